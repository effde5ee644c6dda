// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/ParallelChart.h"

#include "charts/ChartFrame.h"
#include "settings/Theme.h"

#include <QAccessible>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace hatter::ui {

namespace {

constexpr double AxisReach = 18, EdgeReach = 5, ClickSlack = 3;
constexpr double BarWidth = 10;   ///< of a brushed interval
constexpr double KeyStep = 0.05;  ///< of the axis

}  // namespace

ParallelChart::ParallelChart(QWidget* parent)
    : QWidget(parent), m_linksPicture(new BackgroundPicture(this)), m_frontPicture(new BackgroundPicture(this)) {
    for (const BackgroundPicture* picture : {m_linksPicture, m_frontPicture}) {
        connect(picture, &BackgroundPicture::ready, this, qOverload<>(&QWidget::update));
    }
    setAccessibleName(tr("Parallel coordinates of the evaluated candidates"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void ParallelChart::setAxes(const QVector<Axis>& axes) {
    m_axes = axes;
    m_intervals.resize(axes.size());
    m_stale = m_frontStale = true;
    update();
}

void ParallelChart::setLinks(Links links) {
    m_links = std::move(links);
    m_stale = true;
    if (m_links.places == 0) {
        // Another run's lines are not to be seen before its successor's.
        m_linksPicture->clear();
        m_frontPicture->clear();
        m_frontStale = true;
    }
    update();
}

void ParallelChart::setFront(const QVector<QVector<double>>& lines) {
    if (lines == m_front) {
        return;
    }
    m_front = lines;
    m_frontStale = true;
    update();
}

void ParallelChart::setSelection(const QVector<double>& line) {
    m_selection = line;
    update();
}

void ParallelChart::setIntervals(const QVector<std::optional<Interval>>& intervals) {
    if (m_grip != Grip::None || intervals == m_intervals) {
        return;
    }
    m_intervals = intervals;
    m_intervals.resize(m_axes.size());
    m_stale = true;
    update();
}

void ParallelChart::setEmptyText(const QString& text) {
    m_emptyText = text;
    update();
}

// ---- places ----

QRectF ParallelChart::plotArea() const {
    const QFontMetricsF small(Theme::small());
    // Half a column is left at each side: titles stand over the middle of their axis.
    const double column = m_axes.isEmpty() ? 0 : (width() - 16.0) / static_cast<double>(m_axes.size());
    return QRectF(rect()).adjusted(8 + column / 2, 2 * small.height() + 18, -8 - column / 2, -14);
}

double ParallelChart::xOf(int axis) const {
    const QRectF plot = plotArea();
    const double gaps = static_cast<double>(std::max<qsizetype>(1, m_axes.size() - 1));
    return plot.left() + plot.width() * axis / gaps;
}

QPointF ParallelChart::positionOf(int axis, double value) const {
    const Axis& a = m_axes[axis];
    const QRectF plot = plotArea();
    double part = a.high > a.low ? (value - a.low) / (a.high - a.low) : 0.5;
    part = a.turned ? part : 1 - part;
    return {xOf(axis), plot.top() + plot.height() * part};
}

double ParallelChart::valueAt(int axis, double y) const {
    const Axis& a = m_axes[axis];
    const QRectF plot = plotArea();
    double part = std::clamp((y - plot.top()) / std::max(1.0, plot.height()), 0.0, 1.0);
    part = a.turned ? part : 1 - part;
    return a.low + part * (a.high - a.low);
}

int ParallelChart::axisAt(const QPointF& position) const {
    const QRectF plot = plotArea();
    if (position.y() < plot.top() - 8 || position.y() > plot.bottom() + 8) {
        return -1;
    }
    for (int axis = 0; axis < m_axes.size(); ++axis) {
        if (std::abs(position.x() - xOf(axis)) <= AxisReach) {
            return axis;
        }
    }
    return -1;
}

ParallelChart::Grip ParallelChart::gripAt(int axis, double y) const {
    const auto& interval = m_intervals[axis];
    if (!interval) {
        return Grip::New;
    }
    const double low = positionOf(axis, interval->low).y(), high = positionOf(axis, interval->high).y();
    if (std::abs(y - low) <= EdgeReach) {
        return Grip::Low;
    }
    if (std::abs(y - high) <= EdgeReach) {
        return Grip::High;
    }
    return y > std::min(low, high) && y < std::max(low, high) ? Grip::Move : Grip::New;
}

bool ParallelChart::anyBrushed() const {
    return std::any_of(m_intervals.begin(), m_intervals.end(), [](const auto& interval) { return interval; });
}

// ---- painting ----

QString ParallelChart::plotName() const {
    return tr("Parallel coordinates");
}

PlotTable ParallelChart::tableOf() const {
    QVector<QVector<QVariant>> rows;
    for (qsizetype i = 0; i < m_axes.size(); ++i) {
        const Axis& axis = m_axes[i];
        const auto& interval = m_intervals[i];
        rows.append({tr("%1 %2", "two lines of an axis' title").arg(axis.first, axis.second), axis.low, axis.high,
                     interval ? QVariant(interval->low) : QVariant(),
                     interval ? QVariant(interval->high) : QVariant()});
    }
    return PlotTable::of(
        plotName(), {{tr("axis")}, {tr("least"), 3}, {tr("most"), 3}, {tr("brushed from"), 3}, {tr("brushed to"), 3}},
        rows);
}

void ParallelChart::paintPlain(QPainter& painter, const QSize& size) {
    ParallelChart copy;
    copy.m_axes = m_axes;
    copy.m_links = m_links;
    copy.m_front = m_front;
    copy.m_selection = m_selection;
    copy.m_intervals = m_intervals;
    copy.m_emptyText = m_emptyText;
    copy.resize(size);
    copy.paint(painter, true);
}

void ParallelChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint(painter, false);
}

void ParallelChart::paint(QPainter& painter, bool plain) {
    const ThemeColors& c = Theme::colors();
    paintCard(painter, rect());
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_axes.isEmpty() || m_links.places == 0) {
        paintEmptyText(painter, QRectF(rect()).adjusted(20, 8, -20, -8), m_emptyText);
        return;
    }
    // Thousands of short lines: without smoothing they cost a tenth.
    painter.setRenderHint(QPainter::Antialiasing, plain && Plot::isVector(painter));
    if (plain) {
        linksToPaint().paint(painter);
        frontToPaint()(painter);
    } else {
        paintPictures(painter, painter.device()->devicePixelRatioF());
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(c.accent, Theme::SelectionRing));
    painter.setBrush(Qt::NoBrush);
    for (const QPolygonF& part : partsOf(m_selection)) {
        painter.drawPolyline(part);
    }
    for (int axis = 0; axis < m_axes.size(); ++axis) {
        paintAxis(painter, axis, !plain && m_keyboardFocus && hasFocus() && axis == m_axis);
    }
    if (!plain && hasFocus() && m_keyboardFocus) {
        painter.setPen(QPen(c.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::CardRadius, Theme::CardRadius);
    }
}

ParallelLinks ParallelChart::linksToPaint() const {
    const ThemeColors& c = Theme::colors();
    ParallelLinks out{plotArea(), {}, {}, m_links.places, {}};
    for (int axis = 0; axis < m_axes.size(); ++axis) {
        out.x.append(xOf(axis));
        out.turned.append(m_axes[axis].turned);
    }
    out.layers.push_back({m_links.all, anyBrushed() ? c.slowPoint : c.selfAttention});
    if (anyBrushed()) {
        out.layers.push_back({m_links.brushed, c.selfAttention});
    }
    return out;
}

/// Smooth lines from edge to edge: a quarter of a millisecond each, and a front has hundreds.
BackgroundPicture::Draw ParallelChart::frontToPaint() const {
    QVector<QPolygonF> parts;
    for (const QVector<double>& line : m_front) {
        parts += partsOf(line);
    }
    QColor color = Theme::colors().front;
    color.setAlphaF(0.75F);
    return [parts, color](QPainter& to) {
        to.setRenderHint(QPainter::Antialiasing);
        to.setPen(QPen(color, 1.2));
        to.setBrush(Qt::NoBrush);
        for (const QPolygonF& part : parts) {
            to.drawPolyline(part);
        }
    };
}

/// What is drawn meanwhile are the last pictures, in today's place.
void ParallelChart::paintPictures(QPainter& painter, double ratio) {
    const bool again = std::exchange(m_ratio, ratio) != ratio;
    if (std::exchange(m_stale, false) || again) {
        m_linksPicture->request(size(), ratio, [links = linksToPaint()](QPainter& to) { links.paint(to); });
    }
    if (std::exchange(m_frontStale, false) || again) {
        m_frontPicture->request(size(), ratio, frontToPaint());
    }
    for (const BackgroundPicture* picture : {m_linksPicture, m_frontPicture}) {
        if (!picture->image().isNull()) {
            painter.drawImage(rect(), picture->image());
        }
    }
}

/// A line is broken where it has no value.
QVector<QPolygonF> ParallelChart::partsOf(const QVector<double>& line) const {
    QVector<QPolygonF> parts(1);
    for (int axis = 0; axis < std::min(line.size(), m_axes.size()); ++axis) {
        if (std::isfinite(line[axis])) {
            parts.back() << positionOf(axis, line[axis]);
        } else {
            parts.append(QPolygonF());
        }
    }
    return parts;
}

void ParallelChart::paintAxis(QPainter& painter, int axis, bool chosen) const {
    const ThemeColors& c = Theme::colors();
    const QRectF plot = plotArea();
    const double x = xOf(axis);
    painter.setPen(QPen(chosen ? c.accent : c.controlEdge, chosen ? 2 : 1));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    if (const auto& interval = m_intervals[axis]) {
        // What is brushed elsewhere may reach beyond this axis.
        const double low = std::clamp(positionOf(axis, interval->low).y(), plot.top() - 3, plot.bottom() + 3);
        const double high = std::clamp(positionOf(axis, interval->high).y(), plot.top() - 3, plot.bottom() + 3);
        QColor ground = c.accent;
        ground.setAlphaF(0.25F);
        painter.setPen(QPen(c.accent, 1.4));
        painter.setBrush(ground);
        painter.drawRoundedRect(
            QRectF(QPointF(x - BarWidth / 2, std::min(low, high)), QPointF(x + BarWidth / 2, std::max(low, high))),
            Theme::Radius, Theme::Radius);
    }
    paintTicks(painter, axis);
    const double column = (width() - 16.0) / static_cast<double>(m_axes.size());
    const QFont font = column < 84 ? Theme::tick() : Theme::small();
    const QFontMetricsF small(font);
    painter.setFont(font);
    const std::pair<QString, QColor> rows[] = {{m_axes[axis].first, c.text}, {m_axes[axis].second, c.muted}};
    double baseline = 8 + small.ascent();
    for (const auto& [text, color] : rows) {
        const QString fitted = small.elidedText(text, Qt::ElideRight, column - 2);
        painter.setPen(color);
        painter.drawText(QPointF(x - small.horizontalAdvance(fitted) / 2, baseline), fitted);
        baseline += small.height();
    }
}

void ParallelChart::paintTicks(QPainter& painter, int axis) const {
    const ThemeColors& c = Theme::colors();
    const QFontMetricsF metrics(Theme::tick());
    QColor plate = c.base;
    plate.setAlphaF(0.78F);
    painter.setFont(Theme::tick());
    double before = -1e6;
    for (const auto& [value, text] : m_axes[axis].ticks) {
        const QPointF at = positionOf(axis, value);
        // Labels that would touch the last one are left out.
        if (std::abs(at.y() - before) < metrics.height() - 2) {
            continue;
        }
        before = at.y();
        const QRectF box(at.x() + BarWidth / 2 + 2, at.y() - metrics.height() / 2, metrics.horizontalAdvance(text) + 4,
                         metrics.height());
        painter.fillRect(box, plate);
        painter.setPen(QPen(c.controlEdge, 1));
        painter.drawLine(QPointF(at.x() - 3, at.y()), QPointF(at.x() + 3, at.y()));
        painter.setPen(c.muted);
        painter.drawText(QPointF(box.left() + 2, at.y() + metrics.capHeight() / 2), text);
    }
}

// ---- mouse and keys ----

void ParallelChart::change(int axis, std::optional<Interval> interval) {
    if (interval && interval->low > interval->high) {
        std::swap(interval->low, interval->high);
    }
    if (m_intervals[axis] == interval) {
        return;
    }
    const bool was = anyBrushed();
    m_intervals[axis] = interval;
    if (was != anyBrushed()) {
        m_stale = true;  // what is not brushed changes its colour
    }
    update();
    Q_EMIT intervalChanged(axis, interval);
}

void ParallelChart::mousePressEvent(QMouseEvent* event) {
    m_keyboardFocus = false;
    const int axis = m_links.places > 0 ? axisAt(event->position()) : -1;
    if (event->button() != Qt::LeftButton || axis < 0) {
        QWidget::mousePressEvent(event);
        return;
    }
    m_axis = axis;
    m_grip = gripAt(axis, event->position().y());
    m_from = event->position().y();
    m_before = m_intervals[axis];
    m_moved = false;
    update();
}

void ParallelChart::mouseMoveEvent(QMouseEvent* event) {
    const double y = event->position().y();
    if (m_grip == Grip::None) {
        const int axis = m_links.places > 0 ? axisAt(event->position()) : -1;
        const Grip grip = axis < 0 ? Grip::None : gripAt(axis, y);
        setCursor(grip == Grip::None   ? Qt::ArrowCursor
                  : grip == Grip::New  ? Qt::CrossCursor
                  : grip == Grip::Move ? Qt::SizeAllCursor
                                       : Qt::SizeVerCursor);
        return;
    }
    m_moved = m_moved || std::abs(y - m_from) > ClickSlack;
    if (!m_moved) {
        return;
    }
    const double here = valueAt(m_axis, y), there = valueAt(m_axis, m_from);
    switch (m_grip) {
        case Grip::New:
            change(m_axis, Interval{there, here});
            break;
        case Grip::Low:
            change(m_axis, Interval{here, m_before->high});
            break;
        case Grip::High:
            change(m_axis, Interval{m_before->low, here});
            break;
        case Grip::Move: {
            const Axis& a = m_axes[m_axis];
            const double by =
                std::clamp(here - there, std::min(0.0, a.low - m_before->low), std::max(0.0, a.high - m_before->high));
            change(m_axis, Interval{m_before->low + by, m_before->high + by});
            break;
        }
        case Grip::None:
            break;
    }
}

void ParallelChart::mouseReleaseEvent(QMouseEvent*) {
    const Grip grip = std::exchange(m_grip, Grip::None);
    if (grip == Grip::None) {
        return;
    }
    // A click beside what is brushed on an axis frees it.
    if (!m_moved && grip == Grip::New && m_intervals[m_axis]) {
        change(m_axis, std::nullopt);
    }
    Q_EMIT intervalCommitted();
    announce();
}

void ParallelChart::mouseDoubleClickEvent(QMouseEvent* event) {
    const int axis = axisAt(event->position());
    if (event->button() == Qt::LeftButton && axis >= 0 && m_intervals[axis]) {
        change(axis, std::nullopt);
        Q_EMIT intervalCommitted();
    }
}

/// Moves the ends of the chosen axis' interval by parts of the axis; without one the middle half is brushed first.
void ParallelChart::step(double low, double high) {
    const Axis& a = m_axes[m_axis];
    const double span = a.high - a.low;
    Interval interval = m_intervals[m_axis].value_or(Interval{a.low + span / 4, a.high - span / 4});
    const double sign = a.turned ? -1 : 1;
    interval.low = std::clamp(interval.low + sign * low * span, a.low, a.high);
    interval.high = std::clamp(interval.high + sign * high * span, a.low, a.high);
    change(m_axis, interval);
    Q_EMIT intervalCommitted();
    announce();
}

void ParallelChart::keyPressEvent(QKeyEvent* event) {
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const int key = event->key();
    if (m_axes.isEmpty() || m_links.places == 0 || (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_keyboardFocus = true;
    const int last = static_cast<int>(m_axes.size()) - 1;
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
        m_axis = m_axis < 0 ? 0 : std::clamp(m_axis + (key == Qt::Key_Right ? 1 : -1), 0, last);
        announce();
        update();
    } else if ((key == Qt::Key_Up || key == Qt::Key_Down) && m_axis >= 0) {
        const double by = key == Qt::Key_Up ? KeyStep : -KeyStep;
        // Shift widens and narrows at the upper end, plain arrows move the whole.
        const bool turned = m_axes[m_axis].turned;
        step(shift && !turned ? 0 : by, shift && turned ? 0 : by);
    } else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_axis >= 0 && !m_intervals[m_axis]) {
        step(0, 0);
    } else if ((key == Qt::Key_Delete || key == Qt::Key_Backspace) && m_axis >= 0 && m_intervals[m_axis]) {
        change(m_axis, std::nullopt);
        Q_EMIT intervalCommitted();
    } else if (key == Qt::Key_Escape && anyBrushed()) {
        for (int axis = 0; axis <= last; ++axis) {
            change(axis, std::nullopt);
        }
        Q_EMIT intervalCommitted();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ParallelChart::announce() {
    if (m_axis < 0) {
        return;
    }
    const Axis& a = m_axes[m_axis];
    const QLocale locale;
    const auto& interval = m_intervals[m_axis];
    const QString name = tr("%1 %2", "two lines of an axis' title").arg(a.first, a.second);
    setAccessibleDescription(
        interval ? tr("%1: brushed from %2 to %3", "axis, ends")
                       .arg(name, locale.toString(interval->low, 'g', 4), locale.toString(interval->high, 'g', 4))
                 : tr("%1: nothing brushed", "axis").arg(name));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

bool ParallelChart::event(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_stale = m_frontStale = true;
        update();
    }
    return QWidget::event(event);
}

void ParallelChart::resizeEvent(QResizeEvent* event) {
    m_stale = m_frontStale = true;
    QWidget::resizeEvent(event);
}

void ParallelChart::focusInEvent(QFocusEvent* event) {
    m_keyboardFocus = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::PopupFocusReason &&
                      event->reason() != Qt::ActiveWindowFocusReason;
    if (m_keyboardFocus && m_axis < 0) {
        m_axis = 0;
    }
    QWidget::focusInEvent(event);
    update();
}

void ParallelChart::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

}  // namespace hatter::ui
