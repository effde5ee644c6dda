// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "architecture/ArchitecturePainter.h"
#include "engine/Snapshots.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace hatter::ui {

class ArchitectureView;

/// Shares of a predicted latency, as the architecture view draws them.
LayerShares sharesOf(const latency::LatencyPredictor& predictor, const space::SubTransformer& sub);

/// Whether it tells layers apart: networks and regressions on averages do not.
inline bool hasShares(const std::shared_ptr<const latency::LatencyPredictor>& predictor) {
    return predictor && predictor->kind() == latency::LatencyPredictor::Kind::Layers;
}
/// Shares of a profile: layers that were timed one by one.
LayerShares sharesOf(const latency::LayerShares& profile);

/// The selected candidate: its figures, each with the word that says where it comes from, its layers, and what can be
/// done with it.
class SelectionCard : public QWidget {
    Q_OBJECT

public:
    explicit SelectionCard(QWidget* parent = nullptr);

    void setSpace(const std::optional<space::DesignSpace>& space);
    void setPredictor(std::shared_ptr<const latency::LatencyPredictor> predictor);
    void setCandidate(const std::optional<CandidateRow>& row);
    /// What was profiled of the architecture with this hash on the target that is shown; nothing: the predictor's
    /// shares stand there.
    void setProfile(const QString& hash, const std::optional<latency::LayerShares>& profile);
    /// Whether its layers can be timed on the target.
    void setProfilable(bool profilable);
    void setPinned(bool pinned);
    /// Whether the engine can work on it: there is a SuperTransformer.
    void setWorkable(bool workable);
    const std::optional<CandidateRow>& candidate() const { return m_row; }

Q_SIGNALS:
    void pinToggled();
    void measureLatencyRequested();
    void measureBleuRequested();
    void exportRequested();
    void trainRequested();
    void profileRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void showFigures();
    void showShares();
    QWidget* makeFigures();
    QWidget* makeActions();

    std::optional<CandidateRow> m_row;
    std::shared_ptr<const latency::LatencyPredictor> m_predictor;
    std::optional<latency::LayerShares> m_profile;
    QString m_profileHash;
    bool m_pinned = false, m_workable = false, m_profilable = false;
    QToolButton* m_profileLayers;
    QLabel *m_name, *m_hash, *m_pin, *m_latency, *m_latencyKind, *m_value, *m_valueKind, *m_parameters, *m_flops,
        *m_final, *m_sharesNote;
    QWidget* m_figures;
    ArchitectureView* m_view;
    QPushButton *m_compare, *m_measureLatency, *m_measureBleu, *m_train, *m_export;
};

}  // namespace hatter::ui
