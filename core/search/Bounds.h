// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/Interfaces.h"
#include "space/DesignSpace.h"

#include <optional>

namespace hatter::search {

/// Latency limit and bounds; what is fixed is not looked at.
bool meetsBounds(const Terms& terms, const LatencyModel& latency, const space::SubTransformer& sub);

/// A SubTransformer that was looked for, with its genome.
struct Found {
    space::Genome genome;
    space::SubTransformer sub;
    double value = 0.0;  ///< of what was to be small
};

/// The fastest one that has what the constraints fix: coordinate descent from the genome of least choices. Usually that
/// is the fastest already; a machine may like some larger size better (heads that fill a vector, say).
Found findFastest(const space::DesignSpace& space, const LatencyModel& latency, const Constraints& constraints);

/// The one with the least of a cost, likewise.
Found findLeast(const space::DesignSpace& space, const LatencyModel& latency, const Constraints& constraints,
                const Cost& cost);

/// The one that is farthest within limit and bounds, or least beyond them: its value is the largest ratio of a figure
/// to its bound, at most 1 if it meets them all. Without bounds the fastest.
Found findWithin(const space::DesignSpace& space, const LatencyModel& latency, const Terms& terms);

}  // namespace hatter::search
