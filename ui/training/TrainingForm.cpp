// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/TrainingForm.h"

#include "panels/Widgets.h"
#include "settings/Theme.h"
#include "workbench/SubTraining.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QSpinBox>
#include <QToolButton>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

QSpinBox* makeSpin(QWidget* parent, int least, int most, int step, const QString& special = {}) {
    auto* made = new QSpinBox(parent);
    made->setRange(least, most);
    made->setSingleStep(step);
    made->setGroupSeparatorShown(true);
    made->setSpecialValueText(special);
    return made;
}

/// Text of any length may not widen the form.
QComboBox* makeChoice(QWidget* parent) {
    auto* made = new QComboBox(parent);
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    made->setMinimumContentsLength(8);
    return made;
}

}  // namespace

TrainingForm::TrainingForm(QWidget* parent)
    : QWidget(parent),
      m_start(makeChoice(this)),
      m_pieces(new QDoubleSpinBox(this)),
      m_rate(new QDoubleSpinBox(this)),
      m_more(new QToolButton(this)),
      m_others(buildMore()) {
    m_start->addItem(tr("inherited weights"), static_cast<int>(workbench::SubStart::Inherited));
    m_start->addItem(tr("random weights"), static_cast<int>(workbench::SubStart::Scratch));
    m_start->setToolTip(tr("Fine-tune what it has in the SuperTransformer, or train it from scratch"));
    m_pieces->setRange(0.01, 100000);
    m_pieces->setDecimals(2);
    m_pieces->setSingleStep(0.5);
    m_pieces->setSuffix(tr(" M", "million"));
    m_pieces->setToolTip(tr("Target pieces that it is trained on, in millions"));
    m_rate->setDecimals(6);
    m_rate->setRange(0.000001, 1);
    m_rate->setSingleStep(0.0001);
    m_more->setText(tr("More settings"));
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setArrowType(Qt::RightArrow);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_others->hide();
    connect(m_more, &QToolButton::toggled, this, [this](bool on) {
        m_more->setArrowType(on ? Qt::DownArrow : Qt::RightArrow);
        m_others->setVisible(on);
    });
    QFormLayout* form = makeForm();
    form->addRow(tr("Start from"), m_start);
    form->addRow(tr("Target pieces"), m_pieces);
    form->addRow(tr("Learning rate"), m_rate);
    nameFields(form);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Space);
    layout->addLayout(form);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    layout->addWidget(m_others);
    connect(m_start, &QComboBox::currentIndexChanged, this,
            [this] { show(workbench::trainSubDefaults(m_super, start())); });
    show(workbench::trainSubDefaults(m_super, start()));
}

QWidget* TrainingForm::buildMore() {
    auto* box = new QWidget(this);
    m_tokens = makeSpin(box, 16, 1000000, 512);
    m_schedule = makeChoice(box);
    m_schedule->addItem(tr("cosine"), static_cast<int>(workbench::Schedule::Cosine));
    m_schedule->addItem(tr("inverse square root"), static_cast<int>(workbench::Schedule::InverseSquareRoot));
    m_warmUp = makeSpin(box, -1, 1000000, 50, tr("a tenth"));
    m_validate = makeSpin(box, 0, 1000000, 50, tr("25 times"));
    m_validate->setToolTip(tr("Updates between validations; or so many times in all"));
    m_patience = makeSpin(box, 0, 1000, 1, tr("never"));
    m_patience->setToolTip(tr("Validations without a better loss that end the training"));
    m_average = makeSpin(box, 0, 100, 1, tr("none"));
    m_average->setToolTip(tr("Checkpoints whose mean is tried at the end; it is kept if it validates better"));
    m_bleu = makeSpin(box, 0, 1000, 1, tr("never"));
    m_bleu->setToolTip(tr("Validations between points of the BLEU curve, which translates the first validation pairs"));
    m_beam = makeChoice(box);
    for (const int beam : {1, 5})
        m_beam->addItem(QString::number(beam), beam);
    m_precision = makeChoice(box);
    m_precision->addItems({QStringLiteral("float32"), QStringLiteral("bfloat16")});
    m_device = makeChoice(box);
    m_device->addItem(tr("this CPU"), QStringLiteral("cpu"));
    m_device->addItem(tr("GPU (CUDA)"), QStringLiteral("cuda"));
    m_seed = makeSpin(box, 0, 2147483647, 1);
    QFormLayout* form = makeForm();
    form->addRow(tr("Tokens a batch"), m_tokens);
    form->addRow(tr("Schedule"), m_schedule);
    form->addRow(tr("Warm-up updates"), m_warmUp);
    form->addRow(tr("Validate every"), m_validate);
    form->addRow(tr("Stop early after"), m_patience);
    form->addRow(tr("Average the last"), m_average);
    form->addRow(tr("BLEU every"), m_bleu);
    form->addRow(tr("Beam of that BLEU"), m_beam);
    form->addRow(tr("Precision"), m_precision);
    form->addRow(tr("Device"), m_device);
    form->addRow(tr("Seed"), m_seed);
    nameFields(form);
    // Said where a person would look for it.
    QLabel* absent = makeSmall(tr("Distillation from a larger model is not in this version."), box);
    absent->setWordWrap(true);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Space);
    layout->addLayout(form);
    layout->addWidget(absent);
    return box;
}

void TrainingForm::propose(bool hasSuper, const std::optional<workbench::TrainSuperOptions>& super) {
    m_super = super;
    const auto wanted = hasSuper ? workbench::SubStart::Inherited : workbench::SubStart::Scratch;
    if (start() != wanted)
        setStart(wanted);
    else
        show(workbench::trainSubDefaults(m_super, start()));
}

workbench::SubStart TrainingForm::start() const {
    return static_cast<workbench::SubStart>(m_start->currentData().toInt());
}

void TrainingForm::setStart(workbench::SubStart start) {
    m_start->setCurrentIndex(m_start->findData(static_cast<int>(start)));
}

void TrainingForm::show(const workbench::TrainSubOptions& o) {
    m_rest = o;
    m_pieces->setValue(static_cast<double>(o.pieces) / 1e6);
    m_rate->setValue(o.learningRate);
    m_tokens->setValue(o.maxTokens);
    m_schedule->setCurrentIndex(m_schedule->findData(static_cast<int>(o.schedule)));
    m_warmUp->setValue(static_cast<int>(o.warmupUpdates));
    m_validate->setValue(static_cast<int>(o.validateEvery));
    m_patience->setValue(o.patience);
    m_average->setValue(o.average);
    m_bleu->setValue(o.bleuEvery);
    m_beam->setCurrentIndex(m_beam->findData(o.bleuBeam));
    m_precision->setCurrentText(QString::fromStdString(o.precision));
    m_seed->setValue(static_cast<int>(o.seed));
}

workbench::TrainSubOptions TrainingForm::options() const {
    workbench::TrainSubOptions o = m_rest;
    o.start = start();
    o.pieces = std::llround(m_pieces->value() * 1e6);
    o.learningRate = m_rate->value();
    o.minimumLearningRate = std::min(o.minimumLearningRate, o.learningRate);
    o.maxTokens = m_tokens->value();
    o.schedule = static_cast<workbench::Schedule>(m_schedule->currentData().toInt());
    o.warmupUpdates = m_warmUp->value();
    o.validateEvery = m_validate->value();
    o.patience = m_patience->value();
    o.average = m_average->value();
    o.bleuEvery = m_bleu->value();
    o.bleuBeam = m_beam->currentData().toInt();
    o.precision = m_precision->currentText().toStdString();
    o.device = m_device->currentData().toString().toStdString();
    o.seed = static_cast<std::uint64_t>(m_seed->value());
    return o;
}

}  // namespace hatter::ui
