// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/MainWindow.h"

#include "charts/ParetoPlot.h"
#include "compare/ComparePage.h"
#include "dialogs/CorpusWizard.h"
#include "dialogs/PlotActions.h"
#include "dialogs/ReportActions.h"
#include "engine/Session.h"
#include "log/LogPage.h"
#include "models/CompareHistory.h"
#include "panels/DataPage.h"
#include "panels/ExportPage.h"
#include "panels/LatencyPage.h"
#include "panels/MessageStrip.h"
#include "panels/PublishedPage.h"
#include "panels/Scale.h"
#include "panels/SearchPage.h"
#include "panels/StageDelegate.h"
#include "panels/SuperTransformerPage.h"
#include "panels/TaskCard.h"
#include "panels/TaskFollower.h"
#include "panels/TaskbarProgress.h"
#include "panels/WelcomePage.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Settings.h"
#include "settings/Theme.h"
#include "training/TrainingPage.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListView>
#include <QMessageBox>
#include <QPainter>
#include <QStackedWidget>
#include <QSvgRenderer>
#include <QUndoStack>
#include <utility>

namespace hatter::ui {

namespace {

QIcon hatterIcon() {
    QPixmap picture(128, 128);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    QSvgRenderer(QStringLiteral(":/hatter/hatter.svg")).render(&painter);
    painter.end();
    return picture;
}

}  // namespace

MainWindow::MainWindow(EngineRunner::Factory factory, QWidget* parent)
    : QMainWindow(parent),
      m_session(new Session(std::move(factory), this)),
      m_stages(new StageModel(this)),
      m_stageList(new QListView(this)),
      m_stagePanel(nullptr),
      m_name(makeTitle(QStringLiteral("Hatter"), this)),
      m_about(makeSmall({}, this)),
      m_corner(makeSmall({}, this)),
      m_stack(new QStackedWidget(this)) {
    setWindowIcon(hatterIcon());
    setAcceptDrops(true);
    setMinimumSize(880, 560);
    buildPages();
    auto* centre = new QWidget(this);
    auto* layout = new QHBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildStages());
    auto* line = new QFrame(centre);
    line->setFrameShape(QFrame::VLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    line->setFixedWidth(1);
    layout->addWidget(line);
    layout->addWidget(m_stack, 1);
    setCentralWidget(centre);
    buildPlotActions();
    buildReportActions();
    buildMenus();
    buildStatusBar();
    connectPages();
    resize(1440, 900);
    if (const QByteArray geometry = Settings::get(keys::Geometry); !geometry.isEmpty())
        restoreGeometry(geometry);
    workspaceClosed();
}

MainWindow::~MainWindow() {
    // Pages look at the session's worker: they go first, and hear nothing while they do.
    m_session->disconnect();
    m_session->runner().disconnect();
    m_undo->disconnect();  // it would tell of its end to what is gone
    delete takeCentralWidget();
    delete m_session;
}

void MainWindow::buildPages() {
    m_welcome = new WelcomePage(*m_session, this);
    m_data = new DataPage(*m_session, this);
    m_super = new SuperTransformerPage(*m_session, this);
    m_latency = new LatencyPage(*m_session, m_compare, this);
    m_search = new SearchPage(*m_session, m_compare, this);
    m_training = new TrainingPage(*m_session, m_compare, this);
    m_export = new ExportPage(*m_session, this);
    m_comparePage = new ComparePage(*m_session, m_compare, this);
    m_log = new LogPage(*m_session, m_compare, this);
    m_published = new PublishedPage(*m_session, m_compare, this);
    for (QWidget* page : std::initializer_list<QWidget*>{m_welcome, m_data, m_super, m_latency, m_search, m_training,
                                                         m_export, m_comparePage, m_log, m_published})
        m_stack->addWidget(page);
}

QWidget* MainWindow::buildStages() {
    m_stagePanel = new QWidget(this);
    m_stageList->setModel(m_stages);
    m_stageList->setItemDelegate(new StageDelegate(m_stageList));
    m_stageList->setFrameShape(QFrame::NoFrame);
    m_stageList->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_stageList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stageList->setAccessibleName(tr("Stages"));
    m_stageList->viewport()->setAutoFillBackground(false);
    m_about->setWordWrap(true);
    auto* layout = new QVBoxLayout(m_stagePanel);
    layout->setContentsMargins(Theme::Space, Theme::SpaceLarge, Theme::Space, Theme::Space);
    layout->setSpacing(0);
    m_name->setContentsMargins(Theme::Space, 0, 0, 0);
    m_about->setContentsMargins(Theme::Space, 2, 0, Theme::SpaceMedium);
    layout->addWidget(m_name);
    layout->addWidget(m_about);
    layout->addWidget(m_stageList, 1);
    m_stagePanel->setFixedWidth(scaled(216));
    connect(m_stageList->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                if (index.isValid())
                    showPage(static_cast<StageModel::Page>(index.row()));
            });
    return m_stagePanel;
}

void MainWindow::connectPages() {
    connect(m_session, &Session::opened, this, &MainWindow::workspaceOpened);
    connect(m_session, &Session::closed, this, &MainWindow::workspaceClosed);
    connect(m_session, &Session::refreshed, this, &MainWindow::refresh);
    connect(m_session, &Session::failed, this, [this](const QString& message) {
        if (corpusFailed(message))
            return;
        if (!m_session->isOpen())
            showWelcome();
        MessageStrip& strip = m_session->isOpen() ? m_search->strip() : m_welcome->strip();
        strip.say(
            MessageStrip::Kind::Error,
            m_session->isOpen() ? tr("The workspace could not be read.") : tr("The workspace could not be opened."),
            message);
    });
    connect(m_welcome, &WelcomePage::newRequested, this, [this] { newFromCorpus(); });
    connect(m_welcome, &WelcomePage::openRequested, this, &MainWindow::chooseWorkspace);
    connect(m_welcome, &WelcomePage::demoRequested, this, [this] { openWorkspace(demoFolder()); });
    connect(m_welcome, &WelcomePage::importRequested, this, [this] { importCheckpoint({}); });
    connect(m_welcome, &WelcomePage::folderChosen, this, &MainWindow::openWorkspace);
    connect(m_welcome, &WelcomePage::forgetRequested, this, &MainWindow::forget);
    connect(m_welcome, &WelcomePage::publishedRequested, this, [this] { showPage(StageModel::Published); });
    connect(m_published, &PublishedPage::closeRequested, this, &MainWindow::showWelcome);
    connect(m_published, &PublishedPage::noted, this, &MainWindow::note);
    connect(m_comparePage, &ComparePage::noted, this, &MainWindow::note);
    connect(m_log, &LogPage::noted, this, &MainWindow::note);
    connect(m_log, &LogPage::searchRequested, this, [this] { showPage(StageModel::Search); });
    connect(m_log, &LogPage::openRequested, this, [this](qint64 run, qint64 draw) {
        showPage(StageModel::Search);
        m_search->showCandidate(run, draw);
    });
    connect(m_search, &SearchPage::savePlotRequested, m_plots, &PlotActions::save);
    connect(m_search, &SearchPage::reportRequested, m_reports->action(), &QAction::trigger);
    connect(m_search, &SearchPage::exportRequested, m_export, [this](const space::SubTransformer& sub) {
        showPage(StageModel::Export);
        m_export->exportSub(sub);
    });
    m_training->setSelection([this]() -> std::optional<ChosenSub> {
        const auto sub = m_search->selectedSub();
        return sub ? std::optional(ChosenSub{*sub, m_search->selectedName()}) : std::nullopt;
    });
    connect(m_search, &SearchPage::trainRequested, this, [this] {
        showPage(StageModel::SubTransformer);
        m_training->takeSelection();
    });
    connect(m_training, &TrainingPage::chooseRequested, this, [this] { showPage(StageModel::Search); });
    connect(m_training, &TrainingPage::exportRequested, m_export, [this](const store::SubTrainingRecord& training) {
        showPage(StageModel::Export);
        m_export->exportTrained(training);
    });
    connect(m_comparePage, &ComparePage::exportRequested, m_search, &SearchPage::exportRequested);
    connect(m_export, &ExportPage::chooseRequested, this, [this] { showPage(StageModel::Search); });
    connect(m_comparePage, &ComparePage::chooseRequested, this,
            [this] { showPage(m_session->isOpen() ? StageModel::Search : StageModel::Published); });
    connect(&m_compare, &CompareList::changed, this, &MainWindow::showStages);
    m_taskbar = new TaskbarProgress(this);
    connect(m_stages, &StageModel::dataChanged, this, &MainWindow::showTaskbar);
    for (const TaskFollower* task : {&m_data->task().follower(), &m_super->task().follower(), &m_latency->task(),
                                     &m_training->task().follower(), &m_export->task().follower()})
        connect(task, &TaskFollower::progressed, this, &MainWindow::showStages);
    connect(&m_latency->task(), &TaskFollower::progressed, this, &MainWindow::showStatus);
    connect(m_session, &Session::latencyRefreshed, this, &MainWindow::refresh);
    connect(m_latency, &LatencyPage::shownChanged, this, &MainWindow::showStatus);
    connect(m_latency, &LatencyPage::noted, this, &MainWindow::note);
    connect(m_stack, &QStackedWidget::currentChanged, this, &MainWindow::showStatus);
    connect(&m_search->live(), &LiveSearch::stateChanged, this, &MainWindow::refresh);
    connect(&m_search->live(), &LiveSearch::progressed, this, &MainWindow::showStages);
    connect(m_search, &SearchPage::shownChanged, this, &MainWindow::showActions);
    connectImport();
    EngineRunner& runner = m_session->runner();
    connect(&runner, &EngineRunner::queued, this, &MainWindow::refresh);
    connect(&runner, &EngineRunner::started, this, &MainWindow::refresh);
    connect(&runner, &EngineRunner::idle, this, [this] {
        refresh();
        if (const auto then = std::exchange(m_afterIdle, nullptr))
            then();
    });
}

void MainWindow::openWorkspace(const QString& folder) {
    whenIdle(tr("Work is running in the open workspace. Stop it and open the other one?"), tr("Stop and open"),
             [this, folder] { m_session->open(QFileInfo(folder).absoluteFilePath()); });
}

void MainWindow::workspaceOpened() {
    m_welcome->strip().clear();
    remember(m_session->folder());
    m_stages->setWorkspaceOpen(true);
    const auto& info = m_session->workspace().info();
    const QString name =
        info.name.empty() ? QFileInfo(m_session->folder()).fileName() : QString::fromStdString(info.name);
    m_name->setText(name);
    const QString languages =
        tr("%1 → %2", "languages").arg(format::language(info.sourceLanguage), format::language(info.targetLanguage));
    m_about->setText(info.sourceLanguage.empty() ? QString()
                     : info.corpus.empty()
                         ? languages
                         : tr("%1, %2", "languages, corpus").arg(languages, QString::fromStdString(info.corpus)));
    m_corner->setText(tr("%1 — %2", "name, folder").arg(name, format::folder(m_session->folder())));
    showCorner();
    setWindowTitle(tr("%1 — Hatter").arg(name));
    if (importOpened() || corpusOpened()) {
        refresh();
        return;
    }
    const WorkspaceFacts& facts = m_session->facts();
    showPage(!facts.data.ready         ? StageModel::Data
             : !facts.super.ready      ? StageModel::SuperTransformer
             : facts.latency.predictor ? StageModel::Search
                                       : StageModel::Latency);
    refresh();
}

void MainWindow::workspaceClosed() {
    m_compare.removeFound();
    m_history->forget();
    m_stages->setWorkspaceOpen(false);
    m_name->setText(QStringLiteral("Hatter"));
    m_about->setText(tr("no workspace open"));
    m_corner->setText(tr("No workspace"));
    showCorner();
    setWindowTitle(QStringLiteral("Hatter"));
    m_welcome->setRecent(Settings::get(keys::Recent));
    m_welcome->setDemoFolder(demoFolder());
    showWelcome();
    refresh();
}

void MainWindow::showWelcome() {
    m_stageList->setCurrentIndex({});
    m_stack->setCurrentWidget(m_welcome);
    showActions();
}

void MainWindow::showPage(StageModel::Page page) {
    QWidget* const pages[] = {m_data,   m_super,       m_latency, m_search,   m_training,
                              m_export, m_comparePage, m_log,     m_published};
    if (!m_stages->isAvailable(page) || pages[page] == nullptr)
        return;
    m_stack->setCurrentWidget(pages[page]);
    const QModelIndex index = m_stages->index(page);
    if (m_stageList->currentIndex() != index)
        m_stageList->setCurrentIndex(index);
    showActions();
}

StageModel::Page MainWindow::currentPage() const {
    return static_cast<StageModel::Page>(m_stageList->currentIndex().row());
}

void MainWindow::whenIdle(const QString& question, const QString& confirm, std::function<void()> then) {
    if (!m_session->runner().isBusy()) {
        then();
        return;
    }
    if (m_afterIdle || m_question != nullptr)
        return;  // asked already
    m_question = new QMessageBox(QMessageBox::Question, QStringLiteral("Hatter"), question, QMessageBox::Cancel, this);
    m_question->setInformativeText(tr("What is finished is kept, and a search can be resumed."));
    QPushButton* yes = m_question->addButton(confirm, QMessageBox::AcceptRole);
    m_question->setDefaultButton(QMessageBox::Cancel);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_question, &QDialog::finished, this, [this, yes, then = std::move(then)] {
        const bool agreed = m_question->clickedButton() == yes;
        m_question = nullptr;
        if (!agreed)
            return;
        if (!m_session->runner().isBusy()) {
            then();
            return;
        }
        m_afterIdle = then;
        m_session->runner().stopAll();
        refresh();
    });
    m_question->open();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (m_session->runner().isBusy()) {
        event->ignore();
        whenIdle(tr("Work is still running. Stop it and close Hatter?"), tr("Stop and close"), [this] { close(); });
        return;
    }
    Settings::set(keys::Geometry, saveGeometry());
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    if (m_state != nullptr)
        showStatus();
    m_stagePanel->setFixedWidth(scaled(width() < scaled(1200) ? 200 : 216));
}

void MainWindow::nextPane() {
    QVector<QWidget*> panes{m_stageList};
    if (m_stack->currentWidget() == m_search)
        panes += m_search->panes();
    else if (m_stack->currentWidget() == m_latency)
        panes += m_latency->panes();
    else if (m_stack->currentWidget() == m_published)
        panes += m_published->panes();
    else if (m_stack->currentWidget() == m_log)
        panes += m_log->panes();
    else if (m_stack->currentWidget() == m_comparePage)
        panes += m_comparePage->panes();
    else
        panes << m_stack->currentWidget();
    int at = 0;
    for (int i = 0; i < panes.size(); ++i)
        if (panes[i] == QApplication::focusWidget() || panes[i]->isAncestorOf(QApplication::focusWidget()))
            at = i + 1;
    // Past what cannot be worked with now; of a pane that takes no keys itself, the first of its parts that does.
    const auto takes = [](const QWidget* w) {
        return w->isVisible() && w->isEnabled() && w->focusPolicy() != Qt::NoFocus;
    };
    for (qsizetype tried = 0; tried < panes.size(); ++tried) {
        QWidget* pane = panes[(at + tried) % panes.size()];
        QWidget* next = pane;
        const auto fits = [&] { return takes(next) && (next == pane || pane->isAncestorOf(next)); };
        while (!fits() && (next = next->nextInFocusChain()) != pane)
            continue;
        if (fits()) {
            next->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

}  // namespace hatter::ui
