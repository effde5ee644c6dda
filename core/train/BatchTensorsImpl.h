// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/TokenDataset.h"

#include <torch/torch.h>

namespace hatter::train {

/// A collated batch on a device; all [rows, length] int64.
struct BatchTensors {
    torch::Tensor source, previous, target;
    std::vector<std::size_t> indices;
    std::int64_t targetTokens = 0;
};
BatchTensors toTensors(const data::CollatedBatch& batch, const torch::Device& device);

}  // namespace hatter::train
