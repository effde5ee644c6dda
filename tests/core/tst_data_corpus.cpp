// SPDX-License-Identifier: GPL-3.0-or-later
// Text lines, parallel corpora and gettext catalogues, good and damaged.
#include "Shared.h"
#include "base/AtomicFile.h"
#include "base/Error.h"
#include "data/ParallelCorpus.h"
#include "data/Text.h"

#include <QTemporaryDir>
#include <QtTest>
#include <cstdint>

using namespace hatter;
using namespace hatter::data;
namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

class tst_data_corpus : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void utf8_data();
    void utf8();
    void words();
    void lineEnds_data();
    void lineEnds();
    void linesAcrossBlocks();
    void noTextFile();
    void plainText();
    void plainTextErrors();
    void tsv();
    void po();
    void damagedPo_data();
    void damagedPo();
    void mo();
    void damagedMo();
    void everyDamagedByteOfAnMoIsSurvived();
    void cleaning();
    void statistics();

private:
    fs::path file(const char* name, const std::string& text) const {
        const fs::path path = fs::path(m_folder.path().toStdString()) / name;
        writeFileAtomically(path, text);
        return path;
    }
    QTemporaryDir m_folder;
};

void tst_data_corpus::utf8_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("bad");
    const auto row = [](const char* name, const char* text, int bad) {
        QTest::newRow(name) << QByteArray(text) << bad;
    };
    row("ASCII", "plain", -1);
    row("two, three and four bytes", "\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80", -1);
    row("the last code point", "\xf4\x8f\xbf\xbf", -1);
    row("Latin-1", "gr\xfc\xdf", 2);
    row("overlong slash", "a\xc0\xaf", 1);
    row("overlong in three bytes", "\xe0\x80\xaf", 0);
    row("overlong in four bytes", "\xf0\x80\x80\xaf", 0);
    row("high surrogate", "ab\xed\xa0\x80", 2);
    row("low surrogate", "\xed\xbf\xbf", 0);
    row("above U+10FFFF", "\xf4\x90\x80\x80", 0);
    row("a continuation by itself", "a\x80", 1);
    row("cut off", "abc\xe2\x82", 3);
    row("five bytes", "\xf8\x88\x80\x80\x80", 0);
    row("0xFF", "\xff", 0);
}

void tst_data_corpus::utf8() {
    QFETCH(QByteArray, text);
    QFETCH(int, bad);
    const std::size_t found = findInvalidUtf8(text.toStdString());
    QCOMPARE(found == std::string::npos ? -1 : static_cast<int>(found), bad);
}

void tst_data_corpus::words() {
    QVERIFY(splitWords("  ein\xc2\xa0kleines\tHaus \xe3\x80\x80") == (Lines{"ein", "kleines", "Haus"}));
    QVERIFY(splitWords(" ").empty());
    QCOMPARE(countWords("a bc  d"), 3);
    QCOMPARE(countWords("Qt \xe7\xbf\xbb\xe8\xaf\x91 ok"), 4);  // two ideographs
    QCOMPARE(countWords(""), 0);
    QCOMPARE(countWords("\xff\xff"), 1);
}

void tst_data_corpus::lineEnds_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("lines");
    QTest::newRow("LF") << QByteArray("one\ntwo\n") << 2;
    QTest::newRow("CRLF") << QByteArray("one\r\ntwo\r\n") << 2;
    QTest::newRow("no end of line at the end") << QByteArray("one\r\ntwo") << 2;
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbfone\ntwo\n") << 2;
    QTest::newRow("empty lines count") << QByteArray("one\ntwo\n\n\n") << 4;
}

void tst_data_corpus::lineEnds() {
    QFETCH(QByteArray, text);
    QFETCH(int, lines);
    const Lines read = readLines(file("lines.txt", text.toStdString()));
    QCOMPARE(read.size(), static_cast<std::size_t>(lines));
    QCOMPARE(read[0], std::string("one"));
    QCOMPARE(read[1], std::string("two"));
}

void tst_data_corpus::linesAcrossBlocks() {
    Lines expected;
    std::string text;
    for (int i = 0; i < 3000; ++i) {
        expected.push_back(std::string(static_cast<std::size_t>(i % 97), 'x') + "\xc3\xa4" + std::to_string(i));
        text += expected.back() + "\r\n";
    }
    QVERIFY(readLines(file("long.txt", text)) == expected);
}

void tst_data_corpus::noTextFile() {
    HATTER_THROWS(InputError, "f.txt:2: holds a NUL", readLines(file("f.txt", std::string("a\nb\0c\n", 6))));
    HATTER_THROWS(InputError, "f.txt:1: the line is longer than 1 MiB",
                  readLines(file("f.txt", std::string(std::size_t{2} << 20, 'x'))));
    HATTER_THROWS(InputError, "is a folder", readLines(m_folder.path().toStdString()));
    if (fs::exists("/dev/zero"))
        HATTER_THROWS(InputError, "longer than 1 MiB", readLines("/dev/zero"));
}

void tst_data_corpus::plainText() {
    const ParallelCorpus corpus = readPlainText(file("a.en", "One.\nTwo.\n"), file("a.de", "Eins.\r\nZwei."));
    QVERIFY(corpus.source == (Lines{"One.", "Two."}));
    QVERIFY(corpus.target == (Lines{"Eins.", "Zwei."}));
}

void tst_data_corpus::plainTextErrors() {
    const auto english = file("a.en", "One.\nTwo.\n");
    const auto missing = english.parent_path() / "missing.de";
    HATTER_THROWS(InputError, "missing.de: cannot be read", readPlainText(english, missing));
    HATTER_THROWS(InputError, "a.de: has 3 lines, " + QByteArray::fromStdString(english.string()) + " has 2",
                  readPlainText(english, file("a.de", "1\n2\n3\n")));
    HATTER_THROWS(InputError, "a.de:2: is not valid UTF-8 (0xFC at byte 2",
                  readPlainText(english, file("a.de", "x\nf\xfcr\n")));
    const auto empty = file("empty.en", "");
    HATTER_THROWS(InputError, "empty.en: has no lines", readPlainText(empty, file("empty.de", "")));
}

void tst_data_corpus::tsv() {
    const ParallelCorpus corpus = readCorpusFile(file("a.tsv", "One.\tEins.\r\n\nTwo.\tZwei.\tnote\tmore\n\tleer\n"));
    QVERIFY(corpus.source == (Lines{"One.", "Two.", ""}));
    QVERIFY(corpus.target == (Lines{"Eins.", "Zwei.", "leer"}));
    HATTER_THROWS(InputError, "b.tsv:2: has no tab", readTsv(file("b.tsv", "a\tb\nc d\n")));
    HATTER_THROWS(InputError, "b.tsv: has no lines", readTsv(file("b.tsv", "\n\n")));
    HATTER_THROWS(InputError, "b.tsv:1: is not valid UTF-8", readTsv(file("b.tsv", "\xed\xa0\x80\tb\n")));
    HATTER_THROWS(InputError, "has the ending '.docx'", readCorpusFile(file("b.docx", "a\tb\n")));
}

namespace {
constexpr const char* Catalogue = R"(# A comment.
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"

#: file.c:1
#, c-format
msgid "Open \"%s\" now"
msgstr "„%s“ jetzt öffnen"

#, fuzzy, c-format
#| msgid "Old"
msgid "Wrong"
msgstr "Falsch"

msgid "Two "
"lines\n"
"here"
msgstr ""
"Zwei Zeilen\n"
"hier \033[1m\x1b\\"
msgctxt "menu"
msgid "File"
msgstr "Datei"

msgid "Not translated"
msgstr ""

msgid "%d file"
msgid_plural "%d files"
msgstr[0] "%d Datei"
msgstr[1] "%d Dateien"

#~ msgid "Obsolete"
#~ msgstr "Veraltet"
)";
}  // namespace

void tst_data_corpus::po() {
    const ParallelCorpus corpus = readCorpusFile(file("a.po", Catalogue));
    QVERIFY(corpus.source == (Lines{"Open \"%s\" now", "Two lines here", "File", "%d file", "%d files"}));
    QVERIFY(corpus.target ==
            (Lines{"„%s“ jetzt öffnen", "Zwei Zeilen hier [1m \\", "Datei", "%d Datei", "%d Dateien"}));
}

void tst_data_corpus::damagedPo_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const char* text, const char* message) {
        QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(message);
    };
    row("empty", "", "d.po: has no translated message");
    row("only a header", "msgid \"\"\nmsgstr \"Language: de\\n\"\n", "d.po: has no translated message");
    row("an unknown word", "msgid \"a\"\nmsgstr \"b\"\n\nmsgwhat \"c\"\n", "d.po:4: 'msgwhat' is not expected here");
    row("two msgid", "msgid \"a\"\nmsgid \"b\"\n", "d.po:2: 'msgid' is not expected here");
    row("msgstr first", "msgstr \"a\"\n", "d.po:1: 'msgstr' is not expected here");
    row("a form out of order", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"c\"\n", "d.po:3: 'msgstr[1]'");
    row("a form without plural", "msgid \"a\"\nmsgstr[0] \"c\"\n", "d.po:2: 'msgstr[0]'");
    row("no closing quote", "msgid \"a\"\nmsgstr \"b\n", "d.po:2: the text has no closing quote");
    row("no quotes", "msgid a\n", "d.po:1: 'msgid a' is not expected here");
    row("no text", "msgid\n", "d.po:1: a text in quotes was expected after 'msgid'");
    row("a bare quote", "msgid \"a\"b\"\n", "d.po:1: a quote inside the text is not escaped");
    row("an unknown escape", "msgid \"a\\q\"\n", "d.po:1: '\\q' is not an escape");
    row("a backslash at the end", "msgid \"a\\\"\n", "d.po:1: the text ends with a backslash");
    row("a text outside", "\"lost\"\n", "d.po:1: a text stands outside a message");
    row("no msgstr", "msgid \"a\"\n", "the message has no msgstr");
    row("Latin-1", "msgid \"a\"\nmsgstr \"\xfc\"\n", "d.po:2: is not valid UTF-8 (0xFC at byte 9");
}

void tst_data_corpus::damagedPo() {
    QFETCH(QByteArray, text);
    QFETCH(QString, message);
    HATTER_THROWS(InputError, message.toUtf8().constData(), readGettext(file("d.po", text.toStdString())));
}

namespace {
std::string number(std::uint32_t value, bool swapped) {
    if (swapped)
        value = __builtin_bswap32(value);
    return {reinterpret_cast<const char*>(&value), 4};
}

std::string moFile(const std::vector<std::pair<std::string, std::string>>& messages, bool swapped) {
    const auto n = static_cast<std::uint32_t>(messages.size());
    std::string header = number(0x950412deU, swapped) + number(0, swapped) + number(n, swapped) + number(28, swapped) +
                         number(28 + 8 * n, swapped) + number(0, swapped) + number(28 + 16 * n, swapped);
    std::string ids;
    std::string translations;
    std::string strings;
    const auto place = [&](std::string& table, const std::string& text) {
        table += number(static_cast<std::uint32_t>(text.size()), swapped);
        table += number(static_cast<std::uint32_t>(28 + 16 * n + strings.size()), swapped);
        strings += text + '\0';
    };
    for (const auto& [id, text] : messages) {
        place(ids, id);
        place(translations, text);
    }
    return header + ids + translations + strings;
}

const std::vector<std::pair<std::string, std::string>> Messages = {
    {"", "Content-Type: text/plain; charset=UTF-8\n"},
    {"Open\nit", "Öffnen"},
    {"menu\x04"
     "File",
     "Datei"},
    {std::string("%d file\0%d files", 16), std::string("%d Datei\0%d Dateien", 19)},
    {std::string("%d thing\0%d things", 18), "alle"},
};
}  // namespace

void tst_data_corpus::mo() {
    for (const bool swapped : {false, true}) {
        const ParallelCorpus corpus = readCorpusFile(file("a.mo", moFile(Messages, swapped)));
        QVERIFY(corpus.source == (Lines{"Open it", "File", "%d file", "%d files", "%d things"}));
        QVERIFY(corpus.target == (Lines{"Öffnen", "Datei", "%d Datei", "%d Dateien", "alle"}));
    }
}

void tst_data_corpus::damagedMo() {
    const std::string good = moFile(Messages, false);
    const auto with = [&good](std::size_t at, std::uint32_t value) {
        std::string bytes = good;
        bytes.replace(at, 4, number(value, false));
        return bytes;
    };
    HATTER_THROWS(InputError, "d.mo: ends inside its header", readGettext(file("d.mo", good.substr(0, 19))));
    HATTER_THROWS(InputError, "d.mo: is not a gettext MO file", readGettext(file("d.mo", with(0, 1))));
    HATTER_THROWS(InputError, "d.mo: has revision 5", readGettext(file("d.mo", with(4, 5U << 16))));
    HATTER_THROWS(InputError, "names 4294967295 messages", readGettext(file("d.mo", with(8, 0xffffffffU))));
    HATTER_THROWS(InputError, "table of them lies outside", readGettext(file("d.mo", with(12, 0xfffffff0U))));
    HATTER_THROWS(InputError, "table of them lies outside", readGettext(file("d.mo", with(16, 100000))));
    HATTER_THROWS(InputError, "d.mo: message 2 of 5 lies outside",
                  readGettext(file("d.mo", with(28 + 8, 0xffffffffU))));
    HATTER_THROWS(InputError, "d.mo: message 1 of 5 lies outside",
                  readGettext(file("d.mo", with(28 + 4, 0xffffffffU))));
    const auto latin = moFile({{"for", "f\xfcr"}}, false);
    HATTER_THROWS(InputError, "d.mo: message 1 is not valid UTF-8", readGettext(file("d.mo", latin)));
    HATTER_THROWS(InputError, "d.mo: has no translated message", readGettext(file("d.mo", moFile({}, false))));
    HATTER_THROWS(InputError, "cannot be read", readGettext("no-such-folder/d.mo"));
}

void tst_data_corpus::everyDamagedByteOfAnMoIsSurvived() {
    const std::string good = moFile(Messages, false);
    int refused = 0;
    for (std::size_t i = 0; i < good.size(); ++i) {
        for (const std::string& bytes : {good.substr(0, i), good.substr(0, i) + '\xff' + good.substr(i + 1),
                                         good.substr(0, i) + '\0' + good.substr(i + 1)}) {
            try {
                readGettext(file("d.mo", bytes));
            } catch (const InputError& e) {
                ++refused;
                QVERIFY(e.where().file.ends_with("d.mo"));
            }
        }
    }
    QVERIFY(refused > static_cast<int>(good.size()));
}

void tst_data_corpus::cleaning() {
    const ParallelCorpus corpus = {
        {"A b c", "A b c", "", "x", "one two three four five six seven", "same", "a b c d", "one two three four", "k"},
        {"D e f", "D e f", "leer", " ", "eins zwei", "same", "e f g h i", "eins", "l"},
    };
    CleaningOptions options;
    options.maxWords = 7;
    CleaningReport report;
    const ParallelCorpus kept = clean(corpus, options, report);
    QVERIFY(kept.source == (Lines{"A b c", "a b c d", "one two three four", "k"}));
    QCOMPARE(report.read, 9);
    QCOMPARE(report.kept, 4);
    QVERIFY(report.dropped == (std::map<std::string, std::int64_t>{
                                  {"duplicate", 1}, {"empty", 2}, {"length ratio", 1}, {"identical", 1}}));

    options = {2, 4, 3.0, false, false};
    QCOMPARE(clean(corpus, options, report).size(), std::size_t{2});
    QCOMPARE(report.dropped.at("too long"), 2);
    QCOMPARE(report.dropped.at("too short"), 3);
}

void tst_data_corpus::statistics() {
    const LengthStatistics statistics = wordStatistics({"a b", "a b c d", "", "e f"});
    QCOMPARE(statistics.sentences, 4);
    QCOMPARE(statistics.tokens, 8);
    QCOMPARE(statistics.mean, 2.0);
    QCOMPARE(statistics.longest, 4);
    QVERIFY(statistics.histogram == (std::vector<std::int64_t>{1, 0, 2, 0, 1}));
    QCOMPARE(wordStatistics({}).mean, 0.0);
}

QTEST_GUILESS_MAIN(tst_data_corpus)
#include "tst_data_corpus.moc"
