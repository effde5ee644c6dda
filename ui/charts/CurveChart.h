// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/Plot.h"

#include <QStringList>
#include <QVector>
#include <QWidget>
#include <optional>

namespace hatter::ui {

class ChartFrame;

/// Values that hold until the next step, one curve a run: the shown run's is drawn through, those that are laid over it
/// are dashed in their colours. The mouse or the arrow keys read off what each run had at one place. GUI thread only.
class CurveChart : public QWidget, public Plot {
    Q_OBJECT

public:
    struct Curve {
        QString name;
        int series = -1;               ///< -1: the shown run
        QVector<QPointF> points = {};  ///< steps, ascending; the last one is the curve's end
        /// The value that holds at `x`: nothing before the first step or behind the end.
        std::optional<double> at(double x) const;
    };

    explicit CurveChart(QWidget* parent = nullptr);

    void setTitles(const QString& name, const QString& x);
    /// Of values: their digits, and whether a curve falls (then the first steps, which are far off, set no scale).
    void setValues(int digits, bool falls);
    void setCurves(const QVector<Curve>& curves);
    void setEmptyText(const QString& text);
    const QVector<Curve>& curves() const { return m_curves; }
    /// Where values are read off; nothing: nowhere.
    std::optional<double> place() const { return m_at; }
    /// What each run had at `x`, a line each with a tab between name and value. The first line names the place.
    QStringList valuesAt(double x) const;
    /// Some places from the first to the last, for a table.
    QVector<double> places(int most = 20) const;
    QPointF positionOf(double x, double y) const;
    QString plotName() const override;
    PlotTable tableOf() const override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintPlain(QPainter& painter, const QSize& size) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void refresh();
    void layOut();
    double lastX() const;
    void paint(QPainter& painter, bool plain);
    void paintCurve(QPainter& painter, const Curve& curve) const;
    void paintReading(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;
    void readAt(std::optional<double> x);

    ChartFrame* m_frame;
    QVector<Curve> m_curves;
    QString m_emptyText;
    int m_digits = 3;
    double m_low = 0, m_high = 1;  ///< of the values, as far as they set the scale
    bool m_falls = true, m_keyboardFocus = false;
    std::optional<double> m_at;
};

}  // namespace hatter::ui
