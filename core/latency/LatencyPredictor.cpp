// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency/LatencyPredictor.h"

#include "base/Error.h"
#include "base/Random.h"
#include "latency/NonNegative.h"
#include "latency/Work.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <numeric>

namespace hatter::latency {

namespace {
constexpr std::size_t FewestMeasurements = 10;

/// Light: it only settles columns that a small sample cannot tell apart, towards sharing the cost between them.
constexpr double Ridge = 1e-4;

template <typename Work>
double cost(const Work& work, const std::vector<double>& coefficients) {
    return std::inner_product(work.begin(), work.end(), coefficients.begin(), 0.0);
}

/// Least squares of relative errors: a row and its target (1) are divided by the measured time.
template <typename WorkOf>
std::vector<double> regress(const std::vector<Measurement>& measurements, double Measurement::*measuredMs,
                            WorkOf workOf) {
    Rows rows;
    for (const Measurement& measurement : measurements) {
        const auto work = workOf(measurement.sub);
        rows.emplace_back(work.begin(), work.end());
        for (double& value : rows.back())
            value /= measurement.*measuredMs;
    }
    return solveNonNegative(rows, std::vector<double>(rows.size(), 1.0), Ridge);
}

void requireTimes(const std::vector<Measurement>& measurements) {
    if (measurements.size() < FewestMeasurements)
        throw InputError("a latency predictor needs at least " + std::to_string(FewestMeasurements) +
                         " measurements, there are " + std::to_string(measurements.size()) + ": measure more");
    const auto isTime = [](double ms) { return std::isfinite(ms) && ms > 0.0; };
    for (const Measurement& measurement : measurements)
        if (!isTime(measurement.encoderMs) || !isTime(measurement.decoderMs))
            throw InputError("the measured latency of " + space::toText(measurement.sub) +
                             " is not a positive time: measure it again");
}

void requireSizes(const space::DesignSpace& space, const Protocol& protocol) {
    if (space.qkvDim <= 0)
        throw InputError({"", 0, "qkv-dim"}, "the design space has no attention width");
    if (protocol.sourceLength <= 0 || protocol.targetLength <= 0)
        throw InputError("the latency protocol names no sentence lengths");
}

/// One index out of each of `count` equal stretches of the sorted latencies, so that slow and fast ones are both
/// tested.
std::vector<std::size_t> heldOutOf(const std::vector<Measurement>& measurements, std::size_t count,
                                   std::uint64_t seed) {
    std::vector<std::size_t> order(measurements.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return measurements[a].totalMs() < measurements[b].totalMs();
    });
    PythonRandom random(seed);
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t begin = i * order.size() / count;
        const std::size_t end = (i + 1) * order.size() / count;
        chosen.push_back(order[begin + static_cast<std::size_t>(random.below(end - begin))]);
    }
    return chosen;
}
}  // namespace

LatencyPredictor LatencyPredictor::fit(const space::DesignSpace& space, const Protocol& protocol,
                                       const std::vector<Measurement>& measurements, double heldOutShare,
                                       std::uint64_t seed) {
    requireTimes(measurements);
    requireSizes(space, protocol);
    if (!(heldOutShare >= 0.0 && heldOutShare <= 0.5))
        throw InputError("the share of held-out measurements must be between 0 and 0.5, not " +
                         std::to_string(heldOutShare));

    LatencyPredictor predictor;
    predictor.m_protocol = protocol;
    predictor.m_qkvDim = space.qkvDim;
    const auto count = static_cast<std::size_t>(std::lround(heldOutShare * static_cast<double>(measurements.size())));
    std::vector<char> isHeldOut(measurements.size(), 0);
    for (const std::size_t i : heldOutOf(measurements, count, seed))
        isHeldOut[i] = 1;
    std::vector<Measurement> heldOut;
    std::vector<Measurement> others;
    for (std::size_t i = 0; i < measurements.size(); ++i)
        (isHeldOut[i] != 0 ? heldOut : others).push_back(measurements[i]);

    predictor.solve(others);
    predictor.m_error = predictor.errorOn(heldOut);
    if (!heldOut.empty())
        predictor.solve(measurements);
    predictor.m_error.fitted = static_cast<int>(measurements.size());
    return predictor;
}

void LatencyPredictor::solve(const std::vector<Measurement>& measurements) {
    const WorkCounter work{m_protocol, m_qkvDim};
    m_encoder = regress(measurements, &Measurement::encoderMs, [&](const auto& sub) { return work.encoder(sub); });
    m_decoder = regress(measurements, &Measurement::decoderMs, [&](const auto& sub) { return work.decoder(sub); });
}

PredictorError LatencyPredictor::errorOn(const std::vector<Measurement>& measurements) const {
    PredictorError error;
    error.heldOut = static_cast<int>(measurements.size());
    if (measurements.empty())
        return error;
    double squares = 0.0;
    for (const Measurement& measurement : measurements) {
        const double difference = totalMs(measurement.sub) - measurement.totalMs();
        const double percent = 100.0 * std::fabs(difference) / measurement.totalMs();
        squares += difference * difference;
        error.mape += percent;
        error.worst = std::max(error.worst, percent);
    }
    const auto n = static_cast<double>(measurements.size());
    error.mape /= n;
    error.rmseMs = std::sqrt(squares / n);
    return error;
}

LatencyPredictor LatencyPredictor::ofReference(HatPredictor network, const std::filesystem::path& file,
                                               const Protocol& protocol) {
    LatencyPredictor out;
    out.m_protocol = protocol;
    out.m_network = std::make_shared<const HatPredictor>(std::move(network));
    out.m_networkFile = file;
    return out;
}

double LatencyPredictor::totalMs(const space::SubTransformer& sub) const {
    return m_network ? m_network->predictMs(sub) : encoderMs(sub) + decoderMs(sub);
}

double LatencyPredictor::encoderMs(const space::SubTransformer& sub) const {
    return m_network ? 0.0 : cost(WorkCounter{m_protocol, m_qkvDim}.encoder(sub), m_encoder);
}

double LatencyPredictor::decoderMs(const space::SubTransformer& sub) const {
    return m_network ? 0.0 : cost(WorkCounter{m_protocol, m_qkvDim}.decoder(sub), m_decoder);
}

LatencyPredictor::Shares LatencyPredictor::shares(const space::SubTransformer& sub) const {
    if (m_network)
        return {};
    const WorkCounter work{m_protocol, m_qkvDim};
    Shares out;
    for (const space::EncoderLayer& layer : sub.encoder)
        out.encoderMs.push_back(cost(work.encoderLayer(sub, layer), m_encoder));
    for (const space::DecoderLayer& layer : sub.decoder)
        out.decoderMs.push_back(cost(work.decoderLayer(sub, layer), m_decoder));
    out.encoderRestMs = cost(work.encoderRest(sub), m_encoder);
    out.decoderRestMs = cost(work.decoderRest(sub), m_decoder);
    return out;
}

namespace {
using nlohmann::json;
constexpr char Format[] = "hatter-latency-predictor";

template <typename Names>
json named(const Names& names, const std::vector<double>& coefficients) {
    json out = json::object();
    for (std::size_t i = 0; i < names.size(); ++i)
        out[std::string(names[i])] = coefficients[i];
    return out;
}

[[noreturn]] void damaged(const std::string& key, const std::string& expected) {
    throw InputError({"", 0, key}, "the latency predictor is damaged: " + expected + " was expected");
}

double numberAt(const json& object, const std::string& key) {
    const auto found = object.is_object() ? object.find(key) : object.end();
    if (!object.is_object() || found == object.end() || !found->is_number())
        damaged(key, "a number");
    const auto value = found->template get<double>();
    if (!std::isfinite(value) || value < 0.0)
        damaged(key, "a number of at least 0");
    return value;
}

int countAt(const json& object, const std::string& key) {
    const double value = numberAt(object, key);
    if (value > 1e9 || value != std::floor(value))
        damaged(key, "a whole number");
    return static_cast<int>(value);
}

const json& objectAt(const json& root, const std::string& key) {
    const auto found = root.find(key);
    if (found == root.end() || !found->is_object())
        damaged(key, "an object");
    return *found;
}

template <typename Names>
std::vector<double> coefficientsAt(const json& root, const std::string& key, const Names& names) {
    const json& object = objectAt(root, key);
    std::vector<double> out;
    for (const std::string_view name : names)
        out.push_back(numberAt(object, std::string(name)));
    return out;
}
}  // namespace

namespace {

/// A file of the workspace: a plain name in predictors/, so that a damaged database leads nowhere else.
std::filesystem::path networkFile(const json& root) {
    const auto found = root.find("network");
    const std::string name = found != root.end() && found->is_string() ? found->get<std::string>() : std::string();
    const std::filesystem::path file = name;
    if (file.parent_path() != "predictors" || !file.has_filename() || file.filename() == "..")
        damaged("network", "a file in predictors/");
    return file;
}

HatNormalisation normalisationOf(const json& root) {
    HatNormalisation out;
    const auto norms = root.find("feature-norm");
    if (norms == root.end() || !norms->is_array() || norms->size() != out.features.size())
        damaged("feature-norm", "a list of ten numbers");
    for (std::size_t i = 0; i < out.features.size(); ++i) {
        if (!norms->at(i).is_number())
            damaged("feature-norm", "a list of ten numbers");
        out.features[i] = norms->at(i).get<double>();
    }
    out.latencyMs = numberAt(root, "lat-norm");
    return out;
}

}  // namespace

std::string LatencyPredictor::toJson() const {
    if (m_network)
        return json{{"format", Format},
                    {"version", 2},
                    {"protocol", json::parse(latency::toJson(m_protocol))},
                    {"network", m_networkFile.generic_string()},
                    {"feature-norm", m_network->normalisation().features},
                    {"lat-norm", m_network->normalisation().latencyMs}}
            .dump();
    return json{{"format", Format},
                {"version", 1},
                {"protocol", json::parse(latency::toJson(m_protocol))},
                {"qkv-dim", m_qkvDim},
                {"encoder", named(EncoderWorkNames, m_encoder)},
                {"decoder", named(DecoderWorkNames, m_decoder)},
                {"error",
                 {{"held-out", m_error.heldOut},
                  {"fitted", m_error.fitted},
                  {"mape", m_error.mape},
                  {"rmse-ms", m_error.rmseMs},
                  {"worst", m_error.worst}}}}
        .dump();
}

LatencyPredictor LatencyPredictor::fromJson(const std::string& text, const std::filesystem::path& workspace) {
    const json root = json::parse(text, nullptr, false);
    if (!root.is_object() || root.value("format", json()) != Format)
        throw InputError("this is not a latency predictor (JSON with \"format\": \"" + std::string(Format) +
                         "\" was expected)");
    const int version = countAt(root, "version");
    if (version != 1 && version != 2)
        damaged("version", "version 1 or 2 (newer ones need a newer Hatter)");
    const Protocol protocol = protocolFromJson(objectAt(root, "protocol").dump());
    if (version == 2) {
        const auto file = networkFile(root);
        return ofReference(HatPredictor::read(workspace / file, normalisationOf(root)), file, protocol);
    }
    LatencyPredictor out;
    out.m_protocol = protocol;
    out.m_qkvDim = countAt(root, "qkv-dim");
    out.m_encoder = coefficientsAt(root, "encoder", EncoderWorkNames);
    out.m_decoder = coefficientsAt(root, "decoder", DecoderWorkNames);
    const json& error = objectAt(root, "error");
    out.m_error = {countAt(error, "held-out"), countAt(error, "fitted"), numberAt(error, "mape"),
                   numberAt(error, "rmse-ms"), numberAt(error, "worst")};
    return out;
}

}  // namespace hatter::latency
