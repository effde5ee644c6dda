// SPDX-License-Identifier: GPL-3.0-or-later
// dict.txt and .bin/.idx: round trips against the reference's files, and damaged ones.
#include "Shared.h"
#include "base/AtomicFile.h"
#include "base/Error.h"
#include "data/TokenDataset.h"
#include "data/Vocabulary.h"

#include <QTemporaryDir>
#include <QtTest>
#include <cstring>

using namespace hatter;
using namespace hatter::data;
namespace fs = std::filesystem;

class tst_data_files : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void dictionaryRoundTrip_data();
    void dictionaryRoundTrip();
    void dictionaryIds();
    void damagedDictionary_data();
    void damagedDictionary();
    void binaryRoundTrip_data();
    void binaryRoundTrip();
    void everySentenceEndsWithEos();
    void wideIds();
    void damagedBinary_data();
    void damagedBinary();
    void everyTruncationIsFound();
    void missingFiles();
    void aFailedWriteLeavesTheOldFiles();
    void subset();

private:
    fs::path at(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }
    QTemporaryDir m_folder;
};

void tst_data_files::dictionaryRoundTrip_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("English") << "dict.en.txt";
    QTest::newRow("German") << "dict.de.txt";
}

void tst_data_files::dictionaryRoundTrip() {
    HATTER_NEED_SHARED(folder, "hat-reference/fixture-iwslt/data-bin");
    QFETCH(QString, name);
    const Vocabulary vocabulary = Vocabulary::read(folder / name.toStdString());
    QCOMPARE(vocabulary.size() % 8, 0);
    vocabulary.write(at("dict.txt"));
    QVERIFY(readFile(at("dict.txt")) == readFile(folder / name.toStdString()));
}

void tst_data_files::dictionaryIds() {
    writeFileAtomically(at("d.txt"), "the 12\r\na b 3\nthe 1\n");
    Vocabulary vocabulary = Vocabulary::read(at("d.txt"));
    QCOMPARE(vocabulary.size(), 7);
    QCOMPARE(vocabulary.id("a b"), 5);  // split at the last space
    QCOMPARE(vocabulary.id("the"), 6);  // of equal lines the last one, as the reference has it
    QCOMPARE(vocabulary.symbol(4), std::string("the"));
    QCOMPARE(vocabulary.id("absent"), Vocabulary::Unknown);
    QCOMPARE(vocabulary.id("</s>"), Vocabulary::Eos);
    QCOMPARE(vocabulary.add("new", 2), 7);
    QCOMPARE(vocabulary.add("new", 2), 7);
    vocabulary.add("madeupword0000");
    vocabulary.padTo(8);
    QCOMPARE(vocabulary.size(), 16);
    QCOMPARE(vocabulary.symbol(15), std::string("madeupword0007"));
    vocabulary.add("line\nbreak");
    HATTER_THROWS(Error, "line break", vocabulary.write(at("d.txt")));
    QCOMPARE(Vocabulary::read(at("d.txt")).size(), 7);
}

void tst_data_files::damagedDictionary_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    QTest::newRow("empty") << QByteArray() << "d.txt: is empty";
    QTest::newRow("no count") << QByteArray("a 1\nb\n") << "d.txt:2: 'symbol count' was expected";
    QTest::newRow("a word for a count") << QByteArray("a 1\nb 2\nc x\n") << "d.txt:3: the count 'x'";
    QTest::newRow("an absurd count") << QByteArray("a 99999999999999999999\n") << "d.txt:1: the count";
    QTest::newRow("invalid UTF-8") << QByteArray("a 1\n\xe4 2\n") << "d.txt:2: is not valid UTF-8 (0xE4 at byte 1";
    QTest::newRow("a NUL") << QByteArray("a\0b 1\n", 6) << "d.txt:1: holds a NUL";
}

void tst_data_files::damagedDictionary() {
    QFETCH(QByteArray, text);
    QFETCH(QString, message);
    writeFileAtomically(at("d.txt"), text.toStdString());
    HATTER_THROWS(InputError, message.toUtf8().constData(), Vocabulary::read(at("d.txt")));
}

void tst_data_files::binaryRoundTrip_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("dictionary");
    for (const char* split : {"train", "valid", "test"})
        for (const char* language : {"en", "de"})
            QTest::addRow("%s.%s", split, language)
                << QStringLiteral("%1.en-de.%2").arg(split, language) << QStringLiteral("dict.%1.txt").arg(language);
}

void tst_data_files::binaryRoundTrip() {
    HATTER_NEED_SHARED(folder, "hat-reference/fixture-iwslt/data-bin");
    QFETCH(QString, name);
    QFETCH(QString, dictionary);
    const std::int32_t vocabulary = Vocabulary::read(folder / dictionary.toStdString()).size();
    const auto sequences = TokenSequences::read(folder / name.toStdString(), vocabulary);
    sequences.write(at("copy"), vocabulary);
    for (const char* suffix : {".bin", ".idx"}) {
        const auto original = folder / (name.toStdString() + suffix);
        QVERIFY(readFile(at("copy").string() + suffix) == readFile(original));
    }
}

void tst_data_files::everySentenceEndsWithEos() {
    HATTER_NEED_SHARED(folder, "hat-reference/fixture-iwslt/data-bin");
    const Vocabulary vocabulary = Vocabulary::read(folder / "dict.en.txt");
    const auto sequences = TokenSequences::read(folder / "valid.en-de.en", vocabulary.size());
    QCOMPARE(sequences.size(), std::size_t{300});
    std::size_t tokens = 0;
    for (std::size_t i = 0; i < sequences.size(); ++i) {
        QCOMPARE(sequences[i].back(), Vocabulary::Eos);
        tokens += sequences.length(i);
    }
    QCOMPARE(tokens, sequences.tokenCount());
}

void tst_data_files::wideIds() {
    TokenSequences sequences;
    sequences.add({70000, 5, 2});
    sequences.add({2});
    sequences.write(at("wide"), 70001);
    QCOMPARE(fs::file_size(at("wide.bin")), std::uintmax_t{16});
    const auto back = TokenSequences::read(at("wide"), 70001);
    QCOMPARE(back.size(), std::size_t{2});
    QCOMPARE(back[0][0], 70000);
    HATTER_THROWS(InputError, "wide.bin: sentence 1 has id 70000", TokenSequences::read(at("wide"), 70000));
    TokenSequences().write(at("none"), 8);
    QCOMPARE(TokenSequences::read(at("none"), 8).size(), std::size_t{0});
}

namespace {
std::string index(std::uint64_t version, char type, std::uint64_t count, const std::vector<std::int32_t>& lengths,
                  const std::vector<std::int64_t>& places) {
    std::string bytes("MMIDIDX\0\0", 9);
    const auto put = [&bytes](const void* from, std::size_t n) { bytes.append(static_cast<const char*>(from), n); };
    put(&version, 8);
    bytes += type;
    put(&count, 8);
    put(lengths.data(), lengths.size() * 4);
    put(places.data(), places.size() * 8);
    return bytes;
}
}  // namespace

void tst_data_files::damagedBinary_data() {
    QTest::addColumn<QByteArray>("index");
    QTest::addColumn<QByteArray>("bin");
    QTest::addColumn<QString>("message");
    const QByteArray good("\x05\x00\x02\x00\x06\x00\x02\x00", 8);
    const auto row = [](const char* name, const std::string& idx, const QByteArray& bin, const char* message) {
        QTest::newRow(name) << QByteArray::fromStdString(idx) << bin << QString::fromUtf8(message);
    };
    row("empty index", "", good, "x.idx: is not an index");
    row("another format", std::string(100, 'x'), good, "x.idx: is not an index");
    row("the old format", std::string("TNTIDX\0\0", 8) + std::string(50, '\0'), good,
        "x.idx: is in fairseq's old format");
    row("version 2", index(2, 8, 1, {4}, {0}), good, "x.idx: has version 2");
    row("float ids", index(1, 6, 1, {4}, {0}), good, "x.idx: has element type 6");
    row("an absurd number of sentences", index(1, 8, std::uint64_t{1} << 62, {2}, {0}), good,
        "x.idx: names 4611686018427387904 sentences, but has room for 1");
    row("a number whose bytes overflow", index(1, 8, 0x1555555555555556ULL, {2}, {0}), good, "has room for 1");
    row("fewer than it holds", index(1, 8, 1, {2, 2}, {0, 4}), good, "names 1 sentences, but has room for 2");
    row("an absurd length", index(1, 8, 1, {2147483647}, {0}), good,
        "x.bin: has 8 bytes, its index asks for 4294967294");
    row("a negative length", index(1, 8, 1, {-4}, {0}), good, "x.idx: sentence 1 has -4 tokens");
    row("a negative place", index(1, 8, 1, {4}, {-2}), good, "x.idx: sentence 1 does not follow");
    row("overlapping sentences", index(1, 8, 2, {4, 4}, {0, 0}), good, "x.idx: sentence 2 does not follow");
    row("data too short", index(1, 8, 2, {2, 2}, {0, 4}), good.left(7), "x.bin: has 7 bytes, its index asks for 8");
    row("data too long", index(1, 8, 1, {2}, {0}), good, "x.bin: has 8 bytes, its index asks for 4");
    row("an id out of range", index(1, 8, 1, {4}, {0}), QByteArray("\x05\x00\x09\x00\x06\x00\x02\x00", 8),
        "x.bin: sentence 1 has id 9, the dictionary has 8");
    row("a negative id", index(1, 4, 1, {2}, {0}), QByteArray("\xff\xff\xff\xff\x02\x00\x00\x00", 8),
        "x.bin: sentence 1 has id -1");
    row("no </s>", index(1, 8, 1, {4}, {0}), QByteArray("\x05\x00\x02\x00\x06\x00\x05\x00", 8),
        "x.bin: sentence 1 does not end with </s>");
}

void tst_data_files::damagedBinary() {
    QFETCH(QByteArray, index);
    QFETCH(QByteArray, bin);
    QFETCH(QString, message);
    writeFileAtomically(at("x.idx"), index.toStdString());
    writeFileAtomically(at("x.bin"), bin.toStdString());
    HATTER_THROWS(InputError, message.toUtf8().constData(), TokenSequences::read(at("x"), 8));
}

void tst_data_files::everyTruncationIsFound() {
    const std::string whole = index(1, 8, 2, {2, 2}, {0, 4});
    writeFileAtomically(at("x.bin"), std::string("\x05\x00\x02\x00\x06\x00\x02\x00", 8));
    for (std::size_t n = 0; n < whole.size(); ++n) {
        writeFileAtomically(at("x.idx"), whole.substr(0, n));
        HATTER_THROWS(InputError, "x.idx: ", TokenSequences::read(at("x"), 8));
    }
    writeFileAtomically(at("x.idx"), whole);
    QCOMPARE(TokenSequences::read(at("x"), 8).size(), std::size_t{2});
}

void tst_data_files::missingFiles() {
    HATTER_THROWS(InputError, "absent.idx: cannot be read", TokenSequences::read(at("absent"), 8));
    HATTER_THROWS(InputError, "absent.txt: cannot be read", Vocabulary::read(at("absent.txt")));
    HATTER_THROWS(InputError, "is a folder", Vocabulary::read(m_folder.path().toStdString()));
    writeFileAtomically(at("half.idx"), index(1, 8, 1, {2}, {0}));
    HATTER_THROWS(InputError, "half.bin: cannot be read", TokenSequences::read(at("half"), 8));
}

void tst_data_files::aFailedWriteLeavesTheOldFiles() {
    TokenSequences sequences;
    sequences.add({4, 2});
    HATTER_THROWS(Error, "cannot be written", sequences.write(at("no-such-folder") / "x", 8));
    sequences.write(at("kept"), 8);
    fs::create_directories(at("kept2.idx"));  // the index cannot take its place
    try {
        sequences.write(at("kept2"), 8);
        QFAIL("a folder was overwritten");
    } catch (const Error&) {
    }
    for (const auto& entry : fs::directory_iterator(m_folder.path().toStdString()))
        QVERIFY(entry.path().string().find(".part-") == std::string::npos);
}

void tst_data_files::subset() {
    TokenDataset data;
    for (std::int32_t i = 4; i < 7; ++i) {
        data.source.add({i, 2});
        data.target.add({i, i, 2});
    }
    const TokenDataset two = data.subset(std::vector<std::size_t>{2, 0});
    QCOMPARE(two.size(), std::size_t{2});
    QCOMPARE(two.source[0][0], 6);
    QCOMPARE(two.target.length(1), std::size_t{3});
}

QTEST_GUILESS_MAIN(tst_data_files)
#include "tst_data_files.moc"
