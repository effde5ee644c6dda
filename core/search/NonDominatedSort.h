// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/ParetoFront.h"

#include <vector>

namespace hatter::search {

/// Where a point stands among others (Deb et al. 2002, sections III.A and III.B).
struct Standing {
    int rank = 0;           ///< 0: none dominates it; 1: none but those of rank 0; ...
    double distance = 0.0;  ///< crowding distance in its rank; infinity at the ends
};

/// NSGA-II's crowded comparison: smaller rank, then larger distance.
bool isBetter(const Standing& a, const Standing& b);

/// Standings of all points, in their order. Of equal points the later ones have distance 0 or less room, never a worse
/// rank. A point with a NaN stands behind all others. O(n log n) and a sort a rank.
std::vector<Standing> standingsOf(const std::vector<ParetoPoint>& points);

}  // namespace hatter::search
