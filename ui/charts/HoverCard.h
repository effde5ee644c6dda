// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QStringList>
#include <QVector>

class QPainter;

namespace hatter::ui {

/// The card beside the point under the mouse. The first line is bold; a tab splits a line into a bold and a plain part;
/// lines without one are small.
class HoverCard {
public:
    explicit HoverCard(const QStringList& lines);

    QSizeF size() const { return m_size; }
    /// A place inside `area`, off the front's points and the other rectangles.
    QRectF place(const QPointF& point, const QRectF& area, const QVector<QPointF>& front,
                 const QVector<QRectF>& taken) const;
    /// The card, its leader and the ring around the point.
    void paint(QPainter& painter, const QRectF& card, const QPointF& point) const;

private:
    struct Line {
        QString strong, plain;
        double height = 0;
    };

    QVector<Line> m_lines;
    double m_column = 0;  ///< where the plain parts begin
    QSizeF m_size;
};

}  // namespace hatter::ui
