// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Progress.h"
#include "store/Workspace.h"
#include "workbench/Options.h"

#include <stop_token>

namespace hatter::tasks {

/// See workbench::Engine::importCheckpoint. Everything is read and checked before the first file is written.
workbench::ImportCheckpointOutcome importCheckpoint(const store::Workspace& workspace,
                                                    const workbench::ImportCheckpointOptions& options,
                                                    Progress& progress, std::stop_token stop);

}  // namespace hatter::tasks
