// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/HatCheckpointImpl.h"

#include "base/Error.h"
#include "model/CheckpointImpl.h"

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
    for (const char* key :
         {"encoder_normalize_before", "decoder_normalize_before", "encoder_learned_pos", "decoder_learned_pos",
          "no_token_positional_embeddings", "adaptive_input", "adaptive_softmax_cutoff", "vocab_original_scaling"})
        arguments.refuseUnless(key);
    arguments.refuseUnless("activation_fn", "relu");
    for (const char* key : {"decoder_output_dim", "decoder_input_dim"})
        if (arguments.number(key, arguments.number("decoder_embed_dim")) != arguments.number("decoder_embed_dim"))
            arguments.fail(key, "differs from decoder_embed_dim, which is not supported");
}

/// HAT writes -1, 1, 2 for what we call 1, 2, 3 encoder layers.
std::vector<int> spansOf(const Arguments& arguments) {
    constexpr const char* key = "decoder_arbitrary_ende_attn_choice";
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
            const bool tied = (super.config().space.shareAllEmbeddings && name == "decoder.embed_tokens.weight");
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

space::DesignSpace designSpaceOf(const archive::TorchFile& checkpoint) {
    const Arguments arguments(checkpoint);
    refuseUnsupported(arguments);
    space::DesignSpace out;
    out.name = checkpoint.file().stem().string();
    out.encoderEmbed = arguments.number("encoder_embed_dim");
    out.decoderEmbed = arguments.number("decoder_embed_dim");
    out.encoderFfn = arguments.number("encoder_ffn_embed_dim");
    out.decoderFfn = arguments.number("decoder_ffn_embed_dim");
    out.encoderLayers = arguments.number("encoder_layers");
    out.decoderLayers = arguments.number("decoder_layers");
    out.encoderHeads = arguments.number("encoder_attention_heads");
    out.decoderHeads = arguments.number("decoder_attention_heads");
    out.qkvDim = arguments.number("qkv_dim", out.encoderEmbed);
    out.shareAllEmbeddings = arguments.flag("share_all_embeddings");
    out.shareDecoderInputOutputEmbeddings =
        out.shareAllEmbeddings || arguments.flag("share_decoder_input_output_embed");
    out.spanRule = space::SpanRule::Super;
    out.encoderEmbedChoices = arguments.numbers("encoder_embed_choice");
    out.decoderEmbedChoices = arguments.numbers("decoder_embed_choice");
    out.encoderFfnChoices = arguments.numbers("encoder_ffn_embed_dim_choice");
    out.decoderFfnChoices = arguments.numbers("decoder_ffn_embed_dim_choice");
    out.encoderLayerChoices = arguments.numbers("encoder_layer_num_choice");
    out.decoderLayerChoices = arguments.numbers("decoder_layer_num_choice");
    out.encoderHeadChoices = arguments.numbers("encoder_self_attention_heads_choice");
    out.decoderSelfHeadChoices = arguments.numbers("decoder_self_attention_heads_choice");
    out.decoderCrossHeadChoices = arguments.numbers("decoder_ende_attention_heads_choice");
    out.spanChoices = spansOf(arguments);
    out.check(checkpoint.file().string());
    return out;
}

HatCheckpoint readHatCheckpoint(const std::filesystem::path& file) {
    const torch::NoGradGuard noGrad;
    archive::TorchFile checkpoint(file);
    Weights weights(checkpoint);
    ModelConfig config;
    config.space = designSpaceOf(checkpoint);
    const auto rows = [&](const char* table) { return static_cast<int>(weights.rows(table)); };
    config.sourceVocabulary = rows("encoder.embed_tokens.weight");
    config.targetVocabulary =
        config.space.shareAllEmbeddings ? config.sourceVocabulary : rows("decoder.embed_tokens.weight");
    checkSize(config, weights.numbers(), file);
    HatCheckpoint out{SuperTransformer(config, 0), updatesOf(checkpoint)};
    for (auto& [name, parameter] : out.super.parameters())
        parameter.copy_(weights.read(name, parameter.sizes()));
    weights.refuseUnread(out.super);
    return out;
}

}  // namespace hatter::model
