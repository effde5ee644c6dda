// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/LatencyCsv.h"

#include <vector>

namespace hatter::latency {

/// Rows that something slowed down while they were measured.
struct QuarantineReport {
    std::vector<char> doubted;     ///< of each row; all 0 where `severalModes`
    std::vector<double> residual;  ///< (measured - expected) / expected of each row, by a robust fit to all
    double share = 0.0;            ///< of the rows that the rule points at, 0..1
    bool severalModes = false;     ///< the share is over MostDoubtedShare: nothing is set aside
    /// Rows [begin, end) in measuring order.
    struct Stretch {
        std::size_t begin = 0, end = 0;
    };
    /// Where the rows that the rule points at lie together; given with several modes as well.
    std::vector<Stretch> stretches;
};

/// More doubted rows than this are no accident of the measuring.
constexpr double MostDoubtedShare = 0.12;

/// The robust rule over rows in measuring order: residuals of a robust cost regression; a row is doubted when it is
/// slower than its expectation by more than the bulk's spread allows, alone or together with its neighbours in time.
/// Doubts nothing with fewer than 10 rows. Throws InputError as AverageRegression::fit.
QuarantineReport quarantine(const std::vector<LatencyRow>& rows);
/// The same rule where the expectations are known: totals in measuring order, and what a fit that did not see them (as
/// crossValidate() makes) predicts. Throws InputError for lengths that differ and for what is not a positive time.
QuarantineReport quarantine(const std::vector<double>& measuredMs, const std::vector<double>& expectedMs);

}  // namespace hatter::latency
