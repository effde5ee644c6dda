// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/PlotTableModel.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hatter::ui {

namespace {
bool isNumber(const QVariant& value) {
    return value.typeId() == QMetaType::Double || value.typeId() == QMetaType::LongLong ||
           value.typeId() == QMetaType::Int;
}
}  // namespace

void PlotTableModel::setTable(const PlotTable& table) {
    beginResetModel();
    m_table = table;
    order();
    endResetModel();
}

void PlotTableModel::order() {
    m_order.resize(static_cast<std::size_t>(m_table.rows));
    std::iota(m_order.begin(), m_order.end(), qsizetype(0));
    if (m_column < 0 || m_column >= m_table.columns.size())
        return;
    // Each cell is asked for once: comparing would ask for it many times.
    struct Key {
        double number = 0;
        QString text;
        int kind = 0;  ///< numbers, words, nothing
    };
    std::vector<Key> keys;
    keys.reserve(m_order.size());
    for (const qsizetype row : m_order) {
        const QVariant value = m_table.cell(row, m_column);
        Key key;
        key.kind = !value.isValid() ? 2 : isNumber(value) ? 0 : 1;
        key.number = key.kind == 0 ? value.toDouble() : 0;
        if (!std::isfinite(key.number))
            key = {0, {}, 2};
        if (key.kind == 1)
            key.text = value.toString();
        keys.push_back(std::move(key));
    }
    const bool down = m_sortOrder == Qt::DescendingOrder;
    std::stable_sort(m_order.begin(), m_order.end(), [&](qsizetype a, qsizetype b) {
        const Key &x = keys[static_cast<std::size_t>(a)], &y = keys[static_cast<std::size_t>(b)];
        if (x.kind != y.kind)
            return x.kind < y.kind;
        const int words = x.kind == 1 ? x.text.localeAwareCompare(y.text) : 0;
        const bool before = x.kind == 1 ? words < 0 : x.number < y.number;
        const bool behind = x.kind == 1 ? words > 0 : x.number > y.number;
        return down ? behind : before;
    });
}

int PlotTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows);
}

int PlotTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant PlotTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const qsizetype row = m_order[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return m_table.text(row, index.column());
        case Qt::EditRole:
            return m_table.cell(row, index.column());
        case Qt::TextAlignmentRole:
            return QVariant(isNumber(m_table.cell(row, index.column())) ? Qt::AlignRight | Qt::AlignVCenter
                                                                        : Qt::AlignLeft | Qt::AlignVCenter);
        default:
            return {};
    }
}

QVariant PlotTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= m_table.columns.size())
        return {};
    if (role == Qt::DisplayRole) {
        const QString arrow = section != m_column                 ? QString()
                              : m_sortOrder == Qt::AscendingOrder ? QStringLiteral(" ▴")
                                                                  : QStringLiteral(" ▾");
        return m_table.columns[section].name + arrow;
    }
    if (role == Qt::ToolTipRole)
        return m_table.columns[section].name;
    return {};
}

void PlotTableModel::sort(int column, Qt::SortOrder sortOrder) {
    Q_EMIT layoutAboutToBeChanged();
    m_column = column;
    m_sortOrder = sortOrder;
    const std::vector<qsizetype> before = m_order;
    order();
    // What is selected stays selected.
    std::vector<int> places(m_order.size());
    for (std::size_t i = 0; i < m_order.size(); ++i)
        places[static_cast<std::size_t>(m_order[i])] = static_cast<int>(i);
    for (const QModelIndex& index : persistentIndexList())
        changePersistentIndex(
            index, this->index(places[static_cast<std::size_t>(before[static_cast<std::size_t>(index.row())])],
                               index.column()));
    Q_EMIT layoutChanged();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, std::max(0, columnCount() - 1));
}

}  // namespace hatter::ui
