// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReferenceSpace.h"
#include "Shared.h"
#include "space/Counts.h"
#include "space/HatYaml.h"

using namespace hatter;
using namespace hatter::space;
namespace fs = std::filesystem;

namespace {

DesignSpace shipped(const char* name) {
    return readDesignSpace(fs::path(HATTER_SOURCE_DIR) / "resources/spaces" / (std::string(name) + ".yml"));
}

}  // namespace

class TestSpaceCounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publishedSubTransformers() {
        HATTER_NEED_SHARED(reference, "hat-reference");
        const DesignSpace space0 = shipped("space0");
        const DesignSpace space1 = shipped("space1");
        const auto published = test::readJson(reference / "published-params-flops.json");
        QCOMPARE(published.size(), std::size_t{44});
        std::int64_t parameters = 0, flops = 0;
        for (const auto& entry : published) {
            const std::string task = entry.at("task");
            const std::string name = entry.at("name");
            const DesignSpace& space = task.starts_with("iwslt") ? space1 : space0;
            const int length = task.starts_with("iwslt") ? 23 : 30;
            const SubTransformer sub =
                readSubTransformer(reference / "configs" / task / "subtransformer" / (name + ".yml"), space);
            QCOMPARE(toText(sub), toText(test::subOf(entry.at("config"), 6)));
            const std::int64_t parametersOff = parameterCount(space, sub) - entry.at("params").get<std::int64_t>();
            const std::int64_t flopsOff =
                flopCount(space, sub, length, length) - entry.at("flops_without_last").get<std::int64_t>();
            parameters = std::max(parameters, std::abs(parametersOff));
            flops = std::max(flops, std::abs(flopsOff));
            QVERIFY2(parametersOff == 0 && flopsOff == 0, name.c_str());
        }
        qInfo("44 published SubTransformers, largest difference of parameters: %lld, of FLOPs: %lld",
              static_cast<long long>(parameters), static_cast<long long>(flops));
    }

    void partsSumUp_data() {
        QTest::addColumn<bool>("normFirst");
        QTest::newRow("norms after the blocks") << false;
        QTest::newRow("norms before the blocks") << true;
    }

    /// With width 2, query width 3 and an FFN of 5, counted by hand: attention over keys of width k has
    /// 2*3 + 2*k*3 + 3*3 + 3*2 + 2, an FFN 2*5 + 5 + 5*2 + 2 and a norm 2*2 parameters.
    void partsSumUp() {
        QFETCH(bool, normFirst);
        DesignSpace space;
        space.qkvDim = 3;
        space.encoderNormalizeBefore = space.decoderNormalizeBefore = normFirst;
        const SubTransformer sub{4, 2, {{7, 1}, {9, 1}}, {{5, 1, 1, 1}}, 0};
        const ParameterParts parts = parameterParts(space, sub);
        QCOMPARE(parts.encoder.size(), std::size_t{2});
        QVERIFY(parts.encoder[0] < parts.encoder[1]);
        const std::int64_t own = 6 + 12 + 9 + 8, across = 6 + 24 + 9 + 8, ffn = 27, norms = 3 * 4;
        QCOMPARE(parts.decoder, std::vector<std::int64_t>{own + across + ffn + norms});
        QCOMPARE(parts.encoderRest, std::int64_t{normFirst ? 8 : 0});
        QCOMPARE(parts.decoderRest, std::int64_t{normFirst ? 4 : 0});
        QCOMPARE(parameterCount(space, sub),
                 parts.encoder[0] + parts.encoder[1] + parts.decoder[0] + parts.encoderRest + parts.decoderRest);
    }

    void fixtureSubTransformers() {
        HATTER_NEED_SHARED(fixture, "hat-reference/fixture-iwslt");
        const DesignSpace space = readDesignSpace(fixture / "configs/super.yml");
        const auto expected = test::readJson(fixture / "expected.json");
        QCOMPARE(expected.at("configs").size(), std::size_t{10});
        for (const auto& entry : expected.at("configs")) {
            const SubTransformer sub = readSubTransformer(fixture / entry.at("yaml").get<std::string>(), space);
            QCOMPARE(toText(sub), toText(test::subOf(entry.at("config"), 3)));
            QCOMPARE(parameterCount(space, sub), entry.at("params").get<std::int64_t>());
        }
    }

    void theDemosSuperTransformer() {
        const DesignSpace demo = shipped("demo");
        const std::int64_t all =
            parameterCount(demo, demo.largest()) + embeddingParameterCount(demo, demo.largest(), 8000, 8000);
        QCOMPARE(all, std::int64_t{9'420'800});
    }

    void sharedTablesCountOnce() {
        DesignSpace space = shipped("space1");
        SubTransformer sub = space.largest();
        sub.encoderEmbed = 512;
        QCOMPARE(embeddingParameterCount(space, sub, 100, 200), std::int64_t{100 * 512 + 2 * 200 * 640});
        space.shareDecoderInputOutputEmbeddings = true;
        QCOMPARE(embeddingParameterCount(space, sub, 100, 200), std::int64_t{100 * 512 + 200 * 640});
        space.shareAllEmbeddings = true;
        QCOMPARE(embeddingParameterCount(space, sub, 200, 200), std::int64_t{200 * 640});
    }
};

QTEST_GUILESS_MAIN(TestSpaceCounts)
#include "tst_space_counts.moc"
