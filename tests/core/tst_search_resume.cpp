// SPDX-License-Identifier: GPL-3.0-or-later
#include "OlderState.h"
#include "SearchFakes.h"
#include "Shared.h"

#include <limits>

using namespace hatter;
using namespace hatter::search;

namespace {
constexpr double Infinity = std::numeric_limits<double>::infinity();

struct Outcome {
    FakeLog log;
    std::map<std::string, int> times;
    std::string state() const { return log.generations.back().state; }
    StoredState stored() const { return log.stored(); }
};

/// Runs from `state` (empty: from the start); stops after generation `last` was reported.
Outcome go(const LimitPlan& plan, const EvolutionOptions& options, int last = 99, const StoredState& state = {},
           int next = 0) {
    Outcome out;
    FakeEvaluator evaluator;
    runPlanned(evaluator, options, plan, out.log, last, state, next);
    out.times = evaluator.times;
    return out;
}

EvolutionOptions options() {
    EvolutionOptions out = fakeOptions();
    out.iterations = 8;
    return out;
}

StoredState goodState() {
    return go({{0, 12.0}}, options(), 1).stored();
}

void restoreWith(const StoredState& state, const EvolutionOptions& with) {
    FakeEvaluator evaluator;
    const FakeLatency latency;
    Steering steering;
    Evolution(fakeSpace(), with, evaluator, latency, steering, {}).restore(state);
}
}  // namespace

class ResumeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void goesOnDrawByDraw_data();
    void goesOnDrawByDraw();
    void finishedRunIsProlonged();
    void finishedRunStaysFinished();
    void changedLimitAtResumeIsAnEvent();
    void newPredictionsAreObeyed();
    void damagedStateIsRefused_data();
    void damagedStateIsRefused();
    void damagedOlderStateIsRefused_data();
    void damagedOlderStateIsRefused();
    void otherCandidatesAreRefused();
    void otherOptionsAreRefused();
    void whatDecidesNothingMayDiffer();
};

void ResumeTest::goesOnDrawByDraw_data() {
    QTest::addColumn<double>("start");
    QTest::addColumn<double>("third");
    QTest::addColumn<double>("fifth");
    QTest::newRow("a limit that stays") << 12.0 << 12.0 << 12.0;
    QTest::newRow("lowered, then raised") << 15.0 << 8.0 << 14.0;
    QTest::newRow("rare") << 4.1 << 3.6 << 4.5;
    QTest::newRow("no limit at first") << Infinity << 12.0 << Infinity;
}

void ResumeTest::goesOnDrawByDraw() {
    QFETCH(double, start);
    QFETCH(double, third);
    QFETCH(double, fifth);
    const LimitPlan plan = {{0, start}, {3, third}, {5, fifth}};
    const Outcome whole = go(plan, options());
    QCOMPARE(whole.log.generations.size(), std::size_t{8});
    for (int last = 0; last < 7; ++last) {
        const Outcome first = go(plan, options(), last);
        QCOMPARE(first.log.generations.size(), static_cast<std::size_t>(last) + 1);
        const Outcome second = go(plan, options(), 99, first.stored(), last + 1);
        for (const auto& [text, times] : second.times)
            QVERIFY(!first.times.contains(text));
        FakeLog both = first.log;
        both.generations.insert(both.generations.end(), second.log.generations.begin(), second.log.generations.end());
        QVERIFY(same(both.draws(), whole.log.draws()));
        for (std::size_t i = 0; i < 8; ++i) {
            QCOMPARE(both.generations[i].bestLoss, whole.log.generations[i].bestLoss);
            QCOMPARE(both.generations[i].steering.size(), whole.log.generations[i].steering.size());
            QVERIFY(both.generations[i].state == whole.log.generations[i].state);
        }
    }
}

void ResumeTest::finishedRunIsProlonged() {
    EvolutionOptions shorter = options();
    shorter.iterations = 4;
    const Outcome first = go({{0, 12.0}}, shorter);
    const Outcome second = go({{0, 12.0}}, options(), 99, first.stored());
    const Outcome whole = go({{0, 12.0}}, options());
    QCOMPARE(second.log.generations.size(), std::size_t{4});
    QVERIFY(second.state() == whole.state());
}

void ResumeTest::finishedRunStaysFinished() {
    const Outcome whole = go({{0, 12.0}}, options());
    QVERIFY(go({{0, 12.0}}, options(), 99, whole.stored()).log.generations.empty());
}

void ResumeTest::changedLimitAtResumeIsAnEvent() {
    const Outcome first = go({{0, 12.0}}, options(), 2);
    const Outcome second = go({{0, 9.0}}, options(), 99, first.stored());
    QCOMPARE(second.log.steering.size(), std::size_t{1});
    QCOMPARE(second.log.steering.front().draw, first.log.draws().back().draw + 1);
    QCOMPARE(second.log.steering.front().from.limitMs, 12.0);
    QCOMPARE(second.log.steering.front().to.limitMs, 9.0);
    for (const Candidate& c : second.log.draws())
        QCOMPARE(c.limitMs, 9.0);
}

void ResumeTest::newPredictionsAreObeyed() {
    // A predictor that was fitted anew between the two runs finds everything slower.
    class Slower final : public LatencyModel {
    public:
        double latencyMs(const space::SubTransformer& sub) const override { return 2.0 * FakeLatency().latencyMs(sub); }
    };
    FakeLog log;
    FakeEvaluator evaluator;
    const Slower slower;
    Steering steering(12.0);
    Evolution evolution(fakeSpace(), options(), evaluator, slower, steering, log.observer());
    evolution.restore(goodState());
    evolution.run({});
    QCOMPARE(log.generations.size(), std::size_t{6});
    for (const Candidate& c : log.draws())
        QVERIFY(c.decision == Decision::TooSlow || slower.latencyMs(c.sub) <= 12.0);
}

void ResumeTest::damagedStateIsRefused_data() {
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("message");
    const QString good = QString::fromStdString(goodState().state);
    const auto changed = [&](const QString& from, const QString& to) {
        QString text = good;
        return text.replace(from, to);
    };
    QTest::newRow("nothing") << ""
                             << "damaged";
    QTest::newRow("cut off") << good.left(good.size() / 2) << "damaged";
    QTest::newRow("another object") << "{}"
                                    << "damaged";
    QTest::newRow("a list") << "[]"
                            << "damaged";
    QTest::newRow("newer") << changed("\"version\":4", "\"version\":5") << "newer Hatter";
    QTest::newRow("no stream") << changed("\"random\"", "\"radnom\"") << "damaged";
    QTest::newRow("damaged stream") << changed("\"random\":\"", "\"random\":\"x") << "random stream is damaged";
    QTest::newRow("a word for a number") << changed("\"draw\":", "\"draw\":\"a\",\"was\":") << "damaged";
    QTest::newRow("a member that was never drawn")
        << changed("\"population\":[", "\"population\":[77777,") << "draw 77777";
    QTest::newRow("a word for a member") << changed("\"population\":[", "\"population\":[\"a\",") << "damaged";
    QTest::newRow("no list of members") << changed("\"population\":[", "\"population\":7,\"was\":[") << "damaged";
    QTest::newRow("no generation") << changed("\"generation\":1,\"limit", "\"generation\":-1,\"limit")
                                   << "holds no generation";
}

void ResumeTest::damagedStateIsRefused() {
    QFETCH(QString, state);
    QFETCH(QString, message);
    HATTER_THROWS(InputError, message.toUtf8().constData(),
                  restoreWith({state.toStdString(), {}, goodState().sampled}, options()));
}

void ResumeTest::damagedOlderStateIsRefused_data() {
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("message");
    const QString good = QString::fromStdString(olderState(goodState(), options(), fakeSpace()).state);
    const auto changed = [&](const QString& from, const QString& to) {
        QString text = good;
        return text.replace(from, to);
    };
    QTest::newRow("of another search") << changed("\"version\":1", "\"version\":2") << "newer Hatter";
    QTest::newRow("gene of another space") << changed("\"genome\":[", "\"genome\":[7,") << "genes";
    QTest::newRow("unknown origin") << changed("\"origin\":\"random\"", "\"origin\":\"rain\"") << "'rain'";
    QTest::newRow("losses that are none") << changed("\"losses\":{", "\"losses\":7,\"was\":{") << "damaged";
    QTest::newRow("no generation") << changed("\"generation\":1,\"limit", "\"generation\":-1,\"limit")
                                   << "holds no generation";
}

void ResumeTest::damagedOlderStateIsRefused() {
    QFETCH(QString, state);
    QFETCH(QString, message);
    HATTER_THROWS(InputError, message.toUtf8().constData(), restoreWith({state.toStdString()}, options()));
}

/// The candidates come from the store, which another program may have changed.
void ResumeTest::otherCandidatesAreRefused() {
    StoredState stored = goodState();
    const std::vector<Candidate> sound = stored.sampled;
    stored.sampled.clear();
    HATTER_THROWS(InputError, "is no candidate with a loss", restoreWith(stored, options()));
    stored.sampled = sound;
    for (Candidate& candidate : stored.sampled)
        candidate.genome.assign(3, 0);
    HATTER_THROWS(InputError, "genes", restoreWith(stored, options()));
    stored.sampled = sound;
    for (Candidate& candidate : stored.sampled)
        candidate.loss.reset();
    HATTER_THROWS(InputError, "is no candidate with a loss", restoreWith(stored, options()));
}

void ResumeTest::otherOptionsAreRefused() {
    EvolutionOptions other = options();
    other.parentSize = 4;
    HATTER_THROWS(InputError, "key 'parent-size': the stored search ran with 5, not with 4",
                  restoreWith(goodState(), other));
    other = options();
    other.seed = 2;
    HATTER_THROWS(InputError, "key 'seed'", restoreWith(goodState(), other));
}

void ResumeTest::whatDecidesNothingMayDiffer() {
    EvolutionOptions other = options();
    other.iterations = 100;
    other.evaluateTogether = 1;
    other.waitWhenInfeasible = true;
    restoreWith(goodState(), other);
}

QTEST_GUILESS_MAIN(ResumeTest)
#include "tst_search_resume.moc"
