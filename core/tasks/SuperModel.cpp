// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/SuperModelImpl.h"

#include "base/AtomicFile.h"
#include "base/Error.h"
#include "base/Sha256.h"
#include "model/CheckpointImpl.h"
#include "store/RunLog.h"
#include "tasks/WorkspaceData.h"

namespace hatter::tasks {

torch::Device deviceNamed(const std::string& name) {
    if (name != "cpu" && name != "cuda")
        throw InputError("device '" + name + "' is unknown; use cpu or cuda");
    if (name == "cuda" && !torch::cuda::is_available())
        throw InputError("this LibTorch sees no CUDA device; use the device cpu");
    return torch::Device(name);
}

namespace {

std::string keyOfWeights(const std::filesystem::path& file) {
    return sha256OfFile(file).substr(0, 16);
}

void checkVocabularies(const store::Workspace& workspace, const model::ModelConfig& config,
                       const std::filesystem::path& file) {
    const int source = sourceVocabulary(workspace).size();
    const int target = targetVocabulary(workspace).size();
    if (config.sourceVocabulary != source || config.targetVocabulary != target)
        throw InputError({file.string(), 0, {}},
                         "was trained with vocabularies of " + std::to_string(config.sourceVocabulary) + " and " +
                             std::to_string(config.targetVocabulary) + " pieces, but the workspace's data has " +
                             std::to_string(source) + " and " + std::to_string(target));
}

}  // namespace

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

bool hasSuperModel(const store::Workspace& workspace) {
    return std::filesystem::exists(workspace.superCheckpoint() / "model.safetensors");
}

SuperModel loadSuperModel(const store::Workspace& workspace, const torch::Device& device) {
    const auto file = workspace.superCheckpoint() / "model.safetensors";
    if (!hasSuperModel(workspace))
        throw InputError(
            {workspace.folder().string(), 0, {}},
            "the workspace has no trained SuperTransformer yet: train one (hatter-cli train super) or adopt "
            "one (hatter-cli workspace create --adopt)");
    checkSegmenter(workspace);
    SuperModel out{model::loadSuper(file), keyOfWeights(file)};
    checkVocabularies(workspace, out.super.config(), file);
    out.super.to(device);
    return out;
}

store::SubTrainingRecord trainedSub(const store::Workspace& workspace, std::int64_t training) {
    const auto record = store::RunLogReader(workspace).subTraining(training);
    if (!record)
        throw InputError("there is no training " + std::to_string(training) +
                         " of a SubTransformer in this workspace; `hatter-cli log trainings` lists them");
    if (!record->hasWeights())
        throw InputError("training " + std::to_string(training) + " has no weights yet: it has not been validated");
    return *record;
}

SuperModel loadTrainedModel(const store::Workspace& workspace, const store::SubTrainingRecord& training,
                            const torch::Device& device) {
    const auto file = workspace.folder() / training.weightsFile();
    if (!std::filesystem::exists(file))
        throw InputError({file.string(), 0, {}},
                         "is missing: the weights of training " + std::to_string(training.id) + " were removed");
    const auto own = file.parent_path() / "segmenter.model";
    if (std::filesystem::exists(own) && readFile(own) != readFile(workspace.segmenterModel()))
        throw InputError({workspace.folder().string(), 0, {}},
                         "the data was segmented with other pieces than training " + std::to_string(training.id) +
                             " was made with: prepare it again with --segmenter " + own.string());
    SuperModel out{model::loadSub(file), keyOfWeights(file)};
    if (out.super.config().sub != training.sub)
        throw InputError({file.string(), 0, {}}, "holds another SubTransformer than the workspace says of training " +
                                                     std::to_string(training.id));
    checkVocabularies(workspace, out.super.config(), file);
    out.super.to(device);
    return out;
}

SuperModel loadModel(const store::Workspace& workspace, std::optional<std::int64_t> trained,
                     const torch::Device& device) {
    return trained ? loadTrainedModel(workspace, trainedSub(workspace, *trained), device)
                   : loadSuperModel(workspace, device);
}

}  // namespace hatter::tasks
