// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReferenceSpace.h"
#include "Shared.h"
#include "base/Error.h"
#include "score/Bleu.h"
#include "score/Words.h"

#include <algorithm>
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

/// score.py's counts in the order of Statistics.
std::vector<std::int64_t> sumsOf(const nlohmann::json& stat) {
    std::vector<std::int64_t> sums = {stat.at("predlen"), stat.at("reflen")};
    for (const char* what : {"match", "count"})
        for (int n = 1; n <= 4; ++n)
            sums.push_back(stat.at(what + std::to_string(n)));
    return sums;
}

bool near(double a, double b) {
    return std::abs(a - b) < 1e-9;
}

}  // namespace

class TestScoreBleu : public QObject {
    Q_OBJECT

private Q_SLOTS:
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

    void smoothing_data() {
        // "a b c d e" against "a b c x e": 4 of 5 words match, ab and bc of 4 pairs, abc of 3 triples, none of 2
        // quadruples; equal lengths, so the penalty is 1.
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("value");
        QTest::addColumn<QList<double>>("precisions");
        QTest::addColumn<QString>("signature");
        QTest::newRow("none") << "none" << 0.0 << QList<double>{4 / 5.0, 2 / 4.0, 1 / 3.0, 0.0} << "smooth:none|";
        QTest::newRow("half a match") << "exp" << 0.0 << QList<double>{4 / 5.0, 2 / 4.0, 1 / 3.0, 0.5 / 2}
                                      << "smooth:exp|";
        QTest::newRow("a tenth of a match")
            << "floor" << 0.0 << QList<double>{4 / 5.0, 2 / 4.0, 1 / 3.0, 0.1 / 2} << "smooth:floor[0.10]|";
        QTest::newRow("a quarter of a match")
            << "floor" << 0.25 << QList<double>{4 / 5.0, 2 / 4.0, 1 / 3.0, 0.25 / 2} << "smooth:floor[0.25]|";
        QTest::newRow("one more of each")
            << "add-k" << 0.0 << QList<double>{4 / 5.0, 3 / 5.0, 2 / 4.0, 1 / 3.0} << "smooth:add-k[1.00]|";
        QTest::newRow("two more of each")
            << "add-k" << 2.0 << QList<double>{4 / 5.0, 4 / 6.0, 3 / 5.0, 2 / 4.0} << "smooth:add-k[2.00]|";
    }
    void smoothing() {
        QFETCH(QString, name);
        QFETCH(double, value);
        QFETCH(QList<double>, precisions);
        QFETCH(QString, signature);
        SacreBleuOptions options;
        options.smoothing = smoothingNamed(name.toStdString());
        if (value > 0.0)
            options.smoothingValue = value;
        const Bleu bleu = sacreBleu({"a b c d e"}, {"a b c x e"}, options);
        double product = 1.0;
        for (int i = 0; i < 4; ++i) {
            product *= precisions[i];
            QVERIFY(near(bleu.precisions[static_cast<std::size_t>(i)], 100.0 * precisions[i]));
        }
        QVERIFY(near(bleu.score, 100.0 * std::pow(product, 0.25)));
        QVERIFY((bleu.correct == std::array<std::int64_t, 4>{4, 2, 1, 0}));
        QVERIFY(bleu.signature.find(signature.toStdString()) != std::string::npos);
    }

    void addKHelpsWhereThereAreNoLongNgrams() {
        // Two words have no triples: 2/2, (1+1)/(1+1), (0+1)/(0+1), (0+1)/(0+1).
        SacreBleuOptions options;
        options.smoothing = Smoothing::AddK;
        QVERIFY(near(sacreBleu({"the cat"}, {"the cat"}, options).score, 100.0));
        // Every other smoothing leaves an order without n-grams at 0.
        for (const Smoothing other : {Smoothing::None, Smoothing::Exponential, Smoothing::Floor}) {
            options.smoothing = other;
            QCOMPARE(sacreBleu({"the cat"}, {"the cat"}, options).score, 0.0);
        }
    }

    void anEmptyTranslationAmongOthersCostsLength() {
        // 5 words against 1 + 5: all n-grams match, and the penalty is e^(1 - 6/5).
        const Bleu bleu = sacreBleu({"", "a b c d e"}, {"x", "a b c d e"});
        QVERIFY(near(bleu.score, 100.0 * std::exp(1.0 - 6.0 / 5.0)));
        QVERIFY(near(bleu.ratio(), 5.0 / 6.0));
    }

    void lowerCaseIsUnicodes() {
        SacreBleuOptions options;
        QCOMPARE(sacreBleu({"ÄRGER MIT ΣΊΣΥΦΟΣ HEUTE"}, {"ärger mit σίσυφος heute"}, options).correct[0],
                 std::int64_t{0});
        options.lowercase = true;
        // The sigma at the word's end becomes ς.
        const Bleu bleu = sacreBleu({"ÄRGER MIT ΣΊΣΥΦΟΣ HEUTE"}, {"ärger mit σίσυφος heute"}, options);
        QVERIFY(near(bleu.score, 100.0));
        QVERIFY(bleu.signature.starts_with("nrefs:1|case:lc|eff:no|tok:13a|smooth:exp|"));
    }

    void theTokenizerDecidesWhatAWordIs() {
        // intl knows that ， and 。 are no part of a word; 13a and none see one word a line.
        const Lines ours = {"你好，世界。"};
        const Lines theirs = {"你们，世界。"};
        const auto correct = [&](Tokenizer tokenizer) {
            SacreBleuOptions options;
            options.tokenizer = tokenizer;
            return sacreBleu(ours, theirs, options).correct;
        };
        using Counts = std::array<std::int64_t, 4>;
        QVERIFY((correct(Tokenizer::V13a) == Counts{0, 0, 0, 0}));
        QVERIFY((correct(Tokenizer::International) == Counts{3, 2, 1, 0}));
        QVERIFY((correct(Tokenizer::None) == Counts{0, 0, 0, 0}));
    }

    void brokenUtf8IsPartOfAWord() {
        for (const Tokenizer tokenizer : {Tokenizer::V13a, Tokenizer::International, Tokenizer::None}) {
            SacreBleuOptions options;
            options.tokenizer = tokenizer;
            options.lowercase = true;
            const Bleu bleu =
                sacreBleu({"A\xff B\xc3 C\xe2\x82 D\xf0\x9f\x98"}, {"a\xff b\xc3 c\xe2 d\xf0\x9f\x98"}, options);
            QVERIFY((bleu.correct == std::array<std::int64_t, 4>{3, 1, 0, 0}));
        }
    }

    void printedLines() {
        // 3 of 4 words, 2 of 3 pairs, 1 of 2 triples, and half a match of 1 quadruple, or none; e^(1 - 5/4) = 0.779.
        const Lines ours = {"a b c x"};
        const Lines theirs = {"a b c d e"};
        QCOMPARE(QString::fromStdString(fairseqLine(fairseqBleu(ours, theirs))),
                 "BLEU4 = 0.00, 75.0/66.7/50.0/0.0 (BP=0.779, ratio=0.800, syslen=4, reflen=5)");
        const Bleu bleu = sacreBleu(ours, theirs);
        QCOMPARE(QString::fromStdString(sacreBleuLine(bleu)),
                 QString::fromStdString("BLEU|" + bleu.signature +
                                        " = 46.31 75.0/66.7/50.0/50.0 (BP = 0.779 ratio = 0.800 hyp_len = 4 "
                                        "ref_len = 5)"));
    }

    void fairseqBleuIsTheReferencesExactOne() {
        HATTER_NEED_SHARED(fixture, "hat-reference/fixture-iwslt");
        const Lines references = split(printedReferences(fixture));
        int compared = 0;
        double score = 0.0;
        double precision = 0.0;
        double penalty = 0.0;
        const auto expected = test::readJson(fixture / "expected.json");
        for (const auto& config : expected.at("configs"))
            for (const auto& [beam, generation] : config.at("generation").items()) {
                const std::string name = config.at("name").get<std::string>() + "." + beam + ".txt";
                const Bleu bleu = fairseqBleu(split(translations(fixture / "expected_logits" / name)), references);
                const auto& corpus = generation.at("corpus_bleu");
                const auto& exact = corpus.at("exact");
                const auto& stat = corpus.at("stat");
                QVERIFY2((bleu.correct == exact.at("match").get<std::array<std::int64_t, 4>>()), name.c_str());
                QVERIFY2((bleu.total == exact.at("count").get<std::array<std::int64_t, 4>>()), name.c_str());
                QCOMPARE(bleu.hypothesisLength, stat.at("predlen").get<std::int64_t>());
                QCOMPARE(bleu.referenceLength, stat.at("reflen").get<std::int64_t>());
                score = std::max(score, std::abs(bleu.score - exact.at("bleu").get<double>()));
                for (std::size_t i = 0; i < 4; ++i)
                    precision =
                        std::max(precision, std::abs(bleu.precisions[i] - 100.0 * exact.at("match")[i].get<double>() /
                                                                              exact.at("count")[i].get<double>()));
                const double ratio = stat.at("reflen").get<double>() / stat.at("predlen").get<double>();
                penalty = std::max(penalty, std::abs(bleu.brevityPenalty - std::min(1.0, std::exp(1.0 - ratio))));
                // score.py's own line, whose matches may hold collisions of its hash, from its own counts.
                const Bleu printed = fairseqBleuOf(sumsOf(stat));
                QCOMPARE(QString::fromStdString(fairseqLine(printed)),
                         QString::fromStdString(corpus.at("string").get<std::string>()));
                if (!corpus.at("hash_collision_changed").get<bool>())
                    QCOMPARE(fairseqLine(bleu), fairseqLine(printed));
                ++compared;
            }
        QCOMPARE(compared, 20);
        qInfo(
            "fairseq's BLEU of %d outputs: largest difference %.1e in the score, %.1e in a precision, %.1e in the "
            "penalty; counts and lengths are equal",
            compared, score, precision, penalty);
        QVERIFY(score < 0.005);
        // The definition is the same, so rounding is all that may differ.
        QVERIFY(score < 1e-9 && precision < 1e-9 && penalty < 1e-9);
    }

    void statisticsOfSentencesAddUp() {
        const Lines ours = {"The dog bit the man.", "", "It costs 3,5 €."};
        const Lines theirs = {"A dog bit the man.", "Nothing.", "It costs 3,5 € today."};
        const Statistics statistics = sacreBleuStatistics(ours, theirs);
        QCOMPARE(statistics.sentences(), std::size_t{3});
        // Lengths 6 and 6; "dog bit the man ." of "The dog bit the man ." matches.
        const std::array<std::int32_t, 10> first = {6, 6, 5, 4, 3, 2, 6, 5, 4, 3};
        QVERIFY(std::equal(first.begin(), first.end(), statistics.row(0).begin()));
        QCOMPARE(sacreBleuOf(statistics.sum()).score, sacreBleu(ours, theirs).score);
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

    void unequalOrNoLinesAreRefused() {
        HATTER_THROWS(InputError, "2 translations cannot be scored against 1 references", sacreBleu({"a", "b"}, {"a"}));
        HATTER_THROWS(InputError, "2 translations cannot be scored against 1 references",
                      fairseqBleu({"a", "b"}, {"a"}));
        HATTER_THROWS(InputError, "no translations to score", sacreBleu({}, {}));
        HATTER_THROWS(InputError, "no translations to score", fairseqBleu({}, {}));
    }

    void badOptionsAreRefused() {
        HATTER_THROWS(InputError, "'14' is not a tokeniser for BLEU: 13a, intl or none", tokenizerNamed("14"));
        HATTER_THROWS(InputError, "'chen' is not a smoothing of BLEU", smoothingNamed("chen"));
        SacreBleuOptions options;
        options.smoothing = Smoothing::Floor;
        for (const double value : {0.0, -1.0, std::nan(""), HUGE_VAL}) {
            options.smoothingValue = value;
            HATTER_THROWS(InputError, "a number above 0 was expected", sacreBleu({"a"}, {"a"}, options));
        }
        HATTER_THROWS(InputError, "from 10 sums, not 3", sacreBleuOf(std::vector<std::int64_t>(3)));
        HATTER_THROWS(InputError, "from 10 sums, not 0", fairseqBleuOf({}));
    }
};

QTEST_GUILESS_MAIN(TestScoreBleu)
#include "tst_score_bleu.moc"
