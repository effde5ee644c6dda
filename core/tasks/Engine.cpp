// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/Engine.h"

#include "measure/HatTraining.h"
#include "tasks/Evaluate.h"
#include "tasks/ImportCheckpoint.h"
#include "tasks/Latency.h"
#include "tasks/PrepareData.h"
#include "tasks/Search.h"
#include "tasks/TrainSub.h"
#include "tasks/TrainSuper.h"

namespace hatter::tasks {

namespace {

using store::Workspace;

/// Hands every task to its function.
class TorchEngine final : public workbench::Engine {
public:
    workbench::PrepareDataOutcome prepareData(const Workspace& workspace, const workbench::PrepareDataOptions& options,
                                              Progress& progress, std::stop_token stop) override {
        return tasks::prepareData(workspace, options, progress, std::move(stop));
    }
    void trainSuper(const Workspace& workspace, const workbench::TrainSuperOptions& options, Progress& progress,
                    const std::function<void(const workbench::TrainPoint&)>& onPoint, std::stop_token stop) override {
        tasks::trainSuper(workspace, options, progress, onPoint, std::move(stop));
    }
    store::SubTrainingRecord trainSub(const Workspace& workspace, const workbench::TrainSubOptions& options,
                                      Progress& progress, const workbench::TrainSubObserver& observer,
                                      std::stop_token stop) override {
        return tasks::trainSub(workspace, options, progress, observer, std::move(stop));
    }
    void adoptSuper(const Workspace& workspace, const std::filesystem::path& folder) override {
        tasks::adoptSuper(workspace, folder);
    }
    workbench::ImportCheckpointOutcome importCheckpoint(const Workspace& workspace,
                                                        const workbench::ImportCheckpointOptions& options,
                                                        Progress& progress, std::stop_token stop) override {
        return tasks::importCheckpoint(workspace, options, progress, std::move(stop));
    }
    void measureLatency(const Workspace& workspace, const workbench::MeasureLatencyOptions& options, Progress& progress,
                        const workbench::MeasureLatencyObserver& observer, std::stop_token stop) override {
        tasks::measureLatency(workspace, options, progress, observer, std::move(stop));
    }
    latency::LatencyPredictor fitPredictor(const Workspace& workspace, const workbench::FitPredictorOptions& options,
                                           Progress& progress, std::stop_token stop) override {
        return tasks::fitPredictor(workspace, options, progress, std::move(stop));
    }
    latency::HatPredictor trainHatPredictor(const std::vector<latency::LatencyRow>& rows,
                                            const workbench::HatPredictorTraining& training, Progress& progress,
                                            std::stop_token stop) override {
        return measure::trainHatPredictor(rows, training, progress, std::move(stop));
    }
    latency::LayerShares profileLatency(const Workspace& workspace, const std::string& target,
                                        const space::SubTransformer& sub, Progress& progress,
                                        std::stop_token stop) override {
        return tasks::profileLatency(workspace, target, sub, progress, std::move(stop));
    }
    std::int64_t search(const Workspace& workspace, const workbench::SearchOptions& options, search::Steering& steering,
                        Progress& progress, const workbench::SearchObserver& observer, std::stop_token stop) override {
        return tasks::search(workspace, options, steering, progress, observer, std::move(stop));
    }
    store::CandidateRecord addCandidate(const Workspace& workspace, const workbench::AddCandidateOptions& options,
                                        Progress& progress, std::stop_token stop) override {
        return tasks::addCandidate(workspace, options, progress, std::move(stop));
    }
    search::Comparison compareMethods(const Workspace& workspace, const workbench::CompareMethodsOptions& options,
                                      Progress& progress, const search::ComparisonObserver& observer,
                                      std::stop_token stop) override {
        return tasks::compareMethods(workspace, options, progress, observer, std::move(stop));
    }
    std::vector<workbench::EvaluateOutcome> evaluate(
        const Workspace& workspace, const workbench::EvaluateOptions& options, Progress& progress,
        const std::function<void(const workbench::EvaluateOutcome&)>& onOutcome, std::stop_token stop) override {
        return tasks::evaluate(workspace, options, progress, onOutcome, std::move(stop));
    }
    std::vector<workbench::Translation> translate(const Workspace* workspace,
                                                  const workbench::TranslateOptions& options, Progress& progress,
                                                  std::stop_token stop) override {
        return tasks::translate(workspace, options, progress, std::move(stop));
    }
    workbench::ExportOutcome exportSub(const Workspace& workspace, const workbench::ExportOptions& options,
                                       Progress& progress, std::stop_token stop) override {
        return tasks::exportSub(workspace, options, progress, std::move(stop));
    }
};

}  // namespace

}  // namespace hatter::tasks

hatter::workbench::Engine* hatterMakeEngine() {
    return new hatter::tasks::TorchEngine;
}
