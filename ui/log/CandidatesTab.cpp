// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/CandidatesTab.h"

#include "base/Error.h"
#include "engine/Session.h"
#include "log/PlainTable.h"
#include "models/SortProxy.h"
#include "panels/CandidateDelegates.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Settings.h"
#include "settings/Theme.h"
#include "space/HatYaml.h"
#include "store/Architecture.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace hatter::ui {

namespace {

constexpr int LaterMs = 1500;
/// So many selected rows are found again in another order; of more, the one that was chosen last.
constexpr std::size_t MostKept = 2000;
constexpr std::size_t MostYaml = 1000;

/// What a narrow screen can do without before a person says so.
constexpr StoredColumn HiddenAtFirst[] = {StoredColumn::Limit, StoredColumn::Hash};

CandidateRow rowOf(const StoredRow& stored) {
    CandidateRow row;
    row.draw = stored.draw;
    row.generation = stored.generation;
    row.origin = stored.origin;
    row.decision = stored.decision;
    row.sub = store::subTransformerFromText(stored.architecture->text);
    row.hash = QString::fromStdString(stored.architecture->hash);
    row.parameters = stored.architecture->parameters;
    row.flops = stored.architecture->flops;
    row.predictedMs = stored.predictedMs;
    row.limitMs = stored.limitMs;
    row.measuredMs = stored.measuredMs;
    row.loss = stored.loss;
    row.estimatedLoss = stored.estimatedLoss;
    row.bleu = stored.bleu;
    row.onFront = stored.onFront;
    return row;
}

/// A document for each, with a remark that says which candidate it is.
std::string yamlOf(const StoredRows& all, const std::vector<int>& rows) {
    std::string text;
    for (const int i : rows) {
        const StoredRow& row = all.rows[static_cast<std::size_t>(i)];
        if (!text.empty())
            text += "---\n";
        text += "# run " + std::to_string(row.run) + ", draw " + std::to_string(storedDraw(row)) + ", " +
                row.architecture->hash + "\n";
        text += space::writeSubTransformer(store::subTransformerFromText(row.architecture->text));
    }
    return text;
}

}  // namespace

CandidatesTab::CandidatesTab(Session& session, CompareList& compare, QWidget* parent)
    : LogTab(parent),
      m_session(session),
      m_compare(compare),
      m_model(new StoredModel(this)),
      m_table(makeTable(this)),
      m_filter(new QLineEdit(this)),
      m_summary(makeSmall({}, this)),
      m_problem(makeSmall({}, this)),
      m_line(new ElidedLine(this)),
      m_note(new EmptyNote(m_table)),
      m_columnMenu(new QMenu(this)) {
    sortByHeader(m_model, m_table, static_cast<int>(StoredColumn::Run), Qt::AscendingOrder);
    m_table->setAccessibleName(tr("Candidates of all runs"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setItemDelegateForColumn(static_cast<int>(StoredColumn::Pin), new PinDelegate(m_table));
    m_table->installEventFilter(this);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->horizontalHeader()->setMinimumSectionSize(24);
    m_table->horizontalHeader()->setSectionsMovable(true);
    // A head asks at each paint whether all rows of a column are selected, and with a hundred thousand that are it
    // looks at each. It need not know.
    m_table->horizontalHeader()->setSelectionModel(new QItemSelectionModel(m_model, m_table->horizontalHeader()));
    m_table->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    buildActions();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Space);
    layout->addWidget(buildHead());
    layout->addWidget(m_problem);
    layout->addWidget(m_table, 1);
    layout->addWidget(buildFoot());
    layOutColumns();
    m_later.setSingleShot(true);
    m_later.setInterval(LaterMs);
    connect(&m_later, &QTimer::timeout, this, &CandidatesTab::read);
    connect(m_filter, &QLineEdit::textChanged, this, &CandidatesTab::applyFilter);
    connect(m_model, &StoredModel::sortRequested, this, [this] { arrangeAnew(true); });
    connect(m_note, &EmptyNote::clicked, this, [this] {
        if (m_model->total() > 0)
            m_filter->clear();
        else
            Q_EMIT searchRequested();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CandidatesTab::showSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CandidatesTab::showSelection);
    connect(m_table, &QTableView::activated, this, &CandidatesTab::openCurrent);
    connect(m_table->horizontalHeader(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { m_columnMenu->popup(m_table->horizontalHeader()->mapToGlobal(at)); });
    connect(&m_compare, &CompareList::changed, this, &CandidatesTab::showPins);
    connect(&session, &Session::refreshed, this, &CandidatesTab::read);
    connect(&session.runner(), &EngineRunner::updated, this,
            [this](TaskId, const TaskUpdate& update) { taskUpdated(update); });
    showPins();
    showSummary();
    showSelection();
}

CandidatesTab::~CandidatesTab() {
    m_reading.request_stop();
    m_arranging.request_stop();
    m_working.request_stop();
}

void CandidatesTab::buildActions() {
    const auto add = [this](const QString& text, const QKeySequence& key, void (CandidatesTab::*slot)()) {
        auto* action = new QAction(text, this);
        if (!key.isEmpty())
            action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, slot);
        m_table->addAction(action);
        return action;
    };
    m_openAction = add(tr("Open on the Search page"), {}, &CandidatesTab::openCurrent);
    m_compareAction = add(tr("Add to comparison"), {}, &CandidatesTab::toggleCurrent);
    m_copyAction = add(tr("Copy rows"), QKeySequence::Copy, &CandidatesTab::copyRows);
    m_yamlAction = add(tr("Copy as YAML"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), &CandidatesTab::copyYaml);
    m_runAction = new QAction(tr("Only this run"), this);
    connect(m_runAction, &QAction::triggered, this, [this] {
        if (const StoredRow* row = current())
            showRun(row->run);
    });
    m_table->addAction(m_runAction);
}

QWidget* CandidatesTab::buildHead() {
    using Over = CandidateFilter::Over;
    m_filter->setPlaceholderText(tr("Filter: run = 2 and decision = front and latency < 80"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setAccessibleName(tr("Filter of the candidates"));
    m_filter->setToolTip(tr("Fields: %1\nCompare with < <= = != >= >, join with and, or, not and brackets; text in "
                            "quotes is looked for in architecture and hash.")
                             .arg(CandidateFilter::fields(Over::Workspace).join(QStringLiteral(", "))));
    m_filter->setMinimumWidth(220);
    m_problem->hide();
    m_problem->setWordWrap(true);
    m_problem->setProperty("muted", false);
    m_problem->setForegroundRole(QPalette::BrightText);
    fillColumnMenu();
    auto* columns = new QPushButton(tr("Columns") + QStringLiteral(" ▾"), this);
    columns->setMenu(m_columnMenu);
    columns->setAccessibleName(tr("Columns"));
    columns->setToolTip(tr("Which columns are shown"));
    m_export = new QPushButton(tr("Export CSV…"), this);
    m_export->setToolTip(tr("The rows and columns that are shown, with all digits"));
    connect(m_export, &QPushButton::clicked, this, [this] {
        askForCsv(this, QStringLiteral("candidates.csv"), [this](const QString& file) { exportCsv(file); });
    });
    auto* head = new QWidget(this);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Space);
    layout->addWidget(m_summary);
    layout->addSpacing(Theme::Space);
    layout->addWidget(m_filter, 1);
    layout->addWidget(columns);
    layout->addWidget(m_export);
    return head;
}

QWidget* CandidatesTab::buildFoot() {
    auto* foot = new QWidget(this);
    auto* layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Space);
    layout->addWidget(m_line, 1);
    const auto add = [&](QAction* action, const QString& keys, bool primary) {
        QPushButton* button = primary ? makePrimary(action->text(), this) : new QPushButton(action->text(), this);
        button->setToolTip(keys);
        button->setEnabled(action->isEnabled());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button, [button, action] {
            button->setEnabled(action->isEnabled());
            button->setText(action->text());
        });
        layout->addWidget(button);
    };
    const auto native = [](const QKeySequence& keys) { return keys.toString(QKeySequence::NativeText); };
    add(m_copyAction, native(QKeySequence::Copy), false);
    add(m_yamlAction, native(m_yamlAction->shortcut()), false);
    add(m_compareAction, native(QKeySequence(Qt::Key_C)), false);
    add(m_openAction, tr("Enter"), true);
    return foot;
}

void CandidatesTab::fillColumnMenu() {
    for (int i = static_cast<int>(StoredColumn::Run); i < static_cast<int>(StoredColumn::Count); ++i) {
        QAction* action = m_columnMenu->addAction(storedName(static_cast<StoredColumn>(i)));
        action->setCheckable(true);
        connect(action, &QAction::toggled, m_table, [this, i](bool on) { m_table->setColumnHidden(i, !on); });
    }
    connect(m_columnMenu, &QMenu::aboutToShow, this, [this] {
        const QList<QAction*> actions = m_columnMenu->actions();
        for (qsizetype i = 0; i < actions.size(); ++i)
            actions[i]->setChecked(!m_table->isColumnHidden(static_cast<int>(i) + 1));
    });
}

void CandidatesTab::layOutColumns() {
    QHeaderView* header = m_table->horizontalHeader();
    if (const QByteArray state = Settings::get(keys::LogColumns); !state.isEmpty() && header->restoreState(state))
        return;
    const QFontMetrics metrics(m_table->font()), small(header->font());
    const auto figure = [&](const char* widest) { return metrics.horizontalAdvance(QString::fromLatin1(widest)) + 18; };
    for (int i = static_cast<int>(StoredColumn::Run); i < static_cast<int>(StoredColumn::Architecture); ++i) {
        const auto column = static_cast<StoredColumn>(i);
        const int heading = small.horizontalAdvance(storedTitle(column) + QStringLiteral(" ▾")) + 18;
        const int content = column == StoredColumn::Run        ? figure("000")
                            : column == StoredColumn::Draw     ? figure("000,000")
                            : column == StoredColumn::Origin   ? figure("crossover")
                            : column == StoredColumn::Decision ? figure("refused, too slow")
                            : column == StoredColumn::Hash     ? figure("0123456789abcdef")
                            : column == StoredColumn::Loss     ? figure("00.0000")
                                                               : figure("000.0");
        m_table->setColumnWidth(i, std::max(heading, content));
    }
    m_table->setColumnWidth(static_cast<int>(StoredColumn::Pin), 26);
    m_table->setColumnWidth(static_cast<int>(StoredColumn::Architecture), 120);
    for (const StoredColumn column : HiddenAtFirst)
        m_table->setColumnHidden(static_cast<int>(column), true);
}

void CandidatesTab::showEvent(QShowEvent* event) {
    LogTab::showEvent(event);
    if (m_stale)
        read();
}

void CandidatesTab::hideEvent(QHideEvent* event) {
    Settings::set(keys::LogColumns, m_table->horizontalHeader()->saveState());
    LogTab::hideEvent(event);
}

void CandidatesTab::forget() {
    m_reading.request_stop();
    m_arranging.request_stop();
    m_working.request_stop();
    ++m_readRequest;
    ++m_arrangeRequest;
    m_reads = m_arranges = m_again = false;
    m_stale = true;
    m_later.stop();
    m_rows.reset();
    m_filter->clear();
    m_worker.drop(m_model->show({}));
    showSummary();
    showSelection();
}

void CandidatesTab::taskUpdated(const TaskUpdate& update) {
    if (update.generations.empty() && update.added.empty())
        return;
    m_stale = true;
    if (isVisible() && !m_later.isActive())
        m_later.start();
}

void CandidatesTab::read() {
    m_stale = true;
    if (!m_session.isOpen() || !isVisible())
        return;
    if (m_reads) {
        m_again = true;
        return;
    }
    m_reads = true;
    m_stale = m_again = false;
    m_reading = std::stop_source();
    const quint64 request = ++m_readRequest;
    m_session.reader().read(
        this,
        [workspace = m_session.workspace(), before = m_rows, stop = m_reading.get_token()] {
            return readStoredRows(workspace, before, stop);
        },
        [this, request](StoredRowsPtr rows) {
            if (request == m_readRequest)
                take(std::move(rows));
        },
        [this, request](const QString& text) {
            if (request != m_readRequest)
                return;
            m_reads = false;
            m_stale = true;  // tried again when the page is seen again
            showSummary();
            Q_EMIT failed(tr("The candidates could not be read."), text);
        });
    showSummary();
}

void CandidatesTab::take(StoredRowsPtr rows) {
    m_reads = false;
    if (rows != m_rows) {
        // What goes is large, and the table still shows it: it is destroyed with the order that points to it.
        m_rows = std::move(rows);
        arrangeAnew(false);
    }
    showSummary();
    if (m_again)
        read();
}

void CandidatesTab::applyFilter() {
    try {
        m_applied = CandidateFilter::parse(m_filter->text(), CandidateFilter::Over::Workspace);
        m_problem->hide();
        arrangeAnew(true);
    } catch (const InputError& e) {
        // While a person types, the last condition that was whole stays.
        m_problem->setText(tr("The filter is not complete: %1").arg(QString::fromUtf8(e.what())));
        m_problem->show();
    }
}

void CandidatesTab::arrangeAnew(bool fromTop) {
    if (!m_rows)
        return;
    m_arranging.request_stop();
    m_arranging = std::stop_source();
    m_arranges = true;
    m_fromTop = m_fromTop || fromTop;
    const quint64 request = ++m_arrangeRequest;
    const StoredOrder& shown = m_model->shown();
    m_worker.read(
        this,
        [rows = m_rows, before = StoredOrder{shown.rows, shown.sorted, {}},
         view = StoredView{m_model->column(), m_model->sortOrder(), m_applied},
         stop = m_arranging.get_token()] { return arrange(rows, before, view, stop); },
        [this, request](StoredOrder order) {
            if (request != m_arrangeRequest) {
                m_worker.drop(std::move(order));
                return;
            }
            m_arranges = false;
            show(std::move(order), std::exchange(m_fromTop, false));
        },
        // Most times it was given up for a newer question.
        [this, request](const QString& text) {
            if (request != m_arrangeRequest)
                return;
            m_arranges = false;
            Q_EMIT failed(tr("The candidates could not be sorted."), text);
        });
}

void CandidatesTab::show(StoredOrder order, bool fromTop) {
    // A view forgets its selection where everything is new; rows keep their numbers.
    std::vector<int> selected = selectedSources();
    const QModelIndex old = m_table->currentIndex();
    const int currentSource = old.isValid() ? m_model->sourceOf(old.row()) : -1;
    if (selected.size() > MostKept)
        selected = {currentSource};
    const int scrolled = m_table->verticalScrollBar()->value();
    m_worker.drop(m_model->show(std::move(order)));
    const std::vector<int> current = m_model->placesOf({currentSource});
    QItemSelection selection;
    const int last = m_model->columnCount() - 1;
    for (const int place : m_model->placesOf(selected))
        selection.select(m_model->index(place, 0), m_model->index(place, last));
    if (!current.empty())
        m_table->selectionModel()->setCurrentIndex(m_model->index(current.front(), 0), QItemSelectionModel::NoUpdate);
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_table->verticalScrollBar()->setValue(fromTop ? 0 : scrolled);
    showSummary();
    showSelection();
}

void CandidatesTab::showSummary() {
    const qint64 total = m_model->total(), shown = m_model->rowCount();
    const bool open = m_session.isOpen();
    m_summary->setText(!open || total == 0 ? QString()
                       : shown == total    ? tr("%Ln candidate(s)", nullptr, static_cast<int>(total))
                                        : tr("%1 of %2", "shown, all").arg(format::count(shown), format::count(total)));
    m_export->setEnabled(shown > 0);
    if (shown > 0 || !open)
        m_note->say({});
    else if (m_reads || m_arranges)
        m_note->say(tr("Reading the candidates…"));
    else if (total > 0)
        m_note->say(tr("No candidate meets the filter."), tr("Clear the filter"));
    else
        m_note->say(tr("No candidates yet: a search keeps every one here that it samples."), tr("Go to the search"));
}

void CandidatesTab::showSelection() {
    const StoredRow* row = current();
    int selected = 0;  // of whole rows; to list them would take its time where all are selected
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection())
        selected += range.height();
    for (QAction* action : {m_openAction, m_compareAction, m_runAction})
        action->setEnabled(row != nullptr);
    for (QAction* action : {m_copyAction, m_yamlAction})
        action->setEnabled(selected > 0);
    if (row == nullptr)
        m_line->setText({});
    else if (selected > 1)
        m_line->setText(tr("%Ln candidate(s) selected", nullptr, selected));
    else
        m_line->setText(tr("#%1 of run %2: %3", "number, run, architecture")
                            .arg(numberText(row->draw))
                            .arg(row->run)
                            .arg(QString::fromStdString(row->architecture->text)));
    const bool in = row != nullptr && m_compare.drawsOf(row->run).contains(row->draw);
    m_compareAction->setText(in ? tr("Take out of comparison") : tr("Add to comparison"));
}

void CandidatesTab::showPins() {
    QSet<StoredModel::Key> keys;
    for (const CompareList::Item& item : m_compare.items())
        if (!item.published)
            keys.insert({item.run, item.row.draw});
    m_model->setPinned(keys);
    showSelection();
}

const StoredRow* CandidatesTab::current() const {
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() && index.row() < m_model->rowCount() ? &m_model->at(index.row()) : nullptr;
}

std::vector<int> CandidatesTab::selectedSources() const {
    // Ranges, not rows: everything may be selected.
    std::vector<int> rows;
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::transform(rows.begin(), rows.end(), rows.begin(), [this](int row) { return m_model->sourceOf(row); });
    return rows;
}

std::vector<StoredColumn> CandidatesTab::visibleColumns() const {
    std::vector<StoredColumn> columns;
    const QHeaderView* header = m_table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        if (logical > static_cast<int>(StoredColumn::Pin) && !header->isSectionHidden(logical))
            columns.push_back(static_cast<StoredColumn>(logical));
    }
    return columns;
}

void CandidatesTab::openCurrent() {
    if (const StoredRow* row = current())
        Q_EMIT openRequested(row->run, row->draw);
}

void CandidatesTab::toggleCurrent() {
    const StoredRow* row = current();
    if (row == nullptr || !m_session.isOpen())
        return;
    try {
        CompareList::Item item{row->run, rowOf(*row), {}, {}, {}};
        for (const store::RunRecord& run : m_session.facts().runs)
            if (run.id == row->run) {
                item.target = QString::fromStdString(run.target);
                if (!run.space.empty())
                    item.space = space::parseDesignSpace(run.space, "run " + std::to_string(run.id));
            }
        if (!m_compare.toggle(item))
            Q_EMIT failed(tr("The comparison holds four candidates. Take one out first."), {});
    } catch (const Error& e) {
        Q_EMIT failed(tr("The candidate could not be compared."), QString::fromUtf8(e.what()));
    }
}

void CandidatesTab::copyRows() {
    if (!m_rows || m_model->rowCount() == 0)
        return;
    m_working = std::stop_source();
    std::vector<int> rows = selectedSources();
    const auto count = static_cast<int>(rows.size());
    m_worker.read(
        this,
        [all = m_model->shown().rows, rows = std::move(rows), columns = visibleColumns(),
         stop = m_working.get_token()] {
            return QString::fromStdString(
                tsvText(stop, [&](PlainWriter& writer) { writePlain(writer, *all, rows, columns); }));
        },
        [this, count](const QString& text) {
            QGuiApplication::clipboard()->setText(text);
            Q_EMIT noted(tr("%Ln row(s) copied", nullptr, count));
        },
        [this](const QString& text) { Q_EMIT failed(tr("The rows could not be copied."), text); });
}

void CandidatesTab::copyYaml() {
    if (!m_rows || m_model->rowCount() == 0)
        return;
    std::vector<int> rows = selectedSources();
    if (rows.size() > MostYaml) {
        Q_EMIT failed(tr("At most %1 candidates are copied as YAML. Select fewer, or export CSV.")
                          .arg(format::count(static_cast<qint64>(MostYaml))),
                      {});
        return;
    }
    const auto count = static_cast<int>(rows.size());
    m_worker.read(
        this,
        [all = m_model->shown().rows, rows = std::move(rows)] { return QString::fromStdString(yamlOf(*all, rows)); },
        [this, count](const QString& text) {
            QGuiApplication::clipboard()->setText(text);
            Q_EMIT noted(tr("%Ln candidate(s) copied as YAML", nullptr, count));
        },
        [this](const QString& text) { Q_EMIT failed(tr("The rows could not be copied."), text); });
}

void CandidatesTab::exportCsv(const QString& file) {
    if (!m_rows)
        return;
    m_working = std::stop_source();
    m_worker.read(
        this,
        [order = m_model->shown(), columns = visibleColumns(), file, stop = m_working.get_token()] {
            writeCsvFile(file.toStdString(), stop,
                         [&](PlainWriter& writer) { writePlain(writer, *order.rows, order.shown, columns); });
            return static_cast<int>(order.shown.size());
        },
        [this, file](int count) {
            Q_EMIT noted(tr("%Ln row(s) written to %1", nullptr, count).arg(format::folder(file)));
        },
        [this](const QString& text) { Q_EMIT failed(tr("The CSV could not be written."), text); });
}

void CandidatesTab::showRun(qint64 run) {
    m_filter->setText(QStringLiteral("run = %1").arg(run));
    m_table->setFocus(Qt::OtherFocusReason);
}

void CandidatesTab::focusFilter() {
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

QVector<QWidget*> CandidatesTab::panes() const {
    return {m_filter, m_table};
}

QString CandidatesTab::problem() const {
    return m_problem->isHidden() ? QString() : m_problem->text();
}

QString CandidatesTab::summary() const {
    return m_summary->text();
}

bool CandidatesTab::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool plain = key->modifiers() == Qt::NoModifier || key->modifiers() == Qt::ShiftModifier;
        if (plain && (key->key() == Qt::Key_C || key->key() == Qt::Key_P)) {
            toggleCurrent();
            return true;
        }
        // The view would look through all rows for one that begins with the letter.
        if (plain && !key->text().isEmpty() && key->text().front().isPrint() && key->key() != Qt::Key_Space)
            return true;
    }
    return LogTab::eventFilter(watched, event);
}

}  // namespace hatter::ui
