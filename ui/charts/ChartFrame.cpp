// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/ChartFrame.h"

#include "charts/Plot.h"
#include "settings/Theme.h"

#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QLocale>
#include <QPainter>
#include <QValueAxis>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

ChartFrame::ChartFrame(QObject* parent)
    : QObject(parent), m_chart(new QChart), m_xAxis(new QValueAxis), m_yAxis(new QValueAxis) {
    m_scene.addItem(m_chart);
    m_scene.setItemIndexMethod(QGraphicsScene::NoIndex);
    m_chart->addAxis(m_xAxis, Qt::AlignBottom);
    m_chart->addAxis(m_yAxis, Qt::AlignLeft);
    m_chart->legend()->hide();
    m_chart->setBackgroundVisible(false);
    m_chart->setPlotAreaBackgroundVisible(false);
    m_chart->setMargins({});
    m_chart->setLocalizeNumbers(true);
    m_chart->setLocale(QLocale());
    m_xAxis->setTickType(QValueAxis::TicksDynamic);
    m_yAxis->setTickType(QValueAxis::TicksDynamic);
    m_xAxis->setGridLineVisible(false);
    m_yAxis->setLineVisible(false);
    restyle();
}

ChartFrame::~ChartFrame() = default;

QLineSeries* ChartFrame::addLine(const QPen& pen) {
    auto* series = new QLineSeries;
    series->setPen(pen);
    m_chart->addSeries(series);
    series->attachAxis(m_xAxis);
    series->attachAxis(m_yAxis);
    changed();
    return series;
}

void ChartFrame::removeLines() {
    m_chart->removeAllSeries();
    changed();
}

void ChartFrame::setTitles(const QString& x, const QString& y) {
    m_xTitle = x;
    m_yTitle = y;
}

void ChartFrame::setRanges(const TickRange& x, const TickRange& y) {
    if (x == m_x && y == m_y) {
        return;
    }
    m_x = x;
    m_y = y;
    const auto apply = [](QValueAxis* axis, const TickRange& range) {
        axis->setLabelFormat(QStringLiteral("%.%1f").arg(range.decimals()));
        // The interval goes first where it grows and last where it shrinks: between the two calls Qt Charts would make
        // a tick for each old step of the new range.
        if (range.step > axis->tickInterval()) {
            axis->setTickInterval(range.step);
        }
        axis->setRange(range.low, range.high);
        axis->setTickInterval(range.step);
    };
    apply(m_xAxis, x);
    apply(m_yAxis, y);
    layOut();
}

void ChartFrame::setReversed(bool reversed) {
    m_reversed = reversed;
    m_yAxis->setReverse(reversed);
    changed();
}

void ChartFrame::setVerticalGrid(bool visible) {
    m_xAxis->setGridLineVisible(visible);
    changed();
}

void ChartFrame::setLabelsVisible(bool x, bool y) {
    if (x == m_xLabels && y == m_yLabels) {
        return;
    }
    m_xLabels = x;
    m_yLabels = y;
    m_xAxis->setLabelsVisible(x);
    m_yAxis->setLabelsVisible(y);
    layOut();
}

void ChartFrame::setGeometry(const QSizeF& size, double top, double right) {
    m_size = size;
    m_top = top;
    m_right = right;
    layOut();
}

void ChartFrame::layOut() {
    const QFontMetricsF tick(Theme::tick()), small(Theme::small());
    double widest = 0;
    for (const QString& label : m_y.labels()) {
        widest = std::max(widest, tick.horizontalAdvance(label));
    }
    const double left = std::round(Theme::SpaceMedium + std::max(18.0, widest) + 10);
    const double bottom = std::round(tick.height() + 8 + (m_xTitle.isEmpty() ? 0 : small.height()) + 10);
    const QStringList across = m_x.labels();
    const double half = across.isEmpty() ? 0 : tick.horizontalAdvance(across.last()) / 2;
    const double right = std::round(std::max(m_right, half + 6));  // the last label is whole
    m_plot = QRectF(left, m_top, m_size.width() - left - right, m_size.height() - m_top - bottom);
    m_plot.setSize(m_plot.size().expandedTo({20, 20}));
    m_chart->resize(m_size);
    m_chart->setPlotArea(m_plot);
    m_scene.setSceneRect(QRectF(QPointF(), m_size));
    changed();
}

void ChartFrame::restyle() {
    const ThemeColors& c = Theme::colors();
    for (QValueAxis* axis : {m_xAxis, m_yAxis}) {
        axis->setLabelsFont(Theme::tick());
        axis->setLabelsColor(c.muted);
        axis->setGridLinePen(QPen(c.hairline, Theme::Hairline));
    }
    m_xAxis->setLinePen(QPen(c.controlEdge, Theme::Hairline));
    changed();
}

QPointF ChartFrame::toPosition(double x, double y) const {
    const double across = (x - m_x.low) / m_x.span();
    const double up = (y - m_y.low) / m_y.span();
    return {m_plot.left() + across * m_plot.width(),
            m_reversed ? m_plot.top() + up * m_plot.height() : m_plot.bottom() - up * m_plot.height()};
}

QPointF ChartFrame::toValue(const QPointF& position) const {
    const double across = (position.x() - m_plot.left()) / m_plot.width();
    const double down = (position.y() - m_plot.top()) / m_plot.height();
    return {m_x.low + across * m_x.span(), m_y.low + (m_reversed ? down : 1 - down) * m_y.span()};
}

void ChartFrame::render(double devicePixelRatio) {
    m_picture = QPixmap((m_size * devicePixelRatio).toSize());
    m_picture.setDevicePixelRatio(devicePixelRatio);
    m_picture.fill(Qt::transparent);
    QPainter painter(&m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter);
    m_stale = false;
}

void ChartFrame::draw(QPainter& painter) {
    // Without a view nobody else would lay out what was changed since the last time.
    m_chart->layout()->invalidate();
    m_chart->layout()->activate();
    m_scene.render(&painter, QRectF(QPointF(), m_size), QRectF(QPointF(), m_size));
}

void ChartFrame::paint(QPainter& painter) {
    const double ratio = painter.device()->devicePixelRatioF();
    if (m_size.isEmpty()) {
        return;
    }
    if (Plot::isVector(painter)) {
        draw(painter);
        return;
    }
    if (m_stale || m_picture.isNull() || m_picture.devicePixelRatio() != ratio) {
        render(ratio);
    }
    painter.drawPixmap(QPointF(), m_picture);
}

void ChartFrame::paintXTitle(QPainter& painter) const {
    const QFontMetricsF metrics(Theme::small());
    painter.setFont(Theme::small());
    painter.setPen(Theme::colors().muted);
    const QRectF area(m_plot.left() - 30, m_size.height() - metrics.height() - 8, m_plot.width() + 30,
                      metrics.height());
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(m_xTitle, Qt::ElideRight, area.width()));
}

void ChartFrame::paintYTitle(QPainter& painter) const {
    const QFontMetricsF metrics(Theme::small());
    painter.setFont(Theme::small());
    painter.setPen(Theme::colors().muted);
    const QRectF area(Theme::SpaceLarge, m_plot.top() - metrics.height() - 8, m_plot.right() - Theme::SpaceLarge,
                      metrics.height());
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(m_yTitle, Qt::ElideRight, area.width()));
}

void paintCard(QPainter& painter, const QRectF& rect) {
    const ThemeColors& c = Theme::colors();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(c.border, Theme::Hairline));
    painter.setBrush(c.base);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), Theme::CardRadius, Theme::CardRadius);
    painter.restore();
}

void paintEmptyText(QPainter& painter, const QRectF& area, const QString& text) {
    constexpr int Flags = Qt::AlignCenter | Qt::TextWordWrap;
    const QRectF words = QFontMetricsF(Theme::body()).boundingRect(area, Flags, text);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::colors().base);  // grid and limit do not run through the sentence
    if (!text.isEmpty()) {
        painter.drawRoundedRect(words.adjusted(-8, -4, 8, 4), Theme::Radius, Theme::Radius);
    }
    painter.setFont(Theme::body());
    painter.setPen(Theme::colors().muted);
    painter.drawText(area, Flags, text);
}

}  // namespace hatter::ui
