// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/SearchCharts.h"

#include "charts/ChoiceChart.h"
#include "charts/ParallelChart.h"
#include "charts/TrendStrip.h"
#include "models/CandidateModel.h"
#include "models/RecordTable.h"
#include "panels/CandidatePanel.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace hatter::ui {

namespace {

constexpr double SliceMs = 4;  ///< of reading candidates in one event
constexpr int LossDigits = 3;

RecordTable::Cell cell(qint64 value) {
    return {format::count(value), value};
}

RecordTable::Cell cell(double value, int digits) {
    return std::isfinite(value) ? RecordTable::Cell(format::number(value, digits), value)
                                : RecordTable::Cell(QStringLiteral("–"));
}

RecordTable::Cell cell(const std::optional<double>& value, int digits) {
    return value ? cell(*value, digits) : RecordTable::Cell(QStringLiteral("–"));
}

/// A cell for a program: figures as they are, with a point.
QString plain(const RecordTable::Cell& cell) {
    if (cell.sort.typeId() == QMetaType::Double)
        return QString::number(cell.sort.toDouble(), 'g', 10);
    if (cell.sort.isValid())
        return QString::number(cell.sort.toLongLong());
    QString text = cell.text == QStringLiteral("–") ? QString() : cell.text;
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

}  // namespace

SearchCharts::SearchCharts(CandidateModel* model, CandidatePanel* candidates, TrendStrip* trends, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_trends(trends),
      m_tabs(new QTabBar(this)),
      m_pages(new QStackedWidget(this)),
      m_choices(new ChoiceChart(this)),
      m_parallel(new ParallelChart(this)),
      m_loss(new CurveChart(this)),
      m_volume(new CurveChart(this)),
      m_asTable(new QPushButton(tr("Table"), this)),
      m_save(new QPushButton(tr("Save…"), this)),
      m_note(makeSmall({}, this)) {
    buildTabs();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::SpaceTiny);
    layout->addWidget(buildHead(candidates));
    buildPages(candidates);
    layout->addWidget(m_pages, 1);
    m_slices.setSingleShot(true);
    connect(&m_slices, &QTimer::timeout, this, &SearchCharts::read);
    m_repaint.setSingleShot(true);
    m_repaint.setInterval(Theme::RepaintMs);
    connect(&m_repaint, &QTimer::timeout, this, &SearchCharts::refresh);
    connect(m_tabs, &QTabBar::currentChanged, this, &SearchCharts::showPage);
    connect(m_asTable, &QPushButton::toggled, this, &SearchCharts::showPage);
    connect(m_save, &QPushButton::clicked, this, &SearchCharts::saveRequested);
    connect(m_parallel, &ParallelChart::intervalChanged, this,
            [this](int axis, const std::optional<PlotBrush::Interval>& interval) {
                Q_EMIT axisBrushed(
                    static_cast<CandidateAxis>(axis),
                    interval ? std::optional(Brush::Interval{interval->low, interval->high}) : std::nullopt);
            });
    connect(m_parallel, &ParallelChart::intervalCommitted, this, &SearchCharts::brushCommitted);
    showPage();
}

void SearchCharts::buildTabs() {
    m_tabs->addTab(tr("Candidates"));
    m_tabs->addTab(tr("Choices"));
    m_tabs->addTab(tr("Parallel"));
    m_tabs->addTab(tr("Evaluations"));
    m_tabs->addTab(tr("Generations"));
    m_tabs->setTabToolTip(Candidates, tr("Every candidate of the run"));
    m_tabs->setTabToolTip(Choices,
                          tr("How often each choice appears on the front, and among all evaluated candidates"));
    m_tabs->setTabToolTip(Parallel,
                          tr("Parallel coordinates: figures and genes side by side; drag along an axis to brush"));
    m_tabs->setTabToolTip(Evaluations, tr("Best loss and hypervolume by the number of evaluations, runs side by side"));
    m_tabs->setTabToolTip(Generations, tr("Limit, best loss, hypervolume and front after each generation"));
    m_tabs->setAccessibleName(tr("What stands under the plot"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->setFocusPolicy(Qt::StrongFocus);
}

QWidget* SearchCharts::buildHead(CandidatePanel* candidates) {
    auto* head = new QWidget(this);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Space);
    layout->addWidget(m_tabs);
    m_candidateHead = candidates->head();
    layout->addWidget(m_candidateHead, 1);
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_note, 1);
    m_asTable->setCheckable(true);
    m_asTable->setToolTip(tr("The same figures as a table"));
    m_save->setToolTip(tr("Save as a picture (PNG) or as figures (CSV)"));
    layout->addWidget(m_asTable);
    layout->addWidget(m_save);
    return head;
}

QTableView* SearchCharts::addTable(Tab tab, RecordTable* model, const QString& name) {
    QTableView* view = makeTable(this);
    view->setModel(model);
    view->setAccessibleName(name);
    // The curves have as many columns as there are runs.
    view->horizontalHeader()->setSectionResizeMode(tab == Evaluations ? QHeaderView::ResizeToContents
                                                                      : QHeaderView::Stretch);
    view->horizontalHeader()->setStretchLastSection(false);
    m_tables[tab] = model;
    m_views[tab] = view;
    m_pages->addWidget(view);
    return view;
}

void SearchCharts::buildPages(CandidatePanel* candidates) {
    m_candidatePage = candidates;
    m_pages->addWidget(candidates);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_choices);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_charts[Choices] = scroll;
    auto* curves = new QWidget(this);
    auto* across = new QHBoxLayout(curves);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(Theme::Space);
    across->addWidget(m_loss);
    across->addWidget(m_volume);
    m_charts[Evaluations] = curves;
    m_charts[Parallel] = m_parallel;
    m_parallel->setEmptyText(tr("Nothing was evaluated yet."));
    for (QWidget* page : {m_charts[Choices], m_charts[Parallel], m_charts[Evaluations]})
        m_pages->addWidget(page);
    m_choices->setEmptyText(tr("Nothing was evaluated yet."));
    m_loss->setEmptyText(tr("Nothing was evaluated under the limit yet."));
    m_volume->setValues(LossDigits, false);
    m_volume->setTitles(tr("Hypervolume"), tr("evaluated SubTransformers"));
    m_volume->setEmptyText(tr("Nothing was evaluated yet."));
    addTable(Choices,
             new RecordTable(
                 {tr("Family"), tr("Choice"), tr("Front"), tr("Front %"), tr("Evaluated"), tr("Evaluated %")}, 1, this),
             tr("Choices of the front and of all evaluated candidates"));
    addTable(Parallel,
             new RecordTable({tr("Axis"), tr("Least"), tr("Most"), tr("Brushed from"), tr("Brushed to"),
                              tr("Least brushed"), tr("Most brushed")},
                             1, this),
             tr("Axes of the parallel coordinates"));
    addTable(Evaluations, new RecordTable({tr("Evaluated")}, 0, this), tr("Best loss and hypervolume by evaluations"));
    QTableView* generations = addTable(Generations,
                                       new RecordTable({tr("Generation"), tr("Limit ms"), tr("Best loss ≤ limit"),
                                                        tr("Hypervolume"), tr("On the front")},
                                                       0, this),
                                       tr("Generations"));
    generations->setToolTip(tr("A selected generation's front is drawn in the plot."));
    connect(generations->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (!m_quiet && current.isValid())
                    Q_EMIT generationChosen(m_generations[static_cast<std::size_t>(current.row())].number);
            });
}

SearchCharts::Tab SearchCharts::tab() const {
    return static_cast<Tab>(std::max(0, m_tabs->currentIndex()));
}

void SearchCharts::showTab(Tab tab) {
    m_tabs->setCurrentIndex(tab);
}

QWidget* SearchCharts::pane() const {
    if (tab() == Candidates)
        return m_candidatePage;
    if (tab() == Generations || m_asTable->isChecked())
        return m_views[tab()];
    return tab() == Choices    ? static_cast<QWidget*>(m_choices)
           : tab() == Parallel ? static_cast<QWidget*>(m_parallel)
                               : m_loss;
}

void SearchCharts::showPage() {
    const bool candidates = tab() == Candidates, chart = !candidates && tab() != Generations;
    m_candidateHead->setVisible(candidates);
    m_note->setVisible(!candidates);
    m_asTable->setVisible(chart);
    m_save->setVisible(!candidates);
    m_pages->setCurrentWidget(candidates                         ? m_candidatePage
                              : chart && !m_asTable->isChecked() ? m_charts[tab()]
                                                                 : m_views[tab()]);
    if (!isDigested() || !readShown())
        follow();
    refresh();
}

void SearchCharts::restart(const RunFacts& facts, const QString& name, std::optional<search::ParetoPoint> reference,
                           Quality quality) {
    m_digest = RunDigest(reference);
    m_next = 0;
    m_brushed = BrushedChoices(m_brush, quality);
    m_lines = ParallelCounts(quality);
    m_nextLine = 0;
    m_name = name;
    m_space = facts.space;
    m_quality = quality;
    m_volume->setVisible(reference.has_value());
    read();
}

bool SearchCharts::isDigested() const {
    return m_next >= m_model->rows().size();
}

void SearchCharts::follow() {
    if (!m_slices.isActive())
        read();
}

void SearchCharts::read() {
    const bool whole = m_digest.addSome(m_model->rows(), m_next, SliceMs);
    if (!whole || !readShown())
        m_slices.start(0);
    if (whole)
        Q_EMIT digested();
    later();
}

/// What only the shown tab needs; true when it has all.
bool SearchCharts::readShown() {
    if (tab() == Parallel)
        return m_lines.addSome(m_model->rows(), m_nextLine, SliceMs);
    return tab() != Choices || m_brush.isEmpty() || m_brushed.addSome(m_model->rows(), SliceMs);
}

void SearchCharts::later() {
    if (!m_repaint.isActive())
        m_repaint.start();
}

void SearchCharts::setFront(const std::vector<FrontKeeper::Member>& members) {
    m_front = members;
    later();
}

void SearchCharts::setLimitMs(double ms) {
    m_limitMs = ms;
    later();
}

void SearchCharts::setBrush(const Brush& brush) {
    if (brush == m_brush)
        return;
    m_brush = brush;
    m_brushed = BrushedChoices(brush, m_quality);
    QVector<std::optional<PlotBrush::Interval>> intervals;
    for (int axis = 0; axis < CandidateAxes; ++axis) {
        const auto& interval = brush.of(static_cast<CandidateAxis>(axis));
        intervals.append(interval ? std::optional(PlotBrush::Interval{interval->low, interval->high}) : std::nullopt);
    }
    m_parallel->setIntervals(intervals);
    m_choices->setBrushed(!brush.isEmpty());
    follow();
}

void SearchCharts::setSelected(qint64 draw) {
    m_selected = draw;
    if (tab() == Parallel)
        later();
}

void SearchCharts::setGenerations(const std::vector<store::GenerationRecord>& generations) {
    m_generations = generations;
    later();
}

void SearchCharts::setGeneration(std::optional<int> generation) {
    m_generation = generation;
    later();
}

void SearchCharts::setOverlays(const QVector<Overlay>& overlays) {
    m_overlays = overlays;
    later();
}

/// Only what is seen costs anything.
void SearchCharts::refresh() {
    m_repaint.stop();
    if (tab() == Choices)
        refreshChoices();
    else if (tab() == Parallel)
        refreshParallel();
    else if (tab() == Evaluations)
        refreshCurves();
    else if (tab() == Generations)
        refreshGenerations();
    showNote();
}

void SearchCharts::refreshChoices() {
    ChoiceCounts front;
    for (const FrontKeeper::Member& member : m_front)
        if (const CandidateRow* row = member.latencyMs <= m_limitMs ? m_model->find(member.draw) : nullptr;
            row != nullptr && m_brush.accepts(*row, m_quality))
            front.add(row->sub);
    const ChoiceCounts& all = m_brush.isEmpty() ? m_digest.choices() : m_brushed.counts();
    QVector<ChoiceChart::Family> families;
    QVector<RecordTable::Row> rows;
    for (int i = 0; i < ChoiceFamilies && m_digest.choices().subs() > 0; ++i) {
        const auto family = static_cast<ChoiceFamily>(i);
        std::set<int> values;
        if (m_space)
            for (const int value : choicesOf(*m_space, family))
                values.insert(value);
        for (const ChoiceCounts::Count& count : m_digest.choices().of(family))
            values.insert(count.value);
        ChoiceChart::Family shown{familyText(family), {}, front.total(family), all.total(family), isPerLayer(family)};
        for (const int value : values) {
            const qint64 onFront = front.count(family, value), evaluated = all.count(family, value);
            shown.bars.append({QString::number(value), onFront, evaluated});
            rows.append({RecordTable::Cell(shown.name), RecordTable::Cell(QString::number(value), qint64(value)),
                         cell(onFront), cell(100 * front.share(family, value), 1), cell(evaluated),
                         cell(100 * all.share(family, value), 1)});
        }
        families.append(shown);
    }
    m_choices->setFamilies(families);
    m_choices->setMinimumHeight(m_choices->heightForWidth(m_choices->width()));
    if (m_asTable->isChecked())
        m_tables[Choices]->setRows(rows);
}

QVector<double> SearchCharts::lineOf(qint64 draw) const {
    const CandidateRow* row = m_model->find(draw);
    if (row == nullptr)
        return {};
    const auto line = ParallelCounts::line(*row, m_quality);
    return QVector<double>(line.begin(), line.end());
}

void SearchCharts::refreshParallel() {
    ParallelCounts::Links links = m_lines.links(m_brush);
    m_inBrush = links.inBrush;
    if (m_asTable->isChecked())
        refreshParallelTable(links);
    QVector<ParallelChart::Axis> axes;
    for (int i = 0; i < CandidateAxes && links.candidates > 0; ++i) {
        const auto axis = static_cast<CandidateAxis>(i);
        const AxisTitle title = axisTitle(axis, m_quality);
        const ParallelCounts::Range& range = m_lines.range(axis);
        ParallelChart::Axis shown{title.first, title.second, range.low, range.high, {}, isTurned(axis, m_quality)};
        for (const double value : axisTicks(axis, range.low, range.high, m_space))
            shown.ticks.append({value, axisText(value, axis, m_quality)});
        axes.append(shown);
    }
    m_parallel->setAxes(axes);
    QVector<QVector<double>> front;
    for (const FrontKeeper::Member& member : m_front)
        if (member.latencyMs <= m_limitMs)
            front.append(lineOf(member.draw));
    m_parallel->setFront(front);
    m_parallel->setSelection(lineOf(m_selected));
    m_parallel->setLinks(
        {links.candidates > 0 ? ParallelCounts::Places : 0, std::move(links.all), std::move(links.brushed)});
}

void SearchCharts::refreshParallelTable(const ParallelCounts::Links& links) {
    QVector<RecordTable::Row> rows;
    const auto figure = [this](double value, CandidateAxis axis) {
        return std::isfinite(value) ? RecordTable::Cell(axisText(value, axis, m_quality), value)
                                    : RecordTable::Cell(QStringLiteral("–"));
    };
    for (int i = 0; i < CandidateAxes && links.candidates > 0; ++i) {
        const auto axis = static_cast<CandidateAxis>(i);
        const AxisTitle title = axisTitle(axis, m_quality);
        const ParallelCounts::Range &range = m_lines.range(axis),
                                    &brushed = links.brushedRanges[static_cast<std::size_t>(i)];
        const auto& interval = m_brush.of(axis);
        constexpr double none = std::numeric_limits<double>::quiet_NaN();
        rows.append({RecordTable::Cell(title.first + QLatin1Char(' ') + title.second), figure(range.low, axis),
                     figure(range.high, axis), figure(interval ? interval->low : none, axis),
                     figure(interval ? interval->high : none, axis), figure(brushed.low, axis),
                     figure(brushed.high, axis)});
    }
    m_tables[Parallel]->setRows(rows);
}

void SearchCharts::refreshCurves() {
    QVector<CurveChart::Curve> loss{{m_name, -1, m_digest.bestLoss(m_limitMs)}},
        volume{{m_name, -1, m_digest.hypervolume()}};
    for (const Overlay& overlay : m_overlays) {
        loss.append({overlay.name, overlay.series, overlay.bestLoss});
        if (!overlay.hypervolume.isEmpty())
            volume.append({overlay.name, overlay.series, overlay.hypervolume});
    }
    m_loss->setTitles(tr("Best validation loss ≤ %1", "limit").arg(format::milliseconds(m_limitMs)),
                      tr("evaluated SubTransformers"));
    m_loss->setCurves(loss);
    m_volume->setCurves(volume);
    if (m_asTable->isChecked())
        refreshEvaluationTable();
}

void SearchCharts::refreshEvaluationTable() {
    QStringList headers{tr("Evaluated")};
    for (const CurveChart::Curve& curve : m_loss->curves())
        headers << tr("%1: best loss", "run").arg(curve.name);
    if (m_volume->isVisibleTo(m_volume->parentWidget()))
        for (const CurveChart::Curve& curve : m_volume->curves())
            headers << tr("%1: hypervolume", "run").arg(curve.name);
    QVector<RecordTable::Row> rows;
    for (const double at : m_loss->places()) {
        RecordTable::Row row{cell(static_cast<qint64>(at))};
        for (const CurveChart::Curve& curve : m_loss->curves())
            row.append(cell(curve.at(at), LossDigits + 1));
        if (headers.size() > row.size())
            for (const CurveChart::Curve& curve : m_volume->curves())
                row.append(cell(curve.at(at), LossDigits + 1));
        rows.append(row);
    }
    m_tables[Evaluations]->setRows({});
    m_tables[Evaluations]->setHeaders(headers);
    m_tables[Evaluations]->setRows(rows);
}

void SearchCharts::refreshGenerations() {
    QVector<RecordTable::Row> rows;
    int chosen = -1;
    for (const store::GenerationRecord& generation : m_generations) {
        if (m_generation == generation.number)
            chosen = static_cast<int>(rows.size());
        const auto front = m_digest.front(m_quality).after(generation.number);
        rows.append({cell(static_cast<qint64>(generation.number)), cell(generation.limitMs, 1),
                     cell(generation.bestLoss, LossDigits), cell(generation.hypervolume, LossDigits),
                     cell(static_cast<qint64>(front.size()))});
    }
    m_quiet = true;
    m_tables[Generations]->setRows(rows);
    QTableView* view = m_views[Generations];
    if (chosen >= 0)
        view->selectRow(chosen);
    else
        view->setCurrentIndex({});
    m_quiet = false;
}

QString SearchCharts::comparison() const {
    const QVector<CurveChart::Curve>& curves = m_loss->curves();
    if (curves.size() < 2 || curves[0].points.isEmpty())
        return {};
    // All of them at the same number of evaluations: the most that every run has.
    double at = curves[0].points.last().x();
    for (const CurveChart::Curve& curve : curves)
        if (!curve.points.isEmpty())
            at = std::min(at, curve.points.last().x());
    QStringList each;
    for (const CurveChart::Curve& curve : curves)
        if (const auto value = curve.at(at))
            each << tr("%1 %2", "run, its best loss").arg(curve.name, format::number(*value, LossDigits));
    return tr("after %1: %2", "evaluations, runs with their best losses")
        .arg(format::count(std::lround(at)), each.join(QStringLiteral(", ")));
}

void SearchCharts::showNote() {
    m_noteText =
        tab() == Evaluations ? comparison()
        : tab() == Parallel
            ? m_brush.isEmpty()
                  ? tr("Drag along an axis to brush candidates.")
                  : tr("%1 of %2 brushed", "counts").arg(format::count(m_inBrush), format::count(m_lines.candidates()))
        : tab() == Generations ? tr("Select a generation to see the front as it stood then.")
        : tab() == Choices
            ? tr("%1 on the front under %2", "count, limit")
                  .arg(format::count(std::count_if(m_front.begin(), m_front.end(),
                                                   [this](const auto& m) { return m.latencyMs <= m_limitMs; })),
                       format::milliseconds(m_limitMs))
            : QString();
    m_note->setToolTip(m_noteText);
    // A few letters say nothing: the tool tip has it all.
    const int room = std::max(0, m_note->width() - 2);
    const bool tells = 2 * room > m_note->fontMetrics().horizontalAdvance(m_noteText);
    m_note->setText(tells ? m_note->fontMetrics().elidedText(m_noteText, Qt::ElideRight, room) : QString());
}

void SearchCharts::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    static_cast<CandidatePanel*>(m_candidatePage)->setSummaryVisible(width() >= m_tabs->sizeHint().width() + 440);
    QMetaObject::invokeMethod(this, &SearchCharts::refresh, Qt::QueuedConnection);  // when the layout is done
}

QImage SearchCharts::picture() const {
    if (tab() == Choices)
        return m_choices->picture(m_choices->size());
    if (tab() == Parallel)
        return m_parallel->picture(m_parallel->size());
    if (tab() == Generations)
        return m_trends->picture(m_trends->size());
    if (tab() != Evaluations)
        return {};
    const QImage loss = m_loss->picture(m_loss->size());
    if (!m_volume->isVisibleTo(m_volume->parentWidget()))
        return loss;
    const QImage volume = m_volume->picture(m_volume->size());
    QImage both(loss.width() + volume.width() + 16, std::max(loss.height(), volume.height()), loss.format());
    both.fill(Theme::colors().window);
    QPainter painter(&both);
    for (const auto& [image, x] : {std::pair(loss, 0), std::pair(volume, loss.width() + 16)}) {
        QImage flat = image;
        flat.setDevicePixelRatio(1);
        painter.drawImage(x, 0, flat);
    }
    return both;
}

QString SearchCharts::csv() const {
    if (tab() == Candidates)
        return {};
    auto* self = const_cast<SearchCharts*>(this);
    const QSignalBlocker quiet(self->m_asTable);
    const bool was = m_asTable->isChecked();
    self->m_asTable->setChecked(true);  // tables that are not seen are not kept
    self->refresh();
    self->m_asTable->setChecked(was);
    const RecordTable& table = *m_tables[tab()];
    QStringList lines;
    QStringList headers;
    for (int column = 0; column < table.columnCount(); ++column)
        headers << plain(RecordTable::Cell(table.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
    lines << headers.join(QLatin1Char(','));
    for (const RecordTable::Row& row : table.rows()) {
        QStringList cells;
        for (const RecordTable::Cell& cell : row)
            cells << plain(cell);
        lines << cells.join(QLatin1Char(','));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString SearchCharts::fileName() const {
    const char* const names[] = {"candidates", "choices", "parallel", "evaluations", "generations"};
    return QString::fromLatin1(names[tab()]);
}

}  // namespace hatter::ui
