// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shared.h"
#include "base/Error.h"
#include "score/Chrf.h"

#include <cmath>

using namespace hatter;
using namespace hatter::score;

namespace {

bool near(double a, double b) {
    return std::abs(a - b) < 1e-9;
}

/// F-beta in percent of two fractions.
double f(double precision, double recall, double beta = 2.0) {
    return 100.0 * (1.0 + beta * beta) * precision * recall / (beta * beta * precision + recall);
}

std::vector<std::int32_t> rowOf(const std::string& ours, const std::string& theirs, const ChrfOptions& options = {}) {
    return chrfStatistics({ours}, {theirs}, options).values;
}

}  // namespace

class TestScoreChrf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void workedOutByHand() {
        // "aab" against "ab":
        //   1: a a b against a b:  3, 2, and 2 in common (a once: the reference has only one)
        //   2: aa ab against ab:   2, 1, and 1 in common
        //   3: aab against nothing: left out, as are 4 to 6
        // precision (2/3 + 1/2) / 2 = 7/12, recall (2/2 + 1/1) / 2 = 1,
        // F = 5 * 7/12 * 1 / (4 * 7/12 + 1) = (35/12) / (40/12) = 7/8.
        const Chrf result = chrf({"aab"}, {"ab"});
        QVERIFY(near(result.precision, 100.0 * 7 / 12));
        QVERIFY(near(result.recall, 100.0));
        QVERIFY(near(result.score, 87.5));
        QVERIFY(
            (rowOf("aab", "ab") == std::vector<std::int32_t>{3, 2, 2, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}));
        // With beta 1 and 3: 2 * 7/12 / (7/12 + 1) = 14/19, 10 * 7/12 / (9 * 7/12 + 1) = 70/75.
        ChrfOptions options;
        options.beta = 1;
        QVERIFY(near(chrf({"aab"}, {"ab"}, options).score, 1400.0 / 19));
        options.beta = 3;
        QVERIFY(near(chrf({"aab"}, {"ab"}, options).score, 7000.0 / 75));
    }

    void ordersWithoutMatchesCountAndMissingOnesDoNot() {
        // "abc" against "abd": 2/3, 1/2 and 0/1; orders 4 to 6 exist on neither side. Both means are 7/18.
        QVERIFY(near(chrf({"ab c"}, {"abd"}).score, 100.0 * 7 / 18));
    }

    void wordsOfChrfPlusPlus() {
        // "(hi) you": the last sign is cut off, so the words are "(hi", ")" and "you" against "hi" and "you".
        //   words 1: 3, 2, 1 in common; words 2: 2, 1, 0
        // characters "(hi)you" against "hiyou":
        //   1: 7, 5, 5   2: 6, 4, 3 (hi yo ou)   3: 5, 3, 1 (you)   4: 4, 2, 0   5: 3, 1, 0
        //   6: the reference has none, so the translation's 2 count as 0
        const double characters = 5.0 / 7 + 3.0 / 6 + 1.0 / 5;
        const double found = 5.0 / 5 + 3.0 / 4 + 1.0 / 3;
        QVERIFY(near(chrf({"(hi) you"}, {"hi you"}).score, f(characters / 5, found / 5)));
        ChrfOptions options;
        options.wordOrder = 2;
        const Chrf result = chrf({"(hi) you"}, {"hi you"}, options);
        QVERIFY(near(result.score, f((characters + 1.0 / 3) / 7, (found + 1.0 / 2) / 7)));
        QCOMPARE(result.name, std::string("chrF2++"));
        QVERIFY((rowOf("(hi) you", "hi you", options) ==
                 std::vector<std::int32_t>{7, 5, 5, 6, 4, 3, 5, 3, 1, 4, 2, 0, 3, 1, 0, 0, 0, 0, 3, 2, 1, 2, 1, 0}));
    }

    void signsAtWordsEdges_data() {
        // Words in common of order 1, the words of the reference being given apart.
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("words");
        QTest::newRow("at the end") << "you!"
                                    << "you !";
        QTest::newRow("at the beginning") << "\"you"
                                          << "\" you";
        QTest::newRow("at both: only the last") << "(you)"
                                                << "(you )";
        QTest::newRow("two at the end: only the last") << "you?!"
                                                       << "you? !";
        QTest::newRow("inside") << "it's"
                                << "it's";
        QTest::newRow("a sign alone") << "-"
                                      << "-";
        QTest::newRow("two signs") << "--"
                                   << "- -";
        QTest::newRow("not ASCII's") << QString::fromUtf8("you…") << QString::fromUtf8("you…");
        QTest::newRow("one character of several bytes") << QString::fromUtf8("我") << QString::fromUtf8("我");
    }
    void signsAtWordsEdges() {
        QFETCH(QString, line);
        QFETCH(QString, words);
        // Letters between the expected words keep signs that stand alone from being cut again.
        ChrfOptions options;
        options.wordOrder = 1;
        options.characterOrder = 1;
        const auto row = rowOf(line.toStdString(), words.toStdString(), options);
        QCOMPARE(row[3], static_cast<std::int32_t>(words.split(QLatin1Char(' ')).size()));
    }

    void theCorpusIsSummedBeforeRatios() {
        // Sentences "aab"/"ab" (above) and "abc"/"abc": sums are
        //   1: 3+3, 2+3, 2+3   2: 2+2, 1+2, 1+2   3: 0+1, 0+1, 0+1 (the first has no triple in its reference)
        const double precision = (5.0 / 6 + 3.0 / 4 + 1.0) / 3;
        QVERIFY(near(chrf({"aab", "abc"}, {"ab", "abc"}).score, f(precision, 1.0)));
    }

    void edges_data() {
        QTest::addColumn<QByteArray>("ours");
        QTest::addColumn<QByteArray>("theirs");
        QTest::addColumn<double>("score");
        const auto row = [](const char* claim, const char* ours, const char* theirs, double score) {
            QTest::newRow(claim) << QByteArray(ours) << QByteArray(theirs) << score;
        };
        row("equal", "this is a test", "this is a test", 100.0);
        row("nothing in common", "abc", "xyz", 0.0);
        row("empty translation", "", "x", 0.0);
        row("empty reference", "x", "", 0.0);
        row("both empty", "", "", 0.0);
        row("white space is left out", "a b\tc\u3000d\u00a0e", "abcde", 100.0);
        row("case matters", "A", "a", 0.0);
        row("characters, not bytes: these share their first", "ä", "ö", 0.0);
        row("Chinese", "世界", "世界", 100.0);
        // 1: 1 of 2 and 2; 2: 0 of 1 and 1
        row("half of two Chinese characters", "世人", "世界", 25.0);
        row("outside the basic plane: 😀 and 😁 share three bytes", "😀", "😁", 0.0);
        row("equal bytes that are no UTF-8", "\xff\xc3", "\xff\xc3", 100.0);
        row("a letter's first byte is not the letter", "\xc3", "ä", 0.0);
    }
    void edges() {
        QFETCH(QByteArray, ours);
        QFETCH(QByteArray, theirs);
        QFETCH(double, score);
        const Chrf result = chrf({ours.toStdString()}, {theirs.toStdString()});
        QVERIFY2(near(result.score, score), qPrintable(QString::number(result.score, 'g', 17)));
    }

    void options() {
        ChrfOptions options;
        options.lowercase = true;
        QVERIFY(near(chrf({"ÄRGER"}, {"ärger"}, options).score, 100.0));
        QVERIFY(
            chrf({"a"}, {"a"}, options).signature.starts_with("nrefs:1|case:lc|eff:yes|nc:6|nw:0|space:no|version:"));
        options = {};
        options.whitespace = true;
        // "a b" against "ab": 1: 3, 2, 2; 2: "a ", " b" against "ab": 2, 1, 0.
        QVERIFY(near(chrf({"a b"}, {"ab"}, options).score, f(2.0 / 3 / 2, 1.0 / 2)));
        QVERIFY(signatureOf(options).find("|space:yes|") != std::string::npos);
        options.wordOrder = 2;
        options.characterOrder = 3;
        QVERIFY(signatureOf(options).starts_with("nrefs:1|case:mixed|eff:yes|nc:3|nw:2|space:yes|version:hatter-"));
    }

    void printedLine() {
        const Chrf result = chrf({"aab"}, {"ab"});
        QCOMPARE(QString::fromStdString(chrfLine(result)),
                 QString::fromStdString("chrF2|" + result.signature + " = 87.50"));
    }

    void badInputIsRefused() {
        HATTER_THROWS(InputError, "2 translations cannot be scored against 1 references", chrf({"a", "b"}, {"a"}));
        HATTER_THROWS(InputError, "no translations to score", chrf({}, {}));
        ChrfOptions options;
        options.characterOrder = 0;
        HATTER_THROWS(InputError, "chrF's character order is 0: 1 to 64 was expected", chrf({"a"}, {"a"}, options));
        options = {};
        options.wordOrder = -1;
        HATTER_THROWS(InputError, "chrF's word order is -1", chrf({"a"}, {"a"}, options));
        HATTER_THROWS(InputError, "chrF's word order is -1", nameOf(options));
        options = {};
        options.beta = 0;
        HATTER_THROWS(InputError, "chrF's beta is 0", chrf({"a"}, {"a"}, options));
        HATTER_THROWS(InputError, "from 18 sums, not 10", chrfOf(std::vector<std::int64_t>(10)));
    }
};

QTEST_GUILESS_MAIN(TestScoreChrf)
#include "tst_score_chrf.moc"
