// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/ForkDialog.h"

#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {
/// Generations that a fork of a run's last one is offered.
constexpr int MoreGenerations = 10;
}  // namespace

ForkDialog::ForkDialog(const RunFacts& facts, double fastestMs, double slowestMs, QWidget* parent)
    : QDialog(parent),
      m_run(facts.run.id),
      m_generation(new QSpinBox(this)),
      m_iterations(new QSpinBox(this)),
      m_seed(new QSpinBox(this)),
      m_limit(new QDoubleSpinBox(this)),
      m_reseed(new QCheckBox(tr("Other random draws, with the seed"), this)),
      m_note(makeSmall({}, this)) {
    setWindowTitle(tr("Fork run %1").arg(m_run));
    setMinimumWidth(440);
    for (const store::GenerationRecord& generation : facts.generations) {
        m_limits.push_back(generation.limitMs);
        m_draws.push_back(std::count_if(facts.rows.begin(), facts.rows.end(),
                                        [&](const CandidateRow& row) { return row.generation <= generation.number; }));
    }
    const int last = static_cast<int>(m_limits.size()) - 1;
    m_generation->setRange(0, last);
    m_generation->setValue(last);
    m_iterations->setRange(2, 10000);
    m_iterations->setValue(facts.iterations > last + 1 ? facts.iterations : last + 1 + MoreGenerations);
    m_seed->setRange(0, 2147483647);
    m_seed->setValue(1);
    m_seed->setEnabled(false);
    m_seed->setAccessibleName(tr("Seed"));
    m_limit->setDecimals(1);
    m_limit->setSuffix(tr(" ms"));
    m_limit->setRange(slowestMs > 0 ? std::ceil(fastestMs * 10) / 10 : 0,
                      slowestMs > 0 ? std::ceil(slowestMs * 10) / 10 : 1e6);
    QFormLayout* form = makeForm();
    form->addRow(tr("After generation"), m_generation);
    form->addRow(tr("Latency limit"), m_limit);
    form->addRow(tr("Generations in all"), m_iterations);
    form->addRow(m_reseed);
    form->addRow(tr("Seed"), m_seed);
    m_note->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* go = makePrimary(tr("Fork"), this);
    buttons->addButton(go, QDialogButtonBox::AcceptRole);
    go->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_generation, &QSpinBox::valueChanged, this, &ForkDialog::showGeneration);
    connect(m_limit, &QDoubleSpinBox::valueChanged, this, [this] { m_limitChosen = true; });
    connect(m_reseed, &QCheckBox::toggled, m_seed, &QWidget::setEnabled);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::SpaceMedium);
    nameFields(form);
    layout->addLayout(form);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    showGeneration();
}

void ForkDialog::showGeneration() {
    const auto at = static_cast<std::size_t>(m_generation->value());
    m_iterations->setMinimum(m_generation->value() + 2);
    if (!m_limitChosen) {
        const QSignalBlocker quiet(m_limit);
        m_limit->setValue(m_limits[at]);
    }
    m_note->setText(
        tr("A new run begins with the %1 candidates of generations 0 to %2 and goes on from there; run %3 stays as it "
           "is. Method and sizes are those of run %3.",
           "number of candidates, last generation, run")
            .arg(format::count(m_draws[at]))
            .arg(m_generation->value())
            .arg(m_run));
}

workbench::SearchOptions::Fork ForkDialog::fork() const {
    workbench::SearchOptions::Fork fork;
    fork.run = m_run;
    fork.generation = m_generation->value();
    fork.iterations = m_iterations->value();
    if (m_reseed->isChecked())
        fork.seed = static_cast<std::uint64_t>(m_seed->value());
    return fork;
}

double ForkDialog::limitMs() const {
    return m_limitChosen ? m_limit->value() : 0.0;
}

}  // namespace hatter::ui
