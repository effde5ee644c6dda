// SPDX-License-Identifier: GPL-3.0-or-later
#include "SearchFakes.h"
#include "Shared.h"
#include "base/Random.h"

#include <chrono>
#include <cmath>
#include <thread>

using namespace hatter;
using namespace hatter::search;

namespace {
/// A run whose candidates and generations may turn the wheel.
struct SteeredRun {
    FakeEvaluator evaluator;
    FakeLatency latency;
    Steering steering{15.0};
    FakeLog log;
    std::function<void(const Candidate&)> onCandidate;
    std::function<void(const Generation&)> onGeneration;
    std::function<void(const Infeasible&)> onInfeasible;
    std::stop_source stop;

    void go(const EvolutionOptions& options) {
        SearchObserver observer = log.observer();
        observer.onCandidate = [this](const Candidate& c) {
            log.candidates.push_back(c);
            if (onCandidate)
                onCandidate(c);
        };
        observer.onGeneration = [this](const Generation& g) {
            log.generations.push_back(g);
            if (onGeneration)
                onGeneration(g);
        };
        observer.onInfeasible = [this](const Infeasible& event) {
            log.infeasible.push_back(event);
            if (onInfeasible)
                onInfeasible(event);
        };
        Evolution(fakeSpace(), options, evaluator, latency, steering, observer).run(stop.get_token());
    }
    std::map<std::int64_t, Candidate> byDraw() const {
        std::map<std::int64_t, Candidate> out;
        for (const Candidate& c : log.draws())
            out[c.draw] = c;
        return out;
    }
};

EvolutionOptions oneByOne() {
    EvolutionOptions options = fakeOptions();
    options.evaluateTogether = 1;
    return options;
}

double fastestMs() {
    return FakeLatency().latencyMs(fastestOf(fakeSpace(), FakeLatency()));
}
}  // namespace

class SteeringTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void newLimitIsObeyedByTheNextDraw_data();
    void newLimitIsObeyedByTheNextDraw();
    void atMostABatchIsDrawnBeforeANewLimit();
    void parentsAboveANewLimitAreDropped();
    void missingParentsAreRefilledAtRandom();
    void higherLimitLetsSlowerChildrenIn();
    void everyChangeIsListed();
    void fastestIsTheFastest();
    void infeasibleLimitEndsTheRun();
    void limitThatBecomesInfeasibleEndsTheRun();
    void infeasibleLimitIsWaitedFor();
    void waitingEndsWithStop();
    void rareLimitIsMet_data();
    void rareLimitIsMet();
    void limitThatIsNoNumberIsRefused();
    void pauseHoldsEvaluations();
    void pausedSearchCanBeStopped();
    void stopEndsTheRun();
    void steeringIsReplayed_data();
    void steeringIsReplayed();
    void replayWaitsForNobody();
};

void SteeringTest::newLimitIsObeyedByTheNextDraw_data() {
    QTest::addColumn<int>("atEvaluation");
    QTest::addColumn<double>("limitMs");
    QTest::newRow("lower, in the random start") << 10 << 9.0;
    QTest::newRow("lower, in a later generation") << 30 << 9.0;
    QTest::newRow("very low") << 31 << 6.0;
    QTest::newRow("higher") << 30 << 20.0;
}

void SteeringTest::newLimitIsObeyedByTheNextDraw() {
    QFETCH(int, atEvaluation);
    QFETCH(double, limitMs);
    SteeredRun run;
    std::int64_t changedAt = 0;
    run.onCandidate = [&](const Candidate& c) {
        if (run.evaluator.evaluations == atEvaluation && c.decision == Decision::Evaluated) {
            run.steering.setLatencyLimitMs(limitMs);
            changedAt = c.draw;
        }
    };
    run.go(oneByOne());
    QVERIFY(changedAt > 0);
    QCOMPARE(run.log.steering.size(), std::size_t{1});
    QCOMPARE(run.log.steering.front().draw, changedAt + 1);
    for (const Candidate& c : run.log.draws()) {
        QCOMPARE(c.limitMs, c.draw <= changedAt ? 15.0 : limitMs);
        QCOMPARE(c.decision == Decision::TooSlow, c.latencyMs > c.limitMs);
    }
    QCOMPARE(run.log.generations.size(), std::size_t{6});
}

void SteeringTest::atMostABatchIsDrawnBeforeANewLimit() {
    SteeredRun run;
    int sinceChange = -1;
    run.onCandidate = [&](const Candidate& c) {
        if (c.decision == Decision::Evaluated && sinceChange < 0 && run.evaluator.evaluations == 9) {
            run.steering.setLatencyLimitMs(9.0);
            sinceChange = 0;
        } else if (c.decision == Decision::Evaluated && c.limitMs != 9.0 && sinceChange >= 0) {
            ++sinceChange;
        }
    };
    run.go(fakeOptions());
    QVERIFY(sinceChange >= 0 && sinceChange < fakeOptions().evaluateTogether);
}

void SteeringTest::parentsAboveANewLimitAreDropped() {
    SteeredRun run;
    run.onCandidate = [&](const Candidate& c) {
        if (c.generation == 2 && c.origin == Origin::Crossover)
            run.steering.setLatencyLimitMs(10.0);
    };
    run.go(oneByOne());
    const auto byDraw = run.byDraw();
    int checked = 0;
    for (const auto& [draw, c] : byDraw)
        for (const std::int64_t parent : c.parents) {
            QVERIFY(byDraw.at(parent).latencyMs <= c.limitMs);
            checked += c.limitMs == 10.0;
        }
    QVERIFY(checked > 0);
    for (const Generation& generation : run.log.generations)
        QVERIFY(std::isfinite(generation.bestLoss));
}

void SteeringTest::missingParentsAreRefilledAtRandom() {
    SteeredRun run;
    run.onGeneration = [&](const Generation& g) {
        if (g.number == 2)
            run.steering.setLatencyLimitMs(5.5);
    };
    run.go(oneByOne());
    int random = 0;
    for (const Candidate& c : run.log.generations[3].sampled)
        random += c.origin == Origin::Random && c.decision != Decision::TooSlow;
    QVERIFY(random >= 1 && random <= 5);
    for (const Candidate& c : run.log.generations[4].sampled)
        QVERIFY(c.origin != Origin::Random);
}

void SteeringTest::higherLimitLetsSlowerChildrenIn() {
    SteeredRun run;
    run.steering.setLatencyLimitMs(8.0);
    run.onGeneration = [&](const Generation& g) {
        if (g.number == 2)
            run.steering.setLatencyLimitMs(18.0);
    };
    run.go(fakeOptions());
    bool slower = false;
    for (const Candidate& c : run.log.generations[3].sampled)
        slower = slower || (c.decision != Decision::TooSlow && c.latencyMs > 8.0);
    QVERIFY(slower);
    // The fake's quality grows with latency.
    QVERIFY(run.log.generations.back().bestLoss < run.log.generations[2].bestLoss);
}

void SteeringTest::everyChangeIsListed() {
    SteeredRun run;
    run.onGeneration = [&](const Generation& g) { run.steering.setLatencyLimitMs(14.0 - g.number); };
    run.go(fakeOptions());
    QCOMPARE(run.log.steering.size(), std::size_t{5});
    for (std::size_t i = 0; i < 5; ++i) {
        const SteeringEvent& event = run.log.steering[i];
        const Generation& generation = run.log.generations[i + 1];
        QCOMPARE(event.from.limitMs, 15.0 - static_cast<double>(i));
        QCOMPARE(event.to.limitMs, 14.0 - static_cast<double>(i));
        QCOMPARE(event.generation, static_cast<int>(i) + 1);
        QCOMPARE(event.draw, generation.sampled.front().draw);
        QCOMPARE(generation.steering.size(), std::size_t{1});
        QCOMPARE(generation.limitMs, event.to.limitMs);
    }
}

void SteeringTest::fastestIsTheFastest() {
    const space::DesignSpace space = fakeSpace();
    const space::SubTransformer fastest = fastestOf(space, FakeLatency());
    QVERIFY(space.contains(fastest));
    QCOMPARE(fastest.encoder.front().heads, 4);  // the larger choice is the faster one here
    PythonRandom random(1);
    for (int i = 0; i < 5000; ++i)
        QVERIFY(FakeLatency().latencyMs(space.decode(space.randomGenome(random))) >= FakeLatency().latencyMs(fastest));
}

void SteeringTest::infeasibleLimitEndsTheRun() {
    SteeredRun run;
    run.steering.setLatencyLimitMs(1.0);
    const QString message = QStringLiteral(
                                "latency limit 1.00 ms cannot be met: the fastest SubTransformer of this "
                                "space is predicted at %1 ms")
                                .arg(fastestMs(), 0, 'f', 2);
    HATTER_THROWS(InputError, message.toUtf8().constData(), run.go(fakeOptions()));
    QCOMPARE(run.log.infeasible.size(), std::size_t{1});
    QCOMPARE(run.log.infeasible.front().limitMs, 1.0);
    QCOMPARE(run.log.infeasible.front().fastestMs, fastestMs());
    QVERIFY(run.log.infeasible.front().fastest == fastestOf(fakeSpace(), FakeLatency()));
    QCOMPARE(run.evaluator.evaluations.load(), 0);
    QCOMPARE(run.log.candidates.size(), std::size_t{200});
}

void SteeringTest::limitThatBecomesInfeasibleEndsTheRun() {
    SteeredRun run;
    run.onGeneration = [&](const Generation& g) {
        if (g.number == 1)
            run.steering.setLatencyLimitMs(0.0);
    };
    HATTER_THROWS(InputError, "latency limit 0.00 ms cannot be met", run.go(fakeOptions()));
    QCOMPARE(run.log.generations.size(), std::size_t{2});
}

void SteeringTest::infeasibleLimitIsWaitedFor() {
    SteeredRun run;
    run.steering.setLatencyLimitMs(1.0);
    EvolutionOptions options = fakeOptions();
    options.waitWhenInfeasible = true;
    std::jthread person;
    run.onInfeasible = [&](const Infeasible& event) {
        person = std::jthread([&run, next = event.limitMs == 1.0 ? 2.0 : 12.0] {
            std::this_thread::sleep_for(std::chrono::milliseconds(60));
            run.steering.setLatencyLimitMs(next);
        });
    };
    run.go(options);
    QCOMPARE(run.log.infeasible.size(), std::size_t{2});  // once for each limit
    QCOMPARE(run.log.infeasible[1].limitMs, 2.0);
    QCOMPARE(run.log.generations.size(), std::size_t{6});
    QCOMPARE(run.log.generations.back().limitMs, 12.0);
    QVERIFY(run.log.draws().size() < 1000);  // waiting draws nothing
}

void SteeringTest::waitingEndsWithStop() {
    SteeredRun run;
    run.steering.setLatencyLimitMs(1.0);
    EvolutionOptions options = fakeOptions();
    options.waitWhenInfeasible = true;
    run.onInfeasible = [&](const Infeasible&) { run.stop.request_stop(); };
    HATTER_THROWS(Stopped, "", run.go(options));
}

void SteeringTest::rareLimitIsMet_data() {
    QTest::addColumn<double>("aboveMs");
    QTest::newRow("only the fastest is fast enough") << 0.0;
    QTest::newRow("a handful is") << 0.15;
    QTest::newRow("few are") << 0.6;
}

void SteeringTest::rareLimitIsMet() {
    QFETCH(double, aboveMs);
    SteeredRun run;
    run.steering.setLatencyLimitMs(fastestMs() + aboveMs);
    run.go(fakeOptions());
    QCOMPARE(run.log.generations.size(), std::size_t{6});
    QVERIFY(run.log.infeasible.empty());
    for (const Candidate& c : run.log.draws())
        QCOMPARE(c.decision == Decision::TooSlow, c.latencyMs > c.limitMs);
    // Each of the three ways to make a child finds out once that blind draws are no use.
    QVERIFY2(run.log.draws().size() < 3 * 200 + 200, qPrintable(QString::number(run.log.draws().size())));
}

void SteeringTest::limitThatIsNoNumberIsRefused() {
    SteeredRun run;
    run.steering.setLatencyLimitMs(NAN);
    HATTER_THROWS(InputError, "not a number", run.go(fakeOptions()));
}

void SteeringTest::pauseHoldsEvaluations() {
    SteeredRun run;
    std::jthread person;
    int whenPaused = 0;
    int whenGoingOn = -1;
    run.onCandidate = [&](const Candidate& c) {
        if (whenPaused > 0 || c.decision != Decision::Evaluated || run.evaluator.evaluations < 10)
            return;
        whenPaused = run.evaluator.evaluations;
        run.steering.setPaused(true);
        person = std::jthread([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            whenGoingOn = run.evaluator.evaluations;
            run.steering.setPaused(false);
        });
    };
    run.go(oneByOne());
    person.join();
    QVERIFY(whenPaused > 0);
    QCOMPARE(whenGoingOn, whenPaused);
    QVERIFY(run.evaluator.evaluations > whenPaused);
    SteeredRun straight;
    straight.go(oneByOne());
    QVERIFY(same(run.log.draws(), straight.log.draws()));  // no decision depends on the clock
}

void SteeringTest::pausedSearchCanBeStopped() {
    SteeredRun run;
    run.steering.setPaused(true);
    const std::jthread person([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(40));
        run.stop.request_stop();
    });
    HATTER_THROWS(Stopped, "", run.go(fakeOptions()));
    QCOMPARE(run.evaluator.evaluations.load(), 0);
}

void SteeringTest::stopEndsTheRun() {
    SteeredRun run;
    run.onCandidate = [&](const Candidate&) {
        if (run.evaluator.evaluations == 25)
            run.stop.request_stop();
    };
    HATTER_THROWS(Stopped, "", run.go(fakeOptions()));
    QCOMPARE(run.evaluator.evaluations.load(), 25);
    QCOMPARE(run.log.generations.size(), std::size_t{1});
}

void SteeringTest::steeringIsReplayed_data() {
    QTest::addColumn<int>("method");
    for (const Method method : {Method::Hat, Method::Pareto, Method::Random, Method::Regularised})
        QTest::newRow(toText(method).c_str()) << static_cast<int>(method);
}

/// A person steers in the middle of generations; the run is cut off at any draw after that. What was kept are the
/// changes, and the state of the last whole generation.
void SteeringTest::steeringIsReplayed() {
    QFETCH(int, method);
    EvolutionOptions options = oneByOne();
    options.method = static_cast<Method>(method);
    SteeredRun whole;
    whole.onCandidate = [&](const Candidate&) {
        const int evaluations = whole.evaluator.evaluations;
        whole.steering.setLatencyLimitMs(evaluations < 27   ? 15.0
                                         : evaluations < 45 ? 9.0
                                         : evaluations < 60 ? 18.0
                                                            : 11.0);
    };
    whole.go(options);
    QCOMPARE(whole.log.steering.size(), std::size_t{3});
    const auto draws = whole.log.draws();
    for (std::size_t cut = 0; cut < draws.size(); cut += 7) {
        // Generations that were whole at the cut, and the changes that had taken effect.
        std::size_t generations = 0;
        while (generations < whole.log.generations.size() &&
               whole.log.generations[generations].sampled.back().draw <= draws[cut].draw)
            ++generations;
        std::vector<SteeringEvent> events;
        for (const SteeringEvent& event : whole.log.steering)
            if (event.draw <= draws[cut].draw)
                events.push_back(event);
        const double limitMs = generations == 0 ? 15.0 : whole.log.generations[generations - 1].limitMs;

        FakeEvaluator evaluator;
        const FakeLatency latency;
        Steering steering(limitMs);
        FakeLog log;
        std::stop_source stop;
        SearchObserver observer = log.observer();
        observer.onGeneration = [&](const Generation& generation) {
            log.generations.push_back(generation);
            // From here on a person would steer anew.
            if (generation.sampled.back().draw >= draws[cut].draw)
                stop.request_stop();
        };
        Evolution evolution(fakeSpace(), options, evaluator, latency, steering, observer);
        if (generations > 0)
            evolution.restore(whole.log.stored(generations - 1));
        evolution.replay(events);
        try {
            evolution.run(stop.get_token());
        } catch (const Stopped&) {
            // Asked for.
        }
        for (const Candidate& c : log.draws()) {
            if (c.draw > draws[cut].draw)
                break;
            QVERIFY2(same(c, draws[static_cast<std::size_t>(c.draw - 1)]), qPrintable(QString::number(c.draw)));
        }
        QVERIFY(generations == whole.log.generations.size() || !log.generations.empty());
    }
}

/// A limit that nothing met, until it was raised: in a replay the raise is on its way.
void SteeringTest::replayWaitsForNobody() {
    EvolutionOptions options = oneByOne();
    options.waitWhenInfeasible = true;
    SteeredRun whole;
    whole.onCandidate = [&](const Candidate&) {
        if (whole.evaluator.evaluations == 25)
            whole.steering.setLatencyLimitMs(0.5);
    };
    whole.onInfeasible = [&](const Infeasible&) { whole.steering.setLatencyLimitMs(14.0); };
    whole.go(options);
    QCOMPARE(whole.log.steering.size(), std::size_t{2});
    FakeEvaluator evaluator;
    const FakeLatency latency;
    Steering steering(15.0);
    FakeLog log;
    options.waitWhenInfeasible = false;
    Evolution evolution(fakeSpace(), options, evaluator, latency, steering, log.observer());
    evolution.replay(whole.log.steering);
    evolution.run({});
    QVERIFY(same(log.draws(), whole.log.draws()));
    QCOMPARE(steering.latencyLimitMs(), 14.0);
}

QTEST_GUILESS_MAIN(SteeringTest)
#include "tst_search_steering.moc"
