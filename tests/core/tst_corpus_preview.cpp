// SPDX-License-Identifier: GPL-3.0-or-later
// What a person sees of a corpus before it is prepared: pairs, lengths, faults; languages by names and headers.
#include "Shared.h"
#include "base/AtomicFile.h"
#include "base/Error.h"
#include "workbench/CorpusPreview.h"

#include <sys/stat.h>
#include <QTemporaryDir>
#include <QtTest>

using namespace hatter;
using namespace hatter::workbench;
namespace fs = std::filesystem;
using Kind = CorpusFault::Kind;

namespace {

std::string littleEndian(std::uint32_t n) {
    return {char(n & 0xff), char((n >> 8) & 0xff), char((n >> 16) & 0xff), char((n >> 24) & 0xff)};
}

/// A MO file of these messages, the header's empty key first.
std::string moFile(const std::vector<std::pair<std::string, std::string>>& messages) {
    const auto count = static_cast<std::uint32_t>(messages.size());
    const std::uint32_t keys = 28, texts = keys + 8 * count;
    std::string tables[2], strings;
    for (int side = 0; side < 2; ++side)
        for (const auto& [key, text] : messages) {
            const std::string& shown = side == 0 ? key : text;
            tables[side] += littleEndian(static_cast<std::uint32_t>(shown.size())) +
                            littleEndian(texts + 8 * count + static_cast<std::uint32_t>(strings.size()));
            strings += shown + '\0';
        }
    return littleEndian(0x950412deU) + littleEndian(0) + littleEndian(count) + littleEndian(keys) +
           littleEndian(texts) + littleEndian(0) + littleEndian(0) + tables[0] + tables[1] + strings;
}

}  // namespace

class tst_corpus_preview : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void languagesOfNames_data();
    void languagesOfNames();
    void pairsOfNames_data();
    void pairsOfNames();
    void codes();
    void twoTextFiles();
    void manyFilesAreOneCorpus();
    void whatCleaningWillDrop();
    void faults_data();
    void faults();
    void pairsBeforeAFaultAreShown();
    void oneSideAloneIsCounted();
    void headersTellLanguages_data();
    void headersTellLanguages();
    void partsComeAndStopEnds();
    void aPipeIsRefused();
    void corpusFilesAreKnown_data();
    void corpusFilesAreKnown();

private:
    fs::path file(const char* name, const std::string& text) const {
        const fs::path path = fs::path(m_folder.path().toStdString()) / name;
        writeFileAtomically(path, text);
        return path;
    }
    static CorpusPreview preview(const CorpusFiles& files, const PreviewOptions& options = {}) {
        return previewCorpus(files, options, {}, {});
    }
    QTemporaryDir m_folder;
};

void tst_corpus_preview::languagesOfNames_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("stem");
    QTest::newRow("ending") << "train.de"
                            << "de"
                            << "train.";
    QTest::newRow("before .txt") << "corpus.de.txt"
                                 << "de"
                                 << "corpus..txt";
    QTest::newRow("underline") << "corpus_en.txt"
                               << "en"
                               << "corpus_.txt";
    QTest::newRow("catalogue") << "fr.po"
                               << "fr"
                               << ".po";
    QTest::newRow("country") << "messages_pt_BR.po"
                             << "pt_BR"
                             << "messages_.po";
    QTest::newRow("script") << "app-zh-Hans.po"
                            << "zh-Hans"
                            << "app-.po";
    QTest::newRow("pair, then side") << "newstest.de-en.en"
                                     << "en"
                                     << "newstest.de-en.";
    QTest::newRow("stage behind") << "train.de.tok"
                                  << "de"
                                  << "train..tok";
    QTest::newRow("no code") << "sentences.txt"
                             << ""
                             << "sentences.txt";
    QTest::newRow("upper case is no code") << "README.DE"
                                           << ""
                                           << "README.DE";
    QTest::newRow("inside a word") << "modern.txt"
                                   << ""
                                   << "modern.txt";
    QTest::newRow("empty") << ""
                           << ""
                           << "";
}

void tst_corpus_preview::languagesOfNames() {
    QFETCH(QString, name);
    QFETCH(QString, language);
    QFETCH(QString, stem);
    QCOMPARE(QString::fromStdString(data::languageOfName(name.toStdString())), language);
    QCOMPARE(QString::fromStdString(data::stemOfName(name.toStdString())), stem);
}

void tst_corpus_preview::pairsOfNames_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("target");
    QTest::newRow("hyphen") << "corpus.en-de.tsv"
                            << "en"
                            << "de";
    QTest::newRow("underline") << "en_fr.tsv"
                               << "en"
                               << "fr";
    QTest::newRow("countries") << "x.en_GB-pt_BR.tsv"
                               << "en_GB"
                               << "pt_BR";
    QTest::newRow("one alone") << "corpus.de.tsv"
                               << ""
                               << "";
    QTest::newRow("parted by a point") << "en.de.tsv"
                                       << ""
                                       << "";
}

void tst_corpus_preview::pairsOfNames() {
    QFETCH(QString, name);
    QFETCH(QString, source);
    QFETCH(QString, target);
    QVERIFY(data::languagesOfName(name.toStdString()) ==
            (data::LanguagePair{source.toStdString(), target.toStdString()}));
}

void tst_corpus_preview::codes() {
    for (const char* code : {"de", "pt_BR", "zh-Hans", "es_419"})
        QVERIFY2(data::isLanguageCode(code), code);
    for (const char* none : {"", "xx", "deu", "DE", "de_br", "de.", "de-en", "e"})
        QVERIFY2(!data::isLanguageCode(none), none);
}

void tst_corpus_preview::twoTextFiles() {
    const CorpusFiles files{file("a.en", "One two.\nThree.\nFour five six.\n"),
                            file("a.de", "Eins zwei.\nDrei.\nVier f\xc3\xbcnf sechs."),
                            {}};
    PreviewOptions options;
    options.pairs = 2;
    const CorpusPreview p = preview(files, options);
    QVERIFY(p.whole && p.faults.empty());
    QCOMPARE(p.pairs, 3);
    QCOMPARE(p.first.size(), std::size_t{2});
    QCOMPARE(p.first[1].second, std::string("Drei."));
    QCOMPARE(p.source.mean, 2.0);
    QCOMPARE(p.source.longest, 3);
    QVERIFY(p.source.histogram == (std::vector<std::int64_t>{0, 1, 1, 1}));
    QCOMPARE(p.files.size(), std::size_t{2});
    QCOMPARE(p.files[1].lines, 3);
}

void tst_corpus_preview::manyFilesAreOneCorpus() {
    const CorpusFiles files{
        file("a.en", "One.\n"),
        file("a.de", "Eins.\n"),
        {file("b.tsv", "Two.\tZwei.\tmore\n\nThree.\tDrei.\n"), file("c.po", "msgid \"Four.\"\nmsgstr \"Vier.\"\n")}};
    const CorpusPreview p = preview(files);
    QVERIFY(p.whole && p.faults.empty());
    QCOMPARE(p.pairs, 4);
    QCOMPARE(p.first[1].second, std::string("Zwei."));
    QCOMPARE(p.first[3].first, std::string("Four."));
}

void tst_corpus_preview::whatCleaningWillDrop() {
    std::string longOne;
    for (int i = 0; i < 101; ++i)
        longOne += "w ";
    const CorpusFiles files{file("d.en", "\nsame\none\n" + longOne + "\none two three four five six seven\nfine\n"),
                            file("d.de", "leer\nsame\neins\n" + longOne + "x\neins\ngut\n"),
                            {}};
    const CorpusPreview p = preview(files);
    QCOMPARE(p.pairs, 6);
    QCOMPARE(p.emptySides, 1);
    QCOMPARE(p.identical, 1);
    QCOMPARE(p.tooLong, 1);
    QCOMPARE(p.unlikeLengths, 1);
    // The same pairs that the readers' cleaning drops.
    data::CleaningReport report;
    data::clean(data::readPlainText(files.source, files.target), {}, report);
    QCOMPARE(report.kept, 2);
}

void tst_corpus_preview::faults_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("line");
    const auto row = [](const char* what, const char* name, const QByteArray& text, Kind kind, int line) {
        QTest::newRow(what) << name << text << int(kind) << line;
    };
    row("Latin-1", "f.de", "gut\ngr\xfc\xdf\n", Kind::NotText, 2);
    row("NUL", "f.de", QByteArray("a\nb\0c\n", 6), Kind::NotText, 2);
    row("a line without end", "f.de", QByteArray(2 << 20, 'x'), Kind::NotText, 1);
    row("empty text", "f.de", "", Kind::Empty, 0);
    row("too few lines", "f.de", "eins\n", Kind::UnequalLines, 0);
    row("too many lines", "f.de", "1\n2\n3\n", Kind::UnequalLines, 0);
    row("TSV without a tab", "f.tsv", "a\tb\nc d\n", Kind::NoTab, 2);
    row("TSV that is empty", "f.tsv", "\n\n", Kind::Empty, 0);
    row("TSV in Latin-1", "f.tsv", "a\tb\nc\t\xfc\n", Kind::NotText, 2);
    row("PO without a quote", "f.po", "msgid \"a\"\nmsgstr b\n", Kind::Damaged, 2);
    row("PO without translations", "f.po", "msgid \"a\"\nmsgstr \"\"\n", Kind::Empty, 0);
    row("MO of other bytes", "f.mo", "this is not a catalogue at all", Kind::Damaged, 0);
    row("MO that ends early", "f.mo", "\xde\x12\x04\x95", Kind::Damaged, 0);
    row("MO with a table outside", "f.mo",
        QByteArray::fromStdString(littleEndian(0x950412deU) + littleEndian(0) + littleEndian(0xffffffffU) +
                                  littleEndian(28) + littleEndian(36) + std::string(40, '\0')),
        Kind::Damaged, 0);
}

void tst_corpus_preview::faults() {
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    QFETCH(int, kind);
    QFETCH(int, line);
    const fs::path bad = file(qPrintable(name), text.toStdString());
    CorpusFiles files;
    if (bad.extension() == ".de")
        files = {file("f.en", "one\ntwo\n"), bad, {}};
    else
        files.bilingual = {bad};
    const CorpusPreview p = preview(files);
    QVERIFY(p.whole);
    QCOMPARE(p.faults.size(), std::size_t{1});
    const CorpusFault& fault = p.faults[0];
    QCOMPARE(int(fault.kind), kind);
    QCOMPARE(fault.line, line);
    QVERIFY(fault.file == bad);
    // The place is the fault's own: the details do not repeat it.
    QVERIFY2(fault.details.find(bad.string()) == std::string::npos, fault.details.c_str());
    if (fault.kind == Kind::UnequalLines) {
        QCOMPARE(fault.otherLines, 2);
        QCOMPARE(fault.lines, text.count('\n'));
    }
}

void tst_corpus_preview::pairsBeforeAFaultAreShown() {
    const CorpusPreview p = preview({file("g.en", "1\n2\n3\n4\n"), file("g.de", "eins\nzwei\n\xff\nvier\n"), {}});
    QCOMPARE(p.pairs, 2);
    QCOMPARE(p.files[0].lines, 4);
    QCOMPARE(p.faults.size(), std::size_t{1});
    const CorpusPreview missing = preview({file("g.en", "1\n"), "/nowhere/g.de", {file("g.tsv", "a\tb\n")}});
    QCOMPARE(missing.pairs, 1);  // of the other file
    QCOMPARE(int(missing.faults[0].kind), int(Kind::Missing));
    QCOMPARE(int(preview({file("g.en", "1\n"), m_folder.path().toStdString(), {}}).faults[0].kind),
             int(Kind::Unreadable));
}

void tst_corpus_preview::oneSideAloneIsCounted() {
    const CorpusPreview p = preview({file("h.en", "1\n2\n"), {}, {}});
    QCOMPARE(p.pairs, 0);
    QCOMPARE(p.files[0].lines, 2);
    QVERIFY(p.faults.empty());
}

void tst_corpus_preview::headersTellLanguages_data() {
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("target");
    QTest::newRow("language") << QByteArray("Language-Team: German\nLanguage: de\nMIME-Version: 1.0\n") << ""
                              << "de";
    QTest::newRow("both") << QByteArray("Language: pt_BR\nX-Source-Language: en\n") << "en"
                          << "pt_BR";
    QTest::newRow("first of all") << QByteArray("Language: fr") << ""
                                  << "fr";
    QTest::newRow("empty entry") << QByteArray("Language: \nMIME-Version: 1.0\n") << ""
                                 << "";
    QTest::newRow("at the end") << QByteArray("X: y\nLanguage:") << ""
                                << "";
    QTest::newRow("too long for a code") << QByteArray("Language: ") + QByteArray(500, 'x') << ""
                                         << "";
    QTest::newRow("none") << QByteArray("Content-Type: text/plain\n") << ""
                          << "";
}

void tst_corpus_preview::headersTellLanguages() {
    QFETCH(QByteArray, header);
    QFETCH(QString, source);
    QFETCH(QString, target);
    QByteArray escaped = header;
    escaped.replace("\n", "\\n");
    const fs::path po = file(
        "l.po",
        ("msgid \"\"\nmsgstr \"" + escaped + "\"\n\nmsgid \"Language: xx\"\nmsgstr \"Sprache: xx\"\n").toStdString());
    const fs::path mo = file("l.mo", moFile({{"", header.toStdString()},
                                             {"Open",
                                              "\xc3\x96"
                                              "ffnen"}}));
    for (const fs::path& catalogue : {po, mo}) {
        const CorpusPreview p = preview({{}, {}, {catalogue}});
        QVERIFY(p.faults.empty());
        QCOMPARE(p.pairs, 1);
        QCOMPARE(QString::fromStdString(p.languages.source), source);
        QCOMPARE(QString::fromStdString(p.languages.target), target);
    }
}

void tst_corpus_preview::partsComeAndStopEnds() {
    std::string lines;
    for (int i = 0; i < 300000; ++i)
        lines += "a sentence of some seven words here\n";
    const CorpusFiles files{file("big.en", lines), file("big.de", lines), {}};
    std::stop_source stop;
    int parts = 0;
    const auto onPart = [&](const CorpusPreview& part) {
        QVERIFY(!part.whole);
        ++parts;
        stop.request_stop();
    };
    // Either it was asked to stop in the middle, or the machine was faster than the first part.
    try {
        const CorpusPreview p = previewCorpus(files, {}, onPart, stop.get_token());
        QVERIFY(p.whole && parts == 0);
    } catch (const Stopped&) {
        QCOMPARE(parts, 1);
    }
    stop.request_stop();
    QVERIFY_EXCEPTION_THROWN(previewCorpus(files, {}, {}, stop.get_token()), Stopped);
}

void tst_corpus_preview::aPipeIsRefused() {
    const fs::path pipe = fs::path(m_folder.path().toStdString()) / "pipe.en";
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    const CorpusPreview p = preview({pipe, file("p.de", "eins\n"), {}});
    QCOMPARE(int(p.faults[0].kind), int(Kind::Unreadable));
    QVERIFY(preview({{}, {}, {"/dev/zero"}}).faults.size() == 1);
}

void tst_corpus_preview::corpusFilesAreKnown_data() {
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<bool>("corpus");
    const auto row = [](const char* what, const QStringList& names, bool corpus) {
        QTest::newRow(what) << names << corpus;
    };
    row("two languages", {"x.en", "x.de"}, true);
    row("two texts", {"a.txt", "b.txt"}, true);
    row("one text", {"a.txt"}, true);
    row("catalogues", {"de.po", "fr.mo"}, true);
    row("Portuguese", {"x.en", "x.pt"}, true);
    row("mixed", {"x.en", "x.de", "y.tsv"}, true);
    row("a checkpoint", {"model.pt"}, false);
    row("two checkpoints", {"a.pt", "b.pt"}, false);
    row("one language", {"x.en"}, false);
    row("TMX", {"x.tmx"}, false);
    row("YAML", {"space.yml"}, false);
    row("CSV", {"latency.csv"}, false);
    row("text and CSV", {"a.txt", "latency.csv"}, false);
    row("nothing", {}, false);
}

void tst_corpus_preview::corpusFilesAreKnown() {
    QFETCH(QStringList, names);
    QFETCH(bool, corpus);
    std::vector<fs::path> files;
    for (const QString& name : names)
        files.push_back("/somewhere/" + name.toStdString());
    QCOMPARE(looksLikeCorpus(files), corpus);
}

QTEST_APPLESS_MAIN(tst_corpus_preview)
#include "tst_corpus_preview.moc"
