// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "architecture/ArchitecturePainter.h"
#include "engine/LatencySnapshots.h"

#include <QColor>
#include <QFrame>

class QGridLayout;
class QLabel;
class QPushButton;

namespace hatter::ui {

class ArchitectureView;

/// One measured or imported row: its times, what is said about them, its layers with their shares, and what can be done
/// with it.
class RowCard : public QFrame {
    Q_OBJECT

public:
    explicit RowCard(QWidget* parent = nullptr);

    void setSpace(const std::optional<space::DesignSpace>& space);
    /// Key -1: none.
    void show(const TargetPtr& facts, qint64 key);
    /// Shares of a stored profile; nothing: there is none, and the predictor's stand there.
    void setProfile(const std::optional<latency::LayerShares>& profile);
    void setPinned(bool pinned);
    /// Whether something can be measured now.
    void setWorkable(bool workable);
    qint64 key() const { return m_key; }
    QLabel* sharesNote() { return m_sharesNote; }

Q_SIGNALS:
    void closed();
    void pinToggled();
    void measureRequested();
    void quarantineToggled();
    void profileRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void showShares(const LatencyEntry& entry);
    QWidget* makeActions();

    TargetPtr m_facts;
    qint64 m_key = -1;
    std::optional<latency::LayerShares> m_profile;
    bool m_pinned = false, m_workable = false;
    QColor m_looks;  ///< the look that words in colour were made in
    QGridLayout* m_actions;
    QLabel *m_name, *m_hash, *m_total, *m_kind, *m_parts, *m_state, *m_conditions, *m_sharesNote, *m_averages;
    ArchitectureView* m_view;
    QPushButton *m_compare, *m_measure, *m_quarantine, *m_profileLayers;
};

}  // namespace hatter::ui
