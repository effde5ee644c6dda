// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/BundleImpl.h"

#include "base/Error.h"
#include "model/CheckpointImpl.h"
#include "space/HatYaml.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace hatter::exporting {

namespace {

using model::SubWeights;
using torch::Tensor;

constexpr char SubKey[] = "hatter-subtransformer";

/// Calls visitor(name, tensor) for every layer tensor of a SubTransformer.
template <typename Visitor>
void visitLayers(SubWeights& w, Visitor&& visitor) {
    const auto norm = [&](const std::string& prefix, model::NormWeights& n) {
        visitor(prefix + ".weight", n.weight);
        visitor(prefix + ".bias", n.bias);
    };
    const auto self = [&](const std::string& prefix, model::SelfAttentionSlice& a) {
        visitor(prefix + ".in_proj_weight", a.inWeight);
        visitor(prefix + ".in_proj_bias", a.inBias);
        visitor(prefix + ".out_proj.weight", a.outWeight);
        visitor(prefix + ".out_proj.bias", a.outBias);
    };
    const auto ffn = [&](const std::string& prefix, model::FeedForwardWeights& f) {
        visitor(prefix + ".fc1.weight", f.fc1Weight);
        visitor(prefix + ".fc1.bias", f.fc1Bias);
        visitor(prefix + ".fc2.weight", f.fc2Weight);
        visitor(prefix + ".fc2.bias", f.fc2Bias);
    };
    for (std::size_t i = 0; i < w.encoder.size(); ++i) {
        const std::string prefix = "encoder.layers." + std::to_string(i);
        self(prefix + ".self_attn", w.encoder[i].self);
        norm(prefix + ".self_attn_layer_norm", w.encoder[i].selfNorm);
        ffn(prefix, w.encoder[i].ffn);
        norm(prefix + ".final_layer_norm", w.encoder[i].finalNorm);
    }
    for (std::size_t i = 0; i < w.decoder.size(); ++i) {
        const std::string prefix = "decoder.layers." + std::to_string(i);
        self(prefix + ".self_attn", w.decoder[i].self);
        norm(prefix + ".self_attn_layer_norm", w.decoder[i].selfNorm);
        model::CrossAttentionSlice& cross = w.decoder[i].cross;
        visitor(prefix + ".encoder_attn.q_proj.weight", cross.queryWeight);
        visitor(prefix + ".encoder_attn.q_proj.bias", cross.queryBias);
        visitor(prefix + ".encoder_attn.kv_proj.weight", cross.keyValueWeight);
        visitor(prefix + ".encoder_attn.kv_proj.bias", cross.keyValueBias);
        visitor(prefix + ".encoder_attn.out_proj.weight", cross.outWeight);
        visitor(prefix + ".encoder_attn.out_proj.bias", cross.outBias);
        norm(prefix + ".encoder_attn_layer_norm", w.decoder[i].crossNorm);
        ffn(prefix, w.decoder[i].ffn);
        norm(prefix + ".final_layer_norm", w.decoder[i].finalNorm);
    }
    if (w.encoderNormFirst)
        norm("encoder.layer_norm", w.encoderNorm);
    if (w.decoderNormFirst)
        norm("decoder.layer_norm", w.decoderNorm);
}

/// Widths at which the tables are kept: shared ones at the wider of the two.
struct TableWidths {
    int source, target;
};
TableWidths widths(const space::DesignSpace& space, const space::SubTransformer& sub) {
    const int wider = std::max(sub.encoderEmbed, sub.decoderEmbed);
    return space.shareAllEmbeddings ? TableWidths{wider, wider} : TableWidths{sub.encoderEmbed, sub.decoderEmbed};
}

Tensor load(archive::SafetensorsReader& reader, const std::filesystem::path& file, const std::string& name,
            const at::IntArrayRef shape) {
    if (!reader.has(name))
        throw InputError({file.string(), 0, name}, "is missing: the export is incomplete");
    const Tensor tensor = model::readTensor(reader, name).to(torch::kFloat32);
    if (tensor.sizes() != shape || !torch::isfinite(tensor).all().item<bool>())
        throw InputError({file.string(), 0, name},
                         "does not fit the architecture, or holds values that are not finite");
    return tensor;
}

}  // namespace

void writeWeights(const std::filesystem::path& file, const model::SuperTransformer& super,
                  const space::SubTransformer& sub, bool half) {
    const torch::NoGradGuard noGrad;
    SubWeights weights = model::slice(super, sub, model::SliceMode::Contiguous);
    const auto& config = super.config();
    const TableWidths width = widths(config.space, sub);
    model::TensorFile out;
    const auto add = [&](const std::string& name, const Tensor& tensor) {
        out.add(name, half ? tensor.to(torch::kFloat16) : tensor);
    };
    add("encoder.embed_tokens.weight", weights.sourceTable.narrow(1, 0, width.source));
    if (!config.space.shareAllEmbeddings)
        add("decoder.embed_tokens.weight", weights.targetTable.narrow(1, 0, width.target));
    if (!config.space.shareAllEmbeddings && !config.space.shareDecoderInputOutputEmbeddings)
        add("decoder.embed_out", weights.outputTable);
    visitLayers(weights, add);
    // The bundle says what was cut out under a key of its own.
    model::ModelConfig described = config;
    described.sub.reset();
    auto metadata = model::describe(described);
    metadata[SubKey] = space::writeSubTransformer(sub);
    out.write(file, metadata);
}

Bundle openBundle(const std::filesystem::path& folder) {
    const torch::NoGradGuard noGrad;
    const auto file = folder / "model.safetensors";
    archive::SafetensorsReader reader(file);
    model::ModelConfig config = model::configOf(reader.metadata(), file);
    const auto found = reader.metadata().find(SubKey);
    if (found == reader.metadata().end())
        throw InputError({file.string(), 0, {}}, "is not an exported SubTransformer");
    const auto sub = space::parseSubTransformer(found->second, file.string(), config.space);

    // The shapes come from slicing a SuperTransformer that nobody initialised with these weights.
    Bundle out;
    out.space = config.space;
    config.sub = sub;
    const model::SuperTransformer shapes(config, 0);
    out.weights = model::slice(shapes, sub, model::SliceMode::Contiguous);
    visitLayers(out.weights,
                [&](const std::string& name, Tensor& tensor) { tensor = load(reader, file, name, tensor.sizes()); });
    const TableWidths width = widths(config.space, sub);
    out.weights.sourceTable =
        load(reader, file, "encoder.embed_tokens.weight", {config.sourceVocabulary, width.source});
    out.weights.targetTable = config.space.shareAllEmbeddings ? out.weights.sourceTable
                                                              : load(reader, file, "decoder.embed_tokens.weight",
                                                                     {config.targetVocabulary, width.target});
    const bool tied = config.space.shareAllEmbeddings || config.space.shareDecoderInputOutputEmbeddings;
    out.weights.outputTable =
        tied ? out.weights.targetTable.narrow(1, 0, sub.decoderEmbed).contiguous()
             : load(reader, file, "decoder.embed_out", {config.targetVocabulary, sub.decoderEmbed});

    out.segmenter = data::openSegmenter(folder / "segmenter.model");
    out.sourceVocabulary = data::Vocabulary::read(folder / "dict.source.txt");
    out.targetVocabulary = data::Vocabulary::read(folder / "dict.target.txt");
    if (out.sourceVocabulary.size() != config.sourceVocabulary ||
        out.targetVocabulary.size() != config.targetVocabulary)
        throw InputError({folder.string(), 0, {}}, "the dictionaries do not fit the weights: the export is damaged");
    return out;
}

}  // namespace hatter::exporting
