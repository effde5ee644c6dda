// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/SearchPage.h"

#include "charts/ParetoPlot.h"
#include "charts/TrendStrip.h"
#include "dialogs/AllowCommand.h"
#include "dialogs/ForkDialog.h"
#include "dialogs/SearchSettingsDialog.h"
#include "engine/Session.h"
#include "models/SteeringText.h"
#include "models/SubText.h"
#include "panels/CandidatePanel.h"
#include "panels/GenerationBox.h"
#include "panels/MessageStrip.h"
#include "panels/RunCard.h"
#include "panels/RunOverlays.h"
#include "panels/Scale.h"
#include "panels/SearchCharts.h"
#include "panels/SelectionCard.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Settings.h"
#include "settings/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

SearchPage::SearchPage(Session& session, CompareList& compare, QWidget* parent)
    : Page(tr("Search"), session, parent),
      m_compare(compare),
      m_live(session.runner()),
      m_model(new CandidateModel(this)),
      m_runs(new QComboBox(this)),
      m_up(new QComboBox(this)),
      m_onlyFront(new QCheckBox(tr("Only front"), this)),
      m_plot(new ParetoPlot(this)),
      m_trends(new TrendStrip(this)),
      m_candidates(new CandidatePanel(m_model, this)),
      m_charts(new SearchCharts(m_model, m_candidates, m_trends, this)),
      m_overlays(new RunOverlays(session, m_live, this)),
      m_colour(new QComboBox(this)),
      m_then(new GenerationBox(this)),
      m_layOver(new QPushButton(tr("Lay over") + QStringLiteral(" ▾"), this)),
      m_rival(new QPushButton(tr("Against random"), this)),
      m_overlayMenu(new QMenu(this)),
      m_runCard(new RunCard(m_live, this)),
      m_selection(new SelectionCard(this)),
      m_splitter(new QSplitter(Qt::Vertical, this)) {
    buildHeader();
    body()->addWidget(buildView());
    body()->addWidget(buildCentre(), 1);
    m_side = buildSide();
    setSide(m_side);
    connectAll();
    buildSteering();
    fillAxes();
    workspaceRefreshed();
    showTrends();
}

SearchPage::~SearchPage() {
    m_reading.request_stop();
}

void SearchPage::buildHeader() {
    m_runs->setAccessibleName(tr("Run that is shown"));
    m_runs->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_runs->setMinimumContentsLength(8);
    connect(m_runs, &QComboBox::currentTextChanged, m_runs, &QWidget::setToolTip);
    m_up->addItem(tr("Validation loss"));
    m_up->addItem(tr("BLEU"));
    m_up->addItem(tr("BLEU after training"));
    m_up->setAccessibleName(tr("Quality that is shown upward"));
    m_save = new QPushButton(tr("Save plot…"), this);
    m_save->setToolTip(tr("As a picture (PNG), a drawing (SVG) or figures (CSV)"));
    connect(m_save, &QPushButton::clicked, this, &SearchPage::savePicture);
    m_upLabel = makeSmall(tr("Up"), this);
    m_upLabel->setBuddy(m_up);
    m_layOver->setMenu(m_overlayMenu);
    m_layOver->setAccessibleName(tr("Lay over"));
    m_layOver->setToolTip(tr("Lays other runs of the workspace over this one"));
    header()->addWidget(m_runs);
    header()->addWidget(m_layOver);
    header()->addStretch();
    header()->addWidget(m_upLabel);
    header()->addWidget(m_up);
    header()->addSpacing(Theme::SpaceTiny);
    header()->addWidget(m_save);
}

QWidget* SearchPage::buildCentre() {
    m_splitter->setHandleWidth(Theme::Space);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_plot);
    m_splitter->addWidget(m_trends);
    m_splitter->addWidget(m_charts);
    m_splitter->setStretchFactor(0, 5);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setStretchFactor(2, 3);
    m_charts->setMinimumHeight(120);
    m_plot->setMinimumHeight(200);
    if (const QByteArray state = Settings::get(keys::SearchSplitter);
        state.isEmpty() || !m_splitter->restoreState(state))
        m_splitter->setSizes({420, m_trends->sizeHint().height(), 290});
    return m_splitter;
}

QWidget* SearchPage::buildSide() {
    auto* side = new QWidget(this);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(Theme::SpaceLarge, Theme::SpaceLarge, Theme::SpaceLarge, Theme::SpaceLarge);
    layout->setSpacing(Theme::SpaceMedium);
    layout->addWidget(m_runCard);
    layout->addWidget(makeRule(side));
    layout->addWidget(m_selection, 1);
    return side;
}

void SearchPage::connectAll() {
    connectPlot();
    connectView();
    connectLive();
    connect(m_runs, &QComboBox::activated, this, &SearchPage::runChosen);
    connect(m_up, &QComboBox::activated, this, [this](int index) {
        m_quality = static_cast<Quality>(index);
        // An interval of losses says nothing of BLEU.
        Brush kept = m_brush;
        kept.set(CandidateAxis::Quality, std::nullopt);
        setBrush(kept);
        commitBrush();
        fillAxes();
        rebuild();
    });
    connect(m_candidates, &CandidatePanel::selected, this, &SearchPage::select);
    connect(m_candidates, &CandidatePanel::activated, this, &SearchPage::togglePin);
    connect(m_runCard, &RunCard::startRequested, this, &SearchPage::startSearch);
    connect(m_runCard, &RunCard::resumeRequested, this, &SearchPage::resumeSearch);
    connect(m_runCard, &RunCard::forkRequested, this, &SearchPage::forkRun);
    connect(m_runCard, &RunCard::reportRequested, this, &SearchPage::reportRequested);
    connect(m_runCard, &RunCard::settingsRequested, this, &SearchPage::editSettings);
    connect(m_selection, &SelectionCard::pinToggled, this, [this] { togglePin(m_selected); });
    connect(m_selection, &SelectionCard::measureLatencyRequested, this, [this] { measure(false); });
    connect(m_selection, &SelectionCard::measureBleuRequested, this, [this] { measure(true); });
    connect(m_selection, &SelectionCard::profileRequested, this, [this] {
        if (const auto& row = m_selection->candidate())
            whenAllowed([this, sub = row->sub](const latency::Target& target) {
                return session().runner().profileLatency(session().workspace(), QString::fromStdString(target.name),
                                                         sub);
            });
    });
    connect(m_selection, &SelectionCard::trainRequested, this, &SearchPage::trainRequested);
    connect(m_selection, &SelectionCard::exportRequested, this, [this] {
        if (const auto& row = m_selection->candidate())
            Q_EMIT exportRequested(row->sub);
    });
    connect(&m_compare, &CompareList::changed, this, [this] {
        const QSet<qint64> pinned = m_compare.drawsOf(m_run);
        m_model->setPinned(pinned);
        m_plot->setPinned(pinned);
        m_selection->setPinned(pinned.contains(m_selected));
    });
    connect(&session(), &Session::refreshed, this, &SearchPage::workspaceRefreshed);
    connect(&session(), &Session::closed, this, &SearchPage::workspaceClosed);
    connect(&session().runner(), &EngineRunner::updated, this,
            [this](TaskId, const TaskUpdate& update) { taskUpdated(update); });
    connect(&session().runner(), &EngineRunner::failed, this, [this](TaskId id, TaskKind kind, const QString& message) {
        if (m_measuring.remove(id)) {
            showManual();
            strip().say(MessageStrip::Kind::Error,
                        kind == TaskKind::AddCandidate ? tr("The SubTransformer could not be added.")
                                                       : tr("The measurement failed."),
                        message);
        }
    });
}

void SearchPage::connectPlot() {
    connect(m_plot, &ParetoPlot::limitChanged, this, &SearchPage::limitMoved);
    connect(m_plot, &ParetoPlot::limitCommitted, this, &SearchPage::limitMoved);
    connect(m_plot, &ParetoPlot::selected, this, &SearchPage::select);
    connect(m_plot, &ParetoPlot::compareRequested, this, &SearchPage::togglePin);
    connect(m_plot, &ParetoPlot::pinRequested, this, &SearchPage::togglePin);
    connect(m_plot, &ParetoPlot::activated, this, &SearchPage::select);
    connect(m_plot, &ParetoPlot::emptyButtonClicked, this, [this] {
        if (m_quality != Quality::Loss && m_model->rowCount() > 0)
            measureFrontBleu();
        else
            startSearch();
    });
    m_candidates->table()->installEventFilter(this);
    m_plot->setHoverText([this](qint64 draw) { return hoverLines(draw); });
    m_plot->setKeyText(&numberText);
}

void SearchPage::connectLive() {
    connect(&m_live, &LiveSearch::rowsArrived, this, [this](const std::vector<CandidateRow>& rows) {
        if (!showsLive())
            return;
        addRows(rows);
        selectByHand(rows);
    });
    connect(&m_live, &LiveSearch::runKnown, this, [this](qint64 run) {
        if (showsLive()) {
            m_run = run;
            m_shown.run.id = run;
        }
        fillRuns();
        session().refresh();
    });
    connect(&m_live, &LiveSearch::generationsChanged, this, [this] {
        if (!showsLive())
            return;
        m_shown.generations = m_live.facts().generations;
        m_shown.steering = m_live.facts().steering;
        showTrends();
    });
    connect(&m_live, &LiveSearch::limitPlanned, this, [this](double ms) {
        if (showsLive())
            showLimit(ms);
    });
    connect(&m_live, &LiveSearch::infeasible, this,
            [this](const search::Infeasible& what) { strip().say(MessageStrip::Kind::Warning, infeasibleText(what)); });
    connect(&m_live, &LiveSearch::ended, this, &SearchPage::liveEnded);
}

QVector<QWidget*> SearchPage::panes() const {
    if (m_charts->tab() == SearchCharts::Candidates)
        return QVector<QWidget*>{m_plot, m_trends, m_candidates->filter(), m_candidates->table(), m_runs, m_colour};
    return QVector<QWidget*>{m_plot, m_trends, m_charts->tabs(), m_charts->pane(), m_runs, m_colour};
}

void SearchPage::startSearch() {
    if (m_live.isActive() || !obstacle().isEmpty())
        return;
    const workbench::SearchOptions options = searchOptions();
    m_live.start(session().workspace(), options, session().facts().super.space,
                 flopLengths(session().facts().latency.current()));
    showStarted();
    showLive();
}

void SearchPage::resumeSearch() {
    if (m_live.isActive() || !obstacle().isEmpty() || m_run <= 0)
        return;
    RunFacts facts = m_shown;
    facts.rows = roomyCopy(m_model->rows());
    workbench::SearchOptions options = searchOptions();
    // Its own is the one last in force; a limit that is given would be a step of steering.
    options.target = shownTarget();
    options.limitMs = m_limitChosen ? m_plot->limitMs() : 0;
    if (!m_constraintsChosen)
        options.constraints.reset();
    m_live.resume(session().workspace(), options, std::move(facts), flopLengths(shownTargetFacts()));
    showStarted();
    showHead(m_live.outline());  // its rows are here
    m_runCard->clearShown();
    showTrends();
    showSummary();
    showEmptyText();
    Q_EMIT shownChanged();
}

bool SearchPage::canFork() const {
    return !m_live.isActive() && obstacle().isEmpty() && m_run > 0 && !m_shown.generations.empty();
}

void SearchPage::forkRun() {
    if (!canFork())
        return;
    RunFacts facts = m_shown;
    facts.rows = m_model->rows();
    const TargetPtr target = shownTargetFacts();
    auto* dialog = new ForkDialog(facts, target ? target->fastestMs : 0, target ? target->slowestMs : 0, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, facts] {
        if (!canFork())
            return;
        workbench::SearchOptions options = searchOptions();
        options.target = shownTarget();
        options.limitMs = dialog->limitMs();
        options.fork = dialog->fork();
        m_live.fork(session().workspace(), options, facts, flopLengths(shownTargetFacts()));
        showStarted();
    });
    dialog->open();
}

void SearchPage::showStarted() {
    strip().clear();
    m_showsLive = true;
    // A stored run that is still being read must not replace the live one.
    newRequest();
    fillRuns();
}

workbench::SearchOptions SearchPage::searchOptions() {
    workbench::SearchOptions options = rememberedSearchOptions();
    options.limitMs = startLimitMs();
    options.target = session().facts().latency.target.toStdString();
    options.constraints = m_constraints;
    return options;
}

double SearchPage::startLimitMs() const {
    const LatencyFacts& latency = const_cast<SearchPage*>(this)->session().facts().latency;
    return shownTarget() == latency.target.toStdString() ? m_plot->limitMs() : latency.medianMs;
}

QString SearchPage::yamlToCopy() const {
    const CandidateRow* row = m_model->find(m_selected);
    return row != nullptr ? yamlOf({m_run, *row, m_shown.space}) : QString();
}

void SearchPage::editSettings() {
    workbench::SearchOptions options = rememberedSearchOptions();
    options.limitMs = m_plot->limitMs();
    options.evolution.racing = Settings::get(keys::SearchRacing);  // kept for recipes that have races
    proposeSettings(options);
}

void SearchPage::proposeSettings(const workbench::SearchOptions& options) {
    const TargetPtr target = shownTargetFacts();
    auto* dialog =
        new SearchSettingsDialog(options.limitMs, target ? target->fastestMs : 0, target ? target->slowestMs : 0, this);
    dialog->showOptions(options);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (std::abs(dialog->limitMs() - m_plot->limitMs()) < 0.05)
            return;  // the other settings were looked at
        showLimit(dialog->limitMs());
        limitMoved(dialog->limitMs());
    });
    dialog->open();
}

void SearchPage::togglePause() {
    if (m_live.isActive())
        m_live.setPaused(m_live.state() != LiveSearch::State::Paused);
}

void SearchPage::clearSelection() {
    select(-1);
}

void SearchPage::limitMoved(double ms) {
    m_limitChosen = true;
    strip().clear();
    if (showsLive())
        m_live.setLimitMs(ms);
    m_charts->setLimitMs(ms);
    showOverlays();
    showSummary();
}

void SearchPage::select(qint64 draw) {
    if (draw == m_selected)
        return;
    m_selected = draw;
    showSelection();
}

void SearchPage::togglePin(qint64 draw) {
    const CandidateRow* row = m_model->find(draw);
    if (row != nullptr && !m_compare.toggle({m_run, *row, m_shown.space, {}, QString::fromStdString(shownTarget())}))
        strip().say(MessageStrip::Kind::Warning, tr("The comparison holds four candidates. Take one out first."));
}

void SearchPage::measure(bool bleu) {
    const auto& row = m_selection->candidate();
    if (!row || !session().isOpen())
        return;
    if (bleu) {
        workbench::EvaluateOptions options;
        options.subs = {row->sub};
        options.loss = false;
        options.bleu = true;
        m_measuring.insert(session().runner().evaluate(session().workspace(), options));
        return;
    }
    const TargetPtr target = shownTargetFacts();
    if (!target || target->isImported()) {
        strip().say(MessageStrip::Kind::Warning,
                    tr("This search went by the latencies of %1, which cannot be measured here.")
                        .arg(QString::fromStdString(shownTarget())));
        return;
    }
    whenAllowed([this, options = measuringOptions(shownTarget(), {row->sub})](const latency::Target&) {
        return session().runner().measureLatency(session().workspace(), options);
    });
}

void SearchPage::whenAllowed(const std::function<TaskId(const latency::Target&)>& start) {
    const TargetPtr target = shownTargetFacts();
    if (!session().isOpen() || !target)
        return;
    allowCommand(this, target->target, [this, target, start, folder = session().folder()] {
        if (session().isOpen() && session().folder() == folder)
            m_measuring.insert(start(target->target));
    });
}

void SearchPage::savePicture() {
    Q_EMIT savePlotRequested(m_plot);
}

void SearchPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_side->setFixedWidth(std::clamp(width() * 29 / 100, scaled(300), scaled(360)));
    // What a narrow header can do without: the picture can be saved from the menu, the axis names what is up.
    m_save->setVisible(width() > scaled(1100));
    m_upLabel->setVisible(width() > scaled(1100));
    for (QLabel* label : {m_colourLabel, m_thenLabel})
        label->setVisible(width() > scaled(860));
    m_rival->setVisible(width() > scaled(960));  // the menu beside the runs has it as well
}

std::optional<space::SubTransformer> SearchPage::selectedSub() const {
    const CandidateRow* row = m_model->find(m_selected);
    return row != nullptr ? std::optional(row->sub) : std::nullopt;
}

QString SearchPage::selectedName() const {
    const CandidateRow* row = m_model->find(m_selected);
    return row != nullptr ? tr("candidate #%1 of run %2").arg(numberText(row->draw), format::count(shownRun()))
                          : QString();
}

void SearchPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space)
        togglePause();
    else if (event->key() == Qt::Key_Escape)
        clearSelection();
    else
        Page::keyPressEvent(event);
}

bool SearchPage::eventFilter(QObject* watched, QEvent* event) {
    // The table would keep these keys to itself. A button does: there Space presses it.
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        const CandidateRow* row = m_model->find(m_selected);
        if (key->key() == Qt::Key_Space || key->key() == Qt::Key_Escape) {
            keyPressEvent(key);
            return true;
        }
        if (row != nullptr && (key->key() == Qt::Key_C || key->key() == Qt::Key_P) &&
            key->modifiers() == Qt::NoModifier) {
            togglePin(m_selected);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void SearchPage::hideEvent(QHideEvent* event) {
    Settings::set(keys::SearchSplitter, m_splitter->saveState());
    Page::hideEvent(event);
}

}  // namespace hatter::ui
