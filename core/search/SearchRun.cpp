// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/SearchRun.h"

#include "base/Error.h"

#include <algorithm>
#include <cmath>

namespace hatter::search {

namespace {
void require(bool condition, const char* key, const std::string& message) {
    if (!condition)
        throw InputError({"", 0, key}, message);
}
}  // namespace

double rankOf(const Candidate& candidate) {
    return std::isnan(candidate.loss.value()) ? std::numeric_limits<double>::infinity() : *candidate.loss;
}

void sortByLoss(std::vector<Candidate>& members) {
    std::stable_sort(members.begin(), members.end(),
                     [](const Candidate& a, const Candidate& b) { return rankOf(a) < rankOf(b); });
}

Objectives SearchRun::objectivesOf(const Candidate& candidate) const {
    Objectives out = {candidate.latencyMs, rankOf(candidate)};
    for (const Cost& cost : m_state.constraints.alsoSmall)
        out.push_back(m_parts.latency.costOf(cost, candidate.sub));
    return out;
}

std::vector<Objectives> SearchRun::objectivesOf(const std::vector<Candidate>& members) const {
    std::vector<Objectives> out;
    for (const Candidate& member : members)
        out.push_back(objectivesOf(member));
    return out;
}

std::vector<Candidate> SearchRun::nonDominated(const std::vector<Candidate>& members) const {
    std::vector<Candidate> out;
    for (const std::size_t i : nonDominatedOf(objectivesOf(members)))
        if (!std::isnan(*members[i].loss))
            out.push_back(members[i]);
    return out;
}

double usualMutationProbability(Method method) {
    return method == Method::Pareto || method == Method::Regularised ? 0.1 : 0.3;
}

double usualRacingConfidence(Method method) {
    return method == Method::Pareto ? 0.92 : EvolutionOptions().racingConfidence;
}

int usualPopulationSize(Method method) {
    return method == Method::Pareto ? 40 : EvolutionOptions().populationSize;
}

void requireValid(const EvolutionOptions& o) {
    require(o.method == Method::Hat || o.recipe == Recipe::Steered, "recipe",
            "the recipe '" + toText(o.recipe) + "' makes the reference's draws, which the method '" + toText(o.method) +
                "' does not have");
    require(!o.racing || o.recipe == Recipe::Steered, "racing",
            "the recipe 'hat' makes the reference's decisions, which are on whole losses: race with 'steered'");
    require(o.iterations >= 1, "iterations", "a search needs at least one iteration");
    require(o.parentSize >= 1, "parent-size", "a search needs at least one parent");
    require(o.parentSize <= o.populationSize, "parent-size",
            "there are more parents (" + std::to_string(o.parentSize) + ") than members of the population (" +
                std::to_string(o.populationSize) + ")");
    require(o.mutationSize >= 0 && o.crossoverSize >= 0 && o.mutationSize + o.crossoverSize >= 1, "mutation-size",
            "a search needs at least one child a generation, by mutation or crossover");
    require(o.crossoverSize == 0 || o.parentSize >= 2, "parent-size", "crossover needs at least two parents");
    require(o.method != Method::Pareto || o.populationSize >= 2, "population-size",
            "a tournament needs a population of at least two");
    require(o.mutationProbability >= 0.0 && o.mutationProbability <= 1.0, "mutation-prob",
            "the probability of a mutation must be between 0 and 1");
    require(o.recipe != Recipe::Hat || o.seed <= std::numeric_limits<std::uint32_t>::max(), "seed",
            "numpy, whose draws the recipe 'hat' makes, takes seeds up to 4294967295, not " + std::to_string(o.seed));
    require(o.racingConfidence >= 0.5 && o.racingConfidence < 1.0, "racing-confidence",
            "the confidence of a race must be from 0.5 to below 1");
    require(o.maxDrawsPerChild >= 1, "max-draws-per-child", "at least one draw for a child is needed");
    require(o.evaluateTogether >= 1, "evaluate-together", "the evaluator needs at least one candidate at a time");
}

SearchRun::SearchRun(SearchParts parts) : m_parts(std::move(parts)) {
    requireValid(options());
    const std::size_t sentences = m_parts.evaluator.sentenceCount();
    require(sentences > 0 && options().sentences <= sentences, "sentences",
            "the search is to use " + std::to_string(options().sentences) +
                " validation sentences (0: all), there are " + std::to_string(sentences));
    m_state.random = PythonRandom(options().seed);
    m_state.numpy = NumpyRandom(static_cast<std::uint32_t>(options().seed));
}

void SearchRun::restore(const StoredState& stored) {
    m_state = evolutionStateFromJson(stored, options(), space());
    // The predictor may have been fitted anew since: one model must judge parents and children.
    for (auto* members : {&m_state.population, &m_state.archive})
        for (Candidate& member : *members)
            member.latencyMs = m_parts.latency.latencyMs(member.sub);
    m_state.archive = nonDominated(m_state.archive);
}

void SearchRun::replay(std::vector<SteeringEvent> events) {
    // Of a draw the last report tells all.
    std::map<std::int64_t, SteeringEvent> byDraw;
    for (SteeringEvent& event : events)
        if (event.draw > m_state.draw)
            byDraw[event.draw] = std::move(event);
    m_replay.clear();
    for (auto& [draw, event] : byDraw)
        m_replay.push_back(std::move(event));
}

void SearchRun::run(std::stop_token stop) {
    m_stop = std::move(stop);
    if (generation() < options().iterations)
        recallSentences();
    // The reference breeds once more after the last iteration and never scores those children. They change nothing that
    // is found, so they are not made here; a run with more iterations goes on from the state and makes them then.
    while (generation() < options().iterations) {
        obeyStop();
        if (generation() == 0)
            m_state.population = makeRandom(static_cast<std::size_t>(options().populationSize));
        else
            breed();
        finishGeneration();
    }
}

std::vector<Candidate> SearchRun::makeRandom(std::size_t count) {
    std::vector<std::size_t> members;
    for (std::size_t i = 0; i < count; ++i) {
        members.push_back(sample(Origin::Random));
        score(members.back());
    }
    evaluatePending();
    return scored(members);
}

std::vector<Candidate> SearchRun::scored(const std::vector<std::size_t>& indices) const {
    std::vector<Candidate> out;
    for (const std::size_t i : indices)
        if (m_sampled[i].loss)
            out.push_back(m_sampled[i]);
    return out;
}

std::vector<Candidate> SearchRun::scoredSoFar() const {
    std::vector<Candidate> out;
    std::copy_if(m_sampled.begin(), m_sampled.end(), std::back_inserter(out),
                 [](const Candidate& candidate) { return candidate.loss.has_value(); });
    return out;
}

double SearchRun::bestLoss() const {
    double best = std::numeric_limits<double>::infinity();
    for (const auto* members : {&m_state.population, &m_state.archive})
        for (const Candidate& member : feasible(*members, lastTerms()))
            best = std::min(best, rankOf(member));
    return best;
}

void SearchRun::finishGeneration() {
    keepAdded();
    ++m_state.generation;
    forgetOthersSentences();
    Generation out;
    out.number = m_state.generation;
    out.sampled = std::move(m_sampled);
    out.steering = std::move(m_steered);
    out.bestLoss = bestLoss();
    out.limitMs = m_state.limitMs.value();
    out.state = toJson(m_state, options());
    if (options().racing)
        out.sentenceLosses = sentenceLossesToJson(m_state);
    m_sampled.clear();
    m_steered.clear();
    if (m_parts.observer.onGeneration)
        m_parts.observer.onGeneration(out);
}

}  // namespace hatter::search
