// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTableView>

namespace hatter::ui {

/// The title of the sorted column with the arrow of its order behind the word, where it hides none.
QVariant sortedTitle(const QVariant& title, Qt::SortOrder order);

/// Shows `model` in `table`, sorted, and lets clicks on the header sort it. `Model` says what it is sorted by.
template <typename Model>
void sortByHeader(Model* model, QTableView* table, int column, Qt::SortOrder order) {
    table->setModel(model);
    model->sort(column, order);
    QHeaderView* header = table->horizontalHeader();
    header->setSectionsClickable(true);
    QObject::connect(header, &QHeaderView::sectionClicked, model, [model, header](int section) {
        const bool turn = section == model->sortColumn() && model->sortOrder() == Qt::AscendingOrder;
        model->sort(section, turn ? Qt::DescendingOrder : Qt::AscendingOrder);
        header->viewport()->update();
    });
}

/// A sorted model that says in its header what it is sorted by.
class SortProxy : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Clicks on the header of `table` sort this model, which it shows.
    void sortBy(QTableView* table, int column, Qt::SortOrder order) { sortByHeader(this, table, column, order); }
};

}  // namespace hatter::ui
