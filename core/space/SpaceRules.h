// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/DesignSpace.h"

#include <optional>
#include <string>

namespace hatter::space {

/// Bounds of what a file may ask for: values come from strangers, and sizes are multiplied before memory is taken.
inline constexpr int MaxWidth = 65536;
inline constexpr int MaxLayers = 64;
inline constexpr std::size_t MaxListLength = 64;

/// Why a space, or a SubTransformer in a space, cannot be built, under HAT's YAML key.
struct Problem {
    std::string key;
    std::string message;
};

/// The first problem of a space, in the order of HAT's files.
std::optional<Problem> firstProblem(const DesignSpace& space);
/// The first size of `sub` that `space` does not offer.
std::optional<Problem> firstProblem(const DesignSpace& space, const SubTransformer& sub);

/// A span choice as a decoder layer sees it beside an encoder of `depth` layers.
int effectiveSpan(const DesignSpace& space, int span, int depth);
/// SubTransformer::superEncoderLayers of this space.
int countedEncoderLayers(const DesignSpace& space);

/// "[4, 3, 2]"
std::string listText(const std::vector<int>& values);

}  // namespace hatter::space
