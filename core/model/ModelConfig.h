// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/DesignSpace.h"

namespace hatter::model {

/// All that fixes the tensors of a SuperTransformer.
struct ModelConfig {
    space::DesignSpace space;
    int sourceVocabulary = 0;
    int targetVocabulary = 0;

    bool operator==(const ModelConfig&) const = default;
    /// Throws InputError if the tables are empty or cannot be shared.
    void check() const;
};

}  // namespace hatter::model
