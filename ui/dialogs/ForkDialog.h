// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/Snapshots.h"

#include <QDialog>

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;

namespace hatter::ui {

/// After which generation a run is forked, and how the new run goes on. What decides its draws is the other run's.
class ForkDialog : public QDialog {
    Q_OBJECT

public:
    /// `facts` have at least one generation. The limit can be set from `fastestMs` to `slowestMs` (0: to anything).
    ForkDialog(const RunFacts& facts, double fastestMs, double slowestMs, QWidget* parent = nullptr);

    workbench::SearchOptions::Fork fork() const;
    /// 0: the one of the generation, and what the other run had planned.
    double limitMs() const;

private:
    void showGeneration();

    const qint64 m_run;
    std::vector<double> m_limits;  ///< of each generation
    std::vector<qint64> m_draws;   ///< up to the end of each generation
    QSpinBox *m_generation, *m_iterations, *m_seed;
    QDoubleSpinBox* m_limit;
    QCheckBox* m_reseed;
    QLabel* m_note;
    bool m_limitChosen = false;
};

}  // namespace hatter::ui
