// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency/AverageRegression.h"

#include "base/Error.h"
#include "latency/Folds.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace hatter::latency {

namespace {
template <typename Terms>
double cost(const Terms& terms, const Terms& coefficients) {
    double sum = 0.0;
    for (std::size_t i = 0; i < terms.size(); ++i)
        sum += terms[i] * coefficients[i];
    return sum;
}

double totalOf(const LatencyRow& row) {
    return row.encoderMs + row.decoderMs;
}

std::vector<double> column(const std::vector<LatencyRow>& rows, double (*value)(const LatencyRow&)) {
    std::vector<double> out;
    out.reserve(rows.size());
    for (const LatencyRow& row : rows)
        out.push_back(value(row));
    return out;
}

/// From a nanosecond to ten days: what lies beyond is no latency, and its squares are no numbers any more.
constexpr double LeastMs = 1e-6;
constexpr double MostMs = 1e9;
constexpr double MostFeature = 1e9;

void requireTimes(const std::vector<LatencyRow>& rows) {
    if (rows.size() < AverageRegression::FewestRows)
        throw InputError("a latency predictor needs at least " + std::to_string(AverageRegression::FewestRows) +
                         " rows, there are " + std::to_string(rows.size()) + ": measure or import more");
    const auto isTime = [](double ms) { return ms == 0.0 || (ms >= LeastMs && ms <= MostMs); };
    const auto isSize = [](double x) { return std::fabs(x) <= MostFeature; };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const LatencyRow& row = rows[i];
        const std::string where = "row " + std::to_string(i + 1) + " of " + std::to_string(rows.size());
        if (!isTime(row.encoderMs) || !isTime(row.decoderMs) || !(totalOf(row) > 0.0))
            throw InputError(where + " has no positive latency: leave it out or measure it again");
        if (!std::all_of(row.features.begin(), row.features.end(), isSize))
            throw InputError(where + " has a feature that is no size");
    }
}

/// False: one of the columns is empty throughout.
bool tellApart(const std::vector<LatencyRow>& rows) {
    const auto noEncoder = [](const LatencyRow& row) { return row.encoderMs <= 0.0; };
    const auto noDecoder = [](const LatencyRow& row) { return row.decoderMs <= 0.0; };
    if (std::all_of(rows.begin(), rows.end(), noEncoder) || std::all_of(rows.begin(), rows.end(), noDecoder))
        return false;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (noEncoder(rows[i]) || noDecoder(rows[i]))
            throw InputError("row " + std::to_string(i + 1) + " of " + std::to_string(rows.size()) + " has no " +
                             (noEncoder(rows[i]) ? "encoder" : "decoder") + " latency, as others have: leave it out");
    return true;
}

template <typename Terms>
Table tableOf(const std::vector<LatencyRow>& rows, Terms (*terms)(const Features&)) {
    Table table{std::tuple_size_v<Terms>, {}};
    table.values.reserve(rows.size() * table.columns);
    for (const LatencyRow& row : rows) {
        const Terms values = terms(row.features);
        table.values.insert(table.values.end(), values.begin(), values.end());
    }
    return table;
}

/// Both parts' terms for a fit of totals: the encoder's fixed time cannot be told from the decoder's and is left out.
constexpr std::size_t BothCount = DecoderTermCount + EncoderTermCount - 1;
constexpr std::size_t BothBaseCount = DecoderBaseCount + EncoderBaseCount - 1;
using BothTerms = std::array<double, BothCount>;

/// Base columns first: where column i of BothTerms comes from; the encoder's are counted from DecoderTermCount on.
constexpr std::array<std::size_t, BothCount> bothOrder() {
    std::array<std::size_t, BothCount> order{};
    std::size_t at = 0;
    for (std::size_t i = 0; i < DecoderBaseCount; ++i)
        order[at++] = i;
    for (std::size_t i = 1; i < EncoderBaseCount; ++i)
        order[at++] = DecoderTermCount + i;
    for (std::size_t i = DecoderBaseCount; i < DecoderTermCount; ++i)
        order[at++] = i;
    for (std::size_t i = EncoderBaseCount; i < EncoderTermCount; ++i)
        order[at++] = DecoderTermCount + i;
    return order;
}

BothTerms bothTerms(const Features& features) {
    const DecoderTerms decoder = decoderTerms(features);
    const EncoderTerms encoder = encoderTerms(features);
    BothTerms out{};
    for (std::size_t i = 0; i < BothCount; ++i) {
        const std::size_t from = bothOrder()[i];
        out[i] = from < DecoderTermCount ? decoder[from] : encoder[from - DecoderTermCount];
    }
    return out;
}

/// The value of rank `rank` (1: the least), or the last one there is on that side.
double ranked(const std::vector<double>& sorted, double rank) {
    const double last = static_cast<double>(sorted.size());
    return sorted[static_cast<std::size_t>(std::clamp(rank, 1.0, last)) - 1];
}
}  // namespace

AverageRegression AverageRegression::fit(const std::vector<LatencyRow>& rows, const AverageFitOptions& options) {
    requireTimes(rows);
    AverageRegression out;
    out.m_tellsApart = tellApart(rows);
    out.m_fitted = static_cast<int>(rows.size());
    const std::vector<double> totals = column(rows, totalOf);
    const std::vector<int> fold = stratifiedFolds(totals, options.folds, options.seed);
    std::vector<double> heldOut;
    if (out.m_tellsApart) {
        const ShrunkFit encoder =
            fitShrunk(tableOf(rows, encoderTerms), column(rows, [](const LatencyRow& row) { return row.encoderMs; }),
                      EncoderBaseCount, fold, options.folds, options.loss);
        const ShrunkFit decoder =
            fitShrunk(tableOf(rows, decoderTerms), column(rows, [](const LatencyRow& row) { return row.decoderMs; }),
                      DecoderBaseCount, fold, options.folds, options.loss);
        std::copy(encoder.coefficients.begin(), encoder.coefficients.end(), out.m_encoder.begin());
        std::copy(decoder.coefficients.begin(), decoder.coefficients.end(), out.m_decoder.begin());
        heldOut = encoder.heldOut;
        for (std::size_t i = 0; i < heldOut.size(); ++i)
            heldOut[i] += decoder.heldOut[i];
    } else {
        const ShrunkFit both =
            fitShrunk(tableOf(rows, bothTerms), totals, BothBaseCount, fold, options.folds, options.loss);
        for (std::size_t i = 0; i < BothCount; ++i) {
            const std::size_t to = bothOrder()[i];
            (to < DecoderTermCount ? out.m_decoder[to] : out.m_encoder[to - DecoderTermCount]) = both.coefficients[i];
        }
        heldOut = both.heldOut;
    }
    out.calibrate(heldOut, totals);
    return out;
}

void AverageRegression::calibrate(const std::vector<double>& predictedMs, const std::vector<double>& measuredMs) {
    std::vector<double> errors;
    for (std::size_t i = 0; i < measuredMs.size(); ++i)
        errors.push_back(predictedMs[i] > 0.0 ? measuredMs[i] / predictedMs[i] - 1.0 : WidestInterval);
    if (errors.empty())
        return;
    // One more than there are: the next row is as likely to be at any place among them.
    const auto places = static_cast<double>(errors.size() + 1);
    const double beyond = 0.5 * (1.0 - IntervalCoverage);
    if (beyond * places < 1.0) {
        // Too few for two ends: one size of errors, to both sides.
        for (double& error : errors)
            error = std::fabs(error);
        std::sort(errors.begin(), errors.end());
        m_high = std::min(ranked(errors, std::ceil(IntervalCoverage * places)), WidestInterval);
        m_low = -std::min(1.0, m_high);
        return;
    }
    std::sort(errors.begin(), errors.end());
    m_low = std::min(0.0, ranked(errors, std::floor(beyond * places)));
    m_high = std::clamp(ranked(errors, std::ceil((1.0 - beyond) * places)), 0.0, WidestInterval);
}

double AverageRegression::encoderMs(const Features& features) const {
    return m_tellsApart ? std::max(0.0, cost(encoderTerms(features), m_encoder)) : 0.0;
}

double AverageRegression::decoderMs(const Features& features) const {
    return m_tellsApart ? std::max(0.0, cost(decoderTerms(features), m_decoder)) : 0.0;
}

double AverageRegression::totalMs(const Features& features) const {
    const double encoder = cost(encoderTerms(features), m_encoder);
    const double decoder = cost(decoderTerms(features), m_decoder);
    return m_tellsApart ? std::max(0.0, encoder) + std::max(0.0, decoder) : std::max(0.0, encoder + decoder);
}

void AverageRegression::totalMs(std::span<const Features> features, std::span<double> ms) const {
    assert(features.size() == ms.size());
    for (std::size_t i = 0; i < features.size(); ++i)
        ms[i] = totalMs(features[i]);
}

AverageRegression::Interval AverageRegression::interval(const Features& features) const {
    const double total = totalMs(features);
    return {total * (1.0 + m_low), total * (1.0 + m_high)};
}

}  // namespace hatter::latency
