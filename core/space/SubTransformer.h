// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace hatter::space {

/// Sizes of one encoder layer.
struct EncoderLayer {
    int ffn = 0;    ///< width of the feed-forward network
    int heads = 0;  ///< self-attention heads
    bool operator==(const EncoderLayer&) const = default;
};

/// Sizes of one decoder layer.
struct DecoderLayer {
    int ffn = 0;
    int selfHeads = 0;
    int crossHeads = 0;  ///< encoder-decoder attention heads
    int span = 1;        ///< attends to the last 1, 2 or 3 encoder layers (HAT's files write -1, 1, 2)
    bool operator==(const DecoderLayer&) const = default;
};

/// One SubTransformer: sizes cut out of the SuperTransformer. A value; depth is the length of the layer lists, so equal
/// architectures compare equal and have one hash.
struct SubTransformer {
    int encoderEmbed = 0;
    int decoderEmbed = 0;
    std::vector<EncoderLayer> encoder;  ///< layer 1 first
    std::vector<DecoderLayer> decoder;
    /// HAT's spaces count an attention span over the SuperTransformer's encoder layers, identity ones included: this is
    /// their number. 0: spans count the layers in use (our own spaces).
    int superEncoderLayers = 0;

    bool operator==(const SubTransformer&) const = default;
};

/// The architecture in one line, the same for equal architectures:
/// "enc 256: 1024/4 512/2 · dec 192: 512/4/2@3" (ffn/heads; ffn/self/cross@span).
std::string toText(const SubTransformer& sub);

/// First 16 hexadecimal digits of the SHA-256 of toText(): the key of the candidate table.
std::string hashOf(const SubTransformer& sub);

/// The encoder layers (0-based, last first) whose outputs decoder layer `layer` attends to. With HAT's counting a layer
/// may occur twice: a shallower encoder shows its last output again (SEMANTICS i).
std::vector<int> attendedEncoderLayers(const SubTransformer& sub, const DecoderLayer& layer);

}  // namespace hatter::space
