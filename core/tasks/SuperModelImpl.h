// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/SuperTransformerImpl.h"
#include "store/Workspace.h"

#include <string>

namespace hatter::tasks {

/// The workspace's trained SuperTransformer on a device.
struct SuperModel {
    model::SuperTransformer super;
    std::string checkpoint;  ///< first 16 digits of the SHA-256 of its weights' file: the key of losses and scores
};
/// Throws InputError that says what to do if there is none yet, or if it does not fit the workspace's data.
/// Throws InputError if the workspace's data was segmented otherwise than what the SuperTransformer was trained on.
void checkSegmenter(const store::Workspace& workspace);

SuperModel loadSuperModel(const store::Workspace& workspace, const torch::Device& device);

/// "cpu" or "cuda"; throws InputError for others or where CUDA is missing.
torch::Device deviceNamed(const std::string& name);

}  // namespace hatter::tasks
