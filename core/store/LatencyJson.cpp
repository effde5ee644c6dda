// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/LatencyJson.h"

#include "base/Error.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace hatter::store {

namespace {

using nlohmann::json;

[[noreturn]] void damaged(const std::string& what) {
    throw InputError("a latency in the workspace's database is damaged: " + what);
}

std::vector<double> numbers(const json& list, const std::string& what) {
    if (!list.is_array())
        damaged(what + " are not a list");
    std::vector<double> out;
    for (const json& value : list) {
        if (!value.is_number() || !std::isfinite(value.get<double>()))
            damaged(what + " hold something that is not a number");
        out.push_back(value.get<double>());
    }
    return out;
}

json parsed(const std::string& text) {
    return json::parse(text, nullptr, false);
}

}  // namespace

std::string featuresToJson(const latency::Features& features) {
    return json(features).dump();
}

latency::Features featuresFromJson(const std::string& text) {
    const auto values = numbers(parsed(text), "features");
    latency::Features out{};
    if (values.size() != out.size())
        damaged("there are " + std::to_string(values.size()) + " features instead of ten");
    std::copy(values.begin(), values.end(), out.begin());
    return out;
}

std::string sharesToJson(const latency::LayerShares& shares) {
    return json{{"encoder", shares.encoderMs},
                {"decoder", shares.decoderMs},
                {"rest", {shares.encoderRestMs, shares.decoderRestMs}}}
        .dump();
}

latency::LayerShares sharesFromJson(const std::string& text) {
    const json root = parsed(text);
    if (!root.is_object())
        damaged("a profile is not an object");
    const auto rest = numbers(root.value("rest", json()), "a profile's rests");
    if (rest.size() != 2)
        damaged("a profile has " + std::to_string(rest.size()) + " rests instead of two");
    return {numbers(root.value("encoder", json()), "a profile's encoder layers"),
            numbers(root.value("decoder", json()), "a profile's decoder layers"), rest[0], rest[1]};
}

std::string roleToText(latency::LabRow::Role role) {
    return role == latency::LabRow::Role::Anchor ? "anchor" : "sample";
}

latency::LabRow::Role roleFromText(const std::string& text) {
    if (text == "sample")
        return latency::LabRow::Role::Sample;
    if (text == "anchor")
        return latency::LabRow::Role::Anchor;
    damaged("'" + text + "' is no role of a measurement");
}

}  // namespace hatter::store
