// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPen>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QVector>

class QPainter;

namespace hatter::ui {

/// The marks of a plot, the same in the plot and in its legend.
enum class PlotMark { Measured, Calibrated, Estimated, Published, Pinned, Candidate };

void paintMark(QPainter& painter, const QPointF& at, PlotMark mark);
/// The accent ring of the selection.
void paintSelection(QPainter& painter, const QPointF& at);

/// What tells kinds of candidates apart beside their colour.
enum class PlotShape { Circle, Triangle, Square, Diamond, TriangleDown };

/// One kind of candidates: its name, its colour and its shape. Kinds with an order have colours of the ramp.
struct PlotCategory {
    QString name;
    double ramp = -1;  ///< 0 to 1 on the ramp of the generations; below 0: a colour of the series
    int series = 0;
    PlotShape shape = PlotShape::Circle;

    QColor color() const;
    bool operator==(const PlotCategory&) const = default;
};

/// The shape number `index`; after the last one they begin anew.
PlotShape shapeOf(int index);
/// With the painter's pen and brush. All shapes of a radius look equally large.
void paintShape(QPainter& painter, const QPointF& at, PlotShape shape, double radius);
/// The line of a run that is laid over another one.
QPen overlayPen(int series);
/// The mark of its members: open, in the run's colour and shape.
void paintOverlayMark(QPainter& painter, const QPointF& at, int series);
/// The line of a front that was, and its marks.
QPen ghostPen();
void paintGhostMark(QPainter& painter, const QPointF& at);

/// The box that explains the marks and the colours of the candidates.
struct PlotLegend {
    /// One line of it: a mark, a kind, or a line of another run.
    struct Entry {
        QString text;
        PlotMark mark = PlotMark::Candidate;
        int overlay = -1;  ///< of this series; -2: a front that was
        int category = -1;
        bool optional = false;  ///< goes first where there is little room
    };
    QVector<Entry> entries;
    QVector<PlotCategory> categories;
    QString rampLabel, rampFirst, rampLast;  ///< no ramp without a label
    int columns = 1;

    bool isEmpty() const { return entries.isEmpty() && rampLabel.isEmpty(); }
    QSizeF size() const;
    /// In more columns, or without what is optional, until it needs no more than this; empty if it cannot.
    PlotLegend fitted(const QSizeF& room) const;
    void paint(QPainter& painter, const QRectF& box) const;

private:
    qsizetype rows() const;
    double columnWidth() const;
    void paintKey(QPainter& painter, const Entry& entry, const QPointF& at) const;
    void paintRamp(QPainter& painter, const QPointF& at) const;
};

}  // namespace hatter::ui
