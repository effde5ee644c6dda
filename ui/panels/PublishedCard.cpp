// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/PublishedCard.h"

#include "architecture/ArchitectureView.h"
#include "models/PublishedTable.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QFontDatabase>
#include <QGridLayout>

namespace hatter::ui {

PublishedCard::PublishedCard(QWidget* parent)
    : QWidget(parent),
      m_name(makeBold({}, this)),
      m_task(makeSmall({}, this)),
      m_file(makeSmall({}, this)),
      m_pin(new QLabel(this)),
      m_latency(makeKeyFigure(this)),
      m_latencyKind(makeSmall({}, this)),
      m_bleu(makeKeyFigure(this)),
      m_bleuKind(makeSmall({}, this)),
      m_parameters(makeSmall({}, this)),
      m_flops(makeSmall({}, this)),
      m_figures(makeFigures()),
      m_view(new ArchitectureView(this)) {
    m_pin->setPixmap(signIcon(Sign::Pin, 13).pixmap(14, 14));
    m_pin->setToolTip(tr("in the comparison"));
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(Theme::tick().pointSizeF());
    m_file->setFont(fixed);
    m_file->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_file->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(Theme::Space);
    head->addWidget(m_name);
    head->addStretch();
    head->addWidget(m_pin);
    m_view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_view->setMinimumHeight(170);
    m_view->setEmptyText(tr("Select a model to see its layers."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Space);
    layout->addLayout(head);
    layout->addWidget(m_task);
    layout->addWidget(m_file);
    layout->addWidget(m_figures);
    layout->addWidget(makeBold(tr("Architecture"), this));
    layout->addWidget(m_view, 1);
    layout->addWidget(makeActions());
    setModel(nullptr);
}

QWidget* PublishedCard::makeFigures() {
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const std::pair<QLabel*, QLabel*> pairs[] = {
        {m_latency, m_bleu}, {m_latencyKind, m_bleuKind}, {m_parameters, m_flops}};
    for (const auto& [left, right] : pairs) {
        grid->addWidget(left, row, 0, Qt::AlignTop);
        grid->addWidget(right, row++, 1, Qt::AlignTop);
    }
    m_latencyKind->setWordWrap(true);
    m_bleuKind->setWordWrap(true);
    return box;
}

QWidget* PublishedCard::makeActions() {
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::Space);
    m_compare = new QPushButton(tr("Compare"), box);
    m_compare->setCheckable(true);
    m_export = makePrimary(tr("Export YAML…"), box);
    row->addWidget(m_compare, 1);
    row->addWidget(m_export, 1);
    connect(m_compare, &QPushButton::clicked, this, &PublishedCard::pinToggled);
    connect(m_export, &QPushButton::clicked, this, &PublishedCard::exportRequested);
    return box;
}

void PublishedCard::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_view->setLegendVisible(height() > 500);
}

void PublishedCard::setPinned(bool pinned) {
    m_pin->setVisible(pinned);
    m_compare->setChecked(pinned);
    m_compare->setToolTip(pinned ? tr("Take it out of the comparison") : tr("Add it to the comparison"));
}

void PublishedCard::setModel(const space::PublishedModel* model) {
    const bool has = model != nullptr;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_task, m_file, m_figures})
        widget->setVisible(has);
    for (QPushButton* button : {m_compare, m_export})
        button->setEnabled(has);
    m_name->setText(has ? publishedTitle(*model) : tr("No model selected"));
    if (!has) {
        setPinned(false);
        m_view->setArchitecture(std::nullopt);
        return;
    }
    m_task->setText(tr("%1: %2 → %3", "task, languages")
                        .arg(QString::fromStdString(model->task.name), format::language(model->task.sourceLanguage),
                             format::language(model->task.targetLanguage)));
    m_file->setText(QString::fromStdString(model->name));
    m_latency->setText(tr("%1 ms").arg(publishedMs(model->latencyMs)));
    m_latencyKind->setText(tr("published, on %1").arg(QString::fromStdString(model->hardware.full)));
    m_bleu->setText(tr("%1 BLEU").arg(format::number(model->bleu, 1)));
    m_bleuKind->setText(tr("published; SacreBLEU %1").arg(format::number(model->sacreBleu, 1)));
    m_parameters->setText(tr("%1 parameters").arg(format::millions(model->parameters)));
    m_flops->setText(tr("%1 FLOPs, %Ln token(s)", nullptr, model->task.tokens).arg(format::giga(model->flops)));
    m_view->setScale(model->task.space);
    m_view->setArchitecture(model->sub);
}

}  // namespace hatter::ui
