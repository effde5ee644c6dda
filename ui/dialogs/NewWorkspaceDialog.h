// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Workspace.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace hatter::ui {

/// What a new workspace is about and where it goes. It is made by the caller.
class NewWorkspaceDialog : public QDialog {
    Q_OBJECT

public:
    explicit NewWorkspaceDialog(QWidget* parent = nullptr);

    QString folder() const;
    QString designSpace() const;
    store::WorkspaceInfo info() const;

private:
    void check();

    QLineEdit *m_name, *m_parent, *m_source, *m_target, *m_corpus, *m_space;
    QLabel* m_place;
    QPushButton* m_make;
};

}  // namespace hatter::ui
