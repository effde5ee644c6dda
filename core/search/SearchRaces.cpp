// SPDX-License-Identifier: GPL-3.0-or-later
// Races: candidates are evaluated on growing parts of the sentences, and dropped when they can reach neither the front
// nor the parents any more.
#include "base/Error.h"
#include "search/Race.h"
#include "search/SearchRun.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <utility>

namespace hatter::search {

namespace {

void append(SentenceLosses& all, const SentenceLosses& part) {
    all.loss.insert(all.loss.end(), part.loss.begin(), part.loss.end());
    all.nll.insert(all.nll.end(), part.nll.begin(), part.nll.end());
    all.tokens.insert(all.tokens.end(), part.tokens.begin(), part.tokens.end());
}

/// Its sentences' losses, if all of them are known.
const std::vector<double>* sentencesOf(const EvolutionState& state, const Candidate& candidate, std::size_t sentences) {
    const auto found = state.sentenceLosses.find(space::hashOf(candidate.sub));
    return found != state.sentenceLosses.end() && found->second.size() == sentences ? &found->second : nullptr;
}

}  // namespace

void SearchRun::race() {
    std::vector<Racer> racers;
    for (const Pending& pending : m_pending)
        if (!pending.known)
            racers.push_back({pending, {}, 0.0});
    if (racers.empty())
        return;
    std::size_t begin = 0;
    for (const std::size_t end : partsOf(sentences())) {
        runPart(racers, {begin, end});
        begin = end;
        if (end == sentences())
            break;
        std::erase_if(racers, [&](const Racer& racer) {
            const bool lost = isLost(racer);
            if (lost)
                drop(racer);
            return lost;
        });
        if (racers.empty())
            return;
    }
    for (Racer& racer : racers) {
        const KnownLoss known{racer.losses.lossBase2(), racer.losses.nllBase2()};
        m_state.losses[racer.pending.hash] = known;
        m_state.sentenceLosses[racer.pending.hash] = std::move(racer.losses.loss);
        m_sampled[racer.pending.index].seconds = racer.seconds;
        settle(racer.pending.index, known, Decision::Evaluated);
        remember(m_sampled[racer.pending.index]);
    }
}

void SearchRun::runPart(std::vector<Racer>& racers, SentenceRange part) {
    std::vector<space::SubTransformer> batch;
    for (const Racer& racer : racers)
        batch.push_back(m_sampled[racer.pending.index].sub);
    m_parts.evaluator.evaluate(
        batch, part,
        [&](std::size_t i, const SentenceLosses& losses, double seconds) {
            append(racers.at(i).losses, losses);
            racers[i].seconds += seconds;
        },
        m_stop);
    obeyStop();
    for (const Racer& racer : racers)
        if (racer.losses.loss.size() != part.end || racer.losses.nll.size() != part.end ||
            racer.losses.tokens.size() != part.end)
            throw Error("the evaluator left out " + space::toText(m_sampled[racer.pending.index].sub));
}

/// Worse than the front beside it, and than all that will be parents.
bool SearchRun::isLost(const Racer& racer) const {
    const double confidence = options().racingConfidence;
    const Candidate* front = frontRival(m_sampled[racer.pending.index]);
    if (front == nullptr)
        return false;
    const std::vector<double> beside = usualLossesOf(*sentencesOf(m_state, *front, sentences()));
    const std::vector<double> kin = kinOf(racer);
    if (!isHopeless(racer.losses.loss, beside, confidence, kin))
        return false;
    if (options().method != Method::Hat)
        return true;
    const std::vector<double>* parent = parentRival();
    return parent != nullptr && isHopeless(racer.losses.loss, usualLossesOf(*parent), confidence, kin);
}

/// The population and the front, as far as their sentences are known.
std::vector<const std::vector<double>*> SearchRun::field() const {
    std::vector<const std::vector<double>*> out;
    for (const auto& [hash, losses] : m_state.sentenceLosses)
        if (losses.size() == sentences() && std::isfinite(std::accumulate(losses.begin(), losses.end(), 0.0)))
            out.push_back(&losses);
    return out;
}

std::vector<double> SearchRun::usualLossesOf(const std::vector<double>& rival) const {
    return usualLosses(rival, field());
}

/// Of parents that are no members any more, or whose sentences are not known, nothing is told.
std::vector<double> SearchRun::kinOf(const Racer& racer) const {
    std::vector<const std::vector<double>*> parents;
    for (const std::int64_t draw : m_sampled[racer.pending.index].parents)
        for (const auto* members : {&m_state.population, &m_state.archive})
            if (const auto found = std::find_if(members->begin(), members->end(),
                                                [draw](const Candidate& member) { return member.draw == draw; });
                found != members->end()) {
                const auto* losses = sentencesOf(m_state, *found, sentences());
                if (losses != nullptr && std::isfinite(std::accumulate(losses->begin(), losses->end(), 0.0)))
                    parents.push_back(losses);
                break;
            }
    return search::kinOf(parents, field());
}

/// The best of those that are at most as slow, and as small where the terms ask for it. Losses that were taken over
/// from other runs have no sentences: then the next best.
const Candidate* SearchRun::frontRival(const Candidate& candidate) const {
    const Candidate* best = nullptr;
    const auto& alsoSmall = m_state.constraints.alsoSmall;
    for (const Candidate& member : m_state.archive) {
        const bool isSmaller = std::all_of(alsoSmall.begin(), alsoSmall.end(), [&](const Cost& cost) {
            return m_parts.latency.costOf(cost, member.sub) <= m_parts.latency.costOf(cost, candidate.sub);
        });
        if (member.latencyMs <= candidate.latencyMs && isSmaller && (!best || rankOf(member) < rankOf(*best)) &&
            sentencesOf(m_state, member, sentences()) != nullptr)
            best = &member;
    }
    return best;
}

/// The worst of the best `parentSize` so far, or the next worse one whose sentences are known.
const std::vector<double>* SearchRun::parentRival() const {
    std::vector<Candidate> members = parentsSoFar();
    sortByLoss(members);
    for (auto i = static_cast<std::size_t>(options().parentSize) - 1; i < members.size(); ++i)
        // Against one that diverged nothing is hopeless.
        if (const auto* found = sentencesOf(m_state, members[i], sentences()))
            return std::isfinite(rankOf(members[i])) ? found : nullptr;
    return nullptr;
}

void SearchRun::drop(const Racer& racer) {
    Candidate& candidate = m_sampled[racer.pending.index];
    const Candidate& rival = *frontRival(candidate);
    const std::vector<double> losses = usualLossesOf(*sentencesOf(m_state, rival, sentences()));
    const std::vector<double> kin = kinOf(racer);
    // The rival's loss knows how many tokens a sum is spread over.
    const double estimate =
        *rival.loss * estimatedSum(racer.losses.loss, losses, kin) / std::accumulate(losses.begin(), losses.end(), 0.0);
    candidate.seconds = racer.seconds;
    candidate.sentences = racer.losses.loss.size();
    m_state.dropped[racer.pending.hash] = {candidate.sentences, estimate};
    settleDropped(racer.pending.index, m_state.dropped[racer.pending.hash]);
}

void SearchRun::settleDropped(std::size_t index, const EvolutionState::DroppedOne& dropped) {
    Candidate& candidate = m_sampled[index];
    candidate.decision = Decision::Dropped;
    candidate.estimatedLoss = dropped.estimatedLoss;
    report(candidate);
}

/// Sentences' losses of what can be a rival no more.
void SearchRun::forgetOthersSentences() {
    std::set<std::string> kept;
    for (const auto* members : {&m_state.population, &m_state.archive})
        for (const Candidate& member : *members)
            kept.insert(space::hashOf(member.sub));
    std::erase_if(m_state.sentenceLosses, [&](const auto& entry) { return !kept.contains(entry.first); });
}

/// Of a state that was restored without them. Part by part as in the race, so that they are the same to the last bit.
void SearchRun::recallSentences() {
    const auto together = static_cast<std::size_t>(options().evaluateTogether);
    const std::vector<Candidate> members = std::exchange(m_state.withoutSentences, {});
    for (std::size_t first = 0; first < members.size(); first += together) {
        std::vector<space::SubTransformer> batch;
        for (std::size_t i = first; i < std::min(first + together, members.size()); ++i)
            batch.push_back(members[i].sub);
        std::size_t begin = 0;
        for (const std::size_t end : partsOf(sentences())) {
            m_parts.evaluator.evaluate(
                batch, {begin, end},
                [&](std::size_t i, const SentenceLosses& part, double) {
                    std::vector<double>& losses = m_state.sentenceLosses[space::hashOf(batch.at(i))];
                    losses.insert(losses.end(), part.loss.begin(), part.loss.end());
                },
                m_stop);
            obeyStop();
            begin = end;
        }
    }
}

}  // namespace hatter::search
