// SPDX-License-Identifier: GPL-3.0-or-later
// How StripView is drawn.
#include "charts/ChartFrame.h"
#include "charts/Clip.h"
#include "charts/HoverCard.h"
#include "charts/LatencyMarks.h"
#include "charts/StripView.h"
#include "settings/Theme.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

constexpr double RoomOfBand = 8;
constexpr qsizetype ManyRows = 400;  ///< from here on dots are small and have no whiskers

LatencyMark markOf(StripView::Kind kind) {
    switch (kind) {
        case StripView::Kind::Anchor:
            return LatencyMark::Anchor;
        case StripView::Kind::DriftedAnchor:
            return LatencyMark::DriftedAnchor;
        case StripView::Kind::Quarantined:
            return LatencyMark::Quarantined;
        case StripView::Kind::Used:
            break;
    }
    return LatencyMark::HeldOut;
}

}  // namespace

void StripView::paintEvent(QPaintEvent*) {
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
    paintSelected(painter);
    paintHover(painter);
    if (!m_rubber.isNull()) {
        QColor ground = Theme::colors().accent;
        ground.setAlphaF(0.12F);
        painter.setPen(QPen(Theme::colors().accent, 1));
        painter.setBrush(ground);
        painter.drawRect(m_rubber.intersected(m_plot.adjusted(-2, -2, 2, 2)));
    }
    if (hasFocus()) {
        painter.setPen(QPen(Theme::colors().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::CardRadius, Theme::CardRadius);
    }
}

void StripView::paintPlain(QPainter& painter, const QSize& size) {
    StripView copy;
    copy.m_figures = m_figures;
    copy.m_emptyText = m_emptyText;
    copy.resize(size);
    copy.setTitle(m_title, m_yTitle);
    copy.setContent(m_content);
    copy.layOut();
    copy.render(painter);
}

void StripView::render(QPainter& painter) {
    paintCard(painter, rect());
    painter.setRenderHint(QPainter::Antialiasing);
    paintHead(painter);
    if (m_content.rows.isEmpty()) {
        painter.setPen(QPen(Theme::colors().controlEdge, Theme::Hairline));
        painter.drawLine(m_plot.bottomLeft(), m_plot.bottomRight());
        paintEmptyText(painter, m_plot, m_emptyText);
        return;
    }
    paintStretches(painter);
    paintBands(painter);
    paintAxes(painter);
    paintStretchNames(painter);
    painter.save();
    painter.setClipRect(m_plot.adjusted(-1, -8, 1, 8));
    paintBandName(painter);
    paintRows(painter);
    paintAnchors(painter);
    painter.restore();
    paintLoad(painter);
    paintFoot(painter);
    if (m_live)
        paintNow(painter);
}

void StripView::paintHead(QPainter& painter) const {
    const ThemeColors& c = Theme::colors();
    const QFontMetricsF bold(Theme::bold()), small(Theme::small());
    const double middle = Theme::Space + bold.height() / 2;
    painter.setFont(Theme::bold());
    painter.setPen(c.text);
    painter.drawText(QPointF(Theme::SpaceLarge, middle + bold.capHeight() / 2), m_title);
    painter.setFont(Theme::small());
    painter.setPen(c.muted);
    painter.drawText(QRectF(Theme::SpaceLarge - 2, m_plot.top() - small.height() - 6, width() - 2 * Theme::SpaceLarge,
                            small.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, m_yTitle);
    // The legend, from the right: what has no room is left out, its shape is told by the hover.
    const auto has = [this](Kind kind) {
        return std::any_of(m_content.rows.begin(), m_content.rows.end(),
                           [kind](const Row& row) { return row.kind == kind; });
    };
    const bool whiskers =
        std::any_of(m_content.rows.begin(), m_content.rows.end(), [](const Row& row) { return row.whisker > 0; });
    QVector<QPair<LatencyMark, QString>> entries;
    if (has(Kind::Quarantined))
        entries.append({LatencyMark::Quarantined, tr("quarantined: shown, kept, not fitted")});
    if (has(Kind::Anchor))
        entries.append({LatencyMark::Anchor, m_content.anchorName});
    if (has(Kind::Used))
        entries.append({LatencyMark::HeldOut, whiskers ? tr("used, with 90 % interval") : tr("used")});
    double x = width() - Theme::SpaceLarge;
    const double stop = Theme::SpaceLarge + bold.horizontalAdvance(m_title) + Theme::SpaceLarge;
    for (const auto& [mark, text] : entries) {
        const double left = x - small.horizontalAdvance(text);
        if (left - 24 < stop)
            break;
        painter.setPen(c.text);
        painter.drawText(QPointF(left, middle + small.capHeight() / 2), text);
        paintMark(painter, {left - 12, middle}, mark);
        x = left - 24 - Theme::SpaceMedium;
    }
}

void StripView::paintAxes(QPainter& painter) const {
    const ThemeColors& c = Theme::colors();
    const QFontMetricsF tick(Theme::tick());
    painter.setFont(Theme::tick());
    for (double value = std::ceil(m_y.low / m_y.step - 1e-6) * m_y.step; value <= m_y.high + m_y.step * 1e-6;
         value += m_y.step) {
        const double y = std::round(toY(value)) + 0.5;
        const bool zero = std::abs(value) < m_y.step * 1e-6;
        painter.setPen(QPen(zero && m_content.percent ? c.controlEdge : c.hairline, Theme::Hairline));
        painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
        QString text = QLocale().toString(zero ? 0.0 : std::abs(value), 'f', m_y.decimals());
        if (m_content.percent && !zero)
            text.prepend(value > 0 ? QChar(u'+') : QChar(u'\u2212'));
        painter.setPen(c.muted);
        painter.drawText(QPointF(m_plot.left() - 8 - tick.horizontalAdvance(text), y + tick.capHeight() / 2), text);
    }
    painter.setPen(QPen(c.controlEdge, Theme::Hairline));
    const double floor = std::round(m_plot.bottom()) + 0.5;
    painter.drawLine(QPointF(m_plot.left(), floor), QPointF(m_plot.right(), floor));
    QPen dashed(c.controlEdge, Theme::Hairline, Qt::CustomDashLine);
    dashed.setDashPattern({3, 3});
    for (const double pause : m_scale.pauses()) {
        const double x = std::round(toX(pause)) + 0.5;
        painter.setPen(dashed);
        if (isInView(x))
            painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_lane.isNull() ? m_plot.bottom() : m_lane.bottom()));
    }
    const int most = static_cast<int>(m_plot.width() / (tick.horizontalAdvance(QStringLiteral("00:00:00")) + 30));
    double taken = -1e9;
    for (const auto& [axis, text] : m_scale.ticks(m_low, m_high, std::min(most, 8))) {
        const double x = toX(axis);
        const double left =
            std::clamp(x - tick.horizontalAdvance(text) / 2, 2.0, width() - 4 - tick.horizontalAdvance(text));
        if (!isInView(x) || left < taken + 10)
            continue;
        taken = left + tick.horizontalAdvance(text);
        painter.setPen(QPen(c.controlEdge, Theme::Hairline));
        painter.drawLine(QPointF(x, floor), QPointF(x, floor + 3));
        painter.setPen(c.muted);
        painter.drawText(QPointF(left, floor + 4 + tick.ascent()), text);
    }
}

void StripView::paintStretches(QPainter& painter) const {
    const ThemeColors& c = Theme::colors();
    for (const Stretch& stretch : m_content.stretches) {
        const double pad = m_content.time ? 0 : 2;
        const double from = toX(m_scale.toAxis(stretch.from)) - pad, to = toX(m_scale.toAxis(stretch.to)) + pad;
        if (to < m_plot.left() || from > m_plot.right())
            continue;
        const QRectF area = QRectF(from, m_plot.top(), std::max(2.0, to - from), m_plot.height()).intersected(m_plot);
        painter.fillRect(area, stretch.coolDown ? c.alternate : c.base);
        if (stretch.coolDown)
            continue;
        painter.setPen(QPen(c.slowHatch, 1));
        drawHatch(painter, area, 0, 7, true);
    }
}

void StripView::paintStretchNames(QPainter& painter) const {
    const ThemeColors& c = Theme::colors();
    const QFontMetricsF tick(Theme::tick());
    painter.setFont(Theme::tick());
    double taken = -1e9;
    for (const Stretch& stretch : m_content.stretches) {
        const double from = std::max(m_plot.left(), toX(m_scale.toAxis(stretch.from)));
        const double to = std::min(m_plot.right(), toX(m_scale.toAxis(stretch.to)));
        const QString text = stretch.coolDown ? tr("cool-down") : tr("quarantined");
        const double wide = tick.horizontalAdvance(text);
        // Where many lie side by side, the hatch is explained by the first one that has room.
        if (to < m_plot.left() || from > m_plot.right() || (!stretch.coolDown && from < taken) ||
            (!m_content.time && to - from < wide))
            continue;
        const double x = std::min(from + 3, m_plot.right() - wide - 2);
        const double y = stretch.coolDown ? m_plot.bottom() - 5 : m_plot.top() + tick.ascent() + 1;
        QColor ground = c.base;
        ground.setAlphaF(0.85F);
        painter.fillRect(QRectF(x - 2, y - tick.ascent(), wide + 4, tick.height()), ground);
        painter.setPen(c.muted);
        painter.drawText(QPointF(x, y), text);
        if (!stretch.coolDown)
            taken = x + wide + 12;
    }
}

void StripView::paintBands(QPainter& painter) const {
    const ThemeColors& c = Theme::colors();
    for (const Band& band : m_content.bands) {
        const bool first = &band == &m_content.bands.first(), last = &band == &m_content.bands.last();
        const double from = toX(m_scale.toAxis(band.from)) - (first ? RoomOfBand : 0);
        const double to = toX(m_scale.toAxis(band.to)) + (last ? RoomOfBand : 0);
        // In its own colour where it would hide the hatch.
        QColor ground = c.tint;
        ground.setAlphaF(0.85F);
        painter.fillRect(QRectF(QPointF(from, toY(band.high)), QPointF(to, toY(band.low))).intersected(m_plot), ground);
    }
}

void StripView::paintRows(QPainter& painter) const {
    const ThemeColors& c = Theme::colors();
    const auto visible = std::count_if(m_content.rows.begin(), m_content.rows.end(),
                                       [this](const Row& row) { return isInView(xOf(row)); });
    const bool many = visible > ManyRows;
    painter.setPen(QPen(c.selfAttention, 1.2));
    if (!many)
        for (const Row& row : m_content.rows)
            if (row.kind == Kind::Used && row.whisker > 0 && std::isfinite(row.value) && isInView(xOf(row)))
                painter.drawLine(QPointF(xOf(row), toY(row.value - row.whisker)),
                                 QPointF(xOf(row), toY(row.value + row.whisker)));
    for (const Kind kind : {Kind::Used, Kind::Quarantined}) {
        for (const Row& row : m_content.rows) {
            if (row.kind != kind || !std::isfinite(row.value))
                continue;
            const QPointF at(xOf(row), toY(row.value));
            if (!isInView(at.x()))
                continue;
            if (kind == Kind::Used) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(c.selfAttention);
                painter.drawEllipse(at, many ? 1.7 : 2.8, many ? 1.7 : 2.8);
            } else {
                paintMark(painter, at, LatencyMark::Quarantined, many ? 0.65 : 1.0);
            }
            // Beyond the axis: a caret says that there is more.
            if (row.value > m_y.high || row.value < m_y.low) {
                const double way = row.value > m_y.high ? -1 : 1;
                painter.setPen(QPen(kind == Kind::Used ? c.selfAttention : c.error, 1.2));
                painter.drawPolyline(
                    QPolygonF{at + QPointF(-3, way * 4), at + QPointF(0, way * 7), at + QPointF(3, way * 4)});
            }
        }
    }
}

void StripView::paintAnchors(QPainter& painter) const {
    const ThemeColors& c = Theme::colors();
    QPolygonF line;
    const auto flush = [&] {
        painter.setPen(QPen(c.accent, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        drawClippedPolyline(painter, line, m_plot);
        line.clear();
    };
    const Row* before = nullptr;
    for (const Row& row : m_content.rows) {
        if (row.kind != Kind::Anchor && row.kind != Kind::DriftedAnchor)
            continue;
        // Sittings are not joined: nothing is known of the time between them.
        if (before != nullptr)
            for (const double pause : m_scale.pauses())
                if (m_scale.toAxis(before->at) < pause && pause < m_scale.toAxis(row.at)) {
                    flush();
                    break;
                }
        if (std::isfinite(row.value))
            line << QPointF(xOf(row), toY(row.value));
        before = &row;
    }
    flush();
    for (const Row& row : m_content.rows)
        if ((row.kind == Kind::Anchor || row.kind == Kind::DriftedAnchor) && std::isfinite(row.value) &&
            isInView(xOf(row)))
            paintMark(painter, {xOf(row), toY(row.value)}, markOf(row.kind));
}

/// Beneath the rows, which no word may hide: at the band's right end, above or below it, where fewer of them lie.
void StripView::paintBandName(QPainter& painter) const {
    if (m_content.bands.isEmpty() || !m_content.percent)
        return;
    const ThemeColors& c = Theme::colors();
    const Band& band = m_content.bands.last();
    const QFontMetricsF tick(Theme::tick());
    const double half = std::max(std::abs(band.low), std::abs(band.high));
    const QString text = tr("anchor band ± %1 %").arg(QLocale().toString(half, 'f', half < 9.95 ? 1 : 0));
    const double right = std::min(m_plot.right() - 4, toX(m_scale.toAxis(band.to)) + RoomOfBand);
    QRectF place(right - tick.horizontalAdvance(text) - 4, toY(band.high) - tick.height() - 2,
                 tick.horizontalAdvance(text) + 4, tick.height());
    if (place.left() < m_plot.left())
        return;
    const auto rowsIn = [this](const QRectF& area) {
        return std::count_if(m_content.rows.begin(), m_content.rows.end(), [&](const Row& row) {
            return std::isfinite(row.value) && area.adjusted(-4, -4, 4, 4).contains(xOf(row), toY(row.value));
        });
    };
    const QRectF below = place.translated(0, toY(band.low) + 2 - place.top());
    if (below.bottom() < m_plot.bottom() && rowsIn(below) < rowsIn(place))
        place = below;
    painter.setFont(Theme::tick());
    painter.setPen(c.accent);
    painter.drawText(place, Qt::AlignCenter, text);
}

void StripView::paintLoad(QPainter& painter) const {
    if (m_lane.isNull())
        return;
    const ThemeColors& c = Theme::colors();
    double most = 1;
    bool any = false;
    for (const Row& row : m_content.rows)
        if (std::isfinite(row.load)) {
            most = std::max(most, row.load);
            any = true;
        }
    if (!any)
        return;
    const QFontMetricsF tick(Theme::tick());
    painter.setFont(Theme::tick());
    painter.setPen(c.muted);
    painter.drawText(
        QPointF(m_lane.left() - 8 - tick.horizontalAdvance(tr("load")), m_lane.center().y() + tick.capHeight() / 2),
        tr("load"));
    painter.setPen(QPen(c.hairline, Theme::Hairline));
    painter.drawLine(QPointF(m_lane.left(), m_lane.bottom() + 0.5), QPointF(m_lane.right(), m_lane.bottom() + 0.5));
    painter.save();
    painter.setClipRect(m_lane.adjusted(0, -2, 0, 2));
    QPolygonF line;
    for (const Row& row : m_content.rows)
        if (std::isfinite(row.load) && xOf(row) > m_lane.left() - 200 && xOf(row) < m_lane.right() + 200)
            line << QPointF(xOf(row), m_lane.bottom() - 3 - row.load / most * (m_lane.height() - 5));
    painter.setPen(QPen(c.ffn, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    drawClippedPolyline(painter, line, m_lane);
    painter.restore();
}

void StripView::paintFoot(QPainter& painter) const {
    const ThemeColors& c = Theme::colors();
    const QFontMetricsF small(Theme::small());
    const QRectF row(m_plot.left(), height() - small.height() - Theme::Space, m_plot.width(), small.height());
    painter.setFont(Theme::small());
    painter.setPen(c.muted);
    const QString state = m_live     ? m_high >= m_scale.high() - 1e-9 ? tr("live, follows the newest") : tr("live")
                              : m_zoomed ? tr("zoomed: 0 shows all")
                                     : QString();
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                     small.elidedText(m_figures, Qt::ElideRight, row.width() - small.horizontalAdvance(state) - 16));
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, state);
}

void StripView::paintNow(QPainter& painter) const {
    const ThemeColors& c = Theme::colors();
    const double x = std::round(toX(m_scale.high())) + 6.5;
    if (!isInView(x))
        return;
    QPen pen(c.text, 1.2, Qt::CustomDashLine);
    pen.setDashPattern({2.5, 2.5});
    painter.setPen(pen);
    painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_lane.isNull() ? m_plot.bottom() : m_lane.bottom()));
    const QFontMetricsF tick(Theme::tick());
    painter.setFont(Theme::tick());
    painter.setPen(c.muted);
    const QString text = tr("now");
    painter.drawText(QPointF(x - 5 - tick.horizontalAdvance(text), m_plot.top() + tick.ascent() + 1), text);
}

void StripView::paintSelected(QPainter& painter) const {
    if (m_selection.isEmpty())
        return;
    const double radius = m_selection.size() > 20 ? 4.5 : 6.5;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Theme::colors().accent, m_selection.size() > 20 ? 1.4 : Theme::SelectionRing));
    for (const Row& row : m_content.rows)
        if (m_selection.contains(row.key) && std::isfinite(row.value) && isInView(xOf(row)))
            painter.drawEllipse(QPointF(xOf(row), toY(row.value)), radius, radius);
}

void StripView::paintHover(QPainter& painter) const {
    const auto at = positionOf(m_hover);
    if (!at || !m_hoverText)
        return;
    const HoverCard card(m_hoverText(m_hover));
    card.paint(painter, card.place(*at, QRectF(rect()).adjusted(4, 4, -4, -4), {}, {}), *at);
}

}  // namespace hatter::ui
