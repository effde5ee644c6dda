// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/TrendStrip.h"

#include "charts/ChartFrame.h"
#include "settings/Theme.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

/// Figures of one kind need the same digits at both ends of the axis.
int digitsFor(double span) {
    return span > 0 ? std::clamp(static_cast<int>(std::ceil(1 - std::log10(span))), 0, 4) : 2;
}

void paintAxis(QPainter& painter, const QRectF& plot, double xMax) {
    const ThemeColors& c = Theme::colors();
    const QFontMetricsF metrics(Theme::tick());
    painter.setPen(QPen(c.controlEdge, Theme::Hairline));
    const double y = std::round(plot.bottom()) + 0.5;
    painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    TickRange range = exactRange(0, xMax);
    while (range.span() / range.step > 4) {
        range.step *= 2;  // few labels: the strip is small
    }
    range.step = std::max(1.0, std::round(range.step));  // generations are whole
    painter.setFont(Theme::tick());
    for (double at = 0; at <= xMax * 1.0001; at += range.step) {
        const QString text = QLocale().toString(at, 'f', 0);
        const double x = plot.left() + at / xMax * plot.width();
        painter.setPen(QPen(c.controlEdge, Theme::Hairline));
        painter.drawLine(QPointF(x, y), QPointF(x, y + 3));
        painter.setPen(c.muted);
        painter.drawText(QPointF(x - metrics.horizontalAdvance(text) / 2, y + 3 + metrics.ascent()), text);
    }
}

}  // namespace

TrendStrip::TrendStrip(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Trends"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TrendStrip::setTrends(const QVector<Trend>& trends) {
    m_trends = trends;
    QStringList words;
    for (const Trend& trend : trends) {
        words << tr("%1: %2 %3", "title, figure, note").arg(trend.title, trend.figure, trend.note);
    }
    setAccessibleDescription(words.join(QLatin1Char('\n')));
    update();
}

QSize TrendStrip::sizeHint() const {
    const double text = QFontMetricsF(Theme::small()).height() * 2 + QFontMetricsF(Theme::keyFigure()).height();
    return {640, static_cast<int>(std::ceil(text)) + 28};
}

QSize TrendStrip::minimumSizeHint() const {
    return {320, sizeHint().height()};
}

void TrendStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintCard(painter, rect());
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors& c = Theme::colors();
    const double width = (this->width() - 1.0) / std::max<qsizetype>(1, m_trends.size());
    for (qsizetype i = 0; i < m_trends.size(); ++i) {
        const QRectF area(static_cast<double>(i) * width, 0, width, height());
        if (i > 0) {
            painter.setPen(QPen(c.hairline, Theme::Hairline));
            const double x = std::round(area.left()) + 0.5;
            painter.drawLine(QPointF(x, area.top() + 12), QPointF(x, area.bottom() - 12));
        }
        const Trend& trend = m_trends[i];
        const QColor color = trend.color.isValid() ? trend.color : i % 2 == 0 ? c.selfAttention : c.crossAttention;
        paintTrend(painter, area.adjusted(Theme::SpaceLarge - 2, Theme::SpaceMedium, -Theme::SpaceLarge, -8), trend,
                   color);
    }
}

void TrendStrip::paintTrend(QPainter& painter, const QRectF& area, const Trend& trend, const QColor& color) const {
    const ThemeColors& c = Theme::colors();
    const QFontMetricsF small(Theme::small()), figure(Theme::keyFigure()), tick(Theme::tick());
    double words = std::max({small.horizontalAdvance(trend.title), figure.horizontalAdvance(trend.figure),
                             tick.horizontalAdvance(trend.note)});
    words = std::min(words, area.width() * 0.45);
    const double gap = std::max(0.0, (area.height() - 2 * small.height() - figure.height()) / 2);
    double y = area.top();
    const auto line = [&](const QFont& font, const QColor& ink, const QString& text) {
        const QFontMetricsF metrics(font);
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(QPointF(area.left(), y + metrics.ascent()), metrics.elidedText(text, Qt::ElideRight, words));
        y += metrics.height() + gap;
    };
    line(Theme::small(), c.muted, trend.title);
    line(Theme::keyFigure(), c.text, trend.figure);
    line(Theme::tick(), c.muted, trend.note);
    if (trend.points.isEmpty()) {
        return;
    }
    double low = trend.points.first().y(), high = low, last = 1;
    for (const QPointF& p : trend.points) {
        low = std::min(low, p.y());
        high = std::max(high, p.y());
        last = std::max(last, p.x());
    }
    const double xMax = trend.xMax > 0 ? std::max(trend.xMax, last) : last;
    const int digits = digitsFor(high - low);
    const QString top = QLocale().toString(high, 'f', digits), bottom = QLocale().toString(low, 'f', digits);
    const double labels = std::max(tick.horizontalAdvance(top), tick.horizontalAdvance(bottom));
    const QRectF plot =
        area.adjusted(words + Theme::SpaceMedium + labels + 6, tick.height() + 3, 0, -tick.height() - 4);
    if (plot.width() < 40) {
        return;
    }
    const double inner = plot.height() - 8;
    const auto place = [&](const QPointF& p) {
        const double up = high > low ? (p.y() - low) / (high - low) : 0.5;
        return QPointF(plot.left() + p.x() / xMax * plot.width(), plot.bottom() - 5 - up * inner);
    };
    paintAxis(painter, plot, xMax);
    painter.setFont(Theme::tick());
    painter.setPen(c.muted);
    const auto label = [&](const QString& text, double at) {
        painter.drawText(QPointF(plot.left() - 6 - tick.horizontalAdvance(text), at + tick.capHeight() / 2), text);
    };
    label(top, plot.bottom() - 5 - (high > low ? inner : inner / 2));
    if (high > low) {
        label(bottom, plot.bottom() - 5);
    }
    paintMarks(painter, plot, trend, xMax);
    QPolygonF path;
    for (const QPointF& p : trend.points) {
        path << place(p);
    }
    painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    // Dots that would touch say no more than the line.
    if (path.size() < plot.width() / 6) {
        for (const QPointF& p : path) {
            painter.drawEllipse(p, 2.2, 2.2);
        }
    }
}

void TrendStrip::paintMarks(QPainter& painter, const QRectF& plot, const Trend& trend, double xMax) const {
    const ThemeColors& c = Theme::colors();
    const QFontMetricsF metrics(Theme::tick());
    painter.setFont(Theme::tick());
    for (qsizetype i = 0; i < trend.marks.size(); ++i) {
        const auto& [at, text] = trend.marks[i];
        const double x = std::round(plot.left() + at / xMax * plot.width()) + 0.5;
        QPen pen(c.limit, 1.4, Qt::CustomDashLine);
        pen.setDashPattern({1.2, 2.2});
        painter.setPen(pen);
        painter.drawLine(QPointF(x, plot.top() - metrics.height()), QPointF(x, plot.bottom()));
        const double next = i + 1 < trend.marks.size() ? plot.left() + trend.marks[i + 1].first / xMax * plot.width()
                                                       : plot.right() + 8;
        // A label that would run into the next mark is left out: the line says enough.
        if (x + 4 + metrics.horizontalAdvance(text) < next) {
            painter.setPen(c.muted);
            painter.drawText(QPointF(x + 4, plot.top() - metrics.height() + metrics.ascent()), text);
        }
    }
}

}  // namespace hatter::ui
