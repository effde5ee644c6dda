// SPDX-License-Identifier: GPL-3.0-or-later
// How a search makes children under a limit that may change at any time.
#include "base/Error.h"
#include "search/Breeding.h"
#include "search/SearchRun.h"
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
double SearchRun::peekLimit() {
    if (m_peekedLimitMs)
        return *m_peekedLimitMs;
    if (m_parts.observer.beforeDraw)
        m_parts.observer.beforeDraw(m_state.draw + 1);
    const double limit = limitOfNextDraw();
    if (std::isnan(limit))
        throw InputError("the latency limit is not a number");
    if (m_state.limitMs && *m_state.limitMs != limit) {
        // Under another limit others are parents: who lost may win.
        m_state.dropped.clear();
        m_steered.push_back({m_state.draw + 1, generation(), *m_state.limitMs, limit});
        if (m_parts.observer.onSteering)
            m_parts.observer.onSteering(m_steered.back());
    }
    m_state.limitMs = limit;
    m_peekedLimitMs = limit;
    return limit;
}

/// The steering's, or in a replay the one that was in force at that draw.
double SearchRun::limitOfNextDraw() {
    if (m_replay.empty())
        return m_parts.steering.latencyLimitMs();
    if (m_replay.front().draw > m_state.draw + 1)
        return m_replay.front().fromMs;
    const double limit = m_replay.front().toMs;
    m_replay.erase(m_replay.begin());
    // What a person sees and goes on from.
    if (m_replay.empty())
        m_parts.steering.setLatencyLimitMs(limit);
    return limit;
}

double SearchRun::takeLimit() {
    const double limit = peekLimit();
    m_peekedLimitMs.reset();
    ++m_state.draw;
    return limit;
}

/// Draws until a candidate meets the limit; returns its index in m_sampled. Not scored yet.
std::size_t SearchRun::sample(Origin origin) {
    for (int refused = 0;;) {
        obeyStop();
        if (origin != Origin::Random)
            renewParents();
        const double limit = takeLimit();
        m_sampled.push_back(draw(origin, limit));
        Candidate& candidate = m_sampled.back();
        if (candidate.latencyMs <= limit)
            return m_sampled.size() - 1;
        candidate.decision = Decision::TooSlow;
        report(candidate);
        if (++refused >= options().maxDrawsPerChild || isScarce(origin, limit)) {
            meetScarcity(origin, limit);
            refused = 0;
        }
    }
}

bool SearchRun::isScarce(Origin origin, double limitMs) const {
    return limitMs <= m_state.scarceAtMs[static_cast<std::size_t>(origin)];
}

Candidate SearchRun::draw(Origin origin, double limitMs) {
    Proposal proposal =
        origin == Origin::Random ? Proposal{space().randomGenome(m_state.random), {}, {}} : propose(origin);
    if (isScarce(origin, limitMs)) {
        const space::Genome base = origin == Origin::Random ? fastest().genome : proposal.fallback;
        proposal.genome = withinLimit(space(), m_parts.latency, base, proposal.genome, limitMs, m_state.random);
    }
    Candidate out;
    out.draw = m_state.draw;
    out.generation = generation();
    out.origin = origin;
    out.parents = std::move(proposal.parents);
    out.sub = space().decode(proposal.genome);
    out.genome = std::move(proposal.genome);
    out.latencyMs = m_parts.latency.latencyMs(out.sub);
    out.limitMs = limitMs;
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

const Fastest& SearchRun::fastest() {
    if (!m_fastest)
        m_fastest = findFastest(space(), m_parts.latency);
    return *m_fastest;
}

/// Blind draws were refused so often that they are no use under this limit (or a lower one): from now on children of
/// this kind are grown gene by gene within it. If even the fastest is too slow, that is told.
void SearchRun::meetScarcity(Origin origin, double limitMs) {
    double& scarceAt = m_state.scarceAtMs[static_cast<std::size_t>(origin)];
    scarceAt = std::max(scarceAt, limitMs);
    if (!(fastest().latencyMs <= limitMs))
        reportInfeasible(limitMs);
}

void SearchRun::reportInfeasible(double limitMs) {
    // It was met once: the change that ended the wait is about to come.
    if (!m_replay.empty())
        return;
    if (m_infeasibleMs != limitMs && m_parts.observer.onInfeasible)
        m_parts.observer.onInfeasible({limitMs, fastest().latencyMs, fastest().sub});
    m_infeasibleMs = limitMs;
    if (!options().waitWhenInfeasible)
        throw InputError("latency limit " + inMs(limitMs) +
                         " cannot be met: the fastest SubTransformer of this space is predicted at " +
                         inMs(fastest().latencyMs));
    waitUntil(m_stop, [&] { return m_parts.steering.latencyLimitMs() != limitMs; });
}

}  // namespace hatter::search
