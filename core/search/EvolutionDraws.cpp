// SPDX-License-Identifier: GPL-3.0-or-later
// How an evolution makes children under a limit that may change at any time.
#include "base/Error.h"
#include "search/Breeding.h"
#include "search/EvolutionRun.h"
#include "search/Waiting.h"

#include <cmath>
#include <cstdio>

namespace hatter::search {

namespace {
std::string inMs(double ms) {
    char text[64];
    std::snprintf(text, sizeof text, "%.2f ms", ms);
    return text;
}
}  // namespace

/// The limit for the coming draw: read once, however often it is asked for before that draw, so that the parents and
/// the child of a draw obey the same one.
double EvolutionRun::peekLimit() {
    if (m_peekedLimitMs)
        return *m_peekedLimitMs;
    const double limit = m_steering.latencyLimitMs();
    if (std::isnan(limit))
        throw InputError("the latency limit is not a number");
    if (m_state.limitMs && *m_state.limitMs != limit) {
        m_steered.push_back({m_state.draw + 1, generation(), *m_state.limitMs, limit});
        if (m_observer.onSteering)
            m_observer.onSteering(m_steered.back());
    }
    m_state.limitMs = limit;
    m_peekedLimitMs = limit;
    return limit;
}

double EvolutionRun::takeLimit() {
    const double limit = peekLimit();
    m_peekedLimitMs.reset();
    ++m_state.draw;
    return limit;
}

/// Draws until a candidate meets the limit; returns its index in m_sampled. Not scored yet.
std::size_t EvolutionRun::sample(Origin origin) {
    for (int refused = 0;;) {
        obeyStop();
        if (origin != Origin::Random)
            keepParentsFeasible();
        const double limit = takeLimit();
        m_sampled.push_back(draw(origin, limit));
        Candidate& candidate = m_sampled.back();
        if (candidate.latencyMs <= limit)
            return m_sampled.size() - 1;
        candidate.decision = Decision::TooSlow;
        report(candidate);
        if (++refused >= m_options.maxDrawsPerChild || isScarce(origin, limit)) {
            meetScarcity(origin, limit);
            refused = 0;
        }
    }
}

bool EvolutionRun::isScarce(Origin origin, double limitMs) const {
    return limitMs <= m_state.scarceAtMs[static_cast<std::size_t>(origin)];
}

Candidate EvolutionRun::draw(Origin origin, double limitMs) {
    Proposal proposal = propose(origin);
    if (isScarce(origin, limitMs)) {
        const space::Genome base = origin == Origin::Random ? fastest().genome : proposal.fallback;
        proposal.genome = withinLimit(m_space, m_latency, base, proposal.genome, limitMs, m_state.random);
    }
    Candidate out;
    out.draw = m_state.draw;
    out.generation = generation();
    out.origin = origin;
    out.parents = std::move(proposal.parents);
    out.sub = m_space.decode(proposal.genome);
    out.genome = std::move(proposal.genome);
    out.latencyMs = m_latency.latencyMs(out.sub);
    out.limitMs = limitMs;
    return out;
}

EvolutionRun::Proposal EvolutionRun::propose(Origin origin) {
    if (origin == Origin::Mutation) {
        const Candidate& parent = m_state.random.choices(m_parents);
        return {mutant(parent.genome), parent.genome, {parent.draw}};
    }
    if (origin == Origin::Crossover) {
        const auto [i, j] = m_state.random.twoOf(m_parents.size());
        const Candidate& first = m_parents[i];
        const Candidate& second = m_parents[j];
        return {cross(first.genome, second.genome), second.genome, {first.draw, second.draw}};
    }
    return {m_space.randomGenome(m_state.random), {}, {}};
}

space::Genome EvolutionRun::mutant(const space::Genome& parent) {
    const double probability = m_options.mutationProbability;
    if (m_options.recipe == Recipe::Hat)
        return mutated(m_space, parent, probability, m_state.numpy, m_state.random);
    return mutated(m_space, parent, probability, m_state.random);
}

space::Genome EvolutionRun::cross(const space::Genome& first, const space::Genome& second) {
    if (m_options.recipe == Recipe::Hat)
        return crossed(first, second, m_state.numpy);
    return crossed(first, second, m_state.random);
}

const Fastest& EvolutionRun::fastest() {
    if (!m_fastest)
        m_fastest = findFastest(m_space, m_latency);
    return *m_fastest;
}

/// Blind draws were refused so often that they are no use under this limit (or a lower one): from now on children of
/// this kind are grown gene by gene within it. If even the fastest is too slow, that is told.
void EvolutionRun::meetScarcity(Origin origin, double limitMs) {
    double& scarceAt = m_state.scarceAtMs[static_cast<std::size_t>(origin)];
    scarceAt = std::max(scarceAt, limitMs);
    if (!(fastest().latencyMs <= limitMs))
        reportInfeasible(limitMs);
}

void EvolutionRun::reportInfeasible(double limitMs) {
    if (m_infeasibleMs != limitMs && m_observer.onInfeasible)
        m_observer.onInfeasible({limitMs, fastest().latencyMs, fastest().sub});
    m_infeasibleMs = limitMs;
    if (!m_options.waitWhenInfeasible)
        throw InputError("latency limit " + inMs(limitMs) +
                         " cannot be met: the fastest SubTransformer of this space is predicted at " +
                         inMs(fastest().latencyMs));
    waitUntil(m_stop, [&] { return m_steering.latencyLimitMs() != limitMs; });
}

}  // namespace hatter::search
