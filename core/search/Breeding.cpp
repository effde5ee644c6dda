// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/Breeding.h"

#include <numeric>

namespace hatter::search {

space::Genome mutated(const space::DesignSpace& space, const space::Genome& parent, double probability,
                      PythonRandom& random) {
    space::Genome child = parent;
    for (std::size_t i = 0; i < child.size(); ++i)
        if (random.uniform() < probability)
            child[i] = random.choices(space.geneChoices(i));
    return child;
}

space::Genome crossed(const space::Genome& first, const space::Genome& second, PythonRandom& random) {
    space::Genome child = second;
    for (std::size_t i = 0; i < child.size(); ++i)
        if (random.uniform() < 0.5)
            child[i] = first[i];
    return child;
}

space::Genome withinLimit(const space::DesignSpace& space, const LatencyModel& latency, const space::Genome& base,
                          const space::Genome& wish, double limitMs, PythonRandom& random) {
    std::vector<std::size_t> order(base.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = order.size(); i-- > 1;)
        std::swap(order[i], order[static_cast<std::size_t>(random.below(i + 1))]);

    space::Genome child = base;
    for (const std::size_t i : order) {
        const int before = child[i];
        child[i] = wish[i];
        if (child[i] != before && !(latency.latencyMs(space.decode(child)) <= limitMs))
            child[i] = before;
    }
    return child;
}

}  // namespace hatter::search
