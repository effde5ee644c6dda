// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/Evaluate.h"

#include "base/Error.h"
#include "model/ThreadsImpl.h"
#include "store/RunLog.h"
#include "tasks/Latency.h"
#include "tasks/Scoring.h"
#include "tasks/SuperModelImpl.h"

#include <chrono>
#include <map>

namespace hatter::tasks {

namespace {

using workbench::EvaluateOptions;
using workbench::EvaluateOutcome;

void addLoss(store::RunLog& log, SuperEvaluator& evaluator, EvaluateOutcome& outcome, const std::stop_token& stop) {
    const std::string hash = space::hashOf(outcome.sub);
    auto known = log.findEvaluation(hash, evaluator.checkpoint(), evaluator.setKey());
    if (!known) {
        evaluator.evaluate(
            {outcome.sub}, {0, evaluator.sentenceCount()},
            [&](std::size_t, const search::SentenceLosses& losses, double seconds) {
                known = store::EvaluationRecord{hash,
                                                outcome.sub,
                                                evaluator.checkpoint(),
                                                evaluator.setKey(),
                                                losses.lossBase2(),
                                                losses.nllBase2(),
                                                losses.tokenCount(),
                                                seconds};
            },
            stop);
        log.addEvaluation(*known);
    }
    outcome.loss = known->loss;
    outcome.nll = known->nll;
}

using latency::Doubt;

struct Measured {
    double ms = 0.0;
    Doubt doubt = Doubt::Drift;  ///< nothing was measured yet
};

/// Milliseconds of options.subs, which take turns: what is compared is measured under the same conditions.
std::vector<Measured> measuredMs(const store::Workspace& workspace, const EvaluateOptions& options, Progress& progress,
                                 const std::stop_token& stop) {
    workbench::MeasureLatencyOptions measuring;
    measuring.target = options.target;
    measuring.only = options.subs;
    // The same protocol as the target's other measurements, so that they can be compared.
    const UsedRows rows = usedRows(store::RunLogReader(workspace), options.target);
    if (!rows.measurements.empty())
        measuring.protocol = rows.protocol;
    else
        measuring.protocol = workspaceProtocol();
    // One that stays in doubt after all repeats has a figure too: its last row, with all its runs.
    std::map<std::string, Measured> found;
    workbench::MeasureLatencyObserver observer;
    observer.onMeasured = [&](const store::MeasurementRecord& row) {
        if (row.role == latency::LabRow::Role::Sample && (row.isUsed() || found[row.hash].doubt != Doubt::None))
            found[row.hash] = {row.measurement.totalMs(), row.doubt};
    };
    measureLatency(workspace, measuring, progress, observer, stop);
    std::vector<Measured> out;
    for (const space::SubTransformer& sub : options.subs)
        out.push_back(found.at(space::hashOf(sub)));
    return out;
}

/// A training that ended without a score gets the one that was measured afterwards, if it is of its kind.
void keepTestBleu(store::RunLog& log, const store::Workspace& workspace, const store::BleuRecord& bleu,
                  std::int64_t training, const BleuOptions& decoding) {
    store::SubTrainingRecord record = trainedSub(workspace, training);
    const bool same = toJson(decoding) == toJson(BleuOptions{}) && record.checkpoint == bleu.checkpoint;
    if (record.state != "finished" || record.bleu || !same)
        return;
    record.bleu = bleu.bleu;
    record.signature = bleu.signature;
    log.setSubTraining(record);
}

}  // namespace

std::vector<EvaluateOutcome> evaluate(const store::Workspace& workspace, const EvaluateOptions& given,
                                      Progress& progress, const std::function<void(const EvaluateOutcome&)>& onOutcome,
                                      std::stop_token stop) {
    EvaluateOptions options = given;
    if (options.trained)
        options.subs = {trainedSub(workspace, *options.trained).sub};
    if (options.subs.empty())
        throw InputError("no SubTransformer was given to evaluate");
    const auto latencies = options.latency ? measuredMs(workspace, options, progress, stop) : std::vector<Measured>();
    model::setThreads(options.threads);
    store::RunLog log(workspace);
    std::optional<SuperEvaluator> evaluator;
    std::optional<BleuMeter> meter;
    if (options.loss)
        evaluator.emplace(workspace, 0, options.device, options.split, options.trained);
    if (options.bleu)
        meter.emplace(workspace, "test", options.device, options.trained);
    const std::int64_t steps = meter ? static_cast<std::int64_t>(meter->sentenceCount()) : 1;
    ProgressCounter counter(progress, "evaluating", steps * static_cast<std::int64_t>(options.subs.size()));
    std::vector<EvaluateOutcome> outcomes;
    for (const auto& sub : options.subs) {
        const auto start = std::chrono::steady_clock::now();
        const std::int64_t before = steps * static_cast<std::int64_t>(outcomes.size());
        EvaluateOutcome outcome;
        outcome.sub = sub;
        outcome.trained = options.trained;
        if (evaluator)
            addLoss(log, *evaluator, outcome, stop);
        if (meter) {
            const BleuOptions decoding{options.beam, options.lengthPenalty};
            auto known = log.findBleu(space::hashOf(sub), meter->checkpoint(), meter->setKey(), toJson(decoding));
            if (!known) {
                known = meter->measure(
                    sub, decoding, [&](std::size_t n) { counter.at(before + static_cast<std::int64_t>(n)); }, stop);
                log.addBleu(*known);
            }
            outcome.bleu = known->bleu;
            outcome.signature = known->signature;
            outcome.copyBleu = meter->copyBleu();
            if (options.trained)
                keepTestBleu(log, workspace, *known, *options.trained, decoding);
        }
        if (options.latency) {
            outcome.latencyMs = latencies[outcomes.size()].ms;
            outcome.latencyDoubt = latencies[outcomes.size()].doubt;
        }
        outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        outcomes.push_back(outcome);
        counter.at(before + steps);
        if (onOutcome)
            onOutcome(outcome);
    }
    return outcomes;
}

}  // namespace hatter::tasks
