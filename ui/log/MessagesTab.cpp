// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/MessagesTab.h"

#include "panels/Widgets.h"
#include "settings/Theme.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

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

MessagesTab::MessagesTab(QWidget* parent)
    : LogTab(parent),
      m_model(new LogModel(this)),
      m_shown(nullptr),
      m_table(makeTable(this)),
      m_level(new QComboBox(this)),
      m_words(new QLineEdit(this)),
      m_note(new EmptyNote(m_table)) {
    auto* filter = new LogFilter(this);
    m_shown = filter;
    m_shown->setSourceModel(m_model);
    m_table->setModel(m_shown);
    m_table->setAccessibleName(tr("Lines of the log"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
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
    auto* copy = new QAction(tr("Copy lines"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &MessagesTab::copyLines);
    m_table->addAction(copy);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* clear = new QPushButton(tr("Clear"), this);
    auto* head = new QHBoxLayout;
    head->setSpacing(Theme::Space);
    head->addWidget(m_words, 1);
    head->addWidget(m_level);
    head->addWidget(clear);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Space);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    connect(m_level, &QComboBox::activated, this, [this, filter] { filter->setLevel(m_level->currentData().toInt()); });
    connect(m_words, &QLineEdit::textChanged, filter, &LogFilter::setWords);
    connect(clear, &QPushButton::clicked, m_model, &LogModel::clear);
    connect(&m_feed, &LogFeed::arrived, this, &MessagesTab::take);
    const auto note = [this] {
        m_note->say(m_shown->rowCount() > 0   ? QString()
                    : m_model->rowCount() > 0 ? tr("No message meets the filter.")
                                              : tr("No messages yet."));
    };
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_shown, signal, this, note);
    connect(m_shown, &QAbstractItemModel::modelReset, this, note);
    note();
}

void MessagesTab::take(const std::vector<LogLine>& lines) {
    const QScrollBar* bar = m_table->verticalScrollBar();
    const bool follows = bar->value() >= bar->maximum() - 1;
    m_model->append(lines);
    if (follows)
        m_table->scrollToBottom();
}

void MessagesTab::copyLines() const {
    QStringList lines;
    QModelIndexList selected = m_table->selectionModel()->selectedRows();
    std::sort(selected.begin(), selected.end());
    for (const QModelIndex& index : std::as_const(selected))
        lines << index.siblingAtColumn(LogModel::Time).data().toString() + QLatin1Char('\t') +
                     index.siblingAtColumn(LogModel::Level).data().toString() + QLatin1Char('\t') +
                     index.siblingAtColumn(LogModel::Text).data().toString();
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
}

void MessagesTab::focusFilter() {
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

QVector<QWidget*> MessagesTab::panes() const {
    return {m_words, m_table};
}

}  // namespace hatter::ui
