// SPDX-License-Identifier: GPL-3.0-or-later
// The whole road in the window with the real engine, opened at run time as the program does: a toy corpus is prepared,
// a tiny SuperTransformer trained, latency measured, and the limit dragged with the mouse while a search runs. Asserted
// is what the store says afterwards.
#include "NeedEngine.h"
#include "OwnSettings.h"
#include "Shared.h"
#include "charts/ParetoPlot.h"
#include "engine/EngineLibrary.h"
#include "engine/Session.h"
#include "panels/MainWindow.h"
#include "panels/SearchPage.h"
#include "settings/Settings.h"
#include "settings/Theme.h"
#include "space/HatYaml.h"
#include "store/RunLog.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace hatter;
using namespace hatter::ui;

namespace {

constexpr int Patience = 120000;

std::filesystem::path toy(const char* name) {
    return std::filesystem::path(HATTER_SOURCE_DIR) / "tests" / "support" / "toy" / name;
}

}  // namespace

class WorkbenchEngineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void roadToTheFirstSearch();
    void dragIsObeyedByTheRunningSearch();
    void chosenCandidateIsMeasuredAndExported();

private:
    bool finishes(TaskId id);
    EngineRunner& runner() { return m_window->session().runner(); }
    const store::Workspace& workspace() { return m_window->session().workspace(); }
    SearchPage& page() { return m_window->searchPage(); }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    QString m_failure;
};

void WorkbenchEngineTest::initTestCase() {
    HATTER_NEED_ENGINE();
    test::useOwnSettings("engine");
    Theme::apply(*qApp, Theme::Mode::Light);
    m_window = std::make_unique<MainWindow>(&openEngineLibrary);
    connect(&runner(), &EngineRunner::failed, this,
            [this](TaskId, TaskKind, const QString& message) { m_failure = message; });
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

bool WorkbenchEngineTest::finishes(TaskId id) {
    m_failure.clear();
    const bool ended = id > 0 && QTest::qWaitFor([this] { return !runner().isBusy(); }, Patience);
    if (!ended)
        qWarning("the task does not end");
    if (!m_failure.isEmpty())
        qWarning("%s", qPrintable(m_failure));
    return ended && m_failure.isEmpty();
}

void WorkbenchEngineTest::roadToTheFirstSearch() {
    m_window->session().create(m_folder.path() + QStringLiteral("/toy"), {"toy", "en", "de", "sentences of one kind"},
                               QString::fromStdString(toy("space.yml").string()));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isOpen(), Patience);
    QCOMPARE(m_window->currentPage(), StageModel::Data);

    workbench::PrepareDataOptions data;
    data.train = {toy("train.en"), toy("train.de"), {}};
    data.valid = {toy("valid.en"), toy("valid.de"), {}};
    data.test = {toy("test.en"), toy("test.de"), {}};
    data.pieces = 120;
    QVERIFY(finishes(runner().prepareData(workspace(), data)));

    workbench::TrainSuperOptions train;
    train.updates = 30;
    train.maxTokens = 512;
    train.warmupUpdates = 10;
    train.validateEvery = 15;
    train.threads = 1;
    QVERIFY(finishes(runner().trainSuper(workspace(), train)));

    workbench::MeasureLatencyOptions measure;
    measure.samples = 14;
    measure.protocol.vocabulary = 0;
    measure.protocol.sourceLength = measure.protocol.targetLength = 6;
    measure.protocol.warmUp = 1;
    measure.protocol.runs = 4;
    QVERIFY(finishes(runner().measureLatency(workspace(), measure)));
    QVERIFY(finishes(runner().fitPredictor(workspace(), {"This CPU", "regression", 1})));

    QTRY_VERIFY_WITH_TIMEOUT(page().obstacle().isEmpty(), Patience);
    const WorkspaceFacts& facts = m_window->session().facts();
    QCOMPARE(facts.data.pairs(QStringLiteral("train")), qint64(300));
    QVERIFY(facts.super.validLoss.has_value());
    QVERIFY(facts.latency.fastestMs > 0 && facts.latency.fastestMs < facts.latency.slowestMs);
}

void WorkbenchEngineTest::dragIsObeyedByTheRunningSearch() {
    m_window->showPage(StageModel::Search);
    Settings::set(keys::SearchIterations, 400);
    Settings::set(keys::SearchPopulation, 24);
    Settings::set(keys::SearchParents, 8);
    Settings::set(keys::SearchMutations, 10);
    Settings::set(keys::SearchCrossovers, 8);
    Settings::set(keys::SearchSubset, 10);
    Settings::set(keys::SearchFullFront, false);
    Settings::set(keys::SearchFrontBleu, false);
    ParetoPlot& plot = page().plot();
    const auto& latency = m_window->session().facts().latency;
    plot.setLimitMs(latency.slowestMs);
    page().startSearch();
    QTRY_VERIFY_WITH_TIMEOUT(page().live().figures().generation >= 2, Patience);

    const double wanted = (latency.fastestMs + latency.medianMs) / 2;
    const QPoint from = plot.limitHandle().center().toPoint();
    const QPoint to(plot.positionOf(wanted, 5).toPoint().x(), from.y());
    QTest::mousePress(&plot, Qt::LeftButton, {}, from);
    for (int step = 1; step <= 8; ++step) {
        QTest::mouseMove(&plot, from + (to - from) * step / 8);
        QTest::qWait(20);
    }
    QTest::mouseRelease(&plot, Qt::LeftButton, {}, to);
    const double limit = plot.limitMs();
    QVERIFY(limit < latency.slowestMs);
    QVERIFY(page().live().isActive());
    QCOMPARE(page().live().steering()->latencyLimitMs(), limit);
    const int then = page().live().figures().generation;
    QTRY_VERIFY_WITH_TIMEOUT(page().live().figures().generation >= then + 4 || !page().live().isActive(), Patience);
    page().live().stop();
    QTRY_VERIFY_WITH_TIMEOUT(!page().live().isActive(), Patience);

    const RunFacts stored = readRunFacts(workspace(), page().live().facts().run.id);
    QVERIFY(!stored.steering.empty());
    QCOMPARE(stored.steering.back().toMs, limit);
    qint64 after = 0;
    for (const CandidateRow& row : stored.rows) {
        // The limit in force at a draw is the last change at or before it.
        double inForce = stored.generations.front().limitMs;
        if (!stored.steering.empty())
            inForce = stored.steering.front().fromMs;
        for (const auto& change : stored.steering)
            if (change.draw <= row.draw)
                inForce = change.toMs;
        QCOMPARE(row.limitMs, inForce);
        QVERIFY2(row.isRefused() == (row.predictedMs > inForce), qPrintable(QString::number(row.draw)));
        if (row.draw >= stored.steering.back().draw && !row.isRefused()) {
            ++after;
            QVERIFY(row.predictedMs <= limit);
        }
    }
    QVERIFY2(after > 0, "the drag came after the last child");
}

void WorkbenchEngineTest::chosenCandidateIsMeasuredAndExported() {
    QTRY_VERIFY_WITH_TIMEOUT(page().selectedSub().has_value(), Patience);
    const space::SubTransformer sub = *page().selectedSub();
    workbench::EvaluateOptions bleu;
    bleu.subs = {sub};
    bleu.loss = false;
    bleu.bleu = true;
    bleu.split = "test";
    QVERIFY(finishes(runner().evaluate(workspace(), bleu)));
    workbench::ExportOptions options;
    options.sub = sub;
    QVERIFY(finishes(runner().exportSub(workspace(), options)));
    QTRY_COMPARE_WITH_TIMEOUT(m_window->session().facts().exports.size(), std::size_t(1), Patience);
    const RunFacts stored = readRunFacts(workspace(), page().shownRun());
    const QString hash = QString::fromStdString(space::hashOf(sub));
    bool measured = false;
    for (const CandidateRow& row : stored.rows)
        measured = measured || (row.hash == hash && row.bleu.has_value());
    QVERIFY(measured);
    m_window->close();
    QVERIFY(!m_window->isVisible());
}

QTEST_MAIN(WorkbenchEngineTest)
#include "tst_workbench_engine.moc"
