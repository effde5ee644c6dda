// SPDX-License-Identifier: GPL-3.0-or-later
// How the latency page shows a target.
#include "charts/ErrorChart.h"
#include "charts/ScatterChart.h"
#include "charts/StripView.h"
#include "engine/Session.h"
#include "models/LatencyText.h"
#include "panels/LatencyPage.h"
#include "panels/LatencyTable.h"
#include "panels/MessageStrip.h"
#include "panels/OnboardingCard.h"
#include "panels/RowCard.h"
#include "panels/Scale.h"
#include "panels/TargetsPanel.h"
#include "panels/TaskFollower.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "space/Counts.h"
#include "store/RunLog.h"

#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStyle>
#include <QToolButton>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

constexpr qint64 MeasuredRun = -2;  ///< stands for the run of measured SubTransformers in the comparison
constexpr int NarrowPage = 980;     ///< below, the files move into a menu

StripView::Kind kindOf(const LatencyEntry& entry) {
    if (entry.anchor)
        return entry.doubt == latency::Doubt::Drift ? StripView::Kind::DriftedAnchor : StripView::Kind::Anchor;
    return entry.quarantined() ? StripView::Kind::Quarantined : StripView::Kind::Used;
}

StripView::Row rowOf(const LatencyEntry& entry, bool percent) {
    StripView::Row row;
    row.key = entry.key;
    row.at = entry.at;
    row.kind = kindOf(entry);
    row.value = percent ? entry.deviation : entry.totalMs();
    if (entry.totalCiMs() > 0)
        row.whisker = !percent               ? entry.totalCiMs()
                      : entry.expectedMs > 0 ? 100 * entry.totalCiMs() / entry.expectedMs
                                             : 0;
    row.load = entry.load().value_or(NotKnown);
    return row;
}

/// The one thing to do next stands out.
void setPrimary(QPushButton& button, bool primary) {
    if (button.property("primary").toBool() == primary)
        return;
    button.setProperty("primary", primary);
    button.style()->unpolish(&button);
    button.style()->polish(&button);
}

QVector<ErrorChart::Point> pointsOf(const std::vector<latency::ErrorPoint>& points) {
    QVector<ErrorChart::Point> out;
    for (const auto& p : points)
        out.append({p.samples, p.mape, p.lowMape, p.highMape});
    return out;
}

}  // namespace

TargetPtr LatencyPage::shown() const {
    return const_cast<LatencyPage*>(this)->session().facts().latency.find(m_targets->chosen());
}

void LatencyPage::refresh() {
    m_targets->setFacts(session().facts().latency);
    m_row->setSpace(session().facts().super.space);
    showTarget();
}

void LatencyPage::showTarget() {
    const TargetPtr facts = shown();
    if (!facts || m_shown != facts->name()) {
        m_shown = facts ? facts->name() : QString();
        closeRow();
        select({});
    }
    m_table->setTarget(facts);
    const TargetFacts nothing;
    const TargetFacts& f = facts ? *facts : nothing;
    showStrip(f);
    showScatter(f);
    showErrors(f);
    showNotice(f);
    showRow();
    showWork();
    Q_EMIT shownChanged();
}

std::pair<TaskFollower*, QString> LatencyPage::work() const {
    std::pair<TaskFollower*, QString> waiting{nullptr, {}};
    for (const auto& [task, target] :
         {std::pair{m_task, m_measured}, {m_profileTask, m_profiled}, {m_fitTask, m_fitted}}) {
        if (!task->isActive())
            continue;
        if (task->task() == const_cast<LatencyPage*>(this)->session().runner().currentId())
            return {task, target};
        if (waiting.first == nullptr)
            waiting = {task, target};
    }
    return waiting;
}

void LatencyPage::showWork() {
    const auto [task, target] = work();
    const TargetPtr facts = shown();
    m_targets->setRunning(target, task != nullptr ? task->part() : -1);
    m_onboarding->show(facts, facts && target == facts->name() ? task : nullptr,
                       task == m_task ? static_cast<int>(m_last.only.size()) : 0);
    showButtons();
}

void LatencyPage::showStrip(const TargetFacts& facts) {
    // Without a prediction there are only milliseconds to show.
    const bool percent = std::any_of(facts.entries.begin(), facts.entries.end(), [](const LatencyEntry& entry) {
        return !entry.anchor && std::isfinite(entry.deviation);
    });
    StripView::Content content;
    content.time = !facts.isImported();
    content.percent = percent || facts.entries.empty();
    for (const LatencyEntry& entry : facts.entries)
        content.rows.append(rowOf(entry, content.percent));
    for (const LatencyStretch& stretch : facts.stretches)
        content.stretches.append({stretch.from, stretch.to, stretch.coolDown});
    if (content.percent)
        for (const AnchorBand& band : facts.bands)
            content.bands.append({band.from, band.to, band.low, band.high});
    if (!facts.sessions.empty())
        content.anchorName =
            tr("anchor %1").arg(QString::fromStdString(space::hashOf(facts.sessions.back().anchor.sub)).left(6));
    m_strip->setTitle(facts.isImported() ? tr("Rows in the order of the file") : tr("Measurements in time order"),
                      content.percent ? tr("measured against predicted, %") : tr("measured, ms"));
    const bool busy = m_task->isActive() && m_measured == facts.name();
    m_strip->setEmptyText(!session().isOpen() ? QString()
                          : facts.isImported()
                              ? tr("This predictor was imported without the rows that it was fitted to.")
                          : busy ? tr("The first SubTransformers are being measured.")
                                 : tr("Nothing measured yet. Measure some SubTransformers of the design space."));
    m_strip->setContent(content);
    m_strip->setFigures(facts.entries.empty() ? QString() : countText(facts));
    m_strip->setLive(busy);
}

void LatencyPage::showScatter(const TargetFacts& facts) {
    const bool network = facts.goesByNetwork();
    QVector<ScatterChart::Point> points;
    for (const LatencyEntry& entry : facts.entries) {
        if (entry.anchor || entry.superseded)
            continue;
        const bool heldOut = !network && entry.used && entry.heldOutMs > 0;
        const double predicted = heldOut ? entry.heldOutMs : entry.expectedMs;
        if (predicted > 0)
            points.append({entry.totalMs(), predicted, heldOut, entry.quarantined(), entry.key});
    }
    QString note;
    if (facts.predictor) {
        note = predictorText(*facts.predictor);
        if (!network && facts.error && facts.error->folds > 0)
            note = tr("%1, %2-fold", "predictor, parts of the cross-validation").arg(note).arg(facts.error->folds);
    } else if (facts.error) {
        note = tr("not fitted yet: cross-validation");
    }
    m_scatter->setTitle(tr("Predicted against measured"), note);
    m_scatter->setBand(network ? 0 : facts.halfWidth);
    m_scatter->setEmptyText(network && facts.isImported()
                                ? tr("Searches can go by this predictor of HAT. Its error is not known here.")
                            : facts.used > 0 && facts.used < FewestRows
                                ? tr("A predictor needs at least ten measured SubTransformers.")
                                : tr("Points appear when latencies were measured and a predictor was fitted."));
    m_scatter->setPoints(points);
    std::optional<latency::PredictorError> error = facts.error;
    if (network)
        error = facts.predictor->error().heldOut > 0 ? std::optional(facts.predictor->error()) : std::nullopt;
    if (!error || points.isEmpty()) {
        m_scatter->setFigures({}, {});
        return;
    }
    m_scatter->setFigures({{tr("MAPE"), format::percent(error->mape)},
                           {tr("RMSE"), tr("%1 ms").arg(format::number(error->rmseMs, error->rmseMs < 10 ? 2 : 0))},
                           {tr("Spearman"), format::number(error->spearman, 3)}},
                          tr("held out, n = %1").arg(format::count(error->heldOut)));
}

void LatencyPage::showErrors(const TargetFacts& facts) {
    // While it runs, what the engine found with each fit takes the place of the curve's newest points.
    std::vector<latency::ErrorPoint> curve = facts.errorCurve;
    if (m_measured == facts.name())
        for (const latency::ErrorPoint& point : m_livePoints)
            if (curve.empty() || point.samples > curve.back().samples)
                curve.push_back(point);
    m_errors->setCurve(tr("cost regression"), pointsOf(curve));
    m_errors->setOther(tr("HAT's network"), pointsOf(facts.networkPoints));
    m_errors->setGoal(facts.isImported() ? 0 : m_onboarding->goal());
    m_errors->setMostSamples(facts.isImported() ? 0
                                                : std::max<int>(m_onboarding->most(), static_cast<int>(facts.used)));
    m_errors->setEmptyText(!facts.isImported() ? tr("The curve begins with ten measured SubTransformers.")
                           : facts.entries.empty()
                               ? tr("Nothing is known of the rows behind this predictor.")
                               : tr("The curve belongs to what is measured here; an imported table is fitted as a "
                                    "whole."));
}

void LatencyPage::showNotice(const TargetFacts& facts) {
    const QString of = facts.severalModes ? facts.name() : QString();
    if (m_modesOf == of)
        return;  // said, and perhaps closed since
    m_modesOf = of;
    if (of.isEmpty())
        m_modes->clear();
    else
        m_modes->say(MessageStrip::Kind::Warning, tr("The data of %1 has several modes.").arg(of),
                     tr("Too many rows are off to be accidents of the measuring, so nothing was quarantined by itself. "
                        "Set rows aside by hand, or go by all of them."));
}

void LatencyPage::showButtons() {
    const TargetPtr facts = shown();
    const bool open = session().isOpen() && facts != nullptr;
    const bool here = open && !facts->isImported();
    const bool busy = m_task->isActive();
    m_measure->setEnabled(here && !busy);
    m_measure->setToolTip(open && facts->isImported() ? tr("What was imported cannot be measured from here.")
                                                      : QString());
    const bool goesOn = !busy && m_paused && open && m_paused->target == facts->target.name;
    const TaskFollower* on = work().first;
    const bool stops = !busy && on != nullptr;  // a fit and a profile are not gone on with
    m_pause->setText(stops ? tr("Stop") : goesOn ? tr("Go on") : tr("Pause"));
    m_pause->setIcon(signIcon(stops ? Sign::Stop : goesOn ? Sign::PlayOnAccent : Sign::Pause, goesOn ? 10 : 12));
    m_pause->setEnabled(on != nullptr ? !on->isStopping() : goesOn);
    setPrimary(*m_pause, goesOn && !stops);
    setPrimary(*m_measure, !goesOn || stops);
    m_measure->setIcon(signIcon(goesOn && !stops ? Sign::Play : Sign::PlayOnAccent, 10));
    const auto subs = selectedSubs();
    m_again->setText(subs.empty()
                         ? tr("Re-measure selected")
                         : tr("Re-measure selected (%1)").arg(format::count(static_cast<qint64>(subs.size()))));
    m_again->setEnabled(here && !busy && !subs.empty());
    m_fit->setEnabled(open && !busy && !m_fitTask->isActive() && facts->used >= FewestRows);
    m_fit->setToolTip(here && facts->used < FewestRows ? tr("At least 10 measurements are needed.") : QString());
    const bool timing = session().isTiming();
    m_import->setEnabled(open && !timing);
    m_import->setToolTip(timing ? tr("A table is fitted as it is imported, which would disturb what is being "
                                     "measured: import it afterwards.")
                                : tr("Latencies that the reference measured on another machine"));
    m_export->setEnabled(open && facts->used > 0);
    m_row->setWorkable(here && !busy && !m_profileTask->isActive());
    const bool narrow = width() < scaled(NarrowPage);
    m_import->setVisible(!narrow);
    m_export->setVisible(!narrow);
    m_more->setVisible(narrow);
}

void LatencyPage::select(const QSet<qint64>& keys) {
    if (keys != m_selected) {
        m_selected = keys;
        m_strip->setSelection(keys);
        m_scatter->setSelection(keys);
        m_table->setSelection(keys);
    }
    if (keys.size() == 1 && m_corner->currentWidget() == m_rowArea && *keys.begin() != m_row->key())
        open(*keys.begin());
    showButtons();
}

void LatencyPage::open(qint64 key) {
    const TargetPtr facts = shown();
    const LatencyEntry* entry = facts ? facts->find(key) : nullptr;
    if (entry == nullptr)
        return;
    m_tableButton->setChecked(false);  // what is opened stands beside the charts
    m_row->show(facts, key);
    m_corner->setCurrentWidget(m_rowArea);
    select({key});
    showRow();
    readProfile();
    if (entry->sub)
        Q_EMIT opened(*entry->sub);
}

void LatencyPage::closeRow() {
    m_corner->setCurrentWidget(m_errors);
    m_row->show(nullptr, -1);
}

void LatencyPage::showRow() {
    if (m_row->key() < 0)
        return;
    const qint64 key = m_row->key();
    m_row->show(shown(), key);
    if (m_row->key() < 0) {
        closeRow();
        return;
    }
    m_row->setPinned(m_compare.drawsOf(MeasuredRun).contains(key));
}

void LatencyPage::togglePin(qint64 key) {
    const TargetPtr facts = shown();
    const LatencyEntry* entry = facts ? facts->find(key) : nullptr;
    if (entry == nullptr || !entry->sub)
        return;
    const auto& space = session().facts().super.space;
    CandidateRow row;
    row.draw = key;
    row.origin = search::Origin::Manual;
    row.sub = *entry->sub;
    row.hash = entry->hash;
    if (space) {
        row.parameters = space::parameterCount(*space, row.sub);
        row.flops = space::flopCount(*space, row.sub, facts->protocol ? facts->protocol->sourceLength : 30,
                                     facts->protocol ? facts->protocol->targetLength : 30);
    }
    row.predictedMs = entry->expectedMs > 0 ? entry->expectedMs : entry->totalMs();
    row.measuredMs = entry->totalMs();
    if (!m_compare.toggle({MeasuredRun, row, space, {}, facts->name()}))
        strip().say(MessageStrip::Kind::Warning, tr("The comparison holds four candidates. Take one out first."));
}

void LatencyPage::readProfile() {
    const TargetPtr facts = shown();
    const LatencyEntry* entry = facts ? facts->find(m_row->key()) : nullptr;
    if (entry == nullptr || !entry->sub || !session().isOpen())
        return;
    const quint64 request = ++m_profileRequest;
    session().reader().read(
        this,
        [workspace = session().workspace(), target = facts->target.name, hash = entry->hash.toStdString()] {
            return store::RunLogReader(workspace).latencyProfile(target, hash);
        },
        [this, request](const std::optional<store::LatencyProfileRecord>& profile) {
            if (request == m_profileRequest)
                m_row->setProfile(profile ? std::optional(profile->shares) : std::nullopt);
        },
        [](const QString&) {});
}

QString LatencyPage::measuringText() const {
    const auto& progress = m_task->progress();
    if (!m_task->isActive() || !progress)
        return {};
    const QString detail = QString::fromStdString(progress->detail);
    return detail.isEmpty() ? m_task->fact() : tr("measuring: %1").arg(detail);
}

QString LatencyPage::conditionsText() const {
    // Of the last row: later nobody knows how the machine is.
    if (!m_task->isActive())
        return {};
    const TargetPtr facts = const_cast<LatencyPage*>(this)->session().facts().latency.find(m_measured);
    return facts && !facts->entries.empty() ? ui::conditionsText(facts->entries.back().conditions) : QString();
}

QString LatencyPage::protocolText() const {
    const TargetPtr facts =
        m_task->isActive() ? const_cast<LatencyPage*>(this)->session().facts().latency.find(m_measured) : shown();
    return facts && facts->protocol ? ui::protocolText(*facts->protocol) : QString();
}

}  // namespace hatter::ui
