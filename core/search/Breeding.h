// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Random.h"
#include "search/Interfaces.h"
#include "space/DesignSpace.h"

namespace hatter::search {

/// The reference's mutation: every gene, dormant ones too, is drawn anew with `probability`.
space::Genome mutated(const space::DesignSpace& space, const space::Genome& parent, double probability,
                      PythonRandom& random);

/// The same with the reference's own streams: numpy's decides which genes change, Python's what they become.
space::Genome mutated(const space::DesignSpace& space, const space::Genome& parent, double probability,
                      NumpyRandom& chance, PythonRandom& choice);

/// The reference's crossover: every gene is the first parent's with probability one half. The reference draws from
/// numpy's stream.
space::Genome crossed(const space::Genome& first, const space::Genome& second, PythonRandom& random);
space::Genome crossed(const space::Genome& first, const space::Genome& second, NumpyRandom& random);

/// As much of `wish` as the terms allow, gene by gene in random order, starting from `base`. Meets them if `base` does.
space::Genome withinTerms(const space::DesignSpace& space, const LatencyModel& latency, const space::Genome& base,
                          const space::Genome& wish, const Terms& terms, PythonRandom& random);

}  // namespace hatter::search
