// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/Protocol.h"
#include "space/DesignSpace.h"

#include <cstdint>
#include <vector>

namespace hatter::latency {

/// `count` distinct SubTransformers to measure next, spread over the space: after `before` (which are not repeated)
/// each one is, of many random ones, the one whose work (latency/Work.h) lies furthest from what is chosen already.
/// The corners of the space come first, for a predictor must not extrapolate to them. Fewer where the space has no
/// more. The same for the same arguments; asking for more goes on with the same list.
std::vector<space::SubTransformer> spreadOver(const space::DesignSpace& space, const Protocol& protocol, int count,
                                              std::uint64_t seed,
                                              const std::vector<space::SubTransformer>& before = {});

/// The anchor of a space: a SubTransformer of middle size, the same for the same space.
space::SubTransformer anchorOf(const space::DesignSpace& space);

}  // namespace hatter::latency
