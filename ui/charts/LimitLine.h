// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QRectF>
#include <QString>

class QPainter;

namespace hatter::ui {

/// The latency limit as a line with a handle that carries its value. Keeps the value within the range, on tenths of a
/// millisecond. Knows pixels only while it paints or is asked for a hit.
class LimitLine {
    Q_DECLARE_TR_FUNCTIONS(hatter::ui::LimitLine)

public:
    void setRange(double fastestMs, double slowestMs);
    /// True if the value changed.
    bool setMs(double ms);
    bool setMs(double ms, bool coarse);
    double ms() const { return m_ms; }
    double lowest() const { return m_low; }
    double highest() const { return m_high; }
    bool hasRange() const { return m_high > m_low; }

    void setVisible(bool visible) { m_visible = visible; }
    bool isVisible() const { return m_visible; }

    static double height();
    QString text() const;
    /// Above `plot`, centred on `x` but inside `bounds`.
    QRectF handle(double x, const QRectF& plot, const QRectF& bounds) const;
    static bool hitsLine(const QPointF& position, double x, const QRectF& plot);

    static void paintSlowSide(QPainter& painter, double x, const QRectF& plot);
    void paint(QPainter& painter, double x, const QRectF& plot, const QRectF& handle, bool active) const;

private:
    double kept(double ms) const;

    double m_ms = 0, m_low = 0, m_high = 0;
    bool m_visible = false;
};

}  // namespace hatter::ui
