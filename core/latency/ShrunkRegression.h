// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace hatter::latency {

/// A table of numbers, row after row.
struct Table {
    std::size_t columns = 0;
    std::vector<double> values;  ///< [rows, columns]

    std::size_t rows() const { return columns > 0 ? values.size() / columns : 0; }
    const double* row(std::size_t i) const { return values.data() + i * columns; }
};

struct ShrunkOptions {
    /// Relative errors beyond so many deviations count by their size, not by their square: a few slow rows do not bend
    /// the fit.
    double huber = 1.0;
    /// Weight of the squared errors in milliseconds (as a share of the mean) beside the relative ones. A little of it
    /// keeps the root mean square error near the least one where data has several modes.
    double squares = 0.02;
};

/// A linear regression of positive times by relative error, which stays sane with few rows.
///
/// It minimises, over rows i of x with times y,
///     sum huber((x_i b - y_i) / y_i) + squares / 2 sum ((x_i b - y_i) / mean y)^2 + shrinkage,
/// by reweighted least squares. The shrinkage draws the first `baseColumns` towards equal shares of the time and the
/// others towards 0; how strongly is chosen by cross-validation. Everything is deterministic.
struct ShrunkFit {
    std::vector<double> coefficients;  ///< of each column
    std::vector<double> heldOut;       ///< of each row: predicted by a fit without its fold
};

/// `fold` says of each row which one it is in, 0 ... `folds` - 1. Times must be positive.
ShrunkFit fitShrunk(const Table& columns, const std::vector<double>& times, std::size_t baseColumns,
                    const std::vector<int>& fold, int folds, const ShrunkOptions& options = {});

}  // namespace hatter::latency
