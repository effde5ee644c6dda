// SPDX-License-Identifier: GPL-3.0-or-later
// The latency page as a person uses it: real widgets, an engine that makes times up.
#include "FakeEngine.h"
#include "OwnSettings.h"
#include "Shared.h"
#include "charts/ErrorChart.h"
#include "charts/ParetoPlot.h"
#include "charts/ScatterChart.h"
#include "charts/StripView.h"
#include "compare/ComparePage.h"
#include "dialogs/AddTargetDialog.h"
#include "engine/Session.h"
#include "latency/LatencyCsv.h"
#include "panels/LatencyPage.h"
#include "panels/LatencyTable.h"
#include "panels/MainWindow.h"
#include "panels/MessageStrip.h"
#include "panels/OnboardingCard.h"
#include "panels/RowCard.h"
#include "panels/SearchPage.h"
#include "panels/TargetsPanel.h"
#include "panels/TaskFollower.h"
#include "settings/Settings.h"
#include "settings/Theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStatusBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QUuid>
#include <cmath>

using namespace hatter;
using namespace hatter::ui;

namespace {

constexpr int Patience = 60000;

QPushButton* button(QWidget& in, const QString& text) {
    for (auto* found : in.findChildren<QPushButton*>())
        if (found->text() == text && found->isVisible())
            return found;
    return nullptr;
}

void press(QWidget& in, const QString& text) {
    QPushButton* found = button(in, text);
    QVERIFY2(found != nullptr, qPrintable(text));
    QVERIFY2(found->isEnabled(), qPrintable(text));
    QTest::mouseClick(found, Qt::LeftButton);
}

bool shows(QWidget& in, const QString& text) {
    for (auto* label : in.findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(text))
            return true;
    return false;
}

/// Rows of averages as the reference writes them, every tenth stretch of them slow; or two of five, which are no
/// accidents.
QByteArray invented(int rows, bool severalModes = false) {
    std::vector<latency::LatencyRow> out;
    PythonRandom random(3);
    const auto space = space::readDesignSpace(std::filesystem::path(HATTER_SOURCE_DIR) / "resources/spaces/demo.yml");
    for (int i = 0; i < rows; ++i) {
        latency::Measurement m = test::inventedLatency(space.sample(random));
        const bool off = severalModes ? i % 5 < 2 : i % 100 >= 40 && i % 100 < 48;
        const double slow = off ? 1.5 : 1.0;
        m.encoderMs *= slow;
        m.decoderMs *= slow;
        out.push_back(latency::rowOf(m));
    }
    return QByteArray::fromStdString(latency::writeLatencyCsv(out));
}

}  // namespace

class LatencyPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void emptyTargetSaysWhatToDo();
    void measuresAndFits();
    void pausesAndGoesOn();
    void driftIsShownAndSaid();
    void errorFallsWhileOnboarding();
    void selectedAreMeasuredAgain();
    void rowsAreSetAsideAndTakenBack();
    void scatterOpensTheSubTransformer();
    void layersAreProfiled();
    void tableSaysTheSame();
    void csvIsImported();
    void csvOfTheReferenceIsImported();
    void damagedCsvIsSaidInThePage();
    void csvIsExported();
    void targetsComeAndGo();
    void dialogChecksAndTests();
    void newsStandWithTheirTarget();
    void newsOfAnAgentAreShort();
    void searchesGoByTheChosenTarget();
    void thisMachineStaysListed();
    void nothingIsComputedWhileMeasuring();
    void lateRowsDoNotReplaceOtherTargets();
    void searchPageKeepsToOneTarget();
    void severalModesAreSaidAndFitted();
    void hiddenRowsAreNotChosen();
    void stripOpensBesideTheCharts();
    void nothingToMeasureIsSaid();
    void fewRowsAreNotFitted();
    void goingOnRepeatsTheUnfinishedOnes();
    void fitIsStopped();
    void statusNamesWhatIsMeasured();
    void keysReachThePage();
    void strangersCommandsAreAskedFor();
    void machinesAreNotComparedWithEachOther();
    void failureIsSaidInThePage();

private:
    LatencyPage& page() { return m_window->latencyPage(); }
    TargetPtr facts() { return page().shown(); }
    QString place(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    void open(bool ready = true);
    void idle();
    void measure(int samples, double goal = 0);
    qint64 keyOf(bool quarantined);
    void writeCsv(const char* name, const QByteArray& rows);
    void import(const QString& name);
    /// What the status bar and the pages say in labels.
    bool says(const QString& text) { return shows(*m_window, text); }
    void addSecond(const QString& name);

    std::shared_ptr<test::FakeEngine::Control> m_control;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void LatencyPageTest::initTestCase() {
    test::useOwnSettings("latency-page");
    Theme::apply(*qApp, Theme::Mode::Light);
}

void LatencyPageTest::init() {
    QSettings().clear();
    m_control = std::make_shared<test::FakeEngine::Control>();
    m_control->delayMs = 0;
    m_folder = std::make_unique<QTemporaryDir>();
    m_window = std::make_unique<MainWindow>([this] { return std::make_unique<test::FakeEngine>(m_control); });
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void LatencyPageTest::cleanup() {
    m_window.reset();
    m_folder.reset();
}

void LatencyPageTest::open(bool ready) {
    const auto space = std::filesystem::path(HATTER_SOURCE_DIR) / "resources" / "spaces" / "demo.yml";
    const std::string folder = place("w").toStdString();
    if (ready) {
        test::makeReadyWorkspace(folder, space);
    } else {
        const auto workspace = store::Workspace::create(folder, {"demo", "en", "de", ""});
        writeFileAtomically(workspace.designSpaceFile(), readFile(space));
    }
    m_window->openWorkspace(place("w"));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isOpen(), Patience);
    m_window->showPage(StageModel::Latency);
}

void LatencyPageTest::idle() {
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->session().runner().isBusy(), Patience);
    // The reader answers in the order of asking: what is read after this was stored before.
    bool read = false;
    m_window->session().refresh();
    m_window->session().reader().read(
        this, [] { return 1; }, [&](int) { read = true; });
    QTRY_VERIFY_WITH_TIMEOUT(read, Patience);
}

void LatencyPageTest::measure(int samples, double goal) {
    Settings::set(keys::LatencySamples, samples);
    for (auto* spin : page().onboarding().findChildren<QSpinBox*>())
        spin->setValue(samples);
    for (auto* spin : page().onboarding().findChildren<QDoubleSpinBox*>())
        spin->setValue(goal);
    press(page(), QStringLiteral("Measure"));
}

qint64 LatencyPageTest::keyOf(bool quarantined) {
    for (const LatencyEntry& entry : facts()->entries)
        if (!entry.anchor && entry.quarantined() == quarantined)
            return entry.key;
    return -1;
}

void LatencyPageTest::writeCsv(const char* name, const QByteArray& rows) {
    QFile file(place(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(rows);
}

void LatencyPageTest::import(const QString& name) {
    page().importCsv(m_folder->filePath(name + QStringLiteral(".csv")), 30);
    QTRY_COMPARE_WITH_TIMEOUT(page().targets().chosen(), name, Patience);
}

void LatencyPageTest::addSecond(const QString& name) {
    latency::Target target;
    target.name = name.toStdString();
    target.command = "ssh pi hatter-agent";
    page().addTarget(target);
    QTRY_COMPARE_WITH_TIMEOUT(page().targets().chosen(), name, Patience);
}

void LatencyPageTest::emptyTargetSaysWhatToDo() {
    open(false);
    QVERIFY(facts() != nullptr);
    QVERIFY(!facts()->stored);
    QCOMPARE(facts()->name(), QStringLiteral("This CPU"));
    QVERIFY(button(page(), QStringLiteral("Measure"))->isEnabled());
    QVERIFY(!button(page(), QStringLiteral("Pause"))->isEnabled());
    QVERIFY(!button(page(), QStringLiteral("Fit"))->isEnabled());
    QVERIFY(!button(page(), QStringLiteral("Export CSV…"))->isEnabled());
    QVERIFY(!button(page(), QStringLiteral("Re-measure selected"))->isEnabled());
}

void LatencyPageTest::measuresAndFits() {
    open(false);
    measure(24);
    QVERIFY(page().task().isActive());
    QVERIFY(!button(page(), QStringLiteral("Measure"))->isEnabled());
    idle();
    QCOMPARE(facts()->used, qint64(24));
    QVERIFY(facts()->anchors >= 3);
    QVERIFY2(facts()->predictor != nullptr, "measuring ends with a fit");
    QVERIFY(facts()->error && facts()->error->mape > 0 && facts()->error->mape < 10);
    QVERIFY(facts()->fastestMs > 0 && facts()->fastestMs < facts()->medianMs && facts()->medianMs < facts()->slowestMs);
    QCOMPARE(page().stripView().content().rows.size(), qsizetype(facts()->entries.size()));
    QVERIFY(page().stripView().content().percent);
    QVERIFY(!page().stripView().content().bands.isEmpty());
    QVERIFY(shows(page().targets(), QStringLiteral("Invented 9000")));
    // What was measured counts: asking for more goes on.
    measure(30);
    idle();
    QCOMPARE(facts()->used, qint64(30));
}

void LatencyPageTest::pausesAndGoesOn() {
    m_control->delayMs = 60;
    open(false);
    measure(40);
    QTRY_VERIFY_WITH_TIMEOUT(facts()->used >= 3, Patience);  // rows arrive while it runs
    QVERIFY(page().stripView().content().rows.size() >= 3);
    press(page(), QStringLiteral("Pause"));
    QTRY_VERIFY_WITH_TIMEOUT(!page().task().isActive(), Patience);
    idle();
    const qint64 before = facts()->used;
    QVERIFY(before >= 3 && before < 40);
    QVERIFY2(facts()->predictor == nullptr, "a pause is not the end");
    m_control->delayMs = 0;
    press(page(), QStringLiteral("Go on"));
    idle();
    QCOMPARE(facts()->used, qint64(40));
    QVERIFY(facts()->predictor != nullptr);
    QVERIFY(button(page(), QStringLiteral("Go on")) == nullptr);
    QCOMPARE(m_control->measureCalls.load(), 2);
}

void LatencyPageTest::driftIsShownAndSaid() {
    m_control->driftAt = 12;
    open(false);
    measure(30);
    idle();
    QCOMPARE(facts()->quarantined, qint64(7));
    QCOMPARE(facts()->used, qint64(30));
    QVERIFY(facts()->drift.has_value());
    QVERIFY(std::abs(facts()->drift->percent - 9.1) < 0.2);
    QCOMPARE(facts()->drift->quarantined, 7);
    QCOMPARE(facts()->drift->again, 7);
    QVERIFY2(std::abs(facts()->drift->coolDownSeconds - 60) < 1,
             qPrintable(QString::number(facts()->drift->coolDownSeconds)));
    QVERIFY(shows(page().onboarding(), QStringLiteral("Anchor drifted by 9.1 %")));
    QVERIFY(shows(page().onboarding(), QStringLiteral("7 row")));
    int crosses = 0, open = 0, hatched = 0, paused = 0;
    for (const auto& row : page().stripView().content().rows) {
        crosses += row.kind == StripView::Kind::Quarantined;
        open += row.kind == StripView::Kind::DriftedAnchor;
    }
    for (const auto& stretch : page().stripView().content().stretches) {
        hatched += !stretch.coolDown;
        paused += stretch.coolDown;
    }
    QCOMPARE(crosses, 7);
    QCOMPARE(open, 1);
    QCOMPARE(hatched, 1);
    QCOMPARE(paused, 1);
}

void LatencyPageTest::errorFallsWhileOnboarding() {
    m_control->delayMs = 4;
    open(false);
    int points = 0;
    connect(&page().task(), &TaskFollower::updated, this,
            [&](const TaskUpdate& update) { points += static_cast<int>(update.errorPoints.size()); });
    // The invented error is 3 + 60 / n: the goal is reached with 60.
    measure(100, 4.0);
    idle();
    QCOMPARE(facts()->used, qint64(60));
    QVERIFY(points >= 5);
    const auto& curve = page().errors().curve();
    QVERIFY(curve.size() >= 2);
    for (const auto& p : curve)
        QVERIFY(p.low <= p.mape + 1e-9 && p.mape <= p.high + 1e-9);
    QVERIFY(curve.first().samples < curve.last().samples);
    QVERIFY2(curve.first().mape > curve.last().mape, "more rows, smaller error");
    QVERIFY(shows(page().onboarding(), QStringLiteral("Goal: held-out MAPE 4.0 %, now")));
    QVERIFY2(facts()->predictor != nullptr, "the engine fits while it goes for a goal");
}

void LatencyPageTest::selectedAreMeasuredAgain() {
    open();
    const auto& entries = facts()->entries;
    QSet<qint64> keys;
    QStringList hashes;
    for (const LatencyEntry& entry : entries)
        if (!entry.anchor && keys.size() < 3) {
            keys.insert(entry.key);
            hashes << entry.hash;
        }
    page().stripView().setSelection(keys);
    const qint64 before = static_cast<qint64>(entries.size());
    press(page(), QStringLiteral("Re-measure selected (3)"));
    idle();
    QCOMPARE(m_control->asked.size(), std::size_t(3));
    for (const auto& sub : m_control->asked)
        QVERIFY(hashes.contains(QString::fromStdString(space::hashOf(sub))));
    QVERIFY(static_cast<qint64>(facts()->entries.size()) >= before + 3);
}

void LatencyPageTest::rowsAreSetAsideAndTakenBack() {
    open();
    const qint64 used = facts()->used, key = keyOf(false);
    StripView& view = page().stripView();
    view.setFocus();
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.positionOf(key)->toPoint());
    QTest::keyClick(&view, Qt::Key_Delete);
    QTRY_COMPARE_WITH_TIMEOUT(facts()->used, used - 1, Patience);
    QVERIFY(facts()->find(key)->doubt == latency::Doubt::Person);
    QVERIFY(view.selection().contains(key));
    QTest::keyClick(&view, Qt::Key_Delete);
    QTRY_COMPARE_WITH_TIMEOUT(facts()->used, used, Patience);
    QVERIFY(page().strip().sentence().isEmpty());
}

void LatencyPageTest::scatterOpensTheSubTransformer() {
    open();
    QSignalSpy opened(&page(), &LatencyPage::opened);
    QTest::qWait(100);  // laid out
    const qint64 key = keyOf(false);
    const auto at = page().scatter().positionOf(key);
    QVERIFY(at.has_value());
    const qint64 there = page().scatter().keyAt(*at);  // another one may lie over it
    QTest::mouseClick(&page().scatter(), Qt::LeftButton, {}, at->toPoint());
    QCOMPARE(opened.size(), 1);
    QVERIFY(page().rowCard().isVisible());
    QCOMPARE(page().rowCard().key(), there);
    QCOMPARE(page().stripView().selection(), (QSet<qint64>{there}));
    QCOMPARE(page().rowCard().sharesNote()->text(), QStringLiteral("% of predicted latency"));
    QTest::mouseClick(&page().scatter(), Qt::LeftButton, Qt::ShiftModifier, at->toPoint());
    QCOMPARE(m_window->compareList().items().size(), 1);
    QVERIFY(m_window->compareList().items().first().row.measuredMs.has_value());
    QTest::keyClick(&page(), Qt::Key_Escape);
    QVERIFY(!page().rowCard().isVisible());
    QVERIFY(page().errors().isVisible());
}

void LatencyPageTest::layersAreProfiled() {
    open();
    page().stripView().setSelection({keyOf(false)});
    Q_EMIT page().stripView().opened(keyOf(false));
    press(page().rowCard(), QStringLiteral("Profile layers"));
    idle();
    QTRY_COMPARE_WITH_TIMEOUT(page().rowCard().sharesNote()->text(), QStringLiteral("% of profiled latency"), Patience);
}

void LatencyPageTest::tableSaysTheSame() {
    m_control->driftAt = 12;
    open(false);
    measure(30);
    idle();
    press(page(), QStringLiteral("Table"));
    QVERIFY(page().table().isVisible());
    const auto rows = [this] { return page().table().table()->model()->rowCount(); };
    QCOMPARE(rows(), int(facts()->entries.size()));
    page().table().filter()->setCurrentIndex(1);
    QCOMPARE(rows(), int(facts()->used));
    page().table().filter()->setCurrentIndex(2);
    QCOMPARE(rows(), int(facts()->quarantined) + 1);  // with the anchor's own turn
    page().table().filter()->setCurrentIndex(3);
    QCOMPARE(rows(), int(facts()->anchors));
    page().table().filter()->setCurrentIndex(0);
    // Chosen here, chosen there.
    QTableView* table = page().table().table();
    table->selectRow(4);
    QCOMPARE(page().stripView().selection().size(), 1);
    const qint64 key = *page().stripView().selection().begin();
    QCOMPARE(table->model()->index(4, 0).data(LatencyModel::KeyRole).toLongLong(), key);
    table->model()->sort(LatencyModel::Total, Qt::AscendingOrder);
    double last = 0;
    for (int row = 0; row < rows(); ++row) {
        const double ms = table->model()->index(row, LatencyModel::Total).data(LatencyModel::SortRole).toDouble();
        QVERIFY(ms >= last);
        last = ms;
    }
}

void LatencyPageTest::csvIsImported() {
    QFile file(place("pi.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(invented(400));
    file.close();
    open();
    page().importCsv(place("pi.csv"), 30);
    QTRY_COMPARE_WITH_TIMEOUT(page().targets().chosen(), QStringLiteral("pi"), Patience);
    QCOMPARE(facts()->entries.size(), std::size_t(400));
    QVERIFY2(facts()->quarantined >= 20 && facts()->quarantined <= 44,
             qPrintable(QString::number(facts()->quarantined)));
    QVERIFY(!facts()->stretches.empty());
    QVERIFY(facts()->predictor != nullptr);
    QVERIFY(!page().stripView().content().time);
    QVERIFY(!button(page(), QStringLiteral("Measure"))->isEnabled());
    QVERIFY(page().onboarding().isHidden());
    // Rows of averages have no layers, but can be set aside.
    const qint64 key = keyOf(false), used = facts()->used;
    Q_EMIT page().scatter().opened(key);
    press(page().rowCard(), QStringLiteral("Quarantine"));
    QTRY_COMPARE_WITH_TIMEOUT(facts()->used, used - 1, Patience);
}

void LatencyPageTest::csvOfTheReferenceIsImported() {
    HATTER_NEED_SHARED(csv, "hat-reference/latency_dataset/wmt14ende_cpu_raspberrypi_all.csv");
    open();
    QElapsedTimer timer;
    timer.start();
    page().importCsv(QString::fromStdString(csv.string()), 30);
    QTRY_VERIFY_WITH_TIMEOUT(page().targets().chosen().startsWith(QLatin1String("wmt14ende")), Patience);
    const double share = double(facts()->quarantined) / double(facts()->entries.size());
    qInfo("%zu rows, %.1f %% quarantined, %zu stretches, MAPE %.2f, shown after %lld ms", facts()->entries.size(),
          100 * share, facts()->stretches.size(), facts()->error ? facts()->error->mape : 0, timer.elapsed());
    QVERIFY(share > 0.06 && share < 0.11);
    QVERIFY(!facts()->severalModes);
    QVERIFY(facts()->error && facts()->error->mape > 0);
    timer.restart();
    page().grab();
    qInfo("the page with them is painted in %lld ms", timer.elapsed());
}

void LatencyPageTest::damagedCsvIsSaidInThePage() {
    QFile file(place("broken.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(invented(40).replace("512", "many"));
    file.write("1,2,3\n");
    file.close();
    open();
    page().importCsv(place("broken.csv"), 30);
    QTRY_COMPARE_WITH_TIMEOUT(page().strip().sentence(), QStringLiteral("The latencies could not be imported."),
                              Patience);
    QCOMPARE(m_window->session().facts().latency.targets.size(), std::size_t(1));
}

void LatencyPageTest::csvIsExported() {
    m_control->driftAt = 12;
    open(false);
    measure(30);
    idle();
    QSignalSpy noted(&page(), &LatencyPage::noted);
    page().exportCsv(place("out.csv"), false);
    QTRY_COMPARE_WITH_TIMEOUT(noted.size(), 1, Patience);
    QCOMPARE(latency::readLatencyCsv(place("out.csv").toStdString()).size(), std::size_t(facts()->used));
    page().exportCsv(place("all.csv"), true);
    QTRY_COMPARE_WITH_TIMEOUT(noted.size(), 2, Patience);
    QCOMPARE(latency::readLatencyCsv(place("all.csv").toStdString()).size(),
             std::size_t(facts()->used + facts()->quarantined));
    page().exportCsv(place("no/such/folder/out.csv"), false);
    QTRY_COMPARE_WITH_TIMEOUT(page().strip().sentence(), QStringLiteral("The latencies could not be written."),
                              Patience);
}

void LatencyPageTest::targetsComeAndGo() {
    open();
    addSecond(QStringLiteral("pi4"));
    QCOMPARE(facts()->used, qint64(0));
    QVERIFY(page().stripView().content().rows.isEmpty());
    measure(20);
    idle();
    QCOMPARE(facts()->name(), QStringLiteral("pi4"));
    QCOMPARE(facts()->used, qint64(20));
    // Two targets, each with its own rows.
    QTest::keyClick(page().targets().list(), Qt::Key_Up);
    QCOMPARE(facts()->name(), QStringLiteral("This CPU"));
    QCOMPARE(facts()->used, qint64(60));
    QTest::keyClick(page().targets().list(), Qt::Key_Down);
    QCOMPARE(page().stripView().content().rows.size(), qsizetype(facts()->entries.size()));
    Q_EMIT page().targets().removeRequested(QStringLiteral("pi4"));
    auto* question = page().findChild<QMessageBox*>();
    QVERIFY2(question != nullptr, "measured rows do not go without a question");
    for (QAbstractButton* answer : question->buttons())
        if (question->buttonRole(answer) == QMessageBox::AcceptRole)
            answer->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_window->session().facts().latency.targets.size(), std::size_t(1), Patience);
    QCOMPARE(page().targets().chosen(), QStringLiteral("This CPU"));
}

void LatencyPageTest::dialogChecksAndTests() {
    std::atomic<int> greeted = 0;
    AddTargetDialog dialog({QStringLiteral("pi4")}, nullptr, [&](const std::string& command) {
        ++greeted;
        if (command == "false")
            throw Error("the agent ended without a greeting");
        agent::Greeting greeting;
        greeting.machine.processor = "Cortex-A72";
        greeting.machine.system = "Debian 12";
        greeting.version = "0.3.0";
        greeting.devices = {"cpu"};
        return greeting;
    });
    dialog.show();
    const auto edits = dialog.findChildren<QLineEdit*>();
    const auto field = [&](const QString& name) {
        for (QLineEdit* edit : edits)
            if (edit->accessibleName() == name && edit->isEnabled())
                return edit;
        return edits.first();
    };
    QPushButton* add = button(dialog, QStringLiteral("Add target"));
    QVERIFY(add != nullptr && !add->isEnabled());
    edits.first()->setText(QStringLiteral("pi4"));
    QVERIFY(!add->isEnabled());
    QVERIFY(shows(dialog, QStringLiteral("There is a target of this name.")));
    edits.first()->setText(QStringLiteral("pi5"));
    QVERIFY(add->isEnabled());
    field(QStringLiteral("Pin to cores"))->setText(QStringLiteral("0,,x"));
    QVERIFY(!add->isEnabled());
    field(QStringLiteral("Pin to cores"))->setText(QStringLiteral("0,2-3"));
    QVERIFY(add->isEnabled());
    QCOMPARE(dialog.target().cores, std::string("0,2-3"));
    QCOMPARE(dialog.target().device, std::string("cpu"));
    for (auto* radio : dialog.findChildren<QRadioButton*>())
        if (radio->text().contains(QStringLiteral("command")))
            radio->setChecked(true);
    QVERIFY(!add->isEnabled());
    QLineEdit* command = nullptr;
    for (QLineEdit* edit : edits)
        if (edit->placeholderText() == QStringLiteral("ssh pi hatter-agent"))
            command = edit;
    QVERIFY(command != nullptr);
    command->setText(QStringLiteral("ssh pi5 hatter-agent"));
    QVERIFY(add->isEnabled());
    press(dialog, QStringLiteral("Test"));
    QTRY_VERIFY_WITH_TIMEOUT(shows(dialog, QStringLiteral("Cortex-A72")), Patience);
    command->setText(QStringLiteral("false"));
    press(dialog, QStringLiteral("Test"));
    QTRY_VERIFY_WITH_TIMEOUT(shows(dialog, QStringLiteral("It does not answer: the agent ended")), Patience);
    QCOMPARE(greeted.load(), 2);
    QCOMPARE(dialog.target().command, std::string("false"));
}

void LatencyPageTest::newsStandWithTheirTarget() {
    m_control->delayMs = 30;
    {
        const std::lock_guard lock(m_control->mutex);
        m_control->news = "not answering, retry in 12 s";
    }
    open();
    addSecond(QStringLiteral("lab"));
    QStringList said;
    connect(page().targets().list()->model(), &QAbstractItemModel::dataChanged, this,
            [&] { said << page().targets().list()->model()->index(1, 0).data(TargetModel::SummaryRole).toString(); });
    measure(12);
    QTRY_VERIFY_WITH_TIMEOUT(said.contains(QStringLiteral("not answering, retry in 12 s")), Patience);
    idle();
    QVERIFY(page()
                .targets()
                .list()
                ->model()
                ->index(1, 0)
                .data(TargetModel::SummaryRole)
                .toString()
                .startsWith(QStringLiteral("12 measured")));
}

void LatencyPageTest::newsOfAnAgentAreShort() {
    m_control->delayMs = 100;
    {
        const std::lock_guard lock(m_control->mutex);
        m_control->news = "ssh pi hatter-agent: no agent answered within 20 s; next attempt in 2 s (1 of 5)";
    }
    open();
    addSecond(QStringLiteral("pi4"));
    measure(12);
    const auto data = [this](int role) { return page().targets().list()->model()->index(1, 0).data(role).toString(); };
    QStringList tips;
    bool inFull = false;
    connect(page().targets().list()->model(), &QAbstractItemModel::dataChanged, this, [&] {
        if (data(TargetModel::SummaryRole) == QLatin1String("not answering"))
            tips << data(Qt::ToolTipRole);
    });
    const QString text = QStringLiteral("no agent answered within 20 s; next attempt in 2 s (1 of 5)");
    QTRY_VERIFY_WITH_TIMEOUT((inFull = inFull || shows(page().targets(), text), !tips.isEmpty() && inFull), Patience);
    QVERIFY(tips.first().endsWith(QStringLiteral(": ") + text));
    m_control->delayMs = 0;
    idle();
    QVERIFY(!shows(page().targets(), text));
}

void LatencyPageTest::searchesGoByTheChosenTarget() {
    open();
    m_control->scale = 10;
    addSecond(QStringLiteral("pi4"));
    measure(20);
    idle();
    QVERIFY(facts()->predictor != nullptr);
    const LatencyFacts& latency = m_window->session().facts().latency;
    QCOMPARE(latency.target, QStringLiteral("This CPU"));  // the first one: what is fitted later does not push it out
    QVERIFY(latency.medianMs < 200);
    Q_EMIT page().targets().searchesRequested(QStringLiteral("pi4"));
    QCOMPARE(latency.target, QStringLiteral("pi4"));
    QVERIFY(latency.medianMs > 200);
    // It is remembered for this workspace.
    idle();
    QCOMPARE(latency.target, QStringLiteral("pi4"));
    m_window->session().close();
    m_window->openWorkspace(place("w"));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isOpen(), Patience);
    QCOMPARE(latency.target, QStringLiteral("pi4"));
    // What is gone is no choice; an imported one is none unless it is asked for.
    writeCsv("aa.csv", invented(60));
    m_window->showPage(StageModel::Latency);
    import(QStringLiteral("aa"));
    page().removeTarget(QStringLiteral("pi4"));
    QTRY_COMPARE_WITH_TIMEOUT(latency.target, QStringLiteral("This CPU"), Patience);
    Q_EMIT page().targets().searchesRequested(QStringLiteral("aa"));
    QCOMPARE(latency.target, QStringLiteral("aa"));
}

void LatencyPageTest::thisMachineStaysListed() {
    open(false);
    addSecond(QStringLiteral("pi4"));
    const LatencyFacts& latency = m_window->session().facts().latency;
    QCOMPARE(latency.targets.size(), std::size_t(2));
    QVERIFY(latency.find(QStringLiteral("This CPU")) && !latency.find(QStringLiteral("This CPU"))->stored);
}

void LatencyPageTest::nothingIsComputedWhileMeasuring() {
    writeCsv("pi.csv", invented(400));
    writeCsv("more.csv", invented(60));
    open();
    import(QStringLiteral("pi"));
    QVERIFY(facts()->error.has_value());
    const double error = facts()->error->mape;
    const qint64 used = facts()->used;
    QSet<qint64> keys;
    for (const LatencyEntry& entry : facts()->entries)
        if (entry.used && keys.size() < 120)
            keys.insert(entry.key);
    m_control->delayMs = 40;
    page().targets().choose(QStringLiteral("This CPU"));
    measure(300);
    QVERIFY(!button(page(), QStringLiteral("Import CSV…"))->isEnabled());
    page().importCsv(place("more.csv"), 30);
    QVERIFY(page().strip().sentence().startsWith(QStringLiteral("Something is being measured")));
    page().targets().choose(QStringLiteral("pi"));
    page().stripView().setSelection(keys);
    page().toggleQuarantine();
    QTRY_COMPARE_WITH_TIMEOUT(facts()->used, used - keys.size(), Patience);
    QVERIFY(page().task().isActive());
    QVERIFY2(facts()->error->mape == error, "rows are cross-validated again while latencies are measured");
    for (const LatencyEntry& entry : facts()->entries)
        QVERIFY2(entry.expectedMs > 0, "what was known stays");
    m_control->delayMs = 0;
    press(page(), QStringLiteral("Pause"));
    QTRY_VERIFY_WITH_TIMEOUT(!page().task().isActive(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(facts()->error->mape != error, Patience);
    QVERIFY(button(page(), QStringLiteral("Import CSV…"))->isEnabled());
    QCOMPARE(m_window->session().facts().latency.targets.size(), std::size_t(2));
}

void LatencyPageTest::lateRowsDoNotReplaceOtherTargets() {
    open();
    Session& session = m_window->session();
    latency::Target target;
    target.name = "pi5";
    target.command = "ssh pi5 hatter-agent";
    store::RunLog(session.workspace()).setTarget(target);
    QSignalSpy read(&session, &Session::latencyRefreshed);
    session.refresh();
    session.refreshLatency(QStringLiteral("This CPU"));  // asked for before the new target was known here
    QTRY_COMPARE_WITH_TIMEOUT(read.size(), 1, Patience);
    QVERIFY(session.facts().latency.find(QStringLiteral("pi5")) != nullptr);
    QCOMPARE(session.facts().latency.find(QStringLiteral("This CPU"))->used, qint64(60));
    QVERIFY(session.facts().latency.find(QStringLiteral("This CPU"))->slowestMs > 0);
}

void LatencyPageTest::searchPageKeepsToOneTarget() {
    Settings::set(keys::SearchIterations, 300);
    Settings::set(keys::SearchFrontBleu, false);
    open();
    m_control->scale = 10;
    addSecond(QStringLiteral("pi4"));
    measure(20);
    idle();
    SearchPage& search = m_window->searchPage();
    m_window->showPage(StageModel::Search);
    const auto stored = [this] { return store::RunLogReader(m_window->session().workspace()); };
    const auto stopped = [&] {
        search.live().stop();
        return QTest::qWaitFor([&] { return !search.live().isActive() && search.shownRun() > 0; }, Patience) &&
               QTest::qWaitFor([&] { return button(search, QStringLiteral("Resume")) != nullptr; }, Patience);
    };
    m_control->delayMs = 1;
    search.startSearch();
    QTRY_VERIFY_WITH_TIMEOUT(search.live().figures().generation >= 2, Patience);
    QVERIFY(stopped());
    const qint64 run = search.shownRun();
    const double limit = search.plot().limitMs();
    QVERIFY(limit > 0 && limit < 200);
    // Another machine for the next search: the shown run is still of this one.
    Q_EMIT page().targets().searchesRequested(QStringLiteral("pi4"));
    QCOMPARE(m_window->session().facts().latency.target, QStringLiteral("pi4"));
    QCOMPARE(search.plot().limitMs(), limit);
    QVERIFY(shows(search, QStringLiteral("Searches go by pi4: a new one begins with")));
    // Going on is no steering.
    search.resumeSearch();
    const auto begun = search.live().figures().evaluated;
    QTRY_VERIFY_WITH_TIMEOUT(search.live().figures().evaluated > begun + 20, Patience);
    QVERIFY(stopped());
    QCOMPARE(search.shownRun(), run);
    QVERIFY(stored().steering(run).empty());
    QCOMPARE(search.plot().limitMs(), limit);
    search.startSearch();
    QTRY_VERIFY_WITH_TIMEOUT(search.live().figures().generation >= 1, Patience);
    QVERIFY(stopped());
    QCOMPARE(stored().run(search.shownRun())->target, std::string("pi4"));
    QVERIFY2(search.plot().limitMs() > 200, "the limit of one machine is none for another");
    QVERIFY(shows(search, QStringLiteral("Searches go by pi4.")));
}

void LatencyPageTest::severalModesAreSaidAndFitted() {
    writeCsv("modes.csv", invented(300, true));
    writeCsv("broken.csv", invented(40).replace("512", "many"));
    open();
    import(QStringLiteral("modes"));
    QVERIFY(facts()->severalModes);
    QCOMPARE(facts()->quarantined, qint64(0));
    QVERIFY(page().modes().isVisible());
    // What goes wrong is said beside it.
    page().importCsv(place("broken.csv"), 30);
    const QString wrong = QStringLiteral("The latencies could not be imported.");
    QTRY_COMPARE_WITH_TIMEOUT(page().strip().sentence(), wrong, Patience);
    idle();
    QCOMPARE(page().strip().sentence(), wrong);
    // Set aside by hand, and fitted to what is left.
    QSet<qint64> keys;
    for (const LatencyEntry& entry : facts()->entries)
        if (entry.key % 5 < 2)
            keys.insert(entry.key);
    const double error = facts()->error->mape;
    page().stripView().setSelection(keys);
    page().toggleQuarantine();
    QTRY_COMPARE_WITH_TIMEOUT(facts()->quarantined, qint64(120), Patience);
    QVERIFY(page().modes().isVisible());
    QVERIFY(facts()->severalModes);
    const qint64 before = facts()->predictorId;
    press(page(), QStringLiteral("Fit"));
    idle();
    QTRY_VERIFY_WITH_TIMEOUT(facts()->predictorId > before, Patience);
    QCOMPARE(facts()->predictor->error().fitted, 180);
    QVERIFY(facts()->error->mape < error);
    page().targets().choose(QStringLiteral("This CPU"));
    QVERIFY(!page().modes().isVisible());
}

void LatencyPageTest::hiddenRowsAreNotChosen() {
    open();
    press(page(), QStringLiteral("Table"));
    page().table().table()->selectRow(3);
    QCOMPARE(page().stripView().selection().size(), 1);
    page().table().filter()->setCurrentIndex(2);  // quarantined ones, of which there are none
    QVERIFY(page().stripView().selection().isEmpty());
    QVERIFY(!button(page(), QStringLiteral("Re-measure selected"))->isEnabled());
    // Nor does a row that was set aside stay chosen where only used ones are shown.
    page().table().filter()->setCurrentIndex(1);
    page().table().table()->selectRow(3);
    const qint64 used = facts()->used;
    QTest::keyClick(page().table().table(), Qt::Key_Delete);
    QTRY_COMPARE_WITH_TIMEOUT(facts()->used, used - 1, Patience);
    QVERIFY(page().stripView().selection().isEmpty());
}

void LatencyPageTest::stripOpensBesideTheCharts() {
    open();
    press(page(), QStringLiteral("Table"));
    StripView& view = page().stripView();
    view.setFocus();
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.positionOf(keyOf(false))->toPoint());
    QVERIFY(page().table().isVisible());
    QTest::keyClick(&view, Qt::Key_Return);
    QVERIFY(!page().table().isVisible());
    QVERIFY(page().rowCard().isVisible());
    QCOMPARE(page().rowCard().key(), view.current());
}

void LatencyPageTest::nothingToMeasureIsSaid() {
    open(false);
    measure(100, 4.0);
    idle();
    QCOMPARE(facts()->used, qint64(60));
    QVERIFY(page().strip().sentence().isEmpty());
    measure(100, 4.0);
    idle();
    QCOMPARE(facts()->used, qint64(60));
    QVERIFY2(page().strip().sentence().startsWith(QStringLiteral("Goal reached: ")),
             qPrintable(page().strip().sentence()));
    measure(60);
    idle();
    QVERIFY(page().strip().sentence().startsWith(QStringLiteral("All 60 ")));
}

void LatencyPageTest::fewRowsAreNotFitted() {
    m_control->levelChanges = 2;
    open(false);
    measure(6);
    idle();
    QCOMPARE(facts()->used, qint64(6));
    QVERIFY(facts()->predictor == nullptr);
    QVERIFY2(page().strip().sentence().isEmpty(), qPrintable(page().strip().sentence()));
    QVERIFY(shows(page().onboarding(), QStringLiteral("The machine's level changed")));
}

void LatencyPageTest::goingOnRepeatsTheUnfinishedOnes() {
    open();
    QSet<qint64> keys;
    for (const LatencyEntry& entry : facts()->entries)
        if (!entry.anchor && keys.size() < 8)
            keys.insert(entry.key);
    page().stripView().setSelection(keys);
    m_control->delayMs = 400;  // rows are shown once a second
    const auto rows = facts()->entries.size();
    press(page(), QStringLiteral("Re-measure selected (8)"));
    QVERIFY(shows(page().onboarding(), QStringLiteral("Measures 8 chosen")));
    QTRY_VERIFY_WITH_TIMEOUT(facts()->entries.size() >= rows + 3, Patience);  // with an anchor
    press(page(), QStringLiteral("Pause"));
    QTRY_VERIFY_WITH_TIMEOUT(!page().task().isActive(), Patience);
    QPushButton* on = button(page(), QStringLiteral("Go on"));
    QVERIFY(on != nullptr);
    QVERIFY(on->property("primary").toBool());
    QVERIFY2(!button(page(), QStringLiteral("Measure"))->property("primary").toBool(), "one thing stands out");
    m_control->delayMs = 0;
    press(page(), QStringLiteral("Go on"));
    idle();
    QVERIFY(m_control->asked.size() <= 6 && !m_control->asked.empty());
    QCOMPARE(facts()->used, qint64(68));                               // each of them once more
    QTRY_COMPARE_WITH_TIMEOUT(facts()->error->heldOut, 60, Patience);  // but a fit goes by each of them once
    int superseded = 0;
    for (const LatencyEntry& entry : facts()->entries)
        superseded += entry.superseded;
    QCOMPARE(superseded, 8);
    QVERIFY(button(page(), QStringLiteral("Measure"))->property("primary").toBool());
}

void LatencyPageTest::fitIsStopped() {
    open();
    m_control->delayMs = 100;
    const qint64 before = facts()->predictorId;
    press(page(), QStringLiteral("Fit"));
    QTRY_VERIFY_WITH_TIMEOUT(shows(page().onboarding(), QStringLiteral("fitting")), Patience);
    press(page(), QStringLiteral("Stop"));
    idle();
    QCOMPARE(facts()->predictorId, before);
    QVERIFY(page().strip().sentence().isEmpty());
    QVERIFY(button(page(), QStringLiteral("Pause")) != nullptr);
}

void LatencyPageTest::statusNamesWhatIsMeasured() {
    open();
    addSecond(QStringLiteral("pi4"));
    QVERIFY(!shows(*m_window, QStringLiteral("1,500 MHz")));
    m_control->delayMs = 40;
    measure(100);
    QTRY_VERIFY_WITH_TIMEOUT(facts()->used >= 2, Patience);
    page().targets().choose(QStringLiteral("This CPU"));
    const auto named = [this](const QString& text) {
        for (auto* label : m_window->statusBar()->findChildren<QLabel*>())
            if (label->isVisible() && label->text() == text)
                return true;
        return false;
    };
    QVERIFY(named(QStringLiteral("pi4")));
    QVERIFY(!named(QStringLiteral("This CPU")));
    QVERIFY(says(QStringLiteral("1,500 MHz")));
    press(page(), QStringLiteral("Pause"));
    idle();
    QVERIFY(named(QStringLiteral("This CPU")));
    QVERIFY2(!shows(*m_window->statusBar(), QStringLiteral("MHz")), "nobody knows how the machine is now");
}

void LatencyPageTest::keysReachThePage() {
    m_control->delayMs = 40;
    open();
    measure(300);
    QTRY_VERIFY_WITH_TIMEOUT(facts()->used > 60, Patience);
    // Round once: nothing that cannot be worked with stops it.
    QSet<QWidget*> seen;
    page().stripView().setFocus();
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        seen.insert(QApplication::focusWidget());
    }
    QVERIFY(seen.contains(page().targets().list()) && seen.contains(&page().scatter()) &&
            seen.contains(&page().stripView()) && seen.contains(button(page(), QStringLiteral("Pause"))));
    page().targets().list()->setFocus();
    QTest::keyClick(page().targets().list(), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(!page().task().isActive(), Patience);
    QVERIFY(button(page(), QStringLiteral("Go on")) != nullptr);
}

void LatencyPageTest::strangersCommandsAreAskedFor() {
    open();
    latency::Target target;
    target.name = "pi9";
    target.command = "echo " + QUuid::createUuid().toString().toStdString();  // nobody has typed it
    store::RunLog(m_window->session().workspace()).setTarget(target);
    idle();
    page().targets().choose(QStringLiteral("pi9"));
    const auto answer = [this](QMessageBox::ButtonRole role) {
        auto* question = page().findChild<QMessageBox*>();
        QVERIFY(question != nullptr);
        for (QAbstractButton* button : question->buttons())
            if (question->buttonRole(button) == role)
                button->click();
        QTRY_VERIFY_WITH_TIMEOUT(page().findChild<QMessageBox*>() == nullptr, Patience);
    };
    measure(6);
    answer(QMessageBox::RejectRole);
    QVERIFY(!page().task().isActive());
    QCOMPARE(m_control->measureCalls.load(), 0);
    measure(6);
    answer(QMessageBox::AcceptRole);
    idle();
    QCOMPARE(facts()->used, qint64(6));
    // It is asked once.
    measure(8);
    QVERIFY(page().findChild<QMessageBox*>() == nullptr);
    idle();
    QCOMPARE(facts()->used, qint64(8));
}

void LatencyPageTest::machinesAreNotComparedWithEachOther() {
    open();
    m_control->scale = 10;
    addSecond(QStringLiteral("pi4"));
    measure(12);
    idle();
    const auto pin = [this] {
        const auto at = page().scatter().positionOf(keyOf(false));
        QVERIFY(at.has_value());
        QTest::mouseClick(&page().scatter(), Qt::LeftButton, Qt::ShiftModifier, at->toPoint());
    };
    QTest::qWait(100);  // laid out
    pin();
    page().targets().choose(QStringLiteral("This CPU"));
    QTest::qWait(100);
    pin();
    QCOMPARE(m_window->compareList().items().size(), 2);
    m_window->showPage(StageModel::Compare);
    QWidget& compare = m_window->comparePage();
    QTRY_VERIFY_WITH_TIMEOUT(
        shows(compare, QStringLiteral("for pi4")) && shows(compare, QStringLiteral("for This CPU")), Patience);
    // One SubTransformer, pinned with its row of each machine: held against itself on one and the same it is no faster.
    const auto& items = m_window->compareList().items();
    QCOMPARE(items[0].row.hash, items[1].row.hash);
    QVERIFY(*items[0].row.measuredMs > 1.2 * *items[1].row.measuredMs ||
            *items[1].row.measuredMs > 1.2 * *items[0].row.measuredMs);
    QVERIFY(shows(compare, QStringLiteral("1.00 times as fast on ")));
}

void LatencyPageTest::failureIsSaidInThePage() {
    open();
    m_control->fails = true;
    measure(80);
    QTRY_COMPARE_WITH_TIMEOUT(page().strip().sentence(),
                              QStringLiteral("The measurement failed. Finished ones are kept."), Patience);
    QVERIFY2(button(page(), QStringLiteral("Go on")) != nullptr, "it can be gone on with");
    press(page(), QStringLiteral("Go on"));
    idle();
    QCOMPARE(facts()->used, qint64(80));
}

QTEST_MAIN(LatencyPageTest)
#include "tst_latency_page.moc"
