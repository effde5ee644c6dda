// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/LatencyCsv.h"

#include <vector>

namespace hatter::latency {

/// Rows that something slowed down while they were measured.
struct QuarantineReport {
    std::vector<char> doubted;        ///< of each row; all 0 where `severalModes`
    std::vector<double> residual;     ///< (measured - expected) / expected of each row, by a robust fit to all
    double share = 0.0;               ///< of the rows that the rule points at, 0..1
    bool severalModes = false;        ///< the share is over MostShare: the data has several modes, nothing is set aside
    struct Stretch { std::size_t begin = 0, end = 0; };  ///< rows [begin, end) in measuring order
    std::vector<Stretch> stretches;   ///< where the doubted rows lie together
};

/// More doubted rows than this are no accident of the measuring.
constexpr double MostDoubtedShare = 0.12;

/// The robust rule over rows in measuring order: residuals of a robust cost regression; a row is doubted when it is
/// slower than its expectation by more than the bulk's spread allows, alone or together with its neighbours in time.
QuarantineReport quarantine(const std::vector<LatencyRow>& rows);

}  // namespace hatter::latency
