// SPDX-License-Identifier: GPL-3.0-or-later
// The log: candidates of all runs, the runs, queries of one's own, messages. Keys and mouse, on a workspace that was
// filled through the store. By hand, HATTER_LOG_ROWS=100000 measures how fluid it is (tst_log_page measure), and with
// HATTER_PICTURES set to a folder its tabs are saved there as pictures.
#include "ArchiveRun.h"
#include "OwnSettings.h"
#include "Shared.h"
#include "base/Error.h"
#include "engine/Session.h"
#include "engine/StoredRows.h"
#include "log/CandidatesTab.h"
#include "log/LogPage.h"
#include "log/MessagesTab.h"
#include "log/PlainTable.h"
#include "log/RunsTab.h"
#include "log/SqlEditor.h"
#include "log/SqlTab.h"
#include "models/StoredModel.h"
#include "panels/CandidatePanel.h"
#include "panels/MainWindow.h"
#include "panels/MessageStrip.h"
#include "panels/SearchPage.h"
#include "settings/Format.h"
#include "settings/Settings.h"
#include "settings/Theme.h"
#include "store/Architecture.h"
#include "store/Sqlite.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <cmath>
#include <ctime>
#include <map>
#include <numeric>

using namespace hatter;
using namespace hatter::ui;

namespace {

constexpr int Patience = 60000;
const std::filesystem::path DemoSpace = std::filesystem::path(HATTER_SOURCE_DIR) / "resources" / "spaces" / "demo.yml";

/// Never ends.
const QString Endless =
    QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");

/// Knows what the slowest event cost of this thread's time.
class MeasuringApplication final : public QApplication {
public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        ++m_depth;
        const QString what =
            QStringLiteral("event %1 of %2").arg(event->type()).arg(QLatin1String(receiver->metaObject()->className()));
        const double before = cpuMs();
        const bool result = QApplication::notify(receiver, event);
        const double spent = cpuMs() - before;
        --m_depth;
        if (spent > slowestMs) {
            slowestMs = spent;
            slowest = what;
        }
        return result;
    }
    double slowestMs = 0;
    QString slowest;

private:
    static double cpuMs() {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    }
    int m_depth = 0;
};

template <typename Button = QPushButton>
Button* buttonNamed(QWidget& in, const QString& text) {
    for (auto* button : in.findChildren<Button*>())
        if (button->text() == text && button->isVisible())
            return button;
    return nullptr;
}

std::vector<int> everything(const StoredRows& all) {
    std::vector<int> rows(all.rows.size());
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

/// What the columns are sorted by, said once more in a plain way.
std::optional<double> plainKey(const StoredRow& row, StoredColumn column) {
    const auto positive = [](double value) { return value > 0 ? std::optional(value) : std::nullopt; };
    switch (column) {
        case StoredColumn::Run:
            return static_cast<double>(row.run);
        case StoredColumn::Draw:
            return static_cast<double>(row.draw);
        case StoredColumn::Generation:
            return row.generation;
        case StoredColumn::Predicted:
            return row.predictedMs;
        case StoredColumn::Measured:
            return row.measuredMs;
        case StoredColumn::Limit:
            return row.limitMs;
        case StoredColumn::Loss:
            return row.loss;
        case StoredColumn::Bleu:
            return row.bleu;
        case StoredColumn::Parameters:
            return static_cast<double>(row.architecture->parameters);
        case StoredColumn::Flops:
            return static_cast<double>(row.architecture->flops);
        case StoredColumn::Sentences:
            return positive(static_cast<double>(row.sentences));
        default:
            return positive(row.seconds);
    }
}

QStringList linesOf(const QString& text) {
    return text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

}  // namespace

class LogPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void modelsKeepTheirPromises();
    void rowsAreThoseOfTheStore();
    void readingGoesOnWhereItEnded();
    void readingIsGivenUp();
    void orderIsThatOfSorting_data();
    void orderIsThatOfSorting();
    void architecturesAreSortedByWhatTheySay();
    void filterOverTheWorkspace_data();
    void filterOverTheWorkspace();
    void filterRefuses_data();
    void filterRefuses();
    void plainTables();

    void pageShowsAllRuns();
    void filterIsTyped();
    void headerSorts();
    void selectionStaysOnItsCandidate();
    void enterOpensOnTheSearchPage();
    void doubleClickOpensAnotherRun();
    void keysCompare();
    void rowsAreCopied();
    void yamlIsCopied();
    void columnsAreChosen();
    void csvIsWritten();
    void csvThatCannotBeWrittenIsSaid();
    void emptyWorkspaceSaysSo();
    void closedWorkspaceLeavesNothing();
    void damagedDatabaseIsSaid();
    void runningSearchIsFollowed();

    void runsAreListed();
    void runOpensAndNarrows();
    void damagedSettingsAreSaid();

    void queryRuns();
    void queryIsCut();
    void queryFails_data();
    void queryFails();
    void endlessQueryIsStopped_data();
    void endlessQueryIsStopped();
    void laterQueryReplacesTheRunning();
    void windowClosesWhileAQueryRuns();
    void examplesRun();
    void historyIsWalked();
    void namesAreInserted();
    void everyMeaningHasItsName();
    void messagesAreFiltered();
    void keysWalkTheTabs();

    void measure();
    void pictures_data();
    void pictures();

private:
    void openWindow(const QString& folder);
    QString freshFolder(const std::vector<std::int64_t>& sizes);
    LogPage& page() { return m_window->logPage(); }
    CandidatesTab& tab() { return page().candidates(); }
    SqlTab& sql() { return page().sql(); }
    void waitForTable();
    void typeFilter(const QString& text);
    void runQuery(const QString& text);
    void save(const QString& name);

    QTemporaryDir m_folders;
    int m_made = 0;
    QString m_shared;  ///< three runs of 900, 500 and 300; tests that write have their own
    std::shared_ptr<test::FakeEngine::Control> m_control;
    std::unique_ptr<MainWindow> m_window;
};

void LogPageTest::initTestCase() {
    test::useOwnSettings("log");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::apply(*qApp, Theme::Mode::Light);
    m_shared = freshFolder({900, 500, 300});
    const auto workspace = store::Workspace::open(m_shared.toStdString());
    store::RunLog log(workspace);
    log.addSteering({2, 120, 1, 75, 60.5, "2026-03-01T12:00:00Z", {}});
    log.addSteering({2, 300, 3, 60.5, 90, "2026-03-01T12:05:00Z", {}});
}

void LogPageTest::init() {
    QSettings().clear();
    m_control = std::make_shared<test::FakeEngine::Control>();
    m_control->delayMs = 0;
    QGuiApplication::clipboard()->clear();
}

void LogPageTest::cleanup() {
    m_window.reset();
}

QString LogPageTest::freshFolder(const std::vector<std::int64_t>& sizes) {
    const QString folder = QStringLiteral("%1/%2").arg(m_folders.path()).arg(++m_made);
    const auto workspace = test::makeReadyWorkspace(folder.toStdString(), DemoSpace);
    std::uint64_t seed = 1;
    for (const std::int64_t size : sizes)
        test::addArchiveRun(workspace, {size, 6, 75, seed++, "This CPU"});
    return folder;
}

void LogPageTest::openWindow(const QString& folder) {
    m_window = std::make_unique<MainWindow>([this] { return std::make_unique<test::FakeEngine>(m_control); });
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
    m_window->openWorkspace(folder);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isOpen(), Patience);
    m_window->showPage(StageModel::Log);
}

void LogPageTest::waitForTable() {
    QTRY_VERIFY_WITH_TIMEOUT(!tab().isBusy(), Patience);
}

void LogPageTest::typeFilter(const QString& text) {
    tab().filter()->clear();
    QTest::keyClicks(tab().filter(), text);
    waitForTable();
}

void LogPageTest::runQuery(const QString& text) {
    sql().editor()->setQuery(text);
    QTest::keyClick(sql().editor(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(sql().isRunning());
}

// Values and models

void LogPageTest::modelsKeepTheirPromises() {
    const auto rows = readStoredRows(store::Workspace::open(m_shared.toStdString()), {}, {});
    StoredModel stored;
    SqlModel sqlModel;
    const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    QAbstractItemModelTester first(&stored, mode), second(&sqlModel, mode);
    for (const char* text : {"", "run = 2", "run = 77", "decision = front"})
        stored.show(arrange(rows, stored.shown(),
                            {StoredColumn::Loss, Qt::AscendingOrder,
                             CandidateFilter::parse(QLatin1String(text), CandidateFilter::Over::Workspace)},
                            {}));
    QVERIFY(stored.rowCount() > 3);
    stored.setPinned({{stored.at(2).run, stored.at(2).draw}});
    QVERIFY(!stored.index(2, 0).data(Qt::ToolTipRole).toString().isEmpty());
    QVERIFY(stored.index(1, 0).data(Qt::ToolTipRole).toString().isEmpty());
    QCOMPARE(stored.placesOf({stored.sourceOf(3), stored.sourceOf(1)}), (std::vector<int>{1, 3}));
    stored.show({});
    QCOMPARE(stored.rowCount(), 0);

    const store::RunLogReader reader(store::Workspace::open(m_shared.toStdString()));
    const auto table = [&reader](const std::string& text) {
        return std::make_shared<const SqlModel::Table>(reader.query(text));
    };
    sqlModel.show(table("SELECT 1 AS a, 2.5 AS b, 'x' || char(10) || 'y' AS c, NULL AS d, x'0aff' AS e"));
    const auto cell = [&sqlModel](int column, int role = Qt::DisplayRole) {
        return sqlModel.index(0, column).data(role);
    };
    QCOMPARE(cell(0).toString(), QStringLiteral("1"));
    QCOMPARE(cell(1).toString(), QStringLiteral("2.5"));
    QCOMPARE(cell(2).toString(), QStringLiteral("x y"));
    QCOMPARE(cell(3).toString(), QStringLiteral("NULL"));
    QCOMPARE(cell(4).toString(), QStringLiteral("x'0aff'"));
    QCOMPARE(cell(0, Qt::TextAlignmentRole).toInt(), int(Qt::AlignRight | Qt::AlignVCenter));
    QCOMPARE(cell(2, Qt::TextAlignmentRole).toInt(), int(Qt::AlignLeft | Qt::AlignVCenter));
    // A long text is shown by its beginning, without half a letter at the end.
    sqlModel.show(table("SELECT replace(hex(zeroblob(40000)), '00', 'ä') AS long"));
    QVERIFY(cell(0).toString().size() < 400);
    QVERIFY(cell(0).toString().startsWith(QStringLiteral("ää")) && !cell(0).toString().contains(QChar(0xFFFD)));
    QVERIFY(cell(0, Qt::ToolTipRole).toString().size() < 3000);
    sqlModel.show(table("SELECT * FROM candidates LIMIT 50"));
    QCOMPARE(sqlModel.rowCount(), 50);
    sqlModel.show(table("SELECT * FROM candidates WHERE 0"));
    QCOMPARE(sqlModel.rowCount(), 0);
    QVERIFY(sqlModel.columnCount() > 10);
    sqlModel.show({});
}

void LogPageTest::rowsAreThoseOfTheStore() {
    const auto workspace = store::Workspace::open(m_shared.toStdString());
    const auto rows = readStoredRows(workspace, {}, {});
    const auto records = store::RunLogReader(workspace).candidates({});
    QCOMPARE(rows->rows.size(), records.size());
    QCOMPARE(rows->rows.size(), std::size_t(1700));
    std::map<std::int64_t, std::vector<search::ParetoPoint>> points;
    std::map<std::int64_t, std::set<std::int64_t>> fronts;
    for (std::size_t i = 0; i < records.size(); ++i) {
        const StoredRow& row = rows->rows[i];
        const store::CandidateRecord& record = records[i];
        QCOMPARE(row.id, record.id);
        QCOMPARE(row.run, record.run);
        QCOMPARE(row.draw, record.draw);
        QCOMPARE(search::toText(row.origin), record.origin);
        QCOMPARE(search::toText(row.decision), record.decision);
        QVERIFY(row.loss == record.loss && row.bleu == record.bleu && row.measuredMs == record.measuredMs &&
                row.estimatedLoss == record.estimatedLoss && row.predictedMs == record.predictedMs &&
                row.limitMs == record.limitMs && row.sentences == record.sentences && row.seconds == record.seconds);
        QVERIFY(store::subTransformerFromText(row.architecture->text) == record.sub);
        QCOMPARE(row.architecture->hash, record.hash);
        QCOMPARE(row.architecture->parameters, record.parameters);
        QCOMPARE(row.architecture->encoderDepth, static_cast<int>(record.sub.encoder.size()));
        const bool counts = record.loss && record.decision != "too slow";
        points[record.run].push_back({record.predictedMs, counts ? *record.loss : std::nan("")});
        if (row.onFront)
            fronts[record.run].insert(static_cast<std::int64_t>(points[record.run].size()) - 1);
    }
    for (const auto& [run, all] : points) {
        std::set<std::int64_t> expected;
        for (const std::size_t i : search::paretoFront(all))
            expected.insert(static_cast<std::int64_t>(i));
        QVERIFY(!expected.empty());
        QVERIFY(fronts[run] == expected);
    }
}

void LogPageTest::readingGoesOnWhereItEnded() {
    const QString folder = freshFolder({200});
    const auto workspace = store::Workspace::open(folder.toStdString());
    const auto first = readStoredRows(workspace, {}, {});
    QCOMPARE(first->rows.size(), std::size_t(200));
    QVERIFY(readStoredRows(workspace, first, {}) == first);
    test::addArchiveRun(workspace, {150, 3, 75, 9, "This CPU"});
    const auto checkSame = [&](const StoredRowsPtr& goesOn) {
        const auto whole = readStoredRows(workspace, {}, {});
        QCOMPARE(goesOn->rows.size(), whole->rows.size());
        for (std::size_t i = 0; i < whole->rows.size(); ++i) {
            const StoredRow &a = goesOn->rows[i], &b = whole->rows[i];
            QVERIFY(a.id == b.id && a.run == b.run && a.draw == b.draw && a.onFront == b.onFront && a.loss == b.loss &&
                    a.bleu == b.bleu && a.measuredMs == b.measuredMs && a.architecture->text == b.architecture->text);
        }
    };
    const auto second = readStoredRows(workspace, first, {});
    QCOMPARE(second->rows.size(), std::size_t(350));
    checkSame(second);
    // Rows that arrive in the middle of a run change its front.
    store::CandidateRecord best = test::ArchiveBreeder(space::readDesignSpace(DemoSpace), {}).next(1, 0);
    best.run = 2;
    best.predictedMs = 1;
    best.loss = 0.5;
    best.decision = "evaluated";
    store::RunLog log(workspace);
    QCOMPARE(log.addByHand(best, {}), std::int64_t(0));
    const auto third = readStoredRows(workspace, second, {});
    checkSame(third);
    QVERIFY(third->rows.back().onFront);
    QCOMPARE(std::count_if(third->rows.begin(), third->rows.end(),
                           [](const StoredRow& row) { return row.run == 2 && row.onFront; }),
             1);
    QCOMPARE(storedText(third->rows.back(), StoredColumn::Draw), QStringLiteral("H1"));
    // What was read before may say more now: BLEU, a measured latency, one that is quarantined.
    const auto sub = store::subTransformerFromText(first->rows[5].architecture->text);
    log.addBleu({first->rows[5].architecture->hash, sub, "invented", "invented", "{}", 31.5, "invented", 0.1, {}});
    const auto fourth = readStoredRows(workspace, third, {});
    QCOMPARE(fourth->rows[5].bleu, std::optional(31.5));
    checkSame(fourth);
    store::MeasurementRecord measured;
    measured.target = "This CPU";
    measured.measurement = test::inventedLatency(sub);
    const std::int64_t id = log.addMeasurement(measured);
    const auto fifth = readStoredRows(workspace, fourth, {});
    QVERIFY(fifth->rows[5].measuredMs.has_value());
    checkSame(fifth);
    log.setDoubt({id}, latency::Doubt::Person);
    const auto sixth = readStoredRows(workspace, fifth, {});
    QVERIFY(sixth != fifth);
    checkSame(sixth);
}

void LogPageTest::readingIsGivenUp() {
    const auto workspace = store::Workspace::open(m_shared.toStdString());
    std::stop_source stop;
    const auto rows = readStoredRows(workspace, {}, stop.get_token());
    stop.request_stop();
    QVERIFY_EXCEPTION_THROWN(readStoredRows(workspace, {}, stop.get_token()), Stopped);
    QVERIFY_EXCEPTION_THROWN(arrange(rows, {}, {}, stop.get_token()), Stopped);
    PlainWriter writer(
        PlainFormat::Csv, [](std::string_view) {}, stop.get_token());
    const auto writeMuch = [&] {
        for (int i = 0; i < 1000; ++i)
            writePlain(writer, *rows, everything(*rows), {StoredColumn::Architecture});
    };
    QVERIFY_EXCEPTION_THROWN(writeMuch(), Stopped);
}

void LogPageTest::orderIsThatOfSorting_data() {
    QTest::addColumn<int>("column");
    for (const StoredColumn column :
         {StoredColumn::Run, StoredColumn::Draw, StoredColumn::Generation, StoredColumn::Predicted,
          StoredColumn::Measured, StoredColumn::Limit, StoredColumn::Loss, StoredColumn::Bleu, StoredColumn::Parameters,
          StoredColumn::Flops, StoredColumn::Sentences, StoredColumn::Seconds})
        QTest::newRow(qPrintable(storedName(column))) << static_cast<int>(column);
}

void LogPageTest::orderIsThatOfSorting() {
    QFETCH(int, column);
    const auto rows = readStoredRows(store::Workspace::open(m_shared.toStdString()), {}, {});
    const auto wanted = static_cast<StoredColumn>(column);
    StoredOrder before;
    std::vector<int> plain = everything(*rows);
    const auto sortPlain = [&](StoredColumn by, Qt::SortOrder order) {
        std::stable_sort(plain.begin(), plain.end(), [&](int a, int b) {
            const auto x = plainKey(rows->rows[std::size_t(a)], by), y = plainKey(rows->rows[std::size_t(b)], by);
            if (!x || !y)
                return x && !y;
            return order == Qt::AscendingOrder ? *x < *y : *y < *x;
        });
    };
    // By another one first: equal ones keep that order.
    for (const auto& [by, order] : {std::pair{StoredColumn::Predicted, Qt::DescendingOrder},
                                    std::pair{wanted, Qt::AscendingOrder}, std::pair{wanted, Qt::DescendingOrder}}) {
        for (const char* text : {"", "not origin = random", "loss < 3.5"}) {
            const auto filter = CandidateFilter::parse(QLatin1String(text), CandidateFilter::Over::Workspace);
            before = arrange(rows, before, {by, order, filter}, {});
            if (*text == '\0')
                sortPlain(by, order);
            std::vector<int> expected;
            for (const int row : plain)
                if (filter.accepts(rows->rows[std::size_t(row)]))
                    expected.push_back(row);
            QVERIFY(before.shown == expected);
        }
    }
    // Rows that come later take their places.
    auto more = std::make_shared<StoredRows>(*rows);
    for (std::size_t i = 0; i < 100; ++i)
        more->rows.push_back(rows->rows[i * 7]);
    const auto longer = arrange(more, before, {wanted, Qt::DescendingOrder, {}}, {});
    QCOMPARE(longer.shown.size(), more->rows.size());
    std::vector<int> sorted = longer.shown;
    std::sort(sorted.begin(), sorted.end());
    QVERIFY(sorted == everything(*more));
    for (std::size_t i = 1; i < longer.shown.size(); ++i) {
        const auto a = plainKey(more->rows[std::size_t(longer.shown[i - 1])], wanted),
                   b = plainKey(more->rows[std::size_t(longer.shown[i])], wanted);
        QVERIFY(!b || (a && *a >= *b));
    }
}

void LogPageTest::architecturesAreSortedByWhatTheySay() {
    const auto rows = readStoredRows(store::Workspace::open(m_shared.toStdString()), {}, {});
    const auto byText = arrange(rows, {}, {StoredColumn::Architecture, Qt::AscendingOrder, {}}, {});
    const auto byHash = arrange(rows, {}, {StoredColumn::Hash, Qt::AscendingOrder, {}}, {});
    const auto at = [&](const StoredOrder& order, std::size_t i) -> const StoredArchitecture& {
        return *rows->rows[std::size_t(order.shown[i])].architecture;
    };
    for (std::size_t i = 1; i < rows->rows.size(); ++i) {
        const StoredArchitecture &a = at(byText, i - 1), &b = at(byText, i);
        QVERIFY(a.encoderDepth <= b.encoderDepth);
        QVERIFY(a.encoderDepth < b.encoderDepth || a.decoderDepth <= b.decoderDepth);
        QVERIFY(at(byHash, i - 1).hash <= at(byHash, i).hash);
    }
}

void LogPageTest::filterOverTheWorkspace_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("run") << "run = 3" << true;
    QTest::newRow("another run") << "run != 3" << false;
    QTest::newRow("runs") << "run >= 2 and run < 4" << true;
    QTest::newRow("origin") << "origin = crossover" << true;
    QTest::newRow("the front") << "decision = front" << true;
    QTest::newRow("its decision is the front") << "decision = evaluated" << false;
    QTest::newRow("depth") << "encoder.depth = 2 and decoder.depth = 1" << true;
    QTest::newRow("width") << "encoder.embed = 256 and not decoder.embed = 256" << true;
    QTest::newRow("sentences") << "sentences > 100" << true;
    QTest::newRow("seconds") << "seconds < 0.1" << false;
    QTest::newRow("flops in billions") << "flops > 0.1 and flops < 0.2" << true;
    QTest::newRow("params in millions") << "params = 7" << true;
    QTest::newRow("limit") << "limit = 75" << true;
    QTest::newRow("a figure that it has not") << "bleu > 0" << false;
    QTest::newRow("text") << "text ~ \"512/4\"" << true;
    QTest::newRow("text alone") << "\"dec 192\"" << true;
    QTest::newRow("text without case") << "\"DEC 192\"" << true;
    QTest::newRow("text that is not there") << "text ~ \"dec 193\"" << false;
    QTest::newRow("a part of the hash") << "text ~ abcd" << true;
    QTest::newRow("text among others") << "run = 3 and (\"nothing\" or \"1024/4\")" << true;
    QTest::newRow("not the text") << "not \"512/4\"" << false;
}

void LogPageTest::filterOverTheWorkspace() {
    QFETCH(QString, text);
    QFETCH(bool, accepted);
    const StoredArchitecture architecture{
        "enc 256: 1024/4 512/4 · dec 192: 512/4/2@3", "0123abcd0123abcd", 2, 1, 256, 192, 7000000, 150000000};
    StoredRow row;
    row.run = 3;
    row.draw = 12;
    row.origin = search::Origin::Crossover;
    row.onFront = true;
    row.architecture = &architecture;
    row.limitMs = 75;
    row.sentences = 200;
    row.seconds = 0.4;
    QCOMPARE(CandidateFilter::parse(text, CandidateFilter::Over::Workspace).accepts(row), accepted);
}

void LogPageTest::filterRefuses_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("workspace");
    QTest::addColumn<QString>("message");
    QTest::newRow("a run within a run") << "run = 2" << false << "one of number";
    QTest::newRow("text within a run") << "\"512\"" << false << "one of number";
    QTest::newRow("text as a number") << "text < 5" << true << "~ was expected";
    QTest::newRow("a number as text") << "loss ~ 5" << true << "a comparison";
    QTest::newRow("no text") << "text ~" << true << "a value was expected";
    QTest::newRow("empty text") << "\"\"" << true << "text was expected";
    QTest::newRow("open text") << "\"512" << true << "text was expected";
    QTest::newRow("unknown") << "colour = 2" << true << "sentences";
    QTest::newRow("joined by nothing") << "run = 2 loss < 3" << true << "'and' or 'or'";
}

void LogPageTest::filterRefuses() {
    QFETCH(QString, text);
    QFETCH(bool, workspace);
    QFETCH(QString, message);
    using Over = CandidateFilter::Over;
    HATTER_THROWS(InputError, message.toUtf8().constData(),
                  CandidateFilter::parse(text, workspace ? Over::Workspace : Over::Run));
}

void LogPageTest::plainTables() {
    std::string text;
    addLine(text, {"a", "b,c", "say \"x\"", "two\nlines", ""}, PlainFormat::Csv);
    QCOMPARE(text, std::string("a,\"b,c\",\"say \"\"x\"\"\",\"two\nlines\",\n"));
    text.clear();
    addLine(text, {"a", "b\tc", "two\nlines"}, PlainFormat::Tsv);
    QCOMPARE(text, std::string("a\tb c\ttwo lines\n"));
    QStringList names;
    for (int i = 0; i < static_cast<int>(StoredColumn::Count); ++i) {
        std::vector<std::string> cells;
        const StoredArchitecture architecture;
        StoredRow row;
        row.architecture = &architecture;
        addPlain(row, static_cast<StoredColumn>(i), cells);
        QCOMPARE(plainNames(static_cast<StoredColumn>(i)).size(), qsizetype(cells.size()));
        names += plainNames(static_cast<StoredColumn>(i));
    }
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
}

// Candidates

void LogPageTest::pageShowsAllRuns() {
    openWindow(m_shared);
    QCOMPARE(page().tab(), LogPage::Candidates);
    QTRY_COMPARE_WITH_TIMEOUT(tab().model().rowCount(), 1700, Patience);
    QCOMPARE(tab().summary(), QStringLiteral("1,700 candidate(s)"));
    const auto* stages = m_window->findChild<StageModel*>();
    QVERIFY(stages != nullptr);
    QCOMPARE(stages->index(StageModel::Log).data(StageModel::FactRole).toString(), QStringLiteral("3 run(s)"));
    QVERIFY(tab().note().sentence().isEmpty());
    for (const QWidget* widget : page().findChildren<QWidget*>())
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible()) {
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool named = !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty());
            QVERIFY2(
                named || widget->parentWidget()->accessibleName().size() > 0,
                qPrintable(QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName()));
        }
}

void LogPageTest::filterIsTyped() {
    openWindow(m_shared);
    waitForTable();
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(tab().filter()->hasFocus());
    QTest::keyClicks(tab().filter(), QStringLiteral("run = 2"));
    QTRY_COMPARE_WITH_TIMEOUT(tab().model().rowCount(), 500, Patience);
    QCOMPARE(tab().summary(), QStringLiteral("500 of 1,700"));
    // The last whole condition stays; what is missing is said beneath.
    QTest::keyClicks(tab().filter(), QStringLiteral(" and"));
    QVERIFY(tab().problem().contains(QStringLiteral("one of run, number")));
    waitForTable();
    QCOMPARE(tab().model().rowCount(), 500);
    QTest::keyClicks(tab().filter(), QStringLiteral(" decision = front"));
    QVERIFY(tab().problem().isEmpty());
    waitForTable();
    const int onFront = tab().model().rowCount();
    QVERIFY(onFront > 2 && onFront < 100);
    for (int row = 0; row < onFront; ++row)
        QVERIFY(tab().model().at(row).onFront && tab().model().at(row).run == 2);
    typeFilter(QStringLiteral("run = 77"));
    QCOMPARE(tab().model().rowCount(), 0);
    QVERIFY(tab().note().sentence().contains(QStringLiteral("No candidate meets the filter")));
    auto* clear = buttonNamed(tab(), QStringLiteral("Clear the filter"));
    QVERIFY(clear != nullptr);
    QTest::mouseClick(clear, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(tab().model().rowCount(), 1700, Patience);
}

void LogPageTest::headerSorts() {
    openWindow(m_shared);
    waitForTable();
    QHeaderView* header = tab().table()->horizontalHeader();
    const auto click = [&](StoredColumn column) {
        const int logical = static_cast<int>(column);
        const QPoint at(header->sectionViewportPosition(logical) + header->sectionSize(logical) / 2,
                        header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        waitForTable();
    };
    click(StoredColumn::Loss);
    for (int row = 1; row < 300; ++row)
        QVERIFY(*tab().model().at(row - 1).loss <= *tab().model().at(row).loss);
    QVERIFY(tab()
                .model()
                .headerData(int(StoredColumn::Loss), Qt::Horizontal, Qt::DisplayRole)
                .toString()
                .contains(QChar(u'▴')));
    click(StoredColumn::Loss);
    for (int row = 1; row < 300; ++row)
        QVERIFY(*tab().model().at(row - 1).loss >= *tab().model().at(row).loss);
    // By run after by loss: within a run they still stand by loss.
    click(StoredColumn::Run);
    for (int row = 1; row < 300; ++row) {
        QCOMPARE(tab().model().at(row).run, 1);
        if (tab().model().at(row).loss)
            QVERIFY(*tab().model().at(row - 1).loss >= *tab().model().at(row).loss);
    }
    // Pins are no order.
    click(StoredColumn::Pin);
    QCOMPARE(tab().model().column(), StoredColumn::Run);
}

void LogPageTest::selectionStaysOnItsCandidate() {
    openWindow(m_shared);
    waitForTable();
    QTableView* table = tab().table();
    table->selectRow(700);
    table->selectionModel()->select(table->model()->index(702, 0),
                                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const auto keyAt = [&](int row) { return std::pair(tab().model().at(row).run, tab().model().at(row).draw); };
    std::set<std::pair<qint64, qint64>> keys{keyAt(700), keyAt(702)};
    const auto selectedKeys = [&] {
        std::set<std::pair<qint64, qint64>> found;
        for (const QModelIndex& index : table->selectionModel()->selectedRows())
            found.insert(keyAt(index.row()));
        return found;
    };
    QVERIFY(selectedKeys() == keys);
    tab().model().sort(int(StoredColumn::Predicted), Qt::DescendingOrder);
    waitForTable();
    QVERIFY(selectedKeys() == keys);
    QVERIFY(keys.contains(keyAt(table->currentIndex().row())));
    typeFilter(QStringLiteral("run = 1"));
    QVERIFY(selectedKeys() == keys);
    typeFilter(QStringLiteral("run = 3"));
    QVERIFY(selectedKeys().empty());
    QVERIFY(!table->currentIndex().isValid() || keyAt(table->currentIndex().row()).first == 3);
}

void LogPageTest::enterOpensOnTheSearchPage() {
    openWindow(m_shared);
    waitForTable();
    typeFilter(QStringLiteral("run = 2 and decision = front"));
    tab().table()->setFocus();
    tab().table()->selectRow(1);
    const StoredRow chosen = tab().model().at(1);
    QTest::keyClick(tab().table(), Qt::Key_Return);
    QCOMPARE(m_window->currentPage(), StageModel::Search);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->searchPage().shownRun(), 2, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->searchPage().selectedSub().has_value(), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(space::toText(*m_window->searchPage().selectedSub()), chosen.architecture->text,
                              Patience);
    // Another one of the run that is shown already.
    m_window->showPage(StageModel::Log);
    waitForTable();
    tab().table()->selectRow(2);
    const StoredRow other = tab().model().at(2);
    QVERIFY(other.architecture->text != chosen.architecture->text);
    QTest::mouseClick(buttonNamed(tab(), QStringLiteral("Open on the Search page")), Qt::LeftButton);
    QCOMPARE(m_window->currentPage(), StageModel::Search);
    QCOMPARE(space::toText(*m_window->searchPage().selectedSub()), other.architecture->text);
}

void LogPageTest::doubleClickOpensAnotherRun() {
    openWindow(m_shared);
    waitForTable();
    typeFilter(QStringLiteral("run = 1 and generation = 4"));
    QTableView* table = tab().table();
    const QRect cell = table->visualRect(table->model()->index(3, int(StoredColumn::Loss)));
    const StoredRow chosen = tab().model().at(3);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.center());
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(m_window->currentPage(), StageModel::Search);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->searchPage().shownRun(), 1, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->searchPage().selectedSub().has_value() &&
                                 space::toText(*m_window->searchPage().selectedSub()) == chosen.architecture->text,
                             Patience);
}

void LogPageTest::keysCompare() {
    openWindow(m_shared);
    waitForTable();
    typeFilter(QStringLiteral("decision = front"));
    tab().table()->setFocus();
    for (int row = 0; row < CompareList::Most; ++row) {
        tab().table()->selectRow(row * 2);
        QTest::keyClick(tab().table(), Qt::Key_C);
    }
    const auto& items = m_window->compareList().items();
    QCOMPARE(items.size(), qsizetype(CompareList::Most));
    for (int i = 0; i < CompareList::Most; ++i) {
        const StoredRow& row = tab().model().at(i * 2);
        QCOMPARE(items[i].run, row.run);
        QCOMPARE(items[i].row.draw, row.draw);
        QCOMPARE(space::toText(items[i].row.sub), row.architecture->text);
        QCOMPARE(items[i].target, QStringLiteral("This CPU"));
        QVERIFY(items[i].space.has_value());
        QVERIFY(!tab().model().index(i * 2, 0).data(Qt::ToolTipRole).toString().isEmpty());
    }
    tab().table()->selectRow(1);
    QTest::keyClick(tab().table(), Qt::Key_C);
    QCOMPARE(items.size(), qsizetype(CompareList::Most));
    QVERIFY(page().strip().sentence().contains(QStringLiteral("holds four")));
    tab().table()->selectRow(0);
    QVERIFY(buttonNamed(tab(), QStringLiteral("Take out of comparison")) != nullptr);
    QTest::keyClick(tab().table(), Qt::Key_C);
    QCOMPARE(items.size(), qsizetype(CompareList::Most - 1));
    // A letter is no search through all rows, and moves nothing.
    QTest::keyClick(tab().table(), Qt::Key_E);
    QCOMPARE(tab().table()->currentIndex().row(), 0);
}

void LogPageTest::rowsAreCopied() {
    openWindow(m_shared);
    waitForTable();
    tab().table()->setFocus();
    tab().table()->selectRow(3);
    tab().table()->selectionModel()->select(tab().model().index(5, 0),
                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTest::keyClick(tab().table(), Qt::Key_C, Qt::ControlModifier);
    QClipboard* clipboard = QGuiApplication::clipboard();
    QTRY_VERIFY_WITH_TIMEOUT(!clipboard->text().isEmpty(), Patience);
    const QStringList lines = linesOf(clipboard->text());
    QCOMPARE(lines.size(), 3);
    const QStringList names = lines[0].split(QLatin1Char('\t')), cells = lines[2].split(QLatin1Char('\t'));
    QCOMPARE(names.size(), cells.size());
    QCOMPARE(names.first(), QStringLiteral("run"));
    const StoredRow& row = tab().model().at(5);
    QCOMPARE(cells[names.indexOf(QStringLiteral("draw"))], QString::number(row.draw));
    QCOMPARE(cells[names.indexOf(QStringLiteral("predicted_ms"))].toDouble(), row.predictedMs);
    QCOMPARE(cells[names.indexOf(QStringLiteral("architecture"))].toStdString(), row.architecture->text);
    QVERIFY(!names.contains(QStringLiteral("hash")));  // hidden
    // All of them, at once.
    clipboard->clear();
    QTest::keyClick(tab().table(), Qt::Key_A, Qt::ControlModifier);
    QTest::mouseClick(buttonNamed(tab(), QStringLiteral("Copy rows")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(linesOf(clipboard->text()).size(), 1701, Patience);
}

void LogPageTest::yamlIsCopied() {
    openWindow(m_shared);
    waitForTable();
    tab().table()->setFocus();
    tab().table()->selectRow(10);
    QTest::keyClick(tab().table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QClipboard* clipboard = QGuiApplication::clipboard();
    QTRY_VERIFY_WITH_TIMEOUT(!clipboard->text().isEmpty(), Patience);
    const auto sub =
        space::parseSubTransformer(clipboard->text().toStdString(), "clipboard", space::readDesignSpace(DemoSpace));
    QCOMPARE(space::toText(sub), tab().model().at(10).architecture->text);
    clipboard->clear();
    tab().table()->selectionModel()->select(tab().model().index(11, 0),
                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTest::mouseClick(buttonNamed(tab(), QStringLiteral("Copy as YAML")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!clipboard->text().isEmpty(), Patience);
    const QStringList documents = clipboard->text().split(QStringLiteral("---\n"));
    QCOMPARE(documents.size(), 2);
    QCOMPARE(space::toText(space::parseSubTransformer(documents[1].toStdString(), "clipboard",
                                                      space::readDesignSpace(DemoSpace))),
             tab().model().at(11).architecture->text);
    // A clipboard is no file: too many are refused, in place.
    tab().table()->selectAll();
    QTest::mouseClick(buttonNamed(tab(), QStringLiteral("Copy as YAML")), Qt::LeftButton);
    QVERIFY(page().strip().sentence().contains(QStringLiteral("1,000")));
}

void LogPageTest::columnsAreChosen() {
    openWindow(m_shared);
    waitForTable();
    QTableView* table = tab().table();
    QVERIFY(table->isColumnHidden(int(StoredColumn::Hash)));
    QPushButton* columns = nullptr;
    for (auto* button : tab().findChildren<QPushButton*>())
        if (button->accessibleName() == QStringLiteral("Columns"))
            columns = button;
    QVERIFY(columns != nullptr && columns->menu() != nullptr);
    QMenu* menu = columns->menu();
    const auto toggle = [&](StoredColumn column) {
        Q_EMIT menu->aboutToShow();
        for (QAction* action : menu->actions())
            if (action->text() == storedName(column))
                action->trigger();
    };
    toggle(StoredColumn::Hash);
    toggle(StoredColumn::Bleu);
    QVERIFY(!table->isColumnHidden(int(StoredColumn::Hash)));
    QVERIFY(table->isColumnHidden(int(StoredColumn::Bleu)));
    table->setColumnWidth(int(StoredColumn::Decision), 201);
    m_window->close();
    m_window.reset();
    openWindow(m_shared);
    waitForTable();
    QVERIFY(!tab().table()->isColumnHidden(int(StoredColumn::Hash)));
    QVERIFY(tab().table()->isColumnHidden(int(StoredColumn::Bleu)));
    QVERIFY(!tab().table()->isColumnHidden(int(StoredColumn::Loss)));
    QCOMPARE(tab().table()->columnWidth(int(StoredColumn::Decision)), 201);
}

void LogPageTest::csvIsWritten() {
    openWindow(m_shared);
    waitForTable();
    typeFilter(QStringLiteral("run = 3 and origin = crossover"));
    tab().model().sort(int(StoredColumn::Loss), Qt::AscendingOrder);
    waitForTable();
    const QString file = m_folders.path() + QStringLiteral("/candidates.csv");
    tab().exportCsv(file);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), Patience);
    const QStringList lines = linesOf(QString::fromStdString(readFile(file.toStdString())));
    QCOMPARE(lines.size(), tab().model().rowCount() + 1);
    const QStringList names = lines[0].split(QLatin1Char(','));
    QVERIFY(names.contains(QStringLiteral("on_front")) && names.contains(QStringLiteral("estimated_loss")));
    const auto loss = names.indexOf(QStringLiteral("loss")), draw = names.indexOf(QStringLiteral("draw"));
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QStringList cells = lines[i].split(QLatin1Char(','));
        const StoredRow& row = tab().model().at(int(i) - 1);
        QCOMPARE(cells[draw], QString::number(row.draw));
        QCOMPARE(cells[loss].isEmpty(), !row.loss.has_value());
        if (row.loss)
            QCOMPARE(cells[loss].toDouble(), *row.loss);
    }
}

void LogPageTest::csvThatCannotBeWrittenIsSaid() {
    openWindow(m_shared);
    waitForTable();
    const QString file = m_folders.path() + QStringLiteral("/nowhere/candidates.csv");
    tab().exportCsv(file);
    QTRY_VERIFY_WITH_TIMEOUT(page().strip().sentence().contains(QStringLiteral("could not be written")), Patience);
    QVERIFY(!QFile::exists(file));
}

void LogPageTest::emptyWorkspaceSaysSo() {
    openWindow(freshFolder({}));
    waitForTable();
    QCOMPARE(tab().model().rowCount(), 0);
    QVERIFY(tab().note().sentence().contains(QStringLiteral("No candidates yet")));
    page().showTab(LogPage::Runs);
    QVERIFY(page().runs().note().sentence().contains(QStringLiteral("No search has run")));
    page().showTab(LogPage::Candidates);
    auto* go = buttonNamed(tab(), QStringLiteral("Go to the search"));
    QVERIFY(go != nullptr);
    QTest::mouseClick(go, Qt::LeftButton);
    QCOMPARE(m_window->currentPage(), StageModel::Search);
    const auto* stages = m_window->findChild<StageModel*>();
    QVERIFY(stages->index(StageModel::Log).data(StageModel::FactRole).toString().isEmpty());
}

void LogPageTest::closedWorkspaceLeavesNothing() {
    openWindow(m_shared);
    waitForTable();
    typeFilter(QStringLiteral("run = 2"));
    page().showTab(LogPage::Sql);
    runQuery(QStringLiteral("SELECT 1"));
    QTRY_VERIFY_WITH_TIMEOUT(!sql().isRunning(), Patience);
    m_window->session().close();
    QCOMPARE(tab().model().rowCount(), 0);
    QVERIFY(tab().filter()->text().isEmpty());
    QCOMPARE(page().runs().runs().rowCount(), 0);
    QCOMPARE(sql().model().rowCount(), 0);
    // And the next one shows its own.
    const QString other = freshFolder({120});
    m_window->openWorkspace(other);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isOpen(), Patience);
    m_window->showPage(StageModel::Log);
    page().showTab(LogPage::Candidates);
    QTRY_COMPARE_WITH_TIMEOUT(tab().model().rowCount(), 120, Patience);
}

void LogPageTest::damagedDatabaseIsSaid() {
    const QString folder = freshFolder({150});
    openWindow(folder);
    waitForTable();
    QCOMPARE(tab().model().rowCount(), 150);
    m_window->showPage(StageModel::Search);
    {
        store::Database database(m_window->session().workspace().database(), store::Database::Mode::ReadWrite);
        database.execute("INSERT INTO architectures (hash, architecture, sizes) VALUES ('damaged', 'enc none', '{}')");
        database.execute(
            "INSERT INTO candidates (run, draw, generation, origin, decision, architecture, predicted_ms, "
            "limit_ms) SELECT 1, 900, 7, 'random', 'evaluated', max(id), 1, 2 FROM architectures");
    }
    m_window->session().refresh();
    QSignalSpy refreshed(&m_window->session(), &Session::refreshed);
    QTRY_VERIFY_WITH_TIMEOUT(refreshed.size() > 0, Patience);
    m_window->showPage(StageModel::Log);
    QTRY_VERIFY_WITH_TIMEOUT(page().strip().sentence().contains(QStringLiteral("could not be read")), Patience);
    QCOMPARE(tab().model().rowCount(), 150);  // what was read before stays
}

void LogPageTest::runningSearchIsFollowed() {
    Settings::set(keys::SearchIterations, 300);
    Settings::set(keys::SearchPopulation, 16);
    Settings::set(keys::SearchParents, 6);
    Settings::set(keys::SearchMutations, 8);
    Settings::set(keys::SearchCrossovers, 6);
    m_control->delayMs = 2;
    openWindow(freshFolder({100}));
    waitForTable();
    QCOMPARE(tab().model().rowCount(), 100);
    m_window->searchPage().startSearch();
    QVERIFY(m_window->searchPage().live().isActive());
    m_window->showPage(StageModel::Log);
    QTRY_VERIFY_WITH_TIMEOUT(tab().model().rowCount() > 130, Patience);
    const int then = tab().model().rowCount();
    QTRY_VERIFY_WITH_TIMEOUT(tab().model().rowCount() > then, Patience);
    // A candidate of the running search opens where that is shown.
    typeFilter(QStringLiteral("run = 2"));
    tab().table()->selectRow(4);
    const StoredRow chosen = tab().model().at(4);
    QTest::keyClick(tab().table(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->searchPage().shownRun(), 2, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->searchPage().selectedSub().has_value() &&
                                 space::toText(*m_window->searchPage().selectedSub()) == chosen.architecture->text,
                             Patience);
    m_window->searchPage().live().stop();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->searchPage().live().isActive(), Patience);
    m_window->showPage(StageModel::Log);
    tab().filter()->clear();
    const auto stored = store::RunLogReader(m_window->session().workspace()).candidates({}).size();
    QTRY_COMPARE_WITH_TIMEOUT(std::size_t(tab().model().rowCount()), stored, Patience);
}

// Runs

void LogPageTest::runsAreListed() {
    openWindow(m_shared);
    page().showTab(LogPage::Runs);
    RunsTab& runs = page().runs();
    QTRY_VERIFY_WITH_TIMEOUT(!runs.isBusy(), Patience);
    QCOMPARE(runs.runs().rowCount(), 3);
    const auto textOf = [&](int row, const QString& column) {
        const auto* model = runs.table()->model();
        for (int i = 0; i < model->columnCount(); ++i)
            if (model->headerData(i, Qt::Horizontal).toString().startsWith(column))
                return model->index(row, i).data().toString();
        return QStringLiteral("there is no column %1").arg(column);
    };
    QCOMPARE(textOf(0, QStringLiteral("Run")), QStringLiteral("3"));  // the newest first
    QCOMPARE(textOf(0, QStringLiteral("Draws")), QStringLiteral("300"));
    QCOMPARE(textOf(0, QStringLiteral("Method")), QStringLiteral("HAT's evolution"));
    QCOMPARE(textOf(0, QStringLiteral("State")), QStringLiteral("stopped"));
    QCOMPARE(textOf(0, QStringLiteral("Target")), QStringLiteral("This CPU"));
    QCOMPARE(textOf(0, QStringLiteral("Gen.")), QStringLiteral("6 of 6"));
    qint64 sum = 0;
    for (const char* column : {"Evaluated", "Seen before", "Too slow", "Excluded", "Dropped"}) {
        const QString text = textOf(2, QLatin1String(column));
        sum += QLocale().toLongLong(text);
        QVERIFY2(!text.isEmpty(), column);
    }
    QCOMPARE(sum, 900);
    // The second run was steered twice.
    const QRect cell = runs.table()->visualRect(runs.table()->model()->index(1, 0));
    QTest::mouseClick(runs.table()->viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(runs.chosenRun(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(runs.steering().rowCount(), 2, Patience);
    QCOMPARE(runs.steering().index(0, 0).data().toString(), QStringLiteral("120"));
    QVERIFY(runs.steering().index(0, 3).data().toString().contains(QStringLiteral("60.5 ms")));
    QVERIFY(runs.steering().index(1, 3).data().toString().contains(QStringLiteral("90.0 ms")));
    QVERIFY(runs.settings().rowCount() >= 4);
    QTest::keyClick(runs.table(), Qt::Key_Up);
    QTRY_VERIFY_WITH_TIMEOUT(!runs.isBusy(), Patience);
    QCOMPARE(runs.chosenRun(), 3);
    QCOMPARE(runs.steering().rowCount(), 0);
}

void LogPageTest::runOpensAndNarrows() {
    openWindow(m_shared);
    page().showTab(LogPage::Runs);
    RunsTab& runs = page().runs();
    runs.choose(1);
    QCOMPARE(runs.chosenRun(), 1);
    QTest::mouseClick(buttonNamed(runs, QStringLiteral("Its candidates")), Qt::LeftButton);
    QCOMPARE(page().tab(), LogPage::Candidates);
    QTRY_COMPARE_WITH_TIMEOUT(tab().model().rowCount(), 900, Patience);
    page().showTab(LogPage::Runs);
    QTest::mouseClick(buttonNamed(runs, QStringLiteral("Open on the Search page")), Qt::LeftButton);
    QCOMPARE(m_window->currentPage(), StageModel::Search);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->searchPage().shownRun(), 1, Patience);
}

void LogPageTest::damagedSettingsAreSaid() {
    store::RunRecord run;
    run.algorithm = "pareto";
    run.startedAt = "2026-03-01T12:00:00Z";
    const auto valueOf = [&](const QString& name) {
        for (const auto& [known, value] : runSettings(run))
            if (known == name)
                return value;
        return QString();
    };
    for (const char* damaged : {"", "{", "[1]", "{\"seed\":1", "\xff\xfe"}) {
        run.settings = damaged;
        QVERIFY2(valueOf(QStringLiteral("Settings")).contains(QStringLiteral("damaged")), damaged);
        QVERIFY(!valueOf(QStringLiteral("Started")).isEmpty());
    }
    run.settings =
        R"({"seed":4294967295,"limitMs":72.5,"racing":true,"subset":0,"method":"pareto","mutationProbability":0.3,)"
        R"("plan":[{"generation":3,"limitMs":60,"draw":0},{"generation":0,"limitMs":50,"draw":700}],)"
        R"("constraints":"{\"equal-heads\":true}","of a newer one":{"a":[1,2]},"threads":"two"})";
    QVERIFY(valueOf(QStringLiteral("Settings")).isEmpty());
    QCOMPARE(valueOf(QStringLiteral("Seed")), QStringLiteral("4294967295"));
    QCOMPARE(valueOf(QStringLiteral("Method")), QStringLiteral("Pareto front (NSGA-II)"));
    QCOMPARE(valueOf(QStringLiteral("Limit at the start")), QStringLiteral("72.5 ms"));
    QCOMPARE(valueOf(QStringLiteral("Races")), QStringLiteral("yes"));
    QCOMPARE(valueOf(QStringLiteral("Validation pairs")), QStringLiteral("all"));
    QCOMPARE(valueOf(QStringLiteral("Constraints")), QStringLiteral("equal heads"));
    QCOMPARE(valueOf(QStringLiteral("Planned limits")),
             QStringLiteral("≤ 60.0 ms from generation 3 on; ≤ 50.0 ms from draw 700 on"));
    QCOMPARE(valueOf(QStringLiteral("of a newer one")), QStringLiteral("{\"a\":[1,2]}"));
    QCOMPARE(valueOf(QStringLiteral("Threads")), QStringLiteral("two"));
    run.settings = R"({"constraints":"{damaged","plan":7,"seed":"x"})";
    QCOMPARE(valueOf(QStringLiteral("Constraints")), QStringLiteral("{damaged"));
    QCOMPARE(valueOf(QStringLiteral("Planned limits")), QStringLiteral("none"));
}

// SQL

void LogPageTest::queryRuns() {
    openWindow(m_shared);
    page().showTab(LogPage::Sql);
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(sql().editor()->hasFocus());
    QTest::keyClicks(sql().editor(), QStringLiteral("select run, count(*) as n from candidates group by run"));
    QTest::keyClick(sql().editor(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!sql().isRunning(), Patience);
    QCOMPARE(sql().strip().sentence(), QString());
    QCOMPARE(sql().model().rowCount(), 3);
    QCOMPARE(sql().model().index(0, 1).data().toString(), QStringLiteral("900"));
    QVERIFY(sql().summary().startsWith(QStringLiteral("3 row(s) in ")));
    // What is selected runs alone.
    sql().editor()->setQuery(QStringLiteral("SELECT nonsense;\nSELECT 7 AS seven"));
    QTextCursor cursor = sql().editor()->textCursor();
    cursor.movePosition(QTextCursor::End);
    cursor.movePosition(QTextCursor::StartOfLine, QTextCursor::KeepAnchor);
    sql().editor()->setTextCursor(cursor);
    QTest::mouseClick(buttonNamed(sql(), QStringLiteral("Run")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!sql().isRunning(), Patience);
    QCOMPARE(sql().model().columnCount(), 1);
    QCOMPARE(sql().model().index(0, 0).data().toString(), QStringLiteral("7"));
    // Copied and written with the names of the columns.
    runQuery(QStringLiteral("SELECT 'a,b' AS x, NULL AS y UNION ALL SELECT 'c', 2"));
    QTRY_VERIFY_WITH_TIMEOUT(!sql().isRunning(), Patience);
    QTest::mouseClick(buttonNamed(sql(), QStringLiteral("Copy rows")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(QGuiApplication::clipboard()->text(), QStringLiteral("x\ty\na,b\t\nc\t2\n"), Patience);
    sql().table()->setFocus();
    sql().table()->selectRow(1);
    QTest::keyClick(sql().table(), Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(QGuiApplication::clipboard()->text(), QStringLiteral("x\ty\nc\t2\n"), Patience);
    const QString file = m_folders.path() + QStringLiteral("/query.csv");
    sql().exportCsv(file);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), Patience);
    QCOMPARE(readFile(file.toStdString()), std::string("x,y\n\"a,b\",\nc,2\n"));
    sql().exportCsv(m_folders.path() + QStringLiteral("/nowhere/query.csv"));
    QTRY_VERIFY_WITH_TIMEOUT(page().strip().sentence().contains(QStringLiteral("could not be written")), Patience);
}

void LogPageTest::queryIsCut() {
    openWindow(m_shared);
    page().showTab(LogPage::Sql);
    const QString numbers =
        QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT %1) SELECT i FROM n");
    runQuery(numbers.arg(SqlTab::MostRows));
    QTRY_VERIFY_WITH_TIMEOUT(!sql().isRunning(), Patience);
    QVERIFY(sql().summary().startsWith(QStringLiteral("10,000 row(s) in ")));
    runQuery(numbers.arg(SqlTab::MostRows + 1));
    QTRY_VERIFY_WITH_TIMEOUT(!sql().isRunning(), Patience);
    QCOMPARE(sql().model().rowCount(), int(SqlTab::MostRows));
    QVERIFY(sql().summary().contains(QStringLiteral("there are more")));
    // Rows without end, and rows that are large: both are cut before they fill the memory.
    runQuery(QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"));
    QTRY_VERIFY_WITH_TIMEOUT(!sql().isRunning(), Patience);
    QCOMPARE(sql().model().rowCount(), int(SqlTab::MostRows));
    runQuery(QStringLiteral("SELECT zeroblob(4000000) FROM candidates"));
    QTRY_VERIFY_WITH_TIMEOUT(!sql().isRunning(), Patience);
    QVERIFY(sql().model().rowCount() > 0 && sql().model().rowCount() < 20);
    QVERIFY(sql().summary().contains(QStringLiteral("there are more")));
    QVERIFY(sql().model().index(0, 0).data().toString().size() < 400);
}

void LogPageTest::queryFails_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("details");
    const QString refused = QStringLiteral("SQLite refused"), reads = QStringLiteral("only reads");
    QTest::newRow("syntax") << "SELEC 1" << refused << "near \"SELEC\": syntax error";
    QTest::newRow("unknown table") << "SELECT * FROM nowhere" << refused << "no such table: nowhere";
    QTest::newRow("unknown column") << "SELECT colour FROM runs" << refused << "no such column: colour";
    QTest::newRow("two statements") << "SELECT 1; SELECT 2" << refused << "more than one statement";
    QTest::newRow("a failure on the way") << "SELECT abs(-9223372036854775808)" << refused << "integer overflow";
    QTest::newRow("no value of this size") << "SELECT zeroblob(1000000000)" << refused << "too big";
    QTest::newRow("delete") << "DELETE FROM runs" << reads << "only reading is allowed";
    QTest::newRow("update") << "UPDATE runs SET state = 'finished'" << reads << "only reading is allowed";
    QTest::newRow("attach") << "ATTACH 'x.sqlite' AS x" << reads << "only reading is allowed";
    QTest::newRow("pragma") << "PRAGMA journal_mode = DELETE" << reads << "only reading is allowed";
}

void LogPageTest::queryFails() {
    QFETCH(QString, text);
    QFETCH(QString, sentence);
    QFETCH(QString, details);
    openWindow(m_shared);
    page().showTab(LogPage::Sql);
    runQuery(QStringLiteral("SELECT 5 AS before"));
    QTRY_VERIFY_WITH_TIMEOUT(!sql().isRunning(), Patience);
    runQuery(text);
    QTRY_VERIFY_WITH_TIMEOUT(!sql().isRunning(), Patience);
    QVERIFY2(sql().strip().sentence().contains(sentence), qPrintable(sql().strip().sentence()));
    bool said = false;
    for (const auto* label : sql().strip().findChildren<QLabel*>())
        said = said || label->text().contains(details);
    QVERIFY(said);
    QCOMPARE(sql().model().index(0, 0).data().toString(), QStringLiteral("5"));  // what was there stays
    QCOMPARE(store::RunLogReader(m_window->session().workspace()).runs().size(), std::size_t(3));
    runQuery(QStringLiteral("SELECT 6 AS after"));
    QTRY_VERIFY_WITH_TIMEOUT(!sql().isRunning(), Patience);
    QCOMPARE(sql().strip().sentence(), QString());
}

void LogPageTest::endlessQueryIsStopped_data() {
    QTest::addColumn<bool>("byKey");
    QTest::newRow("Stop") << false;
    QTest::newRow("Esc") << true;
}

void LogPageTest::endlessQueryIsStopped() {
    QFETCH(bool, byKey);
    openWindow(m_shared);
    page().showTab(LogPage::Sql);
    runQuery(Endless);
    QTest::qWait(300);
    QVERIFY(sql().isRunning());
    QVERIFY(sql().summary().startsWith(QStringLiteral("Running")));
    // Nobody waits for it: the other tabs read and show.
    page().showTab(LogPage::Candidates);
    QTRY_COMPARE_WITH_TIMEOUT(tab().model().rowCount(), 1700, Patience);
    m_window->searchPage().showCandidate(1, -1);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->searchPage().shownRun() == 1, Patience);
    QVERIFY(sql().isRunning());
    page().showTab(LogPage::Sql);
    if (byKey)
        QTest::keyClick(sql().editor(), Qt::Key_Escape);
    else
        QTest::mouseClick(buttonNamed(sql(), QStringLiteral("Stop")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!sql().isRunning(), Patience);
    QVERIFY(sql().strip().sentence().contains(QStringLiteral("stopped after")));
    runQuery(QStringLiteral("SELECT 1"));
    QTRY_VERIFY_WITH_TIMEOUT(!sql().isRunning(), Patience);
    QCOMPARE(sql().model().rowCount(), 1);
}

void LogPageTest::laterQueryReplacesTheRunning() {
    openWindow(m_shared);
    page().showTab(LogPage::Sql);
    runQuery(Endless);
    QTest::qWait(50);
    runQuery(QStringLiteral("SELECT 'later' AS which"));
    QTRY_VERIFY_WITH_TIMEOUT(!sql().isRunning(), Patience);
    QCOMPARE(sql().model().index(0, 0).data().toString(), QStringLiteral("later"));
    QCOMPARE(sql().strip().sentence(), QString());
}

void LogPageTest::windowClosesWhileAQueryRuns() {
    openWindow(m_shared);
    page().showTab(LogPage::Sql);
    runQuery(Endless);
    QTest::qWait(50);
    m_window->session().close();
    QVERIFY(!sql().isRunning());
    m_window->openWorkspace(m_shared);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isOpen(), Patience);
    m_window->showPage(StageModel::Log);
    page().showTab(LogPage::Sql);
    runQuery(Endless);
    QTest::qWait(50);
    QElapsedTimer clock;
    clock.start();
    m_window.reset();
    QVERIFY(clock.elapsed() < 20000);
}

void LogPageTest::examplesRun() {
    const store::RunLogReader reader(store::Workspace::open(m_shared.toStdString()));
    QVERIFY(sqlExamples().size() >= 6);
    for (const SqlExample& example : sqlExamples()) {
        const auto table = reader.query(example.query.toStdString());
        QVERIFY2(table.columns.size() > 1, qPrintable(example.title));
    }
    openWindow(m_shared);
    page().showTab(LogPage::Sql);
    QPushButton* examples = nullptr;
    for (auto* button : sql().findChildren<QPushButton*>())
        if (button->accessibleName() == QStringLiteral("Examples"))
            examples = button;
    QVERIFY(examples != nullptr);
    sql().editor()->setPlainText(QStringLiteral("what I typed"));
    examples->menu()->actions().at(1)->trigger();
    QCOMPARE(sql().editor()->toPlainText(), sqlExamples().at(1).query);
    QTest::keyClick(sql().editor(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!sql().isRunning(), Patience);
    QVERIFY(sql().model().rowCount() >= 9);
    sql().editor()->undo();
    QCOMPARE(sql().editor()->toPlainText(), QStringLiteral("what I typed"));
}

void LogPageTest::historyIsWalked() {
    openWindow(m_shared);
    page().showTab(LogPage::Sql);
    for (const char* text : {"SELECT 1", "SELECT 2\nAS two", "SELECT 1", "SELECT 3"}) {
        runQuery(QLatin1String(text));
        QTRY_VERIFY_WITH_TIMEOUT(!sql().isRunning(), Patience);
    }
    SqlEditor* editor = sql().editor();
    // One that was there moves to the end.
    QCOMPARE(editor->history(),
             (QStringList{QStringLiteral("SELECT 2\nAS two"), QStringLiteral("SELECT 1"), QStringLiteral("SELECT 3")}));
    editor->setPlainText(QString());
    QTest::keyClicks(editor, QStringLiteral("a draft"));
    QTest::keyClick(editor, Qt::Key_Up);
    QCOMPARE(editor->toPlainText(), QStringLiteral("SELECT 3"));
    QTest::keyClick(editor, Qt::Key_Up);
    QTest::keyClick(editor, Qt::Key_Up);
    QCOMPARE(editor->toPlainText(), QStringLiteral("SELECT 2\nAS two"));
    QTest::keyClick(editor, Qt::Key_Up);
    QCOMPARE(editor->toPlainText(), QStringLiteral("SELECT 2\nAS two"));  // there is no earlier one
    // Within a query of two lines ↓ goes a line down first.
    QTest::keyClick(editor, Qt::Key_Down);
    QCOMPARE(editor->toPlainText(), QStringLiteral("SELECT 2\nAS two"));
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(editor, Qt::Key_Down);
    QCOMPARE(editor->toPlainText(), QStringLiteral("a draft"));
    // It is kept for the next start, and does not grow without end.
    m_window.reset();
    openWindow(m_shared);
    page().showTab(LogPage::Sql);
    QCOMPARE(sql().editor()->history().size(), 3);
    QStringList many;
    for (int i = 0; i < 500; ++i)
        many << QString::number(i);
    sql().editor()->setHistory(many);
    QCOMPARE(sql().editor()->history().size(), SqlEditor::MostRemembered);
    QCOMPARE(sql().editor()->history().constLast(), QStringLiteral("499"));
}

void LogPageTest::namesAreInserted() {
    openWindow(m_shared);
    page().showTab(LogPage::Sql);
    QTreeView* schema = sql().schema();
    QTRY_VERIFY_WITH_TIMEOUT(schema->model()->rowCount() > 5, Patience);
    const QModelIndex first = schema->model()->index(0, 0);
    QCOMPARE(first.data().toString(), QStringLiteral("candidate_list"));
    QVERIFY(schema->isExpanded(first));
    QVERIFY(!first.siblingAtColumn(1).data().toString().isEmpty());
    sql().editor()->setPlainText(QString());
    QTest::keyClicks(sql().editor(), QStringLiteral("SELECT * FROM"));
    schema->setFocus();
    schema->setCurrentIndex(first);
    QTest::keyClick(schema, Qt::Key_Return);
    QCOMPARE(sql().editor()->toPlainText(), QStringLiteral("SELECT * FROM candidate_list"));
    QTest::keyClicks(sql().editor(), QStringLiteral(" WHERE "));
    const QModelIndex column = schema->model()->index(2, 0, first);
    schema->setCurrentIndex(column);
    QTest::mouseClick(schema->viewport(), Qt::LeftButton, {}, schema->visualRect(column).center());
    QTest::mouseDClick(schema->viewport(), Qt::LeftButton, {}, schema->visualRect(column).center());
    QCOMPARE(sql().editor()->toPlainText(),
             QStringLiteral("SELECT * FROM candidate_list WHERE ") + column.data().toString());
}

void LogPageTest::everyMeaningHasItsName() {
    const auto tables = readSqlSchema(store::Workspace::open(m_shared.toStdString()));
    QSet<QString> names;
    QStringList unnamed;
    for (const SqlTable& table : tables) {
        names.insert(table.name);
        for (const SqlColumn& column : table.columns) {
            names.insert(table.name + QLatin1Char('.') + column.name);
            if (sqlMeaning(table.name, column.name).isEmpty())
                unnamed << table.name + QLatin1Char('.') + column.name;
        }
        QVERIFY2(!table.columns.isEmpty(), qPrintable(table.name));
    }
    for (const QString& name : sqlNamesWithMeaning())
        QVERIFY2(names.contains(name), qPrintable(name));
    qInfo("columns without words: %s", qPrintable(unnamed.join(QStringLiteral(", "))));
    QVERIFY(unnamed.size() < names.size() / 4);
}

// Messages and keys

void LogPageTest::messagesAreFiltered() {
    openWindow(m_shared);
    page().showTab(LogPage::Messages);
    MessagesTab& messages = page().messages();
    logInfo("a line of the log's own test");
    logWarning("a warning of the log's own test");
    logDebug("not seen at first: the log's own test");
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(messages.filter()->hasFocus());
    QTest::keyClicks(messages.filter(), QStringLiteral("OWN test"));
    QTRY_COMPARE_WITH_TIMEOUT(messages.table()->model()->rowCount(), 2, Patience);
    messages.table()->setFocus();
    messages.table()->selectAll();
    QTest::keyClick(messages.table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = linesOf(QGuiApplication::clipboard()->text());
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[1].endsWith(QStringLiteral("a warning of the log's own test")));
    QTest::mouseClick(buttonNamed(messages, QStringLiteral("Clear")), Qt::LeftButton);
    QCOMPARE(messages.table()->model()->rowCount(), 0);
}

void LogPageTest::keysWalkTheTabs() {
    openWindow(m_shared);
    QTest::keyClick(m_window.get(), Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(page().tab(), LogPage::Runs);
    QTest::keyClick(m_window.get(), Qt::Key_PageUp, Qt::ControlModifier);
    QTest::keyClick(m_window.get(), Qt::Key_PageUp, Qt::ControlModifier);
    QTRY_COMPARE(page().tab(), LogPage::Messages);
    page().tabBar()->setFocus();
    QTest::keyClick(page().tabBar(), Qt::Key_Left);
    QCOMPARE(page().tab(), LogPage::Sql);
    // F6 walks the stages, the tabs and what they hold, and comes back.
    QSet<QWidget*> seen;
    for (int i = 0; i < 8; ++i) {
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        seen.insert(QApplication::focusWidget());
    }
    QVERIFY(seen.contains(sql().editor()) && seen.contains(sql().schema()) && seen.contains(page().tabBar()));
}

// By hand

void LogPageTest::measure() {
    const qint64 rows = qEnvironmentVariableIntValue("HATTER_LOG_ROWS");
    if (rows <= 0)
        QSKIP("set HATTER_LOG_ROWS to measure");
    const QString folder = freshFolder({rows / 2, rows / 4, rows - rows / 2 - rows / 4});
    auto& application = *static_cast<MeasuringApplication*>(qApp);
    m_window = std::make_unique<MainWindow>([this] { return std::make_unique<test::FakeEngine>(m_control); });
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->openWorkspace(folder);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isOpen(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->searchPage().shownRun() > 0, Patience);
    QTest::qWait(1500);
    const auto timed = [&](const char* what, const std::function<void()>& act) {
        application.slowestMs = 0;
        QElapsedTimer clock;
        clock.start();
        act();
        while (tab().isBusy() && clock.elapsed() < Patience)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        const qint64 done = clock.nsecsElapsed();
        QTest::qWait(200);
        qInfo("%-28s %7.1f ms until shown, slowest event %5.1f ms (%s)", what, static_cast<double>(done) / 1e6,
              application.slowestMs, qPrintable(application.slowest));
    };
    timed("show (read and sort)", [&] { m_window->showPage(StageModel::Log); });
    QCOMPARE(tab().model().rowCount(), int(rows));
    timed("sort by loss", [&] { tab().model().sort(int(StoredColumn::Loss), Qt::AscendingOrder); });
    timed("sort by predicted, down", [&] { tab().model().sort(int(StoredColumn::Predicted), Qt::DescendingOrder); });
    timed("sort by architecture", [&] { tab().model().sort(int(StoredColumn::Architecture), Qt::AscendingOrder); });
    timed("filter: a figure", [&] { tab().filter()->setText(QStringLiteral("latency < 60 and decoder.depth = 2")); });
    timed("filter: the front", [&] { tab().filter()->setText(QStringLiteral("decision = front")); });
    timed("filter: text", [&] { tab().filter()->setText(QStringLiteral("\"512/4\"")); });
    timed("no filter", [&] { tab().filter()->clear(); });
    timed("select all", [&] { tab().table()->selectAll(); });
    timed("copy all", [&] {
        tab().table()->setFocus();
        QTest::keyClick(tab().table(), Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!QGuiApplication::clipboard()->text().isEmpty(), Patience);
    });
    timed("sort with all selected", [&] { tab().model().sort(int(StoredColumn::Draw), Qt::DescendingOrder); });
    timed("scroll", [&] {
        QScrollBar* bar = tab().table()->verticalScrollBar();
        for (int i = 0; i <= 100; ++i) {
            bar->setValue(bar->maximum() * i / 100);
            QCoreApplication::processEvents();
        }
    });
    const QString file = m_folders.path() + QStringLiteral("/all.csv");
    timed("CSV of all", [&] {
        tab().exportCsv(file);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), Patience);
    });
    timed("leave and come back", [&] {
        m_window->showPage(StageModel::Search);
        m_window->showPage(StageModel::Log);
    });
    // While a search runs.
    Settings::set(keys::SearchIterations, 400);
    m_control->delayMs = 1;
    m_window->searchPage().startSearch();
    m_window->showPage(StageModel::Log);
    timed("6 s of a running search", [&] { QTest::qWait(6000); });
    m_window->searchPage().live().stop();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->searchPage().live().isActive(), Patience);
    m_control->delayMs = 0;
}

void LogPageTest::save(const QString& name) {
    QTest::qWait(200);
    const QString folder = qEnvironmentVariable("HATTER_PICTURES");
    QDir().mkpath(folder);
    m_window->grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}

void LogPageTest::pictures_data() {
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light") << false << QSize(1440, 900);
    QTest::newRow("dark") << true << QSize(1440, 900);
    QTest::newRow("small") << false << QSize(1024, 700);
}

void LogPageTest::pictures() {
    if (!qEnvironmentVariableIsSet("HATTER_PICTURES"))
        QSKIP("set HATTER_PICTURES to a folder to save pictures");
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    Theme::apply(*qApp, dark ? Theme::Mode::Dark : Theme::Mode::Light);
    openWindow(m_shared);
    m_window->resize(size);
    waitForTable();
    tab().model().sort(int(StoredColumn::Loss), Qt::AscendingOrder);
    waitForTable();
    tab().table()->setFocus();
    tab().table()->selectRow(4);
    QTest::keyClick(tab().table(), Qt::Key_C);
    tab().table()->selectRow(7);
    save(name + QStringLiteral("-candidates"));
    typeFilter(QStringLiteral("run = 2 and decision = front and latency < "));
    save(name + QStringLiteral("-candidates-problem"));
    typeFilter(QStringLiteral("run = 9"));
    save(name + QStringLiteral("-candidates-none"));
    tab().filter()->clear();
    page().showTab(LogPage::Runs);
    page().runs().choose(2);
    QTRY_VERIFY_WITH_TIMEOUT(!page().runs().isBusy(), Patience);
    save(name + QStringLiteral("-runs"));
    page().showTab(LogPage::Sql);
    QTRY_VERIFY_WITH_TIMEOUT(sql().schema()->model()->rowCount() > 5, Patience);
    save(name + QStringLiteral("-sql-empty"));
    runQuery(sqlExamples().at(0).query + QStringLiteral(" -- 'text' and a remark"));
    QTRY_VERIFY_WITH_TIMEOUT(!sql().isRunning(), Patience);
    save(name + QStringLiteral("-sql"));
    runQuery(QStringLiteral("DELETE FROM runs"));
    QTRY_VERIFY_WITH_TIMEOUT(!sql().isRunning(), Patience);
    save(name + QStringLiteral("-sql-refused"));
    page().showTab(LogPage::Messages);
    logWarning("the anchor left its band: 9 rows were quarantined");
    logError("the target lab-gpu does not answer");
    QTest::qWait(300);
    save(name + QStringLiteral("-messages"));
    Theme::apply(*qApp, Theme::Mode::Light);
}

int main(int argc, char** argv) {
    MeasuringApplication application(argc, argv);
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi, true);
    QTEST_SET_MAIN_SOURCE_PATH
    LogPageTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_log_page.moc"
