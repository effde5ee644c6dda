// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <Qt>
#include <optional>

class QPainter;

namespace hatter::ui {

class ChartFrame;

/// What is brushed in a plot of two axes: a rectangle, or an interval on one axis alone. In the units of the axes.
struct PlotBrush {
    struct Interval {
        double low = 0, high = 0;
        bool operator==(const Interval&) const = default;
    };
    std::optional<Interval> x, y;
    bool isEmpty() const { return !x && !y; }
    bool operator==(const PlotBrush&) const = default;
};

/// The hand that brushes: in the plot a rectangle, on an axis an interval; what is brushed is moved by its middle and
/// resized by its edges. Knows places in pixels only. GUI thread only.
class BrushTool {
public:
    /// What a press at a place would begin.
    enum class Grip { None, Plot, XAxis, YAxis, Move, Left, Right, Top, Bottom };

    explicit BrushTool(const ChartFrame& frame) : m_frame(frame) {}

    Grip gripAt(const QPointF& position, const PlotBrush& brush) const;
    static Qt::CursorShape cursorOf(Grip grip);
    /// The brushed part of the plot's area; what is free reaches from edge to edge. Empty without a brush.
    QRectF rectOf(const PlotBrush& brush) const;

    void press(const QPointF& position, const PlotBrush& brush);
    bool isPressed() const { return m_grip != Grip::None; }
    Grip grip() const { return m_grip; }
    /// What is brushed with the hand here.
    PlotBrush moved(const QPointF& position) const;
    void release() { m_grip = Grip::None; }

    void paint(QPainter& painter, const PlotBrush& brush) const;

private:
    PlotBrush brushOf(const QRectF& rect, bool x, bool y) const;

    const ChartFrame& m_frame;
    Grip m_grip = Grip::None;
    QPointF m_from;
    QRectF m_before;  ///< the brushed part when the hand came down
    PlotBrush m_brush;
};

}  // namespace hatter::ui
