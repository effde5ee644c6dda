// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/CompareList.h"

#include <QObject>

class QUndoStack;

namespace hatter::ui {

/// Makes every change of the comparison, and with it of the pins of all pages, a step that can be taken back. Whoever
/// changes the list need not know of it. What a measurement changes is no step: figures are facts. GUI thread only.
class CompareHistory : public QObject {
    Q_OBJECT

public:
    /// Both outlive it.
    CompareHistory(CompareList& list, QUndoStack& stack, QObject* parent = nullptr);

    /// "Add #386 to the comparison": what lies between two states of the list.
    static QString textOf(const QVector<CompareList::Item>& before, const QVector<CompareList::Item>& after);
    /// Another workspace: what was picked in the last one cannot come back.
    void forget();

private:
    class Step;
    using Keys = QVector<CompareList::Key>;

    void listChanged();
    void apply(const Keys& keys);

    CompareList& m_list;
    QUndoStack& m_stack;
    QVector<CompareList::Item> m_known;  ///< the list as it was last seen
    bool m_applying = false;
};

}  // namespace hatter::ui
