// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReferenceSpace.h"
#include "Shared.h"
#include "base/Error.h"
#include "score/Bleu.h"
#include "score/Words.h"

#include <cmath>
#include <fstream>
#include <set>

using namespace hatter;
using namespace hatter::score;
namespace fs = std::filesystem;

namespace {

using Lines = std::vector<std::string>;

Lines readLines(const fs::path& file) {
    std::ifstream in(file);
    Lines lines;
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

/// The reference as generate.py prints it: pieces that the dictionary lacks are <<unk>>, then the pieces are joined.
Lines printedReferences(const fs::path& fixture) {
    std::set<std::string> known;
    for (const std::string& line : readLines(fixture / "data-bin/dict.de.txt"))
        known.insert(line.substr(0, line.rfind(' ')));
    Lines printed;
    for (const std::string& line : readLines(fixture / "bpe/test.de")) {
        std::string joined;
        for (const std::string& piece : splitWords(line))
            joined += (known.contains(piece) ? piece : std::string("<<unk>>")) + " ";
        for (std::size_t at = joined.find("@@ "); at != std::string::npos; at = joined.find("@@ ", at))
            joined.erase(at, 3);
        printed.push_back(joined);
    }
    return printed;
}

/// The third column of the fixture's translations: id, score, text.
Lines translations(const fs::path& file) {
    Lines out;
    for (const std::string& line : readLines(file))
        out.push_back(line.substr(line.find('\t', line.find('\t') + 1) + 1));
    return out;
}

Lines split(Lines lines) {
    for (std::string& line : lines)
        line = splitCompounds(line);
    return lines;
}

bool near(double a, double b) {
    return std::abs(a - b) < 1e-9;
}

}  // namespace

class TestBleu : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tokenizes13a_data() {
        // Worked out by hand from mteval-v13a's rules; the same as sacreBLEU's regular expressions give.
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("tokens");
        const auto row = [](const char* claim, const char* line, const char* tokens) {
            QTest::newRow(claim) << QString::fromUtf8(line) << QString::fromUtf8(tokens);
        };
        row("empty", "", "");
        row("only spaces", "   ", "");
        row("plain words", "the quick fox", "the quick fox");
        row("full stop at the end", "It rains.", "It rains .");
        row("punctuation", "Hello, world! (yes)", "Hello , world ! ( yes )");
        row("signs", "a/b [c] {d} x=y <e> #1 $5 50% a@b", "a / b [ c ] { d } x = y < e > # 1 $ 5 50 % a @ b");
        row("a number keeps its point and comma", "1,000.5", "1,000.5");
        row("a number at the end", "costs 1,000.5.", "costs 1,000.5 .");
        row("a point before digits", ".5", ". 5");
        row("a comma after a number", "5, 6", "5 , 6");
        row("an abbreviation is cut", "U.S.", "U . S .");
        row("three points", "wait...", "wait . . .");
        row("a hyphen between letters stays", "a-b", "a-b");
        row("a hyphen after a digit is cut off", "3-mal 10-20", "3 - mal 10 - 20");
        row("a hyphen before a digit stays", "COVID-19 -5", "COVID-19 -5");
        row("an apostrophe stays", "it's 'so'", "it's 'so'");
        row("entities", "&quot;a&quot; &amp; &lt;b&gt;", "\" a \" & < b >");
        row("an entity of an entity", "&amp;lt;", "<");
        row("skipped", "a <skipped>b", "a b");
        row("umlauts", "Öffne „Datei“, bitte.", "Öffne „Datei“ , bitte .");
        row("no rule for Chinese", "你好，世界。", "你好，世界。");
        row("a point after Chinese", "世界.", "世界 .");
        row("a space of Unicode's", "a\u00a0b\u3000c", "a b c");
    }
    void tokenizes13a() {
        QFETCH(QString, line);
        QFETCH(QString, tokens);
        QCOMPARE(QString::fromStdString(tokenize13a(line.toStdString())), tokens);
    }

    void brokenUtf8IsLeftAlone() {
        const std::string line = "a\xff.\xe3\x80 b\xe2";
        QCOMPARE(tokenize13a(line), std::string("a\xff . \xe3\x80 b\xe2"));
    }

    void sacreBleuOfSmallCorpora_data() {
        // Scores of sacreBLEU's formulas, computed apart from this code (Python, exact n-gram counts).
        QTest::addColumn<QStringList>("hypotheses");
        QTest::addColumn<QStringList>("references");
        QTest::addColumn<double>("score");
        QTest::newRow("three sentences") << QStringList{"The dog bit the man.", "It wasn't surprising.",
                                                        "The man had just bitten him."}
                                         << QStringList{"The dog bit the man.", "It was not unexpected.",
                                                        "The man bit him first."}
                                         << 45.06750632106114;
        QTest::newRow("equal") << QStringList{"this is a test"} << QStringList{"this is a test"} << 100.0;
        QTest::newRow("no 4-gram matches")
            << QStringList{"this is a fest"} << QStringList{"this is a test"} << 59.460355750136046;
        QTest::newRow("smoothed thrice") << QStringList{"the the the the the the the"}
                                         << QStringList{"the cat is on the mat"} << 7.809849842300637;
        QTest::newRow("too short for 4-grams")
            << QStringList{"The cat"} << QStringList{"The cat sat on the mat"} << 0.0;
        QTest::newRow("nothing matches") << QStringList{"a b c d e"} << QStringList{"v w x y z"} << 0.0;
        QTest::newRow("empty translation") << QStringList{""} << QStringList{"x"} << 0.0;
        QTest::newRow("empty reference") << QStringList{"x"} << QStringList{""} << 0.0;
        QTest::newRow("brevity") << QStringList{"Öffne die Datei, 3-mal (1,5 s)."}
                                 << QStringList{"Öffnen Sie die Datei, 3-mal (1.5 s)."} << 58.33510584342546;
    }
    void sacreBleuOfSmallCorpora() {
        QFETCH(QStringList, hypotheses);
        QFETCH(QStringList, references);
        QFETCH(double, score);
        Lines ours;
        Lines theirs;
        for (const QString& line : hypotheses)
            ours.push_back(line.toStdString());
        for (const QString& line : references)
            theirs.push_back(line.toStdString());
        const Bleu bleu = sacreBleu(ours, theirs);
        QVERIFY2(near(bleu.score, score), qPrintable(QString::number(bleu.score, 'g', 17)));
    }

    void sacreBleuSaysWhatItIsMadeOf() {
        const Bleu bleu = sacreBleu({"Öffne die Datei, 3-mal (1,5 s)."}, {"Öffnen Sie die Datei, 3-mal (1.5 s)."});
        QVERIFY((bleu.correct == std::array<std::int64_t, 4>{10, 8, 6, 4}));
        QVERIFY((bleu.total == std::array<std::int64_t, 4>{12, 11, 10, 9}));
        QVERIFY(near(bleu.precisions[3], 100.0 * 4 / 9));
        QVERIFY(near(bleu.brevityPenalty, 0.9200444146293233));
        QCOMPARE(bleu.hypothesisLength, std::int64_t{12});
        QCOMPARE(bleu.referenceLength, std::int64_t{13});
        QVERIFY(bleu.signature.starts_with("nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:hatter-"));
    }

    void fairseqBleuIsTheReferencesExactOne() {
        HATTER_NEED_SHARED(fixture, "hat-reference/fixture-iwslt");
        const Lines references = split(printedReferences(fixture));
        int compared = 0;
        const auto expected = test::readJson(fixture / "expected.json");
        for (const auto& config : expected.at("configs"))
            for (const auto& [beam, generation] : config.at("generation").items()) {
                const std::string name = config.at("name").get<std::string>() + "." + beam + ".txt";
                const Bleu bleu = fairseqBleu(split(translations(fixture / "expected_logits" / name)), references);
                const auto& corpus = generation.at("corpus_bleu");
                const auto& exact = corpus.at("exact");
                QVERIFY2((bleu.correct == exact.at("match").get<std::array<std::int64_t, 4>>()), name.c_str());
                QVERIFY2((bleu.total == exact.at("count").get<std::array<std::int64_t, 4>>()), name.c_str());
                QVERIFY2(near(bleu.score, exact.at("bleu").get<double>()), name.c_str());
                QCOMPARE(bleu.hypothesisLength, corpus.at("stat").at("predlen").get<std::int64_t>());
                QCOMPARE(bleu.referenceLength, corpus.at("stat").at("reflen").get<std::int64_t>());
                ++compared;
            }
        QCOMPARE(compared, 20);
    }

    void fairseqsSpecialWords() {
        const auto unigrams = [](const char* hypothesis, const char* reference) {
            return fairseqBleu({hypothesis}, {reference}).correct[0];
        };
        QCOMPARE(unigrams("a <unk> b", "a <unk> b"), std::int64_t{2});
        QCOMPARE(unigrams("", ""), std::int64_t{1});
        QCOMPARE(fairseqBleu({""}, {"a b"}).hypothesisLength, std::int64_t{1});
        QCOMPARE(fairseqBleu({"a </s>"}, {"a"}).hypothesisLength, std::int64_t{1});
        QCOMPARE(fairseqBleu({"a b c"}, {"a b c"}).score, 0.0);
        QVERIFY(near(fairseqBleu({"a b c d"}, {"a b c d"}).score, 100.0));
        QVERIFY(fairseqBleu({"a"}, {"a"}).signature.find("fairseq") != std::string::npos);
    }

    void splitsCompounds_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("parts");
        QTest::newRow("one") << "a-b"
                             << "a ##AT##-##AT## b";
        QTest::newRow("a match uses up both letters") << "a-b-c"
                                                      << "a ##AT##-##AT## b-c";
        QTest::newRow("two in longer words") << "ab-cd-ef"
                                             << "ab ##AT##-##AT## cd ##AT##-##AT## ef";
        QTest::newRow("not at an edge") << "-a b- c - d"
                                        << "-a b- c - d";
        QTest::newRow("a run of hyphens") << "---"
                                          << "- ##AT##-##AT## -";
        QTest::newRow("umlauts") << "ä-ö"
                                 << "ä ##AT##-##AT## ö";
    }
    void splitsCompounds() {
        QFETCH(QString, line);
        QFETCH(QString, parts);
        QCOMPARE(QString::fromStdString(splitCompounds(line.toStdString())), parts);
    }

    void unequalOrNoLinesAreRefused() {
        HATTER_THROWS(InputError, "2 translations cannot be scored against 1 references", sacreBleu({"a", "b"}, {"a"}));
        HATTER_THROWS(InputError, "2 translations cannot be scored against 1 references",
                      fairseqBleu({"a", "b"}, {"a"}));
        HATTER_THROWS(InputError, "no translations to score", sacreBleu({}, {}));
        HATTER_THROWS(InputError, "no translations to score", fairseqBleu({}, {}));
    }
};

QTEST_GUILESS_MAIN(TestBleu)
#include "tst_bleu.moc"
