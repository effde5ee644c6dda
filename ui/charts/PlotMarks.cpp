// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/PlotMarks.h"

#include "settings/Theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

constexpr double Pad = 12, KeyWidth = 24, RampWidth = 100;

double rowHeight() {
    return QFontMetricsF(Theme::small()).height() + 3;
}

void paintFlag(QPainter& painter, const QPointF& at) {
    const ThemeColors& c = Theme::colors();
    painter.setPen(QPen(c.accent, 1.6));
    painter.drawLine(at, at + QPointF(0, -16));
    painter.setPen(QPen(c.base, 0.6));
    painter.setBrush(c.accent);
    painter.drawPolygon(
        QPolygonF{at + QPointF(0.8, -17), at + QPointF(11, -13), at + QPointF(7.5, -11.5), at + QPointF(0.8, -8)});
}

}  // namespace

void paintMark(QPainter& painter, const QPointF& at, PlotMark mark) {
    const ThemeColors& c = Theme::colors();
    switch (mark) {
        case PlotMark::Measured:
            painter.setPen(QPen(c.base, 0.8));
            painter.setBrush(c.front);
            painter.drawEllipse(at, 4.6, 4.6);
            break;
        case PlotMark::Estimated:
            painter.setPen(QPen(c.front, 1.6));
            painter.setBrush(c.base);
            painter.drawEllipse(at, 3.6, 3.6);
            break;
        case PlotMark::Published:
            painter.setPen(QPen(c.text, 1.4));
            painter.setBrush(c.base);
            painter.drawPolygon(
                QPolygonF{at + QPointF(0, -5.6), at + QPointF(5.6, 0), at + QPointF(0, 5.6), at + QPointF(-5.6, 0)});
            break;
        case PlotMark::Pinned:
            paintFlag(painter, at);
            break;
        case PlotMark::Candidate:  // as the cloud draws the newest generation
            painter.setPen(QPen(c.base, 0.8));
            painter.setBrush(Theme::generation(1));
            painter.drawEllipse(at, 3.0, 3.0);
            break;
    }
}

void paintSelection(QPainter& painter, const QPointF& at) {
    const ThemeColors& c = Theme::colors();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(c.base, Theme::SelectionRing + 2.4));
    painter.drawEllipse(at, 9, 9);
    painter.setPen(QPen(c.accent, Theme::SelectionRing));
    painter.drawEllipse(at, 9, 9);
}

QSizeF PlotLegend::size() const {
    const QFontMetricsF metrics(Theme::small()), tick(Theme::tick());
    double width = 0;
    for (const auto& entry : entries) {
        width = std::max(width, KeyWidth + metrics.horizontalAdvance(entry.second));
    }
    double height = rowHeight() * static_cast<double>(entries.size()) + 2 * Pad - 6;
    if (!rampLabel.isEmpty()) {
        width = std::max(width, tick.horizontalAdvance(rampLabel + rampFirst + rampLast) + RampWidth + 16);
        height += rowHeight() + (entries.isEmpty() ? 0 : 5);
    }
    return {std::ceil(width + 2 * Pad), std::ceil(height)};
}

void PlotLegend::paint(QPainter& painter, const QRectF& box) const {
    const ThemeColors& c = Theme::colors();
    QColor ground = c.card;
    ground.setAlphaF(0.93F);
    painter.setPen(QPen(c.hairline, Theme::Hairline));
    painter.setBrush(ground);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), Theme::Radius, Theme::Radius);
    const QFontMetricsF metrics(Theme::small()), tick(Theme::tick());
    double y = box.top() + Pad - 3;
    for (const auto& [mark, text] : entries) {
        const double middle = y + rowHeight() / 2;
        const QPointF at(box.left() + Pad + 6, middle);
        paintMark(painter, mark == PlotMark::Pinned ? at + QPointF(-4, 9) : at, mark);
        painter.setFont(Theme::small());
        painter.setPen(c.text);
        painter.drawText(QPointF(box.left() + Pad + KeyWidth, middle + metrics.capHeight() / 2), text);
        y += rowHeight();
    }
    if (rampLabel.isEmpty()) {
        return;
    }
    const double middle = y + (entries.isEmpty() ? 0 : 5) + rowHeight() / 2;
    const double base = middle + tick.capHeight() / 2;
    double x = box.left() + Pad;
    painter.setFont(Theme::tick());
    painter.setPen(c.muted);
    const QString first = rampLabel + QLatin1Char(' ') + rampFirst;
    painter.drawText(QPointF(x, base), first);
    x += tick.horizontalAdvance(first) + 6;
    painter.drawText(QPointF(x + RampWidth + 6, base), rampLast);
    constexpr int Steps = 20;
    for (int i = 0; i < Steps; ++i) {
        painter.fillRect(QRectF(x + i * RampWidth / Steps, middle - 5, RampWidth / Steps + 0.5, 10),
                         Theme::generation(i / (Steps - 1.0)));
    }
}

}  // namespace hatter::ui
