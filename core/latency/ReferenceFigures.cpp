// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency/ReferenceFigures.h"

#include "base/Error.h"
#include "base/Median.h"
#include "base/Random.h"

#include <algorithm>
#include <chrono>
#include <numeric>

namespace hatter::latency {

namespace {
using Clock = std::chrono::steady_clock;
using Part = std::vector<LatencyRow>;

std::vector<std::size_t> shuffled(std::size_t n, std::uint64_t seed) {
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    PythonRandom random(seed);
    // random.shuffle
    for (std::size_t i = n; i-- > 1;)
        std::swap(order[i], order[static_cast<std::size_t>(random.below(i + 1))]);
    return order;
}

/// Row numbers of the split.
struct Numbers {
    std::vector<std::size_t> train, valid, test;
};
Numbers splitNumbers(std::size_t n, std::uint64_t seed) {
    const std::vector<std::size_t> order = shuffled(n, seed);
    const auto train = order.begin() + static_cast<std::ptrdiff_t>(0.8 * static_cast<double>(n));
    const auto valid = train + static_cast<std::ptrdiff_t>(0.1 * static_cast<double>(n));
    return {{order.begin(), train}, {train, valid}, {valid, order.end()}};
}

Part at(const Part& rows, const std::vector<std::size_t>& numbers) {
    Part out;
    for (const std::size_t i : numbers)
        out.push_back(rows[i]);
    return out;
}

std::vector<std::size_t> trustedOf(std::vector<std::size_t> numbers, const QuarantineReport& report) {
    std::erase_if(numbers, [&](std::size_t i) { return report.doubted[i] != 0; });
    return numbers;
}

Part first(Part rows, std::size_t count) {
    rows.resize(std::min(rows.size(), count));
    return rows;
}

PredictorError errorOn(const AverageRegression& regression, const Part& test) {
    std::vector<double> predicted, measured;
    for (const LatencyRow& row : test) {
        predicted.push_back(regression.totalMs(row.features));
        measured.push_back(row.encoderMs + row.decoderMs);
    }
    PredictorError error = errorOf(predicted, measured);
    error.fitted = regression.fitted();
    return error;
}

double coverageOn(const AverageRegression& regression, const Part& test) {
    const auto inside = std::count_if(test.begin(), test.end(), [&](const LatencyRow& row) {
        const auto [low, high] = regression.interval(row.features);
        const double total = row.encoderMs + row.decoderMs;
        return low <= total && total <= high;
    });
    return static_cast<double>(inside) / static_cast<double>(test.size());
}

}  // namespace

ReferenceSplit splitAsReference(const std::vector<LatencyRow>& rows, std::uint64_t seed) {
    const Numbers numbers = splitNumbers(rows.size(), seed);
    return {at(rows, numbers.train), at(rows, numbers.valid), at(rows, numbers.test)};
}

PredictorError medianOf(const std::vector<PredictorError>& errors) {
    PredictorError out;
    if (errors.empty())
        return out;
    const auto middle = [&](auto PredictorError::*figure) {
        std::vector<double> values;
        for (const PredictorError& error : errors)
            values.push_back(static_cast<double>(error.*figure));
        return median(std::move(values));
    };
    for (auto figure : {&PredictorError::heldOut, &PredictorError::fitted, &PredictorError::folds})
        out.*figure = static_cast<int>(middle(figure));
    for (auto figure : {&PredictorError::mape, &PredictorError::rmseMs, &PredictorError::worst,
                        &PredictorError::spearman, &PredictorError::encoderMape, &PredictorError::encoderSpearman,
                        &PredictorError::decoderMape, &PredictorError::decoderSpearman})
        out.*figure = middle(figure);
    return out;
}

AverageFigures averageFigures(const std::vector<LatencyRow>& rows, const std::vector<std::uint64_t>& seeds,
                              std::size_t fewRows) {
    if (seeds.empty())
        throw InputError("figures of a data set need at least one seed of its split");
    AverageFigures out;
    out.quarantine = quarantine(rows);
    std::vector<PredictorError> all, few, trusted, fewTrusted;
    std::vector<double> coverage, fitMs;
    for (const std::uint64_t seed : seeds) {
        const Numbers numbers = splitNumbers(rows.size(), seed);
        const Part train = at(rows, numbers.train);
        const Part test = at(rows, numbers.test);
        const Clock::time_point begin = Clock::now();
        const AverageRegression regression = AverageRegression::fit(train);
        fitMs.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
        all.push_back(errorOn(regression, test));
        coverage.push_back(coverageOn(regression, test));
        few.push_back(errorOn(AverageRegression::fit(first(train, fewRows)), test));
        const Part trustedTrain = at(rows, trustedOf(numbers.train, out.quarantine));
        const Part trustedTest = at(rows, trustedOf(numbers.test, out.quarantine));
        trusted.push_back(errorOn(AverageRegression::fit(trustedTrain), trustedTest));
        fewTrusted.push_back(errorOn(AverageRegression::fit(first(trustedTrain, fewRows)), trustedTest));
    }
    out.all = medianOf(all);
    out.few = medianOf(few);
    out.trusted = medianOf(trusted);
    out.fewTrusted = medianOf(fewTrusted);
    out.intervalCoverage = median(coverage);
    out.fitMs = median(fitMs);
    return out;
}

}  // namespace hatter::latency
