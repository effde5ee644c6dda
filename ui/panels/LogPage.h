// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/LogFeed.h"
#include "models/LogModel.h"
#include "panels/Page.h"

class QComboBox;
class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace hatter::ui {

/// What core and engine logged since the start, by level and word. Follows the newest line unless one scrolled away.
class LogPage : public Page {
    Q_OBJECT

public:
    explicit LogPage(Session& session, QWidget* parent = nullptr);

private:
    void take(const std::vector<LogLine>& lines);

    LogModel* m_model;
    QSortFilterProxyModel* m_shown;
    QTableView* m_table;
    QComboBox* m_level;
    QLineEdit* m_words;
    LogFeed m_feed;
};

}  // namespace hatter::ui
