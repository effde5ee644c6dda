// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Error.h"
#include "base/Student.h"
#include "latency/Protocol.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace hatter::latency {

namespace {

constexpr double Unknown = std::numeric_limits<double>::infinity();

/// The sample's standard deviation; needs two values.
double deviation(const std::vector<double>& values) {
    const auto n = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double squares = 0.0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return std::sqrt(squares / (n - 1.0));
}

/// Tukey and McLaughlin: dropped runs stand as the last ones that were kept.
double ofTrimmed(std::vector<double> runs, double trim) {
    std::sort(runs.begin(), runs.end());
    const auto low = static_cast<std::size_t>(trim * static_cast<double>(runs.size()));
    const std::size_t high = std::max<std::size_t>(1, low);
    if (runs.size() < low + high + 2)
        return Unknown;
    const std::size_t kept = runs.size() - low - high;
    std::fill_n(runs.begin(), low, runs[low]);
    std::fill_n(runs.rbegin(), high, runs[runs.size() - 1 - high]);
    const auto h = static_cast<double>(kept);
    const auto n = static_cast<double>(runs.size());
    const double error = deviation(runs) * std::sqrt((n - 1.0) / (h * (h - 1.0)));
    return student90(static_cast<int>(kept) - 1) * error;
}

double meanOf(const std::vector<double>& runs, double trim) {
    return runs.size() == 1 ? runs[0] : trimmedMean(runs, trim).mean;
}

double ofRounds(const std::vector<double>& runs, const std::vector<int>& sizes, double trim) {
    std::vector<double> means;
    auto begin = runs.begin();
    for (const int size : sizes) {
        means.push_back(meanOf({begin, begin + size}, trim));
        begin += size;
    }
    if (means.size() < 2)
        return 0.0;
    return student90(static_cast<int>(means.size()) - 1) * deviation(means) / std::sqrt(double(means.size()));
}

}  // namespace

MeanInterval meanInterval(const std::vector<double>& runsMs, const std::vector<int>& roundSizes, double trim) {
    std::size_t runs = 0;
    for (const int size : roundSizes) {
        if (size < 1)
            throw InputError("a sitting of a measurement has no run");
        runs += static_cast<std::size_t>(size);
    }
    if (runs != runsMs.size())
        throw InputError("a measurement has " + std::to_string(runsMs.size()) + " runs, its sittings have " +
                         std::to_string(runs));
    if (runsMs.size() == 1 && std::isfinite(runsMs[0]) && runsMs[0] >= 0.0)
        return {runsMs[0], 0.0, Unknown};
    const TrimmedMean mean = trimmedMean(runsMs, trim);
    return {mean.mean, mean.std, std::max(ofTrimmed(runsMs, trim), ofRounds(runsMs, roundSizes, trim))};
}

}  // namespace hatter::latency
