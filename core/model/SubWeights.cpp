// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/SubWeightsImpl.h"

#include "base/Error.h"

#include <cmath>

namespace hatter::model {

namespace {

using torch::Tensor;

/// Takes leading rows and columns, as views or copies.
class Knife {
public:
    explicit Knife(SliceMode mode) : m_copy(mode == SliceMode::Contiguous) {}

    Tensor block(const Tensor& w, std::int64_t rows, std::int64_t columns) const {
        return finish(w.narrow(0, 0, rows).narrow(1, 0, columns));
    }
    Tensor columns(const Tensor& w, std::int64_t columns) const { return finish(w.narrow(1, 0, columns)); }
    Tensor leading(const Tensor& v, std::int64_t n) const { return finish(v.narrow(0, 0, n)); }
    Tensor rows(const Tensor& w, std::int64_t start, std::int64_t n, std::int64_t columns) const {
        return finish(w.narrow(0, start, n).narrow(1, 0, columns));
    }
    Tensor part(const Tensor& v, std::int64_t start, std::int64_t n) const { return finish(v.narrow(0, start, n)); }

private:
    Tensor finish(const Tensor& t) const { return m_copy ? t.contiguous() : t; }

    bool m_copy;
};

NormWeights cutNorm(const Knife& knife, const NormWeights& w, int width) {
    return {knife.leading(w.weight, width), knife.leading(w.bias, width)};
}

FeedForwardWeights cutFeedForward(const Knife& knife, const FeedForwardWeights& w, int width, int ffn) {
    return {knife.block(w.fc1Weight, ffn, width), knife.leading(w.fc1Bias, ffn), knife.block(w.fc2Weight, width, ffn),
            knife.leading(w.fc2Bias, width)};
}

SelfAttentionSlice cutSelf(const Knife& knife, const AttentionWeights& w, int width, int heads) {
    return {knife.columns(w.inWeight, width), w.inBias, knife.leading(w.outWeight, width),
            knife.leading(w.outBias, width), heads};
}

CrossAttentionSlice cutCross(const Knife& knife, const AttentionWeights& w, int qkv, int decoderWidth, int encoderWidth,
                             int heads) {
    const bool joint = w.inWeight.defined();
    return {joint ? knife.rows(w.inWeight, 0, qkv, decoderWidth) : knife.columns(w.queryWeight, decoderWidth),
            knife.part(w.inBias, 0, qkv),
            joint ? knife.rows(w.inWeight, qkv, std::int64_t{2} * qkv, encoderWidth)
                  : torch::cat({knife.columns(w.keyWeight, encoderWidth), knife.columns(w.valueWeight, encoderWidth)}),
            knife.part(w.inBias, qkv, std::int64_t{2} * qkv),
            knife.leading(w.outWeight, decoderWidth),
            knife.leading(w.outBias, decoderWidth),
            heads};
}

}  // namespace

SubWeights slice(const SuperTransformer& super, const space::SubTransformer& sub, SliceMode mode) {
    const auto& space = super.config().space;
    if (!space.contains(sub))
        throw InputError("the SubTransformer " + space::toText(sub) + " does not belong to the design space" +
                         (space.name.empty() ? std::string() : " '" + space.name + "'"));
    if (super.config().sub && *super.config().sub != sub)
        throw InputError("these are the weights of the SubTransformer " + space::toText(*super.config().sub) +
                         " alone; " + space::toText(sub) + " cannot be cut out of them");
    const Knife knife(mode);
    SubWeights out;
    out.sub = sub;
    out.superEncoderEmbed = space.encoderEmbed;
    out.superDecoderEmbed = space.decoderEmbed;
    out.encoderNormFirst = space.encoderNormalizeBefore;
    out.decoderNormFirst = space.decoderNormalizeBefore;
    out.sourceScale = std::sqrt(double(space.vocabOriginalScaling ? space.encoderEmbed : sub.encoderEmbed));
    out.targetScale = std::sqrt(double(space.vocabOriginalScaling ? space.decoderEmbed : sub.decoderEmbed));
    out.sourceTable = super.sourceTable();
    out.targetTable = super.targetTable();
    out.outputTable = knife.columns(super.outputTable(), sub.decoderEmbed);
    const int e = sub.encoderEmbed;
    const int d = sub.decoderEmbed;
    if (out.encoderNormFirst)
        out.encoderNorm = cutNorm(knife, super.encoderNorm(), e);
    if (out.decoderNormFirst)
        out.decoderNorm = cutNorm(knife, super.decoderNorm(), d);
    for (std::size_t i = 0; i < sub.encoder.size(); ++i) {
        const EncoderBlock& block = super.encoder()[i];
        out.encoder.push_back({cutSelf(knife, block.self, e, sub.encoder[i].heads), cutNorm(knife, block.selfNorm, e),
                               cutFeedForward(knife, block.ffn, e, sub.encoder[i].ffn),
                               cutNorm(knife, block.finalNorm, e)});
    }
    for (std::size_t i = 0; i < sub.decoder.size(); ++i) {
        const DecoderBlock& block = super.decoder()[i];
        const space::DecoderLayer& layer = sub.decoder[i];
        out.decoder.push_back({cutSelf(knife, block.self, d, layer.selfHeads), cutNorm(knife, block.selfNorm, d),
                               cutCross(knife, block.cross, space.qkvDim, d, e, layer.crossHeads),
                               space::attendedEncoderLayers(sub, layer), cutNorm(knife, block.crossNorm, d),
                               cutFeedForward(knife, block.ffn, d, layer.ffn), cutNorm(knife, block.finalNorm, d)});
    }
    return out;
}

}  // namespace hatter::model
