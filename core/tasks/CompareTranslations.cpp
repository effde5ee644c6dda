// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Error.h"
#include "base/Random.h"
#include "model/ThreadsImpl.h"
#include "score/Bootstrap.h"
#include "score/Chrf.h"
#include "store/RunLog.h"
#include "tasks/Evaluate.h"
#include "tasks/Scoring.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace hatter::tasks {

namespace {

using score::BootstrapOptions;
using score::Metric;
using workbench::ComparedTranslations;
using workbench::CompareTranslationsOptions;
using workbench::CompareTranslationsOutcome;
using workbench::ScoreDifference;
using workbench::ScoreRange;

constexpr std::size_t Fewest = 2, Most = 4;
constexpr int MostResamples = 1'000'000;

void check(const CompareTranslationsOptions& options) {
    if (options.subs.size() < Fewest || options.subs.size() > Most)
        throw InputError(std::to_string(options.subs.size()) + " SubTransformers were given to compare, expected " +
                         std::to_string(Fewest) + " to " + std::to_string(Most));
    // Refused before anything is translated.
    if (options.resamples < 1 || options.resamples > MostResamples)
        throw InputError(std::to_string(options.resamples) + " resamples were asked for: 1 to " +
                         std::to_string(MostResamples) + " were expected");
}

/// Ascending, from 0.
std::vector<std::size_t> chosenSentences(std::size_t all, const CompareTranslationsOptions& options) {
    const std::size_t wanted = options.sentences == 0 ? all : std::min(all, options.sentences);
    std::vector<std::size_t> chosen(wanted);
    std::iota(chosen.begin(), chosen.end(), std::size_t{0});
    if (options.draw && wanted < all) {
        chosen = PythonRandom(*options.draw).sample(all, wanted);
        std::sort(chosen.begin(), chosen.end());
    }
    return chosen;
}

ScoreRange rangeOf(const score::Resampled& resampled) {
    return {resampled.score, resampled.low, resampled.high};
}

/// Of each sentence alone. Sentences have too few words for a BLEU of their own.
std::vector<double> sentenceScores(const std::vector<std::string>& hypotheses,
                                   const std::vector<std::string>& references) {
    const score::Statistics statistics = score::chrfStatistics(hypotheses, references);
    std::vector<double> scores;
    for (std::size_t i = 0; i < statistics.sentences(); ++i) {
        const auto row = statistics.row(i);
        scores.push_back(score::chrfOf(std::vector<std::int64_t>(row.begin(), row.end())).score);
    }
    return scores;
}

/// The score of `system` and, unless it is the first one itself, its difference to that one.
std::pair<ScoreRange, std::optional<ScoreDifference>> scored(const Metric& metric, const ComparedTranslations& system,
                                                             const ComparedTranslations& first,
                                                             const std::vector<std::string>& references,
                                                             const BootstrapOptions& options,
                                                             const std::stop_token& stop) {
    if (&system == &first)
        return {rangeOf(score::bootstrap(metric, system.hypotheses, references, options, stop)), std::nullopt};
    const auto pair = score::pairedBootstrap(metric, system.hypotheses, first.hypotheses, references, options, stop);
    return {rangeOf(pair.system), ScoreDifference{rangeOf(pair.difference), pair.pValue}};
}

/// Translations of all systems, with the time that each took.
void translateAll(CompareTranslationsOutcome& outcome, const BleuMeter& meter,
                  const CompareTranslationsOptions& options, store::RunLog* log, Progress& progress,
                  const std::stop_token& stop) {
    const auto sentences = static_cast<std::int64_t>(meter.sentenceCount());
    const auto systems = static_cast<std::int64_t>(options.subs.size());
    ProgressCounter counter(progress, "translating", sentences * systems);
    const BleuOptions decoding{options.beam, options.lengthPenalty};
    for (const space::SubTransformer& sub : options.subs) {
        const std::int64_t before = sentences * static_cast<std::int64_t>(outcome.systems.size());
        counter.at(before);
        const auto translated = meter.translate(
            sub, decoding, [&](std::size_t done) { counter.at(before + static_cast<std::int64_t>(done)); }, stop);
        if (log != nullptr)
            log->addBleu(meter.score(sub, decoding, translated));
        ComparedTranslations system;
        system.sub = sub;
        system.hypotheses = translated.lines;
        system.sentenceMs = 1000.0 * translated.seconds / static_cast<double>(sentences);
        outcome.systems.push_back(std::move(system));
    }
    counter.at(sentences * systems);
}

void scoreAll(CompareTranslationsOutcome& outcome, const BootstrapOptions& options, Progress& progress,
              const std::stop_token& stop) {
    const Metric bleu = score::sacreBleuMetric(), chrf = score::chrfMetric();
    outcome.bleuSignature = score::signatureOf(bleu, options);
    outcome.chrfSignature = score::signatureOf(chrf, options);
    ProgressCounter counter(progress, "resampling", static_cast<std::int64_t>(outcome.systems.size()));
    std::int64_t done = 0;
    const ComparedTranslations& first = outcome.systems.front();
    for (ComparedTranslations& system : outcome.systems) {
        system.sentenceChrf = sentenceScores(system.hypotheses, outcome.references);
        std::tie(system.bleu, system.bleuDifference) = scored(bleu, system, first, outcome.references, options, stop);
        std::tie(system.chrf, system.chrfDifference) = scored(chrf, system, first, outcome.references, options, stop);
        counter.at(++done);
    }
}

}  // namespace

CompareTranslationsOutcome compareTranslations(const store::Workspace& workspace,
                                               const CompareTranslationsOptions& options, Progress& progress,
                                               std::stop_token stop) {
    check(options);
    model::setThreads(options.threads);
    BleuMeter meter(workspace, options.split, options.device);
    const std::size_t all = meter.sentenceCount();
    const std::vector<std::size_t> chosen = chosenSentences(all, options);
    if (chosen.empty())
        throw InputError({workspace.folder().string(), 0, {}},
                         "the workspace's " + options.split + " split has no sentences to compare on");
    meter.keep(chosen);
    CompareTranslationsOutcome outcome;
    outcome.whole = chosen.size() == all;
    outcome.beam = options.beam;
    for (const std::size_t sentence : chosen)
        outcome.lines.push_back(sentence + 1);
    outcome.sources = meter.sources();
    outcome.references = meter.references();
    // The store's BLEU is that of the whole test split, which is what this then is.
    std::optional<store::RunLog> log;
    if (outcome.whole && options.split == "test")
        log.emplace(workspace);
    translateAll(outcome, meter, options, log ? &*log : nullptr, progress, stop);
    scoreAll(outcome, {options.resamples, options.seed}, progress, stop);
    return outcome;
}

}  // namespace hatter::tasks
