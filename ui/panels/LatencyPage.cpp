// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/LatencyPage.h"

#include "charts/ScatterChart.h"
#include "engine/Session.h"
#include "models/SortProxy.h"
#include "panels/MessageStrip.h"
#include "panels/TaskCard.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QSpinBox>
#include <QSplitter>
#include <QTableView>
#include <cmath>

namespace hatter::ui {

namespace {

RecordTable::Row rowOf(const store::MeasurementRecord& record) {
    const auto& m = record.measurement;
    const auto ms = [](double value) { return RecordTable::Cell(format::number(value, 2), value); };
    return {RecordTable::Cell(format::when(record.at), QString::fromStdString(record.at)),
            RecordTable::Cell(QString::fromStdString(space::toText(m.sub))),
            ms(m.encoderMs),
            ms(m.decoderMs),
            ms(m.totalMs()),
            RecordTable::Cell(QChar(u'±') + format::number(std::hypot(m.encoderStdMs, m.decoderStdMs), 2),
                              std::hypot(m.encoderStdMs, m.decoderStdMs))};
}

}  // namespace

LatencyPage::LatencyPage(Session& session, QWidget* parent)
    : Page(tr("Latency"), session, parent),
      m_task(new TaskCard(session.runner(), tr("Measuring latency"), strip(),
                          tr("The measurement failed. Finished ones are kept."), this)),
      m_fitTask(new TaskCard(session.runner(), tr("Fitting the predictor"), strip(),
                             tr("The predictor could not be fitted."), this)),
      m_records(new RecordTable(
          {tr("Measured at"), tr("SubTransformer"), tr("Encoder ms"), tr("Decoder ms"), tr("Total ms"), tr("Spread")},
          2, this)),
      m_table(makeTable(this)),
      m_scatter(new ScatterChart(this)),
      m_target(makeSmall({}, this)),
      m_error(makeLabel({}, this)) {
    buildHeader();
    m_target->setWordWrap(true);
    m_error->setWordWrap(true);
    m_scatter->setAxes(tr("measured ms"), tr("predicted ms"));
    auto* sorted = new SortProxy(this);
    sorted->setSourceModel(m_records);
    sorted->setSortRole(RecordTable::SortRole);
    sorted->sortBy(m_table, 0, Qt::DescendingOrder);
    m_table->setAccessibleName(tr("Measurements"));
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    for (const auto& [column, width] : {std::pair{0, 150}, {2, 110}, {3, 110}, {4, 100}, {5, 90}})
        m_table->setColumnWidth(column, width);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(Theme::Space);
    splitter->addWidget(m_scatter);
    splitter->addWidget(m_table);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    body()->addWidget(m_task);
    body()->addWidget(m_fitTask);
    body()->addWidget(m_target);
    body()->addWidget(m_error);
    body()->addWidget(splitter, 1);
    connect(&session, &Session::refreshed, this, &LatencyPage::refresh);
    connect(m_task, &TaskCard::updated, this, [this](const TaskUpdate& update) {
        QVector<RecordTable::Row> rows;
        for (const auto& record : update.measurements)
            rows.append(rowOf(record));
        m_records->append(rows);
    });
    for (TaskCard* task : {m_task, m_fitTask})
        connect(task, &TaskCard::progressed, this, [this] {
            m_measure->setEnabled(!m_task->isActive());
            m_fit->setEnabled(!m_task->isActive() && !m_fitTask->isActive());
        });
    connect(m_task, &TaskCard::ended, this, [this](bool finished) {
        m_measure->setEnabled(true);
        // A person who asks for measurements wants a predictor out of them.
        if (finished)
            fit();
    });
    refresh();
}

void LatencyPage::buildHeader() {
    m_samples = new QSpinBox(this);
    m_samples->setRange(1, 10000);
    m_samples->setValue(60);
    m_samples->setSuffix(tr(" SubTransformers"));
    m_samples->setAccessibleName(tr("How many SubTransformers are measured"));
    m_measure = makePrimary(tr("Measure"), this);
    m_fit = new QPushButton(tr("Fit predictor"), this);
    header()->addStretch();
    header()->addWidget(m_samples);
    header()->addWidget(m_measure);
    header()->addWidget(m_fit);
    connect(m_measure, &QPushButton::clicked, this, &LatencyPage::measure);
    connect(m_fit, &QPushButton::clicked, this, &LatencyPage::fit);
}

void LatencyPage::measure() {
    if (!session().isOpen())
        return;
    if (!session().facts().super.space) {
        strip().say(MessageStrip::Kind::Warning, tr("The workspace has no design space to sample from: train a "
                                                    "SuperTransformer first."));
        return;
    }
    workbench::MeasureLatencyOptions options;
    options.target = session().facts().latency.measured.toStdString();
    options.samples = m_samples->value();
    options.protocol.vocabulary = 0;  // the workspace's
    options.protocol.sourceLength = options.protocol.targetLength = 0;
    m_task->follow(session().runner().measureLatency(session().workspace(), options));
}

void LatencyPage::fit() {
    if (session().isOpen())
        m_fitTask->follow(session().runner().fitPredictor(session().workspace(), session().facts().latency.measured));
}

void LatencyPage::refresh() {
    const LatencyFacts& latency = session().facts().latency;
    m_target->setText(latency.fingerprint.isEmpty()
                          ? latency.measured
                          : tr("%1: %2", "target, machine").arg(latency.measured, latency.fingerprint));
    if (!m_task->isActive()) {
        QVector<RecordTable::Row> rows;
        for (const auto& record : latency.measurements)
            rows.append(rowOf(record));
        m_records->setRows(rows);
    }
    m_fit->setEnabled(latency.measurements.size() >= 10 && !m_task->isActive());
    m_fit->setToolTip(m_fit->isEnabled() ? QString() : tr("At least 10 measurements are needed."));
    showError();
}

void LatencyPage::showError() {
    const LatencyFacts& latency = session().facts().latency;
    QVector<ScatterChart::Point> points;
    if (!latency.predictor) {
        m_error->setText(
            latency.measurements.empty()
                ? tr("Nothing measured yet. Measure some SubTransformers of the design space on this machine.")
                : tr("Measured, but no predictor fitted yet."));
        m_scatter->setPoints(points);
        m_scatter->setFigures({}, {});
        return;
    }
    if (latency.predictor->isReference()) {
        m_error->setText(
            tr("Searches go by the latencies of %1, as a predictor says that was imported from HAT. Its error "
               "is not known here. Fit a predictor to go by this machine.")
                .arg(latency.target));
        m_scatter->setPoints(points);
        m_scatter->setFigures({}, {});
        return;
    }
    for (const auto& record : latency.measurements)
        if (record.protocol == latency.predictor->protocol())
            points.append(
                {record.measurement.totalMs(), latency.predictor->totalMs(record.measurement.sub), false, false});
    const latency::PredictorError& error = latency.predictor->error();
    m_error->setText(
        tr("Predictions are off by %1 on average and %2 at worst, on %Ln SubTransformer(s) kept out of the fit.",
           nullptr, error.heldOut)
            .arg(format::percent(error.mape), format::percent(error.worst)));
    m_scatter->setPoints(points);
    m_scatter->setFigures({{tr("MAPE"), format::percent(error.mape)},
                           {tr("RMSE"), tr("%1 ms").arg(format::number(error.rmseMs, 2))},
                           {tr("worst"), format::percent(error.worst)}},
                          tr("held out, n = %1").arg(error.heldOut));
}

}  // namespace hatter::ui
