// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/StoredRows.h"

#include <QAbstractTableModel>
#include <QPair>
#include <QSet>
#include <vector>

namespace hatter::ui {

/// The candidates of all runs as arrange() ordered them: it is given ready orders and computes nothing, so that it
/// takes the same time for a hundred rows and a million. GUI thread only.
class StoredModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using Key = QPair<qint64, qint64>;  ///< run and draw

    using QAbstractTableModel::QAbstractTableModel;

    /// Returns what was shown before: it may take its time to be destroyed, which need not be this thread's.
    StoredOrder show(StoredOrder order);
    const StoredOrder& shown() const { return m_order; }
    const StoredRow& at(int row) const;
    /// The number of a shown row among all.
    int sourceOf(int row) const { return m_order.shown[static_cast<std::size_t>(row)]; }
    /// Where these of all rows stand now, ascending; those that are not shown are left out.
    std::vector<int> placesOf(const std::vector<int>& sources) const;
    qint64 total() const { return m_order.rows ? static_cast<qint64>(m_order.rows->rows.size()) : 0; }

    void setPinned(const QSet<Key>& keys);

    // What the head says; the rows follow when they are in that order.
    StoredColumn column() const { return m_column; }
    int sortColumn() const { return static_cast<int>(m_column); }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void sortRequested();

private:
    QString toolTip(const StoredRow& row, StoredColumn column) const;
    QVariant colour(const StoredRow& row, StoredColumn column) const;
    bool isPinned(const StoredRow& row) const { return m_pinned.contains({row.run, row.draw}); }

    StoredOrder m_order;
    StoredColumn m_column = StoredColumn::Run;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QSet<Key> m_pinned;
};

}  // namespace hatter::ui
