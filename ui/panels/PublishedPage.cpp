// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/PublishedPage.h"

#include "base/Resources.h"
#include "charts/ParetoPlot.h"
#include "dialogs/SaveYaml.h"
#include "engine/Session.h"
#include "panels/CandidateDelegates.h"
#include "panels/MessageStrip.h"
#include "panels/PublishedCard.h"
#include "panels/Scale.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSplitter>
#include <QTableView>
#include <algorithm>
#include <limits>
#include <utility>

namespace hatter::ui {

namespace {

/// Keys of found candidates in the plot begin here: draw 1 is one above it.
constexpr qint64 FoundKeys = 1'000'000;

bool isSameTask(const space::PublishedTask& task, const store::WorkspaceInfo& info) {
    return task.sourceLanguage == info.sourceLanguage && task.targetLanguage == info.targetLanguage;
}

}  // namespace

bool isSameHardware(const QString& target, const space::PublishedHardware& hardware) {
    const QString name = target.trimmed();
    for (const std::string* known : {&hardware.id, &hardware.name, &hardware.full})
        if (name.compare(QString::fromStdString(*known), Qt::CaseInsensitive) == 0)
            return true;
    return false;
}

PublishedPage::PublishedPage(Session& session, CompareList& compare, QWidget* parent)
    : Page(tr("Published models"), session, parent),
      m_compare(compare),
      m_table(new PublishedTable(this)),
      m_proxy(new PublishedProxy(m_table, this)),
      m_task(new QComboBox(this)),
      m_hardware(new QComboBox(this)),
      m_foundToo(new QCheckBox(tr("Found ones too"), this)),
      m_close(new QPushButton(tr("Close"), this)),
      m_plot(new ParetoPlot(this)),
      m_view(makeTable(this)),
      m_summary(makeSmall({}, this)),
      m_source(makeSmall({}, this)),
      m_card(new PublishedCard(this)) {
    buildHeader();
    body()->addWidget(buildCentre(), 1);
    m_side = buildSide();
    setSide(m_side);
    connectAll();
    showPlot();
}

void PublishedPage::buildHeader() {
    m_task->addItem(tr("All tasks"));
    m_hardware->addItem(tr("All hardware"));
    m_task->setAccessibleName(tr("Task"));
    m_hardware->setAccessibleName(tr("Hardware"));
    for (QComboBox* box : {m_task, m_hardware})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_close->setToolTip(tr("Back to the start (Esc)"));
    header()->addStretch();
    header()->addWidget(m_foundToo);
    header()->addWidget(m_close);
}

QWidget* PublishedPage::buildCentre() {
    m_plot->setLimitVisible(false);
    m_plot->setAccessibleName(tr("Published BLEU against latency"));
    m_plot->setHoverText([this](qint64 key) { return hoverLines(key); });
    m_plot->setMinimumHeight(200);
    m_proxy->sortBy(m_view, PublishedTable::Task, Qt::AscendingOrder);
    m_view->setAccessibleName(tr("Published models"));
    m_view->setItemDelegateForColumn(PublishedTable::Pin, new PinDelegate(m_view));
    m_view->horizontalHeader()->setStretchLastSection(false);
    m_view->installEventFilter(this);
    auto* below = new QWidget(this);
    auto* filter = new QHBoxLayout;
    filter->setSpacing(Theme::Space);
    filter->addWidget(m_summary);
    filter->addStretch();
    filter->addWidget(m_task);
    filter->addWidget(m_hardware);
    auto* layout = new QVBoxLayout(below);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::SpaceTiny);
    layout->addLayout(filter);
    layout->addWidget(m_view, 1);
    m_source->setWordWrap(true);
    layout->addWidget(m_source);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setHandleWidth(Theme::Space);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_plot);
    splitter->addWidget(below);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({400, 400});
    return splitter;
}

QWidget* PublishedPage::buildSide() {
    auto* side = new QWidget(this);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(Theme::SpaceLarge, Theme::SpaceLarge, Theme::SpaceLarge, Theme::SpaceLarge);
    layout->addWidget(m_card);
    return side;
}

void PublishedPage::connectAll() {
    for (QComboBox* box : {m_task, m_hardware})
        connect(box, &QComboBox::currentIndexChanged, this, &PublishedPage::applyFilter);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (!m_quiet && current.isValid())
                    select(m_proxy->mapToSource(current).row() + 1);
            });
    const auto toggle = [this](qint64 key) { togglePin(key); };
    connect(m_view, &QTableView::activated, this,
            [this](const QModelIndex& index) { togglePin(m_proxy->mapToSource(index).row() + 1); });
    connect(m_plot, &ParetoPlot::selected, this, &PublishedPage::select);
    connect(m_plot, &ParetoPlot::activated, this, &PublishedPage::select);
    connect(m_plot, &ParetoPlot::compareRequested, this, toggle);
    connect(m_plot, &ParetoPlot::pinRequested, this, toggle);
    connect(m_card, &PublishedCard::pinToggled, this, [this] { togglePin(m_selected); });
    connect(m_card, &PublishedCard::exportRequested, this, &PublishedPage::exportYaml);
    connect(m_close, &QPushButton::clicked, this, &PublishedPage::closeRequested);
    connect(m_foundToo, &QCheckBox::toggled, this, &PublishedPage::showPlot);
    connect(&m_compare, &CompareList::changed, this, &PublishedPage::showPins);
    connect(&session(), &Session::refreshed, this, &PublishedPage::readFound);
    connect(&session(), &Session::closed, this, &PublishedPage::readFound);
}

QVector<QWidget*> PublishedPage::panes() const {
    return QVector<QWidget*>{m_plot, m_view, m_task};
}

void PublishedPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (!m_models && !m_loading)
        load();
    readFound();
}

void PublishedPage::load() {
    m_loading = true;
    session().reader().read(
        this,
        [] { return std::make_shared<const space::PublishedModels>(space::readPublishedModels(resourcesFolder())); },
        [this](std::shared_ptr<const space::PublishedModels> models) { take(std::move(models)); },
        [this](const QString& reason) {
            m_loading = false;
            strip().say(MessageStrip::Kind::Error, tr("The published models could not be read."), reason);
        });
}

void PublishedPage::take(std::shared_ptr<const space::PublishedModels> models) {
    m_loading = false;
    m_models = std::move(models);
    strip().clear();
    m_table->setModels(m_models);
    for (const auto& task : m_models->tasks)
        m_task->addItem(QString::fromStdString(task.name), QString::fromStdString(task.id));
    for (const auto& hardware : m_models->hardware)
        m_hardware->addItem(QString::fromStdString(hardware.name), QString::fromStdString(hardware.id));
    m_source->setText(
        tr("Latency and BLEU as published by their authors. Source: %1").arg(QString::fromStdString(m_models->source)));
    showPins();
    applyFilter();
    readFound();
}

void PublishedPage::applyFilter() {
    // Where its row goes, a view makes the neighbour the current one: nobody chose that.
    m_quiet = true;
    m_proxy->setFilter(m_task->currentData().toString(), m_hardware->currentData().toString());
    m_quiet = false;
    const int shown = m_proxy->rowCount();
    m_summary->setText(m_models
                           ? tr("%1 of %2", "shown, all").arg(format::count(shown), format::count(m_table->rowCount()))
                           : QString());
    const bool stays = m_selected >= 1 && m_proxy->mapFromSource(m_table->index(int(m_selected) - 1, 0)).isValid();
    const qint64 first = shown > 0 ? m_proxy->mapToSource(m_proxy->index(0, 0)).row() + 1 : -1;
    select(stays ? m_selected : first);
}

void PublishedPage::select(qint64 key) {
    const space::PublishedModel* model = m_table->find(key);
    if (model == nullptr && key >= 1)
        key = m_selected;  // a found candidate: the card is for published ones
    m_selected = key;
    model = m_table->find(key);
    const QModelIndex index = model ? m_proxy->mapFromSource(m_table->index(int(key) - 1, 0)) : QModelIndex();
    m_quiet = true;
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (index.isValid())
        m_view->scrollTo(index);
    m_quiet = false;
    m_card->setModel(model);
    showPins();
    showPlot();
}

void PublishedPage::togglePin(qint64 key) {
    const space::PublishedModel* model = m_table->find(key);
    if (model == nullptr)
        return;
    if (m_compare.toggle(CompareList::itemOf(*model, key)))
        strip().clear();
    else
        strip().say(MessageStrip::Kind::Warning, tr("The comparison holds four candidates. Take one out first."));
    showPins();
}

void PublishedPage::showPins() {
    const QSet<qint64> pinned = m_compare.drawsOf(CompareList::PublishedRun);
    m_table->setPinned(pinned);
    m_plot->setPinned(pinned);
    m_card->setPinned(pinned.contains(m_selected));
}

void PublishedPage::showPlot() {
    const space::PublishedModel* selected = m_table->find(m_selected);
    QVector<FrontPoint> front;
    double fastest = std::numeric_limits<double>::max(), slowest = 0;
    for (qint64 key = 1; selected != nullptr && key <= m_table->rowCount(); ++key)
        if (const auto* model = m_table->find(key);
            model->task.id == selected->task.id && model->hardware.id == selected->hardware.id) {
            front.append({key, model->latencyMs, model->bleu, true, true});
            fastest = std::min(fastest, model->latencyMs);
            slowest = std::max(slowest, model->latencyMs);
        }
    const QString axes =
        selected == nullptr ? QString() : QString::fromStdString(selected->task.id + " " + selected->hardware.id);
    // Axes that stay keep the zoom.
    if (axes != m_axes || selected == nullptr) {
        m_axes = axes;
        if (selected != nullptr) {
            // Some room beside the first and the last one; there is no limit to be seen.
            const double margin = 0.06 * (slowest - fastest);
            m_plot->setLimitRange(fastest - margin, slowest + margin);
            m_plot->setAxes(tr("latency on %1, ms — published").arg(QString::fromStdString(selected->hardware.full)),
                            tr("BLEU, %1", "task").arg(QString::fromStdString(selected->task.name)), false);
        } else {
            m_plot->setAxes(tr("latency, ms — published"), tr("BLEU"), false);
        }
    }
    m_plot->setEmptyText(m_models ? tr("None was published for this task on this hardware.") : QString(), {});
    showFound();
    m_plot->setFront(front);
    m_plot->setSelection(m_selected);
}

/// Latency on the same machine and BLEU for the same languages, else nothing: other figures say nothing beside these.
void PublishedPage::showFound() {
    const space::PublishedModel* selected = m_table->find(m_selected);
    const bool open = session().isOpen();
    const bool comparable = open && selected != nullptr &&
                            isSameHardware(session().facts().latency.target, selected->hardware) &&
                            isSameTask(selected->task, session().workspace().info());
    m_foundToo->setVisible(open);
    m_close->setVisible(!open);
    m_foundToo->setEnabled(comparable && !m_found.empty());
    m_foundToo->setToolTip(
        !comparable
            ? tr("Only a workspace with these languages, whose latency target is named as this hardware, can be "
                 "shown here: latencies of different machines are not comparable.")
        : m_found.empty() ? tr("No BLEU was measured in this run yet.")
                          : tr("Candidates of the latest search with measured BLEU on the workspace's own test set, at "
                               "their predicted latency."));
    QVector<PlotPoint> points;
    if (m_foundToo->isEnabled() && m_foundToo->isChecked())
        for (const CandidateRow& row : m_found)
            points.append({FoundKeys + row.draw, row.predictedMs, *row.bleu, true, 0});
    m_plot->setPoints(points);
    m_plot->setCloudName(tr("found: own test set, predicted latency"));
}

void PublishedPage::readFound() {
    const quint64 request = ++m_foundRequest;
    m_found.clear();
    const bool open = session().isOpen() && isVisible();
    const auto matches = [this](const space::PublishedHardware& hardware) {
        return isSameHardware(session().facts().latency.target, hardware);
    };
    const bool known = m_models && std::any_of(m_models->hardware.begin(), m_models->hardware.end(), matches);
    showPlot();
    if (!open || !known)
        return;
    // The newest search under that machine's latencies.
    const auto& runs = session().facts().runs;
    const auto found = std::find_if(runs.begin(), runs.end(), [this](const store::RunRecord& run) {
        return run.target == session().facts().latency.target.toStdString();
    });
    if (found == runs.end())
        return;
    session().reader().read(
        this,
        [workspace = session().workspace(), run = found->id] {
            std::vector<CandidateRow> rows = readRunFacts(workspace, run).rows;
            std::erase_if(rows, [](const CandidateRow& row) { return !row.bleu || row.isRefused(); });
            return rows;
        },
        [this, request](std::vector<CandidateRow> rows) {
            if (request != m_foundRequest)
                return;
            m_found = std::move(rows);
            showPlot();
        });
}

QStringList PublishedPage::hoverLines(qint64 key) const {
    if (const space::PublishedModel* model = m_table->find(key))
        return {publishedTitle(*model), tr("%1 BLEU\tpublished").arg(format::number(model->bleu, 1)),
                tr("%1 SacreBLEU\tpublished").arg(format::number(model->sacreBleu, 1)),
                tr("%1 parameters, %2 FLOPs").arg(format::millions(model->parameters), format::giga(model->flops))};
    for (const CandidateRow& row : m_found)
        if (row.draw + FoundKeys == key)
            return {tr("#%1, found", "number").arg(format::count(row.draw)),
                    tr("%1\tpredicted").arg(format::milliseconds(row.predictedMs)),
                    tr("%1 BLEU\tmeasured").arg(format::number(*row.bleu, 1))};
    return {};
}

QString PublishedPage::yamlToCopy() const {
    const space::PublishedModel* model = m_table->find(m_selected);
    return model != nullptr ? QString::fromStdString(space::writePublishedModel(*model)) : QString();
}

void PublishedPage::exportYaml() {
    const space::PublishedModel* model = m_table->find(m_selected);
    if (model == nullptr)
        return;
    saveYaml(
        this, session(), *model,
        [this](const QString& file) {
            strip().clear();
            Q_EMIT noted(tr("Written: %1").arg(format::folder(file)));
        },
        [this](const QString& reason) {
            strip().say(MessageStrip::Kind::Error, tr("The YAML could not be written."), reason);
        });
}

void PublishedPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_side->setFixedWidth(std::clamp(width() * 29 / 100, scaled(300), scaled(360)));
    // A narrow table can do without what the card says.
    const QFontMetrics metrics(m_view->font());
    const auto wide = [&](const QString& text) { return metrics.horizontalAdvance(text) + 28; };
    const int room = width() - m_side->width();
    m_view->setColumnHidden(PublishedTable::Flops, room < 720);
    m_view->setColumnHidden(PublishedTable::Parameters, room < 640);
    m_view->setColumnHidden(PublishedTable::SacreBleu, room < 580);
    m_view->setColumnWidth(PublishedTable::Pin, 26);
    m_view->setColumnWidth(PublishedTable::Task, wide(QStringLiteral("IWSLT'14 De-En")));
    m_view->horizontalHeader()->setSectionResizeMode(PublishedTable::Hardware, QHeaderView::Stretch);
    for (int column = PublishedTable::Latency; column < PublishedTable::ColumnCount; ++column)
        m_view->setColumnWidth(column, wide(m_table->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() +
                                            QStringLiteral(" ▾")));
}

void PublishedPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !session().isOpen())
        Q_EMIT closeRequested();
    else
        Page::keyPressEvent(event);
}

bool PublishedPage::eventFilter(QObject* watched, QEvent* event) {
    // The table would keep these keys to itself, for a search by typing.
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape) {
            keyPressEvent(key);
            return true;
        }
        if ((key->key() == Qt::Key_C || key->key() == Qt::Key_P) && key->modifiers() == Qt::NoModifier) {
            togglePin(m_selected);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

}  // namespace hatter::ui
