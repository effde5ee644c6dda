// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shared.h"
#include "base/AtomicFile.h"
#include "base/Error.h"
#include "data/Segmenter.h"
#include "data/Text.h"

#include <QTemporaryDir>

using namespace hatter;
using namespace hatter::data;

class SubwordNmtTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void segmentsTheFixtureAsTheReference_data();
    void segmentsTheFixtureAsTheReference();
    void merges_data();
    void merges();
    void joins();
    void damagedCodes_data();
    void damagedCodes();

private:
    std::unique_ptr<Segmenter> segmenter(const std::string& codes) const {
        const std::filesystem::path file = m_directory.filePath(QStringLiteral("codes")).toStdString();
        writeFileAtomically(file, codes);
        return openSubwordNmt(file);
    }
    static std::string joined(const std::vector<std::string>& pieces) {
        std::string out;
        for (const std::string& piece : pieces)
            out += (out.empty() ? "" : " ") + piece;
        return out;
    }
    QTemporaryDir m_directory;
};

void SubwordNmtTest::segmentsTheFixtureAsTheReference_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"test.de", "test.en", "valid.de", "valid.en"})
        QTest::newRow(name) << name;
}

void SubwordNmtTest::segmentsTheFixtureAsTheReference() {
    QFETCH(QString, name);
    HATTER_NEED_SHARED(fixture, "hat-reference/fixture-iwslt");
    const auto bpe = openSubwordNmt(fixture / "bpe" / "codes");
    const auto text = readLines(fixture / "text" / name.toStdString());
    const auto expected = readLines(fixture / "bpe" / name.toStdString());
    QVERIFY(!text.empty());
    QCOMPARE(text.size(), expected.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto pieces = bpe->pieces(text[i]);
        QCOMPARE(joined(pieces), expected[i]);
        QCOMPARE(bpe->text(pieces), joined(splitWords(text[i])));
    }
}

void SubwordNmtTest::merges_data() {
    QTest::addColumn<QString>("codes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pieces");
    const QString second = QStringLiteral("#version: 0.2\nl o\nlo w</w>\ne r</w>\nx x\n");
    QTest::newRow("to the end of the word") << second << "low lower"
                                            << "low lo@@ w@@ er";
    QTest::newRow("overlapping pairs from the left") << second << "xxx xxxxy"
                                                     << "xx@@ x xx@@ xx@@ y";
    QTest::newRow("one character") << second << "x ö"
                                   << "x ö";
    QTest::newRow("unknown characters") << second << "löw"
                                        << "l@@ ö@@ w";
    QTest::newRow("several spaces") << second << "  low   low "
                                    << "low low";
    QTest::newRow("the first version ends words with a symbol of its own") << "l o\nlo w\nlow </w>\ne r\n"
                                                                           << "low lower"
                                                                           << "low low@@ er";
    QTest::newRow("a merge that stands twice keeps its first rank") << "#version: 0.2\na b\nb c</w>\na b\n"
                                                                    << "abc"
                                                                    << "ab@@ c";
}

void SubwordNmtTest::merges() {
    QFETCH(QString, codes);
    QFETCH(QString, text);
    QFETCH(QString, pieces);
    QCOMPARE(QString::fromStdString(joined(segmenter(codes.toStdString())->pieces(text.toStdString()))), pieces);
}

void SubwordNmtTest::joins() {
    const auto bpe = segmenter("#version: 0.2\na b\n");
    QCOMPARE(bpe->text({"un@@", "der", "the", "h@@", "at"}), std::string("under the hat"));
    QCOMPARE(bpe->text({"cut@@"}), std::string("cut"));
    QCOMPARE(bpe->text({}), std::string());
    QVERIFY(bpe->pieces("").empty());
}

void SubwordNmtTest::damagedCodes_data() {
    QTest::addColumn<QString>("codes");
    QTest::addColumn<QString>("message");
    QTest::newRow("empty") << ""
                           << "no merges";
    QTest::newRow("header alone") << "#version: 0.2\n"
                                  << "no merges";
    QTest::newRow("another version") << "#version: 0.3\na b\n"
                                     << "0.3";
    QTest::newRow("three symbols") << "#version: 0.2\na b\na b c\n"
                                   << "codes:3:";
    QTest::newRow("one symbol") << "a\n"
                                << "codes:1:";
    QTest::newRow("no text") << "\xff\xfe\n"
                             << "codes";
}

void SubwordNmtTest::damagedCodes() {
    QFETCH(QString, codes);
    QFETCH(QString, message);
    HATTER_THROWS(InputError, message.toUtf8().constData(), segmenter(codes.toLatin1().toStdString()));
    HATTER_THROWS(InputError, "nowhere", openSubwordNmt("nowhere"));
}

QTEST_GUILESS_MAIN(SubwordNmtTest)
#include "tst_data_bpe.moc"
