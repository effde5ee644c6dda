// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace hatter::latency {

/// For each time the fold it is in, 0 ... `folds` - 1: of every `folds` neighbours by time each fold gets one, by
/// chance, so that fast and slow ones are in all of them.
std::vector<int> stratifiedFolds(const std::vector<double>& times, int folds, std::uint64_t seed);

}  // namespace hatter::latency
