// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Workspace.h"
#include "workbench/Options.h"

#include <cstdint>
#include <optional>
#include <string>

namespace hatter::workbench {

/// The settings of a training as they stand beside its checkpoint (checkpoints/super/settings.json).
/// `importedUpdates`: made by the reference before the training came here.
std::string toJson(const TrainSuperOptions& options, std::int64_t importedUpdates = 0);

/// What the workspace's training was made with, so that it can be gone on with alike; nothing where no training left
/// its settings. Paths, threads and how often is saved are not part of them. Throws InputError for a damaged file.
std::optional<TrainSuperOptions> readTrainSettings(const store::Workspace& workspace);

/// Updates that the reference made before the workspace's training was imported; 0 for one of our own.
std::int64_t readImportedUpdates(const store::Workspace& workspace);

}  // namespace hatter::workbench
