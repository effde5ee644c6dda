// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency/LatencyPredictor.h"

#include "base/Error.h"
#include "latency/CrossValidation.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hatter::latency {

namespace {

constexpr double Coverage = 0.9;

/// Half the width of an interval, as a share of the prediction, that holds `Coverage` of the held-out measurements and
/// of one more (conformal prediction's rank).
double halfWidthOf(const std::vector<double>& heldOutMs, const std::vector<double>& measuredMs) {
    std::vector<double> shares;
    for (std::size_t i = 0; i < measuredMs.size(); ++i)
        shares.push_back(heldOutMs[i] > 0.0 ? std::fabs(measuredMs[i] - heldOutMs[i]) / heldOutMs[i]
                                            : std::numeric_limits<double>::infinity());
    std::sort(shares.begin(), shares.end());
    const auto rank = static_cast<std::size_t>(std::ceil(Coverage * static_cast<double>(shares.size() + 1)));
    return shares[std::min(rank, shares.size()) - 1];
}

std::vector<double> totalsOf(const std::vector<Measurement>& measurements) {
    std::vector<double> out;
    for (const Measurement& m : measurements)
        out.push_back(m.totalMs());
    return out;
}

}  // namespace

std::string toText(LatencyPredictor::Kind kind) {
    switch (kind) {
        case LatencyPredictor::Kind::Layers:
            return "layers";
        case LatencyPredictor::Kind::Network:
            return "network";
        case LatencyPredictor::Kind::Averages:
            break;
    }
    return "averages";
}

LatencyPredictor LatencyPredictor::fit(const space::DesignSpace& space, const Protocol& protocol,
                                       const std::vector<Measurement>& measurements, int folds, std::uint64_t seed) {
    LatencyPredictor predictor;
    predictor.m_protocol = protocol;
    predictor.m_model = LayerFitter(space, protocol, measurements).fit();
    if (folds != 0) {
        const CrossValidation held = crossValidate(space, protocol, measurements, folds, seed);
        predictor.m_error = held.error;
        if (const double half = halfWidthOf(held.totalMs, totalsOf(measurements)); std::isfinite(half))
            predictor.m_halfWidth = half;
    }
    predictor.m_error.fitted = static_cast<int>(measurements.size());
    return predictor;
}

LatencyPredictor LatencyPredictor::ofReference(HatPredictor network, const std::filesystem::path& file,
                                               const Protocol& protocol) {
    LatencyPredictor out;
    out.m_protocol = protocol;
    out.m_model = Network{std::make_shared<const HatPredictor>(std::move(network)), file};
    return out;
}

LatencyPredictor LatencyPredictor::ofNetwork(HatPredictor network, const std::filesystem::path& file,
                                             const Protocol& protocol, const std::vector<double>& heldOutMs,
                                             const std::vector<double>& measuredMs, int folds) {
    if (heldOutMs.size() != measuredMs.size())
        throw InputError("predictions of " + std::to_string(heldOutMs.size()) + " rows do not fit to " +
                         std::to_string(measuredMs.size()) + " measured ones");
    LatencyPredictor out = ofReference(std::move(network), file, protocol);
    out.m_error = errorOf(heldOutMs, measuredMs);
    out.m_error.folds = folds;
    out.m_error.fitted = static_cast<int>(measuredMs.size());
    if (!measuredMs.empty())
        if (const double half = halfWidthOf(heldOutMs, measuredMs); std::isfinite(half))
            out.m_halfWidth = half;
    return out;
}

LatencyPredictor LatencyPredictor::fitAverages(const std::vector<LatencyRow>& rows, const Protocol& protocol,
                                               std::uint64_t seed) {
    LatencyPredictor out;
    out.m_protocol = protocol;
    out.m_error = latency::crossValidate(rows, DefaultFolds, seed).error;
    AverageFitOptions options;
    options.seed = seed;
    out.m_model = AverageRegression::fit(rows, options);
    return out;
}

const HatPredictor* LatencyPredictor::network() const {
    const auto* model = std::get_if<Network>(&m_model);
    return model ? model->predictor.get() : nullptr;
}

std::filesystem::path LatencyPredictor::networkFile() const {
    const auto* model = std::get_if<Network>(&m_model);
    return model ? model->file : std::filesystem::path();
}

double LatencyPredictor::encoderMs(const space::SubTransformer& sub) const {
    if (averages())
        return averages()->encoderMs(featuresOf(sub));
    return layerCosts() ? layerCosts()->encoder.ms(sub) : 0.0;
}

double LatencyPredictor::decoderMs(const space::SubTransformer& sub) const {
    if (averages())
        return averages()->decoderMs(featuresOf(sub));
    return layerCosts() ? layerCosts()->decoder.ms(sub) : 0.0;
}

double LatencyPredictor::totalMs(const space::SubTransformer& sub) const {
    if (averages())
        return averages()->totalMs(featuresOf(sub));
    return network() ? network()->predictMs(sub) : layerCosts()->totalMs(sub);
}

void LatencyPredictor::totalMs(std::span<const space::SubTransformer> subs, std::span<double> outMs) const {
    if (subs.size() != outMs.size())
        throw InputError("latencies of " + std::to_string(subs.size()) + " SubTransformers do not fit into " +
                         std::to_string(outMs.size()) + " places");
    for (std::size_t i = 0; i < subs.size(); ++i)
        outMs[i] = totalMs(subs[i]);
}

LatencyInterval LatencyPredictor::interval(const space::SubTransformer& sub) const {
    if (averages()) {
        const auto [low, high] = averages()->interval(featuresOf(sub));
        return {low, high};
    }
    if (!m_halfWidth)
        return {0.0, std::numeric_limits<double>::infinity()};
    const double ms = std::max(0.0, totalMs(sub));
    return {ms * std::max(0.0, 1.0 - *m_halfWidth), ms * (1.0 + *m_halfWidth)};
}

LatencyPredictor::Shares LatencyPredictor::shares(const space::SubTransformer& sub) const {
    return layerCosts() ? layerCosts()->shares(sub) : Shares{};
}

}  // namespace hatter::latency
