// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Console.h"
#include "search/Evolution.h"
#include "store/Records.h"
#include "workbench/Options.h"

#include <optional>

namespace hatter::cli {

/// The values as --json shows them. Keys are the database's column names.
Json toJson(const std::optional<double>& value);
Json toJson(const space::SubTransformer& sub);
Json toJson(const search::Candidate& candidate);
Json toJson(const store::RunRecord& run);
Json toJson(const store::CandidateRecord& candidate);
Json toJson(const store::GenerationRecord& generation);
Json toJson(const store::SteeringRecord& steering);
Json toJson(const store::LatencySessionRecord& session);
Json toJson(const store::MeasurementRecord& measurement);
Json toJson(const latency::PredictorError& error);
Json toJson(const workbench::TrainPoint& point);
Json toJson(const store::SubTrainingRecord& training);
Json toJson(const store::SubTrainingPoint& point);
Json toJson(const workbench::EvaluateOutcome& outcome);
Json toJson(const workbench::SplitStatistics& statistics);

}  // namespace hatter::cli
