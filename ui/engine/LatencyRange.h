// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/LatencySnapshots.h"

namespace hatter::ui {

/// The range in which a limit makes sense, and its middle: the limit that a new search starts with. Milliseconds of
/// computing; any thread. Throws InputError for an empty space.
LatencyCache::Range rangeOf(const space::DesignSpace& space, const latency::LatencyPredictor& predictor);

}  // namespace hatter::ui
