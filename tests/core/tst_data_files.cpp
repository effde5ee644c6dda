// SPDX-License-Identifier: GPL-3.0-or-later
// dict.txt and .bin/.idx: round trips against the reference's files, and damaged ones.
#include "Shared.h"
#include "base/AtomicFile.h"
#include "base/Error.h"
#include "data/TokenDataset.h"
#include "data/Vocabulary.h"

#include <QTemporaryDir>
#include <QtTest>
#include <limits>

using namespace hatter;
using namespace hatter::data;
namespace fs = std::filesystem;

namespace {
template <typename T>
std::string raw(const std::vector<T>& numbers) {
    return {reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(T)};
}

std::string index(std::uint64_t version, char type, std::uint64_t count, const std::vector<std::int32_t>& lengths,
                  const std::vector<std::int64_t>& places) {
    return std::string("MMIDIDX\0\0", 9) + raw<std::uint64_t>({version}) + type + raw<std::uint64_t>({count}) +
           raw(lengths) + raw(places);
}

/// Header: version, element code, element bytes, sentences, sizes.
std::string oldIndex(const std::vector<std::uint64_t>& header, const std::vector<std::int64_t>& dimensions,
                     const std::vector<std::int64_t>& places, const std::vector<std::int64_t>& sizes) {
    return std::string("TNTIDX\0\0", 8) + raw(header) + raw(dimensions) + raw(places) + raw(sizes);
}
}  // namespace

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
    void oldFormatRoundTrip_data();
    void oldFormatRoundTrip();
    void oldFormatBytes();
    void everySentenceEndsWithEos();
    void wideIds();
    void elementTypes_data();
    void elementTypes();
    void damagedBinary_data();
    void damagedBinary();
    void damagedOldBinary_data();
    void damagedOldBinary();
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

void tst_data_files::oldFormatRoundTrip_data() {
    binaryRoundTrip_data();
}

void tst_data_files::oldFormatRoundTrip() {
    HATTER_NEED_SHARED(folder, "hat-reference/fixture-iwslt/data-bin");
    QFETCH(QString, name);
    QFETCH(QString, dictionary);
    const std::int32_t vocabulary = Vocabulary::read(folder / dictionary.toStdString()).size();
    TokenSequences::read(folder / name.toStdString(), vocabulary).write(at("old"), vocabulary, IndexedFormat::Old);
    const auto sequences = TokenSequences::read(at("old"), vocabulary);
    QCOMPARE(fs::file_size(at("old.bin")), std::uintmax_t{4 * sequences.tokenCount()});
    QCOMPARE(fs::file_size(at("old.idx")), std::uintmax_t{48 + 8 * (3 * sequences.size() + 2)});
    sequences.write(at("copy"), vocabulary);
    for (const char* suffix : {".bin", ".idx"})
        QVERIFY(readFile(at("copy").string() + suffix) == readFile(folder / (name.toStdString() + suffix)));
}

void tst_data_files::oldFormatBytes() {
    TokenSequences sequences;
    sequences.add({70000, 5, 2});
    sequences.add({2});
    sequences.write(at("old"), 70001, IndexedFormat::Old);
    QCOMPARE(readFile(at("old.bin")), raw<std::int32_t>({70001, 6, 3, 3}));
    QCOMPARE(readFile(at("old.idx")), std::string("TNTIDX\0\0", 8) + raw<std::uint64_t>({1, 4, 4, 2, 2}) +
                                          raw<std::int64_t>({0, 1, 2}) + raw<std::int64_t>({0, 3, 4}) +
                                          raw<std::int64_t>({3, 1}));
    TokenSequences().write(at("none"), 8, IndexedFormat::Old);
    QCOMPARE(TokenSequences::read(at("none"), 8).size(), std::size_t{0});
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

void tst_data_files::elementTypes_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("ids");
    QTest::addColumn<QByteArray>("idsAndOne");
    const auto row = [](const char* name, int code, const std::string& ids, const std::string& idsAndOne) {
        QTest::newRow(name) << code << QByteArray::fromStdString(ids) << QByteArray::fromStdString(idsAndOne);
    };
    row("uint8", 1, raw<std::uint8_t>({5, 2, 6, 2}), raw<std::uint8_t>({6, 3, 7, 3}));
    row("int8", 2, raw<std::int8_t>({5, 2, 6, 2}), raw<std::int8_t>({6, 3, 7, 3}));
    row("int16", 3, raw<std::int16_t>({5, 2, 6, 2}), raw<std::int16_t>({6, 3, 7, 3}));
    row("int32", 4, raw<std::int32_t>({5, 2, 6, 2}), raw<std::int32_t>({6, 3, 7, 3}));
    row("int64", 5, raw<std::int64_t>({5, 2, 6, 2}), raw<std::int64_t>({6, 3, 7, 3}));
    row("uint16", 8, raw<std::uint16_t>({5, 2, 6, 2}), raw<std::uint16_t>({6, 3, 7, 3}));
}

void tst_data_files::elementTypes() {
    QFETCH(int, code);
    QFETCH(QByteArray, ids);
    QFETCH(QByteArray, idsAndOne);
    const auto width = static_cast<std::uint64_t>(ids.size() / 4);
    const auto check = [this](const std::string& idx, const QByteArray& bin) {
        writeFileAtomically(at("x.idx"), idx);
        writeFileAtomically(at("x.bin"), bin.toStdString());
        const auto sequences = TokenSequences::read(at("x"), 7);
        QCOMPARE(sequences.size(), std::size_t{2});
        QCOMPARE(sequences[0][0], 5);
        QCOMPARE(sequences[1][0], 6);
        QCOMPARE(sequences[1][1], 2);
    };
    check(index(1, static_cast<char>(code), 2, {2, 2}, {0, static_cast<std::int64_t>(2 * width)}), ids);
    check(oldIndex({1, static_cast<std::uint64_t>(code), width, 2, 2}, {0, 1, 2}, {0, 2, 4}, {2, 2}), idsAndOne);
}

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

void tst_data_files::damagedOldBinary_data() {
    QTest::addColumn<QByteArray>("index");
    QTest::addColumn<QByteArray>("bin");
    QTest::addColumn<QString>("message");
    const QByteArray good = QByteArray::fromStdString(raw<std::int32_t>({6, 3, 7, 3}));
    const auto row = [](const char* name, const std::string& idx, const QByteArray& bin, const char* message) {
        QTest::newRow(name) << QByteArray::fromStdString(idx) << bin << QString::fromUtf8(message);
    };
    constexpr std::uint64_t huge = std::uint64_t{1} << 62;
    constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    row("version 2", oldIndex({2, 4, 4, 2, 2}, {0, 1, 2}, {0, 2, 4}, {2, 2}), good, "x.idx: has version 2");
    row("real numbers", oldIndex({1, 6, 4, 2, 2}, {0, 1, 2}, {0, 2, 4}, {2, 2}), good, "x.idx: has element type 6");
    row("a type whose low byte is known", oldIndex({1, 260, 4, 2, 2}, {0, 1, 2}, {0, 2, 4}, {2, 2}), good,
        "x.idx: has element type 260");
    row("another element size", oldIndex({1, 4, 8, 2, 2}, {0, 1, 2}, {0, 2, 4}, {2, 2}), good,
        "x.idx: says that its elements have 8 bytes, those of its type have 4");
    row("an absurd number of sentences", oldIndex({1, 4, 4, huge, huge}, {0, 1, 2}, {0, 2, 4}, {2, 2}), good,
        "x.idx: names 4611686018427387904 sentences, but has room for 2");
    row("a number whose bytes overflow", oldIndex({1, 4, 4, ~std::uint64_t{0}, ~std::uint64_t{0}}, {0, 1}, {0, 2}, {2}),
        good, "has room for 1");
    row("fewer than it holds", oldIndex({1, 4, 4, 1, 1}, {0, 1, 2}, {0, 2, 4}, {2, 2}), good,
        "x.idx: names 1 sentences, but has room for 2");
    row("bytes behind the end", oldIndex({1, 4, 4, 2, 2}, {0, 1, 2}, {0, 2, 4}, {2, 2}) + "1234567", good,
        "x.idx: names 2 sentences, but has room for 2");
    row("more sizes than sentences", oldIndex({1, 4, 4, 1, 2}, {0, 2}, {0, 4}, {2, 2}), good,
        "x.idx: has 2 sizes for 1 sentences");
    row("a sentence of two dimensions", oldIndex({1, 4, 4, 2, 2}, {0, 2, 2}, {0, 4, 4}, {2, 2}), good,
        "x.idx: sentence 1 is not one row of ids");
    row("places that begin late", oldIndex({1, 4, 4, 2, 2}, {0, 1, 2}, {1, 2, 4}, {2, 2}), good,
        "x.idx: its first sentence does not begin at 0");
    row("a negative place", oldIndex({1, 4, 4, 2, 2}, {0, 1, 2}, {0, least, 4}, {2, 2}), good,
        "x.idx: what follows sentence 1 does not begin at its end");
    row("overlapping sentences", oldIndex({1, 4, 4, 2, 2}, {0, 1, 2}, {0, 1, 4}, {2, 2}), good,
        "x.idx: what follows sentence 1 does not begin at its end");
    row("a negative size", oldIndex({1, 4, 4, 2, 2}, {0, 1, 2}, {0, -2, 4}, {-2, 2}), good,
        "x.idx: sentence 1 has -2 tokens");
    row("an empty sentence", oldIndex({1, 4, 4, 2, 2}, {0, 1, 2}, {0, 0, 4}, {0, 4}), good,
        "x.idx: sentence 1 has 0 tokens");
    row("an absurd size", oldIndex({1, 4, 4, 2, 2}, {0, 1, 2}, {0, most, 4}, {most, 2}), good,
        "x.idx: sentence 1 has 9223372036854775807 tokens");
    row("a long sentence that is not there", oldIndex({1, 4, 4, 1, 1}, {0, 1}, {0, 2147483647}, {2147483647}), good,
        "x.bin: has 16 bytes, its index asks for 8589934588");
    row("data too short", oldIndex({1, 4, 4, 2, 2}, {0, 1, 2}, {0, 2, 4}, {2, 2}), good.left(15),
        "x.bin: has 15 bytes, its index asks for 16");
    row("a zero, which is no id", oldIndex({1, 4, 4, 1, 1}, {0, 1}, {0, 2}, {2}),
        QByteArray::fromStdString(raw<std::int32_t>({0, 3})), "x.bin: sentence 1 has id -1");
    row("the least number", oldIndex({1, 5, 8, 1, 1}, {0, 1}, {0, 2}, {2}),
        QByteArray::fromStdString(raw<std::int64_t>({least, 3})), "x.bin: sentence 1 has id -");
    row("an id whose low half is one", oldIndex({1, 5, 8, 1, 1}, {0, 1}, {0, 2}, {2}),
        QByteArray::fromStdString(raw<std::int64_t>({(std::int64_t{1} << 32) + 6, 3})),
        "x.bin: sentence 1 has id 2147483646");
}

void tst_data_files::damagedOldBinary() {
    damagedBinary();
}

void tst_data_files::everyTruncationIsFound() {
    const auto check = [this](const std::string& whole) {
        for (std::size_t n = 0; n < whole.size(); ++n) {
            writeFileAtomically(at("x.idx"), whole.substr(0, n));
            HATTER_THROWS(InputError, "x.idx: ", TokenSequences::read(at("x"), 8));
        }
        writeFileAtomically(at("x.idx"), whole);
        QCOMPARE(TokenSequences::read(at("x"), 8).size(), std::size_t{2});
    };
    writeFileAtomically(at("x.bin"), raw<std::uint16_t>({5, 2, 6, 2}));
    check(index(1, 8, 2, {2, 2}, {0, 4}));
    writeFileAtomically(at("x.bin"), raw<std::int32_t>({6, 3, 7, 3}));
    check(oldIndex({1, 4, 4, 2, 2}, {0, 1, 2}, {0, 2, 4}, {2, 2}));
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
