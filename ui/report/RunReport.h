// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/LatencyPredictor.h"
#include "space/DesignSpace.h"
#include "store/Records.h"
#include "store/Workspace.h"

#include <QJsonObject>
#include <cstdint>
#include <optional>
#include <vector>

namespace hatter::ui {

/// One search as a report tells it. Every figure is the store's own: report.json, `hatter-cli log` and the SQLite file
/// agree to the last digit. A value; reading it is safe on any thread.
struct RunReport {
    /// What is known about the SuperTransformer at its full size, the yardstick of the front.
    struct Largest {
        space::SubTransformer sub;
        std::optional<double> predictedMs, measuredMs, bleu;
    };

    store::WorkspaceInfo workspace;
    store::RunRecord run;
    std::optional<space::DesignSpace> space;  ///< none if another version wrote it
    std::optional<latency::PredictorError> predictorError;
    std::vector<store::CandidateRecord> candidates;  ///< all that were sampled
    std::vector<store::CandidateRecord> front;       ///< of predicted latency and loss on the subset, fastest first
    std::vector<store::CandidateRecord> scored;      ///< with BLEU, each architecture once, fastest first
    std::vector<store::GenerationRecord> generations;
    std::vector<store::SteeringRecord> steering;
    std::optional<Largest> largest;
    std::int64_t refused = 0;   ///< too slow when they were drawn
    std::int64_t excluded = 0;  ///< beyond another bound
    std::int64_t cached = 0;    ///< their loss was known
    std::int64_t dropped = 0;   ///< lost a race: evaluated in part

    /// Slowest over fastest on the front.
    std::optional<double> predictedSpan() const;
    /// Likewise, of the members that were measured.
    std::optional<double> measuredSpan() const;
};

/// Reads run `run`, or the latest one if it is 0. Throws InputError if the workspace has no such run.
RunReport readRunReport(const store::Workspace& workspace, std::int64_t run);

/// The figures, under the names that `hatter-cli --json` uses.
QJsonObject toJson(const RunReport& report);

}  // namespace hatter::ui
