// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Progress.h"
#include "search/Steering.h"
#include "store/Workspace.h"
#include "workbench/Options.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace hatter::workbench {

/// The user-level tasks. GUI and CLI start work only through this. Each call does one task on the calling thread,
/// reports progress, obeys the stop token at least once per batch (it throws Stopped), writes its outcome to the
/// workspace, and can be called again to resume. One call at a time.
///
/// Implemented in hatter-engine; made by hatterMakeEngine().
class Engine {
public:
    virtual ~Engine() = default;

    /// Cleans, segments and binarises a corpus into the workspace; trains the segmenter unless one is given.
    virtual PrepareDataOutcome prepareData(const store::Workspace& workspace, const PrepareDataOptions& options,
                                           Progress& progress, std::stop_token stop) = 0;

    /// Trains the SuperTransformer, or goes on with it.
    virtual void trainSuper(const store::Workspace& workspace, const TrainSuperOptions& options, Progress& progress,
                            const std::function<void(const TrainPoint&)>& onPoint, std::stop_token stop) = 0;

    /// Trains one SubTransformer at its own size, or goes on with a training that was stopped or killed, exactly where
    /// it was; returns what is stored of it. Throws InputError for one that is not of the workspace's space, for a
    /// start that needs a SuperTransformer where there is none, and for a training that has spent its budget.
    virtual store::SubTrainingRecord trainSub(const store::Workspace& workspace, const TrainSubOptions& options,
                                              Progress& progress, const TrainSubObserver& observer,
                                              std::stop_token stop) = 0;

    /// Takes a SuperTransformer that was trained elsewhere (safetensors with its card, segmenter and space beside it:
    /// resources/demo) into the workspace. The workspace has no data yet, or data made with the same segmenter.
    virtual void adoptSuper(const store::Workspace& workspace, const std::filesystem::path& folder) = 0;

    /// Makes a SuperTransformer that the reference trained this workspace's own, with its dictionaries, segmentation
    /// and binary data. The workspace holds no SuperTransformer and no data yet. Throws InputError for files that are
    /// damaged, do not belong together or ask for a computation that is not supported.
    virtual ImportCheckpointOutcome importCheckpoint(const store::Workspace& workspace,
                                                     const ImportCheckpointOptions& options, Progress& progress,
                                                     std::stop_token stop) = 0;

    /// Measures sampled SubTransformers; every finished one is stored at once, and a stopped call goes on where it was.
    /// With a goal it also fits and stores the target's predictor.
    virtual void measureLatency(const store::Workspace& workspace, const MeasureLatencyOptions& options,
                                Progress& progress, const MeasureLatencyObserver& observer, std::stop_token stop) = 0;

    /// Fits the predictor of a target from its measurements that are not quarantined, or from its imported rows, and
    /// stores it.
    virtual latency::LatencyPredictor fitPredictor(const store::Workspace& workspace,
                                                   const FitPredictorOptions& options, Progress& progress,
                                                   std::stop_token stop) = 0;

    /// Trains the reference's network on rows of averages. Throws InputError with fewer than 2 rows.
    virtual latency::HatPredictor trainHatPredictor(const std::vector<latency::LatencyRow>& rows,
                                                    const HatPredictorTraining& training, Progress& progress,
                                                    std::stop_token stop) = 0;

    /// Times the layers of a SubTransformer one by one on a target and stores the shares.
    virtual latency::LayerShares profileLatency(const store::Workspace& workspace, const std::string& target,
                                                const space::SubTransformer& sub, Progress& progress,
                                                std::stop_token stop) = 0;

    /// A search; returns the run's id. `steering` may be written by other threads meanwhile.
    virtual std::int64_t search(const store::Workspace& workspace, const SearchOptions& options,
                                search::Steering& steering, Progress& progress, const SearchObserver& observer,
                                std::stop_token stop) = 0;

    /// Adds a SubTransformer made by hand to a run that does not run: evaluated on the run's sentences, predicted by
    /// the run's predictor, stored with the next of the numbers 0, -1, -2, ... that are no draws of the search. The
    /// same one again is not added twice. Throws InputError if there is no such run, if it was made with another
    /// SuperTransformer than the workspace's of now, or if the SubTransformer is not of its space.
    virtual store::CandidateRecord addCandidate(const store::Workspace& workspace, const AddCandidateOptions& options,
                                                Progress& progress, std::stop_token stop) = 0;

    /// Runs the methods of searching against each other. Losses are taken from the store and kept there; the runs are
    /// not: a stopped comparison finds its losses again.
    virtual search::Comparison compareMethods(const store::Workspace& workspace, const CompareMethodsOptions& options,
                                              Progress& progress, const search::ComparisonObserver& observer,
                                              std::stop_token stop) = 0;

    /// Loss, BLEU or measured latency of given SubTransformers with inherited weights.
    virtual std::vector<EvaluateOutcome> evaluate(const store::Workspace& workspace, const EvaluateOptions& options,
                                                  Progress& progress,
                                                  const std::function<void(const EvaluateOutcome&)>& onOutcome,
                                                  std::stop_token stop) = 0;

    /// `workspace` may be null when options.model names an exported folder.
    virtual std::vector<Translation> translate(const store::Workspace* workspace, const TranslateOptions& options,
                                               Progress& progress, std::stop_token stop) = 0;

    /// HAT YAML, sliced weights as safetensors, segmenter and card in one folder; checked by loading it again.
    virtual ExportOutcome exportSub(const store::Workspace& workspace, const ExportOptions& options, Progress& progress,
                                    std::stop_token stop) = 0;
};

/// The name of hatter-engine's factory, for loading it at run time: `hatter::workbench::Engine* hatterMakeEngine()`.
inline constexpr char EngineFactoryName[] = "hatterMakeEngine";

}  // namespace hatter::workbench

extern "C" __attribute__((visibility("default"))) hatter::workbench::Engine* hatterMakeEngine();
