// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/LatencyCsv.h"

#include <array>

namespace hatter::latency {

/// Columns of the regression on averages. All of them are products of widths, depths and at most one of the layers'
/// means, the latter times the depth: for given widths and depths a latency is linear in the sums over the layers, so
/// that the fastest and slowest SubTransformer can be found layer by layer.
///
/// Features are scaled to about 1 (640 wide, 6 deep, FFN of 2048, 6 heads, span of 2).
constexpr std::size_t EncoderTermCount = 9;
constexpr std::size_t DecoderTermCount = 23;
/// The first ones are the work that a layer is known to do; the others are corrections, which are held small.
constexpr std::size_t EncoderBaseCount = 7;
constexpr std::size_t DecoderBaseCount = 10;

using EncoderTerms = std::array<double, EncoderTermCount>;
using DecoderTerms = std::array<double, DecoderTermCount>;

/// Names in files.
inline constexpr std::array<const char*, EncoderTermCount> EncoderTermNames = {
    "fixed", "width", "layers", "layers-width", "ffn", "ffn-width", "heads", "layers-squared", "heads-width"};
inline constexpr std::array<const char*, DecoderTermCount> DecoderTermNames = {"fixed",
                                                                               "width",
                                                                               "layers",
                                                                               "layers-width",
                                                                               "ffn",
                                                                               "ffn-width",
                                                                               "self-heads",
                                                                               "cross-heads",
                                                                               "span",
                                                                               "span-encoder-width",
                                                                               "layers-squared",
                                                                               "layers-squared-width",
                                                                               "layers-ffn",
                                                                               "layers-ffn-width",
                                                                               "layers-span",
                                                                               "layers-span-encoder-width",
                                                                               "self-heads-width",
                                                                               "cross-heads-width",
                                                                               "span-width",
                                                                               "encoder-width",
                                                                               "layers-encoder-width",
                                                                               "layers-self-heads",
                                                                               "layers-cross-heads"};

/// Inline: a batch of predictions spends its time here.
inline EncoderTerms encoderTerms(const Features& features) {
    const double width = features[0] / 640.0;
    const double layers = features[1] / 6.0;
    const double ffn = layers * features[2] / 2048.0;
    const double heads = layers * features[3] / 6.0;
    return {1.0, width, layers, layers * width, ffn, ffn * width, heads, layers * layers, heads * width};
}

inline DecoderTerms decoderTerms(const Features& features) {
    const double encoderWidth = features[0] / 640.0;
    const double width = features[4] / 640.0;
    const double layers = features[5] / 6.0;
    const double ffn = layers * features[6] / 2048.0;
    const double selfHeads = layers * features[7] / 6.0;
    const double crossHeads = layers * features[8] / 6.0;
    const double span = layers * features[9] / 2.0;
    return {1.0,
            width,
            layers,
            layers * width,
            ffn,
            ffn * width,
            selfHeads,
            crossHeads,
            span,
            span * encoderWidth,
            layers * layers,
            layers * layers * width,
            layers * ffn,
            layers * ffn * width,
            layers * span,
            layers * span * encoderWidth,
            selfHeads * width,
            crossHeads * width,
            span * width,
            encoderWidth,
            layers * encoderWidth,
            layers * selfHeads,
            layers * crossHeads};
}

}  // namespace hatter::latency
