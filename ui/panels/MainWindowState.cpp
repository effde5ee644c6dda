// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window says about the state of the work: stages, status bar, menu entries.
#include "dialogs/ReportActions.h"
#include "engine/Session.h"
#include "panels/DataPage.h"
#include "panels/ExportPage.h"
#include "panels/LatencyPage.h"
#include "panels/MainWindow.h"
#include "panels/SearchPage.h"
#include "panels/SuperTransformerPage.h"
#include "panels/TaskCard.h"
#include "panels/TaskFollower.h"
#include "panels/TaskbarProgress.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"
#include "training/TrainingPage.h"

#include <QAction>
#include <QFrame>
#include <QPainter>
#include <QStackedWidget>
#include <QStatusBar>
#include <algorithm>

namespace hatter::ui {

namespace {

/// Whether the target is at work, by colour and by shape: filled or a ring.
class Dot final : public QWidget {
public:
    explicit Dot(QWidget* parent) : QWidget(parent) { setFixedSize(20, 16); }
    void setState(bool known, bool busy) {
        m_known = known;
        m_busy = busy;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const ThemeColors& c = Theme::colors();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor color = m_busy ? c.accent : m_known ? c.ok : c.muted;
        painter.setPen(QPen(color, 1.4));
        painter.setBrush(m_known || m_busy ? QBrush(color) : QBrush(Qt::NoBrush));
        painter.drawEllipse(QPointF(width() - 7, height() / 2.0), 4, 4);
    }

private:
    bool m_known = false, m_busy = false;
};

QString workText(TaskKind kind) {
    switch (kind) {
        case TaskKind::PrepareData:
            return MainWindow::tr("preparing data");
        case TaskKind::ImportCheckpoint:
            return MainWindow::tr("importing");
        case TaskKind::TrainSuper:
            return MainWindow::tr("training");
        case TaskKind::TrainSub:
            return MainWindow::tr("training a SubTransformer");
        case TaskKind::MeasureLatency:
            return MainWindow::tr("measuring latency");
        case TaskKind::FitPredictor:
            return MainWindow::tr("fitting the predictor");
        case TaskKind::ProfileLatency:
            return MainWindow::tr("profiling layers");
        case TaskKind::Search:
            return MainWindow::tr("searching");
        case TaskKind::Evaluate:
            return MainWindow::tr("measuring BLEU");
        case TaskKind::AddCandidate:
            return MainWindow::tr("evaluating a candidate");
        case TaskKind::Translate:
            return MainWindow::tr("translating");
        case TaskKind::CompareTranslations:
            return MainWindow::tr("comparing translations");
        case TaskKind::Export:
            return MainWindow::tr("exporting");
    }
    return {};
}

}  // namespace

void MainWindow::buildStatusBar() {
    m_dot = new Dot(this);
    m_target = makeSmall({}, this);
    m_state = makeSmall({}, this);
    m_saved = makeSmall({}, this);
    m_decoding = makeSmall({}, this);
    m_conditions = makeSmall({}, this);
    m_target->setProperty("muted", false);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_dot);
    statusBar()->addWidget(m_target);
    statusBar()->addWidget(m_state);
    m_line = new QFrame(this);
    m_line->setFrameShape(QFrame::VLine);
    m_line->setFrameShadow(QFrame::Plain);
    m_line->setForegroundRole(QPalette::Mid);
    m_line->setFixedSize(1, 16);
    statusBar()->addWidget(m_line);
    statusBar()->addWidget(m_conditions);
    statusBar()->addPermanentWidget(m_saved);
    statusBar()->addPermanentWidget(m_decoding);
    m_decoding->setContentsMargins(Theme::SpaceMedium, 0, Theme::SpaceMedium, 0);
}

void MainWindow::refresh() {
    showStages();
    showStatus();
    showActions();
}

void MainWindow::showWelcomeFacts() {
    using State = StageModel::State;
    m_stages->set(StageModel::Data, State::Absent, tr("a parallel corpus"));
    m_stages->set(StageModel::SuperTransformer, State::Absent, tr("trained once, holds all"));
    m_stages->set(StageModel::Latency, State::Absent, tr("measured on your device"));
    m_stages->set(StageModel::Search, State::Absent, tr("steered by you"));
    m_stages->set(StageModel::SubTransformer, State::Absent, tr("trained to its full quality"));
    m_stages->set(StageModel::Export, State::Absent, tr("YAML and weights"));
    const auto compared = m_compare.items().size();
    m_stages->set(StageModel::Compare, State::Tool, compared > 0 ? format::count(compared) : QString());
    m_stages->set(StageModel::Log, State::Tool, {});
}

void MainWindow::showStage(StageModel::Page page, const TaskFollower& task, bool done, const QString& fact) {
    const bool runs = task.isActive();
    m_stages->set(page,
                  runs   ? StageModel::State::Running
                  : done ? StageModel::State::Done
                         : StageModel::State::Ready,
                  runs && !task.fact().isEmpty() ? task.fact() : fact);
    if (runs)
        m_stages->setProgress(page, task.part());
}

void MainWindow::showStages() {
    if (!m_session->isOpen()) {
        showWelcomeFacts();
        return;
    }
    const WorkspaceFacts& facts = m_session->facts();
    showStage(StageModel::Data, m_data->task().follower(), facts.data.ready,
              facts.data.ready ? tr("%1 pairs · %2 pieces")
                                     .arg(format::count(facts.data.pairs(QStringLiteral("train"))),
                                          format::count(facts.data.vocabulary))
                               : tr("no corpus yet"));
    const SuperFacts& super = facts.super;
    showStage(StageModel::SuperTransformer, m_super->task().follower(), super.ready,
              super.validLoss ? tr("validation loss %1").arg(format::number(*super.validLoss, 3))
              : super.ready   ? tr("trained")
                              : tr("not trained yet"));
    showLatencyStage();
    showSearchStage();
    showTrainingStage();
    showStage(StageModel::Export, m_export->task().follower(), !facts.exports.empty(),
              facts.exports.empty() ? tr("nothing exported yet")
                                    : tr("%Ln exported", nullptr, static_cast<int>(facts.exports.size())));
    const auto compared = m_compare.items().size();
    m_stages->set(StageModel::Compare, StageModel::State::Tool, compared > 0 ? format::count(compared) : QString());
    const auto runs = static_cast<int>(m_session->facts().runs.size());
    m_stages->set(StageModel::Log, StageModel::State::Tool, runs > 0 ? tr("%Ln run(s)", nullptr, runs) : QString());
}

void MainWindow::showLatencyStage() {
    const TaskFollower& task = m_latency->task();
    if (task.isActive()) {
        const auto& progress = task.progress();
        m_stages->set(
            StageModel::Latency, StageModel::State::Running,
            progress && progress->total > 0
                ? tr("%1: %2 of about %3", "target, measured, asked for")
                      .arg(m_latency->measuredTarget(), format::count(progress->done), format::count(progress->total))
                : m_latency->measuredTarget());
        m_stages->setProgress(StageModel::Latency, task.part());
        return;
    }
    const LatencyFacts& latency = m_session->facts().latency;
    const TargetPtr target = latency.current();
    const qint64 used = target ? target->used : 0;
    const QString measured = target && target->isImported() ? tr("%Ln imported", nullptr, static_cast<int>(used))
                                                            : tr("%Ln measured", nullptr, static_cast<int>(used));
    const bool known = target && target->predictor;
    const double mape = known ? mapeOf(*target) : 0;
    m_stages->set(StageModel::Latency, known ? StageModel::State::Done : StageModel::State::Ready,
                  known && mape <= 0 ? tr("imported predictor")
                  : known            ? tr("%1 · MAPE %2").arg(measured, format::percent(mape))
                  : used == 0        ? tr("nothing measured yet")
                                     : tr("%1, not fitted").arg(measured));
}

void MainWindow::showSearchStage() {
    const LiveSearch& live = m_search->live();
    if (live.isActive()) {
        const auto& figures = live.figures();
        m_stages->set(
            StageModel::Search, StageModel::State::Running,
            tr("generation %1 of %2").arg(format::count(figures.generation + 1), format::count(figures.iterations)));
        m_stages->setProgress(StageModel::Search,
                              figures.iterations > 0 ? double(figures.generation) / figures.iterations : -1);
        return;
    }
    const auto runs = static_cast<int>(m_session->facts().runs.size());
    const bool ready = m_search->obstacle().isEmpty();
    m_stages->set(StageModel::Search,
                  runs > 0 ? StageModel::State::Done
                  : ready  ? StageModel::State::Ready
                           : StageModel::State::Absent,
                  runs > 0 ? tr("%Ln run(s)", nullptr, runs)
                  : ready  ? tr("ready")
                           : tr("waits for the stages above"));
}

void MainWindow::showTrainingStage() {
    const WorkspaceFacts& facts = m_session->facts();
    const auto trained = std::count_if(facts.subTrainings.begin(), facts.subTrainings.end(),
                                       [](const auto& t) { return t.state == "finished"; });
    const bool ready = facts.data.ready && facts.super.space;
    showStage(StageModel::SubTransformer, m_training->task().follower(), trained > 0,
              trained > 0                   ? tr("%Ln trained", nullptr, static_cast<int>(trained))
              : !facts.subTrainings.empty() ? tr("training paused")
              : ready                       ? tr("nothing trained yet")
                                            : tr("waits for the stages above"));
    if (!ready && !m_training->task().isActive())
        m_stages->set(StageModel::SubTransformer, StageModel::State::Absent, tr("waits for the stages above"));
}

void MainWindow::showStatus() {
    const bool open = m_session->isOpen();
    const EngineRunner& runner = m_session->runner();
    const LatencyFacts& latency = m_session->facts().latency;
    const bool here = open && m_stack->currentWidget() == m_latency;
    // While something is measured, that is what is at work, whatever is shown.
    const bool measuring = m_latency->task().isActive();
    const TargetPtr shown = measuring ? latency.find(m_latency->measuredTarget())
                            : here    ? m_latency->shown()
                                      : latency.current();
    static_cast<Dot*>(m_dot)->setState(open && shown && shown->predictor != nullptr, runner.isBusy());
    m_target->setText(open && shown ? shown->name() : QString());
    QString state;
    if (m_afterIdle)
        state = tr("stopping…");
    else if (const auto kind = runner.currentKind())
        state = runner.waiting() > 0 ? tr("%1 · %Ln task(s) waiting", nullptr, runner.waiting()).arg(workText(*kind))
                : here && *kind == TaskKind::MeasureLatency && !m_latency->measuringText().isEmpty()
                    ? m_latency->measuringText()
                    : workText(*kind);
    else if (open)
        state = shown && shown->isImported()
                    ? tr("idle")
                    : tr("idle · %Ln measured", nullptr, static_cast<int>(shown ? shown->used : 0));
    // A narrow bar says less; the whole stands in the tool tip.
    const bool wide = width() >= 1280;
    m_conditions->setText(here && wide ? m_latency->conditionsText() : QString());
    m_conditions->setVisible(!m_conditions->text().isEmpty());
    m_line->setVisible(m_conditions->isVisibleTo(this));
    state = m_state->fontMetrics().elidedText(state, Qt::ElideRight, width() / 3);
    m_state->setText(state);
    qint64 saved = 0;
    for (const store::RunRecord& run : m_session->facts().runs)
        saved += run.sampled;
    m_saved->setText(open && saved > 0 ? tr("%1 candidates saved").arg(format::count(saved)) : QString());
    m_saved->setVisible(!here);
    const QString protocol = here ? m_latency->protocolText() : QString();
    m_decoding->setToolTip(protocol);
    m_decoding->setText(
        here   ? m_decoding->fontMetrics().elidedText(protocol, Qt::ElideRight, width() * (wide ? 45 : 40) / 100)
        : open ? tr("BLEU: sacreBLEU 13a, beam 5")
               : tr("Hatter %1").arg(QStringLiteral(HATTER_VERSION)));
}

void MainWindow::showTaskbar() {
    double part = -1;
    for (int page = 0; page < m_stages->rowCount(); ++page) {
        const QModelIndex stage = m_stages->index(page);
        if (stage.data(StageModel::StateRole).toInt() == static_cast<int>(StageModel::State::Running))
            part = std::max(part, stage.data(StageModel::ProgressRole).toDouble());
    }
    m_taskbar->setPart(part);
}

void MainWindow::showActions() {
    const bool open = m_session->isOpen(), active = m_search->live().isActive();
    for (int page = 0; page < m_pageActions.size(); ++page)
        m_pageActions[page]->setEnabled(m_stages->isAvailable(static_cast<StageModel::Page>(page)));
    m_demoAction->setEnabled(!demoFolder().isEmpty());
    m_closeAction->setEnabled(open);
    m_exportAction->setEnabled(open);
    m_reports->action()->setEnabled(open && !m_session->facts().runs.empty());
    // Other pages have rows of their own to copy, and the comparison takes what is pasted by itself: two owners of a
    // key would shut each other out.
    const StageModel::Page page = currentPage();
    m_copyAction->setEnabled(page == StageModel::Search || page == StageModel::Latency ||
                             page == StageModel::Published);
    m_pasteAction->setEnabled(open && page != StageModel::Compare && page != StageModel::SubTransformer);
    m_startAction->setEnabled(open && !active && m_search->obstacle().isEmpty());
    m_rivalAction->setEnabled(open && m_search->rivalObstacle().isEmpty());
    m_pauseAction->setEnabled(active);
    m_stopAction->setEnabled(m_session->runner().isBusy());
    m_settingsAction->setEnabled(open);
    m_forkAction->setEnabled(open && m_search->canFork());
}

}  // namespace hatter::ui
