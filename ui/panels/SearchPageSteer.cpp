// SPDX-License-Identifier: GPL-3.0-or-later
// What a person asks of a search besides the limit.
#include "base/Error.h"
#include "charts/ParetoPlot.h"
#include "dialogs/ConstraintsDialog.h"
#include "dialogs/SearchSettingsDialog.h"
#include "engine/Session.h"
#include "models/SteeringText.h"
#include "panels/MessageStrip.h"
#include "panels/RunCard.h"
#include "panels/SearchPage.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace hatter::ui {

void SearchPage::buildSteering() {
    m_constraintsAction = new QAction(tr("&Constraints…"), this);
    connect(m_constraintsAction, &QAction::triggered, this, &SearchPage::editConstraints);
    m_handAction = new QAction(tr("&Add a SubTransformer…"), this);
    connect(m_handAction, &QAction::triggered, this, &SearchPage::addByHand);
    m_verifyAction = new QAction(tr("&Verify front…"), this);
    m_verifyAction->setToolTip(tr("Measures the front's members under the limit: predicted against measured"));
    connect(m_verifyAction, &QAction::triggered, this, &SearchPage::verifyFront);
    m_bleuAction = new QAction(tr("Measure &BLEU of the front (%1)").arg(decodingText()), this);
    connect(m_bleuAction, &QAction::triggered, this, &SearchPage::measureFrontBleu);
    m_steer = new QPushButton(this);
    auto* menu = new QMenu(m_steer);
    menu->addActions(steeringActions());
    menu->setToolTipsVisible(true);
    m_steer->setMenu(menu);
    // The sign of a menu stands in the word's line, as those of the fields beside it.
    m_steer->setText(tr("Steer") + QStringLiteral(" ▾"));
    m_steer->setStyleSheet(QStringLiteral("QPushButton::menu-indicator { image: none; width: 0; }"));
    m_steer->setAccessibleName(tr("Steer"));
    m_steer->setToolTip(tr("Constraints, candidates by hand, measuring the front"));
    header()->addWidget(m_steer);
    connect(m_runCard, &RunCard::constraintsRequested, this, &SearchPage::editConstraints);
    connect(&m_live, &LiveSearch::stateChanged, this, &SearchPage::showSteering);
    connect(&m_live, &LiveSearch::generationsChanged, this, &SearchPage::showSteering);
    showSteering();
}

QList<QAction*> SearchPage::steeringActions() const {
    return {m_constraintsAction, m_handAction, m_verifyAction, m_bleuAction};
}

const search::Constraints& SearchPage::constraints() const {
    return m_live.isActive() ? m_live.facts().constraints : m_constraints;
}

CostsPtr SearchPage::steeringCosts() const {
    const WorkspaceFacts& facts = const_cast<SearchPage*>(this)->session().facts();
    const bool active = m_live.isActive();
    const auto& space = active ? m_live.facts().space : facts.super.space;
    return space
               ? costsOf(facts.latency, *space, active ? m_live.facts().run.target : facts.latency.target.toStdString())
               : nullptr;
}

/// Whether steeringCosts() has something.
bool SearchPage::canSteer() const {
    const WorkspaceFacts& facts = const_cast<SearchPage*>(this)->session().facts();
    const bool active = m_live.isActive();
    const TargetPtr target =
        facts.latency.find(active ? QString::fromStdString(m_live.facts().run.target) : facts.latency.target);
    return (active ? m_live.facts().space : facts.super.space).has_value() && target && target->predictor;
}

void SearchPage::showSteering() {
    m_runCard->setConstraints(constraintTexts(constraints()));
    const bool possible = canSteer();
    m_runCard->setConstraintsEnabled(possible);
    m_constraintsAction->setEnabled(possible);
    m_handAction->setEnabled(possible);
    const bool front = !m_front.members().empty() && session().isOpen();
    m_verifyAction->setEnabled(front);
    m_bleuAction->setEnabled(front);
    showManual();
    if (m_constraintsDialog)
        m_constraintsDialog->setRunning(m_live.isActive());
}

void SearchPage::editConstraints() {
    const CostsPtr costs = steeringCosts();
    if (!costs)
        return;
    // Another one belongs to other predictors, or to a run that is over.
    if (m_constraintsDialog)
        m_constraintsDialog->close();
    m_constraintsDialog = new ConstraintsDialog(costs, session().reader(), this);
    m_constraintsDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_constraintsDialog->setLimitMs(m_plot->limitMs());
    m_constraintsDialog->setPareto(m_live.isActive()
                                       ? m_live.method() == search::Method::Pareto
                                       : rememberedSearchOptions().evolution.method == search::Method::Pareto);
    m_constraintsDialog->setConstraints(constraints());
    m_constraintsDialog->setRunning(m_live.isActive());
    connect(m_plot, &ParetoPlot::limitChanged, m_constraintsDialog, &ConstraintsDialog::setLimitMs);
    connect(m_constraintsDialog, &ConstraintsDialog::applied, this, &SearchPage::applyConstraints);
    m_constraintsDialog->show();
}

void SearchPage::applyConstraints(const search::Constraints& constraints) {
    m_constraints = constraints;
    m_constraintsChosen = true;
    strip().clear();
    m_live.setConstraints(constraints);
    showSteering();
}

/// A new search begins with what the shown one was asked last, as it does with the limit.
void SearchPage::takeConstraints(const RunFacts& facts) {
    const auto& space = session().facts().super.space;
    if (m_constraintsChosen || m_live.isActive() || !space)
        return;
    m_constraints = {};
    try {
        search::requireValid(facts.constraints, *space);
        m_constraints = facts.constraints;
    } catch (const InputError&) {
        // Of another design space than the workspace's of now.
    }
    showSteering();
}

}  // namespace hatter::ui
