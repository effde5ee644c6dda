// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/Plot.h"
#include "charts/PointGrid.h"

#include <QPair>
#include <QPixmap>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QVector>
#include <QWidget>
#include <functional>
#include <optional>

namespace hatter::ui {

class ChartFrame;

/// Predicted against measured with the identity line: how good a predictor is, at one look. A point that has a key can
/// be opened and compared. GUI thread only.
class ScatterChart : public QWidget, public Plot {
    Q_OBJECT

public:
    struct Point {
        double measured = 0;
        double predicted = 0;
        bool heldOut = false;      ///< filled: not seen by the fit; open: fitted
        bool quarantined = false;  ///< a cross
        qint64 key = -1;
    };
    using HoverText = std::function<QStringList(qint64 key)>;

    explicit ScatterChart(QWidget* parent = nullptr);

    /// A heading on the card, and a muted note at its right end.
    void setTitle(const QString& title, const QString& note);
    /// Titles carry the unit ("measured ms", "predicted ms").
    void setAxes(const QString& xTitle, const QString& yTitle);
    void setPoints(const QVector<Point>& points);
    /// What filled and open points are; without it "held out" and "fitted".
    void setLegend(const QString& filled, const QString& open);
    /// Predictions are within this share of what is measured in 90 % of the cases; 0: no band.
    void setBand(double share);
    void setSelection(const QSet<qint64>& keys);
    void setHoverText(HoverText text) { m_hoverText = std::move(text); }
    qint64 keyAt(const QPointF& position);  ///< -1: none
    std::optional<QPointF> positionOf(qint64 key) const;
    /// Name and value of the figures in the card, and a muted line under them; nothing: no card.
    void setFigures(const QVector<QPair<QString, QString>>& figures, const QString& note);
    /// Shown while there are no points.
    void setEmptyText(const QString& text);

    QString plotName() const override;
    PlotTable tableOf() const override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened(qint64 key);
    void compareRequested(qint64 key);

protected:
    void paintPlain(QPainter& painter, const QSize& size) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void changed();
    void layOut();
    void render(QPainter& painter);
    void walk(int step);
    void paintHeading(QPainter& painter) const;
    void paintBand(QPainter& painter) const;
    void paintPoints(QPainter& painter) const;
    void paintOverlay(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;
    void paintFigures(QPainter& painter) const;

    ChartFrame* m_frame;
    QVector<Point> m_points;
    QVector<QPair<QString, QString>> m_figures;
    QString m_note;
    QString m_emptyText;
    QString m_title, m_titleNote, m_filledName, m_openName;
    HoverText m_hoverText;
    double m_band = 0;
    QSet<qint64> m_selection;
    qint64 m_hover = -1;
    PointGrid m_grid;
    QPixmap m_picture;
    bool m_stale = true, m_gridStale = true;
};

}  // namespace hatter::ui
