// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RecordTable.h"

namespace hatter::ui {

RecordTable::RecordTable(const QStringList& headers, int firstNumber, QObject* parent)
    : QAbstractTableModel(parent), m_headers(headers), m_firstNumber(firstNumber) {}

void RecordTable::setHeaders(const QStringList& headers) {
    m_headers = headers;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void RecordTable::setRows(const QVector<Row>& rows) {
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void RecordTable::append(const QVector<Row>& rows) {
    if (rows.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows.size()) - 1);
    m_rows += rows;
    endInsertRows();
}

int RecordTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RecordTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

int RecordTable::alignment(int column) const {
    return int((column >= m_firstNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

QVariant RecordTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows[index.row()];
    const Cell cell = index.column() < row.size() ? row[index.column()] : Cell();
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return cell.text;
    if (role == SortRole)
        return cell.sort.isValid() ? cell.sort : QVariant(cell.text);
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column());
    return {};
}

QVariant RecordTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return m_headers.value(section);
    return role == Qt::TextAlignmentRole ? QVariant(alignment(section)) : QVariant();
}

}  // namespace hatter::ui
