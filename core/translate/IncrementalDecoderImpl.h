// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ForwardImpl.h"

#include <torch/torch.h>
#include <cstdint>
#include <vector>

namespace hatter::translate {

/// Decodes one position at a time. Keys and values of earlier positions are kept per row (sentence times beam); those
/// of the encoder are computed once and kept per sentence, however many beams read them.
class IncrementalDecoder {
public:
    /// `weights` outlives the decoder.
    IncrementalDecoder(const model::SubWeights& weights, const model::Encoded& encoded, std::int64_t beam);

    /// Logits [sentences * beam, V] after `tokens` [sentences * beam] int64. The position is the number of steps so far
    /// (SEMANTICS i: the first token has position 2).
    torch::Tensor step(const torch::Tensor& tokens);

    /// What step() is made of, for whoever times its parts: embedded tokens [rows, D], each layer on them in turn, and
    /// the output layer, which ends the step.
    torch::Tensor embed(const torch::Tensor& tokens);
    torch::Tensor layer(std::size_t index, torch::Tensor x);
    torch::Tensor finish(torch::Tensor x);

    /// Row r of the next step goes on from row rows[r]; int64. Fewer rows than before must be whole sentences, whose
    /// indices `sentences` then names (undefined: all stay).
    void reorder(const torch::Tensor& rows, const torch::Tensor& sentences = {});

    struct Cache {
        torch::Tensor selfKey, selfValue;    ///< [rows, H, t, h]; undefined before the first step
        torch::Tensor crossKey, crossValue;  ///< [sentences, H, k S, h]
        torch::Tensor crossMask;             ///< [sentences, 1, 1, k S] or undefined
    };
    /// What a layer keeps of the encoder before the first step.
    static Cache cacheOf(const model::DecoderSlice& layer, const model::Encoded& encoded);

private:
    torch::Tensor selfAttention(const model::SelfAttentionSlice& w, Cache& cache, const torch::Tensor& x) const;
    torch::Tensor crossAttention(const model::CrossAttentionSlice& w, const Cache& cache, const torch::Tensor& x) const;
    torch::Tensor position();

    const model::SubWeights& m_weights;
    std::int64_t m_beam;
    std::int64_t m_sentences;
    std::int64_t m_steps = 0;
    torch::Tensor m_positions;
    std::vector<Cache> m_caches;
};

}  // namespace hatter::translate
