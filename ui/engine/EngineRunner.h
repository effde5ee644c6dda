// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/Task.h"
#include "workbench/Engine.h"

#include <QObject>
#include <QTimer>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

namespace hatter::ui {

class TaskRecorder;

/// Runs the engine's tasks one after the other on a thread of its own, and is the one place that catches what they
/// throw. The engine is made on that thread when the first task needs it. Methods are called and signals are emitted on
/// the GUI thread only; updates come at most fifteen times a second, all of them before the task's end.
class EngineRunner : public QObject {
    Q_OBJECT

public:
    /// Makes the engine; called once, on the worker thread. What it throws fails the task.
    using Factory = std::function<std::unique_ptr<workbench::Engine>()>;
    using Work = std::function<void(workbench::Engine&, TaskRecorder&, std::stop_token)>;

    explicit EngineRunner(Factory factory, QObject* parent = nullptr);
    /// Asks the running task to stop and waits for it.
    ~EngineRunner() override;

    TaskId prepareData(const store::Workspace& workspace, const workbench::PrepareDataOptions& options);
    TaskId importCheckpoint(const store::Workspace& workspace, const workbench::ImportCheckpointOptions& options);
    TaskId trainSuper(const store::Workspace& workspace, const workbench::TrainSuperOptions& options);
    TaskId trainSub(const store::Workspace& workspace, const workbench::TrainSubOptions& options);
    TaskId measureLatency(const store::Workspace& workspace, const workbench::MeasureLatencyOptions& options);
    TaskId fitPredictor(const store::Workspace& workspace, const workbench::FitPredictorOptions& options);
    TaskId profileLatency(const store::Workspace& workspace, const QString& target, const space::SubTransformer& sub);
    /// `steering` is shared: what the GUI writes into it, the running search reads at its next draw.
    TaskId search(const store::Workspace& workspace, const workbench::SearchOptions& options,
                  std::shared_ptr<search::Steering> steering);
    TaskId evaluate(const store::Workspace& workspace, const workbench::EvaluateOptions& options);
    TaskId addCandidate(const store::Workspace& workspace, const workbench::AddCandidateOptions& options);
    TaskId exportSub(const store::Workspace& workspace, const workbench::ExportOptions& options);
    /// Any other work on the engine, for tests.
    TaskId enqueue(TaskKind kind, Work work);

    /// Stops the task if it runs, drops it if it waits; stopped() follows in both cases.
    void stop(TaskId id);
    void stopAll();

    bool isBusy() const { return !m_jobs.empty(); }
    bool isStopping(TaskId id) const;
    /// The running task's number and kind; 0 if there is none.
    TaskId currentId() const;
    std::optional<TaskKind> currentKind() const;
    /// Tasks that wait behind the running one.
    int waiting() const { return m_jobs.empty() ? 0 : static_cast<int>(m_jobs.size()) - 1; }

Q_SIGNALS:
    void queued(hatter::ui::TaskId id, hatter::ui::TaskKind kind);
    void started(hatter::ui::TaskId id, hatter::ui::TaskKind kind);
    void updated(hatter::ui::TaskId id, const hatter::ui::TaskUpdate& update);
    void finished(hatter::ui::TaskId id, hatter::ui::TaskKind kind);
    void stopped(hatter::ui::TaskId id, hatter::ui::TaskKind kind);
    void failed(hatter::ui::TaskId id, hatter::ui::TaskKind kind, const QString& message);
    /// The last task has ended.
    void idle();

private:
    struct Job {
        TaskId id = 0;
        TaskKind kind = TaskKind::Search;
        Work work;
        std::stop_source stop;
        std::shared_ptr<TaskRecorder> recorder;
    };
    enum class End { Finished, Stopped, Failed };

    void runJobs(const std::stop_token& stop);
    void runJob(const std::shared_ptr<Job>& job);
    workbench::Engine& engine();
    void fetch();
    void startNext();
    void end(TaskId id, End how, const QString& message);

    Factory m_factory;
    std::unique_ptr<workbench::Engine> m_engine;  ///< the worker's
    std::deque<std::shared_ptr<Job>> m_jobs;      ///< the GUI's: the first one runs
    bool m_running = false;                       ///< the first one was handed to the worker
    TaskId m_lastId = 0;
    QTimer m_fetch;

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::shared_ptr<Job> m_next;  ///< handed to the worker
    // Last member: stopped and joined before anything that it uses is gone.
    std::jthread m_thread;
};

}  // namespace hatter::ui
