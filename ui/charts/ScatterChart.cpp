// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/ScatterChart.h"

#include "charts/ChartFrame.h"
#include "charts/HoverCard.h"
#include "charts/LatencyMarks.h"
#include "charts/PlotMarks.h"
#include "settings/Theme.h"

#include <QAccessible>
#include <QEvent>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QLineSeries>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

constexpr qsizetype ManyPoints = 400;  ///< from here on marks are small
constexpr double Reach = 10;

LatencyMark markOf(const ScatterChart::Point& point) {
    return point.quarantined ? LatencyMark::Quarantined : point.heldOut ? LatencyMark::HeldOut : LatencyMark::Fitted;
}

}  // namespace

ScatterChart::ScatterChart(QWidget* parent) : QWidget(parent), m_frame(new ChartFrame(this)) {
    setAccessibleName(tr("Predicted against measured"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_emptyText = tr("Points appear when latencies were measured and a predictor was fitted.");
    m_frame->setVerticalGrid(true);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    refresh();
}

void ScatterChart::setTitle(const QString& title, const QString& note) {
    m_title = title;
    m_titleNote = note;
    layOut();
}

void ScatterChart::setLegend(const QString& filled, const QString& open) {
    m_filledName = filled;
    m_openName = open;
    changed();
}

void ScatterChart::setBand(double share) {
    m_band = share;
    changed();
}

void ScatterChart::setSelection(const QSet<qint64>& keys) {
    m_selection = keys;
    update();
}

void ScatterChart::setAxes(const QString& xTitle, const QString& yTitle) {
    m_frame->setTitles(xTitle, yTitle);
    layOut();
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
    changed();
}

void ScatterChart::setEmptyText(const QString& text) {
    m_emptyText = text;
    changed();
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
    if (any) {
        QLineSeries* identity = m_frame->addLine(QPen(Theme::colors().controlEdge, 1.3));
        identity->replace(QList<QPointF>{{range.low, range.low}, {range.high, range.high}});
        m_frame->changed();
    }
    if (positionOf(m_hover) == std::nullopt) {
        m_hover = -1;
    }
    changed();
}

void ScatterChart::changed() {
    m_stale = m_gridStale = true;
    update();
}

void ScatterChart::layOut() {
    const double heading = m_title.isEmpty() ? 0 : QFontMetricsF(Theme::bold()).height() + Theme::Space;
    m_frame->setGeometry(size(), heading + QFontMetricsF(Theme::small()).height() + 20);
    changed();
}

void ScatterChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_frame->restyle();
        refresh();
        layOut();
    }
    QWidget::changeEvent(event);
}

void ScatterChart::resizeEvent(QResizeEvent*) {
    layOut();
}

std::optional<QPointF> ScatterChart::positionOf(qint64 key) const {
    for (const Point& p : m_points) {
        if (p.key == key && key >= 0 && std::isfinite(p.measured) && std::isfinite(p.predicted)) {
            return m_frame->toPosition(p.measured, p.predicted);
        }
    }
    return std::nullopt;
}

qint64 ScatterChart::keyAt(const QPointF& position) {
    if (m_gridStale) {
        m_grid.clear(m_frame->plotArea());
        for (const Point& p : m_points) {
            m_grid.add(m_frame->toPosition(p.measured, p.predicted));
        }
        m_gridStale = false;
    }
    const qsizetype found =
        m_frame->plotArea().adjusted(-8, -8, 8, 8).contains(position) ? m_grid.nearest(position, Reach) : -1;
    return found >= 0 ? m_points[found].key : -1;
}

void ScatterChart::mouseMoveEvent(QMouseEvent* event) {
    const qint64 key = keyAt(event->position());
    if (key != m_hover) {
        m_hover = key;
        update();
    }
}

void ScatterChart::mouseReleaseEvent(QMouseEvent* event) {
    const qint64 key = event->button() == Qt::LeftButton ? keyAt(event->position()) : -1;
    if (key < 0) {
        return;
    }
    m_hover = key;
    if (event->modifiers() & Qt::ShiftModifier) {
        Q_EMIT compareRequested(key);
    } else {
        Q_EMIT opened(key);
    }
}

void ScatterChart::leaveEvent(QEvent*) {
    m_hover = -1;
    update();
}

/// Along the measured latencies.
void ScatterChart::walk(int step) {
    QVector<QPair<double, qint64>> order;
    for (const Point& p : m_points) {
        if (p.key >= 0 && std::isfinite(p.measured) && std::isfinite(p.predicted)) {
            order.append({p.measured, p.key});
        }
    }
    if (order.isEmpty()) {
        return;
    }
    std::sort(order.begin(), order.end());
    qsizetype at = -1;
    for (qsizetype i = 0; i < order.size(); ++i) {
        if (order[i].second == m_hover || (m_hover < 0 && m_selection.contains(order[i].second))) {
            at = i;
        }
    }
    at = at < 0 ? (step > 0 ? 0 : order.size() - 1) : std::clamp<qsizetype>(at + step, 0, order.size() - 1);
    m_hover = order[at].second;
    if (m_hoverText) {
        setAccessibleDescription(
            m_hoverText(m_hover).join(QStringLiteral(", ")).replace(QLatin1Char('\t'), QLatin1Char(' ')));
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    update();
}

void ScatterChart::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Down:
            return walk(-1);
        case Qt::Key_Right:
        case Qt::Key_Up:
            return walk(1);
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_hover >= 0) {
                Q_EMIT opened(m_hover);
            }
            return;
        case Qt::Key_C:
        case Qt::Key_P:
            if (m_hover >= 0) {
                Q_EMIT compareRequested(m_hover);
            }
            return;
        default:
            QWidget::keyPressEvent(event);
    }
}

void ScatterChart::paintEvent(QPaintEvent*) {
    const double ratio = devicePixelRatioF();
    if (m_stale || m_picture.size() != (QSizeF(size()) * ratio).toSize()) {
        m_picture = QPixmap((QSizeF(size()) * ratio).toSize());
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(Qt::transparent);
        QPainter inside(&m_picture);
        render(inside);
        m_stale = false;
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paintOverlay(painter);
}

QString ScatterChart::plotName() const {
    return m_title.isEmpty() ? accessibleName() : m_title;
}

PlotTable ScatterChart::tableOf() const {
    const QString filled = m_filledName.isEmpty() ? tr("held out") : m_filledName;
    const QString open = m_openName.isEmpty() ? tr("fitted") : m_openName;
    return {plotName(),
            {{m_frame->xTitle(), 2}, {m_frame->yTitle(), 2}, {tr("point")}},
            m_points.size(),
            [points = m_points, filled, open](qsizetype row, int column) -> QVariant {
                const Point& p = points[row];
                return column == 0     ? QVariant(p.measured)
                       : column == 1   ? QVariant(p.predicted)
                       : p.quarantined ? QVariant(tr("quarantined"))
                                       : QVariant(p.heldOut ? filled : open);
            }};
}

void ScatterChart::paintPlain(QPainter& painter, const QSize& size) {
    ScatterChart copy;
    copy.m_figures = m_figures;
    copy.m_note = m_note;
    copy.m_emptyText = m_emptyText;
    copy.m_title = m_title;
    copy.m_titleNote = m_titleNote;
    copy.m_filledName = m_filledName;
    copy.m_openName = m_openName;
    copy.m_band = m_band;
    copy.resize(size);
    copy.setPoints(m_points);
    copy.setAxes(m_frame->xTitle(), m_frame->yTitle());
    copy.render(painter);
}

void ScatterChart::render(QPainter& painter) {
    paintCard(painter, rect());
    painter.setRenderHint(QPainter::Antialiasing);
    paintHeading(painter);
    if (!m_points.isEmpty()) {
        paintBand(painter);
    }
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

void ScatterChart::paintHeading(QPainter& painter) const {
    if (m_title.isEmpty()) {
        return;
    }
    const QFontMetricsF bold(Theme::bold()), small(Theme::small());
    const QRectF row(Theme::SpaceLarge, Theme::Space, width() - 2 * Theme::SpaceLarge, bold.height() + 2);
    painter.setFont(Theme::bold());
    painter.setPen(Theme::colors().text);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, m_title);
    painter.setFont(Theme::small());
    painter.setPen(Theme::colors().muted);
    const double room = row.width() - bold.horizontalAdvance(m_title) - Theme::SpaceMedium;
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, small.elidedText(m_titleNote, Qt::ElideLeft, room));
}

void ScatterChart::paintBand(QPainter& painter) const {
    if (!(m_band > 0) || m_band >= 1) {
        return;
    }
    const TickRange& range = m_frame->xRange();
    const auto at = [this](double measured, double factor) { return m_frame->toPosition(measured, measured * factor); };
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::colors().tint);
    // What is measured lies within the share of what is predicted.
    const QPolygonF band{at(range.low, 1 / (1 + m_band)), at(range.high, 1 / (1 + m_band)),
                         at(range.high, 1 / (1 - m_band)), at(range.low, 1 / (1 - m_band))};
    painter.drawPolygon(band.intersected(QPolygonF(m_frame->plotArea())));
}

void ScatterChart::paintPoints(QPainter& painter) const {
    const double scale = m_points.size() > ManyPoints ? 0.55 : 1.0;
    painter.save();
    painter.setClipRect(m_frame->plotArea().adjusted(-5, -5, 5, 5));
    for (LatencyMark wanted : {LatencyMark::Fitted, LatencyMark::HeldOut, LatencyMark::Quarantined}) {
        for (const Point& p : m_points) {
            if (markOf(p) == wanted && std::isfinite(p.measured) && std::isfinite(p.predicted)) {
                paintMark(painter, m_frame->toPosition(p.measured, p.predicted), wanted, scale);
            }
        }
    }
    painter.restore();
}

void ScatterChart::paintOverlay(QPainter& painter) const {
    if (m_selection.size() <= 20) {
        for (const qint64 key : m_selection) {
            if (const auto at = positionOf(key)) {
                paintSelection(painter, *at);
            }
        }
    }
    if (const auto at = positionOf(m_hover); at && m_hoverText) {
        const HoverCard card(m_hoverText(m_hover));
        card.paint(painter, card.place(*at, QRectF(rect()).adjusted(4, 4, -4, -4), {}, {}), *at);
    }
    if (hasFocus()) {
        painter.setPen(QPen(Theme::colors().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::CardRadius, Theme::CardRadius);
    }
}

void ScatterChart::paintLegend(QPainter& painter) const {
    const QFontMetricsF metrics(Theme::small());
    painter.setFont(Theme::small());
    const QRectF plot = m_frame->plotArea();
    QVector<QPair<LatencyMark, QString>> entries = {
        {LatencyMark::Quarantined, tr("quarantined")},
        {LatencyMark::Fitted, m_openName.isEmpty() ? tr("fitted") : m_openName},
        {LatencyMark::HeldOut, m_filledName.isEmpty() ? tr("held out") : m_filledName}};
    const auto absent = [this](const QPair<LatencyMark, QString>& entry) {
        return std::none_of(m_points.begin(), m_points.end(),
                            [&entry](const Point& p) { return markOf(p) == entry.first; });
    };
    entries.erase(std::remove_if(entries.begin(), entries.end(), absent), entries.end());
    const QString band = tr("90 %");
    double total = m_band > 0 ? metrics.horizontalAdvance(band) + 22 + Theme::SpaceLarge : 0;
    for (const auto& entry : entries) {
        total += metrics.horizontalAdvance(entry.second) + 18 + Theme::SpaceLarge;
    }
    // Beside the title; without room there, in the corner under the diagonal, which is free.
    const bool inLine = metrics.horizontalAdvance(m_frame->yTitle()) + total < plot.right() - Theme::SpaceLarge;
    double x = plot.right() - (inLine ? 0 : 8);
    double middle = inLine ? plot.top() - 8 - metrics.height() / 2 : plot.bottom() - 8 - metrics.height() / 2;
    if (m_band > 0) {
        const double left = x - metrics.horizontalAdvance(band);
        painter.fillRect(QRectF(left - 20, middle - 5, 14, 10), Theme::colors().tint);
        painter.setPen(Theme::colors().text);
        painter.drawText(QPointF(left, middle + metrics.capHeight() / 2), band);
        if (inLine) {
            x = left - 22 - Theme::SpaceLarge;
        } else {
            middle -= metrics.height() + 2;
        }
    }
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
