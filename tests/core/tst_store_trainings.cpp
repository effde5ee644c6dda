// SPDX-License-Identifier: GPL-3.0-or-later
// Trainings of SubTransformers in the store: rows, curves, samples, what becomes of a candidate's final BLEU, and the
// migration that brought them.
#include "Shared.h"
#include "StoreFixture.h"
#include "base/Error.h"
#include "store/Schema.h"
#include "store/Sqlite.h"
#include "store/WorkspaceLock.h"
#include "workbench/SubTraining.h"

using namespace hatter;
using namespace hatter::store;

namespace {

SubTrainingRecord begun(std::int64_t number, const char* start) {
    SubTrainingRecord t;
    t.sub = test::numberedSub(number);
    t.hash = space::hashOf(t.sub);
    t.start = start;
    t.state = "running";
    t.settings = R"({"pieces":2500000})";
    t.startedAt = "2026-03-01T12:00:00Z";
    t.folder = "checkpoints/sub/" + t.hash + "-" + start;
    t.superCheckpoint = "weights";
    t.validationSet = "valid 1000";
    t.plannedUpdates = 700;
    t.inheritedLoss = 4.25;
    return t;
}

void compare(const SubTrainingRecord& a, const SubTrainingRecord& b) {
    QCOMPARE(a.id, b.id);
    QCOMPARE(a.hash, b.hash);
    QCOMPARE(a.sub, b.sub);
    QCOMPARE(a.start, b.start);
    QCOMPARE(a.state, b.state);
    QCOMPARE(a.settings, b.settings);
    QCOMPARE(a.startedAt, b.startedAt);
    QCOMPARE(a.endedAt, b.endedAt);
    QCOMPARE(a.folder, b.folder);
    QCOMPARE(a.superCheckpoint, b.superCheckpoint);
    QCOMPARE(a.validationSet, b.validationSet);
    QCOMPARE(a.plannedUpdates, b.plannedUpdates);
    QCOMPARE(a.updates, b.updates);
    QCOMPARE(a.pieces, b.pieces);
    QCOMPARE(a.seconds, b.seconds);
    QCOMPARE(a.inheritedLoss, b.inheritedLoss);
    QCOMPARE(a.bestLoss, b.bestLoss);
    QCOMPARE(a.bestUpdate, b.bestUpdate);
    QCOMPARE(a.averagedLoss, b.averagedLoss);
    QCOMPARE(a.weights, b.weights);
    QCOMPARE(a.weightsKind, b.weightsKind);
    QCOMPARE(a.checkpoint, b.checkpoint);
    QCOMPARE(a.finalLoss, b.finalLoss);
    QCOMPARE(a.bleu, b.bleu);
    QCOMPARE(a.inheritedBleu, b.inheritedBleu);
    QCOMPARE(a.signature, b.signature);
    QCOMPARE(a.message, b.message);
}

}  // namespace

class StoreTrainingsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void trainingRoundTrips();
    void curvesRoundTrip();
    void candidatesKnowTheirFinalBleu();
    void lockSettlesInterruptedTrainings();
    void olderSchemaGetsTheTables();
    void settingsRoundTrip();
    void badSettingsAreRefused_data();
    void badSettingsAreRefused();
};

void StoreTrainingsTest::trainingRoundTrips() {
    const test::TemporaryWorkspace temporary;
    RunLog log(temporary.workspace);
    const RunLogReader reader(temporary.workspace);
    SubTrainingRecord t = begun(3, "inherited");
    t.id = log.beginSubTraining(t);
    compare(reader.subTraining(t.id).value(), t);
    QVERIFY(!reader.subTraining(t.id)->hasWeights());
    t.state = "finished";
    t.endedAt = "2026-03-01T13:00:00Z";
    t.updates = 699;
    t.pieces = 2'512'345;
    t.seconds = 812.5;
    t.bestLoss = 3.875;
    t.bestUpdate = 680;
    t.averagedLoss = 3.8125;
    t.weights = "averaged.safetensors";
    t.weightsKind = "averaged";
    t.checkpoint = "0123456789abcdef";
    t.finalLoss = 3.8125;
    t.bleu = 27.25;
    t.inheritedBleu = 25.5;
    t.signature = "nrefs:1";
    t.message = "none";
    log.setSubTraining(t);
    compare(reader.subTraining(t.id).value(), t);
    QCOMPARE(t.weightsFile(), t.folder + "/averaged.safetensors");
    const std::int64_t other = log.beginSubTraining(begun(4, "scratch"));
    QCOMPARE(reader.subTrainings().size(), 2U);
    log.removeSubTraining(other);
    QVERIFY(!reader.subTraining(other));
    HATTER_THROWS(Error, "", log.beginSubTraining(begun(4, "elsewhere")));
}

void StoreTrainingsTest::curvesRoundTrip() {
    const test::TemporaryWorkspace temporary;
    RunLog log(temporary.workspace);
    const RunLogReader reader(temporary.workspace);
    const std::int64_t id = log.beginSubTraining(begun(3, "scratch"));
    const auto point = [id](std::int64_t n) {
        SubTrainingPoint p;
        p.training = id;
        p.updates = n;
        p.pieces = n * 3500;
        return p;
    };
    SubTrainingPoint first = point(0);
    first.validLoss = 9.5;
    SubTrainingPoint full{id, 20, 70000, 8.5, 7.5, 1e-4, 3210.5, 8.25, 1.5};
    log.addSubTrainingPoint(first);
    log.addSubTrainingPoint(full, {{id, 20, 7, "a house", "ein Haus", "Haus"}, {id, 20, 2, "b", "c", "d"}});
    log.addSubTrainingPoint(point(40), {{id, 40, 2, "b", "c", "e"}});
    full.bleu = 2.5;  // made again
    log.addSubTrainingPoint(full);
    auto points = reader.subTrainingPoints(id);
    QCOMPARE(points.size(), 3U);
    QVERIFY(!points[0].loss && !points[0].bleu);
    QCOMPARE(points[0].validLoss, first.validLoss);
    QCOMPARE(points[1].loss, full.loss);
    QCOMPARE(points[1].nll, full.nll);
    QCOMPARE(points[1].learningRate, full.learningRate);
    QCOMPARE(points[1].piecesPerSecond, full.piecesPerSecond);
    QCOMPARE(points[1].bleu, full.bleu);
    QCOMPARE(reader.subTrainingSamples(id).size(), 3U);
    QCOMPARE(reader.subTrainingSamples(id).front().pair, std::int64_t{2});
    QCOMPARE(reader.subTrainingSamples(id).at(1).reference, "ein Haus");
    log.dropSubTrainingAfter(id, 20);
    QCOMPARE(reader.subTrainingPoints(id).size(), 2U);
    QCOMPARE(reader.subTrainingSamples(id).size(), 2U);
    log.removeSubTraining(id);
    QVERIFY(reader.subTrainingPoints(id).empty() && reader.subTrainingSamples(id).empty());
}

void StoreTrainingsTest::candidatesKnowTheirFinalBleu() {
    const test::TemporaryWorkspace temporary;
    RunLog log(temporary.workspace);
    const RunLogReader reader(temporary.workspace);
    const std::int64_t run = log.beginRun(test::toyRun());
    test::commitNumbered(log, run, 0, 1, 4, "state");
    const auto of = [&](std::int64_t draw) { return reader.candidates({run, 0, false, {}}).at(std::size_t(draw - 1)); };
    SubTrainingRecord t = begun(3, "scratch");
    t.id = log.beginSubTraining(t);
    t.bleu = 20.0;
    log.setSubTraining(t);
    QVERIFY(!of(3).finalBleu);  // it still runs
    t.state = "finished";
    log.setSubTraining(t);
    QCOMPARE(of(3).finalBleu.value(), 20.0);
    QCOMPARE(of(3).finalStart, "scratch");
    QVERIFY(!of(2).finalBleu);
    SubTrainingRecord later = begun(3, "inherited");
    later.id = log.beginSubTraining(later);
    later.state = "finished";
    later.bleu = 21.5;
    later.inheritedBleu = 19.0;
    later.signature = "signed";
    log.setSubTraining(later);
    QCOMPARE(of(3).finalBleu.value(), 21.5);
    QCOMPARE(of(3).finalStart, "inherited");
    const auto finals = reader.finalBleus();
    QCOMPARE(finals.size(), 1U);
    QCOMPARE(finals.at(t.hash).bleu, 21.5);
    QCOMPARE(finals.at(t.hash).inheritedBleu.value(), 19.0);
    QCOMPARE(finals.at(t.hash).training, later.id);
    QCOMPARE(reader.query("SELECT final_bleu FROM candidate_list WHERE draw = 3").rows.at(0).at(0), "21.5");
}

void StoreTrainingsTest::lockSettlesInterruptedTrainings() {
    const test::TemporaryWorkspace temporary;
    RunLog log(temporary.workspace);
    const std::int64_t dead = log.beginSubTraining(begun(3, "scratch"));
    const WorkspaceLock lock(temporary.workspace);
    const RunLogReader reader(temporary.workspace);
    QCOMPARE(reader.subTraining(dead)->state, "stopped");
    QVERIFY(!reader.subTraining(dead)->message.empty());
}

/// Version 4 had no trainings, and a list of candidates without final BLEU.
void StoreTrainingsTest::olderSchemaGetsTheTables() {
    const test::TemporaryWorkspace temporary;
    std::int64_t run = 0;
    {
        RunLog log(temporary.workspace);
        run = log.beginRun(test::toyRun());
        test::commitNumbered(log, run, 0, 1, 4, "state");
    }
    {
        Database older(temporary.workspace.database(), Database::Mode::ReadWrite);
        older.execute(
            "DROP TABLE sub_training_samples; DROP TABLE sub_training_points; DROP VIEW candidate_list;"
            "DROP TABLE sub_trainings; CREATE VIEW candidate_list AS SELECT id FROM candidates;"
            "PRAGMA user_version = 4");
    }
    const Workspace workspace = Workspace::open(temporary.folder());
    QCOMPARE(Database(workspace.database(), Database::Mode::ReadOnly).integer("PRAGMA user_version"), schemaVersion());
    RunLog log(workspace);
    const RunLogReader reader(workspace);
    QCOMPARE(reader.candidates({run, 0, false, {}}).size(), 4U);
    QVERIFY(reader.subTrainings().empty());
    log.beginSubTraining(begun(3, "scratch"));
    QCOMPARE(reader.subTrainings().size(), 1U);
    QCOMPARE(reader.query("SELECT final_bleu FROM candidate_list").rows.size(), 4U);
}

void StoreTrainingsTest::settingsRoundTrip() {
    const test::TemporaryWorkspace temporary;
    const auto scratch = workbench::trainSubDefaults(temporary.workspace, workbench::SubStart::Scratch);
    const auto inherited = workbench::trainSubDefaults(temporary.workspace, workbench::SubStart::Inherited);
    QCOMPARE(scratch.pieces, std::int64_t{10'000'000});
    QCOMPARE(inherited.pieces, std::int64_t{2'500'000});
    QVERIFY(inherited.learningRate < scratch.learningRate);
    workbench::requireValid(scratch);
    workbench::requireValid(inherited);
    auto changed = scratch;
    changed.updates = 123;
    changed.learningRate = 0.1 + 0.2;
    changed.schedule = workbench::Schedule::InverseSquareRoot;
    changed.precision = "bfloat16";
    changed.patience = 4;
    changed.bleuPairs = 50;
    changed.testBleu = false;
    const auto read = workbench::trainSubOptionsFromJson(workbench::toJson(changed), "w");
    QCOMPARE(workbench::toJson(read), workbench::toJson(changed));
    QCOMPARE(read.learningRate, changed.learningRate);
    QVERIFY(read.schedule == changed.schedule);
    for (const auto start : {workbench::SubStart::Scratch, workbench::SubStart::Inherited})
        QVERIFY(workbench::subStartNamed(toText(start)) == start);
    HATTER_THROWS(InputError, "scratch or inherited", workbench::subStartNamed("nowhere"));
    for (const char* damaged : {"", "[", "[1]", R"({"pieces":"many"})"})
        HATTER_THROWS(InputError, "damaged", workbench::trainSubOptionsFromJson(damaged, "w"));
}

void StoreTrainingsTest::badSettingsAreRefused_data() {
    QTest::addColumn<QString>("json");
    QTest::newRow("no budget") << R"({"pieces":0,"updates":0})";
    QTest::newRow("negative budget") << R"({"pieces":-5})";
    QTest::newRow("tiny batches") << R"({"maxTokens":8})";
    QTest::newRow("no rate") << R"({"learningRate":0})";
    QTest::newRow("dropout") << R"({"dropout":1})";
    QTest::newRow("smoothing") << R"({"labelSmoothing":-0.1})";
    QTest::newRow("precision") << R"({"precision":"float8"})";
    QTest::newRow("average") << R"({"average":101})";
    QTest::newRow("beam") << R"({"bleuBeam":0})";
    QTest::newRow("threads") << R"({"threads":-1})";
}

void StoreTrainingsTest::badSettingsAreRefused() {
    QFETCH(QString, json);
    HATTER_THROWS(InputError, "", workbench::requireValid(workbench::trainSubOptionsFromJson(json.toStdString(), "w")));
}

QTEST_GUILESS_MAIN(StoreTrainingsTest)
#include "tst_store_trainings.moc"
