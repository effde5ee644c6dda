// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/ConstraintsDialog.h"

#include "engine/StoreReader.h"
#include "models/SteeringText.h"
#include "panels/GeneForm.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace hatter::ui {

namespace {
constexpr int LookAfterMs = 150;  ///< while a person types

void setColor(QLabel* label, const QColor& color) {
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
}
}  // namespace

ConstraintsDialog::ConstraintsDialog(CostsPtr costs, StoreReader& reader, QWidget* parent)
    : QDialog(parent),
      m_costs(std::move(costs)),
      m_reader(reader),
      m_genes(new GeneForm(m_costs->space(), GeneForm::Kind::Wishes, this)),
      m_equalHeads(new QCheckBox(tr("Equal heads in all attention"), this)),
      m_lastLayer(new QCheckBox(tr("Attend to the last encoder layer only"), this)),
      m_state(makeLabel({}, this)),
      m_note(makeSmall({}, this)) {
    setWindowTitle(tr("Constraints"));
    m_equalHeads->setToolTip(tr("Some runtimes have one setting for the number of heads and take nothing else."));
    m_lastLayer->setToolTip(tr("As in any plain Transformer: attention spans of one layer."));
    m_state->setWordWrap(true);
    m_note->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::Space);
    layout->addWidget(makeBounds());
    layout->addWidget(makeRule(this));
    layout->addWidget(makeGenes());
    layout->addWidget(makeRule(this));
    layout->addWidget(m_equalHeads);
    layout->addWidget(m_lastLayer);
    m_objectives = makeObjectives();
    layout->addWidget(m_objectives);
    auto* state = makeCard(this);
    auto* inside = new QVBoxLayout(state);
    inside->setContentsMargins(Theme::SpaceMedium, Theme::Space, Theme::SpaceMedium, Theme::Space);
    inside->setSpacing(Theme::SpaceTiny);
    inside->addWidget(m_state);
    inside->addWidget(m_note);
    layout->addWidget(state);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* none = new QPushButton(tr("No constraints"), this);
    m_apply = makePrimary(tr("Apply"), this);
    buttons->addButton(none, QDialogButtonBox::ResetRole);
    buttons->addButton(m_apply, QDialogButtonBox::ApplyRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(none, &QPushButton::clicked, this, [this] { setConstraints({}); });
    connect(m_apply, &QPushButton::clicked, this, [this] { Q_EMIT applied(constraints()); });
    layout->addWidget(buttons);
    m_later.setSingleShot(true);
    m_later.setInterval(LookAfterMs);
    connect(&m_later, &QTimer::timeout, this, &ConstraintsDialog::look);
    connect(m_genes, &GeneForm::changed, this, &ConstraintsDialog::edited);
    for (QCheckBox* box : {m_equalHeads, m_lastLayer})
        connect(box, &QCheckBox::toggled, this, &ConstraintsDialog::edited);
    setRunning(false);
    edited();
}

QWidget* ConstraintsDialog::makeBounds() {
    addBound({search::Cost::Kind::Parameters, {}});
    addBound({search::Cost::Kind::Flops, {}});
    for (const auto& [target, predictor] : m_costs->predictors())
        if (target != m_costs->target())
            addBound({search::Cost::Kind::Latency, target});
    auto* box = new QWidget(this);
    QFormLayout* form = makeForm();
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(makeBold(tr("At most"), this));
    for (const CostRow& row : m_rows)
        form->addRow(row.cost.kind == search::Cost::Kind::Parameters ? tr("Parameters, without embeddings")
                     : row.cost.kind == search::Cost::Kind::Flops
                         ? tr("FLOPs of one sentence")
                         : tr("Latency on %1, predicted").arg(QString::fromStdString(row.cost.target)),
                     row.most);
    box->setLayout(form);
    return box;
}

void ConstraintsDialog::addBound(search::Cost cost) {
    CostRow row;
    row.unit = cost.kind == search::Cost::Kind::Parameters ? 1e6 : cost.kind == search::Cost::Kind::Flops ? 1e9 : 1;
    const double most = m_costs->costOf(cost, m_costs->space().largest(3)) / row.unit;
    const double least = m_costs->costOf(cost, m_costs->space().smallest(1)) / row.unit;
    row.most = new QDoubleSpinBox(this);
    row.most->setObjectName(QString::fromStdString(search::toText(cost)));
    row.most->setDecimals(row.unit > 1 ? 3 : 1);
    row.most->setRange(0, std::max(1.0, 10 * most));
    row.most->setSingleStep(row.unit > 1e6 ? 0.01 : row.unit > 1 ? 0.1 : 1);
    row.most->setSpecialValueText(tr("any"));
    row.most->setSuffix(cost.kind == search::Cost::Kind::Parameters ? tr(" M")
                        : cost.kind == search::Cost::Kind::Flops    ? tr(" G")
                                                                    : tr(" ms"));
    row.most->setToolTip(tr("Smallest SubTransformer: %1, largest: %2")
                             .arg(costFigure(cost, least * row.unit), costFigure(cost, most * row.unit)));
    row.small = new QCheckBox(costText(cost), this);
    row.small->setObjectName(QStringLiteral("small:") + row.most->objectName());
    connect(row.most, &QDoubleSpinBox::valueChanged, this, &ConstraintsDialog::edited);
    connect(row.small, &QCheckBox::toggled, this, &ConstraintsDialog::edited);
    row.cost = std::move(cost);
    m_rows.append(row);
}

QWidget* ConstraintsDialog::makeGenes() {
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Space);
    auto* head = new QHBoxLayout;
    auto* layers = new QCheckBox(tr("Each layer by itself"), box);
    layers->setObjectName(QStringLiteral("layers"));
    head->addWidget(makeBold(tr("Fixed genes"), box));
    head->addStretch();
    head->addWidget(layers);
    layout->addLayout(head);
    layout->addWidget(m_genes);
    m_genes->setLayersVisible(false);
    connect(layers, &QCheckBox::toggled, this, [this](bool on) {
        m_genes->setLayersVisible(on);
        // The layout learns of the rows when it is asked next.
        QMetaObject::invokeMethod(
            this, [this] { adjustSize(); }, Qt::QueuedConnection);
    });
    return box;
}

QWidget* ConstraintsDialog::makeObjectives() {
    auto* box = new QWidget(this);
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    auto* name = makeLabel(tr("Pareto search: also small"), box);
    line->addWidget(name);
    for (const CostRow& row : m_rows)
        line->addWidget(row.small);
    line->addStretch();
    return box;
}

void ConstraintsDialog::setRunning(bool running) {
    m_note->setText(running ? tr("What is applied holds from the next candidate on; the change is kept with the run.")
                            : tr("What is applied holds for the next search."));
}

void ConstraintsDialog::setLimitMs(double ms) {
    m_limitMs = ms;
    showPossible();
}

void ConstraintsDialog::setPareto(bool pareto) {
    m_objectives->setEnabled(pareto);
    m_objectives->setToolTip(pareto ? QString() : tr("Choose the method “Pareto front” in the search settings."));
}

void ConstraintsDialog::setConstraints(const search::Constraints& constraints) {
    m_kept = constraints;
    for (const CostRow& row : m_rows) {
        const auto bound = constraints.atMost.find(row.cost);
        row.most->setValue(bound == constraints.atMost.end() ? 0 : bound->second / row.unit);
        row.small->setChecked(std::find(constraints.alsoSmall.begin(), constraints.alsoSmall.end(), row.cost) !=
                              constraints.alsoSmall.end());
    }
    m_genes->setFixed(constraints.fixed);
    const bool single = std::any_of(constraints.fixed.begin(), constraints.fixed.end(),
                                    [](const auto& gene) { return gene.first.find(':') != std::string::npos; });
    if (single)
        findChild<QCheckBox*>(QStringLiteral("layers"))->setChecked(true);
    m_equalHeads->setChecked(constraints.equalHeads);
    m_lastLayer->setChecked(constraints.lastEncoderLayer);
    edited();
}

search::Constraints ConstraintsDialog::constraints() const {
    search::Constraints out;
    for (const CostRow& row : m_rows) {
        if (row.most->value() > 0) {
            // A bound finer than the field's digits is what it was, as long as nobody changed it.
            const auto kept = m_kept.atMost.find(row.cost);
            const double step = std::pow(10.0, -row.most->decimals()) * row.unit;
            const double value = row.most->value() * row.unit;
            const bool same = kept != m_kept.atMost.end() && std::abs(kept->second - value) < step;
            out.atMost[row.cost] = same ? kept->second : value;
        }
        if (row.small->isChecked())
            out.alsoSmall.push_back(row.cost);
    }
    out.fixed = m_genes->fixed();
    out.equalHeads = m_equalHeads->isChecked();
    out.lastEncoderLayer = m_lastLayer->isChecked();
    return out;
}

void ConstraintsDialog::edited() {
    if (m_apply == nullptr)
        return;  // still being built
    m_possible.reset();
    ++m_request;
    showPossible();
    m_later.start();
}

void ConstraintsDialog::look() {
    // Bounds decide; the limit moves on the plot and is compared with what was found.
    search::Terms terms;
    terms.constraints = constraints();
    m_reader.read(
        this, [costs = m_costs, terms] { return findPossible(*costs, terms); },
        [this, request = m_request](Possible possible) {
            if (request != m_request)
                return;
            m_possible = std::move(possible);
            showPossible();
        });
}

void ConstraintsDialog::showPossible() {
    const ThemeColors& c = Theme::colors();
    m_apply->setEnabled(m_possible && m_possible->refused.empty());
    if (!m_possible) {
        m_state->setText(tr("Looking for what is possible…"));
        setColor(m_state, c.muted);
        return;
    }
    const QString target = QString::fromStdString(m_costs->target());
    if (!m_possible->refused.empty()) {
        m_state->setText(tr("These cannot be asked together: %1").arg(QString::fromStdString(m_possible->refused)));
        setColor(m_state, c.error);
    } else if (!m_possible->feasible) {
        search::Infeasible what = m_possible->infeasible;
        what.limitMs = std::numeric_limits<double>::infinity();
        m_state->setText(infeasibleText(what));
        setColor(m_state, c.error);
    } else if (m_limitMs > 0 && m_possible->fastestMs > m_limitMs) {
        m_state->setText(
            tr("The fastest that remains is predicted at %1 on %2, above the limit of %3.", "latency, target, limit")
                .arg(format::milliseconds(m_possible->fastestMs), target, format::milliseconds(m_limitMs)));
        setColor(m_state, c.warn);
    } else {
        m_state->setText(
            tr("Possible: %1 to %2 predicted on %3.", "latency, latency, target")
                .arg(format::milliseconds(m_possible->fastestMs), format::milliseconds(m_possible->slowestMs), target));
        setColor(m_state, c.text);
    }
}

}  // namespace hatter::ui
