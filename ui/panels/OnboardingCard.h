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
    explicit OnboardingCard(QWidget* parent = nullptr);

    /// 0: no goal, the whole number is measured.
    double goal() const;
    int most() const;
    QString kind() const;  ///< of FitPredictorOptions
    /// Goal, number and kind were changed elsewhere.
    void readSettings();
    /// The target that is shown and the work that is on for it (null: none). `chosen`: how many SubTransformers that
    /// work measures because they were picked; 0: it samples.
    void show(const TargetPtr& facts, const TaskFollower* work, int chosen);

Q_SIGNALS:
    void changed();

private:
    void showProgress();
    void showTexts();
    void showDrift();
    QString driftText() const;

    const TaskFollower* m_work = nullptr;
    QWidget* m_form;
    QDoubleSpinBox* m_goal;
    QSpinBox* m_most;
    QComboBox* m_kind;
    QProgressBar* m_progress;
    QLabel *m_elapsed, *m_left, *m_detail, *m_state, *m_rule;
    QFrame* m_notice;
    QLabel *m_noticeHead, *m_noticeText;
    TargetPtr m_facts;
    int m_chosen = 0;
};

}  // namespace hatter::ui
