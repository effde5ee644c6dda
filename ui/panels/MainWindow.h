// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/EngineRunner.h"
#include "models/CompareList.h"
#include "models/StageModel.h"

#include <QMainWindow>
#include <QPointer>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QAction;
class QActionGroup;
class QFrame;
class QLabel;
class QListView;
class QMessageBox;
class QMimeData;
class QStackedWidget;
class QUndoStack;

namespace hatter::ui {

class CompareHistory;
class ComparePage;
class CorpusWizard;
class DataPage;
class ExportPage;
class HelpWindow;
class LatencyPage;
class LogPage;
class MessageStrip;
class PlotActions;
class PublishedPage;
class ReportActions;
class SearchPage;
class Session;
class SettingsDialog;
class SuperTransformerPage;
class TaskFollower;
class TaskbarProgress;
class TrainingPage;
class WelcomePage;
struct CorpusPlan;
struct DroppedFile;

/// The workbench's one window: menus, the stages at the left, their pages, the status bar. Closing it while work runs
/// asks once, then stops the work and closes when it has ended, without holding up the event loop.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(EngineRunner::Factory factory, QWidget* parent = nullptr);
    ~MainWindow() override;

    void openWorkspace(const QString& folder);
    void showPage(StageModel::Page page);
    StageModel::Page currentPage() const;

    Session& session() { return *m_session; }
    SearchPage& searchPage() { return *m_search; }
    PublishedPage& publishedPage() { return *m_published; }
    DataPage& dataPage() { return *m_data; }
    SuperTransformerPage& superPage() { return *m_super; }
    LatencyPage& latencyPage() { return *m_latency; }
    TrainingPage& trainingPage() { return *m_training; }
    ComparePage& comparePage() { return *m_comparePage; }
    LogPage& logPage() { return *m_log; }
    CompareList& compareList() { return m_compare; }
    QUndoStack& undoStack() { return *m_undo; }
    PlotActions& plots() { return *m_plots; }
    ReportActions& reports() { return *m_reports; }
    /// Looks at a file and does with it what it is for, or says in the page why it cannot.
    void takeFile(const QString& path);
    /// Where the page that is shown says what went wrong.
    MessageStrip& currentStrip();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    // MainWindow.cpp
    void buildPages();
    QWidget* buildStages();
    void connectPages();
    void workspaceOpened();
    void workspaceClosed();
    void showWelcome();
    /// Runs `then` at once if no work runs; else asks whether to stop it, and runs `then` when it has ended.
    void whenIdle(const QString& question, const QString& confirm, std::function<void()> then);
    void nextPane();

    void note(const QString& sentence);

    // MainWindowEdit.cpp
    void buildEditMenu();
    void buildPlotActions();
    void buildReportActions();
    qint64 reportedRun() const;
    QWidget* plotInFront() const;
    void savePlot();
    void showPlotTable();
    void copy();
    void pasteText(const QString& text);
    void compare(const std::vector<space::SubTransformer>& subs);
    void showSettings();

    // MainWindowDrops.cpp
    void refuse(const QString& sentence, const QString& reason);
    void takeDropped(const DroppedFile& file);
    void takeYaml(const DroppedFile& file);
    void takeSubFile(const QString& path);
    void importPredictor(const QString& file);

    // MainWindowMenus.cpp
    void buildMenus();
    void buildFileMenu();
    void buildViewMenu();
    void buildRunMenu();
    void buildHelpMenu();
    void fillRecent();
    void chooseWorkspace();
    void remember(const QString& folder);
    void forget(const QString& folder);
    void exportSelected();
    void showHelp();
    void showKeyboard();
    void showAbout();
    static QString demoFolder();

    // MainWindowImport.cpp
    void importCheckpoint(const QString& file);
    void connectImport();
    /// Goes on with an import whose workspace was opened; false if it is not for one.
    bool importOpened();
    void importFailed(TaskId id, const QString& message);

    // MainWindowCorpus.cpp
    /// The dialog that makes a workspace of corpus files; of those that are given, if any.
    void newFromCorpus(const QStringList& files = {});
    void makeFromCorpus(const CorpusPlan& plan);
    /// Goes on with a workspace that was made of a corpus; false if it is not for one.
    bool corpusOpened();
    bool corpusFailed(const QString& message);
    /// Corpus files that are dropped on the window; empty for anything else.
    static QStringList droppedCorpus(const QMimeData* data);

    void showCorner();

    // MainWindowState.cpp
    void buildStatusBar();
    void refresh();
    void showStages();
    void showStage(StageModel::Page page, const TaskFollower& task, bool done, const QString& fact);
    void showLatencyStage();
    void showSearchStage();
    void showTrainingStage();
    void showWelcomeFacts();
    void showStatus();
    void showActions();
    void showTaskbar();

    Session* m_session;
    CompareList m_compare;
    StageModel* m_stages;
    QListView* m_stageList;
    QWidget* m_stagePanel;
    QLabel *m_name, *m_about, *m_corner;
    QStackedWidget* m_stack;
    WelcomePage* m_welcome;
    DataPage* m_data;
    SuperTransformerPage* m_super;
    LatencyPage* m_latency;
    SearchPage* m_search;
    TrainingPage* m_training;
    ExportPage* m_export;
    ComparePage* m_comparePage;
    LogPage* m_log;
    PublishedPage* m_published;
    QMenu* m_recent = nullptr;
    QUndoStack* m_undo = nullptr;
    CompareHistory* m_history = nullptr;
    PlotActions* m_plots = nullptr;
    ReportActions* m_reports = nullptr;
    TaskbarProgress* m_taskbar = nullptr;
    QPointer<HelpWindow> m_help;
    QPointer<SettingsDialog> m_settingsDialog;
    qint64 m_pasted = 0;  ///< SubTransformers that came from outside
    QVector<QAction*> m_pageActions;
    QAction *m_demoAction = nullptr, *m_closeAction = nullptr, *m_exportAction = nullptr;
    QAction *m_copyAction = nullptr, *m_pasteAction = nullptr;
    QAction *m_startAction = nullptr, *m_pauseAction = nullptr, *m_stopAction = nullptr, *m_settingsAction = nullptr;
    QAction *m_rivalAction = nullptr, *m_forkAction = nullptr;
    QWidget* m_dot = nullptr;
    QFrame* m_line = nullptr;
    QLabel *m_target = nullptr, *m_state = nullptr, *m_saved = nullptr, *m_decoding = nullptr, *m_conditions = nullptr;
    /// An import on its way: first its workspace is made, then the task runs, then the workspace is opened again.
    struct Import {
        workbench::ImportCheckpointOptions options;
        QString folder;
        TaskId task = 0;
        std::optional<workbench::ImportCheckpointOutcome> outcome;
    };
    std::optional<Import> m_import;
    QPointer<CorpusWizard> m_wizard;
    std::unique_ptr<CorpusPlan> m_corpusPlan;  ///< its workspace is being made
    std::function<void()> m_afterIdle;         ///< work is being stopped for this
    QMessageBox* m_question = nullptr;
};

}  // namespace hatter::ui
