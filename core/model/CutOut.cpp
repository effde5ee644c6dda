// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/SubWeightsImpl.h"

#include "base/Error.h"

namespace hatter::model {

namespace {

using torch::Tensor;

/// Fills `to` with the leading rows and columns of `from`.
void copyLeading(const Tensor& to, const Tensor& from) {
    Tensor part = from;
    for (std::int64_t d = 0; d < to.dim(); ++d)
        part = part.narrow(d, 0, to.size(d));
    to.copy_(part);
}

struct Projections {
    Tensor query, key, value;
};

/// Rows of the joint matrix, or three matrices: which it is depends on the widths, and the two sides may differ in it.
Projections projections(const AttentionWeights& w) {
    if (!w.inWeight.defined())
        return {w.queryWeight, w.keyWeight, w.valueWeight};
    const auto parts = w.inWeight.chunk(3);
    return {parts[0], parts[1], parts[2]};
}

void copyAttention(const AttentionWeights& to, const AttentionWeights& from) {
    const Projections mine = projections(to);
    const Projections theirs = projections(from);
    copyLeading(mine.query, theirs.query);
    copyLeading(mine.key, theirs.key);
    copyLeading(mine.value, theirs.value);
    copyLeading(to.inBias, from.inBias);
    copyLeading(to.outWeight, from.outWeight);
    copyLeading(to.outBias, from.outBias);
}

void copyNorm(const NormWeights& to, const NormWeights& from) {
    if (!to.weight.defined())
        return;
    copyLeading(to.weight, from.weight);
    copyLeading(to.bias, from.bias);
}

void copyFeedForward(const FeedForwardWeights& to, const FeedForwardWeights& from) {
    copyLeading(to.fc1Weight, from.fc1Weight);
    copyLeading(to.fc1Bias, from.fc1Bias);
    copyLeading(to.fc2Weight, from.fc2Weight);
    copyLeading(to.fc2Bias, from.fc2Bias);
}

}  // namespace

SuperTransformer cutOut(const SuperTransformer& super, const space::SubTransformer& sub) {
    const torch::NoGradGuard noGrad;
    if (super.config().sub && *super.config().sub != sub)
        throw InputError("these are the weights of the SubTransformer " + space::toText(*super.config().sub) +
                         " alone; " + space::toText(sub) + " cannot be cut out of them");
    ModelConfig config = super.config();
    config.sub = sub;
    SuperTransformer out(config, 0);
    copyLeading(out.sourceTable(), super.sourceTable());
    copyLeading(out.targetTable(), super.targetTable());
    copyLeading(out.outputTable(), super.outputTable());
    for (std::size_t i = 0; i < out.encoder().size(); ++i) {
        const EncoderBlock& to = out.encoder()[i];
        const EncoderBlock& from = super.encoder()[i];
        copyAttention(to.self, from.self);
        copyNorm(to.selfNorm, from.selfNorm);
        copyFeedForward(to.ffn, from.ffn);
        copyNorm(to.finalNorm, from.finalNorm);
    }
    for (std::size_t i = 0; i < out.decoder().size(); ++i) {
        const DecoderBlock& to = out.decoder()[i];
        const DecoderBlock& from = super.decoder()[i];
        copyAttention(to.self, from.self);
        copyNorm(to.selfNorm, from.selfNorm);
        copyAttention(to.cross, from.cross);
        copyNorm(to.crossNorm, from.crossNorm);
        copyFeedForward(to.ffn, from.ffn);
        copyNorm(to.finalNorm, from.finalNorm);
    }
    copyNorm(out.encoderNorm(), super.encoderNorm());
    copyNorm(out.decoderNorm(), super.decoderNorm());
    return out;
}

}  // namespace hatter::model
