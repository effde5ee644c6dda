// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/PlotBrush.h"

#include "charts/ChartFrame.h"
#include "settings/Theme.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

constexpr double EdgeReach = 4;   ///< pixels from which an edge is taken
constexpr double AxisReach = 30;  ///< so wide is the strip of an axis, with its labels

bool isNear(double a, double b) {
    return std::abs(a - b) <= EdgeReach;
}

}  // namespace

QRectF BrushTool::rectOf(const PlotBrush& brush) const {
    if (brush.isEmpty())
        return {};
    const QRectF plot = m_frame.plotArea();
    QRectF rect = plot;
    if (brush.x) {
        rect.setLeft(m_frame.toPosition(brush.x->low, 0).x());
        rect.setRight(m_frame.toPosition(brush.x->high, 0).x());
    }
    if (brush.y) {
        const double a = m_frame.toPosition(0, brush.y->low).y(), b = m_frame.toPosition(0, brush.y->high).y();
        rect.setTop(std::min(a, b));
        rect.setBottom(std::max(a, b));
    }
    return rect;
}

BrushTool::Grip BrushTool::gripAt(const QPointF& position, const PlotBrush& brush) const {
    const QRectF plot = m_frame.plotArea(), rect = rectOf(brush);
    if (!brush.isEmpty() && rect.adjusted(-EdgeReach, -EdgeReach, EdgeReach, EdgeReach).contains(position) &&
        plot.adjusted(-EdgeReach, -EdgeReach, EdgeReach, EdgeReach).contains(position)) {
        if (brush.x && isNear(position.x(), rect.left()))
            return Grip::Left;
        if (brush.x && isNear(position.x(), rect.right()))
            return Grip::Right;
        if (brush.y && isNear(position.y(), rect.top()))
            return Grip::Top;
        if (brush.y && isNear(position.y(), rect.bottom()))
            return Grip::Bottom;
        if (rect.contains(position))
            return Grip::Move;
    }
    if (plot.contains(position))
        return Grip::Plot;
    if (position.x() >= plot.left() && position.x() <= plot.right() && position.y() > plot.bottom() &&
        position.y() <= plot.bottom() + AxisReach)
        return Grip::XAxis;
    if (position.y() >= plot.top() && position.y() <= plot.bottom() && position.x() < plot.left())
        return Grip::YAxis;
    return Grip::None;
}

Qt::CursorShape BrushTool::cursorOf(Grip grip) {
    switch (grip) {
        case Grip::XAxis:
        case Grip::Left:
        case Grip::Right:
            return Qt::SizeHorCursor;
        case Grip::YAxis:
        case Grip::Top:
        case Grip::Bottom:
            return Qt::SizeVerCursor;
        case Grip::Move:
            return Qt::SizeAllCursor;
        default:
            return Qt::ArrowCursor;
    }
}

void BrushTool::press(const QPointF& position, const PlotBrush& brush) {
    m_grip = gripAt(position, brush);
    m_from = position;
    m_brush = brush;
    m_before = rectOf(brush);
}

PlotBrush BrushTool::moved(const QPointF& position) const {
    const QRectF plot = m_frame.plotArea();
    const QPointF at(std::clamp(position.x(), plot.left(), plot.right()),
                     std::clamp(position.y(), plot.top(), plot.bottom()));
    const QPointF from(std::clamp(m_from.x(), plot.left(), plot.right()),
                       std::clamp(m_from.y(), plot.top(), plot.bottom()));
    const bool x = m_brush.x.has_value(), y = m_brush.y.has_value();
    QRectF rect = m_before;
    switch (m_grip) {
        case Grip::None:
            return m_brush;
        case Grip::Plot:
            return brushOf(QRectF(from, at).normalized(), true, true);
        case Grip::XAxis:
            return brushOf(QRectF(from, at).normalized(), true, false);
        case Grip::YAxis:
            return brushOf(QRectF(from, at).normalized(), false, true);
        case Grip::Move: {
            // All of it stays in the plot, if it was.
            const auto kept = [](double by, double low, double high, double least, double most) {
                return std::clamp(by, std::min(0.0, least - low), std::max(0.0, most - high));
            };
            const QPointF by = position - m_from;
            rect.translate(x ? kept(by.x(), rect.left(), rect.right(), plot.left(), plot.right()) : 0,
                           y ? kept(by.y(), rect.top(), rect.bottom(), plot.top(), plot.bottom()) : 0);
            return brushOf(rect, x, y);
        }
        case Grip::Left:
            rect.setLeft(at.x());
            break;
        case Grip::Right:
            rect.setRight(at.x());
            break;
        case Grip::Top:
            rect.setTop(at.y());
            break;
        case Grip::Bottom:
            rect.setBottom(at.y());
            break;
    }
    return brushOf(rect.normalized(), x, y);
}

PlotBrush BrushTool::brushOf(const QRectF& rect, bool x, bool y) const {
    const QPointF a = m_frame.toValue(rect.topLeft()), b = m_frame.toValue(rect.bottomRight());
    PlotBrush brush;
    if (x)
        brush.x = PlotBrush::Interval{std::min(a.x(), b.x()), std::max(a.x(), b.x())};
    if (y)
        brush.y = PlotBrush::Interval{std::min(a.y(), b.y()), std::max(a.y(), b.y())};
    return brush;
}

void BrushTool::paint(QPainter& painter, const PlotBrush& brush) const {
    if (brush.isEmpty())
        return;
    const QRectF plot = m_frame.plotArea(), rect = rectOf(brush) & plot;
    const ThemeColors& c = Theme::colors();
    QColor ground = c.accent;
    ground.setAlphaF(c.dark ? 0.16F : 0.08F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(c.accent, 1));
    painter.setBrush(ground);
    painter.drawRect(rect);
    painter.setRenderHint(QPainter::Antialiasing);
    // On an axis the interval is told by a bar: it can be grasped there, and says which axis is meant.
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.accent);
    if (brush.x)
        painter.drawRoundedRect(QRectF(rect.left(), plot.bottom(), rect.width(), 3), 1.5, 1.5);
    if (brush.y)
        painter.drawRoundedRect(QRectF(plot.left() - 3, rect.top(), 3, rect.height()), 1.5, 1.5);
    painter.restore();
}

}  // namespace hatter::ui
