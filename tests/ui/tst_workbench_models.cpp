// SPDX-License-Identifier: GPL-3.0-or-later
// Rows, fronts, filters and orders of the candidate table; the other models of the window.
#include "Shared.h"
#include "base/Error.h"
#include "base/Random.h"
#include "models/CandidateFilter.h"
#include "models/CandidateModel.h"
#include "models/CandidateProxy.h"
#include "models/CompareList.h"
#include "models/FrontKeeper.h"
#include "models/LogModel.h"
#include "models/RecordTable.h"
#include "models/StageModel.h"
#include "search/ParetoFront.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>

using namespace hatter;
using namespace hatter::ui;

namespace {

CandidateRow makeRow(qint64 draw, double ms, std::optional<double> loss, int decoderDepth = 2) {
    CandidateRow row;
    row.draw = draw;
    row.generation = static_cast<int>(draw / 10);
    row.origin = draw % 2 ? search::Origin::Mutation : search::Origin::Crossover;
    row.predictedMs = ms;
    row.loss = loss;
    row.decision = loss ? search::Decision::Evaluated : search::Decision::TooSlow;
    row.parameters = 1000000 * draw;
    row.sub.encoderEmbed = 192;
    row.sub.decoderEmbed = 256;
    row.sub.encoder = {{512, 4}, {1024, 2}};
    row.sub.decoder.assign(static_cast<std::size_t>(decoderDepth), {256, 2, 4, 1});
    row.hash = QString::number(draw, 16);
    return row;
}

std::vector<CandidateRow> manyRows(int count) {
    PythonRandom random(7);
    std::vector<CandidateRow> rows;
    for (int i = 1; i <= count; ++i) {
        const double ms = 20 + 140 * random.uniform();
        rows.push_back(makeRow(i, ms, i % 7 == 0 ? std::nullopt : std::optional(3 + 50 / ms + random.uniform())));
    }
    return rows;
}

}  // namespace

class WorkbenchModelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void candidateModelKeepsItsPromises();
    void everyModelKeepsItsPromises();
    void frontOfPartsIsFrontOfAll();
    void bleuFrontTurnsRound();
    void missingFiguresStandLast();
    void filterAccepts_data();
    void filterAccepts();
    void filterRefuses_data();
    void filterRefuses();
    void comparisonHoldsFour();
    void hundredThousandRowsStayFluid();
};

void WorkbenchModelsTest::candidateModelKeepsItsPromises() {
    CandidateModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    CandidateProxy proxy(&model);
    QAbstractItemModelTester proxyTester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    proxy.sort(CandidateModel::Loss);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.append(manyRows(40));
    QCOMPARE(inserted.size(), 1);
    model.setFront({3, 5}, {});
    QVERIFY(model.find(3)->onFront);
    model.setFront({8}, {3});
    QVERIFY(!model.find(3)->onFront);
    proxy.setOnlyFront(true);
    QCOMPARE(proxy.rowCount(), 2);
    model.setPinned({5});
    QVERIFY(model.isPinned(5));
    QCOMPARE(model.change(QStringLiteral("5"), [](CandidateRow& row) { row.bleu = 20; }), 1);
    QCOMPARE(model.find(5)->bleu, std::optional(20.0));
    model.reset(manyRows(3));
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(model.find(9) == nullptr);
}

void WorkbenchModelsTest::everyModelKeepsItsPromises() {
    StageModel stages;
    LogModel log;
    RecordTable table({QStringLiteral("a"), QStringLiteral("b")}, 1);
    const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    QAbstractItemModelTester first(&stages, mode), second(&log, mode), third(&table, mode);
    stages.setWorkspaceOpen(true);
    stages.set(StageModel::Data, StageModel::State::Done, QStringLiteral("129,021 pairs"));
    QVERIFY(stages.flags(stages.index(StageModel::SubTransformer)) & Qt::ItemIsEnabled);
    stages.setWorkspaceOpen(false);
    QVERIFY(!(stages.flags(stages.index(StageModel::SubTransformer)) & Qt::ItemIsEnabled));
    stages.setWorkspaceOpen(true);
    log.append(std::vector<LogLine>(LogModel::MostLines - 5, LogLine{"info", "x", 0}));
    log.append(std::vector<LogLine>(30, LogLine{"error", "y", 0}));
    QCOMPARE(log.rowCount(), LogModel::MostLines);
    QCOMPARE(log.index(log.rowCount() - 1, LogModel::Text).data().toString(), QStringLiteral("y"));
    table.setRows({{QStringLiteral("x"), {QStringLiteral("1"), 1.0}}});
    table.append({{QStringLiteral("y"), {QStringLiteral("2"), 2.0}}});
    QCOMPARE(table.rowCount(), 2);
}

void WorkbenchModelsTest::frontOfPartsIsFrontOfAll() {
    const auto rows = manyRows(2000);
    FrontKeeper keeper;
    QSet<qint64> shown;
    for (std::size_t i = 0; i < rows.size(); i += 37) {
        const auto change = keeper.add(
            {rows.begin() + std::ptrdiff_t(i), rows.begin() + std::ptrdiff_t(std::min(i + 37, rows.size()))});
        for (const qint64 draw : change.left)
            QVERIFY(shown.remove(draw));
        for (const qint64 draw : change.entered)
            shown.insert(draw);
    }
    std::vector<search::ParetoPoint> points;
    for (const CandidateRow& row : rows)
        points.push_back({row.predictedMs, row.loss.value_or(std::nan(""))});
    const auto expected = search::paretoFront(points);
    QCOMPARE(keeper.members().size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        QCOMPARE(keeper.members()[i].draw, rows[expected[i]].draw);
        QVERIFY(shown.contains(rows[expected[i]].draw));
    }
    QCOMPARE(std::size_t(shown.size()), expected.size());
}

void WorkbenchModelsTest::bleuFrontTurnsRound() {
    auto slow = makeRow(1, 90, 3.0), fast = makeRow(2, 40, 3.5), without = makeRow(3, 20, 3.6);
    slow.bleu = 28;
    fast.bleu = 29;
    FrontKeeper keeper(Quality::Bleu);
    keeper.add({slow, fast, without});
    QCOMPARE(keeper.members().size(), std::size_t(1));
    QCOMPARE(keeper.members()[0].draw, qint64(2));
}

void WorkbenchModelsTest::missingFiguresStandLast() {
    CandidateModel model;
    model.append({makeRow(1, 30, std::nullopt), makeRow(2, 40, 3.5), makeRow(3, 50, 3.1)});
    CandidateProxy proxy(&model);
    for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        proxy.sort(CandidateModel::Loss, order);
        QCOMPARE(proxy.mapToSource(proxy.index(2, 0)).row(), 0);
    }
}

void WorkbenchModelsTest::filterAccepts_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("accepted");
    // The candidate: draw 12, generation 1, 72.5 ms, loss 3.4, 12 M parameters, crossover, decoder 2 x 256.
    QTest::newRow("nothing accepts") << "" << true;
    QTest::newRow("less") << "latency < 80" << true;
    QTest::newRow("less is strict") << "latency < 72.5" << false;
    QTest::newRow("at most") << "latency <= 72.5" << true;
    QTest::newRow("at most as a sign") << QStringLiteral("latency ≤ 72.5") << true;
    QTest::newRow("and binds both") << "latency < 80 and decoder.depth = 2" << true;
    QTest::newRow("and fails on one") << "latency < 80 and decoder.depth = 3" << false;
    QTest::newRow("or takes one") << "latency > 80 or loss < 3.5" << true;
    QTest::newRow("and before or") << "loss < 1 and loss < 1 or generation = 1" << true;
    QTest::newRow("brackets") << "loss < 1 and (loss < 1 or generation = 1)" << false;
    QTest::newRow("not") << "not encoder.embed = 256" << true;
    QTest::newRow("words") << "origin = crossover" << true;
    QTest::newRow("words without case") << "ORIGIN = Crossover" << true;
    QTest::newRow("words differ") << "origin != crossover" << false;
    QTest::newRow("decision") << "decision = evaluated" << true;
    QTest::newRow("two words") << "decision = too slow" << false;
    QTest::newRow("a figure that is not there meets nothing") << "bleu < 100" << false;
    QTest::newRow("nor its contrary") << "bleu >= 100" << false;
    QTest::newRow("comma as decimal sign") << "loss < 3,45" << true;
    QTest::newRow("params in millions") << "params = 12" << true;
}

void WorkbenchModelsTest::filterAccepts() {
    QFETCH(QString, text);
    QFETCH(bool, accepted);
    CandidateRow row = makeRow(12, 72.5, 3.4);
    row.origin = search::Origin::Crossover;
    QCOMPARE(CandidateFilter::parse(text).accepts(row), accepted);
}

void WorkbenchModelsTest::filterRefuses_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    QTest::newRow("unknown field") << "colour = 2"
                                   << "decoder.depth";
    QTest::newRow("no value") << "latency <"
                              << "a value was expected";
    QTest::newRow("no comparison") << "latency 80"
                                   << "a comparison";
    QTest::newRow("word for a number") << "latency < fast"
                                       << "a number was expected";
    QTest::newRow("order of words") << "origin < crossover"
                                    << "= or !=";
    QTest::newRow("open bracket") << "(latency < 80"
                                  << "')' was expected";
    QTest::newRow("no joiner") << "latency < 80 loss < 3"
                               << "'and' or 'or'";
    QTest::newRow("endless brackets") << QString(5000, QLatin1Char('(')) << "fewer brackets";
}

void WorkbenchModelsTest::filterRefuses() {
    QFETCH(QString, text);
    QFETCH(QString, message);
    HATTER_THROWS(InputError, message.toUtf8().constData(), CandidateFilter::parse(text));
}

void WorkbenchModelsTest::comparisonHoldsFour() {
    CompareList list;
    for (qint64 draw = 1; draw <= 4; ++draw)
        QVERIFY(list.toggle({1, makeRow(draw, 50, 3.0), std::nullopt}));
    QVERIFY(!list.toggle({1, makeRow(5, 50, 3.0), std::nullopt}));
    QVERIFY(!list.toggle({2, makeRow(1, 50, 3.0), std::nullopt}));  // another run's
    QVERIFY(list.toggle({1, makeRow(2, 50, 3.0), std::nullopt}));   // out again
    QCOMPARE(list.drawsOf(1), (QSet<qint64>{1, 3, 4}));
    list.makeFirst(2);
    QCOMPARE(list.items().first().row.draw, qint64(4));
    // A latency is that of one machine.
    list.removeAt(0);
    CandidateRow row = list.items().first().row;
    QVERIFY(list.toggle({3, row, std::nullopt, {}, QStringLiteral("pi4")}));
    list.change(
        row.hash, [](CandidateRow& r) { r.measuredMs = 500; }, QStringLiteral("pi4"));
    for (const auto& item : list.items())
        QCOMPARE(item.row.measuredMs.has_value(), item.target == QLatin1String("pi4"));
}

void WorkbenchModelsTest::hundredThousandRowsStayFluid() {
    CandidateModel model;
    CandidateProxy proxy(&model);
    model.reset(manyRows(100000));
    QElapsedTimer clock;
    clock.start();
    proxy.sort(CandidateModel::Latency);
    const qint64 sorted = clock.restart();
    proxy.setFilter(CandidateFilter::parse(QStringLiteral("latency < 80 and decoder.depth = 2")));
    const qint64 filtered = clock.restart();
    for (int i = 0; i < 15; ++i)
        model.append({makeRow(200000 + i, 50 + i, 3.2)});
    qInfo("100,000 rows: sort %lld ms, filter %lld ms, 15 appends %lld ms", sorted, filtered, clock.elapsed());
    QVERIFY(sorted < 5000 && filtered < 5000);  // generous: machines under tests are busy
}

QTEST_MAIN(WorkbenchModelsTest)
#include "tst_workbench_models.moc"
