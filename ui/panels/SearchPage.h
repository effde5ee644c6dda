// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/ParetoPlot.h"
#include "engine/LiveSearch.h"
#include "engine/PredictedCosts.h"
#include "models/CandidateAxes.h"
#include "models/CandidateCounts.h"
#include "models/CandidateModel.h"
#include "models/CandidateProxy.h"
#include "models/Colouring.h"
#include "models/CompareList.h"
#include "models/FrontKeeper.h"
#include "panels/Page.h"

#include <QPointer>
#include <QTimer>
#include <functional>
#include <stop_token>

class QAction;
class QCheckBox;
class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QSplitter;

namespace hatter::ui {

class CandidateDialog;
class CandidatePanel;
class ConstraintsDialog;
class GenerationBox;
class RunCard;
class RunOverlays;
class SearchCharts;
class SelectionCard;
class TrendStrip;
class VerifyDialog;

/// The heart: the plot of quality against latency with the limit to drag, the trends, the candidates, and at the right
/// the run and the selected candidate. Shows the running search or any earlier one.
class SearchPage : public Page {
    Q_OBJECT

public:
    SearchPage(Session& session, CompareList& compare, QWidget* parent = nullptr);
    ~SearchPage() override;

    LiveSearch& live() { return m_live; }
    ParetoPlot& plot() { return *m_plot; }
    CandidatePanel& candidates() { return *m_candidates; }
    /// The run that is shown: 0 while a new search has no number yet or nothing is shown.
    qint64 shownRun() const { return m_run; }

    SearchCharts& charts() { return *m_charts; }
    TrendStrip& trends() { return *m_trends; }
    RunOverlays& overlays() { return *m_overlays; }
    const Brush& brush() const { return m_brush; }

    /// Why no search can be started; empty: it can.
    QString obstacle() const;
    /// Why the shown run cannot be compared with a random one; empty: it can.
    QString rivalObstacle() const;
    bool canFork() const;
    std::optional<space::SubTransformer> selectedSub() const;
    /// "candidate #386 of run 3"; empty without a selection.
    QString selectedName() const;
    /// F6 goes from one to the next.
    QVector<QWidget*> panes() const;
    /// What is asked of the running search, or of the next one.
    const search::Constraints& constraints() const;
    QString yamlToCopy() const override;
    /// For the comparison: the candidate of the shown run with these layers, else one that came from outside, with
    /// `number`. Its latency is predicted: there must be a predictor.
    CompareList::Item itemOf(const space::SubTransformer& sub, qint64 number) const;
    /// What the next search would be started with.
    workbench::SearchOptions nextOptions() { return searchOptions(); }
    /// Shows the settings of the next search with these filled in; they hold when they are accepted.
    void proposeSettings(const workbench::SearchOptions& options);
    /// Begins a SubTransformer by hand with this one. False: no candidate can be made now.
    bool proposeByHand(const space::SubTransformer& sub);
    /// For menus: constraints and what else a person does with a front.
    QList<QAction*> steeringActions() const;

    /// Shows a run and, unless `draw` (its key) is -1, that candidate.
    void showCandidate(qint64 run, qint64 draw);

public Q_SLOTS:
    void startSearch();
    /// Goes on with the run that is shown.
    void resumeSearch();
    /// Asks after which generation the shown run is forked, and begins the new run.
    void forkRun();
    void editSettings();
    void editConstraints();
    void addByHand();
    /// Its members under the limit, measured beside what was predicted.
    void verifyFront();
    void measureFrontBleu();
    void togglePause();
    void clearSelection();
    /// All candidates again, whatever was brushed.
    void clearBrush();
    void savePicture();
    /// Lays a random run with the same limit and sizes over the shown one; where there is none, starts it.
    void compareWithRandom();

Q_SIGNALS:
    void exportRequested(const hatter::space::SubTransformer& sub);
    /// The selected candidate is to be trained by itself.
    void trainRequested();
    void shownChanged();
    /// A report of the shown run is to be written.
    void reportRequested();
    /// A plot of this page is to be saved.
    void savePlotRequested(QWidget* plot);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildHeader();
    QWidget* buildView();
    QWidget* buildCentre();
    QWidget* buildSide();
    void connectAll();
    void connectPlot();
    void connectView();
    void connectLive();

    // Which run is shown (SearchPageRuns.cpp).
    void workspaceRefreshed();
    void workspaceClosed();
    void fillRuns();
    void runChosen(int index);
    void loadRun(qint64 run);
    /// The number of a new question; what is being read for an older one is given up.
    quint64 newRequest();

    /// What the page shows of many rows, computed from them on any thread.
    struct Digest {
        Quality quality = Quality::Loss;
        Colouring colouring;
        FrontKeeper front;
        CandidateCounts counts;
        QVector<PlotPoint> points;
        QVector<double> refused;
        std::vector<qint64> draws;  ///< with prepare()
        CandidateOrder order;       ///< with prepare()
    };
    static Digest digest(const std::vector<CandidateRow>& rows, Quality quality, Colouring colouring);
    /// For rows that are shown anew: marks those on the front as well.
    static Digest prepare(std::vector<CandidateRow>& rows, Quality quality, Colouring colouring, int column,
                          Qt::SortOrder order);
    void showRun(RunFacts facts);
    void showLive();
    /// All but its rows. True if it is the run that was shown before.
    bool showHead(RunFacts facts);
    void showRun(RunFacts facts, Digest digest);
    bool showsLive() const;
    void liveEnded(const QString& message);
    void calibrateAnew();
    void taskUpdated(const TaskUpdate& update);

    // What it looks like (SearchPageShow.cpp).
    void rebuild();
    void show(Digest digest);
    /// The points of the plot anew, in their colours.
    void refill();
    void addRows(const std::vector<CandidateRow>& rows);
    void showFront();
    void showTrends();
    void showSummary();
    void showEmptyText();
    QString uncalibrated() const;
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

    // How it is looked at (SearchPageView.cpp).
    Colouring::By colourBy() const;
    Colouring chosenColouring() const;
    void fillCategories();
    static std::optional<PlotPoint> pointOf(const CandidateRow& row, Quality quality, const Colouring& colouring);
    FrontPoint frontPoint(const FrontKeeper::Member& member);
    void showOnlyFront();
    void lookAt(std::optional<int> generation);
    void restartCharts();
    void showOverlays();
    void overlaysChanged();
    /// A run that is laid over has latencies of another machine.
    bool overlaysOfOthers() const;
    void keepComparable();
    void fillOverlayMenu();
    void showRival();
    void startRival(const workbench::SearchOptions& rival);
    void startWaitingRival();
    void saveCharts();
    /// The shown run as the store has it; without it, what is known.
    store::RunRecord shownRecord() const;
    std::optional<workbench::SearchOptions> rival() const;
    bool isComparable(const store::RunRecord& run) const;

    // What is brushed (SearchPageBrush.cpp).
    void connectBrush();
    void setBrush(const Brush& brush);
    void applyBrush();
    void commitBrush();
    /// Points in the colour that the brush leaves them.
    void markFaint(QVector<PlotPoint>& points) const;
    bool isFaint(const CandidateRow& row) const;
    void showBrush();

    // What is asked besides the limit (SearchPageSteer.cpp).
    void buildSteering();
    void showSteering();
    void applyConstraints(const search::Constraints& constraints);
    void takeConstraints(const RunFacts& facts);
    CostsPtr steeringCosts() const;
    bool canSteer() const;

    // Made by hand (SearchPageManual.cpp).
    void openByHand(const CostsPtr& costs, const space::SubTransformer& sub);
    void showManual();
    void lookUp(const space::SubTransformer& sub);
    void evaluateByHand(const space::SubTransformer& sub);
    void takeAdded(const std::vector<store::CandidateRecord>& added);
    void selectByHand(const std::vector<CandidateRow>& rows);

    void select(qint64 draw);
    void togglePin(qint64 draw);
    void limitMoved(double ms);
    void showStarted();
    workbench::SearchOptions searchOptions();
    /// The limit of a new search: the one on the plot, if that is of the machine that searches go by.
    double startLimitMs() const;
    void measure(bool bleu);
    /// Starts a task on the machine of the shown run, if its command may run.
    void whenAllowed(const std::function<TaskId(const latency::Target&)>& start);

    // The front measured (SearchPageVerify.cpp).
    std::vector<CandidateRow> frontUnderLimit() const;
    void measureMembers(const std::vector<space::SubTransformer>& subs);
    void refitMembers();
    workbench::MeasureLatencyOptions measuringOptions(const std::string& target,
                                                      const std::vector<space::SubTransformer>& subs) const;
    static QString decodingText();

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
    std::stop_source m_reading;
    quint64 m_profileRequest = 0;
    qint64 m_selected = -1;
    qint64 m_wanted = -1;        ///< is to be selected when the run that is being read is shown
    bool m_limitChosen = false;  ///< a person moved the limit: it is kept
    std::string m_limitTarget;   ///< of whose milliseconds the limit is one
    CandidateCounts m_counts;
    Colouring m_colouring;              ///< of the points
    std::optional<int> m_generation;    ///< whose front is shown beside the one of now
    bool m_severalTargets = false;      ///< the plot shows latencies of more than one machine
    bool m_rivalRuns = false;           ///< the live search is the random run that was asked for
    bool m_rivalWaits = false;          ///< a random run begins when the live one has ended
    search::Constraints m_constraints;  ///< of the next search
    bool m_constraintsChosen = false;   ///< a person set them: they are kept
    QPointer<ConstraintsDialog> m_constraintsDialog;
    QPointer<CandidateDialog> m_candidateDialog;
    QPointer<VerifyDialog> m_verifyDialog;
    Brush m_brush, m_pointBrush;  ///< as it is dragged; as the points of the plot know it
    QTimer m_brushTimer;
    QPushButton* m_brushed = nullptr;
    QSet<QString> m_byHand;  ///< hashes that are on their way
    QAction *m_constraintsAction = nullptr, *m_handAction = nullptr, *m_verifyAction = nullptr, *m_bleuAction = nullptr;
    QPushButton* m_steer = nullptr;

    QComboBox *m_runs, *m_up;
    QCheckBox* m_onlyFront;
    ParetoPlot* m_plot;
    TrendStrip* m_trends;
    CandidatePanel* m_candidates;
    SearchCharts* m_charts;
    RunOverlays* m_overlays;
    QComboBox* m_colour;
    GenerationBox* m_then;
    QPushButton *m_layOver, *m_rival;
    QMenu* m_overlayMenu;
    QLabel *m_colourLabel = nullptr, *m_thenLabel = nullptr;
    RunCard* m_runCard;
    SelectionCard* m_selection;
    QSplitter* m_splitter;
    QWidget* m_side;
    QPushButton* m_save = nullptr;
    QLabel* m_upLabel = nullptr;
};

}  // namespace hatter::ui
