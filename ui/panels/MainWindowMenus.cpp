// SPDX-License-Identifier: GPL-3.0-or-later
// Menus of the main window and what they do.
#include "dialogs/HelpWindow.h"
#include "dialogs/KeyboardDialog.h"
#include "dialogs/ReportActions.h"
#include "engine/Session.h"
#include "panels/ExportPage.h"
#include "panels/MainWindow.h"
#include "panels/SearchPage.h"
#include "panels/WelcomePage.h"
#include "settings/Format.h"
#include "settings/Look.h"
#include "settings/Settings.h"
#include "settings/Theme.h"
#include "store/Workspace.h"

#include <QActionGroup>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>

namespace hatter::ui {

namespace {
constexpr int MostRecent = 8;

}  // namespace

void MainWindow::buildMenus() {
    buildFileMenu();
    buildEditMenu();
    buildViewMenu();
    buildRunMenu();
    buildHelpMenu();
    m_corner->setContentsMargins(0, 0, Theme::SpaceLarge, 0);
    m_corner->setAlignment(Qt::AlignVCenter | Qt::AlignRight);
}

void MainWindow::showCorner() {
    // A menu bar asks its corner for a size only when it gets it.
    m_corner->setFixedSize(m_corner->sizeHint().width(), menuBar()->sizeHint().height() - 2);
    menuBar()->setCornerWidget(m_corner);
    m_corner->show();
}

void MainWindow::buildFileMenu() {
    QMenu* menu = menuBar()->addMenu(tr("&File"));
    menu->addAction(tr("&New from corpus…"), QKeySequence::New, this, [this] { newFromCorpus(); });
    menu->addAction(tr("&Open…"), QKeySequence::Open, this, &MainWindow::chooseWorkspace);
    m_recent = menu->addMenu(tr("&Recent"));
    m_demoAction = menu->addAction(tr("Open &demo"), QKeySequence(Qt::CTRL | Qt::Key_D), this,
                                   [this] { openWorkspace(demoFolder()); });
    m_closeAction = menu->addAction(tr("&Close workspace"), QKeySequence::Close, this, [this] {
        whenIdle(tr("Work is running in this workspace. Stop it and close the workspace?"), tr("Stop and close"),
                 [this] { m_session->close(); });
    });
    menu->addSeparator();
    menu->addAction(tr("&Import HAT checkpoint…"), QKeySequence(Qt::CTRL | Qt::Key_I), this,
                    [this] { importCheckpoint({}); });
    m_exportAction = menu->addAction(tr("&Export candidate…"), QKeySequence(Qt::CTRL | Qt::Key_E), this,
                                     &MainWindow::exportSelected);
    menu->addAction(tr("Save p&lot…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), this, &MainWindow::savePlot)
        ->setStatusTip(tr("Saves the plot that has the keys, or the largest, as PNG, SVG or CSV"));
    menu->addAction(m_reports->action());
    menu->addSeparator();
    menu->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);
    connect(m_recent, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
}

void MainWindow::buildViewMenu() {
    QMenu* menu = menuBar()->addMenu(tr("&View"));
    for (int page = 0; page < StageModel::PageCount; ++page) {
        const QString name = m_stages->index(page).data().toString();
        const int key = page == StageModel::Published ? int(Qt::Key_M) : Qt::Key_1 + page;
        auto* action = menu->addAction(name, QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key)), this,
                                       [this, page] { showPage(static_cast<StageModel::Page>(page)); });
        m_pageActions.append(action);
    }
    menu->addSeparator();
    menu->addAction(tr("Next &pane"), QKeySequence(Qt::Key_F6), this, &MainWindow::nextPane);
    menu->addAction(tr("Plot as ta&ble"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), this,
                    &MainWindow::showPlotTable)
        ->setStatusTip(tr("Opens the figures of the plot that has the keys, or of the largest"));
    QMenu* theme = menu->addMenu(tr("&Theme"));
    auto* group = new QActionGroup(theme);
    for (const QString& name : Look::themes()) {
        QAction* action = group->addAction(theme->addAction(Look::nameOf(name)));
        action->setCheckable(true);
        const auto show = [action, name] { action->setChecked(Look::instance().theme() == name); };
        show();
        connect(action, &QAction::triggered, this, [name] { Look::instance().setTheme(name); });
        connect(&Look::instance(), &Look::changed, action, show);
    }
}

void MainWindow::buildRunMenu() {
    QMenu* menu = menuBar()->addMenu(tr("&Run"));
    m_startAction = menu->addAction(tr("&Start search"), QKeySequence(Qt::CTRL | Qt::Key_R), this, [this] {
        showPage(StageModel::Search);
        m_search->startSearch();
    });
    m_pauseAction = menu->addAction(tr("&Pause or resume search"), this, [this] { m_search->togglePause(); });
    m_stopAction = menu->addAction(tr("S&top all work"), QKeySequence(Qt::CTRL | Qt::Key_Period), this,
                                   [this] { m_session->runner().stopAll(); });
    m_rivalAction =
        menu->addAction(tr("Compare with &random"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), this, [this] {
            showPage(StageModel::Search);
            m_search->compareWithRandom();
        });
    m_rivalAction->setStatusTip(tr("Lays a random run with the same limit and sizes over the shown one"));
    menu->addSeparator();
    m_forkAction =
        menu->addAction(tr("&Fork the shown run…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), this, [this] {
            showPage(StageModel::Search);
            m_search->forkRun();
        });
    m_settingsAction = menu->addAction(tr("Search s&ettings…"), this, [this] {
        showPage(StageModel::Search);
        m_search->editSettings();
    });
    menu->addActions(m_search->steeringActions());
}

void MainWindow::buildHelpMenu() {
    QMenu* menu = menuBar()->addMenu(tr("&Help"));
    QAction* help = menu->addAction(tr("&Help on this page"), this, &MainWindow::showHelp);
    help->setShortcuts({QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)});
    menu->addAction(tr("&Keyboard"), QKeySequence(Qt::CTRL | Qt::Key_Question), this, &MainWindow::showKeyboard);
    menu->addSeparator();
    menu->addAction(tr("&About Hatter"), this, &MainWindow::showAbout);
}

QString MainWindow::demoFolder() {
    const QString named = qEnvironmentVariable("HATTER_DEMO");
    const QString folder = named.isEmpty() ? QDir::home().filePath(QStringLiteral("hatter/demo")) : named;
    return store::Workspace::exists(folder.toStdString()) ? folder : QString();
}

void MainWindow::fillRecent() {
    m_recent->clear();
    for (const QString& folder : Settings::get(keys::Recent))
        m_recent->addAction(format::folder(folder), this, [this, folder] { openWorkspace(folder); });
    if (m_recent->isEmpty())
        m_recent->addAction(tr("none yet"))->setEnabled(false);
}

void MainWindow::remember(const QString& folder) {
    QStringList recent = Settings::get(keys::Recent);
    recent.removeAll(folder);
    recent.prepend(folder);
    Settings::set(keys::Recent, QStringList(recent.mid(0, MostRecent)));
}

void MainWindow::forget(const QString& folder) {
    QStringList recent = Settings::get(keys::Recent);
    recent.removeAll(folder);
    Settings::set(keys::Recent, recent);
    m_welcome->setRecent(recent);
}

void MainWindow::chooseWorkspace() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Open workspace"), m_session->folder());
    if (!folder.isEmpty())
        openWorkspace(folder);
}

void MainWindow::exportSelected() {
    if (const auto sub = m_search->selectedSub())
        Q_EMIT m_search->exportRequested(*sub);
    else
        showPage(StageModel::Export);
}

void MainWindow::showHelp() {
    if (!m_help)
        m_help = new HelpWindow(this);
    static constexpr const char* Pages[] = {"data",   "training", "latency", "search",       "training",
                                            "export", "compare",  "log",     "compatibility"};
    const int stage = currentPage();
    m_help->openPage(stage >= 0 ? QString::fromLatin1(Pages[stage]) : QString());
}

void MainWindow::showKeyboard() {
    auto* dialog = new KeyboardDialog(*this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showAbout() {
    QMessageBox::about(
        this, tr("About Hatter"),
        tr("<p><b>Hatter %1</b></p><p>A workbench for hardware-aware Transformers (HAT, Wang et al., ACL "
           "2020): train one SuperTransformer, measure latency on the machine that will run the model, and "
           "steer the search by hand.</p><p>Free software under the GNU General Public License, version 3 "
           "or later. It comes without any warranty.</p>")
            .arg(QStringLiteral(HATTER_VERSION)));
}

}  // namespace hatter::ui
