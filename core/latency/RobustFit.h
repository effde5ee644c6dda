// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/NonNegative.h"

#include <vector>

namespace hatter::latency {

/// Non-negative coefficients that explain targets of 1 (rows are divided by what was measured, so errors are relative)
/// under Huber's loss: a row that something slowed down pulls no harder than the border of the bulk.
struct RobustFit {
    std::vector<double> coefficients;
    std::vector<double> residuals;  ///< 1 - predicted, of each row
    std::vector<double> weights;    ///< of each row, 1 in the bulk
    double meanError = 0.0;         ///< mean |residual|
};

/// `weights` to start from (empty: 1); at most `rounds` of reweighting.
RobustFit fitRobust(const Rows& rows, const std::vector<double>& weights = {}, int rounds = 20);

/// Mean |residual| that rows would have if each was predicted by a fit without it: exact for given weights and given
/// coefficients at 0, in one step for all rows (by their leverages).
double leaveOneOutError(const Rows& rows, const RobustFit& fit);

}  // namespace hatter::latency
