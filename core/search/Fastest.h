// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/Interfaces.h"
#include "space/DesignSpace.h"

namespace hatter::search {

/// The fastest SubTransformer that was found, with its genome.
struct Fastest {
    space::Genome genome;
    space::SubTransformer sub;
    double latencyMs = 0.0;
};

/// Coordinate descent from the genome of least choices. Usually that is the fastest already; a machine may like some
/// larger size better (heads that fill a vector, say).
Fastest findFastest(const space::DesignSpace& space, const LatencyModel& latency);

}  // namespace hatter::search
