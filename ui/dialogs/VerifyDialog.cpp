// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/VerifyDialog.h"

#include "charts/ScatterChart.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <utility>

namespace hatter::ui {

namespace {

enum Column { Number, Predicted, Measured, Off, Refitted, ColumnCount };

/// Predicted against measured, percent of what was measured.
double percentOff(double predictedMs, double measuredMs) {
    return 100 * (predictedMs - measuredMs) / measuredMs;
}

QStandardItem* figureItem(const QString& text, const QString& toolTip = {}) {
    auto* item = new QStandardItem(text);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    item->setToolTip(toolTip);
    item->setEditable(false);
    return item;
}

QString signedPercent(double value) {
    return QStringLiteral("%1 %").arg(format::signedNumber(value, 1));
}

}  // namespace

VerifyDialog::VerifyDialog(EngineRunner& runner, TargetPtr target, QWidget* parent)
    : QDialog(parent),
      m_target(std::move(target)),
      m_firstPredictor(m_target->predictorId),
      m_measuring(new TaskFollower(runner, this)),
      m_fit(new TaskFollower(runner, this)),
      m_scatter(new ScatterChart(this)),
      m_table(makeTable(this)),
      m_rows(new QStandardItemModel(0, ColumnCount, this)),
      m_head(makeBold({}, this)),
      m_sum(makeLabel({}, this)),
      m_refitted(makeLabel({}, this)),
      m_work(makeSmall({}, this)),
      m_problem(makeSmall({}, this)),
      m_progress(new QProgressBar(this)),
      m_measure(makePrimary({}, this)),
      m_stop(new QPushButton(signIcon(Sign::Stop), tr("Stop"), this)),
      m_refit(new QPushButton(tr("Refit with them"), this)) {
    setWindowTitle(tr("Verify the front"));
    resize(1000, 540);
    m_scatter->setAxes(tr("measured, ms"), tr("predicted, ms"));
    m_scatter->setTitle(tr("Predicted against measured"), QString::fromStdString(m_target->target.name));
    m_scatter->setEmptyText(tr("Points appear as the members are measured."));
    m_scatter->setLegend(tr("measured now"), tr("earlier"));
    m_scatter->setMinimumSize(360, 300);
    m_table->setModel(m_rows);
    m_table->setAccessibleName(tr("Members of the front"));
    m_table->setMinimumWidth(500);
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    m_progress->setAccessibleName(tr("Progress of the measuring"));
    m_refit->setToolTip(
        tr("Fits the predictor of %1 again with these measurements among the others. Searches that begin afterwards go "
           "by it; a run keeps its own.")
            .arg(QString::fromStdString(m_target->target.name)));
    for (QLabel* label : {m_sum, m_refitted, m_problem})
        label->setWordWrap(true);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(Theme::SpaceMedium);
    middle->addWidget(m_scatter, 1);
    middle->addWidget(m_table, 1);
    auto* work = new QHBoxLayout;
    work->setSpacing(Theme::SpaceMedium);
    work->addWidget(m_progress, 1);
    work->addWidget(m_work);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_measure, QDialogButtonBox::ActionRole);
    buttons->addButton(m_stop, QDialogButtonBox::ActionRole);
    buttons->addButton(m_refit, QDialogButtonBox::ActionRole);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::Space);
    layout->addWidget(m_head);
    layout->addLayout(middle, 1);
    layout->addWidget(m_sum);
    layout->addWidget(m_refitted);
    layout->addWidget(m_problem);
    layout->addLayout(work);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_measure, &QPushButton::clicked, this, &VerifyDialog::measure);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        for (TaskFollower* task : {m_measuring, m_fit})
            task->stop();
        showWork();
    });
    connect(m_refit, &QPushButton::clicked, this, &VerifyDialog::refitRequested);
    connect(m_measuring, &TaskFollower::updated, this, &VerifyDialog::take);
    for (TaskFollower* task : {m_measuring, m_fit}) {
        connect(task, &TaskFollower::began, this, [this] { m_problem->clear(); });
        connect(task, &TaskFollower::progressed, this, &VerifyDialog::showWork);
        connect(task, &TaskFollower::ended, this, [this](bool, const QString& message) {
            m_problem->setText(message);
            refresh();
        });
    }
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& to) {
        if (to.isValid() && to.row() < static_cast<int>(m_members.size()))
            Q_EMIT selected(m_members[static_cast<std::size_t>(to.row())].row.draw);
    });
    connect(m_scatter, &ScatterChart::opened, this, &VerifyDialog::selected);
    m_scatter->setHoverText([this](qint64 key) {
        QStringList lines;
        for (const Member& m : m_members)
            if (m.row.draw == key && m.measuredMs)
                lines << tr("#%1").arg(numberText(key))
                      << tr("%1\tpredicted").arg(format::milliseconds(m.row.predictedMs))
                      << tr("%1\tmeasured").arg(format::milliseconds(*m.measuredMs));
        return lines;
    });
}

void VerifyDialog::setMembers(const std::vector<CandidateRow>& members, double limitMs) {
    m_members.clear();
    for (const CandidateRow& row : members)
        m_members.push_back({row, row.measuredMs, {}, false});
    m_limitMs = limitMs;
    refresh();
}

void VerifyDialog::followMeasuring(TaskId task) {
    m_measuring->follow(task);
    showWork();
}

void VerifyDialog::followFit(TaskId task) {
    m_fit->follow(task);
    showWork();
}

void VerifyDialog::setTarget(const TargetPtr& target) {
    if (!target)
        return;
    m_target = target;
    if (m_target->predictor && m_target->predictorId != m_firstPredictor)
        for (Member& m : m_members)
            m.refittedMs = m_target->predictor->totalMs(m.row.sub);
    refresh();
}

int VerifyDialog::missing() const {
    return static_cast<int>(
        std::count_if(m_members.begin(), m_members.end(), [](const Member& m) { return !m.measuredMs; }));
}

/// What is missing; where nothing is, all of them again.
void VerifyDialog::measure() {
    std::vector<space::SubTransformer> subs;
    for (const Member& m : m_members)
        if (!m.measuredMs || missing() == 0)
            subs.push_back(m.row.sub);
    Q_EMIT measureRequested(subs);
}

void VerifyDialog::take(const TaskUpdate& update) {
    bool changed = false;
    for (const store::MeasurementRecord& record : update.measurements) {
        if (record.target != m_target->target.name || !record.isUsed())
            continue;
        for (Member& m : m_members)
            if (m.row.hash.toStdString() == record.hash) {
                m.measuredMs = record.measurement.totalMs();
                m.now = true;
                changed = true;
            }
    }
    if (changed)
        refresh();
}

std::optional<VerifyDialog::Error> VerifyDialog::errorOf(std::optional<double> (*predicted)(const Member&)) const {
    Error error;
    for (const Member& m : m_members) {
        const auto ms = predicted(m);
        if (!ms || !m.measuredMs)
            continue;
        const double off = std::abs(percentOff(*ms, *m.measuredMs));
        error.mean += off;
        error.worst = std::max(error.worst, off);
        ++error.members;
    }
    if (error.members == 0)
        return std::nullopt;
    error.mean /= error.members;
    return error;
}

std::optional<VerifyDialog::Error> VerifyDialog::predictedError() const {
    return errorOf([](const Member& m) { return std::optional(m.row.predictedMs); });
}

std::optional<VerifyDialog::Error> VerifyDialog::refittedError() const {
    return errorOf([](const Member& m) { return m.refittedMs; });
}

void VerifyDialog::refresh() {
    const QString target = QString::fromStdString(m_target->target.name);
    m_head->setText(tr("%n member(s) of the front under %1 on %2", nullptr, static_cast<int>(m_members.size()))
                        .arg(format::milliseconds(m_limitMs), target));
    const auto error = predictedError(), refitted = refittedError();
    m_sum->setText(error ? tr("Predictions are off by %1 in the mean and %2 at worst, on %n measured member(s).",
                              nullptr, error->members)
                               .arg(format::percent(error->mean), format::percent(error->worst))
                         : tr("No member was measured on %1 yet: all latencies are predicted.").arg(target));
    m_refitted->setText(refitted
                            ? tr("Refitted: %1 in the mean and %2 at worst on the same members, which the new fit has "
                                 "seen. The next searches go by it.")
                                  .arg(format::percent(refitted->mean), format::percent(refitted->worst))
                            : QString());
    m_refitted->setVisible(refitted.has_value());
    m_problem->setVisible(!m_problem->text().isEmpty());
    showTable();
    showScatter();
    showWork();
}

void VerifyDialog::showTable() {
    const bool refitted = refittedError().has_value();
    const int current = m_table->currentIndex().row();
    m_rows->removeRows(0, m_rows->rowCount());
    m_rows->setHorizontalHeaderLabels({tr("#"), tr("predicted ms"), tr("measured ms"), tr("off"), tr("refitted ms")});
    for (const Member& m : m_members) {
        const QString measured = m.measuredMs ? format::number(*m.measuredMs, 1) : QStringLiteral("–");
        m_rows->appendRow(
            {figureItem(numberText(m.row.draw), QString::fromStdString(space::toText(m.row.sub))),
             figureItem(format::number(m.row.predictedMs, 1), tr("predicted by the search's predictor")),
             figureItem(measured, !m.measuredMs ? tr("not measured")
                                  : m.now       ? tr("measured now")
                                                : tr("measured earlier")),
             figureItem(m.measuredMs ? signedPercent(percentOff(m.row.predictedMs, *m.measuredMs)) : QString(),
                        tr("predicted against measured")),
             figureItem(m.refittedMs ? format::number(*m.refittedMs, 1) : QString(),
                        tr("predicted by the predictor that was fitted since"))});
    }
    for (int column = 0; column < ColumnCount; ++column)
        m_rows->setHeaderData(column, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    m_table->setColumnHidden(Refitted, !refitted);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(Number, QHeaderView::Fixed);
    m_table->setColumnWidth(Number, m_table->fontMetrics().horizontalAdvance(QStringLiteral("00,000")) + 18);
    if (current >= 0) {
        const QSignalBlocker quiet(m_table->selectionModel());
        m_table->setCurrentIndex(m_rows->index(current, 0));
    }
}

void VerifyDialog::showScatter() {
    QVector<ScatterChart::Point> points;
    for (const Member& m : m_members)
        if (m.measuredMs)
            points.append({*m.measuredMs, m.row.predictedMs, m.now, false, m.row.draw});
    m_scatter->setPoints(points);
    const auto error = predictedError();
    if (error)
        m_scatter->setFigures(
            {{tr("mean"), format::percent(error->mean)}, {tr("worst"), format::percent(error->worst)}},
            tr("measured, n = %1").arg(format::count(error->members)));
    else
        m_scatter->setFigures({}, {});
}

void VerifyDialog::showWork() {
    const TaskFollower* task = m_measuring->isActive() ? m_measuring : m_fit->isActive() ? m_fit : nullptr;
    const int left = missing();
    m_progress->setVisible(task != nullptr);
    m_work->setVisible(task != nullptr);
    m_stop->setVisible(task != nullptr);
    m_measure->setVisible(task == nullptr);
    m_measure->setEnabled(!m_members.empty());
    m_measure->setText(left > 0 ? tr("Measure %n member(s)", nullptr, left) : tr("Measure all again"));
    m_refit->setEnabled(task == nullptr && predictedError().has_value());
    if (task == nullptr)
        return;
    m_progress->setValue(static_cast<int>(std::max(0.0, task->part()) * 1000));
    const QString fact = task->fact();
    m_work->setText(fact.isEmpty() ? task->elapsedText() : fact);
    m_stop->setEnabled(!task->isStopping());
}

}  // namespace hatter::ui
