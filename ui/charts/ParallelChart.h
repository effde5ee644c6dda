// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/BackgroundPicture.h"
#include "charts/ParallelLinks.h"
#include "charts/Plot.h"
#include "charts/PlotBrush.h"

#include <QVector>
#include <QWidget>

namespace hatter::ui {

/// Parallel coordinates: an axis beside the other, and candidates as lines through them. The many are shown as how many
/// go from a place of one axis to a place of the next; the members of the front and the selection are lines of their
/// own. A drag along an axis brushes an interval; with the keys, the arrows choose an axis and move what is brushed
/// there. A value that is shown, nothing that computes. GUI thread only.
class ParallelChart : public QWidget, public Plot {
    Q_OBJECT

public:
    struct Axis {
        QString first, second;     ///< two lines of its title
        double low = 0, high = 1;  ///< its ends
        QVector<QPair<double, QString>> ticks;
        bool turned = false;  ///< smaller values stand above
    };
    /// Between each two axes: `places` by `places` counts, by the place on the left one first.
    struct Links {
        int places = 0;
        std::vector<quint32> all, brushed;
    };
    using Interval = PlotBrush::Interval;

    explicit ParallelChart(QWidget* parent = nullptr);

    void setAxes(const QVector<Axis>& axes);
    const QVector<Axis>& axes() const { return m_axes; }
    void setLinks(Links links);
    /// Values by axis; one that is not a number parts the line.
    void setFront(const QVector<QVector<double>>& lines);
    void setSelection(const QVector<double>& line);
    /// What is brushed, by axis; without a signal.
    void setIntervals(const QVector<std::optional<Interval>>& intervals);
    const QVector<std::optional<Interval>>& intervals() const { return m_intervals; }
    void setEmptyText(const QString& text);

    /// Where a value stands, in widget coordinates.
    QPointF positionOf(int axis, double value) const;
    QString plotName() const override;
    /// An axis a row: its ends, and what is brushed of it.
    PlotTable tableOf() const override;
    QSize sizeHint() const override { return {800, 230}; }
    QSize minimumSizeHint() const override { return {420, 150}; }

Q_SIGNALS:
    /// Live, while it is dragged; empty: the axis is free again.
    void intervalChanged(int axis, const std::optional<hatter::ui::PlotBrush::Interval>& interval);
    void intervalCommitted();  ///< the mouse was released, or a key did it

protected:
    void paintPlain(QPainter& painter, const QSize& size) override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class Grip { None, New, Move, Low, High };

    QRectF plotArea() const;
    double xOf(int axis) const;
    double valueAt(int axis, double y) const;
    int axisAt(const QPointF& position) const;
    Grip gripAt(int axis, double y) const;
    void change(int axis, std::optional<Interval> interval);
    void step(double low, double high);
    void announce();
    bool anyBrushed() const;

    void paint(QPainter& painter, bool plain);
    ParallelLinks linksToPaint() const;
    BackgroundPicture::Draw frontToPaint() const;
    void paintPictures(QPainter& painter, double ratio);
    QVector<QPolygonF> partsOf(const QVector<double>& line) const;
    void paintAxis(QPainter& painter, int axis, bool chosen) const;
    void paintTicks(QPainter& painter, int axis) const;

    QVector<Axis> m_axes;
    Links m_links;
    QVector<QVector<double>> m_front;
    QVector<double> m_selection;
    QVector<std::optional<Interval>> m_intervals;
    QString m_emptyText;
    BackgroundPicture *m_linksPicture, *m_frontPicture;
    bool m_stale = true, m_frontStale = true;  ///< what they show has changed since they were asked for
    double m_ratio = 0;                        ///< that they were asked for with

    int m_axis = -1;  ///< that the keys or the mouse hold
    Grip m_grip = Grip::None;
    double m_from = 0;  ///< value at which it was pressed
    bool m_moved = false, m_keyboardFocus = false;
    std::optional<Interval> m_before;
};

}  // namespace hatter::ui
