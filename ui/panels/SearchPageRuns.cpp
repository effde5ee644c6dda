// SPDX-License-Identifier: GPL-3.0-or-later
// Which run the search page shows.
#include "charts/ParetoPlot.h"
#include "dialogs/CandidateDialog.h"
#include "dialogs/ConstraintsDialog.h"
#include "dialogs/VerifyDialog.h"
#include "engine/RunSettings.h"
#include "engine/Session.h"
#include "panels/CandidatePanel.h"
#include "panels/MessageStrip.h"
#include "panels/RunCard.h"
#include "panels/RunOverlays.h"
#include "panels/SearchCharts.h"
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
    m_selection->setWorkable(facts.super.ready && facts.data.ready);
    if (facts.super.space && !m_shown.space)
        m_selection->setSpace(facts.super.space);
    showRange();
    showSteering();
    if (m_verifyDialog)
        m_verifyDialog->setTarget(facts.latency.find(QString::fromStdString(m_verifyDialog->target())));
    readProfile();
    fillAxes();
    fillRuns();
    showRival();
    // A run that has just begun is in the store by now, with the corner of its hypervolume.
    if (m_showsLive && !m_charts->digest().hasReference() && referenceOf(shownRecord()))
        restartCharts();
    if (m_run == 0 && !m_showsLive && !facts.runs.empty())
        loadRun(facts.runs.front().id);
    else if (facts.runs.empty() && !m_showsLive)
        showEmptyText();
}

void SearchPage::showRange() {
    const TargetPtr target = shownTargetFacts();
    m_selection->setPredictor(target ? target->predictor : nullptr);
    const bool range = target && target->slowestMs > 0;
    // A run whose target is gone, or was not fitted again, still has the limit that it went by.
    m_plot->setLimitVisible(range || m_shown.limitMs > 0);
    if (range)  // the line has a step of 0.1 ms; its lowest limit can be met
        m_plot->setLimitRange(std::ceil(target->fastestMs * 10) / 10, std::ceil(target->slowestMs * 10) / 10);
    else
        m_plot->setLimitRange(0, 0);
    // Milliseconds of one machine are no limit for another.
    if (m_limitTarget != shownTarget()) {
        m_limitTarget = shownTarget();
        m_limitChosen = false;
    }
    if (range && !m_limitChosen && !m_live.isActive() && m_shown.limitMs <= 0)
        showLimit(target->medianMs);
    showSearchTarget();
}

void SearchPage::showSearchTarget() {
    const LatencyFacts& latency = session().facts().latency;
    if (!session().isOpen() || !latency.predictor)
        m_runCard->setSearchTarget({});
    else if (shownTarget() == latency.target.toStdString())
        m_runCard->setSearchTarget(tr("Searches go by %1.").arg(latency.target));
    else
        m_runCard->setSearchTarget(tr("Searches go by %1: a new one begins with %2.", "target, limit")
                                       .arg(latency.target, format::milliseconds(latency.medianMs)));
}

void SearchPage::workspaceClosed() {
    m_showsLive = false;
    m_run = 0;
    m_limitChosen = false;
    m_constraints = {};
    m_constraintsChosen = false;
    m_byHand.clear();
    // They speak of the workspace that is gone.
    if (m_constraintsDialog)
        m_constraintsDialog->close();
    if (m_candidateDialog)
        m_candidateDialog->close();
    if (m_verifyDialog)
        m_verifyDialog->close();
    m_limitTarget.clear();
    newRequest();
    m_candidates->filter()->clear();
    m_onlyFront->setChecked(false);
    m_rivalWaits = false;
    m_overlays->clear();
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
    m_runs->setToolTip(m_runs->currentText());  // where there is no room for the whole
}

void SearchPage::runChosen(int index) {
    const qint64 run = m_runs->itemData(index).toLongLong();
    if (run < 0) {
        m_showsLive = true;
        newRequest();
        showLive();
    } else {
        m_showsLive = false;
        loadRun(run);
    }
}

void SearchPage::showCandidate(qint64 run, qint64 draw) {
    if (!session().isOpen())
        return;
    const bool live = m_live.isActive() && m_live.facts().run.id == run;
    const bool shown = live ? m_showsLive : !m_showsLive && m_run == run && m_shown.run.id == run;
    if (!shown && live) {
        m_showsLive = true;
        newRequest();
        showLive();
    } else if (!shown) {
        m_showsLive = false;
        loadRun(run);
        m_wanted = draw;
        return;
    }
    if (draw >= 0 && m_model->find(draw) != nullptr)
        select(draw);
}

quint64 SearchPage::newRequest() {
    m_wanted = -1;
    m_reading.request_stop();
    m_reading = std::stop_source();
    return ++m_request;
}

void SearchPage::loadRun(qint64 run) {
    if (!session().isOpen())
        return;
    m_run = run;
    const quint64 request = newRequest();
    struct Read {
        RunFacts facts;
        Digest digest;
    };
    const CandidateProxy& table = m_candidates->proxy();
    session().reader().read(
        this,
        [workspace = session().workspace(), run, stop = m_reading.get_token(), quality = m_quality, by = colourBy(),
         column = table.sortColumn(), order = table.sortOrder()] {
            RunFacts facts = readRunFacts(workspace, run, stop);
            Digest found = prepare(facts.rows, quality, Colouring::of(by, facts.space, facts.rows), column, order);
            return Read{std::move(facts), std::move(found)};
        },
        [this, request](Read read) {
            if (request == m_request)
                showRun(std::move(read.facts), std::move(read.digest));
            else
                session().reader().drop(std::move(read));
        },
        [this, request](const QString& text) {
            if (request == m_request)
                strip().say(MessageStrip::Kind::Error, tr("The run could not be read."), text);
        });
}

void SearchPage::showLive() {
    RunFacts facts = m_live.outline();
    facts.rows = roomyCopy(m_live.facts().rows);
    showRun(std::move(facts));
}

bool SearchPage::showHead(RunFacts facts) {
    const bool same = facts.run.id == m_shown.run.id && facts.run.id > 0;
    m_run = facts.run.id;
    m_shown = std::move(facts);
    fillAxes();
    if (!same) {
        m_limitChosen = false;
        m_constraintsChosen = false;
        lookAt(std::nullopt);
        clearBrush();  // figures of another run
    }
    takeConstraints(m_shown);
    showRange();
    m_model->setPinned(m_compare.drawsOf(m_run));
    m_plot->setPinned(m_compare.drawsOf(m_run));
    if (m_shown.space)
        m_selection->setSpace(m_shown.space);
    if (m_shown.limitMs > 0 && !(same && m_limitChosen))
        showLimit(m_shown.limitMs);
    return same;
}

void SearchPage::showRun(RunFacts facts) {
    const CandidateProxy& table = m_candidates->proxy();
    Digest found = prepare(facts.rows, m_quality, Colouring::of(colourBy(), facts.space, facts.rows),
                           table.sortColumn(), table.sortOrder());
    showRun(std::move(facts), std::move(found));
}

void SearchPage::showRun(RunFacts facts, Digest digest) {
    std::vector<CandidateRow> rows = std::exchange(facts.rows, {});
    const bool same = showHead(std::move(facts));
    m_candidates->expect(std::move(digest.order));
    session().reader().drop(m_model->reset(std::move(rows), std::move(digest.draws)));
    const bool keeps = same && m_model->find(m_selected) != nullptr;
    if (const qint64 wanted = std::exchange(m_wanted, -1); wanted >= 0 && m_model->find(wanted) != nullptr)
        m_selected = wanted;
    else if (!keeps)
        m_selected = -1;
    show(std::move(digest));
    if (m_front.quality() != m_quality)
        rebuild();  // another one was chosen since the run was asked for
    if (m_shown.run.id > 0 && !m_showsLive) {
        m_runCard->setShown(m_shown, m_counts);
    } else {
        m_runCard->clearShown();
    }
    // Something to look at: the best one that meets the limit.
    if (m_selected < 0 && !m_showsLive)
        for (const FrontKeeper::Member& member : m_front.members())
            if (member.latencyMs <= m_plot->limitMs())
                m_selected = member.draw;
    showSelection();
    showManual();
    fillRuns();
    keepComparable();
    Q_EMIT shownChanged();
}

void SearchPage::liveEnded(const QString& message) {
    if (!message.isEmpty())
        strip().say(MessageStrip::Kind::Error, tr("The search failed. What was found is kept."), message);
    if (std::exchange(m_rivalRuns, false) && message.isEmpty())
        strip().clear();  // it lies there whole
    const qint64 run = m_live.facts().run.id;
    if (m_showsLive) {
        m_showsLive = false;
        // The store knows more than was heard: BLEU and full losses of the front.
        if (run > 0)
            loadRun(run);
    }
    fillRuns();
    startWaitingRival();
}

std::string SearchPage::shownTarget() const {
    return m_shown.run.target.empty() ? const_cast<SearchPage*>(this)->session().facts().latency.target.toStdString()
                                      : m_shown.run.target;
}

TargetPtr SearchPage::shownTargetFacts() const {
    return const_cast<SearchPage*>(this)->session().facts().latency.find(QString::fromStdString(shownTarget()));
}

void SearchPage::taskUpdated(const TaskUpdate& update) {
    if (!update.added.empty())
        takeAdded(update.added);
    bool changed = false;
    for (const auto& record : update.measurements) {
        // A measurement of another machine says nothing beside this run's predictions.
        const QString hash = QString::fromStdString(space::hashOf(record.measurement.sub));
        const auto change = [&](CandidateRow& row) { row.measuredMs = record.measurement.totalMs(); };
        if (record.target == shownTarget())
            changed |= m_model->change(hash, change) > 0;
        m_compare.change(hash, change, QString::fromStdString(record.target));
    }
    if (const auto& t = update.subTraining; t && t->state == "finished" && t->bleu) {
        const QString hash = QString::fromStdString(t->hash);
        const auto change = [&t](CandidateRow& row) {
            row.finalBleu = t->bleu;
            row.fromScratch = t->start == "scratch";
        };
        changed |= m_model->change(hash, change) > 0;
        m_compare.change(hash, change);
        calibrateAnew();
    }
    for (const auto& outcome : update.outcomes) {
        // Trained weights are not those that the search goes by.
        if (outcome.trained)
            continue;
        const QString hash = QString::fromStdString(space::hashOf(outcome.sub));
        const auto change = [&](CandidateRow& row) {
            if (!outcome.bleu)
                return;
            row.bleu = outcome.bleu;
            row.bleuSignature = QString::fromStdString(outcome.signature);
            calibrate(row, m_shown.calibration);
        };
        changed |= m_model->change(hash, change) > 0;
        m_compare.change(hash, change);
    }
    if (!changed)
        return;
    rebuild();
    showSelection();
}

/// One more was trained: it tells of all.
void SearchPage::calibrateAnew() {
    if (!session().isOpen())
        return;
    session().reader().read(
        this, [workspace = session().workspace()] { return readCalibration(workspace); },
        [this, run = m_run](const workbench::TrainedCalibration& calibration) {
            if (run != m_run)
                return;  // which was read with all that is known now
            m_shown.calibration = calibration;
            QSet<QString> hashes;
            for (const CandidateRow& row : m_model->rows())
                if (row.bleu)
                    hashes.insert(row.hash);
            for (const QString& hash : hashes)
                m_model->change(hash, [&](CandidateRow& row) { calibrate(row, calibration); });
            rebuild();
            showSelection();
        },
        [](const QString&) {});  // what was told before stands
}

}  // namespace hatter::ui
