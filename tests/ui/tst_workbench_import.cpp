// SPDX-License-Identifier: GPL-3.0-or-later
// File > Import as a user of the reference takes it: with a checkpoint that cannot be imported (fake engine), and with
// the reference's own fixture, up to the YAML of a SubTransformer found under a latency limit (real engine).
#include "FakeEngine.h"
#include "NeedEngine.h"
#include "OwnSettings.h"
#include "Shared.h"
#include "dialogs/ImportDialog.h"
#include "engine/EngineLibrary.h"
#include "engine/Session.h"
#include "panels/MainWindow.h"
#include "panels/MessageStrip.h"
#include "panels/SearchPage.h"
#include "panels/SuperTransformerPage.h"
#include "panels/WelcomePage.h"
#include "settings/Settings.h"
#include "settings/Theme.h"
#include "space/HatYaml.h"
#include "store/RunLog.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTemporaryDir>

using namespace hatter;
using namespace hatter::ui;

namespace {

constexpr int Patience = 120000;

QLineEdit* field(QWidget& in, const QString& name) {
    for (auto* edit : in.findChildren<QLineEdit*>())
        if (edit->accessibleName() == name)
            return edit;
    return nullptr;
}

/// The dialog that File > Import opens.
ImportDialog* openDialog(MainWindow& window) {
    for (QAction* menu : window.menuBar()->actions())
        for (QAction* action : menu->menu()->actions())
            if (action->text().contains(QLatin1String("Import HAT")))
                action->trigger();
    return window.findChild<ImportDialog*>();
}

QString shownStrip(MainWindow& window) {
    for (auto* strip : window.findChildren<MessageStrip*>())
        if (strip->isVisible())
            return strip->sentence();
    return {};
}

}  // namespace

class WorkbenchImportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void proposesWhatLiesBeside();
    void importButtonWaitsForWhatIsNeeded();
    void failedImportLeavesNothing();
    void importedWorkspaceIsShown();
    void fixtureFromImportToYaml();

private:
    std::unique_ptr<MainWindow> fakeWindow() {
        auto window = std::make_unique<MainWindow>([this] { return std::make_unique<test::FakeEngine>(m_control); });
        window->show();
        return window;
    }
    QString place(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    void touch(const QString& file) const {
        QDir().mkpath(QFileInfo(file).path());
        QFile made(file);
        QVERIFY(made.open(QIODevice::WriteOnly));
    }

    std::shared_ptr<test::FakeEngine::Control> m_control;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void WorkbenchImportTest::initTestCase() {
    test::useOwnSettings("import");
    Theme::apply(*qApp, Theme::Mode::Light);
}

void WorkbenchImportTest::init() {
    QSettings().clear();
    m_control = std::make_shared<test::FakeEngine::Control>();
    m_folder = std::make_unique<QTemporaryDir>();
}

void WorkbenchImportTest::proposesWhatLiesBeside() {
    touch(place("run1/checkpoint_best.pt"));
    touch(place("run1/bpe/codes"));
    QDir().mkpath(place("run1/data-bin"));
    ImportDialog dialog;
    dialog.setCheckpoint(place("run1/checkpoint_best.pt"));
    QCOMPARE(field(dialog, "Binary data")->text(), place("run1/data-bin"));
    QCOMPARE(field(dialog, "BPE codes")->text(), place("run1/bpe/codes"));
    QCOMPARE(dialog.name(), QStringLiteral("run1"));
}

void WorkbenchImportTest::importButtonWaitsForWhatIsNeeded() {
    ImportDialog dialog;
    QPushButton* button = nullptr;
    for (auto* candidate : dialog.findChildren<QPushButton*>())
        if (candidate->text() == QLatin1String("Import"))
            button = candidate;
    QVERIFY(button != nullptr && !button->isEnabled());
    field(dialog, "Checkpoint")->setText(place("x.pt"));
    field(dialog, "Name")->setText("x");
    QVERIFY(!button->isEnabled());
    field(dialog, "Source dictionary")->setText(place("dict.en.txt"));
    QVERIFY(!button->isEnabled());
    field(dialog, "Target dictionary")->setText(place("dict.de.txt"));
    QVERIFY(button->isEnabled());
}

void WorkbenchImportTest::failedImportLeavesNothing() {
    const auto window = fakeWindow();
    ImportDialog* dialog = openDialog(*window);
    QVERIFY(dialog != nullptr);
    field(*dialog, "Checkpoint")->setText(place("none.pt"));
    field(*dialog, "Binary data")->setText(place("data-bin"));
    field(*dialog, "Name")->setText("broken");
    field(*dialog, "In folder")->setText(place("made"));
    dialog->accept();
    QTRY_COMPARE_WITH_TIMEOUT(shownStrip(*window), QStringLiteral("The checkpoint could not be imported."), Patience);
    QVERIFY(!window->session().isOpen());
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(place("made/broken")), Patience);
    QVERIFY(!Settings::get(keys::Recent).contains(place("made/broken")));
}

void WorkbenchImportTest::importedWorkspaceIsShown() {
    touch(place("run1/checkpoint_best.pt"));
    const auto window = fakeWindow();
    ImportDialog* dialog = openDialog(*window);
    field(*dialog, "Checkpoint")->setText(place("run1/checkpoint_best.pt"));
    field(*dialog, "Binary data")->setText(place("run1"));
    field(*dialog, "In folder")->setText(place("made"));
    dialog->accept();
    QTRY_VERIFY_WITH_TIMEOUT(shownStrip(*window).startsWith(QLatin1String("Imported: vocabularies of 1,232")),
                             Patience);
    QCOMPARE(window->session().workspace().info().targetLanguage, std::string("de"));
    QCOMPARE(window->currentPage(), StageModel::SuperTransformer);
}

void WorkbenchImportTest::fixtureFromImportToYaml() {
    HATTER_NEED_SHARED(fixture, "hat-reference/fixture-iwslt");
    HATTER_NEED_ENGINE();
    MainWindow window(&openEngineLibrary);
    window.show();
    EngineRunner& runner = window.session().runner();
    QString failure;
    connect(&runner, &EngineRunner::failed, this, [&](TaskId, TaskKind, const QString& text) { failure = text; });
    const auto finishes = [&](TaskId id) {
        return id > 0 && QTest::qWaitFor([&] { return !runner.isBusy(); }, Patience) && failure.isEmpty();
    };
    ImportDialog* dialog = openDialog(window);
    field(*dialog, "Checkpoint")->setText(QString::fromStdString((fixture / "checkpoint_last.pt").string()));
    field(*dialog, "Name")->setText("fixture");
    field(*dialog, "In folder")->setText(place("made"));
    dialog->accept();
    QTRY_VERIFY2_WITH_TIMEOUT(shownStrip(window).startsWith(QLatin1String("Imported")), qPrintable(failure), Patience);
    const store::Workspace workspace = window.session().workspace();
    QVERIFY(window.session().facts().super.ready && window.session().facts().data.ready);

    workbench::MeasureLatencyOptions measure;
    measure.samples = 16;
    measure.protocol.vocabulary = measure.protocol.sourceLength = measure.protocol.targetLength = 0;
    measure.protocol.warmUp = 1;
    measure.protocol.runs = 4;
    measure.protocol.rounds = 2;
    QVERIFY2(finishes(runner.measureLatency(workspace, measure)), qPrintable(failure));
    QVERIFY2(finishes(runner.fitPredictor(workspace, {"This CPU", "regression", 1})), qPrintable(failure));
    double fastest = 1e9, slowest = 0.0;
    for (const auto& row : store::RunLogReader(workspace).measurements("This CPU")) {
        fastest = std::min(fastest, row.measurement.totalMs());
        slowest = std::max(slowest, row.measurement.totalMs());
    }
    workbench::SearchOptions search;
    search.evolution.iterations = 2;
    search.evolution.populationSize = 10;
    search.evolution.parentSize = 4;
    search.evolution.mutationSize = search.evolution.crossoverSize = 3;
    search.limitMs = (fastest + slowest) / 2;
    search.subset = 40;
    search.threads = 1;
    auto steering = std::make_shared<search::Steering>(search.limitMs);
    QVERIFY2(finishes(runner.search(workspace, search, steering)), qPrintable(failure));
    const store::RunLogReader reader(workspace);
    const auto candidates = reader.candidates({reader.runs().back().id, 0, false, {}});
    const auto best = std::min_element(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) {
        return a.loss.value_or(1e9) < b.loss.value_or(1e9);
    });
    QVERIFY(best != candidates.end() && best->loss && best->predictedMs <= search.limitMs);
    workbench::ExportOptions out;
    out.sub = best->sub;
    out.folder = place("exported").toStdString();
    QVERIFY2(finishes(runner.exportSub(workspace, out)), qPrintable(failure));
    const auto space = space::readDesignSpace(fixture / "configs/super.yml");
    QVERIFY(space::readSubTransformer(out.folder / "subtransformer.yml", space) == best->sub);
}

QTEST_MAIN(WorkbenchImportTest)
#include "tst_workbench_import.moc"
