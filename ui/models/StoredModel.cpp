// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/StoredModel.h"

#include "models/SortProxy.h"
#include "settings/Theme.h"

#include <QBrush>
#include <QCoreApplication>
#include <utility>

namespace hatter::ui {

StoredOrder StoredModel::show(StoredOrder order) {
    beginResetModel();
    std::swap(m_order, order);
    endResetModel();
    return order;
}

const StoredRow& StoredModel::at(int row) const {
    return m_order.rows->rows[static_cast<std::size_t>(sourceOf(row))];
}

std::vector<int> StoredModel::placesOf(const std::vector<int>& sources) const {
    std::vector<int> places;
    if (sources.empty() || !m_order.rows)
        return places;
    std::vector<char> wanted(m_order.rows->rows.size(), 0);
    for (const int source : sources)
        if (static_cast<std::size_t>(source) < wanted.size())
            wanted[static_cast<std::size_t>(source)] = 1;
    for (std::size_t place = 0; place < m_order.shown.size(); ++place)
        if (wanted[static_cast<std::size_t>(m_order.shown[place])])
            places.push_back(static_cast<int>(place));
    return places;
}

void StoredModel::setPinned(const QSet<Key>& keys) {
    if (keys == m_pinned)
        return;
    m_pinned = keys;
    // A view paints what it shows again, however many are told of.
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

void StoredModel::sort(int column, Qt::SortOrder order) {
    // Pins go with the comparison; to sort by them would be to sort again with each.
    if (column <= static_cast<int>(StoredColumn::Pin) || column >= columnCount())
        return;
    m_column = static_cast<StoredColumn>(column);
    m_sortOrder = order;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    Q_EMIT sortRequested();
}

int StoredModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_order.shown.size());
}

int StoredModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(StoredColumn::Count);
}

QString StoredModel::toolTip(const StoredRow& row, StoredColumn column) const {
    switch (column) {
        case StoredColumn::Pin:
            return isPinned(row) ? tr("in the comparison") : QString();
        case StoredColumn::Predicted:
            return tr("predicted when it was drawn");
        case StoredColumn::Measured:
            return row.measuredMs ? tr("measured on the run's target") : tr("not measured");
        case StoredColumn::Bleu:
            return row.bleu ? tr("measured on the test set") : tr("not measured");
        case StoredColumn::Loss:
            return row.estimatedLoss ? tr("estimated from the first sentences of a race") : QString();
        case StoredColumn::Decision:
        case StoredColumn::Hash:
        case StoredColumn::Architecture:
            return storedText(row, column);
        default:
            return {};
    }
}

QVariant StoredModel::colour(const StoredRow& row, StoredColumn column) const {
    const ThemeColors& c = Theme::colors();
    if (column == StoredColumn::Decision)
        return QBrush(row.onFront ? c.front : c.muted);
    if (row.isRefused() || (column == StoredColumn::Loss && row.estimatedLoss))
        return QBrush(c.muted);
    return {};
}

QVariant StoredModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const StoredRow& row = at(index.row());
    const auto column = static_cast<StoredColumn>(index.column());
    switch (role) {
        case Qt::DisplayRole:
            return storedText(row, column);
        case Qt::ToolTipRole:
            return toolTip(row, column);
        case Qt::AccessibleTextRole:
            return column == StoredColumn::Pin ? toolTip(row, column) : storedText(row, column);
        case Qt::TextAlignmentRole:
            return int((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case Qt::ForegroundRole:
            return colour(row, column);
        default:
            return {};
    }
}

QVariant StoredModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const auto column = static_cast<StoredColumn>(section);
    switch (role) {
        case Qt::DisplayRole:
            return column == m_column ? sortedTitle(storedTitle(column), m_sortOrder) : QVariant(storedTitle(column));
        case Qt::ToolTipRole:
            return storedName(column);
        case Qt::TextAlignmentRole:
            return int((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        default:
            return {};
    }
}

}  // namespace hatter::ui
