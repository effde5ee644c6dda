// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/SubTransformer.h"

#include <QRectF>
#include <QSize>
#include <vector>

class QPainter;

namespace hatter::ui {

/// What each part of a SubTransformer costs, as fractions of its latency (0 to 1). Lists may be empty: not known.
struct LayerShares {
    std::vector<double> encoder, decoder;     ///< layer 1 first
    double encoderRest = 0, decoderRest = 0;  ///< embeddings, output layer; 0 is not written
};

/// How an architecture is drawn. The maxima fix the scale, so that pictures side by side can be compared; what a
/// SubTransformer exceeds is widened to it.
struct ArchitectureOptions {
    int maxEncoderLayers = 6, maxDecoderLayers = 6;
    int maxEmbed = 0, maxFfn = 0;
    const LayerShares* shares = nullptr;
    const space::SubTransformer* reference = nullptr;  ///< differences against it are marked
    bool legend = true;
};

/// Draws one SubTransformer into any rectangle: input at the bottom, layer 1 lowest; FFN width to scale with its
/// number; one block a head, their sum is the embedding width; arcs from enc-dec attention to each attended encoder
/// layer.
class ArchitecturePainter {
public:
    using Options = ArchitectureOptions;

    static void paint(QPainter& painter, const QRectF& rect, const space::SubTransformer& sub, const Options& options);
    static QSize preferredSize(const space::SubTransformer& sub, const Options& options);
    /// One line of legend as it fits `width`, for a page that shows one legend for several pictures.
    static void paintLegend(QPainter& painter, const QRectF& rect, bool differences);
};

}  // namespace hatter::ui
