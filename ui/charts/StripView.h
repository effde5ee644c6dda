// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/Plot.h"
#include "charts/StripScale.h"
#include "charts/Ticks.h"

#include <QPixmap>
#include <QSet>
#include <QStringList>
#include <QVector>
#include <QWidget>
#include <functional>
#include <optional>

namespace hatter::ui {

/// Measurements in the order in which they were made: how far each is from its expectation, the anchor's turns joined
/// by a line with their band, disturbed stretches hatched, the machine's load beneath. Thousands of rows are drawn into
/// a picture once for each change. GUI thread only.
class StripView : public QWidget, public Plot {
    Q_OBJECT

public:
    enum class Kind { Used, Anchor, DriftedAnchor, Quarantined };
    struct Row {
        qint64 key = 0;
        double at = 0;       ///< seconds since 1970, or a row's number; ascending
        double value = 0;    ///< may be NaN: the row has no place, only its load
        double whisker = 0;  ///< half the height of its interval; 0: none
        Kind kind = Kind::Used;
        double load = 0;  ///< NaN: not known
    };
    struct Stretch {
        double from = 0, to = 0;
        bool coolDown = false;
    };
    struct Band {
        double from = 0, to = 0, low = 0, high = 0;
    };
    struct Content {
        QVector<Row> rows;
        QVector<Stretch> stretches;
        QVector<Band> bands;
        bool time = true;     ///< `at` is a time; else a row's number
        bool percent = true;  ///< values are percent around 0; else milliseconds
        QString anchorName;   ///< "anchor #434", for the legend
    };
    using HoverText = std::function<QStringList(qint64 key)>;

    explicit StripView(QWidget* parent = nullptr);

    void setContent(const Content& content);
    const Content& content() const { return m_content; }
    void setTitle(const QString& title, const QString& yTitle);
    /// Under the plot: what was counted, at the left.
    void setFigures(const QString& text);
    /// Rows arrive: a line says where now is, and the view follows it.
    void setLive(bool live);
    void setEmptyText(const QString& text);
    void setHoverText(HoverText text) { m_hoverText = std::move(text); }
    void setSelection(const QSet<qint64>& keys);
    const QSet<qint64>& selection() const { return m_selection; }
    /// The row that keys move from; -1: none.
    qint64 current() const { return m_current; }

    /// The row at a place of the widget; -1: none.
    qint64 keyAt(const QPointF& position) const;
    /// Where a row stands in the widget; nothing if it is not in view.
    std::optional<QPointF> positionOf(qint64 key) const;
    QRectF plotArea() const { return m_plot; }
    void fit();
    void zoom(double factor, double aroundX);
    bool isZoomed() const { return m_zoomed; }

    QString plotName() const override;
    PlotTable tableOf() const override;
    bool hasMenu() const override { return true; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void selectionChanged();
    /// A row is to be shown.
    void opened(qint64 key);
    /// Delete was pressed: the selected rows are set aside, or taken back.
    void quarantineToggled();
    void menuRequested(const QPoint& global);

protected:
    void paintPlain(QPainter& painter, const QSize& size) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    // StripView.cpp
    void layOut();
    void rescale();
    void changed();
    double toX(double axis) const;
    double xOf(const Row& row) const { return toX(m_scale.toAxis(row.at)); }
    double toY(double value) const;
    bool isInView(double x) const;
    int indexOf(qint64 key) const;
    void pan(double pixels);
    void move(int step, bool extend);
    void selectRect(const QRectF& rect, bool add);
    void setCurrent(qint64 key);

    // StripPaint.cpp
    void render(QPainter& painter);
    void paintHead(QPainter& painter) const;
    void paintAxes(QPainter& painter) const;
    void paintStretches(QPainter& painter) const;
    void paintStretchNames(QPainter& painter) const;
    void paintBands(QPainter& painter) const;
    void paintBandName(QPainter& painter) const;
    void paintRows(QPainter& painter) const;
    void paintAnchors(QPainter& painter) const;
    void paintLoad(QPainter& painter) const;
    void paintFoot(QPainter& painter) const;
    void paintNow(QPainter& painter) const;
    void paintSelected(QPainter& painter) const;
    void paintHover(QPainter& painter) const;

    Content m_content;
    StripScale m_scale;
    TickRange m_y;
    double m_low = 0, m_high = 1;  ///< the part of the axis that is in view
    bool m_zoomed = false;
    QRectF m_plot, m_lane;
    QString m_title, m_yTitle, m_figures, m_emptyText;
    HoverText m_hoverText;
    bool m_live = false, m_stale = true, m_hasLoad = false;
    QPixmap m_picture;
    QSet<qint64> m_selection;
    qint64 m_current = -1, m_hover = -1, m_extendFrom = -1;
    std::optional<QPointF> m_press;
    QRectF m_rubber;
};

}  // namespace hatter::ui
