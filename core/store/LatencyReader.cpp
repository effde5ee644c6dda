// SPDX-License-Identifier: GPL-3.0-or-later
// What RunLogReader reads of targets, measurements and predictors.
#include "store/LatencyJson.h"
#include "store/RunLogImpl.h"

#include <unordered_map>

namespace hatter::store {

namespace {

constexpr char SelectMeasurements[] =
    "SELECT m.id, a.hash, a.architecture, m.encoder_ms, m.decoder_ms, m.encoder_std_ms, m.decoder_std_ms, "
    "m.encoder_ci_ms, m.decoder_ci_ms, m.runs, m.protocol, m.conditions, m.at, coalesce(m.session, 0), m.role, "
    "m.doubt, m.doubt_figure, m.began_at FROM measurements m JOIN architectures a ON a.id = m.architecture "
    "WHERE m.target = ? ORDER BY m.id";

/// Thousands of rows share a few protocols.
class Protocols {
public:
    const latency::Protocol& of(const std::string& json) {
        const auto found = m_known.find(json);
        return found != m_known.end() ? found->second
                                      : m_known.emplace(json, latency::protocolFromJson(json)).first->second;
    }

private:
    std::unordered_map<std::string, latency::Protocol> m_known;
};

MeasurementRecord measurementOf(const Statement& row, const std::string& target, Protocols& protocols) {
    MeasurementRecord record;
    record.id = row.integer(0);
    record.target = target;
    record.hash = row.text(1);
    record.measurement = {subTransformerFromText(row.view(2)),
                          row.real(3),
                          row.real(4),
                          row.real(5),
                          row.real(6),
                          row.real(7),
                          row.real(8),
                          static_cast<int>(row.integer(9))};
    record.protocol = protocols.of(row.text(10));
    record.conditions = row.text(11);
    record.at = row.text(12);
    record.session = row.integer(13);
    record.role = roleFromText(row.text(14));
    record.doubt = latency::doubtFromText(row.text(15));
    record.doubtFigure = row.real(16);
    record.beganAt = row.text(17);
    return record;
}

}  // namespace

std::vector<latency::Target> RunLogReader::targets() const {
    Statement select = m_impl->database.prepare(
        "SELECT name, device, fingerprint, command, machine, threads, cores FROM targets ORDER BY rowid");
    std::vector<latency::Target> targets;
    while (select.step())
        targets.push_back({select.text(0), select.text(1), select.text(2), select.text(3), select.text(4),
                           static_cast<int>(select.integer(5)), select.text(6)});
    return targets;
}

std::vector<MeasurementRecord> RunLogReader::measurements(const std::string& target) const {
    Statement select = m_impl->database.prepare(SelectMeasurements);
    select.start(target);
    Protocols protocols;
    std::vector<MeasurementRecord> measurements;
    while (select.step())
        measurements.push_back(measurementOf(select, target, protocols));
    return measurements;
}

std::vector<LatencySessionRecord> RunLogReader::latencySessions(const std::string& target) const {
    Statement select = m_impl->database.prepare(
        "SELECT s.id, s.protocol, s.fingerprint, s.started_at, s.ended_at, a.architecture, s.anchor_ms, "
        "s.anchor_low_ms, s.anchor_high_ms, s.turns, s.drifted FROM latency_sessions s "
        "JOIN architectures a ON a.id = s.anchor WHERE s.target = ? ORDER BY s.id");
    select.start(target);
    std::vector<LatencySessionRecord> sessions;
    while (select.step())
        sessions.push_back({select.integer(0),
                            target,
                            latency::protocolFromJson(select.text(1)),
                            select.text(2),
                            select.text(3),
                            select.text(4),
                            {subTransformerFromText(select.view(5)), select.real(6), select.real(7), select.real(8),
                             static_cast<int>(select.integer(9)), static_cast<int>(select.integer(10))}});
    return sessions;
}

std::vector<ImportedLatencyRecord> RunLogReader::importedLatencies(const std::string& target) const {
    Statement select = m_impl->database.prepare(
        "SELECT id, position, features, encoder_ms, decoder_ms, encoder_std_ms, decoder_std_ms, doubt, residual "
        "FROM imported_latencies WHERE target = ? ORDER BY position");
    select.start(target);
    std::vector<ImportedLatencyRecord> rows;
    while (select.step())
        rows.push_back(
            {select.integer(0),
             target,
             select.integer(1),
             {featuresFromJson(select.text(2)), select.real(3), select.real(4), select.real(5), select.real(6)},
             latency::doubtFromText(select.text(7)),
             select.real(8)});
    return rows;
}

std::optional<LatencyProfileRecord> RunLogReader::latencyProfile(const std::string& target,
                                                                 const std::string& hash) const {
    Statement select = m_impl->database.prepare(
        "SELECT p.id, a.architecture, p.protocol, p.shares, p.at FROM latency_profiles p "
        "JOIN architectures a ON a.id = p.architecture WHERE p.target = ? AND a.hash = ? ORDER BY p.id DESC LIMIT 1");
    select.start(target, hash);
    if (!select.step())
        return std::nullopt;
    return LatencyProfileRecord{select.integer(0),
                                target,
                                hash,
                                subTransformerFromText(select.view(1)),
                                latency::protocolFromJson(select.text(2)),
                                sharesFromJson(select.text(3)),
                                select.text(4)};
}

std::optional<PredictorRecord> RunLogReader::latestPredictor(const std::string& target) const {
    Statement select =
        m_impl->database.prepare("SELECT id, predictor, at FROM predictors WHERE target = ? ORDER BY id DESC LIMIT 1");
    select.start(target);
    if (!select.step())
        return std::nullopt;
    return PredictorRecord{select.integer(0), target, select.text(1), select.text(2)};
}

}  // namespace hatter::store
