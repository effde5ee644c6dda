// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shared.h"
#include "base/AtomicFile.h"
#include "base/Error.h"
#include "data/SegmenterFile.h"

#include <QTemporaryDir>

using namespace hatter;
using namespace hatter::data;
namespace fs = std::filesystem;

class SegmenterFileTest : public QObject {
    Q_OBJECT

private:
    /// Merges "un" and "fug" of an invented language.
    static SegmenterDescription small() {
        SegmenterDescription d;
        d.codes = {"#version: 0.2", "u n", "f u", "fu g</w>"};
        d.sourceLanguage = "en";
        d.targetLanguage = "de";
        return d;
    }
    static QString joined(const std::vector<std::string>& pieces) {
        QStringList out;
        for (const std::string& piece : pieces)
            out << QString::fromStdString(piece);
        return out.join(QLatin1Char(' '));
    }
    fs::path path(const char* name) const { return m_directory.filePath(QString::fromLatin1(name)).toStdString(); }
    QTemporaryDir m_directory;

private Q_SLOTS:
    void survivesTheFile();
    void stages();
    void targetTextHasItsOwnRules();
    void piecesPass();
    void withoutCodes();
    void lowering();
    void damaged_data();
    void damaged();
};

void SegmenterFileTest::survivesTheFile() {
    SegmenterDescription d = small();
    d.moses = d.lowercase = d.aggressiveHyphens = true;
    d.escape = false;
    const SegmenterDescription found = segmenterDescription(toText(d), "s");
    QVERIFY(found.codes == d.codes);
    QVERIFY(found.moses && found.lowercase && found.aggressiveHyphens && !found.escape);
    QCOMPARE(found.targetLanguage, d.targetLanguage);
    writeFileAtomically(path("segmenter.model"), toText(d));
    QVERIFY(holdsDescription(path("segmenter.model")));
    QCOMPARE(openSegmenter(path("segmenter.model"))->kind(), std::string("moses+lowercase+subword-nmt"));
}

void SegmenterFileTest::stages() {
    SegmenterDescription d = small();
    QCOMPARE(joined(makeSegmenter(d, "s")->pieces("unfug")), QStringLiteral("un@@ fug"));
    // Without Moses' rules a full stop hangs on its word.
    QCOMPARE(joined(makeSegmenter(d, "s")->pieces("unfug.")), QStringLiteral("un@@ fu@@ g@@ ."));
    d.moses = d.lowercase = true;
    const auto whole = makeSegmenter(d, "s");
    QCOMPARE(joined(whole->pieces("Unfug.")), QStringLiteral("un@@ fug ."));
    QCOMPARE(whole->text({"un@@", "fug", "."}), std::string("unfug."));
}

void SegmenterFileTest::targetTextHasItsOwnRules() {
    SegmenterDescription d;
    d.moses = true;
    d.lowercase = true;
    d.sourceLanguage = "en";
    d.targetLanguage = "fr";
    writeFileAtomically(path("segmenter.model"), toText(d));
    // An apostrophe goes with the word behind it in English, with the one before it in French.
    QCOMPARE(joined(openSegmenter(path("segmenter.model"))->pieces("L'homme.")), QStringLiteral("l &apos;homme ."));
    QCOMPARE(joined(openTargetSegmenter(path("segmenter.model"))->pieces("L'homme.")),
             QStringLiteral("L&apos; homme ."));
}

void SegmenterFileTest::piecesPass() {
    SegmenterDescription d = small();
    d.moses = true;
    QCOMPARE(joined(makeSegmenter(d, "s")->pieces("un@@ fug  x.y")), QStringLiteral("un@@ fug x.y"));
}

void SegmenterFileTest::withoutCodes() {
    const auto segmenter = makeSegmenter({}, "s");
    QCOMPARE(joined(segmenter->pieces("un@@ fug")), QStringLiteral("un@@ fug"));
    QCOMPARE(segmenter->text({"un@@", "fug", "da"}), std::string("unfug da"));
}

void SegmenterFileTest::lowering() {
    QCOMPARE(lowered("ÄPFEL und ΣΑΣ ẞ x1"), std::string("äpfel und σασ ß x1"));
    QCOMPARE(lowered(std::string("A\xff"
                                 "B")),
             std::string("a\xff"
                         "b"));
}

void SegmenterFileTest::damaged_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("message");
    const QByteArray whole = QByteArray::fromStdString(toText(small()));
    QTest::newRow("cut off") << whole.left(whole.size() / 2) << QByteArray("damaged");
    QTest::newRow("another file") << QByteArray("{}") << QByteArray("describes no segmenter");
    QTest::newRow("newer") << QByteArray(whole).replace("\"version\": 1", "\"version\": 2")
                           << QByteArray("newer Hatter");
    QTest::newRow("wrong type") << QByteArray(whole).replace("\"moses\": false", "\"moses\": 3")
                                << QByteArray("damaged");
    QTest::newRow("codes are no merges") << QByteArray(whole).replace("fu g</w>", "fug") << QByteArray("two symbols");
}

void SegmenterFileTest::damaged() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, message);
    writeFileAtomically(path("s"), text.toStdString());
    HATTER_THROWS(InputError, message.constData(), openSegmenter(path("s")));
    HATTER_THROWS(InputError, "cannot be read", openSegmenter(path("none")));
}

QTEST_APPLESS_MAIN(SegmenterFileTest)
#include "tst_data_segmenter_file.moc"
