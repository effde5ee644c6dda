// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/LatencyPredictor.h"

#include <cstdint>
#include <vector>

namespace hatter::latency {

/// Every measurement predicted by a fit that did not see it.
struct CrossValidation {
    std::vector<double> encoderMs;  ///< predicted, in the measurements' order; 0 where not told apart
    std::vector<double> decoderMs;
    std::vector<double> totalMs;
    PredictorError error;
};

/// The cost regression fitted `folds` times. Folds are stratified over the latencies. Throws InputError with fewer than
/// 10 measurements.
CrossValidation crossValidate(const space::DesignSpace& space, const Protocol& protocol,
                              const std::vector<Measurement>& measurements, int folds = DefaultFolds,
                              std::uint64_t seed = 1);
/// Likewise for rows of averages.
CrossValidation crossValidate(const std::vector<LatencyRow>& rows, int folds = DefaultFolds, std::uint64_t seed = 1);

/// Error figures of predictions; `predictedMs` and `measuredMs` have one length.
PredictorError errorOf(const std::vector<double>& predictedMs, const std::vector<double>& measuredMs);
/// Rank correlation with mean ranks for ties; 0 with fewer than two values or without spread.
double spearman(const std::vector<double>& a, const std::vector<double>& b);

/// How the error falls with the number of measured SubTransformers.
struct ErrorPoint {
    int samples = 0;
    double mape = 0.0;                     ///< held out, in the mean of the draws
    double lowMape = 0.0, highMape = 0.0;  ///< 90 % of the draws lie between
};
/// Fits on growing parts of `measurements`, several random draws each, and tests on the others; where none are left,
/// by cross-validation. Milliseconds. Empty with fewer than 10 measurements.
std::vector<ErrorPoint> errorCurve(const space::DesignSpace& space, const Protocol& protocol,
                                   const std::vector<Measurement>& measurements, std::uint64_t seed = 1);

}  // namespace hatter::latency
