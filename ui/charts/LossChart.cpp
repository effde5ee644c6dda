// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/LossChart.h"

#include "charts/ChartFrame.h"
#include "settings/Theme.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QLineSeries>
#include <QLocale>
#include <QMap>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

constexpr qsizetype MostPoints = 1000;  ///< of a line in the chart: more would not be seen

QPen penOf(qsizetype index) {
    const ThemeColors& c = Theme::colors();
    const std::array<QColor, 4> inks = {c.selfAttention, c.crossAttention, c.accent, c.ok};
    QPen pen(inks[static_cast<std::size_t>(index) % inks.size()], Theme::SeriesWidth);
    pen.setJoinStyle(Qt::RoundJoin);
    if (index >= 2) {
        pen.setStyle(index == 2 ? Qt::DashLine : Qt::DotLine);  // series differ by more than colour
    }
    return pen;
}

/// Every n-th point, and the last one.
QList<QPointF> thinned(const QVector<QPointF>& points) {
    const qsizetype step = points.size() / MostPoints + 1;
    QList<QPointF> out;
    out.reserve(points.size() / step + 2);
    for (qsizetype i = 0; i < points.size(); i += step) {
        out.append(points[i]);
    }
    if (!points.isEmpty() && out.last() != points.last()) {
        out.append(points.last());
    }
    return out;
}

}  // namespace

LossChart::LossChart(QWidget* parent) : QWidget(parent), m_frame(new ChartFrame(this)) {
    setAccessibleName(tr("Training curves"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_emptyText = tr("Curves appear with the first updates.");
    m_repaint.setSingleShot(true);
    m_repaint.setInterval(Theme::RepaintMs);
    connect(&m_repaint, &QTimer::timeout, this, &LossChart::refresh);
    refresh();
}

void LossChart::setAxes(const QString& xTitle, const QString& yTitle) {
    m_frame->setTitles(xTitle, yTitle);
    resizeEvent(nullptr);
    update();
}

LossChart::Curve& LossChart::curve(const QString& name) {
    for (Curve& known : m_curves) {
        if (known.name == name) {
            return known;
        }
    }
    m_curves.append({name, {}, m_frame->addLine(penOf(m_curves.size()))});
    return m_curves.last();
}

void LossChart::setPoints(const QString& series, const QVector<QPointF>& points) {
    curve(series).points = points;
    if (!m_repaint.isActive()) {
        m_repaint.start();
    }
}

void LossChart::appendPoint(const QString& series, const QPointF& point) {
    curve(series).points.append(point);
    if (!m_repaint.isActive()) {
        m_repaint.start();
    }
}

void LossChart::clear() {
    m_curves.clear();
    m_frame->removeLines();
    refresh();
}

void LossChart::setEmptyText(const QString& text) {
    m_emptyText = text;
    update();
}

void LossChart::refresh() {
    bool any = false;
    double left = 0, right = 0, low = 0, high = 0;
    for (Curve& c : m_curves) {
        QVector<QPointF> finite;
        for (const QPointF& p : c.points) {
            // A training that diverged may not take the axis with it.
            if (!std::isfinite(p.x()) || !std::isfinite(p.y())) {
                continue;
            }
            left = any ? std::min(left, p.x()) : p.x();
            right = any ? std::max(right, p.x()) : p.x();
            low = any ? std::min(low, p.y()) : p.y();
            high = any ? std::max(high, p.y()) : p.y();
            any = true;
            finite.append(p);
        }
        c.series->replace(thinned(finite));
    }
    m_frame->setLabelsVisible(any, any);
    m_frame->setRanges(roundedRange(std::min(left, 0.0), any ? right : 10), roundedRange(low, any ? high : 10));
    m_frame->changed();
    update();
}

void LossChart::restyle() {
    m_frame->restyle();
    for (qsizetype i = 0; i < m_curves.size(); ++i) {
        m_curves[i].series->setPen(penOf(i));
    }
    update();
}

void LossChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        restyle();
    }
    QWidget::changeEvent(event);
}

void LossChart::resizeEvent(QResizeEvent*) {
    m_frame->setGeometry(size(), QFontMetricsF(Theme::small()).height() + 20);
}

void LossChart::paintEvent(QPaintEvent*) {
    if (m_repaint.isActive()) {
        m_repaint.stop();
        refresh();
    }
    QPainter painter(this);
    paint(painter);
}

QString LossChart::plotName() const {
    return accessibleName();
}

PlotTable LossChart::tableOf() const {
    QVector<PlotTable::Column> columns{{m_frame->xTitle()}};
    QMap<double, QVector<QVariant>> rows;
    for (qsizetype i = 0; i < m_curves.size(); ++i) {
        columns.append({tr("%1: %2", "series, its axis with the unit").arg(m_curves[i].name, m_frame->yTitle()), 4});
        for (const QPointF& p : m_curves[i].points) {
            QVector<QVariant>& row = rows[p.x()];
            row.resize(m_curves.size() + 1);
            row[0] = static_cast<qint64>(std::llround(p.x()));
            row[i + 1] = p.y();
        }
    }
    return PlotTable::of(plotName(), columns, {rows.cbegin(), rows.cend()});
}

void LossChart::paintPlain(QPainter& painter, const QSize& size) {
    LossChart copy;
    copy.m_emptyText = m_emptyText;
    copy.resize(size);
    copy.setAxes(m_frame->xTitle(), m_frame->yTitle());
    for (const Curve& c : m_curves) {
        copy.curve(c.name).points = c.points;
    }
    copy.refresh();
    copy.paint(painter);
}

void LossChart::paint(QPainter& painter) {
    paintCard(painter, rect());
    painter.setRenderHint(QPainter::Antialiasing);
    m_frame->paint(painter);
    m_frame->paintXTitle(painter);
    m_frame->paintYTitle(painter);
    const QRectF plot = m_frame->plotArea();
    const bool empty = std::all_of(m_curves.begin(), m_curves.end(), [](const Curve& c) { return c.points.isEmpty(); });
    if (empty) {
        paintEmptyText(painter, plot, m_emptyText);
        return;
    }
    paintLegend(painter);
}

void LossChart::paintLegend(QPainter& painter) const {
    // Top right: a falling curve leaves it free.
    const QFontMetricsF metrics(Theme::small());
    const QRectF plot = m_frame->plotArea();
    painter.setFont(Theme::small());
    double middle = plot.top() + 6 + metrics.height() / 2;
    for (qsizetype i = 0; i < m_curves.size(); ++i) {
        const Curve& c = m_curves[i];
        if (c.points.isEmpty()) {
            continue;
        }
        const QString text =
            tr("%1 %2", "series, newest value").arg(c.name, QLocale().toString(c.points.last().y(), 'f', 3));
        const double x = plot.right() - 4 - metrics.horizontalAdvance(text);
        QColor ground = Theme::colors().base;
        ground.setAlphaF(0.85F);
        painter.fillRect(QRectF(x - 30, middle - metrics.height() / 2, plot.right() - x + 30, metrics.height()),
                         ground);
        painter.setPen(Theme::colors().text);
        painter.drawText(QPointF(x, middle + metrics.capHeight() / 2), text);
        painter.setPen(penOf(i));
        painter.drawLine(QPointF(x - 26, middle), QPointF(x - 6, middle));
        middle += metrics.height() + 2;
    }
}

QSize LossChart::sizeHint() const {
    return {520, 260};
}

QSize LossChart::minimumSizeHint() const {
    return {260, 140};
}

}  // namespace hatter::ui
