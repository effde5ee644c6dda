// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spaces/SpaceDraft.h"

#include <QWidget>

class QLineEdit;
class QMenu;
class QToolButton;

namespace hatter::ui {

class NoteLine;

/// The choices of one gene family: a line of numbers, a menu of usual ones to tick (Alt+Down), and under it what is
/// wrong with them. Undo and redo are the editor's: the line leaves their keys alone.
class ChoiceField : public QWidget {
    Q_OBJECT

public:
    ChoiceField(GeneFamily family, QWidget* parent = nullptr);

    QString text() const;
    void setText(const QString& text);
    /// Empty: nothing is wrong.
    void setProblem(const QString& words);
    QLineEdit* line() const { return m_line; }

Q_SIGNALS:
    void edited();
    /// What is typed next is another step.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fillMenu();

    GeneFamily m_family;
    QLineEdit* m_line;
    QToolButton* m_usual;
    QMenu* m_menu;
    NoteLine* m_note;
};

/// Ctrl+Z and Ctrl+Shift+Z in `field` go to whoever has them as shortcuts, not to the field's own history.
void leaveUndoKeys(QWidget* field);

}  // namespace hatter::ui
