// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/SubTrainingWeightsImpl.h"

#include "base/Error.h"
#include "model/CheckpointImpl.h"
#include "model/SubWeightsImpl.h"
#include "space/HatYaml.h"
#include "tasks/SuperModelImpl.h"
#include "tasks/WorkspaceData.h"

namespace hatter::tasks {

model::SuperTransformer firstWeights(const store::Workspace& workspace, const workbench::TrainSubOptions& options) {
    if (options.start == workbench::SubStart::Inherited)
        return model::cutOut(loadSuperModel(workspace, torch::kCPU).super, options.sub);
    const auto space = space::readDesignSpace(workspace.designSpaceFile());
    return {{space, sourceVocabulary(workspace).size(), targetVocabulary(workspace).size(), options.sub}, options.seed};
}

model::ModelConfig configOfState(const store::Workspace& workspace, const space::SubTransformer& sub,
                                 const std::filesystem::path& file) {
    archive::SafetensorsReader reader(file);
    const auto config = model::configOf(reader.metadata(), file);
    if (config.sub != sub)
        throw InputError({file.string(), 0, {}},
                         "is not of the SubTransformer that the workspace says of this training");
    if (config.sourceVocabulary != sourceVocabulary(workspace).size() ||
        config.targetVocabulary != targetVocabulary(workspace).size())
        throw InputError({file.string(), 0, {}},
                         "has vocabularies of other sizes than the workspace's data: begin anew");
    std::uint64_t numbers = 0;
    for (const archive::TensorInfo& tensor : reader.tensors())
        numbers += tensor.bytes / archive::elementBytes(tensor.type);
    model::checkSize(config, numbers, file);
    return config;
}

model::SuperTransformer meanOf(const std::vector<std::filesystem::path>& files, const model::ModelConfig& config) {
    const torch::NoGradGuard noGrad;
    model::SuperTransformer mean(config, 0);
    std::vector<torch::Tensor> sums;
    for (const auto& [name, tensor] : mean.parameters())
        sums.push_back(torch::zeros(tensor.sizes(), torch::kFloat64));
    for (const std::filesystem::path& file : files) {
        const auto one = model::loadSub(file).parameters();
        for (std::size_t i = 0; i < sums.size(); ++i)
            sums[i] += one[i].second;
    }
    const auto parameters = mean.parameters();
    for (std::size_t i = 0; i < sums.size(); ++i)
        parameters[i].second.copy_(sums[i] / double(files.size()));
    return mean;
}

}  // namespace hatter::tasks
