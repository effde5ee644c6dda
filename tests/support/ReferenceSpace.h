// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AtomicFile.h"
#include "space/DesignSpace.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

/// Reading what hat-reference's JSON files say about SubTransformers and genomes.
namespace hatter::test {

inline nlohmann::json readJson(const std::filesystem::path& file) {
    return nlohmann::json::parse(readFile(file));
}

/// HAT writes -1, 1, 2 for the last 1, 2, 3 encoder layers.
inline int spanOf(int written) {
    return written == -1 ? 1 : written + 1;
}

/// One of the reference's "config" objects; lists may be longer than the depth.
inline space::SubTransformer subOf(const nlohmann::json& config, int superEncoderLayers) {
    const auto& encoder = config.at("encoder");
    const auto& decoder = config.at("decoder");
    space::SubTransformer sub;
    sub.superEncoderLayers = superEncoderLayers;
    sub.encoderEmbed = encoder.at("encoder_embed_dim");
    sub.decoderEmbed = decoder.at("decoder_embed_dim");
    sub.encoder.resize(encoder.at("encoder_layer_num").get<std::size_t>());
    sub.decoder.resize(decoder.at("decoder_layer_num").get<std::size_t>());
    for (std::size_t i = 0; i < sub.encoder.size(); ++i)
        sub.encoder[i] = {encoder.at("encoder_ffn_embed_dim")[i], encoder.at("encoder_self_attention_heads")[i]};
    for (std::size_t i = 0; i < sub.decoder.size(); ++i)
        sub.decoder[i] = {decoder.at("decoder_ffn_embed_dim")[i], decoder.at("decoder_self_attention_heads")[i],
                          decoder.at("decoder_ende_attention_heads")[i],
                          spanOf(decoder.at("decoder_arbitrary_ende_attn")[i].get<int>())};
    return sub;
}

/// One of the reference's genes, whose last genes are spans in HAT's writing.
inline space::Genome genomeOf(const nlohmann::json& genes, int decoderLayers) {
    auto genome = genes.get<space::Genome>();
    for (auto span = genome.end() - decoderLayers; span != genome.end(); ++span)
        *span = spanOf(*span);
    return genome;
}

}  // namespace hatter::test
