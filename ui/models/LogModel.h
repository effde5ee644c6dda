// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Log.h"

#include <QAbstractTableModel>
#include <deque>
#include <vector>

namespace hatter::ui {

/// The newest lines of the log, at most MostLines.
class LogModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Level, Text, ColumnCount };
    static constexpr int SeverityRole = Qt::UserRole;  ///< 0 (trace) to 4 (error)
    static constexpr int MostLines = 20000;

    using QAbstractTableModel::QAbstractTableModel;

    void append(const std::vector<LogLine>& lines);
    void clear();
    static int severity(const std::string& level);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::deque<LogLine> m_lines;
};

}  // namespace hatter::ui
