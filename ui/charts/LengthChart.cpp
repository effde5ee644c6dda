// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/LengthChart.h"

#include "charts/ChartFrame.h"
#include "charts/HoverCard.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QAccessible>
#include <QEvent>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

constexpr double Swatch = 10;

double headingHeight() {
    return QFontMetricsF(Theme::small()).height() + Theme::SpaceMedium;
}

}  // namespace

LengthChart::LengthChart(QWidget* parent) : QWidget(parent), m_frame(new ChartFrame(this)) {
    setAccessibleName(tr("Sentence lengths"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_unit = tr("words a sentence");
    m_source = tr("source");
    m_target = tr("target");
    refresh();
}

void LengthChart::setBins(const LengthBins& bins) {
    if (bins == m_bins)
        return;
    m_bins = bins;
    if (m_pointed >= bins.bins.size())
        m_pointed = -1;
    refresh();
}

void LengthChart::setUnit(const QString& unit) {
    m_unit = unit;
    refresh();
}

void LengthChart::setNames(const QString& source, const QString& target) {
    m_source = source;
    m_target = target;
    refresh();
}

void LengthChart::setLegend(const QString& source, const QString& target) {
    m_sourceLegend = source;
    m_targetLegend = target;
    update();
}

void LengthChart::setEmptyText(const QString& text) {
    m_emptyText = text;
    refresh();
}

void LengthChart::refresh() {
    const bool empty = m_bins.isEmpty();
    m_frame->setTitles(m_unit, tr("sentences"));
    m_frame->setLabelsVisible(!empty, !empty);
    m_frame->setRanges(
        empty ? TickRange{0, 50, 10} : exactRange(0.5, static_cast<double>(m_bins.bins.size()) * m_bins.width + 0.5),
        empty ? TickRange{0, 1, 0.25}
              : roundedRange(0, std::max<double>(5, 1.02 * static_cast<double>(m_bins.most()))));
    m_frame->changed();
    layOut();
    describe();
    update();
}

void LengthChart::describe() {
    if (m_pointed >= 0) {
        setAccessibleDescription(wordsOf(m_pointed).join(QStringLiteral(", ")).replace(u'\t', u' '));
        return;
    }
    if (m_bins.isEmpty()) {
        setAccessibleDescription(m_emptyText);
        return;
    }
    const auto most = [this](qint64 LengthBins::Bin::*side) {
        const auto& bins = m_bins.bins;
        return m_bins.label(std::max_element(bins.begin(), bins.end(),
                                             [side](const auto& a, const auto& b) { return a.*side < b.*side; }) -
                            bins.begin());
    };
    setAccessibleDescription(
        tr("%1: most sentences have %2; %3: %4 (%5)", "language, length, language, length, unit")
            .arg(m_source, most(&LengthBins::Bin::source), m_target, most(&LengthBins::Bin::target), m_unit));
}

QStringList LengthChart::wordsOf(int bin) const {
    const LengthBins::Bin& b = m_bins.bins[bin];
    const auto line = [](qint64 count, const QString& side) {
        return tr("%1\t%2", "count of sentences, language").arg(format::count(count), side);
    };
    return {tr("%1 %2", "range of lengths, unit").arg(m_bins.label(bin), m_unit), line(b.source, m_source),
            line(b.target, m_target)};
}

void LengthChart::layOut() {
    m_frame->setGeometry(size(), headingHeight() + QFontMetricsF(Theme::small()).height() + 12);
}

QRectF LengthChart::placeOf(int bin) const {
    // A bar of one length stands over its number.
    const auto border = [this](int bins) {
        return m_frame->toPosition(static_cast<double>(bins) * m_bins.width + 0.5, 0).x();
    };
    const double left = border(bin), right = border(bin + 1);
    const QRectF plot = m_frame->plotArea();
    return {left, plot.top(), right - left, plot.height()};
}

void LengthChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_frame->restyle();
        layOut();
        update();
    }
    QWidget::changeEvent(event);
}

void LengthChart::resizeEvent(QResizeEvent*) {
    layOut();
}

QImage LengthChart::picture(const QSize& size, double devicePixelRatio) const {
    LengthChart copy;
    copy.m_unit = m_unit;
    copy.m_source = m_source;
    copy.m_target = m_target;
    copy.m_sourceLegend = m_sourceLegend;
    copy.m_targetLegend = m_targetLegend;
    copy.m_emptyText = m_emptyText;
    copy.m_bins = m_bins;
    copy.resize(size);
    copy.refresh();
    QImage image((QSizeF(size) * devicePixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(devicePixelRatio);
    image.fill(Theme::colors().window);
    copy.render(&image, {}, {}, QWidget::DrawChildren);
    return image;
}

void LengthChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintCard(painter, rect());
    painter.setRenderHint(QPainter::Antialiasing);
    m_frame->paint(painter);
    m_frame->paintXTitle(painter);
    m_frame->paintYTitle(painter);
    if (m_bins.isEmpty()) {
        paintEmptyText(painter, m_frame->plotArea(), m_emptyText);
    } else {
        paintLegend(painter);
        paintBars(painter);
        paintPointed(painter);
    }
    if (hasFocus() && m_keyboardFocus) {
        painter.setPen(QPen(Theme::colors().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::CardRadius, Theme::CardRadius);
    }
}

void LengthChart::paintBar(QPainter& painter, const QRectF& rect, bool source) {
    const ThemeColors& c = Theme::colors();
    if (source) {
        painter.fillRect(rect, c.selfAttention);
        return;
    }
    painter.setPen(QPen(c.crossAttention, 1.2));
    painter.setBrush(c.base);
    painter.drawRect(rect.adjusted(0.6, 0.6, -0.6, 0));
}

void LengthChart::paintLegend(QPainter& painter) const {
    const QFontMetricsF metrics(Theme::small());
    const double middle = Theme::Space + metrics.height() / 2, room = (width() - 2.0 * Theme::SpaceLarge) / 2;
    double x = Theme::SpaceLarge;
    for (const bool source : {true, false}) {
        paintBar(painter, {x, middle - Swatch / 2, Swatch, Swatch}, source);
        const QString &own = source ? m_sourceLegend : m_targetLegend, &name = source ? m_source : m_target;
        const QString text =
            metrics.elidedText(own.isEmpty() ? name : own, Qt::ElideRight, room - Swatch - Theme::Space);
        painter.setFont(Theme::small());
        painter.setPen(Theme::colors().text);
        painter.drawText(QPointF(x + Swatch + 6, middle + metrics.capHeight() / 2), text);
        x += Swatch + 6 + metrics.horizontalAdvance(text) + Theme::SpaceLarge;
    }
}

void LengthChart::paintBars(QPainter& painter) const {
    const double floor = std::round(m_frame->plotArea().bottom());
    for (int i = 0; i < m_bins.bins.size(); ++i) {
        const QRectF place = placeOf(i);
        const double gap = std::clamp(place.width() * 0.12, 0.5, 4.0), half = place.width() / 2;
        for (const bool source : {true, false}) {
            const qint64 count = source ? m_bins.bins[i].source : m_bins.bins[i].target;
            if (count == 0)
                continue;
            // One wild sentence is one pixel high, and no less.
            const double tall = std::max(1.5, floor - m_frame->toPosition(0, static_cast<double>(count)).y());
            paintBar(painter, {source ? place.left() + gap : place.left() + half, floor - tall, half - gap, tall},
                     source);
        }
    }
    if (m_bins.open) {
        // The last bin reaches further than its place on the axis.
        const QRectF last = placeOf(static_cast<int>(m_bins.bins.size()) - 1);
        const QFontMetricsF tick(Theme::tick());
        const QString text = tr("and more", "lengths in the last bin");
        const double wide = tick.horizontalAdvance(text);
        const LengthBins::Bin& bin = m_bins.bins.last();
        const double top = m_frame->toPosition(0, static_cast<double>(std::max(bin.source, bin.target))).y();
        painter.setFont(Theme::tick());
        painter.setPen(Theme::colors().muted);
        painter.drawText(QPointF(last.right() - wide, std::max(top - 5, last.top() + tick.ascent())), text);
    }
}

void LengthChart::paintPointed(QPainter& painter) const {
    if (m_pointed < 0)
        return;
    const QRectF place = placeOf(m_pointed);
    painter.setPen(QPen(Theme::colors().accent, 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(place.adjusted(0, -2, 0, 2), Theme::Radius, Theme::Radius);
    const HoverCard card(wordsOf(m_pointed));
    const QRectF beside = card.place(place.center(), QRectF(rect()).adjusted(4, 4, -4, -4), {}, {place});
    card.paint(painter, beside, beside.center());  // the frame says what it is about: no ring, no leader
}

void LengthChart::point(int bin) {
    if (bin == m_pointed)
        return;
    m_pointed = bin;
    describe();
    if (bin >= 0) {
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    update();
}

void LengthChart::mouseMoveEvent(QMouseEvent* event) {
    for (int bin = 0; bin < m_bins.bins.size(); ++bin)
        if (placeOf(bin).contains(event->position())) {
            point(bin);
            return;
        }
    point(-1);
}

void LengthChart::leaveEvent(QEvent* event) {
    if (!m_keyboardFocus)
        point(-1);
    QWidget::leaveEvent(event);
}

void LengthChart::keyPressEvent(QKeyEvent* event) {
    const int count = static_cast<int>(m_bins.bins.size()), key = event->key();
    const bool arrow = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End;
    m_keyboardFocus = true;
    if (count == 0 || event->modifiers() != Qt::NoModifier || !(arrow || (key == Qt::Key_Escape && m_pointed >= 0))) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (key == Qt::Key_Escape)
        point(-1);
    else if (key == Qt::Key_Home || key == Qt::Key_End)
        point(key == Qt::Key_Home ? 0 : count - 1);
    else if (m_pointed < 0)
        point(0);
    else
        point(std::clamp(m_pointed + (key == Qt::Key_Right ? 1 : -1), 0, count - 1));
}

void LengthChart::focusInEvent(QFocusEvent* event) {
    m_keyboardFocus = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::PopupFocusReason &&
                      event->reason() != Qt::ActiveWindowFocusReason;
    QWidget::focusInEvent(event);
    update();
}

void LengthChart::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    if (m_keyboardFocus)
        point(-1);
    update();
}

QSize LengthChart::sizeHint() const {
    return {420, 260};
}

QSize LengthChart::minimumSizeHint() const {
    return {240, 150};
}

}  // namespace hatter::ui
