// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/SpaceRules.h"

#include <algorithm>
#include <array>
#include <set>

namespace hatter::space {

namespace {

using List = std::vector<int>;

bool has(const List& values, int value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

std::optional<Problem> sizeProblem(const char* key, int value, int most) {
    if (value >= 1 && value <= most)
        return std::nullopt;
    return Problem{key,
                   "is " + std::to_string(value) + "; a number from 1 to " + std::to_string(most) + " was expected"};
}

std::optional<Problem> listProblem(const char* key, const List& choices, int most, const char* mostKey) {
    if (choices.empty())
        return Problem{key, "has no choices"};
    if (choices.size() > MaxListLength)
        return Problem{key, "has " + std::to_string(choices.size()) + " choices; at most " +
                                std::to_string(MaxListLength) + " are allowed"};
    for (const int choice : choices) {
        if (choice < 1)
            return Problem{key, "has the choice " + std::to_string(choice) + "; a positive number was expected"};
        if (choice > most)
            return Problem{key, "has the choice " + std::to_string(choice) +
                                    ", which is more than the SuperTransformer's " + std::to_string(most) + " ('" +
                                    mostKey + "')"};
    }
    if (std::set<int>(choices.begin(), choices.end()).size() != choices.size())
        return Problem{key, "names a choice twice: " + listText(choices)};
    return std::nullopt;
}

std::optional<Problem> headsProblem(const char* key, const List& choices, int qkvDim) {
    for (const int heads : choices)
        if (qkvDim % heads != 0)
            return Problem{key, std::to_string(heads) + " heads do not divide qkv-dim " + std::to_string(qkvDim)};
    return std::nullopt;
}

std::optional<Problem> superProblem(const DesignSpace& s) {
    struct Size {
        const char* key;
        int value;
        int most;
    };
    const std::array sizes = {Size{"encoder-embed-dim", s.encoderEmbed, MaxWidth},
                              Size{"decoder-embed-dim", s.decoderEmbed, MaxWidth},
                              Size{"encoder-ffn-embed-dim", s.encoderFfn, MaxWidth},
                              Size{"decoder-ffn-embed-dim", s.decoderFfn, MaxWidth},
                              Size{"encoder-layers", s.encoderLayers, MaxLayers},
                              Size{"decoder-layers", s.decoderLayers, MaxLayers},
                              Size{"encoder-attention-heads", s.encoderHeads, MaxWidth},
                              Size{"decoder-attention-heads", s.decoderHeads, MaxWidth},
                              Size{"qkv-dim", s.qkvDim, MaxWidth}};
    for (const Size& size : sizes)
        if (auto problem = sizeProblem(size.key, size.value, size.most))
            return problem;
    if (auto problem = headsProblem("encoder-attention-heads", {s.encoderHeads}, s.qkvDim))
        return problem;
    if (auto problem = headsProblem("decoder-attention-heads", {s.decoderHeads}, s.qkvDim))
        return problem;
    if (s.shareAllEmbeddings && s.encoderEmbed != s.decoderEmbed)
        return Problem{"share-all-embeddings", "needs an equal encoder-embed-dim and decoder-embed-dim, here " +
                                                   std::to_string(s.encoderEmbed) + " and " +
                                                   std::to_string(s.decoderEmbed)};
    return std::nullopt;
}

std::optional<Problem> spanProblem(const DesignSpace& s) {
    const char* key = "decoder-arbitrary-ende-attn-choice";
    if (auto problem = listProblem(key, s.spanChoices, 3, "the longest span"))
        return problem;
    const int longest = *std::max_element(s.spanChoices.begin(), s.spanChoices.end());
    if (longest > s.encoderLayers)
        return Problem{key, "attends to the last " + std::to_string(longest) +
                                " encoder layers, but the SuperTransformer has " + std::to_string(s.encoderLayers)};
    return std::nullopt;
}

/// `value` is one of `choices`, or why not.
std::optional<Problem> offered(const char* key, const std::string& what, int value, const List& choices) {
    if (has(choices, value))
        return std::nullopt;
    return Problem{key, what + std::to_string(value) + " is not among the choices " + listText(choices)};
}

std::optional<Problem> spanOffered(const DesignSpace& space, const std::string& where, int span, int depth) {
    const char* key = "decoder-arbitrary-ende-attn-all-subtransformer";
    for (const int choice : space.spanChoices)
        if (effectiveSpan(space, choice, depth) == span)
            return std::nullopt;
    if (space.spanRule == SpanRule::Used && span > depth)
        return Problem{key, where + "attends to the last " + std::to_string(span) + " encoder layers, but only " +
                                std::to_string(depth) + " are in use"};
    return Problem{key, where + "attends to the last " + std::to_string(span) +
                            " encoder layers; the choices are the last " + listText(space.spanChoices)};
}

std::optional<Problem> encoderProblem(const DesignSpace& space, const SubTransformer& sub) {
    for (std::size_t i = 0; i < sub.encoder.size(); ++i) {
        const std::string where = "layer " + std::to_string(i + 1) + ": ";
        if (auto problem =
                offered("encoder-ffn-embed-dim-all-subtransformer", where, sub.encoder[i].ffn, space.encoderFfnChoices))
            return problem;
        if (auto problem = offered("encoder-self-attention-heads-all-subtransformer", where, sub.encoder[i].heads,
                                   space.encoderHeadChoices))
            return problem;
    }
    return std::nullopt;
}

std::optional<Problem> decoderProblem(const DesignSpace& space, const SubTransformer& sub) {
    for (std::size_t i = 0; i < sub.decoder.size(); ++i) {
        const DecoderLayer& layer = sub.decoder[i];
        const std::string where = "layer " + std::to_string(i + 1) + ": ";
        if (auto problem =
                offered("decoder-ffn-embed-dim-all-subtransformer", where, layer.ffn, space.decoderFfnChoices))
            return problem;
        if (auto problem = offered("decoder-self-attention-heads-all-subtransformer", where, layer.selfHeads,
                                   space.decoderSelfHeadChoices))
            return problem;
        if (auto problem = offered("decoder-ende-attention-heads-all-subtransformer", where, layer.crossHeads,
                                   space.decoderCrossHeadChoices))
            return problem;
        if (auto problem = spanOffered(space, where, layer.span, static_cast<int>(sub.encoder.size())))
            return problem;
    }
    return std::nullopt;
}

}  // namespace

std::string listText(const std::vector<int>& values) {
    std::string out;
    for (const int value : values)
        out += (out.empty() ? "" : ", ") + std::to_string(value);
    return "[" + out + "]";
}

int effectiveSpan(const DesignSpace& space, int span, int depth) {
    return space.spanRule == SpanRule::Used ? std::min(span, depth) : span;
}

int countedEncoderLayers(const DesignSpace& space) {
    return space.spanRule == SpanRule::Super ? space.encoderLayers : 0;
}

std::optional<Problem> firstProblem(const DesignSpace& s) {
    if (auto problem = superProblem(s))
        return problem;
    struct Choices {
        const char* key;
        const List& list;
        int most;
        const char* mostKey;
    };
    const std::array all = {
        Choices{"encoder-embed-choice", s.encoderEmbedChoices, s.encoderEmbed, "encoder-embed-dim"},
        Choices{"decoder-embed-choice", s.decoderEmbedChoices, s.decoderEmbed, "decoder-embed-dim"},
        Choices{"encoder-ffn-embed-dim-choice", s.encoderFfnChoices, s.encoderFfn, "encoder-ffn-embed-dim"},
        Choices{"decoder-ffn-embed-dim-choice", s.decoderFfnChoices, s.decoderFfn, "decoder-ffn-embed-dim"},
        Choices{"encoder-layer-num-choice", s.encoderLayerChoices, s.encoderLayers, "encoder-layers"},
        Choices{"decoder-layer-num-choice", s.decoderLayerChoices, s.decoderLayers, "decoder-layers"},
        Choices{"encoder-self-attention-heads-choice", s.encoderHeadChoices, s.encoderHeads, "encoder-attention-heads"},
        Choices{"decoder-self-attention-heads-choice", s.decoderSelfHeadChoices, s.decoderHeads,
                "decoder-attention-heads"},
        Choices{"decoder-ende-attention-heads-choice", s.decoderCrossHeadChoices, s.decoderHeads,
                "decoder-attention-heads"}};
    for (const Choices& choices : all) {
        if (auto problem = listProblem(choices.key, choices.list, choices.most, choices.mostKey))
            return problem;
        if (std::string(choices.key).find("heads") != std::string::npos)
            if (auto problem = headsProblem(choices.key, choices.list, s.qkvDim))
                return problem;
    }
    return spanProblem(s);
}

std::optional<Problem> firstProblem(const DesignSpace& space, const SubTransformer& sub) {
    if (auto problem = offered("encoder-embed-dim-subtransformer", "", sub.encoderEmbed, space.encoderEmbedChoices))
        return problem;
    if (auto problem = offered("decoder-embed-dim-subtransformer", "", sub.decoderEmbed, space.decoderEmbedChoices))
        return problem;
    if (auto problem = offered("encoder-layer-num-subtransformer", "", static_cast<int>(sub.encoder.size()),
                               space.encoderLayerChoices))
        return problem;
    if (auto problem = offered("decoder-layer-num-subtransformer", "", static_cast<int>(sub.decoder.size()),
                               space.decoderLayerChoices))
        return problem;
    if (auto problem = encoderProblem(space, sub))
        return problem;
    if (auto problem = decoderProblem(space, sub))
        return problem;
    if (sub.superEncoderLayers != countedEncoderLayers(space))
        return Problem{"span-rule", "the SubTransformer counts attention spans in another way than the design space"};
    return std::nullopt;
}

}  // namespace hatter::space
