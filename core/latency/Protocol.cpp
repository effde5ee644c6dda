// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency/Protocol.h"

#include "base/Error.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <numeric>

namespace hatter::latency {

TrimmedMean trimmedMean(std::vector<double> runsMs, double trim) {
    if (!(trim >= 0.0 && trim < 0.5))
        throw InputError("trim must be at least 0 and below 0.5, not " + std::to_string(trim));
    if (std::any_of(runsMs.begin(), runsMs.end(), [](double ms) { return !std::isfinite(ms) || ms < 0.0; }))
        throw InputError("a measured latency is not a time");
    std::sort(runsMs.begin(), runsMs.end());
    const auto n = static_cast<std::ptrdiff_t>(runsMs.size());
    // A run is only ever slowed down by what else the machine does, so the slow end always gives one up.
    const auto low = static_cast<std::ptrdiff_t>(trim * static_cast<double>(n));
    const auto high = std::max<std::ptrdiff_t>(1, low);
    if (n - low - high < 1)
        throw InputError(std::to_string(n) + " runs are too few: none is left after dropping the fastest and slowest");
    const std::vector<double> kept(runsMs.begin() + low, runsMs.end() - high);
    const auto count = static_cast<double>(kept.size());
    const double mean = std::accumulate(kept.begin(), kept.end(), 0.0) / count;
    double squares = 0.0;
    for (const double ms : kept)
        squares += (ms - mean) * (ms - mean);
    return {mean, std::sqrt(squares / count)};
}

bool comparable(const Protocol& a, const Protocol& b) {
    Protocol same = b;
    same.runs = a.runs;
    same.rounds = a.rounds;
    same.warmUp = a.warmUp;
    same.mostRuns = a.mostRuns;
    same.interval = a.interval;
    return same == a;
}

double Measurement::totalCiMs() const {
    return std::hypot(encoderCiMs, decoderCiMs);
}

std::string toJson(const Protocol& protocol) {
    return nlohmann::json{{"runtime", protocol.runtime},
                          {"vocabulary", protocol.vocabulary},
                          {"source-length", protocol.sourceLength},
                          {"target-length", protocol.targetLength},
                          {"beam", protocol.beam},
                          {"batch", protocol.batch},
                          {"threads", protocol.threads},
                          {"cores", protocol.cores},
                          {"dtype", protocol.dtype},
                          {"warm-up", protocol.warmUp},
                          {"runs", protocol.runs},
                          {"rounds", protocol.rounds},
                          {"trim", protocol.trim},
                          {"most-runs", protocol.mostRuns},
                          {"interval", protocol.interval}}
        .dump();
}

namespace {
[[noreturn]] void damaged(const std::string& key, const std::string& expected) {
    throw InputError({"", 0, key}, "the latency protocol is damaged: " + expected + " was expected");
}

const nlohmann::json& member(const nlohmann::json& json, const std::string& key, const std::string& expected) {
    const auto found = json.find(key);
    if (found == json.end())
        damaged(key, expected);
    return *found;
}

void read(const nlohmann::json& json, const std::string& key, std::string& text) {
    const nlohmann::json& value = member(json, key, "a word");
    if (!value.is_string())
        damaged(key, "a word");
    text = value.get<std::string>();
}

void read(const nlohmann::json& json, const std::string& key, int least, int& number) {
    const std::string expected = "a whole number of at least " + std::to_string(least);
    const nlohmann::json& value = member(json, key, expected);
    if (!value.is_number_integer() || value.get<double>() < least || value.get<double>() > 1e9)
        damaged(key, expected);
    number = value.get<int>();
}

double share(const nlohmann::json& json, const std::string& key, double below) {
    const std::string expected = below < 1.0 ? "a share below 0.5" : "a share below 1";
    const nlohmann::json& value = member(json, key, expected);
    if (!value.is_number() || !(value.get<double>() >= 0.0 && value.get<double>() < below))
        damaged(key, expected);
    return value.get<double>();
}
}  // namespace

Protocol protocolFromJson(const std::string& json) {
    const nlohmann::json root = nlohmann::json::parse(json, nullptr, false);
    if (!root.is_object())
        throw InputError("the latency protocol is damaged: a JSON object was expected");
    Protocol protocol;
    read(root, "runtime", protocol.runtime);
    read(root, "vocabulary", 0, protocol.vocabulary);
    read(root, "source-length", 0, protocol.sourceLength);
    read(root, "target-length", 0, protocol.targetLength);
    read(root, "beam", 1, protocol.beam);
    read(root, "batch", 1, protocol.batch);
    read(root, "threads", 0, protocol.threads);
    read(root, "dtype", protocol.dtype);
    read(root, "warm-up", 0, protocol.warmUp);
    read(root, "runs", 1, protocol.runs);
    // Measurements from before there were rounds were made in one.
    protocol.rounds = 1;
    if (root.contains("rounds"))
        read(root, "rounds", 1, protocol.rounds);
    protocol.trim = share(root, "trim", 0.5);
    // Older ones always made `runs` runs, on any core.
    protocol.mostRuns = protocol.runs;
    if (root.contains("most-runs"))
        read(root, "most-runs", 1, protocol.mostRuns);
    protocol.interval = root.contains("interval") ? share(root, "interval", 1.0) : 0.0;
    if (root.contains("cores"))
        read(root, "cores", protocol.cores);
    return protocol;
}

}  // namespace hatter::latency
