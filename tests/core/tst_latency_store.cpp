// SPDX-License-Identifier: GPL-3.0-or-later
// What the store keeps of targets, measuring sessions, quarantine, imported rows and profiles.
#include "Shared.h"
#include "StoreFixture.h"
#include "base/Error.h"
#include "store/LatencyJson.h"
#include "store/Schema.h"
#include "store/Sqlite.h"

using namespace hatter;
using namespace hatter::store;
using latency::Doubt;
using latency::LabRow;

class LatencyStoreTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void targetsKeepWhatIsKnownOfThem();
    void measurementsComeBackWhole();
    void rowsAreSetAsideAndTakenBack();
    void quarantinedRowsAndAnchorsAreNoMeasuredLatency();
    void sessionIsRenewed();
    void importedRowsAreReplaced();
    void latestProfileIsFound();
    void targetGoesWithItsData();
    void targetOfASearchStays();
    void versionOneIsMigratedWithItsRows();
    void damagedColumnsAreRefused_data();
    void damagedColumnsAreRefused();
};

namespace {

MeasurementRecord row(std::int64_t number, double ms) {
    MeasurementRecord record;
    record.target = "This CPU";
    record.measurement.sub = test::numberedSub(number);
    record.hash = space::hashOf(record.measurement.sub);
    record.measurement.encoderMs = 1.5;
    record.measurement.decoderMs = ms;
    record.measurement.encoderStdMs = 0.25;
    record.measurement.decoderStdMs = 0.5;
    record.measurement.encoderCiMs = 0.125;
    record.measurement.decoderCiMs = 0.375;
    record.measurement.runs = 24;
    record.conditions = R"({"load":0.5})";
    record.at = "2026-03-01T12:00:03.250Z";
    record.beganAt = "2026-03-01T12:00:00.125Z";
    return record;
}

ImportedLatencyRecord imported(std::int64_t position, Doubt doubt) {
    ImportedLatencyRecord record;
    record.position = position;
    record.row = {{640, 6, 2048.5, 6, 512, 3, 1706.6666666666667, 4, 4, 2}, 10.0 + double(position), 100.0, 0.5, 1.5};
    record.doubt = doubt;
    record.residual = 0.125;
    return record;
}

}  // namespace

void LatencyStoreTest::targetsKeepWhatIsKnownOfThem() {
    const test::TemporaryWorkspace temporary;
    RunLog log(temporary.workspace);
    latency::Target target{"pi4", "cpu", "Cortex-A72, 4 cores", "ssh pi hatter-agent", R"({"cores":4})", 4, "0-3"};
    log.setTarget(target);
    target.fingerprint = "Cortex-A72, 4 cores, LibTorch 1.13.1";
    log.setTarget(target);
    const auto targets = RunLogReader(temporary.workspace).targets();
    QCOMPARE(targets.size(), std::size_t{1});
    QVERIFY(targets.front() == target);
}

void LatencyStoreTest::measurementsComeBackWhole() {
    const test::TemporaryWorkspace temporary;
    RunLog log(temporary.workspace);
    LatencySessionRecord session;
    session.target = "This CPU";
    session.fingerprint = "a machine";
    session.anchor.sub = test::numberedSub(3);
    MeasurementRecord written = row(7, 42.5);
    written.session = log.setLatencySession(session);
    written.role = LabRow::Role::Anchor;
    written.doubt = Doubt::Drift;
    written.doubtFigure = 0.0912;
    written.protocol.cores = "0,2-3";
    written.id = log.addMeasurement(written);
    const auto rows = RunLogReader(temporary.workspace).measurements("This CPU");
    QCOMPARE(rows.size(), std::size_t{1});
    const MeasurementRecord& read = rows.front();
    QCOMPARE(read.id, written.id);
    QCOMPARE(read.hash, written.hash);
    QVERIFY(read.measurement.sub == written.measurement.sub);
    QCOMPARE(read.measurement.encoderCiMs, 0.125);
    QCOMPARE(read.measurement.decoderCiMs, 0.375);
    QCOMPARE(read.measurement.runs, 24);
    QVERIFY(read.protocol == written.protocol);
    QCOMPARE(read.session, written.session);
    QVERIFY(read.role == LabRow::Role::Anchor && read.doubt == Doubt::Drift);
    QCOMPARE(read.doubtFigure, 0.0912);
    QCOMPARE(QString::fromStdString(read.beganAt), QString::fromStdString(written.beganAt));
    QVERIFY(!read.isUsed());
}

void LatencyStoreTest::rowsAreSetAsideAndTakenBack() {
    const test::TemporaryWorkspace temporary;
    RunLog log(temporary.workspace);
    const std::int64_t first = log.addMeasurement(row(1, 10));
    const std::int64_t second = log.addMeasurement(row(2, 20));
    log.setDoubt({second}, Doubt::Person);
    const auto used = [&] {
        std::vector<std::int64_t> ids;
        for (const auto& record : RunLogReader(temporary.workspace).measurements("This CPU"))
            if (record.isUsed())
                ids.push_back(record.id);
        return ids;
    };
    QVERIFY(used() == std::vector<std::int64_t>{first});
    log.setDoubt({second}, Doubt::None);
    QVERIFY((used() == std::vector<std::int64_t>{first, second}));
}

void LatencyStoreTest::quarantinedRowsAndAnchorsAreNoMeasuredLatency() {
    const test::TemporaryWorkspace temporary;
    RunLog log(temporary.workspace);
    const std::int64_t run = log.beginRun(test::toyRun());
    test::commitNumbered(log, run, 0, 1, 2, "state");
    MeasurementRecord good = row(1, 30.0), slow = row(1, 60.0), anchor = row(2, 20.0);
    slow.doubt = Doubt::Load;
    anchor.role = LabRow::Role::Anchor;
    for (const MeasurementRecord* record : {&good, &slow, &anchor})
        log.addMeasurement(*record);
    const RunLogReader reader(temporary.workspace);
    const auto candidates = reader.candidates({run, 0, false, {}});
    QCOMPARE(candidates[0].measuredMs.value_or(0.0), 31.5);
    QVERIFY(!candidates[1].measuredMs);
    const auto view = reader.query("SELECT measured_ms FROM candidate_list ORDER BY draw");
    QCOMPARE(QString::fromStdString(view.rows[0][0]), QStringLiteral("31.5"));
    QVERIFY(view.rows[1][0].empty());
}

void LatencyStoreTest::sessionIsRenewed() {
    const test::TemporaryWorkspace temporary;
    RunLog log(temporary.workspace);
    LatencySessionRecord session;
    session.target = "pi4";
    session.protocol.beam = 4;
    session.fingerprint = "Cortex-A72";
    session.startedAt = "2026-03-01T12:00:00Z";
    session.anchor.sub = test::numberedSub(5);
    session.id = log.setLatencySession(session);
    session.endedAt = "2026-03-01T12:30:00Z";
    session.anchor = {session.anchor.sub, 50.5, 49.0, 52.0, 12, 2, 1, 0.0625};
    QCOMPARE(log.setLatencySession(session), session.id);
    const auto read = RunLogReader(temporary.workspace).latencySessions("pi4");
    QCOMPARE(read.size(), std::size_t{1});
    QVERIFY(read[0].protocol == session.protocol);
    QVERIFY(read[0].anchor.sub == session.anchor.sub);
    QCOMPARE(read[0].anchor.ms, 50.5);
    QCOMPARE(read[0].anchor.highMs, 52.0);
    QCOMPARE(read[0].anchor.drifted, 2);
    QCOMPARE(read[0].anchor.levelChanges, 1);
    QCOMPARE(read[0].anchor.band, 0.0625);
    QCOMPARE(QString::fromStdString(read[0].endedAt), QStringLiteral("2026-03-01T12:30:00Z"));
}

void LatencyStoreTest::importedRowsAreReplaced() {
    const test::TemporaryWorkspace temporary;
    RunLog log(temporary.workspace);
    log.setImportedLatencies("Xeon", {imported(0, Doubt::None), imported(1, Doubt::None), imported(2, Doubt::None)});
    log.setImportedLatencies("Xeon", {imported(0, Doubt::None), imported(1, Doubt::Residual)});
    log.setImportedDoubt("Xeon", {0}, Doubt::Person);
    const auto rows = RunLogReader(temporary.workspace).importedLatencies("Xeon");
    QCOMPARE(rows.size(), std::size_t{2});
    QVERIFY(rows[1].row == imported(1, Doubt::None).row);
    QVERIFY(rows[0].doubt == Doubt::Person && rows[1].doubt == Doubt::Residual);
    QCOMPARE(rows[1].residual, 0.125);
}

void LatencyStoreTest::latestProfileIsFound() {
    const test::TemporaryWorkspace temporary;
    RunLog log(temporary.workspace);
    const auto sub = test::numberedSub(4);
    const std::string hash = space::hashOf(sub);
    log.addLatencyProfile({0, "This CPU", hash, sub, {}, {{1.0, 2.0}, {3.0}, 0.5, 0.25}, {}});
    log.addLatencyProfile({0, "This CPU", hash, sub, {}, {{1.5, 2.5}, {3.5}, 0.75, 0.125}, {}});
    const RunLogReader reader(temporary.workspace);
    const auto found = reader.latencyProfile("This CPU", hash);
    QVERIFY(found && found->sub == sub);
    QVERIFY((found->shares.encoderMs == std::vector<double>{1.5, 2.5}));
    QCOMPARE(found->shares.decoderRestMs, 0.125);
    QVERIFY(!reader.latencyProfile("pi4", hash));
}

void LatencyStoreTest::targetGoesWithItsData() {
    const test::TemporaryWorkspace temporary;
    RunLog log(temporary.workspace);
    log.addMeasurement(row(1, 10));
    log.setImportedLatencies("This CPU", {imported(0, Doubt::None)});
    log.addPredictor({0, "This CPU", "{}", {}});
    log.removeTarget("This CPU");
    const RunLogReader reader(temporary.workspace);
    QVERIFY(reader.targets().empty());
    QVERIFY(reader.measurements("This CPU").empty());
    QVERIFY(!reader.latestPredictor("This CPU"));
}

void LatencyStoreTest::targetOfASearchStays() {
    const test::TemporaryWorkspace temporary;
    RunLog log(temporary.workspace);
    log.addMeasurement(row(1, 10));
    log.beginRun(test::toyRun());
    HATTER_THROWS(InputError, "1 searches", log.removeTarget("This CPU"));
    QCOMPARE(RunLogReader(temporary.workspace).measurements("This CPU").size(), std::size_t{1});
}

void LatencyStoreTest::versionOneIsMigratedWithItsRows() {
    const test::TemporaryWorkspace temporary;
    {
        // A database as version 1 made it: the columns and tables of the latency lab are taken away again.
        Database database(temporary.workspace.database(), Database::Mode::ReadWrite);
        database.execute(
            "DROP TABLE unfinished_evaluations; ALTER TABLE generations DROP COLUMN sentence_losses;"
            "ALTER TABLE steering DROP COLUMN change; ALTER TABLE runs DROP COLUMN forked_from;"
            "ALTER TABLE runs DROP COLUMN fork_generation;"
            "DROP VIEW candidate_list; DROP TABLE sub_training_samples; DROP TABLE sub_training_points;"
            "DROP TABLE sub_trainings; DROP INDEX steering_by_draw; ALTER TABLE candidates DROP COLUMN sentences;"
            "ALTER TABLE candidates DROP COLUMN estimated_loss; DROP TABLE measurements; DROP TABLE "
            "imported_latencies; "
            "DROP TABLE latency_profiles; DROP TABLE latency_sessions; DROP TABLE predictors; DROP TABLE targets;"
            "CREATE TABLE targets (name TEXT PRIMARY KEY, device TEXT NOT NULL DEFAULT 'cpu', "
            "fingerprint TEXT NOT NULL DEFAULT '');"
            "CREATE TABLE predictors (id INTEGER PRIMARY KEY, target TEXT NOT NULL REFERENCES targets (name), "
            "predictor TEXT NOT NULL, at TEXT NOT NULL);"
            "CREATE TABLE measurements (id INTEGER PRIMARY KEY, target TEXT NOT NULL REFERENCES targets (name), "
            "architecture INTEGER NOT NULL REFERENCES architectures (id), encoder_ms REAL NOT NULL, "
            "decoder_ms REAL NOT NULL, latency_ms REAL GENERATED ALWAYS AS (encoder_ms + decoder_ms) VIRTUAL, "
            "encoder_std_ms REAL NOT NULL, decoder_std_ms REAL NOT NULL, protocol TEXT NOT NULL, "
            "conditions TEXT NOT NULL DEFAULT '', at TEXT NOT NULL);"
            "CREATE VIEW candidate_list AS SELECT 1 AS id;"
            "INSERT INTO targets VALUES ('This CPU', 'cpu', 'an old machine');"
            "INSERT INTO architectures (id, hash, architecture, sizes) VALUES "
            "(1, 'h', 'enc 128: 64/4 · dec 128: 64/4/4@1', '{}');"
            "INSERT INTO measurements (target, architecture, encoder_ms, decoder_ms, encoder_std_ms, decoder_std_ms, "
            "protocol, conditions, at) VALUES ('This CPU', 1, 1.5, 20, 0.1, 0.2, "
            "'{\"runtime\":\"eager\",\"vocabulary\":8000,\"source-length\":30,\"target-length\":30,\"beam\":5,"
            "\"batch\":1,\"threads\":1,\"dtype\":\"float32\",\"warm-up\":5,\"runs\":20,\"rounds\":4,\"trim\":0.1}', "
            "'{\"load\":[0.1,0.2,0.3],\"mhz\":\"2595.124\"}', '2026-01-01T00:00:00Z');"
            "PRAGMA user_version = 1;");
    }
    const Workspace workspace = Workspace::open(temporary.folder());
    const RunLogReader reader(workspace);
    const auto rows = reader.measurements("This CPU");
    QCOMPARE(rows.size(), std::size_t{1});
    QVERIFY(rows[0].isUsed());
    QCOMPARE(rows[0].session, std::int64_t{0});
    QCOMPARE(rows[0].protocol.mostRuns, 20);
    QCOMPARE(rows[0].protocol.interval, 0.0);
    QCOMPARE(rows[0].measurement.totalCiMs(), 0.0);
    const auto targets = reader.targets();
    QCOMPARE(QString::fromStdString(targets.at(0).fingerprint), QStringLiteral("an old machine"));
    QVERIFY(targets[0].command.empty() && targets[0].machine.empty());
    QVERIFY(reader.query("SELECT count(measured_ms) FROM candidate_list").rows.at(0).at(0) == "0");
}

void LatencyStoreTest::damagedColumnsAreRefused_data() {
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("words");
    QTest::newRow("role") << "UPDATE measurements SET role = 'king'"
                          << "king";
    QTest::newRow("doubt") << "UPDATE measurements SET doubt = 'moon'"
                           << "moon";
    QTest::newRow("features") << "UPDATE imported_latencies SET features = '[1,2]'"
                              << "2 features";
    QTest::newRow("feature") << "UPDATE imported_latencies SET features = '[\"a\"]'"
                             << "not a number";
    QTest::newRow("shares") << "UPDATE latency_profiles SET shares = '{\"rest\":[1]}'"
                            << "1 rests";
    QTest::newRow("no shares") << "UPDATE latency_profiles SET shares = 'x'"
                               << "not an object";
}

void LatencyStoreTest::damagedColumnsAreRefused() {
    QFETCH(QString, sql);
    QFETCH(QString, words);
    const test::TemporaryWorkspace temporary;
    const auto sub = test::numberedSub(1);
    {
        RunLog log(temporary.workspace);
        log.addMeasurement(row(1, 10));
        log.setImportedLatencies("Xeon", {imported(0, Doubt::None)});
        log.addLatencyProfile({0, "This CPU", space::hashOf(sub), sub, {}, {{1.0}, {2.0}, 0.0, 0.0}, {}});
    }
    Database(temporary.workspace.database(), Database::Mode::ReadWrite).execute(sql.toStdString());
    const RunLogReader reader(temporary.workspace);
    const auto readAll = [&] {
        reader.measurements("This CPU");
        reader.importedLatencies("Xeon");
        reader.latencyProfile("This CPU", space::hashOf(sub));
    };
    HATTER_THROWS(InputError, words.toUtf8().constData(), (readAll(), 0));
}

QTEST_APPLESS_MAIN(LatencyStoreTest)
#include "tst_latency_store.moc"
