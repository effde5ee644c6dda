// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency/Work.h"

namespace hatter::latency {

namespace {
constexpr double Million = 1e6;

template <typename Work>
void add(Work& sum, const Work& part) {
    for (std::size_t i = 0; i < sum.size(); ++i)
        sum[i] += part[i];
}
}  // namespace

EncoderWork WorkCounter::encoderRest(const space::SubTransformer& sub) const {
    const double tokens = 1.0 * protocol.sourceLength * protocol.batch;
    return {1.0, tokens * sub.encoderEmbed / Million, 0.0, 0.0, 0.0, 0.0};
}

EncoderWork WorkCounter::encoderLayer(const space::SubTransformer& sub, const space::EncoderLayer& layer) const {
    const double inputs = 1.0 * protocol.sourceLength * protocol.batch * sub.encoderEmbed / Million;
    return {0.0, 0.0, 1.0, inputs * 4.0 * qkvDim, inputs * 2.0 * layer.ffn, 1.0 * layer.heads};
}

DecoderWork WorkCounter::decoderRest(const space::SubTransformer& sub) const {
    const double steps = protocol.targetLength;
    const double rows = steps * protocol.beam * protocol.batch;
    return {steps, rows * sub.decoderEmbed * protocol.vocabulary / Million, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0};
}

DecoderWork WorkCounter::decoderLayer(const space::SubTransformer& sub, const space::DecoderLayer& layer) const {
    const double steps = protocol.targetLength;
    const double rows = steps * protocol.beam * protocol.batch;
    const double keys = 1.0 * layer.span * protocol.sourceLength;
    // Self-attention has four projections; of encoder-decoder attention the query and the output are done in each step.
    const double projections = rows * 6.0 * sub.decoderEmbed * qkvDim / Million;
    const double ffn = rows * 2.0 * sub.decoderEmbed * layer.ffn / Million;
    const double heads = steps * (layer.selfHeads + layer.crossHeads);
    const double source = keys * protocol.batch * 2.0 * sub.encoderEmbed * qkvDim / Million;
    const double attended = rows * keys * 2.0 * qkvDim / Million;
    return {0.0, 0.0, steps, projections, ffn, heads, source, attended};
}

EncoderWork WorkCounter::encoder(const space::SubTransformer& sub) const {
    EncoderWork sum = encoderRest(sub);
    for (const space::EncoderLayer& layer : sub.encoder)
        add(sum, encoderLayer(sub, layer));
    return sum;
}

DecoderWork WorkCounter::decoder(const space::SubTransformer& sub) const {
    DecoderWork sum = decoderRest(sub);
    for (const space::DecoderLayer& layer : sub.decoder)
        add(sum, decoderLayer(sub, layer));
    return sum;
}

}  // namespace hatter::latency
