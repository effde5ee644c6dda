// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/SuperTransformerImpl.h"

#include "base/Error.h"

#include <algorithm>
#include <cmath>

namespace hatter::model {

namespace {

using torch::Tensor;

AttentionWeights makeAttention(int width, int qkv) {
    AttentionWeights w;
    w.inWeight = torch::empty({3 * qkv, width});
    w.inBias = torch::zeros({3 * qkv});
    w.outWeight = torch::empty({width, qkv});
    w.outBias = torch::zeros({width});
    return w;
}

/// Over keys of another width the reference keeps three projections instead of one.
AttentionWeights makeCrossAttention(int width, int keyWidth, int qkv) {
    AttentionWeights w = makeAttention(width, qkv);
    if (width == keyWidth)
        return w;
    w.inWeight = Tensor();
    w.keyWeight = torch::empty({qkv, keyWidth});
    w.valueWeight = torch::empty({qkv, keyWidth});
    w.queryWeight = torch::empty({qkv, width});
    return w;
}

NormWeights makeNorm(int width) {
    return {torch::ones({width}), torch::zeros({width})};
}

FeedForwardWeights makeFeedForward(int width, int ffn) {
    return {torch::empty({ffn, width}), torch::zeros({ffn}), torch::empty({width, ffn}), torch::zeros({width})};
}

/// Of the tensors; one entry a layer.
struct Sizes {
    int encoderEmbed = 0, decoderEmbed = 0;
    int sourceTable = 0, targetTable = 0;  ///< columns
    std::vector<int> encoderFfn, decoderFfn;
};

Sizes sizesOf(const space::DesignSpace& space) {
    return {space.encoderEmbed,
            space.decoderEmbed,
            space.encoderEmbed,
            space.decoderEmbed,
            std::vector<int>(static_cast<std::size_t>(space.encoderLayers), space.encoderFfn),
            std::vector<int>(static_cast<std::size_t>(space.decoderLayers), space.decoderFfn)};
}

Sizes sizesOf(const space::DesignSpace& space, const space::SubTransformer& sub) {
    Sizes out{sub.encoderEmbed, sub.decoderEmbed, sub.encoderEmbed, sub.decoderEmbed, {}, {}};
    // Both sides read a shared table, each its leading columns.
    if (space.shareAllEmbeddings)
        out.sourceTable = out.targetTable = std::max(sub.encoderEmbed, sub.decoderEmbed);
    for (const auto& layer : sub.encoder)
        out.encoderFfn.push_back(layer.ffn);
    for (const auto& layer : sub.decoder)
        out.decoderFfn.push_back(layer.ffn);
    return out;
}

template <typename Visitor>
void visitAttention(Visitor&& visitor, const std::string& prefix, AttentionWeights& w) {
    if (w.inWeight.defined()) {
        visitor(prefix + ".in_proj_weight", w.inWeight);
    } else {
        visitor(prefix + ".k_proj_weight", w.keyWeight);
        visitor(prefix + ".v_proj_weight", w.valueWeight);
        visitor(prefix + ".q_proj_weight", w.queryWeight);
    }
    visitor(prefix + ".in_proj_bias", w.inBias);
    visitor(prefix + ".out_proj.weight", w.outWeight);
    visitor(prefix + ".out_proj.bias", w.outBias);
}

template <typename Visitor>
void visitNorm(Visitor&& visitor, const std::string& prefix, NormWeights& w) {
    visitor(prefix + ".weight", w.weight);
    visitor(prefix + ".bias", w.bias);
}

template <typename Visitor>
void visitFeedForward(Visitor&& visitor, const std::string& prefix, FeedForwardWeights& w) {
    visitor(prefix + ".fc1.weight", w.fc1Weight);
    visitor(prefix + ".fc1.bias", w.fc1Bias);
    visitor(prefix + ".fc2.weight", w.fc2Weight);
    visitor(prefix + ".fc2.bias", w.fc2Bias);
}

}  // namespace

void ModelConfig::check() const {
    if (sourceVocabulary < 4 || targetVocabulary < 4)
        throw InputError("the vocabularies are empty");
    if (space.shareAllEmbeddings && sourceVocabulary != targetVocabulary)
        throw InputError("share-all-embeddings needs one joint vocabulary, but the source has " +
                         std::to_string(sourceVocabulary) + " pieces and the target " +
                         std::to_string(targetVocabulary));
    if (sub && !space.contains(*sub))
        throw InputError("the SubTransformer " + space::toText(*sub) + " does not belong to the design space" +
                         (space.name.empty() ? std::string() : " '" + space.name + "'"));
}

SuperTransformer::SuperTransformer(ModelConfig config, std::uint64_t seed) : m_config(std::move(config)) {
    m_config.check();
    const auto& space = m_config.space;
    const Sizes sizes = m_config.sub ? sizesOf(space, *m_config.sub) : sizesOf(space);
    const int e = sizes.encoderEmbed;
    const int d = sizes.decoderEmbed;
    const torch::NoGradGuard noGrad;
    m_sourceTable = torch::empty({m_config.sourceVocabulary, sizes.sourceTable});
    m_targetTable =
        space.shareAllEmbeddings ? m_sourceTable : torch::empty({m_config.targetVocabulary, sizes.targetTable});
    const bool tied = space.shareAllEmbeddings || space.shareDecoderInputOutputEmbeddings;
    m_outputTable = tied ? m_targetTable : torch::empty({m_config.targetVocabulary, sizes.targetTable});
    for (const int ffn : sizes.encoderFfn)
        m_encoder.push_back({makeAttention(e, space.qkvDim), makeNorm(e), makeFeedForward(e, ffn), makeNorm(e)});
    for (const int ffn : sizes.decoderFfn)
        m_decoder.push_back({makeAttention(d, space.qkvDim), makeNorm(d), makeCrossAttention(d, e, space.qkvDim),
                             makeNorm(d), makeFeedForward(d, ffn), makeNorm(d)});
    if (space.encoderNormalizeBefore)
        m_encoderNorm = makeNorm(e);
    if (space.decoderNormalizeBefore)
        m_decoderNorm = makeNorm(d);
    initialise(seed);
}

template <typename Visitor>
void SuperTransformer::visit(Visitor&& visitor) {
    const auto& space = m_config.space;
    visitor("encoder.embed_tokens.weight", m_sourceTable);
    for (std::size_t i = 0; i < m_encoder.size(); ++i) {
        const std::string prefix = "encoder.layers." + std::to_string(i);
        visitAttention(visitor, prefix + ".self_attn", m_encoder[i].self);
        visitNorm(visitor, prefix + ".self_attn_layer_norm", m_encoder[i].selfNorm);
        visitFeedForward(visitor, prefix, m_encoder[i].ffn);
        visitNorm(visitor, prefix + ".final_layer_norm", m_encoder[i].finalNorm);
    }
    if (space.encoderNormalizeBefore)
        visitNorm(visitor, "encoder.layer_norm", m_encoderNorm);
    if (!space.shareAllEmbeddings)
        visitor("decoder.embed_tokens.weight", m_targetTable);
    if (!space.shareAllEmbeddings && !space.shareDecoderInputOutputEmbeddings)
        visitor("decoder.embed_out", m_outputTable);
    for (std::size_t i = 0; i < m_decoder.size(); ++i) {
        const std::string prefix = "decoder.layers." + std::to_string(i);
        visitAttention(visitor, prefix + ".self_attn", m_decoder[i].self);
        visitNorm(visitor, prefix + ".self_attn_layer_norm", m_decoder[i].selfNorm);
        visitAttention(visitor, prefix + ".encoder_attn", m_decoder[i].cross);
        visitNorm(visitor, prefix + ".encoder_attn_layer_norm", m_decoder[i].crossNorm);
        visitFeedForward(visitor, prefix, m_decoder[i].ffn);
        visitNorm(visitor, prefix + ".final_layer_norm", m_decoder[i].finalNorm);
    }
    if (space.decoderNormalizeBefore)
        visitNorm(visitor, "decoder.layer_norm", m_decoderNorm);
}

void SuperTransformer::initialise(std::uint64_t seed) {
    at::Generator generator = at::detail::createCPUGenerator(seed);
    visit([&generator](const std::string& name, Tensor& tensor) {
        const bool table = name.find("embed_") != std::string::npos;
        if (table) {
            tensor.normal_(0.0, 1.0 / std::sqrt(double(tensor.size(1))), generator);
            if (name.find("embed_tokens") != std::string::npos)
                tensor[1].zero_();  // the padding row
        } else if (tensor.dim() == 2) {
            const double bound = std::sqrt(6.0 / double(tensor.size(0) + tensor.size(1)));
            tensor.uniform_(-bound, bound, generator);
        }
    });
}

std::vector<NamedTensor> SuperTransformer::parameters() const {
    std::vector<NamedTensor> all;
    // visit() hands out references to be replaced; here they are only read.
    const_cast<SuperTransformer*>(this)->visit(
        [&all](const std::string& name, Tensor& tensor) { all.emplace_back(name, tensor); });
    return all;
}

void SuperTransformer::to(const torch::Device& device) {
    const torch::NoGradGuard noGrad;
    visit([&device](const std::string&, Tensor& tensor) { tensor = tensor.to(device); });
    const auto& space = m_config.space;
    if (space.shareAllEmbeddings)
        m_targetTable = m_sourceTable;
    if (space.shareAllEmbeddings || space.shareDecoderInputOutputEmbeddings)
        m_outputTable = m_targetTable;
}

void SuperTransformer::setRequiresGrad(bool on) {
    for (auto& [name, tensor] : parameters())
        tensor.set_requires_grad(on);
}

}  // namespace hatter::model
