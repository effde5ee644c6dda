// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency/CrossValidation.h"

#include "base/Error.h"
#include "base/Random.h"
#include "latency/Folds.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace hatter::latency {

namespace {

using Indices = std::vector<std::size_t>;

/// Random draws of each number of samples, and the sizes of parts that are tried.
constexpr int Draws = 10;
constexpr std::array Sizes = {10, 15, 20, 30, 40, 60, 80, 100, 150, 200, 300, 500, 1000};
constexpr std::size_t FewestHeldOut = 10;

void shuffle(Indices& values, PythonRandom& random) {
    for (std::size_t i = values.size(); i > 1; --i)
        std::swap(values[i - 1], values[static_cast<std::size_t>(random.below(i))]);
}

std::vector<int> foldsOf(const std::vector<Measurement>& measurements, int folds, std::uint64_t seed) {
    if (folds < 2 || static_cast<std::size_t>(folds) > measurements.size())
        throw InputError("a cross-validation of " + std::to_string(measurements.size()) +
                         " measurements has 2 to as many folds, not " + std::to_string(folds));
    std::vector<double> totals;
    for (const Measurement& m : measurements)
        totals.push_back(m.totalMs());
    return stratifiedFolds(totals, folds, seed);
}

std::vector<double> encoderOf(const std::vector<Measurement>& measurements) {
    std::vector<double> out;
    for (const Measurement& m : measurements)
        out.push_back(m.encoderMs);
    return out;
}

std::vector<double> decoderOf(const std::vector<Measurement>& measurements) {
    std::vector<double> out;
    for (const Measurement& m : measurements)
        out.push_back(m.decoderMs);
    return out;
}

std::vector<double> totalsOf(const std::vector<Measurement>& measurements) {
    std::vector<double> out;
    for (const Measurement& m : measurements)
        out.push_back(m.totalMs());
    return out;
}

CrossValidation validate(const LayerFitter& fitter, const std::vector<Measurement>& measurements, int folds,
                         std::uint64_t seed) {
    const std::vector<int> foldOf = foldsOf(measurements, folds, seed);
    CrossValidation out;
    for (auto* values : {&out.encoderMs, &out.decoderMs, &out.totalMs})
        values->assign(measurements.size(), 0.0);
    for (int fold = 0; fold < folds; ++fold) {
        Indices others;
        for (std::size_t i = 0; i < measurements.size(); ++i)
            if (foldOf[i] != fold)
                others.push_back(i);
        const LayerCosts costs = fitter.fit(others);
        for (std::size_t i = 0; i < measurements.size(); ++i)
            if (foldOf[i] == fold) {
                out.encoderMs[i] = costs.encoder.ms(measurements[i].sub);
                out.decoderMs[i] = costs.decoder.ms(measurements[i].sub);
                out.totalMs[i] = out.encoderMs[i] + out.decoderMs[i];
            }
    }
    out.error = errorOf(out.totalMs, totalsOf(measurements));
    out.error.folds = folds;
    const PredictorError encoder = errorOf(out.encoderMs, encoderOf(measurements));
    const PredictorError decoder = errorOf(out.decoderMs, decoderOf(measurements));
    out.error.encoderMape = encoder.mape;
    out.error.encoderSpearman = encoder.spearman;
    out.error.decoderMape = decoder.mape;
    out.error.decoderSpearman = decoder.spearman;
    return out;
}

double mapeOn(const LayerCosts& costs, const std::vector<Measurement>& measurements, const Indices& rows) {
    std::vector<double> predicted;
    std::vector<double> measured;
    for (const std::size_t i : rows) {
        predicted.push_back(costs.totalMs(measurements[i].sub));
        measured.push_back(measurements[i].totalMs());
    }
    return errorOf(predicted, measured).mape;
}

ErrorPoint pointOf(int samples, std::vector<double> mapes) {
    std::sort(mapes.begin(), mapes.end());
    const auto n = static_cast<double>(mapes.size());
    const auto at = [&](double share) { return mapes[static_cast<std::size_t>(share * (n - 1.0) + 0.5)]; };
    return {samples, std::accumulate(mapes.begin(), mapes.end(), 0.0) / n, at(0.05), at(0.95)};
}

}  // namespace

CrossValidation crossValidate(const space::DesignSpace& space, const Protocol& protocol,
                              const std::vector<Measurement>& measurements, int folds, std::uint64_t seed) {
    return validate(LayerFitter(space, protocol, measurements), measurements, folds, seed);
}

std::vector<ErrorPoint> errorCurve(const space::DesignSpace& space, const Protocol& protocol,
                                   const std::vector<Measurement>& measurements, std::uint64_t seed) {
    if (measurements.size() < static_cast<std::size_t>(Sizes.front()))
        return {};
    const LayerFitter fitter(space, protocol, measurements);
    PythonRandom random(seed);
    Indices order(measurements.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<ErrorPoint> out;
    for (const int size : Sizes) {
        if (static_cast<std::size_t>(size) + FewestHeldOut > measurements.size())
            break;
        std::vector<double> mapes;
        for (int draw = 0; draw < Draws; ++draw) {
            shuffle(order, random);
            const auto border = order.begin() + size;
            mapes.push_back(mapeOn(fitter.fit({order.begin(), border}), measurements, {border, order.end()}));
        }
        out.push_back(pointOf(size, std::move(mapes)));
    }
    std::vector<double> mapes;
    for (int draw = 0; draw < Draws / 2; ++draw)
        mapes.push_back(
            validate(fitter, measurements, DefaultFolds, seed + static_cast<std::uint64_t>(draw)).error.mape);
    out.push_back(pointOf(static_cast<int>(measurements.size()), std::move(mapes)));
    return out;
}

}  // namespace hatter::latency
