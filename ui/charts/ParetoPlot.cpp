// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/ParetoPlot.h"

#include "charts/ParetoPlotPrivate.h"
#include "settings/Theme.h"

#include <QDoubleSpinBox>
#include <QEvent>
#include <QLineSeries>
#include <QPainter>
#include <QPushButton>
#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace hatter::ui {

namespace {

constexpr qsizetype MostFrontPoints = 900;  ///< two corners each: below Qt Charts' comfort of 2,000

QPen frontPen(bool beyondLimit) {
    QPen pen(Theme::colors().front, beyondLimit ? 1.3 : Theme::SeriesWidth);
    pen.setJoinStyle(Qt::MiterJoin);
    if (beyondLimit) {
        pen.setDashPattern({3, 2.4});
    }
    return pen;
}

void widen(TickRange& range, double value, bool first) {
    range.low = first ? value : std::min(range.low, value);
    range.high = first ? value : std::max(range.high, value);
}

}  // namespace

ParetoPlot::Private::Private(ParetoPlot* plot)
    : q(plot),
      frame(new ChartFrame(plot)),
      solid(frame->addLine(frontPen(false))),
      dashed(frame->addLine(frontPen(true))),
      brushTool(*frame),
      emptyButton(new QPushButton(plot)) {
    emptyButton->hide();
    connect(emptyButton, &QPushButton::clicked, plot, &ParetoPlot::emptyButtonClicked);
    repaint.setSingleShot(true);
    connect(&repaint, &QTimer::timeout, plot, [this] {
        refresh();
        q->update();
    });
    slices.setSingleShot(true);
    connect(&slices, &QTimer::timeout, plot, qOverload<>(&QWidget::update));
    cloud.setPoints(&content.points);
}

void ParetoPlot::Private::contentChanged() {
    dirty = true;
    if (!repaint.isActive()) {
        const qint64 waited = sinceRefresh.isValid() ? sinceRefresh.elapsed() : Theme::RepaintMs;
        repaint.start(static_cast<int>(std::clamp<qint64>(Theme::RepaintMs - waited, 0, Theme::RepaintMs)));
    }
}

void ParetoPlot::Private::index(qsizetype from) {
    for (qsizetype i = from; i < content.points.size(); ++i) {
        const PlotPoint& p = content.points[i];
        if (ascending == i && (i == 0 || content.points[i - 1].key < p.key)) {
            ++ascending;
        } else {
            indices.insert(p.key, i);
        }
        usedCategories |= p.category >= 0 ? quint64(1) << std::min(p.category, 63) : 0;
        if (!std::isfinite(p.latencyMs) || !std::isfinite(p.value)) {
            continue;
        }
        widen(dataX, p.latencyMs, !anyData);
        widen(dataY, p.value, !anyData);
        firstGeneration = anyData ? std::min(firstGeneration, p.generation) : p.generation;
        lastGeneration = anyData ? std::max(lastGeneration, p.generation) : p.generation;
        anyData = true;
    }
}

qsizetype ParetoPlot::Private::indexOf(qint64 key) const {
    if (key < 0) {
        return -1;
    }
    // Stored candidates come in the order of their numbers: only what arrives live needs an index.
    const auto end = content.points.begin() + ascending;
    const auto found =
        std::partition_point(content.points.begin(), end, [key](const PlotPoint& p) { return p.key < key; });
    return found != end && found->key == key ? found - content.points.begin() : indices.value(key, -1);
}

bool ParetoPlot::Private::isEmpty() const {
    return content.points.isEmpty() && content.front.isEmpty() && content.references.isEmpty();
}

QPair<int, int> ParetoPlot::Private::generationRange() const {
    return content.generations.value_or(qMakePair(firstGeneration, lastGeneration));
}

std::optional<QPointF> ParetoPlot::Private::valueOf(qint64 key) const {
    for (const FrontPoint& p : content.front) {
        if (p.key == key) {
            return QPointF(p.latencyMs, p.value);
        }
    }
    const qsizetype found = indexOf(key);
    if (found < 0) {
        return std::nullopt;
    }
    return QPointF(content.points[found].latencyMs, content.points[found].value);
}

QPair<TickRange, TickRange> ParetoPlot::Private::fittingRanges() const {
    TickRange x = dataX, y = dataY;
    bool first = !anyData;
    for (const FrontPoint& p : content.front) {
        widen(x, p.latencyMs, first);
        widen(y, p.value, first);
        first = false;
    }
    for (const PlotOverlay& overlay : content.overlays) {
        for (const QPointF& p : overlay.points) {
            widen(x, p.x(), first);
            widen(y, p.y(), first);
            first = false;
        }
    }
    if (first) {  // published models are of other devices: they do not set the scale unless they are alone
        for (const ReferencePoint& p : content.references) {
            widen(x, p.latencyMs, first);
            widen(y, p.value, first);
            first = false;
        }
    }
    const bool nothing = first;
    if (content.limit.hasRange()) {
        // The whole space stays in view: the axis does not jump as points arrive.
        widen(x, content.limit.lowest(), first);
        widen(x, content.limit.highest(), false);
        first = false;
    } else if (isLimitShown()) {
        widen(x, content.limit.ms(), first);
        first = false;
    }
    if (first) {
        x.low = 0, x.high = 100;
    }
    if (nothing) {
        y.low = 0, y.high = 10;
    }
    return {roundedRange(x.low, x.high), roundedRange(y.low, y.high)};
}

void ParetoPlot::Private::refreshRanges() {
    const auto [x, y] = fittingRanges();
    const bool nothing = isEmpty();
    frame->setLabelsVisible(!nothing || content.limit.hasRange(), !nothing);
    if (!zoomed || nothing) {
        zoomed = false;
        frame->setRanges(x, y);
    }
}

void ParetoPlot::Private::refreshFront() {
    QList<QPointF> under, beyond;
    const double limit = isLimitShown() ? content.limit.ms() : std::numeric_limits<double>::infinity();
    const TickRange &x = frame->xRange(), &y = frame->yRange();
    const double floor = frame->isReversed() ? y.high : y.low;
    const auto clamped = [&](double value) { return std::clamp(value, y.low, y.high); };
    const auto put = [&](double latency, double value) {
        (latency <= limit ? under : beyond).append({std::min(latency, x.high), clamped(value)});
    };
    double level = floor;
    const qsizetype stride = content.front.size() / MostFrontPoints + 1;
    for (qsizetype i = 0; i < content.front.size(); i += stride) {
        const FrontPoint& p = content.front[i];
        const bool better = under.isEmpty() && beyond.isEmpty() ? true
                            : frame->isReversed()               ? p.value < level
                                                                : p.value > level;
        if (p.latencyMs > x.high || !better) {
            continue;
        }
        if (p.latencyMs > limit && beyond.isEmpty() && !under.isEmpty()) {
            under.append({limit, clamped(level)});
            beyond.append(under.last());
        }
        put(p.latencyMs, level);
        put(p.latencyMs, p.value);
        level = p.value;
    }
    if (!under.isEmpty() && beyond.isEmpty() && limit < x.high) {
        under.append({limit, clamped(level)});
        beyond.append(under.last());
    }
    if (!under.isEmpty() || !beyond.isEmpty()) {
        // Nothing faster or better is known beyond the last one.
        beyond.append({x.high, clamped(level)});
    }
    solid->replace(under);
    dashed->replace(beyond);
    frame->changed();
}

void ParetoPlot::Private::refreshView() {
    CloudLayer::View view;
    view.plot = frame->plotArea();
    view.x = frame->xRange();
    view.y = frame->yRange();
    view.reversed = frame->isReversed();
    std::tie(view.firstGeneration, view.lastGeneration) = generationRange();
    view.devicePixelRatio = pixelRatio > 0 ? pixelRatio : q->devicePixelRatioF();
    view.dark = Theme::colors().dark;
    cloud.setCategories(content.categories);
    cloud.setView(view);
    // Where points and ticks stand is kept for as long as they stand there.
    if (placed.plot != view.plot || placed.x != view.x || placed.y != view.y || placed.reversed != view.reversed) {
        placed = view;
        grid.clear(view.plot);
        ticked = 0;
    }
    placeTicks();
}

void ParetoPlot::Private::placeTicks() {
    const QRectF plot = frame->plotArea();
    if (ticked == 0) {
        ticks.assign(static_cast<std::size_t>(std::max(0.0, plot.width())) + 1, 0);
    }
    for (; ticked < content.refused.size(); ++ticked) {
        const double x = frame->toPosition(content.refused[ticked], 0).x();
        if (x >= plot.left() && x <= plot.right()) {
            ticks[static_cast<std::size_t>(x - plot.left())] = 1;
        }
    }
}

void ParetoPlot::Private::refreshEmpty() {
    const bool show = isEmpty() && !content.emptyButton.isEmpty() && !plain;
    emptyButton->setVisible(show);
    if (show) {
        emptyButton->setText(content.emptyButton);
        emptyButton->adjustSize();
        const QPointF centre = frame->plotArea().center();
        emptyButton->move((centre - QPointF(emptyButton->width() / 2.0, -12)).toPoint());
    }
}

void ParetoPlot::Private::refresh() {
    dirty = false;
    sinceRefresh.restart();
    refreshRanges();
    refreshFront();
    refreshView();
    refreshEmpty();
    if (hoverKey >= 0 && !valueOf(hoverKey)) {
        hoverKey = -1;
    }
}

double ParetoPlot::Private::limitX() const {
    return frame->toPosition(content.limit.ms(), 0).x();
}

QRectF ParetoPlot::Private::handleRect() const {
    const QRectF plot = frame->plotArea();
    if (!isLimitShown() || limitX() < plot.left() - 1 || limitX() > plot.right() + 1) {
        return {};
    }
    return content.limit.handle(limitX(), plot, QRectF(q->rect()).adjusted(8, 0, -8, 0));
}

// ---- the widget ----

ParetoPlot::ParetoPlot(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>(this)) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Pareto plot: quality against latency"));
    setAxes(tr("latency, ms"), QString(), false);
}

ParetoPlot::~ParetoPlot() = default;

void ParetoPlot::setAxes(const QString& latencyTitle, const QString& valueTitle, bool valueUpIsSmaller) {
    d->content.latencyTitle = latencyTitle;
    d->content.valueTitle = valueTitle;
    d->content.reversed = valueUpIsSmaller;
    const QString up = valueUpIsSmaller ? tr("%1, smaller is up ↑") : tr("%1 ↑");
    d->frame->setTitles(latencyTitle, valueTitle.isEmpty() ? QString() : up.arg(valueTitle));
    d->frame->setReversed(valueUpIsSmaller);
    d->zoomed = false;
    d->contentChanged();
}

void ParetoPlot::setPoints(const QVector<PlotPoint>& points) {
    d->content.points = points;
    d->indices.clear();
    d->ascending = 0;
    d->anyData = false;
    d->usedCategories = 0;
    d->index(0);
    d->cloud.restart();
    d->grid.clear(d->frame->plotArea());
    d->contentChanged();
}

void ParetoPlot::appendPoints(const QVector<PlotPoint>& points) {
    const qsizetype from = d->content.points.size();
    d->content.points += points;
    d->index(from);
    d->contentChanged();
}

void ParetoPlot::setFront(const QVector<FrontPoint>& front) {
    d->content.front = front;
    std::stable_sort(d->content.front.begin(), d->content.front.end(),
                     [](const FrontPoint& a, const FrontPoint& b) { return a.latencyMs < b.latencyMs; });
    d->contentChanged();
}

void ParetoPlot::setCloudName(const QString& name) {
    d->content.cloudName = name;
    update();
}

void ParetoPlot::setReferences(const QVector<ReferencePoint>& references) {
    d->content.references = references;
    d->hoverReference = -1;
    d->contentChanged();
}

void ParetoPlot::setCategories(const QVector<PlotCategory>& categories) {
    d->content.categories = categories;
    d->contentChanged();
}

void ParetoPlot::setOverlays(const QVector<PlotOverlay>& overlays) {
    if (overlays == d->content.overlays) {
        return;
    }
    d->content.overlays = overlays;
    d->hoverReference = -1;
    d->contentChanged();
}

const QVector<PlotOverlay>& ParetoPlot::overlays() const {
    return d->content.overlays;
}

const QVector<PlotCategory>& ParetoPlot::categories() const {
    return d->content.categories;
}

void ParetoPlot::setRefusedTicks(const QVector<double>& latenciesMs) {
    d->content.refused = latenciesMs;
    d->ticked = 0;
    d->contentChanged();
}

void ParetoPlot::appendRefusedTicks(const QVector<double>& latenciesMs) {
    d->content.refused += latenciesMs;
    d->contentChanged();
}

void ParetoPlot::setPinned(const QSet<qint64>& keys) {
    d->content.pinned = keys;
    update();
}

void ParetoPlot::setGenerationRange(int first, int last) {
    d->content.generations = qMakePair(first, last);
    d->contentChanged();
}

void ParetoPlot::setLimitRange(double fastestMs, double slowestMs) {
    d->content.limit.setRange(fastestMs, slowestMs);
    d->contentChanged();
}

void ParetoPlot::setLimitMs(double limitMs) {
    // A value that comes back from the search may not pull the line out of the hand.
    if (d->drag != Private::Drag::Limit && d->content.limit.setMs(limitMs)) {
        d->contentChanged();
    }
}

double ParetoPlot::limitMs() const {
    return d->content.limit.ms();
}

void ParetoPlot::setLimitVisible(bool visible) {
    d->content.limit.setVisible(visible);
    d->contentChanged();
}

void ParetoPlot::setBrushable(bool brushable) {
    d->brushable = brushable;
}

void ParetoPlot::setBrush(const PlotBrush& brush) {
    // What comes back while it is dragged may not pull it out of the hand.
    if (d->drag != Private::Drag::Brush && brush != d->content.brush) {
        d->content.brush = brush;
        update();
    }
}

const PlotBrush& ParetoPlot::brush() const {
    return d->content.brush;
}

void ParetoPlot::setSelection(qint64 key) {
    d->content.selection = key;
    d->announce();
    update();
}

qint64 ParetoPlot::selection() const {
    return d->content.selection;
}

qint64 ParetoPlot::hovered() const {
    return d->hoverKey;
}

void ParetoPlot::setHoverText(std::function<QStringList(qint64)> text) {
    d->hoverText = std::move(text);
}

void ParetoPlot::setKeyText(std::function<QString(qint64)> text) {
    d->keyText = std::move(text);
}

QString ParetoPlot::plotName() const {
    return tr("Pareto plot");
}

PlotTable ParetoPlot::tableOf() const {
    return d->table();
}

void ParetoPlot::setEmptyText(const QString& text, const QString& buttonText) {
    d->content.emptyText = text;
    d->content.emptyButton = buttonText;
    d->contentChanged();
}

void ParetoPlot::fit() {
    d->zoomed = false;
    d->refresh();
    update();
}

void ParetoPlot::paintPlain(QPainter& painter, const QSize& size) {
    ParetoPlot copy;
    copy.d->plain = true;
    copy.setAxes(d->content.latencyTitle, d->content.valueTitle, d->content.reversed);
    copy.d->content = d->content;
    copy.d->index(0);
    copy.resize(size);
    copy.resizeEvent(nullptr);  // a widget that is never shown is not told
    copy.d->pixelRatio = isVector(painter) ? 2.0 : painter.device()->devicePixelRatioF();
    copy.d->refresh();
    copy.d->paint(painter);
}

bool ParetoPlot::isComplete() const {
    return !d->dirty && d->cloud.isComplete();
}

QPointF ParetoPlot::positionOf(double latencyMs, double value) const {
    if (d->dirty) {
        d->refresh();
    }
    return d->frame->toPosition(latencyMs, value);
}

QRectF ParetoPlot::limitHandle() const {
    if (d->dirty) {
        d->refresh();
    }
    return d->handleRect();
}

QSize ParetoPlot::sizeHint() const {
    return {800, 400};
}

QSize ParetoPlot::minimumSizeHint() const {
    return {320, 200};
}

void ParetoPlot::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        d->frame->restyle();
        d->solid->setPen(frontPen(false));
        d->dashed->setPen(frontPen(true));
        resizeEvent(nullptr);
    } else if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Pareto plot: quality against latency"));
        setAxes(d->content.latencyTitle, d->content.valueTitle, d->content.reversed);
    }
    QWidget::changeEvent(event);
}

void ParetoPlot::resizeEvent(QResizeEvent*) {
    d->frame->setGeometry(size(), LimitLine::height() + 13);
    d->contentChanged();
}

void ParetoPlot::paintEvent(QPaintEvent*) {
    if (d->dirty) {
        d->repaint.stop();
        d->refresh();
    }
    QPainter painter(this);
    d->paint(painter);
}

}  // namespace hatter::ui
