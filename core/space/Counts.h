// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/DesignSpace.h"

#include <cstdint>
#include <vector>

namespace hatter::space {

/// Parameters as HAT counts them: layers in use, without embeddings and output layer (SEMANTICS i).
std::int64_t parameterCount(const DesignSpace& space, const SubTransformer& sub);

/// Of which parts parameterCount() is the sum.
struct ParameterParts {
    std::vector<std::int64_t> encoder, decoder;  ///< of each layer, layer 1 first
    std::int64_t encoderRest = 0;                ///< the norm after the last layer; 0 where there is none
    std::int64_t decoderRest = 0;
};
ParameterParts parameterParts(const DesignSpace& space, const SubTransformer& sub);

/// Parameters of the tables at the SubTransformer's widths: source, target and output, shared ones counted once at the
/// wider width.
std::int64_t embeddingParameterCount(const DesignSpace& space, const SubTransformer& sub, std::int64_t sourceVocabulary,
                                     std::int64_t targetVocabulary);

/// FLOPs of one forward pass over `sourceLength` and `targetLength` tokens as HAT counts them, without the output layer
/// (SEMANTICS i).
std::int64_t flopCount(const DesignSpace& space, const SubTransformer& sub, int sourceLength, int targetLength);

}  // namespace hatter::space
