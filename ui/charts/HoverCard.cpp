// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/HoverCard.h"

#include "settings/Theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

constexpr double PadX = 10, PadY = 6, RingRadius = 6.5;

double distanceTo(const QRectF& rect, const QPointF& point) {
    const double dx = std::max({rect.left() - point.x(), 0.0, point.x() - rect.right()});
    const double dy = std::max({rect.top() - point.y(), 0.0, point.y() - rect.bottom()});
    return std::hypot(dx, dy);
}

}  // namespace

HoverCard::HoverCard(const QStringList& lines) {
    const QFontMetricsF bold(Theme::bold()), small(Theme::small()), tick(Theme::tick());
    double width = 0, height = 2 * PadY;
    for (const QString& text : lines) {
        const qsizetype tab = text.indexOf(QLatin1Char('\t'));
        Line line;
        if (tab >= 0 || m_lines.isEmpty()) {
            line.strong = tab >= 0 ? text.left(tab) : text;
            line.plain = tab >= 0 ? text.mid(tab + 1) : QString();
            line.height = bold.height() + 2;
            if (tab >= 0) {
                m_column = std::max(m_column, bold.horizontalAdvance(line.strong) + Theme::SpaceMedium);
            }
            width = std::max(width, bold.horizontalAdvance(line.strong));
        } else {
            line.plain = text;
            line.height = tick.height() + 1;
            width = std::max(width, tick.horizontalAdvance(text));
        }
        height += line.height;
        m_lines.append(line);
    }
    for (const Line& line : m_lines) {
        if (!line.strong.isEmpty()) {
            width = std::max(width, m_column + small.horizontalAdvance(line.plain));
        }
    }
    m_size = QSizeF(std::ceil(width + 2 * PadX), std::ceil(height));
}

QRectF HoverCard::place(const QPointF& point, const QRectF& area, const QVector<QPointF>& front,
                        const QVector<QRectF>& taken) const {
    const double w = m_size.width(), h = m_size.height();
    QRectF best;
    double bestCost = 1e18;
    for (double reach : {22.0, 50.0, 90.0, 140.0, 200.0}) {
        const QPointF corners[] = {{-w * 0.2, reach},    {reach, reach * 0.6},   {-w * 0.8, reach},
                                   {reach, -h / 2},      {-w - reach, reach},    {-w - reach, -h - reach},
                                   {-w - reach, -h / 2}, {-w * 0.5, -h - reach}, {reach, -h - reach}};
        double order = 0;
        for (const QPointF& corner : corners) {
            QRectF card(point + corner, m_size);
            card.moveLeft(std::clamp(card.left(), area.left(), std::max(area.left(), area.right() - w)));
            card.moveTop(std::clamp(card.top(), area.top(), std::max(area.top(), area.bottom() - h)));
            double cost = distanceTo(card, point) + order++;
            if (card.adjusted(-8, -8, 8, 8).contains(point)) {
                cost += 5000;
            }
            const QRectF grown = card.adjusted(-6, -6, 6, 6);
            cost += 60.0 * static_cast<double>(std::count_if(front.begin(), front.end(),
                                                             [&grown](const QPointF& p) { return grown.contains(p); }));
            for (const QRectF& other : taken) {
                cost += card.intersects(other) ? 400 : 0;
            }
            if (cost < bestCost) {
                bestCost = cost;
                best = card;
            }
        }
    }
    return QRectF(best.topLeft().toPoint(), m_size);
}

void HoverCard::paint(QPainter& painter, const QRectF& card, const QPointF& point) const {
    const ThemeColors& c = Theme::colors();
    const QPointF end(std::clamp(point.x(), card.left() + 8, card.right() - 8),
                      std::clamp(point.y(), card.top() + 8, card.bottom() - 8));
    const QPointF way = end - point;
    const double length = std::hypot(way.x(), way.y());
    if (length > RingRadius) {
        painter.setPen(QPen(c.muted, Theme::Hairline));
        painter.drawLine(point + way * (RingRadius / length), end);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(c.text, 1.6));
    painter.drawEllipse(point, RingRadius, RingRadius);
    if (m_lines.isEmpty()) {
        return;
    }
    painter.setPen(QPen(c.controlEdge, Theme::Hairline));
    painter.setBrush(c.card);
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), Theme::Radius, Theme::Radius);
    double y = card.top() + PadY;
    for (const Line& line : m_lines) {
        const QRectF row(card.left() + PadX, y, card.width() - 2 * PadX, line.height);
        const bool small = line.strong.isEmpty();
        painter.setFont(Theme::bold());
        painter.setPen(c.text);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, line.strong);
        painter.setFont(small ? Theme::tick() : Theme::small());
        painter.setPen(c.muted);
        painter.drawText(row.adjusted(small ? 0 : m_column, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, line.plain);
        y += line.height;
    }
}

}  // namespace hatter::ui
