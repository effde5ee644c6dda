// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/Bounds.h"

#include "search/Evolution.h"

#include <algorithm>
#include <functional>

namespace hatter::search {

namespace {

using Value = std::function<double(const space::SubTransformer&)>;

/// Takes the best choice of gene `position`; true if that was an improvement.
bool improve(const space::DesignSpace& space, const Constraints& constraints, const Value& value, std::size_t position,
             Found& best) {
    bool improved = false;
    for (const int choice : space.geneChoices(position)) {
        space::Genome genome = best.genome;
        genome[position] = choice;
        genome = conformed(constraints, space, std::move(genome));
        const space::SubTransformer sub = space.decode(genome);
        const double found = value(sub);
        if (found < best.value) {
            best = {genome, sub, found};
            improved = true;
        }
    }
    return improved;
}

Found descend(const space::DesignSpace& space, const Constraints& constraints, const Value& value) {
    Found best;
    for (std::size_t i = 0; i < space.genomeLength(); ++i)
        best.genome.push_back(*std::min_element(space.geneChoices(i).begin(), space.geneChoices(i).end()));
    best.genome = conformed(constraints, space, std::move(best.genome));
    best.sub = space.decode(best.genome);
    best.value = value(best.sub);
    // Ends: every improvement is a strictly smaller value out of finitely many.
    for (bool improved = true; improved;) {
        improved = false;
        for (std::size_t i = 0; i < space.genomeLength(); ++i)
            improved = improve(space, constraints, value, i, best) || improved;
    }
    return best;
}

}  // namespace

bool meetsBounds(const Terms& terms, const LatencyModel& latency, const space::SubTransformer& sub) {
    const auto& bounds = terms.constraints.atMost;
    return latency.latencyMs(sub) <= terms.limitMs && std::all_of(bounds.begin(), bounds.end(), [&](const auto& bound) {
               return latency.costOf(bound.first, sub) <= bound.second;
           });
}

Found findFastest(const space::DesignSpace& space, const LatencyModel& latency, const Constraints& constraints) {
    return descend(space, constraints, [&](const space::SubTransformer& sub) { return latency.latencyMs(sub); });
}

Found findLeast(const space::DesignSpace& space, const LatencyModel& latency, const Constraints& constraints,
                const Cost& cost) {
    return descend(space, constraints, [&](const space::SubTransformer& sub) { return latency.costOf(cost, sub); });
}

Found findWithin(const space::DesignSpace& space, const LatencyModel& latency, const Terms& terms) {
    Found fastest = findFastest(space, latency, terms.constraints);
    if (terms.constraints.atMost.empty()) {
        fastest.value /= terms.limitMs;
        return fastest;
    }
    return descend(space, terms.constraints, [&](const space::SubTransformer& sub) {
        double worst = latency.latencyMs(sub) / terms.limitMs;
        for (const auto& [cost, most] : terms.constraints.atMost)
            worst = std::max(worst, latency.costOf(cost, sub) / most);
        return worst;
    });
}

space::SubTransformer fastestOf(const space::DesignSpace& space, const LatencyModel& latency) {
    return findFastest(space, latency, {}).sub;
}

}  // namespace hatter::search
