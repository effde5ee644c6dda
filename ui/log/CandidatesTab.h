// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/StoreReader.h"
#include "log/LogTab.h"
#include "models/CompareList.h"
#include "models/StoredModel.h"

#include <QTimer>
#include <optional>
#include <stop_token>

class QAction;
class QLineEdit;
class QMenu;
class QTableView;

namespace hatter::ui {

class Session;
struct TaskUpdate;

/// Every candidate of the workspace, over all runs. Rows are read on the session's reader; sorted, filtered, copied and
/// written on a thread of its own, so that what is typed is answered while a run is read. While a search runs, what it
/// commits is added.
class CandidatesTab : public LogTab {
    Q_OBJECT

public:
    CandidatesTab(Session& session, CompareList& compare, QWidget* parent = nullptr);
    ~CandidatesTab() override;

    QTableView* table() { return m_table; }
    QLineEdit* filter() { return m_filter; }
    StoredModel& model() { return *m_model; }
    const EmptyNote& note() const { return *m_note; }
    /// Something that was asked for is not shown yet.
    bool isBusy() const { return m_reads || m_arranges; }
    QString problem() const;
    QString summary() const;

    /// Narrows the table to a run.
    void showRun(qint64 run);
    /// What is shown, as CSV.
    void exportCsv(const QString& file);

    void forget() override;
    void focusFilter() override;
    QVector<QWidget*> panes() const override;

Q_SIGNALS:
    void openRequested(qint64 run, qint64 draw);
    void searchRequested();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildActions();
    QWidget* buildHead();
    QWidget* buildFoot();
    void layOutColumns();
    void fillColumnMenu();
    void taskUpdated(const TaskUpdate& update);

    void read();
    void take(StoredRowsPtr rows);
    void applyFilter();
    /// `fromTop`: a person asked for another order or other rows.
    void arrangeAnew(bool fromTop);
    void show(StoredOrder order, bool fromTop);
    void showSummary();
    void showSelection();
    void showPins();

    const StoredRow* current() const;
    std::vector<int> selectedSources() const;
    /// Without the pins, as they stand.
    std::vector<StoredColumn> visibleColumns() const;
    void openCurrent();
    void toggleCurrent();
    void copyRows();
    void copyYaml();

    Session& m_session;
    CompareList& m_compare;
    StoredModel* m_model;
    QTableView* m_table;
    QLineEdit* m_filter;
    QLabel *m_summary, *m_problem;
    ElidedLine* m_line;
    EmptyNote* m_note;
    QMenu* m_columnMenu;
    QPushButton* m_export = nullptr;
    QAction *m_openAction = nullptr, *m_compareAction = nullptr, *m_copyAction = nullptr, *m_yamlAction = nullptr,
            *m_runAction = nullptr;

    StoredRowsPtr m_rows;       ///< read last
    CandidateFilter m_applied;  ///< the last condition that was whole
    std::stop_source m_reading, m_arranging, m_working;
    quint64 m_readRequest = 0, m_arrangeRequest = 0;
    bool m_reads = false, m_arranges = false;
    bool m_stale = true;   ///< to be read again when it is seen
    bool m_again = false;  ///< something changed since the reading began
    bool m_fromTop = false;
    QTimer m_later;        ///< what a running search commits is added at most this often
    StoreReader m_worker;  // last: joined before anything that its work brings values to is gone
};

}  // namespace hatter::ui
