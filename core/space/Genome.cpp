// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Error.h"
#include "base/Random.h"
#include "space/DesignSpace.h"
#include "space/SpaceRules.h"

#include <algorithm>
#include <array>

namespace hatter::space {

namespace {

/// A run of genes with the same choices.
struct Group {
    const std::vector<int>* choices;
    std::size_t count;
    const char* side;
    const char* what;
    const char* key;
};

std::array<Group, 10> groupsOf(const DesignSpace& s) {
    const auto encoder = static_cast<std::size_t>(s.encoderLayers);
    const auto decoder = static_cast<std::size_t>(s.decoderLayers);
    return {Group{&s.encoderEmbedChoices, 1, "encoder", "embedding width", "encoder-embed"},
            Group{&s.encoderLayerChoices, 1, "encoder", "number of layers", "encoder-layers"},
            Group{&s.encoderFfnChoices, encoder, "encoder layer", "FFN width", "encoder-ffn"},
            Group{&s.encoderHeadChoices, encoder, "encoder layer", "self-attention heads", "encoder-heads"},
            Group{&s.decoderEmbedChoices, 1, "decoder", "embedding width", "decoder-embed"},
            Group{&s.decoderLayerChoices, 1, "decoder", "number of layers", "decoder-layers"},
            Group{&s.decoderFfnChoices, decoder, "decoder layer", "FFN width", "decoder-ffn"},
            Group{&s.decoderSelfHeadChoices, decoder, "decoder layer", "self-attention heads", "decoder-self-heads"},
            Group{&s.decoderCrossHeadChoices, decoder, "decoder layer", "encoder-decoder heads", "decoder-cross-heads"},
            Group{&s.spanChoices, decoder, "decoder layer", "attention span", "decoder-span"}};
}

/// The group of a position and the position inside it.
struct Place {
    Group group;
    std::size_t index;
};

Place placeOf(const DesignSpace& space, std::size_t position) {
    std::size_t index = position;
    for (const Group& group : groupsOf(space)) {
        if (index < group.count)
            return {group, index};
        index -= group.count;
    }
    throw InputError("gene " + std::to_string(position + 1) + " does not exist: the design space has " +
                     std::to_string(space.genomeLength()) + " genes");
}

void checkGenome(const DesignSpace& space, const Genome& genome) {
    if (genome.size() != space.genomeLength())
        throw InputError("a genome of " + std::to_string(genome.size()) +
                         " genes does not belong to this design space, "
                         "whose genomes have " +
                         std::to_string(space.genomeLength()));
    std::size_t position = 0;
    for (const Group& group : groupsOf(space))
        for (std::size_t i = 0; i < group.count; ++i, ++position)
            if (std::find(group.choices->begin(), group.choices->end(), genome[position]) == group.choices->end())
                throw InputError("gene " + std::to_string(position + 1) + " (" + space.geneName(position) + ") is " +
                                 std::to_string(genome[position]) + ", which is not among the choices " +
                                 listText(*group.choices));
}

/// The choice that decodes to `span`: itself where it is on offer, else one that is cut to it.
int geneForSpan(const DesignSpace& space, int span, int depth) {
    const std::vector<int>& choices = space.spanChoices;
    if (std::find(choices.begin(), choices.end(), span) != choices.end())
        return span;
    return *std::find_if(choices.begin(), choices.end(),
                         [&](int choice) { return effectiveSpan(space, choice, depth) == span; });
}

/// Appends one field of every layer, then the first choice for the layers that are not in use.
template <typename Layer, typename Field>
void append(Genome& genome, const std::vector<Layer>& layers, int superLayers, const std::vector<int>& choices,
            Field field) {
    for (const Layer& layer : layers)
        genome.push_back(field(layer));
    genome.insert(genome.end(), static_cast<std::size_t>(superLayers) - layers.size(), choices.front());
}

}  // namespace

std::size_t DesignSpace::genomeLength() const {
    return 4 + 2 * static_cast<std::size_t>(encoderLayers) + 4 * static_cast<std::size_t>(decoderLayers);
}

const std::vector<int>& DesignSpace::geneChoices(std::size_t position) const {
    return *placeOf(*this, position).group.choices;
}

std::string DesignSpace::geneName(std::size_t position) const {
    const Place place = placeOf(*this, position);
    const std::string side = place.group.side;
    const std::string number = side.ends_with("layer") ? " " + std::to_string(place.index + 1) : "";
    return side + number + ": " + place.group.what;
}

std::string DesignSpace::geneKey(std::size_t position) const {
    const Place place = placeOf(*this, position);
    const bool ofLayer = std::string_view(place.group.side).ends_with("layer");
    return place.group.key + (ofLayer ? ":" + std::to_string(place.index + 1) : "");
}

std::vector<std::size_t> DesignSpace::genePositions(const std::string& key) const {
    std::vector<std::size_t> positions;
    std::size_t position = 0;
    for (const Group& group : groupsOf(*this))
        for (std::size_t i = 0; i < group.count; ++i, ++position)
            if (key == group.key || key == geneKey(position))
                positions.push_back(position);
    return positions;
}

Genome DesignSpace::randomGenome(PythonRandom& random) const {
    Genome genome;
    genome.reserve(genomeLength());
    for (const Group& group : groupsOf(*this))
        for (std::size_t i = 0; i < group.count; ++i)
            genome.push_back(random.choices(*group.choices));
    return genome;
}

SubTransformer DesignSpace::decode(const Genome& genome) const {
    checkGenome(*this, genome);
    const auto encoderSlots = static_cast<std::size_t>(encoderLayers);
    const auto decoderSlots = static_cast<std::size_t>(decoderLayers);
    const auto decoderStart = genome.begin() + 2 + 2 * encoderLayers;

    SubTransformer sub;
    sub.superEncoderLayers = countedEncoderLayers(*this);
    sub.encoderEmbed = genome[0];
    sub.decoderEmbed = decoderStart[0];
    sub.encoder.resize(static_cast<std::size_t>(genome[1]));
    sub.decoder.resize(static_cast<std::size_t>(decoderStart[1]));
    for (std::size_t i = 0; i < sub.encoder.size(); ++i)
        sub.encoder[i] = {genome[2 + i], genome[2 + encoderSlots + i]};
    for (std::size_t i = 0; i < sub.decoder.size(); ++i) {
        const auto gene = [&](std::size_t field) {
            return decoderStart[static_cast<std::ptrdiff_t>(2 + field * decoderSlots + i)];
        };
        sub.decoder[i] = {gene(0), gene(1), gene(2), effectiveSpan(*this, gene(3), genome[1])};
    }
    return sub;
}

Genome DesignSpace::encode(const SubTransformer& sub) const {
    if (const auto problem = firstProblem(*this, sub))
        throw InputError({{}, 0, problem->key}, problem->message);
    const int depth = static_cast<int>(sub.encoder.size());
    Genome genome = {sub.encoderEmbed, depth};
    append(genome, sub.encoder, encoderLayers, encoderFfnChoices, [](const EncoderLayer& l) { return l.ffn; });
    append(genome, sub.encoder, encoderLayers, encoderHeadChoices, [](const EncoderLayer& l) { return l.heads; });
    genome.push_back(sub.decoderEmbed);
    genome.push_back(static_cast<int>(sub.decoder.size()));
    append(genome, sub.decoder, decoderLayers, decoderFfnChoices, [](const DecoderLayer& l) { return l.ffn; });
    append(genome, sub.decoder, decoderLayers, decoderSelfHeadChoices,
           [](const DecoderLayer& l) { return l.selfHeads; });
    append(genome, sub.decoder, decoderLayers, decoderCrossHeadChoices,
           [](const DecoderLayer& l) { return l.crossHeads; });
    append(genome, sub.decoder, decoderLayers, spanChoices,
           [&](const DecoderLayer& l) { return geneForSpan(*this, l.span, depth); });
    return genome;
}

}  // namespace hatter::space
