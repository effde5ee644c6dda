// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/Plot.h"

#include <QAbstractTableModel>
#include <vector>

namespace hatter::ui {

/// The figures of a plot in rows that can be sorted: numbers by their value, what has none last. A hundred thousand
/// rows cost an index each. GUI thread only.
class PlotTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Keeps the order that was chosen.
    void setTable(const PlotTable& table);
    const PlotTable& table() const { return m_table; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Column -1: as the plot has them.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void order();

    PlotTable m_table;
    std::vector<qsizetype> m_order;  ///< row of the table by row of the view
    int m_column = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

}  // namespace hatter::ui
