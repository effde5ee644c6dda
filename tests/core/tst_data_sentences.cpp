// SPDX-License-Identifier: GPL-3.0-or-later
// Single sentences of fairseq's binary data, read without the others; damaged files.
#include "Shared.h"
#include "base/AtomicFile.h"
#include "base/Error.h"
#include "data/SentenceReader.h"
#include "data/TokenDataset.h"
#include "data/Vocabulary.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace hatter;
using namespace hatter::data;
namespace fs = std::filesystem;

class tst_data_sentences : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void singleSentencesAreThoseOfTheWhole_data();
    void singleSentencesAreThoseOfTheWhole();
    void truncatedFilesAreRefused();
    void wrongIdsAreFoundWhereTheyStand();
    void missingFile();

private:
    fs::path prefix() const { return fs::path(m_folder.path().toStdString()) / "train"; }
    TokenSequences some(std::int32_t vocabulary) const {
        TokenSequences sequences;
        for (std::int32_t i = 0; i < 200; ++i) {
            std::vector<std::int32_t> ids;
            for (std::int32_t k = 0; k < i % 17; ++k)
                ids.push_back(4 + (i * 31 + k * 7) % (vocabulary - 4));
            ids.push_back(Vocabulary::Eos);
            sequences.add(ids);
        }
        return sequences;
    }
    QTemporaryDir m_folder;
};

void tst_data_sentences::singleSentencesAreThoseOfTheWhole_data() {
    QTest::addColumn<int>("vocabulary");
    QTest::addColumn<bool>("old");
    QTest::newRow("two bytes an id") << 8000 << false;
    QTest::newRow("four bytes an id") << 70000 << false;
    QTest::newRow("the old format") << 8000 << true;
}

void tst_data_sentences::singleSentencesAreThoseOfTheWhole() {
    QFETCH(int, vocabulary);
    QFETCH(bool, old);
    const TokenSequences whole = some(vocabulary);
    whole.write(prefix(), vocabulary, old ? IndexedFormat::Old : IndexedFormat::Mmap);
    SentenceReader reader(prefix(), vocabulary);
    QCOMPARE(reader.size(), whole.size());
    // From the end: every read begins somewhere else.
    for (std::size_t i = reader.size(); i-- > 0;) {
        const std::vector<std::int32_t> ids = reader.read(i);
        QCOMPARE(reader.length(i), whole.length(i));
        QVERIFY(std::equal(ids.begin(), ids.end(), whole[i].begin(), whole[i].end()));
    }
}

void tst_data_sentences::truncatedFilesAreRefused() {
    some(8000).write(prefix(), 8000);
    for (const char* suffix : {".bin", ".idx"}) {
        const fs::path file = prefix().string() + suffix;
        const std::string bytes = readFile(file);
        for (const std::size_t size : {std::size_t{0}, std::size_t{10}, bytes.size() / 2, bytes.size() - 1}) {
            writeFileAtomically(file, bytes.substr(0, size));
            QVERIFY_EXCEPTION_THROWN(SentenceReader(prefix(), 8000), InputError);
        }
        writeFileAtomically(file, bytes);
    }
    QCOMPARE(SentenceReader(prefix(), 8000).size(), std::size_t{200});
}

void tst_data_sentences::wrongIdsAreFoundWhereTheyStand() {
    some(8000).write(prefix(), 8000);
    SentenceReader small(prefix(), 100);  // the dictionary of other data
    HATTER_THROWS(InputError, "sentence 17 has id", small.read(16));
    QCOMPARE(small.read(0).size(), std::size_t{1});  // </s> alone
    const fs::path file = prefix().string() + ".bin";
    std::string bytes = readFile(file);
    bytes[0] = 9;  // the first sentence's </s>
    writeFileAtomically(file, bytes);
    SentenceReader damaged(prefix(), 8000);
    HATTER_THROWS(InputError, "sentence 1 does not end with </s>", damaged.read(0));
    QCOMPARE(damaged.read(1).size(), std::size_t{2});
}

void tst_data_sentences::missingFile() {
    HATTER_THROWS(InputError, "nowhere.idx", SentenceReader(prefix().parent_path() / "nowhere", 8000));
}

QTEST_APPLESS_MAIN(tst_data_sentences)
#include "tst_data_sentences.moc"
