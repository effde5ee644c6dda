// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/SqlModel.h"

#include "settings/Theme.h"

#include <QBrush>
#include <algorithm>
#include <utility>

namespace hatter::ui {

namespace {

// A cell may hold megabytes; a view that measures them would stand still.
constexpr std::size_t ShownBytes = 300;
constexpr std::size_t TipBytes = 2000;

/// The beginning, in one line unless `lines` are kept, without half a character at its end.
QString beginning(const std::string& text, std::size_t most, bool lines) {
    std::size_t size = std::min(text.size(), most);
    while (size > 0 && size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80)
        --size;
    QString shown = QString::fromUtf8(text.data(), static_cast<qsizetype>(size));
    for (QChar& c : shown)
        if (c.category() == QChar::Other_Control && !(lines && c == u'\n'))
            c = u' ';
    return size < text.size() ? shown + QChar(u'…') : shown;
}

bool isNumber(SqlModel::Table::Type type) {
    return type == SqlModel::Table::Type::Integer || type == SqlModel::Table::Type::Real;
}

}  // namespace

SqlModel::TablePtr SqlModel::show(TablePtr table) {
    beginResetModel();
    std::swap(m_table, table);
    endResetModel();
    return table;
}

SqlModel::Table::Type SqlModel::typeOf(int row, int column) const {
    return m_table->types[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
}

int SqlModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_table ? 0 : static_cast<int>(m_table->rows.size());
}

int SqlModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_table ? 0 : static_cast<int>(m_table->columns.size());
}

QVariant SqlModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    const Table::Type type = typeOf(index.row(), index.column());
    const std::string& text =
        m_table->rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    switch (role) {
        case Qt::DisplayRole:
            return type == Table::Type::Null   ? QStringLiteral("NULL")
                   : type == Table::Type::Blob ? QStringLiteral("x'%1'").arg(beginning(text, ShownBytes, false))
                                               : beginning(text, ShownBytes, false);
        case Qt::ToolTipRole:
            return type == Table::Type::Text ? QVariant(beginning(text, TipBytes, true)) : QVariant();
        case Qt::TextAlignmentRole:
            return int((isNumber(type) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case Qt::ForegroundRole:
            return type == Table::Type::Null || type == Table::Type::Blob ? QVariant(QBrush(Theme::colors().muted))
                                                                          : QVariant();
        default:
            return {};
    }
}

QVariant SqlModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return beginning(m_table->columns[static_cast<std::size_t>(section)], 80, false);
    if (role == Qt::TextAlignmentRole) {
        const bool right = rowCount() > 0 && isNumber(typeOf(0, section));
        return int((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return {};
}

}  // namespace hatter::ui
