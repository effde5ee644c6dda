// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/EvolutionRun.h"

#include "base/Error.h"
#include "search/NumpyOrder.h"

#include <algorithm>
#include <cmath>

namespace hatter::search {

namespace {
void require(bool condition, const char* key, const std::string& message) {
    if (!condition)
        throw InputError({"", 0, key}, message);
}

/// A diverged loss counts as the worst, so that sorting stays an order.
double rank(const Candidate& candidate) {
    return std::isnan(candidate.loss.value()) ? std::numeric_limits<double>::infinity() : *candidate.loss;
}

void sortByLoss(std::vector<Candidate>& members, Recipe recipe) {
    if (recipe == Recipe::Steered) {
        std::stable_sort(members.begin(), members.end(),
                         [](const Candidate& a, const Candidate& b) { return rank(a) < rank(b); });
        return;
    }
    std::vector<double> losses;
    for (const Candidate& member : members)
        losses.push_back(member.loss.value());
    std::vector<Candidate> sorted;
    for (const std::size_t i : numpyOrder(losses))
        sorted.push_back(std::move(members[i]));
    members = std::move(sorted);
}
}  // namespace

void requireValid(const EvolutionOptions& o) {
    require(o.iterations >= 1, "iterations", "a search needs at least one iteration");
    require(o.parentSize >= 1, "parent-size", "a search needs at least one parent");
    require(o.parentSize <= o.populationSize, "parent-size",
            "there are more parents (" + std::to_string(o.parentSize) + ") than members of the population (" +
                std::to_string(o.populationSize) + ")");
    require(o.mutationSize >= 0 && o.crossoverSize >= 0 && o.mutationSize + o.crossoverSize >= 1, "mutation-size",
            "a search needs at least one child a generation, by mutation or crossover");
    require(o.crossoverSize == 0 || o.parentSize >= 2, "parent-size", "crossover needs at least two parents");
    require(o.mutationProbability >= 0.0 && o.mutationProbability <= 1.0, "mutation-prob",
            "the probability of a mutation must be between 0 and 1");
    require(o.recipe != Recipe::Hat || o.seed <= std::numeric_limits<std::uint32_t>::max(), "seed",
            "numpy, whose draws the recipe 'hat' makes, takes seeds up to 4294967295, not " + std::to_string(o.seed));
    require(o.maxDrawsPerChild >= 1, "max-draws-per-child", "at least one draw for a child is needed");
    require(o.evaluateTogether >= 1, "evaluate-together", "the evaluator needs at least one candidate at a time");
}

EvolutionRun::EvolutionRun(space::DesignSpace space, EvolutionOptions options, Evaluator& evaluator,
                           const LatencyModel& latency, Steering& steering, SearchObserver observer, LossCache cache)
    : m_space(std::move(space)),
      m_options(options),
      m_evaluator(evaluator),
      m_latency(latency),
      m_steering(steering),
      m_observer(std::move(observer)),
      m_cache(std::move(cache)) {
    requireValid(m_options);
    const std::size_t sentences = m_evaluator.sentenceCount();
    require(sentences > 0 && m_options.sentences <= sentences, "sentences",
            "the search is to use " + std::to_string(m_options.sentences) +
                " validation sentences (0: all), there are " + std::to_string(sentences));
    m_state.random = PythonRandom(m_options.seed);
    m_state.numpy = NumpyRandom(static_cast<std::uint32_t>(m_options.seed));
}

void EvolutionRun::restore(const std::string& state) {
    m_state = evolutionStateFromJson(state, m_options, m_space);
    // The predictor may have been fitted anew since: one model must judge parents and children.
    for (Candidate& member : m_state.population)
        member.latencyMs = m_latency.latencyMs(member.sub);
}

void EvolutionRun::run(std::stop_token stop) {
    m_stop = std::move(stop);
    // The reference breeds once more after the last iteration and never scores those children. They change nothing that
    // is found, so they are not made here; a run with more iterations goes on from the state and makes them then.
    while (generation() < m_options.iterations) {
        obeyStop();
        if (generation() == 0)
            fillStart();
        else
            breed();
        finishGeneration();
    }
}

void EvolutionRun::fillStart() {
    refill(static_cast<std::size_t>(m_options.populationSize));
}

void EvolutionRun::breed() {
    selectParents();
    std::vector<std::size_t> children;
    for (int i = 0; i < m_options.mutationSize + m_options.crossoverSize; ++i) {
        children.push_back(sample(i < m_options.mutationSize ? Origin::Mutation : Origin::Crossover));
        score(children.back());
    }
    evaluatePending();
    m_state.population = m_parents;
    for (const std::size_t i : children)
        m_state.population.push_back(m_sampled[i]);
}

/// Random members, scored.
void EvolutionRun::refill(std::size_t count) {
    std::vector<std::size_t> members;
    for (std::size_t i = 0; i < count; ++i) {
        members.push_back(sample(Origin::Random));
        score(members.back());
    }
    evaluatePending();
    for (const std::size_t i : members)
        m_state.population.push_back(m_sampled[i]);
}

/// The best of the population under the limit that the next draw will obey.
void EvolutionRun::selectParents() {
    const auto wanted = static_cast<std::size_t>(m_options.parentSize);
    // Refilling draws and evaluates: the limit may be lower again afterwards.
    for (;;) {
        m_parentsLimitMs = peekLimit();
        m_parents.clear();
        for (const Candidate& member : m_state.population)
            if (member.latencyMs <= m_parentsLimitMs)
                m_parents.push_back(member);
        sortByLoss(m_parents, m_options.recipe);
        if (m_parents.size() >= wanted)
            break;
        refill(wanted - m_parents.size());
    }
    m_parents.resize(wanted);
}

void EvolutionRun::keepParentsFeasible() {
    while (peekLimit() < m_parentsLimitMs)
        selectParents();
}

double EvolutionRun::bestLoss() const {
    double best = std::numeric_limits<double>::infinity();
    for (const Candidate& member : m_state.population)
        if (member.latencyMs <= m_state.limitMs.value())
            best = std::min(best, rank(member));
    return best;
}

void EvolutionRun::finishGeneration() {
    ++m_state.generation;
    Generation out;
    out.number = m_state.generation;
    out.sampled = std::move(m_sampled);
    out.steering = std::move(m_steered);
    out.bestLoss = bestLoss();
    out.limitMs = m_state.limitMs.value();
    out.state = toJson(m_state, m_options);
    m_sampled.clear();
    m_steered.clear();
    if (m_observer.onGeneration)
        m_observer.onGeneration(out);
}

}  // namespace hatter::search
