// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/LearningRate.h"

#include "base/Error.h"

#include <cmath>
#include <numbers>

namespace hatter::train {

void LearningRate::check() const {
    if (!(peak > 0.0))
        throw InputError("the learning rate must be above 0");
    if (warmupUpdates < 1)
        throw InputError("the schedule needs at least one warm-up update");
    if (kind == Kind::Cosine && maxUpdate <= warmupUpdates)
        throw InputError("the cosine schedule ends at update " + std::to_string(maxUpdate) +
                         ", before its warm-up of " + std::to_string(warmupUpdates) + " updates does");
}

double LearningRate::rate(std::int64_t updatesDone) const {
    const double n = double(updatesDone);
    if (updatesDone < warmupUpdates)
        return warmup + n * (peak - warmup) / double(warmupUpdates);
    if (kind == Kind::InverseSquareRoot)
        return peak * std::sqrt(double(warmupUpdates)) / std::sqrt(n);
    const double period = double(maxUpdate - warmupUpdates);
    const double c = n - double(warmupUpdates);
    const double i = std::floor(c / period);
    const double factor = std::pow(shrink, i);
    return floor * factor + 0.5 * (peak - floor) * factor * (1.0 + std::cos(std::numbers::pi * (c - period * i) / period));
}

}  // namespace hatter::train
