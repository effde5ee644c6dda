// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/LatencyPredictor.h"

namespace hatter::latency {

/// The range of predicted latencies over a whole design space.
struct Extremes {
    space::SubTransformer fastest, slowest;
    double fastestMs = 0.0, slowestMs = 0.0;
    /// No SubTransformer of the space is predicted faster (slower) than this; equal to the above when they are exact.
    double lowerBoundMs = 0.0, upperBoundMs = 0.0;
    bool exact() const { return lowerBoundMs == fastestMs && upperBoundMs == slowestMs; }
};

/// At once (milliseconds), for every kind of predictor. Throws InputError for an empty space.
Extremes extremes(const space::DesignSpace& space, const LatencyPredictor& predictor);

}  // namespace hatter::latency
