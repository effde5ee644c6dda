// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/PointGrid.h"

#include <algorithm>
#include <cmath>

namespace hatter::ui {

void PointGrid::clear(const QRectF& area) {
    m_area = area;
    m_columns = std::max(1, static_cast<int>(area.width() / Cell) + 1);
    m_rows = std::max(1, static_cast<int>(area.height() / Cell) + 1);
    m_first.assign(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows), -1);
    m_next.clear();
    m_positions.clear();
}

int PointGrid::column(double x) const {
    return static_cast<int>(std::clamp((x - m_area.left()) / Cell, 0.0, m_columns - 1.0));
}

int PointGrid::row(double y) const {
    return static_cast<int>(std::clamp((y - m_area.top()) / Cell, 0.0, m_rows - 1.0));
}

void PointGrid::add(const QPointF& position) {
    const auto index = static_cast<qsizetype>(m_positions.size());
    m_positions.push_back(position);
    m_next.push_back(-1);
    // Points out of view keep their number but cannot be found.
    if (m_first.empty() || !m_area.adjusted(-6, -6, 6, 6).contains(position)) {
        return;
    }
    auto& first = m_first[static_cast<std::size_t>(row(position.y()) * m_columns + column(position.x()))];
    m_next.back() = first;
    first = index;
}

qsizetype PointGrid::nearest(const QPointF& position, double radius) const {
    qsizetype best = -1;
    double bestSquare = radius * radius;
    if (m_first.empty()) {
        return best;
    }
    for (int y = row(position.y() - radius); y <= row(position.y() + radius); ++y) {
        for (int x = column(position.x() - radius); x <= column(position.x() + radius); ++x) {
            for (qsizetype i = m_first[static_cast<std::size_t>(y * m_columns + x)]; i >= 0;
                 i = m_next[static_cast<std::size_t>(i)]) {
                const QPointF d = m_positions[static_cast<std::size_t>(i)] - position;
                const double square = QPointF::dotProduct(d, d);
                if (square < bestSquare || (square == bestSquare && i > best)) {
                    best = i;
                    bestSquare = square;
                }
            }
        }
    }
    return best;
}

}  // namespace hatter::ui
