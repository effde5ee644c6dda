// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/RunLog.h"

#include <QAbstractTableModel>
#include <memory>

namespace hatter::ui {

/// What a query returned, as SQLite writes it. Of long texts a cell shows the beginning; they are copied whole. GUI
/// thread only.
class SqlModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using Table = store::RunLogReader::Table;
    using TablePtr = std::shared_ptr<const Table>;

    using QAbstractTableModel::QAbstractTableModel;

    /// Null: nothing. Returns what was shown before.
    TablePtr show(TablePtr table);
    const TablePtr& table() const { return m_table; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Table::Type typeOf(int row, int column) const;

    TablePtr m_table;
};

}  // namespace hatter::ui
