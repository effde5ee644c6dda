// SPDX-License-Identifier: GPL-3.0-or-later
// Which run the search page shows.
#include "charts/ParetoPlot.h"
#include "engine/Session.h"
#include "panels/CandidatePanel.h"
#include "panels/MessageStrip.h"
#include "panels/RunCard.h"
#include "panels/SearchPage.h"
#include "panels/SelectionCard.h"
#include "settings/Format.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <cmath>
#include <utility>

namespace hatter::ui {

QString SearchPage::obstacle() const {
    const Session& s = const_cast<SearchPage*>(this)->session();
    if (!s.isOpen())
        return tr("No workspace is open.");
    if (!s.facts().data.ready)
        return tr("Prepare data first: a search needs validation pairs.");
    if (!s.facts().super.ready)
        return tr("Train a SuperTransformer first: candidates inherit its weights.");
    if (!s.facts().latency.predictor)
        return tr("Measure latency and fit the predictor first.");
    return {};
}

bool SearchPage::showsLive() const {
    return m_showsLive;
}

void SearchPage::workspaceRefreshed() {
    const WorkspaceFacts& facts = session().facts();
    m_runCard->setObstacle(obstacle());
    m_selection->setPredictor(facts.latency.predictor);
    m_selection->setWorkable(facts.super.ready && facts.data.ready);
    if (facts.super.space && !m_shown.space)
        m_selection->setSpace(facts.super.space);
    const bool range = facts.latency.slowestMs > 0;
    m_plot->setLimitVisible(range);
    if (range) {
        // The line has a step of 0.1 ms; its lowest limit can be met.
        m_plot->setLimitRange(std::ceil(facts.latency.fastestMs * 10) / 10,
                              std::ceil(facts.latency.slowestMs * 10) / 10);
        if (!m_limitChosen && !m_live.isActive() && m_shown.limitMs <= 0)
            showLimit(facts.latency.medianMs);
    }
    readProfile();
    fillAxes();
    fillRuns();
    if (m_run == 0 && !m_showsLive && !facts.runs.empty())
        loadRun(facts.runs.front().id);
    else if (facts.runs.empty() && !m_showsLive)
        showEmptyText();
}

void SearchPage::workspaceClosed() {
    m_showsLive = false;
    m_run = 0;
    m_limitChosen = false;
    ++m_request;
    m_candidates->filter()->clear();
    m_onlyFront->setChecked(false);
    showRun({});
    workspaceRefreshed();
}

void SearchPage::fillRuns() {
    const QSignalBlocker quiet(m_runs);
    m_runs->clear();
    const qint64 liveRun = m_live.facts().run.id;
    const bool active = m_live.isActive();
    if (active)
        m_runs->addItem(liveRun > 0 ? tr("Run %1 · running").arg(liveRun) : tr("New run"),
                        QVariant::fromValue<qint64>(-1));
    for (const store::RunRecord& run : session().facts().runs)
        if (!active || run.id != liveRun)
            m_runs->addItem(tr("Run %1 · %2", "number, start").arg(run.id).arg(format::when(run.startedAt)),
                            QVariant::fromValue<qint64>(run.id));
    m_runs->setVisible(m_runs->count() > 0);
    const int at = m_showsLive && active ? 0 : m_runs->findData(QVariant::fromValue<qint64>(m_run));
    m_runs->setCurrentIndex(at);
}

void SearchPage::runChosen(int index) {
    const qint64 run = m_runs->itemData(index).toLongLong();
    if (run < 0) {
        m_showsLive = true;
        ++m_request;
        showRun(m_live.facts());
    } else {
        m_showsLive = false;
        loadRun(run);
    }
}

void SearchPage::loadRun(qint64 run) {
    if (!session().isOpen())
        return;
    m_run = run;
    const quint64 request = ++m_request;
    session().reader().read(
        this, [workspace = session().workspace(), run] { return readRunFacts(workspace, run); },
        [this, request](RunFacts facts) {
            if (request == m_request)
                showRun(std::move(facts));
        },
        [this](const QString& text) {
            strip().say(MessageStrip::Kind::Error, tr("The run could not be read."), text);
        });
}

void SearchPage::showRun(RunFacts facts) {
    const bool same = facts.run.id == m_shown.run.id && facts.run.id > 0;
    m_run = facts.run.id;
    std::vector<CandidateRow> rows = std::exchange(facts.rows, {});
    m_shown = std::move(facts);
    fillAxes();
    m_model->reset(std::move(rows));
    m_model->setPinned(m_compare.drawsOf(m_run));
    m_plot->setPinned(m_compare.drawsOf(m_run));
    if (m_shown.space)
        m_selection->setSpace(m_shown.space);
    if (m_shown.limitMs > 0 && !(same && m_limitChosen))
        showLimit(m_shown.limitMs);
    const bool keeps = same && m_model->find(m_selected) != nullptr;
    if (!keeps)
        m_selected = -1;
    rebuild();
    if (m_shown.run.id > 0 && !m_showsLive) {
        m_runCard->setShown(m_shown, m_model->rows());
    } else {
        m_runCard->clearShown();
    }
    // Something to look at: the best one that meets the limit.
    if (m_selected < 0 && !m_showsLive)
        for (const FrontKeeper::Member& member : m_front.members())
            if (member.latencyMs <= m_plot->limitMs())
                m_selected = member.draw;
    showSelection();
    fillRuns();
    Q_EMIT shownChanged();
}

void SearchPage::liveEnded(const QString& message) {
    if (!message.isEmpty())
        strip().say(MessageStrip::Kind::Error, tr("The search failed. What was found is kept."), message);
    const qint64 run = m_live.facts().run.id;
    if (m_showsLive) {
        m_showsLive = false;
        // The store knows more than was heard: BLEU and full losses of the front.
        if (run > 0)
            loadRun(run);
    }
    fillRuns();
}

std::string SearchPage::shownTarget() {
    return m_shown.run.target.empty() ? session().facts().latency.target.toStdString() : m_shown.run.target;
}

void SearchPage::taskUpdated(const TaskUpdate& update) {
    bool changed = false;
    const auto apply = [&](const space::SubTransformer& sub, const std::function<void(CandidateRow&)>& change) {
        const QString hash = QString::fromStdString(space::hashOf(sub));
        changed |= m_model->change(hash, change) > 0;
        m_compare.change(hash, change);
    };
    // A measurement of another machine says nothing beside this run's predictions.
    const auto isOfShown = [this](const store::MeasurementRecord& record) { return record.target == shownTarget(); };
    for (const auto& record : update.measurements)
        if (isOfShown(record))
            apply(record.measurement.sub, [&](CandidateRow& row) { row.measuredMs = record.measurement.totalMs(); });
    for (const auto& outcome : update.outcomes)
        apply(outcome.sub, [&](CandidateRow& row) {
            if (outcome.bleu) {
                row.bleu = outcome.bleu;
                row.bleuSignature = QString::fromStdString(outcome.signature);
            }
            if (outcome.latencyMs)
                row.measuredMs = outcome.latencyMs;
        });
    if (!changed)
        return;
    rebuild();
    showSelection();
}

}  // namespace hatter::ui
