// SPDX-License-Identifier: GPL-3.0-or-later
// Every page in both looks, in English and German, at two sizes: no word is cut off. With HATTER_PICTURES set to a
// folder the pages are saved there as pictures.
#include "FakeEngine.h"
#include "OwnSettings.h"
#include "Shared.h"
#include "charts/ParetoPlot.h"
#include "charts/StripView.h"
#include "engine/Session.h"
#include "panels/CandidatePanel.h"
#include "panels/LatencyPage.h"
#include "panels/MainWindow.h"
#include "panels/OnboardingCard.h"
#include "panels/PublishedPage.h"
#include "panels/RowCard.h"
#include "panels/SearchPage.h"
#include "panels/TargetsPanel.h"
#include "panels/TaskFollower.h"
#include "settings/Settings.h"
#include "settings/Theme.h"
#include "workbench/LatencyData.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTranslator>

using namespace hatter;
using namespace hatter::ui;

class WorkbenchPicturesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void pages_data();
    void pages();

private:
    void save(QWidget& window, const QString& name);
    void nothingIsCut(QWidget& window, const QString& page);
    void showPublished(MainWindow& window, const QString& name);
    void showPages(MainWindow& window, const QString& name);
    void makeTargets(const store::Workspace& workspace);
    void showLatency(MainWindow& window, const QString& name);

    QTemporaryDir m_folder;
    std::shared_ptr<test::FakeEngine::Control> m_control = std::make_shared<test::FakeEngine::Control>();
};

void WorkbenchPicturesTest::initTestCase() {
    test::useOwnSettings("pictures");
    const QFont sans(QStringLiteral("Noto Sans"), 10);
    QApplication::setFont(sans);
    m_control->delayMs = 0;
    makeTargets(
        test::makeReadyWorkspace(m_folder.path().toStdString() + "/demo",
                                 std::filesystem::path(HATTER_SOURCE_DIR) / "resources" / "spaces" / "demo.yml"));
    Settings::set(keys::SearchTargets, {{m_folder.path() + QStringLiteral("/demo"), QStringLiteral("This CPU")}});
    // One search that was finished and a front with BLEU, so that there is something to see.
    Session session([this] { return std::make_unique<test::FakeEngine>(m_control); });
    session.open(m_folder.path() + QStringLiteral("/demo"));
    QTRY_VERIFY_WITH_TIMEOUT(session.isOpen(), 60000);
    workbench::SearchOptions options;
    options.evolution.iterations = 12;
    options.limitMs = 80;
    LiveSearch live(session.runner());
    live.start(session.workspace(), options, session.facts().super.space, {});
    QTRY_VERIFY_WITH_TIMEOUT(!live.isActive(), 60000);
    workbench::ExportOptions exported;
    exported.sub = live.facts().rows.back().sub;
    session.runner().exportSub(session.workspace(), exported);
    // Of its best, one training that is finished and one that was paused.
    workbench::TrainSubOptions training;
    training.sub = exported.sub;
    training.pieces = 2500000;
    session.runner().trainSub(session.workspace(), training);
    QTRY_VERIFY_WITH_TIMEOUT(!session.runner().isBusy(), 60000);
    training.start = workbench::SubStart::Scratch;
    training.pieces = 10000000;
    m_control->delayMs = 5;
    const TaskId paused = session.runner().trainSub(session.workspace(), training);
    QTest::qWait(400);
    session.runner().stop(paused);
    m_control->delayMs = 0;
    QTRY_VERIFY_WITH_TIMEOUT(!session.runner().isBusy(), 60000);
}

void WorkbenchPicturesTest::pages_data() {
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light") << false << "en" << QSize(1440, 900);
    QTest::newRow("dark") << true << "en" << QSize(1440, 900);
    QTest::newRow("german") << false << "de" << QSize(1440, 900);
    QTest::newRow("small") << false << "en" << QSize(1024, 700);
    QTest::newRow("small-german") << false << "de" << QSize(1024, 700);
    QTest::newRow("french") << false << "fr" << QSize(1280, 800);
    QTest::newRow("chinese") << false << "zh_CN" << QSize(1280, 800);
}

void WorkbenchPicturesTest::save(QWidget& window, const QString& name) {
    QTest::qWait(120);  // charts paint at most fifteen times a second
    const QString folder = qEnvironmentVariable("HATTER_PICTURES");
    if (!folder.isEmpty()) {
        QDir().mkpath(folder);
        window.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
    }
    nothingIsCut(window, name);
}

void WorkbenchPicturesTest::nothingIsCut(QWidget& window, const QString& page) {
    QStringList cut;
    for (const auto* button : window.findChildren<QAbstractButton*>())
        if (button->isVisible() && !button->text().isEmpty() && button->width() + 2 < button->minimumSizeHint().width())
            cut += QStringLiteral("button '%1'").arg(button->text());
    for (const auto* label : window.findChildren<QLabel*>())
        if (label->isVisible() && !label->wordWrap() && !label->text().isEmpty() &&
            label->width() + 2 < label->sizeHint().width())
            cut += QStringLiteral("label '%1'").arg(label->text());
    QVERIFY2(cut.isEmpty(), qPrintable(page + QStringLiteral(": cut off: ") + cut.join(QStringLiteral(", "))));
}

void WorkbenchPicturesTest::showPublished(MainWindow& window, const QString& name) {
    window.showPage(StageModel::Published);
    PublishedPage& page = window.publishedPage();
    QTRY_VERIFY_WITH_TIMEOUT(page.models().rowCount() > 0, 60000);
    for (const int row : {3, 4}) {
        page.table()->setCurrentIndex(page.table()->model()->index(row, 1));
        QTest::keyClick(page.table(), Qt::Key_C);
    }
    page.plot().setFocus(Qt::TabFocusReason);
    QTest::keyClick(&page.plot(), Qt::Key_Left);
    save(window, name + QStringLiteral("-published"));
}

/// A second machine whose anchor drifted once, one that does not answer, and an imported table.
void WorkbenchPicturesTest::makeTargets(const store::Workspace& workspace) {
    m_control->machines["This CPU"] = {"Xeon", 2, 8, "Debian GNU/Linux 12", "x86_64", "1.13.1", {}};
    m_control->machines["pi4"] = {"Cortex-A72", 4, 4, "Debian GNU/Linux 12", "aarch64", "1.13.1", {}};
    const latency::Target targets[] = {{"pi4", "cpu", {}, "ssh pi4 hatter-agent", {}, 4, {}},
                                       {"lab-gpu", "cuda", {}, "ssh lab hatter-agent", {}, 0, {}}};
    for (const latency::Target& target : targets)
        workbench::addTarget(workspace, target);
    m_control->scale = 10;
    m_control->driftAt = 26;
    m_control->jitter = 0.05;
    m_control->inventsErrors = false;
    test::FakeEngine engine(m_control);
    NoProgress quiet;
    workbench::MeasureLatencyOptions measure;
    measure.target = "pi4";
    measure.samples = 45;
    engine.measureLatency(workspace, measure, quiet, {}, {});
    engine.fitPredictor(workspace, {"pi4", "regression", 1}, quiet, {});
    m_control->driftAt = -1;
    m_control->scale = 1;
    std::vector<latency::LatencyRow> rows;
    PythonRandom random(3);
    const auto space = space::readDesignSpace(workspace.designSpaceFile());
    for (int i = 0; i < 2000; ++i) {
        latency::Measurement m = test::inventedLatency(space.sample(random));
        const double slow =
            i % 300 >= 40 && i % 300 < 64 ? 1.3 + 0.2 * random.uniform() : 0.97 + 0.06 * random.uniform();
        m.encoderMs *= 10 * slow;
        m.decoderMs *= 10 * slow;
        rows.push_back(latency::rowOf(m));
    }
    const auto file = std::filesystem::path(m_folder.path().toStdString()) / "WMT’14 En–De, Pi.csv";
    writeFileAtomically(file, latency::writeLatencyCsv(rows));
    workbench::importLatencyCsv(workspace, {file, {}, 30});
}

void WorkbenchPicturesTest::showLatency(MainWindow& window, const QString& name) {
    window.showPage(StageModel::Latency);
    LatencyPage& page = window.latencyPage();
    const auto rows = [&] { return page.shown() ? page.shown()->entries.size() : 0; };
    page.targets().choose(QStringLiteral("WMT’14 En–De, Pi"));
    QTRY_COMPARE_WITH_TIMEOUT(rows(), std::size_t(2000), 60000);
    save(window, name + QStringLiteral("-latency-imported"));
    page.targets().choose(QStringLiteral("lab-gpu"));
    save(window, name + QStringLiteral("-latency-empty"));
    page.targets().choose(QStringLiteral("pi4"));
    // One look and one language do where nobody looks at the pictures: a measurement takes its time.
    if (name != QLatin1String("light") && qEnvironmentVariableIsEmpty("HATTER_PICTURES"))
        return;
    const std::size_t before = rows();
    m_control->delayMs = 120;
    m_control->scale = 10;
    for (auto* most : page.onboarding().findChildren<QSpinBox*>())
        most->setValue(static_cast<int>(before) + 100);  // each look measures on
    page.measure();
    page.targets().setNews(QStringLiteral("lab-gpu"), QStringLiteral("not answering, retry in 12 s"));
    QTRY_VERIFY_WITH_TIMEOUT(rows() >= before + 4, 60000);
    save(window, name + QStringLiteral("-latency"));
    page.pauseOrGoOn();
    QTRY_VERIFY_WITH_TIMEOUT(!page.task().isActive(), 60000);
    m_control->scale = 1;
    m_control->delayMs = 0;
    QTRY_VERIFY_WITH_TIMEOUT(!window.session().runner().isBusy(), 60000);
    Q_EMIT page.stripView().opened(page.shown()->entries[30].key);
    save(window, name + QStringLiteral("-latency-row"));
    for (auto* button : page.findChildren<QPushButton*>())
        if (button->isCheckable() && button->parent() == &page)
            button->click();
    save(window, name + QStringLiteral("-latency-table"));
    for (auto* button : page.findChildren<QPushButton*>())
        if (button->isCheckable() && button->parent() == &page)
            button->click();
}

void WorkbenchPicturesTest::showPages(MainWindow& window, const QString& name) {
    SearchPage& search = window.searchPage();
    QTRY_VERIFY_WITH_TIMEOUT(search.shownRun() > 0, 60000);
    QTRY_VERIFY_WITH_TIMEOUT(search.selectedSub().has_value(), 60000);
    save(window, name + QStringLiteral("-search"));
    const std::pair<StageModel::Page, const char*> pages[] = {{StageModel::Data, "data"},
                                                              {StageModel::SuperTransformer, "super"},
                                                              {StageModel::SubTransformer, "training"},
                                                              {StageModel::Export, "export"},
                                                              {StageModel::Log, "log"}};
    for (const auto& [page, word] : pages) {
        window.showPage(page);
        save(window, name + QLatin1Char('-') + QLatin1String(word));
    }
    showLatency(window, name);
    if (QTest::currentTestFailed())
        return;
    window.showPage(StageModel::Search);
    m_control->delayMs = 4;
    search.startSearch();
    QTRY_VERIFY_WITH_TIMEOUT(search.live().figures().generation >= 3, 60000);
    search.live().setLimitMs(60);
    search.plot().setLimitMs(60);
    QTRY_VERIFY_WITH_TIMEOUT(search.live().figures().generation >= 6, 60000);
    const auto rows = search.live().facts().rows;
    for (const std::size_t at : {std::size_t(3), rows.size() / 2, rows.size() - 5})
        Q_EMIT search.plot().compareRequested(rows[at].draw);
    Q_EMIT search.plot().selected(rows[rows.size() / 2].draw);
    save(window, name + QStringLiteral("-running"));
    search.live().stop();
    QTRY_VERIFY_WITH_TIMEOUT(!search.live().isActive(), 60000);
    m_control->delayMs = 0;
    window.showPage(StageModel::Compare);
    save(window, name + QStringLiteral("-compare"));
    while (window.compareList().items().size() > 2)
        window.compareList().removeAt(0);
    showPublished(window, name + QStringLiteral("-open"));
    window.showPage(StageModel::Compare);
    save(window, name + QStringLiteral("-compare-published"));
    window.compareList().removeFound();
    while (!window.compareList().items().isEmpty())
        window.compareList().removeAt(0);
}

void WorkbenchPicturesTest::pages() {
    QFETCH(bool, dark);
    QFETCH(QString, language);
    QFETCH(QSize, size);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QLocale::setDefault(QLocale(language));
    QTranslator translator;
    if (translator.load(QLocale(language), QStringLiteral("hatter"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QApplication::installTranslator(&translator);
    Theme::apply(*qApp, dark ? Theme::Mode::Dark : Theme::Mode::Light);
    MainWindow window([this] { return std::make_unique<test::FakeEngine>(m_control); });
    window.resize(size);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTest::qWait(50);
    save(window, name + QStringLiteral("-welcome"));
    showPublished(window, name);
    while (!window.compareList().items().isEmpty())
        window.compareList().removeAt(0);
    window.openWorkspace(m_folder.path() + QStringLiteral("/demo"));
    QTRY_VERIFY_WITH_TIMEOUT(window.session().isOpen(), 60000);
    showPages(window, name);
    window.close();
}

QTEST_MAIN(WorkbenchPicturesTest)
#include "tst_workbench_pictures.moc"
