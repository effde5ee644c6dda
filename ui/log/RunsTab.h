// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "log/LogTab.h"
#include "log/RunTexts.h"
#include "models/RecordTable.h"
#include "models/SortProxy.h"

#include <optional>
#include <vector>

class QAction;
class QSplitter;

namespace hatter::ui {

class Session;

/// All runs of the workspace; under them the settings of the chosen one and how it was steered.
class RunsTab : public LogTab {
    Q_OBJECT

public:
    explicit RunsTab(Session& session, QWidget* parent = nullptr);

    QTableView* table() { return m_table; }
    const RecordTable& runs() const { return *m_runs; }
    const RecordTable& settings() const { return *m_settings; }
    const RecordTable& steering() const { return *m_steering; }
    const EmptyNote& note() const { return *m_note; }
    /// 0: none.
    qint64 chosenRun() const { return m_chosen; }
    void choose(qint64 run);
    bool isBusy() const { return m_reads > 0; }
    /// What else is done with the chosen run: in the context menu and as a button.
    void setReportAction(QAction* action);

    void forget() override;
    void focusFilter() override;
    QVector<QWidget*> panes() const override;

Q_SIGNALS:
    void openRequested(qint64 run);
    void candidatesRequested(qint64 run);
    void searchRequested();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    enum Column {
        Run,
        State,
        Method,
        Started,
        Took,
        Target,
        Fork,
        Limit,
        Seed,
        Sizes,
        Generations,
        Draws,
        Evaluated,
        Cached,
        TooSlow,
        Excluded,
        Dropped,
        ColumnCount
    };
    QWidget* buildDetails();
    void refresh();
    void readCounts();
    void fill();
    RecordTable::Row rowOf(const store::RunRecord& run) const;
    void showChosen();
    void showSteering(const std::vector<store::SteeringRecord>& events, const store::RunRecord& run);
    const store::RunRecord* record(qint64 run) const;

    Session& m_session;
    RecordTable *m_runs, *m_settings, *m_steering;
    SortProxy* m_proxy;
    QTableView *m_table, *m_settingsTable, *m_steeringTable;
    QLabel *m_summary, *m_settingsTitle, *m_steeringTitle;
    QPushButton *m_open, *m_candidates, *m_report;
    EmptyNote *m_note, *m_steeringNote;
    QSplitter* m_splitter;
    QHash<qint64, DecisionsOfRun> m_counts;
    qint64 m_chosen = 0;
    bool m_filling = false;
    int m_reads = 0;
    quint64 m_countRequest = 0, m_steeringRequest = 0;
};

}  // namespace hatter::ui
