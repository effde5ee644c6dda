// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Error.h"
#include "latency/AverageRegression.h"
#include "latency/CrossValidation.h"
#include "latency/Folds.h"

namespace hatter::latency {

namespace {
constexpr std::size_t FewestToValidate = 10;

std::vector<double> column(const std::vector<LatencyRow>& rows, double LatencyRow::*ms) {
    std::vector<double> out;
    for (const LatencyRow& row : rows)
        out.push_back(row.*ms);
    return out;
}

/// Fits without the fold and predicts it.
bool predictFold(const std::vector<LatencyRow>& rows, const std::vector<int>& fold, int held, CrossValidation& out) {
    std::vector<LatencyRow> others;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (fold[i] != held)
            others.push_back(rows[i]);
    const AverageRegression regression = AverageRegression::fit(others);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (fold[i] != held)
            continue;
        out.encoderMs[i] = regression.encoderMs(rows[i].features);
        out.decoderMs[i] = regression.decoderMs(rows[i].features);
        out.totalMs[i] = regression.totalMs(rows[i].features);
    }
    return regression.tellsApart();
}
}  // namespace

CrossValidation crossValidate(const std::vector<LatencyRow>& rows, int folds, std::uint64_t seed) {
    if (rows.size() < FewestToValidate)
        throw InputError("a cross-validation needs at least " + std::to_string(FewestToValidate) + " rows, there are " +
                         std::to_string(rows.size()) + ": measure or import more");
    if (folds < 2)
        throw InputError("a cross-validation needs at least 2 folds, not " + std::to_string(folds));
    std::vector<double> totals;
    for (const LatencyRow& row : rows)
        totals.push_back(row.encoderMs + row.decoderMs);
    const std::vector<int> fold = stratifiedFolds(totals, folds, seed);
    CrossValidation out;
    for (std::vector<double>* values : {&out.encoderMs, &out.decoderMs, &out.totalMs})
        values->resize(rows.size());
    bool tellsApart = true;
    for (int held = 0; held < folds; ++held)
        tellsApart = predictFold(rows, fold, held, out) && tellsApart;
    out.error = errorOf(out.totalMs, totals);
    out.error.fitted = static_cast<int>(rows.size());
    out.error.folds = folds;
    if (tellsApart) {
        const PredictorError encoder = errorOf(out.encoderMs, column(rows, &LatencyRow::encoderMs));
        const PredictorError decoder = errorOf(out.decoderMs, column(rows, &LatencyRow::decoderMs));
        out.error.encoderMape = encoder.mape;
        out.error.encoderSpearman = encoder.spearman;
        out.error.decoderMape = decoder.mape;
        out.error.decoderSpearman = decoder.spearman;
    }
    return out;
}

}  // namespace hatter::latency
