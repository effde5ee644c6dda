// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shared.h"
#include "base/Error.h"
#include "base/Random.h"
#include "latency/LatencyPredictor.h"
#include "latency/SampleDesign.h"
#include "latency/Work.h"

#include <QElapsedTimer>
#include <algorithm>
#include <cmath>
#include <set>

using namespace hatter;
using namespace hatter::latency;

namespace {

space::DesignSpace demoSpace(space::SpanRule rule = space::SpanRule::Used) {
    space::DesignSpace s;
    s.name = "demo";
    s.encoderEmbed = s.decoderEmbed = 256;
    s.encoderFfn = s.decoderFfn = 1024;
    s.encoderLayers = s.decoderLayers = 4;
    s.encoderHeads = s.decoderHeads = 4;
    s.qkvDim = 256;
    s.spanRule = rule;
    s.encoderEmbedChoices = s.decoderEmbedChoices = {256, 192, 128};
    s.encoderFfnChoices = s.decoderFfnChoices = {1024, 768, 512, 256};
    s.encoderLayerChoices = {4, 3, 2};
    s.decoderLayerChoices = {4, 3, 2, 1};
    s.encoderHeadChoices = s.decoderSelfHeadChoices = s.decoderCrossHeadChoices = {4, 2};
    s.spanChoices = {1, 2, 3};
    return s;
}

/// 2 widths x 2 depths, one FFN: 2 x 2 x (4 + 16) SubTransformers.
space::DesignSpace tinySpace() {
    space::DesignSpace s = demoSpace();
    s.encoderLayers = s.decoderLayers = 2;
    s.encoderEmbedChoices = {256, 128};
    s.decoderEmbedChoices = {256};
    s.encoderFfnChoices = s.decoderFfnChoices = {512};
    s.encoderLayerChoices = {2, 1};
    s.decoderLayerChoices = {1, 2};
    s.encoderHeadChoices = {4};
    s.spanChoices = {1};
    return s;
}

std::set<std::string> textsOf(const std::vector<space::SubTransformer>& subs) {
    std::set<std::string> out;
    for (const space::SubTransformer& sub : subs)
        out.insert(space::toText(sub));
    return out;
}

/// The largest distance from any of many random SubTransformers to the nearest chosen one, in decoder work.
double worstGap(const space::DesignSpace& space, const std::vector<space::SubTransformer>& chosen) {
    const WorkCounter work{Protocol{}, space.qkvDim};
    const DecoderWork most = work.decoder(space.largest(3));
    const auto place = [&](const space::SubTransformer& sub) {
        DecoderWork w = work.decoder(sub);
        for (std::size_t i = 0; i < w.size(); ++i)
            w[i] /= most[i];
        return w;
    };
    std::vector<DecoderWork> places;
    for (const space::SubTransformer& sub : chosen)
        places.push_back(place(sub));
    PythonRandom random(99);
    double worst = 0.0;
    for (int i = 0; i < 3000; ++i) {
        const DecoderWork at = place(space.sample(random));
        double nearest = 1e9;
        for (const DecoderWork& other : places) {
            double sum = 0.0;
            for (std::size_t k = 0; k < at.size(); ++k)
                sum += (at[k] - other[k]) * (at[k] - other[k]);
            nearest = std::min(nearest, sum);
        }
        worst = std::max(worst, nearest);
    }
    return std::sqrt(worst);
}

}  // namespace

class LatencyDesignTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void distinctAndOfTheSpace_data();
    void distinctAndOfTheSpace();
    void cornersComeFirst();
    void askingForMoreGoesOn();
    void whatIsMeasuredIsNotRepeated();
    void spreadsBetterThanChance();
    void smallSpacesAreExhausted();
    void anchorIsOfMiddleSize();
    void damagedSpacesAreRefused();
};

void LatencyDesignTest::distinctAndOfTheSpace_data() {
    QTest::addColumn<int>("rule");
    QTest::newRow("spans of layers in use") << int(space::SpanRule::Used);
    QTest::newRow("spans of all layers") << int(space::SpanRule::Super);
}

void LatencyDesignTest::distinctAndOfTheSpace() {
    QFETCH(int, rule);
    const space::DesignSpace space = demoSpace(static_cast<space::SpanRule>(rule));
    QElapsedTimer timer;
    timer.start();
    const auto subs = spreadOver(space, {}, 160, 1);
    qInfo("160 in %lld ms", timer.elapsed());
    QCOMPARE(subs.size(), std::size_t{160});
    QCOMPARE(textsOf(subs).size(), std::size_t{160});
    for (const space::SubTransformer& sub : subs)
        QVERIFY(space.contains(sub));
    QVERIFY(subs == spreadOver(space, {}, 160, 1));
    QVERIFY(subs != spreadOver(space, {}, 160, 2));
    QVERIFY(spreadOver(space, {}, 0, 1).empty());
    QVERIFY(spreadOver(space, {}, -3, 1).empty());
}

void LatencyDesignTest::cornersComeFirst() {
    const space::DesignSpace space = demoSpace();
    const auto subs = spreadOver(space, {}, 10, 5);
    QVERIFY(subs[0] == space.smallest(1));
    QVERIFY(subs[1] == space.largest(3));
    // Both values of every size, in every pair of decoder width, depth and FFN.
    std::set<std::array<int, 3>> decoders;
    std::set<std::array<int, 2>> encoders;
    for (const space::SubTransformer& sub : subs) {
        decoders.insert({sub.decoderEmbed, int(sub.decoder.size()), sub.decoder.front().ffn});
        encoders.insert({sub.encoderEmbed, int(sub.encoder.size())});
    }
    QCOMPARE(decoders.size(), std::size_t{8});
    QCOMPARE(encoders.size(), std::size_t{4});
}

void LatencyDesignTest::askingForMoreGoesOn() {
    const space::DesignSpace space = demoSpace();
    const auto all = spreadOver(space, {}, 80, 3);
    for (const int count : {1, 5, 11, 40}) {
        const auto first = spreadOver(space, {}, count, 3);
        QVERIFY(std::equal(first.begin(), first.end(), all.begin()));
        // Also when the first ones stand already.
        const auto rest = spreadOver(space, {}, 80 - count, 3, first);
        QVERIFY(std::equal(rest.begin(), rest.end(), all.begin() + count));
    }
}

void LatencyDesignTest::whatIsMeasuredIsNotRepeated() {
    const space::DesignSpace space = demoSpace();
    PythonRandom random(8);
    std::vector<space::SubTransformer> before = {space.largest(3)};
    for (int i = 0; i < 50; ++i)
        before.push_back(space.sample(random));
    before.push_back(before.front());  // twice
    const auto next = spreadOver(space, {}, 30, 1, before);
    QCOMPARE(next.size(), std::size_t{30});
    const auto known = textsOf(before);
    for (const space::SubTransformer& sub : next)
        QVERIFY(!known.contains(space::toText(sub)));
    QVERIFY(next.front() == space.smallest(1));
}

void LatencyDesignTest::spreadsBetterThanChance() {
    const space::DesignSpace space = demoSpace();
    const double spread = worstGap(space, spreadOver(space, {}, 60, 1));
    double chance = 0.0;
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        PythonRandom random(seed);
        std::vector<space::SubTransformer> subs;
        for (int i = 0; i < 60; ++i)
            subs.push_back(space.sample(random));
        chance += worstGap(space, subs) / 10.0;
    }
    qInfo("largest gap: %.3f, of random ones in the mean %.3f", spread, chance);
    QVERIFY(spread < 0.9 * chance);
}

void LatencyDesignTest::smallSpacesAreExhausted() {
    const space::DesignSpace space = tinySpace();
    const auto subs = spreadOver(space, {}, 1000, 1);
    QCOMPARE(double(subs.size()), space.size());
    QCOMPARE(double(textsOf(subs).size()), space.size());
    QVERIFY(spreadOver(space, {}, 5, 1, subs).empty());
    const std::vector<space::SubTransformer> before(subs.begin(), subs.end() - 3);
    QCOMPARE(spreadOver(space, {}, 5, 1, before).size(), std::size_t{3});
}

void LatencyDesignTest::anchorIsOfMiddleSize() {
    const space::SubTransformer anchor = anchorOf(demoSpace());
    QCOMPARE(space::toText(anchor), "enc 192: 768/4 768/4 768/4 · dec 192: 768/4/4@2 768/4/4@2 768/4/4@2");
    for (const space::DesignSpace& space : {demoSpace(), demoSpace(space::SpanRule::Super), tinySpace()})
        QVERIFY(space.contains(anchorOf(space)));
    // The order of choices in a file does not matter.
    space::DesignSpace other = demoSpace();
    std::reverse(other.decoderEmbedChoices.begin(), other.decoderEmbedChoices.end());
    std::rotate(other.encoderLayerChoices.begin(), other.encoderLayerChoices.begin() + 1,
                other.encoderLayerChoices.end());
    QVERIFY(anchorOf(other) == anchor);
}

void LatencyDesignTest::damagedSpacesAreRefused() {
    space::DesignSpace space = demoSpace();
    space.spanChoices.clear();
    HATTER_THROWS(InputError, "decoder-arbitrary-ende-attn-choice", spreadOver(space, {}, 5, 1));
    HATTER_THROWS(InputError, "decoder-arbitrary-ende-attn-choice", anchorOf(space));
}

QTEST_GUILESS_MAIN(LatencyDesignTest)
#include "tst_latency_design.moc"
