// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Random.h"
#include "latency/LatencyCsv.h"

#include <cmath>
#include <functional>
#include <vector>

/// Rows of averages of an imagined machine whose true latencies are known.
namespace hatter {

/// As the published spaces have them: two widths, six encoder layers, one to six decoder layers, means of choices.
inline latency::Features randomFeatures(PythonRandom& random) {
    const std::vector<double> widths = {512, 640};
    const auto mean = [&](const std::vector<double>& choices, int layers) {
        double sum = 0.0;
        for (int i = 0; i < layers; ++i)
            sum += random.choice(choices);
        return sum / layers;
    };
    const std::vector<double> ffns = {1024, 2048, 3072};
    const std::vector<double> heads = {4, 8};
    const std::vector<double> spans = {1, 2, 3};
    const int layers = 1 + static_cast<int>(random.below(6));
    const double encoderWidth = random.choice(widths);
    const double decoderWidth = random.choice(widths);
    return {encoderWidth,        6.0,
            mean(ffns, 6),       mean(heads, 6),
            decoderWidth,        1.0 * layers,
            mean(ffns, layers),  mean(heads, layers),
            mean(heads, layers), mean(spans, layers)};
}

/// Fixed times, times of a layer, of its FFN by its width, and of the attended encoder layers: 20 ms and 60 to 300 ms.
inline latency::LatencyRow trueRow(const latency::Features& f) {
    latency::LatencyRow row;
    row.features = f;
    row.encoderMs = 2.0 + f[1] * (1.0 + 1e-3 * f[0] + 5e-7 * f[0] * f[2] + 0.02 * f[3]);
    row.decoderMs =
        15.0 + 0.02 * f[4] + f[5] * (20.0 + 6e-6 * f[4] * f[6] + 0.3 * f[7] + 0.2 * f[8] + 0.004 * f[0] * f[9]);
    return row;
}

/// Both times of a row times one factor.
inline latency::LatencyRow slowed(latency::LatencyRow row, double factor) {
    row.encoderMs *= factor;
    row.decoderMs *= factor;
    return row;
}

/// Near enough to a normal deviate: the sum of twelve uniform ones.
inline double normal(PythonRandom& random) {
    double sum = -6.0;
    for (int i = 0; i < 12; ++i)
        sum += random.uniform();
    return sum;
}

inline std::vector<latency::LatencyRow> imaginedRows(int count, double noise, std::uint64_t seed) {
    PythonRandom random(seed);
    std::vector<latency::LatencyRow> rows;
    for (int i = 0; i < count; ++i) {
        latency::LatencyRow row = trueRow(randomFeatures(random));
        row.encoderMs *= std::exp(noise * normal(random));
        row.decoderMs *= std::exp(noise * normal(random));
        rows.push_back(row);
    }
    return rows;
}

}  // namespace hatter
