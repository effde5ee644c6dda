// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/HatYaml.h"

#include "base/AtomicFile.h"
#include "base/Error.h"
#include "space/SpaceRules.h"
#include "space/YamlSettings.h"

#include <algorithm>
#include <array>

namespace hatter::space {

namespace {

constexpr const char* SpanChoice = "decoder-arbitrary-ende-attn-choice";
constexpr const char* SpanList = "decoder-arbitrary-ende-attn-all-subtransformer";

/// Every key of HAT's whose name ends in -choice or -subtransformer.
const std::vector<std::string>& knownKeys() {
    static const std::vector<std::string> keys = {"encoder-embed-choice",
                                                  "decoder-embed-choice",
                                                  "encoder-ffn-embed-dim-choice",
                                                  "decoder-ffn-embed-dim-choice",
                                                  "encoder-layer-num-choice",
                                                  "decoder-layer-num-choice",
                                                  "encoder-self-attention-heads-choice",
                                                  "decoder-self-attention-heads-choice",
                                                  "decoder-ende-attention-heads-choice",
                                                  SpanChoice,
                                                  "encoder-embed-dim-subtransformer",
                                                  "decoder-embed-dim-subtransformer",
                                                  "encoder-ffn-embed-dim-all-subtransformer",
                                                  "decoder-ffn-embed-dim-all-subtransformer",
                                                  "encoder-layer-num-subtransformer",
                                                  "decoder-layer-num-subtransformer",
                                                  "encoder-self-attention-heads-all-subtransformer",
                                                  "decoder-self-attention-heads-all-subtransformer",
                                                  "decoder-ende-attention-heads-all-subtransformer",
                                                  SpanList,
                                                  "train-subtransformer",
                                                  "validate-subtransformer"};
    return keys;
}

/// HAT's files write -1, 1, 2 for the last 1, 2, 3 encoder layers.
std::vector<int> readSpans(const YamlSettings& settings, const std::string& key) {
    std::vector<int> spans = settings.list(key, -MaxWidth, MaxWidth);
    for (int& span : spans) {
        if (span != -1 && span != 1 && span != 2)
            settings.fail(key, std::to_string(span) +
                                   " is no attention span: -1, 1 or 2 (the last 1, 2 or 3 encoder "
                                   "layers) was expected");
        span = span == -1 ? 1 : span + 1;
    }
    return spans;
}

int writtenSpan(int span) {
    return span == 1 ? -1 : span - 1;
}

/// Settings of the reference that change what the model computes and that we do not offer: reading past them would
/// train or translate with another network than the file says.
void refuseOtherModels(const YamlSettings& settings) {
    for (const char* key : {"encoder-learned-pos", "decoder-learned-pos", "no-token-positional-embeddings",
                            "adaptive-input", "no-decoder-final-norm"})
        if (settings.flag(key, false))
            settings.fail(key, "is not supported");
    if (settings.word("activation-fn", "relu") != "relu")
        settings.fail("activation-fn", "only relu is supported");
}

void readSizes(const YamlSettings& settings, DesignSpace& space) {
    space.encoderEmbed = settings.number("encoder-embed-dim", 1, MaxWidth);
    space.decoderEmbed = settings.number("decoder-embed-dim", 1, MaxWidth);
    space.encoderFfn = settings.number("encoder-ffn-embed-dim", 1, MaxWidth);
    space.decoderFfn = settings.number("decoder-ffn-embed-dim", 1, MaxWidth);
    space.encoderLayers = settings.number("encoder-layers", 1, MaxLayers);
    space.decoderLayers = settings.number("decoder-layers", 1, MaxLayers);
    space.encoderHeads = settings.number("encoder-attention-heads", 1, MaxWidth);
    space.decoderHeads = settings.number("decoder-attention-heads", 1, MaxWidth);
    const auto qkvDim = settings.optionalNumber("qkv-dim", 1, MaxWidth);
    // Without it the reference takes each side's embedding width; a space has one width for both sides.
    if (!qkvDim && space.encoderEmbed != space.decoderEmbed)
        settings.fail("qkv-dim", "is missing, and encoder-embed-dim " + std::to_string(space.encoderEmbed) +
                                     " and decoder-embed-dim " + std::to_string(space.decoderEmbed) +
                                     " differ: say which width queries, keys and values have");
    space.qkvDim = qkvDim.value_or(space.encoderEmbed);
}

void readChoices(const YamlSettings& settings, DesignSpace& space) {
    const auto choices = [&](const char* key) { return settings.list(key, 1, MaxWidth); };
    space.encoderEmbedChoices = choices("encoder-embed-choice");
    space.decoderEmbedChoices = choices("decoder-embed-choice");
    space.encoderFfnChoices = choices("encoder-ffn-embed-dim-choice");
    space.decoderFfnChoices = choices("decoder-ffn-embed-dim-choice");
    space.encoderLayerChoices = choices("encoder-layer-num-choice");
    space.decoderLayerChoices = choices("decoder-layer-num-choice");
    space.encoderHeadChoices = choices("encoder-self-attention-heads-choice");
    space.decoderSelfHeadChoices = choices("decoder-self-attention-heads-choice");
    space.decoderCrossHeadChoices = choices("decoder-ende-attention-heads-choice");
    space.spanChoices = readSpans(settings, SpanChoice);
}

SpanRule readSpanRule(const YamlSettings& settings) {
    const std::string rule = settings.word("span-rule", "super");
    if (rule != "super" && rule != "used")
        settings.fail("span-rule", "'" + rule + "' is unknown; super or used was expected");
    return rule == "used" ? SpanRule::Used : SpanRule::Super;
}

/// The first `count` entries: the reference writes lists of the SuperTransformer's depth too.
std::vector<int> firstOf(const YamlSettings& settings, const char* key, std::vector<int> values, int count) {
    if (values.size() < static_cast<std::size_t>(count))
        settings.fail(key,
                      "has " + std::to_string(values.size()) + " entries for " + std::to_string(count) + " layers");
    values.resize(static_cast<std::size_t>(count));
    return values;
}

std::vector<int> layerSizes(const YamlSettings& settings, const char* key, int count) {
    return firstOf(settings, key, settings.list(key, 1, MaxWidth), count);
}

void readEncoder(const YamlSettings& settings, SubTransformer& sub) {
    const int depth = settings.number("encoder-layer-num-subtransformer", 1, MaxLayers);
    const auto ffn = layerSizes(settings, "encoder-ffn-embed-dim-all-subtransformer", depth);
    const auto heads = layerSizes(settings, "encoder-self-attention-heads-all-subtransformer", depth);
    for (std::size_t i = 0; i < ffn.size(); ++i)
        sub.encoder.push_back({ffn[i], heads[i]});
}

void readDecoder(const YamlSettings& settings, SubTransformer& sub) {
    const int depth = settings.number("decoder-layer-num-subtransformer", 1, MaxLayers);
    const auto ffn = layerSizes(settings, "decoder-ffn-embed-dim-all-subtransformer", depth);
    const auto selfHeads = layerSizes(settings, "decoder-self-attention-heads-all-subtransformer", depth);
    const auto crossHeads = layerSizes(settings, "decoder-ende-attention-heads-all-subtransformer", depth);
    const auto spans = firstOf(settings, SpanList, readSpans(settings, SpanList), depth);
    for (std::size_t i = 0; i < ffn.size(); ++i)
        sub.decoder.push_back({ffn[i], selfHeads[i], crossHeads[i], spans[i]});
}

std::string line(const std::string& key, const std::string& value) {
    return key + ": " + value + "\n";
}

std::string line(const std::string& key, int value) {
    return line(key, std::to_string(value));
}

template <typename Layer, typename Field>
std::string layerLine(const std::string& key, const std::vector<Layer>& layers, Field field) {
    std::vector<int> values;
    for (const Layer& layer : layers)
        values.push_back(field(layer));
    return line(key, listText(values));
}

std::string sizeLines(const DesignSpace& space) {
    std::string out = "# SuperTransformer configs\n";
    out += line("encoder-embed-dim", space.encoderEmbed) + line("decoder-embed-dim", space.decoderEmbed) + "\n";
    out += line("encoder-ffn-embed-dim", space.encoderFfn) + line("decoder-ffn-embed-dim", space.decoderFfn) + "\n";
    out += line("encoder-layers", space.encoderLayers) + line("decoder-layers", space.decoderLayers) + "\n";
    out += line("encoder-attention-heads", space.encoderHeads) + line("decoder-attention-heads", space.decoderHeads);
    return out + "\n" + line("qkv-dim", space.qkvDim) + "\n";
}

std::string choiceLines(const DesignSpace& space) {
    std::vector<int> spans;
    for (const int span : space.spanChoices)
        spans.push_back(writtenSpan(span));
    const auto choices = [](const char* key, const std::vector<int>& values) { return line(key, listText(values)); };
    return "# SubTransformers search space\n" + choices("encoder-embed-choice", space.encoderEmbedChoices) +
           choices("decoder-embed-choice", space.decoderEmbedChoices) + "\n" +
           choices("encoder-ffn-embed-dim-choice", space.encoderFfnChoices) +
           choices("decoder-ffn-embed-dim-choice", space.decoderFfnChoices) + "\n" +
           choices("encoder-layer-num-choice", space.encoderLayerChoices) +
           choices("decoder-layer-num-choice", space.decoderLayerChoices) + "\n" +
           choices("encoder-self-attention-heads-choice", space.encoderHeadChoices) +
           choices("decoder-self-attention-heads-choice", space.decoderSelfHeadChoices) +
           choices("decoder-ende-attention-heads-choice", space.decoderCrossHeadChoices) + "\n" +
           "# -1, 1, 2: attends to the last one, two, three encoder layers\n" + choices(SpanChoice, spans);
}

}  // namespace

DesignSpace readDesignSpace(const std::filesystem::path& file) {
    return parseDesignSpace(readFile(file, std::size_t{1} << 20), file.string());
}

DesignSpace parseDesignSpace(const std::string& yaml, const std::string& file) {
    return designSpaceFrom(YamlSettings(yaml, file));
}

DesignSpace designSpaceFrom(const YamlSettings& settings) {
    settings.refuseMisspelt(knownKeys());
    refuseOtherModels(settings);
    DesignSpace space;
    space.name = std::filesystem::path(settings.file()).stem().string();
    space.shareAllEmbeddings = settings.flag("share-all-embeddings", false);
    space.shareDecoderInputOutputEmbeddings =
        space.shareAllEmbeddings || settings.flag("share-decoder-input-output-embed", false);
    space.encoderNormalizeBefore = settings.flag("encoder-normalize-before", false);
    space.decoderNormalizeBefore = settings.flag("decoder-normalize-before", false);
    space.vocabOriginalScaling = settings.flag("vocab-original-scaling", false);
    space.spanRule = readSpanRule(settings);
    readSizes(settings, space);
    readChoices(settings, space);
    if (const auto problem = firstProblem(space))
        settings.fail(problem->key, problem->message);
    return space;
}

std::string writeDesignSpace(const DesignSpace& space) {
    std::string out;
    if (space.spanRule == SpanRule::Used)
        out += "# attention spans count the encoder layers in use (the key is Hatter's own)\n" +
               line("span-rule", "used") + "\n";
    if (space.shareAllEmbeddings)
        out += line("share-all-embeddings", "True") + "\n";
    else if (space.shareDecoderInputOutputEmbeddings)
        out += line("share-decoder-input-output-embed", "True") + "\n";
    if (space.encoderNormalizeBefore)
        out += line("encoder-normalize-before", "True");
    if (space.decoderNormalizeBefore)
        out += line("decoder-normalize-before", "True");
    if (space.vocabOriginalScaling)
        out += line("vocab-original-scaling", "True");
    return out + sizeLines(space) + choiceLines(space);
}

SubTransformer readSubTransformer(const std::filesystem::path& file, const DesignSpace& space) {
    return parseSubTransformer(readFile(file, std::size_t{1} << 20), file.string(), space);
}

SubTransformer parseSubTransformer(const std::string& yaml, const std::string& file, const DesignSpace& space) {
    const YamlSettings settings(yaml, file);
    SubTransformer sub = subTransformerFrom(settings);
    sub.superEncoderLayers = countedEncoderLayers(space);
    if (const auto problem = firstProblem(space, sub))
        settings.fail(problem->key, problem->message + " of the design space '" + space.name + "'");
    return sub;
}

SubTransformer subTransformerFrom(const YamlSettings& settings) {
    settings.refuseMisspelt(knownKeys());
    SubTransformer sub;
    sub.encoderEmbed = settings.number("encoder-embed-dim-subtransformer", 1, MaxWidth);
    sub.decoderEmbed = settings.number("decoder-embed-dim-subtransformer", 1, MaxWidth);
    readEncoder(settings, sub);
    readDecoder(settings, sub);
    return sub;
}

std::string writeSubTransformer(const SubTransformer& sub) {
    std::string out = line("encoder-embed-dim-subtransformer", sub.encoderEmbed) +
                      line("decoder-embed-dim-subtransformer", sub.decoderEmbed) + "\n";
    out += layerLine("encoder-ffn-embed-dim-all-subtransformer", sub.encoder, [](const auto& l) { return l.ffn; });
    out += layerLine("decoder-ffn-embed-dim-all-subtransformer", sub.decoder, [](const auto& l) { return l.ffn; });
    out += "\n" + line("encoder-layer-num-subtransformer", static_cast<int>(sub.encoder.size())) +
           line("decoder-layer-num-subtransformer", static_cast<int>(sub.decoder.size())) + "\n";
    out += layerLine("encoder-self-attention-heads-all-subtransformer", sub.encoder,
                     [](const auto& l) { return l.heads; });
    out += layerLine("decoder-self-attention-heads-all-subtransformer", sub.decoder,
                     [](const auto& l) { return l.selfHeads; });
    out += layerLine("decoder-ende-attention-heads-all-subtransformer", sub.decoder,
                     [](const auto& l) { return l.crossHeads; });
    out += "\n" + layerLine(SpanList, sub.decoder, [](const auto& l) { return writtenSpan(l.span); });
    return out;
}

}  // namespace hatter::space
