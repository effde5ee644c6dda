// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/LiveSearch.h"

#include <algorithm>
#include <utility>

namespace hatter::ui {

LiveSearch::LiveSearch(EngineRunner& runner, QObject* parent) : QObject(parent), m_runner(runner) {
    connect(&runner, &EngineRunner::started, this, [this](TaskId id) {
        if (id == m_task && m_state == State::Waiting)
            setState(State::Running);
    });
    connect(&runner, &EngineRunner::updated, this, &LiveSearch::take);
    connect(&runner, &EngineRunner::finished, this, [this](TaskId id) { finish(id, {}); });
    connect(&runner, &EngineRunner::stopped, this, [this](TaskId id) { finish(id, {}); });
    connect(&runner, &EngineRunner::failed, this,
            [this](TaskId id, TaskKind, const QString& message) { finish(id, message); });
}

void LiveSearch::start(const store::Workspace& workspace, const workbench::SearchOptions& options,
                       const std::optional<space::DesignSpace>& space, const FlopLengths& lengths) {
    m_lengths = lengths;
    m_facts = {};
    m_facts.rows = roomyCopy(m_facts.rows);
    m_facts.space = space;
    m_facts.iterations = options.evolution.iterations;
    m_facts.run.target = options.target;
    m_facts.constraints = options.constraints.value_or(search::Constraints{});
    begin(workspace, options);
}

void LiveSearch::resume(const store::Workspace& workspace, workbench::SearchOptions options, RunFacts facts,
                        const FlopLengths& lengths) {
    m_lengths = lengths;
    options.resumeRun = facts.run.id;
    if (facts.iterations > 0)
        options.evolution.iterations = facts.iterations;
    m_facts = std::move(facts);
    if (options.constraints)
        m_facts.constraints = *options.constraints;
    begin(workspace, options);
}

void LiveSearch::fork(const store::Workspace& workspace, workbench::SearchOptions options, RunFacts facts,
                      const FlopLengths& lengths) {
    m_lengths = lengths;
    const workbench::SearchOptions::Fork& fork = options.fork.value();
    const auto isLater = [&](const auto& one) { return one.generation > fork.generation; };
    std::erase_if(facts.rows, isLater);
    std::erase_if(facts.steering, isLater);
    std::erase_if(facts.generations, [&](const store::GenerationRecord& one) { return one.number > fork.generation; });
    facts.run.id = 0;
    facts.run.forkedFrom = fork.run;
    facts.run.forkGeneration = fork.generation;
    facts.iterations = fork.iterations.value_or(facts.iterations);
    options.evolution.iterations = facts.iterations;
    if (!facts.generations.empty())
        facts.limitMs = facts.generations.back().limitMs;
    m_facts = std::move(facts);
    begin(workspace, options);
}

void LiveSearch::begin(const store::Workspace& workspace, const workbench::SearchOptions& options) {
    // Without one a resumed run keeps its own.
    if (options.limitMs > 0)
        m_facts.limitMs = options.limitMs;
    m_facts.run.state = "running";
    // A resumed run has its own.
    m_method = search::methodFromText(m_facts.run.algorithm).value_or(options.evolution.method);
    m_figures = {};
    m_figures.iterations = options.evolution.iterations;
    for (const CandidateRow& row : m_facts.rows)
        count(row);
    m_figures.evaluatedBefore = m_figures.evaluated + m_figures.dropped;
    m_asked = {m_facts.limitMs};
    m_early.reset();
    m_begun = false;
    // A fresh object: a search that is still ending keeps its own.
    m_steering = std::make_shared<search::Steering>(options.limitMs);
    m_task = m_runner.search(workspace, options, m_steering);
    setState(State::Waiting);
}

RunFacts LiveSearch::outline() const {
    RunFacts facts;
    facts.run = m_facts.run;
    facts.space = m_facts.space;
    facts.generations = m_facts.generations;
    facts.steering = m_facts.steering;
    facts.constraints = m_facts.constraints;
    facts.iterations = m_facts.iterations;
    facts.limitMs = m_facts.limitMs;
    return facts;
}

void LiveSearch::count(const CandidateRow& row) {
    if (row.isAfterwards())
        return;
    m_figures.generation = std::max(m_figures.generation, row.generation);
    m_figures.count(row.decision);
}

void LiveSearch::setLimitMs(double ms) {
    if (!isActive())
        return;
    m_steering->setLatencyLimitMs(ms);
    m_asked.push_back(ms);
    m_facts.limitMs = ms;
}

void LiveSearch::setConstraints(const search::Constraints& constraints) {
    if (!isActive())
        return;
    m_steering->setConstraints(constraints);
    if (!m_begun)
        m_early = constraints;
    m_facts.constraints = constraints;
}

void LiveSearch::add(const space::SubTransformer& sub) {
    if (isActive())
        m_steering->add(sub);
}

void LiveSearch::setPaused(bool paused) {
    if (m_state != State::Running && m_state != State::Paused)
        return;
    m_steering->setPaused(paused);
    setState(paused ? State::Paused : State::Running);
}

void LiveSearch::stop() {
    if (!isActive() || m_state == State::Stopping)
        return;
    setState(State::Stopping);
    m_runner.stop(m_task);
}

void LiveSearch::setState(State state) {
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

void LiveSearch::take(TaskId id, const TaskUpdate& update) {
    if (id != m_task || !isActive())
        return;
    if (update.run) {
        m_facts.run.id = *update.run;
        Q_EMIT runKnown(*update.run);
    }
    if (!update.candidates.empty() && !std::exchange(m_begun, true) && m_early)
        m_steering->setConstraints(*m_early);
    takeRows(update.candidates);
    if (!update.generations.empty() || !update.steering.empty()) {
        m_facts.generations.insert(m_facts.generations.end(), update.generations.begin(), update.generations.end());
        takeSteering(update.steering);
        Q_EMIT generationsChanged();
    }
    if (update.infeasible)
        Q_EMIT infeasible(*update.infeasible);
    if (update.progress) {
        m_figures.stage = QString::fromStdString(update.progress->stage);
        m_figures.done = update.progress->total > 0
                             ? static_cast<double>(update.progress->done) / static_cast<double>(update.progress->total)
                             : -1;
        m_figures.elapsedSeconds = update.progress->elapsedSeconds;
        m_figures.remainingSeconds = update.progress->remainingSeconds;
    }
    Q_EMIT progressed();
}

void LiveSearch::takeSteering(const std::vector<store::SteeringRecord>& events) {
    m_facts.steering.insert(m_facts.steering.end(), events.begin(), events.end());
    if (events.empty())
        return;
    // While the hand drags, answers lag behind it: only limits that nobody asked for may move the handle.
    const double ms = events.back().toMs;
    if (std::find(m_asked.begin(), m_asked.end(), ms) != m_asked.end())
        return;
    m_facts.limitMs = ms;
    Q_EMIT limitPlanned(ms);
}

void LiveSearch::takeRows(const std::vector<search::Candidate>& candidates) {
    if (candidates.empty())
        return;
    std::vector<CandidateRow> rows;
    rows.reserve(candidates.size());
    for (const search::Candidate& candidate : candidates) {
        rows.push_back(rowOf(candidate, m_facts.space, m_lengths));
        count(rows.back());
    }
    m_facts.rows.insert(m_facts.rows.end(), rows.begin(), rows.end());
    Q_EMIT rowsArrived(rows);
}

void LiveSearch::finish(TaskId id, const QString& message) {
    if (id != m_task || !isActive())
        return;
    m_facts.run.state = message.isEmpty() ? "finished" : "failed";
    setState(State::Idle);
    Q_EMIT ended(message);
}

}  // namespace hatter::ui
