// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency/Quarantine.h"

#include "base/Error.h"
#include "base/Median.h"
#include "latency/CrossValidation.h"

#include <algorithm>
#include <cmath>

namespace hatter::latency {

namespace {
/// Of fewer rows no bulk can be told.
constexpr std::size_t FewestRows = 10;

/// A row alone is doubted beyond so many deviations: normal errors would go there once in three million rows, and the
/// longer tails that timings have even on a quiet machine in about one of a hundred.
constexpr double Alone = 5.0;
/// Three of five neighbours in time beyond so many deviations are no chance, though one would be (once in 700 rows of
/// normal errors, once in 20 with the tails of timings, and then three of five only once in 1,000).
constexpr double Together = 3.0;
constexpr std::size_t Reach = 2;  ///< neighbours on each side
constexpr std::size_t SlowNeighbours = 2;

/// Deviations are not taken to be smaller than this: no clock and no machine repeats itself better.
constexpr double LeastDeviation = 0.002;

/// Doubted rows with no more than so many others between them are one stretch; fewer than three are none.
constexpr std::size_t LargestGap = 5;
constexpr std::size_t FewestInStretch = 3;

/// Residuals in deviations of the bulk. What disturbs a measurement makes it slower, so the bulk's spread is taken from
/// the fast side: the median distance below the median.
std::vector<double> standardised(const std::vector<double>& residuals) {
    const double level = median(residuals);
    std::vector<double> below;
    for (const double residual : residuals)
        if (residual <= level)
            below.push_back(level - residual);
    const double deviation = std::max(LeastDeviation, 1.4826 * median(below));
    std::vector<double> out;
    for (const double residual : residuals)
        out.push_back((residual - level) / deviation);
    return out;
}

bool isDoubted(const std::vector<double>& deviations, std::size_t i) {
    if (deviations[i] > Alone)
        return true;
    if (deviations[i] <= Together)
        return false;
    const std::size_t end = std::min(deviations.size(), i + Reach + 1);
    std::size_t slow = 0;
    for (std::size_t k = i - std::min(i, Reach); k < end; ++k)
        slow += k != i && deviations[k] > Together ? 1 : 0;
    return slow >= SlowNeighbours;
}

std::vector<QuarantineReport::Stretch> stretchesOf(const std::vector<char>& doubted) {
    std::vector<QuarantineReport::Stretch> out;
    std::size_t inside = 0;
    const auto closeLast = [&] {
        if (!out.empty() && inside < FewestInStretch)
            out.pop_back();
        inside = 0;
    };
    for (std::size_t i = 0; i < doubted.size(); ++i) {
        if (doubted[i] == 0)
            continue;
        if (inside == 0 || i - out.back().end > LargestGap) {
            closeLast();
            out.push_back({i, i});
        }
        out.back().end = i + 1;
        ++inside;
    }
    closeLast();
    return out;
}

void requireTimes(const std::vector<double>& times) {
    for (std::size_t i = 0; i < times.size(); ++i)
        if (!std::isfinite(times[i]) || times[i] <= 0.0)
            throw InputError("latency " + std::to_string(i + 1) + " of " + std::to_string(times.size()) +
                             " is not a positive time");
}
}  // namespace

QuarantineReport quarantine(const std::vector<double>& measuredMs, const std::vector<double>& expectedMs) {
    if (measuredMs.size() != expectedMs.size())
        throw InputError(std::to_string(measuredMs.size()) + " measured and " + std::to_string(expectedMs.size()) +
                         " expected latencies do not fit together");
    requireTimes(measuredMs);
    requireTimes(expectedMs);
    QuarantineReport report;
    report.doubted.assign(measuredMs.size(), 0);
    for (std::size_t i = 0; i < measuredMs.size(); ++i)
        report.residual.push_back(measuredMs[i] / expectedMs[i] - 1.0);
    if (measuredMs.size() < FewestRows)
        return report;
    const std::vector<double> deviations = standardised(report.residual);
    for (std::size_t i = 0; i < deviations.size(); ++i)
        report.doubted[i] = isDoubted(deviations, i) ? 1 : 0;
    report.stretches = stretchesOf(report.doubted);
    const auto count = std::count(report.doubted.begin(), report.doubted.end(), 1);
    report.share = static_cast<double>(count) / static_cast<double>(measuredMs.size());
    report.severalModes = report.share > MostDoubtedShare;
    if (report.severalModes)
        std::fill(report.doubted.begin(), report.doubted.end(), 0);
    return report;
}

QuarantineReport quarantine(const std::vector<LatencyRow>& rows) {
    if (rows.size() < FewestRows) {
        QuarantineReport report;
        report.doubted.assign(rows.size(), 0);
        report.residual.assign(rows.size(), 0.0);
        return report;
    }
    // Each row's expectation comes from fits without it: a few disturbed ones do not excuse themselves.
    std::vector<double> expected = crossValidate(rows).totalMs;
    std::vector<double> measured;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        measured.push_back(rows[i].encoderMs + rows[i].decoderMs);
        // Nothing is known of a row that lies so far from the others that the regression gives up.
        if (!(expected[i] > 0.0))
            expected[i] = measured[i];
    }
    return quarantine(measured, expected);
}

}  // namespace hatter::latency
