// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ForwardImpl.h"

#include "data/Vocabulary.h"

#include <cmath>
#include <limits>

namespace hatter::model {

namespace {

using torch::Tensor;
using torch::indexing::Slice;

Tensor drop(const Tensor& x, double rate) {
    return rate > 0.0 ? torch::dropout(x, rate, true) : x;
}

/// Dropout of residual branches shrinks with the width.
double scaled(const Dropout& dropout, int width, int superWidth) {
    return dropout.rate * double(width) / double(superWidth);
}

Tensor embed(const Tensor& table, const Tensor& tokens, double scale, int width, int superWidth, double dropRate) {
    // Rows first, columns after: the gradient is one dense table instead of two.
    const Tensor rows = torch::embedding(table, tokens).narrow(-1, 0, width);
    const Tensor positions = positionTable(superWidth, width, tokens.size(1) + 2, tokens.device());
    const Tensor x = rows * scale + positions.index({positionsOf(tokens)});
    return drop(x, dropRate);
}

Tensor selfAttention(const SelfAttentionSlice& w, const Tensor& x, const Tensor& mask, double dropout) {
    const auto qkv = torch::linear(x, w.inWeight, w.inBias).chunk(3, -1);
    const double scale = 1.0 / std::sqrt(double(qkv[0].size(-1)) / w.heads);
    const Tensor mixed = attend(splitHeads(qkv[0] * scale, w.heads), splitHeads(qkv[1], w.heads),
                                splitHeads(qkv[2], w.heads), mask, dropout);
    return torch::linear(mixed, w.outWeight, w.outBias);
}

Tensor crossAttention(const CrossAttentionSlice& w, const Tensor& x, const Tensor& memory, const Tensor& mask,
                      double dropout) {
    const Tensor q = torch::linear(x, w.queryWeight, w.queryBias);
    const auto kv = torch::linear(memory, w.keyValueWeight, w.keyValueBias).chunk(2, -1);
    const double scale = 1.0 / std::sqrt(double(q.size(-1)) / w.heads);
    const Tensor mixed =
        attend(splitHeads(q * scale, w.heads), splitHeads(kv[0], w.heads), splitHeads(kv[1], w.heads), mask, dropout);
    return torch::linear(mixed, w.outWeight, w.outBias);
}

Tensor feedForward(const FeedForwardWeights& w, const Tensor& x) {
    return torch::linear(torch::relu(torch::linear(x, w.fc1Weight, w.fc1Bias)), w.fc2Weight, w.fc2Bias);
}

Tensor causalMask(std::int64_t length, const torch::Device& device) {
    return torch::full({length, length}, -std::numeric_limits<float>::infinity(), torch::TensorOptions().device(device))
        .triu(1);
}

}  // namespace

Tensor positionTable(int superWidth, int width, std::int64_t n, const torch::Device& device) {
    const std::int64_t half = superWidth / 2;
    const Tensor frequency = torch::exp(torch::arange(half, torch::kFloat32) * -(std::log(10000.0) / double(half - 1)));
    const Tensor angle = torch::arange(n, torch::kFloat32).unsqueeze(1) * frequency.unsqueeze(0);
    Tensor table = torch::cat({torch::sin(angle), torch::cos(angle)}, 1);
    if (superWidth % 2 == 1)
        table = torch::cat({table, torch::zeros({n, 1})}, 1);
    if (n > data::Vocabulary::Pad)
        table[data::Vocabulary::Pad].zero_();
    return table.narrow(1, 0, width).contiguous().to(device);
}

Tensor positionsOf(const Tensor& tokens) {
    const Tensor present = tokens.ne(data::Vocabulary::Pad).to(torch::kInt64);
    return present.cumsum(1) * present + data::Vocabulary::Pad;
}

Tensor splitHeads(const Tensor& x, int heads) {
    return x.view({x.size(0), x.size(1), heads, x.size(2) / heads}).transpose(1, 2);
}

Tensor attend(const Tensor& q, const Tensor& k, const Tensor& v, const Tensor& mask, double dropout) {
    Tensor scores = torch::matmul(q, k.transpose(-2, -1));
    if (mask.defined())
        scores = scores + mask;
    const Tensor weights = drop(torch::softmax(scores, -1, torch::kFloat32), dropout);
    const Tensor mixed = torch::matmul(weights.to(v.scalar_type()), v).transpose(1, 2);
    return mixed.reshape({mixed.size(0), mixed.size(1), mixed.size(2) * mixed.size(3)});
}

Tensor attendedMemory(const Encoded& encoded, const std::vector<int>& attended) {
    if (attended.size() == 1)
        return encoded.output;
    std::vector<Tensor> parts = {encoded.output};
    for (std::size_t i = 1; i < attended.size(); ++i)
        parts.push_back(encoded.layers[static_cast<std::size_t>(attended[i])]);
    return torch::cat(parts, 1);
}

Tensor paddingMask(const Encoded& encoded, std::size_t copies) {
    if (!encoded.padding.defined())
        return {};
    const Tensor mask = torch::zeros(encoded.padding.sizes(), torch::TensorOptions().device(encoded.padding.device()))
                            .masked_fill_(encoded.padding, -std::numeric_limits<float>::infinity());
    return mask.repeat({1, static_cast<std::int64_t>(copies)}).unsqueeze(1).unsqueeze(1);
}

Tensor layerNorm(const Tensor& x, const NormWeights& w) {
    return torch::layer_norm(x, {x.size(-1)}, w.weight, w.bias, 1e-5);
}

Tensor embedSource(const SubWeights& w, const Tensor& source, const Dropout& dropout) {
    const int width = w.sub.encoderEmbed;
    return embed(w.sourceTable, source, w.sourceScale, width, w.superEncoderEmbed,
                 scaled(dropout, width, w.superEncoderEmbed));
}

Tensor encoderLayer(const SubWeights& w, std::size_t layer, const Tensor& x, const Tensor& mask,
                    const Dropout& dropout) {
    const EncoderSlice& slice = w.encoder[layer];
    // The reference does not scale the dropout after encoder self-attention (SEMANTICS i, oddity).
    const Tensor mixed = residual(x, slice.selfNorm, w.encoderNormFirst, [&](const Tensor& y) {
        return drop(selfAttention(slice.self, y, mask, dropout.attention), dropout.rate);
    });
    const double rate = scaled(dropout, w.sub.encoderEmbed, w.superEncoderEmbed);
    return residual(mixed, slice.finalNorm, w.encoderNormFirst,
                    [&](const Tensor& y) { return drop(feedForward(slice.ffn, y), rate); });
}

Encoded encode(const SubWeights& w, const Tensor& source, const Dropout& dropout) {
    Encoded out;
    const Tensor padding = source.eq(data::Vocabulary::Pad);
    if (padding.any().item<bool>())
        out.padding = padding;
    const Tensor mask = paddingMask(out, 1);
    Tensor x = embedSource(w, source, dropout);
    for (std::size_t layer = 0; layer < w.encoder.size(); ++layer) {
        x = encoderLayer(w, layer, x, mask, dropout);
        out.layers.push_back(x);
    }
    out.output = w.encoderNormFirst ? layerNorm(x, w.encoderNorm) : x;
    return out;
}

Tensor decodeFeatures(const SubWeights& w, const Encoded& encoded, const Tensor& previous, const Dropout& dropout) {
    const int width = w.sub.decoderEmbed;
    const double rate = scaled(dropout, width, w.superDecoderEmbed);
    const Tensor causal = causalMask(previous.size(1), previous.device());
    const bool first = w.decoderNormFirst;
    Tensor x = embed(w.targetTable, previous, w.targetScale, width, w.superDecoderEmbed, rate);
    for (const DecoderSlice& layer : w.decoder) {
        x = residual(x, layer.selfNorm, first, [&](const Tensor& y) {
            return drop(selfAttention(layer.self, y, causal, dropout.attention), rate);
        });
        const Tensor memory = attendedMemory(encoded, layer.attended);
        const Tensor mask = paddingMask(encoded, layer.attended.size());
        x = residual(x, layer.crossNorm, first, [&](const Tensor& y) {
            return drop(crossAttention(layer.cross, y, memory, mask, dropout.attention), rate);
        });
        x = residual(x, layer.finalNorm, first, [&](const Tensor& y) { return drop(feedForward(layer.ffn, y), rate); });
    }
    return first ? layerNorm(x, w.decoderNorm) : x;
}

Tensor decode(const SubWeights& w, const Encoded& encoded, const Tensor& previous, const Dropout& dropout) {
    return torch::linear(decodeFeatures(w, encoded, previous, dropout), w.outputTable);
}

RowLosses rowLosses(const Tensor& logits, const Tensor& target, double labelSmoothing) {
    const double vocabulary = double(logits.size(-1));
    const Tensor logp = torch::log_softmax(logits, -1, torch::kFloat32);
    const Tensor present = target.ne(data::Vocabulary::Pad);
    const Tensor nll = -logp.gather(-1, target.unsqueeze(-1)).squeeze(-1) * present;
    const Tensor smooth = -logp.sum(-1) * present;
    return {((1.0 - labelSmoothing) * nll + labelSmoothing / vocabulary * smooth).sum(1), nll.sum(1)};
}

}  // namespace hatter::model
