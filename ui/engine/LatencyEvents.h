// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/LatencySnapshots.h"

namespace hatter::ui {

/// Fills in what follows from a target's rows in their order: counts, disturbed stretches, the anchor's bands and what
/// it gave reason to say. Any thread.
void finishTarget(TargetFacts& facts);

/// Two rows that lie further apart in time belong to different sittings, seconds.
inline constexpr double SittingGap = 300;

}  // namespace hatter::ui
