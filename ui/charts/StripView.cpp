// SPDX-License-Identifier: GPL-3.0-or-later
// What StripView knows, and its mouse and keys.
#include "charts/StripView.h"

#include "settings/Theme.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QDateTime>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

constexpr double CutPause = 300;  ///< seconds without a row that are drawn as a narrow pause
constexpr double Reach = 12;      ///< how near the mouse must be to a row
constexpr double ClickSlack = 4;  ///< pixels a click may wander
constexpr double RoomBefore = 8, RoomAfter = 14;
constexpr double LaneHeight = 24;

/// What the values span. A row that was disturbed may lie far off: it may not press the others flat.
TickRange rangeOf(const StripView::Content& content) {
    std::vector<double> trusted;
    double low = content.percent ? -3 : 1e300, high = content.percent ? 3 : -1e300, worst = high, best = low;
    for (const StripView::Row& row : content.rows) {
        if (!std::isfinite(row.value))
            continue;
        worst = std::max(worst, row.value);
        best = std::min(best, row.value);
        if (row.kind == StripView::Kind::Used || row.kind == StripView::Kind::Anchor)
            trusted.push_back(row.value);
    }
    if (!trusted.empty()) {
        const auto at = [&trusted](double part) {
            const auto place = trusted.begin() + static_cast<std::ptrdiff_t>(part * (double(trusted.size()) - 1));
            std::nth_element(trusted.begin(), place, trusted.end());
            return *place;
        };
        high = std::max(high, at(0.995));
        low = std::min(low, at(0.005));
    }
    if (low > high)
        return roundedRange(0, 10);
    const double room = std::max(content.percent ? 12.0 : 0.0, 5 * (high - low));
    return roundedRange(std::max(best, low - room), std::min(worst, high + room));
}

/// The strip is low: a handful of ticks is enough.
TickRange coarser(TickRange range) {
    while (range.span() / range.step > 5.5) {
        const double power = std::pow(10.0, std::floor(std::log10(range.step) + 1e-9));
        const double lead = range.step / power;
        range.step = power * (lead < 1.5 ? 2 : lead < 2.2 ? 5 : lead < 3 ? 5 : 10);
        range.low = std::floor(range.low / range.step + 1e-9) * range.step;
        range.high = std::ceil(range.high / range.step - 1e-9) * range.step;
    }
    return range;
}

}  // namespace

StripView::StripView(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setTitle(tr("Measurements in time order"), tr("measured against predicted, %"));
    m_emptyText = tr("Measurements appear here in the order in which they are made.");
    rescale();
}

void StripView::setTitle(const QString& title, const QString& yTitle) {
    m_title = title;
    m_yTitle = yTitle;
    setAccessibleName(title);
    changed();
}

void StripView::setContent(const Content& content) {
    // Zoomed to the end, it stays there: what arrives is seen.
    const double share = m_zoomed ? (m_high - m_low) / std::max(1e-9, m_scale.span()) : 1;
    const double width = m_high - m_low;
    const bool atEnd = m_high >= m_scale.high() - 1e-9;
    m_content = content;
    QVector<double> at;
    at.reserve(content.rows.size());
    for (const Row& row : content.rows)
        at.append(row.at);
    m_scale = StripScale::of(at, content.time ? CutPause : 0);
    if (!m_zoomed || share >= 1) {
        m_low = m_scale.low();
        m_high = m_scale.high();
        m_zoomed = false;
    } else if (atEnd) {
        m_high = m_scale.high();
        m_low = std::max(m_scale.low(), m_high - width);
    }
    QSet<qint64> known;
    for (const Row& row : content.rows)
        if (m_selection.contains(row.key))
            known.insert(row.key);
    if (indexOf(m_hover) < 0)
        m_hover = -1;
    if (indexOf(m_current) < 0)
        m_current = -1;
    rescale();
    if (known != m_selection) {
        m_selection = known;
        Q_EMIT selectionChanged();
    }
}

namespace {
QString kindText(StripView::Kind kind) {
    switch (kind) {
        case StripView::Kind::Anchor:
            return StripView::tr("anchor", "of a row");
        case StripView::Kind::DriftedAnchor:
            return StripView::tr("anchor, drifted", "of a row");
        case StripView::Kind::Quarantined:
            return StripView::tr("quarantined", "of a row");
        case StripView::Kind::Used:
            break;
    }
    return StripView::tr("used", "of a row");
}

/// As the store writes it.
QString timeText(double seconds) {
    return QDateTime::fromMSecsSinceEpoch(std::llround(seconds * 1000), Qt::UTC).toString(Qt::ISODateWithMs);
}
}  // namespace

QString StripView::plotName() const {
    return m_title;
}

PlotTable StripView::tableOf() const {
    return {m_title,
            {{m_content.time ? tr("measured at, UTC") : tr("row")},
             {m_yTitle, 2},
             {tr("90 % interval, ±"), 2},
             {tr("row is")},
             {tr("load"), 2}},
            m_content.rows.size(),
            [rows = m_content.rows, time = m_content.time](qsizetype index, int column) -> QVariant {
                const Row& row = rows[index];
                switch (column) {
                    case 0:
                        return time ? QVariant(timeText(row.at)) : QVariant(qint64(std::llround(row.at)));
                    case 1:
                        return row.value;
                    case 2:
                        return row.whisker > 0 ? QVariant(row.whisker) : QVariant();
                    case 3:
                        return kindText(row.kind);
                    default:
                        return std::isfinite(row.load) ? QVariant(row.load) : QVariant();
                }
            }};
}

void StripView::rescale() {
    m_y = coarser(rangeOf(m_content));
    m_hasLoad = std::any_of(m_content.rows.begin(), m_content.rows.end(),
                            [](const Row& row) { return std::isfinite(row.load); });
    layOut();
}

void StripView::setFigures(const QString& text) {
    m_figures = text;
    setAccessibleDescription(text);
    changed();
}

void StripView::setLive(bool live) {
    m_live = live;
    changed();
}

void StripView::setEmptyText(const QString& text) {
    m_emptyText = text;
    changed();
}

void StripView::setSelection(const QSet<qint64>& keys) {
    if (keys == m_selection)
        return;
    m_selection = keys;
    update();
    Q_EMIT selectionChanged();
}

void StripView::changed() {
    m_stale = true;
    update();
}

void StripView::layOut() {
    const QFontMetricsF tick(Theme::tick()), small(Theme::small()), bold(Theme::bold());
    double widest = tick.horizontalAdvance(QStringLiteral("+10"));
    for (const QString& label : m_y.labels())
        widest = std::max(widest, tick.horizontalAdvance(QLatin1Char('+') + label));
    const double left = std::round(Theme::SpaceMedium + std::max(widest, tick.horizontalAdvance(tr("load"))) + 10);
    const double top = std::round(Theme::Space + bold.height() + 4 + small.height() + 6);
    const double foot = small.height() + Theme::Space;
    const double lane = height() > 210 && m_hasLoad ? LaneHeight + 6 : 0;  // a low strip does without
    const double bottom = std::round(tick.height() + 6 + lane + foot + 6);
    m_plot =
        QRectF(left, top, std::max(40.0, width() - left - Theme::SpaceLarge), std::max(30.0, height() - top - bottom));
    m_lane = lane > 0 ? QRectF(left, m_plot.bottom() + tick.height() + 8, m_plot.width(), LaneHeight) : QRectF();
    changed();
}

double StripView::toX(double axis) const {
    const double room = m_plot.width() - RoomBefore - RoomAfter;
    return m_plot.left() + RoomBefore + (axis - m_low) / std::max(1e-9, m_high - m_low) * room;
}

double StripView::toY(double value) const {
    const double up = (std::clamp(value, m_y.low, m_y.high) - m_y.low) / m_y.span();
    return m_plot.bottom() - up * m_plot.height();
}

bool StripView::isInView(double x) const {
    return x >= m_plot.left() && x <= m_plot.right();
}

int StripView::indexOf(qint64 key) const {
    if (key < 0)
        return -1;
    for (int i = 0; i < m_content.rows.size(); ++i)
        if (m_content.rows[i].key == key)
            return i;
    return -1;
}

std::optional<QPointF> StripView::positionOf(qint64 key) const {
    const int index = indexOf(key);
    if (index < 0 || !std::isfinite(m_content.rows[index].value))
        return std::nullopt;
    const QPointF at(xOf(m_content.rows[index]), toY(m_content.rows[index].value));
    return isInView(at.x()) ? std::optional(at) : std::nullopt;
}

qint64 StripView::keyAt(const QPointF& position) const {
    if (!m_plot.adjusted(-Reach, -Reach, Reach, Reach).contains(position))
        return -1;
    // Rows are in order: only those near the mouse are looked at.
    const auto& rows = m_content.rows;
    const auto first =
        std::partition_point(rows.begin(), rows.end(), [&](const Row& row) { return xOf(row) < position.x() - Reach; });
    qint64 best = -1;
    double nearest = Reach;
    for (auto row = first; row != rows.end() && xOf(*row) <= position.x() + Reach; ++row) {
        if (!std::isfinite(row->value))
            continue;
        double away = std::hypot(xOf(*row) - position.x(), toY(row->value) - position.y());
        if (row->kind == Kind::Anchor || row->kind == Kind::DriftedAnchor)
            away -= 2;  // a larger mark
        if (away < nearest) {
            nearest = away;
            best = row->key;
        }
    }
    return best;
}

void StripView::fit() {
    m_low = m_scale.low();
    m_high = m_scale.high();
    m_zoomed = false;
    changed();
}

void StripView::zoom(double factor, double aroundX) {
    const double part = std::clamp((aroundX - toX(m_low)) / std::max(1.0, toX(m_high) - toX(m_low)), 0.0, 1.0);
    const double middle = m_low + part * (m_high - m_low);
    const double width = std::clamp((m_high - m_low) / factor, m_scale.span() / 500, m_scale.span());
    m_low = std::clamp(middle - part * width, m_scale.low(), m_scale.high() - width);
    m_high = m_low + width;
    m_zoomed = width < m_scale.span() * 0.999;
    changed();
}

void StripView::pan(double pixels) {
    const double width = m_high - m_low;
    const double step = pixels / std::max(1.0, m_plot.width()) * width;
    m_low = std::clamp(m_low + step, m_scale.low(), m_scale.high() - width);
    m_high = m_low + width;
    changed();
}

/// Tells a screen reader where the keys stand.
void StripView::setCurrent(qint64 key) {
    m_current = m_hover = key;
    if (m_hoverText && key >= 0) {
        setAccessibleDescription(
            m_hoverText(key).join(QStringLiteral(", ")).replace(QLatin1Char('\t'), QLatin1Char(' ')));
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    const int index = indexOf(key);
    if (index >= 0 && m_zoomed) {
        const double axis = m_scale.toAxis(m_content.rows[index].at);
        if (axis < m_low)
            pan((axis - m_low) / (m_high - m_low) * m_plot.width() - m_plot.width() / 4);
        else if (axis > m_high)
            pan((axis - m_high) / (m_high - m_low) * m_plot.width() + m_plot.width() / 4);
    }
    update();
}

void StripView::move(int step, bool extend) {
    const int count = static_cast<int>(m_content.rows.size());
    if (count == 0)
        return;
    const int from = indexOf(m_current);
    const bool far = std::abs(step) >= count;  // Home and End
    int to = from < 0 ? ((step > 0) != far ? 0 : count - 1) : std::clamp(from + step, 0, count - 1);
    // Rows without a place are stepped over.
    const int way = (step > 0) != far ? 1 : -1;
    while (to >= 0 && to < count && !std::isfinite(m_content.rows[to].value))
        to += way;
    if (to < 0 || to >= count)
        return;
    setCurrent(m_content.rows[to].key);
    if (!extend) {
        m_extendFrom = m_current;
        setSelection({m_current});
        return;
    }
    const int anchor = indexOf(m_extendFrom) >= 0 ? indexOf(m_extendFrom) : std::max(from, 0);
    QSet<qint64> keys;
    for (int i = std::min(anchor, to); i <= std::max(anchor, to); ++i)
        if (std::isfinite(m_content.rows[i].value))
            keys.insert(m_content.rows[i].key);
    setSelection(keys);
}

void StripView::selectRect(const QRectF& rect, bool add) {
    QSet<qint64> keys = add ? m_selection : QSet<qint64>();
    for (const Row& row : m_content.rows)
        if (std::isfinite(row.value) && rect.contains(QPointF(xOf(row), toY(row.value))))
            keys.insert(row.key);
    setSelection(keys);
}

void StripView::mouseMoveEvent(QMouseEvent* event) {
    if (m_press) {
        const QPointF way = event->position() - *m_press;
        if (!m_rubber.isNull() || std::hypot(way.x(), way.y()) > ClickSlack) {
            m_rubber = QRectF(*m_press, event->position()).normalized();
            m_hover = -1;
            update();
        }
        return;
    }
    const qint64 key = keyAt(event->position());
    if (key != m_hover) {
        m_hover = key;
        update();
    }
}

void StripView::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        m_press = event->position();
        m_rubber = {};
    }
}

void StripView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_press)
        return;
    const bool add = event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier);
    m_press.reset();
    if (!m_rubber.isNull()) {
        const QRectF rect = m_rubber;
        m_rubber = {};
        selectRect(rect, add);
        update();
        return;
    }
    const qint64 key = keyAt(event->position());
    if (key < 0) {
        if (!add) {
            setCurrent(-1);
            setSelection({});
        }
        return;
    }
    setCurrent(key);
    m_extendFrom = key;
    QSet<qint64> keys = add ? m_selection : QSet<qint64>();
    if (add && keys.contains(key))
        keys.remove(key);
    else
        keys.insert(key);
    setSelection(keys);
}

void StripView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (const qint64 key = keyAt(event->position()); key >= 0)
        Q_EMIT opened(key);
    else
        fit();
}

void StripView::wheelEvent(QWheelEvent* event) {
    const QPoint turn = event->angleDelta();
    if (std::abs(turn.x()) > std::abs(turn.y()) || event->modifiers().testFlag(Qt::ShiftModifier))
        pan(-(turn.x() != 0 ? turn.x() : turn.y()));
    else
        zoom(std::pow(1.2, turn.y() / 120.0), event->position().x());
    event->accept();
}

void StripView::keyPressEvent(QKeyEvent* event) {
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    const int all = static_cast<int>(m_content.rows.size());
    switch (event->key()) {
        case Qt::Key_Left:
            return move(-1, extend);
        case Qt::Key_Right:
            return move(1, extend);
        case Qt::Key_Home:
            return move(-all, extend);
        case Qt::Key_End:
            return move(all, extend);
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_current >= 0)
                Q_EMIT opened(m_current);
            return;
        case Qt::Key_Delete:
        case Qt::Key_Backspace:
            if (!m_selection.isEmpty())
                Q_EMIT quarantineToggled();
            return;
        case Qt::Key_Plus:
            return zoom(1.5, m_plot.center().x());
        case Qt::Key_Minus:
            return zoom(1 / 1.5, m_plot.center().x());
        case Qt::Key_0:
            return fit();
        default:
            QWidget::keyPressEvent(event);
    }
}

void StripView::leaveEvent(QEvent*) {
    m_hover = -1;
    update();
}

void StripView::contextMenuEvent(QContextMenuEvent* event) {
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    if (const qint64 key = byMouse ? keyAt(event->pos()) : m_current; key >= 0 && !m_selection.contains(key)) {
        setCurrent(key);
        setSelection({key});
    }
    const auto at = byMouse ? std::nullopt : positionOf(m_current);
    Q_EMIT menuRequested(at ? mapToGlobal(at->toPoint()) : event->globalPos());
}

void StripView::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void StripView::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

void StripView::resizeEvent(QResizeEvent*) {
    layOut();
}

void StripView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        layOut();
    QWidget::changeEvent(event);
}

QSize StripView::sizeHint() const {
    return {720, 300};
}

QSize StripView::minimumSizeHint() const {
    return {360, 170};
}

}  // namespace hatter::ui
