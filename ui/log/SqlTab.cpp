// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/SqlTab.h"

#include "base/Error.h"
#include "engine/Session.h"
#include "log/PlainTable.h"
#include "log/SqlEditor.h"
#include "panels/MessageStrip.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Settings.h"
#include "settings/Theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTableView>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace hatter::ui {

namespace {

constexpr int TickMs = 250;
constexpr int WidestColumn = 420;
constexpr int RowsMeasured = 60;  ///< for the widths of the columns

constexpr int NameRole = Qt::UserRole;  ///< what is put into the query

QString secondsText(double seconds) {
    return seconds < 0.1 ? format::milliseconds(seconds * 1000)
                         : SqlTab::tr("%1 s", "seconds").arg(format::number(seconds, seconds < 10 ? 2 : 0));
}

}  // namespace

SqlTab::SqlTab(Session& session, QWidget* parent)
    : LogTab(parent),
      m_session(session),
      m_editor(new SqlEditor(this)),
      m_run(makePrimary(tr("Run"), this)),
      m_stop(new QPushButton(signIcon(Sign::Stop), tr("Stop"), this)),
      m_examples(new QPushButton(tr("Examples") + QStringLiteral(" ▾"), this)),
      m_copy(new QPushButton(tr("Copy rows"), this)),
      m_export(new QPushButton(tr("Export CSV…"), this)),
      m_summary(makeSmall({}, this)),
      m_strip(new MessageStrip(this)),
      m_model(new SqlModel(this)),
      m_table(makeTable(this)),
      m_note(new EmptyNote(m_table)),
      m_schema(new QTreeView(this)),
      m_names(new QStandardItemModel(this)),
      m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_upright(new QSplitter(Qt::Vertical, this)),
      m_copyAction(new QAction(tr("Copy rows"), this)) {
    m_upright->setHandleWidth(Theme::SpaceMedium);
    m_upright->setChildrenCollapsible(false);
    m_upright->addWidget(buildTop());
    m_upright->addWidget(buildResult());
    m_upright->setSizes({190, 500});
    m_splitter->setHandleWidth(Theme::SpaceMedium);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_upright);
    m_splitter->addWidget(buildSchema());
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({740, 430});
    m_splitter->restoreState(Settings::get(keys::LogSqlSplitter));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    m_editor->setHistory(Settings::get(keys::SqlHistory));
    m_tick.setInterval(TickMs);
    connect(&m_tick, &QTimer::timeout, this, &SqlTab::showState);
    connect(m_editor, &SqlEditor::runRequested, this, &SqlTab::run);
    connect(m_run, &QPushButton::clicked, this, &SqlTab::run);
    connect(m_stop, &QPushButton::clicked, this, &SqlTab::stop);
    connect(m_copy, &QPushButton::clicked, this, &SqlTab::copyRows);
    connect(m_copyAction, &QAction::triggered, this, &SqlTab::copyRows);
    connect(m_export, &QPushButton::clicked, this,
            [this] { askForCsv(this, QStringLiteral("query.csv"), [this](const QString& file) { exportCsv(file); }); });
    connect(&session, &Session::opened, this, [this] {
        if (isVisible())
            readSchema();
    });
    showState();
}

SqlTab::~SqlTab() {
    m_stopping.request_stop();
    m_working.request_stop();
}

QWidget* SqlTab::buildTop() {
    m_editor->setPlaceholderText(tr("SELECT … FROM candidate_list"));
    m_editor->setAccessibleName(tr("SQL query"));
    m_editor->setAccessibleDescription(
        tr("Ctrl+Enter runs it. From the first line the up arrow goes to earlier queries."));
    m_editor->setMinimumHeight(QFontMetrics(m_editor->font()).lineSpacing() * 4);
    m_run->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    m_stop->setToolTip(tr("Ends the query that runs (Esc)"));
    auto* menu = new QMenu(m_examples);
    for (const SqlExample& example : sqlExamples())
        menu->addAction(example.title, this, [this, query = example.query] {
            m_editor->setQuery(query);
            m_editor->setFocus(Qt::OtherFocusReason);
        });
    m_examples->setMenu(menu);
    m_examples->setAccessibleName(tr("Examples"));
    m_examples->setToolTip(tr("Puts a query in the place of what stands there"));
    auto* hint = new ElidedLine(this);
    hint->setText(tr("Only reading: nothing that is typed here changes the workspace. ↑ ↓ earlier queries."));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::Space);
    buttons->addWidget(m_run);
    buttons->addWidget(m_stop);
    buttons->addWidget(m_examples);
    buttons->addSpacing(Theme::Space);
    buttons->addWidget(hint, 1);
    m_editor->installEventFilter(this);
    auto* top = new QWidget(this);
    auto* layout = new QVBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Space);
    layout->addWidget(m_editor, 1);
    layout->addLayout(buttons);
    return top;
}

QWidget* SqlTab::buildResult() {
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Result of the query"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->horizontalHeader()->setResizeContentsPrecision(RowsMeasured);
    m_table->installEventFilter(this);
    m_copyAction->setShortcut(QKeySequence::Copy);
    m_copyAction->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(m_copyAction);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_copy->setToolTip(tr("The selected rows, or all, with the names of the columns"));
    m_export->setToolTip(tr("All rows that are shown"));
    auto* head = new QHBoxLayout;
    head->setSpacing(Theme::Space);
    head->addWidget(m_summary);
    head->addStretch();
    head->addWidget(m_copy);
    head->addWidget(m_export);
    auto* result = new QWidget(this);
    auto* layout = new QVBoxLayout(result);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Space);
    layout->addWidget(m_strip);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    return result;
}

QWidget* SqlTab::buildSchema() {
    m_schema->setModel(m_names);
    m_schema->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_schema->setAccessibleName(tr("Tables and columns"));
    m_schema->setAccessibleDescription(tr("Enter puts the name into the query"));
    m_schema->setUniformRowHeights(true);
    m_schema->setIndentation(Theme::SpaceLarge);
    m_schema->setExpandsOnDoubleClick(false);
    m_schema->header()->setStretchLastSection(true);
    m_schema->header()->setFont(Theme::small());
    connect(m_schema, &QTreeView::activated, this, &SqlTab::insertName);
    auto* side = new QWidget(this);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::SpaceTiny);
    layout->addWidget(makeBold(tr("Tables and columns"), this));
    layout->addWidget(m_schema, 1);
    side->setMinimumWidth(200);
    return side;
}

void SqlTab::showEvent(QShowEvent* event) {
    LogTab::showEvent(event);
    if (!m_schemaRead)
        readSchema();
}

void SqlTab::hideEvent(QHideEvent* event) {
    Settings::set(keys::LogSqlSplitter, m_splitter->saveState());
    LogTab::hideEvent(event);
}

void SqlTab::forget() {
    m_stopping.request_stop();
    m_working.request_stop();
    ++m_request;
    ++m_schemaRequest;
    m_running = m_schemaRead = false;
    m_result.clear();
    m_strip->clear();
    m_reader.drop(m_model->show({}));
    m_names->clear();
    showState();
}

SqlTab::Outcome SqlTab::ask(const store::Workspace& workspace, const QString& sql, const std::stop_token& stop) {
    Outcome outcome;
    QElapsedTimer clock;
    clock.start();
    try {
        auto table = store::RunLogReader(workspace).query(sql.toStdString(), MostRows, stop, MostBytes);
        outcome.table = std::make_shared<const SqlModel::Table>(std::move(table));
    } catch (const Stopped&) {
        outcome.kind = Outcome::Kind::Stopped;
    } catch (const store::NotReadOnly& e) {
        outcome.kind = Outcome::Kind::NotReadOnly;
        outcome.reason = QString::fromUtf8(e.what());
    } catch (const std::exception& e) {
        outcome.kind = Outcome::Kind::Refused;
        outcome.reason = QString::fromUtf8(e.what());
    }
    outcome.seconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;
    return outcome;
}

void SqlTab::run() {
    const QString sql = m_editor->query();
    if (!m_session.isOpen())
        return;
    if (sql.trimmed().isEmpty()) {
        m_strip->say(MessageStrip::Kind::Warning, tr("There is no query yet. Examples show how one looks."));
        return;
    }
    m_stopping.request_stop();  // one that runs gives way
    m_stopping = std::stop_source();
    m_editor->remember(sql);
    Settings::set(keys::SqlHistory, m_editor->history());
    m_strip->clear();
    m_running = true;
    m_clock.start();
    m_tick.start();
    const quint64 request = ++m_request;
    m_reader.read(
        this,
        [workspace = m_session.workspace(), sql, stop = m_stopping.get_token()] { return ask(workspace, sql, stop); },
        [this, request](Outcome outcome) {
            if (request == m_request)
                take(std::move(outcome));
            else
                m_reader.drop(std::move(outcome));
        },
        [](const QString&) {});
    showState();
}

void SqlTab::stop() {
    m_stopping.request_stop();
}

void SqlTab::take(Outcome outcome) {
    m_running = false;
    switch (outcome.kind) {
        case Outcome::Kind::Rows: {
            const auto rows = static_cast<int>(outcome.table->rows.size());
            m_result = outcome.table->cut
                           ? tr("The first %Ln row(s) in %1: there are more. Add LIMIT and OFFSET, or a condition.",
                                nullptr, rows)
                                 .arg(secondsText(outcome.seconds))
                           : tr("%Ln row(s) in %1", nullptr, rows).arg(secondsText(outcome.seconds));
            show(std::move(outcome.table));
            break;
        }
        case Outcome::Kind::Stopped:
            m_strip->say(MessageStrip::Kind::Warning,
                         tr("The query was stopped after %1.").arg(secondsText(outcome.seconds)));
            break;
        case Outcome::Kind::NotReadOnly:
            m_strip->say(MessageStrip::Kind::Error,
                         tr("This box only reads: a statement that would change the workspace is not run."),
                         outcome.reason);
            break;
        case Outcome::Kind::Refused:
            m_strip->say(MessageStrip::Kind::Error, tr("SQLite refused the query."), outcome.reason);
            break;
    }
    showState();
}

void SqlTab::show(SqlModel::TablePtr table) {
    m_reader.drop(m_model->show(std::move(table)));
    m_table->resizeColumnsToContents();
    for (int column = 0; column + 1 < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column) + Theme::SpaceMedium, WidestColumn));
    m_table->scrollToTop();
}

void SqlTab::showState() {
    if (!m_running)
        m_tick.stop();
    m_stop->setEnabled(m_running);
    m_run->setEnabled(m_session.isOpen());
    const bool any = m_model->rowCount() > 0;
    m_copy->setEnabled(any);
    m_copyAction->setEnabled(any);
    m_export->setEnabled(m_model->table() != nullptr);
    m_summary->setText(
        m_running ? tr("Running, %1…").arg(format::duration(static_cast<double>(m_clock.elapsed()) / 1000)) : m_result);
    m_note->say(any || m_running         ? QString()
                : m_model->columnCount() ? tr("No row meets the query.")
                                         : tr("What the query returns stands here."));
}

QString SqlTab::summary() const {
    return m_summary->text();
}

void SqlTab::readSchema() {
    if (!m_session.isOpen())
        return;
    m_schemaRead = true;
    const quint64 request = ++m_schemaRequest;
    m_session.reader().read(
        this, [workspace = m_session.workspace()] { return readSqlSchema(workspace); },
        [this, request](const QVector<SqlTable>& tables) {
            if (request == m_schemaRequest)
                showSchema(tables);
        },
        [this, request](const QString& text) {
            if (request != m_schemaRequest)
                return;
            m_schemaRead = false;
            m_strip->say(MessageStrip::Kind::Error, tr("The tables could not be read."), text);
        });
}

void SqlTab::showSchema(const QVector<SqlTable>& tables) {
    const auto row = [](const QString& name, const QString& meaning, const QString& tip, bool bold) {
        auto* first = new QStandardItem(name);
        auto* second = new QStandardItem(meaning);
        first->setData(name, NameRole);
        if (bold)
            first->setFont(Theme::bold());
        second->setFont(Theme::small());
        for (QStandardItem* item : {first, second})
            item->setToolTip(tip);
        return QList<QStandardItem*>{first, second};
    };
    m_names->clear();
    m_names->setHorizontalHeaderLabels({tr("Name"), tr("Meaning")});
    for (const SqlTable& table : tables) {
        const QString meaning = sqlMeaning(table.name);
        const QString kind = table.isView ? tr("view") : tr("table");
        auto items =
            row(table.name, meaning, meaning.isEmpty() ? kind : tr("%1: %2", "kind, meaning").arg(kind, meaning), true);
        for (const SqlColumn& column : table.columns) {
            const QString means = sqlMeaning(table.name, column.name);
            const QString name = column.type.isEmpty() ? column.name : column.name + QLatin1Char(' ') + column.type;
            items.first()->appendRow(row(
                column.name, means, means.isEmpty() ? name : tr("%1: %2", "kind, meaning").arg(name, means), false));
        }
        m_names->appendRow(items);
    }
    if (m_names->rowCount() > 0) {
        m_schema->expand(m_names->index(0, 0));
        m_schema->setCurrentIndex(m_names->index(0, 0));
    }
    m_schema->resizeColumnToContents(0);
    m_schema->setColumnWidth(0, m_schema->columnWidth(0) + Theme::Space);
}

void SqlTab::insertName(const QModelIndex& index) {
    const QString name = index.siblingAtColumn(0).data(NameRole).toString();
    if (name.isEmpty())
        return;
    // Beside a word, not into it.
    QTextCursor cursor = m_editor->textCursor();
    const int at = cursor.selectionStart();
    const QChar before = at > 0 ? m_editor->document()->characterAt(at - 1) : QChar(u' ');
    const bool apart = before.isLetterOrNumber() || before == u'_' || before == u',';
    cursor.insertText(apart ? QLatin1Char(' ') + name : name);
    m_editor->setFocus(Qt::OtherFocusReason);
}

std::vector<int> SqlTab::selectedRows() const {
    std::vector<int> rows;
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void SqlTab::copyRows() {
    if (m_model->rowCount() == 0)
        return;
    std::vector<int> rows = selectedRows();
    const int count = rows.empty() ? m_model->rowCount() : static_cast<int>(rows.size());
    m_working = std::stop_source();
    // The session's reader: this one may be busy with a query that never ends.
    m_session.reader().read(
        this,
        [table = m_model->table(), rows = std::move(rows), stop = m_working.get_token()] {
            return QString::fromStdString(tsvText(
                stop, [&](PlainWriter& writer) { writePlain(writer, *table, rows.empty() ? nullptr : &rows); }));
        },
        [this, count](const QString& text) {
            QGuiApplication::clipboard()->setText(text);
            Q_EMIT noted(tr("%Ln row(s) copied", nullptr, count));
        },
        [this](const QString& text) { Q_EMIT failed(tr("The rows could not be copied."), text); });
}

void SqlTab::exportCsv(const QString& file) {
    if (!m_model->table())
        return;
    m_working = std::stop_source();
    m_session.reader().read(
        this,
        [table = m_model->table(), file, stop = m_working.get_token()] {
            writeCsvFile(file.toStdString(), stop, [&](PlainWriter& writer) { writePlain(writer, *table); });
            return static_cast<int>(table->rows.size());
        },
        [this, file](int count) {
            Q_EMIT noted(tr("%Ln row(s) written to %1", nullptr, count).arg(format::folder(file)));
        },
        [this](const QString& text) { Q_EMIT failed(tr("The CSV could not be written."), text); });
}

void SqlTab::focusFilter() {
    m_editor->setFocus(Qt::ShortcutFocusReason);
}

QVector<QWidget*> SqlTab::panes() const {
    return {m_editor, m_table, m_schema};
}

bool SqlTab::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape && m_running) {
            stop();
            return true;
        }
    }
    return LogTab::eventFilter(watched, event);
}

}  // namespace hatter::ui
