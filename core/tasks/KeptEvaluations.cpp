// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/KeptEvaluations.h"

#include "tasks/Scoring.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace hatter::tasks {

namespace {

using search::SentenceLosses;

/// JSON has neither; what diverged is evaluated again.
bool isFinite(const SentenceLosses& losses) {
    const auto finite = [](double value) { return std::isfinite(value); };
    return std::all_of(losses.loss.begin(), losses.loss.end(), finite) &&
           std::all_of(losses.nll.begin(), losses.nll.end(), finite);
}

std::string toJson(const SentenceLosses& losses) {
    return nlohmann::json{{"loss", losses.loss}, {"nll", losses.nll}, {"tokens", losses.tokens}}.dump();
}

/// None if it is damaged: then it is evaluated again.
std::optional<SentenceLosses> lossesFromJson(const std::string& text, std::size_t sentences) {
    const auto in = nlohmann::json::parse(text, nullptr, false);
    try {
        SentenceLosses out;
        in.at("loss").get_to(out.loss);
        in.at("nll").get_to(out.nll);
        in.at("tokens").get_to(out.tokens);
        if (out.loss.size() == sentences && out.nll.size() == sentences && out.tokens.size() == sentences)
            return out;
    } catch (const nlohmann::json::exception&) {
    }
    return std::nullopt;
}

}  // namespace

KeptEvaluations::KeptEvaluations(SuperEvaluator& evaluator, store::RunLog& log) : m_evaluator(evaluator), m_log(log) {}

void KeptEvaluations::recall(std::int64_t run) {
    m_run = run;
    m_kept.clear();
    for (const store::UnfinishedEvaluation& row : m_log.unfinished(run)) {
        const auto begin = static_cast<std::size_t>(row.firstSentence);
        const auto end = static_cast<std::size_t>(row.endSentence);
        if (auto losses = lossesFromJson(row.losses, end - begin))
            m_kept[{row.hash, begin, end}] = {std::move(*losses), row.seconds};
    }
}

void KeptEvaluations::forget() {
    m_kept.clear();
}

bool KeptEvaluations::contains(const space::SubTransformer& sub) const {
    return m_kept.contains({space::hashOf(sub), 0, sentenceCount()});
}

void KeptEvaluations::evaluate(const std::vector<space::SubTransformer>& candidates, search::SentenceRange range,
                               const OnEvaluated& onEvaluated, std::stop_token stop) {
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const Key key{space::hashOf(candidates[i]), range.begin, range.end};
        if (const auto found = m_kept.find(key); found != m_kept.end()) {
            onEvaluated(i, found->second.losses, found->second.seconds);
            continue;
        }
        m_evaluator.evaluate(
            {candidates[i]}, range,
            [&](std::size_t, const SentenceLosses& losses, double seconds) {
                keep(candidates[i], key, losses, seconds);
                onEvaluated(i, losses, seconds);
            },
            stop);
    }
}

/// In the store alone: the search remembers what it was told.
void KeptEvaluations::keep(const space::SubTransformer& sub, const Key& key, const SentenceLosses& losses,
                           double seconds) {
    if (!isFinite(losses))
        return;
    const auto& [hash, begin, end] = key;
    std::optional<store::EvaluationRecord> finished;
    if (begin == 0 && end == sentenceCount())
        finished = store::EvaluationRecord{hash,
                                           sub,
                                           m_evaluator.checkpoint(),
                                           m_evaluator.setKey(),
                                           losses.lossBase2(),
                                           losses.nllBase2(),
                                           losses.tokenCount(),
                                           seconds};
    m_log.addUnfinished(
        {m_run, hash, static_cast<std::int64_t>(begin), static_cast<std::int64_t>(end), toJson(losses), seconds},
        finished);
}

std::size_t KeptEvaluations::sentenceCount() const {
    return m_evaluator.sentenceCount();
}

}  // namespace hatter::tasks
