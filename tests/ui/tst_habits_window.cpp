// SPDX-License-Identifier: GPL-3.0-or-later
// What people expect of a desktop program, with real keys and real files: settings, undo, clipboard, drops, help,
// plots.
#include "FinishedWorkspace.h"
#include "OwnSettings.h"
#include "Shared.h"
#include "TorchWriter.h"
#include "charts/ParetoPlot.h"
#include "charts/StripView.h"
#include "dialogs/CandidateDialog.h"
#include "dialogs/HelpWindow.h"
#include "dialogs/ImportDialog.h"
#include "dialogs/ImportPredictorDialog.h"
#include "dialogs/KeyboardDialog.h"
#include "dialogs/PlotActions.h"
#include "dialogs/PlotTableDialog.h"
#include "dialogs/SearchSettingsDialog.h"
#include "dialogs/SettingsDialog.h"
#include "models/SubText.h"
#include "panels/CandidatePanel.h"
#include "panels/LatencyPage.h"
#include "panels/MainWindow.h"
#include "panels/MessageStrip.h"
#include "panels/OnboardingCard.h"
#include "panels/PublishedPage.h"
#include "panels/SearchPage.h"
#include "settings/Language.h"
#include "settings/Look.h"
#include "settings/Settings.h"
#include "settings/Theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDoubleSpinBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QSpinBox>
#include <QSplitter>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QUndoStack>
#include <QXmlStreamReader>

using namespace hatter;
using namespace hatter::ui;

namespace {

constexpr int Patience = 30000;

template <typename Dialog>
Dialog* shown(QWidget& window) {
    for (auto* dialog : window.findChildren<Dialog*>())
        if (dialog->isVisible())
            return dialog;
    return nullptr;
}

QByteArray contentsOf(const QString& file) {
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

void write(const QString& file, const QByteArray& bytes) {
    QFile opened(file);
    QVERIFY(opened.open(QIODevice::WriteOnly));
    opened.write(bytes);
}

}  // namespace

class HabitsWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void settingsHoldAtOnce();
    void themeHasOnePlaceOfTruth();
    void languageHoldsFromTheNextStart();
    void settingsAreRestored();
    void pinsAreUndoneAndRedone();
    void undoKeepsNewFigures();
    void undoLeavesTextFieldsAlone();
    void undoForgetsAClosedWorkspace();
    void copiesAndPastes();
    void pastesByHandOnTheSearchPage();
    void refusesWhatIsNoSubTransformer_data();
    void refusesWhatIsNoSubTransformer();
    void takesDroppedFiles_data();
    void takesDroppedFiles();
    void refusesDroppedFiles_data();
    void refusesDroppedFiles();
    void dropsNeedAWorkspace();
    void helpOpensAtThePage();
    void helpFinds();
    void helpHasNoDeadLinks();
    void keyboardSheetIsComplete();
    void everyPlotHasTheMenu();
    void plotIsSaved_data();
    void plotIsSaved();
    void plotThatCannotBeSavedIsSaid();
    void plotAsTableFollows();
    void layoutIsKept();

private:
    void open();
    void drop(const QString& file);
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier);
    QString file(const QString& name) const { return m_folder.path() + QLatin1Char('/') + name; }
    QAction* menuAction(const QString& beginning) const;
    QString said() const { return m_window->currentStrip().sentence(); }
    QString saidWhole() const {
        QStringList all;
        for (auto* label : m_window->currentStrip().findChildren<QLabel*>())
            all << label->text();
        return all.join(QStringLiteral(": "));
    }
    QTableView* table() { return m_window->searchPage().candidates().table(); }
    space::DesignSpace space() const { return *m_window->session().facts().super.space; }

    std::shared_ptr<test::FakeEngine::Control> m_control = std::make_shared<test::FakeEngine::Control>();
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void HabitsWindowTest::initTestCase() {
    test::useOwnSettings("habits");
    Theme::apply(*qApp, Theme::Mode::Light);
    m_control->delayMs = 0;
    QVERIFY(test::makeFinishedWorkspace(file(QStringLiteral("demo")), m_control));
}

void HabitsWindowTest::init() {
    QSettings().clear();
    Look::instance().setTheme(QStringLiteral("light"));
    QApplication::clipboard()->clear();
    m_window = std::make_unique<MainWindow>([this] { return std::make_unique<test::FakeEngine>(m_control); });
    m_window->resize(1280, 800);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void HabitsWindowTest::cleanup() {
    m_window.reset();
}

void HabitsWindowTest::open() {
    m_window->openWorkspace(file(QStringLiteral("demo")));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isOpen(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(table()->model()->rowCount() > 0, Patience);
    QCOMPARE(m_window->currentPage(), StageModel::Search);
}

void HabitsWindowTest::key(int key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(m_window.get(), static_cast<Qt::Key>(key), modifiers);
}

void HabitsWindowTest::drop(const QString& path) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({400, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event({400, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &event);
}

QAction* HabitsWindowTest::menuAction(const QString& beginning) const {
    for (QAction* action : m_window->findChildren<QAction*>())
        if (action->text().remove(QLatin1Char('&')).startsWith(beginning))
            return action;
    return nullptr;
}

// ---- settings ----

void HabitsWindowTest::settingsHoldAtOnce() {
    open();
    key(Qt::Key_Comma);
    auto* dialog = shown<SettingsDialog>(*m_window);
    QVERIFY(dialog != nullptr);
    key(Qt::Key_Comma);  // the same one comes to the front
    QCOMPARE(m_window->findChildren<SettingsDialog*>().size(), 1);
    auto* goal = dialog->findChild<QDoubleSpinBox*>();
    QCOMPARE(goal->value(), keys::LatencyGoal.fallback);
    goal->setFocus();
    goal->selectAll();
    QTest::keyClicks(goal, QStringLiteral("7.5"));
    QTest::keyClick(goal, Qt::Key_Return);
    QCOMPARE(Settings::get(keys::LatencyGoal), 7.5);
    QCOMPARE(m_window->latencyPage().onboarding().goal(), 7.5);
    for (auto* spin : dialog->findChildren<QSpinBox*>())
        if (spin->accessibleName() == QLatin1String("Generations"))
            spin->setValue(99);
    QCOMPARE(Settings::get(keys::SearchIterations), 99);
    QCOMPARE(m_window->searchPage().nextOptions().evolution.iterations, 99);
}

void HabitsWindowTest::themeHasOnePlaceOfTruth() {
    key(Qt::Key_Comma);
    auto* dialog = shown<SettingsDialog>(*m_window);
    QVERIFY(dialog != nullptr);
    QComboBox* theme = nullptr;
    for (auto* box : dialog->findChildren<QComboBox*>())
        if (box->findData(QStringLiteral("dark")) >= 0)
            theme = box;
    QVERIFY(theme != nullptr);
    theme->setFocus();
    QTest::keyClick(theme, Qt::Key_Down);
    Q_EMIT theme->activated(theme->currentIndex());
    QVERIFY(Theme::colors().dark);
    QCOMPARE(Settings::get(keys::Theme), QStringLiteral("dark"));
    QVERIFY(menuAction(QStringLiteral("Dark"))->isChecked());
    menuAction(QStringLiteral("Light"))->trigger();
    QVERIFY(!Theme::colors().dark);
    QCOMPARE(theme->currentData().toString(), QStringLiteral("light"));
    QVERIFY(!menuAction(QStringLiteral("Dark"))->isChecked());
    Look::instance().setTheme(QStringLiteral("mauve"));  // nobody offers that
    QCOMPARE(Settings::get(keys::Theme), QStringLiteral("light"));
}

void HabitsWindowTest::languageHoldsFromTheNextStart() {
    SettingsDialog dialog(m_window.get());
    dialog.show();
    QComboBox* language = nullptr;
    for (auto* box : dialog.findChildren<QComboBox*>())
        if (box->findData(QStringLiteral("zh_CN")) >= 0)
            language = box;
    QVERIFY(language != nullptr);
    QCOMPARE(language->count(), 5);
    QCOMPARE(language->itemText(2), QStringLiteral("Deutsch"));
    language->setCurrentIndex(2);
    Q_EMIT language->activated(2);
    QCOMPARE(Language::chosen(), QStringLiteral("de"));
    bool says = false;
    for (auto* label : dialog.findChildren<QLabel*>())
        says = says || label->text().contains(QStringLiteral("next start"));
    QVERIFY(says);
    // As the next start does it: words and numbers, and back.
    Language::install(Language::localeOf(Language::chosen()));
    QCOMPARE(Language::current(), QStringLiteral("de"));
    QCOMPARE(QCoreApplication::translate("hatter::ui::SearchPage", "Search"), QStringLiteral("Suche"));
    QCOMPARE(QLocale().toString(1.5), QStringLiteral("1,5"));
    Language::install(QLocale(QStringLiteral("en_US")));
    QCOMPARE(QCoreApplication::translate("hatter::ui::SearchPage", "Search"), QStringLiteral("Search"));
    Settings::set(keys::Language, QStringLiteral("tlh"));
    QCOMPARE(Language::chosen(), QStringLiteral("system"));
}

void HabitsWindowTest::settingsAreRestored() {
    Settings::set(keys::LatencyGoal, 9.0);
    Settings::set(keys::SearchIterations, 2);
    SettingsDialog dialog(m_window.get());
    QSignalSpy changed(&dialog, &SettingsDialog::figuresChanged);
    for (auto* button : dialog.findChildren<QPushButton*>())
        if (button->text().contains(QStringLiteral("Restore")))
            button->click();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(Settings::get(keys::LatencyGoal), keys::LatencyGoal.fallback);
    QCOMPARE(Settings::get(keys::SearchIterations), keys::SearchIterations.fallback);
    QCOMPARE(dialog.findChild<QDoubleSpinBox*>()->value(), keys::LatencyGoal.fallback);
}

// ---- undo ----

void HabitsWindowTest::pinsAreUndoneAndRedone() {
    open();
    const auto pinned = [this] { return m_window->compareList().items().size(); };
    QAction* undo = menuAction(QStringLiteral("Undo"));
    QVERIFY(!undo->isEnabled());
    for (const int row : {2, 5}) {
        table()->setCurrentIndex(table()->model()->index(row, 0));
        QTest::keyClick(table(), Qt::Key_C);
    }
    QCOMPARE(pinned(), 2);
    const CompareList::Key first = CompareList::keyOf(m_window->compareList().items()[0]);
    const QString name = QLatin1Char('#') + numberText(m_window->compareList().items()[1].row.draw);
    QVERIFY2(undo->text().contains(name), qPrintable(undo->text()));
    key(Qt::Key_Z);
    QCOMPARE(pinned(), 1);
    QCOMPARE(CompareList::keyOf(m_window->compareList().items()[0]), first);
    QAction* redo = menuAction(QStringLiteral("Redo"));
    QVERIFY2(redo->text().contains(name), qPrintable(redo->text()));
    key(Qt::Key_Z);
    QCOMPARE(pinned(), 0);
    key(Qt::Key_Z);  // nothing is left to undo
    QCOMPARE(pinned(), 0);
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(pinned(), 2);
    // The order is a step as well, and the pin in the table follows.
    m_window->compareList().makeFirst(1);
    QVERIFY(CompareList::keyOf(m_window->compareList().items()[0]) != first);
    key(Qt::Key_Z);
    QCOMPARE(CompareList::keyOf(m_window->compareList().items()[0]), first);
    m_window->compareList().removeAt(0);
    QVERIFY(undo->text().contains(QStringLiteral("out of")));
    key(Qt::Key_Z);
    QCOMPARE(CompareList::keyOf(m_window->compareList().items()[0]), first);
}

void HabitsWindowTest::undoKeepsNewFigures() {
    open();
    table()->setCurrentIndex(table()->model()->index(1, 0));
    QTest::keyClick(table(), Qt::Key_C);
    const QString hash = m_window->compareList().items()[0].row.hash;
    QTest::keyClick(table(), Qt::Key_C);
    QVERIFY(m_window->compareList().items().isEmpty());
    const int steps = m_window->undoStack().count();
    // It is measured while it is out of the comparison.
    m_window->compareList().change(hash, [](CandidateRow& row) { row.measuredMs = 12.5; });
    QCOMPARE(m_window->undoStack().count(), steps);  // a figure is a fact, not a step
    key(Qt::Key_Z);
    QCOMPARE(m_window->compareList().items()[0].row.measuredMs.value_or(0), 12.5);
}

void HabitsWindowTest::undoLeavesTextFieldsAlone() {
    open();
    table()->setCurrentIndex(table()->model()->index(1, 0));
    QTest::keyClick(table(), Qt::Key_C);
    QLineEdit* filter = m_window->searchPage().candidates().filter();
    filter->setFocus();
    QTest::keyClicks(filter, QStringLiteral("loss < 9"));
    QTest::keyClick(filter, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(filter->text() != QLatin1String("loss < 9"));
    QCOMPARE(m_window->compareList().items().size(), 1);
}

void HabitsWindowTest::undoForgetsAClosedWorkspace() {
    open();
    table()->setCurrentIndex(table()->model()->index(1, 0));
    QTest::keyClick(table(), Qt::Key_C);
    m_window->session().close();
    QCOMPARE(m_window->undoStack().count(), 0);
    key(Qt::Key_Z);
    QVERIFY(m_window->compareList().items().isEmpty());
}

// ---- clipboard ----

void HabitsWindowTest::copiesAndPastes() {
    open();
    key(Qt::Key_Escape, Qt::NoModifier);
    m_window->searchPage().clearSelection();
    key(Qt::Key_C);
    QVERIFY(QApplication::clipboard()->text().isEmpty());  // nothing is selected
    table()->setCurrentIndex(table()->model()->index(3, 0));
    const space::SubTransformer sub = *m_window->searchPage().selectedSub();
    for (QWidget* from : std::initializer_list<QWidget*>{table(), &m_window->searchPage().plot()}) {
        QApplication::clipboard()->clear();
        from->setFocus();
        QTest::keyClick(from, Qt::Key_C, Qt::ControlModifier);
        const auto copied = subsIn(QApplication::clipboard()->text(), space());
        QCOMPARE(copied.size(), std::size_t(1));
        QVERIFY(copied[0] == sub);
    }
    key(Qt::Key_6);
    QCOMPARE(m_window->currentPage(), StageModel::Export);
    key(Qt::Key_V);
    QCOMPARE(m_window->compareList().items().size(), 1);
    QVERIFY(m_window->compareList().items()[0].run > 0);  // the candidate itself, with all that is known of it
    key(Qt::Key_V);
    QCOMPARE(m_window->compareList().items().size(), 1);
    // One that no run has: it gets its figures from the predictor.
    space::SubTransformer other = space().largest(1);
    for (const auto& row : m_window->searchPage().live().facts().rows)
        QVERIFY(row.sub != other);
    QApplication::clipboard()->setText(yamlOf(other, QStringLiteral("by hand")));
    key(Qt::Key_V);
    QCOMPARE(m_window->compareList().items().size(), 2);
    const CompareList::Item& pasted = m_window->compareList().items()[1];
    QCOMPARE(pasted.row.predictedMs, m_window->session().facts().latency.predictor->totalMs(other));
    QCOMPARE(pasted.row.parameters, space::parameterCount(space(), other));
    QVERIFY(!pasted.row.loss);
    key(Qt::Key_Z);
    QCOMPARE(m_window->compareList().items().size(), 1);
    key(Qt::Key_M);
    PublishedPage& published = m_window->publishedPage();
    QTRY_VERIFY_WITH_TIMEOUT(published.models().rowCount() > 0, Patience);
    published.table()->setCurrentIndex(published.table()->model()->index(0, 1));
    QTest::keyClick(published.table(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("-subtransformer")));
}

void HabitsWindowTest::pastesByHandOnTheSearchPage() {
    open();
    const space::SubTransformer sub = space().smallest(2);
    QApplication::clipboard()->setText(yamlOf(sub, QStringLiteral("from a colleague")));
    m_window->searchPage().plot().setFocus();
    QTest::keyClick(&m_window->searchPage().plot(), Qt::Key_V, Qt::ControlModifier);
    auto* dialog = shown<CandidateDialog>(*m_window);
    QVERIFY(dialog != nullptr);
    QVERIFY(dialog->sub() == sub);
    QVERIFY(m_window->compareList().items().isEmpty());
}

void HabitsWindowTest::refusesWhatIsNoSubTransformer_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    QTest::newRow("nothing") << ""
                             << "no text";
    QTest::newRow("prose") << "Dear colleague, see below."
                           << "";
    QTest::newRow("a list") << "- 1\n- 2\n"
                            << "";
    QTest::newRow("one key") << "encoder-embed-dim-subtransformer: 256\n"
                             << "";
    QTest::newRow("too long") << QString(300'000, QLatin1Char('a')) << "longer";
    QTest::newRow("another space")
        << "encoder-embed-dim-subtransformer: 640\ndecoder-embed-dim-subtransformer: 640\n"
           "encoder-layer-num-subtransformer: 1\ndecoder-layer-num-subtransformer: 1\n"
           "encoder-ffn-embed-dim-all-subtransformer: [1024]\ndecoder-ffn-embed-dim-all-subtransformer: [1024]\n"
           "encoder-self-attention-heads-all-subtransformer: [4]\ndecoder-self-attention-heads-all-subtransformer: "
           "[4]\n"
           "decoder-ende-attention-heads-all-subtransformer: [4]\ndecoder-arbitrary-ende-attn-all-subtransformer: "
           "[-1]\n"
        << "640";
}

void HabitsWindowTest::refusesWhatIsNoSubTransformer() {
    QFETCH(QString, text);
    QFETCH(QString, reason);
    open();
    HATTER_THROWS(InputError, qPrintable(reason), subsIn(text, space()));
    m_window->showPage(StageModel::Export);
    QApplication::clipboard()->setText(text);
    key(Qt::Key_V);
    QVERIFY2(said().contains(QStringLiteral("no SubTransformer")), qPrintable(said()));
    QVERIFY(m_window->compareList().items().isEmpty());
}

// ---- files that are dropped ----

void HabitsWindowTest::takesDroppedFiles_data() {
    QTest::addColumn<QString>("what");
    for (const char* what : {"design space", "subtransformer", "evolution", "latency csv", "predictor", "checkpoint"})
        QTest::newRow(what) << what;
}

void HabitsWindowTest::takesDroppedFiles() {
    QFETCH(QString, what);
    open();
    using Torch = hatter::testing::TorchWriter;
    if (what == QLatin1String("design space")) {
        drop(QStringLiteral(HATTER_SOURCE_DIR "/resources/spaces/space0.yml"));
        // Its SuperTransformer can still be trained anew: the form is filled.
        QTRY_COMPARE_WITH_TIMEOUT(m_window->currentPage(), StageModel::SuperTransformer, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(QStringLiteral("space0.yml")), Patience);
    } else if (what == QLatin1String("subtransformer")) {
        const QString name = file(QStringLiteral("a model without a suffix"));
        write(name, yamlOf(space().largest(1), QStringLiteral("x")).toUtf8());
        m_window->showPage(StageModel::Export);
        drop(name);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->compareList().items().size(), 1, Patience);
    } else if (what == QLatin1String("evolution")) {
        const QString name = file(QStringLiteral("evo.yml"));
        write(name,
              "evo-iter: 7\npopulation-size: 36\nparent-size: 11\nmutation-size: 12\ncrossover-size: 13\n"
              "mutation-prob: 0.25\nlatency-constraint: 150\nfeature-norm: [640, 6, 2048, 6, 640, 6, 2048, 6, 6, 2]\n"
              "lat-norm: 200\nckpt-path: ./a.pt\nwrite-config-path: ./b.yml\n");
        drop(name);
        QTRY_VERIFY_WITH_TIMEOUT(shown<SearchSettingsDialog>(*m_window) != nullptr || !said().isEmpty(), Patience);
        QVERIFY2(shown<SearchSettingsDialog>(*m_window) != nullptr, qPrintable(saidWhole()));
        auto* dialog = shown<SearchSettingsDialog>(*m_window);
        QCOMPARE(Settings::get(keys::SearchIterations), keys::SearchIterations.fallback);  // not before it is accepted
        dialog->accept();
        QCOMPARE(Settings::get(keys::SearchIterations), 7);
        QCOMPARE(Settings::get(keys::SearchPopulation), 36);
        QCOMPARE(Settings::get(keys::SearchMutationProbability), 0.25);
    } else if (what == QLatin1String("latency csv")) {
        std::vector<latency::LatencyRow> rows;
        PythonRandom random(5);
        for (int i = 0; i < 60; ++i)
            rows.push_back(latency::rowOf(test::inventedLatency(space().sample(random))));
        const QString name = file(QStringLiteral("iwslt-board.csv"));
        write(name, QByteArray::fromStdString(latency::writeLatencyCsv(rows)));
        drop(name);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->currentPage(), StageModel::Latency, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->session().facts().latency.find(QStringLiteral("iwslt-board")) != nullptr,
                                 Patience);
    } else if (what == QLatin1String("predictor")) {
        const QString name = file(QStringLiteral("board.pt"));
        std::vector<float> ones(2 * 10, 0.01F), out(2, 1.0F);
        const float bias[2] = {0.5F, 0.5F};
        Torch torch;
        torch.write(name.toStdString(), Torch::record({{"first_layer.weight", torch.tensor(ones.data(), {2, 10})},
                                                       {"first_layer.bias", torch.tensor(bias, {2})},
                                                       {"predict.weight", torch.tensor(out.data(), {1, 2})},
                                                       {"predict.bias", torch.tensor(bias, {1})}}));
        drop(name);
        QTRY_VERIFY_WITH_TIMEOUT(shown<ImportPredictorDialog>(*m_window) != nullptr || !said().isEmpty(), Patience);
        QVERIFY2(said().isEmpty(), qPrintable(saidWhole()));
        auto* dialog = shown<ImportPredictorDialog>(*m_window);
        QCOMPARE(dialog->target(), QStringLiteral("board"));
        dialog->accept();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->session().facts().latency.find(QStringLiteral("board")) != nullptr,
                                 Patience);
    } else {
        const QString name = file(QStringLiteral("weights-without-a-name"));
        const float one[1] = {1};
        Torch torch;
        torch.write(name.toStdString(), Torch::record({{"model", Torch::record({{"a", torch.tensor(one, {1})}})}}));
        drop(name);
        QTRY_VERIFY_WITH_TIMEOUT(shown<ImportDialog>(*m_window) != nullptr, Patience);
    }
}

void HabitsWindowTest::refusesDroppedFiles_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << QByteArray() << "empty.yml";
    QTest::newRow("binary") << QByteArray("\x01\x00\x02", 3) << "noise.yml";
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10) << "a.pt";
    QTest::newRow("damaged archive") << QByteArray("PK\x03\x04 and then nothing") << "model.pt";
    QTest::newRow("damaged pickle") << QByteArray("\x80\x02}q\x01(") << "model.pt";
    QTest::newRow("prose") << QByteArray("just some words\n") << "notes.yml";
    QTest::newRow("not HAT's keys") << QByteArray("name: x\nversion: 3\n") << "compose.yml";
    QTest::newRow("damaged csv") << QByteArray("a,b,c,d,e,latency_mean_encoder\n1,2,3\n") << "lat.csv";
    QTest::newRow("deep nesting") << QByteArray("a: ") + QByteArray(5000, '[') << "deep.yml";
}

void HabitsWindowTest::refusesDroppedFiles() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    open();
    write(file(name), bytes);
    drop(file(name));
    QTRY_VERIFY_WITH_TIMEOUT(!said().isEmpty(), Patience);
    QVERIFY2(said().contains(name), qPrintable(said()));
    bool reason = false;
    for (auto* label : m_window->currentStrip().findChildren<QLabel*>())
        reason = reason || (!label->text().isEmpty() && label->text() != said());
    QVERIFY(reason);  // not only that it was refused, but why
    QVERIFY(shown<QDialog>(*m_window) == nullptr);
}

void HabitsWindowTest::dropsNeedAWorkspace() {
    write(file(QStringLiteral("sub.yml")), "encoder-embed-dim-subtransformer: 256\n");
    drop(QStringLiteral(HATTER_SOURCE_DIR "/resources/spaces/space0.yml"));
    QTRY_VERIFY_WITH_TIMEOUT(said().contains(QStringLiteral("workspace")), Patience);
    drop(file(QStringLiteral("demo")));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isOpen(), Patience);
}

// ---- help ----

void HabitsWindowTest::helpOpensAtThePage() {
    open();
    m_window->searchPage().plot().setFocus();
    key(Qt::Key_F1, Qt::NoModifier);
    auto* help = shown<HelpWindow>(*m_window);
    QVERIFY(help != nullptr);
    QCOMPARE(help->page(), QStringLiteral("search"));
    QVERIFY(help->text()->toPlainText().contains(QStringLiteral("NSGA-II")));
    help->close();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->showPage(StageModel::Latency);
    key(Qt::Key_Question, Qt::NoModifier);
    QCOMPARE(help->page(), QStringLiteral("latency"));
    QVERIFY(help->isVisible());
    help->openPage(QStringLiteral("no such page"));
    QCOMPARE(help->page(), QStringLiteral("README"));
    // Typed into a field it is a question mark.
    help->close();
    m_window->showPage(StageModel::Search);
    QLineEdit* filter = m_window->searchPage().candidates().filter();
    filter->setFocus();
    QTest::keyClick(filter, Qt::Key_Question, Qt::ShiftModifier);
    QVERIFY(!help->isVisible());
}

void HabitsWindowTest::helpFinds() {
    HelpWindow help;
    help.openPage(QStringLiteral("search"));
    QVERIFY(help.pages().contains(QStringLiteral("latency")));
    QCOMPARE(help.contents()->topLevelItemCount(), help.pages().size());
    help.field()->setFocus();
    QTest::keyClicks(help.field(), QStringLiteral("quarantine anchor"));
    QVERIFY(help.contents()->topLevelItemCount() > 0);
    QVERIFY(help.contents()->topLevelItemCount() < help.pages().size());
    QCOMPARE(help.page(), QStringLiteral("latency"));  // the first one that has both
    QVERIFY(!help.text()->extraSelections().isEmpty());
    QTest::keyClick(help.field(), Qt::Key_Return);
    QVERIFY(help.isVisible());
    QCOMPARE(help.text()->textCursor().selectedText().toLower(), QStringLiteral("quarantine"));
    help.field()->clear();
    QTest::keyClicks(help.field(), QStringLiteral("xyzzy"));
    QCOMPARE(help.contents()->topLevelItemCount(), 0);
    QTest::keyClick(help.field(), Qt::Key_Return);  // nothing to go to
    help.field()->clear();
    // A chapter in the contents is gone to.
    help.openPage(QStringLiteral("search"));
    QTreeWidgetItem* chapter = help.contents()->currentItem()->child(1);
    QVERIFY(chapter != nullptr);
    help.contents()->setCurrentItem(chapter);
    QCOMPARE(help.text()->textCursor().block().text(), chapter->text(0));
}

void HabitsWindowTest::helpHasNoDeadLinks() {
    HelpWindow help;
    for (const QString& page : help.pages()) {
        help.openPage(page);
        QVERIFY2(help.text()->toPlainText().size() > 500, qPrintable(page));
        for (QTextBlock block = help.text()->document()->begin(); block.isValid(); block = block.next())
            for (auto part = block.begin(); !part.atEnd(); ++part) {
                const QString link = part.fragment().charFormat().anchorHref();
                if (!link.endsWith(QLatin1String(".md")) || link.startsWith(QLatin1String("http")))
                    continue;
                const QString name = link.section(QLatin1Char('/'), -1).chopped(3);
                const bool ours = help.pages().contains(name);
                const bool aboutTheSource = link == QLatin1String("CONTRIBUTING.md") || name == QLatin1String("card");
                QVERIFY2(ours || aboutTheSource, qPrintable(page + QStringLiteral(": ") + link));
            }
    }
}

void HabitsWindowTest::keyboardSheetIsComplete() {
    open();
    key(Qt::Key_Question, Qt::ControlModifier);
    auto* sheet = shown<KeyboardDialog>(*m_window);
    QVERIFY(sheet != nullptr);
    QStringList keys;
    for (auto* label : sheet->findChildren<QLabel*>())
        keys += label->text().split(QStringLiteral(", "));
    QStringList missing;
    int found = 0;
    for (auto* action : m_window->findChildren<QAction*>())
        for (const QKeySequence& shortcut : action->shortcuts()) {
            const QString text = shortcut.toString(QKeySequence::NativeText);
            // A page's own menus repeat what stands there.
            keys.contains(text) ? void(++found) : missing.append(text + QLatin1Char(' ') + action->text());
        }
    for (auto* shortcut : m_window->findChildren<QShortcut*>())
        if (!shortcut->parent()->inherits("QDialog") &&
            !keys.contains(shortcut->key().toString(QKeySequence::NativeText)))
            missing << shortcut->key().toString();
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QStringLiteral("; "))));
    QVERIFY(found > 20);
    // No key twice in the window's menus.
    QStringList all;
    for (auto* menu : m_window->menuBar()->findChildren<QMenu*>())
        for (auto* action : menu->actions())
            for (const QKeySequence& shortcut : action->shortcuts())
                all << shortcut.toString();
    QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), all.size());
}

// ---- plots ----

void HabitsWindowTest::everyPlotHasTheMenu() {
    open();
    int plots = 0;
    for (int page = 0; page < StageModel::PageCount; ++page) {
        m_window->showPage(static_cast<StageModel::Page>(page));
        QTest::qWait(50);
        for (auto* widget : m_window->findChildren<QWidget*>()) {
            if (dynamic_cast<Plot*>(widget) == nullptr || !widget->isVisible())
                continue;
            ++plots;
            QContextMenuEvent event(QContextMenuEvent::Keyboard, widget->rect().center(),
                                    widget->mapToGlobal(widget->rect().center()));
            QCoreApplication::sendEvent(widget, &event);
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QVERIFY2(menu != nullptr, widget->metaObject()->className());
            QStringList texts;
            for (auto* action : menu->actions())
                texts << action->text().remove(QLatin1Char('&'));
            for (const char* wanted : {"Show as table", "Save plot…", "Copy picture", "Copy figures"})
                QVERIFY2(texts.contains(QString::fromUtf8(wanted)), widget->metaObject()->className());
            menu->close();
            QTest::qWait(1);
        }
    }
    QVERIFY2(plots >= 7, qPrintable(QString::number(plots)));
}

void HabitsWindowTest::plotIsSaved_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("png") << "a plot.png";
    QTest::newRow("svg") << "plot.SVG";
    QTest::newRow("csv") << "plot.csv";
}

void HabitsWindowTest::plotIsSaved() {
    QFETCH(QString, name);
    open();
    m_window->searchPage().plot().setFocus();
    key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    auto* dialog = shown<QFileDialog>(*m_window);
    QVERIFY(dialog != nullptr);
    QCOMPARE(dialog->nameFilters().size(), 3);
    dialog->setDirectory(m_folder.path());
    dialog->selectFile(name);
    QSignalSpy written(&m_window->plots(), &PlotActions::written);
    Q_EMIT dialog->fileSelected(file(name));
    dialog->reject();
    QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, Patience);
    const QByteArray bytes = contentsOf(file(name));
    if (name.endsWith(QLatin1String("csv"))) {
        const auto lines = bytes.trimmed().split('\n');
        QVERIFY(lines.size() > 50);
        QVERIFY2(lines[0].contains("ms — predicted"), lines[0].constData());
    } else if (name.endsWith(QLatin1String("png"))) {
        QImage image;
        QVERIFY(image.loadFromData(bytes, "PNG"));
        QCOMPARE(image.width(), 2 * m_window->searchPage().plot().width());
    } else {
        QXmlStreamReader xml(bytes);
        while (!xml.atEnd())
            xml.readNext();
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    }
    QCOMPARE(Settings::get(keys::PlotFolder), m_folder.path());
}

void HabitsWindowTest::plotThatCannotBeSavedIsSaid() {
    open();
    m_window->plots().saveTo(&m_window->searchPage().plot(), file(QStringLiteral("no such folder/plot.png")));
    QTRY_VERIFY_WITH_TIMEOUT(said().contains(QStringLiteral("could not be written")), Patience);
}

void HabitsWindowTest::plotAsTableFollows() {
    open();
    ParetoPlot& plot = m_window->searchPage().plot();
    plot.setFocus();
    key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    auto* dialog = shown<PlotTableDialog>(*m_window);
    QVERIFY(dialog != nullptr);
    const int rows = dialog->table()->model()->rowCount();
    QCOMPARE(rows, static_cast<int>(plot.tableOf().rows));
    QVERIFY(!dialog->table()->accessibleName().isEmpty());
    QApplication::setActiveWindow(dialog);
    // Not as a click would: the keys of the shortcut are still counted as held.
    dialog->table()->selectionModel()->select(dialog->table()->model()->index(0, 0),
                                              QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QCOMPARE(dialog->table()->selectionModel()->selectedRows().size(), 1);
    QTest::keyClick(dialog->table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text().count(QLatin1Char('\n')), 2);
    plot.appendPoints({{999999, 33, 4, true, 2}});
    QTRY_COMPARE_WITH_TIMEOUT(dialog->table()->model()->rowCount(), rows + 1, Patience);
}

void HabitsWindowTest::layoutIsKept() {
    open();
    m_window->showPage(StageModel::Latency);
    auto* splitter = m_window->latencyPage().stripView().parentWidget();
    auto* strip = qobject_cast<QSplitter*>(splitter);
    QVERIFY(strip != nullptr);
    strip->setSizes({200, 500});
    QTest::qWait(20);
    const auto sizes = strip->sizes();
    m_window->resize(1300, 820);
    m_window->close();
    cleanup();
    m_window = std::make_unique<MainWindow>([this] { return std::make_unique<test::FakeEngine>(m_control); });
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QCOMPARE(m_window->size(), QSize(1300, 820));
    open();
    m_window->showPage(StageModel::Latency);
    QTest::qWait(20);
    const auto kept = qobject_cast<QSplitter*>(m_window->latencyPage().stripView().parentWidget())->sizes();
    QVERIFY2(std::abs(kept[0] - sizes[0]) < 20, qPrintable(QString::number(kept[0])));
}

QTEST_MAIN(HabitsWindowTest)
#include "tst_habits_window.moc"
