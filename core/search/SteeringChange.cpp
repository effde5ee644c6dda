// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/SteeringChange.h"

#include "base/Error.h"

#include <nlohmann/json.hpp>

namespace hatter::search {

std::string changeOf(const SteeringEvent& event, const space::DesignSpace& space) {
    nlohmann::json out = nlohmann::json::object();
    // An event without a change of its own, a new limit or a candidate, still says what was in force.
    if (!event.from.constraints.empty())
        out["from"] = toJson(event.from.constraints);
    if (!event.to.constraints.empty())
        out["to"] = toJson(event.to.constraints);
    if (event.added)
        out["added"] = space.encode(*event.added);
    return out.empty() ? std::string() : out.dump();
}

void readChange(const std::string& change, const space::DesignSpace& space, SteeringEvent& event) {
    if (change.empty())
        return;
    try {
        const auto in = nlohmann::json::parse(change);
        event.from.constraints = constraintsFromJson(in.value("from", std::string()));
        event.to.constraints = constraintsFromJson(in.value("to", std::string()));
        if (in.contains("added"))
            event.added = space.decode(in.at("added").get<space::Genome>());
    } catch (const nlohmann::json::exception& e) {
        throw InputError(std::string("a stored change of the search's steering is damaged: ") + e.what());
    }
    requireValid(event.from.constraints, space);
    requireValid(event.to.constraints, space);
}

}  // namespace hatter::search
