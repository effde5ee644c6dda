// SPDX-License-Identifier: GPL-3.0-or-later
// The dictionary that is made of counted words, against the reference's.
#include "Shared.h"
#include "base/AtomicFile.h"
#include "base/Error.h"
#include "data/Segmenter.h"
#include "data/Text.h"
#include "data/Vocabulary.h"

#include <QTemporaryDir>
#include <QtTest>
#include <map>

using namespace hatter;
using namespace hatter::data;
namespace fs = std::filesystem;

class tst_data_dictionary : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ofTheFixturesText_data();
    void ofTheFixturesText();
    void order();
    void limits_data();
    void limits();

private:
    fs::path at(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }
    QTemporaryDir m_folder;
};

void tst_data_dictionary::ofTheFixturesText_data() {
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << "en";
    QTest::newRow("German") << "de";
}

void tst_data_dictionary::ofTheFixturesText() {
    HATTER_NEED_SHARED(fixture, "hat-reference/fixture-iwslt");
    QFETCH(QString, language);
    const auto codes = openSubwordNmt(fixture / "bpe/codes");
    std::map<std::string, std::int64_t> counts;
    for (const std::string& line : readLines(fixture / "text" / ("train." + language.toStdString()))) {
        for (const std::string& piece : codes->pieces(line))
            ++counts[piece];
        ++counts["</s>"];
    }
    Vocabulary::ofCounts(counts).write(at("made.txt"));
    const auto dictionary = fixture / "data-bin" / ("dict." + language.toStdString() + ".txt");
    QVERIFY(readFile(at("made.txt")) == readFile(dictionary));
}

void tst_data_dictionary::order() {
    // U+FF5E is before U+10400 as code points, and behind it in UTF-16.
    const Vocabulary vocabulary = Vocabulary::ofCounts(
        {{"\U00010400", 2}, {"\uff5e", 2}, {"b", 2}, {"a", 1}, {"Z", 2}, {"</s>", 9}, {"<unk>", 1}});
    QCOMPARE(vocabulary.size(), 16);
    vocabulary.write(at("d.txt"));
    QCOMPARE(readFile(at("d.txt")),
             std::string("Z 2\nb 2\n\uff5e 2\n\U00010400 2\na 1\nmadeupword0000 0\nmadeupword0001 0\n"
                         "madeupword0002 0\nmadeupword0003 0\nmadeupword0004 0\nmadeupword0005 0\nmadeupword0006 0\n"));
    QCOMPARE(vocabulary.id("</s>"), Vocabulary::Eos);
    HATTER_THROWS(InputError, "multiple", Vocabulary::ofCounts({}, {.multiple = 0}));
}

void tst_data_dictionary::limits_data() {
    QTest::addColumn<int>("threshold");
    QTest::addColumn<int>("mostWords");
    QTest::addColumn<int>("multiple");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("all") << 0 << 0 << 1 << QByteArray("d 4\nc 3\na 2\nb 2\n");
    QTest::newRow("a threshold keeps what reaches it") << 3 << 0 << 1 << QByteArray("d 4\nc 3\n");
    QTest::newRow("the special ones count") << 0 << 7 << 1 << QByteArray("d 4\nc 3\na 2\n");
    QTest::newRow("padding comes after the limit")
        << 0 << 6 << 8 << QByteArray("d 4\nc 3\nmadeupword0000 0\nmadeupword0001 0\n");
    QTest::newRow("no room beside the special ones") << 0 << 3 << 1 << QByteArray();
}

void tst_data_dictionary::limits() {
    QFETCH(int, threshold);
    QFETCH(int, mostWords);
    QFETCH(int, multiple);
    QFETCH(QByteArray, text);
    Vocabulary::ofCounts({{"a", 2}, {"b", 2}, {"c", 3}, {"d", 4}}, {threshold, mostWords, multiple}).write(at("d.txt"));
    QCOMPARE(readFile(at("d.txt")), text.toStdString());
}

QTEST_GUILESS_MAIN(tst_data_dictionary)
#include "tst_data_dictionary.moc"
