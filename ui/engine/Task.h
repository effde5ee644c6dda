// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Progress.h"
#include "search/Evolution.h"
#include "store/Records.h"
#include "workbench/Options.h"

#include <QMetaType>
#include <QtGlobal>
#include <optional>
#include <vector>

namespace hatter::ui {

/// Number of a piece of work that was asked for; never used twice. 0: none. Signals carry it, so that a page can tell
/// late news of an earlier run.
using TaskId = quint64;

enum class TaskKind {
    PrepareData,
    ImportCheckpoint,
    TrainSuper,
    TrainSub,
    MeasureLatency,
    FitPredictor,
    ProfileLatency,
    Search,
    Evaluate,
    AddCandidate,
    Export
};

/// What a task said since the last update: a snapshot of values, in the order in which they came.
struct TaskUpdate {
    std::optional<ProgressEvent> progress;  ///< the newest
    std::optional<std::int64_t> run;        ///< the store's number of a search
    std::vector<search::Candidate> candidates;
    std::vector<store::GenerationRecord> generations;
    std::vector<store::SteeringRecord> steering;
    std::optional<search::Infeasible> infeasible;
    std::vector<workbench::TrainPoint> trainPoints;
    std::optional<store::SubTrainingRecord> subTraining;  ///< the newest
    std::vector<store::SubTrainingPoint> subPoints;
    std::vector<store::SubTrainingSample> subSamples;
    std::vector<store::MeasurementRecord> measurements;
    std::vector<store::LatencySessionRecord> latencySessions;  ///< in the order of the news
    std::vector<latency::ErrorPoint> errorPoints;              ///< of an onboarding
    std::optional<std::string> news;                           ///< the newest: "not answering, retry in 12 s"
    std::vector<workbench::EvaluateOutcome> outcomes;
    std::vector<store::CandidateRecord> added;  ///< made by hand, to a run that is over
    std::optional<workbench::PrepareDataOutcome> prepared;
    std::optional<workbench::ExportOutcome> exported;
    std::optional<workbench::ImportCheckpointOutcome> imported;

    bool isEmpty() const {
        return !progress && !run && candidates.empty() && generations.empty() && steering.empty() && !infeasible &&
               trainPoints.empty() && !subTraining && subPoints.empty() && subSamples.empty() && measurements.empty() &&
               latencySessions.empty() && errorPoints.empty() && !news && outcomes.empty() && added.empty() &&
               !prepared && !exported && !imported;
    }
};

}  // namespace hatter::ui

Q_DECLARE_METATYPE(hatter::ui::TaskKind)
