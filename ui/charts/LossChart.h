// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/Plot.h"

#include <QPointF>
#include <QString>
#include <QTimer>
#include <QVector>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QLineSeries)

namespace hatter::ui {

class ChartFrame;

/// Training curves: one line for each named series, redrawn at most fifteen times a second. Long curves are thinned to
/// what a screen can show. GUI thread only.
class LossChart : public QWidget, public Plot {
    Q_OBJECT

public:
    explicit LossChart(QWidget* parent = nullptr);

    /// Titles carry the unit ("updates", "validation loss, nats a token").
    void setAxes(const QString& xTitle, const QString& yTitle);
    /// Series keep the order in which they were named first; the third one is dashed, later ones are dotted.
    void setPoints(const QString& series, const QVector<QPointF>& points);
    void appendPoint(const QString& series, const QPointF& point);
    void clear();
    /// Shown while there are no points.
    void setEmptyText(const QString& text);

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
    struct Curve {
        QString name;
        QVector<QPointF> points;
        QLineSeries* series = nullptr;
    };

    Curve& curve(const QString& name);
    void refresh();
    void paint(QPainter& painter);
    void restyle();
    void paintLegend(QPainter& painter) const;

    ChartFrame* m_frame;
    QVector<Curve> m_curves;
    QString m_emptyText;
    QTimer m_repaint;
};

}  // namespace hatter::ui
