// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/SubTransformer.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hatter {
class PythonRandom;
}

namespace hatter::space {

/// What an attention span counts (DESIGN, Contracts).
enum class SpanRule {
    Super,  ///< the SuperTransformer's encoder layers, identity ones included (HAT's files and checkpoints)
    Used,   ///< the encoder layers in use; a span never exceeds the encoder depth
};

/// The full-length genome of the reference's search (SEMANTICS vi):
/// [encEmbed, encLayers, encFfn x L, encHeads x L, decEmbed, decLayers, decFfn x M, decSelf x M, decCross x M, span x
/// M], with L and M the SuperTransformer's depths. Spans are written 1, 2, 3. Positions beyond the depth are dormant.
using Genome = std::vector<int>;

/// The choices of a design space and the sizes of its SuperTransformer. A value; check() holds for every space that was
/// read from a file.
struct DesignSpace {
    std::string name;

    int encoderEmbed = 0;  ///< sizes of the SuperTransformer
    int decoderEmbed = 0;
    int encoderFfn = 0;
    int decoderFfn = 0;
    int encoderLayers = 0;
    int decoderLayers = 0;
    int encoderHeads = 0;
    int decoderHeads = 0;
    int qkvDim = 0;
    bool shareAllEmbeddings = false;                 ///< source, target and output table are one tensor
    bool shareDecoderInputOutputEmbeddings = false;  ///< target and output table are one tensor;
                                                     ///< true in every file that shares all
    bool encoderNormalizeBefore = false;             ///< pre-norm, with a layer norm after the last layer
    bool decoderNormalizeBefore = false;
    bool vocabOriginalScaling = false;  ///< embeddings times sqrt of the SuperTransformer's width, not the sampled one
    SpanRule spanRule = SpanRule::Super;

    std::vector<int> encoderEmbedChoices;  ///< in the file's order: draws index into them
    std::vector<int> decoderEmbedChoices;
    std::vector<int> encoderFfnChoices;
    std::vector<int> decoderFfnChoices;
    std::vector<int> encoderLayerChoices;
    std::vector<int> decoderLayerChoices;
    std::vector<int> encoderHeadChoices;
    std::vector<int> decoderSelfHeadChoices;
    std::vector<int> decoderCrossHeadChoices;
    std::vector<int> spanChoices;  ///< 1, 2, 3

    bool operator==(const DesignSpace&) const = default;

    /// Throws InputError naming the key of the first choice that cannot be built (heads that do not divide qkv-dim, a
    /// choice larger than the SuperTransformer, an empty list, ...). `file` goes into the message.
    void check(const std::string& file) const;

    /// Number of distinct SubTransformers (as a double: it passes 2^53 soon).
    double size() const;
    /// All maximal (minimal) choices; spans are `span`, or where the space lacks it the nearest shorter one on offer,
    /// within the encoder depth under SpanRule::Used.
    SubTransformer largest(int span = 2) const;
    SubTransformer smallest(int span = 2) const;
    /// True if every size of `sub` is among the choices and its span counting is this space's.
    bool contains(const SubTransformer& sub) const;

    /// The reference's sampling of one SubTransformer per update (SEMANTICS ii), in its order of draws.
    SubTransformer sample(PythonRandom& random) const;
    /// What the reference trains with at update `update`: sample() of a stream seeded with the update's number.
    SubTransformer sampleForUpdate(std::uint64_t update) const;

    /// Number of genes.
    std::size_t genomeLength() const;
    /// The choices of gene `position`.
    const std::vector<int>& geneChoices(std::size_t position) const;
    /// A person's name for gene `position`: "encoder layer 2: FFN width".
    std::string geneName(std::size_t position) const;
    /// The word for gene `position` in commands and files: "decoder-layers", "decoder-ffn:2" (of layer 2).
    std::string geneKey(std::size_t position) const;
    /// Genes with this key; without ":LAYER" those of all layers. Empty: there is none.
    std::vector<std::size_t> genePositions(const std::string& key) const;
    /// A uniform genome: one random.choices() per position (SEMANTICS vi).
    Genome randomGenome(PythonRandom& random) const;
    /// Throws InputError if the length or a gene does not belong to this space. Under SpanRule::Used a span above the
    /// encoder depth is decoded as the depth.
    SubTransformer decode(const Genome& genome) const;
    /// The genome of `sub`, dormant genes filled with each position's first choice.
    Genome encode(const SubTransformer& sub) const;
};

}  // namespace hatter::space
