// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/RowCard.h"

#include "architecture/ArchitectureView.h"
#include "models/LatencyText.h"
#include "panels/SelectionCard.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QToolButton>
#include <algorithm>

namespace hatter::ui {

RowCard::RowCard(QWidget* parent)
    : QFrame(parent),
      m_name(makeBold({}, this)),
      m_hash(makeSmall({}, this)),
      m_total(makeKeyFigure(this)),
      m_kind(makeSmall({}, this)),
      m_parts(makeSmall({}, this)),
      m_state(makeSmall({}, this)),
      m_conditions(makeSmall({}, this)),
      m_sharesNote(makeSmall({}, this)),
      m_averages(makeSmall({}, this)),
      m_view(new ArchitectureView(this)) {
    setProperty("card", true);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(Theme::small().pointSizeF());
    m_hash->setFont(fixed);
    m_hash->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QLabel* text : {m_kind, m_parts, m_state, m_conditions, m_averages, m_sharesNote})
        text->setWordWrap(true);
    m_sharesNote->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* close = new QToolButton(this);
    close->setIcon(signIcon(Sign::Close, 9));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Back to the error curve"));
    close->setToolTip(close->accessibleName());
    connect(close, &QToolButton::clicked, this, &RowCard::closed);
    auto* head = new QHBoxLayout;
    head->addWidget(m_name);
    head->addWidget(m_hash);
    head->addStretch();
    head->addWidget(close);
    auto* caption = new QHBoxLayout;
    caption->addWidget(makeBold(tr("Architecture"), this));
    caption->addWidget(m_sharesNote, 1);
    m_view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_view->setMinimumHeight(110);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::SpaceLarge, Theme::Space, Theme::SpaceMedium, Theme::SpaceMedium);
    layout->setSpacing(Theme::SpaceTiny);
    layout->addLayout(head);
    layout->addWidget(m_total);
    layout->addWidget(m_kind);
    layout->addWidget(m_parts);
    layout->addWidget(m_state);
    layout->addWidget(m_conditions);
    layout->addLayout(caption);
    layout->addWidget(m_averages);
    layout->addWidget(m_view, 1);
    layout->addWidget(makeActions());
    refresh();
}

QWidget* RowCard::makeActions() {
    auto* box = new QWidget(this);
    m_actions = new QGridLayout(box);
    m_actions->setContentsMargins(0, Theme::SpaceTiny, 0, 0);
    m_actions->setSpacing(Theme::Space);
    m_compare = new QPushButton(tr("Compare"), box);
    m_compare->setCheckable(true);
    m_measure = new QPushButton(tr("Re-measure"), box);
    m_quarantine = new QPushButton(tr("Quarantine"), box);
    m_profileLayers = new QPushButton(tr("Profile layers"), box);
    m_profileLayers->setToolTip(tr("Times the layers one by one, so that their shares are measured ones"));
    m_actions->addWidget(m_compare, 0, 0);
    m_actions->addWidget(m_measure, 0, 1);
    m_actions->addWidget(m_quarantine, 1, 0);
    m_actions->addWidget(m_profileLayers, 1, 1);
    connect(m_compare, &QPushButton::clicked, this, &RowCard::pinToggled);
    connect(m_measure, &QPushButton::clicked, this, &RowCard::measureRequested);
    connect(m_quarantine, &QPushButton::clicked, this, &RowCard::quarantineToggled);
    connect(m_profileLayers, &QPushButton::clicked, this, &RowCard::profileRequested);
    return box;
}

void RowCard::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    // Long words stand under each other on a narrow card.
    const QMargins margins = layout()->contentsMargins();
    const int wide = std::max(m_compare->sizeHint().width(), m_quarantine->sizeHint().width()) +
                     std::max(m_measure->sizeHint().width(), m_profileLayers->sizeHint().width());
    const bool narrow = width() < wide + m_actions->spacing() + margins.left() + margins.right();
    int at = 0;
    for (QPushButton* button : {m_compare, m_measure, m_quarantine, m_profileLayers}) {
        if (narrow)
            m_actions->addWidget(button, at, 0, 1, 2);
        else
            m_actions->addWidget(button, at / 2, at % 2);
        ++at;
    }
    // On a low screen the layers need the room.
    m_view->setLegendVisible(height() > 520);
    m_conditions->setVisible(height() > 400 && !m_conditions->text().isEmpty());
}

void RowCard::setSpace(const std::optional<space::DesignSpace>& space) {
    if (space)
        m_view->setScale(*space);
}

void RowCard::show(const TargetPtr& facts, qint64 key) {
    const LatencyEntry* entry = facts ? facts->find(key) : nullptr;
    const LatencyEntry* before = m_facts ? m_facts->find(m_key) : nullptr;
    if (entry == nullptr || before == nullptr || before->hash != entry->hash)
        m_profile.reset();
    const bool same = facts == m_facts && m_key == (entry != nullptr ? key : -1);
    m_facts = facts;
    m_key = entry != nullptr ? key : -1;
    if (!same || m_looks != Theme::colors().muted)
        refresh();
}

void RowCard::setProfile(const std::optional<latency::LayerShares>& profile) {
    m_profile = profile;
    refresh();
}

void RowCard::setPinned(bool pinned) {
    m_pinned = pinned;
    m_compare->setChecked(pinned);
    m_compare->setToolTip(pinned ? tr("Take it out of the comparison") : tr("Add it to the comparison"));
}

void RowCard::setWorkable(bool workable) {
    if (workable == m_workable)
        return;
    m_workable = workable;
    refresh();
}

void RowCard::refresh() {
    const LatencyEntry* entry = m_facts ? m_facts->find(m_key) : nullptr;
    m_looks = Theme::colors().muted;
    for (QPushButton* button : {m_compare, m_measure, m_quarantine, m_profileLayers})
        button->setEnabled(false);
    if (entry == nullptr)
        return;
    const bool imported = m_facts->isImported(), has = entry->sub.has_value();
    m_name->setText(titleText(*entry, imported));
    m_hash->setText(entry->hash.left(8));
    m_total->setText(format::milliseconds(entry->totalMs()));
    QStringList kind;
    kind << (imported                 ? tr("imported")
             : entry->totalCiMs() > 0 ? tr("measured, ± %1 ms").arg(format::number(entry->totalCiMs(), 2))
                                      : tr("measured"));
    if (entry->heldOutMs > 0)
        kind << tr("%1 predicted without it").arg(format::milliseconds(entry->heldOutMs));
    else if (entry->expectedMs > 0)
        kind << tr("%1 predicted").arg(format::milliseconds(entry->expectedMs));
    m_kind->setText(kind.join(QStringLiteral("; ")));
    QStringList parts{tr("encoder %1 ms, decoder %2 ms")
                          .arg(format::number(entry->encoderMs, 2), format::number(entry->decoderMs, 2))};
    if (entry->runs > 0)
        parts << tr("%Ln run(s)", nullptr, entry->runs);
    m_parts->setText(parts.join(QStringLiteral(" · ")));
    m_state->setText(stateText(*entry));
    // Setting one is costly, and this comes with each row that arrives.
    const QString style =
        QStringLiteral("color: %1").arg((entry->quarantined() ? Theme::colors().error : Theme::colors().muted).name());
    if (m_state->styleSheet() != style)
        m_state->setStyleSheet(style);
    m_conditions->setText(conditionsText(entry->conditions));
    m_conditions->setVisible(height() > 400 && !m_conditions->text().isEmpty());
    m_averages->setVisible(!has);
    m_averages->setText(architectureText(*entry));
    m_view->setVisible(true);
    m_view->setEmptyText(tr("A row of averages: its layers are not told."));
    m_view->setArchitecture(entry->sub);
    showShares(*entry);
    m_compare->setEnabled(has);
    m_measure->setEnabled(has && m_workable && !imported);
    m_profileLayers->setEnabled(has && m_workable && !imported);
    m_quarantine->setEnabled(!entry->anchor);
    m_quarantine->setText(entry->quarantined() ? tr("Take back") : tr("Quarantine"));
}

void RowCard::showShares(const LatencyEntry& entry) {
    const bool predicted = entry.sub && hasShares(m_facts->predictor);
    if (m_profile && entry.sub)
        m_view->setShares(sharesOf(*m_profile));
    else
        m_view->setShares(predicted ? std::optional(sharesOf(*m_facts->predictor, *entry.sub)) : std::nullopt);
    m_sharesNote->setText(m_profile && entry.sub ? tr("% of profiled latency")
                          : predicted            ? tr("% of predicted latency")
                                                 : QString());
}

}  // namespace hatter::ui
