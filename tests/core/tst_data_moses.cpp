// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shared.h"
#include "base/AtomicFile.h"
#include "base/Log.h"
#include "data/Moses.h"
#include "data/Text.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <thread>

using namespace hatter;
using namespace hatter::data;

class MosesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tokenizes_data();
    void tokenizes();
    void options();
    void detokenizes_data();
    void detokenizes();
    void goesAndComesBack_data();
    void goesAndComesBack();
    void leavesTokenizedLines_data();
    void leavesTokenizedLines();
    void tokenizesWhatOnlyResembles_data();
    void tokenizesWhatOnlyResembles();
    void twiceIsOnce();
    void damagedText();
    void longLines_data();
    void longLines();
    void segmenterStage();
    void severalThreads();
    void warnsOfLanguagesWithoutRules();
    void optionsOfAVocabulary();
    void passesTheFixtureThrough_data();
    void passesTheFixtureThrough();

private:
    static QString tokenized(const QString& text, const QString& language, bool hyphens = false, bool escape = true) {
        return QString::fromStdString(mosesTokenize(text.toStdString(), {language.toStdString(), hyphens, escape}));
    }
    static QString detokenized(const QString& text, const QString& language) {
        return QString::fromStdString(mosesDetokenize(text.toStdString(), language.toStdString()));
    }
    static std::string joined(const std::vector<std::string>& pieces) {
        std::string out;
        for (const std::string& piece : pieces)
            out += (out.empty() ? "" : " ") + piece;
        return out;
    }
};

void MosesTest::tokenizes_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* rule, const char* language, const char* text, const char* words) {
        QTest::newRow(rule) << QString::fromUtf8(language) << QString::fromUtf8(text) << QString::fromUtf8(words);
    };
    row("empty", "en", "", "");
    row("only spaces", "en", " \t \xc2\xa0 ", "");
    row("white space of every kind is one space", "en",
        " a\t b\xc2\xa0\xe3\x80\x80"
        "c\r\n",
        "a b c");
    row("control characters are dropped", "en",
        "a\x01"
        "b \x02 c\x1f",
        "ab c");
    row("other characters are words of their own", "en", "(a+b)*c/d = $5; e@f #g ~ h_i",
        "( a + b ) * c / d = $ 5 ; e @ f # g ~ h _ i");
    row("DEL is one of them", "en",
        "a\x7f"
        "b",
        "a \x7f b");
    row("quotation marks, dashes, signs", "de", "„Ja“ – 5 € für §3…", "„ Ja “ – 5 € für § 3 …");
    row("a superscript is no letter or decimal digit", "en", "x² ½", "x ² ½");
    row("letters of every script", "en", "ßÆæŁ привет 日本語 Ⅷ", "ßÆæŁ привет 日本語 Ⅷ");
    row("a combining accent that is no letter stands apart", "fr",
        "e\xcc\x81"
        "te",
        "e \xcc\x81 te");
    row("hyphens and grave accents stay", "en", "well-known `x` --", "well-known `x` --");
    row("escaping", "en", "a & b | c < d > e [f] \"g\"",
        "a &amp; b &#124; c &lt; d &gt; e &#91; f &#93; &quot; g &quot;");

    row("several dots are one word", "en", "Wait...what....", "Wait ... what ....");
    row("two dots", "de", "so..weiter ..", "so .. weiter ..");
    row("dots at the head", "en", "...and so on.", "... and so on .");

    row("a comma in a number stays", "en", "1,000 or 3,5", "1,000 or 3,5");
    row("a comma between words", "en", "red,green,blue", "red , green , blue");
    row("a comma between letter and digit", "en", "x,5 and 5,x", "x , 5 and 5 , x");
    row("a comma behind the last number", "en", "we saw 5,", "we saw 5 ,");
    row("commas in a row", "en", "a,,b 5,,5", "a , , b 5 , , 5");
    row("a comma at the head", "en", ",5 and ,x", ",5 and , x");

    row("en: contractions split before the apostrophe", "en", "I don't know, it's John's",
        "I don &apos;t know , it &apos;s John &apos;s");
    row("en: every letter behind it", "en", "O'Neill rock'n'roll", "O &apos;Neill rock &apos;n&apos;roll");
    row("en: the 1990's", "en", "in the 1990's style", "in the 1990 &apos;s style");
    row("en: a letter but s behind a number", "en", "5'a", "5&apos;a");
    row("en: behind a letter only", "en", "the dogs' bones", "the dogs &apos; bones");
    row("en: before a letter only", "en", "tell 'em 'twas", "tell &apos; em &apos; twas");
    row("en: before an apostrophe", "en", "a '' b", "a &apos; &apos; b");
    row("en: at the ends of the line nothing is beside it", "en", "'tis the dogs'", "&apos;tis the dogs&apos;");
    row("en: .' at the end", "en", "He said 'go.'", "He said &apos; go . &apos;");
    row("fr: elisions split behind the apostrophe", "fr", "l'homme qu'il aujourd'hui",
        "l&apos; homme qu&apos; il aujourd&apos; hui");
    row("fr: before a letter only", "fr", "le 'mot' dit", "le &apos; mot &apos; dit");
    row("fr: behind a number", "fr", "5'a", "5 &apos; a");
    row("it: as in French", "it", "l'uomo", "l&apos; uomo");
    row("de: alone", "de", "Hans' geht's 'raus'", "Hans &apos; geht &apos; s &apos; raus &apos;");
    row("other languages: alone", "nl", "foto's", "foto &apos; s");

    row("the last full stop", "en", "It works.", "It works .");
    row("the last one even of an abbreviation", "en", "It is Mr.", "It is Mr .");
    row("the last one of U.S.", "en", "in the U.S.", "in the U.S .");
    row("before a new sentence", "en", "It works. We go.", "It works . We go .");
    row("before a small letter", "en", "approx. five and max. ten", "approx. five and max. ten");
    row("behind letters with a dot inside", "en", "the U.S. Army, e.g. Bob", "the U.S. Army , e.g. Bob");
    row("behind a number with a dot inside", "en", "It is 3.5. We go.", "It is 3.5 . We go .");
    row("a full stop alone", "en", "a . b .", "a . b .");
    row("a full stop before a letter", "en", "hatter.cpp is .net", "hatter.cpp is .net");
    row("en: titles", "en", "Mr. Smith met Dr. Jones.", "Mr. Smith met Dr. Jones .");
    row("en: initials", "en", "John F. Kennedy", "John F. Kennedy");
    row("en: months", "en", "on Oct. 3", "on Oct. 3");
    row("en: May is none", "en", "in May. 3 of us", "in May . 3 of us");
    row("en: No. before a number", "en", "No. 5 is alive. No. We go.", "No. 5 is alive . No . We go .");
    row("en: pp. before a number", "en", "pp. 5 and pp. X", "pp. 5 and pp . X");
    row("en: case counts", "en", "mr. Smith", "mr . Smith");
    row("de: Nr. always", "de", "Nr. 5, Nr. Fünf", "Nr. 5 , Nr. Fünf");
    row("de: ordinals", "de", "am 3. Oktober, am 31. Mai", "am 3. Oktober , am 31. Mai");
    row("de: up to 99", "de", "die 100. Seite, die 99. Seite", "die 100 . Seite , die 99. Seite");
    row("en: none", "en", "on the 3. October", "on the 3 . October");
    row("de: Roman numbers", "de", "Ludwig XIV. König", "Ludwig XIV. König");
    row("de: abbreviations", "de", "z.B. Tee bzw. Kaffee usw. Das", "z.B. Tee bzw. Kaffee usw. Das");
    row("de: single letters", "de", "s. Seite", "s. Seite");
    row("fr: abbreviations", "fr", "p.ex. Paul, vol. II, MM. Dupont", "p.ex. Paul , vol. II , MM. Dupont");
    row("fr: not a", "fr", "Il a. Puis b. Puis", "Il a . Puis b. Puis");
    row("fr: M.", "fr", "M. Dupont arrive.", "M. Dupont arrive .");
    row("other languages have English abbreviations", "nl", "Mr. Jansen, Nr. Vijf, bzw. Ja",
        "Mr. Jansen , Nr. Vijf , bzw . Ja");
    row("a territory changes nothing", "de_AT", "am 3. Oktober", "am 3. Oktober");
    row("nor do capitals", "FR-ca", "l'homme", "l&apos; homme");
}

void MosesTest::tokenizes() {
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(QString, words);
    QCOMPARE(tokenized(text, language), words);
}

void MosesTest::options() {
    // Hyphens between letters or digits only; both of "a-b-c".
    QCOMPARE(tokenized("state-of-the-art -5 x- a--b 1-2", "en", true),
             QString("state @-@ of @-@ the @-@ art -5 x- a--b 1 @-@ 2"));
    QCOMPARE(tokenized("I don't [know] & \"care\"", "en", false, false), QString("I don 't [ know ] & \" care \""));
    QCOMPARE(tokenized("&lt;b&gt; isn &apos;t", "en", false, false), QString("< b > isn 't"));
}

void MosesTest::detokenizes_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* rule, const char* language, const char* words, const char* text) {
        QTest::newRow(rule) << QString::fromUtf8(language) << QString::fromUtf8(words) << QString::fromUtf8(text);
    };
    row("empty", "en", "", "");
    row("only spaces", "en", "   ", "");
    row("hyphens", "en", "state @-@ of @-@ the @-@ art", "state-of-the-art");
    row("hyphens at the ends", "en", "@-@ a @-@", "-a-");
    row("entities", "en", "a &amp; b &#124; c &lt; d &gt; e", "a & b | c < d > e");
    row("older entities", "en", "a &bar; b &bra; c &ket;", "a | b [c]");
    row("an entity is read once", "en", "&amp;lt;", "&lt;");
    row("punctuation to the left", "en", "yes , no ; well : so ! what ? 5 % .", "yes, no; well: so! what? 5%.");
    row("brackets", "en", "a ( b ) &#91; c &#93; { d }", "a (b) [c] {d}");
    row("Spanish marks to the right", "es", "¿ qué ? ¡ sí !", "¿qué? ¡sí!");
    row("currency to the right", "en", "it costs $ 5 and £ 6", "it costs $5 and £6");
    row("but not behind its number", "de", "es kostet 5 € pro Tag .", "es kostet 5 € pro Tag.");
    row("dots", "en", "wait ... what ?", "wait... what?");
    row("dots at the head", "en", "... and", "... and");
    row("en: contractions", "en", "I don &apos;t , she &apos;s , we &apos;re , O &apos;Neill",
        "I don't, she's, we're, O'Neill");
    row("de: where an apostrophe stood is lost", "de", "er &apos; s war", "er 's war");
    row("de: these are quotes", "de", "a &apos; b &apos; c", "a 'b' c");
    row("en: possessive of a plural", "en", "the dogs &apos; bones", "the dogs' bones");
    row("en: typographic apostrophes", "en", "don ’ t the dogs ’ bones", "don’t the dogs’ bones");
    row("fr: elisions", "fr", "l&apos; homme qu&apos; il aujourd&apos; hui", "l'homme qu'il aujourd'hui");
    row("fr: typographic apostrophes", "fr", "l ’ homme qu ’ il", "l’homme qu’il");
    row("en: these are no elisions", "en", "l&apos; homme", "l' homme");
    row("fr: spaces before two-part marks", "fr", "Quoi ? Non ! Si : a ; b , c .", "Quoi ? Non ! Si : a ; b, c.");
    row("fr: percent", "fr", "5 % de plus", "5 % de plus");
    row("fr: guillemets", "fr", "il dit « oui » .", "il dit « oui ».");
    row("quotes open and close in turn", "en", "a &quot; b &quot; c &quot; d &quot; .", "a \"b\" c \"d\".");
    row("single and double ones are counted apart", "en", "&quot; he said &apos; go &apos; , &quot; she said",
        "\"he said 'go',\" she said");
    row("de: low and high quotes", "de", "er sagte : „ Ja “ , und ‚ nein ‘ .", "er sagte: „Ja“, und ‚nein‘.");
    row("de: guillemets point inwards", "de", "er sagte » ja « .", "er sagte »ja«.");
    row("de: or outwards", "de", "er sagte « ja » .", "er sagte «ja».");
    row("en: directed quotes", "en", "he said “ yes ” and ‘ no ’ .", "he said “yes” and ‘no’.");
    row("a low quote opens though one is open", "de", "„ a „ b “", "„a „b“");
    row("CJK words have no space between", "ja", "日本 語 です 。 OK です", "日本語です。 OK です");
    row("Hangul as well", "ko", "한국 어", "한국어");
}

void MosesTest::detokenizes() {
    QFETCH(QString, language);
    QFETCH(QString, words);
    QFETCH(QString, text);
    QCOMPARE(detokenized(words, language), text);
}

void MosesTest::goesAndComesBack_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* language, const char* text) {
        QTest::newRow(text) << QString::fromUtf8(language) << QString::fromUtf8(text);
    };
    row("en", "The printer doesn't print pages 3, 4 and 5.");
    row("en", "Mr. Miller paid $1,250 (about 3% more) for it!");
    row("en", "She said: \"We'll see the neighbours' garden, won't we?\"");
    row("en", "In the 1990's, e.g. in the U.S. Army, nobody cared...");
    row("en", "He asked 'why not?' and left; I've no answer.");
    row("en", "Tom & Jerry [1940] < Itchy & Scratchy");
    row("de", "Der Drucker druckt am 3. Oktober die Seiten 4, 5 und 6.");
    row("de", "„Das geht z.B. mit Nr. 7“, sagte Dr. Weiß (leise).");
    row("de", "Es kostet 1.250,50 € bzw. rund 3 Mio. Franken!");
    row("de", "Warum nicht? Weil er es »gut« fand, usw.");
    row("fr", "L'imprimante n'imprime pas les pages 3, 4 et 5.");
    row("fr", "M. Dupont a dit : « Qu'est-ce que c'est ? »");
    row("fr", "Aujourd'hui, c'est 50 % moins cher (environ 1 250 €) !");
    row("fr", "Il a lu \"l'étranger\" ; pas moi.");
}

void MosesTest::goesAndComesBack() {
    QFETCH(QString, language);
    QFETCH(QString, text);
    for (const bool escape : {true, false})
        QCOMPARE(detokenized(tokenized(text, language, false, escape), language), text);
    QCOMPARE(detokenized(tokenized(text, language, true), language), text);
}

void MosesTest::leavesTokenizedLines_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("escape");
    QTest::addColumn<QString>("line");
    const auto row = [](const char* language, bool escape, const char* line) {
        QTest::newRow(line) << QString::fromUtf8(language) << escape << QString::fromUtf8(line);
    };
    row("en", true, "I don &apos;t know Mr. O &apos;Neill &apos;s dogs &apos; names .");
    row("en", true, "a state @-@ of @-@ the @-@ art model");
    row("en", true, "&quot; yes , &quot; he said ( twice ) ...");
    row("en", true, "AT &amp; T &#91; 5 &#93; &lt; 1,000 &#124; 3 &gt; 2");
    row("en", true, "rock &apos;n&apos;roll");
    row("en", true, "the dogs&apos;");
    row("en", true, "the U.S .");
    row("en", true, "hello world");
    row("en", true, "don@@ &apos;t stop@@ ping .");
    row("en", false, "I don 't know");
    row("en", false, "Mr. O 'Neill is here .");
    row("en", false, "\" yes , \" he said & left");
    row("de", true, "am 3. Oktober , z.B. um 5 Uhr");
    row("de", true, "er sagte &apos; ja &apos; .");
    row("de", false, "er sagte ' ja ' .");
    row("fr", true, "l&apos; homme qu&apos; il aujourd&apos; hui");
    row("fr", false, "l' homme qu' il connaît aujourd' hui");
    row("fr", false, "la grand' mère , ici .");
}

void MosesTest::leavesTokenizedLines() {
    QFETCH(QString, language);
    QFETCH(bool, escape);
    QFETCH(QString, line);
    const MosesOptions options{language.toStdString(), false, escape};
    QCOMPARE(tokenized(line, language, false, escape), line);
    QVERIFY(looksTokenized(line.toStdString(), options));
    // White space is made even.
    QCOMPARE(tokenized(QStringLiteral("  ") + line + QStringLiteral(" \t"), language, false, escape), line);
    QVERIFY(looksTokenized("  " + line.toStdString() + " \t", options));
}

void MosesTest::tokenizesWhatOnlyResembles_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("an entity in typed text is read, and written once") << "Use AT&amp;T, please."
                                                                       << "Use AT &amp; T , please .";
    QTest::newRow("an unknown entity is text") << "5&nbsp;km"
                                               << "5 &amp; nbsp ; km";
    QTest::newRow("an entity of an entity") << "&amp;lt;"
                                            << "&amp; lt ;";
    QTest::newRow("half tokenised") << "I don &apos;t know."
                                    << "I don &apos;t know .";
    QTest::newRow("words of an unescaped tokeniser are escaped") << "I don 't know ."
                                                                 << "I don &apos;t know .";
    QTest::newRow("an apostrophe before a word is no contraction") << "tell 'em"
                                                                   << "tell &apos; em";
    QTest::newRow("@-@ inside a word") << "a@-@b"
                                       << "a @ - @ b";
    QTest::newRow("@@ alone") << "a @@ b"
                              << "a @ @ b";
}

void MosesTest::tokenizesWhatOnlyResembles() {
    QFETCH(QString, text);
    QFETCH(QString, words);
    QCOMPARE(tokenized(text, "en"), words);
    QVERIFY(!looksTokenized(text.toStdString(), {"en"}));
    QVERIFY(looksTokenized(words.toStdString(), {"en"}));
}

void MosesTest::twiceIsOnce() {
    // Lines of words and marks thrown together: what comes out is tokenised, whatever went in.
    const std::vector<std::string> parts = {
        "the", "Mr",   "No",   "z.B", "U.S",  "l",         "qu",   "don",    "t",   "s",   "1990", "5,0", "3", "é",
        "x²",  "日",   "ß",    "A",   "a",    "e\xcc\x81", " ",    " ",      " ",   " ",   "'",    "'",   "'", ".",
        ".",   ",",    ",",    "\"",  "(",    "&",         "&lt;", "&apos;", "@-@", "@",   "-",    "`",   "…", "’",
        "$",   "\x01", "\xff", "\t",  "\x7f", "...",       "|",    "[",      ";",   "amp", "I'm",  "l'a"};
    std::uint64_t state = 1;
    const auto draw = [&state](std::size_t below) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>(state >> 33) % below;
    };
    for (int i = 0; i < 3000; ++i) {
        std::string line;
        for (std::size_t n = draw(16); n > 0; --n)
            line += parts[draw(parts.size())];
        for (const char* language : {"en", "de", "fr"}) {
            const MosesOptions options{language, i % 2 == 0, true};
            const std::string once = mosesTokenize(line, options);
            QCOMPARE(mosesTokenize(once, options), once);
            QVERIFY(looksTokenized(once, options));
            QVERIFY(findInvalidUtf8(once) == std::string::npos);
            QVERIFY(findInvalidUtf8(mosesDetokenize(line, language)) == std::string::npos);
        }
    }
}

void MosesTest::damagedText() {
    // Each byte that cannot be read becomes U+FFFD, which is no letter.
    QCOMPARE(mosesTokenize("a\xff\xfe b\xc3", {"en"}), std::string("a \xef\xbf\xbd \xef\xbf\xbd b \xef\xbf\xbd"));
    QCOMPARE(mosesDetokenize("a\xff .", "en"), std::string("a\xef\xbf\xbd."));
    QCOMPARE(mosesTokenize(std::string("a\0b", 3), {"en"}), std::string("ab"));
    QCOMPARE(mosesTokenize("\xed\xa0\x80", {"en"}),  // a surrogate
             std::string("\xef\xbf\xbd \xef\xbf\xbd \xef\xbf\xbd"));
}

void MosesTest::longLines_data() {
    QTest::addColumn<QByteArray>("unit");
    for (const char* unit :
         {"a", ".", "'", ",", "&", "&apos;", "@-@ ", "a'", "a.", "a. ", "5,", "\"", "\xff", " ", "Mr. "})
        QTest::newRow(unit) << QByteArray(unit);
}

void MosesTest::longLines() {
    QFETCH(QByteArray, unit);
    std::string line;
    while (line.size() < (std::size_t{1} << 20))
        line.append(unit.constData(), static_cast<std::size_t>(unit.size()));
    QElapsedTimer time;
    time.start();
    const std::string words = mosesTokenize(line, {"en", true, true});
    QVERIFY(words.size() <= 8 * line.size() + 16);
    mosesDetokenize(words, "en");
    mosesTokenize(line, {"fr", true, false});
    // Quadratic time would be hours.
    QVERIFY2(time.elapsed() < 60000, qPrintable(QString::number(time.elapsed()) + " ms"));
}

void MosesTest::segmenterStage() {
    QTemporaryDir folder;
    const std::filesystem::path codes = folder.filePath(QStringLiteral("codes")).toStdString();
    writeFileAtomically(codes, "#version: 0.2\nd o\ndo n</w>\n& a\n&a p\n&ap o\n&apo s\n&apos ;\n&apos; t</w>\n");
    const auto moses = withMoses(openSubwordNmt(codes), {"en"}, {"fr"});
    QCOMPARE(moses->kind(), std::string("moses+subword-nmt"));
    QCOMPARE(joined(moses->pieces("Don't do.")), std::string("D@@ o@@ n &apos;t d@@ o ."));
    QCOMPARE(joined(moses->pieces("don't")), std::string("don &apos;t"));
    QVERIFY(moses->pieces("don &apos;t") == moses->pieces("don't"));
    QCOMPARE(moses->text({"l@@", "&apos;", "ho@@", "mme", "&quot;", "o@@", "ui", "&quot;", "?"}),
             std::string("l'homme \"oui\" ?"));
    QVERIFY(moses->pieces("  ").empty());
    QCOMPARE(moses->text({}), std::string());
}

void MosesTest::severalThreads() {
    const auto moses = withMoses(makeWhitespaceSegmenter(), {"de"}, {"de"});
    const std::string text = "Am 3. Oktober, z.B. um „5“ Uhr, ging's los.";
    const auto expected = moses->pieces(text);
    std::vector<int> wrong(4, 0);
    {
        std::vector<std::jthread> threads;
        for (int& mine : wrong)
            threads.emplace_back([&moses, &expected, &text, &mine] {
                for (int i = 0; i < 200; ++i)
                    mine += moses->pieces(text) == expected && !moses->text(expected).empty() ? 0 : 1;
            });
    }
    QVERIFY(wrong == std::vector<int>(4, 0));
}

void MosesTest::warnsOfLanguagesWithoutRules() {
    std::vector<std::string> lines;
    const auto remove = addLogListener([&lines](const LogLine& line) { lines.push_back(line.text); });
    withMoses(makeWhitespaceSegmenter(), {"en_GB"}, {"de"});
    QVERIFY(lines.empty());
    withMoses(makeWhitespaceSegmenter(), {"nl"}, {"nl"});
    remove();
    QCOMPARE(lines.size(), std::size_t{1});
    QVERIFY(lines[0].find("'nl'") != std::string::npos);
}

void MosesTest::optionsOfAVocabulary() {
    Vocabulary words;
    words.add("don");
    words.add("'t");
    words.add("&");
    QVERIFY(!mosesOptionsFor(words, "en").escape);
    QVERIFY(!mosesOptionsFor(words, "en").aggressiveHyphens);
    QCOMPARE(mosesOptionsFor(words, "en").language, std::string("en"));
    words.add("@-@");
    QVERIFY(mosesOptionsFor(words, "en").aggressiveHyphens);
    words.add("&quot;@@");
    QVERIFY(mosesOptionsFor(words, "en").escape);
}

void MosesTest::passesTheFixtureThrough_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"test.de", "test.en", "valid.de", "valid.en"})
        QTest::newRow(name) << name;
}

// The fixture's text was cut by simpler rules: every mark stands alone ("don ' t", "0 . 5"), nothing is escaped.
// Without escaping, that is tokenised text for Moses' rules as well, but for words such as "90°".
void MosesTest::passesTheFixtureThrough() {
    QFETCH(QString, name);
    HATTER_NEED_SHARED(fixture, "hat-reference/fixture-iwslt");
    const auto lines = readLines(fixture / "bpe" / name.toStdString());
    const Vocabulary dictionary = Vocabulary::read(
        fixture / "data-bin" / ("dict." + name.toStdString().substr(name.toStdString().size() - 2) + ".txt"));
    const MosesOptions options = mosesOptionsFor(dictionary, name.right(2).toStdString());
    QVERIFY(!options.escape && !options.aggressiveHyphens);
    const auto bpe = openSubwordNmt(fixture / "bpe" / "codes");
    const auto moses = withMoses(openSubwordNmt(fixture / "bpe" / "codes"), options, options);
    // Words of letters, digits and hyphens; single marks; dots.
    const QRegularExpression plain(QStringLiteral("^(?:[\\p{L}\\p{N}-]+|[^\\p{L}\\p{N}]|\\.{2,})$"));
    int passed = 0, escaped = 0;
    for (const std::string& line : lines) {
        const std::string words = bpe->text(bpe->pieces(QString::fromStdString(line).remove("@@ ").toStdString()));
        const auto parts = QString::fromStdString(words).split(QLatin1Char(' '));
        const bool simple = std::all_of(parts.begin(), parts.end(),
                                        [&plain](const QString& part) { return plain.match(part).hasMatch(); });
        const bool same = joined(moses->pieces(words)) == line;
        if (!same)
            qInfo("changed: %s", words.c_str());
        QVERIFY2(same || !simple, words.c_str());
        QCOMPARE(looksTokenized(words, options), same);
        passed += same ? 1 : 0;
        escaped += looksTokenized(words, {options.language}) ? 1 : 0;
    }
    qInfo("%d of %zu lines pass unchanged without escaping, %d with", passed, lines.size(), escaped);
    QVERIFY(passed > 290);
}

QTEST_GUILESS_MAIN(MosesTest)
#include "tst_data_moses.moc"
