// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RecordTable.h"
#include "panels/Page.h"
#include "space/SubTransformer.h"

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

Q_SIGNALS:
    void chooseRequested();  ///< a candidate is to be chosen on the search page

protected:
    void forget() override;

private:
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
