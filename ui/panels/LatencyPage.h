// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RecordTable.h"
#include "panels/Page.h"

class QLabel;
class QPushButton;
class QSpinBox;
class QTableView;

namespace hatter::ui {

class ScatterChart;
class TaskCard;

/// Latency of the target: measured SubTransformers, the predictor fitted to them, and how far it can be trusted.
class LatencyPage : public Page {
    Q_OBJECT

public:
    explicit LatencyPage(Session& session, QWidget* parent = nullptr);

    TaskCard& task() { return *m_task; }

private:
    void buildHeader();
    void refresh();
    void showError();
    void measure();
    void fit();

    TaskCard *m_task, *m_fitTask;
    RecordTable* m_records;
    QTableView* m_table;
    ScatterChart* m_scatter;
    QLabel *m_target, *m_error;
    QSpinBox* m_samples;
    QPushButton *m_measure, *m_fit;
};

}  // namespace hatter::ui
