// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/LogModel.h"

#include "settings/Theme.h"

#include <QBrush>
#include <QDateTime>
#include <QLocale>
#include <algorithm>

namespace hatter::ui {

int LogModel::severity(const std::string& level) {
    static const char* const names[] = {"trace", "debug", "info", "warning", "error", "critical"};
    const auto* found = std::find(std::begin(names), std::end(names), level);
    return found == std::end(names) ? 2 : std::min(4, static_cast<int>(found - std::begin(names)));
}

void LogModel::append(const std::vector<LogLine>& lines) {
    if (lines.empty())
        return;
    const int excess = static_cast<int>(m_lines.size() + lines.size()) - MostLines;
    if (excess > 0 && !m_lines.empty()) {
        const int gone = std::min(excess, rowCount());
        beginRemoveRows({}, 0, gone - 1);
        m_lines.erase(m_lines.begin(), m_lines.begin() + gone);
        endRemoveRows();
    }
    const auto kept = lines.end() - std::min<std::ptrdiff_t>(MostLines, std::ssize(lines));
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(lines.end() - kept) - 1);
    m_lines.insert(m_lines.end(), kept, lines.end());
    endInsertRows();
}

void LogModel::clear() {
    beginResetModel();
    m_lines.clear();
    endResetModel();
}

int LogModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int LogModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant LogModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const LogLine& line = m_lines[static_cast<std::size_t>(index.row())];
    if (role == SeverityRole)
        return severity(line.level);
    if (role == Qt::ForegroundRole && index.column() != Text) {
        const int level = severity(line.level);
        const ThemeColors& c = Theme::colors();
        return QBrush(level >= 4 && index.column() == Level   ? c.error
                      : level == 3 && index.column() == Level ? c.warn
                                                              : c.muted);
    }
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
        case Time:
            return QDateTime::fromMSecsSinceEpoch(line.unixMs).toString(QStringLiteral("HH:mm:ss"));
        case Level:
            return QString::fromStdString(line.level);
        default:
            return QString::fromStdString(line.text);
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == Time ? tr("Time") : section == Level ? tr("Level") : tr("Message");
}

}  // namespace hatter::ui
