// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/SearchFork.h"

#include "base/Error.h"
#include "search/EvolutionState.h"

namespace hatter::tasks {

namespace {

using workbench::SearchOptions;

store::RunRecord parentOf(const store::RunLogReader& reader, const SearchOptions::Fork& fork) {
    const auto parent = reader.run(fork.run);
    if (!parent)
        throw InputError("there is no run " + std::to_string(fork.run) + " in this workspace to fork");
    if (fork.generation < 0 || fork.generation > parent->generation)
        throw InputError("run " + std::to_string(fork.run) + " has no generation " + std::to_string(fork.generation) +
                         " to be forked after: " +
                         (parent->generation < 0 ? std::string("none was finished")
                                                 : "its last one is " + std::to_string(parent->generation)));
    return *parent;
}

std::string stateOf(const store::RunLog& log, const store::RunRecord& parent, int generation) {
    if (const auto state = log.searchState(parent.id, generation))
        return *state;
    throw InputError("generation " + std::to_string(generation) + " of run " + std::to_string(parent.id) +
                     " was made by an older Hatter, which kept the state of a run's last generation alone: fork it "
                     "after generation " +
                     std::to_string(parent.generation));
}

double limitAfter(const store::RunLogReader& reader, const SearchOptions::Fork& fork) {
    for (const store::GenerationRecord& generation : reader.generations(fork.run))
        if (generation.number == fork.generation)
            return generation.limitMs;
    return 0.0;
}

void requireGenerationsToCome(const SearchOptions::Fork& fork, int iterations) {
    if (iterations <= fork.generation + 1)
        throw InputError({"", 0, "iterations"}, "a run of " + std::to_string(iterations) +
                                                    " generations ends with generation " +
                                                    std::to_string(iterations - 1) + ": a fork after generation " +
                                                    std::to_string(fork.generation) + " needs more of them");
}

}  // namespace

Fork readFork(const store::RunLog& log, const store::RunLogReader& reader, const SearchOptions& options) {
    const SearchOptions::Fork& asked = options.fork.value();
    Fork out;
    out.parent = parentOf(reader, asked);
    out.generation = asked.generation;
    out.state = stateOf(log, out.parent, asked.generation);
    out.settings = searchSettingsFromJson(out.parent.settings);
    out.limitGiven = options.limitMs > 0.0;
    SearchOptions& own = out.settings.options;
    own.evolution.iterations = asked.iterations.value_or(own.evolution.iterations);
    requireGenerationsToCome(asked, own.evolution.iterations);
    own.evolution.waitWhenInfeasible = options.evolution.waitWhenInfeasible;
    own.evolution.seed = asked.seed.value_or(search::seedOf(out.state));
    search::requireValid(own.evolution);
    if (asked.seed)
        out.state = search::reseeded(out.state, *asked.seed);
    own.limitMs = out.limitGiven ? options.limitMs : limitAfter(reader, asked);
    // A limit that is asked for is not to be undone by what the other run had planned.
    if (out.limitGiven || !options.plan.empty())
        own.plan = options.plan;
    own.fullFront = options.fullFront;
    own.frontBleu = options.frontBleu;
    own.frontMembers = options.frontMembers;
    if (options.threads != 0)
        own.threads = options.threads;
    return out;
}

std::set<std::string> evaluatedLaterByParent(const store::RunLogReader& reader, const store::RunRecord& fork) {
    std::set<std::string> hashes;
    if (fork.forkedFrom)
        for (const store::CandidateRecord& c : reader.candidates({*fork.forkedFrom, 0, true, {}}))
            if (c.generation > fork.forkGeneration && c.decision == search::toText(search::Decision::Evaluated))
                hashes.insert(c.hash);
    return hashes;
}

}  // namespace hatter::tasks
