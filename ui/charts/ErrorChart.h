// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/Plot.h"

#include <QPair>
#include <QString>
#include <QVector>
#include <QWidget>

namespace hatter::ui {

class ChartFrame;

/// How a predictor's held-out error falls with the number of measured SubTransformers: one curve with the band in which
/// nine of ten draws lie, single points of another predictor, and the goal. GUI thread only.
class ErrorChart : public QWidget, public Plot {
    Q_OBJECT

public:
    struct Point {
        int samples = 0;
        double mape = 0;
        double low = 0, high = 0;  ///< of the band
    };

    explicit ErrorChart(QWidget* parent = nullptr);

    /// Names carry no figure: the newest one is written behind them.
    void setCurve(const QString& name, const QVector<Point>& points);
    void setOther(const QString& name, const QVector<Point>& points);
    /// 0: no goal.
    void setGoal(double mape);
    /// The x axis reaches so far at least: what was asked for.
    void setMostSamples(int samples);
    void setEmptyText(const QString& text);
    const QVector<Point>& curve() const { return m_curve; }
    const QVector<Point>& other() const { return m_other; }

    QString plotName() const override;
    PlotTable tableOf() const override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintPlain(QPainter& painter, const QSize& size) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void layOut();
    void describe();
    void paint(QPainter& painter);
    void paintBand(QPainter& painter) const;
    void paintCurve(QPainter& painter) const;
    void paintOther(QPainter& painter) const;
    void paintName(QPainter& painter, const QPointF& at, const QString& text, const QColor& color, double nudge) const;
    void paintGoal(QPainter& painter) const;

    ChartFrame* m_frame;
    QVector<Point> m_curve, m_other;
    QString m_curveName, m_otherName, m_emptyText;
    double m_goal = 0;
    int m_most = 0;
};

}  // namespace hatter::ui
