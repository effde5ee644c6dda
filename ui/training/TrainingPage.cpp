// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/TrainingPage.h"

#include "architecture/ArchitectureView.h"
#include "base/AtomicFile.h"
#include "charts/CurveChart.h"
#include "charts/LossChart.h"
#include "engine/Session.h"
#include "models/CompareList.h"
#include "models/RecordTable.h"
#include "panels/MessageStrip.h"
#include "panels/Scale.h"
#include "panels/TaskCard.h"
#include "panels/TaskFollower.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"
#include "space/HatYaml.h"
#include "training/TrainingForm.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollArea>
#include <QShortcut>
#include <QTableView>
#include <algorithm>
#include <utility>

namespace hatter::ui {

namespace {
constexpr std::size_t LargestYaml = std::size_t{1} << 20;
}

TrainingPage::TrainingPage(Session& session, CompareList& compare, QWidget* parent)
    : Page(tr("SubTransformer"), session, parent),
      m_compare(compare),
      m_task(new TaskCard(session.runner(), tr("Training"), strip(),
                          tr("The training failed. What it had learnt until its last validation is kept."), this)),
      m_evaluating(new TaskCard(session.runner(), tr("Evaluating"), strip(),
                                tr("The trained SubTransformer could not be evaluated."), this)),
      m_losses(new LossChart(this)),
      m_bleu(new CurveChart(this)) {
    setSide(buildSide());
    header()->addStretch();
    body()->addWidget(m_task);
    body()->addWidget(m_evaluating);
    body()->addWidget(buildCharts(), 5);
    body()->addWidget(buildSamples(), 3);
    body()->addWidget(buildTrainings(), 4);
    auto* shortcut = new QShortcut(QKeySequence::Paste, this, [this] { paste(); });
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(&session, &Session::refreshed, this, &TrainingPage::refresh);
    connect(m_task, &TaskCard::updated, this, &TrainingPage::taskUpdated);
    connect(m_task, &TaskCard::progressed, this, &TrainingPage::showActions);
    connect(m_task, &TaskCard::ended, this, [this] {
        m_live = 0;
        fillTable();
        showActions();
    });
    connect(m_evaluating, &TaskCard::updated, this, [this](const TaskUpdate& update) {
        for (const workbench::EvaluateOutcome& outcome : update.outcomes)
            strip().say(
                MessageStrip::Kind::Done,
                tr("Training %1: validation loss %2, test BLEU %3, measured.")
                    .arg(format::count(outcome.trained.value_or(0)), format::number(outcome.loss.value_or(0), 3),
                         format::number(outcome.bleu.value_or(0), 2)),
                QString::fromStdString(outcome.signature));
    });
    connect(m_evaluating, &TaskCard::ended, this, &TrainingPage::showActions);
    refresh();
}

QWidget* TrainingPage::buildCharts() {
    auto* box = new QWidget(this);
    m_losses->setParent(box);
    m_bleu->setParent(box);
    m_losses->setAxes(tr("target pieces, millions"), tr("loss, bits a piece"));
    m_losses->setAccessibleName(tr("Losses of training and validation"));
    m_bleu->setTitles(tr("BLEU of the first validation pairs"), tr("target pieces, millions"));
    m_bleu->setValues(1, false);
    m_bleu->setEmptyText(tr("Points come with some of the validations."));
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::SpaceMedium);
    layout->addWidget(m_losses, 3);
    layout->addWidget(m_bleu, 2);
    return box;
}

QWidget* TrainingPage::buildSamples() {
    auto* box = new QWidget(this);
    m_sampleRows = new RecordTable({tr("Source"), tr("Reference"), tr("Translation")}, 9, this);
    m_sampleTable = makeTable(box);
    m_sampleTable->setModel(m_sampleRows);
    m_sampleTable->setAccessibleName(tr("Sample translations"));
    m_sampleTable->setTextElideMode(Qt::ElideRight);
    for (int column = 0; column < m_sampleRows->columnCount(); ++column)
        m_sampleTable->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    m_noSamples =
        makeSmall(tr("Translations of a few validation pairs stand here while a SubTransformer is trained."), box);
    m_noSamples->setWordWrap(true);
    m_place = new QComboBox(box);
    m_place->setAccessibleName(tr("When they were made"));
    m_place->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_place, &QComboBox::activated, this, &TrainingPage::showSamples);
    auto* head = new QHBoxLayout;
    head->addWidget(makeBold(tr("Sample translations"), box));
    head->addStretch();
    head->addWidget(m_place);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::SpaceTiny);
    layout->addLayout(head);
    layout->addWidget(m_noSamples);
    layout->addWidget(m_sampleTable, 1);
    return box;
}

QWidget* TrainingPage::buildTrainings() {
    auto* box = new QWidget(this);
    m_records = new RecordTable({tr("#"), tr("State"), tr("SubTransformer"), tr("Start"), tr("Updates"), tr("Loss"),
                                 tr("Inherited BLEU"), tr("BLEU")},
                                4, this);
    m_table = makeTable(box);
    m_table->setModel(m_records);
    m_table->setAccessibleName(tr("Trainings"));
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_empty = makeSmall(tr("Nothing trained yet. A training from inherited weights needs about a quarter of what one "
                           "from scratch does."),
                        box);
    m_empty->setWordWrap(true);
    m_story = makeSmall({}, box);
    m_story->setWordWrap(true);
    m_pause = new QPushButton(box);
    m_evaluate = new QPushButton(tr("Evaluate"), box);
    m_evaluate->setToolTip(tr("Validation loss and test BLEU with the trained weights"));
    m_export = new QPushButton(tr("Export…"), box);
    m_export->setToolTip(tr("The trained weights, with a card that says how they were made"));
    connect(m_pause, &QPushButton::clicked, this, &TrainingPage::pauseOrGoOn);
    connect(m_evaluate, &QPushButton::clicked, this, &TrainingPage::evaluate);
    connect(m_export, &QPushButton::clicked, this, [this] {
        if (const auto* training = record(m_shown))
            Q_EMIT exportRequested(*training);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (!m_filling && now.isValid() && now.row() < static_cast<int>(m_trainings.size()))
            show(m_trainings[static_cast<std::size_t>(now.row())].id);
    });
    auto* head = new QHBoxLayout;
    head->setSpacing(Theme::Space);
    head->addWidget(makeBold(tr("Trainings"), box));
    head->addStretch();
    head->addWidget(m_pause);
    head->addWidget(m_evaluate);
    head->addWidget(m_export);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::SpaceTiny);
    layout->addLayout(head);
    layout->addWidget(m_empty);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_story);
    return box;
}

QWidget* TrainingPage::buildSide() {
    auto* area = m_side = new QScrollArea(this);
    auto* side = new QWidget(area);
    m_name = makeSmall({}, side);
    m_name->setWordWrap(true);
    m_figures = makeSmall({}, side);
    m_known = makeSmall({}, side);
    m_known->setWordWrap(true);
    m_view = new ArchitectureView(side);
    m_view->setMinimumHeight(250);
    m_view->setEmptyText(tr("Choose one: a candidate of the search, one of the comparison, or YAML."));
    m_form = new TrainingForm(side);
    m_choices = new QMenu(side);
    m_choose = new QPushButton(tr("Choose"), side);
    m_choose->setMenu(m_choices);
    m_start = makePrimary(tr("Start training"), side);
    connect(m_choices, &QMenu::aboutToShow, this, &TrainingPage::fillChoices);
    connect(m_start, &QPushButton::clicked, this, &TrainingPage::start);
    auto* head = new QHBoxLayout;
    head->addWidget(makeBold(tr("SubTransformer"), side));
    head->addStretch();
    head->addWidget(m_choose);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(Theme::SpaceLarge, Theme::SpaceMedium, Theme::SpaceLarge, Theme::SpaceMedium);
    layout->setSpacing(Theme::Space);
    layout->addLayout(head);
    layout->addWidget(m_name);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_figures);
    layout->addWidget(m_known);
    layout->addWidget(makeRule(side));
    layout->addWidget(makeBold(tr("Training"), side));
    layout->addWidget(m_form);
    layout->addWidget(m_start);
    area->setWidget(side);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    side->setAutoFillBackground(false);
    return area;
}

void TrainingPage::setSelection(std::function<std::optional<ChosenSub>()> selection) {
    m_selection = std::move(selection);
}

void TrainingPage::takeSelection() {
    if (const auto selected = m_selection ? m_selection() : std::nullopt)
        choose(*selected);
}

void TrainingPage::choose(const ChosenSub& chosen) {
    const auto& space = session().facts().super.space;
    if (space && !space->contains(chosen.sub)) {
        strip().say(MessageStrip::Kind::Warning,
                    tr("This SubTransformer is not of the workspace's design space: %1").arg(chosen.name));
        return;
    }
    strip().clear();
    m_chosen = chosen;
    showChosen();
}

void TrainingPage::paste() {
    takeYaml(QGuiApplication::clipboard()->text(), tr("pasted"));
}

void TrainingPage::takeYaml(const QString& yaml, const QString& name) {
    if (!session().isOpen() || !session().facts().super.space)
        return;
    // Read over there: text of any size may come in.
    session().reader().read(
        this,
        [text = yaml.toStdString(), space = *session().facts().super.space, where = name.toStdString()] {
            return space::parseSubTransformer(text.substr(0, LargestYaml), where, space);
        },
        [this, name](const space::SubTransformer& sub) {
            choose({sub, name});
        },
        [this](const QString& reason) {
            strip().say(MessageStrip::Kind::Error, tr("This is no SubTransformer of the workspace's design space."),
                        reason);
        });
}

void TrainingPage::openYaml() {
    auto* dialog = new QFileDialog(this, tr("Choose a SubTransformer"), {}, tr("HAT YAML (*.yml *.yaml)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        session().reader().read(
            this, [file = file.toStdString()] { return readFile(file, LargestYaml); },
            [this, file](const std::string& text) {
                takeYaml(QString::fromStdString(text), QFileInfo(file).fileName());
            },
            [this](const QString& reason) {
                strip().say(MessageStrip::Kind::Error, tr("The file cannot be read."), reason);
            });
    });
    dialog->open();
}

void TrainingPage::fillChoices() {
    m_choices->clear();
    const auto selected = m_selection ? m_selection() : std::nullopt;
    QAction* first = m_choices->addAction(
        selected ? tr("Selected: %1").arg(selected->name) : tr("Nothing is selected on the search page"), this,
        [this] { takeSelection(); });
    first->setEnabled(selected.has_value());
    const auto& space = session().facts().super.space;
    int place = 0;
    for (const CompareList::Item& item : m_compare.items()) {
        ++place;
        if (item.published || !space || !space->contains(item.row.sub))
            continue;
        const ChosenSub chosen{item.row.sub,
                               tr("candidate #%1 of run %2").arg(numberText(item.row.draw), format::count(item.run))};
        m_choices->addAction(tr("%1 of the comparison: %2").arg(QChar('A' + place - 1)).arg(chosen.name), this,
                             [this, chosen] { choose(chosen); });
    }
    m_choices->addSeparator();
    m_choices->addAction(tr("Paste YAML"), this, [this] { paste(); });
    m_choices->addAction(tr("Open a YAML file…"), this, [this] { openYaml(); });
    m_choices->addAction(tr("Look on the search page"), this, &TrainingPage::chooseRequested);
}

void TrainingPage::start() {
    if (!session().isOpen())
        return;
    const WorkspaceFacts& facts = session().facts();
    const auto warn = [this](const QString& sentence) { strip().say(MessageStrip::Kind::Warning, sentence); };
    if (!m_chosen) {
        warn(tr("Choose a SubTransformer first: on the search page, in the comparison, or as YAML."));
        return;
    }
    if (!facts.data.ready) {
        warn(tr("Prepare data first: there is nothing to train on."));
        return;
    }
    if (m_form->start() == workbench::SubStart::Inherited && !facts.super.ready) {
        warn(tr("There are no weights to inherit: train the SuperTransformer first, or start from random weights."));
        return;
    }
    workbench::TrainSubOptions options = m_form->options();
    options.sub = m_chosen->sub;
    follow(session().runner().trainSub(session().workspace(), options));
}

void TrainingPage::pauseOrGoOn() {
    const auto* training = record(m_shown);
    if (training == nullptr)
        return;
    if (isLive(m_shown)) {
        m_task->follower().stop();
        showActions();
        return;
    }
    if (training->state != "stopped" && training->state != "failed")
        return;
    workbench::TrainSubOptions options;
    options.resume = training->id;
    options.pieces = options.updates = 0;
    follow(session().runner().trainSub(session().workspace(), options));
}

void TrainingPage::follow(TaskId id) {
    m_task->follow(id);
    showActions();
}

void TrainingPage::evaluate() {
    const auto* training = record(m_shown);
    if (training == nullptr || !training->hasWeights())
        return;
    workbench::EvaluateOptions options;
    options.trained = training->id;
    options.bleu = true;
    m_evaluating->follow(session().runner().evaluate(session().workspace(), options));
    showActions();
}

void TrainingPage::taskUpdated(const TaskUpdate& update) {
    if (update.subTraining)
        take(*update.subTraining);
    bool curves = false;
    for (const store::SubTrainingPoint& point : update.subPoints)
        if (point.training == m_shown) {
            m_points.insert_or_assign(point.updates, point);
            curves = true;
        }
    bool places = false;
    for (const store::SubTrainingSample& sample : update.subSamples)
        if (sample.training == m_shown) {
            auto& at = m_samplesAt[sample.updates];
            std::erase_if(at, [&sample](const auto& known) { return known.pair == sample.pair; });
            at.push_back(sample);
            places = true;
        }
    if (curves)
        showCurves();
    if (places)
        showPlaces();
}

void TrainingPage::take(const store::SubTrainingRecord& training) {
    const auto known = std::find_if(m_trainings.begin(), m_trainings.end(),
                                    [&training](const auto& t) { return t.id == training.id; });
    if (known == m_trainings.end())
        m_trainings.insert(m_trainings.begin(), training);
    else
        *known = training;
    const bool begins = m_live != training.id;
    m_live = training.id;
    fillTable();
    showChosen();
    if (begins)
        show(training.id);
    showActions();
}

void TrainingPage::show(std::int64_t training) {
    if (m_shown != training) {
        m_shown = training;
        m_points.clear();
        m_samplesAt.clear();
        showCurves();
        showPlaces();
        fillTable();
    }
    showActions();
    if (!session().isOpen() || training == 0)
        return;
    session().reader().read(
        this, [workspace = session().workspace(), training] { return readSubTraining(workspace, training); },
        [this](const SubTrainingFacts& facts) {
            if (facts.id != m_shown)
                return;
            // What was told meanwhile is newer.
            for (const store::SubTrainingPoint& point : facts.points)
                m_points.emplace(point.updates, point);
            std::map<std::int64_t, std::vector<store::SubTrainingSample>> read;
            for (const store::SubTrainingSample& sample : facts.samples)
                read[sample.updates].push_back(sample);
            m_samplesAt.merge(read);
            showCurves();
            showPlaces();
        });
}

const store::SubTrainingRecord* TrainingPage::record(std::int64_t training) const {
    const auto found =
        std::find_if(m_trainings.begin(), m_trainings.end(), [training](const auto& t) { return t.id == training; });
    return found == m_trainings.end() ? nullptr : &*found;
}

bool TrainingPage::isLive(std::int64_t training) const {
    return training != 0 && training == m_live && m_task->isActive();
}

void TrainingPage::refresh() {
    const WorkspaceFacts& facts = session().facts();
    m_trainings = facts.subTrainings;
    // A SuperTransformer that was trained meanwhile has weights to inherit, and other settings to go by.
    const QString ground = session().folder() + (facts.super.ready ? QStringLiteral(" trained") : QString());
    if (session().isOpen() && m_proposedFor != ground) {
        m_proposedFor = ground;
        m_form->propose(facts.super.ready, facts.super.settings);
    }
    if (facts.super.space)
        m_view->setScale(*facts.super.space);
    if (record(m_shown) == nullptr)
        show(m_trainings.empty() ? 0 : m_trainings.front().id);
    fillTable();
    showChosen();
    showActions();
}

void TrainingPage::forget() {
    m_chosen.reset();
    m_trainings.clear();
    m_proposedFor.clear();
    m_live = 0;
    show(0);
    fillTable();
    showChosen();
}

void TrainingPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_side->setFixedWidth(std::clamp(width() * 29 / 100, scaled(300), scaled(340)));
}

void TrainingPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (!m_chosen && session().isOpen())
        takeSelection();
}

void TrainingPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space)
        pauseOrGoOn();
    else
        Page::keyPressEvent(event);
}

}  // namespace hatter::ui
