// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Progress.h"
#include "store/Workspace.h"
#include "workbench/Options.h"

#include <stop_token>

namespace hatter::tasks {

/// See workbench::Engine::trainSub. In checkpoints/sub/HASH-START[-n]: while it trains, training.safetensors (all that
/// going on needs) and update-N.safetensors (weights of the best and of the last validations); when it has finished,
/// best.safetensors, last.safetensors and, if tried, averaged.safetensors. The store keeps settings and curves.
store::SubTrainingRecord trainSub(const store::Workspace& workspace, const workbench::TrainSubOptions& options,
                                  Progress& progress, const workbench::TrainSubObserver& observer,
                                  std::stop_token stop);

}  // namespace hatter::tasks
