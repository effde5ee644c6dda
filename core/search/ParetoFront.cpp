// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/ParetoFront.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace hatter::search {

std::vector<std::size_t> paretoFront(const std::vector<ParetoPoint>& points) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < points.size(); ++i)
        if (!std::isnan(points[i].latencyMs) && !std::isnan(points[i].loss))
            order.push_back(i);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::tie(points[a].latencyMs, points[a].loss, a) < std::tie(points[b].latencyMs, points[b].loss, b);
    });
    // By ascending latency a point is on the front exactly if its loss is below all before it.
    std::vector<std::size_t> front;
    for (const std::size_t i : order)
        if (front.empty() || points[i].loss < points[front.back()].loss)
            front.push_back(i);
    return front;
}

double hypervolume(const std::vector<ParetoPoint>& points, const ParetoPoint& reference) {
    std::vector<ParetoPoint> inside;
    std::copy_if(points.begin(), points.end(), std::back_inserter(inside), [&](const ParetoPoint& point) {
        return point.latencyMs < reference.latencyMs && point.loss < reference.loss;
    });
    const std::vector<std::size_t> front = paretoFront(inside);
    double area = 0.0;
    for (std::size_t k = 0; k < front.size(); ++k) {
        const ParetoPoint& point = inside[front[k]];
        const double until = k + 1 < front.size() ? inside[front[k + 1]].latencyMs : reference.latencyMs;
        area += (until - point.latencyMs) * (reference.loss - point.loss);
    }
    return area;
}

}  // namespace hatter::search
