// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/RunLog.h"
#include "tasks/SearchSettings.h"

#include <set>
#include <string>

namespace hatter::tasks {

/// A run that is to begin where another one was after a generation. Nothing of it is stored yet.
struct Fork {
    store::RunRecord parent;
    int generation = 0;
    std::string state;        ///< the parent's after `generation`, with the fork's seed
    SearchSettings settings;  ///< the fork's
    bool limitGiven = false;  ///< by the options; else settings have the one that was last in force
};

/// Reads what `options.fork` asks for. Throws InputError for runs and generations that are not there or left no state,
/// and for options that a fork cannot run with.
Fork readFork(const store::RunLog& log, const store::RunLogReader& reader, const workbench::SearchOptions& options);

/// Hashes of what the other run of a fork evaluated after the fork. In races a loss from the store is nobody's rival,
/// so a fork that took them over would go another way than the other run did: they race again.
std::set<std::string> evaluatedLaterByParent(const store::RunLogReader& reader, const store::RunRecord& fork);

}  // namespace hatter::tasks
