// SPDX-License-Identifier: GPL-3.0-or-later
// How a search gets the losses of its candidates: from this run, from earlier ones, or from the evaluator.
#include "base/Error.h"
#include "search/SearchRun.h"
#include "search/Waiting.h"

#include <algorithm>
#include <cmath>

namespace hatter::search {

void SearchRun::obeyStop() const {
    if (m_stop.stop_requested())
        throw Stopped();
}

void SearchRun::report(const Candidate& candidate) const {
    if (m_parts.observer.onCandidate)
        m_parts.observer.onCandidate(candidate);
}

void SearchRun::score(std::size_t index) {
    const space::SubTransformer& sub = m_sampled[index].sub;
    const std::string hash = space::hashOf(sub);
    const bool isTwin =
        std::any_of(m_pending.begin(), m_pending.end(), [&](const Pending& pending) { return pending.hash == hash; });
    if (isTwin) {
        m_twins.push_back({index, hash, {}});
        return;
    }
    if (const auto own = m_state.losses.find(hash); own != m_state.losses.end()) {
        settle(index, own->second, Decision::Cached);
        remember(m_sampled[index]);
        return;
    }
    std::optional<KnownLoss> known = m_parts.cache ? m_parts.cache(sub) : std::nullopt;
    const auto lost = m_state.dropped.find(hash);
    if (!known && lost != m_state.dropped.end()) {
        settleDropped(index, lost->second);
        return;
    }
    // Also what other runs know waits for its turn: who is a parent must not depend on where a loss comes from.
    m_pending.push_back({index, hash, std::move(known)});
    if (m_pending.size() >= static_cast<std::size_t>(options().evaluateTogether))
        evaluatePending();
}

bool SearchRun::isKnown(const space::Genome& genome) const {
    const std::string hash = space::hashOf(space().decode(genome));
    return m_state.losses.contains(hash) || m_state.dropped.contains(hash) ||
           std::any_of(m_pending.begin(), m_pending.end(),
                       [&](const Pending& pending) { return pending.hash == hash; });
}

void SearchRun::settle(std::size_t index, const KnownLoss& known, Decision decision) {
    Candidate& candidate = m_sampled[index];
    candidate.loss = known.loss;
    candidate.nll = known.nll;
    candidate.decision = decision;
    if (decision == Decision::Evaluated)
        candidate.sentences = sentences();
    report(candidate);
}

/// Keeps a candidate that none dominates, if the method keeps any.
void SearchRun::remember(const Candidate& candidate) {
    if (!hasArchive(options()))
        return;
    const Objectives figures = objectivesOf(candidate);
    const bool isDominated = std::any_of(m_state.archive.begin(), m_state.archive.end(), [&](const Candidate& member) {
        return isNowhereWorse(objectivesOf(member), figures);
    });
    if (isDominated || std::isnan(*candidate.loss))
        return;
    m_state.archive.push_back(candidate);
    m_state.archive = nonDominated(m_state.archive);
}

std::size_t SearchRun::sentences() const {
    return options().sentences > 0 ? options().sentences : m_parts.evaluator.sentenceCount();
}

void SearchRun::evaluatePending() {
    waitUntil(m_stop, [&] { return !m_parts.steering.paused(); });
    if (m_pending.empty())
        return;
    settleKnown();
    if (options().racing)
        race();
    else
        evaluateWhole();
    for (const Pending& twin : m_twins)
        settleTwin(twin);
    m_pending.clear();
    m_twins.clear();
}

void SearchRun::settleKnown() {
    for (const Pending& pending : m_pending)
        if (pending.known) {
            m_state.losses[pending.hash] = *pending.known;
            settle(pending.index, *pending.known, Decision::Cached);
            // In a race they are rivals at once.
            if (options().racing)
                remember(m_sampled[pending.index]);
        }
}

void SearchRun::evaluateWhole() {
    std::vector<const Pending*> unknown;
    std::vector<space::SubTransformer> batch;
    for (const Pending& pending : m_pending)
        if (!pending.known) {
            unknown.push_back(&pending);
            batch.push_back(m_sampled[pending.index].sub);
        }
    if (!batch.empty())
        m_parts.evaluator.evaluate(
            batch, {0, sentences()},
            [&](std::size_t i, const SentenceLosses& losses, double seconds) {
                const Pending& pending = *unknown.at(i);
                const KnownLoss known{losses.lossBase2(), losses.nllBase2()};
                m_state.losses[pending.hash] = known;
                m_sampled[pending.index].seconds = seconds;
                settle(pending.index, known, Decision::Evaluated);
            },
            m_stop);
    obeyStop();
    for (const Pending& pending : m_pending) {
        if (!m_sampled[pending.index].loss)
            throw Error("the evaluator left out " + space::toText(m_sampled[pending.index].sub));
        remember(m_sampled[pending.index]);
    }
}

void SearchRun::settleTwin(const Pending& twin) {
    if (const auto lost = m_state.dropped.find(twin.hash); lost != m_state.dropped.end())
        settleDropped(twin.index, lost->second);
    else {
        settle(twin.index, m_state.losses.at(twin.hash), Decision::Cached);
        remember(m_sampled[twin.index]);
    }
}

}  // namespace hatter::search
