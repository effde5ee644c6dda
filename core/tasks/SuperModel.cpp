// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/SuperModelImpl.h"

#include "base/AtomicFile.h"
#include "base/Error.h"
#include "base/Sha256.h"
#include "model/CheckpointImpl.h"
#include "tasks/WorkspaceData.h"

namespace hatter::tasks {

torch::Device deviceNamed(const std::string& name) {
    if (name != "cpu" && name != "cuda")
        throw InputError("device '" + name + "' is unknown; use cpu or cuda");
    if (name == "cuda" && !torch::cuda::is_available())
        throw InputError("this LibTorch sees no CUDA device; use the device cpu");
    return torch::Device(name);
}

void checkSegmenter(const store::Workspace& workspace) {
    const auto own = workspace.superSegmenter();
    const auto used = workspace.segmenterModel();
    if (std::filesystem::exists(own) && std::filesystem::exists(used) && readFile(own) != readFile(used))
        throw InputError(
            {workspace.folder().string(), 0, {}},
            "the data was segmented with other pieces than the SuperTransformer was trained on: prepare it "
            "again with --segmenter " +
                own.string() + ", or train anew (--no-resume)");
}

SuperModel loadSuperModel(const store::Workspace& workspace, const torch::Device& device) {
    const auto file = workspace.superCheckpoint() / "model.safetensors";
    if (!std::filesystem::exists(file))
        throw InputError(
            {workspace.folder().string(), 0, {}},
            "the workspace has no trained SuperTransformer yet: train one (hatter-cli train super) or adopt "
            "one (hatter-cli workspace create --adopt)");
    checkSegmenter(workspace);
    SuperModel out{model::loadSuper(file), sha256OfFile(file).substr(0, 16)};
    const auto& config = out.super.config();
    const int source = sourceVocabulary(workspace).size();
    const int target = targetVocabulary(workspace).size();
    if (config.sourceVocabulary != source || config.targetVocabulary != target)
        throw InputError({file.string(), 0, {}},
                         "was trained with vocabularies of " + std::to_string(config.sourceVocabulary) + " and " +
                             std::to_string(config.targetVocabulary) + " pieces, but the workspace's data has " +
                             std::to_string(source) + " and " + std::to_string(target));
    out.super.to(device);
    return out;
}

}  // namespace hatter::tasks
