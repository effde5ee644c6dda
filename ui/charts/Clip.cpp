// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/Clip.h"

#include "charts/Plot.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

/// Liang and Barsky: how far along the line it enters and leaves each of the four half planes.
std::optional<QLineF> clipped(const QLineF& line, const QRectF& area) {
    double enters = 0, leaves = 1;
    const auto within = [&](double towards, double distance) {
        if (towards == 0)
            return distance >= 0;
        const double at = distance / towards;
        towards < 0 ? enters = std::max(enters, at) : leaves = std::min(leaves, at);
        return enters <= leaves;
    };
    const bool inside = within(-line.dx(), line.x1() - area.left()) && within(line.dx(), area.right() - line.x1()) &&
                        within(-line.dy(), line.y1() - area.top()) && within(line.dy(), area.bottom() - line.y1());
    return inside ? std::optional(QLineF(line.pointAt(enters), line.pointAt(leaves))) : std::nullopt;
}

void drawClippedPolyline(QPainter& painter, const QPolygonF& line, const QRectF& area) {
    if (!Plot::isVector(painter)) {
        painter.drawPolyline(line);
        return;
    }
    QPolygonF run;
    const auto flush = [&] {
        if (run.size() > 1)
            painter.drawPolyline(run);
        run.clear();
    };
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const auto part = clipped(QLineF(line[i], line[i + 1]), area);
        if (!part) {
            flush();
            continue;
        }
        if (run.isEmpty() || run.last() != part->p1()) {
            flush();
            run << part->p1();
        }
        run << part->p2();
    }
    flush();
}

void drawHatch(QPainter& painter, const QRectF& area, double origin, double step, bool rising) {
    const double reach = area.height();
    const double first = origin + std::floor((area.left() - reach - origin) / step) * step;
    for (double x = first; x < area.right() + reach; x += step) {
        const QLineF whole(x, rising ? area.bottom() : area.top(), x + reach, rising ? area.top() : area.bottom());
        if (const auto part = clipped(whole, area))
            painter.drawLine(*part);
    }
}

}  // namespace hatter::ui
