// SPDX-License-Identifier: GPL-3.0-or-later
// The Edit menu: undo and redo, SubTransformers by the clipboard, settings. And what is done with the plot in front.
#include "base/Error.h"
#include "charts/Plot.h"
#include "dialogs/PlotActions.h"
#include "dialogs/ReportActions.h"
#include "dialogs/SettingsDialog.h"
#include "engine/Session.h"
#include "log/LogPage.h"
#include "log/RunsTab.h"
#include "models/CompareHistory.h"
#include "models/SubText.h"
#include "panels/LatencyPage.h"
#include "panels/MainWindow.h"
#include "panels/MessageStrip.h"
#include "panels/OnboardingCard.h"
#include "panels/PublishedPage.h"
#include "panels/SearchPage.h"
#include "panels/WelcomePage.h"
#include "settings/Format.h"
#include "space/Counts.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QUndoStack>
#include <QUrl>

namespace hatter::ui {

namespace {
constexpr int NoteMs = 8000;  ///< how long the status bar says what was done
}

void MainWindow::buildEditMenu() {
    m_undo = new QUndoStack(this);
    m_history = new CompareHistory(m_compare, *m_undo, this);
    QMenu* menu = menuBar()->addMenu(tr("&Edit"));
    QAction* undo = menu->addAction(tr("&Undo"), QKeySequence(Qt::CTRL | Qt::Key_Z), m_undo, &QUndoStack::undo);
    QAction* redo =
        menu->addAction(tr("&Redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), m_undo, &QUndoStack::redo);
    const auto showUndo = [this, undo, redo] {
        undo->setEnabled(m_undo->canUndo());
        undo->setText(m_undo->canUndo() ? tr("&Undo: %1").arg(m_undo->undoText()) : tr("&Undo"));
        redo->setEnabled(m_undo->canRedo());
        redo->setText(m_undo->canRedo() ? tr("&Redo: %1").arg(m_undo->redoText()) : tr("&Redo"));
    };
    connect(m_undo, &QUndoStack::indexChanged, this, showUndo);
    connect(m_undo, &QUndoStack::canUndoChanged, this, showUndo);
    connect(m_undo, &QUndoStack::canRedoChanged, this, showUndo);
    showUndo();
    menu->addSeparator();
    m_copyAction = menu->addAction(tr("&Copy as YAML"), QKeySequence(Qt::CTRL | Qt::Key_C), this, &MainWindow::copy);
    m_copyAction->setStatusTip(tr("Copies the selected SubTransformer as HAT's YAML"));
    m_pasteAction = menu->addAction(tr("&Paste SubTransformer"), QKeySequence(Qt::CTRL | Qt::Key_V), this,
                                    [this] { pasteText(QApplication::clipboard()->text()); });
    m_pasteAction->setStatusTip(
        tr("Takes HAT's YAML from the clipboard into the comparison, or as a candidate by hand"));
    menu->addSeparator();
    QAction* settings =
        menu->addAction(tr("&Settings…"), QKeySequence(Qt::CTRL | Qt::Key_Comma), this, &MainWindow::showSettings);
    settings->setMenuRole(QAction::PreferencesRole);
}

void MainWindow::buildPlotActions() {
    m_plots = new PlotActions(m_session->reader(), this);
    connect(m_plots, &PlotActions::written, this,
            [this](const QString& file) { note(tr("Written: %1").arg(format::folder(file))); });
    connect(m_plots, &PlotActions::failed, this, [this](const QString& sentence, const QString& details) {
        currentStrip().say(MessageStrip::Kind::Error, sentence, details);
    });
}

void MainWindow::buildReportActions() {
    m_reports = new ReportActions(
        *m_session, [this] { return reportedRun(); }, this);
    m_log->setReportAction(m_reports->action());
    connect(m_reports, &ReportActions::begun, this,
            [this](qint64 run) { note(tr("The report of run %1 is being written…").arg(run)); });
    connect(m_reports, &ReportActions::written, this, [this](qint64 run, const QString& page) {
        statusBar()->clearMessage();
        MessageStrip& strip = currentStrip();
        strip.say(MessageStrip::Kind::Done, tr("The report of run %1 is written.").arg(run), format::folder(page));
        strip.offer(tr("Open"), [page] { QDesktopServices::openUrl(QUrl::fromLocalFile(page)); });
    });
    connect(m_reports, &ReportActions::failed, this, [this](const QString& sentence, const QString& details) {
        statusBar()->clearMessage();
        currentStrip().say(details.isEmpty() ? MessageStrip::Kind::Warning : MessageStrip::Kind::Error, sentence,
                           details);
    });
}

/// The run that a person looks at; without one, the latest.
qint64 MainWindow::reportedRun() const {
    const auto& runs = m_session->facts().runs;
    if (!m_session->isOpen() || runs.empty())
        return 0;
    const bool log = m_stack->currentWidget() == m_log && m_log->tab() == LogPage::Runs;
    const qint64 looked = log ? m_log->runs().chosenRun() : m_search->shownRun();
    return looked > 0 ? looked : runs.front().id;
}

MessageStrip& MainWindow::currentStrip() {
    auto* page = qobject_cast<Page*>(m_stack->currentWidget());
    return page != nullptr ? page->strip() : m_welcome->strip();
}

void MainWindow::note(const QString& sentence) {
    statusBar()->showMessage(sentence, NoteMs);
}

/// The plot that has the keys; without one, the largest that is seen.
QWidget* MainWindow::plotInFront() const {
    if (QWidget* focused = Plot::widgetOf(QApplication::focusWidget()); focused != nullptr && isAncestorOf(focused))
        return focused;
    QWidget* largest = nullptr;
    for (QWidget* widget : m_stack->currentWidget()->findChildren<QWidget*>())
        if (dynamic_cast<Plot*>(widget) != nullptr && widget->isVisible() &&
            (largest == nullptr || widget->width() * widget->height() > largest->width() * largest->height()))
            largest = widget;
    return largest;
}

void MainWindow::savePlot() {
    if (QWidget* plot = plotInFront())
        m_plots->save(plot);
    else
        note(tr("There is no plot on this page."));
}

void MainWindow::showPlotTable() {
    if (QWidget* plot = plotInFront())
        m_plots->showTable(plot);
    else
        note(tr("There is no plot on this page."));
}

void MainWindow::copy() {
    const auto* page = qobject_cast<Page*>(m_stack->currentWidget());
    const QString text = page != nullptr ? page->yamlToCopy() : QString();
    if (text.isEmpty()) {
        note(tr("Select a SubTransformer first: it is copied as HAT's YAML."));
        return;
    }
    QApplication::clipboard()->setText(text);
    note(tr("Copied as YAML"));
}

void MainWindow::pasteText(const QString& text) {
    const auto& space = m_session->facts().super.space;
    if (!m_session->isOpen() || !space) {
        refuse(tr("A SubTransformer is checked against the design space of an open workspace, and there is none."), {});
        return;
    }
    try {
        const auto subs = subsIn(text, *space);
        const bool byHand = m_stack->currentWidget() == m_search && subs.size() == 1;
        if (!byHand || !m_search->proposeByHand(subs.front()))
            compare(subs);
    } catch (const std::exception& e) {
        refuse(tr("This is no SubTransformer of the workspace's design space."), QString::fromUtf8(e.what()));
    }
}

void MainWindow::compare(const std::vector<space::SubTransformer>& subs) {
    if (!m_session->facts().latency.predictor) {
        refuse(tr("A comparison shows latencies: measure some and fit a predictor first."), {});
        return;
    }
    int taken = 0;
    for (const space::SubTransformer& sub : subs) {
        const CompareList::Item item = m_search->itemOf(sub, m_pasted + 1);
        const auto& items = m_compare.items();
        const bool there = std::any_of(items.begin(), items.end(), [&](const CompareList::Item& other) {
            return other.row.hash == item.row.hash && !other.published;
        });
        if (there)
            continue;
        if (!m_compare.toggle(item)) {
            refuse(tr("The comparison holds four candidates. Take one out first."), {});
            return;
        }
        m_pasted += item.run == CompareList::PastedRun ? 1 : 0;
        ++taken;
    }
    note(taken == 0 ? tr("It is in the comparison already.")
                    : tr("%Ln SubTransformer(s) taken into the comparison", nullptr, taken));
}

void MainWindow::showSettings() {
    if (m_settingsDialog) {
        m_settingsDialog->raise();
        m_settingsDialog->activateWindow();
        return;
    }
    m_settingsDialog = new SettingsDialog(this);
    m_settingsDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_settingsDialog, &SettingsDialog::figuresChanged, this,
            [this] { m_latency->onboarding().readSettings(); });
    m_settingsDialog->show();
}

}  // namespace hatter::ui
