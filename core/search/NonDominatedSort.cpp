// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/NonDominatedSort.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace hatter::search {

namespace {

using Ranks = std::vector<std::vector<std::size_t>>;

bool isNan(const Objectives& p) {
    return std::any_of(p.begin(), p.end(), [](double value) { return std::isnan(value); });
}

bool dominates(const Objectives& a, const Objectives& b) {
    return isNowhereWorse(a, b) && a != b;
}

/// Of two objectives, points in ascending order: a point belongs to the first rank whose last member does not dominate
/// it, for the ranks' last members get worse from rank to rank.
void rankPairs(const std::vector<Objectives>& points, const std::vector<std::size_t>& order, Ranks& ranks) {
    for (const std::size_t i : order) {
        const auto rank = std::partition_point(
            ranks.begin(), ranks.end(),
            [&](const std::vector<std::size_t>& members) { return dominates(points[members.back()], points[i]); });
        if (rank == ranks.end())
            ranks.push_back({i});
        else
            rank->push_back(i);
    }
}

/// Of any number, in ascending order: whoever dominates a point comes before it.
void rankAll(const std::vector<Objectives>& points, const std::vector<std::size_t>& order, Ranks& ranks) {
    for (const std::size_t i : order) {
        const auto rank = std::find_if(ranks.begin(), ranks.end(), [&](const std::vector<std::size_t>& members) {
            return std::none_of(members.begin(), members.end(),
                                [&](std::size_t member) { return dominates(points[member], points[i]); });
        });
        if (rank == ranks.end())
            ranks.push_back({i});
        else
            rank->push_back(i);
    }
}

/// The points in ascending order, and those that have no place in it.
std::pair<std::vector<std::size_t>, std::vector<std::size_t>> ordered(const std::vector<Objectives>& points) {
    std::vector<std::size_t> order;
    std::vector<std::size_t> none;
    for (std::size_t i = 0; i < points.size(); ++i)
        (isNan(points[i]) ? none : order).push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return points[a] < points[b]; });
    return {order, none};
}

/// The points by rank, each rank in ascending order.
Ranks ranksOf(const std::vector<Objectives>& points) {
    auto [order, none] = ordered(points);
    Ranks ranks;
    if (!order.empty() && points[order.front()].size() == 2)
        rankPairs(points, order, ranks);
    else
        rankAll(points, order, ranks);
    if (!none.empty())
        ranks.push_back(std::move(none));
    return ranks;
}

double gap(double before, double after, double range) {
    const double gap = std::abs(after - before);
    // Infinite losses (diverged ones) have no distance that could be added up.
    return range > 0.0 && std::isfinite(range) && std::isfinite(gap) ? gap / range : 0.0;
}

/// Adds to the distances of one rank's members what objective `k` gives.
void addDistances(const std::vector<Objectives>& points, std::vector<std::size_t> members, std::size_t k,
                  std::vector<Standing>& standings) {
    std::stable_sort(members.begin(), members.end(),
                     [&](std::size_t a, std::size_t b) { return points[a][k] < points[b][k]; });
    const double first = points[members.front()][k];
    const double last = points[members.back()][k];
    standings[members.front()].distance = standings[members.back()].distance = std::numeric_limits<double>::infinity();
    for (std::size_t m = 1; m + 1 < members.size(); ++m)
        standings[members[m]].distance += gap(points[members[m - 1]][k], points[members[m + 1]][k], last - first);
}

}  // namespace

bool isNowhereWorse(const Objectives& a, const Objectives& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](double p, double q) { return p <= q; });
}

std::vector<std::size_t> nonDominatedOf(const std::vector<Objectives>& points) {
    std::vector<std::size_t> front;
    for (const std::size_t i : ordered(points).first)
        if (std::none_of(front.begin(), front.end(),
                         [&](std::size_t member) { return isNowhereWorse(points[member], points[i]); }))
            front.push_back(i);
    return front;
}

bool isBetter(const Standing& a, const Standing& b) {
    return a.rank < b.rank || (a.rank == b.rank && a.distance > b.distance);
}

std::vector<Standing> standingsOf(const std::vector<Objectives>& points) {
    std::vector<Standing> standings(points.size());
    const Ranks ranks = ranksOf(points);
    for (std::size_t rank = 0; rank < ranks.size(); ++rank) {
        for (const std::size_t i : ranks[rank])
            standings[i].rank = static_cast<int>(rank);
        // What has no figures has no neighbours.
        if (isNan(points[ranks[rank].front()]))
            continue;
        for (std::size_t k = 0; k < points.front().size(); ++k)
            addDistances(points, ranks[rank], k, standings);
    }
    return standings;
}

}  // namespace hatter::search
