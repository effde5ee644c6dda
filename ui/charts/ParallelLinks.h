// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>
#include <QVector>
#include <vector>

class QPainter;

namespace hatter::ui {

/// The many of a chart of parallel coordinates: how many go from a place of one axis to a place of the next. A value,
/// drawn on any thread.
struct ParallelLinks {
    QRectF plot;           ///< what the axes span
    QVector<double> x;     ///< of each axis
    QVector<bool> turned;  ///< of each axis: smaller values stand above
    int places = 0;        ///< of an axis
    /// `places` by `places` counts between each two axes, by the place on the left one first; lower layers first.
    struct Layer {
        std::vector<quint32> counts;
        QColor color;
    };
    std::vector<Layer> layers;

    /// Some ten thousand short lines: tens of milliseconds.
    void paint(QPainter& painter) const;

private:
    void paintLayer(QPainter& painter, const Layer& layer) const;
};

}  // namespace hatter::ui
