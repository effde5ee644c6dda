// SPDX-License-Identifier: GPL-3.0-or-later
// Brushing: what is marked in the plot or along an axis is what table, choices and parallel coordinates show. A fake
// engine and a real store behind the real window, and the values behind it by themselves. With HATTER_PICTURES set to a
// folder the views are saved there.
#include "FakeEngine.h"
#include "OwnSettings.h"
#include "charts/ChoiceChart.h"
#include "charts/ParallelChart.h"
#include "charts/ParetoPlot.h"
#include "engine/Session.h"
#include "models/CandidateModel.h"
#include "models/ParallelCounts.h"
#include "panels/CandidatePanel.h"
#include "panels/MainWindow.h"
#include "panels/SearchCharts.h"
#include "panels/SearchPage.h"
#include "settings/Settings.h"
#include "settings/Theme.h"
#include "space/DesignSpace.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <random>

using namespace hatter;
using namespace hatter::ui;

namespace {

constexpr int Patience = 60000;

/// Candidates of a small space with losses that fall as they grow.
std::vector<CandidateRow> someRows(int count) {
    std::mt19937 random(7);
    const auto pick = [&random](int low, int high) { return std::uniform_int_distribution<int>(low, high)(random); };
    std::vector<CandidateRow> rows;
    for (int i = 0; i < count; ++i) {
        CandidateRow row;
        row.draw = i + 1;
        row.sub.encoderEmbed = 64 * pick(1, 4);
        row.sub.decoderEmbed = 64 * pick(1, 4);
        for (int layer = pick(1, 4); layer > 0; --layer)
            row.sub.encoder.push_back({128 * pick(1, 4), 1 << pick(0, 2)});
        for (int layer = pick(1, 3); layer > 0; --layer)
            row.sub.decoder.push_back({128 * pick(1, 4), 1 << pick(0, 2), 2, pick(1, 3)});
        row.hash = QString::fromStdString(space::hashOf(row.sub));
        row.parameters = 1000 * pick(900, 9000);
        row.predictedMs = pick(200, 1200) / 10.0;
        if (i % 7 == 3)
            row.decision = search::Decision::TooSlow;
        else
            row.loss = 3 + 60 / row.predictedMs + pick(0, 100) / 400.0;
        rows.push_back(row);
    }
    return rows;
}

void mouse(QWidget& widget, QEvent::Type type, const QPointF& at, Qt::MouseButton held = Qt::LeftButton,
           Qt::KeyboardModifiers modifiers = {}) {
    const auto button = type == QEvent::MouseMove ? Qt::NoButton : held;
    const auto buttons = type == QEvent::MouseButtonRelease ? Qt::NoButton : held;
    QMouseEvent event(type, at, widget.mapToGlobal(at), button, buttons, modifiers);
    QCoreApplication::sendEvent(&widget, &event);
}

void drag(QWidget& widget, const QPointF& from, const QPointF& to, Qt::MouseButton held = Qt::LeftButton) {
    mouse(widget, QEvent::MouseButtonPress, from, held);
    for (int i = 1; i <= 10; ++i)
        mouse(widget, QEvent::MouseMove, from + (to - from) * i / 10, held);
    mouse(widget, QEvent::MouseButtonRelease, to, held);
}

}  // namespace

class SearchBrushTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void brushHoldsItsIntervals();
    void brushSaysWhatItIs();
    void linksAreCounted();
    void linksOfEqualValuesStandInTheMiddle();
    void plotIsBrushedByARectangle();
    void plotIsBrushedAlongAnAxis();
    void whatIsBrushedIsMovedAndResized();
    void clickBesideAndEscapeTakeItAway();
    void middleButtonStillMoves();
    void notBrushablePlotMoves();
    void axisIsBrushedByTheMouse();
    void axisIsBrushedByKeys();
    void rectangleFiltersTableAndChoices();
    void axisFiltersTooAndGreysPoints();
    void brushGoesWithTheQualityAndTheRun();
    void arrivingCandidatesMeetTheBrush();
    void pictures_data();
    void pictures();

private:
    void search(int iterations);
    SearchPage& page() { return m_window->searchPage(); }
    ParetoPlot& plot() { return page().plot(); }
    ParallelChart& parallel() { return page().charts().parallel(); }
    int shown() { return page().candidates().proxy().rowCount(); }
    int expected() const;
    std::unique_ptr<ParetoPlot> makePlot() const;

    std::shared_ptr<test::FakeEngine::Control> m_control;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

void SearchBrushTest::initTestCase() {
    test::useOwnSettings("brush");
    QLocale::setDefault(QLocale::c());
    QApplication::setFont(QFont(QStringLiteral("Noto Sans"), 10));
    Theme::apply(*qApp, Theme::Mode::Light);
}

void SearchBrushTest::init() {
    QSettings().clear();
    Settings::set(keys::SearchPopulation, 16);
    Settings::set(keys::SearchParents, 6);
    Settings::set(keys::SearchMutations, 8);
    Settings::set(keys::SearchCrossovers, 6);
    m_control = std::make_shared<test::FakeEngine::Control>();
    m_control->delayMs = 0;
    m_folder = std::make_unique<QTemporaryDir>();
    m_workspace = std::make_unique<store::Workspace>(
        test::makeReadyWorkspace(m_folder->path().toStdString() + "/demo",
                                 std::filesystem::path(HATTER_SOURCE_DIR) / "resources" / "spaces" / "demo.yml"));
    m_window = std::make_unique<MainWindow>([this] { return std::make_unique<test::FakeEngine>(m_control); });
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->openWorkspace(m_folder->path() + QStringLiteral("/demo"));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isOpen(), Patience);
}

void SearchBrushTest::cleanup() {
    m_window.reset();
    m_workspace.reset();
    m_folder.reset();
    Theme::apply(*qApp, Theme::Mode::Light);
}

void SearchBrushTest::search(int iterations) {
    Settings::set(keys::SearchIterations, iterations);
    page().startSearch();
    QVERIFY(page().live().isActive());
    QTRY_VERIFY_WITH_TIMEOUT(!page().live().isActive(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(page().selectedSub().has_value() && page().charts().isDigested(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(plot().isComplete(), Patience);
}

/// How many of the stored candidates lie in what is brushed, by a way of its own.
int SearchBrushTest::expected() const {
    store::CandidateQuery query;
    query.run = m_window->searchPage().shownRun();
    int count = 0;
    for (const store::CandidateRecord& record : store::RunLogReader(*m_workspace).candidates(query))
        count += m_window->searchPage().brush().accepts(rowOf(record), Quality::Loss);
    return count;
}

std::unique_ptr<ParetoPlot> SearchBrushTest::makePlot() const {
    auto plot = std::make_unique<ParetoPlot>();
    plot->resize(832, 406);
    plot->setAxes(QStringLiteral("latency, ms"), QStringLiteral("BLEU"), false);
    QVector<PlotPoint> points;
    for (int i = 0; i < 100; ++i)
        points.append({i, 20.0 + i, 20 + i / 10.0, true, 0});
    plot->setPoints(points);
    plot->setBrushable(true);
    plot->show();
    return plot;
}

void SearchBrushTest::brushHoldsItsIntervals() {
    const auto rows = someRows(300);
    Brush brush;
    QVERIFY(brush.isEmpty());
    brush.set(CandidateAxis::Latency, Brush::Interval{80, 40});  // in either order
    brush.set(CandidateAxis::DecoderDepth, Brush::Interval{2, 2});
    QVERIFY(!brush.isEmpty());
    QVERIFY(brush.hasOthers());
    int in = 0;
    for (const CandidateRow& row : rows) {
        const bool wanted = row.predictedMs >= 40 && row.predictedMs <= 80 && row.sub.decoder.size() == 2;
        QCOMPARE(brush.accepts(row, Quality::Loss), wanted);
        in += wanted;
    }
    QVERIFY(in > 10);
    // What was never evaluated has no quality, and what has none is not in.
    brush = {};
    brush.set(CandidateAxis::Quality, Brush::Interval{0, 100});
    QVERIFY(!brush.hasOthers());
    for (const CandidateRow& row : rows) {
        QCOMPARE(brush.accepts(row, Quality::Loss), row.loss.has_value());
        QVERIFY(!brush.accepts(row, Quality::Bleu));
    }
    brush.set(CandidateAxis::Quality, std::nullopt);
    QVERIFY(brush.isEmpty());
    QVERIFY(brush.accepts(rows.front(), Quality::Bleu));
}

void SearchBrushTest::brushSaysWhatItIs() {
    Brush brush;
    QCOMPARE(brush.text(Quality::Loss), QString());
    brush.set(CandidateAxis::Latency, Brush::Interval{40, 60});
    brush.set(CandidateAxis::AttentionSpan, Brush::Interval{1, 2.5});
    QCOMPARE(brush.text(Quality::Loss), QStringLiteral("Latency ms: 40.0 to 60.0, Attention mean span: 1 to 2.5"));
}

void SearchBrushTest::linksAreCounted() {
    const auto rows = someRows(500);
    ParallelCounts counts;
    std::size_t next = 0;
    int slices = 1;
    while (!counts.addSome(rows, next, 0))
        ++slices;
    QVERIFY(slices >= 2);
    const auto evaluated =
        std::count_if(rows.begin(), rows.end(), [](const CandidateRow& row) { return row.loss.has_value(); });
    QCOMPARE(counts.candidates(), qint64(evaluated));
    Brush brush;
    brush.set(CandidateAxis::EncoderDepth, Brush::Interval{3, 4});
    const auto links = counts.links(brush);
    qint64 inBrush = 0;
    double most = 0;
    for (const CandidateRow& row : rows)
        if (row.loss && row.sub.encoder.size() >= 3) {
            ++inBrush;
            most = std::max(most, row.predictedMs);
        }
    QCOMPARE(links.inBrush, inBrush);
    QVERIFY(std::abs(links.brushedRanges[0].high - most) < 1e-4);
    // Through each gap goes every candidate once.
    for (int gap = 0; gap + 1 < CandidateAxes; ++gap) {
        qint64 all = 0, brushed = 0;
        for (int from = 0; from < ParallelCounts::Places; ++from)
            for (int to = 0; to < ParallelCounts::Places; ++to) {
                const std::size_t at = ParallelCounts::Links::indexOf(gap, from, to);
                QVERIFY(links.brushed[at] <= links.all[at]);
                all += links.all[at];
                brushed += links.brushed[at];
            }
        QCOMPARE(all, counts.candidates());
        QCOMPARE(brushed, inBrush);
    }
    // Depths 1 to 4 stand at the ends and thirds of their axis: nothing of depth 1 or 2 is brushed.
    const int gap = static_cast<int>(CandidateAxis::EncoderDepth);
    for (int to = 0; to < ParallelCounts::Places; ++to)
        QCOMPARE(links.brushed[ParallelCounts::Links::indexOf(gap, 0, to)], 0U);
}

void SearchBrushTest::linksOfEqualValuesStandInTheMiddle() {
    auto rows = someRows(20);
    ParallelCounts counts;
    for (CandidateRow& row : rows) {
        row.sub.encoderEmbed = 128;
        counts.add(row);
    }
    const auto links = counts.links({});
    const int gap = static_cast<int>(CandidateAxis::EncoderWidth);
    qint64 through = 0;
    for (int to = 0; to < ParallelCounts::Places; ++to)
        through += links.all[ParallelCounts::Links::indexOf(gap, ParallelCounts::Places / 2, to)];
    QCOMPARE(through, counts.candidates());
    QCOMPARE(links.inBrush, counts.candidates());
}

void SearchBrushTest::plotIsBrushedByARectangle() {
    const auto plot = makePlot();
    QSignalSpy changed(plot.get(), &ParetoPlot::brushChanged), committed(plot.get(), &ParetoPlot::brushCommitted);
    drag(*plot, plot->positionOf(40, 28), plot->positionOf(70, 22));
    QVERIFY(changed.size() >= 5);
    QCOMPARE(committed.size(), 1);
    QVERIFY(plot->brush().x && plot->brush().y);
    QVERIFY(std::abs(plot->brush().x->low - 40) < 0.5);
    QVERIFY(std::abs(plot->brush().x->high - 70) < 0.5);
    QVERIFY(std::abs(plot->brush().y->low - 22) < 0.1);
    QVERIFY(std::abs(plot->brush().y->high - 28) < 0.1);
}

void SearchBrushTest::plotIsBrushedAlongAnAxis() {
    const auto plot = makePlot();
    const QPointF low = plot->positionOf(40, 20), high = plot->positionOf(70, 20);
    const double strip = plot->height() - 45.0;
    drag(*plot, {low.x(), strip}, {high.x(), strip});
    QVERIFY(plot->brush().x && !plot->brush().y);
    QVERIFY(std::abs(plot->brush().x->low - 40) < 0.5);
    QVERIFY(std::abs(plot->brush().x->high - 70) < 0.5);
    const auto other = makePlot();
    drag(*other, {8, other->positionOf(0, 27).y()}, {8, other->positionOf(0, 23).y()});
    QVERIFY(!other->brush().x && other->brush().y);
    QVERIFY(std::abs(other->brush().y->high - 27) < 0.1);
}

void SearchBrushTest::whatIsBrushedIsMovedAndResized() {
    const auto plot = makePlot();
    plot->setBrush({PlotBrush::Interval{40, 60}, PlotBrush::Interval{22, 24}});
    drag(*plot, plot->positionOf(50, 23), plot->positionOf(60, 24));
    QVERIFY(std::abs(plot->brush().x->low - 50) < 0.5);
    QVERIFY(std::abs(plot->brush().x->high - 70) < 0.5);
    QVERIFY(std::abs(plot->brush().y->low - 23) < 0.1);
    drag(*plot, plot->positionOf(70, 24), plot->positionOf(90, 24));
    QVERIFY(std::abs(plot->brush().x->low - 50) < 0.5);
    QVERIFY(std::abs(plot->brush().x->high - 90) < 0.5);
    // It stays in the plot, as large as it was.
    const double span = plot->brush().x->high - plot->brush().x->low;
    drag(*plot, plot->positionOf(70, 24), plot->positionOf(70, 24) + QPointF(3000, 0));
    QVERIFY(std::abs(plot->brush().x->high - plot->brush().x->low - span) < 0.5);
}

void SearchBrushTest::clickBesideAndEscapeTakeItAway() {
    const auto plot = makePlot();
    const PlotBrush brush{PlotBrush::Interval{40, 60}, PlotBrush::Interval{20, 21}};
    plot->setBrush(brush);
    QSignalSpy committed(plot.get(), &ParetoPlot::brushCommitted);
    QTest::mouseClick(plot.get(), Qt::LeftButton, {}, plot->positionOf(50, 20.5).toPoint());
    QCOMPARE(plot->brush(), brush);  // in it
    QTest::mouseClick(plot.get(), Qt::LeftButton, {}, plot->positionOf(90, 21).toPoint());
    QVERIFY(plot->brush().isEmpty());
    QCOMPARE(committed.size(), 1);
    plot->setBrush(brush);
    plot->setFocus();
    QTest::keyClick(plot.get(), Qt::Key_Escape);
    QVERIFY(plot->brush().isEmpty());
    QCOMPARE(committed.size(), 2);
}

void SearchBrushTest::middleButtonStillMoves() {
    const auto plot = makePlot();
    plot->setFocus();
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(plot.get(), Qt::Key_Plus);
    const QPointF before = plot->positionOf(60, 25);
    drag(*plot, {400, 200}, {440, 200}, Qt::MiddleButton);
    QVERIFY(std::abs(plot->positionOf(60, 25).x() - before.x() - 40) < 2);
    QVERIFY(plot->brush().isEmpty());
}

void SearchBrushTest::notBrushablePlotMoves() {
    const auto plot = makePlot();
    plot->setBrushable(false);
    plot->setFocus();
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(plot.get(), Qt::Key_Plus);
    const QPointF before = plot->positionOf(60, 25);
    drag(*plot, {400, 200}, {440, 200});
    QVERIFY(std::abs(plot->positionOf(60, 25).x() - before.x() - 40) < 2);
    QVERIFY(plot->brush().isEmpty());
}

void SearchBrushTest::axisIsBrushedByTheMouse() {
    search(3);
    page().charts().showTab(SearchCharts::Parallel);
    QTRY_VERIFY_WITH_TIMEOUT(!parallel().axes().isEmpty(), Patience);
    const int depth = static_cast<int>(CandidateAxis::DecoderDepth);
    QSignalSpy committed(&parallel(), &ParallelChart::intervalCommitted);
    const auto& axis = parallel().axes()[depth];
    const double middle = (axis.low + axis.high) / 2;
    drag(parallel(), parallel().positionOf(depth, axis.low) + QPointF(0, 4), parallel().positionOf(depth, middle));
    QCOMPARE(committed.size(), 1);
    QVERIFY(parallel().intervals()[depth].has_value());
    QCOMPARE(parallel().intervals()[depth]->low, axis.low);
    QVERIFY(std::abs(parallel().intervals()[depth]->high - middle) < 0.02 * (axis.high - axis.low));
    QCOMPARE(shown(), expected());
    // Its upper edge, then its middle, then a click beside it.
    drag(parallel(), parallel().positionOf(depth, middle), parallel().positionOf(depth, axis.high));
    QCOMPARE(parallel().intervals()[depth]->high, axis.high);
    QTest::mouseDClick(&parallel(), Qt::LeftButton, {}, parallel().positionOf(depth, middle).toPoint());
    QVERIFY(!parallel().intervals()[depth].has_value());
    QVERIFY(page().brush().isEmpty());
}

void SearchBrushTest::axisIsBrushedByKeys() {
    search(3);
    page().charts().showTab(SearchCharts::Parallel);
    QTRY_VERIFY_WITH_TIMEOUT(!parallel().axes().isEmpty(), Patience);
    parallel().setFocus(Qt::TabFocusReason);
    QTest::keyClick(&parallel(), Qt::Key_Right);
    QTest::keyClick(&parallel(), Qt::Key_Right);
    const int parameters = static_cast<int>(CandidateAxis::Parameters);
    QTest::keyClick(&parallel(), Qt::Key_Return);
    QVERIFY(parallel().intervals()[parameters].has_value());
    const auto begun = *parallel().intervals()[parameters];
    QTest::keyClick(&parallel(), Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(parallel().intervals()[parameters]->low, begun.low);
    QVERIFY(parallel().intervals()[parameters]->high > begun.high);
    QTest::keyClick(&parallel(), Qt::Key_Down);
    QVERIFY(parallel().intervals()[parameters]->low < begun.low);
    QVERIFY(parallel().accessibleDescription().contains(QStringLiteral("Parameters")));
    QCOMPARE(shown(), expected());
    QVERIFY(shown() < page().candidates().proxy().sourceModel()->rowCount());
    QTest::keyClick(&parallel(), Qt::Key_Escape);
    QVERIFY(page().brush().isEmpty());
    QCOMPARE(shown(), page().candidates().proxy().sourceModel()->rowCount());
}

void SearchBrushTest::rectangleFiltersTableAndChoices() {
    search(4);
    page().charts().showTab(SearchCharts::Choices);
    const int all = shown();
    const double limit = plot().limitMs();
    const auto before = page().charts().choices().families();
    // From the limit to the left edge: the whole height.
    drag(plot(), {plot().positionOf(limit, 0).x() - 6, plot().height() * 0.85},
         {plot().positionOf(limit, 0).x() - 160, plot().height() * 0.3});
    QTRY_VERIFY(!page().brush().isEmpty());
    QVERIFY(!page().brush().hasOthers());
    QCOMPARE(shown(), expected());
    QVERIFY(shown() > 0 && shown() < all);
    QTRY_VERIFY_WITH_TIMEOUT(!page().charts().choices().families().isEmpty() &&
                                 page().charts().choices().families().front().allTotal > 0 &&
                                 page().charts().choices().families().front().allTotal <= shown(),
                             Patience);
    QPushButton* again = nullptr;
    for (auto* button : page().findChildren<QPushButton*>())
        if (button->isVisible() && button->text().endsWith(QStringLiteral("brushed")))
            again = button;
    QVERIFY(again != nullptr);
    QVERIFY(again->text().startsWith(QLocale::c().toString(shown())));
    QTest::mouseClick(again, Qt::LeftButton);
    QVERIFY(page().brush().isEmpty());
    QVERIFY(plot().brush().isEmpty());
    QCOMPARE(shown(), all);
    QTRY_COMPARE_WITH_TIMEOUT(page().charts().choices().families().front().allTotal, before.front().allTotal, Patience);
    QVERIFY(!again->isVisible());
}

void SearchBrushTest::axisFiltersTooAndGreysPoints() {
    search(4);
    page().charts().showTab(SearchCharts::Parallel);
    QTRY_VERIFY_WITH_TIMEOUT(!parallel().axes().isEmpty(), Patience);
    const QImage before = plot().grab().toImage();
    const int width = static_cast<int>(CandidateAxis::EncoderWidth);
    const auto& axis = parallel().axes()[width];
    drag(parallel(), parallel().positionOf(width, axis.high) - QPointF(0, 4),
         parallel().positionOf(width, axis.high - 0.2 * (axis.high - axis.low)));
    QVERIFY(page().brush().hasOthers());
    QVERIFY(plot().brush().isEmpty());
    QCOMPARE(shown(), expected());
    QTRY_VERIFY_WITH_TIMEOUT(plot().isComplete(), Patience);
    QVERIFY(plot().grab().toImage() != before);
    // Both: the rectangle cuts what the axis left.
    const int left = shown();
    Q_EMIT plot().brushChanged({PlotBrush::Interval{0, plot().limitMs()}, std::nullopt});
    Q_EMIT plot().brushCommitted();
    QVERIFY(shown() <= left);
    QCOMPARE(shown(), expected());
    QCOMPARE(parallel().intervals()[0]->high, plot().limitMs());
    page().clearBrush();
    QTRY_VERIFY_WITH_TIMEOUT(plot().isComplete(), Patience);
    QCOMPARE(shown(), page().candidates().proxy().sourceModel()->rowCount());
}

void SearchBrushTest::brushGoesWithTheQualityAndTheRun() {
    search(3);
    const qint64 first = page().shownRun();
    Q_EMIT plot().brushChanged({PlotBrush::Interval{0, 1000}, PlotBrush::Interval{0, 3.5}});
    Q_EMIT plot().brushCommitted();
    QVERIFY(page().brush().of(CandidateAxis::Quality).has_value());
    QComboBox* up = nullptr;
    for (auto* box : page().findChildren<QComboBox*>())
        if (box->accessibleName() == QStringLiteral("Quality that is shown upward"))
            up = box;
    QVERIFY(up != nullptr);
    up->setCurrentIndex(1);
    Q_EMIT up->activated(1);
    QVERIFY(!page().brush().of(CandidateAxis::Quality).has_value());
    QVERIFY(page().brush().of(CandidateAxis::Latency).has_value());
    up->setCurrentIndex(0);
    Q_EMIT up->activated(0);
    Settings::set(keys::SearchSeed, 5);
    search(3);
    QVERIFY(page().shownRun() != first);
    QVERIFY(page().brush().isEmpty());
    QCOMPARE(shown(), page().candidates().proxy().sourceModel()->rowCount());
}

void SearchBrushTest::arrivingCandidatesMeetTheBrush() {
    m_control->delayMs = 5;
    Settings::set(keys::SearchIterations, 6);
    page().startSearch();
    QTRY_VERIFY_WITH_TIMEOUT(page().candidates().proxy().sourceModel()->rowCount() > 5, Patience);
    Q_EMIT plot().brushChanged({PlotBrush::Interval{0, plot().limitMs()}, std::nullopt});
    Q_EMIT plot().brushCommitted();
    QTRY_VERIFY_WITH_TIMEOUT(!page().live().isActive(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(page().selectedSub().has_value(), Patience);
    QCOMPARE(shown(), expected());
}

void SearchBrushTest::pictures_data() {
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void SearchBrushTest::pictures() {
    const QString folder = qEnvironmentVariable("HATTER_PICTURES");
    if (folder.isEmpty())
        QSKIP("HATTER_PICTURES names no folder");
    QVERIFY(QDir().mkpath(folder));
    QFETCH(bool, dark);
    Theme::apply(*qApp, dark ? Theme::Mode::Dark : Theme::Mode::Light);
    Settings::set(keys::SearchPopulation, 60);
    search(12);
    page().charts().showTab(SearchCharts::Parallel);
    QTRY_VERIFY_WITH_TIMEOUT(!parallel().axes().isEmpty(), Patience);
    QTest::qWait(200);  // its lines are drawn on another thread
    const QString name = dark ? QStringLiteral("dark") : QStringLiteral("light");
    QVERIFY(m_window->grab().save(QDir(folder).filePath(QStringLiteral("parallel-%1.png").arg(name))));
    drag(plot(), QPointF(plot().width() * 0.25, plot().height() * 0.75),
         QPointF(plot().width() * 0.42, plot().height() * 0.2));
    const int depth = static_cast<int>(CandidateAxis::EncoderDepth);
    drag(parallel(), parallel().positionOf(depth, parallel().axes()[depth].high) - QPointF(0, 4),
         parallel().positionOf(depth, parallel().axes()[depth].high - 1.2));
    QTRY_VERIFY_WITH_TIMEOUT(plot().isComplete(), Patience);
    QTest::qWait(200);
    QVERIFY(m_window->grab().save(QDir(folder).filePath(QStringLiteral("brush-%1.png").arg(name))));
    page().charts().showTab(SearchCharts::Choices);
    QTest::qWait(200);
    QVERIFY(m_window->grab().save(QDir(folder).filePath(QStringLiteral("brush-choices-%1.png").arg(name))));
}

QTEST_MAIN(SearchBrushTest)
#include "tst_search_brush.moc"
