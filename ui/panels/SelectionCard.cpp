// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/SelectionCard.h"

#include "architecture/ArchitectureView.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QToolButton>
#include <numeric>
#include <utility>

namespace hatter::ui {

LayerShares sharesOf(const latency::LatencyPredictor& predictor, const space::SubTransformer& sub) {
    const auto ms = predictor.shares(sub);
    const double total = predictor.totalMs(sub);
    LayerShares shares;
    if (!(total > 0))
        return shares;
    for (const double layer : ms.encoderMs)
        shares.encoder.push_back(layer / total);
    for (const double layer : ms.decoderMs)
        shares.decoder.push_back(layer / total);
    shares.encoderRest = ms.encoderRestMs / total;
    shares.decoderRest = ms.decoderRestMs / total;
    return shares;
}

LayerShares sharesOf(const latency::LayerShares& profile) {
    double total = profile.encoderRestMs + profile.decoderRestMs;
    for (const auto* side : {&profile.encoderMs, &profile.decoderMs})
        total = std::accumulate(side->begin(), side->end(), total);
    LayerShares shares;
    if (!(total > 0))
        return shares;
    for (const double ms : profile.encoderMs)
        shares.encoder.push_back(ms / total);
    for (const double ms : profile.decoderMs)
        shares.decoder.push_back(ms / total);
    shares.encoderRest = profile.encoderRestMs / total;
    shares.decoderRest = profile.decoderRestMs / total;
    return shares;
}

SelectionCard::SelectionCard(QWidget* parent)
    : QWidget(parent),
      m_profileLayers(new QToolButton(this)),
      m_name(makeBold({}, this)),
      m_hash(makeSmall({}, this)),
      m_pin(new QLabel(this)),
      m_latency(makeKeyFigure(this)),
      m_latencyKind(makeSmall({}, this)),
      m_value(makeKeyFigure(this)),
      m_valueKind(makeSmall({}, this)),
      m_parameters(makeSmall({}, this)),
      m_flops(makeSmall({}, this)),
      m_final(makeSmall({}, this)),
      m_sharesNote(makeSmall(tr("% of predicted latency"), this)),
      m_figures(makeFigures()),
      m_view(new ArchitectureView(this)) {
    m_pin->setPixmap(signIcon(Sign::Pin, 13).pixmap(14, 14));
    m_pin->setToolTip(tr("in the comparison"));
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(Theme::small().pointSizeF());
    m_hash->setFont(fixed);
    m_hash->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* head = new QHBoxLayout;
    head->setSpacing(Theme::Space);
    head->addWidget(m_name);
    head->addWidget(m_hash);
    head->addStretch();
    head->addWidget(m_pin);
    auto* caption = new QHBoxLayout;
    caption->addWidget(makeBold(tr("Architecture"), this));
    caption->addStretch();
    m_sharesNote->setWordWrap(true);
    m_sharesNote->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    caption->addWidget(m_sharesNote, 1);
    caption->addWidget(m_profileLayers);
    m_profileLayers->setText(tr("Profile"));
    m_profileLayers->setAutoRaise(true);
    m_profileLayers->setFont(Theme::small());
    m_profileLayers->setToolTip(tr("Profile layers: times them one by one, so that their shares are measured ones"));
    m_profileLayers->setAccessibleName(tr("Profile layers"));
    connect(m_profileLayers, &QToolButton::clicked, this, &SelectionCard::profileRequested);
    m_view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_view->setMinimumHeight(170);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Space);
    layout->addLayout(head);
    layout->addWidget(m_figures);
    layout->addLayout(caption);
    layout->addWidget(m_view, 1);
    layout->addWidget(makeActions());
    refresh();
}

QWidget* SelectionCard::makeFigures() {
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const std::pair<QLabel*, QLabel*> pairs[] = {
        {m_latency, m_value}, {m_latencyKind, m_valueKind}, {m_parameters, m_flops}};
    for (const auto& [left, right] : pairs) {
        grid->addWidget(left, row, 0, Qt::AlignTop);
        grid->addWidget(right, row++, 1, Qt::AlignTop);
    }
    grid->addWidget(m_final, row, 0, 1, 2);
    m_final->setWordWrap(true);
    m_final->hide();
    m_latencyKind->setWordWrap(true);
    m_valueKind->setWordWrap(true);
    grid->setRowMinimumHeight(1, m_latencyKind->fontMetrics().height() + Theme::SpaceTiny);
    return box;
}

void SelectionCard::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // On a low screen the layers need the room of the legend; the page Compare shows it.
    m_view->setLegendVisible(height() > 500);
    // The heading of a narrow card has no room for the word; the tool tip says it.
    m_profileLayers->setText(width() > 310 ? tr("Profile") : QStringLiteral("…"));
}

QWidget* SelectionCard::makeActions() {
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Theme::Space);
    m_compare = new QPushButton(tr("Compare"), box);
    m_compare->setCheckable(true);
    m_measureLatency = new QPushButton(tr("Measure latency"), box);
    m_measureBleu = new QPushButton(tr("Measure BLEU"), box);
    m_export = makePrimary(tr("Export…"), box);
    m_train = new QPushButton(tr("Train…"), box);
    m_train->setToolTip(tr("To its final quality, on the page SubTransformer"));
    grid->addWidget(m_measureLatency, 0, 0);
    grid->addWidget(m_measureBleu, 0, 1);
    grid->addWidget(m_compare, 1, 0);
    grid->addWidget(m_train, 1, 1);
    grid->addWidget(m_export, 2, 0, 1, 2);
    connect(m_train, &QPushButton::clicked, this, &SelectionCard::trainRequested);
    connect(m_compare, &QPushButton::clicked, this, &SelectionCard::pinToggled);
    connect(m_measureLatency, &QPushButton::clicked, this, &SelectionCard::measureLatencyRequested);
    connect(m_measureBleu, &QPushButton::clicked, this, &SelectionCard::measureBleuRequested);
    connect(m_export, &QPushButton::clicked, this, &SelectionCard::exportRequested);
    return box;
}

void SelectionCard::setSpace(const std::optional<space::DesignSpace>& space) {
    if (space)
        m_view->setScale(*space);
}

void SelectionCard::setPredictor(std::shared_ptr<const latency::LatencyPredictor> predictor) {
    m_predictor = std::move(predictor);
    refresh();
}

void SelectionCard::setCandidate(const std::optional<CandidateRow>& row) {
    m_row = row;
    refresh();
}

void SelectionCard::setProfile(const QString& hash, const std::optional<latency::LayerShares>& profile) {
    m_profileHash = hash;
    m_profile = profile;
    showShares();
}

void SelectionCard::setProfilable(bool profilable) {
    m_profilable = profilable;
    showShares();
}

void SelectionCard::showShares() {
    const bool profiled = m_row && m_profile && m_profileHash == m_row->hash;
    const bool predicted = m_row && hasShares(m_predictor);
    if (profiled)
        m_view->setShares(sharesOf(*m_profile));
    else
        m_view->setShares(predicted ? std::optional(sharesOf(*m_predictor, m_row->sub)) : std::nullopt);
    m_sharesNote->setText(profiled ? tr("% of profiled latency") : tr("% of predicted latency"));
    m_sharesNote->setVisible(profiled || predicted);
    m_profileLayers->setVisible(m_row.has_value() && m_profilable && !profiled);
}

void SelectionCard::setPinned(bool pinned) {
    m_pinned = pinned;
    refresh();
}

void SelectionCard::setWorkable(bool workable) {
    m_workable = workable;
    refresh();
}

void SelectionCard::refresh() {
    const bool has = m_row.has_value();
    m_name->setText(has ? tr("Candidate #%1").arg(numberText(m_row->draw)) : tr("No candidate selected"));
    m_hash->setText(has ? m_row->hash.left(8) : QString());
    m_figures->setVisible(has);
    m_pin->setVisible(has && m_pinned);
    m_compare->setEnabled(has);
    m_compare->setChecked(has && m_pinned);
    m_compare->setToolTip(m_pinned ? tr("Take it out of the comparison") : tr("Add it to the comparison"));
    for (QPushButton* button : {m_measureLatency, m_measureBleu, m_export})
        button->setEnabled(has && m_workable);
    m_train->setEnabled(has);  // from scratch it needs no SuperTransformer
    m_view->setArchitecture(has ? std::optional(m_row->sub) : std::nullopt);
    showShares();
    if (has)
        showFigures();
}

void SelectionCard::showFigures() {
    const CandidateRow& row = *m_row;
    m_latency->setText(format::milliseconds(row.measuredMs.value_or(row.predictedMs)));
    m_latencyKind->setText(row.measuredMs ? tr("measured; %1 predicted").arg(format::milliseconds(row.predictedMs))
                                          : tr("predicted"));
    if (row.bleu) {
        m_value->setText(tr("%1 BLEU").arg(format::number(*row.bleu, 1)));
        m_valueKind->setText(row.loss ? tr("measured; loss %1").arg(format::number(*row.loss, 3)) : tr("measured"));
        m_valueKind->setToolTip(row.bleuSignature);
    } else if (row.loss) {
        m_value->setText(tr("loss %1").arg(format::number(*row.loss, 3)));
        m_valueKind->setText(row.fullLoss
                                 ? tr("on the search's sentences; %1 on all").arg(format::number(*row.fullLoss, 3))
                                 : tr("measured on the search's sentences"));
    } else if (row.estimatedLoss) {
        m_value->setText(tr("loss ≈ %1").arg(format::number(*row.estimatedLoss, 3)));
        m_valueKind->setText(tr("estimated: dropped early in a race"));
    } else {
        m_value->setText(QStringLiteral("–"));
        m_valueKind->setText(
            row.decision == search::Decision::Excluded ? tr("not evaluated: excluded by the constraints")
            : row.isRefused() ? tr("not evaluated: above the limit of %1").arg(format::milliseconds(row.limitMs))
                              : tr("not evaluated"));
    }
    m_final->setVisible(row.finalBleu || row.calibrated);
    if (!row.finalBleu && row.calibrated)
        m_final->setText(tr("after training %1 BLEU, calibrated; 90 %: %2 to %3")
                             .arg(format::number(row.calibrated->bleu, 1), format::number(row.calibrated->low, 1),
                                  format::number(row.calibrated->high, 1)));
    if (row.finalBleu)
        m_final->setText(
            (row.fromScratch ? tr("trained from scratch %1 BLEU, measured") : tr("after fine-tuning %1 BLEU, measured"))
                .arg(format::number(*row.finalBleu, 1)));
    m_parameters->setText(tr("%1 parameters").arg(format::millions(row.parameters)));
    m_flops->setText(row.flops > 0 ? tr("%1 FLOPs").arg(format::giga(row.flops)) : QString());
}

}  // namespace hatter::ui
