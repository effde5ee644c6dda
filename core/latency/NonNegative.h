// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace hatter::latency {

/// Rows of a least-squares problem, all of one length.
using Rows = std::vector<std::vector<double>>;

/// The x >= 0 that minimises |rows x - targets|^2 + ridge |s x|^2, where s holds the columns' norms: the ridge does not
/// depend on the units of a column. Lawson and Hanson's active-set method on the normal equations; a handful of columns
/// is all it is meant for. Columns of zeros get 0.
std::vector<double> solveNonNegative(const Rows& rows, const std::vector<double>& targets, double ridge);

}  // namespace hatter::latency
