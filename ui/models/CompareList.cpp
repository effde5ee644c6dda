// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/CompareList.h"

#include <algorithm>
#include <utility>

namespace hatter::ui {

namespace {
constexpr qsizetype MostLeft = 64;  ///< more steps back than anybody takes
}

CompareList::Item CompareList::itemOf(const space::PublishedModel& model, qint64 key) {
    Item item{PublishedRun, {}, model.task.space, model};
    item.row.draw = key;
    item.row.origin = search::Origin::Manual;
    item.row.sub = model.sub;
    item.row.hash = QString::fromStdString(space::hashOf(model.sub));
    item.row.parameters = model.parameters;
    item.row.flops = model.flops;
    return item;
}

bool CompareList::toggle(const Item& item) {
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (m_items[i].run == item.run && m_items[i].row.draw == item.row.draw) {
            removeAt(static_cast<int>(i));
            return true;
        }
    }
    if (m_items.size() >= Most)
        return false;
    m_items.append(item);
    Q_EMIT changed();
    return true;
}

void CompareList::removeAt(int index) {
    remember(m_items[index]);
    m_items.removeAt(index);
    Q_EMIT changed();
}

void CompareList::remember(const Item& item) {
    m_left.removeIf([&item](const Item& left) { return keyOf(left) == keyOf(item); });
    m_left.append(item);
    if (m_left.size() > MostLeft)
        m_left.removeFirst();
}

void CompareList::restore(const QVector<Key>& keys) {
    QVector<Item> items;
    for (const Key& key : keys)
        for (const QVector<Item>* known : {&m_items, &m_left}) {
            const auto found =
                std::find_if(known->begin(), known->end(), [&key](const Item& item) { return keyOf(item) == key; });
            if (found != known->end() && items.size() < Most) {
                items.append(*found);
                break;
            }
        }
    for (const Item& item : std::as_const(m_items))
        if (!keys.contains(keyOf(item)))
            remember(item);
    m_items = items;
    Q_EMIT changed();
}

void CompareList::makeFirst(int index) {
    m_items.move(index, 0);
    Q_EMIT changed();
}

void CompareList::removeFound() {
    m_items.removeIf([](const Item& item) { return !item.published; });
    m_left.removeIf([](const Item& item) { return !item.published; });
    Q_EMIT changed();
}

void CompareList::change(const QString& hash, const std::function<void(CandidateRow&)>& change, const QString& target) {
    const auto isMeant = [&](const Item& item) {
        return item.row.hash == hash && !item.published && (target.isEmpty() || item.target == target);
    };
    for (Item& item : m_left)
        if (isMeant(item))
            change(item.row);
    bool any = false;
    for (Item& item : m_items) {
        if (!isMeant(item))
            continue;
        change(item.row);
        any = true;
    }
    if (any)
        Q_EMIT changed();
}

QSet<qint64> CompareList::drawsOf(qint64 run) const {
    QSet<qint64> draws;
    for (const Item& item : m_items)
        if (item.run == run)
            draws.insert(item.row.draw);
    return draws;
}

}  // namespace hatter::ui
