// SPDX-License-Identifier: GPL-3.0-or-later
// A measuring session: what is measured next, with what comes out of it kept in the store.
#include "base/Error.h"
#include "base/Log.h"
#include "latency/Lab.h"
#include "latency/SampleDesign.h"
#include "tasks/Latency.h"
#include "tasks/LatencyTarget.h"
#include "workbench/SetDesignSpace.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <set>

namespace hatter::tasks {

namespace {

using space::SubTransformer;
using workbench::MeasureLatencyObserver;
using workbench::MeasureLatencyOptions;

/// Onboarding: fitted for the first time after so many, and again after every further batch.
constexpr int FirstBatch = 20;
constexpr int FurtherBatch = 10;
constexpr int FewestFitted = 10;
/// With fewer a good error is luck.
constexpr int FewestForGoal = 40;

/// The space that SubTransformers are sampled from.
space::DesignSpace spaceToMeasure(const store::Workspace& workspace, const MeasureLatencyOptions& options) {
    auto own = designSpaceOf(workspace);
    if (!options.space)
        return own;
    if (!workbench::measuresAlike(*options.space, own))
        throw InputError("the space to sample, '" + options.space->name +
                         "', has another qkv-dim, or counts attention spans over other encoder layers, than the "
                         "workspace's '" +
                         own.name + "': its latencies would say nothing about the workspace's SubTransformers");
    return *options.space;
}

/// Time left by the turns that are still to be made; the SubTransformers finished are what a person counts.
class TurnProgress {
public:
    TurnProgress(Progress& progress, std::int64_t total, std::int64_t before)
        : m_progress(progress), m_start(std::chrono::steady_clock::now()) {
        m_event.stage = "measuring latency";
        m_event.total = total;
        m_event.done = before;
        m_progress.report(m_event);
    }
    void finished(const latency::Measurement& m) {
        ++m_event.done;
        char text[96];
        std::snprintf(text, sizeof text, "%.1f ms (encoder %.1f, decoder %.1f)", m.totalMs(), m.encoderMs, m.decoderMs);
        tell(text);
    }
    void at(int turns, int ofTurns, const std::string& what) {
        m_turns = m_turnsBefore + turns;
        m_event.elapsedSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
        m_event.remainingSeconds.reset();
        // Batches that are not planned yet take as long as this one did, a SubTransformer.
        const double left = ofTurns - turns + double(m_event.total - m_event.done) * m_turnsEach - m_plannedTurns;
        if (m_turns > 0)
            m_event.remainingSeconds = m_event.elapsedSeconds / m_turns * std::max(left, double(ofTurns - turns));
        tell(what);
    }
    /// A batch of `subs` begins.
    void beginBatch(std::size_t subs, const latency::Protocol& protocol) {
        m_turnsBefore = m_turns;
        m_turnsEach = std::min(protocol.rounds, protocol.runs);
        m_plannedTurns = double(subs) * m_turnsEach;
    }
    void tell(const std::string& text) {
        m_event.detail = text;
        m_progress.report(m_event);
    }

private:
    Progress& m_progress;
    ProgressEvent m_event;
    std::chrono::steady_clock::time_point m_start;
    int m_turns = 0, m_turnsBefore = 0;
    double m_turnsEach = 0.0, m_plannedTurns = 0.0;
};

/// One call of measureLatency().
class Session {
public:
    Session(const store::Workspace& workspace, const MeasureLatencyOptions& options, Progress& progress,
            const MeasureLatencyObserver& observer, std::stop_token stop)
        : m_workspace(workspace),
          m_options(options),
          m_observer(observer),
          m_stop(std::move(stop)),
          m_space(spaceToMeasure(workspace, options)),
          m_open(openTarget(workspace, options, m_space, observer.onNews, m_stop)),
          m_log(workspace),
          m_progress(progress) {}

    void run() {
        const auto before = m_options.only.empty() ? std::int64_t(standing().size()) : 0;
        const auto subs = toMeasure();
        m_turns.emplace(m_progress, before + std::int64_t(subs.size()), before);
        if (m_options.goal && fitted())
            return;
        if (subs.empty())
            return;
        begin();
        try {
            measure(subs);
        } catch (...) {
            close();
            throw;
        }
        close();
        logInfo("latency of " + std::to_string(subs.size()) + " SubTransformers measured on " + m_options.target);
    }

private:
    /// A chosen one is measured again on purpose; a sampled one that stands already was measured before a stop.
    std::vector<SubTransformer> toMeasure() const {
        if (!m_options.only.empty())
            return m_options.only;
        const auto before = standing();
        const int missing = m_options.samples - int(before.size());
        if (missing <= 0)
            return {};
        return latency::spreadOver(m_space, m_open.protocol, missing, m_options.seed, before);
    }

    /// The SubTransformers of this space that have a used row under this protocol.
    std::vector<SubTransformer> standing() const {
        std::vector<SubTransformer> out;
        std::set<std::string> seen;
        for (const auto& row : store::RunLogReader(m_workspace).measurements(m_options.target))
            if (row.isUsed() && comparable(row.protocol, m_open.protocol) && m_space.contains(row.measurement.sub) &&
                seen.insert(row.hash).second)
                out.push_back(row.measurement.sub);
        return out;
    }

    void begin() {
        const auto anchor = latency::anchorOf(m_space);
        m_session.target = m_options.target;
        m_session.protocol = m_open.protocol;
        m_session.fingerprint = m_open.target.fingerprint;
        m_session.startedAt = store::utcNow();
        m_session.anchor.sub = anchor;
        m_lab.emplace(*m_open.meter, m_open.protocol, anchor, trust(), m_options.seed, baseline(anchor));
        m_session.id = m_log.setLatencySession(m_session);
    }

    /// Tests, and machines that never come to rest, are measured as they are.
    latency::TrustRules trust() const {
        const char* asIs = std::getenv("HATTER_LATENCY_AS_IS");
        return asIs != nullptr && *asIs != '\0' ? latency::TrustRules::asIs() : m_options.trust;
    }

    /// What the anchor took in the latest session here that had a level of its own.
    std::optional<double> baseline(const SubTransformer& anchor) const {
        std::optional<double> ms;
        for (const auto& session : store::RunLogReader(m_workspace).latencySessions(m_options.target))
            // One that was measured as it is says nothing of the level.
            if (session.anchor.sub == anchor && session.anchor.ms > 0.0 && session.anchor.turns > 2 &&
                session.anchor.band < 1.0 && session.fingerprint == m_open.target.fingerprint &&
                comparable(session.protocol, m_open.protocol))
                ms = session.anchor.ms;
        return ms;
    }

    void measure(const std::vector<SubTransformer>& subs) {
        const auto all = static_cast<std::ptrdiff_t>(subs.size());
        std::ptrdiff_t size = m_options.goal ? FirstBatch : all;
        for (std::ptrdiff_t begin = 0; begin < all; begin += size, size = m_options.goal ? FurtherBatch : all) {
            const auto end = std::min(all, begin + size);
            m_turns->beginBatch(static_cast<std::size_t>(end - begin), m_open.protocol);
            measureBatch({subs.begin() + begin, subs.begin() + end});
            if (m_options.goal && fitted())
                return;
        }
    }

    /// Rows from before the machine's level changed are measured again at the new one, once.
    void measureBatch(const std::vector<SubTransformer>& subs) {
        m_lab->measure(subs, labObserver(), m_stop);
        if (m_ofOldLevel.empty())
            return;
        const auto again = std::move(m_ofOldLevel);
        m_ofOldLevel.clear();
        m_turns->beginBatch(again.size(), m_open.protocol);
        m_lab->measure(again, labObserver(), m_stop);
    }

    /// What this session measured at the level that the anchor has left does not belong to the rest: it is set aside.
    void leaveLevel(const latency::AnchorReport& now) {
        const double figure = m_session.anchor.ms / now.ms - 1.0;
        m_session.anchor = now;
        std::vector<std::int64_t> ids;
        for (const store::MeasurementRecord& row : m_used) {
            ids.push_back(row.id);
            m_ofOldLevel.push_back(row.measurement.sub);
        }
        m_log.setDoubt(ids, latency::Doubt::Drift, figure);
        for (store::MeasurementRecord& row : m_used) {
            row.doubt = latency::Doubt::Drift;
            row.doubtFigure = figure;
            if (m_observer.onMeasured)
                m_observer.onMeasured(row);
        }
        m_used.clear();
    }

    latency::LabObserver labObserver() {
        return {[this](const latency::LabRow& row) { take(row); },
                [this](int turns, int ofTurns, const std::string& what) { m_turns->at(turns, ofTurns, what); }};
    }

    void take(const latency::LabRow& row) {
        store::MeasurementRecord record;
        record.target = m_options.target;
        record.hash = space::hashOf(row.measurement.sub);
        record.measurement = row.measurement;
        record.protocol = m_open.protocol;
        record.conditions = toJson(row.conditions);
        record.at = row.at;
        record.session = m_session.id;
        record.role = row.role;
        record.doubt = row.doubt;
        record.doubtFigure = row.doubtFigure;
        record.beganAt = row.beganAt;
        if (const auto anchor = m_lab->anchor(); anchor.levelChanges > m_session.anchor.levelChanges)
            leaveLevel(anchor);
        record.id = m_log.addMeasurement(record);
        if (record.isUsed()) {
            m_used.push_back(record);
            m_turns->finished(row.measurement);
        }
        if (m_observer.onMeasured)
            m_observer.onMeasured(record);
        if (row.role == latency::LabRow::Role::Anchor)
            tellSession();
    }

    void tellSession() {
        m_session.anchor = m_lab->anchor();
        m_log.setLatencySession(m_session);
        if (m_observer.onSession)
            m_observer.onSession(m_session);
    }

    void close() {
        m_session.endedAt = store::utcNow();
        tellSession();
        const latency::AnchorReport& anchor = m_session.anchor;
        char text[200];
        std::snprintf(text, sizeof text,
                      "the anchor took %.2f ms (%.2f to %.2f) in %d turns, %d of them out of its band", anchor.ms,
                      anchor.lowMs, anchor.highMs, anchor.turns, anchor.drifted);
        logInfo(text);
    }

    /// Fits to all that is used and tells the error; true when the goal is reached, with enough of it to mean
    /// something.
    bool fitted() {
        const UsedRows rows = usedRows(store::RunLogReader(m_workspace), m_options.target);
        if (int(rows.measurements.size()) < FewestFitted || !comparable(rows.protocol, m_open.protocol))
            return false;
        const auto predictor =
            latency::LatencyPredictor::fit(designSpaceOf(m_workspace), rows.protocol, rows.measurements);
        m_log.addPredictor({0, m_options.target, predictor.toJson(), store::utcNow()});
        const double mape = predictor.error().mape;
        if (m_observer.onFit)
            m_observer.onFit({int(rows.measurements.size()), mape, mape, mape});
        char text[120];
        std::snprintf(text, sizeof text, "held-out error %.1f %% with %d SubTransformers (goal %.1f %%)", mape,
                      int(rows.measurements.size()), *m_options.goal);
        m_turns->tell(text);
        logInfo(text);
        return int(rows.measurements.size()) >= FewestForGoal && mape <= *m_options.goal;
    }

    const store::Workspace& m_workspace;
    const MeasureLatencyOptions& m_options;
    const MeasureLatencyObserver& m_observer;
    std::stop_token m_stop;
    space::DesignSpace m_space;
    OpenTarget m_open;
    store::RunLog m_log;
    Progress& m_progress;
    std::optional<TurnProgress> m_turns;
    std::optional<latency::Lab> m_lab;
    store::LatencySessionRecord m_session;
    std::vector<store::MeasurementRecord> m_used;  ///< of this session, at the anchor's present level
    std::vector<SubTransformer> m_ofOldLevel;      ///< to be measured again
};

}  // namespace

void measureLatency(const store::Workspace& workspace, const MeasureLatencyOptions& options, Progress& progress,
                    const MeasureLatencyObserver& observer, std::stop_token stop) {
    if (options.only.empty() && options.samples < 1)
        throw InputError("the number of SubTransformers to measure must be at least 1");
    if (options.goal && !(*options.goal > 0.0))
        throw InputError("the goal of the held-out error must be above 0 %");
    if (options.goal && options.only.empty() && options.samples < FewestForGoal)
        throw InputError("onboarding judges its error with at least " + std::to_string(FewestForGoal) +
                         " SubTransformers: let it measure so many");
    Session(workspace, options, progress, observer, std::move(stop)).run();
}

latency::LayerShares profileLatency(const store::Workspace& workspace, const std::string& target,
                                    const space::SubTransformer& sub, Progress& progress, std::stop_token stop) {
    MeasureLatencyOptions options;
    options.target = target;
    const store::RunLogReader reader(workspace);
    // As the target's other rows were measured, so that the shares belong to their totals.
    const UsedRows rows = usedRows(reader, target);
    if (!rows.measurements.empty())
        options.protocol = rows.protocol;
    else
        options.protocol = workspaceProtocol();
    ProgressCounter counter(progress, "profiling layers", 1);
    const OpenTarget open = openTarget(workspace, options, designSpaceOf(workspace), {}, stop);
    const latency::LayerShares shares = open.meter->profile(sub, stop);
    store::RunLog(workspace).addLatencyProfile(
        {0, target, space::hashOf(sub), sub, open.protocol, shares, store::utcNow()});
    counter.at(1);
    return shares;
}

}  // namespace hatter::tasks
