// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace hatter::fuzz {

/// A float32 matrix or vector with small numbers in it.
struct SeedTensor {
    std::string name;
    std::vector<int> shape;
};

/// Files as torch.save() writes them, in the zip format and the one before it: {name: tensor} as a predictor's state,
/// or a checkpoint with arguments, history and counters.
std::string torchZip(const std::vector<SeedTensor>& tensors, bool checkpoint);
std::string torchLegacy(const std::vector<SeedTensor>& tensors, bool checkpoint);

}  // namespace hatter::fuzz
