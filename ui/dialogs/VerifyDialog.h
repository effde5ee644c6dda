// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/LatencySnapshots.h"
#include "models/CandidateRow.h"
#include "panels/TaskFollower.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace hatter::ui {

class ScatterChart;

/// The members of a front, measured on the target that their search went by: predicted against measured, one by one.
/// A stopped measuring goes on with those that are missing. Stays open beside the page.
class VerifyDialog : public QDialog {
    Q_OBJECT

public:
    VerifyDialog(EngineRunner& runner, TargetPtr target, QWidget* parent = nullptr);

    /// The members, by ascending latency, under this limit.
    void setMembers(const std::vector<CandidateRow>& members, double limitMs);
    void followMeasuring(TaskId task);
    void followFit(TaskId task);
    /// The target was read again: it may have been fitted anew.
    void setTarget(const TargetPtr& target);

    /// Mean and largest distance from what was measured, percent of it; nothing while none was measured.
    struct Error {
        double mean = 0, worst = 0;
        int members = 0;
    };
    std::optional<Error> predictedError() const;
    /// Of the predictor that was fitted since.
    std::optional<Error> refittedError() const;
    const std::string& target() const { return m_target->target.name; }
    int missing() const;

Q_SIGNALS:
    void measureRequested(const std::vector<hatter::space::SubTransformer>& subs);
    void refitRequested();
    void selected(qint64 draw);

private:
    struct Member {
        CandidateRow row;
        std::optional<double> measuredMs, refittedMs;
        bool now = false;  ///< measured while this was open: no predictor of before has seen it
    };
    void take(const TaskUpdate& update);
    void measure();
    void refresh();
    void showTable();
    void showScatter();
    void showWork();
    std::optional<Error> errorOf(std::optional<double> (*predicted)(const Member&)) const;

    TargetPtr m_target;
    qint64 m_firstPredictor;  ///< that was in use when this was opened
    std::vector<Member> m_members;
    double m_limitMs = 0;
    TaskFollower *m_measuring, *m_fit;
    ScatterChart* m_scatter;
    QTableView* m_table;
    QStandardItemModel* m_rows;
    QLabel *m_head, *m_sum, *m_refitted, *m_work, *m_problem;
    QProgressBar* m_progress;
    QPushButton *m_measure, *m_stop, *m_refit;
};

}  // namespace hatter::ui
