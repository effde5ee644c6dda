// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shared.h"
#include "base/AtomicFile.h"
#include "base/Error.h"
#include "base/Random.h"
#include "space/HatYaml.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace hatter;
using namespace hatter::space;
namespace fs = std::filesystem;

namespace {

fs::path shippedFile(const char* name) {
    return fs::path(HATTER_SOURCE_DIR) / "resources/spaces" / (std::string(name) + ".yml");
}

/// The demo's file with `from` replaced by `to`.
std::string demoWith(const QString& from, const QString& to) {
    QString text = QString::fromStdString(readFile(shippedFile("demo")));
    if (!text.contains(from))
        qFatal("the demo's file has no '%s'", qPrintable(from));
    return text.replace(text.indexOf(from), from.size(), to).toStdString();
}

/// A SubTransformer of the demo's space, as a file, with a replacement.
std::string subWith(const QString& from = {}, const QString& to = {}) {
    QString text = QStringLiteral(
        "encoder-embed-dim-subtransformer: 256\n"
        "decoder-embed-dim-subtransformer: 192\n"
        "encoder-layer-num-subtransformer: 2\n"
        "decoder-layer-num-subtransformer: 1\n"
        "encoder-ffn-embed-dim-all-subtransformer: [1024, 768, 256]\n"
        "decoder-ffn-embed-dim-all-subtransformer: [512]\n"
        "encoder-self-attention-heads-all-subtransformer: [4, 2]\n"
        "decoder-self-attention-heads-all-subtransformer: [4]\n"
        "decoder-ende-attention-heads-all-subtransformer: [2]\n"
        "decoder-arbitrary-ende-attn-all-subtransformer: [1, -1]\n");
    if (!from.isEmpty()) {
        if (!text.contains(from))
            qFatal("there is no '%s'", qPrintable(from));
        text.replace(text.indexOf(from), from.size(), to);
    }
    return text.toStdString();
}

}  // namespace

class TestSpaceYaml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheDemosSpace() {
        const DesignSpace s = readDesignSpace(shippedFile("demo"));
        QCOMPARE(s.name, std::string("demo"));
        QVERIFY(s.spanRule == SpanRule::Used);
        QVERIFY(s.shareAllEmbeddings);
        QVERIFY(s.shareDecoderInputOutputEmbeddings);
        QCOMPARE(s.encoderEmbed, 256);
        QCOMPARE(s.decoderFfn, 1024);
        QCOMPARE(s.encoderLayers, 4);
        QCOMPARE(s.qkvDim, 256);
        QVERIFY((s.encoderFfnChoices == std::vector<int>{1024, 768, 512, 256}));
        QVERIFY((s.encoderLayerChoices == std::vector<int>{4, 3, 2}));
        QVERIFY((s.decoderLayerChoices == std::vector<int>{4, 3, 2, 1}));
        QVERIFY((s.spanChoices == std::vector<int>{1, 2, 3}));
    }

    void ourSpacesAreHatsSpaces_data() {
        QTest::addColumn<QString>("ours");
        QTest::addColumn<QString>("hats");
        QTest::newRow("space0") << "space0"
                                << "wmt14.en-de/supertransformer/space0.yml";
        QTest::newRow("space0 of en-fr") << "space0"
                                         << "wmt14.en-fr/supertransformer/space0.yml";
        QTest::newRow("space0 of wmt19") << "space0"
                                         << "wmt19.en-de/supertransformer/space0.yml";
        QTest::newRow("space1") << "space1"
                                << "iwslt14.de-en/supertransformer/space1.yml";
    }
    void ourSpacesAreHatsSpaces() {
        QFETCH(QString, ours);
        QFETCH(QString, hats);
        HATTER_NEED_SHARED(configs, "hat-reference/configs");
        QVERIFY(readDesignSpace(shippedFile(qPrintable(ours))) == readDesignSpace(configs / hats.toStdString()));
    }

    void writtenSpacesReadTheSame_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"demo", "space0", "space1"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void writtenSpacesReadTheSame() {
        QFETCH(QString, name);
        DesignSpace space = readDesignSpace(shippedFile(qPrintable(name)));
        const std::string file = name.toStdString() + ".yml";
        QVERIFY(parseDesignSpace(writeDesignSpace(space), file) == space);
        space.shareAllEmbeddings = false;
        space.shareDecoderInputOutputEmbeddings = true;
        QVERIFY(parseDesignSpace(writeDesignSpace(space), file) == space);
        for (bool DesignSpace::*variant : {&DesignSpace::encoderNormalizeBefore, &DesignSpace::decoderNormalizeBefore,
                                           &DesignSpace::vocabOriginalScaling}) {
            space.*variant = true;
            QVERIFY(parseDesignSpace(writeDesignSpace(space), file) == space);
        }
    }

    void writtenSubTransformersReadTheSame() {
        for (const char* name : {"demo", "space0", "space1"}) {
            const DesignSpace space = readDesignSpace(shippedFile(name));
            for (std::uint64_t seed = 0; seed < 50; ++seed) {
                const SubTransformer sub = space.sampleForUpdate(seed);
                QVERIFY(parseSubTransformer(writeSubTransformer(sub), "sub.yml", space) == sub);
            }
        }
    }

    void readsWhatTheReferencesSearchWrote() {
        HATTER_NEED_SHARED(fixture, "hat-reference/fixture-iwslt");
        const DesignSpace space = readDesignSpace(fixture / "configs/super.yml");
        for (const char* name : {"found_1.yml", "found_2.yml", "found_3.yml"}) {
            const SubTransformer sub = readSubTransformer(fixture / "evo_found" / name, space);
            QCOMPARE(sub.superEncoderLayers, 3);
            QCOMPARE(QString::fromStdString(writeSubTransformer(sub)).simplified(),
                     QString::fromStdString(readFile(fixture / "evo_found" / name)).simplified());
        }
    }

    void onlyTheFirstEntriesOfAListCount() {
        const DesignSpace demo = readDesignSpace(shippedFile("demo"));
        const SubTransformer sub = parseSubTransformer(subWith(), "sub.yml", demo);
        QCOMPARE(toText(sub), std::string("enc 256: 1024/4 768/2 · dec 192: 512/4/2@2"));
        QCOMPARE(sub.superEncoderLayers, 0);
    }

    void aMissingQkvDimIsTheEmbeddingWidth() {
        QCOMPARE(parseDesignSpace(demoWith("qkv-dim: 256", ""), "s.yml").qkvDim, 256);
        QCOMPARE(parseDesignSpace(demoWith("qkv-dim: 256", "qkv-dim:"), "s.yml").qkvDim, 256);
        QString text = QString::fromStdString(demoWith("qkv-dim: 256", ""));
        text.replace("decoder-embed-dim: 256", "decoder-embed-dim: 512").remove("share-all-embeddings: True");
        HATTER_THROWS(InputError, "s.yml: key 'qkv-dim': is missing, and encoder-embed-dim 256",
                      parseDesignSpace(text.toStdString(), "s.yml"));
    }

    void badSpacesAreRefused_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* claim, const char* from, const QString& to, const char* message) {
            QTest::newRow(claim) << QString::fromLatin1(from) << to << QString::fromUtf8(message);
        };
        row("missing key", "encoder-layers: 4", "", "s.yml: key 'encoder-layers': is missing");
        row("misspelt size", "encoder-layers: 4", "encoder_layers: 4",
            "s.yml: key 'encoder-layers': is missing; line 15 has 'encoder_layers'");
        row("misspelt choice", "encoder-layer-num-choice", "encoder-layers-num-choice",
            "s.yml:30: key 'encoder-layers-num-choice': is unknown; did you mean 'encoder-layer-num-choice'?");
        row("underscored choice", "encoder-embed-choice", "encoder_embed_choice",
            "did you mean 'encoder-embed-choice'?");
        row("a text for a number", "encoder-layers: 4", "encoder-layers: four",
            "s.yml:15: key 'encoder-layers': a whole number was expected, found 'four'");
        row("a fraction", "encoder-layers: 4", "encoder-layers: 4.0", "a whole number was expected, found '4.0'");
        row("a list for a number", "encoder-layers: 4", "encoder-layers: [4]",
            "a whole number was expected, found a list");
        row("nothing for a number", "encoder-layers: 4",
            "encoder-layers:", "a whole number was expected, found nothing");
        row("too many layers", "encoder-layers: 4", "encoder-layers: 65", "65 is outside 1 to 64");
        row("too wide", "encoder-embed-dim: 256", "encoder-embed-dim: 65537", "65537 is outside 1 to 65536");
        row("beyond an int", "encoder-embed-dim: 256", "encoder-embed-dim: 99999999999", "a whole number was expected");
        row("zero", "encoder-embed-dim: 256", "encoder-embed-dim: 0", "0 is outside 1 to 65536");
        row("a number for a list", "encoder-layer-num-choice: [4, 3, 2]", "encoder-layer-num-choice: 4",
            "s.yml:30: key 'encoder-layer-num-choice': a list such as [4, 2] was expected, found '4'");
        row("a text in a list", "encoder-layer-num-choice: [4, 3, 2]", "encoder-layer-num-choice: [4, x]", "found 'x'");
        row("a list in a list", "encoder-layer-num-choice: [4, 3, 2]", "encoder-layer-num-choice: [[4]]",
            "found a list");
        row("an empty list", "encoder-layer-num-choice: [4, 3, 2]", "encoder-layer-num-choice: []",
            "s.yml:30: key 'encoder-layer-num-choice': has no choices");
        row("a choice above the size", "encoder-layer-num-choice: [4, 3, 2]", "encoder-layer-num-choice: [5]",
            "s.yml:30: key 'encoder-layer-num-choice': has the choice 5, which is more than the SuperTransformer's 4");
        row("a long list", "encoder-layer-num-choice: [4, 3, 2]",
            "encoder-layer-num-choice: [4" + QString(", 3").repeated(64) + "]", "the list has 65 entries");
        row("heads that do not divide", "decoder-ende-attention-heads-choice: [4, 2]",
            "decoder-ende-attention-heads-choice: [4, 3]",
            "s.yml:35: key 'decoder-ende-attention-heads-choice': 3 heads do not divide qkv-dim 256");
        row("a wrong span", "decoder-arbitrary-ende-attn-choice: [-1, 1, 2]", "decoder-arbitrary-ende-attn-choice: [3]",
            "s.yml:38: key 'decoder-arbitrary-ende-attn-choice': 3 is no attention span: -1, 1 or 2");
        row("a key twice", "encoder-layers: 4", "decoder-layers: 4",
            "s.yml:16: key 'decoder-layers': stands twice, first in line 15");
        row("another span rule", "span-rule: used", "span-rule: some", "'some' is unknown; super or used was expected");
        row("a list for a word", "span-rule: used", "span-rule: [used]", "a word was expected, found a list");
        row("not True or False", "share-all-embeddings: True", "share-all-embeddings: 2",
            "True or False was expected, found '2'");
        row("another network", "span-rule: used", "encoder-learned-pos: True",
            "'encoder-learned-pos': is not supported");
        row("another activation", "span-rule: used", "activation-fn: gelu", "'activation-fn': only relu is supported");
        row("not YAML", "span-rule: used", "span-rule: [used", "is not valid YAML");
        row("a list as a key", "span-rule: used", "[1, 2]: used", "a key was expected, found a list");
    }
    void badSpacesAreRefused() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, message);
        HATTER_THROWS(InputError, message.toUtf8().constData(), parseDesignSpace(demoWith(from, to), "s.yml"));
    }

    void badSubTransformersAreRefused_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* claim, const char* from, const char* to, const char* message) {
            QTest::newRow(claim) << QString::fromLatin1(from) << QString::fromLatin1(to) << QString::fromUtf8(message);
        };
        row("missing key", "encoder-embed-dim-subtransformer: 256", "",
            "sub.yml: key 'encoder-embed-dim-subtransformer': is missing");
        row("misspelt key", "encoder-embed-dim-subtransformer", "encoder-embed-subtransformer",
            "sub.yml:1: key 'encoder-embed-subtransformer': is unknown; did you mean "
            "'encoder-embed-dim-subtransformer'?");
        row("short list", "[4, 2]", "[4]",
            "sub.yml:7: key 'encoder-self-attention-heads-all-subtransformer': has 1 entries for 2 layers");
        row("a width that is no choice", "transformer: 256", "transformer: 200",
            "sub.yml:1: key 'encoder-embed-dim-subtransformer': 200 is not among the choices [256, 192, 128] of the "
            "design space 'demo'");
        row("a depth that is no choice", "encoder-layer-num-subtransformer: 2", "encoder-layer-num-subtransformer: 1",
            "1 is not among the choices [4, 3, 2]");
        row("a layer's size", "[1024, 768, 256]", "[1024, 700]", "layer 2: 700 is not among the choices");
        row("a span beyond the layers in use", "[1, -1]", "[2]",
            "layer 1: attends to the last 3 encoder layers, but only 2 are in use");
        row("a wrong span", "[1, -1]", "[0]", "0 is no attention span");
        row("no layers", "decoder-layer-num-subtransformer: 1", "decoder-layer-num-subtransformer: 0", "0 is outside");
    }
    void badSubTransformersAreRefused() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, message);
        const DesignSpace demo = readDesignSpace(shippedFile("demo"));
        HATTER_THROWS(InputError, message.toUtf8().constData(),
                      parseSubTransformer(subWith(from, to), "sub.yml", demo));
    }

    void filesThatAreNoSettings() {
        HATTER_THROWS(InputError, "cannot be read", readDesignSpace("/nowhere/space.yml"));
        HATTER_THROWS(InputError, "s.yml: is not a settings file: 'key: value' lines were expected, it is empty",
                      parseDesignSpace("", "s.yml"));
        HATTER_THROWS(InputError, "found 'just a text'", parseDesignSpace("just a text", "s.yml"));
        HATTER_THROWS(InputError, "found a list", parseDesignSpace("[1, 2]", "s.yml"));
        HATTER_THROWS(InputError, "is larger than", parseDesignSpace(std::string((1 << 20) + 1, ' '), "s.yml"));
        HATTER_THROWS(InputError, "is larger than", readDesignSpace(bigFile()));
        // 64 KiB of these would take 30 MiB as nodes.
        const std::string pairs = "a: [" + QByteArray("1: 2, ").repeated(11'000).toStdString() + "]";
        HATTER_THROWS(InputError, "is larger than", parseDesignSpace(pairs, "s.yml"));
    }

    void hostileFilesEndSoon_data() {
        QTest::addColumn<QByteArray>("yaml");
        const auto times = [](const char* text, int n) { return QByteArray(text).repeated(n); };
        QTest::newRow("deep lists") << "a: " + times("[", 30'000);
        QTest::newRow("deep groups") << "a: " + times("{a: ", 8'000);
        QTest::newRow("deep dashes") << times("- ", 16'000);
        QTest::newRow("deep indents") << times("? ", 16'000);
        QTest::newRow("binary") << QByteArray(30'000, '\0');
        QTest::newRow("bytes above 127") << QByteArray(30'000, '\xff');
        QTest::newRow("many keys") << [] {
            QByteArray text;
            for (int i = 0; i < 1'800; ++i)
                text += "key-" + QByteArray::number(i) + "-choice: 1\n";
            return text;
        }();
        QByteArray laughs = "a0: &a0 [x]\n";
        for (int i = 1; i < 40; ++i) {
            const QByteArray last = QByteArray::number(i - 1);
            laughs +=
                "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [*a" + last + ", *a" + last + "]\n";
        }
        QTest::newRow("aliases of aliases") << laughs + "encoder-layers: *a39\n";
        QTest::newRow("a list of itself") << QByteArray("encoder-layers: &a [*a]\n");
    }
    void hostileFilesEndSoon() {
        QFETCH(QByteArray, yaml);
        QElapsedTimer timer;
        timer.start();
        HATTER_THROWS(InputError, "s.yml", parseDesignSpace(yaml.toStdString(), "s.yml"));
        qInfo("%lld ms", static_cast<long long>(timer.elapsed()));
        QVERIFY(timer.elapsed() < 10'000);
    }

    void cutFilesAreRefused() {
        const std::string whole = readFile(shippedFile("demo"));
        // The last line may lose its end and remain a list; before it something is missing.
        for (std::size_t length = 0; length + 40 < whole.size(); ++length)
            HATTER_THROWS(InputError, "s.yml", parseDesignSpace(whole.substr(0, length), "s.yml"));
    }

private:
    fs::path bigFile() const {
        const fs::path file = fs::path(m_folder.path().toStdString()) / "big.yml";
        writeFileAtomically(file, std::string((1 << 20) + 1, ' '));
        return file;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestSpaceYaml)
#include "tst_space_yaml.moc"
