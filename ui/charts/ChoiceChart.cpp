// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/ChoiceChart.h"

#include "charts/ChartFrame.h"
#include "charts/HoverCard.h"
#include "settings/Theme.h"

#include <QAccessible>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

constexpr int CellWidth = 150, CellHeight = 88;  ///< the least that a family needs

double shareOf(qint64 part, qint64 whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0.0;
}

QString percent(double share) {
    return ChoiceChart::tr("%1 %", "percent").arg(QLocale().toString(100 * share, 'f', 0));
}

double legendHeight() {
    return QFontMetricsF(Theme::small()).height() + Theme::Space;
}

void paintSwatch(QPainter& painter, const QRectF& rect, bool front) {
    const ThemeColors& c = Theme::colors();
    painter.setPen(front ? QPen(Qt::NoPen) : QPen(c.ffn, 1.2));
    painter.setBrush(front ? QBrush(c.front) : QBrush(c.alternate));
    painter.drawRect(front ? rect : rect.adjusted(0.6, 0.6, -0.6, -0.6));
}

}  // namespace

double ChoiceChart::Family::frontShare(qsizetype bar) const {
    return shareOf(bars[bar].front, frontTotal);
}

double ChoiceChart::Family::allShare(qsizetype bar) const {
    return shareOf(bars[bar].all, allTotal);
}

double ChoiceChart::Family::largestShare() const {
    double largest = 0.5;  // small differences stay small
    for (qsizetype bar = 0; bar < bars.size(); ++bar) {
        largest = std::max({largest, frontShare(bar), allShare(bar)});
    }
    return largest;
}

ChoiceChart::ChoiceChart(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Choices of the front and of all evaluated candidates"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void ChoiceChart::setFamilies(const QVector<Family>& families) {
    m_families = families;
    if (m_family >= families.size() || (m_family >= 0 && m_bar >= families[m_family].bars.size())) {
        m_family = m_bar = -1;
    }
    updateGeometry();
    update();
}

void ChoiceChart::setEmptyText(const QString& text) {
    m_emptyText = text;
    update();
}

QStringList ChoiceChart::wordsOf(int family, int bar) const {
    const Family& f = m_families[family];
    const Bar& b = f.bars[bar];
    const QLocale locale;
    const auto line = [&](double share, qint64 part, qint64 whole, const QString& what) {
        return tr("%1\t%2 of %3 %4", "share, count, total, of what")
            .arg(percent(share), locale.toString(part), locale.toString(whole), what);
    };
    return {tr("%1 %2", "family of genes, choice").arg(f.name, b.choice),
            line(f.frontShare(bar), b.front, f.frontTotal, f.perLayer ? tr("layers of the front") : tr("on the front")),
            line(f.allShare(bar), b.all, f.allTotal, f.perLayer ? tr("evaluated layers") : tr("evaluated"))};
}

int ChoiceChart::columnsFor(int width) {
    // Ten families: five or two columns leave no gap.
    const int most = std::max(1, (width - 8) / CellWidth);
    return most >= 10 ? 10 : most >= 5 ? 5 : std::min(most, 4);
}

QSize ChoiceChart::gridSize() const {
    const int columns = columnsFor(width());
    const int count = std::max<int>(1, static_cast<int>(m_families.size()));
    return {columns, (count + columns - 1) / columns};
}

int ChoiceChart::heightForWidth(int width) const {
    const int columns = columnsFor(width);
    const int rows = (std::max<int>(1, static_cast<int>(m_families.size())) + columns - 1) / columns;
    return static_cast<int>(std::ceil(legendHeight())) + 12 + rows * CellHeight;
}

QSize ChoiceChart::sizeHint() const {
    return {800, heightForWidth(800)};
}

QSize ChoiceChart::minimumSizeHint() const {
    return {CellWidth * 2 + 8, heightForWidth(width())};
}

QRectF ChoiceChart::cellOf(int family) const {
    const QSize grid = gridSize();
    const double top = legendHeight() + 4;
    const double wide = (width() - 8.0) / grid.width(), high = (height() - top - 6) / grid.height();
    return {4 + wide * (family % grid.width()), top + high * (family / grid.width()), wide, high};
}

QRectF ChoiceChart::plotOf(int family) const {
    const QFontMetricsF tick(Theme::tick()), small(Theme::small());
    return cellOf(family).adjusted(Theme::Space, small.height() + tick.height() + 4, -Theme::Space, -tick.height() - 6);
}

QRectF ChoiceChart::placeOf(int family, int bar) const {
    const QRectF plot = plotOf(family);
    const double wide = plot.width() / static_cast<double>(std::max<qsizetype>(1, m_families[family].bars.size()));
    return {plot.left() + bar * wide, plot.top(), wide, plot.height()};
}

QString ChoiceChart::plotName() const {
    return tr("Choices");
}

PlotTable ChoiceChart::tableOf() const {
    QVector<QVector<QVariant>> rows;
    for (const Family& family : m_families) {
        for (qsizetype i = 0; i < family.bars.size(); ++i) {
            const Bar& bar = family.bars[i];
            rows.append(
                {family.name, bar.choice, bar.front, 100 * family.frontShare(i), bar.all, 100 * family.allShare(i)});
        }
    }
    return PlotTable::of(plotName(),
                         {{tr("family")},
                          {tr("choice")},
                          {tr("on the front")},
                          {tr("on the front, %"), 1},
                          {tr("evaluated")},
                          {tr("evaluated, %"), 1}},
                         rows);
}

QSize ChoiceChart::pictureSize(const QSize& wished) const {
    return wished.expandedTo({2 * CellWidth, heightForWidth(wished.width())});
}

void ChoiceChart::paintPlain(QPainter& painter, const QSize& size) {
    ChoiceChart copy;
    copy.m_families = m_families;
    copy.m_emptyText = m_emptyText;
    copy.resize(size);
    copy.paint(painter, true);
}

void ChoiceChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint(painter, false);
}

void ChoiceChart::paint(QPainter& painter, bool plain) const {
    paintCard(painter, rect());
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_families.isEmpty()) {
        paintEmptyText(painter, QRectF(rect()).adjusted(20, 8, -20, -8), m_emptyText);
        return;
    }
    paintLegend(painter);
    for (int i = 0; i < m_families.size(); ++i) {
        paintFamily(painter, i);
    }
    if (plain) {
        return;
    }
    paintPointed(painter);
    if (hasFocus() && m_keyboardFocus) {
        painter.setPen(QPen(Theme::colors().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::CardRadius, Theme::CardRadius);
    }
}

void ChoiceChart::paintLegend(QPainter& painter) const {
    const QFontMetricsF metrics(Theme::small());
    const double middle = Theme::Space + metrics.height() / 2;
    double x = Theme::SpaceMedium;
    for (const bool front : {true, false}) {
        paintSwatch(painter, {x, middle - 5, 10, 10}, front);
        const QString text = front ? tr("on the front, under the limit") : tr("all evaluated candidates");
        painter.setFont(Theme::small());
        painter.setPen(Theme::colors().text);
        painter.drawText(QPointF(x + 16, middle + metrics.capHeight() / 2), text);
        x += 16 + metrics.horizontalAdvance(text) + Theme::SpaceLarge;
    }
}

void ChoiceChart::paintFamily(QPainter& painter, int family) const {
    const ThemeColors& c = Theme::colors();
    const QRectF cell = cellOf(family).adjusted(Theme::Space, 2, -Theme::Space, 0), plot = plotOf(family);
    const QFontMetricsF small(Theme::small());
    painter.setFont(Theme::small());
    painter.setPen(c.text);
    painter.drawText(QPointF(cell.left(), cell.top() + small.ascent()),
                     small.elidedText(m_families[family].name, Qt::ElideRight, cell.width()));
    painter.setPen(QPen(c.controlEdge, Theme::Hairline));
    const double floor = std::round(plot.bottom()) + 0.5;
    painter.drawLine(QPointF(plot.left(), floor), QPointF(plot.right(), floor));
    for (int bar = 0; bar < m_families[family].bars.size(); ++bar) {
        paintBar(painter, family, bar);
    }
}

void ChoiceChart::paintBar(QPainter& painter, int family, int bar) const {
    const ThemeColors& c = Theme::colors();
    const Family& f = m_families[family];
    const QRectF place = placeOf(family, bar);
    const double floor = std::round(place.bottom());
    const double wide = std::clamp(place.width() * 0.36, 3.0, 16.0);
    const double middle = std::round(place.center().x());
    double highest = floor;
    for (const bool front : {true, false}) {
        const double share = front ? f.frontShare(bar) : f.allShare(bar);
        const double tall = share > 0 ? std::max(1.5, share / f.largestShare() * place.height()) : 0;
        const QRectF rect(front ? middle - wide : middle, floor - tall, wide, tall);
        if (tall > 0) {
            paintSwatch(painter, rect, front);
        }
        highest = std::min(highest, rect.top());
    }
    const QFontMetricsF tick(Theme::tick());
    painter.setFont(Theme::tick());
    painter.setPen(c.muted);
    const double label = tick.horizontalAdvance(f.bars[bar].choice);
    if (label <= place.width() + 4) {
        painter.drawText(QPointF(middle - label / 2, floor + 3 + tick.ascent()), f.bars[bar].choice);
    }
    const QString figure = percent(f.frontShare(bar));
    const double room = tick.horizontalAdvance(figure);
    if (f.bars[bar].front > 0 && room <= place.width() - 2) {
        painter.setPen(c.text);
        painter.drawText(QPointF(middle - room / 2, highest - 3), figure);
    }
}

void ChoiceChart::paintPointed(QPainter& painter) const {
    if (m_family < 0) {
        return;
    }
    const QRectF place = placeOf(m_family, m_bar);
    painter.setPen(QPen(Theme::colors().accent, 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(place.adjusted(1, -2, -1, 2), Theme::Radius, Theme::Radius);
    const HoverCard card(wordsOf(m_family, m_bar));
    const QRectF beside =
        card.place({place.center().x(), place.bottom()}, QRectF(rect()).adjusted(4, 4, -4, -4), {}, {place});
    card.paint(painter, beside, beside.center());  // the frame says what it is about: no ring, no leader
}

void ChoiceChart::point(int family, int bar) {
    if (family == m_family && bar == m_bar) {
        return;
    }
    m_family = family;
    m_bar = bar;
    if (family >= 0) {
        setAccessibleDescription(
            wordsOf(family, bar).join(QStringLiteral(", ")).replace(QLatin1Char('\t'), QLatin1Char(' ')));
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    update();
}

bool ChoiceChart::event(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        updateGeometry();
    }
    return QWidget::event(event);
}

void ChoiceChart::mouseMoveEvent(QMouseEvent* event) {
    for (int family = 0; family < m_families.size(); ++family) {
        for (int bar = 0; bar < m_families[family].bars.size(); ++bar) {
            if (placeOf(family, bar).adjusted(0, -6, 0, 16).contains(event->position())) {
                point(family, bar);
                return;
            }
        }
    }
    point(-1, -1);
}

void ChoiceChart::leaveEvent(QEvent* event) {
    if (!m_keyboardFocus) {
        point(-1, -1);
    }
    QWidget::leaveEvent(event);
}

void ChoiceChart::keyPressEvent(QKeyEvent* event) {
    const int count = static_cast<int>(m_families.size());
    m_keyboardFocus = true;
    const auto bars = [this](int family) { return static_cast<int>(m_families[family].bars.size()); };
    const int key = event->key();
    const bool arrow = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
    if (count == 0 || event->modifiers() != Qt::NoModifier || !(arrow || (key == Qt::Key_Escape && m_family >= 0))) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (key == Qt::Key_Escape) {
        point(-1, -1);
        return;
    }
    int family = std::max(0, m_family), bar = m_bar;
    if (key == Qt::Key_Right) {
        ++bar;
    } else if (key == Qt::Key_Left) {
        bar = m_family < 0 ? 0 : bar - 1;
    } else {
        const int to = family + (key == Qt::Key_Down ? 1 : -1) * (m_family < 0 ? 0 : gridSize().width());
        family = to >= 0 && to < count ? to : family;
        bar = std::clamp(bar, 0, bars(family) - 1);
    }
    if (bar >= bars(family) && family + 1 < count) {
        ++family;
        bar = 0;
    } else if (bar < 0 && family > 0) {
        --family;
        bar = bars(family) - 1;
    }
    point(family, std::clamp(bar, 0, bars(family) - 1));
}

void ChoiceChart::focusInEvent(QFocusEvent* event) {
    m_keyboardFocus = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::PopupFocusReason &&
                      event->reason() != Qt::ActiveWindowFocusReason;
    QWidget::focusInEvent(event);
    update();
}

void ChoiceChart::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    if (m_keyboardFocus) {
        point(-1, -1);
    }
    update();
}

}  // namespace hatter::ui
