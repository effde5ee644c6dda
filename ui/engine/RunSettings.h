// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/ParetoFront.h"
#include "store/Records.h"
#include "workbench/Options.h"

#include <QString>
#include <optional>

namespace hatter::ui {

/// What a stored run was started with; what its settings do not say is as usual. Its limit is the first one.
workbench::SearchOptions optionsOf(const store::RunRecord& run);
/// The corner that its hypervolume is taken to.
std::optional<search::ParetoPoint> referenceOf(const store::RunRecord& run);
/// "hat", "pareto", ... as a person reads it.
QString methodText(const store::RunRecord& run);

/// Losses of two runs stand for the same weights and the same validation pairs.
bool haveSameLosses(const store::RunRecord& a, const store::RunRecord& b);
/// The random run that `run` is compared with: the same limit from its start to its end, as many candidates a
/// generation, the same target and pairs. `iterations`: how many generations `run` has, or will have.
workbench::SearchOptions randomRivalOf(const store::RunRecord& run, int iterations, double limitMs);
/// Whether `run` is one that `rival` would start.
bool isSuchRun(const store::RunRecord& run, const workbench::SearchOptions& rival);

}  // namespace hatter::ui
