// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Error.h"
#include "model/ThreadsImpl.h"
#include "store/RunLog.h"
#include "tasks/Latency.h"
#include "tasks/PredictedLatency.h"
#include "tasks/Scoring.h"
#include "tasks/Search.h"

namespace hatter::tasks {

namespace {

using space::SubTransformer;

/// Takes losses from the store, and keeps there what had to be computed.
class RememberingEvaluator final : public search::Evaluator {
public:
    RememberingEvaluator(SuperEvaluator& evaluator, store::RunLog& log) : m_evaluator(evaluator), m_log(log) {}

    std::optional<search::KnownLoss> known(const SubTransformer& sub) const {
        const auto found = m_log.findEvaluation(space::hashOf(sub), m_evaluator.checkpoint(), m_evaluator.setKey());
        if (!found)
            return {};
        return search::KnownLoss{found->loss, found->nll};
    }
    void evaluate(const std::vector<SubTransformer>& candidates, search::SentenceRange range,
                  const OnEvaluated& onEvaluated, std::stop_token stop) override {
        m_evaluator.evaluate(
            candidates, range,
            [&](std::size_t i, const search::SentenceLosses& losses, double seconds) {
                m_log.addEvaluation({space::hashOf(candidates[i]), candidates[i], m_evaluator.checkpoint(),
                                     m_evaluator.setKey(), losses.lossBase2(), losses.nllBase2(), losses.tokenCount(),
                                     seconds});
                onEvaluated(i, losses, seconds);
            },
            std::move(stop));
    }
    std::size_t sentenceCount() const override { return m_evaluator.sentenceCount(); }

private:
    SuperEvaluator& m_evaluator;
    store::RunLog& m_log;
};

/// Where the caller left it open: for the front limits that a tenth to all of the space meet, for the rest the three of
/// them in the middle; as the hypervolume's reference the whole space's slowest latency and the smallest one's loss.
search::ComparisonOptions completed(search::ComparisonOptions options, const PredictedLatency& latency,
                                    const space::DesignSpace& space, RememberingEvaluator& evaluator,
                                    const std::stop_token& stop) {
    if (options.limitsMs.empty())
        for (const double share : {0.3, 0.5, 0.7})
            options.limitsMs.push_back(latency.quantileMs(space, share));
    if (options.frontLimitsMs.empty()) {
        for (const double share : {0.1, 0.3, 0.5, 0.7})
            options.frontLimitsMs.push_back(latency.quantileMs(space, share));
        options.frontLimitsMs.push_back(latency.slowestMs(space));
    }
    const SubTransformer smallest = space.smallest();
    std::optional<search::KnownLoss> loss = evaluator.known(smallest);
    if (!loss)
        evaluator.evaluate(
            {smallest}, {0, evaluator.sentenceCount()},
            [&](std::size_t, const search::SentenceLosses& losses, double) {
                loss = search::KnownLoss{losses.lossBase2(), losses.nllBase2()};
            },
            stop);
    options.reference = {latency.slowestMs(space), loss.value().loss};
    return options;
}

}  // namespace

search::Comparison compareMethods(const store::Workspace& workspace, const workbench::CompareMethodsOptions& options,
                                  Progress& progress, const search::ComparisonObserver& observer,
                                  std::stop_token stop) {
    model::setThreads(options.threads);
    const PredictedLatency latency(predictorOf(workspace, options.target));
    store::RunLog log(workspace);
    SuperEvaluator evaluator(workspace, options.subset, options.device);
    RememberingEvaluator remembering(evaluator, log);
    const auto comparison = completed(options.comparison, latency, evaluator.space(), remembering, stop);
    std::optional<ProgressCounter> counter;
    std::int64_t planned = 0;
    search::ComparisonObserver both = observer;
    both.onProgress = [&](std::int64_t evaluations, std::int64_t of) {
        // Runs that repeat architectures end earlier: the goal comes nearer.
        if (!counter || of != planned)
            counter.emplace(progress, "comparing methods", planned = of, evaluations);
        counter->at(evaluations);
        if (observer.onProgress)
            observer.onProgress(evaluations, of);
    };
    return search::compareMethods(evaluator.space(), remembering, latency, comparison, both, stop,
                                  [&](const SubTransformer& sub) { return remembering.known(sub); });
}

}  // namespace hatter::tasks
