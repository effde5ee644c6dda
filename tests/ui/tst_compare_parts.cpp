// SPDX-License-Identifier: GPL-3.0-or-later
// What the Compare page is put together from, without a window: differing words, pasted YAML, latencies, figures and
// the model of the sentences.
#include "Shared.h"
#include "compare/CompareFigures.h"
#include "compare/DeviceLatency.h"
#include "compare/LatencyBars.h"
#include "compare/MarkedText.h"
#include "compare/SentenceModel.h"
#include "compare/SubSource.h"
#include "compare/WordDiff.h"
#include "settings/Theme.h"
#include "space/HatYaml.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>

using namespace hatter;
using namespace hatter::ui;

namespace {

/// The stretches that differ, in brackets.
QString marked(const QString& reference, const QString& text) {
    QString out;
    int at = 0;
    const WordDiff diff(reference, text);
    for (const TextRange& range : diff.differing()) {
        out +=
            text.mid(at, range.start - at) + QLatin1Char('[') + text.mid(range.start, range.length) + QLatin1Char(']');
        at = range.start + range.length;
    }
    return out + text.mid(at);
}

space::DesignSpace demoSpace() {
    return space::readDesignSpace(std::filesystem::path(HATTER_SOURCE_DIR) / "resources/spaces/demo.yml");
}

std::shared_ptr<const workbench::CompareTranslationsOutcome> compared() {
    auto outcome = std::make_shared<workbench::CompareTranslationsOutcome>();
    outcome->lines = {3, 8};
    outcome->sources = {"the light", "a page"};
    outcome->references = {"das Licht", "eine Seite"};
    outcome->systems.resize(3);
    outcome->systems[0].hypotheses = {"das Licht", "die Seite"};
    outcome->systems[1].hypotheses = {"das helle Licht", "die Seite"};
    outcome->systems[2].hypotheses = {"das Licht", "Seite"};
    outcome->systems[0].sentenceChrf = {100, 60};
    outcome->systems[1].sentenceChrf = {70, 60};
    outcome->systems[2].sentenceChrf = {100, 80.5};
    outcome->systems[0].bleu = {29.7, 29.0, 30.2};
    outcome->systems[1].bleu = {28.3, 27.5, 28.9};
    return outcome;
}

}  // namespace

class ComparePartsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void wordsThatDiffer_data();
    void wordsThatDiffer();
    void differencesAreCounted();
    void longTextsTakeNoTime();
    void documentsOfYaml_data();
    void documentsOfYaml();
    void measuredBeforePredicted();
    void newestTrustedRowCounts();
    void ratiosAreOfOneMachineAndKind_data();
    void ratiosAreOfOneMachineAndKind();
    void scalesAreSharedByDevice();
    void barsSayTheirKind();
    void sharesOfParameters();
    void figuresOfOneSourceCompare_data();
    void figuresOfOneSourceCompare();
    void sentencesKeepTheModelsPromises();
    void markedTextIsAsHighAsItNeeds();
};

void ComparePartsTest::initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English));
    Theme::apply(*qApp, Theme::Mode::Light);
}

void ComparePartsTest::wordsThatDiffer_data() {
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("equal") << "die Seite zeigt es."
                           << "die Seite zeigt es."
                           << "die Seite zeigt es.";
    QTest::newRow("a word") << "die Seite zeigt es."
                            << "die Ansicht zeigt es."
                            << "die [Ansicht] zeigt es.";
    QTest::newRow("words in a row are one") << "a b c d"
                                            << "a x y d"
                                            << "a [x y] d";
    QTest::newRow("more words") << "a d"
                                << "a b c d"
                                << "a [b c] d";
    QTest::newRow("fewer words leave no trace") << "a b c d"
                                                << "a d"
                                                << "a d";
    QTest::newRow("at both ends") << "a b c"
                                  << "x b y"
                                  << "[x] b [y]";
    QTest::newRow("all of it") << "a b"
                               << "c d"
                               << "[c d]";
    QTest::newRow("nothing before") << ""
                                    << "a b"
                                    << "[a b]";
    QTest::newRow("nothing now") << "a b"
                                 << ""
                                 << "";
    QTest::newRow("punctuation stands alone") << "klicken oder ziehen."
                                              << "klicken, ziehen."
                                              << "klicken[,] ziehen.";
    QTest::newRow("only the full stop") << "es geht."
                                        << "es geht!"
                                        << "es geht[!]";
    QTest::newRow("capitals matter") << "die Seite"
                                     << "Die Seite"
                                     << "[Die] Seite";
    QTest::newRow("spaces do not") << "a  b"
                                   << "a b"
                                   << "a b";
    QTest::newRow("moved words: the longest common part stays") << "heute zeigt die Seite es"
                                                                << "die Seite zeigt es heute"
                                                                << "die Seite [zeigt] es [heute]";
    QTest::newRow("Chinese, by characters")
        << QStringLiteral("这是灯") << QStringLiteral("这是光") << QStringLiteral("这是[光]");
    QTest::newRow("umlauts and beyond the first plane")
        << QStringLiteral("schöne 😀 Tür") << QStringLiteral("schöne 😁 Tür") << QStringLiteral("schöne [😁] Tür");
    QTest::newRow("a number with a point is a word") << "3.5 ms"
                                                     << "3.6 ms"
                                                     << "[3.6] ms";
}

void ComparePartsTest::wordsThatDiffer() {
    QFETCH(QString, reference);
    QFETCH(QString, text);
    QTEST(marked(reference, text), "expected");
}

void ComparePartsTest::differencesAreCounted() {
    const WordDiff diff(QStringLiteral("a b c."), QStringLiteral("a x y z."));
    QCOMPARE(diff.words(), 5);
    QCOMPARE(diff.differingWords(), 3);
    QCOMPARE(diff.differing().size(), qsizetype(1));
}

void ComparePartsTest::longTextsTakeNoTime() {
    QString one, other;
    for (int i = 0; i < 40000; ++i) {
        one += QString::number(i) + QLatin1Char(' ');
        other += QString::number(i + 1) + QLatin1Char(' ');
    }
    QElapsedTimer timer;
    timer.start();
    const WordDiff diff(one, other);
    QVERIFY(diff.differingWords() > 0);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

void ComparePartsTest::documentsOfYaml_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("documents");
    QTest::newRow("nothing") << "" << QStringList{};
    QTest::newRow("one") << "a: 1\nb: 2" << QStringList{"a: 1\nb: 2\n"};
    QTest::newRow("two") << "# A\na: 1\n---\n# B\na: 2\n" << QStringList{"# A\na: 1\n", "# B\na: 2\n\n"};
    QTest::newRow("begins with the line") << "---\na: 1\n--- \r\n\n" << QStringList{"a: 1\n"};
    QTest::newRow("remarks alone are none") << "# A\n\n---\n# B" << QStringList{};
    QTest::newRow("hyphens inside stay") << "a: x---y" << QStringList{"a: x---y\n"};
}

void ComparePartsTest::documentsOfYaml() {
    QFETCH(QString, text);
    QTEST(yamlDocuments(text), "documents");
}

void ComparePartsTest::measuredBeforePredicted() {
    DeviceLatency latency;
    QVERIFY(latency.shown() == nullptr);
    latency.predicted = DeviceLatency::Value{80, 76, 84};
    QCOMPARE(latency.shown()->ms, 80.0);
    latency.measured = DeviceLatency::Value{81};
    QCOMPARE(latency.shown()->ms, 81.0);
    QVERIFY(!latency.shown()->hasRange());
}

void ComparePartsTest::newestTrustedRowCounts() {
    const space::SubTransformer sub = demoSpace().largest();
    CompareList::Item item;
    item.row.sub = sub;
    item.row.hash = QString::fromStdString(space::hashOf(sub));
    item.target = QStringLiteral("pi4");
    item.row.predictedMs = 50;
    auto target = std::make_shared<TargetFacts>();
    target->target.name = "pi4";
    const auto row = [&](double ms, bool used, bool anchor) {
        LatencyEntry entry;
        entry.hash = item.row.hash;
        entry.used = used;
        entry.anchor = anchor;
        entry.encoderMs = ms - 10;
        entry.decoderMs = 10;
        entry.encoderCiMs = 0.3;
        entry.decoderCiMs = 0.4;
        target->entries.push_back(entry);
    };
    row(60, true, false);
    row(61, true, false);
    row(90, false, false);  // quarantined
    row(70, true, true);    // the anchor's turn
    WorkspaceFacts facts;
    facts.latency.targets = {target};
    const auto latencies = latenciesOf(item, facts);
    QCOMPARE(latencies.size(), qsizetype(1));
    QCOMPARE(latencies[0].measured->ms, 61.0);
    QVERIFY(latencies[0].measured->hasRange());
    QVERIFY(latencies[0].measured->lowMs < 61 && latencies[0].measured->highMs > 61);
    QCOMPARE(latencies[0].predicted->ms, 50.0);  // without a predictor, what the search said
    // A machine that the workspace does not have (any more).
    item.target = QStringLiteral("gone");
    const auto both = latenciesOf(item, facts);
    QCOMPARE(both.size(), qsizetype(2));
    QCOMPARE(both[0].device, QStringLiteral("gone"));
    QVERIFY(both[0].predicted && !both[0].measured && both[1].measured && !both[1].predicted);
}

void ComparePartsTest::ratiosAreOfOneMachineAndKind_data() {
    QTest::addColumn<bool>("firstMeasured");
    QTest::addColumn<bool>("secondMeasured");
    QTest::addColumn<QString>("device");
    QTest::addColumn<double>("ratio");
    QTest::addColumn<bool>("measured");
    QTest::newRow("both measured") << true << true << "one" << 4.0 << true;
    QTest::newRow("one measured: both predictions") << true << false << "one" << 2.0 << false;
    QTest::newRow("the asked machine") << true << true << "two" << 3.0 << false;
    QTest::newRow("an unknown machine: the first that both have") << true << true << "three" << 4.0 << true;
}

void ComparePartsTest::ratiosAreOfOneMachineAndKind() {
    QFETCH(bool, firstMeasured);
    QFETCH(bool, secondMeasured);
    QFETCH(QString, device);
    const auto latencies = [](bool measured, double ms) {
        DeviceLatency one, two;
        one.device = one.key = QStringLiteral("one");
        two.device = two.key = QStringLiteral("two");
        one.predicted = DeviceLatency::Value{ms};
        two.predicted = DeviceLatency::Value{ms == 10 ? 30.0 : 90.0};
        if (measured)
            one.measured = DeviceLatency::Value{ms == 10 ? 10.0 : 40.0};
        return QVector<DeviceLatency>{one, two};
    };
    const auto ratio = speedRatio(latencies(secondMeasured, 10), latencies(firstMeasured, 20), device);
    QVERIFY(ratio.has_value());
    QTEST(ratio->ratio, "ratio");
    QTEST(ratio->measured, "measured");
    DeviceLatency other;
    other.device = other.key = QStringLiteral("four");
    other.predicted = DeviceLatency::Value{5};
    QVERIFY(!speedRatio({other}, latencies(true, 20), device).has_value());
}

void ComparePartsTest::scalesAreSharedByDevice() {
    DeviceLatency a, b, c;
    a.key = b.key = QStringLiteral("pi4");
    c.key = QStringLiteral("gpu");
    a.measured = DeviceLatency::Value{60};
    b.predicted = DeviceLatency::Value{50, 40, 66};
    c.published = DeviceLatency::Value{9};
    const auto scales = latencyScales({{a, c}, {b}, {}});
    QCOMPARE(scales.value(QStringLiteral("pi4")), 66.0);
    QCOMPARE(scales.value(QStringLiteral("gpu")), 9.0);
}

void ComparePartsTest::barsSayTheirKind() {
    DeviceLatency measured, unknown;
    measured.device = measured.key = QStringLiteral("pi4");
    measured.measured = DeviceLatency::Value{612.4, 600.1, 620.2};
    unknown.device = QStringLiteral("lab");
    LatencyBars bars;
    bars.setLatencies({measured, unknown}, {{QStringLiteral("pi4"), 700}});
    const auto found = bars.findChildren<LatencyBar*>();
    QCOMPARE(found.size(), qsizetype(2));
    QCOMPARE(found[0]->kind(), LatencyBar::Kind::Measured);
    QCOMPARE(found[0]->accessibleName(), QStringLiteral("pi4: 612.4 ms, measured; 90 % range 600.1 ms to 620.2 ms"));
    QCOMPARE(found[1]->accessibleName(), QStringLiteral("lab: latency not known"));
    QStringList words;
    for (const auto* label : bars.findChildren<QLabel*>())
        words << label->text();
    for (const char* word : {"pi4", "612", "measured", "lab", "–", "not known"})
        QVERIFY2(words.contains(QString::fromUtf8(word)), qPrintable(words.join(QLatin1Char('|'))));
    // One machine fewer: its line goes.
    bars.setLatencies({measured}, {{QStringLiteral("pi4"), 700}});
    QVERIFY(found[0]->isVisibleTo(&bars) && !found[1]->isVisibleTo(&bars));
}

void ComparePartsTest::sharesOfParameters() {
    const space::DesignSpace space = demoSpace();
    const space::SubTransformer sub = space.largest();
    const LayerShares shares = parameterShares(space, sub);
    QCOMPARE(shares.encoder.size(), sub.encoder.size());
    QCOMPARE(shares.decoder.size(), sub.decoder.size());
    double sum = shares.encoderRest + shares.decoderRest;
    for (const auto* side : {&shares.encoder, &shares.decoder})
        for (const double share : *side)
            sum += share;
    QVERIFY2(std::abs(sum - 1) < 0.01, qPrintable(QString::number(sum)));  // tiny rests are not shown
    QVERIFY(shares.decoder[0] > shares.encoder[0]);                        // it attends twice
    QVERIFY(parameterShares(space, {}).encoder.empty());
}

void ComparePartsTest::figuresOfOneSourceCompare_data() {
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("bleu");
    QTest::newRow("both of the test split") << "split"
                                            << "split"
                                            << "−1.4 worse";
    QTest::newRow("both of the same sentences") << "tested"
                                                << "tested"
                                                << "−1.4 worse";
    QTest::newRow("of other sentences") << "split"
                                        << "tested"
                                        << "";
    QTest::newRow("one without") << "split"
                                 << "nothing"
                                 << "";
}

void ComparePartsTest::figuresOfOneSourceCompare() {
    QFETCH(QString, first);
    QFETCH(QString, second);
    TestResult tests;
    tests.outcome = compared();
    const auto item = [&](const QString& source, int system) {
        CompareList::Item made;
        made.row.draw = system + 1;
        made.row.hash = QStringLiteral("hash %1").arg(system);
        made.row.parameters = 8'680'000 - 2'020'000 * system;
        if (source != QLatin1String("nothing"))
            made.row.bleu = system == 0 ? 29.7 : 28.3;
        if (source == QLatin1String("tested")) {
            while (tests.hashes.size() <= system)
                tests.hashes.append(QString());
            tests.hashes[system] = made.row.hash;
        }
        return made;
    };
    const auto a = item(first, 0), b = item(second, 1);
    const CompareFigures one = figuresOf(a, tests), other = figuresOf(b, tests);
    const auto inWords = [](const std::optional<FigureDelta>& delta) {
        if (!delta)
            return QString();
        return delta->number + (delta->tone == FigureDelta::Tone::Better  ? QStringLiteral(" better")
                                : delta->tone == FigureDelta::Tone::Worse ? QStringLiteral(" worse")
                                                                          : QStringLiteral(" equal"));
    };
    QTEST(inWords(deltaOf(other[CompareFigure::Bleu], one[CompareFigure::Bleu], CompareFigure::Bleu)), "bleu");
    QCOMPARE(
        inWords(deltaOf(other[CompareFigure::Parameters], one[CompareFigure::Parameters], CompareFigure::Parameters)),
        QStringLiteral("−2.02 M better"));
    if (first == QLatin1String("tested"))
        QCOMPARE(one[CompareFigure::Bleu].kind, QStringLiteral("± 0.6, n = 2"));
}

void ComparePartsTest::sentencesKeepTheModelsPromises() {
    SentenceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setOutcome(compared(), {QStringLiteral("A #1"), QStringLiteral("B #2"), QStringLiteral("C")});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.columnCount(), 3 + 3 + 2);
    const auto cell = [&](int row, int column, int role = Qt::DisplayRole) {
        return model.index(row, column).data(role);
    };
    QCOMPARE(cell(0, SentenceModel::Line).toString(), QStringLiteral("3"));
    QCOMPARE(cell(1, model.translationColumn(2)).toString(), QStringLiteral("Seite"));
    QCOMPARE(cell(0, model.differenceColumn(1)).toString(), QStringLiteral("−30.0"));
    QCOMPARE(cell(1, model.differenceColumn(1)).toString(), QStringLiteral("±0.0"));
    QCOMPARE(cell(1, model.differenceColumn(2)).toString(), QStringLiteral("+20.5"));
    QCOMPARE(cell(0, model.differenceColumn(1), SentenceModel::SortRole).toDouble(), -30.0);
    QCOMPARE(model.headerData(model.differenceColumn(2), Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("C − A"));
    const TextRanges marks = cell(0, model.translationColumn(1), SentenceModel::MarksRole).value<TextRanges>();
    QCOMPARE(marks, (TextRanges{{4, 5}}));
    QVERIFY(!cell(0, model.translationColumn(0), SentenceModel::MarksRole).isValid());
    model.setMarked(false);
    QVERIFY(!cell(0, model.translationColumn(1), SentenceModel::MarksRole).isValid());
    model.setOutcome(nullptr, {});
    QCOMPARE(model.rowCount(), 0);
}

void ComparePartsTest::markedTextIsAsHighAsItNeeds() {
    MarkedText text;
    text.setMarkedText(QStringLiteral("one two three four five six seven eight nine ten"), {{4, 3}});
    text.resize(600, text.height());
    text.show();
    QVERIFY(QTest::qWaitForWindowExposed(&text));
    const int one = text.height();
    text.resize(90, one);
    QTRY_VERIFY(text.height() > 2 * one);
    text.setMarkedText({});
    QTRY_COMPARE(text.height(), one);
    QTest::mouseDClick(text.viewport(), Qt::LeftButton, {}, QPoint(5, 5));
    text.setMarkedText(QStringLiteral("one two"));
    QTest::mouseDClick(text.viewport(), Qt::LeftButton, {}, QPoint(5, 5));
    QCOMPARE(text.textCursor().selectedText(), QStringLiteral("one"));
}

QTEST_MAIN(ComparePartsTest)
#include "tst_compare_parts.moc"
