// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/CurveChart.h"

#include "charts/ChartFrame.h"
#include "charts/Clip.h"
#include "charts/HoverCard.h"
#include "charts/PlotMarks.h"
#include "settings/Theme.h"

#include <QAccessible>
#include <QEvent>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

constexpr double Settled = 0.04;  ///< the part of the x axis after which a falling curve sets the scale

QPen penOf(const CurveChart::Curve& curve) {
    if (curve.series >= 0) {
        return overlayPen(curve.series);
    }
    return {Theme::colors().front, Theme::SeriesWidth, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin};
}

}  // namespace

std::optional<double> CurveChart::Curve::at(double x) const {
    if (points.isEmpty() || x < points.first().x() || x > points.last().x()) {
        return std::nullopt;
    }
    const auto behind =
        std::partition_point(points.begin(), points.end(), [x](const QPointF& p) { return p.x() <= x; });
    return std::prev(behind)->y();
}

CurveChart::CurveChart(QWidget* parent) : QWidget(parent), m_frame(new ChartFrame(this)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    refresh();
}

void CurveChart::setTitles(const QString& name, const QString& x) {
    setAccessibleName(name);
    m_frame->setTitles(x, {});
    refresh();
}

void CurveChart::setValues(int digits, bool falls) {
    m_digits = digits;
    m_falls = falls;
    refresh();
}

void CurveChart::setCurves(const QVector<Curve>& curves) {
    m_curves = curves;
    refresh();
}

void CurveChart::setEmptyText(const QString& text) {
    m_emptyText = text;
    update();
}

double CurveChart::lastX() const {
    double last = 0;
    for (const Curve& curve : m_curves) {
        if (!curve.points.isEmpty()) {
            last = std::max(last, curve.points.last().x());
        }
    }
    return last;
}

void CurveChart::refresh() {
    const double last = lastX();
    bool any = false;
    double low = 0, high = 1;
    const auto widen = [&](double value) {
        low = any ? std::min(low, value) : value;
        high = any ? std::max(high, value) : value;
        any = true;
    };
    for (const Curve& curve : m_curves) {
        if (curve.points.isEmpty()) {
            continue;
        }
        widen(curve.points.last().y());
        const double from = std::max(curve.points.first().x(), m_falls ? Settled * last : 0);
        if (const auto begin = curve.at(from)) {
            widen(*begin);
        }
    }
    m_frame->setLabelsVisible(any, any);
    m_low = low;
    m_high = high;
    if (m_at && *m_at > last) {
        m_at.reset();
    }
    if (!m_at) {
        setAccessibleDescription(
            last > 0 ? valuesAt(last).join(QLatin1Char('\n')).replace(QLatin1Char('\t'), QLatin1Char(' '))
                     : m_emptyText);
    }
    layOut();
    update();
}

void CurveChart::layOut() {
    m_frame->setGeometry(size(), QFontMetricsF(Theme::bold()).height() + 18);
    // In a low chart the labels would run into each other.
    TickRange y = roundedRange(m_low, m_high);
    while (y.span() / y.step * 1.7 * QFontMetricsF(Theme::tick()).height() > m_frame->plotArea().height() &&
           y.step < y.span()) {
        y.step *= 2;
    }
    m_frame->setRanges(exactRange(0, std::max(1.0, lastX())), y);
    m_frame->changed();
}

QStringList CurveChart::valuesAt(double x) const {
    const QLocale locale;
    QStringList lines{tr("%1 evaluated").arg(locale.toString(std::lround(x)))};
    for (const Curve& curve : m_curves) {
        const auto value = curve.at(x);
        lines << QStringLiteral("%1\t%2").arg(value ? locale.toString(*value, 'f', m_digits) : QStringLiteral("–"),
                                              curve.name);
    }
    return lines;
}

QVector<double> CurveChart::places(int most) const {
    const double last = lastX();
    QVector<double> out;
    if (last < 1) {
        return out;
    }
    TickRange range = exactRange(0, last);
    while (range.span() / range.step < most / 2.0 && range.step >= 2) {
        range.step /= 2;
    }
    range.step = std::max(1.0, std::round(range.step));
    for (double at = range.step; at < last - range.step / 4; at += range.step) {
        out.append(at);
    }
    // Where a run ends the others can be compared with it.
    for (const Curve& curve : m_curves) {
        if (!curve.points.isEmpty()) {
            out.append(curve.points.last().x());
        }
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

QPointF CurveChart::positionOf(double x, double y) const {
    return m_frame->toPosition(x, y);
}

QString CurveChart::plotName() const {
    return accessibleName();
}

PlotTable CurveChart::tableOf() const {
    QVector<QVector<QVariant>> rows;
    for (const Curve& curve : m_curves) {
        for (const QPointF& p : curve.points) {
            rows.append({curve.name, static_cast<qint64>(std::llround(p.x())), p.y()});
        }
    }
    return PlotTable::of(plotName(), {{tr("curve")}, {m_frame->xTitle()}, {accessibleName(), m_digits}}, rows);
}

void CurveChart::paintPlain(QPainter& painter, const QSize& size) {
    CurveChart copy;
    copy.m_digits = m_digits;
    copy.m_falls = m_falls;
    copy.m_curves = m_curves;
    copy.m_emptyText = m_emptyText;
    copy.resize(size);
    copy.setTitles(accessibleName(), m_frame->xTitle());
    copy.paint(painter, true);
}

void CurveChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_frame->restyle();
        layOut();
    }
    QWidget::changeEvent(event);
}

void CurveChart::resizeEvent(QResizeEvent*) {
    layOut();
}

void CurveChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint(painter, false);
}

void CurveChart::paint(QPainter& painter, bool plain) {
    paintCard(painter, rect());
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetricsF bold(Theme::bold());
    painter.setFont(Theme::bold());
    painter.setPen(Theme::colors().text);
    const QRectF title(Theme::SpaceLarge, Theme::Space, width() - 2 * Theme::SpaceLarge, bold.height() + 2);
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
                     bold.elidedText(accessibleName(), Qt::ElideRight, title.width()));
    m_frame->paint(painter);
    m_frame->paintXTitle(painter);
    if (lastX() <= 0) {
        paintEmptyText(painter, m_frame->plotArea(), m_emptyText);
        return;
    }
    painter.save();
    painter.setClipRect(m_frame->plotArea().adjusted(0, -2, 2, 2));
    for (auto curve = m_curves.rbegin(); curve != m_curves.rend(); ++curve) {
        paintCurve(painter, *curve);
    }
    painter.restore();
    paintLegend(painter);
    if (plain) {
        return;
    }
    paintReading(painter);
    if (hasFocus() && m_keyboardFocus) {
        painter.setPen(QPen(Theme::colors().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::CardRadius, Theme::CardRadius);
    }
}

void CurveChart::paintCurve(QPainter& painter, const Curve& curve) const {
    QPolygonF stairs;
    for (const QPointF& p : curve.points) {
        const QPointF at = m_frame->toPosition(p.x(), p.y());
        if (!stairs.isEmpty()) {
            stairs << QPointF(at.x(), stairs.last().y());
        }
        stairs << at;
    }
    painter.setPen(penOf(curve));
    painter.setBrush(Qt::NoBrush);
    drawClippedPolyline(painter, stairs, m_frame->plotArea());
}

void CurveChart::paintLegend(QPainter& painter) const {
    if (m_curves.size() < 2) {
        return;
    }
    // Falling curves leave the upper right corner free, rising ones the lower right.
    const ThemeColors& c = Theme::colors();
    const QFontMetricsF metrics(Theme::tick());
    const double row = metrics.height() + 3;
    double words = 0;
    for (const Curve& curve : m_curves) {
        words = std::max(words, metrics.horizontalAdvance(curve.name));
    }
    const QRectF plot = m_frame->plotArea();
    const QSizeF size(std::min(words + 44, plot.width()), row * static_cast<double>(m_curves.size()) + 8);
    if (size.height() > plot.height() * 0.7) {
        return;
    }
    const QRectF box({plot.right() - size.width() - 4, m_falls ? plot.top() + 4 : plot.bottom() - size.height() - 6},
                     size);
    QColor ground = c.card;
    ground.setAlphaF(0.93F);
    painter.setPen(QPen(c.hairline, Theme::Hairline));
    painter.setBrush(ground);
    painter.drawRoundedRect(box, Theme::Radius, Theme::Radius);
    painter.setFont(Theme::tick());
    double y = box.top() + 4;
    for (const Curve& curve : m_curves) {
        painter.setPen(penOf(curve));
        painter.drawLine(QPointF(box.left() + 8, y + row / 2), QPointF(box.left() + 32, y + row / 2));
        painter.setPen(c.text);
        painter.drawText(QPointF(box.left() + 38, y + row / 2 + metrics.capHeight() / 2),
                         metrics.elidedText(curve.name, Qt::ElideRight, box.width() - 42));
        y += row;
    }
}

void CurveChart::paintReading(QPainter& painter) const {
    if (!m_at) {
        return;
    }
    const ThemeColors& c = Theme::colors();
    const QRectF plot = m_frame->plotArea();
    const double x = m_frame->toPosition(*m_at, 0).x();
    painter.setPen(QPen(c.controlEdge, Theme::Hairline));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    QPointF at(x, plot.center().y());
    for (auto curve = m_curves.rbegin(); curve != m_curves.rend(); ++curve) {
        if (const auto value = curve->at(*m_at)) {
            at = m_frame->toPosition(*m_at, *value);
            at.setY(std::clamp(at.y(), plot.top(), plot.bottom()));
            painter.setPen(QPen(c.base, 1));
            painter.setBrush(penOf(*curve).color());
            painter.drawEllipse(at, 3.6, 3.6);
        }
    }
    const HoverCard card(valuesAt(*m_at));
    card.paint(painter, card.place(at, plot.adjusted(4, 4, -4, -4), {}, {}), at);
}

void CurveChart::readAt(std::optional<double> x) {
    if (x == m_at) {
        return;
    }
    m_at = x;
    if (x) {
        setAccessibleDescription(valuesAt(*x).join(QStringLiteral(", ")).replace(QLatin1Char('\t'), QLatin1Char(' ')));
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    update();
}

void CurveChart::mouseMoveEvent(QMouseEvent* event) {
    const bool inside = lastX() > 0 && m_frame->plotArea().adjusted(-6, 0, 6, 0).contains(event->position());
    readAt(inside ? std::optional(std::clamp(std::round(m_frame->toValue(event->position()).x()), 1.0, lastX()))
                  : std::nullopt);
}

void CurveChart::leaveEvent(QEvent* event) {
    if (!m_keyboardFocus) {
        readAt(std::nullopt);
    }
    QWidget::leaveEvent(event);
}

void CurveChart::keyPressEvent(QKeyEvent* event) {
    const double last = lastX();
    const double step = std::max(1.0, std::round(last / 50));
    m_keyboardFocus = true;
    if (last > 0 && event->modifiers() == Qt::NoModifier) {
        switch (event->key()) {
            case Qt::Key_Left:
                readAt(std::max(1.0, m_at.value_or(last + step) - step));
                return;
            case Qt::Key_Right:
                readAt(std::min(last, m_at.value_or(0) + step));
                return;
            case Qt::Key_Home:
                readAt(1.0);
                return;
            case Qt::Key_End:
                readAt(last);
                return;
            case Qt::Key_Escape:
                if (m_at) {
                    readAt(std::nullopt);
                    return;
                }
                break;
            default:
                break;
        }
    }
    QWidget::keyPressEvent(event);
}

void CurveChart::focusInEvent(QFocusEvent* event) {
    m_keyboardFocus = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::PopupFocusReason &&
                      event->reason() != Qt::ActiveWindowFocusReason;
    QWidget::focusInEvent(event);
    update();
}

void CurveChart::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    if (m_keyboardFocus) {
        readAt(std::nullopt);
    }
    update();
}

QSize CurveChart::sizeHint() const {
    return {380, 240};
}

QSize CurveChart::minimumSizeHint() const {
    return {200, 110};
}

}  // namespace hatter::ui
