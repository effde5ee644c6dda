// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReferenceSpace.h"
#include "Shared.h"
#include "base/Error.h"
#include "base/Random.h"
#include "space/DesignSpace.h"
#include "space/HatYaml.h"

#include <cmath>
#include <set>

using namespace hatter;
using namespace hatter::space;
namespace fs = std::filesystem;

namespace {

DesignSpace shipped(const char* name) {
    return readDesignSpace(fs::path(HATTER_SOURCE_DIR) / "resources/spaces" / (std::string(name) + ".yml"));
}

/// Small enough to be counted by hand.
DesignSpace tiny(SpanRule rule) {
    DesignSpace s;
    s.name = "tiny";
    s.encoderEmbed = s.decoderEmbed = 8;
    s.encoderFfn = s.decoderFfn = 16;
    s.encoderLayers = 3;
    s.decoderLayers = 2;
    s.encoderHeads = s.decoderHeads = 4;
    s.qkvDim = 8;
    s.spanRule = rule;
    s.encoderEmbedChoices = s.decoderEmbedChoices = {8};
    s.encoderFfnChoices = s.decoderFfnChoices = {16};
    s.encoderLayerChoices = {3, 2, 1};
    s.decoderLayerChoices = {2, 1};
    s.encoderHeadChoices = {4, 2};
    s.decoderSelfHeadChoices = s.decoderCrossHeadChoices = {4};
    s.spanChoices = {1, 2, 3};
    return s;
}

/// Every SubTransformer that some genome decodes to.
std::set<std::string> decodedTexts(const DesignSpace& space) {
    std::set<std::string> texts;
    Genome genome;
    std::vector<std::size_t> digits(space.genomeLength(), 0);
    for (std::size_t position = 0; position < digits.size();) {
        genome.clear();
        for (std::size_t i = 0; i < digits.size(); ++i)
            genome.push_back(space.geneChoices(i)[digits[i]]);
        texts.insert(toText(space.decode(genome)));
        for (position = 0; position < digits.size(); ++position) {
            if (++digits[position] < space.geneChoices(position).size())
                break;
            digits[position] = 0;
        }
    }
    return texts;
}

}  // namespace

class TestSpaceDesign : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void samplesAsTheReferenceDoes() {
        HATTER_NEED_SHARED(fixture, "hat-reference/fixture-iwslt");
        const DesignSpace space = readDesignSpace(fixture / "configs/super.yml");
        const auto expected = test::readJson(fixture / "expected.json").at("sampled_configs_by_seed");
        QCOMPARE(expected.size(), std::size_t{12});
        for (const auto& [seed, config] : expected.items())
            QCOMPARE(toText(space.sampleForUpdate(std::stoull(seed))), toText(test::subOf(config, 3)));
    }

    void aStreamStandsAfterTheUnusedSpans() {
        const DesignSpace space = tiny(SpanRule::Used);
        PythonRandom random(3);
        const SubTransformer sub = space.sample(random);
        PythonRandom byHand(3);
        for (const std::uint64_t n : {1, 1, 3, 2})
            byHand.below(n);
        for (std::size_t i = 0; i < sub.encoder.size(); ++i)
            for (const std::uint64_t n : {1, 2})
                byHand.below(n);
        for (std::size_t i = 0; i < sub.decoder.size(); ++i)
            for (const std::uint64_t n : {1, 1, 1})
                byHand.below(n);
        for (int i = 0; i < space.decoderLayers; ++i)
            byHand.below(3);
        QCOMPARE(random.state(), byHand.state());
    }

    void largestAndSmallestAreTheReferences() {
        HATTER_NEED_SHARED(fixture, "hat-reference/fixture-iwslt");
        const DesignSpace space = readDesignSpace(fixture / "configs/super.yml");
        int found = 0;
        const auto expected = test::readJson(fixture / "expected.json");
        for (const auto& entry : expected.at("configs")) {
            const std::string name = entry.at("name");
            const auto is = [&](const char* wanted, const SubTransformer& sub) {
                if (name != wanted)
                    return;
                ++found;
                QCOMPARE(toText(sub), toText(test::subOf(entry.at("config"), 3)));
            };
            is("largest_arb-1", space.largest(1));
            is("largest_arb1", space.largest());
            is("largest_arb2", space.largest(3));
            is("smallest_arb1", space.smallest());
        }
        QCOMPARE(found, 4);
    }

    void spansStayWithinTheLayersInUse() {
        DesignSpace space = tiny(SpanRule::Used);
        QCOMPARE(space.smallest(3).decoder.front().span, 1);
        QCOMPARE(space.largest(3).decoder.front().span, 3);
        QCOMPARE(tiny(SpanRule::Super).smallest(3).decoder.front().span, 3);
        space.spanChoices = {3, 1};
        QVERIFY2(space.contains(space.largest(2)), "a span that is not on offer is not used");
        QCOMPARE(space.largest(2).decoder.front().span, 1);
        PythonRandom random(1);
        for (int i = 0; i < 500; ++i) {
            const SubTransformer sub = space.sample(random);
            for (const DecoderLayer& layer : sub.decoder)
                QVERIFY(layer.span <= static_cast<int>(sub.encoder.size()));
            QVERIFY(space.contains(sub));
        }
    }

    void sizeCountsDistinctSubTransformers_data() {
        QTest::addColumn<bool>("used");
        QTest::addColumn<bool>("oneSpan");
        QTest::newRow("spans over all layers") << false << false;
        QTest::newRow("spans over the layers in use") << true << false;
        QTest::newRow("only spans that are cut") << true << true;
    }
    void sizeCountsDistinctSubTransformers() {
        QFETCH(bool, used);
        QFETCH(bool, oneSpan);
        DesignSpace space = tiny(used ? SpanRule::Used : SpanRule::Super);
        if (oneSpan)
            space.spanChoices = {3};
        QCOMPARE(space.size(), static_cast<double>(decodedTexts(space).size()));
    }

    void sizesOfTheShippedSpaces() {
        // space0: 2 * 2 widths, 6^6 encoders, sum over 1..6 layers of (3 * 2 * 2 * 3)^n decoders.
        double decoders = 0;
        for (int n = 1; n <= 6; ++n)
            decoders += std::pow(36.0, n);
        QCOMPARE(shipped("space0").size(), 4.0 * std::pow(6.0, 6) * decoders);
        QCOMPARE(shipped("space1").size(), shipped("space0").size());
        QVERIFY(shipped("demo").size() > 1e9);
    }

    void genomesDecodeAsTheReferences() {
        HATTER_NEED_SHARED(fixture, "hat-reference/fixture-iwslt");
        const DesignSpace space = readDesignSpace(fixture / "configs/super.yml");
        const auto evolution = test::readJson(fixture / "expected.json").at("evolution");
        QCOMPARE(evolution.at("genes").size(), std::size_t{24});
        for (std::size_t i = 0; i < evolution.at("genes").size(); ++i)
            QCOMPARE(toText(space.decode(test::genomeOf(evolution.at("genes")[i], 3))),
                     toText(test::subOf(evolution.at("configs")[i], 3)));
    }

    void randomGenomesAreTheReferences() {
        HATTER_NEED_SHARED(fixture, "hat-reference/fixture-iwslt");
        const DesignSpace space = readDesignSpace(fixture / "configs/super.yml");
        PythonRandom random(1);
        int accepted = 0;
        const auto seeded = test::readJson(fixture / "evolution_seeded.json");
        for (const auto& draw : seeded.at("draws")) {
            QVERIFY(space.randomGenome(random) == test::genomeOf(draw[0], 3));
            // The start ends with the twentieth gene that is fast enough.
            accepted += draw[1].get<bool>() ? 1 : 0;
            if (accepted == 20)
                break;
        }
        QCOMPARE(accepted, 20);
    }

    void encodedGenomesDecodeToTheSame_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"demo", "space0", "space1", "tiny super", "tiny used"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void encodedGenomesDecodeToTheSame() {
        QFETCH(QString, name);
        DesignSpace space = name.startsWith(QStringLiteral("tiny"))
                                ? tiny(name.endsWith(QStringLiteral("used")) ? SpanRule::Used : SpanRule::Super)
                                : shipped(qPrintable(name));
        PythonRandom random(2);
        for (int i = 0; i < 300; ++i) {
            if (i == 150)
                space.spanChoices = {3};  // a span of 2 now only comes from cutting
            const SubTransformer sub = space.decode(space.randomGenome(random));
            QVERIFY(space.contains(sub));
            QVERIFY(space.decode(space.encode(sub)) == sub);
        }
    }

    void genesHaveNames() {
        const DesignSpace space = tiny(SpanRule::Super);
        QCOMPARE(space.genomeLength(), std::size_t{18});
        QCOMPARE(space.geneName(0), std::string("encoder: embedding width"));
        QCOMPARE(space.geneName(1), std::string("encoder: number of layers"));
        QCOMPARE(space.geneName(3), std::string("encoder layer 2: FFN width"));
        QCOMPARE(space.geneName(5), std::string("encoder layer 1: self-attention heads"));
        QCOMPARE(space.geneName(9), std::string("decoder: number of layers"));
        QCOMPARE(space.geneName(17), std::string("decoder layer 2: attention span"));
        HATTER_THROWS(InputError, "gene 19 does not exist", space.geneName(18));
        QCOMPARE(space.geneKey(0), std::string("encoder-embed"));
        QCOMPARE(space.geneKey(3), std::string("encoder-ffn:2"));
        QCOMPARE(space.geneKey(9), std::string("decoder-layers"));
        QCOMPARE(space.genePositions("encoder-ffn"), (std::vector<std::size_t>{2, 3, 4}));
        for (std::size_t i = 0; i < space.genomeLength(); ++i)
            QCOMPARE(space.genePositions(space.geneKey(i)), std::vector<std::size_t>{i});
        QVERIFY(space.genePositions("encoder-ffn:9").empty() && space.genePositions("").empty());
    }

    void foreignGenomesAreRefused() {
        const DesignSpace space = tiny(SpanRule::Super);
        PythonRandom random(1);
        Genome genome = space.randomGenome(random);
        genome[3] = 17;
        HATTER_THROWS(InputError, "gene 4 (encoder layer 2: FFN width) is 17, which is not among the choices [16]",
                      space.decode(genome));
        genome.pop_back();
        HATTER_THROWS(InputError, "17 genes", space.decode(genome));
        SubTransformer sub = space.largest();
        sub.encoder[1].heads = 3;
        HATTER_THROWS(InputError, "layer 2: 3 is not among the choices [4, 2]", space.encode(sub));
    }

    void containsKnowsTheSpanRule() {
        const SubTransformer sub = tiny(SpanRule::Super).largest();
        QVERIFY(tiny(SpanRule::Super).contains(sub));
        QVERIFY(!tiny(SpanRule::Used).contains(sub));
    }

    void checkNamesTheKey_data() {
        QTest::addColumn<int>("change");
        QTest::addColumn<QString>("message");
        const auto row = [](int change, const char* message) {
            QTest::newRow(message) << change << QString::fromLatin1(message);
        };
        row(0, "s.yml: key 'qkv-dim': is 0; a number from 1 to 65536 was expected");
        row(1, "s.yml: key 'encoder-attention-heads': 3 heads do not divide qkv-dim 8");
        row(2, "s.yml: key 'decoder-ende-attention-heads-choice': 3 heads do not divide qkv-dim 8");
        row(3, "s.yml: key 'encoder-embed-choice': has no choices");
        row(4,
            "s.yml: key 'decoder-ffn-embed-dim-choice': has the choice 17, which is more than the SuperTransformer's "
            "16");
        row(5, "s.yml: key 'encoder-layer-num-choice': names a choice twice: [3, 2, 3]");
        row(6, "s.yml: key 'decoder-layer-num-choice': has the choice 0; a positive number was expected");
        row(7,
            "s.yml: key 'decoder-arbitrary-ende-attn-choice': attends to the last 3 encoder layers, but the "
            "SuperTransformer has 2");
        row(8,
            "s.yml: key 'share-all-embeddings': needs an equal encoder-embed-dim and decoder-embed-dim, here 8 and 16");
        row(9, "s.yml: key 'encoder-layers': is 65; a number from 1 to 64 was expected");
    }
    void checkNamesTheKey() {
        QFETCH(int, change);
        QFETCH(QString, message);
        DesignSpace s = tiny(SpanRule::Super);
        switch (change) {
            case 0:
                s.qkvDim = 0;
                break;
            case 1:
                s.encoderHeads = 3;
                break;
            case 2:
                s.decoderCrossHeadChoices = {4, 3};
                break;
            case 3:
                s.encoderEmbedChoices.clear();
                break;
            case 4:
                s.decoderFfnChoices = {17};
                break;
            case 5:
                s.encoderLayerChoices = {3, 2, 3};
                break;
            case 6:
                s.decoderLayerChoices = {0};
                break;
            case 7:
                s.encoderLayers = 2;
                s.encoderLayerChoices = {2};
                break;
            case 8:
                s.shareAllEmbeddings = true;
                s.decoderEmbed = 16;
                break;
            case 9:
                s.encoderLayers = 65;
                break;
        }
        HATTER_THROWS(InputError, message.toUtf8().constData(), s.check("s.yml"));
    }
    void checkAcceptsGoodSpaces() {
        tiny(SpanRule::Super).check("tiny");
        tiny(SpanRule::Used).check("tiny");
    }
};

QTEST_GUILESS_MAIN(TestSpaceDesign)
#include "tst_space_design.moc"
