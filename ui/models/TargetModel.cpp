// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/TargetModel.h"

namespace hatter::ui {

void TargetModel::setItems(const QVector<Item>& items) {
    if (items == m_items)
        return;
    // The same targets keep their places, so that the current one stays current.
    bool same = items.size() == m_items.size();
    for (qsizetype i = 0; same && i < items.size(); ++i)
        same = items[i].name == m_items[i].name;
    if (same) {
        m_items = items;
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_items = items;
    endResetModel();
}

int TargetModel::rowOf(const QString& name) const {
    for (qsizetype i = 0; i < m_items.size(); ++i)
        if (m_items[i].name == name)
            return static_cast<int>(i);
    return -1;
}

int TargetModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant TargetModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Item& item = m_items[index.row()];
    switch (role) {
        case Qt::DisplayRole:
            return item.name;
        case Qt::AccessibleTextRole:
        case Qt::ToolTipRole: {
            QString text = tr("%1, %2, %3", "target, place, summary").arg(item.name, item.place, item.summary);
            if (!item.details.isEmpty())
                text += QStringLiteral(": ") + item.details;
            return item.searched ? tr("%1; searches go by it").arg(text) : text;
        }
        case PlaceRole:
            return item.place;
        case SummaryRole:
            return item.summary;
        case WarningRole:
            return item.warning;
        case SearchedRole:
            return item.searched;
        case StateRole:
            return static_cast<int>(item.state);
        case ProgressRole:
            return item.progress;
        default:
            return {};
    }
}

}  // namespace hatter::ui
