// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/EngineRunner.h"

#include <QObject>
#include <QVector>
#include <optional>

namespace hatter::ui {

/// Follows one kind of work among the runner's tasks: which one is on, how far it is, and how it ended. News of others
/// are not heard. GUI thread only.
class TaskFollower : public QObject {
    Q_OBJECT

public:
    explicit TaskFollower(EngineRunner& runner, QObject* parent = nullptr);

    /// Follows the task, after those that were asked for before.
    void follow(TaskId id);
    void stop();

    TaskId task() const { return m_task; }
    bool isActive() const { return m_task != 0; }
    bool isStopping() const { return m_task != 0 && m_runner.isStopping(m_task); }
    const std::optional<ProgressEvent>& progress() const { return m_progress; }
    /// Part done, 0 to 1; -1: not known.
    double part() const;
    /// "training: 1,200 of 10,000" or what the engine says; empty before the first news.
    QString fact() const;
    /// "4 min 12 s elapsed", or what it waits for.
    QString elapsedText() const;
    QString remainingText() const;

Q_SIGNALS:
    void began();
    void progressed();
    void updated(const hatter::ui::TaskUpdate& update);
    /// `message` is empty unless it failed.
    void ended(bool finished, const QString& message);

private:
    void begin(TaskId id);
    void end(TaskId id, bool finished, const QString& message);

    EngineRunner& m_runner;
    TaskId m_task = 0;
    QVector<TaskId> m_next;  ///< asked for while m_task was not over
    std::optional<ProgressEvent> m_progress;
};

/// The engine's words for a stage of work, in the person's language.
QString stageText(const std::string& stage);

}  // namespace hatter::ui
