// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/Breeding.h"

#include "search/Bounds.h"

#include <numeric>

namespace hatter::search {

namespace {
template <typename Random>
space::Genome mutatedBy(const space::DesignSpace& space, const space::Genome& parent, double probability,
                        Random& chance, PythonRandom& choice) {
    space::Genome child = parent;
    for (std::size_t i = 0; i < child.size(); ++i)
        if (chance.uniform() < probability)
            child[i] = choice.choices(space.geneChoices(i));
    return child;
}

template <typename Random>
space::Genome crossedBy(const space::Genome& first, const space::Genome& second, Random& random) {
    space::Genome child = second;
    for (std::size_t i = 0; i < child.size(); ++i)
        if (random.uniform() < 0.5)
            child[i] = first[i];
    return child;
}
}  // namespace

space::Genome mutated(const space::DesignSpace& space, const space::Genome& parent, double probability,
                      PythonRandom& random) {
    return mutatedBy(space, parent, probability, random, random);
}

space::Genome mutated(const space::DesignSpace& space, const space::Genome& parent, double probability,
                      NumpyRandom& chance, PythonRandom& choice) {
    return mutatedBy(space, parent, probability, chance, choice);
}

space::Genome crossed(const space::Genome& first, const space::Genome& second, PythonRandom& random) {
    return crossedBy(first, second, random);
}

space::Genome crossed(const space::Genome& first, const space::Genome& second, NumpyRandom& random) {
    return crossedBy(first, second, random);
}

space::Genome withinTerms(const space::DesignSpace& space, const LatencyModel& latency, const space::Genome& base,
                          const space::Genome& wish, const Terms& terms, PythonRandom& random) {
    std::vector<std::size_t> order(base.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = order.size(); i-- > 1;)
        std::swap(order[i], order[static_cast<std::size_t>(random.below(i + 1))]);

    space::Genome child = base;
    for (const std::size_t i : order) {
        if (child[i] == wish[i])
            continue;
        space::Genome next = child;
        next[i] = wish[i];
        next = conformed(terms.constraints, space, std::move(next));
        if (meetsBounds(terms, latency, space.decode(next)))
            child = std::move(next);
    }
    return child;
}

}  // namespace hatter::search
