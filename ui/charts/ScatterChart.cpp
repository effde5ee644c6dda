// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/ScatterChart.h"

#include "charts/ChartFrame.h"
#include "settings/Theme.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QLineSeries>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

enum class Mark { HeldOut, Fitted, Quarantined };

Mark markOf(const ScatterChart::Point& point) {
    return point.quarantined ? Mark::Quarantined : point.heldOut ? Mark::HeldOut : Mark::Fitted;
}

void paintMark(QPainter& painter, const QPointF& at, Mark mark) {
    const ThemeColors& c = Theme::colors();
    if (mark == Mark::Quarantined) {
        painter.setPen(QPen(c.error, 1.6, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(at + QPointF(-3.5, -3.5), at + QPointF(3.5, 3.5));
        painter.drawLine(at + QPointF(-3.5, 3.5), at + QPointF(3.5, -3.5));
        return;
    }
    const bool filled = mark == Mark::HeldOut;
    painter.setPen(QPen(filled ? c.base : c.selfAttention, filled ? 0.8 : 1.4));
    painter.setBrush(filled ? c.selfAttention : c.base);
    painter.drawEllipse(at, filled ? 4.2 : 3.6, filled ? 4.2 : 3.6);
}

}  // namespace

ScatterChart::ScatterChart(QWidget* parent) : QWidget(parent), m_frame(new ChartFrame(this)) {
    setAccessibleName(tr("Predicted against measured"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_emptyText = tr("Points appear when latencies were measured and a predictor was fitted.");
    m_frame->setVerticalGrid(true);
    refresh();
}

void ScatterChart::setAxes(const QString& xTitle, const QString& yTitle) {
    m_frame->setTitles(xTitle, yTitle);
    resizeEvent(nullptr);
    update();
}

void ScatterChart::setPoints(const QVector<Point>& points) {
    m_points = points;
    refresh();
}

void ScatterChart::setFigures(const QVector<QPair<QString, QString>>& figures, const QString& note) {
    m_figures = figures;
    m_note = note;
    QStringList words;
    for (const auto& [name, value] : figures) {
        words << name + QLatin1Char(' ') + value;
    }
    setAccessibleDescription((words << note).join(QStringLiteral(", ")));
    update();
}

void ScatterChart::setEmptyText(const QString& text) {
    m_emptyText = text;
    update();
}

void ScatterChart::refresh() {
    double low = 0, high = 0;
    bool any = false;
    for (const Point& p : m_points) {
        for (double value : {p.measured, p.predicted}) {
            if (std::isfinite(value)) {
                low = any ? std::min(low, value) : value;
                high = any ? std::max(high, value) : value;
                any = true;
            }
        }
    }
    // One range for both axes: the identity is the diagonal.
    const TickRange range = any ? roundedRange(low, high) : roundedRange(0, 10);
    m_frame->setLabelsVisible(any, any);
    m_frame->setRanges(range, range);
    m_frame->removeLines();
    if (!any) {
        update();
        return;
    }
    QLineSeries* identity = m_frame->addLine(QPen(Theme::colors().controlEdge, 1.3));
    identity->replace(QList<QPointF>{{range.low, range.low}, {range.high, range.high}});
    m_frame->changed();
    update();
}

void ScatterChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_frame->restyle();
        refresh();
    }
    QWidget::changeEvent(event);
}

void ScatterChart::resizeEvent(QResizeEvent*) {
    m_frame->setGeometry(size(), QFontMetricsF(Theme::small()).height() + 20);
}

void ScatterChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintCard(painter, rect());
    painter.setRenderHint(QPainter::Antialiasing);
    m_frame->paint(painter);
    m_frame->paintXTitle(painter);
    m_frame->paintYTitle(painter);
    if (m_points.isEmpty()) {
        paintEmptyText(painter, m_frame->plotArea(), m_emptyText);
        return;
    }
    paintPoints(painter);
    paintLegend(painter);
    paintFigures(painter);
}

void ScatterChart::paintPoints(QPainter& painter) const {
    for (Mark wanted : {Mark::Fitted, Mark::HeldOut, Mark::Quarantined}) {
        for (const Point& p : m_points) {
            if (markOf(p) == wanted && std::isfinite(p.measured) && std::isfinite(p.predicted)) {
                paintMark(painter, m_frame->toPosition(p.measured, p.predicted), wanted);
            }
        }
    }
}

void ScatterChart::paintLegend(QPainter& painter) const {
    const QFontMetricsF metrics(Theme::small());
    painter.setFont(Theme::small());
    const QRectF plot = m_frame->plotArea();
    QVector<QPair<Mark, QString>> entries = {
        {Mark::Quarantined, tr("quarantined")}, {Mark::Fitted, tr("fitted")}, {Mark::HeldOut, tr("held out")}};
    const auto absent = [this](const QPair<Mark, QString>& entry) {
        return std::none_of(m_points.begin(), m_points.end(),
                            [&entry](const Point& p) { return markOf(p) == entry.first; });
    };
    entries.erase(std::remove_if(entries.begin(), entries.end(), absent), entries.end());
    double total = 0;
    for (const auto& entry : entries) {
        total += metrics.horizontalAdvance(entry.second) + 18 + Theme::SpaceLarge;
    }
    // Beside the title; without room there, in the corner under the diagonal, which is free.
    const bool inLine = metrics.horizontalAdvance(m_frame->yTitle()) + total < plot.right() - Theme::SpaceLarge;
    double x = plot.right() - (inLine ? 0 : 8);
    double middle = inLine ? plot.top() - 8 - metrics.height() / 2 : plot.bottom() - 8 - metrics.height() / 2;
    for (const auto& [mark, text] : entries) {
        const double left = x - metrics.horizontalAdvance(text);
        painter.setPen(Theme::colors().text);
        painter.drawText(QPointF(left, middle + metrics.capHeight() / 2), text);
        paintMark(painter, {left - 11, middle}, mark);
        if (inLine) {
            x = left - 18 - Theme::SpaceLarge;
        } else {
            middle -= metrics.height() + 2;
        }
    }
}

void ScatterChart::paintFigures(QPainter& painter) const {
    if (m_figures.isEmpty()) {
        return;
    }
    const ThemeColors& c = Theme::colors();
    const QFontMetricsF metrics(Theme::small()), bold(Theme::bold());
    double names = 0, values = 0;
    for (const auto& [name, value] : m_figures) {
        names = std::max(names, metrics.horizontalAdvance(name));
        values = std::max(values, bold.horizontalAdvance(value));
    }
    const double line = bold.height() + 3, pad = Theme::SpaceMedium;
    const double width = std::max(names + Theme::SpaceHuge + values, metrics.horizontalAdvance(m_note)) + 2 * pad;
    const double height = line * static_cast<double>(m_figures.size()) + (m_note.isEmpty() ? 0 : line) + pad;
    const QRectF card(m_frame->plotArea().topLeft() + QPointF(14, 12), QSizeF(width, height));
    painter.setPen(QPen(c.hairline, Theme::Hairline));
    painter.setBrush(c.card);
    painter.drawRoundedRect(card, Theme::CardRadius, Theme::CardRadius);
    double y = card.top() + pad / 2;
    for (const auto& [name, value] : m_figures) {
        const QRectF row(card.left() + pad, y, width - 2 * pad, line);
        painter.setFont(Theme::small());
        painter.setPen(c.muted);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, name);
        painter.setFont(Theme::bold());
        painter.setPen(c.text);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, value);
        y += line;
    }
    painter.setFont(Theme::small());
    painter.setPen(c.muted);
    painter.drawText(QRectF(card.left() + pad, y, width - 2 * pad, line), Qt::AlignLeft | Qt::AlignVCenter, m_note);
}

QSize ScatterChart::sizeHint() const {
    return {420, 380};
}

QSize ScatterChart::minimumSizeHint() const {
    return {240, 200};
}

}  // namespace hatter::ui
