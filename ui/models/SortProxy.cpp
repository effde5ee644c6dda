// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SortProxy.h"

namespace hatter::ui {

QVariant sortedTitle(const QVariant& title, Qt::SortOrder order) {
    const QString text = title.toString();
    return text.isEmpty()
               ? title
               : QVariant(text + QLatin1Char(' ') + (order == Qt::AscendingOrder ? QChar(u'▴') : QChar(u'▾')));
}

QVariant SortProxy::headerData(int section, Qt::Orientation orientation, int role) const {
    const QVariant value = QSortFilterProxyModel::headerData(section, orientation, role);
    const bool arrow = orientation == Qt::Horizontal && role == Qt::DisplayRole && section == sortColumn();
    return arrow ? sortedTitle(value, sortOrder()) : value;
}

}  // namespace hatter::ui
