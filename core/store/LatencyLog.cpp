// SPDX-License-Identifier: GPL-3.0-or-later
// What RunLog writes of targets, measurements and predictors.
#include "base/Error.h"
#include "store/LatencyJson.h"
#include "store/RunLogImpl.h"

namespace hatter::store {

namespace {

/// A row may stand outside of any session.
std::optional<std::int64_t> keyOrNull(std::int64_t id) {
    return id > 0 ? std::optional(id) : std::nullopt;
}

void insertImported(Statement& insert, const std::string& target, const ImportedLatencyRecord& record) {
    const latency::LatencyRow& row = record.row;
    insert.run(target, record.position, featuresToJson(row.features), row.encoderMs, row.decoderMs, row.encoderStdMs,
               row.decoderStdMs, latency::toText(record.doubt), record.residual);
}

}  // namespace

void RunLog::setTarget(const latency::Target& target) {
    m_impl->database
        .prepare(
            "INSERT INTO targets (name, device, fingerprint, command, machine, threads, cores) "
            "VALUES (?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (name) DO UPDATE SET device = excluded.device, fingerprint = excluded.fingerprint, "
            "command = excluded.command, machine = excluded.machine, threads = excluded.threads, "
            "cores = excluded.cores")
        .run(target.name, target.device, target.fingerprint, target.command, target.machine, target.threads,
             target.cores);
}

void RunLog::removeTarget(const std::string& name) {
    Database& database = m_impl->database;
    Transaction transaction(database, Transaction::Kind::Write);
    Statement runs = database.prepare("SELECT count(*) FROM runs WHERE target = ?", false);
    runs.start(name);
    if (runs.step(); runs.integer(0) > 0)
        throw InputError("'" + name + "' cannot be removed: " + std::to_string(runs.integer(0)) +
                         " searches of this workspace went by its latencies");
    runs.reset();
    for (const char* table :
         {"measurements", "latency_sessions", "imported_latencies", "latency_profiles", "predictors"})
        database.prepare(std::string("DELETE FROM ") + table + " WHERE target = ?", false).run(name);
    database.prepare("DELETE FROM targets WHERE name = ?", false).run(name);
    transaction.commit();
}

std::int64_t RunLog::addMeasurement(const MeasurementRecord& record) {
    Database& database = m_impl->database;
    Transaction transaction(database, Transaction::Kind::Write);
    m_impl->needTarget(record.target);
    const latency::Measurement& m = record.measurement;
    database
        .prepare(
            "INSERT INTO measurements (target, architecture, encoder_ms, decoder_ms, encoder_std_ms, "
            "decoder_std_ms, protocol, conditions, at, encoder_ci_ms, decoder_ci_ms, runs, session, role, doubt, "
            "doubt_figure, began_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .run(record.target, m_impl->architecture(record.hash, m.sub), m.encoderMs, m.decoderMs, m.encoderStdMs,
             m.decoderStdMs, latency::toJson(record.protocol), record.conditions, orNow(record.at), m.encoderCiMs,
             m.decoderCiMs, m.runs, keyOrNull(record.session), roleToText(record.role), latency::toText(record.doubt),
             record.doubtFigure, record.beganAt);
    const std::int64_t id = database.lastId();
    transaction.commit();
    return id;
}

void RunLog::setDoubt(const std::vector<std::int64_t>& measurements, latency::Doubt doubt, double figure) {
    Transaction transaction(m_impl->database, Transaction::Kind::Write);
    Statement update =
        m_impl->database.prepare("UPDATE measurements SET doubt = ?, doubt_figure = ? WHERE id = ?", false);
    for (const std::int64_t id : measurements)
        update.run(latency::toText(doubt), figure, id);
    transaction.commit();
}

std::int64_t RunLog::setLatencySession(const LatencySessionRecord& session) {
    Database& database = m_impl->database;
    Transaction transaction(database, Transaction::Kind::Write);
    m_impl->needTarget(session.target);
    const latency::AnchorReport& anchor = session.anchor;
    database
        .prepare(
            "INSERT INTO latency_sessions (id, target, protocol, fingerprint, started_at, ended_at, anchor, anchor_ms, "
            "anchor_low_ms, anchor_high_ms, turns, drifted) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET ended_at = excluded.ended_at, anchor_ms = excluded.anchor_ms, "
            "anchor_low_ms = excluded.anchor_low_ms, anchor_high_ms = excluded.anchor_high_ms, "
            "turns = excluded.turns, drifted = excluded.drifted")
        .run(keyOrNull(session.id), session.target, latency::toJson(session.protocol), session.fingerprint,
             orNow(session.startedAt), session.endedAt, m_impl->architecture({}, anchor.sub), anchor.ms, anchor.lowMs,
             anchor.highMs, anchor.turns, anchor.drifted);
    const std::int64_t id = session.id > 0 ? session.id : database.lastId();
    transaction.commit();
    return id;
}

void RunLog::setImportedLatencies(const std::string& target, const std::vector<ImportedLatencyRecord>& rows) {
    Database& database = m_impl->database;
    Transaction transaction(database, Transaction::Kind::Write);
    m_impl->needTarget(target);
    database.prepare("DELETE FROM imported_latencies WHERE target = ?", false).run(target);
    Statement insert = database.prepare(
        "INSERT INTO imported_latencies (target, position, features, encoder_ms, decoder_ms, encoder_std_ms, "
        "decoder_std_ms, doubt, residual) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        false);
    for (const ImportedLatencyRecord& row : rows)
        insertImported(insert, target, row);
    transaction.commit();
}

void RunLog::setImportedDoubt(const std::string& target, const std::vector<std::int64_t>& positions,
                              latency::Doubt doubt) {
    Transaction transaction(m_impl->database, Transaction::Kind::Write);
    Statement update =
        m_impl->database.prepare("UPDATE imported_latencies SET doubt = ? WHERE target = ? AND position = ?", false);
    for (const std::int64_t position : positions)
        update.run(latency::toText(doubt), target, position);
    transaction.commit();
}

void RunLog::addLatencyProfile(const LatencyProfileRecord& profile) {
    Transaction transaction(m_impl->database, Transaction::Kind::Write);
    m_impl->needTarget(profile.target);
    m_impl->database
        .prepare("INSERT INTO latency_profiles (target, architecture, protocol, shares, at) VALUES (?, ?, ?, ?, ?)")
        .run(profile.target, m_impl->architecture(profile.hash, profile.sub), latency::toJson(profile.protocol),
             sharesToJson(profile.shares), orNow(profile.at));
    transaction.commit();
}

void RunLog::addPredictor(const PredictorRecord& predictor) {
    Transaction transaction(m_impl->database, Transaction::Kind::Write);
    m_impl->needTarget(predictor.target);
    m_impl->database.prepare("INSERT INTO predictors (target, predictor, at) VALUES (?, ?, ?)")
        .run(predictor.target, predictor.predictor, orNow(predictor.at));
    transaction.commit();
}

}  // namespace hatter::store
