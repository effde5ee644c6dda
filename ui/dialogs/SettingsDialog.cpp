// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/SettingsDialog.h"

#include "panels/Widgets.h"
#include "search/Evolution.h"
#include "settings/Format.h"
#include "settings/Language.h"
#include "settings/Look.h"
#include "settings/Settings.h"
#include "settings/Theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace hatter::ui {

namespace {

template <typename T>
void restoreKey(const SettingKey<T>& key) {
    Settings::set(key, key.fallback);
}

QSpinBox* spin(int least, int most, int step, QWidget* parent) {
    auto* box = new QSpinBox(parent);
    box->setRange(least, most);
    box->setSingleStep(step);
    box->setGroupSeparatorShown(true);
    return box;
}

void choose(QComboBox* box, const QString& id) {
    box->setCurrentIndex(std::max(0, box->findData(id)));
}

}  // namespace

SettingsDialog::SettingsDialog(QWidget* parent)
    : QDialog(parent),
      m_language(new QComboBox(this)),
      m_theme(new QComboBox(this)),
      m_textSize(new QComboBox(this)),
      m_kind(new QComboBox(this)),
      m_method(new QComboBox(this)),
      m_startNote(makeSmall({}, this)),
      m_goal(new QDoubleSpinBox(this)),
      m_samples(spin(1, 10000, 10, this)),
      m_iterations(spin(1, 10000, 1, this)),
      m_population(spin(2, 100000, 5, this)),
      m_subset(spin(0, 10000000, 50, this)) {
    setWindowTitle(tr("Settings"));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::SpaceMedium);
    const auto group = [&](const QString& title, QFormLayout* form) {
        if (layout->count() > 0)
            layout->addWidget(makeRule(this));
        layout->addWidget(makeBold(title, this));
        nameFields(form);
        layout->addLayout(form);
    };
    group(tr("Look"), lookForm());
    group(tr("Latency: what a measurement begins with"), latencyForm());
    group(tr("Search: what a new one begins with"), searchForm());
    auto* more = makeSmall(tr("Everything else that a search can be told stands under Run > Search settings."), this);
    more->setWordWrap(true);
    layout->addWidget(more);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close | QDialogButtonBox::RestoreDefaults, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this, &SettingsDialog::restore);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(440);
    showStored();
    connect(&Look::instance(), &Look::changed, this, &SettingsDialog::showStored);
}

QFormLayout* SettingsDialog::lookForm() {
    for (const auto& [id, name] : Language::choices())
        m_language->addItem(name, id);
    for (const QString& theme : Look::themes())
        m_theme->addItem(Look::nameOf(theme), theme);
    m_startNote->setWordWrap(true);
    connect(m_language, &QComboBox::activated, this, [this] {
        Settings::set(keys::Language, m_language->currentData().toString());
        showStartNote();
    });
    connect(m_theme, &QComboBox::activated, this,
            [this] { Look::instance().setTheme(m_theme->currentData().toString()); });
    for (const int percent : {100, 110, 125, 150})
        m_textSize->addItem(percent == 100 ? tr("As the system") : tr("%1 %", "percent").arg(format::count(percent)),
                            percent);
    connect(m_textSize, &QComboBox::activated, this, [this] {
        Settings::set(keys::TextSize, m_textSize->currentData().toInt());
        showStartNote();
    });
    QFormLayout* form = makeForm();
    form->addRow(tr("Theme"), m_theme);
    form->addRow(tr("Language"), m_language);
    form->addRow(tr("Size of letters"), m_textSize);
    form->addRow({}, m_startNote);
    return form;
}

QFormLayout* SettingsDialog::latencyForm() {
    m_goal->setRange(0, 50);
    m_goal->setDecimals(1);
    m_goal->setSingleStep(0.5);
    m_goal->setSuffix(tr(" % MAPE", "goal"));
    m_goal->setSpecialValueText(tr("no goal"));
    m_samples->setSuffix(tr(" SubTransformers"));
    m_kind->addItem(tr("Cost regression"), QStringLiteral("regression"));
    m_kind->addItem(tr("HAT's network"), QStringLiteral("hat"));
    m_kind->addItem(tr("The better of both"), QStringLiteral("best"));
    connect(m_goal, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        Settings::set(keys::LatencyGoal, value);
        Q_EMIT figuresChanged();
    });
    connect(m_samples, &QSpinBox::valueChanged, this, [this](int value) {
        Settings::set(keys::LatencySamples, value);
        Q_EMIT figuresChanged();
    });
    connect(m_kind, &QComboBox::activated, this, [this] {
        Settings::set(keys::LatencyKind, m_kind->currentData().toString());
        Q_EMIT figuresChanged();
    });
    QFormLayout* form = makeForm();
    form->addRow(tr("Goal of the error"), m_goal);
    form->addRow(tr("Measure at most"), m_samples);
    form->addRow(tr("Predictor"), m_kind);
    return form;
}

QFormLayout* SettingsDialog::searchForm() {
    using search::Method;
    const std::pair<Method, QString> methods[] = {{Method::Hat, tr("HAT's evolution")},
                                                  {Method::Pareto, tr("Pareto front (NSGA-II)")},
                                                  {Method::Regularised, tr("Aging evolution")},
                                                  {Method::Random, tr("Random")}};
    for (const auto& [method, name] : methods)
        m_method->addItem(name, QString::fromStdString(search::toText(method)));
    m_subset->setSpecialValueText(tr("all"));
    connect(m_method, &QComboBox::activated, this, [this] {
        const QString word = m_method->currentData().toString();
        Settings::set(keys::SearchMethod, word);
        // Each method has its own usual sizes.
        const Method method = search::methodFromText(word.toStdString()).value_or(Method::Hat);
        Settings::set(keys::SearchMutationProbability, search::usualMutationProbability(method));
        m_population->setValue(search::usualPopulationSize(method));
    });
    connect(m_iterations, &QSpinBox::valueChanged, this,
            [](int value) { Settings::set(keys::SearchIterations, value); });
    connect(m_population, &QSpinBox::valueChanged, this,
            [](int value) { Settings::set(keys::SearchPopulation, value); });
    connect(m_subset, &QSpinBox::valueChanged, this, [](int value) { Settings::set(keys::SearchSubset, value); });
    QFormLayout* form = makeForm();
    form->addRow(tr("Method"), m_method);
    form->addRow(tr("Generations"), m_iterations);
    form->addRow(tr("Population at the start"), m_population);
    form->addRow(tr("Validation pairs"), m_subset);
    return form;
}

void SettingsDialog::showStored() {
    const QSignalBlocker quiet[] = {QSignalBlocker(m_goal), QSignalBlocker(m_samples), QSignalBlocker(m_iterations),
                                    QSignalBlocker(m_population), QSignalBlocker(m_subset)};
    choose(m_language, Language::chosen());
    choose(m_theme, Look::instance().theme());
    m_textSize->setCurrentIndex(std::max(0, m_textSize->findData(Settings::get(keys::TextSize))));
    m_goal->setValue(Settings::get(keys::LatencyGoal));
    m_samples->setValue(Settings::get(keys::LatencySamples));
    choose(m_kind, Settings::get(keys::LatencyKind));
    choose(m_method, Settings::get(keys::SearchMethod));
    m_iterations->setValue(Settings::get(keys::SearchIterations));
    m_population->setValue(Settings::get(keys::SearchPopulation));
    m_subset->setValue(Settings::get(keys::SearchSubset));
    showStartNote();
}

void SettingsDialog::showStartNote() {
    const QLocale wanted = Language::localeOf(Language::chosen());
    const bool waits =
        wanted.language() != QLocale().language() || Settings::get(keys::TextSize) != Theme::textPercent();
    m_startNote->setText(waits ? tr("Holds from the next start of Hatter.")
                               : tr("Numbers and times on the screen follow the language; files never do."));
}

void SettingsDialog::restore() {
    restoreKey(keys::Language);
    restoreKey(keys::TextSize);
    for (const auto* key : {&keys::LatencyKind, &keys::SearchMethod})
        restoreKey(*key);
    restoreKey(keys::LatencyGoal);
    restoreKey(keys::SearchMutationProbability);
    for (const auto* key :
         {&keys::LatencySamples, &keys::SearchIterations, &keys::SearchPopulation, &keys::SearchSubset})
        restoreKey(*key);
    Look::instance().setTheme(keys::Theme.fallback);
    showStored();
    Q_EMIT figuresChanged();
}

}  // namespace hatter::ui
