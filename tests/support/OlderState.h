// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/EvolutionState.h"

#include <nlohmann/json.hpp>

/// The state as it was written up to schema version 3: members, losses and races in full, so that it needs no
/// candidates.
inline hatter::search::StoredState olderState(const hatter::search::StoredState& stored,
                                              const hatter::search::EvolutionOptions& options,
                                              const hatter::space::DesignSpace& space) {
    using namespace hatter::search;
    const EvolutionState state = evolutionStateFromJson(stored, options, space);
    const auto inFull = [](const std::vector<Candidate>& members) {
        nlohmann::json out = nlohmann::json::array();
        for (const Candidate& m : members)
            out.push_back({{"draw", m.draw},
                           {"generation", m.generation},
                           {"origin", toText(m.origin)},
                           {"parents", m.parents},
                           {"genome", m.genome},
                           {"latency-ms", m.latencyMs},
                           {"limit-ms", m.limitMs},
                           {"loss", m.loss.value()},
                           {"nll", m.nll.value()}});
        return out;
    };
    auto root = nlohmann::json::parse(stored.state);
    const bool isHats = options.method == Method::Hat && !options.racing;
    root["version"] = !isHats ? 3 : options.recipe == Recipe::Hat ? 2 : 1;
    root["population"] = inFull(state.population);
    if (root.contains("archive"))
        root["archive"] = inFull(state.archive);
    root["losses"] = nlohmann::json::object();
    for (const auto& [hash, known] : state.losses)
        root["losses"][hash] = {known.loss, known.nll};
    if (root.contains("race")) {
        auto dropped = nlohmann::json::object();
        for (const auto& [hash, one] : state.dropped)
            dropped[hash] = {one.sentences, one.estimatedLoss};
        root["race"] = {{"sentence-losses", state.sentenceLosses}, {"dropped", dropped}};
    }
    return {root.dump(), {}, {}};
}
