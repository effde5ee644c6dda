// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/LatencyRange.h"

#include "base/Random.h"
#include "latency/Extremes.h"

#include <algorithm>

namespace hatter::ui {

LatencyCache::Range rangeOf(const space::DesignSpace& space, const latency::LatencyPredictor& predictor) {
    const latency::Extremes extremes = latency::extremes(space, predictor);
    LatencyCache::Range range;
    range.fastestMs = extremes.fastestMs;
    range.slowestMs = extremes.slowestMs;
    PythonRandom random(1);
    std::vector<double> sampled(501);
    for (double& ms : sampled)
        ms = predictor.totalMs(space.decode(space.randomGenome(random)));
    std::nth_element(sampled.begin(), sampled.begin() + 250, sampled.end());
    range.medianMs = sampled[250];
    return range;
}

}  // namespace hatter::ui
