// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/LimitLine.h"

#include "charts/Clip.h"
#include "settings/Theme.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

double tenths(double ms) {
    return std::round(ms * 10) / 10;
}

}  // namespace

void LimitLine::setRange(double fastestMs, double slowestMs) {
    // Upward: at the lowest limit the fastest SubTransformer is still allowed, at the highest all are.
    m_low = std::ceil(fastestMs * 10 - 1e-6) / 10;
    m_high = std::ceil(std::max(fastestMs, slowestMs) * 10 - 1e-6) / 10;
    if (m_ms > 0) {
        m_ms = kept(m_ms);
    }
}

double LimitLine::kept(double ms) const {
    return hasRange() ? std::clamp(tenths(ms), m_low, m_high) : std::max(0.1, tenths(ms));
}

bool LimitLine::setMs(double ms) {
    if (!std::isfinite(ms)) {
        return false;
    }
    const double before = m_ms;
    m_ms = kept(ms);
    return std::abs(m_ms - before) > 1e-9;
}

bool LimitLine::setMs(double ms, bool coarse) {
    return setMs(coarse ? std::round(ms) : ms);
}

QString LimitLine::text() const {
    return tr("≤ %1 ms", "latency limit").arg(QLocale().toString(m_ms, 'f', 1));
}

double LimitLine::height() {
    return std::round(QFontMetricsF(Theme::bold()).height() + 7);
}

QRectF LimitLine::handle(double x, const QRectF& plot, const QRectF& bounds) const {
    const double width = QFontMetricsF(Theme::bold()).horizontalAdvance(text()) + 36;
    const double left = std::clamp(x - width / 2, bounds.left(), std::max(bounds.left(), bounds.right() - width));
    return {left, plot.top() - height() - 6, width, height()};
}

bool LimitLine::hitsLine(const QPointF& position, double x, const QRectF& plot) {
    return std::abs(position.x() - x) <= 5 && position.y() >= plot.top() - 8 && position.y() <= plot.bottom() + 4;
}

void LimitLine::paintSlowSide(QPainter& painter, double x, const QRectF& plot) {
    const QRectF side(QPointF(std::max(x, plot.left()), plot.top()), plot.bottomRight());
    if (side.width() <= 0) {
        return;
    }
    const ThemeColors& c = Theme::colors();
    painter.fillRect(side, c.slowGround);
    painter.setPen(QPen(c.slowHatch, Theme::Hairline));
    // Tied to the plot, not to the line: the pattern stands still while the limit moves.
    drawHatch(painter, side, plot.left() - plot.height(), 8, true);
}

void LimitLine::paint(QPainter& painter, double x, const QRectF& plot, const QRectF& handle, bool active) const {
    const ThemeColors& c = Theme::colors();
    painter.setPen(QPen(c.limit, Theme::LimitWidth));
    painter.drawLine(QPointF(x, handle.bottom()), QPointF(x, plot.bottom()));
    QPainterPath shape;
    shape.addRoundedRect(handle, Theme::Radius, Theme::Radius);
    QPainterPath tip;
    tip.addPolygon(QPolygonF{QPointF(x - 6, handle.bottom() - 1), QPointF(x + 6, handle.bottom() - 1),
                             QPointF(x, handle.bottom() + 6), QPointF(x - 6, handle.bottom() - 1)});
    shape = shape.united(tip);
    painter.setPen(QPen(active ? c.accent : c.base, 2));
    painter.setBrush(c.limit);
    painter.drawPath(shape);

    painter.setPen(c.onLimit);
    painter.setFont(Theme::bold());
    painter.drawText(handle, Qt::AlignCenter, text());
    painter.setPen(QPen(c.onLimit, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const double y = handle.center().y();
    for (double side : {-1.0, 1.0}) {
        const double at = (side < 0 ? handle.left() + 8 : handle.right() - 8) + side * 2;
        painter.drawPolyline(QPolygonF{QPointF(at - side * 4, y - 4), QPointF(at, y), QPointF(at - side * 4, y + 4)});
    }
}

}  // namespace hatter::ui
