// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Random.h"
#include "search/Evolution.h"

#include <array>
#include <limits>
#include <map>

namespace hatter::search {

/// What an evolution needs to go on after a generation exactly as if it had not ended.
struct EvolutionState {
    int generation = -1;    ///< the last one that was scored
    std::int64_t draw = 0;  ///< the last one that was made
    PythonRandom random;
    NumpyRandom numpy;              ///< of Recipe::Hat alone
    std::optional<double> limitMs;  ///< of the last draw
    Constraints constraints;        ///< of the last draw
    /// Per way of making a child (random, mutation, crossover): the highest limit under which blind draws failed.
    std::array<double, 3> scarceAtMs = {-std::numeric_limits<double>::infinity(),
                                        -std::numeric_limits<double>::infinity(),
                                        -std::numeric_limits<double>::infinity()};
    std::vector<Candidate> population;  ///< scored; of Method::Regularised the oldest first
    /// Of Method::Pareto and of races: what no candidate dominates, under any limit.
    std::vector<Candidate> archive;
    /// Of races, by space::hashOf: losses per sentence of the population and the archive.
    std::map<std::string, std::vector<double>> sentenceLosses;
    /// Of races: what was dropped since the limit last changed.
    struct DroppedOne {
        std::size_t sentences = 0;
        double estimatedLoss = 0.0;
    };
    std::map<std::string, DroppedOne> dropped;
    std::map<std::string, KnownLoss> losses;  ///< of this run, by space::hashOf
};

/// Runs that keep an archive.
bool hasArchive(const EvolutionOptions& options);

std::string toJson(const EvolutionState& state, const EvolutionOptions& options);

/// Throws InputError for damaged text, other options, or genomes of another space.
EvolutionState evolutionStateFromJson(const std::string& json, const EvolutionOptions& options,
                                      const space::DesignSpace& space);

}  // namespace hatter::search
