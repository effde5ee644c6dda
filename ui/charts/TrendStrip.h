// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/Plot.h"

#include <QColor>
#include <QPair>
#include <QPointF>
#include <QStringList>
#include <QVector>
#include <QWidget>
#include <optional>

namespace hatter::ui {

/// Small line charts side by side, each with a title, one big figure and a note; dotted vertical marks say when
/// something was steered. Under the mouse the values of that place stand beside their points; a click or the arrow keys
/// choose a place, which all charts mark. A value that is shown, nothing that computes. GUI thread only.
class TrendStrip : public QWidget, public Plot {
    Q_OBJECT

public:
    struct Trend {
        QString title, figure, note;
        QVector<QPointF> points;
        QVector<QPair<double, QString>> marks;  ///< x and label, ascending
        QColor color;                           ///< invalid: self-attention blue, enc-dec ochre in turn
        double xMax = 0;                        ///< end of the x axis; 0: the last point
        int digits = 3;                         ///< of a value that is pointed at
    };

    explicit TrendStrip(QWidget* parent = nullptr);
    void setTrends(const QVector<Trend>& trends);
    const QVector<Trend>& trends() const { return m_trends; }
    /// Marks the point at this place of every chart; no value: none.
    void setChosen(std::optional<int> x);
    std::optional<int> chosen() const { return m_chosen; }
    /// What stands beside the points at `x`: "generation 6: 3.488" a chart.
    QStringList valuesAt(int x) const;
    /// Where a point is drawn; nothing where there is none.
    std::optional<QPointF> positionOf(int trend, double x) const;
    QString plotName() const override;
    PlotTable tableOf() const override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosenChanged(std::optional<int> x);  ///< by a click or a key; no value: the last one again

protected:
    void paintPlain(QPainter& painter, const QSize& size) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    /// Where the parts of one chart stand.
    struct Place {
        QRectF area, plot;  ///< no plot: there is no room or nothing to show
        double words = 0, low = 0, high = 1, xMax = 1;
        QString top, bottom;
        QPointF at(const QPointF& point) const;
    };

    QRectF areaOf(qsizetype trend) const;
    Place placeOf(const QRectF& area, const Trend& trend) const;
    void paintAll(QPainter& painter) const;
    void paintTrend(QPainter& painter, const Place& place, const Trend& trend, const QColor& color) const;
    void paintWords(QPainter& painter, const Place& place, const Trend& trend) const;
    void paintMarks(QPainter& painter, const QRectF& plot, const Trend& trend, double xMax) const;
    void paintPointed(QPainter& painter, const Place& place, const Trend& trend, const QColor& color) const;
    void paintChosen(QPainter& painter, const Place& place) const;
    std::optional<int> xAt(const QPointF& position) const;
    std::optional<int> lastX() const;
    void choose(std::optional<int> x);
    void describe();

    QVector<Trend> m_trends;
    std::optional<int> m_chosen, m_pointed;
    bool m_keyboardFocus = false, m_plain = false;
};

}  // namespace hatter::ui
