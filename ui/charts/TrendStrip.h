// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPair>
#include <QPointF>
#include <QVector>
#include <QWidget>

namespace hatter::ui {

/// Small line charts side by side, each with a title, one big figure and a note; dotted vertical marks say when
/// something was steered. A value that is shown, nothing that computes. GUI thread only.
class TrendStrip : public QWidget {
    Q_OBJECT

public:
    struct Trend {
        QString title, figure, note;
        QVector<QPointF> points;
        QVector<QPair<double, QString>> marks;  ///< x and label, ascending
        QColor color;                           ///< invalid: self-attention blue, enc-dec ochre in turn
        double xMax = 0;                        ///< end of the x axis; 0: the last point
    };

    explicit TrendStrip(QWidget* parent = nullptr);
    void setTrends(const QVector<Trend>& trends);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintTrend(QPainter& painter, const QRectF& area, const Trend& trend, const QColor& color) const;
    void paintMarks(QPainter& painter, const QRectF& plot, const Trend& trend, double xMax) const;

    QVector<Trend> m_trends;
};

}  // namespace hatter::ui
