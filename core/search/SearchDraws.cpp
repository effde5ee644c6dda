// SPDX-License-Identifier: GPL-3.0-or-later
// How a search makes children under a limit that may change at any time.
#include "base/Error.h"
#include "search/Breeding.h"
#include "search/SearchRun.h"
#include "search/Waiting.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace hatter::search {

namespace {
std::string inMs(double ms) {
    char text[64];
    std::snprintf(text, sizeof text, "%.2f ms", ms);
    return text;
}
std::string figure(double value) {
    char text[64];
    std::snprintf(text, sizeof text, "%.6g", value);
    return text;
}
}  // namespace

/// The terms for the coming draw: read once, however often they are asked for before that draw, so that the parents and
/// the child of a draw obey the same ones.
const Terms& SearchRun::peekTerms() {
    if (m_peeked)
        return *m_peeked;
    if (m_parts.observer.beforeDraw)
        m_parts.observer.beforeDraw(m_state.draw + 1);
    Terms terms = termsOfNextDraw();
    if (std::isnan(terms.limitMs))
        throw InputError("the latency limit is not a number");
    if (const Terms last = lastTerms(); m_state.limitMs && last != terms)
        noteChange(last, terms);
    const bool otherObjectives = m_state.constraints.alsoSmall != terms.constraints.alsoSmall;
    m_state.limitMs = terms.limitMs;
    m_state.constraints = terms.constraints;
    if (otherObjectives)
        m_state.archive = nonDominated(m_state.archive);
    m_peeked = std::move(terms);
    return *m_peeked;
}

void SearchRun::noteChange(const Terms& from, const Terms& to) {
    requireValid(to.constraints, space());
    // Under other terms others are parents: who lost may win. And what was scarce may be plenty.
    m_state.dropped.clear();
    if (from.constraints != to.constraints)
        m_state.scarceAtMs = EvolutionState().scarceAtMs;
    m_steered.push_back({m_state.draw + 1, generation(), from, to, {}});
    if (m_parts.observer.onSteering)
        m_parts.observer.onSteering(m_steered.back());
}

Terms SearchRun::lastTerms() const {
    return {m_state.limitMs.value_or(std::numeric_limits<double>::infinity()), m_state.constraints};
}

/// The steering's, or in a replay those that were in force at that draw.
Terms SearchRun::termsOfNextDraw() {
    if (m_replay.empty())
        return m_parts.steering.terms();
    const SteeringEvent& next = m_replay.front();
    if (next.draw > m_state.draw + 1)
        return next.from;
    Terms terms = next.to;
    // What a person sees and goes on from.
    if (m_replay.size() == 1)
        m_parts.steering.setTerms(terms);
    if (!next.added)
        m_replay.erase(m_replay.begin());
    return terms;
}

Terms SearchRun::takeTerms() {
    Terms terms = peekTerms();
    m_peeked.reset();
    ++m_state.draw;
    return terms;
}

std::vector<Candidate> SearchRun::feasible(const std::vector<Candidate>& members, const Terms& terms) const {
    std::vector<Candidate> out;
    std::copy_if(members.begin(), members.end(), std::back_inserter(out), [&](const Candidate& member) {
        return member.latencyMs <= terms.limitMs &&
               (terms.constraints.empty() ||
                (meetsBounds(terms, m_parts.latency, member.sub) && conforms(terms.constraints, space(), member.sub)));
    });
    return out;
}

/// What a person made by hand comes before what the search would draw.
void SearchRun::drawAdded() {
    while (const std::optional<space::SubTransformer> sub = nextAdded()) {
        const Terms terms = takeTerms();
        if (m_steered.empty() || m_steered.back().draw != m_state.draw)
            m_steered.push_back({m_state.draw, generation(), terms, terms, {}});
        m_steered.back().added = sub;
        if (m_parts.observer.onSteering)
            m_parts.observer.onSteering(m_steered.back());
        m_added.push_back(m_sampled.size());
        m_sampled.push_back(candidateOf(Origin::Manual, space().encode(*sub), terms));
        score(m_added.back());
    }
}

std::optional<space::SubTransformer> SearchRun::nextAdded() {
    if (m_replay.empty())
        return m_parts.steering.takeAdded();
    if (m_replay.front().draw != m_state.draw + 1 || !m_replay.front().added)
        return std::nullopt;
    peekTerms();
    std::optional<space::SubTransformer> sub = m_replay.front().added;
    m_replay.erase(m_replay.begin());
    return sub;
}

/// At the end of a generation: they may be parents of the next.
void SearchRun::keepAdded() {
    drawAdded();
    evaluatePending();
    for (Candidate& candidate : scored(m_added))
        m_state.population.push_back(std::move(candidate));
    m_added.clear();
}

/// Draws until a candidate meets the terms; returns its index in m_sampled. Not scored yet.
std::size_t SearchRun::sample(Origin origin) {
    for (int refused = 0;;) {
        obeyStop();
        drawAdded();
        if (origin != Origin::Random)
            renewParents();
        const Terms terms = takeTerms();
        m_sampled.push_back(draw(origin, terms));
        Candidate& candidate = m_sampled.back();
        if (candidate.latencyMs > terms.limitMs)
            candidate.decision = Decision::TooSlow;
        else if (!meetsBounds(terms, m_parts.latency, candidate.sub))
            candidate.decision = Decision::Excluded;
        else
            return m_sampled.size() - 1;
        report(candidate);
        if (++refused >= options().maxDrawsPerChild || isScarce(origin, terms.limitMs)) {
            meetScarcity(origin, terms);
            refused = 0;
        }
    }
}

bool SearchRun::isScarce(Origin origin, double limitMs) const {
    return limitMs <= m_state.scarceAtMs[static_cast<std::size_t>(origin)];
}

Candidate SearchRun::draw(Origin origin, const Terms& terms) {
    Proposal proposal =
        origin == Origin::Random ? Proposal{space().randomGenome(m_state.random), {}, {}} : propose(origin);
    if (isScarce(origin, terms.limitMs)) {
        const space::Genome base = origin == Origin::Random ? safest(terms).genome : proposal.fallback;
        proposal.genome = withinTerms(space(), m_parts.latency, conformed(terms.constraints, space(), base),
                                      proposal.genome, terms, m_state.random);
    }
    Candidate out = candidateOf(origin, conformed(terms.constraints, space(), std::move(proposal.genome)), terms);
    out.parents = std::move(proposal.parents);
    return out;
}

Candidate SearchRun::candidateOf(Origin origin, space::Genome genome, const Terms& terms) const {
    Candidate out;
    out.draw = m_state.draw;
    out.generation = generation();
    out.origin = origin;
    out.sub = space().decode(genome);
    out.genome = std::move(genome);
    out.latencyMs = m_parts.latency.latencyMs(out.sub);
    out.limitMs = terms.limitMs;
    return out;
}

space::Genome SearchRun::mutant(const space::Genome& parent) {
    const double probability = options().mutationProbability;
    if (options().recipe == Recipe::Hat)
        return mutated(space(), parent, probability, m_state.numpy, m_state.random);
    return mutated(space(), parent, probability, m_state.random);
}

space::Genome SearchRun::cross(const space::Genome& first, const space::Genome& second) {
    if (options().recipe == Recipe::Hat)
        return crossed(first, second, m_state.numpy);
    return crossed(first, second, m_state.random);
}

const Found& SearchRun::safest(const Terms& terms) {
    // Without bounds it is the fastest, whatever the limit.
    const bool known = m_safestFor && m_safestFor->constraints == terms.constraints &&
                       (terms.constraints.atMost.empty() || m_safestFor->limitMs == terms.limitMs);
    if (!known) {
        m_safest = findWithin(space(), m_parts.latency, terms);
        m_safestFor = terms;
    }
    return m_safest;
}

/// Blind draws were refused so often that they are no use under this limit (or a lower one): from now on children of
/// this kind are grown gene by gene within it. If even the safest does not meet the terms, that is told.
void SearchRun::meetScarcity(Origin origin, const Terms& terms) {
    double& scarceAt = m_state.scarceAtMs[static_cast<std::size_t>(origin)];
    scarceAt = std::max(scarceAt, terms.limitMs);
    if (!meetsBounds(terms, m_parts.latency, safest(terms).sub))
        reportInfeasible(terms);
}

void SearchRun::reportInfeasible(const Terms& terms) {
    // They were met once: the change that ended the wait is about to come.
    if (!m_replay.empty())
        return;
    const Infeasible report = infeasible(terms);
    if (m_infeasible != terms && m_parts.observer.onInfeasible)
        m_parts.observer.onInfeasible(report);
    m_infeasible = terms;
    if (!options().waitWhenInfeasible)
        throw InputError(toText(report));
    waitUntil(m_stop, [&] { return m_parts.steering.terms() != terms; });
}

Infeasible SearchRun::infeasible(const Terms& terms) const {
    const Found fastest = findFastest(space(), m_parts.latency, terms.constraints);
    Infeasible out{terms.limitMs, fastest.value, fastest.sub, {}};
    for (const auto& [cost, most] : terms.constraints.atMost)
        if (const Found least = findLeast(space(), m_parts.latency, terms.constraints, cost); least.value > most)
            out.bounds.push_back({cost, most, least.value});
    return out;
}

std::string toText(const Infeasible& infeasible) {
    std::string out;
    if (infeasible.fastestMs > infeasible.limitMs)
        out = "latency limit " + inMs(infeasible.limitMs) +
              " cannot be met: the fastest SubTransformer of this space is predicted at " + inMs(infeasible.fastestMs);
    for (const Infeasible::Bound& bound : infeasible.bounds)
        out += (out.empty() ? "" : "; ") + toText(bound.cost) + " at most " + figure(bound.atMost) +
               " cannot be met: the least in this space is " + figure(bound.least);
    return out.empty() ? "the latency limit and the bounds can each be met, but not together" : out;
}

}  // namespace hatter::search
