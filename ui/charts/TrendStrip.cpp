// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/TrendStrip.h"

#include "charts/ChartFrame.h"
#include "settings/Theme.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QLocale>
#include <QMap>
#include <QMouseEvent>
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

/// The point at `x`, or nothing.
const QPointF* pointAt(const TrendStrip::Trend& trend, double x) {
    for (const QPointF& p : trend.points) {
        if (std::abs(p.x() - x) < 0.5) {
            return &p;
        }
    }
    return nullptr;
}

}  // namespace

TrendStrip::TrendStrip(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Trends"));
    setToolTip(
        tr("Click a generation, or step with ← and →, to see the front as it stood then. Esc: as it stands now."));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void TrendStrip::setTrends(const QVector<Trend>& trends) {
    m_trends = trends;
    describe();
    update();
}

void TrendStrip::setChosen(std::optional<int> x) {
    m_chosen = x;
    describe();
    update();
}

void TrendStrip::describe() {
    QStringList words;
    for (const Trend& trend : m_trends) {
        words << tr("%1: %2 %3", "title, figure, note").arg(trend.title, trend.figure, trend.note);
    }
    if (m_chosen) {
        words += valuesAt(*m_chosen);
    }
    setAccessibleDescription(words.join(QLatin1Char('\n')));
}

QStringList TrendStrip::valuesAt(int x) const {
    QStringList out;
    for (const Trend& trend : m_trends) {
        if (const QPointF* p = pointAt(trend, x)) {
            out << tr("generation %1: %2", "number, value")
                       .arg(QLocale().toString(x), QLocale().toString(p->y(), 'f', trend.digits));
        }
    }
    return out;
}

std::optional<QPointF> TrendStrip::positionOf(int trend, double x) const {
    if (trend < 0 || trend >= m_trends.size()) {
        return std::nullopt;
    }
    const QPointF* p = pointAt(m_trends[trend], x);
    const Place place = placeOf(areaOf(trend), m_trends[trend]);
    return p == nullptr || place.plot.isEmpty() ? std::nullopt : std::optional(place.at(*p));
}

QString TrendStrip::plotName() const {
    return tr("Trends");
}

PlotTable TrendStrip::tableOf() const {
    QVector<PlotTable::Column> columns{{tr("generation")}};
    QMap<double, QVector<QVariant>> rows;
    const auto at = [&](double x) -> QVector<QVariant>& {
        QVector<QVariant>& row = rows[x];
        row.resize(m_trends.size() + 2);
        row[0] = x == std::round(x) ? QVariant(static_cast<qint64>(x)) : QVariant(x);
        return row;
    };
    for (qsizetype i = 0; i < m_trends.size(); ++i) {
        columns.append({m_trends[i].title, m_trends[i].digits});
        for (const QPointF& p : m_trends[i].points) {
            at(p.x())[i + 1] = p.y();
        }
        for (const auto& [x, text] : m_trends[i].marks) {
            at(x).last() = text;
        }
    }
    columns[0].digits = 1;  // what was steered stands between two generations
    columns.append({tr("steered")});
    return PlotTable::of(plotName(), columns, {rows.cbegin(), rows.cend()});
}

void TrendStrip::paintPlain(QPainter& painter, const QSize& size) {
    TrendStrip copy;
    copy.m_trends = m_trends;
    copy.m_plain = true;
    copy.resize(size);
    copy.paintAll(painter);
}

QSize TrendStrip::sizeHint() const {
    const double text = QFontMetricsF(Theme::small()).height() * 2 + QFontMetricsF(Theme::keyFigure()).height();
    return {640, static_cast<int>(std::ceil(text)) + 28};
}

QSize TrendStrip::minimumSizeHint() const {
    return {320, sizeHint().height()};
}

QRectF TrendStrip::areaOf(qsizetype trend) const {
    const double width = (this->width() - 1.0) / static_cast<double>(std::max<qsizetype>(1, m_trends.size()));
    return {static_cast<double>(trend) * width, 0, width, static_cast<double>(height())};
}

QPointF TrendStrip::Place::at(const QPointF& point) const {
    const double up = high > low ? (point.y() - low) / (high - low) : 0.5;
    return {plot.left() + point.x() / xMax * plot.width(), plot.bottom() - 5 - up * (plot.height() - 8)};
}

TrendStrip::Place TrendStrip::placeOf(const QRectF& whole, const Trend& trend) const {
    const QFontMetricsF small(Theme::small()), figure(Theme::keyFigure()), tick(Theme::tick());
    Place place;
    place.area = whole.adjusted(Theme::SpaceLarge - 2, Theme::SpaceMedium, -Theme::SpaceLarge, -8);
    place.words = std::min(place.area.width() * 0.45,
                           std::max({small.horizontalAdvance(trend.title), figure.horizontalAdvance(trend.figure),
                                     tick.horizontalAdvance(trend.note)}));
    if (trend.points.isEmpty()) {
        return place;
    }
    place.low = place.high = trend.points.first().y();
    double last = 1;
    for (const QPointF& p : trend.points) {
        place.low = std::min(place.low, p.y());
        place.high = std::max(place.high, p.y());
        last = std::max(last, p.x());
    }
    place.xMax = trend.xMax > 0 ? std::max(trend.xMax, last) : last;
    const int digits = digitsFor(place.high - place.low);
    place.top = QLocale().toString(place.high, 'f', digits);
    place.bottom = QLocale().toString(place.low, 'f', digits);
    const double labels = std::max(tick.horizontalAdvance(place.top), tick.horizontalAdvance(place.bottom));
    const QRectF plot =
        place.area.adjusted(place.words + Theme::SpaceMedium + labels + 6, tick.height() + 3, 0, -tick.height() - 4);
    if (plot.width() >= 40) {
        place.plot = plot;
    }
    return place;
}

void TrendStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintAll(painter);
}

void TrendStrip::paintAll(QPainter& painter) const {
    paintCard(painter, rect());
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors& c = Theme::colors();
    for (qsizetype i = 0; i < m_trends.size(); ++i) {
        const QRectF area = areaOf(i);
        if (i > 0) {
            painter.setPen(QPen(c.hairline, Theme::Hairline));
            const double x = std::round(area.left()) + 0.5;
            painter.drawLine(QPointF(x, area.top() + 12), QPointF(x, area.bottom() - 12));
        }
        const Trend& trend = m_trends[i];
        const QColor color = trend.color.isValid() ? trend.color : i % 2 == 0 ? c.selfAttention : c.crossAttention;
        const Place place = placeOf(area, trend);
        paintTrend(painter, place, trend, color);
        if (!m_plain && !place.plot.isEmpty()) {
            paintChosen(painter, place);
            paintPointed(painter, place, trend, color);
        }
    }
    if (hasFocus() && m_keyboardFocus && !m_plain) {
        painter.setPen(QPen(c.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::CardRadius, Theme::CardRadius);
    }
}

void TrendStrip::paintWords(QPainter& painter, const Place& place, const Trend& trend) const {
    const ThemeColors& c = Theme::colors();
    const QFontMetricsF small(Theme::small()), figure(Theme::keyFigure());
    const double gap = std::max(0.0, (place.area.height() - 2 * small.height() - figure.height()) / 2);
    double y = place.area.top();
    const auto line = [&](const QFont& font, const QColor& ink, const QString& text) {
        const QFontMetricsF metrics(font);
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(QPointF(place.area.left(), y + metrics.ascent()),
                         metrics.elidedText(text, Qt::ElideRight, place.words));
        y += metrics.height() + gap;
    };
    line(Theme::small(), c.muted, trend.title);
    line(Theme::keyFigure(), c.text, trend.figure);
    line(Theme::tick(), c.muted, trend.note);
}

void TrendStrip::paintTrend(QPainter& painter, const Place& place, const Trend& trend, const QColor& color) const {
    paintWords(painter, place, trend);
    if (place.plot.isEmpty()) {
        return;
    }
    const QRectF& plot = place.plot;
    const QFontMetricsF tick(Theme::tick());
    paintAxis(painter, plot, place.xMax);
    painter.setFont(Theme::tick());
    painter.setPen(Theme::colors().muted);
    const auto label = [&](const QString& text, double value) {
        painter.drawText(
            QPointF(plot.left() - 6 - tick.horizontalAdvance(text), place.at({0, value}).y() + tick.capHeight() / 2),
            text);
    };
    label(place.top, place.high);
    if (place.high > place.low) {
        label(place.bottom, place.low);
    }
    paintMarks(painter, plot, trend, place.xMax);
    QPolygonF path;
    for (const QPointF& p : trend.points) {
        path << place.at(p);
    }
    painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    // Dots that would touch say no more than the line.
    if (static_cast<double>(path.size()) < plot.width() / 6) {
        for (const QPointF& p : path) {
            painter.drawEllipse(p, 2.2, 2.2);
        }
    }
}

void TrendStrip::paintChosen(QPainter& painter, const Place& place) const {
    if (!m_chosen) {
        return;
    }
    const double x = std::round(place.at({static_cast<double>(*m_chosen), 0}).x()) + 0.5;
    painter.setPen(QPen(Theme::colors().accent, Theme::LimitWidth));
    painter.drawLine(QPointF(x, place.plot.top() - 2), QPointF(x, place.plot.bottom()));
}

void TrendStrip::paintPointed(QPainter& painter, const Place& place, const Trend& trend, const QColor& color) const {
    const std::optional<int> x = m_pointed ? m_pointed : m_chosen;
    const QPointF* point = x ? pointAt(trend, *x) : nullptr;
    if (point == nullptr) {
        return;
    }
    const ThemeColors& c = Theme::colors();
    const QPointF at = place.at(*point);
    painter.setPen(QPen(c.base, 1));
    painter.setBrush(color);
    painter.drawEllipse(at, 4, 4);
    const QString text = tr("generation %1: %2", "number, value")
                             .arg(QLocale().toString(*x), QLocale().toString(point->y(), 'f', trend.digits));
    const QFontMetricsF metrics(Theme::tick());
    QRectF box(0, 0, metrics.horizontalAdvance(text) + 10, metrics.height() + 3);
    box.moveCenter({std::clamp(at.x(), place.plot.left() + box.width() / 2, place.plot.right() - box.width() / 2), 0});
    // Over the point, or under it where that would leave the card.
    box.moveTop(at.y() - box.height() - 7 >= 2 ? at.y() - box.height() - 7 : at.y() + 7);
    painter.setPen(QPen(c.border, Theme::Hairline));
    painter.setBrush(c.card);
    painter.drawRoundedRect(box, Theme::Radius, Theme::Radius);
    painter.setFont(Theme::tick());
    painter.setPen(c.text);
    painter.drawText(box, Qt::AlignCenter, text);
}

std::optional<int> TrendStrip::lastX() const {
    std::optional<int> last;
    for (const Trend& trend : m_trends) {
        if (!trend.points.isEmpty()) {
            last = std::max(last.value_or(0), static_cast<int>(std::lround(trend.points.last().x())));
        }
    }
    return last;
}

std::optional<int> TrendStrip::xAt(const QPointF& position) const {
    for (qsizetype i = 0; i < m_trends.size(); ++i) {
        const Place place = placeOf(areaOf(i), m_trends[i]);
        if (place.plot.isEmpty() || !place.plot.adjusted(-8, -14, 8, 14).contains(position)) {
            continue;
        }
        const double x = (position.x() - place.plot.left()) / place.plot.width() * place.xMax;
        return std::clamp(static_cast<int>(std::lround(x)), 0, lastX().value_or(0));
    }
    return std::nullopt;
}

void TrendStrip::choose(std::optional<int> x) {
    if (x == m_chosen) {
        return;
    }
    setChosen(x);
    Q_EMIT chosenChanged(x);
}

void TrendStrip::mouseMoveEvent(QMouseEvent* event) {
    const std::optional<int> x = xAt(event->position());
    if (x != m_pointed) {
        m_pointed = x;
        update();
    }
    setCursor(x ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void TrendStrip::mouseReleaseEvent(QMouseEvent* event) {
    m_keyboardFocus = false;
    const std::optional<int> x = xAt(event->position());
    if (event->button() == Qt::LeftButton && x) {
        choose(x == m_chosen ? std::nullopt : x);  // a second click takes it back
    }
}

void TrendStrip::leaveEvent(QEvent* event) {
    m_pointed.reset();
    update();
    QWidget::leaveEvent(event);
}

void TrendStrip::keyPressEvent(QKeyEvent* event) {
    const std::optional<int> last = lastX();
    const bool steps = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (event->modifiers() != Qt::NoModifier || !last || !(steps || (event->key() == Qt::Key_Escape && m_chosen))) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_keyboardFocus = true;
    if (event->key() == Qt::Key_Escape) {
        choose(std::nullopt);
        return;
    }
    // Beyond the last generation is now.
    const int to = m_chosen.value_or(*last + 1) + (event->key() == Qt::Key_Left ? -1 : 1);
    choose(to > *last ? std::nullopt : std::optional(std::max(0, to)));
}

void TrendStrip::focusInEvent(QFocusEvent* event) {
    m_keyboardFocus = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::PopupFocusReason &&
                      event->reason() != Qt::ActiveWindowFocusReason;
    QWidget::focusInEvent(event);
    update();
}

void TrendStrip::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
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
