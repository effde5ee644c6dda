// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Progress.h"
#include "search/Steering.h"
#include "store/Workspace.h"
#include "workbench/Options.h"

#include <stop_token>

namespace hatter::tasks {

/// See workbench::Engine::search. A generation is one transaction; after the last one the front is evaluated on the
/// whole validation set and, if asked, its BLEU is measured. A resumed run goes on exactly as if it had not been ended.
std::int64_t search(const store::Workspace& workspace, const workbench::SearchOptions& options,
                    search::Steering& steering, Progress& progress, const workbench::SearchObserver& observer,
                    std::stop_token stop);

/// See workbench::Engine::addCandidate.
store::CandidateRecord addCandidate(const store::Workspace& workspace, const workbench::AddCandidateOptions& options,
                                    Progress& progress, std::stop_token stop);

/// See workbench::Engine::compareMethods.
search::Comparison compareMethods(const store::Workspace& workspace, const workbench::CompareMethodsOptions& options,
                                  Progress& progress, const search::ComparisonObserver& observer, std::stop_token stop);

}  // namespace hatter::tasks
