// SPDX-License-Identifier: GPL-3.0-or-later
#include "SearchFakes.h"
#include "Shared.h"

#include <algorithm>
#include <cmath>
#include <set>

using namespace hatter;
using namespace hatter::search;

namespace {
/// About half of the fake space's genomes are faster.
constexpr double LimitMs = 12.0;

struct FakeRun {
    FakeEvaluator evaluator;
    FakeLatency latency;
    Steering steering{LimitMs};
    FakeLog log;

    void go(const EvolutionOptions& options, const space::DesignSpace& space = fakeSpace(), LossCache cache = {}) {
        Evolution(space, options, evaluator, latency, steering, log.observer(), std::move(cache)).run({});
    }
};

std::size_t accepted(const Generation& generation) {
    return static_cast<std::size_t>(std::count_if(generation.sampled.begin(), generation.sampled.end(),
                                                  [](const Candidate& c) { return c.decision != Decision::TooSlow; }));
}
}  // namespace

class EvolutionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fakeSpaceIsBuildable();
    void generationsHaveTheReferencesSizes();
    void everyDrawIsReportedOnce();
    void decisionsAreTrue();
    void noArchitectureIsEvaluatedTwice();
    void equalOnesOfOneBatchAreEvaluatedOnce();
    void bestLossNeverRises();
    void childrenBelongToTheSpace_data();
    void childrenBelongToTheSpace();
    void childrenComeFromTheirParents();
    void parentsAreTheBestOfThePopulation();
    void knownLossesAreTakenOver();
    void batchSizeChangesNothing();
    void seedDecides();
    void sentencesAreThoseAskedFor();
    void noLimitRefusesNothing();
    void optionsThatCannotWork_data();
    void optionsThatCannotWork();
    void forgetfulEvaluatorIsFound();
    void divergedLossIsTheWorst();
    void wordsGoBothWays();
    void lossesAreBaseTwoPerToken();
};

void EvolutionTest::fakeSpaceIsBuildable() {
    fakeSpace(space::SpanRule::Used).check("fake.yml");
    fakeSpace(space::SpanRule::Super).check("fake.yml");
}

void EvolutionTest::generationsHaveTheReferencesSizes() {
    FakeRun run;
    run.go(fakeOptions());
    QCOMPARE(run.log.generations.size(), std::size_t{6});
    for (std::size_t i = 0; i < run.log.generations.size(); ++i) {
        QCOMPARE(run.log.generations[i].number, static_cast<int>(i));
        QCOMPARE(accepted(run.log.generations[i]), std::size_t{i == 0 ? 20U : 15U});
        QCOMPARE(run.log.generations[i].limitMs, LimitMs);
    }
    const std::vector<Candidate>& bred = run.log.generations[1].sampled;
    const auto countOf = [&](Origin origin) {
        return std::count_if(bred.begin(), bred.end(),
                             [&](const Candidate& c) { return c.origin == origin && c.decision != Decision::TooSlow; });
    };
    QCOMPARE(countOf(Origin::Mutation), 8);
    QCOMPARE(countOf(Origin::Crossover), 7);
}

void EvolutionTest::everyDrawIsReportedOnce() {
    FakeRun run;
    run.go(fakeOptions());
    std::vector<Candidate> draws = run.log.draws();
    std::int64_t number = 0;
    for (const Candidate& candidate : draws)
        QCOMPARE(candidate.draw, ++number);
    std::vector<Candidate> live = run.log.candidates;
    std::sort(live.begin(), live.end(), [](const Candidate& a, const Candidate& b) { return a.draw < b.draw; });
    QVERIFY(same(live, draws));
}

void EvolutionTest::decisionsAreTrue() {
    FakeRun run;
    run.go(fakeOptions());
    int refused = 0;
    std::map<std::string, double> lossOf;
    for (const Candidate& c : run.log.draws()) {
        QCOMPARE(c.limitMs, LimitMs);
        QCOMPARE(c.latencyMs, run.latency.latencyMs(c.sub));
        QCOMPARE(c.decision == Decision::TooSlow, c.latencyMs > c.limitMs);
        QCOMPARE(c.loss.has_value(), c.decision != Decision::TooSlow);
        refused += c.decision == Decision::TooSlow;
        if (!c.loss)
            continue;
        QCOMPARE(*c.loss, FakeEvaluator::lossesOf(c.sub).lossBase2());
        QCOMPARE(*c.nll, FakeEvaluator::lossesOf(c.sub).nllBase2());
        const bool isNew = lossOf.emplace(space::toText(c.sub), *c.loss).second;
        QCOMPARE(c.decision, isNew ? Decision::Evaluated : Decision::Cached);
        QCOMPARE(c.seconds > 0.0, isNew);
    }
    QVERIFY(refused > 0);
    QCOMPARE(static_cast<std::size_t>(run.evaluator.evaluations), lossOf.size());
}

void EvolutionTest::noArchitectureIsEvaluatedTwice() {
    FakeRun run;
    EvolutionOptions options = fakeOptions();
    options.iterations = 20;
    options.mutationProbability = 0.05;  // many children equal a parent
    run.go(options);
    QVERIFY(run.log.draws().size() > run.evaluator.times.size());
    for (const auto& [text, times] : run.evaluator.times)
        QCOMPARE(times, 1);
}

void EvolutionTest::equalOnesOfOneBatchAreEvaluatedOnce() {
    FakeRun run;
    EvolutionOptions options = fakeOptions();
    options.iterations = 3;
    options.mutationProbability = 0.0;
    options.evaluateTogether = 100;
    run.go(options);
    for (const auto& [text, times] : run.evaluator.times)
        QCOMPARE(times, 1);
    for (const Candidate& c : run.log.draws())
        QVERIFY(c.origin != Origin::Mutation || c.decision == Decision::Cached);
}

void EvolutionTest::bestLossNeverRises() {
    FakeRun run;
    EvolutionOptions options = fakeOptions();
    options.iterations = 30;
    run.go(options);
    double best = run.log.generations.front().bestLoss;
    const double start = best;
    for (const Generation& generation : run.log.generations) {
        QVERIFY(generation.bestLoss <= best);
        best = generation.bestLoss;
    }
    QVERIFY(best < start);
    double lowest = start;
    for (const Candidate& c : run.log.draws())
        lowest = std::min(lowest, c.loss.value_or(lowest));
    QCOMPARE(best, lowest);
}

void EvolutionTest::childrenBelongToTheSpace_data() {
    QTest::addColumn<bool>("used");
    QTest::newRow("spans over the layers in use") << true;
    QTest::newRow("spans over the SuperTransformer's layers") << false;
}

void EvolutionTest::childrenBelongToTheSpace() {
    QFETCH(bool, used);
    const space::DesignSpace space = fakeSpace(used ? space::SpanRule::Used : space::SpanRule::Super);
    FakeRun run;
    run.go(fakeOptions(), space);
    for (const Candidate& c : run.log.draws()) {
        QVERIFY(space.contains(c.sub));
        QVERIFY(space.decode(c.genome) == c.sub);
        QCOMPARE(c.genome.size(), space.genomeLength());
        for (const space::DecoderLayer& layer : c.sub.decoder)
            QVERIFY(!used || layer.span <= static_cast<int>(c.sub.encoder.size()));
    }
}

void EvolutionTest::childrenComeFromTheirParents() {
    FakeRun run;
    run.go(fakeOptions());
    std::map<std::int64_t, Candidate> byDraw;
    for (const Candidate& c : run.log.draws())
        byDraw[c.draw] = c;
    for (const auto& [draw, c] : byDraw) {
        QCOMPARE(c.parents.size(), std::size_t{c.origin == Origin::Random     ? 0U
                                               : c.origin == Origin::Mutation ? 1U
                                                                              : 2U});
        for (const std::int64_t parent : c.parents) {
            QVERIFY(byDraw.at(parent).generation < c.generation);
            QVERIFY(byDraw.at(parent).decision != Decision::TooSlow);
        }
        if (c.origin != Origin::Crossover)
            continue;
        QVERIFY(c.parents[0] != c.parents[1]);
        for (std::size_t i = 0; i < c.genome.size(); ++i)
            QVERIFY(c.genome[i] == byDraw.at(c.parents[0]).genome[i] ||
                    c.genome[i] == byDraw.at(c.parents[1]).genome[i]);
    }
}

void EvolutionTest::parentsAreTheBestOfThePopulation() {
    FakeRun run;
    EvolutionOptions options = fakeOptions();
    options.iterations = 2;
    run.go(options);
    std::vector<double> losses;
    for (const Candidate& c : run.log.generations[0].sampled)
        if (c.loss)
            losses.push_back(*c.loss);
    std::sort(losses.begin(), losses.end());
    std::map<std::int64_t, double> lossOf;
    for (const Candidate& c : run.log.generations[0].sampled)
        lossOf[c.draw] = c.loss.value_or(INFINITY);
    for (const Candidate& c : run.log.generations[1].sampled)
        for (const std::int64_t parent : c.parents)
            QVERIFY(lossOf.at(parent) <= losses[4]);
}

void EvolutionTest::knownLossesAreTakenOver() {
    FakeRun plain;
    plain.go(fakeOptions());
    FakeRun run;
    run.go(fakeOptions(), fakeSpace(), [](const space::SubTransformer& sub) -> std::optional<KnownLoss> {
        const SentenceLosses losses = FakeEvaluator::lossesOf(sub);
        return KnownLoss{losses.lossBase2(), losses.nllBase2()};
    });
    QCOMPARE(run.evaluator.evaluations.load(), 0);
    const std::vector<Candidate> expected = plain.log.draws();
    const std::vector<Candidate> draws = run.log.draws();
    QCOMPARE(draws.size(), expected.size());
    for (std::size_t i = 0; i < draws.size(); ++i) {
        QVERIFY(draws[i].genome == expected[i].genome && draws[i].loss == expected[i].loss);
        QVERIFY(draws[i].decision != Decision::Evaluated);
    }
}

void EvolutionTest::batchSizeChangesNothing() {
    FakeRun first;
    first.go(fakeOptions());
    QCOMPARE(first.evaluator.largestBatch, std::size_t{4});
    for (const int together : {1, 3, 1000}) {
        EvolutionOptions options = fakeOptions();
        options.evaluateTogether = together;
        FakeRun run;
        run.go(options);
        QVERIFY(same(run.log.draws(), first.log.draws()));
    }
}

void EvolutionTest::seedDecides() {
    const auto drawsOf = [](std::uint64_t seed) {
        EvolutionOptions options = fakeOptions();
        options.seed = seed;
        FakeRun run;
        run.go(options);
        return run.log.draws();
    };
    QVERIFY(same(drawsOf(1), drawsOf(1)));
    QVERIFY(!same(drawsOf(1), drawsOf(2)));
}

void EvolutionTest::sentencesAreThoseAskedFor() {
    EvolutionOptions options = fakeOptions();
    FakeRun all;
    all.go(options);
    QCOMPARE(all.evaluator.lastRange.end, std::size_t{2});
    options.sentences = 1;
    FakeRun one;
    one.go(options);
    QCOMPARE(one.evaluator.lastRange.begin, std::size_t{0});
    QCOMPARE(one.evaluator.lastRange.end, std::size_t{1});
}

void EvolutionTest::noLimitRefusesNothing() {
    FakeRun run;
    run.steering.setLatencyLimitMs(std::numeric_limits<double>::infinity());
    run.go(fakeOptions());
    for (const Candidate& c : run.log.draws())
        QVERIFY(c.decision != Decision::TooSlow);
}

void EvolutionTest::optionsThatCannotWork_data() {
    QTest::addColumn<int>("iterations");
    QTest::addColumn<int>("population");
    QTest::addColumn<int>("parents");
    QTest::addColumn<int>("mutations");
    QTest::addColumn<int>("crossovers");
    QTest::addColumn<double>("probability");
    QTest::addColumn<int>("sentences");
    QTest::addColumn<QString>("message");
    QTest::newRow("no iteration") << 0 << 20 << 5 << 8 << 7 << 0.3 << 0 << "iteration";
    QTest::newRow("no parent") << 5 << 20 << 0 << 8 << 0 << 0.3 << 0 << "at least one parent";
    QTest::newRow("more parents than members") << 5 << 20 << 21 << 8 << 7 << 0.3 << 0 << "more parents (21)";
    QTest::newRow("no children") << 5 << 20 << 5 << 0 << 0 << 0.3 << 0 << "at least one child";
    QTest::newRow("crossover of one") << 5 << 20 << 1 << 8 << 7 << 0.3 << 0 << "two parents";
    QTest::newRow("negative children") << 5 << 20 << 5 << -1 << 7 << 0.3 << 0 << "key 'mutation-size'";
    QTest::newRow("no probability") << 5 << 20 << 5 << 8 << 7 << 1.5 << 0 << "between 0 and 1";
    QTest::newRow("more sentences than there are") << 5 << 20 << 5 << 8 << 7 << 0.3 << 3 << "there are 2";
}

void EvolutionTest::optionsThatCannotWork() {
    QFETCH(int, iterations);
    QFETCH(int, population);
    QFETCH(int, parents);
    QFETCH(int, mutations);
    QFETCH(int, crossovers);
    QFETCH(double, probability);
    QFETCH(int, sentences);
    QFETCH(QString, message);
    EvolutionOptions options = fakeOptions();
    options.iterations = iterations;
    options.populationSize = population;
    options.parentSize = parents;
    options.mutationSize = mutations;
    options.crossoverSize = crossovers;
    options.mutationProbability = probability;
    options.sentences = static_cast<std::size_t>(sentences);
    FakeRun run;
    HATTER_THROWS(InputError, message.toUtf8().constData(), run.go(options));
}

void EvolutionTest::forgetfulEvaluatorIsFound() {
    FakeRun run;
    run.evaluator.leaveOut = 7;
    HATTER_THROWS(Error, "left out enc", run.go(fakeOptions()));
}

void EvolutionTest::divergedLossIsTheWorst() {
    FakeRun run;
    run.go(fakeOptions(), fakeSpace(), [](const space::SubTransformer& sub) -> std::optional<KnownLoss> {
        if (sub.encoder.size() == 3)
            return KnownLoss{NAN, NAN};
        return std::nullopt;
    });
    std::map<std::int64_t, double> lossOf;
    for (const Candidate& c : run.log.draws())
        lossOf[c.draw] = c.loss.value_or(0.0);
    for (const Candidate& c : run.log.draws())
        for (const std::int64_t parent : c.parents)
            QVERIFY(!std::isnan(lossOf.at(parent)));
    QVERIFY(std::isfinite(run.log.generations.back().bestLoss));
}

void EvolutionTest::wordsGoBothWays() {
    for (const Origin origin : {Origin::Random, Origin::Mutation, Origin::Crossover, Origin::Manual})
        QVERIFY(originFromText(toText(origin)) == origin);
    for (const Decision decision : {Decision::Evaluated, Decision::Cached, Decision::TooSlow})
        QVERIFY(decisionFromText(toText(decision)) == decision);
    QCOMPARE(QString::fromStdString(toText(Decision::TooSlow)), QStringLiteral("too slow"));
    QVERIFY(!originFromText("evaluated") && !decisionFromText(""));
}

void EvolutionTest::lossesAreBaseTwoPerToken() {
    const SentenceLosses losses{{2.0 * M_LN2, 4.0 * M_LN2}, {M_LN2, 2.0 * M_LN2}, {1, 2}};
    QCOMPARE(losses.tokenCount(), 3);
    QCOMPARE(losses.lossBase2(), 2.0);
    QCOMPARE(losses.nllBase2(), 1.0);
}

QTEST_GUILESS_MAIN(EvolutionTest)
#include "tst_search_evolution.moc"
