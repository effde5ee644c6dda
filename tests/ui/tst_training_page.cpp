// SPDX-License-Identifier: GPL-3.0-or-later
// The page SubTransformer: chosen from the search, the comparison or YAML; trained, paused, gone on with; what is seen
// of it, and what becomes of the weights. A fake engine behind it. With HATTER_PICTURES set to a folder the page is
// saved there as pictures.
#include "FakeEngine.h"
#include "OwnSettings.h"
#include "Shared.h"
#include "charts/CurveChart.h"
#include "charts/LossChart.h"
#include "charts/ParetoPlot.h"
#include "dialogs/ExportDialog.h"
#include "engine/Session.h"
#include "panels/CandidatePanel.h"
#include "panels/MainWindow.h"
#include "panels/MessageStrip.h"
#include "panels/SearchPage.h"
#include "panels/SelectionCard.h"
#include "panels/TaskCard.h"
#include "panels/TaskFollower.h"
#include "settings/Settings.h"
#include "settings/Theme.h"
#include "training/TrainingForm.h"
#include "training/TrainingPage.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

using namespace hatter;
using namespace hatter::ui;

namespace {
constexpr int Patience = 60000;

template <typename Button = QPushButton>
Button* buttonNamed(QWidget& in, const QString& text) {
    for (auto* button : in.findChildren<Button*>())
        if (button->text() == text && button->isVisible())
            return button;
    return nullptr;
}

bool says(QWidget& in, const QString& text) {
    for (const auto* label : in.findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(text))
            return true;
    return false;
}
}  // namespace

class TrainingPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void nothingChosenIsSaid();
    void chosenOnTheSearchPage();
    void chosenFromTheComparison();
    void chosenAsYaml();
    void foreignYamlIsRefused();
    void formProposesByItsStart();
    void trainsPausesAndGoesOn();
    void keysPauseToo();
    void finishedIsKnownOnTheSearchPage();
    void finishedIsEvaluatedAndExported();
    void earlierTrainingsAreShown();
    void samplesOfEarlierPoints();
    void failureIsSaidInThePage();
    void withoutSuperTransformerOnlyFromScratch();
    void stageSaysHowItStands();
    void pictures();

private:
    void open();
    void train(double millions = 2.5);
    void waitUntilIdle() { QTRY_VERIFY_WITH_TIMEOUT(!m_window->session().runner().isBusy(), Patience); }
    TrainingPage& page() { return m_window->trainingPage(); }
    space::DesignSpace space() const {
        return space::readDesignSpace(std::filesystem::path(HATTER_SOURCE_DIR) / "resources" / "spaces" / "demo.yml");
    }
    QString cell(int row, int column) const {
        const auto* model = m_window->trainingPage().table()->model();
        return model->index(row, column).data().toString();
    }

    std::shared_ptr<test::FakeEngine::Control> m_control;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TrainingPageTest::initTestCase() {
    test::useOwnSettings("training");
    QLocale::setDefault(QLocale::c());
    QApplication::setFont(QFont(QStringLiteral("Noto Sans"), 10));
    Theme::apply(*qApp, Theme::Mode::Light);
}

void TrainingPageTest::init() {
    QSettings().clear();
    Settings::set(keys::SearchPopulation, 16);
    Settings::set(keys::SearchParents, 6);
    Settings::set(keys::SearchMutations, 8);
    Settings::set(keys::SearchCrossovers, 6);
    Settings::set(keys::SearchIterations, 3);
    m_control = std::make_shared<test::FakeEngine::Control>();
    m_control->delayMs = 1;
    m_folder = std::make_unique<QTemporaryDir>();
    test::makeReadyWorkspace(m_folder->path().toStdString() + "/demo",
                             std::filesystem::path(HATTER_SOURCE_DIR) / "resources" / "spaces" / "demo.yml");
    m_window = std::make_unique<MainWindow>([this] { return std::make_unique<test::FakeEngine>(m_control); });
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TrainingPageTest::cleanup() {
    m_window.reset();
    m_folder.reset();
}

void TrainingPageTest::open() {
    m_window->openWorkspace(m_folder->path() + QStringLiteral("/demo"));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isOpen(), Patience);
    QTest::keyClick(m_window.get(), Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), StageModel::SubTransformer);
}

void TrainingPageTest::train(double millions) {
    if (!page().chosen())
        page().choose({space().sampleForUpdate(3), QStringLiteral("a sample")});
    for (auto* field : page().form().findChildren<QDoubleSpinBox*>())
        if (field->suffix().contains(QLatin1Char('M')))
            field->setValue(millions);
    QTest::mouseClick(buttonNamed(page(), QStringLiteral("Start training")), Qt::LeftButton);
    QVERIFY(page().task().isActive());
}

void TrainingPageTest::nothingChosenIsSaid() {
    open();
    QVERIFY(!page().chosen());
    QTest::mouseClick(buttonNamed(page(), QStringLiteral("Start training")), Qt::LeftButton);
    QVERIFY(page().strip().sentence().contains(QStringLiteral("Choose a SubTransformer first")));
    QVERIFY(!page().task().isActive());
    QVERIFY(says(page(), QStringLiteral("Nothing trained yet")));
}

void TrainingPageTest::chosenOnTheSearchPage() {
    open();
    QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
    SearchPage& search = m_window->searchPage();
    search.startSearch();
    QTRY_VERIFY_WITH_TIMEOUT(!search.live().isActive(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(search.selectedSub().has_value(), Patience);
    auto* button = buttonNamed(search, QStringLiteral("Train…"));
    QVERIFY(button != nullptr && button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(m_window->currentPage(), StageModel::SubTransformer);
    QVERIFY(page().chosen().has_value());
    QCOMPARE(page().chosen()->sub, *search.selectedSub());
    QVERIFY2(page().chosen()->name.contains(QStringLiteral("of run 1")), qPrintable(page().chosen()->name));
    QVERIFY(says(page(), page().chosen()->name));
    // What is selected later is one click away; what was chosen stays until then.
    const auto before = page().chosen()->sub;
    const auto& rows = search.live().facts().rows;
    const auto other = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.sub != before; });
    Q_EMIT search.plot().selected(other->draw);
    QTRY_VERIFY(search.selectedSub().has_value() && *search.selectedSub() != before);
    QCOMPARE(page().chosen()->sub, before);
    page().takeSelection();
    QCOMPARE(page().chosen()->sub, *search.selectedSub());
}

void TrainingPageTest::chosenFromTheComparison() {
    open();
    CandidateRow row;
    row.draw = 12;
    row.sub = space().sampleForUpdate(7);
    m_window->compareList().toggle({3, row, space()});
    row.draw = 13;
    row.sub.encoderEmbed += 1;  // not of the space: it cannot be trained here
    m_window->compareList().toggle({3, row, space()});
    auto* menu = buttonNamed(page(), QStringLiteral("Choose"))->menu();
    Q_EMIT menu->aboutToShow();
    QStringList texts;
    for (const QAction* action : menu->actions())
        texts << action->text();
    QVERIFY2(texts.filter(QStringLiteral("of the comparison")).size() == 1, qPrintable(texts.join('|')));
    for (QAction* action : menu->actions())
        if (action->text().contains(QStringLiteral("of the comparison")))
            action->trigger();
    QVERIFY(page().chosen());
    QCOMPARE(page().chosen()->sub, space().sampleForUpdate(7));
    QVERIFY(page().chosen()->name.contains(QStringLiteral("#12")));
}

void TrainingPageTest::chosenAsYaml() {
    open();
    const auto sub = space().sampleForUpdate(11);
    QGuiApplication::clipboard()->setText(QString::fromStdString(space::writeSubTransformer(sub)));
    page().setFocus();
    QTest::keySequence(&page(), QKeySequence::Paste);
    QTRY_VERIFY_WITH_TIMEOUT(page().chosen().has_value(), Patience);
    QCOMPARE(page().chosen()->sub, sub);
    QVERIFY(says(page(), QStringLiteral("parameters")));
}

void TrainingPageTest::foreignYamlIsRefused() {
    open();
    auto sub = space().sampleForUpdate(11);
    sub.decoder[0].ffn += 1;
    for (const QString& text : {QString::fromStdString(space::writeSubTransformer(sub)), QStringLiteral("a: ["),
                                QStringLiteral("just words"), QString()}) {
        page().strip().clear();
        page().takeYaml(text, QStringLiteral("pasted"));
        QTRY_VERIFY_WITH_TIMEOUT(!page().strip().sentence().isEmpty(), Patience);
        QVERIFY(!page().chosen());
    }
}

void TrainingPageTest::formProposesByItsStart() {
    open();
    TrainingForm& form = page().form();
    QCOMPARE(form.start(), workbench::SubStart::Inherited);
    QCOMPARE(form.options().pieces, std::int64_t{2'500'000});
    const double fineTuning = form.options().learningRate;
    form.setStart(workbench::SubStart::Scratch);
    QCOMPARE(form.options().pieces, std::int64_t{10'000'000});
    QVERIFY(form.options().learningRate > fineTuning);
    auto* more = buttonNamed<QToolButton>(form, QStringLiteral("More settings"));
    QVERIFY(more != nullptr);
    QVERIFY(!says(form, QStringLiteral("Distillation")));
    QTest::mouseClick(more, Qt::LeftButton);
    QVERIFY(says(form, QStringLiteral("Distillation from a larger model is not in this version")));
    for (const auto* field : form.findChildren<QSpinBox*>())
        QVERIFY2(!field->accessibleName().isEmpty() || field->isVisible(), "every field is reached");
}

void TrainingPageTest::trainsPausesAndGoesOn() {
    open();
    m_control->delayMs = 60;
    train();
    QTRY_VERIFY_WITH_TIMEOUT(page().table()->model()->rowCount() == 1, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, 1), QStringLiteral("running"), Patience);
    QVERIFY(!buttonNamed(page(), QStringLiteral("Start training"))->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(page().samples()->model()->rowCount() == 3, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!page().bleu().curves().isEmpty(), Patience);
    QTest::mouseClick(buttonNamed(page(), QStringLiteral("Pause")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!page().task().isActive(), Patience);
    waitUntilIdle();
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, 1), QStringLiteral("paused"), Patience);
    QTRY_VERIFY(says(page(), QStringLiteral("it goes on exactly there")));
    const auto points = page().bleu().curves().first().points.size();
    m_control->delayMs = 0;
    auto* goOn = buttonNamed(page(), QStringLiteral("Go on"));
    QVERIFY(goOn != nullptr && goOn->isEnabled());
    QTest::mouseClick(goOn, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, 1), QStringLiteral("finished"), Patience);
    {
        const std::lock_guard lock(m_control->mutex);
        QCOMPARE(m_control->training.resume, std::optional<std::int64_t>(page().shown()));
        QCOMPARE(m_control->training.pieces, std::int64_t{0});
    }
    waitUntilIdle();
    QTRY_VERIFY_WITH_TIMEOUT(page().bleu().curves().first().points.size() > points, Patience);
    QCOMPARE(page().table()->model()->rowCount(), 1);
    QVERIFY(!cell(0, 7).isEmpty() && cell(0, 7) != QStringLiteral("–"));
    QVERIFY(says(page(), QStringLiteral("the mean of the last checkpoints")));
    QVERIFY(!buttonNamed(page(), QStringLiteral("Go on"))->isEnabled());
    QVERIFY(buttonNamed(page(), QStringLiteral("Start training"))->isEnabled());
    new QAbstractItemModelTester(page().table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                 m_window.get());
}

void TrainingPageTest::keysPauseToo() {
    open();
    m_control->delayMs = 60;
    train();
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, 1), QStringLiteral("running"), Patience);
    page().setFocus();
    QTest::keyClick(&page(), Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, 1), QStringLiteral("paused"), Patience);
    waitUntilIdle();
    m_control->delayMs = 0;
    QTest::keyClick(&page(), Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, 1), QStringLiteral("finished"), Patience);
}

void TrainingPageTest::finishedIsKnownOnTheSearchPage() {
    open();
    QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
    SearchPage& search = m_window->searchPage();
    search.startSearch();
    QTRY_VERIFY_WITH_TIMEOUT(!search.live().isActive(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(search.selectedSub().has_value(), Patience);
    QVERIFY(!says(search, QStringLiteral("after fine-tuning")));
    QTest::mouseClick(buttonNamed(search, QStringLiteral("Train…")), Qt::LeftButton);
    m_control->delayMs = 0;
    train(0.4);
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, 1), QStringLiteral("finished"), Patience);
    waitUntilIdle();
    QTRY_VERIFY_WITH_TIMEOUT(says(page(), QStringLiteral("after fine-tuning")), Patience);
    QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
    QTRY_VERIFY(says(search, QStringLiteral("after fine-tuning")));
    QVERIFY(says(search, QStringLiteral("BLEU, measured")));
    // The evaluation of trained weights is no figure of the inherited ones.
    const auto bleuOf = [&] { return search.findChild<SelectionCard*>()->candidate()->bleu; };
    const auto before = bleuOf();
    page().evaluate();
    waitUntilIdle();
    QCOMPARE(bleuOf(), before);
}

void TrainingPageTest::finishedIsEvaluatedAndExported() {
    open();
    m_control->delayMs = 0;
    train(0.4);
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, 1), QStringLiteral("finished"), Patience);
    waitUntilIdle();
    QTest::mouseClick(buttonNamed(page(), QStringLiteral("Evaluate")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(page().strip().sentence().contains(QStringLiteral("Training 1: validation loss")),
                             Patience);
    waitUntilIdle();
    {
        const std::lock_guard lock(m_control->mutex);
        QCOMPARE(m_control->evaluating.trained, std::optional<std::int64_t>(1));
        QVERIFY(m_control->evaluating.bleu);
    }
    QTest::mouseClick(buttonNamed(page(), QStringLiteral("Export…")), Qt::LeftButton);
    QCOMPARE(m_window->currentPage(), StageModel::Export);
    auto* dialog = m_window->findChild<ExportDialog*>();
    QVERIFY(dialog != nullptr);
    QVERIFY(says(*dialog, QStringLiteral("trained weights")));
    dialog->accept();
    waitUntilIdle();
    const std::lock_guard lock(m_control->mutex);
    QCOMPARE(m_control->exporting.trained, std::optional<std::int64_t>(1));
    QVERIFY(m_control->exporting.folder.filename().string().ends_with("-inherited"));
}

void TrainingPageTest::earlierTrainingsAreShown() {
    open();
    m_control->delayMs = 0;
    train(0.8);
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, 1), QStringLiteral("finished"), Patience);
    waitUntilIdle();
    page().form().setStart(workbench::SubStart::Scratch);
    train(1.6);
    QTRY_VERIFY_WITH_TIMEOUT(page().table()->model()->rowCount() == 2, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, 1), QStringLiteral("finished"), Patience);
    waitUntilIdle();
    m_window->session().close();
    QCOMPARE(page().table()->model()->rowCount(), 0);
    open();
    QTRY_VERIFY_WITH_TIMEOUT(page().table()->model()->rowCount() == 2, Patience);
    QCOMPARE(cell(0, 3), QStringLiteral("from scratch"));
    QCOMPARE(cell(1, 3), QStringLiteral("fine-tuned"));
    QCOMPARE(page().shown(), std::int64_t{2});
    QTRY_VERIFY_WITH_TIMEOUT(!page().bleu().curves().isEmpty(), Patience);
    const double longer = page().bleu().curves().first().points.last().x();
    page().table()->setCurrentIndex(page().table()->model()->index(1, 0));
    QCOMPARE(page().shown(), std::int64_t{1});
    QTRY_VERIFY_WITH_TIMEOUT(!page().bleu().curves().isEmpty(), Patience);
    QCOMPARE(page().bleu().curves().first().points.last().x(), longer / 2);
}

void TrainingPageTest::samplesOfEarlierPoints() {
    open();
    m_control->delayMs = 0;
    train(1.6);
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, 1), QStringLiteral("finished"), Patience);
    waitUntilIdle();
    QComboBox* place = nullptr;
    for (auto* box : page().findChildren<QComboBox*>())
        if (box->accessibleName() == QLatin1String("When they were made"))
            place = box;
    QVERIFY(place != nullptr);
    QTRY_COMPARE_WITH_TIMEOUT(place->count(), 2, Patience);
    const auto first = [&] { return page().samples()->model()->index(0, 2).data().toString(); };
    QCOMPARE(place->currentText(), QStringLiteral("after update 400"));
    QCOMPARE(first(), QStringLiteral("Das Fenster ist offen."));
    place->setFocus();
    QTest::keyClick(place, Qt::Key_Down);
    QCOMPARE(place->currentText(), QStringLiteral("after update 200"));
    QCOMPARE(first(), QStringLiteral("Das Fenster Fenster."));
}

void TrainingPageTest::failureIsSaidInThePage() {
    open();
    m_control->fails = true;
    train();
    QTRY_VERIFY_WITH_TIMEOUT(!page().task().isActive(), Patience);
    QVERIFY(page().strip().sentence().contains(QStringLiteral("The training failed")));
    QVERIFY(buttonNamed(page(), QStringLiteral("Start training"))->isEnabled());
}

void TrainingPageTest::withoutSuperTransformerOnlyFromScratch() {
    std::filesystem::remove(m_folder->path().toStdString() + "/demo/checkpoints/super/model.safetensors");
    open();
    QCOMPARE(page().form().start(), workbench::SubStart::Scratch);
    page().form().setStart(workbench::SubStart::Inherited);
    page().choose({space().sampleForUpdate(3), QStringLiteral("a sample")});
    QTest::mouseClick(buttonNamed(page(), QStringLiteral("Start training")), Qt::LeftButton);
    QVERIFY(page().strip().sentence().contains(QStringLiteral("no weights to inherit")));
    QVERIFY(!page().task().isActive());
    page().form().setStart(workbench::SubStart::Scratch);
    m_control->delayMs = 0;
    train(0.4);
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, 1), QStringLiteral("finished"), Patience);
}

void TrainingPageTest::stageSaysHowItStands() {
    const auto fact = [&] {
        for (const auto* model : m_window->findChildren<StageModel*>())
            return model->index(StageModel::SubTransformer).data(StageModel::FactRole).toString();
        return QString();
    };
    open();
    QCOMPARE(fact(), QStringLiteral("nothing trained yet"));
    m_control->delayMs = 60;
    train();
    QTRY_VERIFY2_WITH_TIMEOUT(fact().startsWith(QStringLiteral("training")), qPrintable(fact()), Patience);
    page().pauseOrGoOn();
    QTRY_VERIFY_WITH_TIMEOUT(!page().task().isActive(), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(fact(), QStringLiteral("training paused"), Patience);
    m_control->delayMs = 0;
    page().pauseOrGoOn();
    QTRY_VERIFY_WITH_TIMEOUT(fact().contains(QStringLiteral("1 trained")), Patience);
}

void TrainingPageTest::pictures() {
    const QString folder = qEnvironmentVariable("HATTER_PICTURES");
    if (folder.isEmpty())
        QSKIP("HATTER_PICTURES names no folder");
    QDir().mkpath(folder);
    const auto save = [&](const char* name) {
        QTest::qWait(200);
        m_window->grab().save(folder + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".png"));
    };
    open();
    save("training-empty");
    m_control->delayMs = 0;
    train();
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, 1), QStringLiteral("finished"), Patience);
    waitUntilIdle();
    save("training-finished");
    page().form().setStart(workbench::SubStart::Scratch);
    m_control->delayMs = 10;
    train(10);
    QTRY_VERIFY_WITH_TIMEOUT(page().bleu().curves().size() == 1 && page().bleu().curves().first().points.size() > 5,
                             Patience);
    save("training-running");
    QTest::mouseClick(buttonNamed<QToolButton>(page(), QStringLiteral("More settings")), Qt::LeftButton);
    Theme::apply(*qApp, Theme::Mode::Dark);
    save("training-dark");
    m_window->resize(1024, 700);
    save("training-small-dark");
    Theme::apply(*qApp, Theme::Mode::Light);
    page().task().follower().stop();
    waitUntilIdle();
    m_window->resize(1440, 900);
    QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
    m_control->delayMs = 0;
    m_window->searchPage().startSearch();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->searchPage().selectedSub().has_value(), Patience);
    waitUntilIdle();
    QTest::mouseClick(buttonNamed(m_window->searchPage(), QStringLiteral("Train…")), Qt::LeftButton);
    train(0.4);
    waitUntilIdle();
    QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
    save("training-search");
    m_window->resize(1024, 700);
    save("training-search-small");
}

QTEST_MAIN(TrainingPageTest)
#include "tst_training_page.moc"
