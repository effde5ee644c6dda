// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/SubTransformer.h"

#include "base/Sha256.h"

#include <algorithm>

namespace hatter::space {

std::string toText(const SubTransformer& sub) {
    std::string out = "enc " + std::to_string(sub.encoderEmbed) + ":";
    for (const EncoderLayer& layer : sub.encoder)
        out += " " + std::to_string(layer.ffn) + "/" + std::to_string(layer.heads);
    if (sub.superEncoderLayers > 0)
        out += " of " + std::to_string(sub.superEncoderLayers);
    out += " · dec " + std::to_string(sub.decoderEmbed) + ":";
    for (const DecoderLayer& layer : sub.decoder)
        out += " " + std::to_string(layer.ffn) + "/" + std::to_string(layer.selfHeads) + "/" +
               std::to_string(layer.crossHeads) + "@" + std::to_string(layer.span);
    return out;
}

std::string hashOf(const SubTransformer& sub) {
    return sha256Hex(toText(sub)).substr(0, 16);
}

std::vector<int> attendedEncoderLayers(const SubTransformer& sub, const DecoderLayer& layer) {
    const int depth = static_cast<int>(sub.encoder.size());
    const int counted = sub.superEncoderLayers > 0 ? sub.superEncoderLayers : depth;
    std::vector<int> out;
    for (int i = 0; i < layer.span; ++i)
        out.push_back(std::clamp(counted - 1 - i, 0, depth - 1));
    return out;
}

}  // namespace hatter::space
