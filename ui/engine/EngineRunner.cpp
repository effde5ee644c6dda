// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/EngineRunner.h"

#include "base/Error.h"
#include "engine/TaskRecorder.h"

#include <QThread>
#include <algorithm>
#include <utility>

namespace hatter::ui {

namespace {
constexpr int FetchMs = 67;  // fifteen times a second

/// The window keeps a core to itself.
template <typename Options>
Options withThreads(Options options) {
    if (options.threads == 0)
        options.threads = std::max(1, QThread::idealThreadCount() - 1);
    return options;
}

template <typename List>
auto appendTo(TaskRecorder& recorder, List TaskUpdate::*list) {
    return
        [&recorder, list](const auto& value) { recorder.record([&](TaskUpdate& u) { (u.*list).push_back(value); }); };
}
}  // namespace

EngineRunner::EngineRunner(Factory factory, QObject* parent)
    : QObject(parent), m_factory(std::move(factory)), m_thread([this](const std::stop_token& stop) { runJobs(stop); }) {
    m_fetch.setInterval(FetchMs);
    connect(&m_fetch, &QTimer::timeout, this, &EngineRunner::fetch);
}

EngineRunner::~EngineRunner() {
    for (const auto& job : m_jobs)
        job->stop.request_stop();
}

TaskId EngineRunner::prepareData(const store::Workspace& workspace, const workbench::PrepareDataOptions& options) {
    return enqueue(TaskKind::PrepareData, [=](workbench::Engine& engine, TaskRecorder& recorder, std::stop_token stop) {
        auto outcome = engine.prepareData(workspace, options, recorder, std::move(stop));
        recorder.record([&](TaskUpdate& u) { u.prepared = std::move(outcome); });
    });
}

TaskId EngineRunner::importCheckpoint(const store::Workspace& workspace,
                                      const workbench::ImportCheckpointOptions& options) {
    return enqueue(TaskKind::ImportCheckpoint,
                   [=](workbench::Engine& engine, TaskRecorder& recorder, std::stop_token stop) {
                       auto outcome = engine.importCheckpoint(workspace, options, recorder, std::move(stop));
                       recorder.record([&](TaskUpdate& u) { u.imported = std::move(outcome); });
                   });
}

TaskId EngineRunner::trainSuper(const store::Workspace& workspace, const workbench::TrainSuperOptions& options) {
    return enqueue(TaskKind::TrainSuper, [=](workbench::Engine& engine, TaskRecorder& recorder, std::stop_token stop) {
        engine.trainSuper(workspace, withThreads(options), recorder, appendTo(recorder, &TaskUpdate::trainPoints),
                          std::move(stop));
    });
}

TaskId EngineRunner::trainSub(const store::Workspace& workspace, const workbench::TrainSubOptions& options) {
    return enqueue(TaskKind::TrainSub, [=](workbench::Engine& engine, TaskRecorder& recorder, std::stop_token stop) {
        // One that is gone on with has its own number of threads: another one could change weights in their last bits.
        const auto chosen = options.resume ? options : withThreads(options);
        engine.trainSub(workspace, chosen, recorder, recorder.trainSubObserver(), std::move(stop));
    });
}

TaskId EngineRunner::measureLatency(const store::Workspace& workspace,
                                    const workbench::MeasureLatencyOptions& options) {
    return enqueue(TaskKind::MeasureLatency,
                   [=](workbench::Engine& engine, TaskRecorder& recorder, std::stop_token stop) {
                       engine.measureLatency(workspace, options, recorder, recorder.measureObserver(), std::move(stop));
                   });
}

TaskId EngineRunner::fitPredictor(const store::Workspace& workspace, const workbench::FitPredictorOptions& options) {
    return enqueue(TaskKind::FitPredictor,
                   [=](workbench::Engine& engine, TaskRecorder& recorder, std::stop_token stop) {
                       engine.fitPredictor(workspace, options, recorder, std::move(stop));
                   });
}

TaskId EngineRunner::profileLatency(const store::Workspace& workspace, const QString& target,
                                    const space::SubTransformer& sub) {
    return enqueue(TaskKind::ProfileLatency,
                   [=](workbench::Engine& engine, TaskRecorder& recorder, std::stop_token stop) {
                       engine.profileLatency(workspace, target.toStdString(), sub, recorder, std::move(stop));
                   });
}

TaskId EngineRunner::search(const store::Workspace& workspace, const workbench::SearchOptions& options,
                            std::shared_ptr<search::Steering> steering) {
    return enqueue(TaskKind::Search, [=](workbench::Engine& engine, TaskRecorder& recorder, std::stop_token stop) {
        // A resumed or forked run has its own number of threads: another one could change losses in their last bits.
        const auto chosen = options.resumeRun || options.fork ? options : withThreads(options);
        engine.search(workspace, chosen, *steering, recorder, recorder.searchObserver(), std::move(stop));
    });
}

TaskId EngineRunner::evaluate(const store::Workspace& workspace, const workbench::EvaluateOptions& options) {
    return enqueue(TaskKind::Evaluate, [=](workbench::Engine& engine, TaskRecorder& recorder, std::stop_token stop) {
        engine.evaluate(workspace, withThreads(options), recorder, appendTo(recorder, &TaskUpdate::outcomes),
                        std::move(stop));
    });
}

TaskId EngineRunner::addCandidate(const store::Workspace& workspace, const workbench::AddCandidateOptions& options) {
    return enqueue(TaskKind::AddCandidate,
                   [=](workbench::Engine& engine, TaskRecorder& recorder, std::stop_token stop) {
                       const auto added = engine.addCandidate(workspace, options, recorder, std::move(stop));
                       recorder.record([&](TaskUpdate& u) { u.added.push_back(added); });
                   });
}

TaskId EngineRunner::exportSub(const store::Workspace& workspace, const workbench::ExportOptions& options) {
    return enqueue(TaskKind::Export, [=](workbench::Engine& engine, TaskRecorder& recorder, std::stop_token stop) {
        auto outcome = engine.exportSub(workspace, options, recorder, std::move(stop));
        recorder.record([&](TaskUpdate& u) { u.exported = std::move(outcome); });
    });
}

TaskId EngineRunner::enqueue(TaskKind kind, Work work) {
    auto job = std::make_shared<Job>();
    job->id = ++m_lastId;
    job->kind = kind;
    job->work = std::move(work);
    job->recorder = std::make_shared<TaskRecorder>();
    m_jobs.push_back(job);
    Q_EMIT queued(job->id, kind);
    // Begun from the event loop: the caller knows the number before started() comes.
    if (m_jobs.size() == 1)
        QMetaObject::invokeMethod(this, &EngineRunner::startNext, Qt::QueuedConnection);
    return job->id;
}

void EngineRunner::stop(TaskId id) {
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(), [id](const auto& job) { return job->id == id; });
    if (found == m_jobs.end())
        return;
    (*found)->stop.request_stop();
    if (found == m_jobs.begin())
        return;  // its end comes from the worker
    const TaskKind kind = (*found)->kind;
    m_jobs.erase(found);
    Q_EMIT stopped(id, kind);
}

void EngineRunner::stopAll() {
    while (m_jobs.size() > 1)
        stop(m_jobs.back()->id);
    if (!m_jobs.empty())
        stop(m_jobs.front()->id);
}

bool EngineRunner::isStopping(TaskId id) const {
    return !m_jobs.empty() && m_jobs.front()->id == id && m_jobs.front()->stop.stop_requested();
}

TaskId EngineRunner::currentId() const {
    return m_jobs.empty() ? 0 : m_jobs.front()->id;
}

std::optional<TaskKind> EngineRunner::currentKind() const {
    return m_jobs.empty() ? std::nullopt : std::optional(m_jobs.front()->kind);
}

void EngineRunner::startNext() {
    // Asked for twice when a task is added by someone who hears of another one's end.
    if (m_jobs.empty() || m_running)
        return;
    m_running = true;
    const auto job = m_jobs.front();
    Q_EMIT started(job->id, job->kind);
    m_fetch.start();
    const std::lock_guard lock(m_mutex);
    m_next = job;
    m_wake.notify_one();
}

void EngineRunner::fetch() {
    if (m_jobs.empty())
        return;
    const auto job = m_jobs.front();
    const TaskUpdate update = job->recorder->take();
    if (!update.isEmpty())
        Q_EMIT updated(job->id, update);
}

void EngineRunner::end(TaskId id, End how, const QString& message) {
    fetch();
    const TaskKind kind = m_jobs.front()->kind;
    m_jobs.pop_front();
    m_running = false;
    m_fetch.stop();
    switch (how) {
        case End::Finished:
            Q_EMIT finished(id, kind);
            break;
        case End::Stopped:
            Q_EMIT stopped(id, kind);
            break;
        case End::Failed:
            Q_EMIT failed(id, kind, message);
            break;
    }
    if (m_jobs.empty())
        Q_EMIT idle();
    else
        startNext();
}

void EngineRunner::runJobs(const std::stop_token& stop) {
    while (true) {
        std::shared_ptr<Job> job;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return m_next != nullptr; }))
                break;
            job = std::exchange(m_next, nullptr);
        }
        runJob(job);
    }
    m_engine.reset();  // on the thread that made it
}

void EngineRunner::runJob(const std::shared_ptr<Job>& job) {
    End how = End::Finished;
    QString message;
    try {
        if (job->stop.stop_requested())
            throw Stopped();
        job->work(engine(), *job->recorder, job->stop.get_token());
    } catch (const Stopped&) {
        how = End::Stopped;
    } catch (const std::exception& e) {
        how = End::Failed;
        message = QString::fromUtf8(e.what());
    }
    QMetaObject::invokeMethod(
        this, [this, id = job->id, how, message] { end(id, how, message); }, Qt::QueuedConnection);
}

workbench::Engine& EngineRunner::engine() {
    if (!m_engine)
        m_engine = m_factory();
    return *m_engine;
}

}  // namespace hatter::ui
