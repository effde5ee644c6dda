// SPDX-License-Identifier: GPL-3.0-or-later
// The reference's search, nothing taken from its logs: our model, our predictor and our draws give its genes, losses
// and choice.
#include "Fixture.h"
#include "ReferenceSpace.h"
#include "Shared.h"
#include "latency/HatPredictor.h"
#include "search/Evolution.h"
#include "search/EvolutionState.h"
#include "train/ValidationImpl.h"

#include <cmath>
#include <memory>

using namespace hatter;
using hatter::testing::Fixture;

namespace {

/// The published predictor with the normalisation of the fixture's evo.yml.
class PublishedLatency final : public search::LatencyModel {
public:
    explicit PublishedLatency(const std::filesystem::path& file)
        : m_predictor(latency::HatPredictor::read(file, {{64, 3, 85.33333333, 3, 64, 3, 85.33333333, 3, 3, 2}, 300})) {}
    double latencyMs(const space::SubTransformer& sub) const override { return m_predictor.predictMs(sub); }

private:
    latency::HatPredictor m_predictor;
};

/// The fixture's SuperTransformer on its validation set.
class FixtureEvaluator final : public search::Evaluator {
public:
    explicit FixtureEvaluator(const Fixture& fixture)
        : m_super(fixture.super), m_set(fixture.split("valid"), 1024, 0.1, torch::kCPU) {}
    void evaluate(const std::vector<space::SubTransformer>& candidates, search::SentenceRange,
                  const OnEvaluated& onEvaluated, std::stop_token stop) override {
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            const auto table = losses(candidates[i], stop);
            onEvaluated(i, {table.loss, table.nll, table.tokens}, 0.0);
        }
    }
    std::size_t sentenceCount() const override { return m_set.size(); }
    train::SentenceLossTable losses(const space::SubTransformer& sub, std::stop_token stop = {}) const {
        const torch::NoGradGuard noGrad;
        return m_set.losses(model::slice(m_super, sub, model::SliceMode::Contiguous), std::move(stop));
    }

private:
    const model::SuperTransformer& m_super;
    train::ValidationSet m_set;
};

double relative(double found, double expected) {
    return std::abs(found / expected - 1.0);
}

}  // namespace

class ReferenceEvolution : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Fixture> m_fixture;
    std::unique_ptr<FixtureEvaluator> m_evaluator;
    std::unique_ptr<PublishedLatency> m_latency;

private Q_SLOTS:
    void initTestCase() {
        HATTER_NEED_SHARED(reference, "hat-reference");
        m_fixture = std::make_unique<Fixture>(reference / "fixture-iwslt");
        m_evaluator = std::make_unique<FixtureEvaluator>(*m_fixture);
        m_latency = std::make_unique<PublishedLatency>(reference / "latency_dataset/predictors/wmt14ende_cpu_xeon.pt");
    }

    void lossAndLatencyOfGenes() {
        const auto& expected = m_fixture->expected.at("evolution");
        const auto& genes = expected.at("genes");
        QCOMPARE(genes.size(), std::size_t(24));
        double loss = 0.0, ms = 0.0;
        for (std::size_t i = 0; i < genes.size(); ++i) {
            const auto sub = m_fixture->space.decode(test::genomeOf(genes[i], m_fixture->space.decoderLayers));
            QVERIFY(sub == test::subOf(expected.at("configs")[i], m_fixture->space.encoderLayers));
            loss = std::max(loss, relative(m_evaluator->losses(sub).lossBase2(), expected.at("loss")[i].get<double>()));
            ms = std::max(ms, relative(m_latency->latencyMs(sub), expected.at("predicted_ms")[i].get<double>()));
        }
        qInfo("largest relative difference of 24 losses: %.2g, of 24 predicted latencies: %.2g", loss, ms);
        QVERIFY(loss < 1e-5);
        QVERIFY(ms < 1e-5);
    }

    void seededSearch() {
        const auto seeded = test::readJson(m_fixture->folder / "evolution_seeded.json");
        const auto& scored = seeded.at("scored");
        search::EvolutionOptions options;
        options.recipe = search::Recipe::Hat;
        options.iterations = static_cast<int>(scored.size());
        options.populationSize = 20;
        options.parentSize = 4;
        options.mutationSize = options.crossoverSize = 8;
        options.mutationProbability = 0.3;
        options.seed = 1;
        search::Steering steering(seeded.at("latency_constraint").get<double>());
        std::vector<std::string> states;
        std::vector<search::Candidate> draws;
        search::SearchObserver observer;
        observer.onGeneration = [&](const search::Generation& generation) {
            states.push_back(generation.state);
            draws.insert(draws.end(), generation.sampled.begin(), generation.sampled.end());
        };
        search::Evolution(m_fixture->space, options, *m_evaluator, *m_latency, steering, observer).run({});
        QVERIFY(draws.size() > 60);
        for (std::size_t i = 0; i < draws.size(); ++i) {
            QVERIFY2(draws[i].genome == test::genomeOf(seeded.at("draws")[i][0], m_fixture->space.decoderLayers),
                     qPrintable(QString::number(i)));
            QCOMPARE(draws[i].decision != search::Decision::TooSlow, seeded.at("draws")[i][1].get<bool>());
        }
        double worst = 0.0;
        for (std::size_t generation = 0; generation < scored.size(); ++generation) {
            const auto population =
                search::evolutionStateFromJson({states.at(generation), {}, draws}, options, m_fixture->space)
                    .population;
            const auto& losses = scored[generation].at("loss");
            QCOMPARE(population.size(), losses.size());
            for (std::size_t i = 0; i < population.size(); ++i)
                worst = std::max(worst, relative(*population[i].loss, losses[i].get<double>()));
        }
        qInfo("%d draws equal; largest relative difference of %d losses: %.2g", int(draws.size()),
              int(scored.size() * scored[0].at("loss").size()), worst);
        QVERIFY(worst < 1e-5);
        const auto last =
            search::evolutionStateFromJson({states.back(), {}, draws}, options, m_fixture->space).population;
        const auto best =
            std::min_element(last.begin(), last.end(), [](const auto& a, const auto& b) { return *a.loss < *b.loss; });
        QVERIFY(best->sub == test::subOf(seeded.at("best"), m_fixture->space.encoderLayers));
    }
};

QTEST_GUILESS_MAIN(ReferenceEvolution)
#include "tst_reference_evolution.moc"
