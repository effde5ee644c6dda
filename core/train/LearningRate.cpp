// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/LearningRate.h"

#include "base/Error.h"

#include <cmath>
#include <numbers>

namespace hatter::train {

void LearningRate::check() const {
    const bool isCosine = kind == Kind::Cosine;
    if (!(peak > 0.0) || !std::isfinite(peak) || !std::isfinite(warmup))
        throw InputError("the learning rate must be above 0");
    // The reference's inverse square root divides by the warm-up; its cosine can begin at the peak.
    if (warmupUpdates < (isCosine ? 0 : 1))
        throw InputError("the schedule needs at least one warm-up update");
    if (!isCosine)
        return;
    if (!(floor >= 0.0 && floor <= peak))
        throw InputError("the cosine schedule's lowest rate must lie between 0 and its peak");
    if (!(shrink > 0.0) || !(periodFactor > 0.0) || !std::isfinite(shrink + periodFactor + periodUpdates))
        throw InputError("the cosine schedule's factors of rate and period must be above 0");
    if (!(firstPeriod() > 0.0))
        throw InputError("the cosine schedule ends at update " + std::to_string(maxUpdate) +
                         ", before its warm-up of " + std::to_string(warmupUpdates) + " updates does");
    if (periodFactor < 1.0 && double(maxUpdate - warmupUpdates) >= firstPeriod() / (1.0 - periodFactor))
        throw InputError("the cosine schedule's periods shrink to nothing before update " + std::to_string(maxUpdate));
}

double LearningRate::rate(std::int64_t updatesDone) const {
    const double n = double(updatesDone);
    if (updatesDone < warmupUpdates) {
        const double first = warmup >= 0.0 ? warmup : kind == Kind::Cosine ? floor : 0.0;
        return first + n * (peak - first) / double(warmupUpdates);
    }
    if (kind == Kind::Cosine)
        return cosine(n - double(warmupUpdates));
    return peak * std::sqrt(double(warmupUpdates)) / std::sqrt(n);
}

double LearningRate::firstPeriod() const {
    return periodUpdates > 0.0 ? periodUpdates : double(maxUpdate - warmupUpdates);
}

double LearningRate::cosine(double c) const {
    const double first = firstPeriod();
    const double t = periodFactor;
    double i = std::floor(c / first);
    double length = first;
    double start = first * i;
    if (t != 1.0) {
        // Periods are a geometric series. At the very start of one the quotient of logarithms may round down: the rate
        // is then still the floor of the period before, in the reference too.
        i = std::floor(std::log(1.0 - c / first * (1.0 - t)) / std::log(t));
        length = std::pow(t, i) * first;
        start = (1.0 - std::pow(t, i)) / (1.0 - t) * first;
    }
    const double factor = std::pow(shrink, i);
    return floor * factor + 0.5 * (peak - floor) * factor * (1.0 + std::cos(std::numbers::pi * (c - start) / length));
}

}  // namespace hatter::train
