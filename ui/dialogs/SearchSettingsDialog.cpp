// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/SearchSettingsDialog.h"

#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Settings.h"
#include "settings/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <cmath>

namespace hatter::ui {

workbench::SearchOptions rememberedSearchOptions() {
    workbench::SearchOptions options;
    options.evolution.method =
        search::methodFromText(Settings::get(keys::SearchMethod).toStdString()).value_or(search::Method::Hat);
    if (options.evolution.method == search::Method::Hat)
        options.evolution.recipe =
            search::recipeFromText(Settings::get(keys::SearchRecipe).toStdString()).value_or(search::Recipe::Steered);
    options.evolution.iterations = Settings::get(keys::SearchIterations);
    options.evolution.populationSize = Settings::get(keys::SearchPopulation);
    options.evolution.parentSize = Settings::get(keys::SearchParents);
    options.evolution.mutationSize = Settings::get(keys::SearchMutations);
    options.evolution.crossoverSize = Settings::get(keys::SearchCrossovers);
    options.evolution.mutationProbability = Settings::get(keys::SearchMutationProbability);
    options.evolution.seed = static_cast<std::uint64_t>(Settings::get(keys::SearchSeed));
    options.evolution.waitWhenInfeasible = true;
    options.subset = static_cast<std::size_t>(Settings::get(keys::SearchSubset));
    // HAT's own draws stand for its own losses, all of them.
    options.evolution.racing = Settings::get(keys::SearchRacing) && options.evolution.recipe == search::Recipe::Steered;
    options.evolution.racingConfidence = search::usualRacingConfidence(options.evolution.method);
    options.fullFront = Settings::get(keys::SearchFullFront);
    options.frontBleu = Settings::get(keys::SearchFrontBleu);
    return options;
}

namespace {
QSpinBox* spin(int least, int most, QWidget* parent) {
    auto* box = new QSpinBox(parent);
    box->setRange(least, most);
    box->setGroupSeparatorShown(true);
    return box;
}

template <typename Choice>
QString wordOf(Choice choice) {
    return QString::fromStdString(search::toText(choice));
}
}  // namespace

SearchSettingsDialog::SearchSettingsDialog(double limitMs, double fastestMs, double slowestMs, QWidget* parent)
    : QDialog(parent),
      m_iterations(spin(1, 10000, this)),
      m_population(spin(2, 100000, this)),
      m_parents(spin(2, 100000, this)),
      m_mutations(spin(0, 100000, this)),
      m_crossovers(spin(0, 100000, this)),
      m_seed(spin(0, 2147483647, this)),
      m_subset(spin(0, 10000000, this)),
      m_probability(new QDoubleSpinBox(this)),
      m_limit(new QDoubleSpinBox(this)),
      m_method(new QComboBox(this)),
      m_recipe(new QComboBox(this)),
      m_racing(new QCheckBox(tr("Race: drop candidates early that cannot reach the front"), this)),
      m_fullFront(new QCheckBox(tr("Evaluate the front again on all validation pairs"), this)),
      m_frontBleu(new QCheckBox(tr("Measure BLEU of the front at the end"), this)) {
    setWindowTitle(tr("Search settings"));
    m_probability->setRange(0, 1);
    m_probability->setSingleStep(0.05);
    m_limit->setDecimals(1);
    m_limit->setSuffix(tr(" ms"));
    // Its step is 0.1 ms: the lowest limit can be met.
    m_limit->setRange(slowestMs > 0 ? std::ceil(fastestMs * 10) / 10 : 0,
                      slowestMs > 0 ? std::ceil(slowestMs * 10) / 10 : 1e6);
    m_limit->setValue(limitMs);
    m_subset->setSpecialValueText(tr("all"));
    m_subset->setToolTip(tr("Candidates are compared on the same pairs; fewer are faster and less exact."));
    m_method->addItem(tr("HAT's evolution"), wordOf(search::Method::Hat));
    m_method->addItem(tr("Pareto front (NSGA-II)"), wordOf(search::Method::Pareto));
    m_method->addItem(tr("Aging evolution"), wordOf(search::Method::Regularised));
    m_method->addItem(tr("Random"), wordOf(search::Method::Random));
    m_method->setToolTip(
        tr("HAT's and aging evolution look for the smallest loss under the limit; the Pareto search for "
           "the whole front. Random SubTransformers are what all of them are compared with."));
    connect(m_method, &QComboBox::currentIndexChanged, this, &SearchSettingsDialog::enableForMethod);
    connect(m_method, &QComboBox::activated, this, [this] {
        m_probability->setValue(search::usualMutationProbability(chosenMethod()));
        m_population->setValue(search::usualPopulationSize(chosenMethod()));
    });
    connect(m_recipe, &QComboBox::currentIndexChanged, this, &SearchSettingsDialog::enableForMethod);
    m_recipe->addItem(tr("Steered"), wordOf(search::Recipe::Steered));
    m_recipe->addItem(tr("HAT"), wordOf(search::Recipe::Hat));
    m_recipe->setToolTip(
        tr("HAT: the same random draws and decisions, one by one, as HAT's own search with this seed. The limit can be "
           "moved under both."));
    QFormLayout* form = makeForm();
    form->addRow(tr("Latency limit"), m_limit);
    form->addRow(tr("Method"), m_method);
    form->addRow(tr("Recipe"), m_recipe);
    form->addRow(tr("Generations"), m_iterations);
    form->addRow(tr("Population at the start"), m_population);
    form->addRow(tr("Parents"), m_parents);
    form->addRow(tr("Mutations a generation"), m_mutations);
    form->addRow(tr("Crossovers a generation"), m_crossovers);
    form->addRow(tr("Mutation probability of a gene"), m_probability);
    form->addRow(tr("Validation pairs"), m_subset);
    form->addRow(tr("Seed"), m_seed);
    auto* buttons =
        new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::RestoreDefaults, this);
    buttons->button(QDialogButtonBox::Ok)->setProperty("primary", true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this,
            &SearchSettingsDialog::restoreDefaults);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::SpaceMedium);
    nameFields(form);
    layout->addLayout(form);
    m_racing->setToolTip(tr(
        "Candidates are evaluated on growing parts of the validation pairs. One that is worse than the front and the "
        "parents with 90 % confidence is dropped; its loss is an estimate."));
    layout->addWidget(m_racing);
    const workbench::EvaluateOptions decoding;
    m_frontBleu->setToolTip(
        tr("Of at most %1 members, spread over the front, when the run ends: on the test pairs, beam "
           "%2, length penalty %3.")
            .arg(workbench::SearchOptions().frontMembers)
            .arg(decoding.beam)
            .arg(format::number(decoding.lengthPenalty, 1)));
    layout->addWidget(m_fullFront);
    layout->addWidget(m_frontBleu);
    QLabel* note =
        makeSmall(tr("The settings hold from the next search on; the limit can be moved at any time."), this);
    note->setWordWrap(true);
    layout->addWidget(note);
    layout->addWidget(buttons);
    showOptions(rememberedSearchOptions());
    m_racing->setChecked(Settings::get(keys::SearchRacing));
}

void SearchSettingsDialog::showOptions(const workbench::SearchOptions& options) {
    m_method->setCurrentIndex(m_method->findData(wordOf(options.evolution.method)));
    m_recipe->setCurrentIndex(m_recipe->findData(wordOf(options.evolution.recipe)));
    m_iterations->setValue(options.evolution.iterations);
    m_population->setValue(options.evolution.populationSize);
    m_parents->setValue(options.evolution.parentSize);
    m_mutations->setValue(options.evolution.mutationSize);
    m_crossovers->setValue(options.evolution.crossoverSize);
    m_probability->setValue(options.evolution.mutationProbability);
    m_seed->setValue(static_cast<int>(options.evolution.seed));
    m_subset->setValue(static_cast<int>(options.subset));
    m_racing->setChecked(options.evolution.racing);
    m_fullFront->setChecked(options.fullFront);
    m_frontBleu->setChecked(options.frontBleu);
}

search::Method SearchSettingsDialog::chosenMethod() const {
    return search::methodFromText(m_method->currentData().toString().toStdString()).value_or(search::Method::Hat);
}

void SearchSettingsDialog::enableForMethod() {
    const search::Method method = chosenMethod();
    m_recipe->setEnabled(method == search::Method::Hat);
    m_parents->setEnabled(method == search::Method::Hat || method == search::Method::Regularised);
    const bool hatsDraws = m_recipe->isEnabled() && m_recipe->currentData() == wordOf(search::Recipe::Hat);
    m_racing->setEnabled(!hatsDraws);
    m_probability->setEnabled(method != search::Method::Random);
}

void SearchSettingsDialog::restoreDefaults() {
    workbench::SearchOptions options;
    options.evolution.iterations = keys::SearchIterations.fallback;
    options.evolution.populationSize = keys::SearchPopulation.fallback;
    options.evolution.parentSize = keys::SearchParents.fallback;
    options.evolution.mutationSize = keys::SearchMutations.fallback;
    options.evolution.crossoverSize = keys::SearchCrossovers.fallback;
    options.frontBleu = keys::SearchFrontBleu.fallback;
    showOptions(options);
    m_racing->setChecked(keys::SearchRacing.fallback);
}

double SearchSettingsDialog::limitMs() const {
    return m_limit->value();
}

void SearchSettingsDialog::accept() {
    Settings::set(keys::SearchMethod, m_method->currentData().toString());
    Settings::set(keys::SearchRecipe, m_recipe->currentData().toString());
    Settings::set(keys::SearchIterations, m_iterations->value());
    Settings::set(keys::SearchPopulation, m_population->value());
    Settings::set(keys::SearchParents, m_parents->value());
    Settings::set(keys::SearchMutations, m_mutations->value());
    Settings::set(keys::SearchCrossovers, m_crossovers->value());
    Settings::set(keys::SearchMutationProbability, m_probability->value());
    Settings::set(keys::SearchSeed, m_seed->value());
    Settings::set(keys::SearchSubset, m_subset->value());
    Settings::set(keys::SearchRacing, m_racing->isChecked());
    Settings::set(keys::SearchFullFront, m_fullFront->isChecked());
    Settings::set(keys::SearchFrontBleu, m_frontBleu->isChecked());
    QDialog::accept();
}

}  // namespace hatter::ui
