// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Workspace.h"
#include "workbench/Options.h"

#include <optional>
#include <string>

namespace hatter::workbench {

/// The settings of a training as they stand beside its checkpoint (checkpoints/super/settings.json).
std::string toJson(const TrainSuperOptions& options);

/// What the workspace's training was made with, so that it can be gone on with alike; nothing where no training left
/// its settings. Paths, threads and how often is saved are not part of them. Throws InputError for a damaged file.
std::optional<TrainSuperOptions> readTrainSettings(const store::Workspace& workspace);

}  // namespace hatter::workbench
