// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Error.h"
#include "latency/AverageRegression.h"

#include <nlohmann/json.hpp>

namespace hatter::latency {

namespace {
using nlohmann::json;
constexpr char Format[] = "hatter-average-regression";

[[noreturn]] void damaged(const std::string& key, const std::string& expected) {
    throw InputError({"", 0, key}, "the latency predictor is damaged: " + expected + " was expected");
}

template <typename Terms, typename Names>
json named(const Names& names, const Terms& values) {
    json out = json::object();
    for (std::size_t i = 0; i < values.size(); ++i)
        out[names[i]] = values[i];
    return out;
}

const json& member(const json& object, const std::string& key, const std::string& expected) {
    const auto found = object.find(key);
    if (found == object.end())
        damaged(key, expected);
    return *found;
}

double numberAt(const json& object, const std::string& key, double least, double most) {
    const std::string expected = "a number from " + std::to_string(least) + " to " + std::to_string(most);
    const json& value = member(object, key, expected);
    if (!value.is_number() || !(value.get<double>() >= least && value.get<double>() <= most))
        damaged(key, expected);
    return value.get<double>();
}

template <typename Terms, typename Names>
Terms coefficientsAt(const json& root, const std::string& key, const Names& names) {
    const json& object = member(root, key, "an object of coefficients");
    if (!object.is_object())
        damaged(key, "an object of coefficients");
    Terms out{};
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = numberAt(object, names[i], -1e12, 1e12);
    return out;
}
}  // namespace

std::string AverageRegression::toJson() const {
    return json{{"format", Format},
                {"version", 1},
                {"fitted", m_fitted},
                {"tells-apart", m_tellsApart},
                {"encoder", named(EncoderTermNames, m_encoder)},
                {"decoder", named(DecoderTermNames, m_decoder)},
                {"interval", {{"low", m_low}, {"high", m_high}}}}
        .dump();
}

AverageRegression AverageRegression::fromJson(const std::string& text) {
    const json root = json::parse(text, nullptr, false);
    if (!root.is_object() || root.value("format", json()) != Format)
        throw InputError("this is not a regression on averages (JSON with \"format\": \"" + std::string(Format) +
                         "\" was expected)");
    if (member(root, "version", "version 1") != 1)
        damaged("version", "version 1 (newer ones need a newer Hatter)");
    AverageRegression out;
    const json& fitted = member(root, "fitted", "a number of rows");
    if (!fitted.is_number_integer() || !(fitted.get<double>() >= FewestRows && fitted.get<double>() <= 1e9))
        damaged("fitted", "a number of rows");
    out.m_fitted = fitted.get<int>();
    const json& tellsApart = member(root, "tells-apart", "true or false");
    if (!tellsApart.is_boolean())
        damaged("tells-apart", "true or false");
    out.m_tellsApart = tellsApart.get<bool>();
    out.m_encoder = coefficientsAt<EncoderTerms>(root, "encoder", EncoderTermNames);
    out.m_decoder = coefficientsAt<DecoderTerms>(root, "decoder", DecoderTermNames);
    const json& interval = member(root, "interval", "an object");
    if (!interval.is_object())
        damaged("interval", "an object");
    out.m_low = numberAt(interval, "low", -1.0, 0.0);
    out.m_high = numberAt(interval, "high", 0.0, 1e12);
    return out;
}

}  // namespace hatter::latency
