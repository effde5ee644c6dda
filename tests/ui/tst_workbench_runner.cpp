// SPDX-License-Identifier: GPL-3.0-or-later
// Tasks on their thread: order, stopping, failures, and that news of earlier tasks change nothing.
#include "FakeEngine.h"
#include "Shared.h"
#include "engine/EngineRunner.h"
#include "engine/LiveSearch.h"
#include "engine/LogFeed.h"
#include "engine/Session.h"
#include "engine/StoreReader.h"
#include "engine/TaskRecorder.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace hatter;
using namespace hatter::ui;

Q_DECLARE_METATYPE(std::vector<hatter::LogLine>)

namespace {
std::filesystem::path demoSpace() {
    return std::filesystem::path(HATTER_SOURCE_DIR) / "resources" / "spaces" / "demo.yml";
}
constexpr int Patience = 60000;
}  // namespace

class WorkbenchRunnerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void engineIsMadeOnItsThread();
    void failingFactoryFailsTheTask();
    void tasksRunOneAfterTheOther();
    void taskAddedAtAnEndRunsOnce();
    void stopEndsOrDropsATask();
    void failureCarriesTheMessage();
    void updatesComeBeforeTheEnd();
    void destroyingStopsTheWork();
    void newsOfAnEarlierTaskAreIgnored();
    void limitReachesTheRunningSearch();
    void readerBringsValuesAndErrors();
    void readerForgetsWhoIsGone();
    void logCrossesThreads();
    void sessionReadsWhatTheSearchStored();

private:
    EngineRunner::Factory factory() {
        return [control = m_control] { return std::make_unique<test::FakeEngine>(control); };
    }
    store::Workspace workspace() {
        return test::makeReadyWorkspace(m_folder->path().toStdString() + "/w", demoSpace());
    }

    std::shared_ptr<test::FakeEngine::Control> m_control;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void WorkbenchRunnerTest::init() {
    m_control = std::make_shared<test::FakeEngine::Control>();
    m_control->delayMs = 0;
    m_folder = std::make_unique<QTemporaryDir>();
}

void WorkbenchRunnerTest::engineIsMadeOnItsThread() {
    std::thread::id made;
    {
        EngineRunner runner([&] {
            made = std::this_thread::get_id();
            return std::make_unique<test::FakeEngine>(m_control);
        });
        QTest::qWait(50);
        QVERIFY(made == std::thread::id());  // not before it is needed
        QSignalSpy idle(&runner, &EngineRunner::idle);
        runner.enqueue(TaskKind::Export, [](auto&, auto&, auto) {});
        QVERIFY(idle.wait(Patience));
        QVERIFY(made != std::thread::id());
        QVERIFY(made != std::this_thread::get_id());
    }
    QVERIFY(m_control->destroyed);
}

void WorkbenchRunnerTest::failingFactoryFailsTheTask() {
    EngineRunner runner(
        []() -> std::unique_ptr<workbench::Engine> { throw Error("the engine cannot be opened: no file"); });
    QSignalSpy failed(&runner, &EngineRunner::failed);
    runner.enqueue(TaskKind::Search, [](auto&, auto&, auto) {});
    QVERIFY(failed.wait(Patience));
    QVERIFY(failed[0][2].toString().contains(QStringLiteral("cannot be opened")));
}

void WorkbenchRunnerTest::tasksRunOneAfterTheOther() {
    EngineRunner runner(factory());
    std::atomic<int> running = 0, most = 0;
    QStringList order;
    connect(&runner, &EngineRunner::finished, this, [&](TaskId id) { order << QString::number(id); });
    QSignalSpy idle(&runner, &EngineRunner::idle);
    for (int i = 0; i < 5; ++i)
        runner.enqueue(TaskKind::Export, [&](auto&, auto&, auto) {
            most = std::max<int>(most, ++running);
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
            --running;
        });
    QCOMPARE(runner.waiting(), 4);
    QVERIFY(idle.wait(Patience));
    QCOMPARE(most.load(), 1);
    QCOMPARE(order, (QStringList{"1", "2", "3", "4", "5"}));
}

void WorkbenchRunnerTest::taskAddedAtAnEndRunsOnce() {
    EngineRunner runner(factory());
    std::atomic<int> runs = 0;
    int ends = 0;
    connect(&runner, &EngineRunner::finished, this, [&] {
        if (++ends == 1)
            runner.enqueue(TaskKind::Export, [&](auto&, auto&, auto) { ++runs; });
    });
    runner.enqueue(TaskKind::Export, [](auto&, auto&, auto) {});
    QTRY_COMPARE_WITH_TIMEOUT(ends, 2, Patience);
    QTest::qWait(100);
    QCOMPARE(runs.load(), 1);
    QCOMPARE(ends, 2);
    QVERIFY(!runner.isBusy());
}

void WorkbenchRunnerTest::stopEndsOrDropsATask() {
    EngineRunner runner(factory());
    QSignalSpy stopped(&runner, &EngineRunner::stopped), finished(&runner, &EngineRunner::finished);
    const auto untilStopped = [](auto&, auto&, std::stop_token stop) {
        while (!stop.stop_requested())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        throw Stopped();
    };
    const TaskId first = runner.enqueue(TaskKind::TrainSuper, untilStopped);
    const TaskId second = runner.enqueue(TaskKind::Search, [](auto&, auto&, auto) {});
    QTest::qWait(30);
    runner.stop(second);
    QCOMPARE(stopped.size(), 1);
    runner.stop(first);
    QVERIFY(runner.isStopping(first));
    QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 2, Patience);
    QCOMPARE(finished.size(), 0);
    QVERIFY(!runner.isBusy());
}

void WorkbenchRunnerTest::failureCarriesTheMessage() {
    EngineRunner runner(factory());
    QSignalSpy failed(&runner, &EngineRunner::failed);
    runner.enqueue(TaskKind::Search, [](auto&, auto&, auto) { throw InputError("line 12 is wrong"); });
    QVERIFY(failed.wait(Patience));
    QCOMPARE(failed[0][2].toString(), QStringLiteral("line 12 is wrong"));
    // What the engine throws by mistake is caught as well.
    runner.enqueue(TaskKind::Search, [](auto&, auto&, auto) { throw std::bad_alloc(); });
    QVERIFY(failed.wait(Patience));
}

void WorkbenchRunnerTest::updatesComeBeforeTheEnd() {
    EngineRunner runner(factory());
    int points = 0, updates = 0;
    bool ended = false;
    connect(&runner, &EngineRunner::updated, this, [&](TaskId, const TaskUpdate& update) {
        QVERIFY(!ended);
        ++updates;
        points += static_cast<int>(update.trainPoints.size());
    });
    connect(&runner, &EngineRunner::finished, this, [&] { ended = true; });
    runner.enqueue(TaskKind::TrainSuper, [](auto&, TaskRecorder& recorder, auto) {
        for (int i = 0; i < 3000; ++i) {
            recorder.record([](TaskUpdate& u) { u.trainPoints.emplace_back(); });
            if (i % 30 == 0)
                std::this_thread::sleep_for(std::chrono::milliseconds(3));
        }
    });
    QTRY_VERIFY_WITH_TIMEOUT(ended, Patience);
    QCOMPARE(points, 3000);
    QVERIFY2(updates < 300, qPrintable(QString::number(updates)));  // collected, not one by one
}

void WorkbenchRunnerTest::destroyingStopsTheWork() {
    std::atomic<bool> ended = false;
    {
        EngineRunner runner(factory());
        runner.enqueue(TaskKind::Search, [&](auto&, auto&, std::stop_token stop) {
            while (!stop.stop_requested())
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            ended = true;
        });
        QTest::qWait(50);
    }
    QVERIFY(ended);
}

void WorkbenchRunnerTest::newsOfAnEarlierTaskAreIgnored() {
    EngineRunner runner(factory());
    LiveSearch live(runner);
    const auto place = workspace();
    workbench::SearchOptions options;
    options.evolution.iterations = 2;
    options.evolution.populationSize = 8;
    options.evolution.parentSize = 4;
    options.evolution.mutationSize = 2;
    options.evolution.crossoverSize = 2;
    options.limitMs = 1000;
    live.start(place, options, std::nullopt, {});
    QTRY_VERIFY_WITH_TIMEOUT(!live.isActive(), Patience);
    const TaskId old = live.task();
    const std::size_t rows = live.facts().rows.size();
    QVERIFY(rows >= 8);
    TaskUpdate late;
    late.candidates.resize(5);
    Q_EMIT runner.updated(old, late);  // the search has ended
    QCOMPARE(live.facts().rows.size(), rows);
    live.start(place, options, std::nullopt, {});
    QCOMPARE(live.facts().rows.size(), std::size_t(0));
    Q_EMIT runner.updated(old, late);  // another one is on
    Q_EMIT runner.finished(old, TaskKind::Search);
    QCOMPARE(live.facts().rows.size(), std::size_t(0));
    QVERIFY(live.isActive());
    QTRY_VERIFY_WITH_TIMEOUT(!live.isActive(), Patience);
}

void WorkbenchRunnerTest::limitReachesTheRunningSearch() {
    m_control->delayMs = 3;
    EngineRunner runner(factory());
    LiveSearch live(runner);
    workbench::SearchOptions options;
    options.evolution.iterations = 200;
    options.evolution.populationSize = 20;
    options.evolution.parentSize = 8;
    options.evolution.mutationSize = 10;
    options.evolution.crossoverSize = 10;
    options.evolution.waitWhenInfeasible = true;
    options.limitMs = 120;
    live.start(workspace(), options, std::nullopt, {});
    QTRY_VERIFY_WITH_TIMEOUT(live.figures().generation >= 1, Patience);
    QSignalSpy planned(&live, &LiveSearch::limitPlanned);
    live.setLimitMs(70);
    QCOMPARE(live.steering()->latencyLimitMs(), 70.0);
    QTRY_VERIFY_WITH_TIMEOUT(!live.facts().steering.empty(), Patience);
    const auto changed = live.facts().steering.back().draw;
    QTRY_VERIFY_WITH_TIMEOUT(live.facts().rows.back().draw > changed + 60, Patience);
    for (const CandidateRow& row : live.facts().rows)
        if (row.draw >= changed && !row.isRefused())
            QVERIFY2(row.predictedMs <= 70.0, qPrintable(QString::number(row.draw)));
    QVERIFY2(planned.empty(), "an answer to the hand must not move the handle");
    // As a run's plan does it: past the window.
    live.steering()->setLatencyLimitMs(80);
    QTRY_COMPARE_WITH_TIMEOUT(planned.size(), 1, Patience);
    QCOMPARE(planned.at(0).at(0).toDouble(), 80.0);
    QCOMPARE(live.facts().limitMs, 80.0);
    QSignalSpy infeasible(&live, &LiveSearch::infeasible);
    live.setLimitMs(1);
    QTRY_VERIFY_WITH_TIMEOUT(!infeasible.empty(), Patience);
    live.setPaused(true);
    QVERIFY(live.state() == LiveSearch::State::Paused);
    live.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!live.isActive(), Patience);
}

void WorkbenchRunnerTest::readerBringsValuesAndErrors() {
    StoreReader reader;
    std::thread::id worked;
    QString message;
    int value = 0;
    reader.read(
        this,
        [&] {
            worked = std::this_thread::get_id();
            return 42;
        },
        [&](int got) { value = got; });
    reader.read(
        this, []() -> int { throw InputError("no such file"); }, [](int) { QFAIL("nothing was read"); },
        [&](const QString& text) { message = text; });
    QTRY_COMPARE_WITH_TIMEOUT(value, 42, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(message, QStringLiteral("no such file"), Patience);
    QVERIFY(worked != std::this_thread::get_id());
}

void WorkbenchRunnerTest::readerForgetsWhoIsGone() {
    StoreReader reader;
    auto asker = std::make_unique<QObject>();
    bool called = false;
    reader.read(
        asker.get(), [] { return 1; }, [&](int) { called = true; });
    asker.reset();
    QTest::qWait(50);
    QVERIFY(!called);
}

void WorkbenchRunnerTest::logCrossesThreads() {
    LogFeed feed;
    std::size_t lines = 0;
    bool here = true;
    connect(&feed, &LogFeed::arrived, this, [&](const std::vector<LogLine>& arrived) {
        lines += arrived.size();
        here = here && QThread::currentThread() == thread();
    });
    {
        std::jthread a([] {
            for (int i = 0; i < 500; ++i)
                logInfo("a");
        });
        std::jthread b([] {
            for (int i = 0; i < 500; ++i)
                logWarning("b");
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(lines, std::size_t(1000), Patience);
    QVERIFY(here);
}

void WorkbenchRunnerTest::sessionReadsWhatTheSearchStored() {
    workspace();
    Session session(factory());
    QSignalSpy opened(&session, &Session::opened);
    session.open(m_folder->path() + QStringLiteral("/w"));
    QVERIFY(opened.wait(Patience));
    const WorkspaceFacts& facts = session.facts();
    QCOMPARE(facts.data.pairs(QStringLiteral("train")), qint64(129021));
    QVERIFY(facts.latency.current() != nullptr);
    QCOMPARE(facts.latency.current()->used, qint64(60));
    QVERIFY(facts.latency.current()->anchors > 0);
    QVERIFY(facts.latency.fastestMs < facts.latency.medianMs && facts.latency.medianMs < facts.latency.slowestMs);
    workbench::SearchOptions options;
    options.evolution.iterations = 2;
    options.evolution.populationSize = 10;
    options.limitMs = facts.latency.medianMs;
    options.evolution.parentSize = 4;
    options.evolution.mutationSize = 3;
    options.evolution.crossoverSize = 3;
    LiveSearch live(session.runner());
    live.start(session.workspace(), options, facts.super.space, {});
    QTRY_VERIFY_WITH_TIMEOUT(!live.isActive(), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(session.facts().runs.size(), std::size_t(1), Patience);
    const RunFacts stored = readRunFacts(session.workspace(), live.facts().run.id);
    QCOMPARE(stored.rows.size(), live.facts().rows.size());
    QCOMPARE(stored.iterations, 2);
    // Heard in the order of decisions, stored in the order of draws.
    std::map<qint64, CandidateRow> heard;
    for (const CandidateRow& row : live.facts().rows)
        heard[row.draw] = row;
    for (const CandidateRow& row : stored.rows) {
        QCOMPARE(row.hash, heard[row.draw].hash);
        QCOMPARE(row.loss, heard[row.draw].loss);
        QCOMPARE(row.parameters, heard[row.draw].parameters);
        QCOMPARE(row.flops, heard[row.draw].flops);
    }
}

QTEST_MAIN(WorkbenchRunnerTest)
#include "tst_workbench_runner.moc"
