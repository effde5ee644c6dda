// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/Snapshots.h"
#include "engine/Task.h"
#include "panels/Page.h"

#include <functional>
#include <map>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QScrollArea;
class QTableView;

namespace hatter::ui {

class ArchitectureView;
class CompareList;
class CurveChart;
class LossChart;
class RecordTable;
class TaskCard;
class TrainingForm;

/// A SubTransformer that was chosen to be trained, and where it comes from.
struct ChosenSub {
    space::SubTransformer sub;
    QString name;  ///< "candidate #386 of run 3", "pasted"
};

/// The page SubTransformer: one SubTransformer is trained at its own size, its curves and sample translations as they
/// come, and all trainings of the workspace.
class TrainingPage : public Page {
    Q_OBJECT

public:
    TrainingPage(Session& session, CompareList& compare, QWidget* parent = nullptr);

    /// Where the selection of the search page is asked for.
    void setSelection(std::function<std::optional<ChosenSub>()> selection);
    void takeSelection();
    /// One that is not of the workspace's space is refused with a message.
    void choose(const ChosenSub& chosen);
    /// HAT's YAML from the clipboard, or from elsewhere.
    void paste();
    void takeYaml(const QString& yaml, const QString& name);
    const std::optional<ChosenSub>& chosen() const { return m_chosen; }

    void start();
    /// Stops the shown training if it runs; goes on with it if it was stopped.
    void pauseOrGoOn();
    void evaluate();

    TaskCard& task() { return *m_task; }
    TrainingForm& form() { return *m_form; }
    QTableView* table() { return m_table; }
    QTableView* samples() { return m_sampleTable; }
    LossChart& losses() { return *m_losses; }
    CurveChart& bleu() { return *m_bleu; }
    std::int64_t shown() const { return m_shown; }

Q_SIGNALS:
    void chooseRequested();  ///< a candidate is to be chosen on the search page
    void exportRequested(const hatter::store::SubTrainingRecord& training);

protected:
    void forget() override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    // TrainingPage.cpp
    QWidget* buildSide();
    QWidget* buildCharts();
    QWidget* buildSamples();
    QWidget* buildTrainings();
    void fillChoices();
    void openYaml();
    void refresh();
    void taskUpdated(const TaskUpdate& update);
    void take(const store::SubTrainingRecord& training);
    void show(std::int64_t training);
    void follow(TaskId id);
    const store::SubTrainingRecord* record(std::int64_t training) const;
    bool isLive(std::int64_t training) const;

    // TrainingPageShow.cpp
    void showChosen();
    void fillTable();
    void fitColumns();
    void showCurves();
    void showPlaces();
    void showSamples();
    void showActions();
    QString stateText(const store::SubTrainingRecord& training) const;
    QString storyOf(const store::SubTrainingRecord& training) const;

    CompareList& m_compare;
    std::function<std::optional<ChosenSub>()> m_selection;
    std::optional<ChosenSub> m_chosen;
    std::vector<store::SubTrainingRecord> m_trainings;  ///< newest first
    std::int64_t m_shown = 0, m_live = 0;               ///< the store's numbers; 0: none
    // Of the shown training, by updates: what was read and what is told meanwhile.
    std::map<std::int64_t, store::SubTrainingPoint> m_points;
    std::map<std::int64_t, std::vector<store::SubTrainingSample>> m_samplesAt;
    bool m_filling = false;
    QString m_proposedFor;  ///< the workspace that the form's settings were proposed for, and its state

    TaskCard *m_task, *m_evaluating;
    LossChart* m_losses;
    CurveChart* m_bleu;
    QTableView *m_table, *m_sampleTable;
    RecordTable *m_records, *m_sampleRows;
    QComboBox* m_place;
    QLabel *m_empty, *m_story, *m_noSamples, *m_name, *m_figures, *m_known;
    ArchitectureView* m_view;
    TrainingForm* m_form;
    QScrollArea* m_side;
    QMenu* m_choices;
    QPushButton *m_choose, *m_start, *m_pause, *m_evaluate, *m_export;
};

}  // namespace hatter::ui
