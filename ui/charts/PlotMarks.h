// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>
#include <QVector>

class QPainter;

namespace hatter::ui {

/// The marks of a plot, the same in the plot and in its legend.
enum class PlotMark { Measured, Estimated, Published, Pinned, Candidate };

void paintMark(QPainter& painter, const QPointF& at, PlotMark mark);
/// The accent ring of the selection.
void paintSelection(QPainter& painter, const QPointF& at);

/// The box that explains the marks and the colours of the generations.
struct PlotLegend {
    QVector<QPair<PlotMark, QString>> entries;
    QString rampLabel, rampFirst, rampLast;  ///< no ramp without a label

    QSizeF size() const;
    void paint(QPainter& painter, const QRectF& box) const;
};

}  // namespace hatter::ui
