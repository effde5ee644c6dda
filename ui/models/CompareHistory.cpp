// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/CompareHistory.h"

#include "models/PublishedTable.h"

#include <QUndoCommand>
#include <QUndoStack>
#include <utility>

namespace hatter::ui {

namespace {

using Items = QVector<CompareList::Item>;

QVector<CompareList::Key> keysOf(const Items& items) {
    QVector<CompareList::Key> keys;
    for (const CompareList::Item& item : items)
        keys.append(CompareList::keyOf(item));
    return keys;
}

QString nameOf(const CompareList::Item& item) {
    return item.published ? publishedTitle(*item.published)
                          : CompareHistory::tr("#%1", "number of a candidate").arg(numberText(item.row.draw));
}

/// Those of `items` that `others` has not.
Items without(const Items& items, const Items& others) {
    Items out;
    const auto keys = keysOf(others);
    for (const CompareList::Item& item : items)
        if (!keys.contains(CompareList::keyOf(item)))
            out.append(item);
    return out;
}

}  // namespace

/// From one state of the list to another. It has been taken when it is pushed.
class CompareHistory::Step final : public QUndoCommand {
public:
    Step(CompareHistory& history, Keys before, Keys after, const QString& text)
        : QUndoCommand(text), m_history(history), m_before(std::move(before)), m_after(std::move(after)) {}
    void undo() override { m_history.apply(m_before); }
    void redo() override {
        if (m_taken)
            m_history.apply(m_after);
        m_taken = true;
    }

private:
    CompareHistory& m_history;
    Keys m_before, m_after;
    bool m_taken = false;
};

CompareHistory::CompareHistory(CompareList& list, QUndoStack& stack, QObject* parent)
    : QObject(parent), m_list(list), m_stack(stack), m_known(list.items()) {
    connect(&list, &CompareList::changed, this, &CompareHistory::listChanged);
}

QString CompareHistory::textOf(const Items& before, const Items& after) {
    const Items added = without(after, before), removed = without(before, after);
    if (added.size() == 1 && removed.isEmpty())
        return tr("Add %1 to the comparison").arg(nameOf(added.first()));
    if (removed.size() == 1 && added.isEmpty())
        return tr("Take %1 out of the comparison").arg(nameOf(removed.first()));
    if (added.isEmpty() && removed.isEmpty() && !after.isEmpty())
        return tr("Compare against %1").arg(nameOf(after.first()));
    return tr("Change the comparison");
}

void CompareHistory::listChanged() {
    const Items before = std::exchange(m_known, m_list.items());
    if (m_applying || keysOf(before) == keysOf(m_known))
        return;
    m_stack.push(new Step(*this, keysOf(before), keysOf(m_known), textOf(before, m_known)));
}

void CompareHistory::apply(const Keys& keys) {
    m_applying = true;
    m_list.restore(keys);
    m_applying = false;
}

void CompareHistory::forget() {
    m_stack.clear();
    m_known = m_list.items();
}

}  // namespace hatter::ui
