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

std::optional<KnownLoss> SearchRun::lookUp(const std::string& hash, const space::SubTransformer& sub) {
    if (const auto found = m_state.losses.find(hash); found != m_state.losses.end())
        return found->second;
    std::optional<KnownLoss> known = m_parts.cache ? m_parts.cache(sub) : std::nullopt;
    if (known)
        m_state.losses[hash] = *known;
    return known;
}

void SearchRun::score(std::size_t index) {
    const space::SubTransformer& sub = m_sampled[index].sub;
    const std::string hash = space::hashOf(sub);
    const bool isTwin =
        std::any_of(m_pending.begin(), m_pending.end(), [&](const Pending& pending) { return pending.hash == hash; });
    if (isTwin) {
        m_twins.push_back({index, hash});
    } else if (const std::optional<KnownLoss> known = lookUp(hash, sub)) {
        settle(index, *known, Decision::Cached);
    } else if (const auto lost = m_state.dropped.find(hash); lost != m_state.dropped.end()) {
        settleDropped(index, lost->second);
    } else {
        m_pending.push_back({index, hash});
        if (m_pending.size() >= static_cast<std::size_t>(options().evaluateTogether))
            evaluatePending();
    }
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
    if (hasArchive(options()))
        remember(candidate);
    report(candidate);
}

/// Keeps a candidate that none dominates.
void SearchRun::remember(const Candidate& candidate) {
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
    if (options().racing)
        race();
    else
        evaluateWhole();
    for (const Pending& twin : m_twins)
        settleTwin(twin);
    m_pending.clear();
    m_twins.clear();
}

void SearchRun::evaluateWhole() {
    std::vector<space::SubTransformer> batch;
    for (const Pending& pending : m_pending)
        batch.push_back(m_sampled[pending.index].sub);
    m_parts.evaluator.evaluate(
        batch, {0, sentences()},
        [&](std::size_t i, const SentenceLosses& losses, double seconds) {
            const Pending& pending = m_pending.at(i);
            const KnownLoss known{losses.lossBase2(), losses.nllBase2()};
            m_state.losses[pending.hash] = known;
            m_sampled[pending.index].seconds = seconds;
            settle(pending.index, known, Decision::Evaluated);
        },
        m_stop);
    obeyStop();
    for (const Pending& pending : m_pending)
        if (!m_sampled[pending.index].loss)
            throw Error("the evaluator left out " + space::toText(m_sampled[pending.index].sub));
}

void SearchRun::settleTwin(const Pending& twin) {
    if (const auto lost = m_state.dropped.find(twin.hash); lost != m_state.dropped.end())
        settleDropped(twin.index, lost->second);
    else
        settle(twin.index, m_state.losses.at(twin.hash), Decision::Cached);
}

}  // namespace hatter::search
