// SPDX-License-Identifier: GPL-3.0-or-later
// The forward pass of a SubTransformer, whole sequences at a time (training, validation). B rows, S source and T target
// positions. Equations: SEMANTICS (i).
#pragma once

#include "model/SubWeightsImpl.h"

namespace hatter::model {

/// Dropout of a training pass; all 0 in evaluation.
struct Dropout {
    double rate = 0.0;       ///< of the SuperTransformer; scaled by E / super E but after encoder self-attention
    double attention = 0.0;  ///< on attention weights, unscaled

    bool active() const { return rate > 0.0 || attention > 0.0; }
};

/// What the encoder gives to the decoder.
struct Encoded {
    std::vector<torch::Tensor> layers;  ///< [B, S, E] each layer in use, first layer first
    torch::Tensor output;               ///< [B, S, E] the last one, normalised in a pre-norm encoder
    torch::Tensor padding;              ///< [B, S] bool, true at padding; undefined where there is none
};

/// Rows of sinusoidal positions of the SuperTransformer's width cut to `width`: [n, width], row 1 (padding) zero.
torch::Tensor positionTable(int superWidth, int width, std::int64_t n, const torch::Device& device);
/// Row of the position table for each token: 1 + rank among the non-padding tokens; 1 at padding. [B, S] int64.
torch::Tensor positionsOf(const torch::Tensor& tokens);

/// `source` [B, S] int64, left-padded.
Encoded encode(const SubWeights& w, const torch::Tensor& source, const Dropout& dropout = {});
/// What encode() is made of, for whoever times its parts: the embedded source [B, S, E], and one layer on it.
torch::Tensor embedSource(const SubWeights& w, const torch::Tensor& source, const Dropout& dropout = {});
torch::Tensor encoderLayer(const SubWeights& w, std::size_t layer, const torch::Tensor& x, const torch::Tensor& mask,
                           const Dropout& dropout = {});
/// Logits [B, T, V] of teacher-forced `previous` [B, T] int64.
torch::Tensor decode(const SubWeights& w, const Encoded& encoded, const torch::Tensor& previous,
                     const Dropout& dropout = {});
/// Features before the output layer, [B, T, D].
torch::Tensor decodeFeatures(const SubWeights& w, const Encoded& encoded, const torch::Tensor& previous,
                             const Dropout& dropout = {});

/// softmax(q k^T) v with q scaled already: q [B, H, T, h], k and v [B, H, S, h] -> [B, T, H h]. `mask` is added to the
/// scores (broadcast), undefined for none.
torch::Tensor attend(const torch::Tensor& q, const torch::Tensor& k, const torch::Tensor& v, const torch::Tensor& mask,
                     double dropout);
/// [B, T, H h] -> [B, H, T, h].
torch::Tensor splitHeads(const torch::Tensor& x, int heads);
/// The encoder layers that a decoder layer sees, last first, along time: [B, k S, E]. The first part is the encoder's
/// output; a pre-norm encoder normalises that one alone.
torch::Tensor attendedMemory(const Encoded& encoded, const std::vector<int>& attended);
/// 0 and -inf for keys at padding, repeated `copies` times along time: [B, 1, 1, copies S]; undefined without padding.
torch::Tensor paddingMask(const Encoded& encoded, std::size_t copies);
torch::Tensor layerNorm(const torch::Tensor& x, const NormWeights& w);

/// A residual branch: LN(x + branch(x)), or in pre-norm x + branch(LN(x)).
template <typename Branch>
torch::Tensor residual(const torch::Tensor& x, const NormWeights& norm, bool normFirst, Branch&& branch) {
    if (normFirst)
        return x + branch(layerNorm(x, norm));
    return layerNorm(x + branch(x), norm);
}

/// Loss of a batch: nats, summed over the tokens of each row.
struct RowLosses {
    torch::Tensor loss;  ///< [B] label-smoothed
    torch::Tensor nll;   ///< [B]
};
/// Label-smoothed cross entropy as HAT's (the smoothing mass covers the whole vocabulary); padding in `target` [B, T]
/// does not count.
RowLosses rowLosses(const torch::Tensor& logits, const torch::Tensor& target, double labelSmoothing);

}  // namespace hatter::model
