// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Progress.h"
#include "store/Workspace.h"
#include "workbench/Options.h"

#include <functional>
#include <stop_token>

namespace hatter::tasks {

/// See workbench::Engine::trainSuper. In checkpoints/super: model.safetensors (weights that searches use),
/// training.safetensors (all that resuming needs), history.jsonl (the curves), settings.json.
void trainSuper(const store::Workspace& workspace, const workbench::TrainSuperOptions& options, Progress& progress,
                const std::function<void(const workbench::TrainPoint&)>& onPoint, std::stop_token stop);

/// See workbench::Engine::adoptSuper.
void adoptSuper(const store::Workspace& workspace, const std::filesystem::path& folder);

}  // namespace hatter::tasks
