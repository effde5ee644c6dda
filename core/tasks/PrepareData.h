// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Progress.h"
#include "store/Workspace.h"
#include "workbench/Options.h"

#include <stop_token>

namespace hatter::tasks {

/// See workbench::Engine::prepareData. Everything is made in a folder beside data/, which it replaces at the end.
workbench::PrepareDataOutcome prepareData(const store::Workspace& workspace,
                                          const workbench::PrepareDataOptions& options, Progress& progress,
                                          std::stop_token stop);

}  // namespace hatter::tasks
