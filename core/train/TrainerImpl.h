// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/TokenDataset.h"
#include "model/ForwardImpl.h"
#include "train/BatchTensorsImpl.h"
#include "train/FairseqAdamImpl.h"
#include "train/LearningRate.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

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
    /// The SubTransformer that update n (from 0) trains.
    std::function<space::SubTransformer(std::int64_t update)> sampler;
};

/// Trains a SuperTransformer as the reference does (SEMANTICS ii, iii): one SubTransformer an update, fixed batches in an
/// order that each epoch shuffles. Its state is one file; a loaded trainer goes on exactly where the saved one was.
class Trainer {
public:
    struct Step {
        double loss = 0.0;  ///< nats, summed, label-smoothed
        double nll = 0.0;
        std::int64_t targetTokens = 0;
        double gradientNorm = 0.0;
        double learningRate = 0.0;
    };

    /// `super` and `data` outlive the trainer. Throws InputError if no batch can be made.
    Trainer(model::SuperTransformer& super, const data::TokenDataset& data, TrainerOptions options, torch::Device device);

    /// One update.
    Step step();

    std::int64_t updates() const { return m_updates; }
    std::int64_t targetTokens() const { return m_targetTokens; }
    int epoch() const { return m_epoch; }
    std::size_t batchesPerEpoch() const { return m_batches.size(); }

    /// Weights, moments and position, in one file.
    void save(const std::filesystem::path& file) const;
    /// Throws InputError if the file is damaged, of another space, or of other data or batch settings.
    void load(const std::filesystem::path& file);

private:
    struct Sums {
        torch::Tensor loss, nll;
    };
    Sums backward(const model::SubWeights& weights, const BatchTensors& batch);
    const data::Batch& nextBatch();
    void beginEpoch(int epoch);
    std::string batchingKey() const;

    model::SuperTransformer& m_super;
    const data::TokenDataset& m_data;
    TrainerOptions m_options;
    torch::Device m_device;
    FairseqAdam m_adam;
    std::vector<data::Batch> m_batches;
    std::vector<std::size_t> m_order;
    int m_epoch = 0;
    std::size_t m_position = 0;  ///< batches of this epoch that were used
    std::int64_t m_updates = 0;
    std::int64_t m_targetTokens = 0;
};

}  // namespace hatter::train
