// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/SuperTransformerPage.h"

#include "charts/LossChart.h"
#include "engine/Session.h"
#include "panels/MessageStrip.h"
#include "panels/Scale.h"
#include "panels/TaskCard.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"
#include "spaces/SpaceDialog.h"
#include "workbench/HatOptions.h"
#include "workbench/SetDesignSpace.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <algorithm>

namespace hatter::ui {

namespace {
QString list(const std::vector<int>& values) {
    QStringList texts;
    for (const int value : values)
        texts << QString::number(value);
    return texts.join(QStringLiteral(", "));
}
}  // namespace

SuperTransformerPage::SuperTransformerPage(Session& session, QWidget* parent)
    : Page(tr("SuperTransformer"), session, parent),
      m_task(new TaskCard(session.runner(), tr("Training"), strip(),
                          tr("The training failed. The last checkpoint is kept."), this)),
      m_importTask(
          new TaskCard(session.runner(), tr("Importing"), strip(), tr("The checkpoint could not be imported."), this)),
      m_chart(new LossChart(this)),
      m_space(makeSmall({}, this)),
      m_state(makeSmall({}, this)),
      m_speed(makeSmall({}, this)),
      m_editSpace(new QPushButton(tr("Edit design space…"), this)) {
    m_chart->setAxes(tr("updates"), tr("loss, bits a token"));
    m_space->setWordWrap(true);
    m_state->setWordWrap(true);
    header()->addStretch();
    auto* left = new QVBoxLayout;
    left->setSpacing(Theme::Space);
    left->addWidget(m_chart, 1);
    left->addWidget(m_speed);
    m_speed->hide();
    auto* side = new QWidget(this);
    auto* right = new QVBoxLayout(side);
    right->setContentsMargins(Theme::SpaceLarge, Theme::SpaceLarge, Theme::SpaceLarge, Theme::SpaceLarge);
    right->setSpacing(Theme::Space);
    right->addWidget(makeBold(tr("Design space"), side));
    right->addWidget(m_space);
    right->addWidget(m_editSpace, 0, Qt::AlignLeft);
    connect(m_editSpace, &QPushButton::clicked, this, &SuperTransformerPage::editSpace);
    right->addWidget(makeRule(side));
    right->addWidget(makeBold(tr("Training"), side));
    right->addWidget(m_state);
    right->addWidget(buildForm());
    right->addStretch();
    side->setFixedWidth(scaled(350));
    setSide(side);
    body()->addWidget(m_importTask);
    body()->addWidget(m_task);
    body()->addLayout(left, 1);
    connect(&session, &Session::refreshed, this, &SuperTransformerPage::refresh);
    connect(m_task, &TaskCard::progressed, this, [this] { m_train->setEnabled(!m_task->isActive()); });
    connect(m_task, &TaskCard::ended, this, [this] { m_train->setEnabled(true); });
    connect(m_task, &TaskCard::updated, this, [this](const TaskUpdate& update) {
        for (const workbench::TrainPoint& point : update.trainPoints) {
            const double x = static_cast<double>(point.update);
            m_chart->appendPoint(tr("training"), {x, point.loss});
            if (point.largestValidLoss)
                m_chart->appendPoint(tr("validation, largest"), {x, *point.largestValidLoss});
            if (point.sampledValidLoss)
                m_chart->appendPoint(tr("validation, sampled"), {x, *point.sampledValidLoss});
            if (point.smallestValidLoss)
                m_chart->appendPoint(tr("validation, smallest"), {x, *point.smallestValidLoss});
            m_speed->show();
            m_speed->setText(
                tr("%1 target tokens a second · %2 tokens seen")
                    .arg(format::count(static_cast<qint64>(point.tokensPerSecond)), format::count(point.targetTokens)));
        }
    });
    refresh();
}

QWidget* SuperTransformerPage::buildForm() {
    auto* box = new QWidget(this);
    const auto spin = [box](int least, int most, int value, int step) {
        auto* made = new QSpinBox(box);
        made->setRange(least, most);
        made->setValue(value);
        made->setSingleStep(step);
        made->setGroupSeparatorShown(true);
        return made;
    };
    const workbench::TrainSuperOptions defaults;
    m_updates = spin(1, 100000000, static_cast<int>(defaults.updates), 1000);
    m_tokens = spin(16, 1000000, defaults.maxTokens, 512);
    m_warmUp = spin(0, 1000000, static_cast<int>(defaults.warmupUpdates), 100);
    m_seed = spin(0, 2147483647, 1, 1);
    m_rate = new QDoubleSpinBox(box);
    m_rate->setDecimals(6);
    m_rate->setRange(0.000001, 1);
    m_rate->setSingleStep(0.0001);
    m_rate->setValue(defaults.learningRate);
    m_schedule = new QComboBox(box);
    m_schedule->addItem(tr("inverse square root"));
    m_schedule->addItem(tr("cosine"));
    m_precision = new QComboBox(box);
    m_precision->addItems({QStringLiteral("float32"), QStringLiteral("bfloat16")});
    m_device = new QComboBox(box);
    m_device->addItem(tr("this CPU"), QStringLiteral("cpu"));
    m_device->addItem(tr("GPU (CUDA)"), QStringLiteral("cuda"));
    m_designSpace = new QLineEdit(box);
    m_designSpace->setPlaceholderText(tr("empty: the workspace's"));
    QWidget* space =
        makePathRow(m_designSpace, tr("Choose a design space (HAT YAML)"), tr("HAT YAML (*.yml *.yaml)"), box);
    QFormLayout* form = makeForm();
    form->addRow(tr("Updates in all"), m_updates);
    form->addRow(tr("Tokens a batch"), m_tokens);
    form->addRow(tr("Learning rate"), m_rate);
    form->addRow(tr("Schedule"), m_schedule);
    form->addRow(tr("Warm-up updates"), m_warmUp);
    form->addRow(tr("Precision"), m_precision);
    form->addRow(tr("Device"), m_device);
    form->addRow(tr("Seed"), m_seed);
    form->addRow(tr("Design space"), space);
    m_train = makePrimary({}, box);
    connect(m_train, &QPushButton::clicked, this, &SuperTransformerPage::train);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::SpaceMedium);
    nameFields(form);
    layout->addLayout(form);
    layout->addWidget(m_train);
    orderTabs(layout);
    return box;
}

void SuperTransformerPage::train() {
    if (!session().isOpen())
        return;
    if (!session().facts().data.ready) {
        strip().say(MessageStrip::Kind::Warning, tr("Prepare data first: there is nothing to train on."));
        return;
    }
    if (!session().facts().super.space && m_designSpace->text().trimmed().isEmpty()) {
        strip().say(MessageStrip::Kind::Warning, tr("Choose a design space first: this workspace has none."));
        m_designSpace->setFocus();
        return;
    }
    workbench::TrainSuperOptions options =
        session().facts().super.resumable ? session().facts().super.settings.value_or(workbench::TrainSuperOptions{})
                                          : m_fromFile.value_or(workbench::TrainSuperOptions{});
    options.updates = m_updates->value();
    options.maxTokens = m_tokens->value();
    options.learningRate = m_rate->value();
    options.warmupUpdates = m_warmUp->value();
    options.schedule =
        m_schedule->currentIndex() == 0 ? workbench::Schedule::InverseSquareRoot : workbench::Schedule::Cosine;
    options.precision = m_precision->currentText().toStdString();
    options.device = m_device->currentData().toString().toStdString();
    options.seed = static_cast<std::uint64_t>(m_seed->value());
    options.designSpace = m_designSpace->text().trimmed().toStdString();
    m_task->follow(session().runner().trainSuper(session().workspace(), options));
}

SpacePlace SuperTransformerPage::spacePlace() {
    const WorkspaceFacts& facts = session().facts();
    SpacePlace place;
    place.state = facts.super.ready || facts.super.resumable ? SpacePlace::State::Begun
                  : session().runner().isBusy()              ? SpacePlace::State::Working
                                                             : SpacePlace::State::Free;
    place.space = facts.super.space;
    place.measured = std::any_of(facts.latency.targets.begin(), facts.latency.targets.end(),
                                 [](const TargetPtr& target) { return !target->entries.empty(); });
    place.counting.prepared = facts.data.ready && facts.data.vocabulary > 0;
    place.counting.vocabulary =
        place.counting.prepared ? facts.data.vocabulary : workbench::PrepareDataOptions{}.pieces;
    place.counting.lengths = flopLengths(facts.latency.current());
    return place;
}

SpaceDialog* SuperTransformerPage::editSpace() {
    if (!session().isOpen() || m_spaceDialog)
        return m_spaceDialog;
    m_spaceDialog = new SpaceDialog(session().reader(), spacePlace(), this);
    m_spaceDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_spaceDialog, &SpaceDialog::taken, this, &SuperTransformerPage::takeSpace);
    // A file that was chosen for the training is what a person means to edit.
    if (const QString file = m_designSpace->text().trimmed(); !file.isEmpty())
        m_spaceDialog->openFile(file);
    m_spaceDialog->open();
    return m_spaceDialog;
}

/// The dialog stands until the space is written, so that what hinders it is said where it can be mended.
void SuperTransformerPage::takeSpace(const space::DesignSpace& space) {
    session().change(
        this,
        [space](const store::Workspace& workspace) {
            workbench::setDesignSpace(workspace, space);
            return true;
        },
        [this](bool) {
            m_designSpace->clear();  // the workspace has it
            strip().say(MessageStrip::Kind::Done, tr("The workspace has this design space now."));
            if (m_spaceDialog)
                m_spaceDialog->accept();
        },
        [this](const QString& text) {
            if (m_spaceDialog)
                m_spaceDialog->sayFailed(text);
        });
}

void SuperTransformerPage::followImport(TaskId id) {
    m_importTask->follow(id);
}

void SuperTransformerPage::propose(const QString& file, const space::HatFile& settings) {
    const QString name = QFileInfo(file).fileName();
    if (session().facts().super.resumable || m_task->isActive()) {
        strip().say(
            MessageStrip::Kind::Warning,
            tr("This workspace's SuperTransformer is trained with its own settings. Make a new workspace for %1.")
                .arg(name));
        return;
    }
    QStringList notes;
    const auto take = [&notes](const std::vector<space::SettingsWarning>& warnings) {
        for (const space::SettingsWarning& warning : warnings)
            notes << QString::fromStdString(warning.text());
    };
    take(settings.warnings);
    if (settings.training) {
        workbench::TrainSuperOptions options;
        take(workbench::applyHatFile(settings, options));
        m_fromFile = options;
        m_updates->setValue(static_cast<int>(std::min<std::int64_t>(options.updates, m_updates->maximum())));
        showSettings(options);
    }
    if (settings.space)
        m_designSpace->setText(file);
    strip().say(MessageStrip::Kind::Done, tr("%1 fills the form. It holds when the training starts.").arg(name),
                notes.join(QLatin1Char('\n')));
}

/// A training that can be gone on with is gone on with alike.
void SuperTransformerPage::proposeSettings() {
    const SuperFacts& super = session().facts().super;
    if (m_proposed || !super.resumable || !super.settings)
        return;
    m_proposed = true;
    if (super.settings->updates > super.updates)
        m_updates->setValue(static_cast<int>(std::min<std::int64_t>(super.settings->updates, m_updates->maximum())));
    showSettings(*super.settings);
}

void SuperTransformerPage::showSettings(const workbench::TrainSuperOptions& settings) {
    m_tokens->setValue(settings.maxTokens);
    m_warmUp->setValue(static_cast<int>(settings.warmupUpdates));
    m_rate->setValue(settings.learningRate);
    m_seed->setValue(static_cast<int>(settings.seed));
    m_schedule->setCurrentIndex(settings.schedule == workbench::Schedule::Cosine ? 1 : 0);
    m_precision->setCurrentText(QString::fromStdString(settings.precision));
}

void SuperTransformerPage::forget() {
    m_proposed = false;
    m_fromFile.reset();
    m_updates->setValue(static_cast<int>(workbench::TrainSuperOptions{}.updates));
    showSettings({});
    m_designSpace->clear();
    m_speed->hide();
    if (m_spaceDialog)
        m_spaceDialog->close();
}

/// A training that has reached its updates would end at once: the next thousands are proposed.
void SuperTransformerPage::proposeUpdates() {
    const SuperFacts& super = session().facts().super;
    if (super.resumable && super.updates >= m_updates->value() && !m_task->isActive())
        m_updates->setValue(static_cast<int>(std::min<std::int64_t>(super.updates + 5000, m_updates->maximum())));
}

void SuperTransformerPage::refresh() {
    proposeSettings();
    proposeUpdates();
    showSpace();
    if (m_spaceDialog)
        m_spaceDialog->setPlace(spacePlace());
    const SuperFacts& super = session().facts().super;
    m_train->setText(super.resumable ? tr("Go on training") : tr("Start training"));
    if (!super.ready)
        m_state->setText(tr("Not trained yet."));
    else if (super.validLoss)
        m_state->setText(tr("%Ln update(s), validation loss of the largest SubTransformer %1.", nullptr,
                            static_cast<int>(super.updates))
                             .arg(format::number(*super.validLoss, 3)));
    else
        m_state->setText(tr("Trained weights are in the workspace."));
    if (!m_task->isActive())
        showHistory();
}

void SuperTransformerPage::showSpace() {
    const SuperFacts& super = session().facts().super;
    if (!super.spaceError.isEmpty()) {
        strip().say(MessageStrip::Kind::Error, tr("The workspace's design space cannot be read."), super.spaceError);
    }
    if (!super.space) {
        m_space->setText(tr("This workspace has no design space yet: edit one, or choose a HAT YAML below."));
        return;
    }
    const space::DesignSpace& s = *super.space;
    m_space->setText(
        QStringList{tr("Encoder: embedding %1; FFN %2; layers %3; heads %4")
                        .arg(list(s.encoderEmbedChoices), list(s.encoderFfnChoices), list(s.encoderLayerChoices),
                             list(s.encoderHeadChoices)),
                    tr("Decoder: embedding %1; FFN %2; layers %3; heads %4; attention span %5")
                        .arg(list(s.decoderEmbedChoices), list(s.decoderFfnChoices), list(s.decoderLayerChoices),
                             list(s.decoderSelfHeadChoices), list(s.spanChoices)),
                    tr("About %1 SubTransformers").arg(format::large(s.size()))}
            .join(QLatin1Char('\n')));
}

void SuperTransformerPage::showHistory() {
    QVector<QPointF> training, largest, sampled, smallest;
    for (const workbench::TrainPoint& point : session().facts().super.history) {
        const double x = static_cast<double>(point.update);
        training.append({x, point.loss});
        if (point.largestValidLoss)
            largest.append({x, *point.largestValidLoss});
        if (point.sampledValidLoss)
            sampled.append({x, *point.sampledValidLoss});
        if (point.smallestValidLoss)
            smallest.append({x, *point.smallestValidLoss});
    }
    m_chart->clear();
    if (training.isEmpty())
        return;
    m_chart->setPoints(tr("training"), training);
    m_chart->setPoints(tr("validation, largest"), largest);
    if (!sampled.isEmpty())  // older versions had none
        m_chart->setPoints(tr("validation, sampled"), sampled);
    m_chart->setPoints(tr("validation, smallest"), smallest);
}

}  // namespace hatter::ui
