// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency/CrossValidation.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace hatter::latency {

namespace {
/// 1, 2, ... by value; equal values share the mean of their ranks.
std::vector<double> ranksOf(const std::vector<double>& values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> ranks(values.size());
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin + 1;
        while (end < order.size() && values[order[end]] == values[order[begin]])
            ++end;
        for (std::size_t i = begin; i < end; ++i)
            ranks[order[i]] = 0.5 * static_cast<double>(begin + 1 + end);
        begin = end;
    }
    return ranks;
}
}  // namespace

double spearman(const std::vector<double>& a, const std::vector<double>& b) {
    assert(a.size() == b.size());
    if (a.size() < 2)
        return 0.0;
    const std::vector<double> ranksA = ranksOf(a);
    const std::vector<double> ranksB = ranksOf(b);
    // Ties keep the sum of the ranks, so this is the mean of both.
    const double mean = 0.5 * static_cast<double>(a.size() + 1);
    double together = 0.0, squaresA = 0.0, squaresB = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        together += (ranksA[i] - mean) * (ranksB[i] - mean);
        squaresA += (ranksA[i] - mean) * (ranksA[i] - mean);
        squaresB += (ranksB[i] - mean) * (ranksB[i] - mean);
    }
    return squaresA > 0.0 && squaresB > 0.0 ? together / std::sqrt(squaresA * squaresB) : 0.0;
}

PredictorError errorOf(const std::vector<double>& predictedMs, const std::vector<double>& measuredMs) {
    assert(predictedMs.size() == measuredMs.size());
    PredictorError error;
    error.heldOut = static_cast<int>(measuredMs.size());
    if (measuredMs.empty())
        return error;
    double squares = 0.0;
    for (std::size_t i = 0; i < measuredMs.size(); ++i) {
        const double difference = predictedMs[i] - measuredMs[i];
        const double percent = 100.0 * std::fabs(difference) / measuredMs[i];
        squares += difference * difference;
        error.mape += percent;
        error.worst = std::max(error.worst, percent);
    }
    const auto n = static_cast<double>(measuredMs.size());
    error.mape /= n;
    error.rmseMs = std::sqrt(squares / n);
    error.spearman = spearman(predictedMs, measuredMs);
    return error;
}

}  // namespace hatter::latency
