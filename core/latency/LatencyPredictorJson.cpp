// SPDX-License-Identifier: GPL-3.0-or-later
// A predictor as text. Version 1: a cost regression over the columns of Work.h alone; 2: a network; 3: any kind, which
// it names.
#include "base/Error.h"
#include "latency/LatencyPredictor.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace hatter::latency {

namespace {

using nlohmann::json;
constexpr char Format[] = "hatter-latency-predictor";
/// What design spaces can hold; sizes of strangers decide over memory.
constexpr int MaxWidth = 65536;
/// Of any figure: sums of products of such ones are still numbers.
constexpr double Largest = 1e60;
constexpr std::size_t MaxChoices = 256;

[[noreturn]] void damaged(const std::string& key, const std::string& expected) {
    throw InputError({"", 0, key}, "the latency predictor is damaged: " + expected + " was expected");
}

double anyNumberAt(const json& object, const std::string& key) {
    const auto found = object.is_object() ? object.find(key) : object.end();
    if (!object.is_object() || found == object.end() || !found->is_number() || !std::isfinite(found->get<double>()))
        damaged(key, "a number");
    return found->get<double>();
}

double numberAt(const json& object, const std::string& key) {
    const double value = anyNumberAt(object, key);
    if (value < 0.0 || value > Largest)
        damaged(key, "a number of at least 0, and not beyond measure");
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

std::string wordAt(const json& root, const std::string& key) {
    const auto found = root.find(key);
    return found != root.end() && found->is_string() ? found->get<std::string>() : std::string();
}

json errorJson(const PredictorError& error) {
    return {{"held-out", error.heldOut},
            {"fitted", error.fitted},
            {"folds", error.folds},
            {"mape", error.mape},
            {"rmse-ms", error.rmseMs},
            {"worst", error.worst},
            {"spearman", error.spearman},
            {"encoder-mape", error.encoderMape},
            {"encoder-spearman", error.encoderSpearman},
            {"decoder-mape", error.decoderMape},
            {"decoder-spearman", error.decoderSpearman}};
}

double correlationAt(const json& object, const std::string& key) {
    const double value = anyNumberAt(object, key);
    if (std::fabs(value) > 1.0 + 1e-9)
        damaged(key, "a number from -1 to 1");
    return value;
}

PredictorError errorFrom(const json& object, bool whole) {
    PredictorError error;
    error.heldOut = countAt(object, "held-out");
    error.fitted = countAt(object, "fitted");
    error.mape = numberAt(object, "mape");
    error.rmseMs = numberAt(object, "rmse-ms");
    error.worst = numberAt(object, "worst");
    if (!whole)
        return error;
    error.folds = countAt(object, "folds");
    error.spearman = correlationAt(object, "spearman");
    error.encoderMape = numberAt(object, "encoder-mape");
    error.encoderSpearman = correlationAt(object, "encoder-spearman");
    error.decoderMape = numberAt(object, "decoder-mape");
    error.decoderSpearman = correlationAt(object, "decoder-spearman");
    return error;
}

json sideJson(Side side, const SideTerms& terms) {
    json coefficients = json::object();
    const auto names = namesOf(side, terms);
    for (std::size_t i = 0; i < names.size(); ++i)
        coefficients[names[i]] = terms.coefficients[i];
    json extras = json::array();
    for (const auto& [name, used] : {std::pair{"squares", terms.squares}, std::pair{"bends", terms.bends},
                                     std::pair{"steps", terms.steps}, std::pair{"cache", terms.cache}})
        if (used)
            extras.push_back(name);
    return {{"terms", extras},
            {"widths", terms.widths},
            {"ffn-widths", terms.ffns},
            {"cache-mib", terms.cacheMib},
            {"ms", coefficients}};
}

std::vector<int> knotsAt(const json& object, const std::string& key) {
    const std::string expected = "a list of ascending widths";
    const auto found = object.find(key);
    if (found == object.end() || !found->is_array() || found->size() > MaxChoices)
        damaged(key, expected);
    std::vector<int> out;
    for (const json& value : *found) {
        if (!value.is_number_integer() || value.get<double>() < 1 || value.get<double>() > MaxWidth ||
            (!out.empty() && value.get<int>() <= out.back()))
            damaged(key, expected);
        out.push_back(value.get<int>());
    }
    return out;
}

void readExtras(const json& object, SideTerms& terms) {
    const auto found = object.find("terms");
    if (found == object.end() || !found->is_array())
        damaged("terms", "a list of words");
    for (const json& word : *found) {
        const std::string name = word.is_string() ? word.get<std::string>() : std::string();
        bool* const flag = name == "squares" ? &terms.squares
                           : name == "bends" ? &terms.bends
                           : name == "steps" ? &terms.steps
                           : name == "cache" ? &terms.cache
                                             : nullptr;
        if (!flag)
            damaged("terms", "'squares', 'bends', 'steps' or 'cache'");
        *flag = true;
    }
}

void readCoefficients(Side side, const json& object, SideTerms& terms) {
    for (const std::string& name : namesOf(side, terms))
        terms.coefficients.push_back(numberAt(object, name));
}

/// `root` holds the coefficients themselves in version 1.
LayerCosts layersFrom(const json& root, const Protocol& protocol, bool baseAlone) {
    const int qkvDim = countAt(root, "qkv-dim");
    const auto read = [&](Side side, const std::string& key) {
        const json& object = objectAt(root, key);
        SideTerms terms;
        if (!baseAlone) {
            readExtras(object, terms);
            terms.widths = knotsAt(object, "widths");
            terms.ffns = knotsAt(object, "ffn-widths");
            terms.cacheMib = numberAt(object, "cache-mib");
        }
        readCoefficients(side, baseAlone ? object : objectAt(object, "ms"), terms);
        return SideCosts(side, {protocol, qkvDim}, std::move(terms));
    };
    SideCosts encoder = read(Side::Encoder, "encoder");
    return {qkvDim, std::move(encoder), read(Side::Decoder, "decoder")};
}

/// A file of the workspace: a plain name in predictors/, so that a damaged database leads nowhere else.
std::filesystem::path networkFileAt(const json& root) {
    const std::filesystem::path file = wordAt(root, "network");
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
    json root = {{"format", Format}, {"version", 3}, {"protocol", json::parse(latency::toJson(m_protocol))}};
    if (const auto* model = std::get_if<Network>(&m_model)) {
        root["kind"] = "network";
        root["network"] = model->file.generic_string();
        root["feature-norm"] = model->predictor->normalisation().features;
        root["lat-norm"] = model->predictor->normalisation().latencyMs;
        if (m_error.heldOut > 0)
            root["error"] = errorJson(m_error);
        if (m_halfWidth)
            root["interval"] = *m_halfWidth;
        return root.dump();
    }
    if (const AverageRegression* model = averages()) {
        root["kind"] = "averages";
        root["regression"] = json::parse(model->toJson());
        root["error"] = errorJson(m_error);
        return root.dump();
    }
    const LayerCosts& costs = std::get<LayerCosts>(m_model);
    root["kind"] = "layers";
    root["qkv-dim"] = costs.qkvDim;
    root["encoder"] = sideJson(Side::Encoder, costs.encoder.terms());
    root["decoder"] = sideJson(Side::Decoder, costs.decoder.terms());
    root["error"] = errorJson(m_error);
    if (m_halfWidth)
        root["interval"] = *m_halfWidth;
    return root.dump();
}

LatencyPredictor LatencyPredictor::fromJson(const std::string& text, const std::filesystem::path& workspace) {
    const json root = json::parse(text, nullptr, false);
    if (!root.is_object() || root.value("format", json()) != Format)
        throw InputError("this is not a latency predictor (JSON with \"format\": \"" + std::string(Format) +
                         "\" was expected)");
    const int version = countAt(root, "version");
    if (version < 1 || version > 3)
        damaged("version", "version 1 to 3 (newer ones need a newer Hatter)");
    const Protocol protocol = protocolFromJson(objectAt(root, "protocol").dump());
    const std::string kind = version == 1 ? "layers" : version == 2 ? "network" : wordAt(root, "kind");
    if (kind == "network") {
        const auto file = networkFileAt(root);
        auto out = ofReference(HatPredictor::read(workspace / file, normalisationOf(root)), file, protocol);
        if (root.contains("error"))
            out.m_error = errorFrom(objectAt(root, "error"), true);
        if (root.contains("interval"))
            out.m_halfWidth = numberAt(root, "interval");
        return out;
    }
    LatencyPredictor out;
    out.m_protocol = protocol;
    if (kind == "averages") {
        out.m_model = AverageRegression::fromJson(objectAt(root, "regression").dump());
        out.m_error = errorFrom(objectAt(root, "error"), true);
        return out;
    }
    if (kind != "layers")
        damaged("kind", "'layers', 'network' or 'averages'");
    out.m_model = layersFrom(root, protocol, version == 1);
    out.m_error = errorFrom(objectAt(root, "error"), version != 1);
    if (root.contains("interval"))
        out.m_halfWidth = numberAt(root, "interval");
    return out;
}

}  // namespace hatter::latency
