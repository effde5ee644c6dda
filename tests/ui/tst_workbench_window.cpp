// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a person uses it: mouse and keys, a fake engine behind it.
#include "FakeEngine.h"
#include "OwnSettings.h"
#include "Shared.h"
#include "charts/ParetoPlot.h"
#include "engine/Session.h"
#include "panels/CandidatePanel.h"
#include "panels/MainWindow.h"
#include "panels/MessageStrip.h"
#include "panels/SearchPage.h"
#include "settings/Settings.h"
#include "settings/Theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

using namespace hatter;
using namespace hatter::ui;

namespace {
constexpr int Patience = 60000;

QPushButton* buttonNamed(QWidget& in, const QString& text) {
    for (auto* button : in.findChildren<QPushButton*>())
        if (button->text() == text && button->isVisible())
            return button;
    return nullptr;
}
}  // namespace

class WorkbenchWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void opensAndShowsEarlierRuns();
    void stagesAreReachedByKeys();
    void dragReachesTheRunningSearch();
    void limitBeforeTheStartIsTheFirstLimit();
    void infeasibleLimitIsSaidInThePage();
    void spacePausesAndEscClears();
    void selectionIsLinked();
    void filterNarrowsTheTable();
    void bleuShowsOnlyMeasured();
    void stoppedRunIsResumed();
    void failureIsSaidInThePage();
    void brokenWorkspaceIsSaid();
    void closingAsksOnceAndStops();
    void closingIdleAsksNothing();

private:
    void open();
    void start(int iterations);
    void search(int iterations);
    void dragLimitTo(double ms);
    SearchPage& page() { return m_window->searchPage(); }

    std::shared_ptr<test::FakeEngine::Control> m_control;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void WorkbenchWindowTest::initTestCase() {
    test::useOwnSettings("window");
    Theme::apply(*qApp, Theme::Mode::Light);
}

void WorkbenchWindowTest::init() {
    QSettings().clear();
    Settings::set(keys::SearchPopulation, 16);
    Settings::set(keys::SearchParents, 6);
    Settings::set(keys::SearchMutations, 8);
    Settings::set(keys::SearchCrossovers, 6);
    m_control = std::make_shared<test::FakeEngine::Control>();
    m_control->delayMs = 1;
    m_folder = std::make_unique<QTemporaryDir>();
    test::makeReadyWorkspace(m_folder->path().toStdString() + "/demo",
                             std::filesystem::path(HATTER_SOURCE_DIR) / "resources" / "spaces" / "demo.yml");
    m_window = std::make_unique<MainWindow>([this] { return std::make_unique<test::FakeEngine>(m_control); });
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void WorkbenchWindowTest::cleanup() {
    m_window.reset();
    m_folder.reset();
}

void WorkbenchWindowTest::open() {
    m_window->openWorkspace(m_folder->path() + QStringLiteral("/demo"));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isOpen(), Patience);
    QCOMPARE(m_window->currentPage(), StageModel::Search);
}

void WorkbenchWindowTest::start(int iterations) {
    Settings::set(keys::SearchIterations, iterations);
    QTest::mouseClick(buttonNamed(page(), QStringLiteral("Start search")), Qt::LeftButton);
    QVERIFY(page().live().isActive());
}

void WorkbenchWindowTest::search(int iterations) {
    start(iterations);
    QTRY_VERIFY_WITH_TIMEOUT(!page().live().isActive(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(page().shownRun() > 0 && page().candidates().table()->model()->rowCount() > 0, Patience);
}

void WorkbenchWindowTest::dragLimitTo(double ms) {
    ParetoPlot& plot = page().plot();
    const QPoint from = plot.limitHandle().center().toPoint();
    const QPoint to(plot.positionOf(ms, 3.5).toPoint().x(), from.y());
    QTest::mousePress(&plot, Qt::LeftButton, {}, from);
    for (int step = 1; step <= 5; ++step)
        QTest::mouseMove(&plot, from + (to - from) * step / 5);
    QTest::mouseRelease(&plot, Qt::LeftButton, {}, to);
}

void WorkbenchWindowTest::opensAndShowsEarlierRuns() {
    open();
    search(3);
    const int rows = page().candidates().table()->model()->rowCount();
    QTRY_VERIFY_WITH_TIMEOUT(page().selectedSub().has_value(), Patience);
    m_window->session().close();
    QVERIFY(!page().selectedSub().has_value());
    open();
    QTRY_COMPARE_WITH_TIMEOUT(page().candidates().table()->model()->rowCount(), rows, Patience);
    QCOMPARE(Settings::get(keys::Recent).size(), 1);
}

void WorkbenchWindowTest::stagesAreReachedByKeys() {
    open();
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), StageModel::Data);
    QTest::keyClick(m_window.get(), Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), StageModel::SubTransformer);
    QTest::keyClick(m_window.get(), Qt::Key_6, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), StageModel::Export);
    QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), StageModel::Search);
    page().plot().setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(!page().plot().hasFocus());
}

void WorkbenchWindowTest::dragReachesTheRunningSearch() {
    m_control->delayMs = 4;
    open();
    start(300);
    QTRY_VERIFY_WITH_TIMEOUT(page().live().figures().generation >= 2, Patience);
    const double before = page().plot().limitMs();
    dragLimitTo(before - 15);
    const double limit = page().plot().limitMs();
    QVERIFY2(limit < before - 10, qPrintable(QString::number(limit)));
    QCOMPARE(page().live().steering()->latencyLimitMs(), limit);
    QTRY_VERIFY_WITH_TIMEOUT(
        !page().live().facts().steering.empty() && page().live().facts().steering.back().toMs == limit, Patience);
    const auto draw = page().live().facts().steering.back().draw;
    QTRY_VERIFY_WITH_TIMEOUT(page().live().facts().rows.back().draw > draw + 40, Patience);
    for (const CandidateRow& row : page().live().facts().rows)
        QVERIFY(row.draw < draw || row.isRefused() || row.predictedMs <= limit);
    page().live().stop();
    QTRY_VERIFY_WITH_TIMEOUT(!page().live().isActive(), Patience);
}

void WorkbenchWindowTest::limitBeforeTheStartIsTheFirstLimit() {
    open();
    const double median = m_window->session().facts().latency.medianMs;
    QVERIFY(std::abs(page().plot().limitMs() - median) < 0.06);
    dragLimitTo(median - 10);
    const double limit = page().plot().limitMs();
    search(2);
    const RunFacts run = readRunFacts(m_window->session().workspace(), page().shownRun());
    QCOMPARE(run.generations.front().limitMs, limit);
    QCOMPARE(page().plot().limitMs(), limit);
}

void WorkbenchWindowTest::infeasibleLimitIsSaidInThePage() {
    open();
    start(200);
    QTRY_VERIFY_WITH_TIMEOUT(page().live().figures().generation >= 1, Patience);
    page().live().setLimitMs(1);  // the plot's line does not go there
    QTRY_VERIFY_WITH_TIMEOUT(page().strip().sentence().contains(QStringLiteral("1.0 ms")), Patience);
    QVERIFY(page().live().isActive());  // it waits
    dragLimitTo(60);
    QVERIFY(page().strip().sentence().isEmpty());
    page().live().stop();
    QTRY_VERIFY_WITH_TIMEOUT(!page().live().isActive(), Patience);
}

void WorkbenchWindowTest::spacePausesAndEscClears() {
    m_control->delayMs = 4;
    open();
    start(300);
    QTRY_VERIFY_WITH_TIMEOUT(page().live().figures().generation >= 1, Patience);
    QTest::keyClick(page().candidates().table(), Qt::Key_Space);
    QVERIFY(page().live().state() == LiveSearch::State::Paused);
    QTest::qWait(200);
    const auto rows = page().live().facts().rows.size();
    QTest::qWait(300);
    QCOMPARE(page().live().facts().rows.size(), rows);
    QTest::keyClick(&page().plot(), Qt::Key_Space);
    QVERIFY(page().live().state() == LiveSearch::State::Running);
    QTRY_VERIFY_WITH_TIMEOUT(page().live().facts().rows.size() > rows, Patience);
    Q_EMIT page().plot().selected(page().live().facts().rows.front().draw);
    QVERIFY(page().selectedSub());
    QTest::keyClick(page().candidates().table(), Qt::Key_Escape);
    QVERIFY(!page().selectedSub());
    page().live().stop();
    QTRY_VERIFY_WITH_TIMEOUT(!page().live().isActive(), Patience);
}

void WorkbenchWindowTest::selectionIsLinked() {
    open();
    search(3);
    QTableView* table = page().candidates().table();
    table->setCurrentIndex(table->model()->index(4, 0));
    const qint64 draw = page().plot().selection();
    QCOMPARE(table->model()->index(4, CandidateModel::Number).data().toString(), QString::number(draw));
    Q_EMIT page().plot().selected(draw == 1 ? 2 : 1);
    QVERIFY(table->currentIndex().isValid());
    QTest::keyClick(table, Qt::Key_C);
    QCOMPARE(m_window->compareList().items().size(), 1);
    QTest::keyClick(table, Qt::Key_P);
    QCOMPARE(m_window->compareList().items().size(), 0);
}

void WorkbenchWindowTest::filterNarrowsTheTable() {
    open();
    search(3);
    QTableView* table = page().candidates().table();
    const int all = table->model()->rowCount();
    page().candidates().filter()->setText(QStringLiteral("decoder.depth = 2 and latency < 60"));
    const int some = table->model()->rowCount();
    QVERIFY(some < all);
    page().candidates().filter()->setText(QStringLiteral("decoder.depth = 2 and latency <"));
    QCOMPARE(table->model()->rowCount(), some);  // the last whole one stays
    page().candidates().filter()->clear();
    QCOMPARE(table->model()->rowCount(), all);
}

void WorkbenchWindowTest::bleuShowsOnlyMeasured() {
    open();
    search(3);
    QComboBox* up = nullptr;
    for (auto* combo : page().findChildren<QComboBox*>())
        if (combo->accessibleName() == QStringLiteral("Quality that is shown upward"))
            up = combo;
    QVERIFY(up != nullptr);
    up->setCurrentIndex(1);
    Q_EMIT up->activated(1);
    Q_EMIT page().plot().emptyButtonClicked();  // measures the front
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->session().runner().isBusy(), Patience);
    int measured = 0;
    const auto* model = page().candidates().table()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        measured += !model->index(row, CandidateModel::Bleu).data().toString().isEmpty();
    QVERIFY(measured >= 2);
    QVERIFY2(measured < model->rowCount(), "what nobody measured must stay empty");
}

void WorkbenchWindowTest::stoppedRunIsResumed() {
    open();
    start(200);
    QTRY_VERIFY_WITH_TIMEOUT(page().live().figures().generation >= 3, Patience);
    page().live().stop();
    QTRY_VERIFY_WITH_TIMEOUT(!page().live().isActive() && page().shownRun() > 0, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(buttonNamed(page(), QStringLiteral("Resume")) != nullptr, Patience);
    QTest::mouseClick(buttonNamed(page(), QStringLiteral("Resume")), Qt::LeftButton);
    QVERIFY(page().live().isActive());
    QVERIFY(!page().live().facts().rows.empty());  // what was found before is there
    page().live().stop();
    QTRY_VERIFY_WITH_TIMEOUT(!page().live().isActive(), Patience);
}

void WorkbenchWindowTest::failureIsSaidInThePage() {
    open();
    m_control->fails = true;
    start(3);
    QTRY_VERIFY_WITH_TIMEOUT(!page().strip().sentence().isEmpty(), Patience);
    QVERIFY(!page().live().isActive());
    QVERIFY(buttonNamed(page(), QStringLiteral("Start search")) != nullptr);
}

void WorkbenchWindowTest::brokenWorkspaceIsSaid() {
    m_window->openWorkspace(m_folder->path() + QStringLiteral("/nowhere"));
    const auto said = [this] {
        for (auto* strip : m_window->findChildren<MessageStrip*>())
            if (strip->isVisible() && !strip->sentence().isEmpty())
                return true;
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(said(), Patience);
    QVERIFY(!m_window->session().isOpen());
}

void WorkbenchWindowTest::closingAsksOnceAndStops() {
    m_control->delayMs = 5;
    open();
    start(1000);
    QTRY_VERIFY_WITH_TIMEOUT(page().live().figures().evaluated > 5, Patience);
    m_window->close();
    QVERIFY(m_window->isVisible());
    auto* question = m_window->findChild<QMessageBox*>();
    QVERIFY(question != nullptr);
    m_window->close();  // impatient
    QCOMPARE(m_window->findChildren<QMessageBox*>().size(), 1);
    for (QAbstractButton* button : question->buttons())
        if (question->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    m_window->close();  // still impatient: nothing is asked again
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), Patience);
    QVERIFY(!m_window->session().runner().isBusy());
    const auto runs = store::RunLogReader(m_window->session().workspace()).runs();
    QCOMPARE(runs.front().state, std::string("stopped"));
}

void WorkbenchWindowTest::closingIdleAsksNothing() {
    open();
    m_window->close();
    QVERIFY(!m_window->isVisible());
    QVERIFY(m_window->findChild<QMessageBox*>() == nullptr);
}

QTEST_MAIN(WorkbenchWindowTest)
#include "tst_workbench_window.moc"
