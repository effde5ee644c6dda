// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/HatCheckpointImpl.h"

#include "base/Error.h"
#include "model/CheckpointImpl.h"

#include <algorithm>
#include <set>

namespace hatter::model {

namespace {

using archive::PickledValue;
using Kind = PickledValue::Kind;
using torch::Tensor;

/// The training arguments: an argparse.Namespace.
class Arguments {
public:
    explicit Arguments(const archive::TorchFile& checkpoint) : m_file(checkpoint.file().string()) {
        const auto found = checkpoint.root().find("args");
        if (!found || found->kind() != Kind::Object)
            throw InputError({m_file, 0, "args"}, "is missing: this is no checkpoint of HAT");
        m_values = *found;
    }

    int number(const std::string& key) const {
        const auto value = m_values.find(key);
        const auto whole = value ? value->integer() : std::nullopt;
        if (!whole || *whole < 1 || *whole > 1'000'000)
            fail(key, "a whole number from 1 was expected");
        return static_cast<int>(*whole);
    }

    /// `otherwise` where the argument is missing or None.
    int number(const std::string& key, int otherwise) const {
        const auto value = m_values.find(key);
        return !value || value->isNone() ? otherwise : number(key);
    }

    /// Stated, and not None.
    bool has(const std::string& key) const {
        const auto value = m_values.find(key);
        return value && !value->isNone();
    }

    /// In [0, 1); `otherwise` where the argument is missing or None.
    double share(const std::string& key, double otherwise) const {
        if (!has(key))
            return otherwise;
        const auto found = m_values.find(key)->real();
        if (!found || !(*found >= 0.0 && *found < 1.0))
            fail(key, "a number from 0 to below 1 was expected");
        return *found;
    }

    /// Empty where the argument is missing or None.
    std::string text(const std::string& key) const {
        if (!has(key))
            return {};
        const auto value = m_values.find(key);
        if (value->kind() != Kind::Text || value->text().size() > 1000)
            fail(key, "a text was expected");
        return value->text();
    }

    bool flag(const std::string& key) const {
        const auto value = m_values.find(key);
        if (!value || value->isNone())
            return false;
        if (const auto set = value->boolean())
            return *set;
        fail(key, "true or false was expected");
    }

    std::vector<int> numbers(const std::string& key) const {
        const auto value = m_values.find(key);
        if (!value || (value->kind() != Kind::List && value->kind() != Kind::Tuple) || value->size() > 1000)
            fail(key, "a list of numbers was expected");
        std::vector<int> out;
        for (std::size_t i = 0; i < value->size(); ++i) {
            const auto item = value->at(i).integer();
            if (!item || *item < -1 || *item > 1'000'000)
                fail(key, "a list of numbers was expected");
            out.push_back(static_cast<int>(*item));
        }
        return out;
    }

    /// Refuses an argument that changes the computation unless it is None, false or `harmless`.
    void refuseUnless(const std::string& key, const std::string& harmless = {}) const {
        const auto value = m_values.find(key);
        if (!value || value->isNone() || value->boolean() == false)
            return;
        if (!harmless.empty() && value->kind() == Kind::Text && value->text() == harmless)
            return;
        fail(key, "this way of computing is not supported");
    }

    [[noreturn]] void fail(const std::string& key, const std::string& what) const {
        throw InputError({m_file, 0, "args." + key}, what);
    }

private:
    std::string m_file;
    PickledValue m_values;
};

void refuseUnsupported(const Arguments& arguments) {
    for (const char* key : {"encoder_learned_pos", "decoder_learned_pos", "no_token_positional_embeddings",
                            "adaptive_input", "adaptive_softmax_cutoff", "no_decoder_final_norm", "no_scale_embedding",
                            "layernorm_embedding", "no_cross_attention", "cross_self_attention"})
        arguments.refuseUnless(key);
    arguments.refuseUnless("activation_fn", "relu");
    for (const char* key : {"decoder_output_dim", "decoder_input_dim"})
        if (arguments.number(key, arguments.number("decoder_embed_dim")) != arguments.number("decoder_embed_dim"))
            arguments.fail(key, "differs from decoder_embed_dim, which is not supported");
}

/// HAT writes -1, 1, 2 for what we call 1, 2, 3 encoder layers.
std::vector<int> spansOf(const Arguments& arguments, const char* key) {
    std::vector<int> out;
    for (const int value : arguments.numbers(key)) {
        if (value != -1 && value != 1 && value != 2)
            arguments.fail(key, "-1, 1 and 2 are the values that HAT knows");
        out.push_back(value == -1 ? 1 : value + 1);
    }
    return out;
}

/// Tensors of the file that hold no parameters.
bool isBookkeeping(const std::string& name) {
    static const std::set<std::string> names = {"encoder.version", "decoder.version",
                                                "encoder.embed_positions._float_tensor",
                                                "decoder.embed_positions._float_tensor"};
    return names.contains(name);
}

/// The tensors of "model", by name.
class Weights {
public:
    explicit Weights(archive::TorchFile& checkpoint) : m_checkpoint(checkpoint) {
        const auto model = checkpoint.root().find("model");
        if (!model || model->kind() != Kind::Dict)
            throw InputError({checkpoint.file().string(), 0, "model"}, "is missing: this is no checkpoint of HAT");
        m_model = *model;
    }

    std::uint64_t numbers() const {
        std::uint64_t sum = 0;
        for (const auto& [key, value] : m_model.entries())
            if (value.kind() == Kind::Tensor)
                sum += value.tensor().storageElements;
        return sum;
    }

    std::int64_t rows(const std::string& name) const {
        const auto& shape = tensor(name).shape;
        if (shape.size() != 2)
            fail(name, "is no table");
        return shape.front();
    }

    Tensor read(const std::string& name, at::IntArrayRef shape) {
        const archive::PickledTensor& found = tensor(name);
        if (at::IntArrayRef(found.shape) != shape)
            fail(name, "is " + shapeText(found.shape) + ", but the arguments call for " + shapeText(shape));
        const bool half = found.type == "F16";
        if (!half && found.type != "F32")
            fail(name, "has elements of type " + found.type + "; float32 and float16 are read");
        std::string bytes = m_checkpoint.read(found);
        const Tensor values = torch::from_blob(bytes.data(), shape, half ? torch::kFloat16 : torch::kFloat32)
                                  .to(torch::kFloat32, false, true);
        if (!torch::isfinite(values).all().item<bool>())
            fail(name, "holds values that are not finite: the file is damaged");
        m_read.insert(name);
        return values;
    }

    /// Throws InputError for a tensor that nobody read: the model computes with something that we do not know.
    void refuseUnread(const SuperTransformer& super) const {
        for (const auto& [key, value] : m_model.entries()) {
            const std::string& name = key.text();
            const auto& space = super.config().space;
            const bool tied = (space.shareAllEmbeddings && name == "decoder.embed_tokens.weight") ||
                              (space.shareDecoderInputOutputEmbeddings && name == "decoder.embed_out");
            if (!m_read.contains(name) && !isBookkeeping(name) && !tied)
                fail(name, "belongs to a way of computing that is not supported");
        }
    }

private:
    const archive::PickledTensor& tensor(const std::string& name) const {
        const auto value = m_model.find(name);
        if (!value || value->kind() != Kind::Tensor)
            fail(name, "is missing: the checkpoint does not hold what its arguments call for");
        return value->tensor();
    }
    [[noreturn]] void fail(const std::string& name, const std::string& what) const {
        throw InputError({m_checkpoint.file().string(), 0, name}, what);
    }

    archive::TorchFile& m_checkpoint;
    PickledValue m_model;
    std::set<std::string> m_read;
};

std::int64_t updatesOf(const archive::TorchFile& checkpoint) {
    const auto history = checkpoint.root().find("optimizer_history");
    if (!history || history->kind() != Kind::List || history->size() == 0)
        return 0;
    const auto updates = history->at(history->size() - 1).find("num_updates");
    return updates ? updates->integer().value_or(0) : 0;
}

}  // namespace

namespace {

void readSizes(const Arguments& arguments, space::DesignSpace& out) {
    out.encoderEmbed = arguments.number("encoder_embed_dim");
    out.decoderEmbed = arguments.number("decoder_embed_dim");
    out.encoderFfn = arguments.number("encoder_ffn_embed_dim");
    out.decoderFfn = arguments.number("decoder_ffn_embed_dim");
    out.encoderLayers = arguments.number("encoder_layers");
    out.decoderLayers = arguments.number("decoder_layers");
    out.encoderHeads = arguments.number("encoder_attention_heads");
    out.decoderHeads = arguments.number("decoder_attention_heads");
    if (!arguments.has("qkv_dim") && out.encoderEmbed != out.decoderEmbed)
        arguments.fail("qkv_dim", "is not stated while the encoder is " + std::to_string(out.encoderEmbed) +
                                      " wide and the decoder " + std::to_string(out.decoderEmbed) +
                                      ": attention of two widths is not supported");
    out.qkvDim = arguments.number("qkv_dim", out.encoderEmbed);
    out.shareAllEmbeddings = arguments.flag("share_all_embeddings");
    out.shareDecoderInputOutputEmbeddings =
        out.shareAllEmbeddings || arguments.flag("share_decoder_input_output_embed");
    out.encoderNormalizeBefore = arguments.flag("encoder_normalize_before");
    out.decoderNormalizeBefore = arguments.flag("decoder_normalize_before");
    out.vocabOriginalScaling = arguments.flag("vocab_original_scaling");
    out.spanRule = space::SpanRule::Super;
}

void readChoices(const Arguments& arguments, space::DesignSpace& out) {
    out.encoderEmbedChoices = arguments.numbers("encoder_embed_choice");
    out.decoderEmbedChoices = arguments.numbers("decoder_embed_choice");
    out.encoderFfnChoices = arguments.numbers("encoder_ffn_embed_dim_choice");
    out.decoderFfnChoices = arguments.numbers("decoder_ffn_embed_dim_choice");
    out.encoderLayerChoices = arguments.numbers("encoder_layer_num_choice");
    out.decoderLayerChoices = arguments.numbers("decoder_layer_num_choice");
    out.encoderHeadChoices = arguments.numbers("encoder_self_attention_heads_choice");
    out.decoderSelfHeadChoices = arguments.numbers("decoder_self_attention_heads_choice");
    out.decoderCrossHeadChoices = arguments.numbers("decoder_ende_attention_heads_choice");
    out.spanChoices = spansOf(arguments, "decoder_arbitrary_ende_attn_choice");
}

/// One of the lists "..._all_subtransformer", cut to the layers in use.
std::vector<int> firstOf(const Arguments& arguments, const char* key, std::vector<int> values, std::size_t layers) {
    if (values.size() < layers)
        arguments.fail(key,
                       "has " + std::to_string(values.size()) + " entries for " + std::to_string(layers) + " layers");
    values.resize(layers);
    return values;
}

/// Depth of a side: stated, or as long as its list of FFN widths.
std::size_t depthOf(const Arguments& arguments, const char* number, const char* list) {
    if (arguments.has(number))
        return static_cast<std::size_t>(arguments.number(number));
    return arguments.numbers(list).size();
}

space::SubTransformer readSub(const Arguments& arguments, const space::DesignSpace& space) {
    const char* encoderFfn = "encoder_ffn_embed_dim_all_subtransformer";
    const char* decoderFfn = "decoder_ffn_embed_dim_all_subtransformer";
    const char* spans = "decoder_arbitrary_ende_attn_all_subtransformer";
    const auto sizes = [&](const char* key, std::size_t layers) {
        return firstOf(arguments, key, arguments.numbers(key), layers);
    };
    space::SubTransformer sub;
    sub.superEncoderLayers = space.encoderLayers;
    sub.encoderEmbed = arguments.number("encoder_embed_dim_subtransformer");
    sub.decoderEmbed = arguments.number("decoder_embed_dim_subtransformer");
    const std::size_t encoder = depthOf(arguments, "encoder_layer_num_subtransformer", encoderFfn);
    const std::size_t decoder = depthOf(arguments, "decoder_layer_num_subtransformer", decoderFfn);
    const auto ffn = sizes(encoderFfn, encoder);
    const auto heads = sizes("encoder_self_attention_heads_all_subtransformer", encoder);
    for (std::size_t i = 0; i < encoder; ++i)
        sub.encoder.push_back({ffn[i], heads[i]});
    const auto widths = sizes(decoderFfn, decoder);
    const auto self = sizes("decoder_self_attention_heads_all_subtransformer", decoder);
    const auto cross = sizes("decoder_ende_attention_heads_all_subtransformer", decoder);
    const auto span = firstOf(arguments, spans, spansOf(arguments, spans), decoder);
    for (std::size_t i = 0; i < decoder; ++i)
        sub.decoder.push_back({widths[i], self[i], cross[i], span[i]});
    return sub;
}

void addChoice(std::vector<int>& choices, int value) {
    if (std::find(choices.begin(), choices.end(), value) == choices.end())
        choices.push_back(value);
}

/// The choices of a file whose training knew one SubTransformer: that one's sizes. (The choices in its arguments are
/// the parser's defaults and mean nothing.)
void chooseOnly(const space::SubTransformer& sub, space::DesignSpace& out) {
    out.encoderEmbedChoices = {sub.encoderEmbed};
    out.decoderEmbedChoices = {sub.decoderEmbed};
    out.encoderLayerChoices = {static_cast<int>(sub.encoder.size())};
    out.decoderLayerChoices = {static_cast<int>(sub.decoder.size())};
    for (const space::EncoderLayer& layer : sub.encoder) {
        addChoice(out.encoderFfnChoices, layer.ffn);
        addChoice(out.encoderHeadChoices, layer.heads);
    }
    for (const space::DecoderLayer& layer : sub.decoder) {
        addChoice(out.decoderFfnChoices, layer.ffn);
        addChoice(out.decoderSelfHeadChoices, layer.selfHeads);
        addChoice(out.decoderCrossHeadChoices, layer.crossHeads);
        addChoice(out.spanChoices, layer.span);
    }
}

}  // namespace

HatArchitecture architectureOf(const archive::TorchFile& checkpoint) {
    const Arguments arguments(checkpoint);
    refuseUnsupported(arguments);
    HatArchitecture out;
    out.space.name = checkpoint.file().stem().string();
    readSizes(arguments, out.space);
    if (arguments.has("encoder_embed_dim_subtransformer")) {
        out.sub = readSub(arguments, out.space);
        chooseOnly(*out.sub, out.space);
    } else {
        readChoices(arguments, out.space);
    }
    out.space.check(checkpoint.file().string());
    if (arguments.text("criterion").starts_with("label_smoothed"))
        out.labelSmoothing = arguments.share("label_smoothing", 0.0);
    out.sourceLanguage = arguments.text("source_lang");
    out.targetLanguage = arguments.text("target_lang");
    return out;
}

HatCheckpoint readHatCheckpoint(const std::filesystem::path& file) {
    const torch::NoGradGuard noGrad;
    archive::TorchFile checkpoint(file);
    Weights weights(checkpoint);
    HatArchitecture architecture = architectureOf(checkpoint);
    ModelConfig config;
    config.space = architecture.space;
    const auto rows = [&](const char* table) { return static_cast<int>(weights.rows(table)); };
    config.sourceVocabulary = rows("encoder.embed_tokens.weight");
    config.targetVocabulary =
        config.space.shareAllEmbeddings ? config.sourceVocabulary : rows("decoder.embed_tokens.weight");
    checkSize(config, weights.numbers(), file);
    HatCheckpoint out{SuperTransformer(config, 0), std::move(architecture), updatesOf(checkpoint)};
    for (auto& [name, parameter] : out.super.parameters())
        parameter.copy_(weights.read(name, parameter.sizes()));
    weights.refuseUnread(out.super);
    return out;
}

}  // namespace hatter::model
