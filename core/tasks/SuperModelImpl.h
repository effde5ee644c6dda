// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/SuperTransformerImpl.h"
#include "store/Records.h"
#include "store/Workspace.h"

#include <cstdint>
#include <optional>
#include <string>

namespace hatter::tasks {

/// The workspace's trained SuperTransformer, or a SubTransformer that was trained by itself, on a device.
struct SuperModel {
    model::SuperTransformer super;
    std::string checkpoint;  ///< first 16 digits of the SHA-256 of its weights' file: the key of losses and scores
};
/// Throws InputError if the workspace's data was segmented otherwise than what the SuperTransformer was trained on.
void checkSegmenter(const store::Workspace& workspace);

/// False before the first training (or adoption) of one.
bool hasSuperModel(const store::Workspace& workspace);
/// Throws InputError that says what to do if there is none yet, or if it does not fit the workspace's data.
SuperModel loadSuperModel(const store::Workspace& workspace, const torch::Device& device);

/// What the store says of a training of a SubTransformer that has weights. Throws InputError if there is no such
/// training, or if it has none yet.
store::SubTrainingRecord trainedSub(const store::Workspace& workspace, std::int64_t training);
/// Its weights: those of the best validation so far, or what the finished training chose. Throws InputError also if the
/// file is missing, damaged or of another architecture, or does not fit the workspace's data.
SuperModel loadTrainedModel(const store::Workspace& workspace, const store::SubTrainingRecord& training,
                            const torch::Device& device);
/// The weights of `trained`, or the SuperTransformer's.
SuperModel loadModel(const store::Workspace& workspace, std::optional<std::int64_t> trained,
                     const torch::Device& device);

/// "cpu" or "cuda"; throws InputError for others or where CUDA is missing.
torch::Device deviceNamed(const std::string& name);

}  // namespace hatter::tasks
