// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/CalibrationPairs.h"

#include "base/Error.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>

namespace hatter::score {

namespace {

using nlohmann::json;

/// More is no list of BLEU scores.
constexpr std::size_t LongestLine = 1 << 20;

std::optional<double> numberAt(const json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_number())
        return {};
    return found->get<double>();
}

std::optional<double> testBleuOf(const json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_object())
        return {};
    return numberAt(*found, "test_BLEU");
}

CalibrationPair pairOf(const json& object) {
    const bool published = object.contains("scratch");
    const auto inherited = published ? testBleuOf(object, "HAT") : numberAt(object, "inherited");
    const auto final = published ? testBleuOf(object, "scratch") : numberAt(object, "final");
    if (!inherited || !final)
        throw InputError(R"(has no pair of scores: {"inherited": 24.1, "final": 25.6})");
    if (!(*inherited >= 0.0 && *inherited <= 100.0 && *final >= 0.0 && *final <= 100.0))
        throw InputError("has a BLEU that is not between 0 and 100");
    return {*inherited, *final};
}

}  // namespace

std::vector<CalibrationPair> readCalibrationPairs(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in || std::filesystem::is_directory(file))
        throw InputError({file.string(), 0, {}}, "cannot be read");
    std::vector<CalibrationPair> pairs;
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
        const Where where{file.string(), number, {}};
        if (line.size() > LongestLine)
            throw InputError(where, "is too long for a pair of scores");
        if (line.find_first_not_of(" \t\r") == std::string::npos)
            continue;
        const json object = json::parse(line, nullptr, false);
        if (!object.is_object())
            throw InputError(where, "is not a JSON object");
        try {
            pairs.push_back(pairOf(object));
        } catch (const InputError& e) {
            throw InputError(where, e.what());
        }
    }
    return pairs;
}

}  // namespace hatter::score
