// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/RunReport.h"

#include "base/Error.h"
#include "search/ParetoFront.h"
#include "space/HatYaml.h"
#include "store/RunLog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace hatter::ui {

namespace {

using store::CandidateRecord;

QString text(const std::string& value) {
    return QString::fromStdString(value);
}

QJsonObject parsed(const std::string& json) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
}

store::RunRecord runOf(const store::RunLogReader& reader, std::int64_t id) {
    if (id != 0) {
        if (auto run = reader.run(id))
            return *run;
        throw InputError("run " + std::to_string(id) + " is not in the workspace");
    }
    const auto runs = reader.runs();
    if (runs.empty())
        throw InputError("the workspace has no search yet, so there is nothing to report");
    return runs.back();
}

/// Losses of one run stand for the same weights and sentences, so they can be compared.
std::vector<CandidateRecord> frontOf(const std::vector<CandidateRecord>& candidates) {
    std::vector<search::ParetoPoint> points;
    for (const CandidateRecord& c : candidates)  // a NaN is never on the front
        points.push_back({c.predictedMs, c.loss.value_or(std::numeric_limits<double>::quiet_NaN())});
    std::vector<CandidateRecord> front;
    for (const std::size_t i : search::paretoFront(points))
        front.push_back(candidates[i]);
    return front;
}

std::vector<CandidateRecord> scoredOf(const std::vector<CandidateRecord>& candidates) {
    std::set<std::string> seen;
    std::vector<CandidateRecord> scored;
    for (const CandidateRecord& c : candidates)
        if (c.bleu && seen.insert(c.hash).second)
            scored.push_back(c);
    std::stable_sort(scored.begin(), scored.end(),
                     [](const auto& a, const auto& b) { return a.predictedMs < b.predictedMs; });
    return scored;
}

std::string quoted(const std::string& value) {
    std::string sql = "'";
    for (const char c : value)
        sql += c == '\'' ? std::string("''") : std::string(1, c);
    return sql + "'";
}

/// The run's own predictor: a later fit says nothing about its figures.
std::optional<latency::LatencyPredictor> predictorOf(const store::Workspace& workspace,
                                                     const store::RunLogReader& reader, const store::RunRecord& run) {
    const QString stored = parsed(run.settings).value(QLatin1String("predictor")).toString();
    if (!stored.isEmpty())
        return latency::LatencyPredictor::fromJson(stored.toStdString(), workspace.folder());
    if (const auto latest = reader.latestPredictor(run.target))
        return latency::LatencyPredictor::fromJson(latest->predictor, workspace.folder());
    return std::nullopt;
}

/// The largest one need not be a candidate of the run: it is looked up by its hash.
std::optional<RunReport::Largest> largestOf(const store::RunLogReader& reader, const RunReport& report,
                                            const std::optional<latency::LatencyPredictor>& predictor) {
    if (!report.space)
        return std::nullopt;
    RunReport::Largest largest{report.space->largest(), {}, {}, {}};
    if (predictor)
        largest.predictedMs = predictor->totalMs(largest.sub);
    const std::string hash = space::hashOf(largest.sub);
    for (const store::MeasurementRecord& m : reader.measurements(report.run.target))
        if (m.hash == hash)
            largest.measuredMs = m.measurement.totalMs();
    const auto bleu = reader.query(
        "SELECT b.bleu FROM bleu_scores b JOIN architectures a ON a.id = b.architecture "
        "WHERE a.hash = " +
        quoted(hash) + " AND b.checkpoint = " + quoted(report.run.checkpoint) + " ORDER BY b.id DESC LIMIT 1");
    if (!bleu.rows.empty())
        largest.bleu = QByteArray::fromStdString(bleu.rows.front().front()).toDouble();
    return largest;
}

std::optional<double> spanOf(const std::vector<double>& latencies) {
    if (latencies.size() < 2)
        return std::nullopt;
    const auto [low, high] = std::minmax_element(latencies.begin(), latencies.end());
    return *low > 0.0 ? std::optional(*high / *low) : std::nullopt;
}

QJsonValue toJson(const std::optional<double>& value) {
    return value ? QJsonValue(*value) : QJsonValue();
}

/// A double that JSON can hold.
QJsonValue finite(double value) {
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue();
}

QJsonObject toJson(const CandidateRecord& c) {
    return {{"id", qint64(c.id)},
            {"draw", qint64(c.draw)},
            {"generation", c.generation},
            {"origin", text(c.origin)},
            {"hash", text(c.hash)},
            {"architecture", text(space::toText(c.sub))},
            {"predicted_ms", c.predictedMs},
            {"limit_ms", finite(c.limitMs)},
            {"measured_ms", toJson(c.measuredMs)},
            {"loss", toJson(c.loss)},
            {"full_loss", toJson(c.fullLoss)},
            {"bleu", toJson(c.bleu)},
            {"bleu_signature", text(c.bleuSignature)},
            {"parameters", qint64(c.parameters)},
            {"flops", qint64(c.flops)}};
}

QJsonArray toJson(const std::vector<CandidateRecord>& candidates) {
    QJsonArray array;
    for (const CandidateRecord& c : candidates)
        array.append(toJson(c));
    return array;
}

QJsonObject runToJson(const RunReport& report) {
    const store::RunRecord& run = report.run;
    return {{"id", qint64(run.id)},
            {"algorithm", text(run.algorithm)},
            {"state", text(run.state)},
            {"started_at", text(run.startedAt)},
            {"finished_at", text(run.finishedAt)},
            {"target", text(run.target)},
            {"checkpoint", text(run.checkpoint)},
            {"validation_set", text(run.validationSet)},
            {"settings", parsed(run.settings)},
            {"generations", int(report.generations.size())},
            {"sampled", qint64(run.sampled)},
            {"evaluated", qint64(run.evaluated)},
            {"cached", qint64(report.cached)},
            {"dropped", qint64(report.dropped)},
            {"refused", qint64(report.refused)},
            {"excluded", qint64(report.excluded)},
            {"forked_from", run.forkedFrom ? QJsonValue(qint64(*run.forkedFrom)) : QJsonValue()},
            {"fork_generation", run.forkedFrom ? QJsonValue(run.forkGeneration) : QJsonValue()}};
}

QJsonObject toJson(const latency::PredictorError& error) {
    return {{"fitted", error.fitted},
            {"held_out", error.heldOut},
            {"mape_percent", error.mape},
            {"worst_percent", error.worst},
            {"rmse_ms", error.rmseMs}};
}

QJsonObject toJson(const RunReport::Largest& largest) {
    return {{"hash", text(space::hashOf(largest.sub))},
            {"architecture", text(space::toText(largest.sub))},
            {"predicted_ms", toJson(largest.predictedMs)},
            {"measured_ms", toJson(largest.measuredMs)},
            {"bleu", toJson(largest.bleu)}};
}

}  // namespace

std::optional<double> RunReport::predictedSpan() const {
    std::vector<double> all;
    for (const CandidateRecord& c : front)
        all.push_back(c.predictedMs);
    return spanOf(all);
}

std::optional<double> RunReport::measuredSpan() const {
    std::vector<double> all;
    for (const CandidateRecord& c : front)
        if (c.measuredMs)
            all.push_back(*c.measuredMs);
    return spanOf(all);
}

RunReport readRunReport(const store::Workspace& workspace, std::int64_t run) {
    const store::RunLogReader reader(workspace);
    RunReport report;
    report.workspace = workspace.info();
    report.run = runOf(reader, run);
    try {
        report.space = space::parseDesignSpace(report.run.space, "run " + std::to_string(report.run.id));
    } catch (const Error&) {
        // Figures stand without it; drawings scale themselves.
    }
    const std::string fullSet =
        parsed(report.run.settings).value(QLatin1String("fullValidationSet")).toString().toStdString();
    report.candidates = reader.candidates({report.run.id, 0, false, fullSet});
    report.generations = reader.generations(report.run.id);
    report.steering = reader.steering(report.run.id);
    for (const CandidateRecord& c : report.candidates) {
        if (c.draw <= 0)
            continue;  // added by hand afterwards
        report.refused += c.decision == "too slow";
        report.excluded += c.decision == "excluded";
        report.cached += c.decision == "cached";
        report.dropped += c.decision == "dropped";
    }
    report.front = frontOf(report.candidates);
    report.scored = scoredOf(report.candidates);
    const std::optional<latency::LatencyPredictor> predictor = predictorOf(workspace, reader, report.run);
    if (predictor && !predictor->isReference())
        report.predictorError = predictor->error();
    report.largest = largestOf(reader, report, predictor);
    return report;
}

QJsonObject toJson(const RunReport& report) {
    QJsonArray steering, generations;
    for (const store::SteeringRecord& s : report.steering)
        steering.append(QJsonObject{{"draw", qint64(s.draw)},
                                    {"generation", s.generation},
                                    {"from_ms", finite(s.fromMs)},
                                    {"to_ms", finite(s.toMs)},
                                    {"change", parsed(s.change)}});
    for (const store::GenerationRecord& g : report.generations)
        generations.append(QJsonObject{{"number", g.number},
                                       {"best_loss", finite(g.bestLoss)},
                                       {"hypervolume", finite(g.hypervolume)},
                                       {"limit_ms", finite(g.limitMs)}});
    return {{"workspace", text(report.workspace.name)},
            {"run", runToJson(report)},
            {"predictor", report.predictorError ? QJsonValue(toJson(*report.predictorError)) : QJsonValue()},
            {"largest", report.largest ? QJsonValue(toJson(*report.largest)) : QJsonValue()},
            {"front_span",
             QJsonObject{{"predicted", toJson(report.predictedSpan())}, {"measured", toJson(report.measuredSpan())}}},
            {"front", toJson(report.front)},
            {"scored", toJson(report.scored)},
            {"generations", generations},
            {"steering", steering}};
}

}  // namespace hatter::ui
