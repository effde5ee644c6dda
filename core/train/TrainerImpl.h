// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/EpochBatches.h"
#include "model/ForwardImpl.h"
#include "train/BatchTensorsImpl.h"
#include "train/FairseqAdamImpl.h"
#include "train/LearningRate.h"
#include "train/Sampling.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace hatter::train {

struct TrainerOptions {
    int maxTokens = 4096;
    int batchMultiple = 8;
    int updateFrequency = 1;
    LearningRate learningRate;
    double labelSmoothing = 0.1;
    model::Dropout dropout;
    FairseqAdam::Options adam;
    double clipNorm = 0.0;
    bool bfloat16 = false;
    std::uint64_t seed = 1;
    Sampler sampler;
};

struct HatTrainingState;

/// Trains a SuperTransformer as the reference does (SEMANTICS ii, iii): one SubTransformer an update, fixed batches in
/// an order that each epoch shuffles. Its state is one file; a loaded trainer goes on exactly where the saved one was.
class Trainer {
public:
    struct Step {
        double loss = 0.0;  ///< nats, summed, label-smoothed
        double nll = 0.0;
        std::int64_t targetTokens = 0;
        double gradientNorm = 0.0;  ///< of all parameters, before clipping
        double learningRate = 0.0;
    };

    /// `super` and `data` outlive the trainer. Throws InputError if no batch can be made.
    Trainer(model::SuperTransformer& super, const data::TokenDataset& data, TrainerOptions options,
            torch::Device device);

    /// The next update: its SubTransformer, batches and learning rate are the options'.
    Step step();
    /// One update of `sub` with the mean loss a target token of all `batches`, as step() makes it; the gradients are
    /// left in the parameters. Counts nothing.
    Step update(const space::SubTransformer& sub, const std::vector<data::Batch>& batches, double learningRate);

    std::int64_t updates() const { return m_updates; }
    std::int64_t targetTokens() const { return m_targetTokens; }
    const data::EpochBatches& batches() const { return m_batches; }
    const FairseqAdam& optimiser() const { return m_adam; }

    /// Weights, moments and position, in one file, with what the caller has to keep beside them (its keys are not
    /// "training" and "hatter").
    void save(const std::filesystem::path& file, const std::map<std::string, std::string>& beside = {}) const;
    /// Throws InputError if the file is damaged, of another space, or of other data or batch settings.
    void load(const std::filesystem::path& file);
    /// Goes on where a training of the reference stands; the weights are not part of `state`. Throws InputError,
    /// without changing anything, if it is not of this SuperTransformer or names a batch that this data does not make.
    void restore(const HatTrainingState& state);

private:
    struct Sums {
        torch::Tensor loss, nll;
    };
    Sums backward(const model::SubWeights& weights, const BatchTensors& batch);

    model::SuperTransformer& m_super;
    const data::TokenDataset& m_data;
    TrainerOptions m_options;
    torch::Device m_device;
    FairseqAdam m_adam;
    data::EpochBatches m_batches;
    std::int64_t m_updates = 0;
    std::int64_t m_targetTokens = 0;
};

}  // namespace hatter::train
