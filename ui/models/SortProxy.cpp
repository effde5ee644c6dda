// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SortProxy.h"

#include <QHeaderView>
#include <QTableView>

namespace hatter::ui {

QVariant SortProxy::headerData(int section, Qt::Orientation orientation, int role) const {
    const QVariant value = QSortFilterProxyModel::headerData(section, orientation, role);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section != sortColumn() ||
        value.toString().isEmpty())
        return value;
    return value.toString() + QLatin1Char(' ') + (sortOrder() == Qt::AscendingOrder ? QChar(u'▴') : QChar(u'▾'));
}

void SortProxy::sortBy(QTableView* table, int column, Qt::SortOrder order) {
    table->setModel(this);
    sort(column, order);
    QHeaderView* header = table->horizontalHeader();
    header->setSectionsClickable(true);
    connect(header, &QHeaderView::sectionClicked, this, [this, header](int section) {
        const bool same = section == sortColumn();
        sort(section, same && sortOrder() == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder);
        header->viewport()->update();
    });
}

}  // namespace hatter::ui
