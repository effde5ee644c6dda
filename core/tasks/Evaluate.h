// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Progress.h"
#include "store/Workspace.h"
#include "workbench/Options.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace hatter::tasks {

/// See workbench::Engine::evaluate.
std::vector<workbench::EvaluateOutcome> evaluate(
    const store::Workspace& workspace, const workbench::EvaluateOptions& options, Progress& progress,
    const std::function<void(const workbench::EvaluateOutcome&)>& onOutcome, std::stop_token stop);
/// See workbench::Engine::translate.
std::vector<workbench::Translation> translate(const store::Workspace* workspace,
                                              const workbench::TranslateOptions& options, Progress& progress,
                                              std::stop_token stop);
/// See workbench::Engine::compareTranslations.
workbench::CompareTranslationsOutcome compareTranslations(const store::Workspace& workspace,
                                                          const workbench::CompareTranslationsOptions& options,
                                                          Progress& progress, std::stop_token stop);
/// See workbench::Engine::exportSub.
workbench::ExportOutcome exportSub(const store::Workspace& workspace, const workbench::ExportOptions& options,
                                   Progress& progress, std::stop_token stop);

}  // namespace hatter::tasks
