// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RecordTable.h"
#include "panels/Page.h"
#include "store/Records.h"
#include "workbench/Options.h"

class QLabel;
class QPushButton;
class QTableView;

namespace hatter::ui {

class TaskCard;

/// What was exported, and where it lies.
class ExportPage : public Page {
    Q_OBJECT

public:
    explicit ExportPage(Session& session, QWidget* parent = nullptr);

    TaskCard& task() { return *m_task; }
    /// Asks where to, then exports.
    void exportSub(const space::SubTransformer& sub);
    /// Likewise the weights that a training of a SubTransformer made.
    void exportTrained(const store::SubTrainingRecord& training);

Q_SIGNALS:
    void chooseRequested();  ///< a candidate is to be chosen on the search page

protected:
    void forget() override;

private:
    void ask(const workbench::ExportOptions& options);
    void refresh();
    void openFolder();
    QString selectedFolder() const;

    TaskCard* m_task;
    RecordTable* m_records;
    QTableView* m_table;
    QLabel *m_empty, *m_done;
    QPushButton *m_open, *m_choose;
    qsizetype m_shown = 0;  ///< exports in the table
};

}  // namespace hatter::ui
