// SPDX-License-Identifier: GPL-3.0-or-later
// Words as sacreBLEU's tokenisers see them, worked out by hand from the published rules of mteval-v13a and
// mteval-v14.
#include "Shared.h"
#include "base/Error.h"
#include "score/CodePoints.h"
#include "score/Tokenizers.h"

using namespace hatter;
using namespace hatter::score;

class TestScoreTokenizers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lines_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("v13a");
        QTest::addColumn<QString>("international");
        const auto row = [](const char* claim, const char* line, const char* v13a, const char* international) {
            QTest::newRow(claim) << QString::fromUtf8(line) << QString::fromUtf8(v13a)
                                 << QString::fromUtf8(international);
        };
        const auto both = [&row](const char* claim, const char* line, const char* tokens) {
            row(claim, line, tokens, tokens);
        };
        both("empty", "", "");
        both("only spaces", "   ", "");
        both("plain words", "the quick fox", "the quick fox");
        both("full stop at the end", "It rains.", "It rains .");
        both("punctuation", "Hello, world! (yes)", "Hello , world ! ( yes )");

        // Numbers. intl asks for a neighbour that is no number: a sign between a number and the line's edge has none.
        both("a number keeps its point and comma", "1,000.5", "1,000.5");
        both("a decimal comma", "3,5 kg", "3,5 kg");
        both("a version", "1.2.3.4", "1.2.3.4");
        row("a number and the line's last point", "costs 1,000.5.", "costs 1,000.5 .", "costs 1,000.5.");
        both("a number and a sentence's last point", "in 1990. Then", "in 1990 . Then");
        both("a point before digits is cut off after a space", "it is .5", "it is . 5");
        row("a point before digits begins the line", ".5", ". 5", ".5");
        both("a comma after a number", "5, 6", "5 , 6");
        row("brackets around a number are the whole line", "(2)", "( 2 )", "(2)");
        both("brackets around a number in a line", "a (2) b", "a ( 2 ) b");
        row("percent at the end", "50%", "50 %", "50%");
        both("percent", "50% off", "50 % off");
        row("wide digits and a wide comma", "３，５", "３，５", "３，５");
        row("wide digits and a point: no ASCII digits", "３.５", "３ . ５", "３.５");
        row("Arabic digits and decimal sign", "٣٫٥", "٣٫٥", "٣٫٥");
        row("a half is a number", "½. x ½, y", "½ . x ½ , y", "½ . x ½ , y");
        row("a half at the end", "x ½.", "x ½ .", "x ½.");

        // Hyphens
        row("between letters", "well-known", "well-known", "well - known");
        both("a digit before", "3-mal", "3 - mal");
        row("a digit behind", "COVID-19", "COVID-19", "COVID - 19");
        row("between digits", "10-20", "10 - 20", "10-20");
        row("a minus", "at -5 °C", "at -5 °C", "at - 5 ° C");
        row("dashes", "a – b—c", "a – b—c", "a – b — c");
        row("a run", "---", "---", "- - -");

        // Quotes and apostrophes
        both("straight quotes", "\"yes\"", "\" yes \"");
        row("apostrophes", "it's 'so'", "it's 'so'", "it ' s ' so '");
        row("German quotes", "Öffne „Datei“, bitte.", "Öffne „Datei“ , bitte .", "Öffne „ Datei “ , bitte .");
        row("French quotes and an ellipsis", "«Oui», dit-il…", "«Oui» , dit-il…", "« Oui » , dit - il …");
        row("a typographic apostrophe", "it’s", "it’s", "it ’ s");

        // Signs and symbols
        both("ASCII", "a/b [c] {d} x=y <e> #a $b a@b", "a / b [ c ] { d } x = y < e > # a $ b a @ b");
        both("arithmetic", "f(x)+1=2", "f ( x ) + 1 = 2");
        both("an underscore", "a_b", "a _ b");
        both("a dollar before a number", "$5", "$ 5");
        row("a euro after a number", "5€", "5€", "5 €");
        row("degrees", "20°C", "20°C", "20 ° C");
        row("a face", "gut👍!", "gut👍 !", "gut 👍 !");
        row("a mathematical sign", "a≤b", "a≤b", "a ≤ b");
        both("an accent of its own is a letter's part", "e\u0301a", "e\u0301a");

        // Entities: v14's are not resolved.
        row("entities", "&quot;a&quot; &amp; &lt;b&gt;", "\" a \" & < b >",
            "& quot ; a & quot ; & amp ; & lt ; b & gt ;");
        row("an entity of an entity", "&amp;lt;", "<", "& amp ; lt ;");
        row("skipped", "a <skipped>b", "a b", "a < skipped > b");
        row("a word cut at the line's end", "foo-\nbar\nbaz", "foobar baz", "foo - bar baz");

        // Other scripts
        row("Chinese", "你好，世界。", "你好，世界。", "你好 ， 世界 。");
        both("a point after Chinese", "世界.", "世界 .");
        row("Japanese brackets", "「はい」と", "「はい」と", "「 はい 」 と");
        row("a Hindi full stop", "है।", "है।", "है ।");
        row("an Arabic question", "نعم؟", "نعم؟", "نعم ؟");
        row("a Greek question", "ναι;", "ναι ;", "ναι ;");
        both("spaces of Unicode's", "a\u00a0b\u3000c\u2009d", "a b c d");

        both("an abbreviation is cut", "U.S.", "U . S .");
        both("three points", "wait...", "wait . . .");
    }
    void lines() {
        QFETCH(QString, line);
        QFETCH(QString, v13a);
        QFETCH(QString, international);
        const std::string text = line.toStdString();
        QCOMPARE(QString::fromStdString(tokenize13a(text)), v13a);
        QCOMPARE(QString::fromStdString(tokenizeInternational(text)), international);
        QCOMPARE(tokenize(Tokenizer::V13a, text), tokenize13a(text));
        QCOMPARE(tokenize(Tokenizer::International, text), tokenizeInternational(text));
    }

    void noneSplitsAtWhiteSpaceOnly() {
        QCOMPARE(tokenize(Tokenizer::None, "  Hello,\tworld!\u00a0&quot;"), std::string("Hello, world! &quot;"));
    }

    void brokenUtf8IsLeftAlone() {
        const std::string line = "a\xff.\xe3\x80 b\xe2";
        QCOMPARE(tokenize13a(line), std::string("a\xff . \xe3\x80 b\xe2"));
        QCOMPARE(tokenizeInternational(line), std::string("a\xff . \xe3\x80 b\xe2"));
        // A surrogate, an overlong slash and a value above U+10FFFF are bytes, not signs.
        const std::string odd = "x\xed\xa0\x80 \xc0\xaf \xf4\x90\x80\x80y";
        QCOMPARE(tokenize13a(odd), odd);
        QCOMPARE(tokenizeInternational(odd), odd);
        // NUL is a character like another.
        const std::string nul("a\0.", 3);
        QCOMPARE(tokenizeInternational(nul), std::string("a\0 .", 4));
    }

    void everyByteComesBack() {
        std::string all;
        for (int high = 0; high < 256; ++high)
            for (int low = 0; low < 256; ++low)
                all.append({static_cast<char>(high), static_cast<char>(low)});
        std::string back;
        for (const std::int32_t character : characters(all))
            append(back, character);
        QVERIFY(back == all);
    }

    void aLongLineTakesNoLongerThanItsLength() {
        std::string line;
        for (int i = 0; i < 200000; ++i)
            line += "&amp;";
        const std::string tokens = tokenize13a(line);
        QCOMPARE(tokens.size(), std::size_t{2 * 200000 - 1});
    }

    void lowerCase() {
        QCOMPARE(lowercase("ÄÖÜ ẞ ΣΊΣΥΦΟΣ ДА"), std::string("äöü ß σίσυφος да"));
        // Longer in lower case: i and a dot above.
        QCOMPARE(lowercase("İ"), std::string("i\u0307"));
        std::string many;
        std::string lower;
        for (int i = 0; i < 100; ++i) {
            many += "İ";
            lower += "i\u0307";
        }
        QCOMPARE(lowercase(many), lower);
        QCOMPARE(lowercase("A\xff\xc3Ä\xe2"), std::string("a\xff\xc3ä\xe2"));
        QCOMPARE(lowercase(""), std::string());
    }

    void names() {
        for (const char* name : {"13a", "intl", "none"})
            QCOMPARE(nameOf(tokenizerNamed(name)), std::string(name));
        HATTER_THROWS(InputError, "'zh' is not a tokeniser for BLEU: 13a, intl or none was expected",
                      tokenizerNamed("zh"));
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
};

QTEST_GUILESS_MAIN(TestScoreTokenizers)
#include "tst_score_tokenizers.moc"
