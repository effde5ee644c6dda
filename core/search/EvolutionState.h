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
    /// Of races that are restored without them: the members whose losses per sentence must be found out again.
    std::vector<Candidate> withoutSentences;
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

/// What a generation adds to its candidates, a few kilobytes however long the run is: members are named by their draws,
/// and losses are those of the candidates.
std::string toJson(const EvolutionState& state, const EvolutionOptions& options);
/// Of races: the losses per sentence, which are large. They can be found out again.
std::string sentenceLossesToJson(const EvolutionState& state);

/// Also of states that an older Hatter wrote, which hold all themselves. Throws InputError for damaged text, other
/// options, genomes of another space, or candidates that the state names and that are not there.
EvolutionState evolutionStateFromJson(const StoredState& stored, const EvolutionOptions& options,
                                      const space::DesignSpace& space);

/// The seed that a state's random stream began with. Throws InputError for damaged text.
std::uint64_t seedOf(const std::string& state);
/// The same state with a stream that begins anew with `seed`.
std::string reseeded(const std::string& state, std::uint64_t seed);

}  // namespace hatter::search
