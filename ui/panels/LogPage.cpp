// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/LogPage.h"

#include "panels/Widgets.h"
#include "settings/Theme.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace hatter::ui {

namespace {

/// Lines of at least a level that hold the words.
class LogFilter final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setLevel(int level) {
        m_level = level;
        invalidateFilter();
    }
    void setWords(const QString& words) {
        m_words = words;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
        const QModelIndex text = sourceModel()->index(row, LogModel::Text, parent);
        return text.data(LogModel::SeverityRole).toInt() >= m_level &&
               (m_words.isEmpty() || text.data().toString().contains(m_words, Qt::CaseInsensitive));
    }

private:
    int m_level = 2;
    QString m_words;
};

}  // namespace

LogPage::LogPage(Session& session, QWidget* parent)
    : Page(tr("Log"), session, parent),
      m_model(new LogModel(this)),
      m_shown(nullptr),
      m_table(makeTable(this)),
      m_level(new QComboBox(this)),
      m_words(new QLineEdit(this)) {
    auto* filter = new LogFilter(this);
    m_shown = filter;
    m_shown->setSourceModel(m_model);
    m_table->setModel(m_shown);
    m_table->setAccessibleName(tr("Lines of the log"));
    m_table->setColumnWidth(LogModel::Time, 84);
    m_table->setColumnWidth(LogModel::Level, 84);
    m_table->setFont(Theme::small());
    m_level->addItem(tr("everything"), 0);
    m_level->addItem(tr("debug and above"), 1);
    m_level->addItem(tr("info and above"), 2);
    m_level->addItem(tr("warnings and errors"), 3);
    m_level->addItem(tr("errors"), 4);
    m_level->setCurrentIndex(2);
    m_level->setAccessibleName(tr("Least level that is shown"));
    m_words->setPlaceholderText(tr("Filter"));
    m_words->setClearButtonEnabled(true);
    m_words->setAccessibleName(tr("Filter of the log"));
    m_words->setMaximumWidth(260);
    auto* clear = new QPushButton(tr("Clear"), this);
    header()->addStretch();
    header()->addWidget(m_words);
    header()->addWidget(m_level);
    header()->addWidget(clear);
    body()->addWidget(m_table, 1);
    connect(m_level, &QComboBox::activated, this, [this, filter] { filter->setLevel(m_level->currentData().toInt()); });
    connect(m_words, &QLineEdit::textChanged, filter, &LogFilter::setWords);
    connect(clear, &QPushButton::clicked, m_model, &LogModel::clear);
    connect(&m_feed, &LogFeed::arrived, this, &LogPage::take);
}

void LogPage::take(const std::vector<LogLine>& lines) {
    const QScrollBar* bar = m_table->verticalScrollBar();
    const bool follows = bar->value() >= bar->maximum() - 1;
    m_model->append(lines);
    if (follows)
        m_table->scrollToBottom();
}

}  // namespace hatter::ui
