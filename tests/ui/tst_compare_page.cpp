// SPDX-License-Identifier: GPL-3.0-or-later
// The Compare page as a person uses it: real widgets, real events, an engine that makes translations up and really
// scores them. With HATTER_PICTURES set to a folder the page is saved there as pictures.
#include "FakeEngine.h"
#include "OwnSettings.h"
#include "Shared.h"
#include "base/Resources.h"
#include "compare/ComparePage.h"
#include "compare/LatencyBars.h"
#include "compare/MarkedText.h"
#include "compare/SentenceBox.h"
#include "compare/SubSource.h"
#include "dialogs/CandidateDialog.h"
#include "engine/Session.h"
#include "panels/GeneForm.h"
#include "panels/MainWindow.h"
#include "panels/MessageStrip.h"
#include "panels/PublishedPage.h"
#include "settings/Settings.h"
#include "settings/Theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSortFilterProxyModel>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

using namespace hatter;
using namespace hatter::ui;

namespace {
constexpr int Patience = 60000;
}

class ComparePageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void oneBarForEachMachine();
    void barsFollowMeasurements();
    void sharesOfLatencyAndParameters();
    void referenceIsChosen();
    void sentenceIsTranslatedByAll();
    void differencesInTranslationsAreMarked();
    void translatingCanBeStopped();
    void whatCannotTranslateSaysSo();
    void testSentencesAreCompared();
    void partialComparisonSaysSo();
    void sentencesAreSortedFilteredCopiedAndWritten();
    void comparisonIsStopped();
    void failureIsSaidInThePage();
    void yamlIsPasted();
    void pastedTextThatIsNone_data();
    void pastedTextThatIsNone();
    void copiedOnesCanBePasted();
    void yamlIsOpened();
    void madeInTheForm();
    void typedTextStaysWhileTheRestChanges();
    void closingTheWorkspaceForgets();
    void keyboardReachesTheParts();
    void pictures_data();
    void pictures();

private:
    void addFound(int count);
    space::SubTransformer other(int number) const;
    bool shows(const QString& text) const;
    template <typename Button = QPushButton>
    Button* button(const QString& text) const;
    void press(const QString& text);
    QLineEdit* sentence() const { return page().findChild<SentenceBox*>()->findChild<QLineEdit*>(); }
    QVector<MarkedText*> translations() const;
    void type(const QString& text);
    void idle();
    void compareOnTests();
    ComparePage& page() const { return m_window->comparePage(); }
    CompareList& list() const { return m_window->compareList(); }
    QString cell(int row, int column) const {
        return page().tests().table()->model()->index(row, column).data().toString();
    }

    std::shared_ptr<test::FakeEngine::Control> m_control;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
    space::DesignSpace m_space;
};

void ComparePageTest::initTestCase() {
    test::useOwnSettings("compare");
    QLocale::setDefault(QLocale(QLocale::English));
    QApplication::setFont(QFont(QStringLiteral("Noto Sans"), 10));
    Theme::apply(*qApp, Theme::Mode::Light);
    m_space = space::readDesignSpace(std::filesystem::path(HATTER_SOURCE_DIR) / "resources/spaces/demo.yml");
}

void ComparePageTest::init() {
    QSettings().clear();
    m_control = std::make_shared<test::FakeEngine::Control>();
    m_control->delayMs = 0;
    m_folder = std::make_unique<QTemporaryDir>();
    test::makeReadyWorkspace(m_folder->path().toStdString() + "/demo",
                             std::filesystem::path(HATTER_SOURCE_DIR) / "resources/spaces/demo.yml");
    m_window = std::make_unique<MainWindow>([this] { return std::make_unique<test::FakeEngine>(m_control); });
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->openWorkspace(m_folder->path() + QStringLiteral("/demo"));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isOpen(), Patience);
    QTest::keyClick(m_window.get(), Qt::Key_7, Qt::ControlModifier);
    QVERIFY(page().isVisible());
}

void ComparePageTest::cleanup() {
    m_window.reset();
    m_folder.reset();
}

/// Different architectures of the space, the same in every test.
space::SubTransformer ComparePageTest::other(int number) const {
    PythonRandom random(static_cast<std::uint64_t>(number) + 40);
    return m_space.sample(random);
}

void ComparePageTest::addFound(int count) {
    for (int i = 0; i < count; ++i) {
        CompareList::Item item;
        item.run = 1;
        item.space = m_space;
        item.target = QStringLiteral("This CPU");
        item.row.draw = 12 + i;
        item.row.generation = 3 + i;
        item.row.origin = search::Origin::Crossover;
        item.row.sub = i == 0 ? m_space.largest() : other(i);
        item.row.hash = QString::fromStdString(space::hashOf(item.row.sub));
        item.row.predictedMs = m_window->session().facts().latency.predictor->totalMs(item.row.sub);
        item.row.loss = 3.5 + 0.01 * i;
        item.row.parameters = space::parameterCount(m_space, item.row.sub);
        item.row.flops = space::flopCount(m_space, item.row.sub, 30, 30);
        QVERIFY(list().toggle(item));
    }
}

bool ComparePageTest::shows(const QString& text) const {
    for (const auto* label : page().findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(text))
            return true;
    return false;
}

template <typename Button>
Button* ComparePageTest::button(const QString& text) const {
    for (auto* found : page().findChildren<Button*>())
        if (found->isVisible() && found->text() == text)
            return found;
    return nullptr;
}

void ComparePageTest::press(const QString& text) {
    auto* found = button(text);
    QVERIFY2(found != nullptr, qPrintable(text));
    QVERIFY2(found->isEnabled(), qPrintable(text));
    QTest::mouseClick(found, Qt::LeftButton);
}

/// Visible ones, from the left to the right.
QVector<MarkedText*> ComparePageTest::translations() const {
    QVector<MarkedText*> texts;
    for (auto* text : page().findChildren<MarkedText*>())
        if (text->isVisible())
            texts.append(text);
    std::sort(texts.begin(), texts.end(), [this](const auto* a, const auto* b) {
        return a->mapTo(&page(), QPoint()).x() < b->mapTo(&page(), QPoint()).x();
    });
    return texts;
}

void ComparePageTest::type(const QString& text) {
    QTest::mouseClick(sentence(), Qt::LeftButton);
    sentence()->selectAll();
    QTest::keyClicks(sentence(), text);
}

void ComparePageTest::idle() {
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->session().runner().isBusy(), Patience);
}

void ComparePageTest::compareOnTests() {
    page().showTab(ComparePage::TestSentences);
    press(QStringLiteral("Compare"));
    QTRY_VERIFY_WITH_TIMEOUT(page().tests().result().outcome != nullptr, Patience);
    idle();
}

void ComparePageTest::oneBarForEachMachine() {
    addFound(3);
    const auto bars = [this] {
        QVector<LatencyBar*> visible;
        for (auto* bar : page().findChildren<LatencyBar*>())
            if (bar->isVisible())
                visible.append(bar);
        return visible;
    };
    QCOMPARE(bars().size(), qsizetype(3));  // one machine, three columns
    for (const LatencyBar* bar : bars()) {
        QCOMPARE(bar->kind(), LatencyBar::Kind::Predicted);
        QVERIFY2(bar->accessibleName().startsWith(QLatin1String("This CPU: ")) &&
                     bar->accessibleName().contains(QLatin1String("90 % range")),
                 qPrintable(bar->accessibleName()));
    }
    QVERIFY(shows(QStringLiteral("times as fast on This CPU, predicted")));
    // A second machine that was measured and fitted.
    test::FakeEngine engine(m_control);
    NoProgress quiet;
    m_control->scale = 10;
    workbench::MeasureLatencyOptions measure;
    measure.target = "pi4";
    measure.samples = 20;
    engine.measureLatency(m_window->session().workspace(), measure, quiet, {}, {});
    engine.fitPredictor(m_window->session().workspace(), {"pi4", "regression", 1}, quiet, {});
    m_window->session().refresh();
    QTRY_COMPARE_WITH_TIMEOUT(bars().size(), qsizetype(6), Patience);
}

void ComparePageTest::barsFollowMeasurements() {
    addFound(2);
    workbench::MeasureLatencyOptions measure;
    for (const auto& item : list().items())
        measure.only.push_back(item.row.sub);
    m_window->session().runner().measureLatency(m_window->session().workspace(), measure);
    idle();
    const auto measured = [this] {
        int count = 0;
        for (const auto* bar : page().findChildren<LatencyBar*>())
            count += bar->isVisible() && bar->kind() == LatencyBar::Kind::Measured;
        return count;
    };
    QTRY_COMPARE_WITH_TIMEOUT(measured(), 2, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(shows(QStringLiteral("times as fast on This CPU, measured")), Patience);
}

void ComparePageTest::sharesOfLatencyAndParameters() {
    addFound(1);
    QComboBox* chooser = nullptr;
    for (auto* box : page().findChildren<QComboBox*>())
        if (box->accessibleName().startsWith(QLatin1String("What the share")))
            chooser = box;
    QVERIFY(chooser != nullptr && chooser->isVisible());
    QVERIFY(shows(QStringLiteral("predicted, beside each layer")));
    const QImage latency = page().grab().toImage();
    chooser->setFocus();
    QTest::keyClick(chooser, Qt::Key_Down);
    QCOMPARE(chooser->currentText(), QStringLiteral("% of parameters"));
    QVERIFY(shows(QStringLiteral("embeddings are not counted")));
    QVERIFY(page().grab().toImage() != latency);
    QCOMPARE(Settings::get(keys::CompareShares), QStringLiteral("parameters"));
}

void ComparePageTest::referenceIsChosen() {
    addFound(3);
    const QString second = list().items()[1].row.hash;
    QComboBox* reference = nullptr;
    for (auto* box : page().findChildren<QComboBox*>())
        if (box->accessibleName() == QLatin1String("Differences against"))
            reference = box;
    QVERIFY(reference != nullptr);
    QCOMPARE(reference->itemText(1), QStringLiteral("B #13"));
    reference->setFocus();
    QTest::keyClick(reference, Qt::Key_Down);
    QCOMPARE(list().items()[0].row.hash, second);
    QCOMPARE(reference->currentText(), QStringLiteral("A #13"));
    auto* remove = page().findChild<QToolButton*>(QString(), Qt::FindChildrenRecursively);
    for (auto* candidate : page().findChildren<QToolButton*>())
        if (candidate->isVisible() && candidate->accessibleName() == QLatin1String("Take C out of the comparison"))
            remove = candidate;
    QVERIFY(remove != nullptr);
    QTest::mouseClick(remove, Qt::LeftButton);
    QCOMPARE(list().items().size(), qsizetype(2));
    QVERIFY(!remove->isVisible());
}

void ComparePageTest::sentenceIsTranslatedByAll() {
    addFound(3);
    QVERIFY(!button(QStringLiteral("Translate"))->isEnabled());  // nothing was typed yet
    type(QStringLiteral("the page shows every measurement beside its prediction."));
    QTest::keyClick(sentence(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(translations().size(), qsizetype(3), Patience);
    idle();
    const auto& items = list().items();
    for (int i = 0; i < 3; ++i) {
        const std::string expected =
            test::inventedTranslation("the page shows every measurement beside its prediction.", items[i].row.sub, 1);
        QCOMPARE(translations()[i]->toPlainText(), QString::fromStdString(expected));
        const QString ms = QLocale().toString(test::inventedLatency(items[i].row.sub).totalMs(), 'f', 0);
        QVERIFY2(shows(QStringLiteral("%1 ms · log-probability −0.").arg(ms)), qPrintable(ms));
    }
    QCOMPARE(m_control->translated.beam, 5);
    QVERIFY(shows(QStringLiteral("English")) && shows(QStringLiteral("German")));
    // Another beam.
    for (auto* box : page().findChild<SentenceBox*>()->findChildren<QComboBox*>()) {
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
    }
    press(QStringLiteral("Translate"));
    idle();
    QCOMPARE(m_control->translated.beam, 1);
}

void ComparePageTest::differencesInTranslationsAreMarked() {
    addFound(2);
    type(QStringLiteral("the page shows every measurement beside its prediction and keeps what was chosen before."));
    press(QStringLiteral("Translate"));
    QTRY_COMPARE_WITH_TIMEOUT(translations().size(), qsizetype(2), Patience);
    const auto texts = translations();
    QVERIFY(texts[0]->marks().isEmpty());
    const auto expected = WordDiff(texts[0]->toPlainText(), texts[1]->toPlainText()).differing();
    QVERIFY(!expected.isEmpty());
    QCOMPARE(texts[1]->marks(), expected);
    auto* mark = page().findChild<QCheckBox*>();
    QTest::mouseClick(mark, Qt::LeftButton, {}, QPoint(8, mark->height() / 2));
    QVERIFY(!mark->isChecked());
    QVERIFY(texts[1]->marks().isEmpty());
    // What stands there can be taken along.
    texts[1]->setFocus();
    QTest::keyClick(texts[1], Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(texts[1], Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), texts[1]->toPlainText());
}

void ComparePageTest::translatingCanBeStopped() {
    addFound(4);
    m_control->delayMs = 400;
    type(QStringLiteral("the page."));
    press(QStringLiteral("Translate"));
    QTRY_VERIFY_WITH_TIMEOUT(shows(QStringLiteral("translating…")), Patience);
    press(QStringLiteral("Stop"));
    idle();
    QTRY_VERIFY_WITH_TIMEOUT(button(QStringLiteral("Translate")) != nullptr, Patience);
    QVERIFY(translations().size() < 4);
    QVERIFY(!shows(QStringLiteral("translating…")));
}

void ComparePageTest::whatCannotTranslateSaysSo() {
    const auto models = space::readPublishedModels(resourcesFolder());
    list().toggle(CompareList::itemOf(models.models[3], 4));
    QVERIFY(shows(QStringLiteral("no weights here to translate with")));
    QVERIFY(!button(QStringLiteral("Translate"))->isEnabled());
    page().showTab(ComparePage::TestSentences);
    QVERIFY(!button(QStringLiteral("Compare"))->isEnabled());
    page().showTab(ComparePage::SideBySide);
    addFound(1);
    type(QStringLiteral("the page."));
    press(QStringLiteral("Translate"));
    QTRY_COMPARE_WITH_TIMEOUT(translations().size(), qsizetype(1), Patience);
    QVERIFY(shows(QStringLiteral("no weights here to translate with")));
    page().showTab(ComparePage::TestSentences);
    QVERIFY(shows(QStringLiteral("Two SubTransformers of this workspace are needed")));
}

void ComparePageTest::testSentencesAreCompared() {
    addFound(2);
    press(QStringLiteral("Test…"));
    press(QStringLiteral("Compare"));
    QTRY_VERIFY_WITH_TIMEOUT(page().tests().result().outcome != nullptr, Patience);
    idle();
    const auto& outcome = *page().tests().result().outcome;
    QCOMPARE(m_control->compared.sentences, std::size_t{100});
    QCOMPARE(m_control->compared.split, std::string("test"));
    QVERIFY(!m_control->compared.draw.has_value());
    QCOMPARE(page().tests().table()->model()->rowCount(), 100);
    const QAbstractItemModelTester tester(page().tests().table()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(shows(QStringLiteral("Measured on 100 sentence")));
    QVERIFY(shows(QStringLiteral(", beam 5. BLEU: nrefs:1|bs:1000|seed:12345")));

    page().showTab(ComparePage::SideBySide);
    const auto& second = outcome.systems[1];
    const auto number = [](double value) { return QLocale().toString(std::abs(value), 'f', 1); };
    QVERIFY(shows(QStringLiteral("± %1, n = 100").arg(number((second.bleu.high - second.bleu.low) / 2))));
    const double points = second.bleuDifference->points.score;
    QVERIFY(std::abs(points) > 0.05);
    const QString words = points < 0 ? QStringLiteral("%1 BLEU lower, p ") : QStringLiteral("%1 BLEU higher, p ");
    QVERIFY2(shows(words.arg(number(points))), qPrintable(words.arg(number(points))));
    QVERIFY(shows(QStringLiteral("chrF")));
    QVERIFY(shows(QStringLiteral("bootstrap, n = 100")));
    // With another A the difference is not the one that was tested.
    list().makeFirst(1);
    QVERIFY(!shows(QStringLiteral(" BLEU lower, p ")) && !shows(QStringLiteral(" BLEU higher, p ")));
    QVERIFY(shows(QStringLiteral("not compared with A on test sentences yet")));
}

void ComparePageTest::partialComparisonSaysSo() {
    addFound(2);
    page().showTab(ComparePage::TestSentences);
    for (auto* box : page().tests().findChildren<QComboBox*>())
        if (box->accessibleName() == QLatin1String("Test sentences")) {
            box->setFocus();
            QTest::keyClick(box, Qt::Key_End);  // all
        }
    press(QStringLiteral("Compare"));
    QTRY_VERIFY_WITH_TIMEOUT(page().tests().result().outcome != nullptr, Patience);
    idle();
    QVERIFY(page().tests().result().outcome->whole);
    // The whole split's BLEU is the candidates' own.
    QTRY_VERIFY_WITH_TIMEOUT(list().items()[1].row.bleu.has_value(), Patience);
    QCOMPARE(*list().items()[1].row.bleu, page().tests().result().outcome->systems[1].bleu.score);
    page().showTab(ComparePage::SideBySide);
    QVERIFY(shows(QStringLiteral("measured ± ")));
    // One that came later was not part of it.
    CompareList::Item late = list().items()[1];
    late.row.draw = 99;
    late.row.sub = other(7);
    late.row.hash = QString::fromStdString(space::hashOf(late.row.sub));
    late.row.bleu.reset();
    QVERIFY(list().toggle(late));
    QVERIFY(shows(QStringLiteral("not compared with A on test sentences yet")));
}

void ComparePageTest::sentencesAreSortedFilteredCopiedAndWritten() {
    addFound(3);
    compareOnTests();
    QTableView* table = page().tests().table();
    auto* model = qobject_cast<QSortFilterProxyModel*>(table->model());
    QVERIFY(model != nullptr);
    QCOMPARE(model->columnCount(), 8);
    const auto difference = [&](int row) { return model->index(row, 6).data(SentenceModel::SortRole).toDouble(); };
    QVERIFY(difference(0) <= difference(1) && difference(1) <= difference(99));  // where B lost most
    const auto clickHeader = [&](int column) {
        auto* header = table->horizontalHeader();
        table->scrollTo(model->index(0, column));
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(column) + 10, header->height() / 2));
    };
    clickHeader(6);
    QVERIFY(difference(0) >= difference(1) && difference(1) >= difference(99));
    clickHeader(0);
    QCOMPARE(cell(0, 0), QStringLiteral("1"));
    QCOMPARE(cell(99, 0), QStringLiteral("100"));

    // Two rows, as a spreadsheet takes them.
    table->setFocus();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(model->index(1, 1)).center());
    QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), qsizetype(2));
    QCOMPARE(lines[0].split(QLatin1Char('\t')).size(), qsizetype(8));
    QCOMPARE(lines[0].section(QLatin1Char('\t'), 1, 1), cell(1, 1));
    // The chosen one stands there in full.
    QVERIFY(shows(QStringLiteral(" · chrF2 ")));
    bool inFull = false;
    for (const auto* text : page().tests().findChildren<MarkedText*>())
        inFull |= text->isVisible() && text->toPlainText() == cell(2, 4);
    QVERIFY(inFull);

    auto* filter = page().tests().findChild<QLineEdit*>();
    filter->setFocus();
    QTest::keyClicks(filter, QStringLiteral("machine"));
    QVERIFY(model->rowCount() > 0 && model->rowCount() < 100);
    for (int row = 0; row < model->rowCount(); ++row) {
        QString all;
        for (int column = 1; column < 6; ++column)
            all += cell(row, column);
        QVERIFY(all.contains(QLatin1String("machine"), Qt::CaseInsensitive));
    }
    press(QStringLiteral("Export CSV…"));
    auto* dialog = page().findChild<QFileDialog*>();
    QVERIFY(dialog != nullptr);
    const QString file = m_folder->filePath(QStringLiteral("sentences.csv"));
    dialog->selectFile(file);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), Patience);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QList<QByteArray> csv = written.readAll().trimmed().split('\n');
    QCOMPARE(csv.size(), qsizetype(101));
    QVERIFY(csv[0].startsWith("line,source,reference,A #12,B #13,C #14,chrF2 of A #12"));
}

void ComparePageTest::comparisonIsStopped() {
    addFound(2);
    page().showTab(ComparePage::TestSentences);
    m_control->delayMs = 300;
    press(QStringLiteral("Compare"));
    QTRY_VERIFY_WITH_TIMEOUT(button(QStringLiteral("Stop")) != nullptr, Patience);
    QVERIFY(!button(QStringLiteral("Compare"))->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(shows(QStringLiteral("translating: ")), Patience);
    press(QStringLiteral("Stop"));
    idle();
    QTRY_VERIFY_WITH_TIMEOUT(button(QStringLiteral("Compare"))->isEnabled(), Patience);
    QVERIFY(page().tests().result().outcome == nullptr);
    QVERIFY(page().strip().sentence().isEmpty());
}

void ComparePageTest::failureIsSaidInThePage() {
    addFound(2);
    m_control->fails = true;
    type(QStringLiteral("the page."));
    press(QStringLiteral("Translate"));
    QTRY_COMPARE_WITH_TIMEOUT(page().strip().sentence(), QStringLiteral("The sentence could not be translated."),
                              Patience);
    m_control->fails = true;
    page().showTab(ComparePage::TestSentences);
    press(QStringLiteral("Compare"));
    QTRY_COMPARE_WITH_TIMEOUT(page().strip().sentence(), QStringLiteral("The comparison failed."), Patience);
}

void ComparePageTest::yamlIsPasted() {
    const space::SubTransformer sub = other(3);
    QGuiApplication::clipboard()->setText(QString::fromStdString(space::writeSubTransformer(sub)));
    QTest::keyClick(&page(), Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(list().items().size(), qsizetype(1), Patience);
    const CompareList::Item& item = list().items().first();
    QVERIFY(item.row.sub == sub);
    QCOMPARE(item.row.parameters, qint64(space::parameterCount(m_space, sub)));
    QVERIFY(item.row.predictedMs > 0);
    QVERIFY(shows(QStringLiteral("made by hand, pasted")));
    // The same one again is not a second column, nor does it go.
    QTest::keyClick(&page(), Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(page().strip().sentence(), QStringLiteral("A is the same SubTransformer."), Patience);
    QCOMPARE(list().items().size(), qsizetype(1));
    // It can translate.
    type(QStringLiteral("the page."));
    press(QStringLiteral("Translate"));
    QTRY_COMPARE_WITH_TIMEOUT(translations().size(), qsizetype(1), Patience);
    // Text goes into the line, not into the comparison.
    QGuiApplication::clipboard()->setText(QString::fromStdString(space::writeSubTransformer(other(4))));
    sentence()->setFocus();
    QTest::keyClick(sentence(), Qt::Key_V, Qt::ControlModifier);
    QVERIFY(sentence()->text().contains(QLatin1String("encoder-embed-dim-subtransformer")));
    QTest::qWait(200);
    QCOMPARE(list().items().size(), qsizetype(1));
}

void ComparePageTest::pastedTextThatIsNone_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    const QString none = QStringLiteral("That is no SubTransformer of this workspace's design space.");
    QTest::newRow("nothing") << ""
                             << "There is no text on the clipboard that could be a SubTransformer.";
    QTest::newRow("remarks alone") << "# encoder\n---\n"
                                   << "There is no text on the clipboard that could be a SubTransformer.";
    QTest::newRow("a letter") << "Dear all,\nsee you: soon" << none;
    QTest::newRow("damaged YAML") << "a: [1, 2" << none;
    QTest::newRow("a part of one") << "encoder-embed-dim-subtransformer: 256\n" << none;
    QTest::newRow("control characters") << QStringLiteral("a: \x01\x02\n\t- : :") << none;
    QString wrong = QString::fromStdString(space::writeSubTransformer(
        space::readDesignSpace(std::filesystem::path(HATTER_SOURCE_DIR) / "resources/spaces/demo.yml").largest()));
    wrong.replace(QRegularExpression(QStringLiteral("(encoder-embed-dim-subtransformer: )\\d+")),
                  QStringLiteral("\\1 77777"));
    QTest::newRow("a size that the space has not") << wrong << none;
    QTest::newRow("too much") << QString(2 << 20, QLatin1Char('x')) << "That is too much text for a SubTransformer.";
}

void ComparePageTest::pastedTextThatIsNone() {
    QFETCH(QString, text);
    QGuiApplication::clipboard()->setText(text);
    QTest::keyClick(&page(), Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!page().strip().sentence().isEmpty(), Patience);
    QTEST(page().strip().sentence(), "sentence");
    QVERIFY(list().items().isEmpty());
}

void ComparePageTest::copiedOnesCanBePasted() {
    addFound(3);
    QVector<QString> hashes;
    for (const auto& item : list().items())
        hashes.append(item.row.hash);
    press(QStringLiteral("Copy as YAML"));
    while (!list().items().isEmpty())
        list().removeAt(0);
    QTest::keyClick(&page(), Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(list().items().size(), qsizetype(3), Patience);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(list().items()[i].row.hash, hashes[i]);
}

void ComparePageTest::yamlIsOpened() {
    const space::SubTransformer sub = other(5);
    const QString file = m_folder->filePath(QStringLiteral("mine.yml"));
    writeFileAtomically(file.toStdString(), space::writeSubTransformer(sub));
    page().openYaml(file);
    QTRY_COMPARE_WITH_TIMEOUT(list().items().size(), qsizetype(1), Patience);
    QVERIFY(list().items().first().row.sub == sub);
    QVERIFY(shows(QStringLiteral("made by hand, mine.yml")));
    page().openYaml(m_folder->filePath(QStringLiteral("absent.yml")));
    QTRY_COMPARE_WITH_TIMEOUT(page().strip().sentence(), QStringLiteral("The file could not be read."), Patience);
}

void ComparePageTest::madeInTheForm() {
    addFound(1);
    auto* add = button(QStringLiteral("Add SubTransformer…"));
    QVERIFY(add != nullptr && add->menu() != nullptr);
    for (QAction* action : add->menu()->actions())
        if (action->text() == QStringLiteral("Make one by hand…"))
            action->trigger();
    auto* form = page().findChild<CandidateDialog*>();
    QVERIFY(form != nullptr && form->isVisible());
    auto* depth = form->findChild<GeneForm*>()->field("decoder-layers");
    depth->setFocus();
    QTest::keyClick(depth, depth->currentIndex() == 0 ? Qt::Key_End : Qt::Key_Home);
    const space::SubTransformer made = form->sub();
    QVERIFY(made != list().items().first().row.sub);
    for (auto* candidate : form->findChildren<QPushButton*>())
        if (candidate->text() == QLatin1String("Add to the comparison"))
            QTest::mouseClick(candidate, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(list().items().size(), qsizetype(2), Patience);
    QVERIFY(list().items()[1].row.sub == made);
    QVERIFY(shows(QStringLiteral("made by hand, from the form")));
    QCOMPARE(list().items()[1].run, qint64(SubSource::HandRun));
}

void ComparePageTest::typedTextStaysWhileTheRestChanges() {
    addFound(2);
    type(QStringLiteral("the pa"));
    m_window->session().refresh();
    QTest::qWait(200);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("ge."));
    list().removeAt(1);
    QCOMPARE(sentence()->text(), QStringLiteral("the page."));
    QVERIFY(sentence()->hasFocus());
}

void ComparePageTest::closingTheWorkspaceForgets() {
    addFound(2);
    compareOnTests();
    m_window->session().close();
    QVERIFY(list().items().isEmpty());
    QVERIFY(page().tests().result().outcome == nullptr);
    QVERIFY(sentence()->text().isEmpty());
    // What cannot be checked against a space is not taken.
    m_window->showPage(StageModel::Compare);
    QGuiApplication::clipboard()->setText(QString::fromStdString(space::writeSubTransformer(other(2))));
    QTest::keyClick(&page(), Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(page().strip().sentence().startsWith(QLatin1String("Open a workspace first")), Patience);
}

void ComparePageTest::keyboardReachesTheParts() {
    addFound(2);
    QSet<QWidget*> reached;
    page().findChildren<QComboBox*>().first()->setFocus();
    for (int i = 0; i < 60 && QApplication::focusWidget() != nullptr; ++i) {
        reached.insert(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QVERIFY(reached.contains(sentence()));
    QVERIFY(reached.contains(button(QStringLiteral("Copy as YAML"))));
    QVERIFY(reached.contains(button(QStringLiteral("Test…"))));
    for (const auto* widget : reached)
        if (page().isAncestorOf(widget)) {
            const auto* named = qobject_cast<const QAbstractButton*>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (named != nullptr && !named->text().isEmpty()) ||
                         qobject_cast<const QTabBar*>(widget) != nullptr,
                     widget->metaObject()->className());
        }
}

void ComparePageTest::pictures_data() {
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light") << false << QSize(1440, 900);
    QTest::newRow("dark") << true << QSize(1440, 900);
    QTest::newRow("small") << false << QSize(1024, 700);
}

/// Words that are cut off, in the widest state of both tabs.
void ComparePageTest::pictures() {
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    Theme::apply(*qApp, dark ? Theme::Mode::Dark : Theme::Mode::Light);
    m_window->resize(size);
    test::FakeEngine engine(m_control);
    NoProgress quiet;
    for (const auto& [name, scale] : {std::pair{"pi4", 10.0}, {"lab-gpu", 0.4}}) {
        m_control->scale = scale;
        m_control->jitter = 0.05;
        workbench::MeasureLatencyOptions measure;
        measure.target = name;
        measure.samples = 25;
        engine.measureLatency(m_window->session().workspace(), measure, quiet, {}, {});
        engine.fitPredictor(m_window->session().workspace(), {name, "regression", 1}, quiet, {});
        measure.only = {m_space.largest()};
        if (scale > 1)
            engine.measureLatency(m_window->session().workspace(), measure, quiet, {}, {});
    }
    m_control->scale = 1;
    workbench::MeasureLatencyOptions measure;
    measure.only = {m_space.largest(), other(1)};
    engine.measureLatency(m_window->session().workspace(), measure, quiet, {}, {});
    m_window->session().refresh();
    addFound(2);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().facts().latency.targets.size() == 3, Patience);
    QGuiApplication::clipboard()->setText(QString::fromStdString(space::writeSubTransformer(m_space.smallest())));
    QTest::keyClick(&page(), Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(list().items().size(), qsizetype(3), Patience);
    compareOnTests();
    page().showTab(ComparePage::SideBySide);
    type(QStringLiteral("The page shows every measurement beside its prediction and keeps what was chosen before."));
    press(QStringLiteral("Translate"));
    QTRY_COMPARE_WITH_TIMEOUT(translations().size(), qsizetype(3), Patience);
    idle();
    for (const auto& [tab, word] :
         {std::pair{ComparePage::SideBySide, "side"}, {ComparePage::TestSentences, "tests"}}) {
        page().showTab(tab);
        QTest::qWait(150);
        if (const QString folder = qEnvironmentVariable("HATTER_PICTURES"); !folder.isEmpty()) {
            QDir().mkpath(folder);
            m_window->grab().save(
                QStringLiteral("%1/compare-%2-%3.png")
                    .arg(folder, QString::fromLatin1(word), QString::fromLatin1(QTest::currentDataTag())));
        }
        for (const auto* label : page().findChildren<QLabel*>())
            QVERIFY2(!label->isVisible() || label->wordWrap() || label->text().isEmpty() ||
                         label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored ||
                         label->width() + 2 >= label->sizeHint().width(),
                     qPrintable(label->text()));
        for (const auto* pressable : page().findChildren<QAbstractButton*>())
            QVERIFY2(!pressable->isVisible() || pressable->text().isEmpty() ||
                         pressable->width() + 2 >= pressable->minimumSizeHint().width(),
                     qPrintable(pressable->text()));
    }
    Theme::apply(*qApp, Theme::Mode::Light);
}

QTEST_MAIN(ComparePageTest)
#include "tst_compare_page.moc"
