// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shared.h"
#include "base/AtomicFile.h"
#include "base/Error.h"
#include "data/Segmenter.h"

#include <QTemporaryDir>
#include <QtTest>
#include <sstream>
#include <thread>

using namespace hatter;
using namespace hatter::data;
namespace fs = std::filesystem;

class tst_data_segmenter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void vocabulary();
    void trainingIsDeterministic();
    void roundTrip_data();
    void roundTrip();
    void unknownAndSpecialPieces();
    void severalThreads();
    void untrainable();
    void damagedModel();
    void whitespace();

private:
    fs::path at(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }
    QTemporaryDir m_folder;
    std::vector<fs::path> m_files;
};

void tst_data_segmenter::initTestCase() {
    std::string english;
    std::string german;
    for (int i = 0; i < 200; ++i) {
        english += "The printer prints page " + std::to_string(i) + " of the document.\n";
        german += "Der Drucker druckt Seite " + std::to_string(i) + " des Dokuments für größere Blätter.\n";
    }
    m_files = {at("a,b.en"), at("a,b.de")};  // commas separate files in SentencePiece's own options
    writeFileAtomically(m_files[0], english);
    writeFileAtomically(m_files[1], german);
    QCOMPARE(trainSentencePiece(m_files, 120, at("m.model")).size(), 120);
}

void tst_data_segmenter::vocabulary() {
    const Vocabulary words = vocabularyOf(at("m.model"));
    QCOMPARE(words.size(), 120);  // a multiple of 8 that holds the special ids and no filler
    QCOMPARE(words.symbol(3), std::string("<unk>"));
    for (std::int32_t i = 4; i < words.size(); ++i) {
        QVERIFY(words.symbol(i) != "<unk>");
        QVERIFY(!words.symbol(i).starts_with("madeupword"));
    }
    words.write(at("dict.txt"));
    QCOMPARE(Vocabulary::read(at("dict.txt")).symbol(119), words.symbol(119));
    // More pieces than the text yields: fewer come out, padded to a multiple of 8.
    const Vocabulary fewer = trainSentencePiece(m_files, 5000, at("large.model"));
    QVERIFY(fewer.size() > 120 && fewer.size() < 5000);
    QCOMPARE(fewer.size() % 8, 0);
}

void tst_data_segmenter::trainingIsDeterministic() {
    trainSentencePiece(m_files, 120, at("again.model"));
    QVERIFY(readFile(at("again.model")) == readFile(at("m.model")));
}

void tst_data_segmenter::roundTrip_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("English") << "The printer prints the document.";
    QTest::newRow("German") << "Der Drucker druckt größere Blätter.";
    QTest::newRow("empty") << "";
}

void tst_data_segmenter::roundTrip() {
    QFETCH(QString, text);
    const auto segmenter = openSentencePiece(at("m.model"));
    const Vocabulary words = vocabularyOf(at("m.model"));
    const auto ids = encode(*segmenter, words, text.toStdString());
    QCOMPARE(ids.back(), Vocabulary::Eos);
    QVERIFY(std::count(ids.begin(), ids.end(), Vocabulary::Unknown) == 0);
    QCOMPARE(decode(*segmenter, words, ids), text.toStdString());
    QCOMPARE(segmenter->kind(), std::string("sentencepiece"));
}

void tst_data_segmenter::unknownAndSpecialPieces() {
    const auto segmenter = openSentencePiece(at("m.model"));
    const Vocabulary words = vocabularyOf(at("m.model"));
    const auto ids = encode(*segmenter, words, "The ☃");
    QCOMPARE(ids[ids.size() - 2], Vocabulary::Unknown);
    QCOMPARE(decode(*segmenter, words, {0, 2, 1, 3}), std::string());
    const auto spaces = makeWhitespaceSegmenter();
    Vocabulary few;
    few.add("a");
    QVERIFY(encode(*spaces, few, "a </s> <pad> <s> b") == (std::vector<std::int32_t>{4, 3, 3, 3, 3, 2}));
}

void tst_data_segmenter::severalThreads() {
    const auto segmenter = openSentencePiece(at("m.model"));
    const auto expected = segmenter->pieces("Der Drucker druckt");
    std::vector<int> wrong(4, 0);
    {
        std::vector<std::jthread> threads;
        for (int& mine : wrong)
            threads.emplace_back([&segmenter, &expected, &mine] {
                for (int i = 0; i < 200; ++i)
                    mine += segmenter->pieces("Der Drucker druckt") == expected ? 0 : 1;
            });
    }
    QVERIFY(wrong == std::vector<int>(4, 0));
}

void tst_data_segmenter::untrainable() {
    writeFileAtomically(at("empty.txt"), "\n  \n\n");
    HATTER_THROWS(InputError, "empty.txt: there is no text", trainSentencePiece({at("empty.txt")}, 100, at("x.model")));
    HATTER_THROWS(InputError, "key 'pieces'", trainSentencePiece(m_files, 5, at("x.model")));
    HATTER_THROWS(InputError, "more different characters", trainSentencePiece(m_files, 12, at("x.model")));
    HATTER_THROWS(InputError, "missing.txt: cannot be read",
                  trainSentencePiece({m_files[0], at("missing.txt")}, 100, at("x.model")));
    writeFileAtomically(at("latin.txt"), "gut\nf\xfcr\n");
    HATTER_THROWS(InputError, "latin.txt:2: is not valid UTF-8",
                  trainSentencePiece({at("latin.txt")}, 100, at("x.model")));
    QVERIFY(!fs::exists(at("x.model")));
}

void tst_data_segmenter::damagedModel() {
    const std::string good = readFile(at("m.model"));
    HATTER_THROWS(InputError, "missing.model: cannot be read", openSentencePiece(at("missing.model")));
    for (const std::string& bytes : {std::string(), std::string("no model"), std::string(5000, '\xff'),
                                     good.substr(0, good.size() / 2), good.substr(0, 100)}) {
        writeFileAtomically(at("d.model"), bytes);
        HATTER_THROWS(InputError, "d.model: is not a SentencePiece model", openSentencePiece(at("d.model")));
        HATTER_THROWS(InputError, "d.model: is not a SentencePiece model", vocabularyOf(at("d.model")));
    }
}

void tst_data_segmenter::whitespace() {
    const auto segmenter = makeWhitespaceSegmenter();
    QVERIFY(segmenter->pieces(" a  b\t") == (std::vector<std::string>{"a", "b"}));
    QCOMPARE(segmenter->text({"a", "b"}), std::string("a b"));
    QCOMPARE(segmenter->kind(), std::string("none"));
}

QTEST_GUILESS_MAIN(tst_data_segmenter)
#include "tst_data_segmenter.moc"
