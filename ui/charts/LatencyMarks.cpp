// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/LatencyMarks.h"

#include "settings/Theme.h"

#include <QPainter>
#include <QPolygonF>

namespace hatter::ui {

void paintMark(QPainter& painter, const QPointF& at, LatencyMark mark, double scale) {
    const ThemeColors& c = Theme::colors();
    const auto diamond = [&](double size) {
        painter.drawPolygon(
            QPolygonF{at + QPointF(0, -size), at + QPointF(size, 0), at + QPointF(0, size), at + QPointF(-size, 0)});
    };
    switch (mark) {
        case LatencyMark::HeldOut:
            painter.setPen(QPen(c.base, 0.8 * scale));
            painter.setBrush(c.selfAttention);
            painter.drawEllipse(at, 4.2 * scale, 4.2 * scale);
            break;
        case LatencyMark::Fitted:
            painter.setPen(QPen(c.selfAttention, 1.4));
            painter.setBrush(c.base);
            painter.drawEllipse(at, 3.6 * scale, 3.6 * scale);
            break;
        case LatencyMark::Anchor:
            painter.setPen(QPen(c.base, 0.8));
            painter.setBrush(c.accent);
            diamond(6.4 * scale);
            break;
        case LatencyMark::DriftedAnchor:
            painter.setPen(QPen(c.accent, 1.6));
            painter.setBrush(c.base);
            diamond(5.8 * scale);
            break;
        case LatencyMark::Quarantined:
            painter.setPen(QPen(c.error, 1.6, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(at + QPointF(-3.5, -3.5) * scale, at + QPointF(3.5, 3.5) * scale);
            painter.drawLine(at + QPointF(-3.5, 3.5) * scale, at + QPointF(3.5, -3.5) * scale);
            break;
    }
}

}  // namespace hatter::ui
