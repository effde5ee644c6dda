// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/ChartFrame.h"
#include "charts/CloudLayer.h"
#include "charts/LimitLine.h"
#include "charts/ParetoPlot.h"
#include "charts/PlotMarks.h"
#include "charts/PointGrid.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTimer>
#include <optional>
#include <vector>

class QDoubleSpinBox;
class QMouseEvent;
class QPushButton;

namespace hatter::ui {

/// What a ParetoPlot shows: everything that a second plot needs to look the same.
struct PlotContent {
    QString latencyTitle, valueTitle, cloudName;
    bool reversed = false;
    QVector<PlotPoint> points;
    QVector<FrontPoint> front;  ///< by latency
    QVector<ReferencePoint> references;
    QVector<PlotCategory> categories;
    QVector<PlotOverlay> overlays;
    QVector<double> refused;
    QSet<qint64> pinned;
    std::optional<QPair<int, int>> generations;
    LimitLine limit;
    PlotBrush brush;
    qint64 selection = -1;
    QString emptyText, emptyButton;
};

/// The inside of ParetoPlot: content, what is derived from it, and the state of mouse and keys.
/// ParetoPlot.cpp keeps and paints it, ParetoPlotInput.cpp moves it.
class ParetoPlot::Private {
public:
    explicit Private(ParetoPlot* plot);

    // Content
    void contentChanged();  ///< drawn at the next tick, at most fifteen a second
    void refresh();         ///< brings everything derived up to date
    void refreshRanges();
    void refreshFront();
    void refreshView();
    void placeTicks();
    void refreshEmpty();
    void index(qsizetype from);  ///< extents and order of the points from there on
    qsizetype indexOf(qint64 key) const;
    bool isEmpty() const;
    QPair<int, int> generationRange() const;
    std::optional<QPointF> valueOf(qint64 key) const;  ///< latency and value
    bool isLimitShown() const { return content.limit.isVisible() && content.limit.ms() > 0; }
    double limitX() const;
    QRectF handleRect() const;
    QPair<TickRange, TickRange> fittingRanges() const;

    // ParetoPlotTable.cpp
    PlotTable table() const;

    // Painting
    void paint(QPainter& painter);
    void paintTitles(QPainter& painter);
    void paintRefused(QPainter& painter) const;
    void paintIntervals(QPainter& painter) const;
    void paintFront(QPainter& painter, PlotMark mark) const;
    void paintMarks(QPainter& painter) const;
    void paintOverlays(QPainter& painter) const;
    void paintPointer(QPainter& painter) const;
    PlotLegend legend() const;
    QRectF legendRect(const PlotLegend& legend) const;
    QStringList hoverLines() const;
    QVector<QPointF> frontPositions() const;

    // Mouse and keys
    qint64 keyAt(const QPointF& position);
    /// A published model, or behind the last of them a member of an overlay; -1: none.
    int referenceAt(const QPointF& position) const;
    QVector<ReferencePoint> overlayPoints() const;
    ReferencePoint referencePoint(int index) const;
    void fillGrid();
    bool hitsLimit(const QPointF& position) const;
    void hover(qint64 key, int reference = -1);
    void select(qint64 key);
    void walkFront(int step);
    void moveLimit(double ms, bool coarse);
    void stepLimit(double ms);
    void editLimit();
    void commitEdit();
    void zoom(double factor, const QPointF& about);
    void pan(const QPointF& pixels);
    void setBrush(const PlotBrush& brush);
    bool pressBrush(const QMouseEvent& event);
    void announce();

    ParetoPlot* q;
    PlotContent content;
    ChartFrame* frame;
    QLineSeries *solid, *dashed;
    CloudLayer cloud;
    PointGrid grid;  ///< of the first grid.size() points, as they stand in `placed`
    CloudLayer::View placed;
    std::vector<char> ticks;           ///< columns of the plot in which a child was refused
    qsizetype ticked = 0;              ///< so many of the refused have their place
    qsizetype ascending = 0;           ///< the keys of so many points ascend from the first: they need no index
    QHash<qint64, qsizetype> indices;  ///< of the points behind them
    int firstGeneration = 0, lastGeneration = 0;
    quint64 usedCategories = 0;  ///< a bit each, for the legend
    bool dirty = true, zoomed = false;
    TickRange dataX, dataY;  ///< extents of the points seen so far
    bool anyData = false;

    std::function<QStringList(qint64)> hoverText;
    std::function<QString(qint64)> keyText;
    qint64 hoverKey = -1;
    int hoverReference = -1;
    bool plain = false;     ///< a picture for a report: no pointer, no focus
    double pixelRatio = 0;  ///< of that picture; 0: the screen's

    enum class Drag { None, Limit, Plot, Brush };
    Drag drag = Drag::None;
    QPointF pressed, last;
    double grabOffset = 0, limitBefore = 0;
    bool moved = false, keyboardFocus = false, brushable = false;
    BrushTool brushTool;
    PlotBrush brushBefore;

    QTimer repaint, slices;
    QElapsedTimer sinceRefresh;
    QPushButton* emptyButton;
    QDoubleSpinBox* editor = nullptr;
};

}  // namespace hatter::ui
