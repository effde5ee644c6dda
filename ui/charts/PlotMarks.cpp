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
        case PlotMark::Calibrated: {
            painter.setPen(QPen(c.front, 1.6));
            painter.setBrush(c.base);
            painter.drawEllipse(at, 4.2, 4.2);
            painter.setPen(Qt::NoPen);
            painter.setBrush(c.front);
            constexpr int Degree = 16;
            painter.drawPie(QRectF(at.x() - 4.2, at.y() - 4.2, 8.4, 8.4), 90 * Degree, 180 * Degree);
            break;
        }
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

QColor PlotCategory::color() const {
    return ramp >= 0 ? Theme::generation(ramp) : Theme::series(series);
}

PlotShape shapeOf(int index) {
    constexpr int Count = static_cast<int>(PlotShape::TriangleDown) + 1;
    return static_cast<PlotShape>(std::max(0, index) % Count);
}

void paintShape(QPainter& painter, const QPointF& at, PlotShape shape, double radius) {
    const auto polygon = [&](std::initializer_list<QPointF> corners, double grow) {
        QPolygonF path;
        for (const QPointF& corner : corners) {
            path << at + corner * radius * grow;
        }
        painter.drawPolygon(path);
    };
    switch (shape) {
        case PlotShape::Circle:
            painter.drawEllipse(at, radius, radius);
            break;
        case PlotShape::Triangle:
            polygon({{0, -1}, {0.95, 0.75}, {-0.95, 0.75}}, 1.25);
            break;
        case PlotShape::TriangleDown:
            polygon({{0, 1}, {0.95, -0.75}, {-0.95, -0.75}}, 1.25);
            break;
        case PlotShape::Square:
            polygon({{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}, 0.9);
            break;
        case PlotShape::Diamond:
            polygon({{0, -1}, {1, 0}, {0, 1}, {-1, 0}}, 1.3);
            break;
    }
}

QPen overlayPen(int series) {
    QPen pen(Theme::series(series), 1.8);
    const QVector<qreal> dashes[] = {{5, 2.4}, {1.6, 1.8}, {7, 2, 1.6, 2}, {3, 3}, {9, 3}};
    pen.setDashPattern(dashes[static_cast<std::size_t>(std::max(0, series)) % std::size(dashes)]);
    pen.setJoinStyle(Qt::MiterJoin);
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

void paintOverlayMark(QPainter& painter, const QPointF& at, int series) {
    painter.setPen(QPen(Theme::series(series), 1.5));
    painter.setBrush(Theme::colors().base);
    paintShape(painter, at, shapeOf(series + 1), 3.2);
}

QPen ghostPen() {
    QPen pen(Theme::colors().text, 1.4);
    pen.setDashPattern({1.2, 2});
    pen.setJoinStyle(Qt::MiterJoin);
    return pen;
}

void paintGhostMark(QPainter& painter, const QPointF& at) {
    painter.setPen(QPen(Theme::colors().base, 0.8));
    painter.setBrush(Theme::colors().text);
    painter.drawEllipse(at, 2.6, 2.6);
}

qsizetype PlotLegend::rows() const {
    return (entries.size() + columns - 1) / std::max(1, columns);
}

double PlotLegend::columnWidth() const {
    const QFontMetricsF metrics(Theme::small());
    double width = 0;
    for (const Entry& entry : entries) {
        width = std::max(width, KeyWidth + metrics.horizontalAdvance(entry.text));
    }
    return std::ceil(width) + (columns > 1 ? 10 : 0);
}

QSizeF PlotLegend::size() const {
    const QFontMetricsF tick(Theme::tick());
    double width = columns * columnWidth();
    double height = rowHeight() * static_cast<double>(rows()) + 2 * Pad - 6;
    if (!rampLabel.isEmpty()) {
        width = std::max(width, tick.horizontalAdvance(rampLabel + rampFirst + rampLast) + RampWidth + 16);
        height += rowHeight() + (entries.isEmpty() ? 0 : 5);
    }
    return {std::ceil(width + 2 * Pad), std::ceil(height)};
}

PlotLegend PlotLegend::fitted(const QSizeF& room) const {
    const auto fits = [&room](const PlotLegend& legend) {
        const QSizeF size = legend.size();
        return size.width() <= room.width() * (legend.columns > 1 ? 0.66 : 0.5) && size.height() <= room.height() * 0.7;
    };
    PlotLegend out = *this;
    for (const bool whole : {true, false}) {
        if (!whole) {
            out.entries.removeIf([](const Entry& entry) { return entry.optional; });
        }
        for (out.columns = 1; out.columns <= std::min<qsizetype>(3, std::max<qsizetype>(1, out.entries.size()));
             ++out.columns) {
            if (!out.isEmpty() && fits(out)) {
                return out;
            }
        }
    }
    return {};
}

void PlotLegend::paintKey(QPainter& painter, const Entry& entry, const QPointF& at) const {
    if (entry.overlay != -1) {
        painter.setPen(entry.overlay < 0 ? ghostPen() : overlayPen(entry.overlay));
        painter.drawLine(at + QPointF(-8, 0), at + QPointF(10, 0));
        entry.overlay < 0 ? paintGhostMark(painter, at + QPointF(1, 0))
                          : paintOverlayMark(painter, at + QPointF(1, 0), entry.overlay);
    } else if (entry.category >= 0 && entry.category < categories.size()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(categories[entry.category].color());
        paintShape(painter, at, categories[entry.category].shape, 4);
    } else {
        paintMark(painter, entry.mark == PlotMark::Pinned ? at + QPointF(-4, 9) : at, entry.mark);
    }
}

void PlotLegend::paint(QPainter& painter, const QRectF& box) const {
    const ThemeColors& c = Theme::colors();
    QColor ground = c.card;
    ground.setAlphaF(0.93F);
    painter.setPen(QPen(c.hairline, Theme::Hairline));
    painter.setBrush(ground);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), Theme::Radius, Theme::Radius);
    const QFontMetricsF metrics(Theme::small());
    const double top = box.top() + Pad - 3;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const double left = box.left() + Pad + static_cast<double>(i / rows()) * columnWidth();
        const double middle = top + (static_cast<double>(i % rows()) + 0.5) * rowHeight();
        paintKey(painter, entries[i], {left + 6, middle});
        painter.setFont(Theme::small());
        painter.setPen(c.text);
        painter.drawText(QPointF(left + KeyWidth, middle + metrics.capHeight() / 2), entries[i].text);
    }
    if (!rampLabel.isEmpty()) {
        const double y = top + static_cast<double>(rows()) * rowHeight() + (entries.isEmpty() ? 0 : 5);
        paintRamp(painter, {box.left() + Pad, y + rowHeight() / 2});
    }
}

void PlotLegend::paintRamp(QPainter& painter, const QPointF& at) const {
    const QFontMetricsF tick(Theme::tick());
    const double base = at.y() + tick.capHeight() / 2;
    painter.setFont(Theme::tick());
    painter.setPen(Theme::colors().muted);
    const QString first = rampLabel + QLatin1Char(' ') + rampFirst;
    painter.drawText(QPointF(at.x(), base), first);
    const double x = at.x() + tick.horizontalAdvance(first) + 6;
    painter.drawText(QPointF(x + RampWidth + 6, base), rampLast);
    constexpr int Steps = 20;
    for (int i = 0; i < Steps; ++i) {
        painter.fillRect(QRectF(x + i * RampWidth / Steps, at.y() - 5, RampWidth / Steps + 0.5, 10),
                         Theme::generation(i / (Steps - 1.0)));
    }
}

}  // namespace hatter::ui
