// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/SubWeightsImpl.h"
#include "train/BatchTensorsImpl.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace hatter::train {

/// Loss of every sentence, nats, summed over its target tokens.
struct SentenceLossTable {
    std::vector<double> loss;  ///< label-smoothed
    std::vector<double> nll;
    std::vector<std::int32_t> tokens;

    double lossBase2() const;  ///< mean a token, as HAT logs it
    double nllBase2() const;
};

/// A validation set, collated into length-sorted batches once and kept on the device. On a CPU batches are small, so
/// that little of them is padding, and threads take one each.
class ValidationSet {
public:
    /// `maxTokens` of a sentence; a batch on a GPU has as many.
    ValidationSet(const data::TokenDataset& data, int maxTokens, double labelSmoothing, const torch::Device& device);

    std::size_t size() const { return m_size; }
    /// Losses of all sentences under `weights`, in the set's order, without gradients and dropout. Throws Stopped.
    SentenceLossTable losses(const model::SubWeights& weights, std::stop_token stop) const;

private:
    struct Batch {
        BatchTensors tensors;
        torch::Tensor present;  ///< [N] positions in the flat target that are no padding
        torch::Tensor target;   ///< [N] their tokens
    };

    void addLosses(const Batch& batch, const model::SubWeights& weights, SentenceLossTable& out) const;

    std::vector<Batch> m_batches;
    std::vector<std::int32_t> m_tokens;
    std::size_t m_size = 0;
    double m_labelSmoothing;
};

}  // namespace hatter::train
