// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/StoreReader.h"
#include "log/LogTab.h"
#include "log/SqlModel.h"
#include "log/SqlSchema.h"

#include <QElapsedTimer>
#include <QTimer>
#include <stop_token>

class QAction;
class QSplitter;
class QStandardItemModel;
class QTableView;
class QTreeView;

namespace hatter::ui {

class MessageStrip;
class Session;
class SqlEditor;

/// A box for queries of one's own. They only read, run on a thread and a connection of their own, and can be stopped:
/// one that never ends holds up nobody.
class SqlTab : public LogTab {
    Q_OBJECT

public:
    static constexpr std::size_t MostRows = 10000;
    static constexpr std::size_t MostBytes = std::size_t{64} << 20;

    explicit SqlTab(Session& session, QWidget* parent = nullptr);
    ~SqlTab() override;

    SqlEditor* editor() { return m_editor; }
    QTableView* table() { return m_table; }
    QTreeView* schema() { return m_schema; }
    const SqlModel& model() const { return *m_model; }
    MessageStrip& strip() { return *m_strip; }
    QString summary() const;
    bool isRunning() const { return m_running; }

    void run();
    void stop();
    void exportCsv(const QString& file);

    void forget() override;
    void focusFilter() override;
    QVector<QWidget*> panes() const override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// What became of a query.
    struct Outcome {
        enum class Kind { Rows, Refused, NotReadOnly, Stopped } kind = Kind::Rows;
        SqlModel::TablePtr table;
        QString reason;
        double seconds = 0;
    };
    static Outcome ask(const store::Workspace& workspace, const QString& sql, const std::stop_token& stop);
    QWidget* buildTop();
    QWidget* buildResult();
    QWidget* buildSchema();
    void take(Outcome outcome);
    void show(SqlModel::TablePtr table);
    void showState();
    void readSchema();
    void showSchema(const QVector<SqlTable>& tables);
    void insertName(const QModelIndex& index);
    std::vector<int> selectedRows() const;
    void copyRows();

    Session& m_session;
    SqlEditor* m_editor;
    QPushButton *m_run, *m_stop, *m_examples, *m_copy, *m_export;
    QLabel* m_summary;
    MessageStrip* m_strip;
    SqlModel* m_model;
    QTableView* m_table;
    EmptyNote* m_note;
    QTreeView* m_schema;
    QStandardItemModel* m_names;
    QSplitter *m_splitter, *m_upright;
    QAction* m_copyAction;
    QTimer m_tick;  ///< says how long a query runs
    QElapsedTimer m_clock;
    QString m_result;  ///< what the last query returned, in words
    bool m_running = false;
    bool m_schemaRead = false;
    quint64 m_request = 0, m_schemaRequest = 0;
    std::stop_source m_stopping, m_working;
    StoreReader m_reader;  // last: its query is stopped and joined before anything that it brings values to is gone
};

}  // namespace hatter::ui
