// SPDX-License-Identifier: GPL-3.0-or-later
// The recipe 'hat' makes the reference's own draws and decisions; the rest of the evolution is tst_search_evolution's.
#include "OlderState.h"
#include "ReferenceSpace.h"
#include "SearchFakes.h"
#include "Shared.h"
#include "latency/HatPredictor.h"
#include "search/EvolutionState.h"
#include "search/NumpyOrder.h"
#include "space/HatYaml.h"

#include <cmath>
#include <limits>
#include <numbers>
#include <optional>

using namespace hatter;
using namespace hatter::search;

namespace {
constexpr double Infinity = std::numeric_limits<double>::infinity();
constexpr double NotANumber = std::numeric_limits<double>::quiet_NaN();

/// The reference's predictor with the normalisation of the fixture's evo.yml.
class PublishedLatency final : public LatencyModel {
public:
    explicit PublishedLatency(const std::filesystem::path& reference)
        : m_predictor(latency::HatPredictor::read(reference / "latency_dataset/predictors/wmt14ende_cpu_xeon.pt",
                                                  {{64, 3, 85.33333333, 3, 64, 3, 85.33333333, 3, 3, 2}, 300})) {}
    double latencyMs(const space::SubTransformer& sub) const override { return m_predictor.predictMs(sub); }

private:
    latency::HatPredictor m_predictor;
};

/// Losses that the reference logged, by architecture; throws for an architecture that it never scored.
class LoggedLosses final : public Evaluator {
public:
    LoggedLosses(const nlohmann::json& scored, const space::DesignSpace& space) {
        for (const auto& population : scored)
            for (std::size_t i = 0; i < population.at("genes").size(); ++i)
                add(space::toText(space.decode(test::genomeOf(population.at("genes")[i], space.decoderLayers))),
                    population.at("loss")[i].get<double>());
    }
    void evaluate(const std::vector<space::SubTransformer>& candidates, SentenceRange, const OnEvaluated& onEvaluated,
                  std::stop_token) override {
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            const auto found = m_losses.find(space::toText(candidates[i]));
            if (found == m_losses.end() && !otherwise)
                throw Error("the reference did not score " + space::toText(candidates[i]));
            const double loss = found != m_losses.end() ? found->second : *otherwise;
            onEvaluated(i, {{loss * std::numbers::ln2}, {loss * std::numbers::ln2}, {1}}, 0.0);
        }
    }
    std::size_t sentenceCount() const override { return 1; }

    std::optional<double> otherwise;  ///< of architectures that the reference did not score

private:
    void add(const std::string& text, double loss) {
        if (!m_losses.emplace(text, loss).second && m_losses.at(text) != loss)
            throw Error("the reference scored " + text + " twice, differently");
    }
    std::map<std::string, double> m_losses;
};

EvolutionOptions hatOptions() {
    EvolutionOptions options = fakeOptions();
    options.recipe = Recipe::Hat;
    return options;
}

/// A run on the fakes that ends after generation `last`, from `state` if there is one.
FakeLog go(const EvolutionOptions& options, double limitMs, int last = 99, const StoredState& state = {}) {
    FakeLog log;
    FakeEvaluator evaluator;
    const FakeLatency latency;
    Steering steering(limitMs);
    std::stop_source stop;
    SearchObserver observer = log.observer();
    observer.onGeneration = [&](const Generation& generation) {
        log.generations.push_back(generation);
        if (generation.number == last)
            stop.request_stop();
    };
    Evolution evolution(fakeSpace(), options, evaluator, latency, steering, observer);
    if (!state.state.empty())
        evolution.restore(state);
    try {
        evolution.run(stop.get_token());
    } catch (const Stopped&) {
        // What was asked for.
    }
    return log;
}

void restoreWith(const StoredState& state, const EvolutionOptions& options) {
    FakeEvaluator evaluator;
    const FakeLatency latency;
    Steering steering;
    Evolution(fakeSpace(), options, evaluator, latency, steering, {}).restore(state);
}

/// One number for a whole permutation.
quint32 digest(const std::vector<std::size_t>& order) {
    quint32 out = 0;
    for (const std::size_t i : order)
        out = out * 31 + static_cast<quint32>(i);
    return out;
}

/// Values in which medians of three are bad pivots, `share` of them equal.
std::vector<double> hardForQuicksort(int n, int share) {
    std::vector<double> values(static_cast<std::size_t>(n));
    const int half = n / 2;
    for (int i = 1; i <= half; ++i) {
        values[static_cast<std::size_t>(i - 1)] = (i % 2 == 1 ? i : half + i - 1) / share;
        values[static_cast<std::size_t>(half + i - 1)] = 2 * i / share;
    }
    return values;
}
}  // namespace

class HatRecipeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void drawsAndDecidesAsTheReference();
    void predictsTheReferencesGenes();
    void equalValuesStandAsNumpyLeavesThem();
    void equalLossesAreOrderedByNumpy();
    void ordersAsNumpy_data();
    void ordersAsNumpy();
    void bothStreamsGoOn_data();
    void bothStreamsGoOn();
    void batchesDecideNothing();
    void recipesDrawDifferently();
    void statesBeforeRecipesAreOfSteeredRuns();
    void statesOfTheOtherRecipeAreRefused();
    void damagedStatesAreRefused_data();
    void damagedStatesAreRefused();
    void infeasibleLimitEnds();
    void rareGenesAreGrownAfterTheRefusals();
    void loweredLimitIsObeyed();
    void numpysSeedsAreShort();
    void recipesHaveWords();
};

void HatRecipeTest::drawsAndDecidesAsTheReference() {
    HATTER_NEED_SHARED(reference, "hat-reference");
    const space::DesignSpace space = space::readDesignSpace(reference / "fixture-iwslt/configs/super.yml");
    const auto seeded = test::readJson(reference / "fixture-iwslt/evolution_seeded.json");
    const auto& scored = seeded.at("scored");
    EvolutionOptions options;
    options.recipe = Recipe::Hat;
    options.iterations = static_cast<int>(scored.size());
    options.populationSize = 20;
    options.parentSize = 4;
    options.mutationSize = options.crossoverSize = 8;
    options.mutationProbability = 0.3;
    options.seed = 1;

    const PublishedLatency latency(reference);
    LoggedLosses losses(scored, space);
    Steering steering(seeded.at("latency_constraint").get<double>());
    FakeLog log;
    Evolution(space, options, losses, latency, steering, log.observer()).run({});
    QCOMPARE(log.generations.size(), scored.size());
    // The reference breeds once more after its last iteration; a run that is prolonged makes those children first.
    const StoredState state = log.stored();
    const EvolutionState found = evolutionStateFromJson(state, options, space);
    ++options.iterations;
    losses.otherwise = 9.0;
    Evolution prolonged(space, options, losses, latency, steering, log.observer());
    prolonged.restore(state);
    prolonged.run({});

    const std::vector<Candidate> draws = log.draws();
    QCOMPARE(draws.size(), seeded.at("draws").size());
    for (std::size_t i = 0; i < draws.size(); ++i) {
        const auto& draw = seeded.at("draws")[i];
        QVERIFY2(draws[i].genome == test::genomeOf(draw[0], 3), qPrintable(QString::number(i)));
        QCOMPARE(draws[i].decision != Decision::TooSlow, draw[1].get<bool>());
    }

    double worst = 0.0;
    for (std::size_t generation = 0; generation < scored.size(); ++generation) {
        const auto population = evolutionStateFromJson(log.stored(generation), options, space).population;
        const auto& expected = scored[generation];
        QCOMPARE(population.size(), expected.at("genes").size());
        for (std::size_t i = 0; i < population.size(); ++i) {
            QVERIFY(population[i].genome == test::genomeOf(expected.at("genes")[i], 3));
            const double loss = expected.at("loss")[i].get<double>();
            worst = std::max(worst, std::fabs(*population[i].loss - loss) / loss);
        }
    }
    QVERIFY(worst < 1e-14);

    std::vector<double> last;
    for (const Candidate& member : found.population)
        last.push_back(*member.loss);
    const Candidate& best = found.population[numpyOrder(last).front()];
    QCOMPARE(space::toText(best.sub), space::toText(test::subOf(seeded.at("best"), 3)));
    QCOMPARE(log.generations[scored.size() - 1].bestLoss, *best.loss);
    qInfo("%zu draws and %zu scored populations are the reference's; largest relative difference of a loss %.2g",
          draws.size(), scored.size(), worst);
}

void HatRecipeTest::predictsTheReferencesGenes() {
    HATTER_NEED_SHARED(reference, "hat-reference");
    const space::DesignSpace space = space::readDesignSpace(reference / "fixture-iwslt/configs/super.yml");
    const auto evolution = test::readJson(reference / "fixture-iwslt/expected.json").at("evolution");
    const PublishedLatency latency(reference);
    QCOMPARE(evolution.at("genes").size(), std::size_t{24});
    double worst = 0.0;
    for (std::size_t i = 0; i < evolution.at("genes").size(); ++i) {
        const space::SubTransformer sub = space.decode(test::genomeOf(evolution.at("genes")[i], 3));
        QCOMPARE(space::toText(sub), space::toText(test::subOf(evolution.at("configs")[i], 3)));
        const double expected = evolution.at("predicted_ms")[i].get<double>();
        worst = std::max(worst, std::fabs(latency.latencyMs(sub) - expected) / expected);
    }
    qInfo("24 genes: largest relative difference of a predicted latency %.2g", worst);
    QVERIFY(worst < 1e-5);
}

void HatRecipeTest::equalValuesStandAsNumpyLeavesThem() {
    // np.argsort(np.ones(n)) of numpy 1.24.2
    const auto ones = [](std::size_t n) { return numpyOrder(std::vector<double>(n, 1.0)); };
    QVERIFY(ones(0).empty());
    QVERIFY((ones(16) == std::vector<std::size_t>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}));
    QVERIFY((ones(17) == std::vector<std::size_t>{0, 14, 13, 12, 11, 10, 9, 15, 8, 6, 5, 4, 3, 2, 1, 7, 16}));
    QVERIFY(
        (ones(20) == std::vector<std::size_t>{0, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 18, 19}));
    // Infinities before NaN: [nan if i % 5 == 2 else inf if i % 7 == 3 else i % 3 for i in range(30)]
    std::vector<double> values;
    for (int i = 0; i < 30; ++i)
        values.push_back(i % 5 == 2 ? NotANumber : i % 7 == 3 ? Infinity : i % 3);
    QVERIFY((numpyOrder(values) == std::vector<std::size_t>{0,  6,  21, 9, 18, 15, 1,  25, 4, 19, 16, 13, 28, 26, 23,
                                                            20, 14, 11, 8, 5,  29, 10, 24, 3, 17, 7,  22, 2,  27, 12}));
}

void HatRecipeTest::equalLossesAreOrderedByNumpy() {
    LoggedLosses losses(nlohmann::json::array(), fakeSpace());
    losses.otherwise = 5.0;
    EvolutionOptions options = hatOptions();
    options.iterations = 2;
    FakeLog log;
    const FakeLatency latency;
    Steering steering(Infinity);
    Evolution(fakeSpace(), options, losses, latency, steering, log.observer()).run({});
    const EvolutionState end = evolutionStateFromJson(log.stored(), options, fakeSpace());
    // Without a limit draw i + 1 is member i of the start.
    const std::vector<std::int64_t> parents = {1, 18, 17, 16, 15};
    for (std::size_t i = 0; i < parents.size(); ++i)
        QCOMPARE(end.population.at(i).draw, parents[i]);
}

void HatRecipeTest::ordersAsNumpy_data() {
    QTest::addColumn<std::vector<double>>("values");
    QTest::addColumn<quint32>("digestOfNumpys");
    const auto mixed = [](int n, int kinds, quint32 numpys) {
        std::vector<double> values;
        for (int i = 0; i < n; ++i)
            values.push_back((i * i * 31 + 7 * i) % kinds);
        QTest::addRow("%d values of %d kinds", n, kinds) << values << numpys;
    };
    mixed(16, 3, 2843907362U);
    mixed(17, 3, 1502056230U);
    mixed(40, 5, 2061068434U);
    mixed(125, 30, 1760403682U);
    mixed(125, 100, 1022915884U);
    mixed(1000, 97, 1053050404U);
    mixed(1000, 7919, 595475256U);
    QTest::newRow("partitions go wrong, no two are equal") << hardForQuicksort(200, 1) << quint32{2217536016U};
    QTest::newRow("one heap") << hardForQuicksort(400, 3) << quint32{2939364228U};
    QTest::newRow("seven heaps") << hardForQuicksort(2000, 3) << quint32{3589421340U};
}

void HatRecipeTest::ordersAsNumpy() {
    QFETCH(std::vector<double>, values);
    QFETCH(quint32, digestOfNumpys);
    const std::vector<std::size_t> order = numpyOrder(values);
    for (std::size_t i = 1; i < order.size(); ++i)
        QVERIFY(values[order[i - 1]] <= values[order[i]]);
    QCOMPARE(digest(order), digestOfNumpys);
}

void HatRecipeTest::bothStreamsGoOn_data() {
    QTest::addColumn<double>("limitMs");
    QTest::newRow("ample") << 12.0;
    QTest::newRow("rare") << 4.1;
}

void HatRecipeTest::bothStreamsGoOn() {
    QFETCH(double, limitMs);
    const EvolutionOptions options = hatOptions();
    const FakeLog whole = go(options, limitMs);
    QCOMPARE(whole.generations.size(), std::size_t{6});
    for (int last = 0; last < 5; ++last) {
        FakeLog both = go(options, limitMs, last);
        const FakeLog second = go(options, limitMs, 99, both.stored());
        both.generations.insert(both.generations.end(), second.generations.begin(), second.generations.end());
        QVERIFY(same(both.draws(), whole.draws()));
        QVERIFY(both.generations.back().state == whole.generations.back().state);
    }
}

void HatRecipeTest::batchesDecideNothing() {
    EvolutionOptions options = hatOptions();
    const FakeLog four = go(options, 12.0);
    options.evaluateTogether = 1;
    QVERIFY(four.generations.back().state == go(options, 12.0).generations.back().state);
}

void HatRecipeTest::recipesDrawDifferently() {
    const std::vector<Candidate> hat = go(hatOptions(), 12.0).draws();
    const std::vector<Candidate> steered = go(fakeOptions(), 12.0).draws();
    std::size_t first = 0;
    while (hat.at(first).genome == steered.at(first).genome)
        ++first;
    QVERIFY2(hat[first].origin == Origin::Mutation, "the start needs Python's stream alone");
}

void HatRecipeTest::statesBeforeRecipesAreOfSteeredRuns() {
    const std::string state = olderState(go(fakeOptions(), 12.0, 1).stored(), fakeOptions(), fakeSpace()).state;
    QString old = QString::fromStdString(state);
    QVERIFY(old.contains(QStringLiteral("\"version\":1")));
    QVERIFY(!old.contains(QStringLiteral("\"numpy\"")));
    old.remove(QStringLiteral("\"recipe\":\"steered\","));
    QVERIFY(old.size() < static_cast<qsizetype>(state.size()));
    QVERIFY(go(fakeOptions(), 12.0, 99, {old.toStdString()}).generations.back().state ==
            go(fakeOptions(), 12.0).generations.back().state);
    HATTER_THROWS(InputError, "key 'recipe': the stored search ran with \"steered\", not with \"hat\"",
                  restoreWith({old.toStdString()}, hatOptions()));
}

void HatRecipeTest::statesOfTheOtherRecipeAreRefused() {
    HATTER_THROWS(InputError, "ran with \"hat\", not with \"steered\"",
                  restoreWith(go(hatOptions(), 12.0, 1).stored(), fakeOptions()));
    HATTER_THROWS(InputError, "ran with \"steered\", not with \"hat\"",
                  restoreWith(go(fakeOptions(), 12.0, 1).stored(), hatOptions()));
}

void HatRecipeTest::damagedStatesAreRefused_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("message");
    QTest::newRow("no numpy stream") << "\"numpy\""
                                     << "\"numbpy\""
                                     << "damaged";
    QTest::newRow("damaged numpy stream") << "\"numpy\":\""
                                          << "\"numpy\":\"x"
                                          << "random stream is damaged";
    QTest::newRow("version of a steered run") << "\"version\":2"
                                              << "\"version\":1"
                                              << "newer Hatter";
    QTest::newRow("newer version") << "\"version\":4"
                                   << "\"version\":5"
                                   << "newer Hatter";
    QTest::newRow("unknown recipe") << "\"recipe\":\"hat\""
                                    << "\"recipe\":\"cap\""
                                    << "newer Hatter";
    QTest::newRow("no word") << "\"recipe\":\"hat\""
                             << "\"recipe\":7"
                             << "damaged";
    QTest::newRow("options that are none") << "\"options\":{"
                                           << "\"options\":[],\"other\":{"
                                           << "damaged";
}

void HatRecipeTest::damagedStatesAreRefused() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, message);
    const StoredState good = go(hatOptions(), 12.0, 1).stored();
    for (const StoredState& stored : {good, olderState(good, hatOptions(), fakeSpace())}) {
        QString state = QString::fromStdString(stored.state);
        if (!state.contains(from) && from.contains(QStringLiteral("version")))
            continue;
        QVERIFY(state.contains(from));
        state.replace(from, to);
        HATTER_THROWS(InputError, message.toUtf8().constData(),
                      restoreWith({state.toStdString(), {}, stored.sampled}, hatOptions()));
    }
}

void HatRecipeTest::infeasibleLimitEnds() {
    FakeLog log;
    FakeEvaluator evaluator;
    const FakeLatency latency;
    Steering steering(0.5);
    const EvolutionOptions options = hatOptions();
    Evolution evolution(fakeSpace(), options, evaluator, latency, steering, log.observer());
    HATTER_THROWS(InputError, "latency limit 0.50 ms cannot be met", evolution.run({}));
    QCOMPARE(log.candidates.size(), static_cast<std::size_t>(options.maxDrawsPerChild));
    QCOMPARE(log.infeasible.size(), std::size_t{1});
    // Up to there they are the reference's draws.
    PythonRandom random(options.seed);
    for (const Candidate& c : log.candidates)
        QVERIFY(c.genome == fakeSpace().randomGenome(random));
}

void HatRecipeTest::rareGenesAreGrownAfterTheRefusals() {
    const EvolutionOptions options = hatOptions();
    const double fastestMs = FakeLatency().latencyMs(fastestOf(fakeSpace(), FakeLatency()));
    const FakeLog log = go(options, fastestMs * 1.001);
    QCOMPARE(log.generations.size(), static_cast<std::size_t>(options.iterations));
    const std::vector<Candidate> draws = log.draws();
    int refused = 0;
    while (draws.at(static_cast<std::size_t>(refused)).decision == Decision::TooSlow)
        ++refused;
    QCOMPARE(refused, options.maxDrawsPerChild);
}

void HatRecipeTest::loweredLimitIsObeyed() {
    FakeLog log;
    FakeEvaluator evaluator;
    const FakeLatency latency;
    Steering steering(14.0);
    SearchObserver observer = log.observer();
    observer.onCandidate = [&](const Candidate& c) {
        if (c.draw == 40)
            steering.setLatencyLimitMs(9.0);
    };
    Evolution(fakeSpace(), hatOptions(), evaluator, latency, steering, observer).run({});
    QCOMPARE(log.steering.size(), std::size_t{1});
    int obeyed = 0;
    for (const Candidate& c : log.draws())
        if (c.draw >= log.steering.front().draw && c.decision != Decision::TooSlow) {
            QVERIFY(c.latencyMs <= 9.0);
            ++obeyed;
        }
    QVERIFY(obeyed > 20);
}

void HatRecipeTest::numpysSeedsAreShort() {
    EvolutionOptions options = hatOptions();
    options.seed = 4294967295ULL;
    requireValid(options);
    options.seed = 4294967296ULL;
    HATTER_THROWS(InputError, "key 'seed': numpy, whose draws the recipe 'hat' makes, takes seeds up to 4294967295",
                  requireValid(options));
    options.recipe = Recipe::Steered;
    requireValid(options);
}

void HatRecipeTest::recipesHaveWords() {
    QCOMPARE(EvolutionOptions().recipe, Recipe::Steered);
    for (const Recipe recipe : {Recipe::Steered, Recipe::Hat})
        QVERIFY(recipeFromText(toText(recipe)) == recipe);
    QCOMPARE(toText(Recipe::Hat), std::string("hat"));
    QVERIFY(!recipeFromText("cap"));
}

QTEST_GUILESS_MAIN(HatRecipeTest)
#include "tst_search_hat.moc"
