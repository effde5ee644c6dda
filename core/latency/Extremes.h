// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/LatencyPredictor.h"

#include <functional>

namespace hatter::latency {

/// The range of predicted latencies over a whole design space.
struct Extremes {
    space::SubTransformer fastest, slowest;
    double fastestMs = 0.0, slowestMs = 0.0;
    /// No SubTransformer of the space is predicted faster (slower) than this; equal to the above when they are exact.
    double lowerBoundMs = 0.0, upperBoundMs = 0.0;
    bool exact() const { return lowerBoundMs == fastestMs && upperBoundMs == slowestMs; }
};

/// At once: exact for a regression (microseconds); for a network found by search (a fraction of a second), with bounds
/// that hold for every SubTransformer but are far for a network of the reference's size. Throws InputError for an empty
/// space.
Extremes extremes(const space::DesignSpace& space, const LatencyPredictor& predictor);

/// Of anything that tells milliseconds: found by changing one size at a time; the bounds are 0 and infinity.
Extremes searchedExtremes(const space::DesignSpace& space,
                          const std::function<double(const space::SubTransformer&)>& totalMs);

}  // namespace hatter::latency
