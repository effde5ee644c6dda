// SPDX-License-Identifier: GPL-3.0-or-later
// Brushing on the search page: what a person marks in the plot or on an axis is what table, choices and parallel
// coordinates show.
#include "panels/CandidatePanel.h"
#include "panels/SearchCharts.h"
#include "panels/SearchPage.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QPushButton>
#include <utility>

namespace hatter::ui {

namespace {

std::optional<Brush::Interval> intervalOf(const std::optional<PlotBrush::Interval>& interval) {
    return interval ? std::optional(Brush::Interval{interval->low, interval->high}) : std::nullopt;
}

std::optional<PlotBrush::Interval> intervalOf(const std::optional<Brush::Interval>& interval) {
    return interval ? std::optional(PlotBrush::Interval{interval->low, interval->high}) : std::nullopt;
}

}  // namespace

void SearchPage::connectBrush() {
    m_plot->setBrushable(true);
    m_brushTimer.setSingleShot(true);
    m_brushTimer.setInterval(Theme::RepaintMs);
    connect(&m_brushTimer, &QTimer::timeout, this, &SearchPage::applyBrush);
    connect(m_brushed, &QPushButton::clicked, this, &SearchPage::clearBrush);
    connect(m_plot, &ParetoPlot::brushChanged, this, [this](const PlotBrush& brush) {
        Brush changed = m_brush;
        changed.set(CandidateAxis::Latency, intervalOf(brush.x));
        changed.set(CandidateAxis::Quality, intervalOf(brush.y));
        setBrush(changed);
    });
    connect(m_charts, &SearchCharts::axisBrushed, this,
            [this](CandidateAxis axis, const std::optional<Brush::Interval>& interval) {
                Brush changed = m_brush;
                changed.set(axis, interval);
                setBrush(changed);
            });
    connect(m_plot, &ParetoPlot::brushCommitted, this, &SearchPage::commitBrush);
    connect(m_charts, &SearchCharts::brushCommitted, this, &SearchPage::commitBrush);
    showBrush();
}

/// The hand is followed at once; the rest comes at most fifteen times a second.
void SearchPage::setBrush(const Brush& brush) {
    m_brush = brush;
    m_plot->setBrush({intervalOf(brush.of(CandidateAxis::Latency)), intervalOf(brush.of(CandidateAxis::Quality))});
    if (!m_brushTimer.isActive())
        m_brushTimer.start();
}

void SearchPage::clearBrush() {
    if (m_brush.isEmpty())
        return;
    setBrush({});
    commitBrush();
}

void SearchPage::applyBrush() {
    m_brushTimer.stop();
    m_candidates->setBrush(m_brush, m_quality);
    m_charts->setBrush(m_brush);
    showBrush();
}

/// A rectangle the plot shows by itself at once. What is brushed on other axes its points are told when the hand lets
/// go: a hundred thousand of them are drawn anew.
void SearchPage::commitBrush() {
    applyBrush();
    const bool tells = std::exchange(m_pointBrush, m_brush).hasOthers() || m_brush.hasOthers();
    if (tells)
        refill();
}

void SearchPage::markFaint(QVector<PlotPoint>& points) const {
    if (!m_pointBrush.hasOthers())
        return;
    for (PlotPoint& point : points) {
        const CandidateRow* row = m_model->find(point.key);
        point.faint = row != nullptr && isFaint(*row);
    }
}

bool SearchPage::isFaint(const CandidateRow& row) const {
    return m_pointBrush.hasOthers() && !m_pointBrush.accepts(row, m_quality);
}

void SearchPage::showBrush() {
    m_brushed->setVisible(!m_brush.isEmpty());
    if (m_brush.isEmpty())
        return;
    const QString text = m_brush.text(m_quality);
    m_brushed->setText(tr("%1 brushed", "count").arg(format::count(m_candidates->proxy().rowCount())));
    m_brushed->setToolTip(tr("%1. Click to show all again (Esc in the plot).", "axes with intervals").arg(text));
    m_brushed->setAccessibleDescription(text);
}

}  // namespace hatter::ui
