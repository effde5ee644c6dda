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

/// What is to be small, in an order that all points share.
using Objectives = std::vector<double>;

/// a is at most b in every objective.
bool isNowhereWorse(const Objectives& a, const Objectives& b);

/// Indices of the points that none dominates, by ascending first objective; of equal points the first one.
std::vector<std::size_t> nonDominatedOf(const std::vector<Objectives>& points);

/// Standings of all points, in their order. Of equal points the later ones have distance 0 or less room, never a worse
/// rank. A point with a NaN stands behind all others. With two
/// objectives O(n log n) and a sort a rank, with more O(n^2).
std::vector<Standing> standingsOf(const std::vector<Objectives>& points);

}  // namespace hatter::search
