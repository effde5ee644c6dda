// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/Sampling.h"

#include "base/Error.h"

namespace hatter::train {

Sampler samplerNamed(const std::string& recipe, const space::DesignSpace& space, std::uint64_t seed) {
    if (recipe == "hat")
        return [space](std::int64_t update) { return space.sampleForUpdate(static_cast<std::uint64_t>(update)); };
    if (recipe == "seeded")
        // The stream's seed is an array of 32-bit words: the update's number stands in the lower one.
        return [space, high = seed << 32](std::int64_t update) {
            return space.sampleForUpdate(high + static_cast<std::uint64_t>(update));
        };
    throw InputError("sampling recipe '" + recipe + "' is unknown; use hat or seeded");
}

}  // namespace hatter::train
