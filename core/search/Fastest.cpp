// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/Fastest.h"

#include "search/Evolution.h"

#include <algorithm>

namespace hatter::search {

namespace {
/// Takes the fastest choice of gene `position`; true if that was an improvement.
bool improve(const space::DesignSpace& space, const LatencyModel& latency, std::size_t position, Fastest& best) {
    bool improved = false;
    for (const int choice : space.geneChoices(position)) {
        space::Genome genome = best.genome;
        genome[position] = choice;
        const space::SubTransformer sub = space.decode(genome);
        const double latencyMs = latency.latencyMs(sub);
        if (latencyMs < best.latencyMs) {
            best = {genome, sub, latencyMs};
            improved = true;
        }
    }
    return improved;
}
}  // namespace

Fastest findFastest(const space::DesignSpace& space, const LatencyModel& latency) {
    Fastest best;
    for (std::size_t i = 0; i < space.genomeLength(); ++i)
        best.genome.push_back(*std::min_element(space.geneChoices(i).begin(), space.geneChoices(i).end()));
    best.sub = space.decode(best.genome);
    best.latencyMs = latency.latencyMs(best.sub);
    // Ends: every improvement is a strictly smaller latency out of finitely many.
    for (bool improved = true; improved;) {
        improved = false;
        for (std::size_t i = 0; i < space.genomeLength(); ++i)
            improved = improve(space, latency, i, best) || improved;
    }
    return best;
}

space::SubTransformer fastestOf(const space::DesignSpace& space, const LatencyModel& latency) {
    return findFastest(space, latency).sub;
}

}  // namespace hatter::search
