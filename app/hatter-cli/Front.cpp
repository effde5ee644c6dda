// SPDX-License-Identifier: GPL-3.0-or-later
#include "Front.h"

#include "base/Error.h"
#include "search/ParetoFront.h"

#include <limits>
#include <nlohmann/json.hpp>

namespace hatter::cli {

std::vector<store::CandidateRecord> frontOf(const std::vector<store::CandidateRecord>& candidates) {
    // Candidates without a loss are no points: NaN keeps them off the front.
    std::vector<search::ParetoPoint> points;
    for (const store::CandidateRecord& c : candidates)
        points.push_back({c.predictedMs, c.loss.value_or(std::numeric_limits<double>::quiet_NaN())});
    std::vector<store::CandidateRecord> front;
    for (const std::size_t i : search::paretoFront(points))
        front.push_back(candidates[i]);
    return front;
}

std::string fullValidationSetOf(const store::RunRecord& run) {
    const auto settings = nlohmann::json::parse(run.settings, nullptr, false);
    if (!settings.is_object())
        return {};
    const auto found = settings.find("fullValidationSet");
    return found != settings.end() && found->is_string() ? found->get<std::string>() : std::string();
}

store::RunRecord runOf(const store::RunLogReader& reader, std::optional<std::int64_t> id) {
    if (id) {
        if (auto run = reader.run(*id))
            return *run;
        throw InputError("run " + std::to_string(*id) + " is not in the workspace; `log runs` lists them");
    }
    auto runs = reader.runs();
    if (runs.empty())
        throw InputError("the workspace has no search yet");
    return runs.back();
}

}  // namespace hatter::cli
