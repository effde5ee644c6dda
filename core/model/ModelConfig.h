// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/DesignSpace.h"

#include <optional>

namespace hatter::model {

/// All that fixes the tensors of a SuperTransformer, or those of one SubTransformer at its own size.
struct ModelConfig {
    space::DesignSpace space;
    int sourceVocabulary = 0;
    int targetVocabulary = 0;
    /// The tensors have this SubTransformer's shapes and serve it alone. What depends on the SuperTransformer's sizes
    /// (positions, dropout, what attention spans count) still goes by `space`, so that it computes what the slice does.
    std::optional<space::SubTransformer> sub = {};

    bool operator==(const ModelConfig&) const = default;
    /// Throws InputError if the tables are empty or cannot be shared, or if `sub` does not belong to the space.
    void check() const;
};

}  // namespace hatter::model
