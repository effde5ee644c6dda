// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/LogFeed.h"
#include "log/LogTab.h"
#include "models/LogModel.h"

class QComboBox;
class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace hatter::ui {

/// What core and engine logged since the start, by level and word. Follows the newest line unless one scrolled away.
class MessagesTab : public LogTab {
    Q_OBJECT

public:
    explicit MessagesTab(QWidget* parent = nullptr);

    QTableView* table() { return m_table; }
    QLineEdit* filter() { return m_words; }

    void focusFilter() override;
    QVector<QWidget*> panes() const override;

private:
    void take(const std::vector<LogLine>& lines);
    void copyLines() const;

    LogModel* m_model;
    QSortFilterProxyModel* m_shown;
    QTableView* m_table;
    QComboBox* m_level;
    QLineEdit* m_words;
    EmptyNote* m_note;
    LogFeed m_feed;
};

}  // namespace hatter::ui
