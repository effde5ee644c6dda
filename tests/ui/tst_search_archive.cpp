// SPDX-License-Identifier: GPL-3.0-or-later
// What makes a hundred thousand candidates fluid gives the same as the straightforward ways: order, filter, front,
// counts, plot; and runs that are read, given up and read again end complete.
#include "ArchiveRun.h"
#include "OwnSettings.h"
#include "Shared.h"
#include "base/Error.h"
#include "charts/ParetoPlot.h"
#include "engine/Session.h"
#include "models/CandidateCounts.h"
#include "models/CandidateModel.h"
#include "models/CandidateProxy.h"
#include "models/FrontKeeper.h"
#include "panels/CandidatePanel.h"
#include "panels/MainWindow.h"
#include "panels/MessageStrip.h"
#include "panels/SearchPage.h"
#include "search/ParetoFront.h"
#include "settings/Settings.h"
#include "settings/Theme.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <cmath>
#include <limits>
#include <numeric>

using namespace hatter;
using namespace hatter::ui;

namespace {

constexpr int Patience = 60000;
const std::filesystem::path DemoSpace = std::filesystem::path(HATTER_SOURCE_DIR) / "resources" / "spaces" / "demo.yml";

/// Candidates as a search of the demo's space makes them.
class Rows {
public:
    std::vector<CandidateRow> next(int count) {
        std::vector<CandidateRow> rows;
        for (int i = 0; i < count; ++i) {
            ++m_draw;
            rows.push_back(rowOf(m_breeder.next(m_draw, static_cast<int>(m_draw / 300))));
            if (m_draw % 41 == 0)
                rows.back().measuredMs = rows.back().predictedMs * 1.02;
            if (m_draw % 37 == 0)
                rows.back().bleu = 20 + static_cast<double>(m_draw % 11) / 2;
        }
        return rows;
    }

private:
    test::ArchiveBreeder m_breeder{space::readDesignSpace(DemoSpace), {}};
    std::int64_t m_draw = 0;
};

/// The order of the table as one would write it down: everything is sorted again after every change.
class PlainOrder {
public:
    explicit PlainOrder(const CandidateModel& model) : m_model(model) {}

    void add() {
        while (m_rows.size() < m_model.rows().size())
            m_rows.push_back(static_cast<int>(m_rows.size()));
        sort();
    }
    void sortBy(int column, Qt::SortOrder order) {
        m_column = column;
        m_order = order;
        sort();
    }
    /// Rows that changed go behind their equals.
    void changed(const std::vector<int>& rows) {
        for (const int row : rows) {
            m_rows.erase(std::find(m_rows.begin(), m_rows.end(), row));
            m_rows.push_back(row);
        }
        sort();
    }
    std::vector<int> shown(const std::function<bool(const CandidateRow&)>& accepts) const {
        std::vector<int> rows;
        for (const int row : m_rows)
            if (accepts(m_model.at(row)))
                rows.push_back(row);
        return rows;
    }

private:
    double key(int row) const {
        const CandidateRow& r = m_model.at(row);
        constexpr double none = std::numeric_limits<double>::quiet_NaN();
        switch (m_column) {
            case CandidateModel::Number:
                return static_cast<double>(r.draw);
            case CandidateModel::Generation:
                return r.generation;
            case CandidateModel::OriginColumn:
                return static_cast<double>(r.origin);
            case CandidateModel::Latency:
                return r.measuredMs ? *r.measuredMs : r.predictedMs;
            case CandidateModel::Bleu:
                return r.bleu ? *r.bleu : none;
            case CandidateModel::Loss:
                return r.loss ? *r.loss : none;
            case CandidateModel::Parameters:
                return static_cast<double>(r.parameters);
            case CandidateModel::Shape:
                return static_cast<double>(r.sub.encoder.size() + r.sub.decoder.size());
            case CandidateModel::Pin:
                return m_model.isPinned(r.draw) ? 0 : 1;
            default:
                return r.onFront                                                   ? 0
                       : r.decision == search::Decision::TooSlow                   ? 3
                       : r.decision == search::Decision::Cached || r.estimatedLoss ? 2
                                                                                   : 1;
        }
    }
    void sort() {
        std::stable_sort(m_rows.begin(), m_rows.end(), [this](int a, int b) {
            const double left = key(a), right = key(b);
            if (std::isnan(left) || std::isnan(right))
                return !std::isnan(left);
            return m_order == Qt::AscendingOrder ? left < right : left > right;
        });
    }

    const CandidateModel& m_model;
    std::vector<int> m_rows;
    int m_column = CandidateModel::Number;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

std::vector<int> shownBy(const CandidateProxy& proxy) {
    std::vector<int> rows;
    for (int i = 0; i < proxy.rowCount(); ++i)
        rows.push_back(proxy.mapToSource(proxy.index(i, 0)).row());
    return rows;
}

std::vector<FrontKeeper::Member> plainFront(const std::vector<CandidateRow>& rows, Quality quality) {
    std::vector<search::ParetoPoint> points;
    for (const CandidateRow& row : rows) {
        const auto value = row.isRefused() ? std::nullopt : qualityOf(row, quality);
        points.push_back({row.predictedMs, value ? costOf(*value, quality) : std::nan("")});
    }
    std::vector<FrontKeeper::Member> members;
    for (const std::size_t i : search::paretoFront(points))
        members.push_back({rows[i].draw, rows[i].predictedMs, *qualityOf(rows[i], quality)});
    return members;
}

bool sameMembers(const std::vector<FrontKeeper::Member>& a, const std::vector<FrontKeeper::Member>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
        return x.draw == y.draw && x.latencyMs == y.latencyMs && x.value == y.value;
    });
}

}  // namespace

class SearchArchiveTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void tableStandsAsIfSortedAnew();
    void preparedOrderIsTheSame();
    void viewsHearOfBlocks();
    void selectionStaysOnItsCandidate();
    void modelFindsDrawsInAnyOrder();
    void filterWordsAreThoseOfTheStore();
    void frontIsThatOfSortingAll_data();
    void frontIsThatOfSortingAll();
    void countsAreThoseOfCounting();
    void plotOfPartsIsPlotOfAll();
    void readingIsGivenUp();
    void lastChosenRunIsShownWhole();
    void otherQualityMeanwhileIsShown();
    void trainedOnesTellOfTheOthers();
    void liveRunEqualsItsStoredOne();

private:
    void openWindow(const std::vector<std::int64_t>& sizes);
    void showQuality(Quality quality);
    void choose(qint64 run);
    SearchPage& page() { return m_window->searchPage(); }
    CandidateModel& model() {
        return *static_cast<CandidateModel*>(
            qobject_cast<QAbstractProxyModel*>(page().candidates().table()->model())->sourceModel());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void SearchArchiveTest::initTestCase() {
    test::useOwnSettings("archive");
    Theme::apply(*qApp, Theme::Mode::Light);
}

void SearchArchiveTest::tableStandsAsIfSortedAnew() {
    Rows source;
    CandidateModel model;
    CandidateProxy proxy(&model);
    QAbstractItemModelTester modelTester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTableView view;
    view.setModel(&proxy);
    view.show();
    PlainOrder plain(model);
    model.reset(source.next(2000));
    plain.add();
    proxy.sort(CandidateModel::Number);
    PythonRandom random(3);
    const QStringList texts = {QString(),
                               QStringLiteral("latency < 60"),
                               QStringLiteral("origin = mutation"),
                               QStringLiteral("decision = front or bleu > 22"),
                               QStringLiteral("not (decoder.depth = 2 and loss < 3.6)"),
                               QStringLiteral("number < 0")};
    QString text;
    QSet<qint64> front;
    for (int step = 0; step < 120; ++step) {
        switch (random.below(6)) {
            case 0: {
                const int column = static_cast<int>(random.below(CandidateModel::ColumnCount));
                const auto order = random.below(2) ? Qt::AscendingOrder : Qt::DescendingOrder;
                if (column != proxy.sortColumn() || order != proxy.sortOrder())
                    plain.sortBy(column, order);
                proxy.sort(column, order);
                break;
            }
            case 1:
                text = texts[static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(texts.size())))];
                proxy.setFilter(CandidateFilter::parse(text));
                break;
            case 2:
                model.append(source.next(static_cast<int>(random.below(40))));
                plain.add();
                break;
            case 3: {
                QVector<qint64> entered, left;
                std::vector<int> rows;
                for (const qint64 draw : std::as_const(front))
                    if (random.below(2))
                        left.append(draw);
                for (int i = 0; i < 10; ++i) {
                    const qint64 draw = model.at(static_cast<int>(random.below(model.rows().size()))).draw;
                    if (!front.contains(draw) && !entered.contains(draw))
                        entered.append(draw);
                }
                model.setFront(entered, left);
                for (const qint64 draw : left + entered) {
                    if (proxy.sortColumn() == CandidateModel::DecisionColumn)
                        rows.push_back(model.rowOfDraw(draw));
                    entered.contains(draw) ? void(front.insert(draw)) : void(front.remove(draw));
                }
                plain.changed(rows);
                break;
            }
            case 4: {
                const int row = static_cast<int>(random.below(model.rows().size()));
                const QString hash = model.at(row).hash;
                std::vector<int> rows;
                for (std::size_t i = 0; i < model.rows().size(); ++i)
                    if (model.rows()[i].hash == hash)
                        rows.push_back(static_cast<int>(i));
                const double bleu = 25 + step / 100.0;
                QCOMPARE(model.change(hash, [&](CandidateRow& r) { r.bleu = bleu; }), int(rows.size()));
                plain.changed(proxy.sortColumn() == CandidateModel::Bleu ? rows : std::vector<int>{});
                break;
            }
            default: {
                const qint64 draw = model.at(static_cast<int>(random.below(model.rows().size()))).draw;
                const bool byPin = proxy.sortColumn() == CandidateModel::Pin;
                QSet<qint64> pinned = {draw};
                std::vector<int> rows;
                for (int i = 0; i < model.rowCount() && byPin; ++i)
                    if (model.isPinned(model.at(i).draw) != pinned.contains(model.at(i).draw))
                        rows.push_back(i);
                model.setPinned(pinned);
                if (byPin && rows.size() > 1 && model.at(rows[0]).draw == draw)
                    std::swap(rows[0], rows[1]);
                plain.changed(rows);
            }
        }
        const CandidateFilter filter = CandidateFilter::parse(text);
        QVERIFY2(
            shownBy(proxy) == plain.shown([&](const CandidateRow& row) { return filter.accepts(row); }),
            qPrintable(QStringLiteral("step %1, filter '%2', column %3").arg(step).arg(text).arg(proxy.sortColumn())));
        for (int i = 0; i < proxy.rowCount(); i += 97)
            QCOMPARE(proxy.mapFromSource(proxy.mapToSource(proxy.index(i, 3))), proxy.index(i, 3));
    }
    QVERIFY(model.rowCount() > 2100);
}

void SearchArchiveTest::preparedOrderIsTheSame() {
    Rows source;
    const std::vector<CandidateRow> rows = source.next(1500);
    CandidateModel model, other;
    CandidateProxy prepared(&model), plain(&other);
    for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        for (int column = 0; column < CandidateModel::ColumnCount; ++column) {
            prepared.sort(column, order);
            plain.sort(column, order);
            prepared.expect(CandidateOrder::of(rows, column, order));
            std::vector<qint64> draws;
            for (const CandidateRow& row : rows)
                draws.push_back(row.draw);
            model.reset(rows, draws);
            other.reset(rows);
            QVERIFY(shownBy(prepared) == shownBy(plain));
        }
    }
    // One that was made for something else is not used.
    prepared.expect(CandidateOrder::of(rows, CandidateModel::Number, Qt::AscendingOrder));
    model.reset(rows);
    QVERIFY(shownBy(prepared) == shownBy(plain));
    prepared.expect(CandidateOrder::of(rows, prepared.sortColumn(), prepared.sortOrder()));
    model.reset({rows.begin(), rows.begin() + 700});
    QCOMPARE(prepared.rowCount(), 700);
}

void SearchArchiveTest::viewsHearOfBlocks() {
    Rows source;
    CandidateModel model;
    CandidateProxy proxy(&model);
    proxy.sort(CandidateModel::Loss);
    model.reset(source.next(3000));
    QSignalSpy removed(&proxy, &QAbstractItemModel::rowsRemoved), inserted(&proxy, &QAbstractItemModel::rowsInserted),
        ordered(&proxy, &QAbstractItemModel::layoutChanged);
    proxy.setFilter(CandidateFilter::parse(QStringLiteral("origin = mutation")));
    QVERIFY(proxy.rowCount() > 100 && proxy.rowCount() < 2900);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(inserted.size(), 0);
    proxy.setFilter(CandidateFilter::parse(QStringLiteral("origin = crossover")));
    QCOMPARE(removed.size(), 2);
    QCOMPARE(inserted.size(), 1);
    proxy.setFilter({});
    QCOMPARE(inserted.size(), 2);
    QVERIFY(ordered.size() <= 4);
    ordered.clear();
    model.append(source.next(60));
    QCOMPARE(inserted.size(), 3);
    QCOMPARE(ordered.size(), 1);
}

void SearchArchiveTest::selectionStaysOnItsCandidate() {
    Rows source;
    CandidateModel model;
    CandidateProxy proxy(&model);
    QTableView view;
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setModel(&proxy);
    proxy.sort(CandidateModel::Loss);
    model.reset(source.next(2000));
    const auto drawOf = [&](const QModelIndex& index) { return model.at(proxy.mapToSource(index).row()).draw; };
    QVector<QPair<QPersistentModelIndex, qint64>> watched;
    for (int row = 0; row < proxy.rowCount(); row += 50)
        watched.append({proxy.index(row, row % 5), drawOf(proxy.index(row, 0))});
    view.selectRow(100);
    const qint64 selected = drawOf(view.currentIndex());
    proxy.sort(CandidateModel::Latency, Qt::DescendingOrder);
    model.append(source.next(200));
    QCOMPARE(drawOf(view.currentIndex()), selected);
    const QString text = QStringLiteral("latency > 60 or number = %1").arg(selected);
    const CandidateFilter filter = CandidateFilter::parse(text);
    proxy.setFilter(filter);
    QCOMPARE(drawOf(view.currentIndex()), selected);
    QCOMPARE(view.selectionModel()->selectedRows().size(), 1);
    for (const auto& [index, draw] : std::as_const(watched)) {
        QCOMPARE(index.isValid(), filter.accepts(*model.find(draw)));
        if (index.isValid())
            QCOMPARE(drawOf(index), draw);
    }
}

void SearchArchiveTest::modelFindsDrawsInAnyOrder() {
    Rows source;
    std::vector<CandidateRow> rows = source.next(500);
    CandidateModel model;
    model.reset(rows);
    QCOMPARE(model.rowOfDraw(250), 249);
    QCOMPARE(model.rowOfDraw(0), -1);
    QCOMPARE(model.rowOfDraw(501), -1);
    // A candidate of an earlier number arrives later: one that was cut off and made again.
    std::vector<CandidateRow> late = source.next(20);
    std::reverse(late.begin(), late.end());
    model.append(late);
    model.append(source.next(20));
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.rowOfDraw(model.at(row).draw), row);
    QCOMPARE(model.reset({rows.begin(), rows.begin() + 10}).size(), std::size_t(540));
    QCOMPARE(model.rowOfDraw(10), 9);
    QCOMPARE(model.rowOfDraw(11), -1);
}

void SearchArchiveTest::filterWordsAreThoseOfTheStore() {
    Rows source;
    std::vector<CandidateRow> rows = source.next(3000);
    for (std::size_t i = 0; i < rows.size(); i += 100)
        rows[i].onFront = rows[i].decision == search::Decision::Evaluated;
    QSet<QString> seen;
    const auto check = [&](const QString& field, const QString& word, const auto& wordOf) {
        const auto is = CandidateFilter::parse(field + QStringLiteral(" = \"") + word + QLatin1Char('"'));
        const auto isNot = CandidateFilter::parse(field + QStringLiteral(" != ") + word.toUpper());
        for (const CandidateRow& row : rows) {
            const bool same = wordOf(row) == word;
            if (same)
                seen.insert(word);
            QCOMPARE(is.accepts(row), same);
            QCOMPARE(isNot.accepts(row), !same);
        }
    };
    for (const char* word : {"evaluated", "cached", "too slow", "dropped", "front"})
        check(QStringLiteral("decision"), QString::fromLatin1(word), [](const CandidateRow& row) {
            return row.onFront ? QStringLiteral("front") : QString::fromStdString(search::toText(row.decision));
        });
    for (const char* word : {"random", "mutation", "crossover", "manual"})
        check(QStringLiteral("origin"), QString::fromLatin1(word),
              [](const CandidateRow& row) { return QString::fromStdString(search::toText(row.origin)); });
    QCOMPARE(seen.size(), 8);  // none is made by hand
    // A word that no candidate has is not refused, as before: it meets nothing.
    QVERIFY(!CandidateFilter::parse(QStringLiteral("origin = nowhere")).accepts(rows[0]));
    QVERIFY(CandidateFilter::parse(QStringLiteral("origin != nowhere")).accepts(rows[0]));
}

void SearchArchiveTest::frontIsThatOfSortingAll_data() {
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("part");
    QTest::addColumn<bool>("odd");
    QTest::newRow("at once") << 5000 << 5000 << false;
    QTest::newRow("in parts") << 5000 << 170 << false;
    QTest::newRow("equal and endless figures, at once") << 3000 << 3000 << true;
    QTest::newRow("equal and endless figures, in parts") << 3000 << 90 << true;
    QTest::newRow("one") << 1 << 1 << false;
}

void SearchArchiveTest::frontIsThatOfSortingAll() {
    QFETCH(int, count);
    QFETCH(int, part);
    QFETCH(bool, odd);
    Rows source;
    std::vector<CandidateRow> rows = source.next(count);
    if (odd)
        for (std::size_t i = 0; i < rows.size(); ++i) {
            rows[i].predictedMs = std::floor(rows[i].predictedMs / 4) * 4;
            if (rows[i].loss)
                rows[i].loss = std::floor(*rows[i].loss * 20) / 20;
            if (i % 500 == 7)
                rows[i].predictedMs = std::numeric_limits<double>::infinity();
            if (i % 500 == 8)
                rows[i].loss = std::numeric_limits<double>::infinity();
            if (i % 500 == 9)
                rows[i].loss = std::numeric_limits<double>::quiet_NaN();
        }
    for (const Quality quality : {Quality::Loss, Quality::Bleu}) {
        FrontKeeper keeper(quality);
        QSet<qint64> marked;
        for (int from = 0; from < count; from += part) {
            const FrontKeeper before = keeper;
            const auto change = keeper.add({rows.begin() + from, rows.begin() + std::min(count, from + part)});
            QCOMPARE(before.changeTo(keeper).entered, change.entered);
            for (const qint64 draw : change.left)
                QVERIFY(marked.remove(draw));
            for (const qint64 draw : change.entered)
                marked.insert(draw);
        }
        const auto expected = plainFront(rows, quality);
        QVERIFY(sameMembers(keeper.members(), expected));
        QCOMPARE(std::size_t(marked.size()), expected.size());
    }
}

void SearchArchiveTest::countsAreThoseOfCounting() {
    Rows source;
    CandidateCounts counts;
    std::vector<CandidateRow> rows;
    for (int part = 0; part < 25; ++part) {
        for (const CandidateRow& row : source.next(300)) {
            counts.add(row);
            rows.push_back(row);
        }
        for (const double limit : {0.0, 40.0, rows[5].predictedMs, 75.0, 1000.0}) {
            qint64 within = 0;
            for (const CandidateRow& row : rows)
                within += !row.isRefused() && row.predictedMs <= limit;
            QCOMPARE(counts.within(limit), within);
        }
    }
    const auto number = [&](search::Decision decision) {
        return std::count_if(rows.begin(), rows.end(), [&](const CandidateRow& r) { return r.decision == decision; });
    };
    QCOMPARE(counts.decisions().evaluated, number(search::Decision::Evaluated));
    QCOMPARE(counts.decisions().dropped, number(search::Decision::Dropped));
    QCOMPARE(counts.decisions().refused, number(search::Decision::TooSlow));
    QVERIFY(counts.decisions().evaluated > 0 && counts.decisions().dropped > 0 && counts.decisions().refused > 0);
}

void SearchArchiveTest::plotOfPartsIsPlotOfAll() {
    Rows source;
    QVector<PlotPoint> points;
    QVector<double> refused;
    for (const CandidateRow& row : source.next(5000)) {
        if (row.isRefused())
            refused.append(row.predictedMs);
        else if (row.loss)
            points.append({row.draw, row.predictedMs, *row.loss, true, row.generation});
    }
    ParetoPlot whole, parts;
    for (ParetoPlot* plot : {&whole, &parts}) {
        plot->resize(800, 420);
        plot->setAxes(QStringLiteral("latency, ms"), QStringLiteral("loss"), true);
        plot->setLimitRange(20, 140);
        plot->setLimitMs(75);
        plot->show();
        QVERIFY(QTest::qWaitForWindowExposed(plot));
    }
    const auto hover = [](ParetoPlot& plot, const QPointF& at) {
        QMouseEvent event(QEvent::MouseMove, at, plot.mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(&plot, &event);
        return plot.hovered();
    };
    whole.setPoints(points);
    whole.setRefusedTicks(refused);
    const qsizetype step = points.size() / 7, ticks = refused.size() / 5;
    for (qsizetype from = 0; from < points.size(); from += step) {
        parts.appendPoints(points.mid(from, step));
        hover(parts, QPointF(300 + double(from % 50), 200));  // what is looked up between stays right
        parts.grab();
    }
    for (qsizetype from = 0; from < refused.size(); from += ticks) {
        parts.appendRefusedTicks(refused.mid(from, ticks));
        parts.grab();
    }
    QCOMPARE(parts.picture({700, 400}), whole.picture({700, 400}));
    int found = 0;
    const auto compareHovers = [&] {
        for (int x = 60; x < 780; x += 9)
            for (int y = 30; y < 380; y += 11) {
                const qint64 key = hover(whole, QPointF(x, y));
                found += key >= 0;
                if (hover(parts, QPointF(x, y)) != key)
                    return false;
            }
        return true;
    };
    QVERIFY(compareHovers());
    QVERIFY(found > 200);
    for (ParetoPlot* plot : {&whole, &parts}) {
        QTest::keyClick(plot, Qt::Key_Plus);
        QTest::keyClick(plot, Qt::Key_Plus);
    }
    QVERIFY(compareHovers());
    QTRY_VERIFY_WITH_TIMEOUT(whole.isComplete() && parts.isComplete(), Patience);
    whole.setPoints({});
    QTRY_VERIFY_WITH_TIMEOUT(whole.isComplete(), Patience);
    QCOMPARE(hover(whole, QPointF(300, 200)), qint64(-1));
}

void SearchArchiveTest::openWindow(const std::vector<std::int64_t>& sizes) {
    m_window.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    const QString folder = m_folder->path() + QStringLiteral("/demo");
    const auto workspace = test::makeReadyWorkspace(folder.toStdString(), DemoSpace);
    std::uint64_t seed = 1;
    for (const std::int64_t size : sizes)
        test::addArchiveRun(workspace, {size, 6, 75, seed++, "This CPU"});
    auto control = std::make_shared<test::FakeEngine::Control>();
    control->delayMs = 0;
    m_window = std::make_unique<MainWindow>([control] { return std::make_unique<test::FakeEngine>(control); });
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->openWorkspace(folder);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isOpen(), Patience);
    if (!sizes.empty())
        QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), int(sizes.back()), Patience);
}

void SearchArchiveTest::choose(qint64 run) {
    for (auto* box : page().findChildren<QComboBox*>())
        if (const int at = box->findData(QVariant::fromValue<qint64>(run));
            at >= 0 && box->accessibleName() == QStringLiteral("Run that is shown")) {
            box->setCurrentIndex(at);
            Q_EMIT box->activated(at);
            return;
        }
    QFAIL("no such run");
}

void SearchArchiveTest::readingIsGivenUp() {
    QTemporaryDir folder;
    const auto workspace = test::makeReadyWorkspace(folder.path().toStdString() + "/demo", DemoSpace);
    const std::int64_t run = test::addArchiveRun(workspace, {2500, 4, 75, 1, "This CPU"});
    std::stop_source stop;
    const RunFacts facts = readRunFacts(workspace, run, stop.get_token());
    QCOMPARE(facts.rows.size(), std::size_t(2500));
    stop.request_stop();
    QVERIFY_EXCEPTION_THROWN(readRunFacts(workspace, run, stop.get_token()), Stopped);
    // Everything that the store knows is in the rows.
    store::CandidateQuery query;
    query.run = run;
    query.fullValidationSet = "invented 992";
    const auto records = store::RunLogReader(workspace).candidates(query);
    int full = 0, bleu = 0;
    for (std::size_t i = 0; i < records.size(); ++i) {
        const CandidateRow& row = facts.rows[i];
        const CandidateRow expected = rowOf(records[i]);
        QCOMPARE(row.draw, records[i].draw);
        QCOMPARE(row.hash.toStdString(), records[i].hash);
        QVERIFY(row.sub == records[i].sub && row.loss == records[i].loss && row.fullLoss == records[i].fullLoss &&
                row.bleu == records[i].bleu && row.measuredMs == records[i].measuredMs &&
                row.estimatedLoss == records[i].estimatedLoss && row.parents == expected.parents &&
                row.parameters == records[i].parameters && row.flops == records[i].flops);
        full += row.fullLoss.has_value();
        bleu += row.bleu.has_value();
    }
    QVERIFY(full > 0 && bleu > 0);
}

void SearchArchiveTest::lastChosenRunIsShownWhole() {
    openWindow({4000, 1200, 2500});
    QSignalSpy shown(&page(), &SearchPage::shownChanged);
    // Faster than any of them can be read.
    for (const qint64 run : {1, 2, 1, 3, 2, 1})
        choose(run);
    QTRY_VERIFY_WITH_TIMEOUT(page().shownRun() == 1 && model().rowCount() == 4000, Patience);
    QTest::qWait(100);  // nothing that was given up arrives later
    QCOMPARE(shown.size(), 1);
    QCOMPARE(page().shownRun(), qint64(1));
    const RunFacts stored = readRunFacts(m_window->session().workspace(), 1);
    const auto front = plainFront(stored.rows, Quality::Loss);
    QSet<qint64> members;
    for (const auto& member : front)
        members.insert(member.draw);
    QVERIFY(!members.isEmpty());
    for (int row = 0; row < model().rowCount(); ++row) {
        QCOMPARE(model().at(row).draw, stored.rows[std::size_t(row)].draw);
        QCOMPARE(model().at(row).onFront, members.contains(model().at(row).draw));
    }
    // By loss, the smallest first; those without one last.
    const auto* proxy = qobject_cast<QAbstractProxyModel*>(page().candidates().table()->model());
    QCOMPARE(proxy->rowCount(), 4000);
    double before = 0;
    for (int row = 0; row < proxy->rowCount(); ++row) {
        const double loss = model().at(proxy->mapToSource(proxy->index(row, 0)).row()).loss.value_or(1e9);
        QVERIFY(loss >= before);
        before = loss;
    }
    QTRY_VERIFY_WITH_TIMEOUT(page().plot().isComplete(), Patience);
    for (auto* strip : page().findChildren<MessageStrip*>())
        QVERIFY(!strip->isVisible());
}

void SearchArchiveTest::otherQualityMeanwhileIsShown() {
    openWindow({3100, 700});
    choose(1);
    showQuality(Quality::Bleu);
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 3100, Patience);
    QSet<qint64> members;
    for (const auto& member : plainFront(model().rows(), Quality::Bleu))
        members.insert(member.draw);
    QVERIFY(!members.isEmpty());
    for (const CandidateRow& row : model().rows())
        QCOMPARE(row.onFront, members.contains(row.draw));
}

/// Four trained ones tell nothing; after the fifth each candidate with BLEU has a calibrated one with its interval,
/// and what was trained keeps its measured one.
void SearchArchiveTest::trainedOnesTellOfTheOthers() {
    constexpr double Gain = 3.0;
    openWindow({700});
    store::RunLog log(m_window->session().workspace());
    int added = 0;
    for (const CandidateRow& row : model().rows())
        if (row.loss && !row.bleu && ++added % 20 == 0)
            log.addBleu({row.hash.toStdString(),
                         row.sub,
                         "invented",
                         "invented",
                         "{}",
                         20.0 + added / 100.0,
                         "invented",
                         0.1,
                         {}});
    choose(1);
    QTRY_VERIFY_WITH_TIMEOUT(std::count_if(model().rows().begin(), model().rows().end(),
                                           [](const auto& r) { return r.bleu.has_value(); }) > 10,
                             Patience);
    QHash<QString, double> trained;
    store::SubTrainingRecord last;
    const auto train = [&](const CandidateRow& row) {
        store::SubTrainingRecord t;
        t.hash = row.hash.toStdString();
        t.sub = row.sub;
        t.start = "scratch";
        t.state = "running";
        t.id = log.beginSubTraining(t);
        t.state = "finished";
        t.inheritedBleu = row.bleu;
        t.bleu = *row.bleu + Gain;
        log.setSubTraining(t);
        trained.insert(row.hash, *t.bleu);
        last = t;
    };
    std::vector<const CandidateRow*> withBleu;
    QSet<QString> seen;
    for (const CandidateRow& row : model().rows())
        if (row.bleu && !seen.contains(row.hash)) {
            seen.insert(row.hash);
            withBleu.push_back(&row);
        }
    QVERIFY(withBleu.size() > 5);
    for (std::size_t i = 0; i < 4; ++i)
        train(*withBleu[i]);
    const auto tell = [&] {
        TaskUpdate update;
        update.subTraining = last;
        Q_EMIT m_window->session().runner().updated({}, update);
    };
    tell();
    showQuality(Quality::FinalBleu);
    QTest::qWait(50);
    QVERIFY(std::none_of(model().rows().begin(), model().rows().end(), [](const auto& r) { return r.calibrated; }));
    train(*withBleu[4]);
    tell();
    QTRY_VERIFY_WITH_TIMEOUT(std::any_of(model().rows().begin(), model().rows().end(),
                                         [](const CandidateRow& r) { return r.calibrated.has_value(); }),
                             Patience);
    const auto check = [&] {
        for (const CandidateRow& row : model().rows()) {
            QCOMPARE(row.calibrated.has_value(), row.bleu.has_value());
            if (row.calibrated) {
                QVERIFY(std::abs(row.calibrated->bleu - (*row.bleu + Gain)) < 1e-6);
                QVERIFY(row.calibrated->low < row.calibrated->bleu && row.calibrated->bleu < row.calibrated->high);
            }
        }
        QSet<qint64> members;
        for (const auto& member : plainFront(model().rows(), Quality::FinalBleu))
            members.insert(member.draw);
        QVERIFY(!members.isEmpty());
        for (const CandidateRow& row : model().rows())
            QCOMPARE(row.onFront, members.contains(row.draw));
    };
    check();
    // The same from the store, measured where it was trained.
    choose(1);
    QTRY_VERIFY_WITH_TIMEOUT(
        model().rowCount() == 700 &&
            std::all_of(model().rows().begin(), model().rows().end(),
                        [&](const CandidateRow& r) { return r.finalBleu.has_value() == trained.contains(r.hash); }),
        Patience);
    check();
    int measured = 0, calibrated = 0;
    const PlotTable table = page().plot().tableOf();
    for (const CandidateRow& row : model().rows())
        if (trained.contains(row.hash))
            QCOMPARE(row.finalBleu.value(), trained.value(row.hash));
    for (qsizetype i = 0; i < table.rows; ++i) {
        const QString is = table.cell(i, 2).toString();
        measured += is == QStringLiteral("measured");
        calibrated += is.startsWith(QStringLiteral("calibrated"));
        QVERIFY2(is.isEmpty() || !is.startsWith(QStringLiteral("estimated")), qPrintable(is));
    }
    QVERIFY(measured >= 5 && calibrated > 0);
    if (const QString pictures = qEnvironmentVariable("HATTER_PICTURES"); !pictures.isEmpty())
        QVERIFY(m_window->grab().save(pictures + QStringLiteral("/search-calibrated.png")));
}

void SearchArchiveTest::showQuality(Quality quality) {
    for (auto* box : page().findChildren<QComboBox*>())
        if (box->accessibleName() == QStringLiteral("Quality that is shown upward")) {
            box->setCurrentIndex(static_cast<int>(quality));
            Q_EMIT box->activated(static_cast<int>(quality));
        }
}

void SearchArchiveTest::liveRunEqualsItsStoredOne() {
    openWindow({});
    Settings::set(keys::SearchPopulation, 60);
    Settings::set(keys::SearchParents, 12);
    Settings::set(keys::SearchMutations, 30);
    Settings::set(keys::SearchCrossovers, 20);
    Settings::set(keys::SearchIterations, 12);
    page().startSearch();
    QVERIFY(page().live().isActive());
    std::vector<CandidateRow> live;
    std::vector<double> losses;  // as the table shows them
    connect(&page().live(), &LiveSearch::ended, this, [&] {
        live = model().rows();
        const auto* proxy = qobject_cast<QAbstractProxyModel*>(page().candidates().table()->model());
        for (int row = 0; row < proxy->rowCount(); ++row)
            losses.push_back(live[std::size_t(proxy->mapToSource(proxy->index(row, 0)).row())].loss.value_or(1e9));
        for (const CandidateRow& row : live)
            QCOMPARE(model().find(row.draw)->draw, row.draw);
    });
    QTRY_VERIFY_WITH_TIMEOUT(!page().live().isActive(), Patience);
    QVERIFY(live.size() > 300);
    QCOMPARE(losses.size(), live.size());
    QVERIFY(std::is_sorted(losses.begin(), losses.end()));
    QTRY_VERIFY_WITH_TIMEOUT(page().shownRun() > 0 && !page().live().isActive(), Patience);
    const RunFacts stored = readRunFacts(m_window->session().workspace(), page().live().facts().run.id);
    QCOMPARE(live.size(), stored.rows.size());
    // They arrive as they are evaluated, a few at a time, and are stored by their numbers.
    std::sort(live.begin(), live.end(), [](const CandidateRow& a, const CandidateRow& b) { return a.draw < b.draw; });
    QSet<qint64> members;
    for (const auto& member : plainFront(stored.rows, Quality::Loss))
        members.insert(member.draw);
    for (std::size_t i = 0; i < live.size(); ++i) {
        QCOMPARE(live[i].draw, stored.rows[i].draw);
        QCOMPARE(live[i].loss, stored.rows[i].loss);
        QVERIFY(live[i].decision == stored.rows[i].decision);
        QCOMPARE(live[i].onFront, members.contains(live[i].draw));
    }
    m_window.reset();
}

QTEST_MAIN(SearchArchiveTest)
#include "tst_search_archive.moc"
