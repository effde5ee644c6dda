// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/Plot.h"
#include "charts/PlotBrush.h"
#include "charts/PlotMarks.h"

#include <QPointF>
#include <QSet>
#include <QStringList>
#include <QVector>
#include <QWidget>
#include <functional>
#include <memory>
#include <optional>

namespace hatter::ui {

/// One candidate of the cloud.
struct PlotPoint {
    qint64 key = -1;  ///< the caller's, unique within the plot, not negative
    double latencyMs = 0;
    double value = 0;
    bool measured = false;
    int generation = 0;
    int category = -1;   ///< of setCategories(); -1: coloured by its generation
    bool faint = false;  ///< not among those that are looked at: grey
    bool calibrated = false;
};

/// One member of the front: drawn filled if measured, half if calibrated, open if estimated, as a diamond if published.
struct FrontPoint {
    qint64 key = -1;
    double latencyMs = 0;
    double value = 0;
    bool measured = false;
    bool published = false;                              ///< measured by its authors on the device of the axis
    int category = -1;                                   ///< as that of a PlotPoint
    std::optional<QPair<double, double>> interval = {};  ///< of one that is calibrated: ends of its 90 % interval
};

/// A published model, drawn as a diamond.
struct ReferencePoint {
    QString label;
    double latencyMs = 0;
    double value = 0;
};

/// A front that is laid over the plot: of another run, or one that was. The limit says nothing about it.
struct PlotOverlay {
    QString name;
    int series = 0;                ///< colour, dashes and marks; -1: a front that was
    QVector<QPointF> points = {};  ///< latency and value, by latency
    bool operator==(const PlotOverlay&) const = default;
};

/// Quality against latency with the limit as a line to drag: axes and front by Qt Charts, the cloud, the limit and the
/// hover card painted over it. Draws at most fifteen times a second whatever arrives; 100,000 points stay fluid.
/// GUI thread only.
class ParetoPlot : public QWidget, public Plot {
    Q_OBJECT

public:
    explicit ParetoPlot(QWidget* parent = nullptr);
    ~ParetoPlot() override;

    /// Titles carry the unit. With `valueUpIsSmaller` (a loss) the axis is turned over, so that better is always up.
    void setAxes(const QString& latencyTitle, const QString& valueTitle, bool valueUpIsSmaller);

    void setPoints(const QVector<PlotPoint>& points);
    void appendPoints(const QVector<PlotPoint>& points);
    void setFront(const QVector<FrontPoint>& front);
    /// What the cloud is, for the legend. Empty: the front names the quality, and the cloud needs no name.
    void setCloudName(const QString& name);
    void setReferences(const QVector<ReferencePoint>& references);
    /// What the categories of points and members stand for. Without any, generations are colours.
    void setCategories(const QVector<PlotCategory>& categories);
    /// Drawn over the cloud and under the front, in this order.
    void setOverlays(const QVector<PlotOverlay>& overlays);
    const QVector<PlotOverlay>& overlays() const;
    const QVector<PlotCategory>& categories() const;
    void setRefusedTicks(const QVector<double>& latenciesMs);
    void appendRefusedTicks(const QVector<double>& latenciesMs);
    void setPinned(const QSet<qint64>& keys);
    /// The generations at the ends of the colour ramp. Until set, those of the points.
    void setGenerationRange(int first, int last);

    /// How far the limit can be moved: fastest to slowest latency of the space.
    void setLimitRange(double fastestMs, double slowestMs);
    /// Moves the line without a signal. Kept to the range, in steps of 0.1 ms.
    void setLimitMs(double limitMs);
    double limitMs() const;
    void setLimitVisible(bool visible);

    /// A drag with the left button brushes, and Ctrl or the middle button moves what is seen. Until then a drag moves.
    void setBrushable(bool brushable);
    /// Shows what is brushed, without a signal: what lies outside is grey.
    void setBrush(const PlotBrush& brush);
    const PlotBrush& brush() const;

    /// The key of a point, -1: nothing. Emits nothing.
    void setSelection(qint64 key);
    qint64 selection() const;
    /// The point under the mouse or reached by keys, -1 if none.
    qint64 hovered() const;

    /// Lines of the hover card, the first one bold. A tab splits a line into a bold and a plain part.
    void setHoverText(std::function<QStringList(qint64)> text);
    /// How a person calls the point of a key, for the table of the plot. Called on any thread. Without it: the key.
    void setKeyText(std::function<QString(qint64)> text);
    /// Shown while there are no points; the button is left out if its text is empty.
    void setEmptyText(const QString& text, const QString& buttonText);

    /// Shows all points again after zooming.
    void fit();
    /// All points are drawn, none waits for its turn.
    bool isComplete() const;

    /// Where a point of the plot is drawn, in widget coordinates.
    QPointF positionOf(double latencyMs, double value) const;
    /// The handle of the limit, in widget coordinates; empty while the limit is hidden.
    QRectF limitHandle() const;

    QString plotName() const override;
    PlotTable tableOf() const override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void limitChanged(double ms);                           ///< live, while it is dragged or stepped
    void limitCommitted(double ms);                         ///< the mouse was released, a step taken or a value typed
    void brushChanged(const hatter::ui::PlotBrush& brush);  ///< live, while it is dragged; empty: taken away
    void brushCommitted();                                  ///< the mouse was released
    void selected(qint64 key);
    void compareRequested(qint64 key);  ///< shift-click or C
    void pinRequested(qint64 key);
    void activated(qint64 key);  ///< double-click, or Enter on the selected point
    void emptyButtonClicked();

protected:
    void paintPlain(QPainter& painter, const QSize& size) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

}  // namespace hatter::ui
