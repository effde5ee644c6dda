// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/Options.h"

#include <QDialog>
#include <QHash>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace hatter::ui {

/// Which checkpoint of the reference becomes a workspace, with which files beside it, and where. The work is the
/// caller's. Files that lie where the reference's scripts leave them are proposed.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    explicit ImportDialog(QWidget* parent = nullptr);

    QString folder() const;
    QString name() const;
    workbench::ImportCheckpointOptions options() const;

    void setCheckpoint(const QString& file);

private:
    void propose();
    void check();

    QLineEdit *m_checkpoint, *m_dataBin, *m_codes, *m_sourceDictionary, *m_targetDictionary;
    QLineEdit *m_sourceLanguage, *m_targetLanguage, *m_name, *m_parent;
    QHash<QLineEdit*, QString> m_proposals;  ///< what was filled in for the person
    QComboBox* m_tokenizer;
    QLabel* m_place;
    QPushButton* m_import;
};

}  // namespace hatter::ui
