// SPDX-License-Identifier: GPL-3.0-or-later
// Races: what is saved, what it costs, and that a run goes on as if it had not been ended.
#include "OlderState.h"
#include "SearchFakes.h"
#include "Shared.h"
#include "base/Random.h"
#include "search/ParetoFront.h"
#include "search/Race.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <numeric>
#include <set>

using namespace hatter;
using namespace hatter::search;

Q_DECLARE_METATYPE(Method)

namespace {

constexpr std::size_t Sentences = 160;

/// A fixed stream for a pair of words.
double chance(std::uint64_t a, std::uint64_t b) {
    std::uint64_t state = a * 0x9e3779b97f4a7c15ULL + b;
    double sum = 0.0;
    for (int i = 0; i < 6; ++i) {
        // Steele, Lea and Flood's SplitMix64.
        std::uint64_t z = (state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        sum += static_cast<double>((z ^ (z >> 31)) >> 11) / 9007199254740992.0 - 0.5;
    }
    return sum;
}

/// As validation losses are: sentences differ far more than candidates do, and all candidates find the same ones hard.
class SentenceEvaluator final : public Evaluator {
public:
    void evaluate(const std::vector<space::SubTransformer>& candidates, SentenceRange range,
                  const OnEvaluated& onEvaluated, std::stop_token stop) override {
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            if (stop.stop_requested())
                throw Stopped();
            evaluated += static_cast<std::int64_t>(range.end - range.begin);
            onEvaluated(i, lossesOf(candidates[i], range), 0.001);
        }
    }
    std::size_t sentenceCount() const override { return Sentences; }

    static double meanOf(const space::SubTransformer& sub) {
        double loss = 6.0 - 0.01 * sub.encoderEmbed - 0.004 * sub.decoderEmbed;
        for (const space::EncoderLayer& layer : sub.encoder)
            loss -= 0.15 + 0.001 * layer.ffn + 0.02 * layer.heads;
        for (const space::DecoderLayer& layer : sub.decoder)
            loss -= 0.1 + 0.0005 * layer.ffn + 0.03 * layer.selfHeads + 0.04 * layer.span;
        return loss;
    }
    static SentenceLosses lossesOf(const space::SubTransformer& sub, SentenceRange range) {
        const auto key = std::stoul(space::hashOf(sub).substr(0, 8), nullptr, 16);
        SentenceLosses out;
        for (std::size_t i = range.begin; i < range.end; ++i) {
            const double loss = meanOf(sub) + 1.5 * chance(7, i) + 0.2 * chance(key, i);
            const auto tokens = static_cast<std::int32_t>(5 + i % 20);
            out.loss.push_back(loss * tokens);
            out.nll.push_back(0.9 * loss * tokens);
            out.tokens.push_back(tokens);
        }
        return out;
    }
    static double truth(const space::SubTransformer& sub) { return lossesOf(sub, {0, Sentences}).lossBase2(); }

    std::int64_t evaluated = 0;  ///< sentences
};

struct Outcome {
    FakeLog log;
    std::int64_t sentences = 0;

    std::vector<ParetoPoint> points() const {
        std::vector<ParetoPoint> out;
        for (const Candidate& c : log.draws())
            if (c.loss)
                out.push_back({c.latencyMs, *c.loss});
        return out;
    }
    std::vector<Candidate> dropped() const {
        std::vector<Candidate> out;
        for (const Candidate& c : log.draws())
            if (c.decision == Decision::Dropped)
                out.push_back(c);
        return out;
    }
};

EvolutionOptions optionsFor(Method method, bool racing = true) {
    EvolutionOptions options = fakeOptions();
    options.method = method;
    options.racing = racing;
    options.iterations = 12;
    options.populationSize = 40;
    options.parentSize = 8;
    options.mutationSize = options.crossoverSize = 15;
    return options;
}

Outcome go(const EvolutionOptions& options, int last = 99, const StoredState& state = {},
           const std::map<int, double>& plan = {{0, 14.0}}, int next = 0) {
    Outcome out;
    SentenceEvaluator evaluator;
    runPlanned(evaluator, options, plan, out.log, last, state, next);
    out.sentences = evaluator.evaluated;
    return out;
}

void addMethods() {
    QTest::addColumn<Method>("method");
    QTest::newRow("hat") << Method::Hat;
    QTest::newRow("pareto") << Method::Pareto;
    QTest::newRow("random") << Method::Random;
    QTest::newRow("regularised") << Method::Regularised;
}

}  // namespace

class RacingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saves_data() { addMethods(); }
    void saves();
    void frontStays_data();
    void frontStays();
    void decisionsSayWhatWasDone();
    void estimatesAreNear();
    void goesOnDrawByDraw_data() { addMethods(); }
    void goesOnDrawByDraw();
    void parentsAreWhatTheyWouldBe();
    void lossesOfSentencesAreFoundOutAgain_data() { addMethods(); }
    void lossesOfSentencesAreFoundOutAgain();
    void olderStatesGoOn_data() { addMethods(); }
    void olderStatesGoOn();
    void statesStaySmall();
    void damagedRaceIsRefused();
    void otherSettingsAreRefused();
    void forgetfulEvaluatorIsFound();

    void partsGrow();
    void hopelessIsSeldomWrong();
    void whatDiffersByChanceStays();
    void whatIsFarWorseGoesAtOnce();
    void theFieldsProfileHasTheRivalsMean();
    void kinTellsWhatIsNoNews();
    void kinIsSeldomWrong();
    void noNumberIsHopeless();
};

void RacingTest::saves() {
    QFETCH(Method, method);
    const Outcome out = go(optionsFor(method));
    std::set<std::string> hashes;
    for (const Candidate& c : out.log.draws())
        if (c.decision != Decision::TooSlow)
            hashes.insert(space::hashOf(c.sub));
    const double share = double(out.sentences) / double(hashes.size() * Sentences);
    QVERIFY2(share < 0.75, qPrintable(QString::number(share)));
    QVERIFY(!out.dropped().empty());
}

void RacingTest::frontStays_data() {
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 5; ++seed)
        QTest::addRow("%d", seed) << seed;
}

/// Of the candidates of one run, the front with racing is that of all of them.
void RacingTest::frontStays() {
    QFETCH(int, seed);
    EvolutionOptions options = optionsFor(Method::Random);
    options.seed = static_cast<std::uint64_t>(seed);
    const Outcome raced = go(options);
    options.racing = false;
    const Outcome whole = go(options);
    const ParetoPoint reference{15.0, 12.0};
    const double share = hypervolume(raced.points(), reference) / hypervolume(whole.points(), reference);
    QVERIFY2(share > 0.99 && share <= 1.0, qPrintable(QString::number(share)));
}

void RacingTest::decisionsSayWhatWasDone() {
    const Outcome out = go(optionsFor(Method::Hat));
    const std::vector<std::size_t> parts = partsOf(Sentences);
    std::int64_t counted = 0;
    for (const Candidate& c : out.log.draws()) {
        counted += static_cast<std::int64_t>(c.sentences);
        switch (c.decision) {
            case Decision::Evaluated:
                QCOMPARE(c.sentences, Sentences);
                QVERIFY(c.loss && !c.estimatedLoss);
                QVERIFY(std::abs(*c.loss - SentenceEvaluator::truth(c.sub)) < 1e-9);
                break;
            case Decision::Dropped:
                QVERIFY(!c.loss && !c.nll && c.estimatedLoss);
                QVERIFY(c.sentences == 0 ||
                        (c.sentences < Sentences && std::count(parts.begin(), parts.end(), c.sentences)));
                break;
            default:
                QCOMPARE(c.sentences, std::size_t{0});
        }
    }
    QCOMPARE(counted, out.sentences);
    QVERIFY(same(out.log.draws(), go(optionsFor(Method::Hat)).log.draws()));
}

void RacingTest::estimatesAreNear() {
    double off = 0.0;
    const auto dropped = go(optionsFor(Method::Random)).dropped();
    QVERIFY(dropped.size() > 20);
    for (const Candidate& c : dropped)
        off += std::abs(*c.estimatedLoss / SentenceEvaluator::truth(c.sub) - 1.0) / double(dropped.size());
    QVERIFY2(off < 0.02, qPrintable(QString::number(off)));
}

void RacingTest::goesOnDrawByDraw() {
    QFETCH(Method, method);
    const EvolutionOptions options = optionsFor(method);
    const std::map<int, double> plan = {{0, 14.0}, {5, 9.0}, {8, 20.0}};
    const Outcome whole = go(options, 99, {}, plan);
    for (const int last : {0, 4, 5, 9}) {
        const Outcome begun = go(options, last, {}, plan);
        const Outcome rest = go(options, 99, begun.log.stored(), plan, last + 1);
        std::vector<Candidate> draws = begun.log.draws();
        const auto others = rest.log.draws();
        draws.insert(draws.end(), others.begin(), others.end());
        QVERIFY(same(draws, whole.log.draws()));
        QCOMPARE(begun.sentences + rest.sentences, whole.sentences);
        QCOMPARE(rest.log.generations.back().state, whole.log.generations.back().state);
    }
}

/// Nothing that was dropped would have been a parent: the best of the last population are the best of all draws.
void RacingTest::parentsAreWhatTheyWouldBe() {
    EvolutionOptions sure = optionsFor(Method::Hat);
    sure.racingConfidence = 0.99;
    const Outcome out = go(sure);
    std::vector<double> kept, all;
    for (const Candidate& c : out.log.draws())
        if (c.decision != Decision::TooSlow) {
            all.push_back(SentenceEvaluator::truth(c.sub));
            if (c.loss)
                kept.push_back(*c.loss);
        }
    std::sort(all.begin(), all.end());
    std::sort(kept.begin(), kept.end());
    for (std::size_t i = 0; i < 8; ++i)
        QVERIFY2(std::abs(all[i] - kept[i]) < 0.01, qPrintable(QString::number(i)));
}

/// Older generations keep no losses of sentences: the members are evaluated again, and all goes on as before.
void RacingTest::lossesOfSentencesAreFoundOutAgain() {
    QFETCH(Method, method);
    const EvolutionOptions options = optionsFor(method);
    const std::map<int, double> plan = {{0, 14.0}, {5, 9.0}, {8, 20.0}};
    const Outcome whole = go(options, 99, {}, plan);
    for (const int last : {0, 4, 5, 9}) {
        StoredState stored = whole.log.stored(static_cast<std::size_t>(last));
        stored.sentenceLosses.clear();
        const Outcome rest = go(options, 99, stored, plan, last + 1);
        std::vector<Candidate> later = whole.log.draws();
        std::erase_if(later, [&](const Candidate& c) { return c.generation <= last; });
        QVERIFY(!later.empty() && same(rest.log.draws(), later));
        QVERIFY(rest.log.generations.back().state == whole.log.generations.back().state);
        QVERIFY(rest.log.generations.back().sentenceLosses == whole.log.generations.back().sentenceLosses);
    }
}

void RacingTest::olderStatesGoOn() {
    QFETCH(Method, method);
    const EvolutionOptions options = optionsFor(method);
    const Outcome whole = go(options);
    const Outcome begun = go(options, 4);
    Outcome rest = go(options, 99, olderState(begun.log.stored(), options, fakeSpace()), {{0, 14.0}}, 5);
    std::vector<Candidate> draws = begun.log.draws();
    const auto others = rest.log.draws();
    draws.insert(draws.end(), others.begin(), others.end());
    QVERIFY(same(draws, whole.log.draws()));
    QCOMPARE(begun.sentences + rest.sentences, whole.sentences);
    QVERIFY(rest.log.generations.back().state == whole.log.generations.back().state);
}

void RacingTest::damagedRaceIsRefused() {
    const EvolutionOptions options = optionsFor(Method::Hat);
    const StoredState good = go(options, 2).log.stored();
    const auto goOn = [&](const nlohmann::json& state, const std::string& sentenceLosses) {
        return go(options, 99, {state.dump(), sentenceLosses, good.sampled}, {{0, 14.0}}, 3);
    };
    const auto sound = nlohmann::json::parse(good.state);
    auto bad = sound;
    bad["race"]["sentences-of"] = 5;
    HATTER_THROWS(InputError, "damaged", goOn(bad, good.sentenceLosses));
    bad["race"]["sentences-of"] = {100000};
    HATTER_THROWS(InputError, "draw 100000", goOn(bad, good.sentenceLosses));
    bad = sound;
    bad["race"].erase("dropped");
    HATTER_THROWS(InputError, "damaged", goOn(bad, good.sentenceLosses));
    bad["race"]["dropped"] = 100000;
    HATTER_THROWS(InputError, "names 100000 dropped candidates", goOn(bad, good.sentenceLosses));
    bad = sound;
    bad.erase("race");
    HATTER_THROWS(InputError, "", goOn(bad, good.sentenceLosses));
    HATTER_THROWS(InputError, "damaged", goOn(sound, "{\"a"));
    HATTER_THROWS(InputError, "damaged", goOn(sound, "5"));
    auto losses = nlohmann::json::parse(good.sentenceLosses);
    losses.begin().value() = "seven";
    HATTER_THROWS(InputError, "damaged", goOn(sound, losses.dump()));
    // Sentences of another set are no rivals, and no reason to fail.
    losses = nlohmann::json::parse(good.sentenceLosses);
    for (auto& one : losses)
        one.erase(0);
    QCOMPARE(goOn(sound, losses.dump()).log.generations.size(), std::size_t{9});
}

/// A race's state, which is kept for every generation, is small however many sentences there are.
void RacingTest::statesStaySmall() {
    const Outcome out = go(optionsFor(Method::Pareto));
    for (const Generation& generation : out.log.generations)
        QVERIFY2(generation.state.size() < 10000, qPrintable(QString::number(generation.state.size())));
    QVERIFY(out.log.generations.back().sentenceLosses.size() > 40000);
}

void RacingTest::otherSettingsAreRefused() {
    const StoredState state = go(optionsFor(Method::Hat), 2).log.stored();
    HATTER_THROWS(InputError, "raced", go(optionsFor(Method::Hat, false), 99, state, {{0, 14.0}}, 3));
    EvolutionOptions options = optionsFor(Method::Hat);
    options.racingConfidence = 0.8;
    HATTER_THROWS(InputError, "racing-confidence", go(options, 99, state, {{0, 14.0}}, 3));
    options.racingConfidence = 1.0;
    HATTER_THROWS(InputError, "confidence", go(options));
    options = optionsFor(Method::Hat);
    options.recipe = Recipe::Hat;
    HATTER_THROWS(InputError, "steered", go(options));
}

void RacingTest::forgetfulEvaluatorIsFound() {
    struct Forgetful final : Evaluator {
        void evaluate(const std::vector<space::SubTransformer>& candidates, SentenceRange range,
                      const OnEvaluated& onEvaluated, std::stop_token) override {
            for (std::size_t i = 0; i < candidates.size(); ++i)
                if (range.begin == 0 || i > 0)
                    onEvaluated(i, SentenceEvaluator::lossesOf(candidates[i], range), 0.001);
        }
        std::size_t sentenceCount() const override { return Sentences; }
    } evaluator;
    const FakeLatency latency;
    Steering steering(14.0);
    HATTER_THROWS(Error, "left out",
                  Evolution(fakeSpace(), optionsFor(Method::Hat), evaluator, latency, steering, {}).run({}));
}

void RacingTest::partsGrow() {
    QVERIFY((partsOf(200) == std::vector<std::size_t>{16, 20, 25, 31, 39, 48, 61, 76, 95, 119, 149, 200}));
    QCOMPARE(partsOf(1200).front(), std::size_t{100});
    QVERIFY((partsOf(24) == std::vector<std::size_t>{16, 20, 24}));
    QVERIFY((partsOf(17) == std::vector<std::size_t>{17}));
    QVERIFY((partsOf(5) == std::vector<std::size_t>{5}));
    for (std::size_t sentences = 1; sentences < 3000; sentences += 7) {
        const auto parts = partsOf(sentences);
        QVERIFY(std::is_sorted(parts.begin(), parts.end()));
        QVERIFY(std::adjacent_find(parts.begin(), parts.end()) == parts.end());
        QCOMPARE(parts.back(), sentences);
    }
}

/// Of equally good ones a fraction is dropped that the confidence allows, at each of the looks.
void RacingTest::hopelessIsSeldomWrong() {
    PythonRandom random(11);
    const auto noise = [&] { return random.uniform() + random.uniform() + random.uniform() - 1.5; };
    int dropped = 0;
    for (int k = 0; k < 4000; ++k) {
        std::vector<double> rival(200), mine(200);
        for (std::size_t i = 0; i < 200; ++i) {
            const double hard = 20.0 * random.uniform();
            rival[i] = hard + noise();
            mine[i] = hard + noise();
        }
        // Exactly equal in the end.
        const double off =
            (std::accumulate(mine.begin(), mine.end(), 0.0) - std::accumulate(rival.begin(), rival.end(), 0.0)) / 200.0;
        for (double& loss : mine)
            loss -= off + 1e-9;
        mine.resize(50);
        dropped += isHopeless(mine, rival, 0.95);
    }
    QVERIFY2(dropped > 120 && dropped < 280, qPrintable(QString::number(dropped)));
}

void RacingTest::whatDiffersByChanceStays() {
    std::vector<double> rival(100, 10.0), mine(50, 10.0);
    QVERIFY(!isHopeless(mine, rival, 0.99));
    mine[0] = 30.0;
    QVERIFY(!isHopeless(mine, rival, 0.99));
    QVERIFY(!isHopeless({12.0, 12.1, 11.9}, rival, 0.99));  // too few to tell
}

void RacingTest::whatIsFarWorseGoesAtOnce() {
    std::vector<double> rival, mine;
    for (int i = 0; i < 64; ++i) {
        rival.push_back(10.0 + i % 7);
        mine.push_back(12.0 + i % 7 + 0.1 * (i % 3));
    }
    mine.resize(16);
    QVERIFY(isHopeless(mine, rival, 0.999));
    const double sum = std::accumulate(rival.begin(), rival.end(), 0.0);
    QVERIFY(std::abs(estimatedSum(mine, rival) - (sum + 64 * 2.09375)) < 1e-9);
}

void RacingTest::theFieldsProfileHasTheRivalsMean() {
    const std::vector<double> easy = {1.0, 2.0, 6.0}, hard = {3.0, 6.0, 12.0};
    const std::vector<double> usual = usualLosses(easy, {&easy, &hard});
    QCOMPARE(usual, (std::vector<double>{0.0, 2.0, 7.0}));
    QCOMPARE(usualLosses(easy, {&easy}), easy);
}

/// A child that finds hard what its parent found hard, on a part in which there is more of that than usual.
void RacingTest::kinTellsWhatIsNoNews() {
    std::vector<double> rival, parent, mine;
    PythonRandom random(3);
    for (int i = 0; i < 160; ++i) {
        const double own = i < 40 ? 1.0 + random.uniform() : -0.8 + random.uniform() / 3.0;
        rival.push_back(10.0 + i % 5);
        parent.push_back(rival.back() + own);
        mine.push_back(parent.back() + 0.2 * (random.uniform() - 0.5));
    }
    const std::vector<double> kin = kinOf({&parent}, {&rival});
    QVERIFY(std::abs(std::accumulate(kin.begin(), kin.end(), 0.0)) < 1e-9);
    QVERIFY(kinOf({}, {&rival}).empty());
    const double truth = std::accumulate(mine.begin(), mine.end(), 0.0);
    mine.resize(40);
    QVERIFY(std::abs(estimatedSum(mine, rival) - truth) > 100.0);
    QVERIFY(std::abs(estimatedSum(mine, rival, kin) - truth) < 30.0);
    QVERIFY(isHopeless(mine, rival, 0.99));
    QVERIFY(!isHopeless(mine, rival, 0.99, kin));
}

/// Children that end exactly as their rival, in all that a parent tells of them: the confidence is kept.
void RacingTest::kinIsSeldomWrong() {
    PythonRandom random(11);
    const auto noise = [&] { return random.uniform() + random.uniform() + random.uniform() - 1.5; };
    int dropped = 0;
    for (int k = 0; k < 4000; ++k) {
        std::vector<double> rival(200), parent(200), mine(200);
        for (std::size_t i = 0; i < 200; ++i) {
            rival[i] = 20.0 * random.uniform();
            parent[i] = rival[i] + noise();
            mine[i] = rival[i] + 0.7 * (parent[i] - rival[i]) + 0.6 * noise();
        }
        const double off =
            (std::accumulate(mine.begin(), mine.end(), 0.0) - std::accumulate(rival.begin(), rival.end(), 0.0)) / 200.0;
        for (double& loss : mine)
            loss -= off + 1e-9;
        const std::vector<double> kin = kinOf({&parent}, {&rival});
        mine.resize(50);
        dropped += isHopeless(mine, rival, 0.95, kin);
    }
    QVERIFY2(dropped > 120 && dropped < 290, qPrintable(QString::number(dropped)));
}

void RacingTest::noNumberIsHopeless() {
    const std::vector<double> rival(64, 10.0);
    std::vector<double> mine(16, 9.0);
    mine[3] = std::nan("");
    QVERIFY(isHopeless(mine, rival, 0.99));
}

QTEST_GUILESS_MAIN(RacingTest)
#include "tst_search_racing.moc"
