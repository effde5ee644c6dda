// SPDX-License-Identifier: GPL-3.0-or-later
// A SubTransformer made by hand, for a run that is over.
#include "base/Error.h"
#include "base/Log.h"
#include "model/ThreadsImpl.h"
#include "search/Evolution.h"
#include "space/Counts.h"
#include "store/RunLog.h"
#include "tasks/PredictedLatency.h"
#include "tasks/Scoring.h"
#include "tasks/Search.h"
#include "tasks/SearchSettings.h"

#include <algorithm>

namespace hatter::tasks {

namespace {

store::RunRecord runOf(const store::RunLogReader& reader, std::int64_t id) {
    const auto run = reader.run(id);
    if (!run)
        throw InputError("there is no run " + std::to_string(id) + " in this workspace");
    if (run->state == "running")
        throw InputError("run " + std::to_string(id) + " is running: a candidate is added through its steering");
    return *run;
}

double limitOf(const store::RunLogReader& reader, const store::RunRecord& run, const SearchSettings& settings) {
    const auto generations = reader.generations(run.id);
    return generations.empty() ? settings.options.limitMs : generations.back().limitMs;
}

}  // namespace

store::CandidateRecord addCandidate(const store::Workspace& workspace, const workbench::AddCandidateOptions& options,
                                    Progress& progress, std::stop_token stop) {
    const store::RunLogReader reader(workspace);
    const store::RunRecord run = runOf(reader, options.run);
    const SearchSettings settings = searchSettingsFromJson(run.settings);
    const std::string hash = space::hashOf(options.sub);
    for (const store::CandidateRecord& known : reader.candidates({run.id, 0, true, {}}))
        if (known.draw <= 0 && known.hash == hash)
            return known;
    model::setThreads(options.threads != 0 ? options.threads : settings.options.threads);
    SuperEvaluator evaluator(workspace, settings.options.subset, settings.options.device);
    if (run.checkpoint != evaluator.checkpoint() || run.validationSet != evaluator.setKey())
        throw InputError("run " + std::to_string(run.id) +
                         " was made with another SuperTransformer or validation set than the workspace has now; a "
                         "candidate for it cannot be evaluated any more");
    if (!evaluator.space().contains(options.sub))
        throw InputError("the SubTransformer is not of the design space of run " + std::to_string(run.id) + ": " +
                         space::toText(options.sub));

    ProgressCounter counter(progress, "evaluating", 1);
    const PredictedLatency latency(latency::LatencyPredictor::fromJson(settings.predictor, workspace.folder()));
    store::RunLog log(workspace);
    auto known = log.findEvaluation(hash, evaluator.checkpoint(), evaluator.setKey());
    const bool isNew = !known;
    if (isNew)
        evaluator.evaluate(
            {options.sub}, {0, evaluator.sentenceCount()},
            [&](std::size_t, const search::SentenceLosses& losses, double seconds) {
                known = store::EvaluationRecord{hash,
                                                options.sub,
                                                evaluator.checkpoint(),
                                                evaluator.setKey(),
                                                losses.lossBase2(),
                                                losses.nllBase2(),
                                                losses.tokenCount(),
                                                seconds};
            },
            stop);

    store::CandidateRecord out;
    out.run = run.id;
    out.generation = std::max(0, run.generation);
    out.origin = search::toText(search::Origin::Manual);
    out.decision = search::toText(isNew ? search::Decision::Evaluated : search::Decision::Cached);
    out.hash = hash;
    out.sub = options.sub;
    out.parameters = space::parameterCount(evaluator.space(), options.sub);
    out.flops = space::flopCount(evaluator.space(), options.sub, latency.protocol().sourceLength,
                                 latency.protocol().targetLength);
    out.predictedMs = latency.latencyMs(options.sub);
    out.limitMs = limitOf(reader, run, settings);
    out.loss = known->loss;
    out.nll = known->nll;
    out.seconds = isNew ? known->seconds : 0.0;
    out.sentences = isNew ? static_cast<std::int64_t>(evaluator.sentenceCount()) : 0;
    out.draw = log.addByHand(out, isNew ? known : std::nullopt);
    counter.at(1);
    logInfo("added by hand to run " + std::to_string(run.id) + ": " + space::toText(options.sub));
    return out;
}

}  // namespace hatter::tasks
