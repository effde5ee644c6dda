// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shared.h"
#include "StoreFixture.h"
#include "base/Error.h"
#include "store/Architecture.h"
#include "store/Schema.h"
#include "store/Sqlite.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <QElapsedTimer>
#include <atomic>
#include <csignal>
#include <exception>
#include <thread>

using namespace hatter;
using namespace hatter::store;

namespace {
MeasurementRecord measured(const std::string& target, const space::SubTransformer& sub, double encoderMs,
                           double decoderMs) {
    MeasurementRecord record;
    record.target = target;
    record.measurement.sub = sub;
    record.measurement.encoderMs = encoderMs;
    record.measurement.decoderMs = decoderMs;
    record.measurement.encoderStdMs = 0.1;
    record.measurement.decoderStdMs = 0.2;
    return record;
}
}  // namespace

class RunLogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void architectureTextRoundTrips();
    void generationRoundTrips();
    void steeringOutlivesItsGeneration();
    void addedByHandIsNoDraw();
    void raceRoundTrips();
    void everyStateIsKept();
    void lossesOfSentencesAreThoseOfTheLastGeneration();
    void forkBeginsWithACopy();
    void unfinishedEvaluationsAreKeptUntilTheCommit();
    void failedCommitLeavesNothing();
    void joinsLossBleuAndMeasurement();
    void measurementsPredictorsAndExportsRoundTrip();
    void queryReadsOnly_data();
    void queryReadsOnly();
    void queryTellsTypes();
    void queryIsCutWhereItEnds();
    void queryIsStopped_data();
    void queryIsStopped();
    void onlyWritingIsNotReadOnly();
    void fullDiskIsAnError();
    void readsWhileAnotherThreadWrites();
    void killedWriterLosesNoCommittedGeneration();
    void hundredThousandCandidates();
};

void RunLogTest::architectureTextRoundTrips() {
    space::SubTransformer sub = test::numberedSub(123456);
    QCOMPARE(subTransformerFromText(space::toText(sub)), sub);
    sub.superEncoderLayers = 6;
    QCOMPARE(subTransformerFromText(space::toText(sub)), sub);
    for (const char* damaged : {"", "enc", "enc 5: 1/2", "enc 5: 1/2 · dec 6: 1/2/3", "enc 5: 1/2 · dec 6: 1/2/3@4x"})
        HATTER_THROWS(InputError, "damaged", subTransformerFromText(damaged));
    QCOMPARE(listFromJson(listToJson({3, 17})), (std::vector<std::int64_t>{3, 17}));
    QVERIFY(listFromJson("[]").empty());
    HATTER_THROWS(InputError, "damaged", listFromJson("[1,"));
}

void RunLogTest::generationRoundTrips() {
    const test::TemporaryWorkspace temporary;
    RunLog log(temporary.workspace);
    const std::int64_t run = log.beginRun(test::toyRun());
    const std::vector<CandidateRecord> written = {test::numberedCandidate(3, 1), test::numberedCandidate(4, 1)};
    log.commitGeneration({run, 1, 5.25, 1.5, 80.25, "2026-03-01T12:00:00Z"}, written, {},
                         {{run, 4, 1, 90.0, 80.25, "2026-03-01T11:00:00Z"}}, "state");
    const RunLogReader reader(temporary.workspace);
    const auto read = reader.candidates({run, 0, false, {}});
    QCOMPARE(read.size(), 2U);
    for (std::size_t i = 0; i < read.size(); ++i) {
        QCOMPARE(read[i].run, run);
        QCOMPARE(read[i].draw, written[i].draw);
        QCOMPARE(read[i].generation, 1);
        QCOMPARE(read[i].origin, written[i].origin);
        QCOMPARE(read[i].decision, written[i].decision);
        QCOMPARE(read[i].parents, written[i].parents);
        QCOMPARE(read[i].genome, written[i].genome);
        QCOMPARE(read[i].hash, written[i].hash);
        QCOMPARE(read[i].sub, written[i].sub);
        QCOMPARE(read[i].parameters, written[i].parameters);
        QCOMPARE(read[i].flops, written[i].flops);
        QCOMPARE(read[i].predictedMs, written[i].predictedMs);
        QCOMPARE(read[i].limitMs, written[i].limitMs);
        QCOMPARE(read[i].loss, written[i].loss);
        QCOMPARE(read[i].nll, written[i].nll);
        QVERIFY(!read[i].bleu && !read[i].fullLoss && !read[i].measuredMs);
    }
    QCOMPARE(reader.candidates({run, read[0].id, false, {}}).size(), 1U);
    QCOMPARE(reader.candidates({run, 0, true, {}}).size(), 1U);
    const RunRecord stored = *reader.run(run);
    QCOMPARE(stored.settings, test::toyRun().settings);
    QCOMPARE(stored.space, test::toyRun().space);
    QCOMPARE(stored.generation, 1);
    QCOMPARE(stored.sampled, 2);
    QCOMPARE(stored.evaluated, 1);
    QCOMPARE(stored.state, "running");
    QCOMPARE(reader.generations(run).at(0).at, "2026-03-01T12:00:00Z");
    QCOMPARE(reader.generations(run).at(0).hypervolume, 1.5);
    QCOMPARE(reader.steering(run).at(0).fromMs, 90.0);
    QVERIFY(!reader.run(run + 1));
}

void RunLogTest::steeringOutlivesItsGeneration() {
    const test::TemporaryWorkspace temporary;
    RunLog log(temporary.workspace);
    const std::int64_t run = log.beginRun(test::toyRun());
    log.addSteering({run, 5, 0, 90.0, 80.0, {}});
    log.addSteering({run, 9, 1, 80.0, 70.0, {}});
    const RunLogReader reader(temporary.workspace);
    QCOMPARE(reader.steering(run).size(), std::size_t{2});
    // The resumed run makes the change at draw 9 again and commits its generation with it.
    log.commitGeneration({run, 0, 4.0, 1.0, 70.0, {}}, {}, {}, {{run, 9, 1, 80.0, 70.0, {}}}, "state");
    QCOMPARE(reader.steering(run).size(), std::size_t{2});
    log.dropSteeringAfter(run, 5);
    QCOMPARE(reader.steering(run).size(), std::size_t{1});
    QCOMPARE(reader.steering(run)[0].toMs, 80.0);
}

void RunLogTest::addedByHandIsNoDraw() {
    const test::TemporaryWorkspace temporary;
    RunLog log(temporary.workspace);
    const std::int64_t run = log.beginRun(test::toyRun());
    test::commitNumbered(log, run, 0, 1, 4, "state");
    const RunLogReader reader(temporary.workspace);
    const RunRecord before = *reader.run(run);
    CandidateRecord made = test::numberedCandidate(77, 0);
    made.run = run;
    made.origin = "manual";
    const EvaluationRecord evaluation{made.hash, made.sub, "weights", "subset", *made.loss, 4.0, 100, 0.1};
    QCOMPARE(log.addByHand(made, evaluation), 0);
    QCOMPARE(log.findEvaluation(made.hash, "weights", "subset")->loss, *made.loss);
    made.hash.clear();
    made.sub = test::numberedSub(78);
    QCOMPARE(log.addByHand(made, std::nullopt), -1);
    QVERIFY(!log.findEvaluation(space::hashOf(made.sub), "weights", "subset"));
    // Another run has numbers of its own.
    made.run = log.beginRun(test::toyRun());
    QCOMPARE(log.addByHand(made, std::nullopt), 0);
    // They are candidates of the run, and neither draws nor evaluations of the search.
    const auto all = reader.candidates({run, 0, false, {}});
    QCOMPARE(all.size(), std::size_t{6});
    QCOMPARE(all.back().draw, -1);
    QCOMPARE(all.back().origin, "manual");
    QCOMPARE(reader.run(run)->sampled, before.sampled);
    QCOMPARE(reader.run(run)->evaluated, before.evaluated);
    // The search's own draws go on.
    test::commitNumbered(log, run, 1, 5, 6, "later");
    QCOMPARE(reader.run(run)->sampled, before.sampled + 2);
}

void RunLogTest::raceRoundTrips() {
    const test::TemporaryWorkspace temporary;
    RunLog log(temporary.workspace);
    const std::int64_t run = log.beginRun(test::toyRun());
    CandidateRecord c;
    c.draw = 1;
    c.origin = "random";
    c.decision = "dropped";
    c.sub = test::numberedSub(1);
    c.sentences = 25;
    c.estimatedLoss = 5.25;
    log.commitGeneration({run, 0, 4.0, 1.0, 70.0, {}}, {c}, {}, {}, "state");
    const RunLogReader reader(temporary.workspace);
    const auto read = reader.candidates({run, 0, false, {}});
    QCOMPARE(read.at(0).sentences, std::int64_t{25});
    QCOMPARE(read[0].estimatedLoss.value(), 5.25);
    QVERIFY(!read[0].loss);
    QVERIFY(reader.candidates({run, 0, true, {}}).empty());
    const auto table = reader.query("SELECT sentences, estimated_loss FROM candidate_list");
    QCOMPARE(QString::fromStdString(table.rows.at(0).at(0)), QStringLiteral("25"));
    QCOMPARE(QString::fromStdString(table.rows[0].at(1)), QStringLiteral("5.25"));
}

void RunLogTest::everyStateIsKept() {
    const test::TemporaryWorkspace temporary;
    RunLog log(temporary.workspace);
    const std::int64_t run = log.beginRun(test::toyRun());
    QVERIFY(!log.searchState(run));
    test::commitNumbered(log, run, 0, 1, 2, "first");
    test::commitNumbered(log, run, 1, 3, 4, "second");
    QCOMPARE(log.searchState(run).value(), "second");
    QCOMPARE(log.searchState(run, 0).value(), "first");
    QVERIFY(!log.searchState(run, 2) && !log.searchState(run + 1, 0));
}

/// They are large, and can be found out again.
void RunLogTest::lossesOfSentencesAreThoseOfTheLastGeneration() {
    const test::TemporaryWorkspace temporary;
    RunLog log(temporary.workspace);
    const std::int64_t run = log.beginRun(test::toyRun());
    QVERIFY(log.sentenceLosses(run).empty());
    log.commitGeneration({run, 0, 4.0, 1.0, 70.0, {}}, {}, {}, {}, "first", "sentences");
    QCOMPARE(log.sentenceLosses(run), "sentences");
    log.commitGeneration({run, 1, 4.0, 1.0, 70.0, {}}, {}, {}, {}, "second", "more sentences");
    QCOMPARE(log.sentenceLosses(run), "more sentences");
    const auto table = RunLogReader(temporary.workspace).query("SELECT count(sentence_losses) FROM generations");
    QCOMPARE(table.rows.at(0).at(0), "1");
    log.commitGeneration({run, 2, 4.0, 1.0, 70.0, {}}, {}, {}, {}, "third");
    QVERIFY(log.sentenceLosses(run).empty());
}

void RunLogTest::forkBeginsWithACopy() {
    const test::TemporaryWorkspace temporary;
    RunLog log(temporary.workspace);
    const std::int64_t other = log.beginRun(test::toyRun());
    test::commitNumbered(log, other, 0, 1, 7, "another run's");
    const std::int64_t run = log.beginRun(test::toyRun());
    test::commitNumbered(log, run, 0, 1, 4, "first");
    test::commitNumbered(log, run, 1, 5, 8, "second");
    test::commitNumbered(log, run, 2, 9, 12, "third");
    for (const auto& [draw, generation] : {std::pair{2, 0}, std::pair{6, 1}, std::pair{9, 2}})
        log.addSteering({run, draw, generation, 80.0 + draw, 70.0, "2026-03-01T12:00:00Z"});

    RunRecord fork = test::toyRun();
    fork.settings = R"({"of":"the fork"})";
    fork.forkedFrom = run;
    fork.forkGeneration = 1;
    const std::int64_t id = log.forkRun(fork, "second, reseeded");
    const RunLogReader reader(temporary.workspace);
    const RunRecord stored = reader.run(id).value();
    QCOMPARE(stored.forkedFrom.value(), run);
    QCOMPARE(stored.forkGeneration, 1);
    QCOMPARE(stored.state, "running");
    QCOMPARE(stored.settings, fork.settings);
    QCOMPARE(stored.generation, 1);
    QCOMPARE(stored.sampled, std::int64_t{8});
    QCOMPARE(stored.evaluated, std::int64_t{6});
    QVERIFY(!reader.run(run)->forkedFrom);
    QCOMPARE(reader.run(run)->forkGeneration, -1);
    const auto parents = reader.candidates({run, 0, false, {}});
    const auto copies = reader.candidates({id, 0, false, {}});
    QCOMPARE(copies.size(), std::size_t{8});
    for (std::size_t i = 0; i < copies.size(); ++i) {
        QCOMPARE(copies[i].draw, parents[i].draw);
        QCOMPARE(copies[i].hash, parents[i].hash);
        QCOMPARE(copies[i].genome, parents[i].genome);
        QCOMPARE(copies[i].loss, parents[i].loss);
        QVERIFY(copies[i].id > parents.back().id);
    }
    QCOMPARE(reader.generations(id).size(), std::size_t{2});
    QCOMPARE(reader.generations(id)[0].at, reader.generations(run)[0].at);
    QCOMPARE(log.searchState(id, 0).value(), "first");
    QCOMPARE(log.searchState(id).value(), "second, reseeded");
    QCOMPARE(log.searchState(run, 1).value(), "second");
    QCOMPARE(reader.steering(id).size(), std::size_t{2});
    QCOMPARE(reader.steering(id)[1].fromMs, 86.0);
    // It goes its own way.
    test::commitNumbered(log, id, 2, 9, 10, "its own");
    QCOMPARE(reader.candidates({run, 0, false, {}}).size(), std::size_t{12});

    fork.forkGeneration = 3;
    HATTER_THROWS(InputError, "has no generation 3", log.forkRun(fork, "state"));
    fork.forkedFrom = 99;
    fork.forkGeneration = 0;
    HATTER_THROWS(InputError, "run 99 has no generation", log.forkRun(fork, "state"));
    QCOMPARE(reader.runs().size(), std::size_t{3});
}

void RunLogTest::unfinishedEvaluationsAreKeptUntilTheCommit() {
    const test::TemporaryWorkspace temporary;
    RunLog log(temporary.workspace);
    const std::int64_t run = log.beginRun(test::toyRun());
    const std::int64_t other = log.beginRun(test::toyRun());
    const space::SubTransformer sub = test::numberedSub(7);
    const std::string hash = space::hashOf(sub);
    log.addUnfinished({run, hash, 0, 25, "{\"a\":1}", 0.5}, {});
    QVERIFY(!log.findEvaluation(hash, "weights", "subset"));
    log.addUnfinished({run, hash, 25, 200, "{}", 1.5}, EvaluationRecord{hash, sub, "weights", "subset", 5, 4, 9, 2});
    log.addUnfinished({other, hash, 0, 25, "{}", 0.5}, {});
    QCOMPARE(log.findEvaluation(hash, "weights", "subset")->loss, 5.0);
    QCOMPARE(log.unfinished(run).size(), std::size_t{2});
    QCOMPARE(log.unfinished(run)[0].losses, "{\"a\":1}");
    QCOMPARE(log.unfinished(run)[0].endSentence, std::int64_t{25});
    QCOMPARE(log.unfinished(run)[1].seconds, 1.5);
    log.setRunState(run, "stopped");
    QCOMPARE(log.unfinished(run).size(), std::size_t{2});
    test::commitNumbered(log, run, 0, 1, 4, "state");
    QVERIFY(log.unfinished(run).empty());
    QCOMPARE(log.unfinished(other).size(), std::size_t{1});
    log.setRunState(other, "finished");
    QVERIFY(log.unfinished(other).empty());
}

void RunLogTest::failedCommitLeavesNothing() {
    const test::TemporaryWorkspace temporary;
    RunLog log(temporary.workspace);
    const std::int64_t run = log.beginRun(test::toyRun());
    test::commitNumbered(log, run, 0, 1, 4, "first");
    // Draw 4 exists: the whole generation must be refused, the state of the first kept.
    HATTER_THROWS(Error, "candidates", test::commitNumbered(log, run, 1, 4, 8, "second"));
    HATTER_THROWS(Error, "FOREIGN KEY", test::commitNumbered(log, run + 9, 0, 1, 2, "none"));
    QCOMPARE(log.searchState(run).value(), "first");
    QCOMPARE(RunLogReader(temporary.workspace).candidates({run, 0, false, {}}).size(), 4U);
    test::commitNumbered(log, run, 1, 5, 8, "second");
    QCOMPARE(log.searchState(run).value(), "second");
}

void RunLogTest::joinsLossBleuAndMeasurement() {
    const test::TemporaryWorkspace temporary;
    RunLog log(temporary.workspace);
    const std::int64_t run = log.beginRun(test::toyRun());
    test::commitNumbered(log, run, 0, 1, 3, "state");
    const space::SubTransformer sub = test::numberedSub(1);
    const std::string hash = space::hashOf(sub);
    log.addEvaluation({hash, sub, "weights", "all", 6.5, 5.5, 1000, 2.0});
    log.addEvaluation({hash, sub, "other weights", "all", 9.0, 8.0, 1000, 2.0});
    log.addBleu({hash, sub, "weights", "test", "beam 5", 21.5, "sig", 1.0, {}});
    log.addBleu({hash, sub, "weights", "test", "beam 1", 20.5, "sig 1", 1.0, {}});
    log.addBleu({hash, sub, "weights", "test", "beam 5", 22.5, "sig 5", 1.0, {}});
    log.addBleu({hash, sub, "other weights", "test", "beam 5", 1.0, "sig", 1.0, {}});
    log.addMeasurement(measured("This CPU", sub, 1.0, 2.0));
    log.addMeasurement(measured("This CPU", sub, 10.0, 20.0));
    log.addMeasurement(measured("A phone", sub, 100.0, 200.0));
    const RunLogReader reader(temporary.workspace);
    const auto all = reader.candidates({run, 0, false, "all"});
    QCOMPARE(all.at(0).fullLoss.value(), 6.5);
    QCOMPARE(all.at(0).bleu.value(), 22.5);
    QCOMPARE(all.at(0).bleuSignature, "sig 5");
    QCOMPARE(all.at(0).measuredMs.value(), 30.0);
    QVERIFY(!all.at(1).fullLoss && !all.at(1).bleu && !all.at(1).measuredMs);
    QVERIFY(!reader.candidates({run, 0, false, {}}).at(0).fullLoss);
    QCOMPARE(reader.candidates({run, 0, false, "subset"}).at(1).fullLoss.value(), all.at(1).loss.value());
    QCOMPARE(reader.candidate(all.at(0).id, "all")->fullLoss.value(), 6.5);
    QCOMPARE(reader.candidate(all.at(1).id)->draw, 2);
    QVERIFY(!reader.candidate(0) && !reader.candidate(99));
    QCOMPARE(log.findEvaluation(hash, "weights", "all")->loss, 6.5);
    QCOMPARE(log.findEvaluation(hash, "weights", "all")->sub, sub);
    QVERIFY(!log.findEvaluation(hash, "weights", "some"));
    QCOMPARE(log.findBleu(hash, "weights", "test", "beam 1")->bleu, 20.5);
    QVERIFY(!log.findBleu(hash, "weights", "test", "beam 9"));
    const auto view = reader.query("SELECT measured_ms, bleu FROM candidate_list WHERE draw = 1");
    QCOMPARE(view.rows.at(0), (std::vector<std::string>{"30.0", "22.5"}));
}

void RunLogTest::measurementsPredictorsAndExportsRoundTrip() {
    const test::TemporaryWorkspace temporary;
    RunLog log(temporary.workspace);
    latency::Target target;
    target.fingerprint = "an older one";
    log.setTarget(target);
    target.fingerprint = "a processor";
    log.setTarget(target);
    latency::Protocol protocol;
    protocol.runs = 7;
    const space::SubTransformer sub = test::numberedSub(5);
    MeasurementRecord record = measured("This CPU", sub, 1.25, 2.5);
    record.protocol = protocol;
    record.conditions = R"({"load":0.5})";
    log.addMeasurement(record);
    log.addPredictor({0, "This CPU", "{\"a\":1}", {}});
    log.addPredictor({0, "This CPU", "{\"a\":2}", {}});
    log.addExport({0, {}, sub, "/tmp/x", "safetensors", "2026-03-01T12:00:00Z"});
    const RunLogReader reader(temporary.workspace);
    QCOMPARE(reader.targets(), std::vector<latency::Target>{target});
    const auto measured = reader.measurements("This CPU");
    QCOMPARE(measured.size(), 1U);
    QCOMPARE(measured[0].measurement.sub, sub);
    QCOMPARE(measured[0].measurement.totalMs(), 3.75);
    QCOMPARE(measured[0].protocol, protocol);
    QCOMPARE(measured[0].hash, space::hashOf(sub));
    QCOMPARE(measured[0].conditions, R"({"load":0.5})");
    QVERIFY(reader.measurements("A phone").empty());
    QCOMPARE(reader.latestPredictor("This CPU")->predictor, "{\"a\":2}");
    QVERIFY(!reader.latestPredictor("A phone"));
    QCOMPARE(reader.exports().at(0).sub, sub);
    QCOMPARE(reader.exports().at(0).format, "safetensors");
}

void RunLogTest::queryReadsOnly_data() {
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("words");
    QTest::newRow("insert") << "INSERT INTO meta VALUES ('a', 'b')"
                            << "refused";
    QTest::newRow("delete") << "DELETE FROM runs"
                            << "refused";
    QTest::newRow("drop") << "DROP TABLE runs"
                          << "refused";
    QTest::newRow("attach") << "ATTACH 'other.sqlite' AS o"
                            << "refused";
    QTest::newRow("writing pragma") << "PRAGMA user_version = 9"
                                    << "refused";
    QTest::newRow("journal mode") << "PRAGMA journal_mode = DELETE"
                                  << "refused";
    QTest::newRow("vacuum into") << "VACUUM INTO 'copy.sqlite'"
                                 << "refused";
    QTest::newRow("begin") << "BEGIN"
                           << "refused";
    QTest::newRow("two statements") << "SELECT 1; DELETE FROM runs"
                                    << "more than one statement";
    QTest::newRow("syntax") << "SELEC 1"
                            << "syntax error";
    QTest::newRow("unknown table") << "SELECT * FROM nowhere"
                                   << "no such table";
    QTest::newRow("nothing") << "  -- a remark"
                             << "empty";
    QTest::newRow("huge value") << "SELECT zeroblob(1000000000)"
                                << "refused";
}

void RunLogTest::queryReadsOnly() {
    QFETCH(QString, sql);
    QFETCH(QString, words);
    const test::TemporaryWorkspace temporary;
    const RunLogReader reader(temporary.workspace);
    HATTER_THROWS(InputError, words.toUtf8().constData(), reader.query(sql.toStdString()));
    QCOMPARE(reader.query("PRAGMA user_version").rows.at(0).at(0), std::to_string(schemaVersion()));
}

void RunLogTest::queryTellsTypes() {
    const test::TemporaryWorkspace temporary;
    using Type = RunLogReader::Table::Type;
    const auto table =
        RunLogReader(temporary.workspace).query("SELECT 1 AS a, 2.5 AS b, '3' AS c, NULL AS d, x'0aff' AS e; -- end\n");
    QCOMPARE(table.columns, (std::vector<std::string>{"a", "b", "c", "d", "e"}));
    QCOMPARE(table.rows.at(0), (std::vector<std::string>{"1", "2.5", "3", "", "0aff"}));
    QVERIFY(table.types.at(0) == (std::vector<Type>{Type::Integer, Type::Real, Type::Text, Type::Null, Type::Blob}));
    const auto few = RunLogReader(temporary.workspace)
                         .query("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n", 5);
    QCOMPARE(few.rows.size(), 5U);
    QVERIFY(few.cut);
    QVERIFY(!table.cut);
}

void RunLogTest::queryIsCutWhereItEnds() {
    const test::TemporaryWorkspace temporary;
    const RunLogReader reader(temporary.workspace);
    const std::string three = "SELECT * FROM (VALUES ('a'), ('b'), ('c'))";
    QVERIFY(!reader.query(three, 3).cut);
    QVERIFY(reader.query(three, 2).cut);
    QCOMPARE(reader.query(three, 2).rows.size(), 2U);
    QVERIFY(!reader.query("SELECT 1 WHERE 0", 0).cut);
    // A row that does not fit is not begun: cells are counted before they are copied.
    const std::string large = "SELECT column1, zeroblob(1000000) FROM (VALUES (1), (2), (3), (4), (5))";
    const auto part = reader.query(large, RunLogReader::MostRows, {}, 5000000);
    QVERIFY(part.cut);
    QCOMPARE(part.rows.size(), 2U);  // two digits a byte
    QCOMPARE(part.rows.at(0).at(1).size(), 2000000U);
    QCOMPARE(part.types.size(), 2U);
}

void RunLogTest::queryIsStopped_data() {
    QTest::addColumn<QString>("sql");
    QTest::newRow("no row ever")
        << "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n";
    QTest::newRow("one row, then none") << "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i "
                                           "FROM n WHERE i = 1";
    QTest::newRow("a product") << "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 3000) SELECT "
                                  "count(*) FROM n a, n b, n c, n d";
}

void RunLogTest::queryIsStopped() {
    QFETCH(QString, sql);
    const test::TemporaryWorkspace temporary;
    const RunLogReader reader(temporary.workspace);
    std::exception_ptr thrown;
    std::atomic<bool> ended = false;
    std::jthread query([&](const std::stop_token& stop) {
        try {
            const RunLogReader own(temporary.workspace);
            own.query(sql.toStdString(), 100, stop);
        } catch (...) {
            thrown = std::current_exception();
        }
        ended = true;
    });
    // Meanwhile others read and write.
    RunLog log(temporary.workspace);
    const std::int64_t run = log.beginRun(test::toyRun());
    test::commitNumbered(log, run, 0, 1, 4, "first");
    QCOMPARE(reader.query("SELECT count(*) FROM candidates").rows.at(0).at(0), std::string("4"));
    QTest::qWait(60);
    QVERIFY(!ended);
    QElapsedTimer clock;
    clock.start();
    const std::stop_token stop = query.get_stop_token();
    query.request_stop();
    query.join();
    qInfo("stopped after %lld ms", static_cast<long long>(clock.elapsed()));
    QVERIFY(clock.elapsed() < 20000);
    QVERIFY(thrown != nullptr);
    QVERIFY_EXCEPTION_THROWN(std::rethrow_exception(thrown), Stopped);
    // Asked for before it begins: it does not begin.
    QVERIFY_EXCEPTION_THROWN(reader.query(sql.toStdString(), 100, stop), Stopped);
}

void RunLogTest::onlyWritingIsNotReadOnly() {
    const test::TemporaryWorkspace temporary;
    const RunLogReader reader(temporary.workspace);
    for (const char* sql : {"DELETE FROM runs", "DROP TABLE runs", "ATTACH 'other.sqlite' AS o", "BEGIN"})
        QVERIFY_EXCEPTION_THROWN(reader.query(sql), NotReadOnly);
    for (const char* sql : {"SELEC 1", "SELECT * FROM nowhere", ""}) {
        try {
            reader.query(sql);
            QFAIL("nothing was thrown");
        } catch (const NotReadOnly&) {
            QFAIL(sql);
        } catch (const InputError&) {
        }
    }
}

void RunLogTest::fullDiskIsAnError() {
    const test::TemporaryWorkspace temporary;
    RunLog log(temporary.workspace);
    const std::int64_t run = log.beginRun(test::toyRun());
    test::commitNumbered(log, run, 0, 1, 4, "first");
    {
        Database small(temporary.workspace.database(), Database::Mode::ReadWrite);
        small.execute("PRAGMA max_page_count = 1");
        try {
            small.execute("INSERT INTO meta SELECT 'filler', hex(zeroblob(1000000))");
            QFAIL("nothing was thrown");
        } catch (const InputError&) {
            QFAIL("a full disk is no bad input");
        } catch (const Error& e) {
            QVERIFY(QString::fromUtf8(e.what()).contains(QStringLiteral("disk is full")));
        }
    }
    // A file size limit refuses the write of a whole generation in the middle.
    const struct sigaction ignore = {};
    struct sigaction old;
    struct sigaction ignored = ignore;
    ignored.sa_handler = SIG_IGN;
    sigaction(SIGXFSZ, &ignored, &old);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small{200000, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    bool threw = false;
    try {
        test::commitNumbered(log, run, 1, 5, 20000, std::string(1000, 's'));
    } catch (const Error&) {
        threw = true;
    }
    setrlimit(RLIMIT_FSIZE, &before);
    sigaction(SIGXFSZ, &old, nullptr);
    QVERIFY(threw);
    QCOMPARE(log.searchState(run).value(), "first");
    test::commitNumbered(log, run, 1, 5, 8, "second");
    QCOMPARE(RunLogReader(temporary.workspace).run(run)->sampled, 8);
}

void RunLogTest::readsWhileAnotherThreadWrites() {
    const test::TemporaryWorkspace temporary;
    std::int64_t run = 0;
    {
        RunLog log(temporary.workspace);
        run = log.beginRun(test::toyRun());
    }
    constexpr int generations = 60;
    std::atomic<bool> done = false;
    std::jthread writer([&] {
        RunLog log(temporary.workspace);
        for (int g = 0; g < generations; ++g)
            test::commitNumbered(log, run, g, g * 50 + 1, g * 50 + 50, "state");
        done = true;
    });
    const RunLogReader reader(temporary.workspace);
    std::int64_t last = 0;
    std::size_t seen = 0;
    while (seen < generations * 50U) {
        const bool wasDone = done;
        const auto fresh = reader.candidates({run, last, false, {}});
        seen += fresh.size();
        QVERIFY2(seen % 50 == 0, "a generation is seen whole or not at all");
        last = fresh.empty() ? last : fresh.back().id;
        QVERIFY(!wasDone || seen == generations * 50U);
    }
}

namespace {

/// What the killed child does: commits for ever, and says so in the pipe after each commit.
[[noreturn]] void commitForEver(const Workspace& workspace, std::int64_t run, int pipe) {
    RunLog log(workspace);
    for (int g = 0;; ++g) {
        test::commitNumbered(log, run, g, g * 40 + 1, g * 40 + 40, "state " + std::to_string(g));
        if (::write(pipe, &g, sizeof g) != sizeof g)
            ::_exit(1);
    }
}

}  // namespace

void RunLogTest::killedWriterLosesNoCommittedGeneration() {
    for (int round = 0; round < 8; ++round) {
        const test::TemporaryWorkspace temporary;
        const std::int64_t run = RunLog(temporary.workspace).beginRun(test::toyRun());
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        const pid_t child = ::fork();
        if (child == 0)
            commitForEver(temporary.workspace, run, ends[1]);
        ::close(ends[1]);
        int announced = -1;
        while (announced < 5 + round)
            QCOMPARE(::read(ends[0], &announced, sizeof announced), static_cast<ssize_t>(sizeof announced));
        std::this_thread::sleep_for(std::chrono::microseconds(700 * round));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        while (::read(ends[0], &announced, sizeof announced) == sizeof announced) {
        }
        ::close(ends[0]);

        const Workspace workspace = Workspace::open(temporary.folder());
        const RunLogReader reader(workspace);
        const RunRecord stored = *reader.run(run);
        QVERIFY(stored.generation >= announced);
        QCOMPARE(stored.sampled, (stored.generation + 1) * 40);
        QCOMPARE(reader.candidates({run, 0, false, {}}).size(), static_cast<std::size_t>(stored.sampled));
        QCOMPARE(reader.query("SELECT count(*) FROM evaluations").rows[0][0], std::to_string(stored.evaluated));
        QCOMPARE(Database(workspace.database(), Database::Mode::ReadWrite).integer("PRAGMA foreign_key_check"), 0);
        RunLog log(workspace);
        QCOMPARE(log.searchState(run).value(), "state " + std::to_string(stored.generation));
        test::commitNumbered(log, run, stored.generation + 1, stored.sampled + 1, stored.sampled + 5, "gone on");
    }
}

void RunLogTest::hundredThousandCandidates() {
    const test::TemporaryWorkspace temporary;
    RunLog log(temporary.workspace);
    const std::int64_t run = log.beginRun(test::toyRun());
    QElapsedTimer timer;
    timer.start();
    for (int g = 0; g < 100; ++g)
        test::commitNumbered(log, run, g, g * 1000 + 1, g * 1000 + 1000, std::string(20000, 's'));
    const qint64 written = timer.restart();
    const RunLogReader reader(temporary.workspace);
    const auto all = reader.candidates({run, 0, false, "all"});
    const qint64 loaded = timer.restart();
    const auto runs = reader.runs();
    const qint64 counted = timer.restart();
    const auto fresh = reader.candidates({run, all.back().id - 10, false, "all"});
    const qint64 polled = timer.elapsed();
    QCOMPARE(all.size(), 100000U);
    QCOMPARE(all.back().sub, test::numberedSub(100000));
    QCOMPARE(runs.at(0).sampled, 100000);
    QCOMPARE(fresh.size(), 10U);
    qInfo("100,000 candidates: written in %lld ms, loaded in %lld ms, counted in %lld ms, ten new ones in %lld ms",
          static_cast<long long>(written), static_cast<long long>(loaded), static_cast<long long>(counted),
          static_cast<long long>(polled));
}

QTEST_GUILESS_MAIN(RunLogTest)
#include "tst_store_runlog.moc"
