// SPDX-License-Identifier: GPL-3.0-or-later
// The Data page on real prepared data: statistics, leaks, lengths as bars and figures, pairs in their pieces; damaged
// files; another corpus. With HATTER_PICTURES set to a folder the page is saved there as pictures.
#include "FakeEngine.h"
#include "OwnSettings.h"
#include "PreparedData.h"
#include "Shared.h"
#include "charts/LengthChart.h"
#include "dialogs/CorpusWizard.h"
#include "engine/SamplePairs.h"
#include "engine/Session.h"
#include "models/PairTable.h"
#include "panels/CorpusFilesPage.h"
#include "panels/DataPage.h"
#include "panels/MainWindow.h"
#include "panels/MessageStrip.h"
#include "panels/NoteLine.h"
#include "panels/PiecesDelegate.h"
#include "panels/TaskCard.h"
#include "settings/Settings.h"
#include "settings/Theme.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <set>

using namespace hatter;
using namespace hatter::ui;

namespace {

constexpr int Patience = 60000;

QString toy(const char* name) {
    return QStringLiteral(HATTER_SOURCE_DIR "/tests/support/toy/") + QLatin1String(name);
}

template <typename Widget>
Widget* named(QWidget& in, const QString& name) {
    for (auto* widget : in.findChildren<Widget*>())
        if (widget->accessibleName() == name)
            return widget;
    return nullptr;
}

QPushButton* withText(QWidget& in, const QString& text) {
    for (auto* button : in.findChildren<QPushButton*>())
        if (QString(button->text()).remove(QLatin1Char('&')) == text && button->isVisible())
            return button;
    return nullptr;
}

workbench::PrepareDataOptions toyOptions() {
    workbench::PrepareDataOptions options;
    options.train.source = toy("train.en").toStdString();
    options.train.target = toy("train.de").toStdString();
    options.pieces = 200;
    return options;
}

}  // namespace

class DataPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void pieces_data();
    void pieces();
    void bins_data();
    void bins();
    void everySentenceIsInABin();
    void pieceLayoutStaysInItsWidth();
    void emptyPageAsksForACorpus();
    void leaksAreSaid_data();
    void leaksAreSaid();
    void lengthsAreThoseOfTheData();
    void chartIsReadByKeysAndMouse();
    void figuresSayTheSame();
    void samplesAreTheText();
    void seedsDrawSamples();
    void damagedDataIsSaid_data();
    void damagedDataIsSaid();
    void dataWithoutLengthsOrFiles();
    void anotherCorpus();
    void failedPreparationCanBeTriedAgain();
    void droppedOnThePage();
    void everyControlHasAName();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
    void pictures();

private:
    store::Workspace make(std::optional<int> leaks = 0) {
        const auto workspace =
            store::Workspace::create(m_folder->path().toStdString() + "/toy", {"toy", "en", "de", "toy sentences"});
        test::prepareWithLightCore(workspace, toyOptions(), leaks);
        return workspace;
    }
    void open(int width = 1280, int height = 800);
    DataPage& page() { return m_window->dataPage(); }
    void waitForSamples() { QTRY_VERIFY_WITH_TIMEOUT(page().samples().rowCount() > 0, Patience); }

    std::shared_ptr<test::FakeEngine::Control> m_control;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void DataPageTest::initTestCase() {
    test::useOwnSettings("data-page");
    QApplication::setFont(QFont(QStringLiteral("Noto Sans"), 10));
    Theme::apply(*qApp, Theme::Mode::Light);
}

void DataPageTest::init() {
    QSettings().clear();
    m_control = std::make_shared<test::FakeEngine::Control>();
    m_control->delayMs = 1;
    m_folder = std::make_unique<QTemporaryDir>();
}

void DataPageTest::cleanup() {
    m_window.reset();
    m_folder.reset();
}

void DataPageTest::open(int width, int height) {
    m_window = std::make_unique<MainWindow>([this] { return std::make_unique<test::FakeEngine>(m_control); });
    m_window->resize(width, height);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->openWorkspace(m_folder->path() + QStringLiteral("/toy"));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isOpen(), Patience);
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), StageModel::Data);
}

void DataPageTest::pieces_data() {
    QTest::addColumn<QStringList>("symbols");
    QTest::addColumn<QString>("shown");
    QTest::newRow("SentencePiece") << QStringList{"▁the", "▁qui", "et", "▁cat", "."} << "the qui|et cat|.";
    QTest::newRow("subword-nmt") << QStringList{"the", "qui@@", "et", "cat", "."} << "the qui|et cat .";
    QTest::newRow("sign alone") << QStringList{"▁", "x"} << "▁|x";
    QTest::newRow("begins inside a word") << QStringList{"et", "▁cat"} << "et cat";
    QTest::newRow("only a joint") << QStringList{"@@", "x"} << "@@|x";
    QTest::newRow("nothing") << QStringList{} << "";
}

void DataPageTest::pieces() {
    QFETCH(QStringList, symbols);
    QFETCH(QString, shown);
    PairTable table;
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    table.setPairs({{1, piecesOf(symbols), {}}, {2, {}, piecesOf(symbols)}});
    QCOMPARE(table.index(0, PairTable::Source).data().toString(), shown);
    QCOMPARE(table.index(1, PairTable::Target).data(Qt::ToolTipRole).toString().remove(u'|'),
             QString(shown).remove(u'|').remove(u'▁'));
    QVERIFY(!piecesOf({QStringLiteral("▁a"), QStringLiteral("<unk>")}).last().known);
    table.setLanguages(QStringLiteral("English"), {});
    QCOMPARE(table.headerData(PairTable::Source, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("English"));
    table.setPairs({});
}

void DataPageTest::bins_data() {
    QTest::addColumn<QVector<qint64>>("counts");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("bins");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    const auto row = [](const char* what, const QVector<qint64>& counts, int width, int bins, const char* first,
                        const char* last) {
        QTest::newRow(what) << counts << width << bins << QString::fromUtf8(first) << QString::fromUtf8(last);
    };
    row("short", {0, 3, 4, 5}, 1, 3, "1", "3");
    row("an empty line among them", {1, 3, 4, 5}, 1, 3, "0–1", "3");
    row("empty lines alone", {7}, 1, 1, "0–1", "0–1");
    QVector<qint64> wide(101, 5);
    wide[0] = 0;
    row("to a hundred", wide, 5, 20, "1–5", "96–100");
    QVector<qint64> tail(5001, 0);
    for (int i = 1; i <= 20; ++i)
        tail[i] = 1000;
    tail[5000] = 3;
    row("one wild line", tail, 1, 20, "1", "20 and more");
    row("nothing", {}, 1, 0, "", "");
    row("zeros", {0, 0, 0}, 1, 0, "", "");
}

void DataPageTest::bins() {
    QFETCH(QVector<qint64>, counts);
    QFETCH(int, width);
    QFETCH(int, bins);
    QFETCH(QString, first);
    QFETCH(QString, last);
    const std::vector<std::int64_t> side(counts.begin(), counts.end());
    const LengthBins made = LengthBins::of(side, {});
    QCOMPARE(made.bins.size(), bins);
    if (bins == 0)
        return;
    QCOMPARE(made.width, width);
    QCOMPARE(made.label(0), first);
    QCOMPARE(made.label(bins - 1), last);
}

void DataPageTest::everySentenceIsInABin() {
    PythonRandom random(3);
    for (int round = 0; round < 200; ++round) {
        std::vector<std::int64_t> source(static_cast<std::size_t>(random.below(400))), target(random.below(40));
        std::int64_t sentences[2] = {0, 0};
        for (auto& n : source)
            sentences[0] += n = random.below(4) == 0 ? static_cast<std::int64_t>(random.below(1000)) : 0;
        for (auto& n : target)
            sentences[1] += n = static_cast<std::int64_t>(random.below(50));
        const LengthBins made = LengthBins::of(source, target);
        QVERIFY(made.bins.size() <= 24);
        qint64 found[2] = {0, 0};
        for (qsizetype i = 0; i < made.bins.size(); ++i) {
            const LengthBins::Bin& bin = made.bins[i];
            found[0] += bin.source;
            found[1] += bin.target;
            QVERIFY(bin.from <= bin.to && (i == 0 || bin.from == made.bins[i - 1].to + 1));
        }
        QCOMPARE(found[0], sentences[0]);
        QCOMPARE(found[1], sentences[1]);
    }
}

void DataPageTest::pieceLayoutStaysInItsWidth() {
    const QFontMetricsF metrics(Theme::body());
    QStringList symbols;
    for (int i = 0; i < 60; ++i)
        symbols << (i % 3 == 0 ? QStringLiteral("▁") : QString()) + QString(1 + i % 7, QLatin1Char('m'));
    symbols << QStringLiteral("▁") + QString(200, QLatin1Char('w'));
    const QVector<Piece> pieces = piecesOf(symbols);
    for (const double width : {60.0, 200.0, 900.0}) {
        const QVector<QRectF> places = PiecesDelegate::layOut(pieces, metrics, width);
        QCOMPARE(places.size(), pieces.size());
        for (qsizetype i = 0; i < places.size(); ++i) {
            QVERIFY2(places[i].left() >= 0 && places[i].right() <= width + 0.01,
                     qPrintable(QStringLiteral("piece %1 at %2").arg(i).arg(places[i].right())));
            if (i > 0)
                QVERIFY(!places[i].intersects(places[i - 1]));
        }
    }
    QVERIFY(PiecesDelegate::layOut({}, metrics, 100).isEmpty());
}

void DataPageTest::emptyPageAsksForACorpus() {
    store::Workspace::create(m_folder->path().toStdString() + "/toy", {"toy", "en", "de", {}});
    open();
    QVERIFY(withText(page(), QStringLiteral("Prepare another corpus…")) == nullptr);
    QTest::mouseClick(withText(page(), QStringLiteral("Prepare a corpus…")), Qt::LeftButton);
    auto* wizard = m_window->findChild<CorpusWizard*>();
    QVERIFY(wizard != nullptr && wizard->isVisible());
    QVERIFY(!withText(*wizard, QStringLiteral("Next"))->isEnabled());  // here a corpus is what is asked for
    wizard->reject();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<CorpusWizard*>() == nullptr, Patience);
}

void DataPageTest::leaksAreSaid_data() {
    QTest::addColumn<int>("leaks");
    QTest::addColumn<QString>("said");
    QTest::addColumn<int>("kind");
    QTest::newRow("none") << 0 << "No leak" << int(NoteLine::Kind::Ok);
    QTest::newRow("some") << 14 << "14 training pair" << int(NoteLine::Kind::Warning);
    QTest::newRow("nobody looked") << -1 << "Nobody looked" << int(NoteLine::Kind::Plain);
}

void DataPageTest::leaksAreSaid() {
    QFETCH(int, leaks);
    QFETCH(QString, said);
    QFETCH(int, kind);
    make(leaks < 0 ? std::nullopt : std::optional(leaks));
    open();
    QVERIFY2(page().leaks().sentence().startsWith(said), qPrintable(page().leaks().sentence()));
    QCOMPARE(int(page().leaks().kind()), kind);
}

void DataPageTest::lengthsAreThoseOfTheData() {
    const store::Workspace workspace = make();
    open();
    waitForSamples();
    auto* split = named<QComboBox>(page(), QStringLiteral("Split"));
    auto* unit = named<QComboBox>(page(), QStringLiteral("Lengths in"));
    QVERIFY(split != nullptr && unit != nullptr);
    QCOMPARE(split->count(), 3);
    for (int s = 0; s < 3; ++s) {
        split->setCurrentIndex(s);
        const std::string name = split->currentData().toString().toStdString();
        for (int u = 0; u < 2; ++u) {
            unit->setCurrentIndex(u);
            // Counted again, from the files that training reads.
            const auto vocabulary = data::Vocabulary::read(workspace.dataFolder() / "dict.de.txt");
            const auto ids = data::TokenSequences::read(workspace.dataPrefix(name, "de"), vocabulary.size());
            qint64 shown = 0;
            for (const auto& bin : page().lengths().bins().bins)
                shown += bin.target;
            QCOMPARE(shown, static_cast<qint64>(ids.size()));
            if (u == 0)
                continue;
            std::map<qsizetype, qint64> counted;
            for (std::size_t i = 0; i < ids.size(); ++i)
                ++counted[(static_cast<qsizetype>(ids.length(i)) - 1) / page().lengths().bins().width];
            for (const auto& [bin, count] : counted)
                QCOMPARE(page().lengths().bins().bins[bin].target, count);
        }
    }
}

void DataPageTest::chartIsReadByKeysAndMouse() {
    make();
    open();
    waitForSamples();
    LengthChart& chart = page().lengths();
    chart.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.pointed(), 0);
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(chart.pointed(), 0);
    QTest::keyClick(&chart, Qt::Key_End);
    QCOMPARE(chart.pointed(), int(chart.bins().bins.size()) - 1);
    QVERIFY(chart.accessibleDescription().contains(chart.bins().label(chart.pointed())));
    QTest::keyClick(&chart, Qt::Key_Home);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.pointed(), 1);
    QTest::keyClick(&chart, Qt::Key_Escape);
    QCOMPARE(chart.pointed(), -1);
    QVERIFY(chart.accessibleDescription().contains(QStringLiteral("most sentences")));
    QTest::mouseMove(&chart, chart.placeOf(2).center().toPoint());
    QTRY_COMPARE_WITH_TIMEOUT(chart.pointed(), 2, Patience);
    QCOMPARE(chart.wordsOf(2).size(), 3);
    const QImage picture = chart.picture({420, 260}, 1);
    QCOMPARE(picture.size(), QSize(420, 260));
    // Bars of both sides are in it.
    std::set<QRgb> colours;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            colours.insert(picture.pixel(x, y));
    QVERIFY(colours.contains(Theme::colors().selfAttention.rgb()));
}

void DataPageTest::figuresSayTheSame() {
    make();
    open();
    waitForSamples();
    auto* table = named<QTableView>(page(), QStringLiteral("Sentence lengths as figures"));
    QVERIFY(table != nullptr && !table->isVisible());
    QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTest::mouseClick(withText(page(), QStringLiteral("As a table")), Qt::LeftButton);
    QVERIFY(table->isVisible() && !page().lengths().isVisible());
    const LengthBins& bins = page().lengths().bins();
    QCOMPARE(table->model()->rowCount(), int(bins.bins.size()));
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        QCOMPARE(table->model()->index(row, 0).data().toString(), bins.label(row));
        QCOMPARE(table->model()->index(row, 2).data().toString(), QLocale().toString(bins.bins[row].target));
    }
    QTest::mouseClick(withText(page(), QStringLiteral("As a table")), Qt::LeftButton);
    QVERIFY(page().lengths().isVisible());
}

void DataPageTest::samplesAreTheText() {
    const store::Workspace workspace = make();
    const auto source = data::readPlainText(workspace.textFile("valid", "en"), workspace.textFile("valid", "de"));
    const SamplePairs all = readSamplePairs(workspace, QStringLiteral("valid"), 1000, 1);
    QCOMPARE(all.total, static_cast<qint64>(source.size()));
    QCOMPARE(all.pairs.size(), all.total);
    bool anyParted = false;
    for (const SentencePair& pair : all.pairs) {
        QCOMPARE(plainText(pair.source), QString::fromStdString(source.source[std::size_t(pair.number) - 1]));
        QCOMPARE(plainText(pair.target), QString::fromStdString(source.target[std::size_t(pair.number) - 1]));
        for (const Piece& piece : pair.target)
            anyParted = anyParted || !piece.beginsWord;
    }
    QVERIFY(anyParted);
    open();
    waitForSamples();
    QAbstractItemModelTester tester(&page().samples(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(page().samples().rowCount(), 20);
    QCOMPARE(page().samples().headerData(PairTable::Source, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("English"));
    auto* table = named<QTableView>(page(), QStringLiteral("Sample pairs with their pieces"));
    // Every row is as high as its longer side needs.
    const QFontMetricsF metrics(table->font());
    const auto fits = [&] {
        for (int row = 0; row < 20; ++row) {
            const SentencePair& pair = page().samples().pairs()[row];
            for (const auto& [pieces, column] : {std::pair(&pair.source, 1), std::pair(&pair.target, 2)})
                if (PiecesDelegate::layOut(*pieces, metrics, table->columnWidth(column) - 16).last().bottom() >
                    table->rowHeight(row))
                    return false;
        }
        return true;
    };
    QTRY_VERIFY_WITH_TIMEOUT(fits(), Patience);
    m_window->resize(1024, 700);  // narrower columns, higher rows
    QTRY_VERIFY_WITH_TIMEOUT(fits(), Patience);
}

void DataPageTest::seedsDrawSamples() {
    make();
    open();
    waitForSamples();
    const auto numbers = [this] {
        QVector<qint64> out;
        for (const SentencePair& pair : page().samples().pairs())
            out << pair.number;
        return out;
    };
    const QVector<qint64> first = numbers();
    QVERIFY(std::is_sorted(first.begin(), first.end()));
    QCOMPARE(std::set<qint64>(first.begin(), first.end()).size(), std::size_t{20});
    QTest::mouseClick(withText(page(), QStringLiteral("Other samples")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(numbers() != first, Patience);
    auto* seed = named<QSpinBox>(page(), QStringLiteral("Seed"));
    QCOMPARE(seed->value(), 2);
    seed->setFocus();
    QTest::keyClick(seed, Qt::Key_Down);
    QTRY_COMPARE_WITH_TIMEOUT(numbers(), first, Patience);
}

void DataPageTest::damagedDataIsSaid_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no ids") << "train.en-de.en.bin" << QByteArray();
    QTest::newRow("no index") << "train.en-de.de.idx" << QByteArray("MMIDIDX");
    QTest::newRow("huge index") << "train.en-de.de.idx"
                                << QByteArray("MMIDIDX\0\0\1\0\0\0\0\0\0\0\x08\xff\xff\xff\xff\xff\xff\xff\x7f", 26);
    QTest::newRow("no dictionary") << "dict.en.txt" << QByteArray("no number\n");
}

void DataPageTest::damagedDataIsSaid() {
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    const store::Workspace workspace = make();
    writeFileAtomically(workspace.dataFolder() / file.toStdString(), bytes.toStdString());
    open();
    const auto said = [this] {
        for (const auto* note : page().findChildren<NoteLine*>())
            if (note->sentence() == QLatin1String("The pairs cannot be read."))
                return note->details();
        return QString();
    };
    QTRY_VERIFY2_WITH_TIMEOUT(said().contains(file), qPrintable(said()), Patience);
    QCOMPARE(page().samples().rowCount(), 0);
    QVERIFY(!page().lengths().bins().isEmpty());  // the rest stands
    // Another split is sound.
    named<QComboBox>(page(), QStringLiteral("Split"))->setCurrentIndex(1);
    if (file != QLatin1String("dict.en.txt")) {
        waitForSamples();
        QVERIFY(said().isEmpty());
    }
}

void DataPageTest::dataWithoutLengthsOrFiles() {
    const store::Workspace workspace = make();
    for (const char* text :
         {R"({"splits":[{"split":"train","kept":3,"sourcePieces":{"histogram":"x"}}],"vocabulary":8,"leaks":"many"})",
          R"({"splits":[{"split":"train","kept":-3,"sourcePieces":{"histogram":[-5,{},1e300]}}],"vocabulary":-1})",
          R"({"splits":[1,2,"train"],"leaks":0})"}) {
        writeFileAtomically(workspace.dataFolder() / "statistics.json", text);
        open();
        QVERIFY(m_window->session().facts().data.ready);
        QTest::qWait(50);
        page().grab();  // painted without a crash
        m_window.reset();
    }
}

void DataPageTest::anotherCorpus() {
    make();
    open();
    waitForSamples();
    m_control->onPrepare = [](const store::Workspace& workspace, const workbench::PrepareDataOptions& options) {
        test::prepareWithLightCore(workspace, options, 3);
    };
    QTest::mouseClick(withText(page(), QStringLiteral("Prepare another corpus…")), Qt::LeftButton);
    auto* wizard = m_window->findChild<CorpusWizard*>();
    QVERIFY(wizard != nullptr);
    // The workspace translates English to German: the files are put that way round.
    wizard->addFiles({toy("train.de"), toy("train.en")});
    QTRY_VERIFY_WITH_TIMEOUT(
        wizard->filesPage().training().preview() && wizard->filesPage().training().preview()->whole, Patience);
    QTest::mouseClick(withText(*wizard, QStringLiteral("Next")), Qt::LeftButton);
    QCOMPARE(named<QLineEdit>(*wizard, QStringLiteral("Source language"))->text(), QStringLiteral("en"));
    named<QSpinBox>(*wizard, QStringLiteral("Pieces of the joint BPE"))->setValue(150);
    QTest::mouseClick(withText(*wizard, QStringLiteral("Prepare data")), Qt::LeftButton);
    QVERIFY(page().task().isActive());
    QVERIFY(!withText(page(), QStringLiteral("Prepare another corpus…"))->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->session().runner().isBusy(), Patience);
    {
        const std::lock_guard lock(m_control->mutex);
        QCOMPARE(m_control->prepare.train.source, std::filesystem::path(toy("train.en").toStdString()));
        QCOMPARE(m_control->prepare.pieces, 150);
    }
    QTRY_VERIFY_WITH_TIMEOUT(page().leaks().sentence().startsWith(QLatin1String("3 training pair")), Patience);
    QVERIFY(page().strip().sentence().startsWith(QLatin1String("The data is ready")));
}

void DataPageTest::failedPreparationCanBeTriedAgain() {
    make();
    open();
    waitForSamples();
    m_control->fails = true;
    workbench::PrepareDataOptions options = toyOptions();
    options.heldOut = 77;
    page().prepare(options);
    QTRY_VERIFY_WITH_TIMEOUT(page().strip().sentence().startsWith(QLatin1String("The data could not be prepared")),
                             Patience);
    QTest::mouseClick(withText(page(), QStringLiteral("Prepare another corpus…")), Qt::LeftButton);
    auto* wizard = m_window->findChild<CorpusWizard*>();
    const CorpusPlan plan = wizard->plan();
    QVERIFY(plan.data);
    QCOMPARE(plan.data->train.source, options.train.source);
    QCOMPARE(plan.data->heldOut, 77);
    QCOMPARE(plan.data->pieces, 200);
    // Another workspace: nothing of it is left.
    wizard->reject();
    m_window->session().close();
    m_window->openWorkspace(m_folder->path() + QStringLiteral("/toy"));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isOpen(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<CorpusWizard*>() == nullptr, Patience);
    page().askForCorpus();
    QVERIFY(!m_window->findChild<CorpusWizard*>()->plan().data);
}

void DataPageTest::droppedOnThePage() {
    make();
    open();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(toy("valid.en")), QUrl::fromLocalFile(toy("valid.de"))});
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&page(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent let(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&page(), &let);
    auto* wizard = m_window->findChild<CorpusWizard*>();
    QVERIFY(wizard != nullptr);
    QCOMPARE(wizard->filesPage().training().set().entries().size(), 2);
    QVERIFY(wizard->plan().folder.isEmpty());  // for the workspace that is open
    // A folder is a workspace: the window's business.
    QMimeData folder;
    folder.setUrls({QUrl::fromLocalFile(m_folder->path())});
    QDragEnterEvent other(QPoint(20, 20), Qt::CopyAction, &folder, Qt::LeftButton, Qt::NoModifier);
    other.setAccepted(false);
    QApplication::sendEvent(&page(), &other);
    QVERIFY(!page().findChild<CorpusWizard*>() || page().findChildren<CorpusWizard*>().size() == 1);
}

void DataPageTest::everyControlHasAName() {
    make();
    open();
    waitForSamples();
    QStringList nameless;
    for (auto* widget : page().findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
            qobject_cast<QScrollArea*>(widget) != nullptr || widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        if (accessible == nullptr || accessible->text(QAccessible::Name).isEmpty())
            nameless << QLatin1String(widget->metaObject()->className());
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char(' '))));
}

void DataPageTest::nothingIsCutOff_data() {
    QTest::addColumn<QSize>("size");
    QTest::newRow("wide") << QSize(1440, 900);
    QTest::newRow("small") << QSize(1024, 700);
}

void DataPageTest::nothingIsCutOff() {
    QFETCH(QSize, size);
    make(14);
    open(size.width(), size.height());
    waitForSamples();
    QTest::qWait(50);
    QStringList cut;
    for (const auto* button : page().findChildren<QAbstractButton*>())
        if (button->isVisible() && !button->text().isEmpty() && button->width() + 2 < button->minimumSizeHint().width())
            cut += QStringLiteral("button '%1'").arg(button->text());
    for (const auto* label : page().findChildren<QLabel*>())
        if (label->isVisible() && !label->wordWrap() && !label->text().isEmpty() &&
            label->width() + 2 < label->sizeHint().width())
            cut += QStringLiteral("label '%1'").arg(label->text());
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QStringLiteral(", "))));
    QVERIFY(page().lengths().height() >= 150);
}

void DataPageTest::pictures() {
    const QString folder = qEnvironmentVariable("HATTER_PICTURES");
    if (folder.isEmpty())
        QSKIP("HATTER_PICTURES names no folder");
    QDir().mkpath(folder);
    make();
    for (const bool dark : {false, true}) {
        Theme::apply(*qApp, dark ? Theme::Mode::Dark : Theme::Mode::Light);
        const QString look = folder + (dark ? QStringLiteral("/dark-") : QStringLiteral("/light-"));
        open(1440, 900);
        waitForSamples();
        QTest::qWait(150);
        m_window->grab().save(look + QStringLiteral("data.png"));
        LengthChart& chart = page().lengths();
        chart.setFocus(Qt::TabFocusReason);
        QTest::keyClick(&chart, Qt::Key_End);
        QTest::qWait(50);
        m_window->grab().save(look + QStringLiteral("data-pointed.png"));
        QTest::keyClick(&chart, Qt::Key_Escape);
        m_window->resize(1024, 700);
        QTest::qWait(150);
        m_window->grab().save(look + QStringLiteral("data-small.png"));
        m_window.reset();
    }
    Theme::apply(*qApp, Theme::Mode::Light);
}

QTEST_MAIN(DataPageTest)
#include "tst_data_page.moc"
