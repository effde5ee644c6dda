// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Progress.h"
#include "latency/LatencyPredictor.h"
#include "store/RunLog.h"
#include "store/Workspace.h"
#include "workbench/LatencyData.h"
#include "workbench/Options.h"

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace hatter::tasks {

/// See workbench::Engine::measureLatency.
void measureLatency(const store::Workspace& workspace, const workbench::MeasureLatencyOptions& options,
                    Progress& progress, const workbench::MeasureLatencyObserver& observer, std::stop_token stop);
/// See workbench::Engine::fitPredictor.
latency::LatencyPredictor fitPredictor(const store::Workspace& workspace, const workbench::FitPredictorOptions& options,
                                       Progress& progress, std::stop_token stop);
/// See workbench::Engine::profileLatency.
latency::LayerShares profileLatency(const store::Workspace& workspace, const std::string& target,
                                    const space::SubTransformer& sub, Progress& progress, std::stop_token stop);

/// The latest predictor of a target. Throws InputError that says what to do if there is none.
latency::LatencyPredictor predictorOf(const store::Workspace& workspace, const std::string& target);
/// The workspace's design space. Throws InputError if it has none.
space::DesignSpace designSpaceOf(const store::Workspace& workspace);
/// `protocol` with the workspace's vocabulary and its corpus's mean lengths where it says 0.
latency::Protocol completed(const store::Workspace& workspace, latency::Protocol protocol);

/// The default protocol with all that only the workspace or the target knows left to them.
latency::Protocol workspaceProtocol();

using workbench::usedRows;
using workbench::UsedRows;

}  // namespace hatter::tasks
