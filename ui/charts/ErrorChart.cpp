// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/ErrorChart.h"

#include "charts/ChartFrame.h"
#include "settings/Theme.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

QString figure(double mape) {
    return QLocale().toString(mape, 'f', 1);
}

}  // namespace

ErrorChart::ErrorChart(QWidget* parent) : QWidget(parent), m_frame(new ChartFrame(this)) {
    setAccessibleName(tr("Error against samples"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_emptyText = tr("The curve begins with ten measured SubTransformers.");
    m_frame->setTitles(tr("measured SubTransformers"), tr("held-out MAPE, %"));
    refresh();
}

void ErrorChart::setCurve(const QString& name, const QVector<Point>& points) {
    m_curveName = name;
    m_curve = points;
    refresh();
}

void ErrorChart::setOther(const QString& name, const QVector<Point>& points) {
    m_otherName = name;
    m_other = points;
    refresh();
}

void ErrorChart::setGoal(double mape) {
    m_goal = mape;
    refresh();
}

void ErrorChart::setMostSamples(int samples) {
    m_most = samples;
    refresh();
}

void ErrorChart::setEmptyText(const QString& text) {
    m_emptyText = text;
    update();
}

void ErrorChart::refresh() {
    double right = std::max(20, m_most), high = std::max(4.0, 1.4 * m_goal);
    for (const Point& p : m_curve) {
        right = std::max(right, double(p.samples));
        // One wild draw with the fewest rows may not press the rest flat.
        high = std::max({high, p.mape, std::min(p.high, 1.6 * p.mape)});
    }
    for (const Point& p : m_other) {
        right = std::max(right, double(p.samples));
        high = std::max(high, p.mape);
    }
    m_frame->setLabelsVisible(!m_curve.isEmpty() || !m_other.isEmpty(), !m_curve.isEmpty() || !m_other.isEmpty());
    m_frame->setRanges(roundedRange(0, right), roundedRange(0, std::min(high, 100.0)));
    m_frame->changed();
    describe();
    update();
}

void ErrorChart::describe() {
    QStringList words;
    for (const Point& p : m_curve)
        words << tr("%1 SubTransformers: %2 %").arg(p.samples).arg(figure(p.mape));
    setAccessibleDescription(words.isEmpty() ? m_emptyText : words.join(QStringLiteral(", ")));
}

void ErrorChart::layOut() {
    const double heading = QFontMetricsF(Theme::bold()).height() + Theme::Space;
    m_frame->setGeometry(size(), heading + QFontMetricsF(Theme::small()).height() + 20);
}

void ErrorChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_frame->restyle();
        layOut();
        update();
    }
    QWidget::changeEvent(event);
}

void ErrorChart::resizeEvent(QResizeEvent*) {
    layOut();
}

void ErrorChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint(painter);
}

QString ErrorChart::plotName() const {
    return accessibleName();
}

PlotTable ErrorChart::tableOf() const {
    QVector<QVector<QVariant>> rows;
    for (const Point& p : m_curve)
        rows.append({m_curveName, qint64(p.samples), p.mape, p.low, p.high});
    for (const Point& p : m_other)
        rows.append({m_otherName, qint64(p.samples), p.mape});
    return PlotTable::of(plotName(),
                         {{tr("predictor")},
                          {m_frame->xTitle()},
                          {m_frame->yTitle(), 2},
                          {tr("90 % from, %"), 2},
                          {tr("90 % to, %"), 2}},
                         rows);
}

void ErrorChart::paintPlain(QPainter& painter, const QSize& size) {
    ErrorChart copy;
    copy.m_curve = m_curve;
    copy.m_other = m_other;
    copy.m_curveName = m_curveName;
    copy.m_otherName = m_otherName;
    copy.m_emptyText = m_emptyText;
    copy.m_goal = m_goal;
    copy.m_most = m_most;
    copy.resize(size);
    copy.layOut();
    copy.refresh();
    copy.paint(painter);
}

void ErrorChart::paint(QPainter& painter) {
    paintCard(painter, rect());
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetricsF bold(Theme::bold());
    painter.setFont(Theme::bold());
    painter.setPen(Theme::colors().text);
    painter.drawText(QRectF(Theme::SpaceLarge, Theme::Space, width() - 2 * Theme::SpaceLarge, bold.height() + 2),
                     Qt::AlignLeft | Qt::AlignVCenter, accessibleName());
    paintBand(painter);
    m_frame->paint(painter);
    m_frame->paintXTitle(painter);
    m_frame->paintYTitle(painter);
    if (m_curve.isEmpty() && m_other.isEmpty()) {
        paintEmptyText(painter, m_frame->plotArea(), m_emptyText);
        return;
    }
    paintCurve(painter);
    paintOther(painter);
    paintGoal(painter);
}

void ErrorChart::paintBand(QPainter& painter) const {
    if (m_curve.size() < 2)
        return;
    QPolygonF band;
    for (const Point& p : m_curve)
        band << m_frame->toPosition(p.samples, p.low);
    for (auto p = m_curve.rbegin(); p != m_curve.rend(); ++p)
        band << m_frame->toPosition(p->samples, p->high);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::colors().tint);
    painter.drawPolygon(band.intersected(QPolygonF(m_frame->plotArea())));
}

void ErrorChart::paintCurve(QPainter& painter) const {
    if (m_curve.isEmpty())
        return;
    const ThemeColors& c = Theme::colors();
    QPolygonF line;
    for (const Point& p : m_curve)
        line << m_frame->toPosition(p.samples, std::min(p.mape, m_frame->yRange().high));
    painter.setPen(QPen(c.selfAttention, Theme::SeriesWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    painter.setPen(QPen(c.base, 0.8));
    painter.setBrush(c.selfAttention);
    for (const QPointF& at : line)
        painter.drawEllipse(at, 4.2, 4.2);
    paintName(painter, line.last(), tr("%1 %2", "predictor, its error").arg(m_curveName, figure(m_curve.last().mape)),
              c.selfAttention, -1);
}

void ErrorChart::paintOther(QPainter& painter) const {
    if (m_other.isEmpty())
        return;
    const ThemeColors& c = Theme::colors();
    QPolygonF line;
    for (const Point& p : m_other)
        line << m_frame->toPosition(p.samples, std::min(p.mape, m_frame->yRange().high));
    painter.setPen(QPen(c.crossAttention, 1.5, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    painter.setPen(QPen(c.crossAttention, 1.5));
    painter.setBrush(c.base);
    for (const QPointF& at : line)
        painter.drawRect(QRectF(at.x() - 3.2, at.y() - 3.2, 6.4, 6.4));
    paintName(painter, line.last(), tr("%1 %2", "predictor, its error").arg(m_otherName, figure(m_other.last().mape)),
              c.crossAttention, 0);
}

/// Beside the last point, or over it where there is no room.
void ErrorChart::paintName(QPainter& painter, const QPointF& at, const QString& text, const QColor& color,
                           double nudge) const {
    const QFontMetricsF bold(Theme::bold());
    const QRectF plot = m_frame->plotArea();
    const double wide = bold.horizontalAdvance(text);
    const bool beside = at.x() + 12 + wide < plot.right();
    const QPointF place = beside ? at + QPointF(12, bold.capHeight() / 2 + nudge * bold.height() / 2)
                                 : QPointF(plot.right() - wide - 2, at.y() - bold.height() / 2 - 8);
    QColor ground = Theme::colors().base;
    ground.setAlphaF(0.75F);
    painter.fillRect(QRectF(place.x() - 3, place.y() - bold.ascent(), wide + 6, bold.height()), ground);
    painter.setFont(Theme::bold());
    painter.setPen(color);
    painter.drawText(place, text);
}

void ErrorChart::paintGoal(QPainter& painter) const {
    if (!(m_goal > 0))
        return;
    const ThemeColors& c = Theme::colors();
    const QRectF plot = m_frame->plotArea();
    const double y = m_frame->toPosition(0, m_goal).y();
    painter.setPen(QPen(c.limit, Theme::LimitWidth));
    painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    const QFontMetricsF bold(Theme::bold());
    const QString text = tr("goal %1 %").arg(figure(m_goal));
    const double wide = bold.horizontalAdvance(text) + 12;
    const bool below = y + bold.height() + 10 < plot.bottom();
    // Where the curve ends beside the goal, its name stands at the right.
    const bool crowded =
        !m_curve.isEmpty() && std::abs(m_frame->toPosition(0, m_curve.last().mape).y() - y) < 2.2 * bold.height();
    const QRectF flag(crowded ? plot.left() + 4 : plot.right() - wide, below ? y + 5 : y - bold.height() - 7, wide,
                      bold.height() + 3);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.limit);
    painter.drawRoundedRect(flag, Theme::Radius, Theme::Radius);
    painter.setFont(Theme::bold());
    painter.setPen(c.onLimit);
    painter.drawText(flag, Qt::AlignCenter, text);
}

QSize ErrorChart::sizeHint() const {
    return {380, 380};
}

QSize ErrorChart::minimumSizeHint() const {
    return {220, 180};
}

}  // namespace hatter::ui
