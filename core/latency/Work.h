// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/Protocol.h"

#include <array>
#include <string_view>

namespace hatter::latency {

/// What the parts of a SubTransformer do while it is measured: the columns of the cost regression. Every kind of work
/// is a sum over layers plus a rest, so a prediction can be told layer by layer. Units: calls, or millions of
/// multiplications.
///
/// With one protocol and one space, attention inside the encoder costs the same in every layer but for its heads, and
/// so needs no column of its own.
constexpr std::array<std::string_view, 6> EncoderWorkNames = {"fixed",       "embedding", "layers",
                                                              "projections", "ffn",       "heads"};
using EncoderWork = std::array<double, EncoderWorkNames.size()>;

/// "source" is the projection of the encoder's outputs to keys and values, done once; "attended" reads them in each
/// step.
constexpr std::array<std::string_view, 8> DecoderWorkNames = {"fixed", "output", "layers", "projections",
                                                              "ffn",   "heads",  "source", "attended"};
using DecoderWork = std::array<double, DecoderWorkNames.size()>;

/// Computes the work of parts under a protocol, for attention of width `qkvDim`.
struct WorkCounter {
    Protocol protocol;
    int qkvDim = 0;

    EncoderWork encoderRest(const space::SubTransformer& sub) const;
    EncoderWork encoderLayer(const space::SubTransformer& sub, const space::EncoderLayer& layer) const;
    DecoderWork decoderRest(const space::SubTransformer& sub) const;
    DecoderWork decoderLayer(const space::SubTransformer& sub, const space::DecoderLayer& layer) const;

    EncoderWork encoder(const space::SubTransformer& sub) const;
    DecoderWork decoder(const space::SubTransformer& sub) const;
};

}  // namespace hatter::latency
