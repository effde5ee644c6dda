// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/DesignSpace.h"

#include <cstdint>
#include <functional>
#include <string>

namespace hatter::train {

/// The SubTransformer that update n (from 0) trains.
using Sampler = std::function<space::SubTransformer(std::int64_t update)>;

/// The recipes that a training can draw its SubTransformers with. Each update's draw depends on its number alone (and
/// on the seed, where the recipe says so), so that a resumed training goes on with the same ones.
///   "hat"     the reference's (SEMANTICS ii): a stream seeded with the update's number. Every training of a space sees
///             the same sequence, whatever its seed.
///   "seeded"  as "hat", from a sequence that differs from seed to seed; seed 0 is the reference's.
/// Throws InputError for other names.
Sampler samplerNamed(const std::string& recipe, const space::DesignSpace& space, std::uint64_t seed);

}  // namespace hatter::train
