// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/SuperTransformerImpl.h"
#include "store/Workspace.h"
#include "workbench/Options.h"

#include <filesystem>
#include <vector>

namespace hatter::tasks {

/// What a SubTransformer's training begins with: those that it has in the SuperTransformer, or random ones of its own
/// size. On the CPU. Throws InputError if the workspace lacks what that takes.
model::SuperTransformer firstWeights(const store::Workspace& workspace, const workbench::TrainSubOptions& options);

/// The configuration in the state of a training, with the space that it began with: the workspace's may have changed
/// since. Throws InputError naming `file` if it is not of `sub` and the workspace's vocabularies.
model::ModelConfig configOfState(const store::Workspace& workspace, const space::SubTransformer& sub,
                                 const std::filesystem::path& file);

/// The mean of the weights in `files`, which are all of `config`.
model::SuperTransformer meanOf(const std::vector<std::filesystem::path>& files, const model::ModelConfig& config);

}  // namespace hatter::tasks
