// SPDX-License-Identifier: GPL-3.0-or-later
// The whole road on a toy corpus: data, SuperTransformer, latency, search, BLEU, export, translation.
#include "Cli.h"
#include "Shared.h"
#include "store/RunLog.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <algorithm>
#include <csignal>
#include <set>

using namespace hatter;
using test::cli;
using test::CliResult;

class CliRoad : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    // In this order: each builds on the workspace that the ones before left.
    void preparesData();
    void trainsTheSuperTransformer();
    void trainingGoesOn();
    void measuresLatency();
    void fitsThePredictor();
    void searches();
    void logAgreesWithTheDatabase();
    void interruptedSearchStopsCleanly();
    void killedSearchGoesOnAsIfNothingHadHappened();
    void madeByHandJoinsARunThatIsOver();
    void plannedLimitIsObeyed();
    void infeasibleLimitIsRefused();
    void refusedSettingsLeaveNoRun();
    void hatsRecipeIsKept();
    void everyMethodSearches_data();
    void everyMethodSearches();
    void methodsAreCompared();
    void evaluates();
    void comparesTranslations();
    void comparisonsThatCannotBe_data();
    void comparisonsThatCannotBe();
    void exportedFolderTranslatesAlike();
    void outputForPeople();

private:
    QStringList with(const QStringList& arguments) const {
        return arguments + QStringList{"-W", m_workspace, "--json"};
    }
    QStringList searchArguments(int iterations, int seed, const QStringList& more = {}) const {
        return with(QStringList{"search", "--iterations", QString::number(iterations), "--population", "8", "--parents",
                                "4", "--mutations", "4", "--crossovers", "4", "--seed", QString::number(seed),
                                "--subset", "10", "--threads", "1"} +
                    more);
    }
    std::vector<store::CandidateRecord> candidatesOf(std::int64_t run) const {
        const auto workspace = store::Workspace::open(m_workspace.toStdString());
        return store::RunLogReader(workspace).candidates({run, 0, false, {}});
    }
    store::RunRecord lastRun() const {
        const auto workspace = store::Workspace::open(m_workspace.toStdString());
        return store::RunLogReader(workspace).runs().back();
    }

    QTemporaryDir m_directory;
    QString m_workspace;
    bool m_broken = false;
    double m_slowestMs = 0.0;
    double m_fastestMs = 1e9;
};

void CliRoad::initTestCase() {
    QVERIFY2(QFile::exists(QStringLiteral(HATTER_CLI)), "hatter-cli was not built");
    m_workspace = m_directory.filePath(QStringLiteral("w"));
}

void CliRoad::init() {
    if (m_broken)
        QSKIP("an earlier step failed");
}

void CliRoad::cleanup() {
    m_broken = m_broken || QTest::currentTestFailed();
}

void CliRoad::preparesData() {
    const CliResult result = cli(test::prepareArguments(m_workspace));
    VERIFY_OK(result);
    const QJsonArray splits = result.result().value("splits").toArray();
    QCOMPARE(splits.size(), 3);
    QCOMPARE(splits[0].toObject().value("kept").toInt(), 300);
    QCOMPARE(splits[1].toObject().value("kept").toInt(), 20);
    const int vocabulary = result.result().value("vocabulary").toInt();
    QVERIFY2(vocabulary >= 200 && vocabulary <= 216, qPrintable(QString::number(vocabulary)));
    const CliResult shown = cli(with({"data", "show"}));
    VERIFY_OK(shown);
    QCOMPARE(shown.events("data").size(), 1);
}

void CliRoad::trainsTheSuperTransformer() {
    const CliResult result = cli(test::trainArguments(m_workspace, 60));
    VERIFY_OK(result);
    QList<double> losses;
    for (const QJsonObject& point : result.events("point"))
        if (point.value("largest_valid_loss").isDouble()) {
            losses.push_back(point.value("largest_valid_loss").toDouble());
            QVERIFY(point.value("sampled_valid_loss").isDouble() && point.value("smallest_valid_loss").isDouble());
        }
    QVERIFY2(losses.size() >= 2, result.text().constData());
    QVERIFY2(losses.back() < losses.front(), "training lowers the validation loss");
    QVERIFY(QFile::exists(m_workspace + "/checkpoints/super/model.safetensors"));
}

void CliRoad::trainingGoesOn() {
    const CliResult result = cli(test::trainArguments(m_workspace, 80));
    VERIFY_OK(result);
    const QList<QJsonObject> points = result.events("point");
    QVERIFY(!points.isEmpty());
    QVERIFY2(points.front().value("update").toInt() > 60, result.text().constData());
}

void CliRoad::measuresLatency() {
    const QStringList measure = {"latency",         "measure", "--samples", "12", "--runs",          "3",
                                 "--warm-up",       "1",       "--beam",    "2",  "--source-length", "6",
                                 "--target-length", "6"};
    const CliResult result = cli(with(measure));
    VERIFY_OK(result);
    QCOMPARE(result.result().value("measured").toInt(), 12);
    for (const QJsonObject& m : result.events("measurement"))
        QVERIFY(m.value("encoder_ms").toDouble() > 0.0 && m.value("decoder_ms").toDouble() > 0.0);
    const CliResult again = cli(with(measure));
    VERIFY_OK(again);
    QCOMPARE(again.result().value("measured").toInt(), 0);
}

void CliRoad::fitsThePredictor() {
    const CliResult result = cli(with({"latency", "fit"}));
    VERIFY_OK(result);
    QVERIFY(result.result().value("error").toObject().value("held_out").toInt() >= 1);
    const QString csv = m_directory.filePath(QStringLiteral("latency.csv"));
    const CliResult shown = cli(with({"latency", "show", "--csv", csv}));
    VERIFY_OK(shown);
    QCOMPARE(shown.events("predictor").size(), 1);
    for (const QJsonObject& m : shown.events("measurement")) {
        m_slowestMs = std::max(m_slowestMs, m.value("predicted_ms").toDouble());
        m_fastestMs = std::min(m_fastestMs, m.value("predicted_ms").toDouble());
    }
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(test::linesOf(file.readAll()).size(), 13);
}

void CliRoad::searches() {
    const CliResult result = cli(searchArguments(3, 1, {"--limit", QString::number(m_slowestMs), "--bleu"}));
    VERIFY_OK(result);
    const QJsonObject run = result.result();
    QCOMPARE(run.value("state").toString(), "finished");
    QVERIFY(!run.value("front").toArray().isEmpty());
    QVERIFY(result.events("generation").size() >= 3);
    QCOMPARE(result.events("candidate").size(), run.value("sampled").toInteger());
    int withBleu = 0;
    for (const QJsonValue& member : run.value("front").toArray()) {
        QVERIFY2(member.toObject().value("full_loss").isDouble(), result.text().constData());
        withBleu += member.toObject().value("bleu").isDouble();
    }
    QVERIFY(withBleu >= 1);
}

void CliRoad::logAgreesWithTheDatabase() {
    const store::RunRecord run = lastRun();
    const CliResult runs = cli(with({"log", "runs"}));
    QCOMPARE(runs.events("run").back().value("sampled").toInteger(), run.sampled);
    const auto stored = candidatesOf(run.id);
    const CliResult listed = cli(with({"log", "candidates", "--run", QString::number(run.id)}));
    VERIFY_OK(listed);
    const QList<QJsonObject> events = listed.events("candidate");
    QCOMPARE(events.size(), static_cast<qsizetype>(stored.size()));
    for (qsizetype i = 0; i < events.size(); ++i) {
        const store::CandidateRecord& c = stored[static_cast<std::size_t>(i)];
        QCOMPARE(events[i].value("draw").toInteger(), c.draw);
        QCOMPARE(events[i].value("hash").toString().toStdString(), c.hash);
        QCOMPARE(events[i].value("loss").isDouble(), c.loss.has_value());
        if (c.loss)
            QCOMPARE(events[i].value("loss").toDouble(), *c.loss);
    }
    const CliResult sql = cli(with({"log", "sql", "SELECT count(*) AS n, count(loss) AS losses FROM candidates"}));
    const QJsonObject counts = sql.events("row").at(0).value("values").toObject();
    QCOMPARE(counts.value("n").toInteger(), static_cast<qint64>(stored.size()));
    const CliResult evaluated = cli(with({"log", "candidates", "--evaluated"}));
    QCOMPARE(evaluated.events("candidate").size(), counts.value("losses").toInteger());
    const CliResult one = cli(with({"log", "show", QString::number(stored.front().id)}));
    QCOMPARE(one.events("candidate").at(0).value("hash").toString().toStdString(), stored.front().hash);
    QVERIFY(!cli(with({"log", "candidates", "--front"})).events("candidate").isEmpty());
    const CliResult csv = cli({"log", "candidates", "--csv", "-W", m_workspace});
    QCOMPARE(csv.out.size(), static_cast<qsizetype>(stored.size()) + 1);
}

namespace {

/// Starts a search and returns when its first generations are committed; false if it ended before.
bool startAndAwaitGeneration(QProcess& process, const QStringList& arguments, int generation) {
    process.start(QStringLiteral(HATTER_CLI), arguments);
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 120000 && process.state() != QProcess::NotRunning) {
        process.waitForReadyRead(1000);
        while (process.canReadLine()) {
            const QJsonObject line = QJsonDocument::fromJson(process.readLine()).object();
            if (line.value("event").toString() == "generation" && line.value("number").toInt() >= generation)
                return true;
        }
    }
    return false;
}

}  // namespace

void CliRoad::interruptedSearchStopsCleanly() {
    QProcess process;
    QVERIFY(startAndAwaitGeneration(process, searchArguments(500, 5), 1));
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    const CliResult result = test::finish(process);
    QVERIFY2(result.code == 130, result.text().constData());
    const store::RunRecord run = lastRun();
    QCOMPARE(run.state, "stopped");
    QVERIFY(result.err.back().contains(QStringLiteral("search --resume %1").arg(run.id)));
    QCOMPARE(static_cast<std::int64_t>(candidatesOf(run.id).size()), run.sampled);
}

void CliRoad::killedSearchGoesOnAsIfNothingHadHappened() {
    constexpr int iterations = 12;
    QProcess process;
    QVERIFY(startAndAwaitGeneration(process, searchArguments(iterations, 9), 3));
    process.kill();
    test::finish(process);
    const store::RunRecord killed = lastRun();
    QVERIFY(killed.generation >= 3);
    QVERIFY2(killed.generation < iterations - 1, "the search was over before it could be killed");
    const auto before = candidatesOf(killed.id);
    QCOMPARE(static_cast<std::int64_t>(before.size()), killed.sampled);

    const CliResult resumed = cli(with({"search", "--resume"}));
    VERIFY_OK(resumed);
    const store::RunRecord run = lastRun();
    QCOMPARE(run.id, killed.id);
    QCOMPARE(run.state, "finished");

    const CliResult whole = cli(searchArguments(iterations, 9));
    VERIFY_OK(whole);
    const auto resumedDraws = candidatesOf(run.id);
    const auto wholeDraws = candidatesOf(lastRun().id);
    QCOMPARE(resumedDraws.size(), wholeDraws.size());
    for (std::size_t i = 0; i < wholeDraws.size(); ++i) {
        QCOMPARE(resumedDraws[i].draw, wholeDraws[i].draw);
        QCOMPARE(resumedDraws[i].hash, wholeDraws[i].hash);
        QCOMPARE(resumedDraws[i].origin, wholeDraws[i].origin);
        QCOMPARE(resumedDraws[i].loss, wholeDraws[i].loss);
    }
}

void CliRoad::madeByHandJoinsARunThatIsOver() {
    const store::RunRecord run = lastRun();
    const auto before = candidatesOf(run.id);
    const auto known = std::find_if(before.begin(), before.end(), [](const auto& c) { return c.loss.has_value(); });
    QVERIFY(known != before.end());
    const QStringList add = {"search-add", "--run",       QString::number(run.id),
                             "--largest",  "--candidate", QString::number(known->id)};
    const CliResult result = cli(with(add));
    VERIFY_OK(result);
    const auto after = candidatesOf(run.id);
    QCOMPARE(after.size(), before.size() + 2);
    for (std::size_t i = 0; i < 2; ++i) {
        const store::CandidateRecord& c = after[before.size() + i];
        QCOMPARE(c.draw, -static_cast<std::int64_t>(i));
        QCOMPARE(c.origin, "manual");
        QVERIFY(c.loss && c.predictedMs > 0.0 && c.parameters > 0);
    }
    // What the run has evaluated is taken over, not evaluated again.
    const auto of = [&](const std::string& hash) {
        return *std::find_if(after.rbegin(), after.rend(), [&](const auto& c) { return c.hash == hash; });
    };
    QCOMPARE(of(known->hash).decision, "cached");
    QCOMPARE(of(known->hash).loss, known->loss);
    QCOMPARE(of(known->hash).predictedMs, known->predictedMs);
    // The search's own counts stay, and so does the run when the same ones come again.
    QCOMPARE(lastRun().sampled, run.sampled);
    QCOMPARE(lastRun().evaluated, run.evaluated);
    VERIFY_OK(cli(with(add)));
    QCOMPARE(candidatesOf(run.id).size(), after.size());
    const CliResult nowhere = cli(with({"search-add", "--run", "4711", "--largest"}));
    QCOMPARE(nowhere.code, 2);
    QVERIFY(nowhere.err.back().contains("no run 4711"));
}

void CliRoad::plannedLimitIsObeyed() {
    const double lower = m_fastestMs + 0.4 * (m_slowestMs - m_fastestMs);
    const CliResult result = cli(searchArguments(
        6, 3,
        {"--limit", QString::number(m_slowestMs, 'g', 17), "--then", QStringLiteral("3:%1").arg(lower, 0, 'g', 17)}));
    VERIFY_OK(result);
    QCOMPARE(result.events("steering").size(), 1);
    const qint64 from = result.events("steering").at(0).value("draw").toInteger();
    int later = 0;
    for (const store::CandidateRecord& c : candidatesOf(lastRun().id)) {
        if (c.draw < from)
            continue;
        ++later;
        QCOMPARE(c.limitMs, lower);
        QVERIFY(c.decision == "too slow" || c.predictedMs <= lower);
    }
    QVERIFY(later > 0);
}

void CliRoad::refusedSettingsLeaveNoRun() {
    const std::int64_t before = lastRun().id;
    const CliResult result = cli(with({"search", "--population", "8", "--parents", "9"}));
    QCOMPARE(result.code, 2);
    QVERIFY2(result.err.back().contains("parent-size"), result.text().constData());
    QCOMPARE(lastRun().id, before);
}

void CliRoad::everyMethodSearches_data() {
    QTest::addColumn<QString>("method");
    for (const char* method : {"pareto", "regularised", "random"})
        QTest::newRow(method) << QString(method);
}

void CliRoad::everyMethodSearches() {
    QFETCH(QString, method);
    const QStringList racing = {"--method", method, "--racing"};
    VERIFY_OK(cli(searchArguments(3, 5, racing)));
    const store::RunRecord run = lastRun();
    QCOMPARE(QString::fromStdString(run.algorithm), method);
    QCOMPARE(run.generation, 2);
    const auto candidates = candidatesOf(run.id);
    QCOMPARE(run.sampled, std::int64_t(candidates.size()));
    for (const store::CandidateRecord& c : candidates)
        QCOMPARE(c.estimatedLoss.has_value(), c.decision == "dropped");
    // Where nothing else is said a front is looked for over the whole space.
    if (method == "pareto")
        QVERIFY(
            std::all_of(candidates.begin(), candidates.end(), [](const auto& c) { return c.decision != "too slow"; }));
    // Its method is the run's, whatever the command line says later.
    VERIFY_OK(cli(with({"search", "--resume", QString::number(run.id), "--threads", "1"})));
    QCOMPARE(QString::fromStdString(lastRun().algorithm), method);
}

void CliRoad::methodsAreCompared() {
    const QStringList arguments = {"search-methods",
                                   "--evaluations",
                                   "12",
                                   "--seeds",
                                   "2",
                                   "--population",
                                   "8",
                                   "--parents",
                                   "4",
                                   "--mutations",
                                   "4",
                                   "--crossovers",
                                   "4",
                                   "--subset",
                                   "10",
                                   "--threads",
                                   "1"};
    const CliResult result = cli(with(arguments));
    VERIFY_OK(result);
    QCOMPARE(result.events("limit").size(), 3);
    for (const QJsonObject& limit : result.events("limit")) {
        QCOMPARE(limit.value("hat").toArray().size(), 2);
        QCOMPARE(limit.value("random").toArray().size(), 2);
        for (const QJsonValue& evaluations : limit.value("evaluations").toArray())
            QVERIFY(evaluations.toInt() > 0 && evaluations.toInt() <= 12);
    }
    QCOMPARE(result.events("front").size(), 2);
    for (const QJsonObject& front : result.events("front"))
        QVERIFY(front.value("pareto_evaluations").toInt() * 3 <= front.value("hat_evaluations").toInt());
    // Losses came from the store and stayed there: the same again is the same.
    const CliResult again = cli(with(arguments));
    VERIFY_OK(again);
    QCOMPARE(again.events("limit"), result.events("limit"));
    QCOMPARE(again.events("front"), result.events("front"));
}

void CliRoad::hatsRecipeIsKept() {
    const CliResult steered = cli(searchArguments(2, 4));
    const CliResult hat = cli(searchArguments(2, 4, {"--recipe", "hat"}));
    VERIFY_OK(steered);
    VERIFY_OK(hat);
    const auto recipe = [](const CliResult& result) {
        return result.result().value("settings").toObject().value("recipe").toString();
    };
    QCOMPARE(recipe(steered), "steered");
    QCOMPARE(recipe(hat), "hat");
    const std::int64_t id = lastRun().id;
    const auto byHat = candidatesOf(id);
    const auto bySteered = candidatesOf(id - 1);
    QVERIFY2(byHat.front().hash == bySteered.front().hash, "the start is the same");
    const auto equal = [](const auto& a, const auto& b) { return a.hash == b.hash; };
    QVERIFY2(!std::equal(byHat.begin(), byHat.end(), bySteered.begin(), bySteered.end(), equal),
             "the children are not");
    // The state of a run is refused under another recipe than its own, so the stored settings must have kept it.
    VERIFY_OK(cli(with({"search", "--resume", QString::number(id)})));
    const CliResult longSeed = cli(with({"search", "--recipe", "hat", "--seed", "4294967296"}));
    QCOMPARE(longSeed.code, 2);
    QVERIFY2(longSeed.err.back().contains("4294967295"), longSeed.text().constData());
    QCOMPARE(lastRun().id, id);
}

void CliRoad::infeasibleLimitIsRefused() {
    const CliResult result = cli(searchArguments(3, 1, {"--limit", "0.000001"}));
    QVERIFY2(result.code == 2, result.text().constData());
    QVERIFY2(result.err.back().contains(QStringLiteral("fastest")), result.text().constData());
}

void CliRoad::evaluates() {
    const CliResult result = cli(with({"evaluate", "--largest", "--smallest", "--bleu", "--beam", "2"}));
    VERIFY_OK(result);
    const QJsonArray outcomes = result.result().value("outcomes").toArray();
    QCOMPARE(outcomes.size(), 2);
    for (const QJsonValue& outcome : outcomes) {
        QVERIFY(outcome.toObject().value("loss").toDouble() > 0.0);
        QVERIFY(outcome.toObject().value("bleu").toDouble() >= 0.0);
        QVERIFY(outcome.toObject().value("bleu_signature").toString().contains("13a"));
    }
    QCOMPARE(outcomes[0].toObject().value("name").toString(), "largest");
    const CliResult onTest = cli(with({"evaluate", "--largest", "--split", "test"}));
    VERIFY_OK(onTest);
    QVERIFY(onTest.events("outcome").at(0).value("loss").toDouble() != outcomes[0].toObject().value("loss").toDouble());

    const CliResult timed = cli(with({"evaluate", "--largest", "--smallest", "--no-loss", "--latency"}));
    VERIFY_OK(timed);
    const QList<QJsonObject> events = timed.events("outcome");
    QCOMPARE(events.size(), 2);
    QCOMPARE(events[1].value("name").toString(), "smallest");
    // The anchor's turns stand between them.
    const auto rows = store::RunLogReader(store::Workspace::open(m_workspace.toStdString())).measurements("This CPU");
    for (const QJsonObject& event : events) {
        const auto last = std::find_if(rows.rbegin(), rows.rend(), [&](const store::MeasurementRecord& row) {
            return row.isUsed() && row.hash == event.value("hash").toString().toStdString();
        });
        QVERIFY(last != rows.rend());
        QCOMPARE(event.value("latency_ms").toDouble(), last->measurement.totalMs());
    }
}

void CliRoad::comparesTranslations() {
    const QString csv = m_directory.filePath(QStringLiteral("compared.csv"));
    const CliResult result = cli(with({"compare", "--largest", "--smallest", "--sentences", "12", "--beam", "2",
                                       "--bootstrap", "200", "--csv", csv}));
    VERIFY_OK(result);
    const QList<QJsonObject> sentences = result.events("sentence");
    QCOMPARE(sentences.size(), 12);
    QFile test(test::toyFile("test.en"));
    QVERIFY(test.open(QIODevice::ReadOnly));
    const QStringList sources = test::linesOf(test.readAll());
    for (qsizetype i = 0; i < sentences.size(); ++i) {
        QCOMPARE(sentences[i].value("line").toInt(), int(i) + 1);
        QCOMPARE(sentences[i].value("source").toString(), sources[i]);
        QCOMPARE(sentences[i].value("translations").toArray().size(), 2);
    }
    const QJsonArray systems = result.result().value("systems").toArray();
    QCOMPARE(systems.size(), 2);
    QVERIFY(systems[0].toObject().value("bleu_difference").isNull());
    const QJsonObject second = systems[1].toObject(), difference = second.value("bleu_difference").toObject();
    QVERIFY(difference.value("p_value").toDouble() > 0 && difference.value("p_value").toDouble() <= 1);
    QVERIFY(result.result().value("bleu_signature").toString().contains("bs:200"));

    // The command that scores files says the same of the same translations.
    const auto write = [this](const QString& name, const QStringList& lines) {
        QFile file(m_directory.filePath(name));
        static_cast<void>(file.open(QIODevice::WriteOnly));
        file.write((lines.join(QLatin1Char('\n')) + QLatin1Char('\n')).toUtf8());
        return file.fileName();
    };
    QStringList first, other, references;
    for (const QJsonObject& sentence : sentences) {
        first << sentence.value("translations").toArray()[0].toString();
        other << sentence.value("translations").toArray()[1].toString();
        references << sentence.value("reference").toString();
    }
    const CliResult scored = cli({"score", "--hypotheses", write("other", other), "--baseline", write("first", first),
                                  "--references", write("references", references), "--bootstrap", "200", "--json"});
    VERIFY_OK(scored);
    const QJsonObject bootstrap = scored.result().value("bootstrap").toObject();
    QCOMPARE(second.value("bleu").toObject().value("score").toDouble(), scored.result().value("score").toDouble());
    QCOMPARE(difference.value("p_value").toDouble(), bootstrap.value("p_value").toDouble());
    QCOMPARE(difference.value("low").toDouble(), bootstrap.value("difference").toObject().value("low").toDouble());

    QFile written(csv);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(test::linesOf(written.readAll()).size(), 13);
    const CliResult words =
        cli({"compare", "--largest", "--smallest", "--sentences", "3", "--beam", "1", "-W", m_workspace});
    VERIFY_OK(words);
    QVERIFY2(words.out.join(QLatin1Char('\n')).contains("3 test sentences, beam 1"), words.text().constData());
}

void CliRoad::comparisonsThatCannotBe_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("message");
    QTest::newRow("one alone") << QStringList{"--largest"} << "1 SubTransformers were given";
    QTest::newRow("five") << QStringList{"--largest",   "--smallest", "--candidate", "1",
                                         "--candidate", "2",          "--candidate", "3"}
                          << "5 SubTransformers were given";
    QTest::newRow("none") << QStringList{} << "no SubTransformer was named";
    QTest::newRow("no resamples") << QStringList{"--largest", "--smallest", "--bootstrap", "0"} << "bootstrap";
    QTest::newRow("no such candidate") << QStringList{"--largest", "--candidate", "999999"} << "999999";
}

void CliRoad::comparisonsThatCannotBe() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, message);
    const CliResult result = cli(with(QStringList{"compare"} + arguments));
    QCOMPARE(result.code, 2);
    QVERIFY2(result.err.join(QLatin1Char(' ')).contains(message), result.text().constData());
}

void CliRoad::exportedFolderTranslatesAlike() {
    const auto stored = candidatesOf(1);
    const auto last = std::find_if(stored.rbegin(), stored.rend(), [](const auto& c) { return c.loss.has_value(); });
    QVERIFY(last != stored.rend());
    const QString id = QString::number(last->id);
    const QString folder = m_directory.filePath(QStringLiteral("exported"));
    const CliResult exported = cli(with({"export", "--candidate", id, "--out", folder, "--float32"}));
    VERIFY_OK(exported);
    QVERIFY(exported.result().value("files").toArray().size() >= 3);
    // Again into the same folder, as a shell completes its name.
    const CliResult again = cli(with({"export", "--candidate", id, "--out", folder + "/", "--float32"}));
    VERIFY_OK(again);
    QCOMPARE(again.result().value("files").toArray().size(), exported.result().value("files").toArray().size());
    QVERIFY(!QFile::exists(folder + "/.part") && !QFile::exists(folder + ".part"));
    const QByteArray sentences = "The small dog sees the old cat today.\nThe young farmer needs the new lamp.\n";
    const CliResult inside = cli({"translate", "--candidate", id, "-W", m_workspace}, sentences);
    const CliResult outside = cli({"translate", "--model", folder}, sentences);
    VERIFY_OK(inside);
    VERIFY_OK(outside);
    QCOMPARE(inside.out.size(), 2);
    QCOMPARE(outside.out, inside.out);
    const CliResult asArgument = cli({"translate", "--model", folder, "The small dog sees the old cat today."});
    QCOMPARE(asArgument.out, inside.out.mid(0, 1));

    const QString half = m_directory.filePath(QStringLiteral("half"));
    VERIFY_OK(cli(with({"export", "--candidate", id, "--out", half})));
    VERIFY_OK(cli({"translate", "--model", half}, sentences));
    const auto workspace = store::Workspace::open(m_workspace.toStdString());
    QCOMPARE(store::RunLogReader(workspace).exports().size(), 3U);
}

void CliRoad::outputForPeople() {
    for (const QStringList& command :
         {QStringList{"workspace", "show"}, QStringList{"data", "show"}, QStringList{"latency", "show"},
          QStringList{"log", "runs"}, QStringList{"log", "candidates", "--front"}, QStringList{"log", "show", "1"}}) {
        const CliResult result = cli(command + QStringList{"-W", m_workspace});
        VERIFY_OK(result);
        QVERIFY2(!result.out.isEmpty() && !result.out.front().startsWith(QLatin1Char('{')), result.text().constData());
        QVERIFY2(result.err.isEmpty(), result.text().constData());
    }
    const CliResult version = cli({"--version"});
    QCOMPARE(version.code, 0);
    QVERIFY(version.out.front().startsWith(QStringLiteral("hatter-cli ")));
    for (const char* command : {"data prepare", "train super", "latency measure", "search", "evaluate", "compare",
                                "translate", "export", "log candidates"}) {
        const CliResult help = cli(QString::fromLatin1(command).split(QLatin1Char(' ')) + QStringList{"--help"});
        QCOMPARE(help.code, 0);
        QVERIFY(help.out.size() > 5);
    }
}

QTEST_GUILESS_MAIN(CliRoad)
#include "tst_cli_road.moc"
