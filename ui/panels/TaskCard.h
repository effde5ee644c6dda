// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/EngineRunner.h"

#include <QFrame>
#include <QVector>
#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace hatter::ui {

class MessageStrip;

/// Follows one kind of work: what it is at, how long it took and will take, and the button that stops it. Hidden while
/// there is none. GUI thread only.
class TaskCard : public QFrame {
    Q_OBJECT

public:
    /// What fails is said in `strip`, after `sentence`.
    TaskCard(EngineRunner& runner, const QString& title, MessageStrip& strip, const QString& failure,
             QWidget* parent = nullptr);

    void follow(TaskId id);
    TaskId task() const { return m_task; }
    bool isActive() const { return m_task != 0; }
    /// Part done, 0 to 1; -1: not known.
    double part() const { return m_part; }
    /// "updates 1,200 of 10,000" or what the engine says.
    QString fact() const;

Q_SIGNALS:
    void progressed();
    void updated(const hatter::ui::TaskUpdate& update);
    void ended(bool finished);

private:
    void showProgress(const ProgressEvent& progress);
    void show(TaskId id);
    void end(TaskId id, bool finished, const QString& message);

    EngineRunner& m_runner;
    MessageStrip& m_strip;
    QString m_failure;
    TaskId m_task = 0;
    QVector<TaskId> m_next;  ///< asked for while m_task was not over
    double m_part = -1;
    QLabel *m_stage, *m_count, *m_detail, *m_elapsed, *m_left;
    QProgressBar* m_progress;
    QPushButton* m_stop;
};

/// The engine's words for a stage of work, in the person's language.
QString stageText(const std::string& stage);

}  // namespace hatter::ui
