// SPDX-License-Identifier: GPL-3.0-or-later
// The weights of one SubTransformer: leading slices of a SuperTransformer (views that carry gradients while training,
// contiguous copies for evaluation).
#pragma once

#include "model/SuperTransformerImpl.h"

namespace hatter::model {

struct SelfAttentionSlice {
    torch::Tensor inWeight, inBias;    ///< [3q, E], [3q]
    torch::Tensor outWeight, outBias;  ///< [E, q], [E]
    int heads = 0;
};

struct CrossAttentionSlice {
    torch::Tensor queryWeight, queryBias;        ///< [q, D], [q]
    torch::Tensor keyValueWeight, keyValueBias;  ///< [2q, E], [2q]
    torch::Tensor outWeight, outBias;            ///< [D, q], [D]
    int heads = 0;
};

struct EncoderSlice {
    SelfAttentionSlice self;
    NormWeights selfNorm;
    FeedForwardWeights ffn;
    NormWeights finalNorm;
};

struct DecoderSlice {
    SelfAttentionSlice self;
    NormWeights selfNorm;
    CrossAttentionSlice cross;
    std::vector<int> attended;  ///< encoder layers (0-based, last first) that this layer attends to
    NormWeights crossNorm;
    FeedForwardWeights ffn;
    NormWeights finalNorm;
};

struct SubWeights {
    space::SubTransformer sub;
    bool encoderNormFirst = false;  ///< pre-norm
    bool decoderNormFirst = false;
    double sourceScale = 0.0;  ///< of embeddings
    double targetScale = 0.0;
    int superEncoderEmbed = 0;  ///< dropout and positions are scaled and cut from the SuperTransformer's width
    int superDecoderEmbed = 0;
    torch::Tensor sourceTable;  ///< [V, super E]: rows are looked up first, columns cut after
    torch::Tensor targetTable;  ///< [V, super D]
    torch::Tensor outputTable;  ///< [V, D]
    std::vector<EncoderSlice> encoder;
    std::vector<DecoderSlice> decoder;
    NormWeights encoderNorm;  ///< [E] after the last layer; undefined with post-norm
    NormWeights decoderNorm;  ///< [D]
};

enum class SliceMode {
    View,        ///< gradients flow into the SuperTransformer
    Contiguous,  ///< copied once, for many forward passes without gradients
};

/// Cuts `sub` out of `super`. Throws InputError if it does not belong to the SuperTransformer's space, or if `super`
/// holds another SubTransformer's weights alone.
SubWeights slice(const SuperTransformer& super, const space::SubTransformer& sub, SliceMode mode);

/// `sub` at its own size, with copies of the weights that it has in `super` (on the CPU): it computes what the slice
/// does. Throws InputError as slice() does.
SuperTransformer cutOut(const SuperTransformer& super, const space::SubTransformer& sub);

}  // namespace hatter::model
