// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

class QTableView;

namespace hatter::ui {

/// A sorted model that says in its header what it is sorted by: the arrow stands behind the word, where it hides none.
class SortProxy : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Clicks on the header of `table` sort this model, which it shows.
    void sortBy(QTableView* table, int column, Qt::SortOrder order);
};

}  // namespace hatter::ui
