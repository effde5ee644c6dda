// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RecordTable.h"
#include "panels/Page.h"
#include "workbench/Options.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace hatter::ui {

class TaskCard;

/// The corpus of a workspace: what is in it, and the form that prepares another one.
class DataPage : public Page {
    Q_OBJECT

public:
    explicit DataPage(Session& session, QWidget* parent = nullptr);

    TaskCard& task() { return *m_task; }

protected:
    void forget() override;

private:
    QWidget* buildForm();
    QWidget* fileRow(QLineEdit*& edit, const QString& placeholder);
    void refresh();
    void prepare();
    workbench::PrepareDataOptions options() const;

    TaskCard* m_task;
    RecordTable* m_statistics;
    QLabel *m_empty, *m_summary;
    QWidget* m_table;
    QLineEdit *m_source = nullptr, *m_target = nullptr, *m_validSource = nullptr, *m_validTarget = nullptr,
              *m_testSource = nullptr, *m_testTarget = nullptr, *m_segmenter = nullptr;
    QLineEdit *m_sourceLanguage, *m_targetLanguage;
    QSpinBox *m_pieces, *m_heldOut;
    QPushButton* m_prepare;
};

}  // namespace hatter::ui
