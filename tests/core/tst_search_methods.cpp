// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every method of searching, and what each of them is.
#include "OlderState.h"
#include "SearchFakes.h"
#include "Shared.h"
#include "base/Random.h"
#include "search/NonDominatedSort.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

using namespace hatter;
using namespace hatter::search;

Q_DECLARE_METATYPE(Method)

namespace {
constexpr double LimitMs = 14.0;

EvolutionOptions optionsFor(Method method) {
    EvolutionOptions options = fakeOptions();
    options.method = method;
    options.iterations = 8;
    return options;
}

struct Outcome {
    FakeLog log;
    std::map<std::string, int> times;
};

/// As a real space: what a size is worth has little to do with what it costs.
class UnevenEvaluator final : public Evaluator {
public:
    void evaluate(const std::vector<space::SubTransformer>& candidates, SentenceRange, const OnEvaluated& onEvaluated,
                  std::stop_token) override {
        for (std::size_t i = 0; i < candidates.size(); ++i)
            onEvaluated(i, {{lossOf(candidates[i])}, {1.0}, {1}}, 0.001);
    }
    std::size_t sentenceCount() const override { return 1; }

    static double lossOf(const space::SubTransformer& sub) {
        double loss = 12.0 - 0.02 * sub.encoderEmbed - 0.004 * sub.decoderEmbed;
        for (const space::EncoderLayer& layer : sub.encoder)
            loss -= 0.4 + 0.002 * layer.ffn + 0.05 * layer.heads;
        for (const space::DecoderLayer& layer : sub.decoder)
            loss -= 0.1 + 0.001 * layer.ffn + 0.08 * layer.selfHeads + 0.1 * layer.span;
        return loss;
    }
};

/// Runs from `state` (empty: from the start); stops after generation `last` was reported.
Outcome go(const EvolutionOptions& options, const LimitPlan& plan = {{0, LimitMs}}, int last = 99,
           const StoredState& state = {}, int next = 0) {
    Outcome out;
    FakeEvaluator evaluator;
    runPlanned(evaluator, options, plan, out.log, last, state, next);
    out.times = evaluator.times;
    return out;
}

std::vector<ParetoPoint> pointsOf(const std::vector<Candidate>& candidates) {
    std::vector<ParetoPoint> points;
    for (const Candidate& c : candidates)
        if (c.loss)
            points.push_back({c.latencyMs, *c.loss});
    return points;
}

EvolutionState stateOf(const Outcome& outcome, const EvolutionOptions& options) {
    return evolutionStateFromJson(outcome.log.stored(), options, fakeSpace());
}

bool dominates(const Objectives& a, const Objectives& b) {
    return isNowhereWorse(a, b) && !isNowhereWorse(b, a);
}
}  // namespace

class MethodsTest : public QObject {
    Q_OBJECT
private:
    void everyMethod() const {
        QTest::addColumn<Method>("method");
        QTest::newRow("hat") << Method::Hat;
        QTest::newRow("pareto") << Method::Pareto;
        QTest::newRow("random") << Method::Random;
        QTest::newRow("regularised") << Method::Regularised;
    }

private Q_SLOTS:
    void noneEvaluatesTwiceOrAboveTheLimit_data() { everyMethod(); }
    void noneEvaluatesTwiceOrAboveTheLimit();
    void generationsHaveTheirChildren_data() { everyMethod(); }
    void generationsHaveTheirChildren();
    void allGoOnDrawByDraw_data();
    void allGoOnDrawByDraw();
    void olderStatesGoOn_data() { everyMethod(); }
    void olderStatesGoOn();
    void statesStaySmall_data() { everyMethod(); }
    void statesStaySmall();
    void anyGenerationGoesOn_data() { everyMethod(); }
    void anyGenerationGoesOn();
    void knownLossesChangeNoDraw_data() { everyMethod(); }
    void knownLossesChangeNoDraw();
    void otherSeedsBeginAnew_data() { everyMethod(); }
    void otherSeedsBeginAnew();
    void allObeyALowerLimitAtTheNextDraw_data() { everyMethod(); }
    void allObeyALowerLimitAtTheNextDraw();
    void allTellAnInfeasibleLimit_data() { everyMethod(); }
    void allTellAnInfeasibleLimit();
    void allMeetARareLimit_data() { everyMethod(); }
    void allMeetARareLimit();
    void bestLossNeverRises_data() { everyMethod(); }
    void bestLossNeverRises();
    void wordsGoBothWays_data() { everyMethod(); }
    void wordsGoBothWays();
    void statesOfOtherMethodsAreRefused();
    void referencesDrawsAreHats();
    void batchesChangeNothing_data() { everyMethod(); }
    void batchesChangeNothing();

    void archiveIsTheFrontOfAllThatWasEvaluated();
    void lowerLimitKeepsTheFrontUnderIt();
    void paretoFindsMoreThanRandom();
    void paretoRepeatsLittle();
    void randomHasNoParents();
    void regularisedForgetsTheOldest();
    void regularisedMutatesTheBestOfItsSample();

    void standingsAreThoseOfTheDefinition_data();
    void standingsAreThoseOfTheDefinition();
    void crowdingIsThePapersSum();
    void endsAndOddPoints();
};

void MethodsTest::noneEvaluatesTwiceOrAboveTheLimit() {
    QFETCH(Method, method);
    const Outcome out = go(optionsFor(method));
    for (const auto& [text, times] : out.times)
        QCOMPARE(times, 1);
    std::int64_t number = 0;
    for (const Candidate& c : out.log.draws()) {
        QCOMPARE(c.draw, ++number);
        QCOMPARE(c.decision == Decision::TooSlow, c.latencyMs > LimitMs);
        QCOMPARE(c.loss.has_value(), c.latencyMs <= LimitMs);
    }
}

void MethodsTest::generationsHaveTheirChildren() {
    QFETCH(Method, method);
    const Outcome out = go(optionsFor(method));
    QCOMPARE(out.log.generations.size(), std::size_t{8});
    for (const Generation& generation : out.log.generations) {
        const auto kept = std::count_if(generation.sampled.begin(), generation.sampled.end(),
                                        [](const Candidate& c) { return c.loss.has_value(); });
        QCOMPARE(kept, generation.number == 0 ? 20 : 15);
    }
}

void MethodsTest::allGoOnDrawByDraw_data() {
    QTest::addColumn<Method>("method");
    QTest::addColumn<double>("later");
    for (const Method method : {Method::Hat, Method::Pareto, Method::Random, Method::Regularised}) {
        QTest::addRow("%s, a limit that stays", toText(method).c_str()) << method << LimitMs;
        QTest::addRow("%s, lowered", toText(method).c_str()) << method << 8.0;
        QTest::addRow("%s, raised", toText(method).c_str()) << method << 25.0;
    }
}

void MethodsTest::allGoOnDrawByDraw() {
    QFETCH(Method, method);
    QFETCH(double, later);
    const EvolutionOptions options = optionsFor(method);
    const LimitPlan plan = {{0, LimitMs}, {4, later}};
    const Outcome whole = go(options, plan);
    for (const int last : {0, 2, 3, 4, 6}) {
        const Outcome begun = go(options, plan, last);
        const Outcome rest = go(options, plan, 99, begun.log.stored(), last + 1);
        std::vector<Candidate> draws = begun.log.draws();
        const auto others = rest.log.draws();
        draws.insert(draws.end(), others.begin(), others.end());
        QVERIFY(same(draws, whole.log.draws()));
        QCOMPARE(rest.log.generations.back().state, whole.log.generations.back().state);
    }
}

/// Up to schema version 3 a state held its members and losses itself.
void MethodsTest::olderStatesGoOn() {
    QFETCH(Method, method);
    const EvolutionOptions options = optionsFor(method);
    const LimitPlan plan = {{0, LimitMs}, {4, 9.0}};
    const Outcome whole = go(options, plan);
    const Outcome begun = go(options, plan, 3);
    const Outcome rest = go(options, plan, 99, olderState(begun.log.stored(), options, fakeSpace()), 4);
    std::vector<Candidate> draws = begun.log.draws();
    const auto others = rest.log.draws();
    draws.insert(draws.end(), others.begin(), others.end());
    QVERIFY(same(draws, whole.log.draws()));
    QCOMPARE(rest.log.generations.back().state, whole.log.generations.back().state);
}

/// Each generation's state is kept: all of them together must not grow with the square of a run's length.
void MethodsTest::statesStaySmall() {
    QFETCH(Method, method);
    EvolutionOptions options = optionsFor(method);
    options.iterations = 40;
    const Outcome out = go(options);
    for (const Generation& generation : out.log.generations)
        QVERIFY2(generation.state.size() < 10000, qPrintable(QString::number(generation.state.size())));
}

/// A fork goes on after any generation with the whole run's candidates beside the state.
void MethodsTest::anyGenerationGoesOn() {
    QFETCH(Method, method);
    const EvolutionOptions options = optionsFor(method);
    const LimitPlan plan = {{0, LimitMs}, {3, 9.0}, {5, 16.0}};
    const Outcome whole = go(options, plan);
    for (int after = 0; after < 7; ++after) {
        const Outcome rest = go(options, plan, 99, whole.log.stored(static_cast<std::size_t>(after)), after + 1);
        std::vector<Candidate> later = whole.log.draws();
        std::erase_if(later, [&](const Candidate& c) { return c.generation <= after; });
        QVERIFY(same(rest.log.draws(), later));
    }
}

/// Where a loss comes from decides nothing: a second run on the same store draws the same.
/// With terms that change in the middle of generations, of which many seeds meet many cases.
void MethodsTest::knownLossesChangeNoDraw() {
    QFETCH(Method, method);
    EvolutionOptions options = optionsFor(method);
    options.evaluateTogether = 4;
    const auto drawsOf = [&](const LossCache& cache, FakeEvaluator& evaluator) {
        const FakeLatency latency;
        Steering steering(LimitMs);
        FakeLog log;
        SearchObserver observer = log.observer();
        observer.beforeDraw = [&](std::int64_t draw) {
            Terms terms = steering.terms();
            terms.limitMs = draw % 7 == 0 ? 9.0 : draw % 7 == 4 ? LimitMs : terms.limitMs;
            if (draw % 23 == 0)
                terms.constraints.alsoSmall = {Cost{Cost::Kind::Parameters, {}}};
            if (draw % 23 == 11)
                terms.constraints.alsoSmall.clear();
            steering.setTerms(terms);
        };
        Evolution(fakeSpace(), options, evaluator, latency, steering, observer, cache).run({});
        return log.draws();
    };
    for (options.seed = 0; options.seed < 40; ++options.seed) {
        FakeEvaluator evaluator, half, none;
        const auto first = drawsOf({}, evaluator);
        const LossCache all = [](const space::SubTransformer& sub) {
            const SentenceLosses losses = FakeEvaluator::lossesOf(sub);
            return std::optional(KnownLoss{losses.lossBase2(), losses.nllBase2()});
        };
        const LossCache some = [&all](const space::SubTransformer& sub) {
            return space::hashOf(sub).back() % 2 == 0 ? all(sub) : std::nullopt;
        };
        for (auto second : {drawsOf(all, none), drawsOf(some, half)}) {
            QCOMPARE(second.size(), first.size());
            for (std::size_t i = 0; i < first.size(); ++i)
                if (first[i].decision == Decision::Evaluated)
                    second[i].decision = Decision::Evaluated;
            QVERIFY(same(second, first));
        }
        QCOMPARE(none.evaluations.load(), 0);
        QVERIFY(half.evaluations > 0 && half.evaluations < evaluator.evaluations);
    }
}

void MethodsTest::otherSeedsBeginAnew() {
    QFETCH(Method, method);
    EvolutionOptions options = optionsFor(method);
    const Outcome whole = go(options);
    StoredState stored = whole.log.stored(3);
    QCOMPARE(seedOf(stored.state), options.seed);
    stored.state = reseeded(stored.state, 7);
    QCOMPARE(seedOf(stored.state), std::uint64_t{7});
    HATTER_THROWS(InputError, "key 'seed'", go(options, {{0, LimitMs}}, 99, stored, 4));
    options.seed = 7;
    const auto once = go(options, {{0, LimitMs}}, 99, stored, 4).log.draws();
    const auto twice = go(options, {{0, LimitMs}}, 99, stored, 4).log.draws();
    QVERIFY(!once.empty() && same(once, twice));
    QCOMPARE(once.front().draw, whole.log.generations[4].sampled.front().draw);
    QVERIFY(once.front().genome != whole.log.generations[4].sampled.front().genome);
    HATTER_THROWS(InputError, "damaged", reseeded("{}", 7));
    HATTER_THROWS(InputError, "damaged", seedOf("[1"));
}

void MethodsTest::allObeyALowerLimitAtTheNextDraw() {
    QFETCH(Method, method);
    EvolutionOptions options = optionsFor(method);
    options.evaluateTogether = 1;
    FakeEvaluator evaluator;
    const FakeLatency latency;
    Steering steering(LimitMs);
    FakeLog log;
    SearchObserver observer = log.observer();
    std::int64_t changedAt = 0;
    observer.onCandidate = [&](const Candidate& c) {
        if (c.decision == Decision::Evaluated && evaluator.evaluations == 45 && changedAt == 0) {
            changedAt = c.draw;
            steering.setLatencyLimitMs(7.5);
        }
    };
    Evolution(fakeSpace(), options, evaluator, latency, steering, observer).run({});
    QVERIFY(changedAt > 0);
    for (const Candidate& c : log.draws())
        QCOMPARE(c.limitMs, c.draw <= changedAt ? LimitMs : 7.5);
    QCOMPARE(log.steering.size(), std::size_t{1});
    QCOMPARE(log.steering[0].draw, changedAt + 1);
}

void MethodsTest::allTellAnInfeasibleLimit() {
    QFETCH(Method, method);
    HATTER_THROWS(InputError, "cannot be met", go(optionsFor(method), {{0, 0.5}}));
    HATTER_THROWS(InputError, "cannot be met", go(optionsFor(method), {{0, LimitMs}, {3, 0.5}}));
}

void MethodsTest::allMeetARareLimit() {
    QFETCH(Method, method);
    const double limitMs = 1.02 * FakeLatency().latencyMs(fastestOf(fakeSpace(), FakeLatency()));
    EvolutionOptions options = optionsFor(method);
    options.maxDrawsPerChild = 50;
    const Outcome out = go(options, {{0, limitMs}});
    QCOMPARE(out.log.generations.size(), std::size_t{8});
    for (const Candidate& c : out.log.draws())
        QVERIFY(!c.loss || c.latencyMs <= limitMs);
}

void MethodsTest::bestLossNeverRises() {
    QFETCH(Method, method);
    const Outcome out = go(optionsFor(method));
    double best = INFINITY;
    for (const Generation& generation : out.log.generations) {
        double ofDraws = best;
        for (const Candidate& c : generation.sampled)
            ofDraws = std::min(ofDraws, c.loss.value_or(INFINITY));
        // Aging forgets; the others report the best so far.
        if (method != Method::Regularised)
            QCOMPARE(generation.bestLoss, ofDraws);
        else
            QVERIFY(generation.bestLoss >= ofDraws);
        best = ofDraws;
    }
}

void MethodsTest::wordsGoBothWays() {
    QFETCH(Method, method);
    QCOMPARE(methodFromText(toText(method)).value(), method);
    QVERIFY(!methodFromText(toText(method) + "x"));
}

void MethodsTest::statesOfOtherMethodsAreRefused() {
    const StoredState state = go(optionsFor(Method::Pareto), {{0, LimitMs}}, 1).log.stored();
    HATTER_THROWS(InputError, "method", go(optionsFor(Method::Random), {{0, LimitMs}}, 99, state, 2));
    HATTER_THROWS(InputError, "method", go(optionsFor(Method::Hat), {{0, LimitMs}}, 99, state, 2));
    StoredState damaged = state;
    for (const nlohmann::json& archive : {nlohmann::json(7), nlohmann::json({"a"}), nlohmann::json({99999})}) {
        auto text = nlohmann::json::parse(state.state);
        text["archive"] = archive;
        damaged.state = text.dump();
        HATTER_THROWS(InputError, "damaged", go(optionsFor(Method::Pareto), {{0, LimitMs}}, 99, damaged, 2));
    }
}

void MethodsTest::referencesDrawsAreHats() {
    EvolutionOptions options = optionsFor(Method::Pareto);
    options.recipe = Recipe::Hat;
    HATTER_THROWS(InputError, "recipe", go(options));
    options = optionsFor(Method::Pareto);
    options.populationSize = options.parentSize = 1;
    options.crossoverSize = 0;
    HATTER_THROWS(InputError, "population", go(options));
}

void MethodsTest::batchesChangeNothing() {
    QFETCH(Method, method);
    EvolutionOptions options = optionsFor(method);
    const Outcome a = go(options);
    options.evaluateTogether = 7;
    QVERIFY(same(a.log.draws(), go(options).log.draws()));
}

void MethodsTest::archiveIsTheFrontOfAllThatWasEvaluated() {
    const Outcome out = go(optionsFor(Method::Pareto), {{0, LimitMs}, {3, 8.0}, {5, 20.0}});
    std::set<std::pair<double, double>> front;
    const auto points = pointsOf(out.log.draws());
    for (const std::size_t i : paretoFront(points))
        front.insert({points[i].latencyMs, points[i].loss});
    std::set<std::pair<double, double>> archive;
    for (const Candidate& member : stateOf(out, optionsFor(Method::Pareto)).archive)
        archive.insert({member.latencyMs, member.loss.value()});
    QVERIFY(archive == front);
}

void MethodsTest::lowerLimitKeepsTheFrontUnderIt() {
    // The parents right after the change are what was found under the new limit, not random ones.
    const Outcome out = go(optionsFor(Method::Pareto), {{0, LimitMs}, {6, 8.0}});
    std::set<std::int64_t> before;
    for (int g = 0; g < 6; ++g)
        for (const Candidate& c : out.log.generations[std::size_t(g)].sampled)
            if (c.loss && c.latencyMs <= 8.0)
                before.insert(c.draw);
    QVERIFY(before.size() >= 2);
    for (const Candidate& c : out.log.generations[6].sampled) {
        QVERIFY(c.origin != Origin::Random);
        for (const std::int64_t parent : c.parents)
            QVERIFY(before.contains(parent) || parent >= out.log.generations[6].sampled.front().draw);
    }
    // And the first ones' parents stem from before.
    QVERIFY(!out.log.generations[6].sampled.front().parents.empty());
}

void MethodsTest::paretoFindsMoreThanRandom() {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        double volume[2];
        for (const Method method : {Method::Pareto, Method::Random}) {
            EvolutionOptions options = optionsFor(method);
            options.iterations = 15;
            options.seed = seed;
            options.mutationProbability = usualMutationProbability(method);
            UnevenEvaluator evaluator;
            const FakeLatency latency;
            Steering steering(INFINITY);
            FakeLog log;
            Evolution(fakeSpace(), options, evaluator, latency, steering, log.observer()).run({});
            volume[method == Method::Random] = hypervolume(pointsOf(log.draws()), {40.0, 20.0});
        }
        QVERIFY2(volume[0] > volume[1], qPrintable(QString("%1 %2").arg(volume[0]).arg(volume[1])));
    }
}

void MethodsTest::paretoRepeatsLittle() {
    const Outcome out = go(optionsFor(Method::Pareto));
    const auto draws = out.log.draws();
    const auto cached =
        std::count_if(draws.begin(), draws.end(), [](const Candidate& c) { return c.decision == Decision::Cached; });
    QVERIFY2(cached <= 2, qPrintable(QString::number(cached)));
}

void MethodsTest::randomHasNoParents() {
    for (const Candidate& c : go(optionsFor(Method::Random)).log.draws()) {
        QCOMPARE(c.origin, Origin::Random);
        QVERIFY(c.parents.empty());
    }
}

void MethodsTest::regularisedForgetsTheOldest() {
    const Outcome out = go(optionsFor(Method::Regularised));
    std::vector<std::int64_t> kept;
    for (const Candidate& c : out.log.draws())
        if (c.loss)
            kept.push_back(c.draw);
    std::vector<std::int64_t> population;
    for (const Candidate& member : stateOf(out, optionsFor(Method::Regularised)).population)
        population.push_back(member.draw);
    QVERIFY(population == std::vector<std::int64_t>(kept.end() - 20, kept.end()));
}

void MethodsTest::regularisedMutatesTheBestOfItsSample() {
    EvolutionOptions options = optionsFor(Method::Regularised);
    options.parentSize = 20;  // nearly all of the 20 members are in a sample of 20
    const Outcome out = go(options);
    std::map<std::int64_t, double> lossOf;
    std::vector<std::int64_t> order;
    int best = 0, children = 0;
    for (const Candidate& c : out.log.draws()) {
        if (c.origin == Origin::Mutation && c.loss) {
            std::vector<double> losses;
            for (std::size_t i = order.size() - 20; i < order.size(); ++i)
                losses.push_back(lossOf.at(order[i]));
            std::sort(losses.begin(), losses.end());
            best += lossOf.at(c.parents.at(0)) <= losses[4];
            ++children;
        }
        if (c.loss) {
            lossOf[c.draw] = *c.loss;
            order.push_back(c.draw);
        }
    }
    QCOMPARE(children, 7 * 15);
    QVERIFY2(best >= 100, qPrintable(QString::number(best)));
}

void MethodsTest::standingsAreThoseOfTheDefinition_data() {
    QTest::addColumn<int>("seed");
    QTest::addColumn<int>("objectives");
    for (int objectives = 2; objectives <= 4; ++objectives)
        for (int seed = 1; seed <= 20; ++seed)
            QTest::addRow("%d objectives %d", objectives, seed) << seed << objectives;
}

void MethodsTest::standingsAreThoseOfTheDefinition() {
    QFETCH(int, seed);
    QFETCH(int, objectives);
    PythonRandom random(static_cast<std::uint64_t>(seed));
    std::vector<Objectives> points(60, Objectives(static_cast<std::size_t>(objectives)));
    for (Objectives& point : points)
        for (double& value : point)
            value = static_cast<double>(random.below(15));
    const std::vector<Standing> standings = standingsOf(points);
    // Peel off what nothing that is left dominates, again and again.
    std::vector<int> rank(points.size(), -1);
    for (int r = 0, left = static_cast<int>(points.size()); left > 0; ++r) {
        std::vector<std::size_t> front;
        for (std::size_t i = 0; i < points.size(); ++i) {
            bool dominated = rank[i] >= 0;
            for (std::size_t j = 0; j < points.size() && !dominated; ++j)
                dominated = rank[j] < 0 && dominates(points[j], points[i]);
            if (!dominated)
                front.push_back(i);
        }
        for (const std::size_t i : front)
            rank[i] = r;
        left -= static_cast<int>(front.size());
    }
    for (std::size_t i = 0; i < points.size(); ++i)
        QCOMPARE(standings[i].rank, rank[i]);
    // Of equal points one stands for all.
    std::set<Objectives> front;
    for (const std::size_t i : nonDominatedOf(points)) {
        QCOMPARE(rank[i], 0);
        QVERIFY(front.insert(points[i]).second);
    }
    for (std::size_t i = 0; i < points.size(); ++i)
        QVERIFY(rank[i] > 0 || front.contains(points[i]));
}

void MethodsTest::crowdingIsThePapersSum() {
    const std::vector<Standing> standings = standingsOf({{1, 10}, {2, 6}, {5, 4}, {11, 2}});
    QVERIFY(std::isinf(standings[0].distance) && std::isinf(standings[3].distance));
    QCOMPARE(standings[1].distance, 4.0 / 10.0 + 6.0 / 8.0);
    QCOMPARE(standings[2].distance, 9.0 / 10.0 + 4.0 / 8.0);
    QVERIFY(isBetter(standings[2], standings[1]));
    QVERIFY(isBetter(standings[1], {1, INFINITY}));
    QVERIFY(!isBetter(standings[1], standings[1]));
}

void MethodsTest::endsAndOddPoints() {
    QVERIFY(standingsOf({}).empty());
    const std::vector<Standing> standings = standingsOf({{3, 1}, {std::nan(""), 0}, {3, 1}, {2, INFINITY}, {3, 1}});
    QCOMPARE(standings[0].rank, 0);
    QCOMPARE(standings[2].rank, 0);
    QCOMPARE(standings[3].rank, 0);
    QVERIFY(standings[1].rank > 0);
    for (const Standing& standing : standings)
        QVERIFY(!std::isnan(standing.distance));
}

QTEST_GUILESS_MAIN(MethodsTest)
#include "tst_search_methods.moc"
