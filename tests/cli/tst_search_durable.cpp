// SPDX-License-Identifier: GPL-3.0-or-later
// What a search leaves in the store: every sampled candidate, a state after each generation that it can be forked from,
// and the evaluations of a generation that was cut off.
#include "Shared.h"
#include "Story.h"
#include "ToyWorkspace.h"
#include "store/RunLog.h"
#include "store/Sqlite.h"

#include <QTemporaryDir>
#include <algorithm>
#include <csignal>
#include <set>

using namespace hatter;
using test::cli;
using test::CliResult;

class DurableSearch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void unchangedForkFindsTheSame_data();
    void unchangedForkFindsTheSame();
    void forkGoesItsOwnWay();
    void forkOfAForkIsAFork();
    void impossibleForksAreRefused_data();
    void impossibleForksAreRefused();
    void stoppedGenerationIsNotComputedAgain();
    void limitsAtDrawsAreObeyed();
    void runningSearchIsSteered();
    void everySampledCandidateIsStored();

private:
    void stopInTheMiddle(int seed);
    QStringList with(const QStringList& arguments) const {
        return arguments + QStringList{"-W", m_workspace, "--json"};
    }
    QStringList searchArguments(int iterations, const QStringList& more = {}) const {
        QStringList arguments = {"search",
                                 "--population",
                                 "12",
                                 "--parents",
                                 "5",
                                 "--mutations",
                                 "6",
                                 "--crossovers",
                                 "6",
                                 "--threads",
                                 "1",
                                 "--no-full-front",
                                 "--limit",
                                 m_limits.text(0.8),
                                 "--iterations",
                                 QString::number(iterations)};
        if (!more.contains("--subset"))
            arguments += {"--subset", "10"};
        return with(arguments + more);
    }
    store::Workspace workspace() const { return store::Workspace::open(m_workspace.toStdString()); }
    store::RunRecord lastRun() const { return store::RunLogReader(workspace()).runs().back(); }
    std::vector<store::CandidateRecord> candidatesOf(std::int64_t run) const {
        return store::RunLogReader(workspace()).candidates({run, 0, false, {}});
    }
    test::Story storyOf(std::int64_t run) const { return test::storyOf(m_workspace, run); }

    QTemporaryDir m_directory;
    QString m_workspace;
    test::LimitRange m_limits;
};

void DurableSearch::initTestCase() {
    m_workspace = m_directory.filePath(QStringLiteral("w"));
    for (const QStringList& command : test::toyWorkspaceCommands(m_workspace))
        VERIFY_OK(cli(command));
    m_limits = test::limitRange(cli(with({"latency", "show"})));
    QVERIFY(m_limits.slowestMs > m_limits.fastestMs);
}

void DurableSearch::unchangedForkFindsTheSame_data() {
    QTest::addColumn<QStringList>("how");
    QTest::newRow("hat") << QStringList{};
    QTest::newRow("the reference's draws") << QStringList{"--recipe", "hat"};
    QTest::newRow("pareto") << QStringList{"--method", "pareto"};
    QTest::newRow("hat, racing") << QStringList{"--racing", "--racing-confidence", "0.8", "--subset", "0"};
    QTest::newRow("pareto, racing") << QStringList{"--method", "pareto",   "--racing", "--racing-confidence",
                                                   "0.6",      "--subset", "0"};
}

/// Bit by bit, states included. The losses that the parent's later generations found are in the store, and the fork
/// takes them over: what it would have evaluated is cached, and all else is the same. A fork that races takes none
/// over.
void DurableSearch::unchangedForkFindsTheSame() {
    QFETCH(QStringList, how);
    constexpr int iterations = 6;
    VERIFY_OK(cli(searchArguments(iterations, how + QStringList{"--then", "2:" + m_limits.text(0.6), "--then-at-draw",
                                                                "40:" + m_limits.text(0.9)})));
    const std::int64_t parent = lastRun().id;
    const auto whole = candidatesOf(parent);
    if (how.contains("--racing"))
        QVERIFY2(std::any_of(whole.begin(), whole.end(), [](const auto& c) { return c.decision == "dropped"; }),
                 "nothing lost a race");
    const auto states = storyOf(parent).generations;
    for (int after = 0; after < iterations - 1; ++after) {
        const CliResult forked =
            cli(with({"search", "--fork", QString::number(parent), "--at", QString::number(after)}));
        VERIFY_OK(forked);
        const store::RunRecord run = lastRun();
        QVERIFY(run.id != parent);
        QCOMPARE(run.forkedFrom.value(), parent);
        QCOMPARE(run.forkGeneration, after);
        QCOMPARE(run.state, "finished");
        const auto fork = candidatesOf(run.id);
        QCOMPARE(fork.size(), whole.size());
        for (std::size_t i = 0; i < fork.size(); ++i) {
            store::CandidateRecord expected = whole[i];
            if (expected.generation > after && expected.decision == "evaluated" && !how.contains("--racing")) {
                expected.decision = "cached";
                expected.sentences = 0;
            }
            QCOMPARE(test::lineOf(fork[i]), test::lineOf(expected));
        }
        QVERIFY(storyOf(run.id).generations == states);
        QCOMPARE(storyOf(run.id).steering, storyOf(parent).steering);
    }
}

void DurableSearch::forkGoesItsOwnWay() {
    VERIFY_OK(cli(searchArguments(4)));
    const std::int64_t parent = lastRun().id;
    const auto before = storyOf(parent).candidates;
    const QStringList fork = {"search", "--fork", QString::number(parent), "--at", "1"};
    // Another limit: obeyed from the next draw on, and told as a change.
    const CliResult limited = cli(with(fork + QStringList{"--limit", m_limits.text(0.4)}));
    VERIFY_OK(limited);
    const std::int64_t other = lastRun().id;
    QCOMPARE(limited.events("steering").size(), 1);
    for (const store::CandidateRecord& c : candidatesOf(other))
        QCOMPARE(c.limitMs, m_limits.at(c.generation <= 1 ? 0.8 : 0.4));
    QCOMPARE(store::RunLogReader(workspace()).steering(other).size(), std::size_t{1});
    // Another seed and more generations.
    VERIFY_OK(cli(with(fork + QStringList{"--seed", "7", "--iterations", "6"})));
    const auto reseeded = candidatesOf(lastRun().id);
    QCOMPARE(lastRun().generation, 5);
    const auto parents = candidatesOf(parent);
    const auto firstChild =
        std::find_if(parents.begin(), parents.end(), [](const auto& c) { return c.generation == 2; }) - parents.begin();
    QVERIFY(reseeded[std::size_t(firstChild)].genome != parents[std::size_t(firstChild)].genome);
    VERIFY_OK(cli(with(fork + QStringList{"--seed", "7", "--iterations", "6"})));
    const auto again = candidatesOf(lastRun().id);
    QCOMPARE(again.size(), reseeded.size());
    for (std::size_t i = 0; i < again.size(); ++i)
        QCOMPARE(again[i].genome, reseeded[i].genome);
    // The other run is as it was.
    QVERIFY(storyOf(parent).candidates == before);
}

void DurableSearch::forkOfAForkIsAFork() {
    VERIFY_OK(cli(searchArguments(4)));
    const std::int64_t first = lastRun().id;
    VERIFY_OK(cli(with({"search", "--fork", QString::number(first), "--at", "2", "--seed", "9"})));
    const std::int64_t second = lastRun().id;
    // After a generation that the fork itself took over: with the seed of then.
    VERIFY_OK(cli(with({"search", "--fork", QString::number(second), "--at", "1"})));
    const auto third = candidatesOf(lastRun().id);
    const auto firsts = candidatesOf(first);
    QCOMPARE(third.size(), firsts.size());
    for (std::size_t i = 0; i < third.size(); ++i)
        QCOMPARE(third[i].genome, firsts[i].genome);
    // It can be prolonged as any run, from its last generation.
    const CliResult longer = cli(with({"search", "--fork", QString::number(second), "--iterations", "6"}));
    VERIFY_OK(longer);
    QCOMPARE(longer.result().value("fork_generation").toInt(), 3);
    QCOMPARE(longer.result().value("forked_from").toInteger(), qint64(second));
    const CliResult runs = cli({"log", "runs", "-W", m_workspace});
    QVERIFY2(runs.text().contains(QByteArray::number(qint64(second)) + " after 3"), runs.text().constData());
}

void DurableSearch::impossibleForksAreRefused_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    QTest::newRow("no such run") << QStringList{"--fork", "999"} << "999";
    QTest::newRow("no such generation") << QStringList{"--fork", "1", "--at", "70"} << "has no generation 70";
    QTest::newRow("nothing to come") << QStringList{"--fork", "1", "--at", "5"} << "needs more of them";
    QTest::newRow("another method") << QStringList{"--fork", "1", "--method", "pareto"} << "--method";
    QTest::newRow("other sizes") << QStringList{"--fork", "1", "--parents", "3"} << "--parents";
    QTest::newRow("also resumed") << QStringList{"--fork", "1", "--resume", "1"} << "--resume";
    QTest::newRow("a generation of nothing") << QStringList{"--at", "1"} << "--fork";
    QTest::newRow("an older Hatter's generation") << QStringList{"--fork", "1", "--at", "0"} << "older Hatter";
}

void DurableSearch::impossibleForksAreRefused() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    QString copy = m_directory.filePath(QStringLiteral("older"));
    std::filesystem::remove_all(copy.toStdString());
    std::filesystem::copy(m_workspace.toStdString(), copy.toStdString(), std::filesystem::copy_options::recursive);
    {
        // As it was before every state was kept.
        const auto older = store::Workspace::open(copy.toStdString());
        store::Database(older.database(), store::Database::Mode::ReadWrite)
            .execute("UPDATE generations SET state = NULL WHERE run = 1 AND number < 5");
    }
    const std::size_t before = store::RunLogReader(store::Workspace::open(copy.toStdString())).runs().size();
    const CliResult result = cli(QStringList{"search"} + arguments + QStringList{"-W", copy, "--json"});
    QVERIFY2(result.code != 0, result.text().constData());
    QVERIFY2(result.err.join(QLatin1Char(' ')).contains(words), result.text().constData());
    QCOMPARE(store::RunLogReader(store::Workspace::open(copy.toStdString())).runs().size(), before);
}

/// Stops a search of that seed after its 30th evaluation.
void DurableSearch::stopInTheMiddle(int seed) {
    QProcess process;
    process.start(QStringLiteral(HATTER_CLI), searchArguments(5, {"--seed", QString::number(seed), "--subset", "13"}));
    QVERIFY(process.waitForStarted());
    int evaluated = 0;
    while (evaluated < 30 && process.waitForReadyRead(120000))
        while (evaluated < 30 && process.canReadLine())
            evaluated += QJsonDocument::fromJson(process.readLine()).object().value("decision") == "evaluated";
    QCOMPARE(evaluated, 30);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QCOMPARE(test::finish(process).code, 130);
    QCOMPARE(lastRun().state, "stopped");
}

/// What was evaluated before the stop comes from the store: the time that it took is the same to the last bit.
void DurableSearch::stoppedGenerationIsNotComputedAgain() {
    std::map<std::string, double> seconds;
    // On a busy machine the signal may come just between two generations.
    for (int seed = 31; seed < 41 && seconds.empty(); ++seed) {
        stopInTheMiddle(seed);
        if (QTest::currentTestFailed())
            return;
        const store::RunLog log(workspace());
        for (const store::UnfinishedEvaluation& e : log.unfinished(lastRun().id))
            seconds[e.hash] = e.seconds;
    }
    QVERIFY(!seconds.empty());
    const store::RunRecord stopped = lastRun();
    VERIFY_OK(cli(with({"search", "--resume"})));
    std::size_t found = 0;
    for (const store::CandidateRecord& c : candidatesOf(stopped.id))
        if (const auto kept = seconds.find(c.hash);
            kept != seconds.end() && c.decision == "evaluated" && c.generation == stopped.generation + 1) {
            QCOMPARE(c.seconds, kept->second);
            ++found;
        }
    QCOMPARE(found, seconds.size());
    QVERIFY(store::RunLog(workspace()).unfinished(stopped.id).empty());
}

void DurableSearch::limitsAtDrawsAreObeyed() {
    const CliResult result = cli(searchArguments(
        3, {"--then-at-draw", "5:" + m_limits.text(0.6), "--then-at-draw", "20:" + m_limits.text(0.7)}));
    VERIFY_OK(result);
    for (const store::CandidateRecord& c : candidatesOf(lastRun().id))
        QCOMPARE(c.limitMs, m_limits.at(c.draw < 5 ? 0.8 : c.draw < 20 ? 0.6 : 0.7));
    const auto events = store::RunLogReader(workspace()).steering(lastRun().id);
    QCOMPARE(events.size(), std::size_t{2});
    QCOMPARE(events[0].draw, std::int64_t{5});
    QCOMPARE(events[1].draw, std::int64_t{20});
    QCOMPARE(cli(searchArguments(3, {"--then-at-draw", "0:50"})).code, 2);
    QCOMPARE(cli(searchArguments(3, {"--then-at-draw", "5"})).code, 2);
}

void DurableSearch::runningSearchIsSteered() {
    QProcess process;
    process.start(QStringLiteral(HATTER_CLI), searchArguments(400, {"--steer", "--seed", "32"}));
    QVERIFY(process.waitForStarted());
    const auto awaitEvent = [&](const QString& kind) {
        while (process.state() != QProcess::NotRunning) {
            while (process.canReadLine())
                if (QJsonDocument::fromJson(process.readLine()).object().value("event").toString() == kind)
                    return true;
            process.waitForReadyRead(1000);
        }
        return false;
    };
    QVERIFY(awaitEvent("generation"));
    process.write("limit " + m_limits.text(0.5).toLatin1() + "\nfaster please\nlimit -3\n");
    QVERIFY(awaitEvent("steering"));
    process.write("pause\n");
    QTest::qWait(500);
    process.readAllStandardOutput();
    QTest::qWait(500);
    QVERIFY2(process.readAllStandardOutput().isEmpty(), "a paused search says nothing");
    process.write("resume\n");
    QVERIFY(awaitEvent("generation"));
    process.write("stop\n");
    const CliResult result = test::finish(process);
    QCOMPARE(result.code, 130);
    QVERIFY2(result.err.join(QLatin1Char('\n')).contains("'faster please' is not understood"),
             result.text().constData());
    QVERIFY(result.err.join(QLatin1Char('\n')).contains("'limit -3' is not understood"));
    QCOMPARE(store::RunLogReader(workspace()).steering(lastRun().id).at(0).toMs, m_limits.at(0.5));
    QCOMPARE(lastRun().state, "stopped");
}

/// Acceptance of the log: a search with the default settings writes all that it samples, and the decisions add up.
void DurableSearch::everySampledCandidateIsStored() {
    const CliResult result = cli(with({"search", "--limit", m_limits.text(0.7), "--threads", "2"}));
    VERIFY_OK(result);
    const QJsonObject run = result.result();
    const qint64 sampled = run.value("sampled").toInteger();
    // 125, then 29 generations of 100, and what was refused.
    QVERIFY2(sampled >= 3025, qPrintable(QString::number(sampled)));
    QCOMPARE(qint64(result.events("candidate").size()), sampled);
    qint64 sum = 0, scored = 0;
    const QJsonObject decisions = run.value("decisions").toObject();
    for (const QString& decision : decisions.keys()) {
        sum += decisions.value(decision).toInteger();
        scored += decision == "too slow" ? 0 : decisions.value(decision).toInteger();
    }
    QCOMPARE(sum, sampled);
    QCOMPARE(scored, qint64{3025});
    QCOMPARE(decisions.value("evaluated").toInteger(), run.value("evaluated").toInteger());
    const auto stored = candidatesOf(run.value("id").toInteger());
    QCOMPARE(qint64(stored.size()), sampled);
    std::set<std::string> evaluated;
    for (std::size_t i = 0; i < stored.size(); ++i) {
        QCOMPARE(stored[i].draw, std::int64_t(i) + 1);
        QCOMPARE(stored[i].loss.has_value(), stored[i].decision != "too slow");
        if (stored[i].decision == "evaluated")
            QVERIFY2(evaluated.insert(stored[i].hash).second, "none is evaluated twice");
    }
    const CliResult sql =
        cli({"log", "sql",
             "SELECT decision, count(*) FROM candidates WHERE run = " + QString::number(run.value("id").toInteger()) +
                 " GROUP BY decision",
             "--csv", "-W", m_workspace});
    VERIFY_OK(sql);
    for (const QString& decision : decisions.keys())
        QVERIFY2(sql.out.contains(decision + "," + QString::number(decisions.value(decision).toInteger())),
                 sql.text().constData());
    const auto size = store::RunLogReader(workspace())
                          .query("SELECT sum(length(state)), max(length(state)) FROM generations WHERE run = " +
                                 std::to_string(run.value("id").toInteger()));
    qInfo("%lld sampled; states of 30 generations: %s bytes, the largest %s", static_cast<long long>(sampled),
          size.rows.at(0).at(0).c_str(), size.rows[0].at(1).c_str());
    QVERIFY(std::stoll(size.rows[0][0]) < 400000);
}

QTEST_GUILESS_MAIN(DurableSearch)
#include "tst_search_durable.moc"
