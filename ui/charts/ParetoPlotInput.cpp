// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse and keys of ParetoPlot.
#include "charts/ParetoPlotPrivate.h"
#include "settings/Theme.h"

#include <QAccessible>
#include <QDoubleSpinBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPushButton>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

constexpr double Reach = 12;      ///< how near the mouse must be to a point
constexpr double ClickSlack = 4;  ///< pixels a click may wander

double distance(const QPointF& a, const QPointF& b) {
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

}  // namespace

void ParetoPlot::Private::fillGrid() {
    for (qsizetype i = grid.size(); i < content.points.size(); ++i) {
        grid.add(frame->toPosition(content.points[i].latencyMs, content.points[i].value));
    }
}

qint64 ParetoPlot::Private::keyAt(const QPointF& position) {
    if (dirty) {
        refresh();
    }
    const QRectF plot = frame->plotArea();
    if (!plot.adjusted(-8, -8, 8, 8).contains(position)) {
        return -1;
    }
    // A marker of the front is larger and lies above the cloud: it wins from where it is drawn.
    qint64 best = -1;
    double bestDistance = 7;
    for (const FrontPoint& p : content.front) {
        const double away = distance(frame->toPosition(p.latencyMs, p.value), position);
        if (away < bestDistance) {
            bestDistance = away;
            best = p.key;
        }
    }
    if (best >= 0) {
        return best;
    }
    fillGrid();
    const qsizetype found = grid.nearest(position, Reach);
    bestDistance = Reach;
    if (found >= 0) {
        const PlotPoint& p = content.points[found];
        best = p.key;
        bestDistance = distance(frame->toPosition(p.latencyMs, p.value), position);
    }
    for (const FrontPoint& p : content.front) {
        const double away = distance(frame->toPosition(p.latencyMs, p.value), position);
        if (away < bestDistance) {
            bestDistance = away;
            best = p.key;
        }
    }
    return best;
}

int ParetoPlot::Private::referenceAt(const QPointF& position) const {
    const QVector<ReferencePoint> all = content.references + overlayPoints();
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (distance(frame->toPosition(all[i].latencyMs, all[i].value), position) < 7) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

QVector<ReferencePoint> ParetoPlot::Private::overlayPoints() const {
    QVector<ReferencePoint> out;
    for (const PlotOverlay& overlay : content.overlays) {
        for (const QPointF& p : overlay.points) {
            out.append({overlay.name, p.x(), p.y()});
        }
    }
    return out;
}

ReferencePoint ParetoPlot::Private::referencePoint(int index) const {
    return index < content.references.size() ? content.references.value(index)
                                             : overlayPoints().value(index - content.references.size());
}

bool ParetoPlot::Private::hitsLimit(const QPointF& position) const {
    if (handleRect().isEmpty()) {
        return false;
    }
    return handleRect().adjusted(-2, -2, 2, 6).contains(position) ||
           LimitLine::hitsLine(position, limitX(), frame->plotArea());
}

void ParetoPlot::Private::hover(qint64 key, int reference) {
    if (key == hoverKey && reference == hoverReference) {
        return;
    }
    hoverKey = key;
    hoverReference = reference;
    q->update();
}

/// Tells a screen reader what the ring or the selection stands on.
void ParetoPlot::Private::announce() {
    const qint64 key = hoverKey >= 0 ? hoverKey : content.selection;
    if (!hoverText || key < 0) {
        return;
    }
    q->setAccessibleDescription(hoverText(key).join(QStringLiteral(", ")).replace(QLatin1Char('\t'), QLatin1Char(' ')));
    QAccessibleEvent event(q, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void ParetoPlot::Private::select(qint64 key) {
    content.selection = key;
    q->update();
    Q_EMIT q->selected(key);
}

void ParetoPlot::Private::walkFront(int step) {
    if (content.front.isEmpty()) {
        return;
    }
    const qint64 from = hoverKey >= 0 ? hoverKey : content.selection;
    const auto here =
        std::find_if(content.front.begin(), content.front.end(), [from](const FrontPoint& p) { return p.key == from; });
    qsizetype at = here - content.front.begin();
    if (here != content.front.end()) {
        at = std::clamp<qsizetype>(at + step, 0, content.front.size() - 1);
    } else if (const auto value = valueOf(from)) {
        // From beside the front: the next member in that direction.
        const auto next = std::partition_point(content.front.begin(), content.front.end(),
                                               [&](const FrontPoint& p) { return p.latencyMs < value->x(); });
        at = std::clamp<qsizetype>(next - content.front.begin() - (step < 0 ? 1 : 0), 0, content.front.size() - 1);
    } else {
        at = step > 0 ? 0 : content.front.size() - 1;
    }
    hover(content.front[at].key);
    announce();
}

void ParetoPlot::Private::moveLimit(double ms, bool coarse) {
    if (!content.limit.setMs(ms, coarse)) {
        return;
    }
    // The front changes its dashes and nothing else: no new ranges, no new cloud.
    refreshFront();
    q->update();
    Q_EMIT q->limitChanged(content.limit.ms());
}

void ParetoPlot::Private::stepLimit(double ms) {
    if (!isLimitShown()) {
        return;
    }
    const double before = content.limit.ms();
    moveLimit(before + ms, false);
    if (content.limit.ms() != before) {
        Q_EMIT q->limitCommitted(content.limit.ms());
    }
}

void ParetoPlot::Private::editLimit() {
    if (editor == nullptr) {
        editor = new QDoubleSpinBox(q);
        editor->setAccessibleName(ParetoPlot::tr("Latency limit in milliseconds"));
        editor->setDecimals(1);
        editor->setSuffix(ParetoPlot::tr(" ms"));
        editor->setKeyboardTracking(false);
        connect(editor, &QDoubleSpinBox::editingFinished, q, [this] { commitEdit(); });
    }
    const LimitLine& limit = content.limit;
    editor->setRange(limit.hasRange() ? limit.lowest() : 0.1, limit.hasRange() ? limit.highest() : 1e6);
    editor->setValue(limit.ms());
    const QRectF handle = handleRect();
    const QSize size = editor->sizeHint().expandedTo(handle.size().toSize());
    const double left = std::clamp(handle.center().x() - size.width() / 2.0, 2.0, q->width() - size.width() - 2.0);
    editor->setGeometry(static_cast<int>(left), std::max(2, static_cast<int>(handle.top()) - 3), size.width(),
                        size.height());
    editor->show();
    editor->setFocus();
    editor->selectAll();
}

void ParetoPlot::Private::commitEdit() {
    if (!editor->isVisible()) {
        return;  // hiding takes the focus and would commit a second time
    }
    const double before = content.limit.ms();
    const bool hadFocus = editor->hasFocus();
    moveLimit(editor->value(), false);
    editor->hide();
    if (hadFocus) {
        q->setFocus();
    }
    if (content.limit.ms() != before) {
        Q_EMIT q->limitCommitted(content.limit.ms());
    }
}

void ParetoPlot::Private::zoom(double factor, const QPointF& about) {
    if (isEmpty()) {
        return;
    }
    const QPointF centre = frame->toValue(about);
    const auto [fitX, fitY] = fittingRanges();
    const auto scaled = [factor](const TickRange& range, double at, const TickRange& whole) {
        const double span = std::clamp(range.span() * factor, whole.span() / 500, whole.span());
        const double low = at - (at - range.low) / range.span() * span;
        // Never outside of what fit() shows: one cannot get lost.
        return std::clamp(low, whole.low, whole.high - span);
    };
    const auto resized = [&](const TickRange& range, double at, const TickRange& whole) {
        const double low = scaled(range, at, whole);
        const double span = std::clamp(range.span() * factor, whole.span() / 500, whole.span());
        return exactRange(low, low + span);
    };
    const TickRange x = resized(frame->xRange(), centre.x(), fitX), y = resized(frame->yRange(), centre.y(), fitY);
    zoomed = x.span() < fitX.span() * 0.999 || y.span() < fitY.span() * 0.999;
    frame->setRanges(zoomed ? x : fitX, zoomed ? y : fitY);
    refresh();
    q->update();
}

void ParetoPlot::Private::pan(const QPointF& pixels) {
    if (!zoomed) {
        return;
    }
    const auto [fitX, fitY] = fittingRanges();
    const QPointF before = frame->toValue(QPointF()), after = frame->toValue(pixels);
    const auto shifted = [](const TickRange& range, double by, const TickRange& whole) {
        const double low = std::clamp(range.low - by, whole.low, whole.high - range.span());
        return TickRange{low, low + range.span(), range.step};
    };
    frame->setRanges(shifted(frame->xRange(), after.x() - before.x(), fitX),
                     shifted(frame->yRange(), after.y() - before.y(), fitY));
    refresh();
    q->update();
}

void ParetoPlot::Private::setBrush(const PlotBrush& brush) {
    if (brush == content.brush) {
        return;
    }
    content.brush = brush;
    q->update();
    Q_EMIT q->brushChanged(brush);
}

/// True if the press may become a brush: then the mouse is followed.
bool ParetoPlot::Private::pressBrush(const QMouseEvent& event) {
    if (!brushable || isEmpty() || event.button() != Qt::LeftButton || (event.modifiers() & Qt::ControlModifier) ||
        legendRect(legend()).contains(event.position())) {
        return false;
    }
    brushTool.press(event.position(), content.brush);
    brushBefore = content.brush;
    return brushTool.isPressed();
}

// ---- events ----

void ParetoPlot::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton) {
        QWidget::mousePressEvent(event);
        return;
    }
    if (d->dirty) {
        d->refresh();
    }
    d->keyboardFocus = false;
    d->pressed = d->last = event->position();
    d->moved = false;
    if (event->button() == Qt::LeftButton && d->hitsLimit(event->position())) {
        d->drag = Private::Drag::Limit;
        d->grabOffset = event->position().x() - d->limitX();
        d->limitBefore = d->content.limit.ms();
    } else if (d->pressBrush(*event)) {
        d->drag = Private::Drag::Brush;
    } else {
        d->drag = Private::Drag::Plot;
    }
    update();
}

void ParetoPlot::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    if (d->drag == Private::Drag::Limit) {
        d->moved = d->moved || std::abs(at.x() - d->pressed.x()) >= 1;
        if (d->moved) {
            d->moveLimit(d->frame->toValue(at - QPointF(d->grabOffset, 0)).x(), event->modifiers() & Qt::ShiftModifier);
        }
        return;
    }
    if (d->drag == Private::Drag::Brush) {
        d->moved = d->moved || distance(at, d->pressed) > ClickSlack;
        if (d->moved) {
            d->setBrush(d->brushTool.moved(at));
        }
        return;
    }
    if (d->drag == Private::Drag::Plot) {
        d->moved = d->moved || distance(at, d->pressed) > ClickSlack;
        if (d->moved) {
            d->pan(at - d->last);
            d->last = at;
        }
        return;
    }
    if (d->dirty) {
        d->refresh();
    }
    const bool onLimit = d->hitsLimit(at) && (d->handleRect().contains(at) || d->keyAt(at) < 0);
    const qint64 under = onLimit ? -1 : d->keyAt(at);
    const bool brushes = d->brushable && !d->isEmpty() && under < 0;
    setCursor(onLimit   ? Qt::SplitHCursor
              : brushes ? BrushTool::cursorOf(d->brushTool.gripAt(at, d->content.brush))
                        : Qt::ArrowCursor);
    const int reference = onLimit ? -1 : d->referenceAt(at);
    d->hover(reference >= 0 ? -1 : under, reference);
}

void ParetoPlot::mouseReleaseEvent(QMouseEvent* event) {
    const auto drag = d->drag;
    d->drag = Private::Drag::None;
    update();
    if (drag == Private::Drag::Limit) {
        if (d->content.limit.ms() != d->limitBefore) {
            Q_EMIT limitCommitted(d->content.limit.ms());
        }
        return;
    }
    d->brushTool.release();
    if (drag == Private::Drag::Brush && d->moved) {
        Q_EMIT brushCommitted();
        return;
    }
    if (drag == Private::Drag::None || d->moved || event->button() != Qt::LeftButton) {
        return;
    }
    const qint64 key = d->keyAt(event->position());
    if (key < 0) {
        // Beside what is brushed: nothing is any more.
        if (drag == Private::Drag::Brush && !d->content.brush.isEmpty() &&
            !d->brushTool.rectOf(d->content.brush).contains(event->position())) {
            d->setBrush({});
            Q_EMIT brushCommitted();
        }
        return;
    }
    if (event->modifiers() & Qt::ShiftModifier) {
        Q_EMIT compareRequested(key);
    } else {
        d->select(key);
    }
}

void ParetoPlot::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        return;
    }
    if (d->handleRect().contains(event->position())) {
        d->drag = Private::Drag::None;
        d->editLimit();
        return;
    }
    const qint64 key = d->keyAt(event->position());
    if (key >= 0) {
        Q_EMIT activated(key);
    } else if (!d->hitsLimit(event->position())) {
        fit();
    }
}

void ParetoPlot::leaveEvent(QEvent* event) {
    if (d->drag == Private::Drag::None && !d->keyboardFocus) {
        d->hover(-1);
    }
    QWidget::leaveEvent(event);
}

void ParetoPlot::wheelEvent(QWheelEvent* event) {
    const double steps = event->angleDelta().y() / 120.0;
    if (steps == 0 || !d->frame->plotArea().contains(event->position())) {
        event->ignore();
        return;
    }
    d->zoom(std::pow(0.85, steps), event->position());
    event->accept();
}

void ParetoPlot::keyPressEvent(QKeyEvent* event) {
    const qint64 key = d->hoverKey >= 0 ? d->hoverKey : d->content.selection;
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (d->dirty) {
        d->refresh();
    }
    d->keyboardFocus = true;
    update();
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right: {
            const int step = event->key() == Qt::Key_Left ? -1 : 1;
            shift ? d->stepLimit(step) : d->walkFront(step);
            return;
        }
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (key >= 0 && key == d->content.selection) {
                Q_EMIT activated(key);
            } else if (key >= 0) {
                d->select(key);
            }
            return;
        case Qt::Key_P:
            if (key >= 0) {
                Q_EMIT pinRequested(key);
            }
            return;
        case Qt::Key_C:
            if (key >= 0) {
                Q_EMIT compareRequested(key);
            }
            return;
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            d->zoom(1 / 1.25, d->frame->plotArea().center());
            return;
        case Qt::Key_Minus:
            d->zoom(1.25, d->frame->plotArea().center());
            return;
        case Qt::Key_0:
            fit();
            return;
        case Qt::Key_Escape:
            if (d->editor != nullptr && d->editor->isVisible()) {
                d->editor->hide();
                setFocus();
                return;
            }
            if (d->drag == Private::Drag::Limit) {
                d->moveLimit(d->limitBefore, false);
                d->drag = Private::Drag::None;
                return;
            }
            if (d->drag == Private::Drag::Brush) {
                d->drag = Private::Drag::None;
                d->brushTool.release();
                d->setBrush(d->brushBefore);
                Q_EMIT brushCommitted();
                return;
            }
            if (d->hoverKey >= 0) {
                d->hover(-1);
                return;
            }
            if (!d->content.brush.isEmpty()) {
                d->setBrush({});
                Q_EMIT brushCommitted();
                return;
            }
            break;
        default:
            break;
    }
    QWidget::keyPressEvent(event);
}

void ParetoPlot::focusInEvent(QFocusEvent* event) {
    d->keyboardFocus = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::PopupFocusReason &&
                       event->reason() != Qt::ActiveWindowFocusReason;
    QWidget::focusInEvent(event);
    update();
}

void ParetoPlot::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    if (d->keyboardFocus && d->drag == Private::Drag::None) {
        d->hover(-1);
    }
    update();
}

}  // namespace hatter::ui
