// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/LatencySnapshots.h"

#include <QFrame>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QProgressBar;
class QSpinBox;

namespace hatter::ui {

class TaskFollower;

/// How far a target is measured: the goal and how much may be measured for it, and while it runs, how the error stands.
class OnboardingCard : public QWidget {
    Q_OBJECT

public:
    OnboardingCard(TaskFollower& task, QWidget* parent = nullptr);

    /// 0: no goal, the whole number is measured.
    double goal() const;
    int most() const;
    QString kind() const;  ///< of FitPredictorOptions
    /// The target that is shown, whether it is the one being measured, and its error now (0: not known).
    void show(const TargetPtr& facts, bool measured, double mape);

Q_SIGNALS:
    void changed();

private:
    void showProgress();
    void showTexts();
    void showDrift();

    TaskFollower& m_task;
    QWidget* m_form;
    QDoubleSpinBox* m_goal;
    QSpinBox* m_most;
    QComboBox* m_kind;
    QProgressBar* m_progress;
    QLabel *m_elapsed, *m_left, *m_detail, *m_state, *m_rule;
    QFrame* m_notice;
    QLabel *m_noticeHead, *m_noticeText;
    TargetPtr m_facts;
    bool m_measured = false;
    double m_mape = 0;
};

}  // namespace hatter::ui
