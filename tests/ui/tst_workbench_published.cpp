// SPDX-License-Identifier: GPL-3.0-or-later
// The published models as a person uses them: without workspace and engine, beside found candidates, and as YAML.
#include "FakeEngine.h"
#include "OwnSettings.h"
#include "Shared.h"
#include "base/Resources.h"
#include "charts/ParetoPlot.h"
#include "compare/ComparePage.h"
#include "compare/LatencyBars.h"
#include "engine/LiveSearch.h"
#include "engine/Session.h"
#include "panels/MainWindow.h"
#include "panels/MessageStrip.h"
#include "panels/PublishedPage.h"
#include "settings/Theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>

using namespace hatter;
using namespace hatter::ui;

namespace {

constexpr int Patience = 60000;

template <typename Button>
Button* buttonNamed(QWidget& in, const QString& text) {
    for (auto* button : in.findChildren<Button*>())
        if (button->text() == text && button->isVisible())
            return button;
    return nullptr;
}

int labelsWith(const QWidget& in, const QString& text) {
    int count = 0;
    for (const auto* label : in.findChildren<QLabel*>())
        count += label->isVisible() && label->text().contains(text);
    return count;
}

CompareList::Item foundItem() {
    CompareList::Item item;
    item.run = 1;
    item.space = space::readDesignSpace(std::filesystem::path(HATTER_SOURCE_DIR) / "resources/spaces/demo.yml");
    item.row.draw = 12;
    item.row.sub = item.space->largest();
    item.row.hash = QString::fromStdString(space::hashOf(item.row.sub));
    item.row.predictedMs = 80;
    item.row.bleu = 20.0;
    item.row.parameters = 9'000'000;
    item.row.flops = 300'000'000;
    return item;
}

}  // namespace

class WorkbenchPublishedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void modelKeepsItsPromises();
    void needsNeitherWorkspaceNorEngine();
    void showsTheFigures();
    void sortsByNumbers();
    void filtersByTaskAndHardware();
    void selectionIsLinked();
    void plotMixesNoHardwareAndNoTask();
    void exportedYamlIsReadBackEqual();
    void goesIntoTheComparison();
    void comparesOnlyWhatCompares();
    void publishedFiguresStay();
    void sameHardware_data();
    void sameHardware();
    void foundOnesJoinOnlyOnTheirHardware_data();
    void foundOnesJoinOnlyOnTheirHardware();
    void wayBack();

private:
    void open();
    qint64 keyOf(const char* name);
    void choose(const QString& task, const QString& hardware);
    PublishedPage& page() { return m_window->publishedPage(); }
    QAbstractItemModel& rows() { return *page().table()->model(); }
    QString cell(int row, int column) { return rows().index(row, column).data().toString(); }

    int m_engines = 0;
    std::shared_ptr<test::FakeEngine::Control> m_control;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void WorkbenchPublishedTest::initTestCase() {
    test::useOwnSettings("published");
    QLocale::setDefault(QLocale(QLocale::English));
    Theme::apply(*qApp, Theme::Mode::Light);
}

void WorkbenchPublishedTest::init() {
    QSettings().clear();
    m_engines = 0;
    m_control = std::make_shared<test::FakeEngine::Control>();
    m_control->delayMs = 0;
    m_folder = std::make_unique<QTemporaryDir>();
    m_window = std::make_unique<MainWindow>([this] {
        ++m_engines;
        return std::make_unique<test::FakeEngine>(m_control);
    });
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void WorkbenchPublishedTest::cleanup() {
    m_window.reset();
    m_folder.reset();
}

void WorkbenchPublishedTest::open() {
    QTest::keyClick(m_window.get(), Qt::Key_M, Qt::ControlModifier);
    QVERIFY(page().isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(rows().rowCount(), 44, Patience);
}

qint64 WorkbenchPublishedTest::keyOf(const char* name) {
    for (qint64 key = 1; key <= page().models().rowCount(); ++key)
        if (page().models().find(key)->name == name)
            return key;
    return -1;
}

void WorkbenchPublishedTest::choose(const QString& task, const QString& hardware) {
    for (const QString& text : {task, hardware})
        for (auto* box : page().findChildren<QComboBox*>())
            if (const int at = box->findText(text); at >= 0)
                box->setCurrentIndex(at);
}

void WorkbenchPublishedTest::modelKeepsItsPromises() {
    PublishedTable table;
    PublishedProxy proxy(&table);
    const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    QAbstractItemModelTester first(&table, mode), second(&proxy, mode);
    table.setModels(std::make_shared<space::PublishedModels>(space::readPublishedModels(resourcesFolder())));
    proxy.setFilter(QStringLiteral("iwslt14.de-en"), {});
    QCOMPARE(proxy.rowCount(), 5);
    table.setPinned({44, 45});
    QVERIFY(!table.index(43, PublishedTable::Pin).data(Qt::ToolTipRole).toString().isEmpty());
    QVERIFY(table.find(45) == nullptr && table.find(0) == nullptr && table.find(-1) == nullptr);
    table.setModels(nullptr);
    QCOMPARE(proxy.rowCount(), 0);
}

void WorkbenchPublishedTest::needsNeitherWorkspaceNorEngine() {
    open();
    QVERIFY(!m_window->session().isOpen());
    QCOMPARE(m_engines, 0);
    QCOMPARE(m_window->currentPage(), StageModel::Published);
    QCOMPARE(page().selection(), qint64(1));  // something is there to be seen at once
}

void WorkbenchPublishedTest::showsTheFigures() {
    open();
    const qint64 key = keyOf("HAT_wmt14ende_raspberrypi@6.9s_bleu@28.4");
    QVERIFY(key > 0);
    const int row = int(key) - 1;
    const QString expected[] = {{},
                                QStringLiteral("WMT'14 En-De"),
                                QStringLiteral("Raspberry Pi 4"),
                                QStringLiteral("6,900"),
                                QStringLiteral("28.4"),
                                QStringLiteral("27.8"),
                                QStringLiteral("48.33"),
                                QStringLiteral("3.02")};
    for (int column = 0; column < PublishedTable::ColumnCount; ++column)
        QCOMPARE(page().models().index(row, column).data().toString(), expected[column]);
    // No figure stands without saying that it was published.
    for (const int column : {PublishedTable::Latency, PublishedTable::Bleu, PublishedTable::SacreBleu})
        QVERIFY(page().models().index(row, column).data(Qt::ToolTipRole).toString().contains(QLatin1String("publish")));
}

void WorkbenchPublishedTest::sortsByNumbers() {
    open();
    const auto sort = [this](int column) {
        auto* header = page().table()->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(column) + 20, header->height() / 2));
    };
    sort(PublishedTable::Latency);
    QCOMPARE(cell(0, PublishedTable::Latency), QStringLiteral("45.6"));
    QCOMPARE(cell(43, PublishedTable::Latency), QStringLiteral("9,100"));
    sort(PublishedTable::Latency);
    QCOMPARE(cell(0, PublishedTable::Latency), QStringLiteral("9,100"));
    sort(PublishedTable::Bleu);
    QCOMPARE(cell(0, PublishedTable::Bleu), QStringLiteral("25.8"));
    QCOMPARE(cell(43, PublishedTable::Bleu), QStringLiteral("46.7"));
}

void WorkbenchPublishedTest::filtersByTaskAndHardware() {
    open();
    choose(QStringLiteral("WMT'14 En-De"), QStringLiteral("All hardware"));
    QCOMPARE(rows().rowCount(), 17);
    QCOMPARE(page().selection(), qint64(1));  // still there: it stays
    choose(QStringLiteral("WMT'14 En-De"), QStringLiteral("Intel Xeon"));
    QCOMPARE(rows().rowCount(), 6);
    QCOMPARE(page().selection(), keyOf("HAT_wmt14ende_xeon@137.9ms_bleu@25.8"));
    choose(QStringLiteral("WMT'19 En-De"), QStringLiteral("Intel Xeon"));
    QCOMPARE(rows().rowCount(), 0);
    QCOMPARE(page().selection(), qint64(-1));
    QVERIFY(!buttonNamed<QPushButton>(page(), QStringLiteral("Export YAML…"))->isEnabled());
    choose(QStringLiteral("All tasks"), QStringLiteral("All hardware"));
    QCOMPARE(rows().rowCount(), 44);
    QVERIFY(page().selection() > 0);
}

void WorkbenchPublishedTest::selectionIsLinked() {
    open();
    const qint64 key = keyOf("HAT_wmt14ende_raspberrypi@5.0s_bleu@27.8");
    page().table()->setFocus();
    for (qint64 at = 1; at < key; ++at)
        QTest::keyClick(page().table(), Qt::Key_Down);
    QCOMPARE(page().selection(), key);
    QCOMPARE(page().plot().selection(), key);
    QCOMPARE(labelsWith(page(), QStringLiteral("5,000 ms")), 2);  // the card's name and its figure
    const QPoint at = page().plot().positionOf(6900, 28.4).toPoint();
    QTest::mouseClick(&page().plot(), Qt::LeftButton, {}, at);
    QCOMPARE(page().selection(), keyOf("HAT_wmt14ende_raspberrypi@6.9s_bleu@28.4"));
    QCOMPARE(page().table()->currentIndex().siblingAtColumn(PublishedTable::Latency).data().toString(),
             QStringLiteral("6,900"));
    QCOMPARE(page().table()->selectionModel()->selectedRows().size(), qsizetype(1));
}

void WorkbenchPublishedTest::plotMixesNoHardwareAndNoTask() {
    open();
    for (const char* name : {"HAT_wmt14enfr_xeon@329.4ms_bleu@41.1", "HAT_wmt19ende_titanxp@55.7ms_bleu@42.4"}) {
        const auto* model = page().models().find(keyOf(name));
        QVERIFY(model != nullptr);
        page().table()->setCurrentIndex(rows().index(int(keyOf(name)) - 1, 1));
        QSet<qint64> reached;
        for (int i = 0; i < 30; ++i) {
            QTest::keyClick(&page().plot(), i < 15 ? Qt::Key_Left : Qt::Key_Right);
            reached.insert(page().plot().hovered());
        }
        QVERIFY(reached.size() >= 5);
        for (const qint64 key : reached) {
            QCOMPARE(page().models().find(key)->hardware.id, model->hardware.id);
            QCOMPARE(page().models().find(key)->task.id, model->task.id);
        }
        QTest::keyClick(&page().plot(), Qt::Key_Escape);  // lets go of the point
        QVERIFY(page().isVisible());
    }
}

void WorkbenchPublishedTest::exportedYamlIsReadBackEqual() {
    open();
    const qint64 key = keyOf("HAT_iwslt14deen_titanxp@109.0ms_bleu@34.5");
    page().table()->setCurrentIndex(rows().index(int(key) - 1, 1));
    QTest::mouseClick(buttonNamed<QPushButton>(page(), QStringLiteral("Export YAML…")), Qt::LeftButton);
    auto* dialog = page().findChild<QFileDialog*>();
    QVERIFY(dialog != nullptr);
    const QString file = m_folder->filePath(QStringLiteral("model.yml"));
    dialog->selectFile(file);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), Patience);
    const auto* model = page().models().find(key);
    QVERIFY(space::readSubTransformer(file.toStdString(), model->task.space) == model->sub);
    QVERIFY(page().strip().sentence().isEmpty());
}

void WorkbenchPublishedTest::goesIntoTheComparison() {
    open();
    page().table()->setFocus();
    QTest::keyClick(page().table(), Qt::Key_C);
    QCOMPARE(m_window->compareList().items().size(), qsizetype(1));
    QVERIFY(m_window->compareList().items().first().published.has_value());
    QVERIFY(buttonNamed<QPushButton>(page(), QStringLiteral("Compare"))->isChecked());
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(page().table(), Qt::Key_Down);
        QTest::mouseClick(buttonNamed<QPushButton>(page(), QStringLiteral("Compare")), Qt::LeftButton);
    }
    QCOMPARE(m_window->compareList().items().size(), qsizetype(4));
    QVERIFY(page().strip().sentence().contains(QStringLiteral("four")));
    QVERIFY(!buttonNamed<QPushButton>(page(), QStringLiteral("Compare"))->isChecked());  // the fifth found no place
    QTest::keyClick(page().table(), Qt::Key_Up);
    QTest::keyClick(page().table(), Qt::Key_C);
    QCOMPARE(m_window->compareList().items().size(), qsizetype(3));
    QTest::keyClick(m_window.get(), Qt::Key_7, Qt::ControlModifier);  // Compare, without a workspace
    QVERIFY(m_window->comparePage().isVisible());
    int bars = 0;
    for (const auto* bar : m_window->comparePage().findChildren<LatencyBar*>())
        bars += bar->isVisible() && bar->kind() == LatencyBar::Kind::Published &&
                bar->accessibleName().startsWith(QLatin1String("Raspberry Pi 4, ARM Cortex-A72 CPU: "));
    QCOMPARE(bars, 3);
    QCOMPARE(labelsWith(m_window->comparePage(), QStringLiteral("times as fast, published")), 2);
    QTest::mouseClick(buttonNamed<QPushButton>(m_window->comparePage(), QStringLiteral("Copy as YAML")),
                      Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("# HAT_wmt14ende_raspberrypi@3.5s")));
}

void WorkbenchPublishedTest::comparesOnlyWhatCompares() {
    open();
    CompareList& list = m_window->compareList();
    const auto deltas = [this] {
        ComparePage& compare = m_window->comparePage();
        return labelsWith(compare, QStringLiteral("better")) + labelsWith(compare, QStringLiteral("worse")) +
               labelsWith(compare, QStringLiteral("equal"));
    };
    const auto add = [&](const char* name) {
        list.toggle(CompareList::itemOf(*page().models().find(keyOf(name)), keyOf(name)));
    };
    m_window->showPage(StageModel::Compare);
    add("HAT_wmt14ende_xeon@137.9ms_bleu@25.8");
    add("HAT_wmt14ende_xeon@204.2ms_bleu@27.6");
    QTRY_COMPARE_WITH_TIMEOUT(deltas(), 3, Patience);  // BLEU, parameters, FLOPs
    QCOMPARE(labelsWith(m_window->comparePage(), QStringLiteral("times as fast, published")), 1);
    list.removeAt(1);
    add("HAT_wmt14ende_titanxp@57.1ms_bleu@25.8");
    QTRY_COMPARE_WITH_TIMEOUT(deltas(), 3, Patience);  // another machine: latencies do not compare
    QCOMPARE(labelsWith(m_window->comparePage(), QStringLiteral("times as fast")), 0);
    list.removeAt(1);
    add("HAT_iwslt14deen_titanxp@45.6ms_bleu@33.4");
    QTRY_COMPARE_WITH_TIMEOUT(deltas(), 1, Patience);  // another task with other lengths: parameters alone
    list.removeAt(0);
    add("HAT_wmt14ende_titanxp@57.1ms_bleu@25.8");
    QTRY_COMPARE_WITH_TIMEOUT(deltas(), 1, Patience);  // the same machine, but sentences of another length
    QCOMPARE(labelsWith(m_window->comparePage(), QStringLiteral("times as fast")), 0);
    list.removeAt(1);
    list.toggle(foundItem());
    QTRY_COMPARE_WITH_TIMEOUT(deltas(), 1, Patience);  // found here: parameters alone
    QVERIFY(labelsWith(m_window->comparePage(), QStringLiteral("predicted")) >= 1);
    QVERIFY(labelsWith(m_window->comparePage(), QStringLiteral("TITAN Xp")) >= 1);
    QVERIFY(labelsWith(m_window->comparePage(), QStringLiteral("other hardware")) == 1);
}

void WorkbenchPublishedTest::publishedFiguresStay() {
    open();
    CompareList& list = m_window->compareList();
    list.toggle(CompareList::itemOf(*page().models().find(1), 1));
    list.toggle(foundItem());
    const QString hash = list.items().first().row.hash;
    list.change(hash, [](CandidateRow& row) { row.bleu = 99; });
    QVERIFY(!list.items().first().row.bleu.has_value());
    list.removeFound();
    QCOMPARE(list.items().size(), qsizetype(1));
    QVERIFY(list.items().first().published.has_value());
}

void WorkbenchPublishedTest::sameHardware_data() {
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("same");
    QTest::newRow("this CPU") << "This CPU" << false;
    QTest::newRow("id") << "xeon" << true;
    QTest::newRow("name in capitals") << " INTEL XEON " << true;
    QTest::newRow("full name") << "Intel Xeon E5-2640 CPU" << true;
    QTest::newRow("another Xeon") << "Intel Xeon Gold 6230" << false;
    QTest::newRow("nothing") << "" << false;
}

void WorkbenchPublishedTest::sameHardware() {
    QFETCH(QString, target);
    QFETCH(bool, same);
    QCOMPARE(isSameHardware(target, {"xeon", "Intel Xeon", "Intel Xeon E5-2640 CPU"}), same);
}

void WorkbenchPublishedTest::foundOnesJoinOnlyOnTheirHardware_data() {
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("joins");
    QTest::newRow("another machine") << "This CPU" << false;
    QTest::newRow("the published machine") << "xeon" << true;
}

void WorkbenchPublishedTest::foundOnesJoinOnlyOnTheirHardware() {
    QFETCH(QString, target);
    QFETCH(bool, joins);
    test::makeReadyWorkspace(m_folder->path().toStdString() + "/demo",
                             std::filesystem::path(HATTER_SOURCE_DIR) / "resources" / "spaces" / "demo.yml",
                             target.toStdString());
    m_window->openWorkspace(m_folder->path() + QStringLiteral("/demo"));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isOpen(), Patience);
    Session& session = m_window->session();
    workbench::SearchOptions options;
    options.evolution.iterations = 2;
    options.evolution.populationSize = 16;
    options.evolution.parentSize = 6;
    options.evolution.mutationSize = 6;
    options.evolution.crossoverSize = 4;
    options.limitMs = 80;
    options.target = target.toStdString();
    LiveSearch live(session.runner());
    live.start(session.workspace(), options, session.facts().super.space, {});
    QTRY_VERIFY_WITH_TIMEOUT(!live.isActive(), Patience);
    workbench::EvaluateOptions evaluate;
    evaluate.subs = {live.facts().rows.back().sub};
    evaluate.bleu = true;
    session.runner().evaluate(session.workspace(), evaluate);
    QTRY_VERIFY_WITH_TIMEOUT(!session.runner().isBusy(), Patience);
    open();
    choose(QStringLiteral("WMT'14 En-De"), QStringLiteral("Intel Xeon"));
    auto* found = buttonNamed<QCheckBox>(page(), QStringLiteral("Found ones too"));
    QVERIFY(found != nullptr);
    if (!joins) {
        QTest::qWait(200);
        QVERIFY(!found->isEnabled());
        return;
    }
    QTRY_VERIFY_WITH_TIMEOUT(found->isEnabled(), Patience);
    found->setChecked(true);
    const std::vector<CandidateRow> stored = readRunFacts(session.workspace(), session.facts().runs.front().id).rows;
    const auto row = std::find_if(stored.begin(), stored.end(), [](const auto& r) { return r.bleu.has_value(); });
    QVERIFY(row != stored.end());
    const qint64 before = page().selection();
    QTRY_VERIFY_WITH_TIMEOUT(page().plot().positionOf(row->predictedMs, *row->bleu).x() > 0, Patience);
    QTest::mouseMove(&page().plot(), page().plot().positionOf(row->predictedMs, *row->bleu).toPoint());
    QTRY_VERIFY_WITH_TIMEOUT(page().plot().hovered() > 1'000'000, Patience);  // it is a found one that lies there
    const QPoint at = page().plot().positionOf(row->predictedMs, *row->bleu).toPoint();
    QTest::mouseClick(&page().plot(), Qt::LeftButton, {}, at);
    QCOMPARE(page().selection(), before);  // it can be looked at, the card stays with the published ones
    choose(QStringLiteral("WMT'14 En-Fr"), QStringLiteral("Intel Xeon"));
    QVERIFY(!found->isEnabled());  // other languages
}

void WorkbenchPublishedTest::wayBack() {
    open();
    page().table()->setFocus();
    QTest::keyClick(page().table(), Qt::Key_Escape);
    QVERIFY(!page().isVisible());
    QCOMPARE(m_window->currentPage(), StageModel::Page(-1));
    open();
    QTest::mouseClick(buttonNamed<QPushButton>(page(), QStringLiteral("Close")), Qt::LeftButton);
    QVERIFY(!page().isVisible());
    open();
    m_window->openWorkspace(m_folder->filePath(QStringLiteral("nothing")));
    QTRY_VERIFY_WITH_TIMEOUT(!page().isVisible(), Patience);  // the failure is said where it can be seen
    QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), StageModel::Page(-1));  // no workspace, no search
}

QTEST_MAIN(WorkbenchPublishedTest)
#include "tst_workbench_published.moc"
