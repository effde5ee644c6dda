// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace hatter::train {

/// HAT's two schedules (SEMANTICS iii). rate(n) is used for update n + 1.
struct LearningRate {
    enum class Kind { InverseSquareRoot, Cosine };
    Kind kind = Kind::InverseSquareRoot;
    double peak = 1e-3;
    double floor = 1e-7;   ///< cosine only
    double warmup = 1e-7;  ///< rate of the first update; below 0: 0, or with the cosine its floor
    std::int64_t warmupUpdates = 2000;
    std::int64_t maxUpdate = 10000;  ///< cosine only: end of the first period, unless `periodUpdates` says otherwise
    double shrink = 1.0;             ///< cosine only: factor of peak and floor per period
    double periodUpdates = 0.0;      ///< cosine only: length of the first period; 0 or less: up to maxUpdate
    double periodFactor = 1.0;       ///< cosine only: each period's length in terms of the one before

    /// Throws InputError if the numbers contradict each other.
    void check() const;
    double rate(std::int64_t updatesDone) const;

private:
    double firstPeriod() const;
    double cosine(double updatesAfterWarmup) const;
};

}  // namespace hatter::train
