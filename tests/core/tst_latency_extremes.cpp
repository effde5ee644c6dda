// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shared.h"
#include "base/Error.h"
#include "base/Random.h"
#include "latency/Extremes.h"
#include "latency/NetworkBounds.h"
#include "space/HatSettings.h"
#include "space/HatYaml.h"

#include <QElapsedTimer>
#include <cmath>

using namespace hatter;
using namespace hatter::latency;

namespace {

/// Small enough to look at every SubTransformer.
space::DesignSpace smallSpace(space::SpanRule rule) {
    space::DesignSpace s;
    s.name = "small";
    s.encoderEmbed = s.decoderEmbed = 256;
    s.encoderFfn = s.decoderFfn = 1024;
    s.encoderLayers = 3;
    s.decoderLayers = 2;
    s.encoderHeads = s.decoderHeads = 4;
    s.qkvDim = 256;
    s.spanRule = rule;
    s.encoderEmbedChoices = {192, 256};
    s.decoderEmbedChoices = {256, 128};
    s.encoderFfnChoices = {1024, 512};
    s.decoderFfnChoices = {512, 1024};
    s.encoderLayerChoices = {3, 1};
    s.decoderLayerChoices = {1, 2};
    s.encoderHeadChoices = {4};
    s.decoderSelfHeadChoices = {4, 2};
    s.decoderCrossHeadChoices = {2, 4};
    s.spanChoices = {3, 1, 2};
    return s;
}

template <typename Each>
void forAll(const space::DesignSpace& space, Each&& each) {
    std::vector<std::size_t> digits(space.genomeLength(), 0);
    for (bool more = true; more;) {
        space::Genome genome;
        for (std::size_t i = 0; i < digits.size(); ++i)
            genome.push_back(space.geneChoices(i)[digits[i]]);
        each(space.decode(genome));
        more = false;
        for (std::size_t i = 0; i < digits.size() && !more; ++i) {
            digits[i] = (digits[i] + 1) % space.geneChoices(i).size();
            more = digits[i] != 0;
        }
    }
}

/// Measured with so much noise that the fit is far from any machine: exactness may not depend on sense.
LatencyPredictor fitted(const space::DesignSpace& space, std::uint64_t seed, double noise) {
    PythonRandom random(seed);
    const WorkCounter work{Protocol{}, space.qkvDim};
    std::vector<Measurement> set;
    for (int i = 0; i < 60; ++i) {
        Measurement m;
        m.sub = space.sample(random);
        const double factor = 1.0 + noise * random.uniform();
        m.encoderMs = factor * (1.0 + work.encoder(m.sub)[4] + (m.sub.encoderEmbed == 256 ? 1.0 : 0.0));
        m.decoderMs = factor * (1.0 + 0.01 * work.decoder(m.sub)[4] + missedMib(stepMib(work, m.sub), 9.0));
        set.push_back(m);
    }
    return LatencyPredictor::fit(space, {}, set, 0);
}

/// A network with two hidden layers of random weights.
HatPredictor randomNetwork(std::uint64_t seed, std::size_t hidden) {
    PythonRandom random(seed);
    std::vector<HatPredictor::Layer> layers;
    std::size_t inputs = 10;
    for (const std::size_t outputs : {hidden, hidden, std::size_t{1}}) {
        HatPredictor::Layer layer;
        layer.inputs = inputs;
        const double scale = std::sqrt(2.0 / static_cast<double>(inputs));
        for (std::size_t i = 0; i < inputs * outputs; ++i)
            layer.weight.push_back(static_cast<float>(scale * (2.0 * random.uniform() - 1.0)));
        for (std::size_t i = 0; i < outputs; ++i)
            layer.bias.push_back(static_cast<float>(random.uniform() - 0.3));
        inputs = outputs;
        layers.push_back(layer);
    }
    return HatPredictor({}, layers);
}

}  // namespace

class LatencyExtremesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void regressionsAreExact_data();
    void regressionsAreExact();
    void networksAreBounded_data();
    void networksAreBounded();
    void boundsHoldInEveryBox();
    void boundsOfPointsAreTheNetwork();
    void publishedNetworks_data();
    void publishedNetworks();
    void anythingElseIsSearched();
    void largeSpacesTakeNoTime();
    void emptySpacesAreRefused();
};

void LatencyExtremesTest::regressionsAreExact_data() {
    QTest::addColumn<int>("rule");
    QTest::addColumn<int>("seed");
    for (int seed = 0; seed < 5; ++seed) {
        QTest::addRow("spans of layers in use, %d", seed) << int(space::SpanRule::Used) << seed;
        QTest::addRow("spans of all layers, %d", seed) << int(space::SpanRule::Super) << seed;
    }
}

void LatencyExtremesTest::regressionsAreExact() {
    QFETCH(int, rule);
    QFETCH(int, seed);
    const space::DesignSpace space = smallSpace(static_cast<space::SpanRule>(rule));
    const LatencyPredictor predictor = fitted(space, static_cast<std::uint64_t>(seed), seed == 0 ? 0.0 : 1.0);
    double least = 1e9;
    double most = 0.0;
    forAll(space, [&](const space::SubTransformer& sub) {
        least = std::min(least, predictor.totalMs(sub));
        most = std::max(most, predictor.totalMs(sub));
    });
    const Extremes found = extremes(space, predictor);
    QVERIFY(found.exact());
    QCOMPARE(found.fastestMs, least);
    QCOMPARE(found.slowestMs, most);
    QCOMPARE(found.lowerBoundMs, least);
    QCOMPARE(predictor.totalMs(found.fastest), least);
    QCOMPARE(predictor.totalMs(found.slowest), most);
    QVERIFY(space.contains(found.fastest) && space.contains(found.slowest));
    QVERIFY(most > 1.5 * least);
}

void LatencyExtremesTest::networksAreBounded_data() {
    QTest::addColumn<int>("seed");
    for (int seed = 0; seed < 8; ++seed)
        QTest::addRow("network %d", seed) << seed;
}

void LatencyExtremesTest::networksAreBounded() {
    QFETCH(int, seed);
    const space::DesignSpace space = smallSpace(seed % 2 == 0 ? space::SpanRule::Used : space::SpanRule::Super);
    const auto predictor =
        LatencyPredictor::ofReference(randomNetwork(static_cast<std::uint64_t>(seed), 16), "predictors/a", {});
    double least = 1e9;
    double most = -1e9;
    forAll(space, [&](const space::SubTransformer& sub) {
        least = std::min(least, predictor.totalMs(sub));
        most = std::max(most, predictor.totalMs(sub));
    });
    const Extremes found = extremes(space, predictor);
    qInfo("%.2f to %.2f ms; found %.2f to %.2f; bounds %.2f to %.2f", least, most, found.fastestMs, found.slowestMs,
          found.lowerBoundMs, found.upperBoundMs);
    QVERIFY(found.lowerBoundMs <= least && most <= found.upperBoundMs);
    QVERIFY(least <= found.fastestMs && found.slowestMs <= most);
    QVERIFY(found.fastestMs - least < 0.1 * (most - least));
    QVERIFY(most - found.slowestMs < 0.1 * (most - least));
    QCOMPARE(predictor.totalMs(found.fastest), found.fastestMs);
    QCOMPARE(predictor.totalMs(found.slowest), found.slowestMs);
    // Of use: not much wider than the truth.
    QVERIFY(found.upperBoundMs - found.lowerBoundMs < 2.0 * (most - least));
}

void LatencyExtremesTest::boundsHoldInEveryBox() {
    PythonRandom random(21);
    for (int problem = 0; problem < 40; ++problem) {
        const HatPredictor network = randomNetwork(static_cast<std::uint64_t>(100 + problem), 24);
        const NetworkBounds bounds(network);
        FeatureBox box;
        for (std::size_t i = 0; i < box.low.size(); ++i) {
            box.low[i] = network.normalisation().features[i] * random.uniform();
            box.high[i] = box.low[i] + (problem % 4) * 0.3 * network.normalisation().features[i] * random.uniform();
        }
        const double low = bounds.lower(box).ms;
        const double high = bounds.upper(box).ms;
        const double lowest = bounds.lowest(box, 1e6, 20, 0.0);
        const double highest = bounds.highest(box, -1e6, 20, 0.0);
        QVERIFY(lowest >= low && highest <= high);
        for (int i = 0; i < 200; ++i) {
            Features at{};
            for (std::size_t f = 0; f < at.size(); ++f) {
                const double share = i < 100 ? random.uniform() : std::round(random.uniform());
                at[f] = box.low[f] + share * (box.high[f] - box.low[f]);
            }
            const double ms = network.predictMs(at);
            QVERIFY(low <= ms && ms <= high);
            QVERIFY(lowest <= ms && ms <= highest);
        }
    }
}

void LatencyExtremesTest::boundsOfPointsAreTheNetwork() {
    const HatPredictor network = randomNetwork(3, 40);
    const NetworkBounds bounds(network);
    const Features at = network.normalisation().features;
    const double ms = network.predictMs(at);
    QVERIFY(std::fabs(bounds.predictMs(at) - ms) < 1e-4 * std::fabs(ms));
    QVERIFY(std::fabs(bounds.lower({at, at}).ms - ms) < 3e-4 * std::fabs(ms));
    QVERIFY(std::fabs(bounds.upper({at, at}).ms - ms) < 3e-4 * std::fabs(ms));
}

void LatencyExtremesTest::publishedNetworks_data() {
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("space");
    QTest::addColumn<QString>("norms");
    QTest::newRow("IWSLT Titan Xp") << "iwslt14deen_gpu_titanxp"
                                    << "iwslt14.de-en/supertransformer/space1.yml"
                                    << "gpu_titanxp";
    QTest::newRow("En-De Raspberry Pi") << "wmt14ende_cpu_raspberrypi"
                                        << "wmt14.en-de/supertransformer/space0.yml"
                                        << "cpu_raspberrypi";
    QTest::newRow("En-De Xeon") << "wmt14ende_cpu_xeon"
                                << "wmt14.en-de/supertransformer/space0.yml"
                                << "cpu_xeon";
    QTest::newRow("En-Fr Titan Xp") << "wmt14enfr_gpu_titanxp"
                                    << "wmt14.en-fr/supertransformer/space0.yml"
                                    << "gpu_titanxp";
}

void LatencyExtremesTest::publishedNetworks() {
    QFETCH(QString, network);
    QFETCH(QString, space);
    QFETCH(QString, norms);
    HATTER_NEED_SHARED(reference, "hat-reference");
    const auto spaceFile = reference / "configs" / space.toStdString();
    const auto folder = spaceFile.parent_path().parent_path() / "latency_predictor";
    const auto settings = hatter::space::readHatFile(folder / (norms.toStdString() + ".yml"));
    const auto file = reference / "latency_dataset/predictors" / (network.toStdString() + ".pt");
    const HatNormalisation normalisation{settings.predictor->norms.features, settings.predictor->norms.latencyMs};
    const auto predictor = LatencyPredictor::ofReference(HatPredictor::read(file, normalisation), "predictors/a", {});
    const auto design = hatter::space::readDesignSpace(spaceFile);
    QElapsedTimer timer;
    timer.start();
    const Extremes found = extremes(design, predictor);
    qInfo("%.1f to %.1f ms, bounds %.1f to %.1f ms, in %lld ms", found.fastestMs, found.slowestMs, found.lowerBoundMs,
          found.upperBoundMs, timer.elapsed());
    PythonRandom random(1);
    for (int i = 0; i < 2000; ++i) {
        const double ms = predictor.totalMs(design.sample(random));
        QVERIFY(found.fastestMs <= ms && ms <= found.slowestMs);
    }
    QVERIFY(found.lowerBoundMs <= found.fastestMs && found.slowestMs <= found.upperBoundMs);
}

void LatencyExtremesTest::anythingElseIsSearched() {
    const space::DesignSpace space = smallSpace(space::SpanRule::Used);
    // Heads of two are slower than those of four, and the narrower encoder is slower.
    const auto odd = [](const space::SubTransformer& sub) {
        double ms = 1000.0 / sub.encoderEmbed + sub.decoderEmbed;
        for (const space::DecoderLayer& layer : sub.decoder)
            ms += layer.ffn / 100.0 - layer.selfHeads + layer.span;
        return ms;
    };
    double least = 1e9;
    double most = 0.0;
    forAll(space, [&](const space::SubTransformer& sub) {
        least = std::min(least, odd(sub));
        most = std::max(most, odd(sub));
    });
    const Extremes found = searchedExtremes(space, odd);
    QCOMPARE(found.fastestMs, least);
    QCOMPARE(found.slowestMs, most);
    QCOMPARE(found.lowerBoundMs, 0.0);
    QVERIFY(std::isinf(found.upperBoundMs));
    QVERIFY(!found.exact());
}

void LatencyExtremesTest::largeSpacesTakeNoTime() {
    space::DesignSpace space = smallSpace(space::SpanRule::Super);
    space.encoderLayers = space.decoderLayers = 12;
    space.encoderLayerChoices = space.decoderLayerChoices = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    const LatencyPredictor predictor = fitted(space, 1, 0.1);
    QElapsedTimer timer;
    timer.start();
    const Extremes found = extremes(space, predictor);
    qInfo("%.3f ms for a space of %.1e", double(timer.nsecsElapsed()) / 1e6, space.size());
    QVERIFY(timer.elapsed() < 50);
    QCOMPARE(found.fastest, space.smallest(1));
    QCOMPARE(found.slowest, space.largest(3));
}

void LatencyExtremesTest::emptySpacesAreRefused() {
    space::DesignSpace space = smallSpace(space::SpanRule::Used);
    const LatencyPredictor predictor = fitted(space, 1, 0.1);
    space.decoderFfnChoices.clear();
    HATTER_THROWS(InputError, "decoder-ffn-embed-dim-choice", extremes(space, predictor));
    HATTER_THROWS(InputError, "decoder-ffn-embed-dim-choice", searchedExtremes(space, [](const auto&) { return 1.0; }));
}

QTEST_GUILESS_MAIN(LatencyExtremesTest)
#include "tst_latency_extremes.moc"
