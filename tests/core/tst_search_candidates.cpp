// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the candidates of a run: whichever way the reader finds them, they are that run's, all, and in order.
#include "StoreFixture.h"

#include <QTest>

using namespace hatter;
using namespace hatter::test;

class SearchCandidatesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void runsThatTakeTurnsAreKeptApart();
    void takesUntilItHasEnough();
    void genomesCanBeLeftOut();
    void runWithoutCandidatesHasNone();
};

namespace {
/// Two runs whose generations were committed in turns.
struct TwoRuns : TemporaryWorkspace {
    TwoRuns() {
        store::RunLog log(workspace);
        first = log.beginRun(toyRun());
        second = log.beginRun(toyRun());
        empty = log.beginRun(toyRun());
        for (int number = 0; number < 5; ++number) {
            commitNumbered(log, first, number, 20 * number + 1, 20 * number + 20, "a");
            commitNumbered(log, second, number, 30 * number + 1, 30 * number + 30, "b");
        }
    }
    std::int64_t first, second, empty;
};
}  // namespace

void SearchCandidatesTest::runsThatTakeTurnsAreKeptApart() {
    const TwoRuns runs;
    const store::RunLogReader reader(runs.workspace);
    const auto all = reader.candidates({});
    QCOMPARE(all.size(), std::size_t(250));
    for (const auto& [run, count] : {std::pair(runs.first, 100), std::pair(runs.second, 150)}) {
        const auto found = reader.candidates({run, 0, false, {}});
        QCOMPARE(found.size(), std::size_t(count));
        std::size_t at = 0;
        for (const store::CandidateRecord& c : all) {
            if (c.run != run)
                continue;
            QCOMPARE(found[at].id, c.id);
            QCOMPARE(found[at].draw, std::int64_t(at + 1));
            QCOMPARE(found[at].hash, space::hashOf(numberedSub(c.draw)));
            QVERIFY(found[at].sub == numberedSub(c.draw));
            ++at;
        }
        // Above an id, and only those with a loss.
        const auto some = reader.candidates({run, found[40].id, true, {}});
        std::vector<std::int64_t> expected, ids;
        for (std::size_t i = 41; i < found.size(); ++i)
            if (found[i].loss)
                expected.push_back(found[i].id);
        for (const store::CandidateRecord& c : some)
            ids.push_back(c.id);
        QVERIFY(!ids.empty() && ids == expected);
    }
}

void SearchCandidatesTest::takesUntilItHasEnough() {
    const TwoRuns runs;
    const store::RunLogReader reader(runs.workspace);
    std::vector<std::int64_t> draws;
    reader.eachCandidate({runs.second, 0, false, {}}, [&](store::CandidateRecord& c) {
        draws.push_back(c.draw);
        return draws.size() < 7;
    });
    QCOMPARE(draws, (std::vector<std::int64_t>{1, 2, 3, 4, 5, 6, 7}));
    // The reader can be used again: nothing is left open.
    QCOMPARE(reader.candidates({runs.second, 0, false, {}}).size(), std::size_t(150));
}

void SearchCandidatesTest::genomesCanBeLeftOut() {
    const TwoRuns runs;
    const store::RunLogReader reader(runs.workspace);
    store::CandidateQuery query;
    query.run = runs.first;
    const auto with = reader.candidates(query);
    query.genomes = false;
    const auto without = reader.candidates(query);
    QCOMPARE(with.size(), without.size());
    for (std::size_t i = 0; i < with.size(); ++i) {
        QCOMPARE(with[i].genome, std::string("[1,2,3]"));
        QVERIFY(without[i].genome.empty());
        QCOMPARE(with[i].parents, without[i].parents);
        QCOMPARE(with[i].predictedMs, without[i].predictedMs);
    }
}

void SearchCandidatesTest::runWithoutCandidatesHasNone() {
    const TwoRuns runs;
    const store::RunLogReader reader(runs.workspace);
    QVERIFY(reader.candidates({runs.empty, 0, false, {}}).empty());
    QVERIFY(reader.candidates({std::int64_t(99), 0, false, {}}).empty());
    QVERIFY(!reader.candidate(100000));
    QVERIFY(reader.candidate(1));
}

QTEST_GUILESS_MAIN(SearchCandidatesTest)
#include "tst_search_candidates.moc"
