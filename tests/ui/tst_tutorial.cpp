// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a new user, with mouse and keyboard alone: from Welcome and two plain text files to an exported
// SubTransformer, with the real engine. docs/tutorial.md tells these steps; its pictures are those of
//   HATTER_TUTORIAL=full HATTER_PICTURES=docs/screenshots build/release/bin/tst_tutorial
// which takes as long as a person would take. Without it the corpus, the space and the work are small.
#include "Grammar.h"
#include "NeedEngine.h"
#include "OwnSettings.h"
#include "Shared.h"
#include "charts/ParetoPlot.h"
#include "compare/ComparePage.h"
#include "compare/TestPanel.h"
#include "dialogs/CorpusWizard.h"
#include "dialogs/ExportDialog.h"
#include "dialogs/SearchSettingsDialog.h"
#include "engine/EngineLibrary.h"
#include "engine/Session.h"
#include "panels/CandidatePanel.h"
#include "panels/CorpusFilesPage.h"
#include "panels/CorpusPreviewPanel.h"
#include "panels/MainWindow.h"
#include "panels/SearchPage.h"
#include "settings/Settings.h"
#include "settings/Theme.h"
#include "store/RunLog.h"

#include <QApplication>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>

using namespace hatter;
using namespace hatter::ui;

namespace {

bool isFull() {
    return qEnvironmentVariable("HATTER_TUTORIAL") == QLatin1String("full");
}

int patience() {
    return isFull() ? 3600000 : 180000;
}

template <typename Widget>
Widget* named(QWidget& in, const char* name) {
    for (auto* widget : in.findChildren<Widget*>())
        if (widget->accessibleName() == QLatin1String(name) && widget->isVisibleTo(&in))
            return widget;
    return nullptr;
}

/// What begins with these words; without the letter's mark.
template <typename Button = QAbstractButton>
Button* button(QWidget& in, const QString& text) {
    for (auto* found : in.findChildren<Button*>())
        if (QString(found->text()).remove(QLatin1Char('&')).startsWith(text) && found->isVisibleTo(&in))
            return found;
    return nullptr;
}

/// A narrow window leaves out the words.
QAbstractButton* byTip(QWidget& in, const QString& tip) {
    for (auto* found : in.findChildren<QAbstractButton*>())
        if (found->toolTip() == tip && found->isVisibleTo(&in))
            return found;
    return nullptr;
}

/// As a person types a number into a field.
void type(QAbstractSpinBox* box, int number) {
    QVERIFY(box != nullptr);
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, QString::number(number));
    QTest::keyClick(box, Qt::Key_Tab);
}

}  // namespace

class TutorialTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_hasFailed = m_hasFailed || QTest::currentTestFailed(); }
    void corpusBecomesAWorkspace();
    void superTransformerIsTrained();
    void latencyIsMeasured();
    void searchUnderALimit();
    void twoAreCompared();
    void oneIsExported();
    void cleanupTestCase();

private:
    void click(QWidget* widget) {
        QVERIFY2(widget != nullptr && widget->isEnabled(), "there is nothing to click");
        QTest::mouseClick(widget, Qt::LeftButton);
    }
    /// By the number of the stage, as the keyboard sheet says.
    void go(StageModel::Page page, Qt::Key key) {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), key, Qt::ControlModifier);
        QCOMPARE(m_window->currentPage(), page);
    }
    void picture(QWidget& of, const char* name) {
        const QString folder = qEnvironmentVariable("HATTER_PICTURES");
        QTest::qWait(200);  // charts paint at most fifteen times a second
        if (!folder.isEmpty())
            QVERIFY(of.grab().save(folder + QStringLiteral("/tutorial-") + QLatin1String(name) + ".png"));
        qInfo("%-12s %6.1f s", name, static_cast<double>(m_clock.elapsed()) / 1000);
    }
    bool isIdle() const { return !m_window->session().runner().isBusy(); }
    void writeCorpus();
    SearchPage& search() { return m_window->searchPage(); }
    QTableView& candidates() { return *search().candidates().table(); }

    QTemporaryDir m_folder;
    QElapsedTimer m_clock;
    QStringList m_files;
    QStringList m_failures;
    bool m_hasFailed = false;
    std::unique_ptr<MainWindow> m_window;
};

void TutorialTest::writeCorpus() {
    QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("sentences")));
    QByteArrayList english, german;
    for (const auto& pair : test::Grammar(1).pairs(isFull() ? 12000 : 600)) {
        english << pair.english;
        german << pair.german;
    }
    for (const auto& [name, lines] : {std::pair{"garden.en", english}, std::pair{"garden.de", german}}) {
        QFile file(m_folder.filePath(QStringLiteral("sentences/") + QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(lines.join('\n') + '\n');
        m_files << file.fileName();
    }
}

void TutorialTest::initTestCase() {
    HATTER_NEED_ENGINE();
    test::useOwnSettings("tutorial");
    QApplication::setFont(QFont(QStringLiteral("Noto Sans"), 10));
    Theme::apply(*qApp, Theme::Mode::Light);
    writeCorpus();
    m_clock.start();
    m_window = std::make_unique<MainWindow>(&openEngineLibrary);
    connect(&m_window->session().runner(), &EngineRunner::failed, this,
            [this](TaskId, TaskKind, const QString& message) { m_failures << message; });
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

/// Each step stands on the one before.
void TutorialTest::init() {
    if (m_hasFailed)
        QSKIP("an earlier step failed");
}

void TutorialTest::corpusBecomesAWorkspace() {
    picture(*m_window, "welcome");
    click(button(*m_window, QStringLiteral("New from corpus")));
    auto* wizard = m_window->findChild<CorpusWizard*>();
    QVERIFY(wizard != nullptr);
    QMimeData dragged;
    QList<QUrl> urls;
    for (const QString& file : m_files)
        urls << QUrl::fromLocalFile(file);
    dragged.setUrls(urls);
    const QPoint at = wizard->rect().center();
    QDragEnterEvent enter(at, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(wizard, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(at, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(wizard, &drop);
    QTRY_VERIFY_WITH_TIMEOUT(
        wizard->filesPage().training().preview() && wizard->filesPage().training().preview()->whole, patience());
    picture(*wizard, "files");
    click(button(*wizard, QStringLiteral("Next")));
    type(named<QSpinBox>(*wizard, "Pieces of the joint BPE"), isFull() ? 300 : 160);
    type(named<QSpinBox>(*wizard, "Pairs drawn for a missing split"), isFull() ? 200 : 40);
    if (!isFull()) {
        click(button<QRadioButton>(*wizard, QStringLiteral("A HAT YAML of my own")));
        auto* space = named<QLineEdit>(*wizard, "Design space of my own");
        QVERIFY(space != nullptr);
        QTest::keyClicks(space, QStringLiteral(HATTER_SOURCE_DIR "/tests/support/toy/space.yml"));
    }
    QTRY_VERIFY_WITH_TIMEOUT(button(*wizard, QStringLiteral("Next"))->isEnabled(), patience());
    picture(*wizard, "options");
    click(button(*wizard, QStringLiteral("Next")));
    auto* place = named<QLineEdit>(*wizard, "In folder");
    QVERIFY(place != nullptr);
    place->selectAll();
    QTest::keyClicks(place, m_folder.path());
    QTRY_VERIFY_WITH_TIMEOUT(button(*wizard, QStringLiteral("Make and prepare"))->isEnabled(), patience());
    click(button(*wizard, QStringLiteral("Make and prepare")));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isOpen(), patience());
    QCOMPARE(m_window->currentPage(), StageModel::Data);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().facts().data.ready && isIdle(), patience());
    picture(*m_window, "data");
}

void TutorialTest::superTransformerIsTrained() {
    go(StageModel::SuperTransformer, Qt::Key_2);
    type(named<QSpinBox>(*m_window, "Updates in all"), isFull() ? 450 : 40);
    type(named<QSpinBox>(*m_window, "Tokens a batch"), isFull() ? 2048 : 512);
    type(named<QSpinBox>(*m_window, "Warm-up updates"), isFull() ? 120 : 10);
    click(button(*m_window, QStringLiteral("Start training")));
    QTRY_VERIFY_WITH_TIMEOUT(!isIdle(), patience());
    QTRY_VERIFY_WITH_TIMEOUT(isIdle(), patience());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().facts().super.validLoss.has_value(), patience());
    picture(*m_window, "training");
}

/// Measured as the page measures, with many turns, fourteen SubTransformers take minutes, however small they are: the
/// short way alone has fewer.
void TutorialTest::latencyIsMeasured() {
    go(StageModel::Latency, Qt::Key_3);
    if (isFull()) {
        type(named<QSpinBox>(*m_window, "At most"), 24);
        click(button(*m_window, QStringLiteral("Measure")));
    } else {
        workbench::MeasureLatencyOptions options;
        options.samples = 14;
        options.protocol.vocabulary = 0;
        options.protocol.sourceLength = options.protocol.targetLength = 6;
        options.protocol.warmUp = 1;
        options.protocol.runs = 4;
        m_window->session().runner().measureLatency(m_window->session().workspace(), options);
        QTRY_VERIFY_WITH_TIMEOUT(isIdle() && button(*m_window, QStringLiteral("Fit"))->isEnabled(), patience());
        click(button(*m_window, QStringLiteral("Fit")));
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().facts().latency.fastestMs > 0 && isIdle(), patience());
    picture(*m_window, "latency");
}

void TutorialTest::searchUnderALimit() {
    go(StageModel::Search, Qt::Key_4);
    QTRY_VERIFY_WITH_TIMEOUT(search().obstacle().isEmpty(), patience());
    click(byTip(search(), QStringLiteral("Settings of the next search")));
    auto* settings = m_window->findChild<SearchSettingsDialog*>();
    QVERIFY(settings != nullptr);
    type(named<QSpinBox>(*settings, "Generations"), isFull() ? 15 : 40);
    type(named<QSpinBox>(*settings, "Parents"), isFull() ? 10 : 5);
    type(named<QSpinBox>(*settings, "Population at the start"), isFull() ? 40 : 12);
    type(named<QSpinBox>(*settings, "Mutations a generation"), isFull() ? 15 : 6);
    type(named<QSpinBox>(*settings, "Crossovers a generation"), isFull() ? 15 : 6);
    click(button(*settings, QStringLiteral("OK")));
    click(button(search(), QStringLiteral("Start search")));
    QTRY_VERIFY_WITH_TIMEOUT(search().live().figures().generation >= 2, patience());
    // The limit, dragged to the middle.
    ParetoPlot& plot = search().plot();
    const auto& latency = m_window->session().facts().latency;
    const QPoint from = plot.limitHandle().center().toPoint();
    const QPoint to(plot.positionOf((latency.fastestMs + latency.slowestMs) / 2, 5).toPoint().x(), from.y());
    QTest::mousePress(&plot, Qt::LeftButton, {}, from);
    for (int step = 1; step <= 8; ++step) {
        QTest::mouseMove(&plot, from + (to - from) * step / 8);
        QTest::qWait(20);
    }
    QTest::mouseRelease(&plot, Qt::LeftButton, {}, to);
    QVERIFY(plot.limitMs() < latency.slowestMs);
    picture(*m_window, "search");
    QTRY_VERIFY_WITH_TIMEOUT(!search().live().isActive() && isIdle(), patience());
    QTRY_VERIFY_WITH_TIMEOUT(search().selectedSub().has_value(), patience());
    picture(*m_window, "front");
    const auto runs = store::RunLogReader(m_window->session().workspace()).runs();
    QCOMPARE(runs.size(), std::size_t(1));
    QCOMPARE(runs.front().state, std::string("finished"));
    QVERIFY(!store::RunLogReader(m_window->session().workspace()).steering(runs.front().id).empty());
}

void TutorialTest::twoAreCompared() {
    // The best one under the limit, and the largest of the table by hand.
    candidates().setFocus();
    candidates().selectRow(0);
    QTest::keyClick(&candidates(), Qt::Key_C);
    candidates().selectRow(std::min(12, candidates().model()->rowCount() - 1));
    QTest::keyClick(&candidates(), Qt::Key_C);
    QCOMPARE(m_window->compareList().items().size(), 2);
    m_window->showPage(StageModel::Compare);
    ComparePage& page = m_window->comparePage();
    click(named<QPushButton>(page, "Test sentences"));
    QTest::qWait(50);
    auto* panel = page.findChild<TestPanel*>();
    QVERIFY(panel != nullptr);
    click(button(*panel, QStringLiteral("Compare")));
    QTRY_VERIFY_WITH_TIMEOUT(!isIdle(), patience());
    QTRY_VERIFY_WITH_TIMEOUT(isIdle(), patience());
    picture(*m_window, "compare");
}

void TutorialTest::oneIsExported() {
    go(StageModel::Search, Qt::Key_4);
    candidates().selectRow(0);
    QTRY_VERIFY_WITH_TIMEOUT(search().selectedSub().has_value(), patience());
    click(button(search(), QStringLiteral("Export")));
    auto* dialog = m_window->findChild<ExportDialog*>();
    QVERIFY(dialog != nullptr);
    picture(*dialog, "export");
    click(button(*dialog, QStringLiteral("Export")));
    QTRY_COMPARE_WITH_TIMEOUT(m_window->session().facts().exports.size(), std::size_t(1), patience());
    QTRY_VERIFY_WITH_TIMEOUT(isIdle(), patience());
    picture(*m_window, "exported");
    const auto& record = m_window->session().facts().exports.front();
    QVERIFY(QFileInfo::exists(QString::fromStdString(record.path)));
    QVERIFY2(m_failures.isEmpty(), qPrintable(m_failures.join(QLatin1Char('\n'))));
}

void TutorialTest::cleanupTestCase() {
    if (!m_window)
        return;
    m_window->close();
    QVERIFY(!m_window->isVisible());
}

int main(int argc, char** argv) {
    if (isFull())
        qputenv("QTEST_FUNCTION_TIMEOUT", "3600000");  // else five minutes
    QApplication app(argc, argv);
    TutorialTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_tutorial.moc"
