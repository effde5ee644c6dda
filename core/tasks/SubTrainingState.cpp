// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/SubTrainingState.h"

#include "base/Error.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>

namespace hatter::tasks {

namespace {

constexpr std::string_view Prefix = "update-";
constexpr std::string_view Suffix = ".safetensors";

/// The update of a file that updateFileName() named.
std::optional<std::int64_t> updateOf(const std::string& name) {
    if (!name.starts_with(Prefix) || !name.ends_with(Suffix) || name.size() <= Prefix.size() + Suffix.size())
        return std::nullopt;
    const char* begin = name.data() + Prefix.size();
    const char* end = name.data() + name.size() - Suffix.size();
    std::int64_t update = 0;
    const auto read = std::from_chars(begin, end, update);
    return read.ec == std::errc() && read.ptr == end ? std::optional(update) : std::nullopt;
}

bool isSound(const SubTrainingState& s, std::int64_t updates) {
    const bool counts = s.bestUpdate >= -1 && s.bestUpdate <= updates && s.reported >= -1 && s.reported <= updates &&
                        s.stale >= 0 && s.validations >= 0 && s.pieces >= 0;
    const bool kept = std::is_sorted(s.kept.begin(), s.kept.end()) &&
                      (s.kept.empty() || (s.kept.front() >= 0 && s.kept.back() <= updates));
    return counts && kept && std::isfinite(s.loss) && std::isfinite(s.nll) && std::isfinite(s.seconds) &&
           (s.bestUpdate < 0 || std::isfinite(s.bestLoss));
}

}  // namespace

std::string SubTrainingState::toJson() const {
    nlohmann::json json = {{"bestUpdate", bestUpdate},
                           {"stale", stale},
                           {"validations", validations},
                           {"reported", reported},
                           {"kept", kept},
                           {"loss", loss},
                           {"nll", nll},
                           {"pieces", pieces},
                           {"seconds", seconds}};
    if (bestUpdate >= 0)
        json["bestLoss"] = bestLoss;
    return json.dump();
}

SubTrainingState SubTrainingState::fromJson(const std::string& text, std::int64_t updates,
                                            const std::filesystem::path& file) {
    try {
        const auto json = nlohmann::json::parse(text);
        SubTrainingState out;
        json.at("bestUpdate").get_to(out.bestUpdate);
        json.at("stale").get_to(out.stale);
        json.at("validations").get_to(out.validations);
        json.at("reported").get_to(out.reported);
        json.at("kept").get_to(out.kept);
        json.at("loss").get_to(out.loss);
        json.at("nll").get_to(out.nll);
        json.at("pieces").get_to(out.pieces);
        json.at("seconds").get_to(out.seconds);
        if (out.bestUpdate >= 0)
            json.at("bestLoss").get_to(out.bestLoss);
        if (!isSound(out, updates))
            throw InputError({file.string(), 0, {}}, "the state of the training contradicts itself: it is damaged");
        return out;
    } catch (const nlohmann::json::exception& e) {
        throw InputError({file.string(), 0, {}}, std::string("the state of the training is damaged: ") + e.what());
    }
}

std::string updateFileName(std::int64_t update) {
    return std::string(Prefix) + std::to_string(update) + std::string(Suffix);
}

void removeUpdateFiles(const std::filesystem::path& folder, const std::vector<std::int64_t>& keep) {
    std::vector<std::filesystem::path> superfluous;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const auto update = updateOf(entry.path().filename().string());
        if (update && std::find(keep.begin(), keep.end(), *update) == keep.end())
            superfluous.push_back(entry.path());
    }
    for (const auto& path : superfluous)
        std::filesystem::remove(path);
}

void copyWhole(const std::filesystem::path& from, const std::filesystem::path& to) {
    std::filesystem::path part = to;
    part += ".part";
    std::filesystem::copy_file(from, part, std::filesystem::copy_options::overwrite_existing);
    std::filesystem::rename(part, to);
}

}  // namespace hatter::tasks
