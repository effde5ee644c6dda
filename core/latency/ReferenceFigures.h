// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/AverageRegression.h"
#include "latency/CrossValidation.h"
#include "latency/Quarantine.h"

#include <cstdint>
#include <vector>

namespace hatter::latency {

/// The reference's split of a data set: one shuffle (here a seeded one of Python's), then 80 % to train, 10 % to
/// validate and the rest to test (SEMANTICS vii).
struct ReferenceSplit {
    std::vector<LatencyRow> train, valid, test;
};
ReferenceSplit splitAsReference(const std::vector<LatencyRow>& rows, std::uint64_t seed);

/// Each figure's median.
PredictorError medianOf(const std::vector<PredictorError>& errors);

/// What the regression on averages reaches on one data set: medians over the seeds of the split, on its test part.
struct AverageFigures {
    PredictorError all;             ///< fitted to the train part
    PredictorError few;             ///< fitted to a few rows of it
    PredictorError trusted;         ///< as `all`, quarantined rows left out of fitting and testing
    PredictorError fewTrusted;      ///< as `few`, likewise
    double intervalCoverage = 0.0;  ///< share of test rows inside their interval, of the fits of `all`
    double fitMs = 0.0;             ///< of the fits of `all`, milliseconds on this machine
    QuarantineReport quarantine;
};

constexpr std::size_t FewRows = 60;

/// Some 20 fits. Throws InputError for data sets that are too small or not times.
AverageFigures averageFigures(const std::vector<LatencyRow>& rows,
                              const std::vector<std::uint64_t>& seeds = {1, 2, 3, 4, 5}, std::size_t fewRows = FewRows);

}  // namespace hatter::latency
