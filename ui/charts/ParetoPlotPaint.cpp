// SPDX-License-Identifier: GPL-3.0-or-later
// How ParetoPlot is painted, from the card up.
#include "charts/Clip.h"
#include "charts/HoverCard.h"
#include "charts/ParetoPlotPrivate.h"
#include "settings/Theme.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

constexpr double MarkerStep = 3;    ///< pixels between the markers of the front
constexpr double SliceMs = 5;       ///< of drawing the cloud in one event
constexpr double ShortSliceMs = 1;  ///< the same where the axes are drawn as well

PlotMark markOf(const FrontPoint& p) {
    return p.published  ? PlotMark::Published
           : p.measured ? PlotMark::Measured
           : p.interval ? PlotMark::Calibrated
                        : PlotMark::Estimated;
}

}  // namespace

void ParetoPlot::Private::paint(QPainter& painter) {
    const QRectF plot = frame->plotArea();
    painter.setRenderHint(QPainter::Antialiasing);
    paintCard(painter, q->rect());
    if (plain || !q->isVisible()) {
        cloud.finish();
    } else if (!cloud.advance(frame->isStale() ? ShortSliceMs : SliceMs)) {
        slices.start(0);
    }
    if (isLimitShown()) {
        LimitLine::paintSlowSide(painter, limitX(), plot);
    }
    frame->paint(painter);
    const QRectF brushed = brushTool.rectOf(content.brush);
    brushTool.paint(painter, content.brush);
    cloud.paint(painter, isLimitShown() ? limitX() : 1e5,
                content.brush.isEmpty() ? std::nullopt : std::optional(brushed));
    painter.save();
    painter.setClipRect(plot.adjusted(-8, -20, 8, 8));
    paintRefused(painter);
    paintOverlays(painter);
    paintMarks(painter);
    painter.restore();
    paintTitles(painter);
    if (isEmpty()) {
        const double shift = content.emptyButton.isEmpty() || plain ? 0 : 26;
        paintEmptyText(painter, plot.adjusted(20, 0, -20, -2 * shift), content.emptyText);
        if (!plain) {
            q->setAccessibleDescription(content.emptyText);
        }
    }
    const PlotLegend box = legend();
    const QRectF at = legendRect(box);
    if (!at.isEmpty()) {
        box.paint(painter, at);
    }
    if (plain) {
        return;
    }
    paintPointer(painter);
    if (q->hasFocus() && keyboardFocus) {
        painter.setPen(QPen(Theme::colors().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(q->rect()).adjusted(1, 1, -1, -1), Theme::CardRadius, Theme::CardRadius);
    }
}

void ParetoPlot::Private::paintTitles(QPainter& painter) {
    const ThemeColors& c = Theme::colors();
    const QFontMetricsF metrics(Theme::small());
    const QRectF plot = frame->plotArea(), handle = handleRect();
    frame->paintXTitle(painter);
    // Title, handle and label share one line: the title gives way to the handle.
    const double title = metrics.horizontalAdvance(frame->yTitle());
    const double baseline = plot.top() - 6 - LimitLine::height() / 2 + metrics.capHeight() / 2;
    const bool before = handle.isEmpty() || Theme::SpaceLarge + title + 8 <= handle.left();
    double x = before ? Theme::SpaceLarge : handle.right() + 10;
    painter.setFont(Theme::small());
    painter.setPen(c.muted);
    const double room = (before && !handle.isEmpty() ? handle.left() : plot.right()) - x;
    painter.drawText(QPointF(x, baseline), metrics.elidedText(frame->yTitle(), Qt::ElideRight, room));
    if (handle.isEmpty()) {
        return;
    }
    x = before ? handle.right() + 10 : x + title + Theme::SpaceLarge;
    const QString label = ParetoPlot::tr("too slow: kept, not bred from");
    if (x + metrics.horizontalAdvance(label) <= plot.right()) {
        painter.drawText(QPointF(x, baseline), label);
    }
    content.limit.paint(painter, limitX(), plot, handle, drag == Drag::Limit);
}

void ParetoPlot::Private::paintRefused(QPainter& painter) const {
    if (content.refused.isEmpty()) {
        return;
    }
    const QRectF plot = frame->plotArea();
    painter.setPen(QPen(Theme::colors().controlEdge, 1));
    // One line for a pixel is enough, however many were refused.
    for (std::size_t column = 0; column < ticks.size(); ++column) {
        if (ticks[column]) {
            const double at = std::floor(plot.left()) + static_cast<double>(column) + 0.5;
            painter.drawLine(QPointF(at, plot.bottom() - 7), QPointF(at, plot.bottom() - 1));
        }
    }
    const QFontMetricsF metrics(Theme::tick());
    const QString text = ParetoPlot::tr("refused children");
    painter.setFont(Theme::tick());
    painter.setPen(Theme::colors().muted);
    painter.drawText(QPointF(plot.right() - 6 - metrics.horizontalAdvance(text), plot.bottom() - 12), text);
}

void ParetoPlot::Private::paintFront(QPainter& painter, PlotMark mark) const {
    QPointF before(-1e6, -1e6);
    for (const FrontPoint& p : content.front) {
        const QPointF at = frame->toPosition(p.latencyMs, p.value);
        // Markers that would cover each other up to their rings leave a pale band: one of them stands for all.
        if (markOf(p) == mark && (at - before).manhattanLength() >= MarkerStep) {
            hatter::ui::paintMark(painter, at, mark);
            if (p.category >= 0 && p.category < content.categories.size()) {
                const PlotCategory& category = content.categories[p.category];
                painter.setPen(QPen(Theme::colors().base, 0.8));
                painter.setBrush(category.color());
                paintShape(painter, at, category.shape, 2.7);
            }
            before = at;
        }
    }
}

/// Where a calibrated value may lie; of bars that would touch one stands for all.
void ParetoPlot::Private::paintIntervals(QPainter& painter) const {
    constexpr double Cap = 3;
    double before = -1e6;
    painter.setPen(QPen(Theme::colors().front, 1));
    for (const FrontPoint& p : content.front) {
        const double x = frame->toPosition(p.latencyMs, p.value).x();
        if (!p.interval || x - before < 2 * Cap + 2) {
            continue;
        }
        for (const double end : {p.interval->first, p.interval->second}) {
            const QPointF at = frame->toPosition(p.latencyMs, end);
            painter.drawLine(at - QPointF(Cap, 0), at + QPointF(Cap, 0));
        }
        painter.drawLine(frame->toPosition(p.latencyMs, p.interval->first),
                         frame->toPosition(p.latencyMs, p.interval->second));
        before = x;
    }
}

void ParetoPlot::Private::paintOverlays(QPainter& painter) const {
    for (const PlotOverlay& overlay : content.overlays) {
        if (overlay.points.isEmpty()) {
            continue;
        }
        QPolygonF stairs;
        for (const QPointF& p : overlay.points) {
            const QPointF at = frame->toPosition(p.x(), p.y());
            if (!stairs.isEmpty()) {
                stairs << QPointF(at.x(), stairs.last().y());
            }
            stairs << at;
        }
        stairs << QPointF(std::max(stairs.last().x(), frame->plotArea().right()), stairs.last().y());
        painter.setPen(overlay.series < 0 ? ghostPen() : overlayPen(overlay.series));
        painter.setBrush(Qt::NoBrush);
        drawClippedPolyline(painter, stairs, frame->plotArea());
        QPointF before(-1e6, -1e6);
        for (const QPointF& p : overlay.points) {
            const QPointF at = frame->toPosition(p.x(), p.y());
            if ((at - before).manhattanLength() < MarkerStep) {
                continue;
            }
            overlay.series < 0 ? paintGhostMark(painter, at) : paintOverlayMark(painter, at, overlay.series);
            before = at;
        }
    }
}

void ParetoPlot::Private::paintMarks(QPainter& painter) const {
    for (const ReferencePoint& p : content.references) {
        hatter::ui::paintMark(painter, frame->toPosition(p.latencyMs, p.value), PlotMark::Published);
    }
    paintIntervals(painter);
    for (const PlotMark mark : {PlotMark::Estimated, PlotMark::Calibrated, PlotMark::Measured, PlotMark::Published}) {
        paintFront(painter, mark);
    }
    if (const auto at = valueOf(content.selection)) {
        paintSelection(painter, frame->toPosition(at->x(), at->y()));
    }
    for (qint64 key : content.pinned) {
        if (const auto at = valueOf(key)) {
            hatter::ui::paintMark(painter, frame->toPosition(at->x(), at->y()) + QPointF(0, -2), PlotMark::Pinned);
        }
    }
}

QVector<QPointF> ParetoPlot::Private::frontPositions() const {
    QVector<QPointF> out;
    for (const FrontPoint& p : content.front) {
        out.append(frame->toPosition(p.latencyMs, p.value));
    }
    return out;
}

QStringList ParetoPlot::Private::hoverLines() const {
    const QLocale locale;
    if (hoverReference >= 0) {
        const ReferencePoint p = referencePoint(hoverReference);
        const QString latency = hoverReference < content.references.size() ? ParetoPlot::tr("%1 ms\tpublished")
                                                                           : ParetoPlot::tr("%1 ms\tpredicted");
        return {p.label, latency.arg(locale.toString(p.latencyMs, 'f', 1)),
                ParetoPlot::tr("%1\t%2", "value, its name").arg(locale.toString(p.value, 'f', 2), content.valueTitle)};
    }
    return hoverText && hoverKey >= 0 ? hoverText(hoverKey) : QStringList();
}

void ParetoPlot::Private::paintPointer(QPainter& painter) const {
    std::optional<QPointF> value;
    if (hoverReference >= 0) {
        const ReferencePoint p = referencePoint(hoverReference);
        value = QPointF(p.latencyMs, p.value);
    } else if (hoverKey >= 0) {
        value = valueOf(hoverKey);
    }
    if (!value || drag != Drag::None) {
        return;
    }
    const QPointF at = frame->toPosition(value->x(), value->y());
    const QRectF plot = frame->plotArea();
    if (!plot.adjusted(-8, -8, 8, 8).contains(at)) {
        return;
    }
    const HoverCard card(hoverLines());
    QVector<QRectF> taken = {legendRect(legend())};
    if (isLimitShown()) {
        taken.append(QRectF(limitX() - 2, plot.top(), 4, plot.height()));
    }
    card.paint(painter, card.place(at, plot.adjusted(4, 4, -4, -8), frontPositions(), taken), at);
}

PlotLegend ParetoPlot::Private::legend() const {
    PlotLegend out;
    const QString name = content.valueTitle.section(QLatin1Char(','), 0, 0);
    const auto any = [this](PlotMark mark) {
        return std::any_of(content.front.begin(), content.front.end(),
                           [mark](const FrontPoint& p) { return markOf(p) == mark; });
    };
    const auto mark = [&out](PlotMark what, const QString& text) { out.entries.append({text, what, -1, -1, true}); };
    if (any(PlotMark::Published)) {
        mark(PlotMark::Published, ParetoPlot::tr("published, measured by its authors"));
    }
    if (!content.points.isEmpty() && !content.cloudName.isEmpty()) {
        mark(PlotMark::Candidate, content.cloudName);
    }
    if (any(PlotMark::Measured)) {
        mark(PlotMark::Measured, ParetoPlot::tr("front, %1 measured", "name of the value").arg(name));
    }
    if (any(PlotMark::Calibrated)) {
        mark(PlotMark::Calibrated, ParetoPlot::tr("front, %1 calibrated, 90 %", "name of the value").arg(name));
    }
    if (any(PlotMark::Estimated)) {
        mark(PlotMark::Estimated, ParetoPlot::tr("front, %1 estimated", "name of the value").arg(name));
    }
    for (const PlotOverlay& overlay : content.overlays) {
        out.entries.append({overlay.name, PlotMark::Candidate, overlay.series < 0 ? -2 : overlay.series, -1, false});
    }
    if (!content.references.isEmpty()) {
        mark(PlotMark::Published, ParetoPlot::tr("published, other device"));
    }
    if (!content.pinned.isEmpty()) {
        mark(PlotMark::Pinned, ParetoPlot::tr("pinned"));
    }
    out.categories = content.categories;
    for (int i = 0; i < content.categories.size(); ++i) {
        if ((usedCategories >> std::min(i, 63) & 1) != 0) {
            out.entries.append({content.categories[i].name, PlotMark::Candidate, -1, i, false});
        }
    }
    const auto [oldest, newest] = generationRange();
    if (content.categories.isEmpty() && !content.points.isEmpty() && newest > oldest) {
        out.rampLabel = ParetoPlot::tr("gen.", "generation, short");
        out.rampFirst = QLocale().toString(oldest);
        out.rampLast = QLocale().toString(newest);
    }
    return out.fitted(frame->plotArea().size());
}

QRectF ParetoPlot::Private::legendRect(const PlotLegend& legend) const {
    // A small plot has no room for words.
    if (legend.isEmpty()) {
        return {};
    }
    // Slow and bad is the corner that a front leaves free.
    const QRectF plot = frame->plotArea();
    const QSizeF size = legend.size();
    const double lift = content.refused.isEmpty() ? 16 : 30;
    return {
        QPointF(plot.right() - size.width() - std::min(36.0, plot.width() * 0.04), plot.bottom() - size.height() - lift)
            .toPoint(),
        size.toSize()};
}

}  // namespace hatter::ui
