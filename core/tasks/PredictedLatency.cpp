// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/PredictedLatency.h"

#include "base/Random.h"
#include "latency/Extremes.h"

#include <algorithm>
#include <cmath>

namespace hatter::tasks {

namespace {
constexpr int SampledLatencies = 501;
}

double PredictedLatency::slowestMs(const space::DesignSpace& space) const {
    const latency::Extremes found = latency::extremes(space, m_predictor);
    return found.exact() ? found.slowestMs : std::max(found.slowestMs, latencyMs(space.largest(3)));
}

double PredictedLatency::quantileMs(const space::DesignSpace& space, double share) const {
    PythonRandom random(1);
    std::vector<double> values;
    for (int i = 0; i < SampledLatencies; ++i)
        values.push_back(latencyMs(space.decode(space.randomGenome(random))));
    const auto at = values.begin() + std::lround(share * (SampledLatencies - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

}  // namespace hatter::tasks
