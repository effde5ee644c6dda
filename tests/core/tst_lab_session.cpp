// SPDX-License-Identifier: GPL-3.0-or-later
// The lab's session with a made-up machine, whose clock stands still but for the runs and pauses themselves.
#include "Shared.h"
#include "base/Error.h"
#include "latency/Lab.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>
#include <set>

using namespace hatter;
using namespace hatter::latency;
using space::SubTransformer;

namespace {

SubTransformer sub(int ffn) {
    return {64, 64, {{ffn, 4}}, {{ffn, 4, 4, 1}}, 0};
}

double truthMs(const SubTransformer& s) {
    return s.encoder[0].ffn / 10.0;
}

/// A machine in which times follow scripts over seconds since it was made.
struct FakeMachine final : Meter {
    double seconds = 0.0;
    double noise = 0.002;  ///< share
    std::uint64_t state = 1;
    std::function<double(double)> slower = [](double) { return 1.0; };
    std::function<Conditions(double)> conditions = [](double) { return Conditions(); };
    std::function<double(const SubTransformer&)> extraNoise = [](const SubTransformer&) { return 0.0; };
    std::function<void()> beforeTurn = [] {};
    std::vector<SubTransformer> order;
    std::vector<int> uncountedOf, countedOf;
    std::vector<double> pauses;
    Machine me;

    const Machine& machine() const override { return me; }
    LayerShares profile(const SubTransformer&, const std::stop_token&) override { return {}; }

    /// Even from -1 to 1.
    double draw() {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return double(state >> 11) / 4503599627370496.0 - 1.0;
    }
    double run(const SubTransformer& s, double share) {
        const double ms = truthMs(s) * share * slower(seconds) * (1.0 + (noise + extraNoise(s)) * draw());
        seconds += ms / 1000.0;
        return ms;
    }
    RunTimes time(const SubTransformer& s, int uncounted, int counted, const std::stop_token& stop) override {
        beforeTurn();
        order.push_back(s);
        uncountedOf.push_back(uncounted);
        countedOf.push_back(counted);
        RunTimes out;
        out.conditions = conditions(seconds);
        for (int i = 0; i < uncounted + counted; ++i) {
            if (stop.stop_requested())
                throw Stopped();
            const double encoder = run(s, 0.2);
            const double decoder = run(s, 0.8);
            if (i >= uncounted) {
                out.encoderMs.push_back(encoder);
                out.decoderMs.push_back(decoder);
            }
        }
        const Conditions after = conditions(seconds);
        out.conditions = worst(out.conditions, after);
        return out;
    }
    LabClock clock() {
        return {[this](double s, const std::stop_token&) {
                    pauses.push_back(s);
                    seconds += s;
                },
                [this] { return "t" + std::to_string(seconds); }};
    }
    int turnsOf(const SubTransformer& s) const { return int(std::count(order.begin(), order.end(), s)); }
};

const SubTransformer Anchor = sub(505);

std::vector<SubTransformer> many(int n) {
    std::vector<SubTransformer> out;
    for (int i = 0; i < n; ++i)
        out.push_back(sub(200 + 10 * i));
    return out;
}

Conditions busy(double cores) {
    Conditions out;
    out.busyElsewhere = cores;
    return out;
}

/// A session's rows and news.
struct Session {
    FakeMachine machine;
    Protocol protocol;
    TrustRules rules = [] {
        TrustRules out;
        out.pauseShare = 1000.0;  // a fake machine measures for seconds where a real one takes minutes
        return out;
    }();
    std::optional<double> baseline;
    std::uint64_t seed = 7;
    std::vector<LabRow> rows;
    std::vector<std::string> news;
    int turns = 0, ofTurns = 0;
    std::unique_ptr<Lab> lab;
    std::stop_source stop;

    void measure(const std::vector<SubTransformer>& subs) {
        if (!lab)
            lab = std::make_unique<Lab>(machine, protocol, Anchor, rules, seed, baseline, machine.clock());
        const LabObserver observer{[this](const LabRow& row) { rows.push_back(row); },
                                   [this](int done, int of, const std::string& what) {
                                       turns = done;
                                       ofTurns = of;
                                       news.push_back(what);
                                   }};
        lab->measure(subs, observer, stop.get_token());
    }

    std::vector<LabRow> samples(bool doubted) const {
        std::vector<LabRow> out;
        for (const LabRow& row : rows)
            if (row.role == LabRow::Role::Sample && (row.doubt != Doubt::None) == doubted)
                out.push_back(row);
        return out;
    }
    std::vector<LabRow> anchors() const {
        std::vector<LabRow> out;
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(out),
                     [](const LabRow& row) { return row.role == LabRow::Role::Anchor; });
        return out;
    }
    bool hasNews(const std::string& part) const {
        return std::any_of(news.begin(), news.end(),
                           [&](const std::string& line) { return line.find(part) != std::string::npos; });
    }
    /// Largest relative error of the undoubted rows against truth times `level`.
    double worstError(double level = 1.0) const {
        double out = 0.0;
        for (const LabRow& row : samples(false))
            out = std::max(out, std::fabs(row.measurement.totalMs() / (level * truthMs(row.measurement.sub)) - 1.0));
        return out;
    }
    /// Each of `subs` has exactly one undoubted row.
    bool allFinished(const std::vector<SubTransformer>& subs) const {
        std::map<std::string, int> count;
        for (const LabRow& row : samples(false))
            ++count[space::toText(row.measurement.sub)];
        return count.size() == subs.size() &&
               std::all_of(count.begin(), count.end(), [](const auto& entry) { return entry.second == 1; });
    }
};

}  // namespace

class LabSessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quietMachineMakesWhatIsPlanned() {
        Session s;
        const auto subs = many(16);
        s.measure(subs);
        QVERIFY(s.allFinished(subs));
        QCOMPARE(s.samples(true).size(), std::size_t{0});
        QVERIFY(s.machine.pauses.empty());
        // Six turns of the anchor for its level, one after each eight of the 16 x 4 turns.
        QCOMPARE(s.anchors().size(), std::size_t{6 + 8});
        QCOMPARE(s.machine.order.size(), std::size_t{64 + 14});
        QCOMPARE(s.turns, 78);
        QCOMPARE(s.ofTurns, 78);
        for (const LabRow& row : s.samples(false)) {
            QCOMPARE(row.measurement.runs, 20);
            QVERIFY(row.measurement.totalCiMs() > 0.0);
            QVERIFY(row.measurement.totalCiMs() < 0.01 * row.measurement.totalMs());
            QVERIFY(row.beganAt < row.at || row.beganAt.size() != row.at.size());
        }
        QVERIFY2(s.worstError() < 0.002, qPrintable(QString::number(s.worstError())));
        const AnchorReport anchor = s.lab->anchor();
        QCOMPARE(anchor.turns, 14);
        QCOMPARE(anchor.drifted, 0);
        QCOMPARE(anchor.levelChanges, 0);
        QVERIFY(std::fabs(anchor.ms / truthMs(Anchor) - 1.0) < 0.002);
        QVERIFY(anchor.lowMs <= 0.97001 * anchor.ms && anchor.highMs >= 1.02999 * anchor.ms);
    }

    void theFirstTurnWarmsUp() {
        Session s;
        s.measure(many(3));
        std::map<std::string, int> seen;
        for (std::size_t i = 0; i < s.machine.order.size(); ++i) {
            QCOMPARE(s.machine.uncountedOf[i], ++seen[space::toText(s.machine.order[i])] == 1 ? 5 : 1);
            QCOMPARE(s.machine.countedOf[i], 5);
        }
    }

    void runsAreSpreadEvenly() {
        Session s;
        s.protocol.runs = s.protocol.mostRuns = 10;
        s.measure({sub(300), sub(310)});
        std::vector<int> counted;
        for (std::size_t i = 0; i < s.machine.order.size(); ++i)
            if (s.machine.order[i] == sub(300))
                counted.push_back(s.machine.countedOf[i]);
        QCOMPARE(counted, (std::vector<int>{3, 3, 2, 2}));
        QCOMPARE(s.samples(false)[0].measurement.runs, 10);
    }

    void soManyTakeTurnsWithEachOther_data() {
        QTest::addColumn<int>("together");
        QTest::addColumn<int>("group");
        QTest::newRow("all") << 100 << 40;
        QTest::newRow("equal groups") << 20 << 20;
        QTest::newRow("one by one") << 1 << 1;
    }
    void soManyTakeTurnsWithEachOther() {
        QFETCH(int, together);
        QFETCH(int, group);
        Session s;
        s.rules.together = together;
        s.measure(many(40));
        QVERIFY(s.allFinished(many(40)));
        std::vector<int> order;
        for (const SubTransformer& x : s.machine.order)
            if (x != Anchor)
                order.push_back(x.encoder.front().ffn);
        QCOMPARE(order.size(), std::size_t{40 * 4});
        // The first turns of a group come before all its second ones.
        for (std::size_t first = 0; first < order.size(); first += std::size_t(group) * 4)
            QCOMPARE(std::set<int>(order.begin() + std::ptrdiff_t(first), order.begin() + std::ptrdiff_t(first) + group)
                         .size(),
                     std::size_t(group));
    }

    void noisyOnesGetMoreRuns() {
        Session s;
        s.machine.extraNoise = [](const SubTransformer& x) { return x == sub(210) ? 0.04 : 0.0; };
        const auto subs = many(16);
        s.measure(subs);
        QVERIFY(s.allFinished(subs));
        for (const LabRow& row : s.samples(false)) {
            if (row.measurement.sub == sub(210)) {
                QVERIFY(row.measurement.runs > 20 && row.measurement.runs <= 60);
                QVERIFY(row.measurement.runs == 60 || row.measurement.totalCiMs() <= 0.01 * row.measurement.totalMs());
            } else
                QCOMPARE(row.measurement.runs, 20);
        }
    }

    void mostRunsIsABound() {
        Session s;
        s.protocol.mostRuns = 33;
        s.machine.extraNoise = [](const SubTransformer& x) { return x == Anchor ? 0.0 : 0.3; };
        const auto subs = many(4);
        s.measure(subs);
        QVERIFY(s.allFinished(subs));
        for (const LabRow& row : s.samples(false))
            QCOMPARE(row.measurement.runs, 33);
    }

    void theReferencesProtocolMakesItsRunsAlways() {
        Session s;
        s.protocol.runs = s.protocol.mostRuns = 20;
        s.machine.extraNoise = [](const SubTransformer& x) { return x == Anchor ? 0.0 : 0.3; };
        s.measure(many(4));
        for (const LabRow& row : s.samples(false))
            QCOMPARE(row.measurement.runs, 20);
    }

    void aSlowRunIsNoDrift() {
        Session s;
        int runs = 0;
        // Two runs of every anchor's turn take twice as long.
        s.machine.slower = [&](double) { return ++runs % 10 < 4 && s.machine.order.back() == Anchor ? 2.0 : 1.0; };
        s.measure(many(16));
        QCOMPARE(s.lab->anchor().drifted, 0);
        QCOMPARE(s.samples(true).size(), std::size_t{0});
    }

    /// Everything is slower by half for eight seconds in the middle.
    void aBurstIsFoundAndMeasuredAgain_data() {
        QTest::addColumn<bool>("told");
        QTest::newRow("the system tells of it") << true;
        QTest::newRow("only the anchor notices") << false;
    }
    void aBurstIsFoundAndMeasuredAgain() {
        QFETCH(bool, told);
        Session s;
        const auto inBurst = [](double t) { return t > 6.0 && t < 14.0; };
        s.machine.slower = [=](double t) { return inBurst(t) ? 1.5 : 1.0; };
        if (told)
            s.machine.conditions = [=](double t) { return busy(inBurst(t) ? 1.9 : 0.05); };
        const auto subs = many(32);
        s.measure(subs);
        QVERIFY(s.allFinished(subs));
        QVERIFY2(s.worstError() < 0.005, qPrintable(QString::number(s.worstError())));
        const auto doubted = s.samples(true);
        QVERIFY(!doubted.empty());
        int slow = 0;
        for (const LabRow& row : doubted) {
            QVERIFY(row.doubt == Doubt::Drift || (told && row.doubt == Doubt::Load));
            QVERIFY(row.doubtFigure > 0.03);
            QCOMPARE(row.measurement.runs, 5);
            slow += row.measurement.totalMs() > 1.3 * truthMs(row.measurement.sub) ? 1 : 0;
        }
        QVERIFY(slow > 0 || told);  // its turn may have begun before the burst
        // Eight turns lie between two turns of the anchor; what the system tells of is found at once.
        QVERIFY(doubted.size() <= (told ? 1U : 8U));
        QVERIFY(s.hasNews("cooling down 5 s: "));
        QVERIFY(s.lab->anchor().drifted >= 1);
        QCOMPARE(s.lab->anchor().levelChanges, 0);
        QCOMPARE(s.machine.pauses[0], 5.0);
        QVERIFY(std::fabs(s.lab->anchor().ms / truthMs(Anchor) - 1.0) < 0.005);
    }

    void heatIsWaitedFor() {
        Session s;
        s.machine.conditions = [](double t) {
            Conditions out;
            out.throttled = t > 5.0 && t < 30.0 ? 2 : 0;
            return out;
        };
        const auto subs = many(8);
        s.measure(subs);
        QVERIFY(s.allFinished(subs));
        QVERIFY(s.hasNews("heat"));
        // 5, 10 and 20 seconds.
        QCOMPARE(s.machine.pauses, (std::vector<double>{5.0, 10.0, 20.0}));
        QVERIFY(!s.samples(true).empty());
        for (const LabRow& row : s.samples(true))
            QVERIFY(row.doubt == Doubt::Load);
    }

    void aShortBurstCostsOnlyItsTurn() {
        Session s;
        int turn = 0;
        s.machine.beforeTurn = [&] { ++turn; };
        s.machine.conditions = [&](double) { return busy(turn == 9 ? 0.8 : 0.0); };
        const auto subs = many(16);
        s.measure(subs);
        QVERIFY(s.allFinished(subs));
        QCOMPARE(s.samples(true).size(), std::size_t{1});
        QCOMPARE(s.samples(true)[0].doubtFigure, 0.8);
        QVERIFY(s.machine.pauses.empty());
    }

    void aFastMinuteOfANoisyMachineIsNoLevel() {
        Session s;
        s.rules.together = 40;
        s.protocol.runs = s.protocol.mostRuns = s.protocol.rounds = 20;
        // Turns differ by up to a quarter; a tenth of the session is twice as fast.
        std::size_t turn = 0;
        double chance = 1.0;
        s.machine.slower = [&](double seconds) {
            if (turn != s.machine.order.size()) {
                turn = s.machine.order.size();
                chance = 1.0 + 0.25 * s.machine.draw();
            }
            return chance * (seconds > 20.0 && seconds < 26.0 ? 0.5 : 1.0);
        };
        s.measure(many(40));
        QCOMPARE(s.lab->anchor().levelChanges, 0);
        QVERIFY(s.allFinished(many(40)));
        QVERIFY2(s.machine.seconds > 40.0, qPrintable(QString::number(s.machine.seconds)));
        // Only what was measured in the fast minute may be made again.
        QVERIFY2(s.samples(true).size() < 200, qPrintable(QString::number(s.samples(true).size())));
    }

    void aNoisyMachineHasAWiderBand() {
        Session s;
        // Each turn has a pace of its own: nothing drifts, yet few turns are within 3 %.
        double pace = 1.0;
        s.machine.beforeTurn = [&] { pace = 1.0 + 0.12 * s.machine.draw(); };
        s.machine.slower = [&](double) { return pace; };
        const auto subs = many(32);
        s.measure(subs);
        QVERIFY(s.allFinished(subs));
        const AnchorReport anchor = s.lab->anchor();
        QVERIFY2(anchor.band > 0.1 && anchor.band <= 0.4, qPrintable(QString::number(anchor.band)));
        // Before the noise is known some turns are doubted; after that next to none.
        QVERIFY2(anchor.drifted * 5 < anchor.turns, qPrintable(QString::number(anchor.drifted)));
        QVERIFY2(s.worstError() < 0.12, qPrintable(QString::number(s.worstError())));
        // Twice as slow is a drift on every machine.
        QVERIFY(2.0 * anchor.ms > anchor.highMs);
    }

    void pausesTakeAShareOfTheTime() {
        Session s;
        s.rules.pauseShare = 0.5;
        int turn = 0;
        // Drifts for good every twenty turns.
        s.machine.beforeTurn = [&] { ++turn; };
        s.machine.slower = [&](double) { return 1.0 + 0.3 * (turn / 20 % 2); };
        s.measure(many(48));
        const double paused = std::accumulate(s.machine.pauses.begin(), s.machine.pauses.end(), 0.0);
        const double measured = s.machine.seconds - paused;
        QVERIFY2(paused <= 60.0 + 0.5 * measured + s.rules.mostCoolDownSeconds,
                 qPrintable(QStringLiteral("%1 s beside %2 s").arg(paused).arg(measured)));
    }

    void yesterdaysLevelIsLeftWithinTheTimeForPauses() {
        Session s;
        s.rules.pauseShare = 0.5;
        // Ten per cent slower than in the session before, for good.
        s.baseline = truthMs(Anchor) / 1.1;
        const auto subs = many(32);
        s.measure(subs);
        QVERIFY(s.allFinished(subs));
        QVERIFY(s.hasNews("its new level counts"));
        QCOMPARE(s.lab->anchor().levelChanges, 1);
        QVERIFY(std::fabs(s.lab->anchor().ms / truthMs(Anchor) - 1.0) < 0.02);
        QVERIFY2(s.samples(true).size() < 16, qPrintable(QString::number(s.samples(true).size())));
        const double paused = std::accumulate(s.machine.pauses.begin(), s.machine.pauses.end(), 0.0);
        QVERIFY2(paused <= 60.0 + 0.5 * s.machine.seconds + 60.0, qPrintable(QString::number(paused)));
    }

    void aLastingChangeIsANewLevel() {
        Session s;
        s.machine.slower = [](double t) { return t > 10.0 ? 1.2 : 1.0; };
        const auto subs = many(32);
        s.measure(subs);
        QVERIFY(s.allFinished(subs));
        QVERIFY(s.hasNews("its new level counts"));
        QCOMPARE(s.machine.pauses, (std::vector<double>{5.0, 10.0, 20.0, 40.0, 60.0, 60.0}));
        QCOMPARE(s.lab->anchor().levelChanges, 1);
        QVERIFY(std::fabs(s.lab->anchor().ms / (1.2 * truthMs(Anchor)) - 1.0) < 0.005);
        // Every row is of one level or the other, none of both.
        for (const LabRow& row : s.samples(false)) {
            const double level = row.measurement.totalMs() / truthMs(row.measurement.sub);
            QVERIFY2(std::fabs(level - 1.0) < 0.005 || std::fabs(level - 1.2) < 0.006,
                     qPrintable(QString::number(level)));
        }
    }

    void aMachineThatGetsFasterIsNotWaitedFor() {
        Session s;
        s.machine.slower = [](double t) { return t < 10.0 ? 1.1 : 1.0; };
        const auto subs = many(16);
        s.measure(subs);
        QVERIFY(s.allFinished(subs));
        QVERIFY(s.machine.pauses.empty());
        QVERIFY(s.hasNews("fast and stays so"));
        QCOMPARE(s.lab->anchor().levelChanges, 1);
        // What was measured while it was slow is told apart and made again.
        QVERIFY2(s.worstError() < 0.005, qPrintable(QString::number(s.worstError())));
        bool early = false;
        for (const LabRow& row : s.samples(true))
            early = early || std::fabs(row.doubtFigure - 0.1) < 0.01;
        QVERIFY(early);
    }

    void aBaselineOfEarlierCounts() {
        Session s;
        s.baseline = truthMs(Anchor);
        s.machine.slower = [](double t) { return t < 12.0 ? 1.1 : 1.0; };
        const auto subs = many(8);
        s.measure(subs);
        QVERIFY(s.allFinished(subs));
        QVERIFY2(s.worstError() < 0.005, qPrintable(QString::number(s.worstError())));
        QCOMPARE(s.samples(true).size(), std::size_t{0});  // nothing was begun before the anchor was back
        QCOMPARE(s.machine.pauses, (std::vector<double>{5.0, 10.0}));
    }

    void aBaselineIsNotTakenFromASlowMoment() {
        Session s;
        s.machine.slower = [](double t) { return t < 0.5 ? 1.4 : 1.0; };
        const auto subs = many(8);
        s.measure(subs);
        QVERIFY(s.allFinished(subs));
        QVERIFY(s.worstError() < 0.005);
        QCOMPARE(s.lab->anchor().levelChanges, 0);
        QVERIFY(s.lab->anchor().drifted > 0);
    }

    void othersAtTheStartAreWaitedFor() {
        Session s;
        s.machine.slower = [](double t) { return t < 10.0 ? 1.5 : 1.0; };
        s.machine.conditions = [](double t) { return busy(t < 10.0 ? 1.0 : 0.0); };
        const auto subs = many(8);
        s.measure(subs);
        QVERIFY(s.allFinished(subs));
        QVERIFY(s.worstError() < 0.005);
        QCOMPARE(s.machine.pauses, (std::vector<double>{5.0, 10.0}));
    }

    void endlessNoiseEnds() {
        Session s;
        s.machine.noise = 0.5;
        const auto subs = many(32);
        s.measure(subs);
        // Every one has its last row, whatever it is worth.
        std::map<std::string, int> runs;
        for (const LabRow& row : s.rows)
            if (row.role == LabRow::Role::Sample)
                runs[space::toText(row.measurement.sub)] =
                    std::max(runs[space::toText(row.measurement.sub)], row.measurement.runs);
        QCOMPARE(runs.size(), subs.size());
        for (const auto& [name, most] : runs)
            QVERIFY(most >= 20);
        QVERIFY(!s.samples(true).empty());
        qInfo("%zu turns, %zu pauses", s.machine.order.size(), s.machine.pauses.size());
        QVERIFY(s.machine.pauses.size() <= 2 * 18);
        QVERIFY(s.machine.order.size() < 32 * (12 + 2 * 4) * 2);
    }

    void endlessLoadEnds() {
        Session s;
        s.machine.conditions = [](double) { return busy(1.0); };
        const auto subs = many(16);
        s.measure(subs);
        QVERIFY(s.samples(false).empty());
        int last = 0, parts = 0;
        for (const LabRow& row : s.samples(true)) {
            QVERIFY(row.doubt == Doubt::Load);
            QCOMPARE(row.doubtFigure, 1.0);
            (row.measurement.runs == 20 ? last : parts)++;
        }
        QCOMPARE(last, 16);
        // Each was made again four times, sometimes two turns of it at once.
        QVERIFY(parts >= 16 * 4 && parts <= 16 * 8);
        // Eight while the baseline is looked for, one cool-down that is waited out once.
        QCOMPARE(s.machine.pauses.size(), std::size_t{8 + 6});
        QVERIFY(s.hasNews("others use 1.0 cores and go on"));
    }

    void aFifthOfTheTurnsBesideOthersIsNoMatter() {
        Session s;
        bool others = false;
        s.machine.beforeTurn = [&] { others = s.machine.draw() > 0.6; };
        s.machine.slower = [&](double) { return others ? 1.3 : 1.0; };
        s.machine.conditions = [&](double) { return busy(others ? 0.8 : 0.1); };
        const auto subs = many(32);
        s.measure(subs);
        QVERIFY(s.allFinished(subs));
        QVERIFY(s.worstError() < 0.005);
        for (const LabRow& row : s.samples(true))
            QVERIFY(row.doubt == Doubt::Load && row.measurement.totalMs() > 1.2 * truthMs(row.measurement.sub));
        qInfo("%zu turns, %zu pauses", s.machine.order.size(), s.machine.pauses.size());
        QVERIFY(double(s.machine.order.size()) < 32 * 4 * 2.0);
    }

    void theSameSeedGivesTheSameOrder() {
        const auto orderOf = [](std::uint64_t seed) {
            Session s;
            s.seed = seed;
            s.measure(many(40));
            return s.machine.order;
        };
        QVERIFY(orderOf(3) == orderOf(3));
        QVERIFY(orderOf(3) != orderOf(4));
    }

    void turnsAreTakenInBlocksOfOneSize() {
        Session s;
        const auto subs = many(34);
        s.measure(subs);
        QVERIFY(s.allFinished(subs));
        // A block's first round holds each of its own once, before any of the next block's.
        std::vector<SubTransformer> others;
        std::copy_if(s.machine.order.begin(), s.machine.order.end(), std::back_inserter(others),
                     [](const SubTransformer& x) { return !(x == Anchor); });
        const auto distinct = [&](std::size_t begin, std::size_t end) {
            std::map<std::string, int> seen;
            for (std::size_t i = begin; i < end; ++i)
                ++seen[space::toText(others[i])];
            return seen.size();
        };
        QCOMPARE(distinct(0, 11), std::size_t{11});
        QCOMPARE(distinct(0, 44), std::size_t{11});
        QCOMPARE(distinct(44, 88), std::size_t{11});
        QCOMPARE(distinct(88, 136), std::size_t{12});
    }

    void oneAloneTakesTurnsWithTheAnchor() {
        Session s;
        s.measure({sub(300)});
        QCOMPARE(s.machine.order.size(), std::size_t{6 + 4 + 4});
        for (std::size_t i = 6; i < 14; ++i)
            QVERIFY((s.machine.order[i] == Anchor) == (i % 2 == 1));
    }

    void stoppingLosesOnlyWhatIsUnfinished() {
        Session s;
        const auto subs = many(32);
        s.machine.beforeTurn = [&] {
            if (s.machine.order.size() == 110)
                s.stop.request_stop();
        };
        HATTER_THROWS(Stopped, "", s.measure(subs));
        QCOMPARE(s.samples(false).size(), std::size_t{16});
        QVERIFY(s.worstError() < 0.005);
    }

    void stoppingEndsAPause() {
        Session s;
        s.baseline = 0.5 * truthMs(Anchor);
        s.machine.slower = [&](double t) {
            if (t > 20.0)
                s.stop.request_stop();
            return 1.0;
        };
        s.machine.beforeTurn = [&] {
            if (s.machine.pauses.size() == 1)
                s.stop.request_stop();
        };
        HATTER_THROWS(Stopped, "", s.measure(many(4)));
        QCOMPARE(s.machine.pauses.size(), std::size_t{1});
    }

    void theRealClockWaitsAndWakes() {
        const LabClock clock = LabClock::real();
        std::stop_source stop;
        const auto start = std::chrono::steady_clock::now();
        clock.pause(0.02, stop.get_token());
        QVERIFY(std::chrono::steady_clock::now() - start >= std::chrono::milliseconds(19));
        stop.request_stop();
        clock.pause(3600.0, stop.get_token());
        QVERIFY(std::chrono::steady_clock::now() - start < std::chrono::seconds(60));
        const QString now = QString::fromStdString(clock.utcNow());
        QVERIFY2(
            QRegularExpression(QStringLiteral(R"(^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\d\dZ$)")).match(now).hasMatch(),
            qPrintable(now));
    }

    void theHistoryStaysBetweenCalls() {
        Session s;
        s.measure(many(4));
        const int turns = s.lab->anchor().turns;
        s.machine.slower = [&](double) { return 1.0; };
        s.measure({sub(300), sub(310)});
        // One turn opens, no new baseline; two at two rounds' ends... one ends.
        QCOMPARE(s.lab->anchor().turns, turns + 2);
        QVERIFY(s.lab->anchor().drifted == 0);
        s.measure({});
        QCOMPARE(s.lab->anchor().turns, turns + 2);
    }

    void aMeterThatLosesRunsIsNoticed() {
        struct Lossy final : Meter {
            Machine me;
            const Machine& machine() const override { return me; }
            LayerShares profile(const SubTransformer&, const std::stop_token&) override { return {}; }
            RunTimes time(const SubTransformer&, int, int, const std::stop_token&) override {
                return {{1.0, 2.0}, {1.0, 2.0}, {}};
            }
        } lossy;
        Lab lab(lossy, Protocol(), Anchor, TrustRules(), 1);
        HATTER_THROWS(Error, "2 runs", lab.measure(many(2), {}, {}));
    }

    void contradictionsAreRefused_data() {
        QTest::addColumn<int>("which");
        for (int i = 0; i < 9; ++i)
            QTest::addRow("%d", i) << i;
    }
    void contradictionsAreRefused() {
        QFETCH(int, which);
        FakeMachine machine;
        Protocol protocol;
        TrustRules rules;
        std::optional<double> baseline;
        switch (which) {
            case 0:
                rules.anchorEvery = 0;
                break;
            case 1:
                rules.band = 0.0;
                break;
            case 2:
                rules.elsewhere = std::nan("");
                break;
            case 3:
                rules.pauseShare = -1.0;
                break;
            case 4:
                rules.mostRepeats = -1;
                break;
            case 8:
                rules.together = 0;
                break;
            case 5:
                protocol.runs = 0;
                break;
            case 6:
                protocol.trim = 0.5;
                break;
            default:
                baseline = -3.0;
        }
        HATTER_THROWS(InputError, "", Lab(machine, protocol, Anchor, rules, 1, baseline));
    }
};

QTEST_GUILESS_MAIN(LabSessionTest)
#include "tst_lab_session.moc"
