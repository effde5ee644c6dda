// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/NonDominatedSort.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace hatter::search {

namespace {

bool isNan(const ParetoPoint& p) {
    return std::isnan(p.latencyMs) || std::isnan(p.loss);
}

bool dominates(const ParetoPoint& a, const ParetoPoint& b) {
    return a.latencyMs <= b.latencyMs && a.loss <= b.loss && (a.latencyMs < b.latencyMs || a.loss < b.loss);
}

/// The points by rank, each rank by ascending latency. With two objectives, in that order, a point belongs to the first
/// rank whose last member does not dominate it.
std::vector<std::vector<std::size_t>> ranksOf(const std::vector<ParetoPoint>& points) {
    std::vector<std::size_t> order;
    std::vector<std::size_t> none;
    for (std::size_t i = 0; i < points.size(); ++i)
        (isNan(points[i]) ? none : order).push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const ParetoPoint& p = points[a];
        const ParetoPoint& q = points[b];
        return p.latencyMs < q.latencyMs || (p.latencyMs == q.latencyMs && p.loss < q.loss);
    });
    std::vector<std::vector<std::size_t>> ranks;
    for (const std::size_t i : order) {
        // The ranks' last members get worse from rank to rank.
        const auto rank = std::partition_point(
            ranks.begin(), ranks.end(),
            [&](const std::vector<std::size_t>& members) { return dominates(points[members.back()], points[i]); });
        if (rank == ranks.end())
            ranks.push_back({i});
        else
            rank->push_back(i);
    }
    if (!none.empty())
        ranks.push_back(std::move(none));
    return ranks;
}

double gap(double before, double after, double range) {
    const double gap = std::abs(after - before);
    // Infinite losses (diverged ones) have no distance that could be added up.
    return range > 0.0 && std::isfinite(range) && std::isfinite(gap) ? gap / range : 0.0;
}

/// Of one rank by ascending latency, which has its losses descending.
void setDistances(const std::vector<ParetoPoint>& points, const std::vector<std::size_t>& members,
                  std::vector<Standing>& standings) {
    const ParetoPoint& first = points[members.front()];
    const ParetoPoint& last = points[members.back()];
    standings[members.front()].distance = standings[members.back()].distance = std::numeric_limits<double>::infinity();
    for (std::size_t k = 1; k + 1 < members.size(); ++k) {
        const ParetoPoint& before = points[members[k - 1]];
        const ParetoPoint& after = points[members[k + 1]];
        standings[members[k]].distance = gap(before.latencyMs, after.latencyMs, last.latencyMs - first.latencyMs) +
                                         gap(before.loss, after.loss, std::abs(first.loss - last.loss));
    }
}

}  // namespace

bool isBetter(const Standing& a, const Standing& b) {
    return a.rank < b.rank || (a.rank == b.rank && a.distance > b.distance);
}

std::vector<Standing> standingsOf(const std::vector<ParetoPoint>& points) {
    std::vector<Standing> standings(points.size());
    const auto ranks = ranksOf(points);
    for (std::size_t rank = 0; rank < ranks.size(); ++rank) {
        for (const std::size_t i : ranks[rank])
            standings[i].rank = static_cast<int>(rank);
        setDistances(points, ranks[rank], standings);
    }
    return standings;
}

}  // namespace hatter::search
