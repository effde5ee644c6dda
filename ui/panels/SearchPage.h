// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/LiveSearch.h"
#include "models/CandidateModel.h"
#include "models/CompareList.h"
#include "models/FrontKeeper.h"
#include "panels/Page.h"

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;

namespace hatter::ui {

class CandidatePanel;
class ParetoPlot;
class RunCard;
class SelectionCard;
class TrendStrip;

/// The heart: the plot of quality against latency with the limit to drag, the trends, the candidates, and at the right
/// the run and the selected candidate. Shows the running search or any earlier one.
class SearchPage : public Page {
    Q_OBJECT

public:
    SearchPage(Session& session, CompareList& compare, QWidget* parent = nullptr);

    LiveSearch& live() { return m_live; }
    ParetoPlot& plot() { return *m_plot; }
    CandidatePanel& candidates() { return *m_candidates; }
    /// The run that is shown: 0 while a new search has no number yet or nothing is shown.
    qint64 shownRun() const { return m_run; }

    /// Why no search can be started; empty: it can.
    QString obstacle() const;
    bool canFork() const;
    std::optional<space::SubTransformer> selectedSub() const;
    /// F6 goes from one to the next.
    QVector<QWidget*> panes() const;

public Q_SLOTS:
    void startSearch();
    /// Goes on with the run that is shown.
    void resumeSearch();
    /// Asks after which generation the shown run is forked, and begins the new run.
    void forkRun();
    void editSettings();
    void togglePause();
    void clearSelection();
    void savePicture();

Q_SIGNALS:
    void exportRequested(const hatter::space::SubTransformer& sub);
    void shownChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildHeader();
    QWidget* buildCentre();
    QWidget* buildSide();
    void connectAll();
    void connectPlot();
    void connectLive();

    // Which run is shown (SearchPageRuns.cpp).
    void workspaceRefreshed();
    void workspaceClosed();
    void fillRuns();
    void runChosen(int index);
    void loadRun(qint64 run);
    void showRun(RunFacts facts);
    bool showsLive() const;
    void liveEnded(const QString& message);
    void taskUpdated(const TaskUpdate& update);

    // What it looks like (SearchPageShow.cpp).
    void rebuild();
    void addRows(const std::vector<CandidateRow>& rows);
    void showFront();
    void showTrends();
    void showSummary();
    void showEmptyText();
    void showSelection();
    /// Layers that were timed one by one stand before predicted shares.
    void readProfile();
    void showLimit(double ms);
    /// The machine whose latencies the shown run went by; without one, what a new search goes by.
    std::string shownTarget() const;
    TargetPtr shownTargetFacts() const;
    void showRange();
    void showSearchTarget();
    void fillAxes();
    QStringList hoverLines(qint64 draw) const;

    void select(qint64 draw);
    void togglePin(qint64 draw);
    void limitMoved(double ms);
    void showStarted();
    workbench::SearchOptions searchOptions();
    /// The limit of a new search: the one on the plot, if that is of the machine that searches go by.
    double startLimitMs() const;
    static FlopLengths flopLengths(const TargetPtr& target);
    void measure(bool bleu);
    /// Starts a task on the machine of the shown run, if its command may run.
    void whenAllowed(const std::function<TaskId(const latency::Target&)>& start);
    void measureFrontBleu();

    CompareList& m_compare;
    LiveSearch m_live;
    CandidateModel* m_model;
    FrontKeeper m_front;
    Quality m_quality = Quality::Loss;
    RunFacts m_shown;  ///< of the run that is shown; its rows live in the model
    qint64 m_run = 0;
    bool m_showsLive = false;
    QSet<TaskId> m_measuring;  ///< tasks that this page asked for
    quint64 m_request = 0;     ///< an answer to an older question is dropped
    quint64 m_profileRequest = 0;
    qint64 m_selected = -1;
    bool m_limitChosen = false;  ///< a person moved the limit: it is kept
    std::string m_limitTarget;   ///< of whose milliseconds the limit is one
    QVector<double> m_refused;

    QComboBox *m_runs, *m_up;
    QCheckBox* m_onlyFront;
    ParetoPlot* m_plot;
    TrendStrip* m_trends;
    CandidatePanel* m_candidates;
    RunCard* m_runCard;
    SelectionCard* m_selection;
    QSplitter* m_splitter;
    QWidget* m_side;
    QPushButton* m_save = nullptr;
    QLabel* m_upLabel = nullptr;
};

}  // namespace hatter::ui
