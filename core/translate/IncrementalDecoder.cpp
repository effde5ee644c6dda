// SPDX-License-Identifier: GPL-3.0-or-later
#include "translate/IncrementalDecoderImpl.h"

#include <cmath>

namespace hatter::translate {

namespace {

using torch::Tensor;

constexpr std::int64_t FirstPosition = 2;  // 1 is the padding's

Tensor attendTo(const Tensor& q, const Tensor& k, const Tensor& v, const Tensor& mask) {
    Tensor scores = torch::matmul(q, k.transpose(-2, -1));
    if (mask.defined())
        scores = scores + mask;
    return torch::matmul(torch::softmax(scores, -1), v);
}

}  // namespace

IncrementalDecoder::IncrementalDecoder(const model::SubWeights& weights, const model::Encoded& encoded,
                                       std::int64_t beam)
    : m_weights(weights), m_beam(beam), m_sentences(encoded.output.size(0)) {
    for (const model::DecoderSlice& layer : weights.decoder)
        m_caches.push_back(cacheOf(layer, encoded));
}

IncrementalDecoder::Cache IncrementalDecoder::cacheOf(const model::DecoderSlice& layer, const model::Encoded& encoded) {
    const auto kv = torch::linear(model::attendedMemory(encoded, layer.attended), layer.cross.keyValueWeight,
                                  layer.cross.keyValueBias)
                        .chunk(2, -1);
    Cache cache;
    cache.crossKey = model::splitHeads(kv[0], layer.cross.heads).contiguous();
    cache.crossValue = model::splitHeads(kv[1], layer.cross.heads).contiguous();
    cache.crossMask = model::paddingMask(encoded, layer.attended.size());
    return cache;
}

Tensor IncrementalDecoder::position() {
    const std::int64_t row = FirstPosition + m_steps;
    if (!m_positions.defined() || m_positions.size(0) <= row)
        m_positions = model::positionTable(m_weights.superDecoderEmbed, m_weights.sub.decoderEmbed, 2 * row + 64,
                                           m_weights.outputTable.device());
    return m_positions[row];
}

Tensor IncrementalDecoder::selfAttention(const model::SelfAttentionSlice& w, Cache& cache, const Tensor& x) const {
    const auto qkv = torch::linear(x, w.inWeight, w.inBias).chunk(3, -1);
    const std::int64_t rows = x.size(0);
    const std::int64_t width = qkv[0].size(1) / w.heads;
    const auto split = [&](const Tensor& t) { return t.view({rows, w.heads, 1, width}); };
    const Tensor key = split(qkv[1]);
    const Tensor value = split(qkv[2]);
    cache.selfKey = cache.selfKey.defined() ? torch::cat({cache.selfKey, key}, 2) : key;
    cache.selfValue = cache.selfValue.defined() ? torch::cat({cache.selfValue, value}, 2) : value;
    const Tensor q = split(qkv[0]) * (1.0 / std::sqrt(double(width)));
    const Tensor mixed = attendTo(q, cache.selfKey, cache.selfValue, {}).reshape({rows, w.heads * width});
    return torch::linear(mixed, w.outWeight, w.outBias);
}

Tensor IncrementalDecoder::crossAttention(const model::CrossAttentionSlice& w, const Cache& cache,
                                          const Tensor& x) const {
    const Tensor projected = torch::linear(x, w.queryWeight, w.queryBias);
    const std::int64_t width = projected.size(1) / w.heads;
    // The beams of a sentence are queries of one attention: they share its keys.
    const Tensor q =
        (projected * (1.0 / std::sqrt(double(width)))).view({m_sentences, m_beam, w.heads, width}).transpose(1, 2);
    const Tensor mixed = attendTo(q, cache.crossKey, cache.crossValue, cache.crossMask)
                             .transpose(1, 2)
                             .reshape({x.size(0), w.heads * width});
    return torch::linear(mixed, w.outWeight, w.outBias);
}

Tensor IncrementalDecoder::embed(const Tensor& tokens) {
    const int width = m_weights.sub.decoderEmbed;
    return torch::embedding(m_weights.targetTable, tokens).narrow(1, 0, width) * m_weights.targetScale + position();
}

Tensor IncrementalDecoder::layer(std::size_t index, Tensor x) {
    const model::DecoderSlice& slice = m_weights.decoder[index];
    Cache& cache = m_caches[index];
    const bool first = m_weights.decoderNormFirst;
    x = model::residual(x, slice.selfNorm, first, [&](const Tensor& y) { return selfAttention(slice.self, cache, y); });
    x = model::residual(x, slice.crossNorm, first,
                        [&](const Tensor& y) { return crossAttention(slice.cross, cache, y); });
    return model::residual(x, slice.finalNorm, first, [&](const Tensor& y) {
        const Tensor hidden = torch::linear(y, slice.ffn.fc1Weight, slice.ffn.fc1Bias).relu_();
        return torch::linear(hidden, slice.ffn.fc2Weight, slice.ffn.fc2Bias);
    });
}

Tensor IncrementalDecoder::finish(Tensor x) {
    if (m_weights.decoderNormFirst)
        x = model::layerNorm(x, m_weights.decoderNorm);
    ++m_steps;
    return torch::linear(x, m_weights.outputTable);
}

Tensor IncrementalDecoder::step(const Tensor& tokens) {
    Tensor x = embed(tokens);
    for (std::size_t i = 0; i < m_weights.decoder.size(); ++i)
        x = layer(i, std::move(x));
    return finish(std::move(x));
}

void IncrementalDecoder::reorder(const Tensor& rows, const Tensor& sentences) {
    for (Cache& cache : m_caches) {
        if (cache.selfKey.defined()) {
            cache.selfKey = cache.selfKey.index_select(0, rows);
            cache.selfValue = cache.selfValue.index_select(0, rows);
        }
        if (!sentences.defined())
            continue;
        cache.crossKey = cache.crossKey.index_select(0, sentences);
        cache.crossValue = cache.crossValue.index_select(0, sentences);
        if (cache.crossMask.defined())
            cache.crossMask = cache.crossMask.index_select(0, sentences);
    }
    if (sentences.defined())
        m_sentences = sentences.size(0);
}

}  // namespace hatter::translate
