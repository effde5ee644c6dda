// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/Counts.h"

#include <algorithm>

namespace hatter::space {

namespace {

using Count = std::int64_t;

/// Projections of queries (from `width`), keys and values (from `keyWidth`) and back. Heads cut the qkv dimension in
/// another way and cost nothing.
Count attentionParameters(Count width, Count keyWidth, Count qkv) {
    const Count in = width * qkv + 2 * keyWidth * qkv + 3 * qkv;
    const Count out = qkv * width + width;
    return in + out;
}

Count ffnParameters(Count width, Count ffn) {
    return width * ffn + ffn + ffn * width + width;
}

/// Scale and shift.
Count normParameters(Count width) {
    return 2 * width;
}

Count layerParameters(const DesignSpace& space, const SubTransformer& sub, const EncoderLayer& layer) {
    const Count e = sub.encoderEmbed;
    return attentionParameters(e, e, space.qkvDim) + ffnParameters(e, layer.ffn) + 2 * normParameters(e);
}

Count layerParameters(const DesignSpace& space, const SubTransformer& sub, const DecoderLayer& layer) {
    const Count d = sub.decoderEmbed;
    return attentionParameters(d, d, space.qkvDim) + attentionParameters(d, sub.encoderEmbed, space.qkvDim) +
           ffnParameters(d, layer.ffn) + 3 * normParameters(d);
}

/// The norm after the last layer.
Count encoderRestParameters(const DesignSpace& space, const SubTransformer& sub) {
    return space.encoderNormalizeBefore ? normParameters(sub.encoderEmbed) : 0;
}

Count decoderRestParameters(const DesignSpace& space, const SubTransformer& sub) {
    return space.decoderNormalizeBefore ? normParameters(sub.decoderEmbed) : 0;
}

}  // namespace

std::int64_t parameterCount(const DesignSpace& space, const SubTransformer& sub) {
    Count sum = encoderRestParameters(space, sub) + decoderRestParameters(space, sub);
    for (const EncoderLayer& layer : sub.encoder)
        sum += layerParameters(space, sub, layer);
    for (const DecoderLayer& layer : sub.decoder)
        sum += layerParameters(space, sub, layer);
    return sum;
}

ParameterParts parameterParts(const DesignSpace& space, const SubTransformer& sub) {
    ParameterParts parts;
    for (const EncoderLayer& layer : sub.encoder)
        parts.encoder.push_back(layerParameters(space, sub, layer));
    for (const DecoderLayer& layer : sub.decoder)
        parts.decoder.push_back(layerParameters(space, sub, layer));
    parts.encoderRest = encoderRestParameters(space, sub);
    parts.decoderRest = decoderRestParameters(space, sub);
    return parts;
}

std::int64_t embeddingParameterCount(const DesignSpace& space, const SubTransformer& sub, std::int64_t sourceVocabulary,
                                     std::int64_t targetVocabulary) {
    if (space.shareAllEmbeddings)
        return sourceVocabulary * std::max(sub.encoderEmbed, sub.decoderEmbed);
    const Count tables = space.shareDecoderInputOutputEmbeddings ? 1 : 2;
    return sourceVocabulary * sub.encoderEmbed + tables * targetVocabulary * sub.decoderEmbed;
}

std::int64_t flopCount(const DesignSpace& space, const SubTransformer& sub, int sourceLength, int targetLength) {
    const Count e = sub.encoderEmbed;
    const Count d = sub.decoderEmbed;
    const Count q = space.qkvDim;
    const Count s = sourceLength;
    const Count t = targetLength;
    // Besides the embedding's scaling the reference's profiler counts one product by a scalar for each position and
    // each scaling of queries.
    Count m =
        s * e + t * d + s + t + 3 * static_cast<Count>(sub.encoder.size()) + 6 * static_cast<Count>(sub.decoder.size());
    for (const EncoderLayer& layer : sub.encoder)
        m += 3 * s * e * q + s * q + 2 * s * s * q + s * q * e + 2 * s * e * layer.ffn + 2 * s * e;
    for (const DecoderLayer& layer : sub.decoder) {
        const Count k = s * layer.span;
        const Count selfAttention = 3 * t * d * q + t * q + 2 * t * t * q + t * q * d;
        const Count crossAttention = t * d * q + 2 * k * e * q + t * q + 2 * t * k * q + t * q * d;
        m += selfAttention + crossAttention + 2 * t * d * layer.ffn + 3 * t * d;
    }
    return 2 * m;
}

}  // namespace hatter::space
