// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <vector>

namespace hatter::ui {

/// Finds the nearest of many points on the screen: a grid of cells, each a chain of its points.
class PointGrid {
public:
    void clear(const QRectF& area);
    /// Points are numbered in the order of adding.
    void add(const QPointF& position);
    qsizetype size() const { return static_cast<qsizetype>(m_positions.size()); }
    /// The nearest point within `radius`, -1 if there is none. Of equally near ones the newest.
    qsizetype nearest(const QPointF& position, double radius) const;

private:
    static constexpr double Cell = 16;

    int column(double x) const;
    int row(double y) const;

    QRectF m_area;
    int m_columns = 1, m_rows = 1;
    std::vector<qsizetype> m_first, m_next;
    std::vector<QPointF> m_positions;
};

}  // namespace hatter::ui
