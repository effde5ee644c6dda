// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPair>
#include <QString>
#include <QVector>
#include <QWidget>

namespace hatter::ui {

class ChartFrame;

/// Predicted against measured with the identity line: how good a predictor is, at one look. GUI thread only.
class ScatterChart : public QWidget {
    Q_OBJECT

public:
    struct Point {
        double measured = 0;
        double predicted = 0;
        bool heldOut = false;      ///< filled: not seen by the fit; open: fitted
        bool quarantined = false;  ///< a cross
    };

    explicit ScatterChart(QWidget* parent = nullptr);

    /// Titles carry the unit ("measured ms", "predicted ms").
    void setAxes(const QString& xTitle, const QString& yTitle);
    void setPoints(const QVector<Point>& points);
    /// Name and value of the figures in the card, and a muted line under them; nothing: no card.
    void setFigures(const QVector<QPair<QString, QString>>& figures, const QString& note);
    /// Shown while there are no points.
    void setEmptyText(const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void paintPoints(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;
    void paintFigures(QPainter& painter) const;

    ChartFrame* m_frame;
    QVector<Point> m_points;
    QVector<QPair<QString, QString>> m_figures;
    QString m_note;
    QString m_emptyText;
};

}  // namespace hatter::ui
