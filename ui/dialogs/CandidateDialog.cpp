// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/CandidateDialog.h"

#include "architecture/ArchitectureView.h"
#include "models/SteeringText.h"
#include "panels/GeneForm.h"
#include "panels/SelectionCard.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

namespace hatter::ui {

namespace {
constexpr int AskAfterMs = 150;
}

CandidateDialog::CandidateDialog(CostsPtr costs, const space::SubTransformer& sub, QWidget* parent)
    : QDialog(parent),
      m_costs(std::move(costs)),
      m_genes(new GeneForm(m_costs->space(), GeneForm::Kind::Values, this)),
      m_view(new ArchitectureView(this)),
      m_hash(makeSmall({}, this)),
      m_parameters(makeKeyFigure(this)),
      m_flops(makeKeyFigure(this)),
      m_known(makeSmall({}, this)),
      m_what(makeSmall({}, this)),
      m_evaluate(makePrimary(tr("Evaluate"), this)) {
    setWindowTitle(tr("Add a SubTransformer"));
    m_view->setScale(m_costs->space());
    m_view->setMinimumSize(340, 330);
    m_hash->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QLabel* label : {m_known, m_what})
        label->setWordWrap(true);
    m_known->setAccessibleName(tr("What is known of it"));

    auto* figures = new QGridLayout;
    figures->setHorizontalSpacing(Theme::SpaceHuge);
    figures->setVerticalSpacing(1);
    figures->addWidget(m_parameters, 0, 0);
    figures->addWidget(makeSmall(tr("parameters, counted"), this), 1, 0);
    figures->addWidget(m_flops, 0, 1);
    figures->addWidget(makeSmall(tr("FLOPs, counted"), this), 1, 1);
    int row = 2;
    figures->setRowMinimumHeight(row++, Theme::Space);
    // The target that the run goes by stands first.
    const auto addTarget = [&](const std::string& target) {
        QLabel* latency = makeLabel({}, this);
        latency->setObjectName(QStringLiteral("latency:") + QString::fromStdString(target));
        figures->addWidget(latency, row, 0);
        figures->addWidget(makeSmall(tr("predicted on %1").arg(QString::fromStdString(target)), this), row++, 1);
        m_latencies[target] = latency;
    };
    const bool predicted = m_costs->predictors().contains(m_costs->target());
    if (predicted)
        addTarget(m_costs->target());
    for (const auto& [target, predictor] : m_costs->predictors())
        if (target != m_costs->target())
            addTarget(target);
    if (predicted)
        m_latencies[m_costs->target()]->setFont(Theme::bold());

    auto* sizes = new QHBoxLayout;
    auto* smallest = new QPushButton(tr("Smallest"), this);
    auto* largest = new QPushButton(tr("Largest"), this);
    connect(smallest, &QPushButton::clicked, this, [this] { changeAll(false); });
    connect(largest, &QPushButton::clicked, this, [this] { changeAll(true); });
    sizes->addWidget(smallest);
    sizes->addWidget(largest);
    sizes->addStretch();

    auto* left = new QVBoxLayout;
    left->setSpacing(Theme::SpaceMedium);
    left->addWidget(m_genes);
    left->addLayout(sizes);
    left->addStretch();
    auto* right = new QVBoxLayout;
    right->setSpacing(Theme::Space);
    auto* head = new QHBoxLayout;
    head->addWidget(makeBold(tr("Architecture"), this));
    head->addWidget(m_hash);
    head->addStretch();
    right->addLayout(head);
    right->addWidget(m_view, 1);
    right->addLayout(figures);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(Theme::SpaceHuge);
    sides->addLayout(left);
    sides->addLayout(right, 1);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_evaluate, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_evaluate, &QPushButton::clicked, this, [this] { Q_EMIT evaluateRequested(m_sub); });
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::SpaceMedium);
    layout->addLayout(sides, 1);
    layout->addWidget(makeRule(this));
    layout->addWidget(m_known);
    layout->addWidget(m_what);
    layout->addWidget(buttons);
    m_ask.setSingleShot(true);
    m_ask.setInterval(AskAfterMs);
    connect(&m_ask, &QTimer::timeout, this, [this] { Q_EMIT asked(m_sub); });
    connect(m_genes, &GeneForm::changed, this, &CandidateDialog::edited);
    setSub(sub);
}

void CandidateDialog::setSub(const space::SubTransformer& sub) {
    m_genes->setGenome(m_costs->space().encode(sub));
}

void CandidateDialog::changeAll(bool largest) {
    setSub(largest ? m_costs->space().largest(3) : m_costs->space().smallest(1));
}

void CandidateDialog::edited() {
    m_sub = m_costs->space().decode(m_genes->genome());
    m_known->setText(tr("Looking whether it is known…"));
    showFigures();
    m_ask.start();
}

void CandidateDialog::showFigures() {
    using Kind = search::Cost::Kind;
    m_hash->setText(QString::fromStdString(space::hashOf(m_sub)).left(8));
    m_view->setArchitecture(m_sub);
    const auto found = m_costs->predictors().find(m_costs->target());
    const auto predictor = found == m_costs->predictors().end() ? nullptr : found->second;
    m_view->setShares(hasShares(predictor) ? std::optional(sharesOf(*predictor, m_sub)) : std::nullopt);
    for (const auto& [kind, label] : {std::pair{Kind::Parameters, m_parameters}, {Kind::Flops, m_flops}})
        label->setText(costFigure({kind, {}}, m_costs->costOf({kind, {}}, m_sub)));
    for (const auto& [target, label] : m_latencies)
        label->setText(format::milliseconds(m_costs->predictors().at(target)->totalMs(m_sub)));
}

void CandidateDialog::setKnown(const QString& hash, const QString& text) {
    if (hash != QString::fromStdString(space::hashOf(m_sub)))
        return;  // it was changed since
    m_known->setText(text.isEmpty() ? tr("Not evaluated yet.") : text);
}

void CandidateDialog::setActionText(const QString& text) {
    m_evaluate->setText(text);
}

void CandidateDialog::setEvaluation(bool possible, const QString& text) {
    m_evaluate->setEnabled(possible);
    m_what->setText(text);
    m_what->setVisible(!text.isEmpty());
}

}  // namespace hatter::ui
