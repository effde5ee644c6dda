// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Progress.h"
#include "latency/LatencyPredictor.h"
#include "store/Workspace.h"
#include "workbench/Options.h"

#include <functional>
#include <stop_token>

namespace hatter::tasks {

/// See workbench::Engine::measureLatency.
void measureLatency(const store::Workspace& workspace, const workbench::MeasureLatencyOptions& options,
                    Progress& progress, const std::function<void(const store::MeasurementRecord&)>& onMeasured,
                    std::stop_token stop);
/// See workbench::Engine::fitPredictor.
latency::LatencyPredictor fitPredictor(const store::Workspace& workspace, const std::string& target);
/// The latest predictor of a target. Throws InputError that says what to do if there is none.
latency::LatencyPredictor predictorOf(const store::Workspace& workspace, const std::string& target);
/// The workspace's design space. Throws InputError if it has none.
space::DesignSpace designSpaceOf(const store::Workspace& workspace);
/// `protocol` with the workspace's vocabulary and its corpus's mean lengths where it says 0.
latency::Protocol completed(const store::Workspace& workspace, latency::Protocol protocol);

}  // namespace hatter::tasks
