// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/Ticks.h"

#include <QGraphicsScene>
#include <QObject>
#include <QPen>
#include <QPixmap>
#include <QPointF>
#include <QRectF>
#include <QString>

QT_FORWARD_DECLARE_CLASS(QChart)
QT_FORWARD_DECLARE_CLASS(QLineSeries)
QT_FORWARD_DECLARE_CLASS(QValueAxis)
class QPainter;

namespace hatter::ui {

/// A QChart as the workbench shows it: round ticks, hairline grid, level titles, a transparent ground. It is drawn into
/// a picture once for each change, so that what is painted over it can move without drawing it again. Its transform is
/// the one truth of where a value stands. GUI thread only.
class ChartFrame : public QObject {
    Q_OBJECT

public:
    explicit ChartFrame(QObject* parent = nullptr);
    ~ChartFrame() override;

    /// A line of this chart. Change it by replace() and call changed().
    QLineSeries* addLine(const QPen& pen);
    void removeLines();
    void setTitles(const QString& x, const QString& y);
    void setRanges(const TickRange& x, const TickRange& y);
    /// Turned over: smaller values are up.
    void setReversed(bool reversed);
    void setVerticalGrid(bool visible);
    void setLabelsVisible(bool x, bool y);
    /// Lays the chart out in a widget of this size; `top` is left free above the plot, beside the title's line.
    void setGeometry(const QSizeF& size, double top, double right = 16);
    void restyle();
    void changed() { m_stale = true; }
    /// The next paint() draws the chart anew, which takes longer.
    bool isStale() const { return m_stale; }

    const TickRange& xRange() const { return m_x; }
    const TickRange& yRange() const { return m_y; }
    bool isReversed() const { return m_reversed; }
    const QString& xTitle() const { return m_xTitle; }
    const QString& yTitle() const { return m_yTitle; }
    QRectF plotArea() const { return m_plot; }
    QPointF toPosition(double x, double y) const;
    QPointF toValue(const QPointF& position) const;

    void paint(QPainter& painter);
    void paintXTitle(QPainter& painter) const;
    void paintYTitle(QPainter& painter) const;

private:
    void layOut();
    void draw(QPainter& painter);
    void render(double devicePixelRatio);

    QGraphicsScene m_scene;
    QChart* m_chart;
    QValueAxis* m_xAxis;
    QValueAxis* m_yAxis;
    QString m_xTitle, m_yTitle;
    TickRange m_x, m_y;
    QSizeF m_size;
    double m_top = 0, m_right = 16;
    QRectF m_plot;
    bool m_reversed = false, m_xLabels = true, m_yLabels = true;
    bool m_stale = true;
    QPixmap m_picture;
};

/// The card on which a chart stands, and its sentence while there is nothing to show.
void paintCard(QPainter& painter, const QRectF& rect);
void paintEmptyText(QPainter& painter, const QRectF& area, const QString& text);

}  // namespace hatter::ui
