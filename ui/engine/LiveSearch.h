// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/EngineRunner.h"
#include "engine/Snapshots.h"
#include "models/CandidateCounts.h"

#include <QObject>
#include <memory>
#include <optional>

namespace hatter::ui {

/// The search that runs, or ran last: starts it, steers it, and keeps all that it said. News of earlier tasks are
/// ignored. GUI thread only.
class LiveSearch : public QObject {
    Q_OBJECT

public:
    enum class State { Idle, Waiting, Running, Paused, Stopping };
    struct Figures : DecisionCounts {
        QString stage;  ///< the engine's words
        int generation = 0;
        int iterations = 0;
        double done = -1;  ///< part of all, 0 to 1; -1: not known
        double elapsedSeconds = 0;
        std::optional<double> remainingSeconds;
        qint64 evaluatedBefore = 0;  ///< those of a resumed run's earlier sittings
    };

    explicit LiveSearch(EngineRunner& runner, QObject* parent = nullptr);

    void start(const store::Workspace& workspace, const workbench::SearchOptions& options,
               const std::optional<space::DesignSpace>& space, const FlopLengths& lengths);
    /// Goes on with a stored run after its last committed generation.
    void resume(const store::Workspace& workspace, workbench::SearchOptions options, RunFacts facts,
                const FlopLengths& lengths);
    /// Begins a run with a copy of the generations of another one, `facts`, that `options.fork` takes over.
    void fork(const store::Workspace& workspace, workbench::SearchOptions options, RunFacts facts,
              const FlopLengths& lengths);
    /// Obeyed from the next sampled child.
    void setLimitMs(double ms);
    /// Likewise. They belong to the run's space.
    void setConstraints(const search::Constraints& constraints);
    /// Made by hand: evaluated with the next sampled child.
    void add(const space::SubTransformer& sub);
    void setPaused(bool paused);
    void stop();

    State state() const { return m_state; }
    bool isActive() const { return m_state != State::Idle; }
    TaskId task() const { return m_task; }
    search::Method method() const { return m_method; }
    const Figures& figures() const { return m_figures; }
    /// Everything since the start.
    const RunFacts& facts() const { return m_facts; }
    /// The same without the rows, for those who have them.
    RunFacts outline() const;
    const std::shared_ptr<search::Steering>& steering() const { return m_steering; }

Q_SIGNALS:
    void stateChanged();
    void runKnown(qint64 run);
    void progressed();
    void rowsArrived(const std::vector<hatter::ui::CandidateRow>& rows);
    void generationsChanged();
    /// The run set its limit itself, as its plan says: nobody asked for it here.
    void limitPlanned(double ms);
    void infeasible(const hatter::search::Infeasible& what);
    /// `message` is empty unless it failed.
    void ended(const QString& message);

private:
    void begin(const store::Workspace& workspace, const workbench::SearchOptions& options);
    void count(const CandidateRow& row);
    void setState(State state);
    void take(TaskId id, const TaskUpdate& update);
    void takeSteering(const std::vector<store::SteeringRecord>& events);
    void takeRows(const std::vector<search::Candidate>& candidates);
    void finish(TaskId id, const QString& message);

    EngineRunner& m_runner;
    std::shared_ptr<search::Steering> m_steering;
    State m_state = State::Idle;
    TaskId m_task = 0;
    search::Method m_method = search::Method::Hat;
    FlopLengths m_lengths;
    Figures m_figures;
    RunFacts m_facts;
    std::vector<double> m_asked;  ///< limits that setLimitMs() asked for in this sitting
    /// Asked for before the engine had begun, which then sets what the run begins with.
    std::optional<search::Constraints> m_early;
    bool m_begun = false;
};

}  // namespace hatter::ui
