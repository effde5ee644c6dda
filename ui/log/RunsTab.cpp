// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/RunsTab.h"

#include "base/Error.h"
#include "engine/RunSettings.h"
#include "engine/Session.h"
#include "models/SteeringText.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Settings.h"
#include "settings/Theme.h"
#include "space/HatYaml.h"
#include "store/RunLog.h"

#include <QAction>
#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

QHash<qint64, DecisionsOfRun> readCountsOf(const store::Workspace& workspace) {
    QHash<qint64, DecisionsOfRun> counts;
    const auto table =
        store::RunLogReader(workspace).query("SELECT run, decision, count(*) FROM candidates GROUP BY run, decision");
    for (const auto& row : table.rows)
        counts[std::stoll(row[0])][QString::fromStdString(row[1])] = std::stoll(row[2]);
    return counts;
}

QDateTime timeOf(const std::string& utc) {
    return QDateTime::fromString(QString::fromStdString(utc), Qt::ISODate);
}

QTableView* smallTable(RecordTable* model, const QString& name, QWidget* parent) {
    QTableView* view = makeTable(parent);
    view->setModel(model);
    view->setAccessibleName(name);
    view->setWordWrap(false);
    return view;
}

QWidget* titled(QLabel* title, QWidget* content, QWidget* parent) {
    auto* box = new QWidget(parent);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::SpaceTiny);
    layout->addWidget(title);
    layout->addWidget(content, 1);
    return box;
}

}  // namespace

RunsTab::RunsTab(Session& session, QWidget* parent)
    : LogTab(parent),
      m_session(session),
      m_runs(new RecordTable({tr("Run"), tr("State"), tr("Method"), tr("Started"), tr("Took"), tr("Target"),
                              tr("Fork of"), tr("Limit ms"), tr("Seed"), tr("Population"), tr("Gen."), tr("Draws"),
                              tr("Evaluated"), tr("Seen before"), tr("Too slow"), tr("Excluded"), tr("Dropped")},
                             Limit, this)),
      m_settings(new RecordTable({tr("Setting"), tr("Value")}, 2, this)),
      m_steering(new RecordTable({tr("Draw"), tr("Gen."), tr("When"), tr("What changed")}, 4, this)),
      m_proxy(new SortProxy(this)),
      m_table(makeTable(this)),
      m_settingsTable(smallTable(m_settings, tr("Settings of the chosen run"), this)),
      m_steeringTable(smallTable(m_steering, tr("Steering of the chosen run"), this)),
      m_summary(makeSmall({}, this)),
      m_settingsTitle(makeBold({}, this)),
      m_steeringTitle(makeBold({}, this)),
      m_open(makePrimary(tr("Open on the Search page"), this)),
      m_candidates(new QPushButton(tr("Its candidates"), this)),
      m_report(new QPushButton(tr("Save report…"), this)),
      m_note(new EmptyNote(m_table)),
      m_steeringNote(new EmptyNote(m_steeringTable)),
      m_splitter(new QSplitter(Qt::Vertical, this)) {
    m_proxy->setSourceModel(m_runs);
    m_proxy->setSortRole(RecordTable::SortRole);
    m_proxy->sortBy(m_table, Run, Qt::DescendingOrder);
    m_table->setAccessibleName(tr("Runs"));
    m_candidates->setToolTip(tr("The table of candidates, with this run alone"));
    m_open->setToolTip(tr("Enter"));
    auto* head = new QHBoxLayout;
    head->setSpacing(Theme::Space);
    head->addWidget(m_summary);
    head->addStretch();
    head->addWidget(m_report);
    head->addWidget(m_candidates);
    head->addWidget(m_open);
    m_splitter->setHandleWidth(Theme::SpaceMedium);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(buildDetails());
    m_splitter->setSizes({300, 400});
    m_splitter->restoreState(Settings::get(keys::LogRunsSplitter));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Space);
    layout->addLayout(head);
    layout->addWidget(m_splitter, 1);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_chosen); });
    connect(m_candidates, &QPushButton::clicked, this, [this] { Q_EMIT candidatesRequested(m_chosen); });
    connect(m_table, &QTableView::activated, this, [this] { Q_EMIT openRequested(m_chosen); });
    connect(m_note, &EmptyNote::clicked, this, &RunsTab::searchRequested);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (m_filling || !current.isValid())
                    return;
                m_chosen = current.siblingAtColumn(Run).data(RecordTable::SortRole).toLongLong();
                showChosen();
            });
    connect(&session, &Session::refreshed, this, &RunsTab::refresh);
    refresh();
}

void RunsTab::setReportAction(QAction* action) {
    m_table->addAction(action);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_report->setToolTip(action->statusTip());
    connect(m_report, &QPushButton::clicked, action, &QAction::trigger);
}

QWidget* RunsTab::buildDetails() {
    m_steeringTable->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    const QFontMetrics metrics(m_table->font());
    const auto wide = [&metrics](const QString& text) { return metrics.horizontalAdvance(text) + 24; };
    m_steeringTable->setColumnWidth(0, wide(QStringLiteral("00,000")));
    m_steeringTable->setColumnWidth(1, wide(QStringLiteral("Gen.")));
    m_steeringTable->setColumnWidth(2, wide(QStringLiteral("00/00/0000 00:00 PM")));
    m_settingsTable->setColumnWidth(0, wide(tr("Mutation probability of a gene")));
    auto* side = new QSplitter(Qt::Horizontal, this);
    side->setHandleWidth(Theme::SpaceMedium);
    side->setChildrenCollapsible(false);
    side->addWidget(titled(m_settingsTitle, m_settingsTable, this));
    side->addWidget(titled(m_steeringTitle, m_steeringTable, this));
    side->setSizes({500, 500});
    return side;
}

void RunsTab::showEvent(QShowEvent* event) {
    LogTab::showEvent(event);
    refresh();
}

void RunsTab::hideEvent(QHideEvent* event) {
    Settings::set(keys::LogRunsSplitter, m_splitter->saveState());
    LogTab::hideEvent(event);
}

void RunsTab::forget() {
    ++m_countRequest;
    ++m_steeringRequest;
    m_reads = 0;
    m_counts.clear();
    m_chosen = 0;
    fill();
}

void RunsTab::refresh() {
    fill();
    if (isVisible() && m_session.isOpen())
        readCounts();
}

void RunsTab::readCounts() {
    ++m_reads;
    const quint64 request = ++m_countRequest;
    m_session.reader().read(
        this, [workspace = m_session.workspace()] { return readCountsOf(workspace); },
        [this, request](QHash<qint64, DecisionsOfRun> counts) {
            m_reads = std::max(0, m_reads - 1);
            if (request != m_countRequest || counts == m_counts)
                return;
            m_counts = std::move(counts);
            fill();
        },
        [this, request](const QString& text) {
            m_reads = std::max(0, m_reads - 1);
            if (request == m_countRequest)
                Q_EMIT failed(tr("The runs could not be read."), text);
        });
}

RecordTable::Row RunsTab::rowOf(const store::RunRecord& run) const {
    const workbench::SearchOptions options = optionsOf(run);
    const auto number = [](qint64 value) {
        return RecordTable::Cell(format::count(value), QVariant::fromValue(value));
    };
    const DecisionsOfRun counts = m_counts.value(run.id);
    const auto decided = [&](search::Decision decision) {
        const QString word = QString::fromStdString(search::toText(decision));
        return m_counts.isEmpty() ? RecordTable::Cell(QString(), QVariant::fromValue<qint64>(-1))
                                  : number(counts.value(word));
    };
    const QDateTime started = timeOf(run.startedAt), ended = timeOf(run.finishedAt);
    const qint64 seconds = started.isValid() && ended.isValid() ? started.secsTo(ended) : -1;
    const auto& sizes = options.evolution;
    RecordTable::Row row(ColumnCount);
    row[Run] = number(run.id);
    row[State] = runStateText(run.state);
    row[Method] = runMethodText(run.algorithm);
    row[Started] = {format::when(run.startedAt), QString::fromStdString(run.startedAt)};
    row[Took] = {seconds < 0 ? QString() : format::duration(static_cast<double>(seconds)),
                 QVariant::fromValue(seconds)};
    row[Target] = QString::fromStdString(run.target);
    row[Limit] = {
        options.limitMs > 0 && std::isfinite(options.limitMs) ? format::number(options.limitMs, 1) : QString(),
        options.limitMs};
    row[Seed] = {QString::number(sizes.seed), QVariant::fromValue(sizes.seed)};
    row[Sizes] = tr("%1, then %2+%3+%4", "population at the start; parents, mutations, crossovers")
                     .arg(sizes.populationSize)
                     .arg(sizes.parentSize)
                     .arg(sizes.mutationSize)
                     .arg(sizes.crossoverSize);
    row[Generations] = {tr("%1 of %2", "done, asked for").arg(run.generation + 1).arg(sizes.iterations),
                        run.generation};
    row[Draws] = number(run.sampled);
    row[Evaluated] = decided(search::Decision::Evaluated);
    row[Cached] = decided(search::Decision::Cached);
    row[TooSlow] = decided(search::Decision::TooSlow);
    row[Excluded] = decided(search::Decision::Excluded);
    row[Dropped] = decided(search::Decision::Dropped);
    row[Fork] = run.forkedFrom ? RecordTable::Cell(tr("run %1, gen. %2").arg(*run.forkedFrom).arg(run.forkGeneration),
                                                   QVariant::fromValue<qint64>(*run.forkedFrom))
                               : RecordTable::Cell(QString(), QVariant::fromValue<qint64>(0));
    return row;
}

void RunsTab::fill() {
    const bool open = m_session.isOpen();
    QVector<RecordTable::Row> rows;
    if (open)
        for (const store::RunRecord& run : m_session.facts().runs)
            rows.append(rowOf(run));
    m_filling = true;
    m_runs->setRows(rows);
    // What happened in none of the runs needs no column.
    for (const Column column : {Fork, Cached, TooSlow, Excluded, Dropped})
        m_table->setColumnHidden(column, std::none_of(rows.begin(), rows.end(), [column](const RecordTable::Row& row) {
                                     return row[column].sort.toLongLong() > 0;
                                 }));
    m_table->resizeColumnsToContents();
    for (int column = 0; column < ColumnCount; ++column)  // the delegate leaves more room at the sides
        if (!m_table->isColumnHidden(column))
            m_table->setColumnWidth(column, m_table->columnWidth(column) + Theme::SpaceMedium);
    m_summary->setText(rows.isEmpty() ? QString() : tr("%Ln run(s)", nullptr, static_cast<int>(rows.size())));
    m_note->say(rows.isEmpty() && open ? tr("No search has run yet.") : QString(), tr("Go to the search"));
    if (record(m_chosen) == nullptr)
        m_chosen = rows.isEmpty() ? 0 : m_session.facts().runs.front().id;
    choose(m_chosen);
    m_filling = false;
    showChosen();
}

void RunsTab::choose(qint64 run) {
    for (int row = 0; row < m_proxy->rowCount(); ++row)
        if (m_proxy->index(row, Run).data(RecordTable::SortRole).toLongLong() == run) {
            m_table->setCurrentIndex(m_proxy->index(row, Run));
            return;
        }
}

const store::RunRecord* RunsTab::record(qint64 run) const {
    if (m_session.isOpen())
        for (const store::RunRecord& known : m_session.facts().runs)
            if (known.id == run)
                return &known;
    return nullptr;
}

void RunsTab::showChosen() {
    const store::RunRecord* run = record(m_chosen);
    m_open->setEnabled(run != nullptr);
    m_candidates->setEnabled(run != nullptr);
    m_report->setEnabled(run != nullptr);
    m_settingsTitle->setText(run != nullptr ? tr("Settings of run %1").arg(run->id) : tr("Settings"));
    m_steeringTitle->setText(run != nullptr ? tr("Steering of run %1").arg(run->id) : tr("Steering"));
    QVector<RecordTable::Row> settings;
    if (run != nullptr)
        for (const auto& [name, value] : runSettings(*run))
            settings.append(RecordTable::Row{name, value});
    m_settings->setRows(settings);
    const quint64 request = ++m_steeringRequest;
    m_steeringNote->say({});
    if (run == nullptr || !isVisible()) {
        m_steering->setRows({});
        return;
    }
    ++m_reads;
    m_session.reader().read(
        this, [workspace = m_session.workspace(), id = run->id] { return store::RunLogReader(workspace).steering(id); },
        [this, request, run = *run](const std::vector<store::SteeringRecord>& events) {
            m_reads = std::max(0, m_reads - 1);
            if (request == m_steeringRequest)
                showSteering(events, run);
        },
        [this, request](const QString& text) {
            m_reads = std::max(0, m_reads - 1);
            if (request == m_steeringRequest)
                Q_EMIT failed(tr("The steering of the run could not be read."), text);
        });
}

void RunsTab::showSteering(const std::vector<store::SteeringRecord>& events, const store::RunRecord& run) {
    std::optional<space::DesignSpace> space;
    try {
        if (!run.space.empty())
            space = space::parseDesignSpace(run.space, "run " + std::to_string(run.id));
    } catch (const Error&) {
        // Of another version: the limits still say something.
    }
    QVector<RecordTable::Row> rows;
    for (const store::SteeringRecord& event : events)
        rows.append(RecordTable::Row{format::count(event.draw), format::count(event.generation), format::when(event.at),
                                     steeringChangeText(event, space)});
    m_steering->setRows(rows);
    m_steeringNote->say(rows.isEmpty() ? tr("Nobody changed the limit or the constraints of this run.") : QString());
}

void RunsTab::focusFilter() {
    m_table->setFocus(Qt::ShortcutFocusReason);
}

QVector<QWidget*> RunsTab::panes() const {
    return {m_table, m_settingsTable, m_steeringTable};
}

}  // namespace hatter::ui
