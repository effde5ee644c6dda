// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/Search.h"

#include "base/Error.h"
#include "base/Log.h"
#include "model/ThreadsImpl.h"
#include "search/ParetoFront.h"
#include "search/SteeringChange.h"
#include "space/Counts.h"
#include "space/HatYaml.h"
#include "store/RunLog.h"
#include "tasks/CandidateCosts.h"
#include "tasks/KeptEvaluations.h"
#include "tasks/Latency.h"
#include "tasks/PredictedLatency.h"
#include "tasks/Scoring.h"
#include "tasks/SearchFork.h"
#include "tasks/SearchSettings.h"
#include "tasks/WorkspaceData.h"
#include "workbench/StoredSearch.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <set>
#include <thread>

namespace hatter::tasks {

namespace {

using space::SubTransformer;

/// One run: new, resumed, or forked from another one.
class Run {
public:
    Run(const store::Workspace& workspace, const workbench::SearchOptions& options, search::Steering& steering,
        Progress& progress, const workbench::SearchObserver& observer, std::stop_token stop)
        : m_workspace(workspace),
          m_steering(steering),
          m_progress(progress),
          m_observer(observer),
          m_stop(std::move(stop)),
          m_log(workspace),
          m_reader(workspace),
          m_settings(settings(options)),
          m_latency(latency::LatencyPredictor::fromJson(m_settings.predictor, workspace.folder())),
          m_evaluator(workspace, m_settings.options.subset, m_settings.options.device),
          m_costs(m_evaluator.space(), m_latency, m_settings.predictors, workspace.folder()),
          m_kept(m_evaluator, m_log) {}

    std::int64_t run() {
        if (m_fork)
            beginFork();
        else if (m_id == 0)
            begin();
        else
            checkSame(m_record);
        if (m_observer.onRun)
            m_observer.onRun(m_id);
        try {
            evolve();
            finishFront();
            m_log.setRunState(m_id, "finished");
        } catch (const Stopped&) {
            m_log.setRunState(m_id, "stopped");
            throw;
        } catch (const std::exception& e) {
            m_log.setRunState(m_id, "failed", e.what());
            throw;
        }
        return m_id;
    }

private:
    SearchSettings settings(const workbench::SearchOptions& options) {
        if (options.fork) {
            m_fork = readFork(m_log, m_reader, options);
            model::setThreads(m_fork->settings.options.threads);
            return m_fork->settings;
        }
        if (!options.resumeRun) {
            // Before the run is written: a refused setting leaves no trace.
            search::requireValid(options.evolution);
            SearchSettings fresh;
            fresh.options = options;
            if (fresh.options.threads == 0)
                fresh.options.threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
            model::setThreads(fresh.options.threads);
            fresh.predictor = predictorOf(m_workspace, options.target).toJson();
            fresh.predictors = allPredictors(m_reader);
            return fresh;
        }
        const auto record = m_reader.run(*options.resumeRun);
        if (!record)
            throw InputError("there is no run " + std::to_string(*options.resumeRun) + " in this workspace");
        m_id = record->id;
        m_record = *record;
        SearchSettings stored = searchSettingsFromJson(record->settings);
        // The same thread count gives the same losses to the last bit; another one is taken only if it is asked for.
        if (options.threads != 0)
            stored.options.threads = options.threads;
        model::setThreads(stored.options.threads);
        // Waiting is the caller's way, not the run's.
        stored.options.evolution.waitWhenInfeasible = options.evolution.waitWhenInfeasible;
        m_givenConstraints = options.constraints;
        return stored;
    }

    /// A limit that is given now wins; a resumed run otherwise keeps the one that was last in force.
    void setFirstLimit() {
        const double given = m_steering.latencyLimitMs();
        m_limitGiven = std::isfinite(given) && given > 0.0;
        if (m_limitGiven)
            return;
        const auto generations = m_id != 0 ? m_reader.generations(m_id) : std::vector<store::GenerationRecord>();
        if (!generations.empty())
            m_steering.setLatencyLimitMs(generations.back().limitMs);
        else if (m_settings.options.limitMs > 0.0)
            m_steering.setLatencyLimitMs(m_settings.options.limitMs);
        else
            m_steering.setLatencyLimitMs(usualLimitMs());
    }

    /// A front is looked for over the whole range; the smallest loss, under half of what there is.
    double usualLimitMs() const {
        return m_settings.options.evolution.method == search::Method::Pareto
                   ? m_latency.slowestMs(m_evaluator.space())
                   : m_latency.quantileMs(m_evaluator.space(), 0.5);
    }

    /// Likewise for what else is asked.
    void setFirstConstraints() {
        search::Constraints first = m_settings.options.constraints.value_or(search::Constraints{});
        if (m_id != 0)
            for (const store::SteeringRecord& e : m_reader.steering(m_id))
                if (e.draw <= m_record.sampled)
                    first = event(e).to.constraints;
        if (m_givenConstraints)
            first = *m_givenConstraints;
        m_costs.check(first);
        m_steering.setConstraints(first);
    }

    void begin() {
        setFirstConstraints();
        setFirstLimit();
        m_settings.options.limitMs = m_steering.latencyLimitMs();
        m_settings.subsetKey = m_evaluator.setKey();
        m_settings.fullValidationSet = lossKeyOf(m_workspace, readSplit(m_workspace, "valid"));
        m_settings.referenceMs = m_latency.latencyMs(m_evaluator.space().largest(3));
        m_settings.referenceLoss = lossOf(m_evaluator.space().smallest());
        m_record.algorithm = search::toText(m_settings.options.evolution.method);
        m_record.startedAt = store::utcNow();
        m_record.settings = toJson(m_settings);
        m_record.space = space::writeDesignSpace(m_evaluator.space());
        m_record.checkpoint = m_evaluator.checkpoint();
        m_record.validationSet = m_settings.subsetKey;
        m_record.target = m_settings.options.target;
        m_id = m_log.beginRun(m_record);
        m_record.id = m_id;
        logInfo("run " + std::to_string(m_id) + " (" + m_record.algorithm + ", recipe " +
                toText(m_settings.options.evolution.recipe) + ") begins under " + limitText());
    }

    void beginFork() {
        checkSame(m_fork->parent);
        const double given = m_steering.latencyLimitMs();
        if (std::isfinite(given) && given > 0.0)
            m_settings.options.limitMs = given;
        else if (m_fork->limitGiven)
            m_steering.setLatencyLimitMs(m_settings.options.limitMs);
        store::RunRecord record = m_fork->parent;
        record.startedAt = store::utcNow();
        record.settings = toJson(m_settings);
        record.message.clear();
        record.forkedFrom = m_fork->parent.id;
        record.forkGeneration = m_fork->generation;
        m_id = m_log.forkRun(record, m_fork->state);
        m_record = m_reader.run(m_id).value();
        logInfo("run " + std::to_string(m_id) + " forks run " + std::to_string(m_fork->parent.id) +
                " after generation " + std::to_string(m_fork->generation));
    }

    void checkSame(const store::RunRecord& record) const {
        if (record.checkpoint != m_evaluator.checkpoint() || record.validationSet != m_evaluator.setKey())
            throw InputError("run " + std::to_string(record.id) +
                             " was made with another SuperTransformer or validation set than the workspace has now; "
                             "start a new run");
    }

    std::string limitText() const {
        char text[48];
        std::snprintf(text, sizeof text, "%.1f ms", m_steering.latencyLimitMs());
        return text;
    }

    double lossOf(const SubTransformer& sub) {
        if (const auto known = cached(sub))
            return known->loss;
        store::EvaluationRecord record;
        m_evaluator.evaluate(
            {sub}, {0, m_evaluator.sentenceCount()},
            [&](std::size_t, const search::SentenceLosses& losses, double seconds) {
                record = evaluation(sub, m_evaluator.setKey(), losses, seconds);
            },
            m_stop);
        m_log.addEvaluation(record);
        return record.loss;
    }

    store::EvaluationRecord evaluation(const SubTransformer& sub, const std::string& set,
                                       const search::SentenceLosses& losses, double seconds) const {
        return {space::hashOf(sub),  sub,    m_evaluator.checkpoint(), set, losses.lossBase2(), losses.nllBase2(),
                losses.tokenCount(), seconds};
    }

    std::optional<search::KnownLoss> cached(const SubTransformer& sub) const {
        // What this run itself evaluated before it was cut off is no news from elsewhere.
        const std::string hash = space::hashOf(sub);
        if (m_kept.contains(sub) || m_racedByParent.contains(hash))
            return {};
        const auto found = m_log.findEvaluation(hash, m_evaluator.checkpoint(), m_evaluator.setKey());
        if (!found)
            return {};
        return search::KnownLoss{found->loss, found->nll};
    }

    void evolve() {
        setFirstConstraints();
        setFirstLimit();
        search::SearchObserver observer;
        observer.onCandidate = [this](const search::Candidate& c) { onCandidate(c); };
        observer.onGeneration = [this](const search::Generation& g) { onGeneration(g); };
        observer.onInfeasible = [this](const search::Infeasible& i) { onInfeasible(i); };
        observer.onSteering = [this](const search::SteeringEvent& e) {
            m_log.addSteering(record(e));
            if (m_observer.onSteering)
                m_observer.onSteering(record(e));
        };
        observer.beforeDraw = [this](std::int64_t draw) { applyPlanAtDraw(draw); };
        m_kept.recall(m_id);
        if (m_settings.options.evolution.racing)
            m_racedByParent = evaluatedLaterByParent(m_reader, m_record);
        search::Evolution evolution(m_evaluator.space(), m_settings.options.evolution, m_kept, m_costs, m_steering,
                                    observer, [this](const SubTransformer& sub) { return cached(sub); });
        m_log.setRunState(m_id, "running");
        if (const auto state = workbench::readSearchState(m_log, m_reader, m_id)) {
            evolution.restore(*state);
            m_generation = m_record.generation + 1;
            m_sampled = m_record.sampled;
            m_evaluated = m_record.evaluated;
            logInfo("run " + std::to_string(m_id) + " goes on after generation " + std::to_string(m_record.generation));
        }
        evolution.replay(steeringToCome());
        m_counter.emplace(m_progress, "searching", m_settings.options.evolution.iterations, m_generation);
        applyPlan(m_record.generation + 1);
        evolution.run(m_stop);
    }

    /// What was steered after the last committed generation, unless another limit was given since.
    std::vector<search::SteeringEvent> steeringToCome() {
        const std::int64_t draw = m_record.sampled;
        std::vector<search::SteeringEvent> events;
        for (const store::SteeringRecord& e : m_reader.steering(m_id))
            if (e.draw > draw)
                events.push_back(event(e));
        const bool otherLimit =
            m_limitGiven && !events.empty() && events.back().to.limitMs != m_steering.latencyLimitMs();
        if (otherLimit || m_givenConstraints) {
            m_log.dropSteeringAfter(m_id, draw);
            events.clear();
        }
        return events;
    }

    /// The planned limit of `generation`, which is about to begin.
    void applyPlan(int generation) {
        for (const auto& step : m_settings.options.plan)
            if (step.draw == 0 && step.generation == generation)
                m_steering.setLatencyLimitMs(step.limitMs);
    }

    void applyPlanAtDraw(std::int64_t draw) {
        for (const auto& step : m_settings.options.plan)
            if (step.draw == draw)
                m_steering.setLatencyLimitMs(step.limitMs);
    }

    void onCandidate(const search::Candidate& candidate) {
        ++m_sampled;
        if (candidate.decision == search::Decision::Evaluated)
            ++m_evaluated;
        if (m_observer.onCandidate)
            m_observer.onCandidate(candidate);
        m_counter->at(m_generation, status());
    }

    std::string status() const {
        char text[160];
        std::snprintf(text, sizeof text, "%lld sampled, %lld evaluated, limit %s", static_cast<long long>(m_sampled),
                      static_cast<long long>(m_evaluated), limitText().c_str());
        return text;
    }

    store::SteeringRecord record(const search::SteeringEvent& e) const {
        return {m_id,
                e.draw,
                e.generation,
                e.from.limitMs,
                e.to.limitMs,
                store::utcNow(),
                search::changeOf(e, m_evaluator.space())};
    }

    search::SteeringEvent event(const store::SteeringRecord& e) const {
        search::SteeringEvent out{e.draw, e.generation, {e.fromMs, {}}, {e.toMs, {}}, {}};
        search::readChange(e.change, m_evaluator.space(), out);
        return out;
    }

    store::CandidateRecord record(const search::Candidate& c) const {
        store::CandidateRecord out;
        out.run = m_id;
        out.draw = c.draw;
        out.generation = c.generation;
        out.origin = search::toText(c.origin);
        out.decision = search::toText(c.decision);
        out.parents = c.parents;
        out.genome = nlohmann::json(c.genome).dump();
        out.hash = space::hashOf(c.sub);
        out.sub = c.sub;
        out.parameters = space::parameterCount(m_evaluator.space(), c.sub);
        out.flops = space::flopCount(m_evaluator.space(), c.sub, m_latency.protocol().sourceLength,
                                     m_latency.protocol().targetLength);
        out.predictedMs = c.latencyMs;
        out.limitMs = c.limitMs;
        out.loss = c.loss;
        out.nll = c.nll;
        out.seconds = c.seconds;
        out.sentences = static_cast<std::int64_t>(c.sentences);
        out.estimatedLoss = c.estimatedLoss;
        return out;
    }

    void onGeneration(const search::Generation& g) {
        std::vector<store::CandidateRecord> candidates;
        std::vector<store::EvaluationRecord> evaluations;
        for (const search::Candidate& c : g.sampled) {
            candidates.push_back(record(c));
            if (c.loss && std::isfinite(*c.loss))
                m_points.push_back({c.latencyMs, *c.loss});
            if (c.decision == search::Decision::Evaluated && c.loss)
                evaluations.push_back({candidates.back().hash, c.sub, m_evaluator.checkpoint(), m_evaluator.setKey(),
                                       *c.loss, c.nll.value_or(0.0), m_evaluator.tokenCount(), c.seconds});
        }
        std::vector<store::SteeringRecord> steering;
        for (const auto& e : g.steering)
            steering.push_back(record(e));
        const store::GenerationRecord generation{
            m_id,       g.number,
            g.bestLoss, search::hypervolume(points(), {m_settings.referenceMs, m_settings.referenceLoss}),
            g.limitMs,  store::utcNow()};
        m_log.commitGeneration(generation, candidates, evaluations, steering, g.state, g.sentenceLosses);
        m_kept.forget();
        m_generation = g.number + 1;
        m_counter->at(m_generation, status());
        if (m_observer.onGeneration)
            m_observer.onGeneration(generation);
        applyPlan(g.number + 1);
    }

    /// Every loss of this run so far; a resumed run reads the earlier ones once.
    const std::vector<search::ParetoPoint>& points() {
        if (m_record.generation >= 0 && !m_earlierRead)
            for (const auto& c : m_reader.candidates({m_id, 0, true, {}}))
                if (c.draw > 0)  // what was added by hand in between is none of the search's
                    m_points.push_back({c.predictedMs, *c.loss});
        m_earlierRead = true;
        return m_points;
    }

    void onInfeasible(const search::Infeasible& infeasible) {
        logWarning(toText(infeasible));
        if (m_observer.onInfeasible)
            m_observer.onInfeasible(infeasible);
    }

    /// The front of the run's candidates on the subset, by ascending latency.
    std::vector<SubTransformer> front() {
        const auto candidates = m_reader.candidates({m_id, 0, true, {}});
        std::vector<search::ParetoPoint> points;
        for (const auto& c : candidates)
            points.push_back({c.predictedMs, *c.loss});
        std::vector<SubTransformer> out;
        for (const std::size_t i : search::paretoFront(points))
            out.push_back(candidates[i].sub);
        return out;
    }

    void finishFront() {
        const std::vector<SubTransformer> members = front();
        if (m_settings.options.fullFront)
            evaluateFully(members);
        if (m_settings.options.frontBleu)
            measureBleu(members);
    }

    void evaluateFully(const std::vector<SubTransformer>& members) {
        SuperEvaluator all(m_workspace, 0, m_settings.options.device);
        ProgressCounter counter(m_progress, "front on all pairs", static_cast<std::int64_t>(members.size()));
        std::int64_t done = 0;
        for (const SubTransformer& sub : members) {
            if (!m_log.findEvaluation(space::hashOf(sub), all.checkpoint(), all.setKey()))
                all.evaluate(
                    {sub}, {0, all.sentenceCount()},
                    [&](std::size_t, const search::SentenceLosses& losses, double seconds) {
                        m_log.addEvaluation(evaluation(sub, all.setKey(), losses, seconds));
                    },
                    m_stop);
            counter.at(++done);
        }
    }

    /// At most frontMembers, spread over the front, both ends included.
    std::vector<SubTransformer> spread(const std::vector<SubTransformer>& members) const {
        const std::size_t n = std::min(members.size(), m_settings.options.frontMembers);
        std::vector<SubTransformer> out;
        for (std::size_t i = 0; i < n; ++i)
            out.push_back(members[n == 1 ? 0 : i * (members.size() - 1) / (n - 1)]);
        return out;
    }

    void measureBleu(const std::vector<SubTransformer>& members) {
        const BleuMeter meter(m_workspace, "test", m_settings.options.device);
        const BleuOptions decoding;
        const auto chosen = spread(members);
        const auto sentences = static_cast<std::int64_t>(meter.sentenceCount());
        ProgressCounter counter(m_progress, "BLEU of the front", static_cast<std::int64_t>(chosen.size()) * sentences);
        std::int64_t before = 0;
        for (const SubTransformer& sub : chosen) {
            if (!m_log.findBleu(space::hashOf(sub), meter.checkpoint(), meter.setKey(), toJson(decoding)))
                m_log.addBleu(meter.measure(
                    sub, decoding, [&](std::size_t done) { counter.at(before + static_cast<std::int64_t>(done)); },
                    m_stop));
            before += sentences;
            counter.at(before);
        }
    }

    const store::Workspace& m_workspace;
    search::Steering& m_steering;
    Progress& m_progress;
    const workbench::SearchObserver& m_observer;
    std::stop_token m_stop;
    store::RunLog m_log;
    store::RunLogReader m_reader;
    std::int64_t m_id = 0;
    store::RunRecord m_record;
    std::optional<Fork> m_fork;
    std::optional<search::Constraints> m_givenConstraints;  ///< to a resumed run; found out by settings()
    SearchSettings m_settings;
    PredictedLatency m_latency;
    SuperEvaluator m_evaluator;
    CandidateCosts m_costs;
    KeptEvaluations m_kept;
    std::set<std::string> m_racedByParent;  ///< of a fork that races: by hash
    std::optional<ProgressCounter> m_counter;
    std::vector<search::ParetoPoint> m_points;
    bool m_earlierRead = false;
    bool m_limitGiven = false;  ///< by the caller, not by the run's own past
    int m_generation = 0;
    std::int64_t m_sampled = 0;
    std::int64_t m_evaluated = 0;
};

}  // namespace

std::int64_t search(const store::Workspace& workspace, const workbench::SearchOptions& options,
                    search::Steering& steering, Progress& progress, const workbench::SearchObserver& observer,
                    std::stop_token stop) {
    return Run(workspace, options, steering, progress, observer, std::move(stop)).run();
}

}  // namespace hatter::tasks
