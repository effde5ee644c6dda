// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace hatter::search {

/// A point of the two objectives, both smaller is better.
struct ParetoPoint {
    double latencyMs = 0.0;
    double loss = 0.0;
};

/// Indices of the non-dominated points, by ascending latency. Of equal points the first stays; points with a NaN are
/// never on the front. O(n log n).
std::vector<std::size_t> paretoFront(const std::vector<ParetoPoint>& points);

/// Area that the points dominate below and left of `reference`.
double hypervolume(const std::vector<ParetoPoint>& points, const ParetoPoint& reference);

}  // namespace hatter::search
