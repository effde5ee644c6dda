// SPDX-License-Identifier: GPL-3.0-or-later
// How a search is looked at: colours, only the front, the front as it stood, choices, and runs laid over each other.
// A fake engine and a real store behind the real window. With HATTER_PICTURES set to a folder the views are saved
// there.
#include "FakeEngine.h"
#include "OwnSettings.h"
#include "charts/ChoiceChart.h"
#include "charts/ParetoPlot.h"
#include "charts/TrendStrip.h"
#include "engine/Session.h"
#include "panels/CandidatePanel.h"
#include "panels/GenerationBox.h"
#include "panels/MainWindow.h"
#include "panels/MessageStrip.h"
#include "panels/RunOverlays.h"
#include "panels/SearchCharts.h"
#include "panels/SearchPage.h"
#include "search/ParetoFront.h"
#include "settings/Settings.h"
#include "settings/Theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <set>

using namespace hatter;
using namespace hatter::ui;

namespace {
constexpr int Patience = 60000;

template <typename Widget>
Widget* named(QWidget& in, const QString& name) {
    for (auto* widget : in.findChildren<Widget*>())
        if (widget->accessibleName() == name)
            return widget;
    return nullptr;
}

QPushButton* buttonNamed(QWidget& in, const QString& text) {
    for (auto* button : in.findChildren<QPushButton*>())
        if (button->text() == text)
            return button;
    return nullptr;
}

bool holds(const QImage& image, const QColor& color) {
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y).rgb() == color.rgb())
                return true;
    return false;
}

void moveMouse(QWidget& widget, const QPointF& position) {
    QMouseEvent event(QEvent::MouseMove, position, widget.mapToGlobal(position), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(&widget, &event);
}
}  // namespace

class SearchViewsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void colourSaysTheOrigin();
    void colourSaysTheDepthAndIsRemembered();
    void legendFitsSmallPlots();
    void onlyFrontHidesTheDominated();
    void trendsSayTheirValues();
    void limitsAreMarkedWhereTheyChanged();
    void frontIsShownAsItStood();
    void choicesAreThoseOfTheFrontUnderTheLimit();
    void choicesFollowTheRunningSearch();
    void chartsAreSaved();
    void runsAreLaidOverEachOther();
    void runsOfOtherWeightsAreNot();
    void randomRunIsOneClick();
    void randomRunWaitsForTheRunningOne();
    void closingTakesAllAway();
    void pictures_data();
    void pictures();

private:
    void open();
    void search(int iterations, double limitMs = 0, int seed = 1);
    SearchPage& page() { return m_window->searchPage(); }
    std::vector<store::CandidateRecord> stored(qint64 run) const;
    QVector<QPointF> frontOf(qint64 run, int generation = 1000000) const;
    void colourBy(const QString& text);
    QAction* overlayAction(const QString& begin);

    std::shared_ptr<test::FakeEngine::Control> m_control;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

void SearchViewsTest::initTestCase() {
    test::useOwnSettings("views");
    QLocale::setDefault(QLocale::c());
    QApplication::setFont(QFont(QStringLiteral("Noto Sans"), 10));
    Theme::apply(*qApp, Theme::Mode::Light);
}

void SearchViewsTest::init() {
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
    open();
}

void SearchViewsTest::cleanup() {
    m_window.reset();
    m_workspace.reset();
    m_folder.reset();
    Theme::apply(*qApp, Theme::Mode::Light);
}

void SearchViewsTest::open() {
    m_window->openWorkspace(m_folder->path() + QStringLiteral("/demo"));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isOpen(), Patience);
}

void SearchViewsTest::search(int iterations, double limitMs, int seed) {
    Settings::set(keys::SearchIterations, iterations);
    Settings::set(keys::SearchSeed, seed);
    if (limitMs > 0)
        page().plot().setLimitMs(limitMs);
    page().startSearch();
    QVERIFY(page().live().isActive());
    QTRY_VERIFY_WITH_TIMEOUT(!page().live().isActive(), Patience);
    const qint64 run = page().live().facts().run.id;
    QTRY_VERIFY_WITH_TIMEOUT(page().shownRun() == run && page().selectedSub().has_value(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(
        !m_window->session().facts().runs.empty() && m_window->session().facts().runs.front().state == "finished",
        Patience);
    QTRY_VERIFY_WITH_TIMEOUT(page().charts().isDigested(), Patience);
}

std::vector<store::CandidateRecord> SearchViewsTest::stored(qint64 run) const {
    store::CandidateQuery query;
    query.run = run;
    return store::RunLogReader(*m_workspace).candidates(query);
}

QVector<QPointF> SearchViewsTest::frontOf(qint64 run, int generation) const {
    std::vector<search::ParetoPoint> points;
    for (const auto& c : stored(run))
        if (c.loss && c.generation <= generation)
            points.push_back({c.predictedMs, *c.loss});
    QVector<QPointF> out;
    for (const std::size_t i : search::paretoFront(points))
        out.append({points[i].latencyMs, points[i].loss});
    return out;
}

void SearchViewsTest::colourBy(const QString& text) {
    auto* combo = named<QComboBox>(page(), QStringLiteral("What colours the candidates"));
    QVERIFY(combo != nullptr && combo->isVisible());
    combo->setFocus();
    for (int step = 0; step < 4 && combo->currentText() != text; ++step)
        QTest::keyClick(combo, step < combo->findText(text) ? Qt::Key_Down : Qt::Key_Up);
    combo->setCurrentText(text);
    Q_EMIT combo->activated(combo->currentIndex());
    QCOMPARE(combo->currentText(), text);
}

QAction* SearchViewsTest::overlayAction(const QString& begin) {
    QMenu* menu = named<QPushButton>(page(), QStringLiteral("Lay over"))->menu();
    Q_EMIT menu->aboutToShow();
    for (QAction* action : menu->actions())
        if (action->text().startsWith(begin))
            return action;
    return nullptr;
}

void SearchViewsTest::colourSaysTheOrigin() {
    search(4, 90);
    QVERIFY(page().plot().categories().isEmpty());
    QVERIFY(!holds(page().plot().grab().toImage(), Theme::series(1)));
    colourBy(QStringLiteral("Origin"));
    const auto& categories = page().plot().categories();
    QCOMPARE(categories.size(), 4);
    std::set<PlotShape> shapes;
    for (const PlotCategory& category : categories)
        shapes.insert(category.shape);
    QCOMPARE(shapes.size(), std::size_t(4));  // not by colour alone
    QCOMPARE(categories[1].name, QStringLiteral("mutation"));
    QTest::qWait(150);
    const QImage image = page().plot().grab().toImage();
    for (int origin = 0; origin < 3; ++origin)
        QVERIFY2(holds(image, categories[origin].color()), qPrintable(categories[origin].name));
    colourBy(QStringLiteral("Generation"));
    QVERIFY(page().plot().categories().isEmpty());
}

void SearchViewsTest::colourSaysTheDepthAndIsRemembered() {
    search(3, 120);
    colourBy(QStringLiteral("Decoder depth"));
    const auto space = space::readDesignSpace(m_workspace->designSpaceFile());
    QCOMPARE(page().plot().categories().size(), qsizetype(space.decoderLayerChoices.size()));
    double before = 0;
    for (const PlotCategory& category : page().plot().categories()) {
        const double contrast = Theme::contrast(category.color(), Theme::colors().base);
        QVERIFY(contrast > before && contrast > 2);  // deeper is stronger, and none is faint
        before = contrast;
    }
    QCOMPARE(page().plot().categories().last().color(), Theme::generation(1));
    colourBy(QStringLiteral("Device"));
    QCOMPARE(page().plot().categories().size(), 2);
    QVERIFY(page().plot().categories()[0].name.contains(QStringLiteral("This CPU")));
    colourBy(QStringLiteral("Decoder depth"));
    m_window = std::make_unique<MainWindow>([this] { return std::make_unique<test::FakeEngine>(m_control); });
    m_window->show();
    open();
    QTRY_VERIFY_WITH_TIMEOUT(page().selectedSub().has_value(), Patience);
    QCOMPARE(page().plot().categories().size(), qsizetype(space.decoderLayerChoices.size()));
}

void SearchViewsTest::legendFitsSmallPlots() {
    // In one column, in several, or without what is optional: what is shown lies within its room.
    PlotLegend legend;
    for (const char* name : {"random", "mutation", "crossover", "made by hand"}) {
        legend.entries.append({QString::fromLatin1(name), PlotMark::Candidate, -1, int(legend.categories.size())});
        legend.categories.append({QString::fromLatin1(name), -1, int(legend.categories.size())});
    }
    legend.entries.prepend({QStringLiteral("front, validation loss measured"), PlotMark::Measured, -1, -1, true});
    QSet<int> columns;
    for (const QSizeF room : {QSizeF(700, 320), QSizeF(620, 120), QSizeF(420, 105), QSizeF(150, 60)}) {
        const PlotLegend fitted = legend.fitted(room);
        if (fitted.isEmpty())
            continue;
        QVERIFY(fitted.size().width() <= room.width() && fitted.size().height() <= room.height());
        columns.insert(fitted.columns);
        QVERIFY(fitted.entries.size() >= 4);
    }
    QVERIFY(columns.size() >= 2);
    QVERIFY(legend.fitted({150, 60}).isEmpty());
}

void SearchViewsTest::onlyFrontHidesTheDominated() {
    search(4, 90);
    const auto front = frontOf(page().shownRun());
    std::optional<store::CandidateRecord> dominated;
    for (const auto& c : stored(page().shownRun()))
        if (c.loss && !front.contains(QPointF(c.predictedMs, *c.loss))) {
            const QPointF at = page().plot().positionOf(c.predictedMs, *c.loss);
            bool alone = true;
            for (const QPointF& member : front)
                alone = alone && QLineF(at, page().plot().positionOf(member.x(), member.y())).length() > 24;
            if (alone)
                dominated = c;
        }
    QVERIFY(dominated);
    const auto there = [&] { return page().plot().positionOf(dominated->predictedMs, *dominated->loss); };
    moveMouse(page().plot(), there());
    QVERIFY(page().plot().hovered() > 0);
    auto* only = page().findChild<QCheckBox*>();
    QCOMPARE(only->text(), QStringLiteral("Only front"));
    only->setFocus();
    QTest::keyClick(only, Qt::Key_Space);
    moveMouse(page().plot(), {1, 1});
    moveMouse(page().plot(), there());
    QCOMPARE(page().plot().hovered(), -1);
    QCOMPARE(page().candidates().table()->model()->rowCount(), int(front.size()));
    for (const QPointF& member : front) {
        moveMouse(page().plot(), page().plot().positionOf(member.x(), member.y()));
        QVERIFY(page().plot().hovered() > 0);
    }
    // While it is on, a running search adds members and nothing else.
    m_control->delayMs = 1;
    Settings::set(keys::SearchIterations, 6);
    page().startSearch();
    QTRY_VERIFY_WITH_TIMEOUT(page().live().figures().generation >= 2, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(page().candidates().table()->model()->rowCount() > 0, Patience);
    QVERIFY(page().candidates().table()->model()->rowCount() < static_cast<int>(page().live().facts().rows.size()) / 2);
    page().live().stop();
    QTRY_VERIFY_WITH_TIMEOUT(!page().live().isActive(), Patience);
}

void SearchViewsTest::trendsSayTheirValues() {
    search(6, 90);
    const auto generations = store::RunLogReader(*m_workspace).generations(page().shownRun());
    QCOMPARE(generations.size(), std::size_t(6));
    TrendStrip& strip = page().trends();
    QCOMPARE(strip.trends().size(), 2);
    for (int g = 0; g < 6; ++g) {
        QCOMPARE(strip.trends()[0].points[g], QPointF(g, generations[std::size_t(g)].bestLoss));
        QCOMPARE(strip.trends()[1].points[g], QPointF(g, generations[std::size_t(g)].hypervolume));
        const QStringList values = strip.valuesAt(g);
        QCOMPARE(values.size(), 2);
        QVERIFY(values[0].contains(QLocale().toString(generations[std::size_t(g)].bestLoss, 'f', 3)));
    }
    const QImage before = strip.grab().toImage();
    moveMouse(strip, *strip.positionOf(1, 3));
    QVERIFY(strip.grab().toImage() != before);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&strip, &leave);
    QCOMPARE(strip.grab().toImage(), before);
    // The last value of the curve by evaluations is that of the last generation.
    page().charts().showTab(SearchCharts::Evaluations);
    const auto& volume = page().charts().volumeCurves().curves();
    QCOMPARE(volume.size(), 1);
    QVERIFY(qAbs(volume[0].points.last().y() - generations.back().hypervolume) < 1e-9);
}

void SearchViewsTest::limitsAreMarkedWhereTheyChanged() {
    m_control->delayMs = 2;
    Settings::set(keys::SearchIterations, 8);
    page().plot().setLimitMs(100);
    page().startSearch();
    QTRY_VERIFY_WITH_TIMEOUT(page().live().figures().generation >= 2, Patience);
    Q_EMIT page().plot().limitChanged(70);
    page().plot().setLimitMs(70);
    QTRY_VERIFY_WITH_TIMEOUT(!page().live().isActive(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(page().selectedSub().has_value() && page().charts().isDigested(), Patience);
    const auto steering = store::RunLogReader(*m_workspace).steering(page().shownRun());
    QCOMPARE(steering.size(), std::size_t(1));
    const auto& marks = page().trends().trends()[0].marks;
    QCOMPARE(marks.size(), 1);
    QVERIFY(marks[0].first >= steering[0].generation - 1 && marks[0].first <= steering[0].generation);
    QVERIFY(marks[0].second.contains(QStringLiteral("70")));
    qint64 first = 0, last = 0;
    for (const auto& c : stored(page().shownRun()))
        if (c.generation == steering[0].generation) {
            first = first == 0 ? c.draw : first;
            last = c.draw;
        }
    const double part = double(steering[0].draw - first) / double(last - first + 1);
    QVERIFY(qAbs(marks[0].first - (steering[0].generation - 1 + part)) < 1e-9);
}

void SearchViewsTest::frontIsShownAsItStood() {
    search(6, 90);
    auto* box = page().findChild<GenerationBox*>();
    QCOMPARE(box->text(), QStringLiteral("now"));
    QVERIFY(page().plot().overlays().isEmpty());
    // A click on a generation of the trends.
    TrendStrip& strip = page().trends();
    QTest::mouseClick(&strip, Qt::LeftButton, {}, strip.positionOf(0, 2)->toPoint());
    QCOMPARE(strip.chosen(), std::optional(2));
    QCOMPARE(box->value(), 2);
    QCOMPARE(page().plot().overlays().size(), 1);
    QCOMPARE(page().plot().overlays()[0].series, -1);
    QCOMPARE(page().plot().overlays()[0].points, frontOf(page().shownRun(), 2));
    // Keys of the box and of the strip step; behind the last one is now.
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Up);
    QCOMPARE(strip.chosen(), std::optional(3));
    QCOMPARE(page().plot().overlays()[0].points, frontOf(page().shownRun(), 3));
    strip.setFocus(Qt::TabFocusReason);
    for (int i = 0; i < 2; ++i)
        QTest::keyClick(&strip, Qt::Key_Right);
    QCOMPARE(page().plot().overlays()[0].points, frontOf(page().shownRun(), 5));
    QTest::keyClick(&strip, Qt::Key_Right);
    QVERIFY(page().plot().overlays().isEmpty());
    QCOMPARE(box->text(), QStringLiteral("now"));
    QTest::keyClick(&strip, Qt::Key_Left);
    QCOMPARE(strip.chosen(), std::optional(5));
    QTest::keyClick(&strip, Qt::Key_Escape);
    QVERIFY(!strip.chosen());
    QVERIFY(page().selectedSub().has_value());  // the key was the strip's
    // The table is the equivalent of the trends.
    page().charts().showTab(SearchCharts::Generations);
    QTableView* table = page().charts().table(SearchCharts::Generations);
    QTRY_COMPARE(table->model()->rowCount(), 6);
    QVERIFY(table->isVisible());
    table->setFocus();
    table->selectRow(1);
    QCOMPARE(strip.chosen(), std::optional(1));
    QCOMPARE(page().plot().overlays()[0].points, frontOf(page().shownRun(), 1));
    QCOMPARE(table->model()->index(1, 4).data().toString(), QString::number(frontOf(page().shownRun(), 1).size()));
    QTest::qWait(150);  // the table is drawn anew and keeps its row
    QCOMPARE(table->currentIndex().row(), 1);
    QCOMPARE(strip.chosen(), std::optional(1));
}

void SearchViewsTest::choicesAreThoseOfTheFrontUnderTheLimit() {
    search(6, 90);
    SearchCharts& charts = page().charts();
    QTabBar* tabs = charts.tabs();
    tabs->setFocus();
    QTest::keyClick(tabs, Qt::Key_Right);
    QCOMPARE(charts.tab(), SearchCharts::Choices);
    QVERIFY(charts.choices().isVisible());
    const auto all = stored(page().shownRun());
    const auto check = [&](double limit) {
        std::map<int, qint64> front, evaluated;
        std::set<std::string> seen;
        const auto members = frontOf(page().shownRun());
        for (const auto& c : all) {
            if (!c.loss || !seen.insert(c.hash).second)
                continue;
            ++evaluated[int(c.sub.decoder.size())];
            if (c.predictedMs <= limit && members.contains(QPointF(c.predictedMs, *c.loss)))
                ++front[int(c.sub.decoder.size())];
        }
        const auto& families = charts.choices().families();
        QCOMPARE(families.size(), qsizetype(10));
        const auto& depths = families[1];
        QCOMPARE(depths.name, QStringLiteral("Decoder depth"));
        for (const auto& bar : depths.bars) {
            QCOMPARE(bar.front, front[bar.choice.toInt()]);
            QCOMPARE(bar.all, evaluated[bar.choice.toInt()]);
        }
        const auto space = space::readDesignSpace(m_workspace->designSpaceFile());
        QCOMPARE(depths.bars.size(), qsizetype(space.decoderLayerChoices.size()));
    };
    QTest::qWait(150);
    check(90);
    // Another limit, another front: at once.
    const qint64 before = charts.choices().families()[1].frontTotal;
    Q_EMIT page().plot().limitChanged(55);
    QTest::qWait(150);
    check(55);
    QVERIFY(charts.choices().families()[1].frontTotal < before);
    // Keys go from choice to choice, and say it.
    charts.choices().setFocus(Qt::TabFocusReason);
    QTest::keyClick(&charts.choices(), Qt::Key_Right);
    QCOMPARE(charts.choices().pointed(), qMakePair(0, 0));
    const auto& first = charts.choices().families()[0];
    for (int i = 0; i < first.bars.size(); ++i)
        QTest::keyClick(&charts.choices(), Qt::Key_Right);
    QCOMPARE(charts.choices().pointed(), qMakePair(1, 0));
    QVERIFY(charts.choices().accessibleDescription().startsWith(QStringLiteral("Decoder depth")));
    moveMouse(charts.choices(), charts.choices().placeOf(3, 1).center());
    QCOMPARE(charts.choices().pointed(), qMakePair(3, 1));
    // The table says the same.
    QTest::mouseClick(charts.asTable(), Qt::LeftButton);
    QTableView* table = charts.table(SearchCharts::Choices);
    QVERIFY(table->isVisible());
    int rows = 0;
    for (const auto& family : charts.choices().families())
        for (qsizetype bar = 0; bar < family.bars.size(); ++bar, ++rows) {
            QCOMPARE(table->model()->index(rows, 0).data().toString(), family.name);
            QCOMPARE(table->model()->index(rows, 2).data().toString(), QString::number(family.bars[bar].front));
            QCOMPARE(table->model()->index(rows, 3).data().toString(),
                     QString::number(100 * family.frontShare(bar), 'f', 1));
        }
    QCOMPARE(table->model()->rowCount(), rows);
}

void SearchViewsTest::choicesFollowTheRunningSearch() {
    struct Counter : QObject {
        int paints = 0;
        bool eventFilter(QObject*, QEvent* event) override {
            paints += event->type() == QEvent::Paint;
            return false;
        }
    } counter;
    page().charts().showTab(SearchCharts::Choices);
    m_control->delayMs = 1;
    Settings::set(keys::SearchIterations, 60);
    page().startSearch();
    QTRY_VERIFY_WITH_TIMEOUT(page().live().figures().evaluated > 5, Patience);
    QTest::qWait(200);
    ChoiceChart& choices = page().charts().choices();
    choices.installEventFilter(&counter);
    const qint64 before = choices.families().value(1).allTotal;
    // The store knows the run by now: its hypervolume has a corner while it runs.
    QTRY_VERIFY_WITH_TIMEOUT(page().charts().digest().hasReference(), Patience);
    QTest::qWait(1000);
    choices.removeEventFilter(&counter);
    QVERIFY(choices.families().value(1).allTotal > before);
    QVERIFY2(counter.paints >= 2 && counter.paints <= 18, qPrintable(QString::number(counter.paints)));
    page().live().stop();
    QTRY_VERIFY_WITH_TIMEOUT(!page().live().isActive(), Patience);
}

void SearchViewsTest::chartsAreSaved() {
    search(4, 90);
    SearchCharts& charts = page().charts();
    for (const auto tab : {SearchCharts::Choices, SearchCharts::Evaluations, SearchCharts::Generations}) {
        charts.showTab(tab);
        QTest::qWait(120);
        const QImage picture = charts.picture();
        QVERIFY(picture.width() > 200 && picture.height() > 60);
        const QStringList lines = charts.csv().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QVERIFY(lines.size() > 3);
        for (const QString& line : lines)
            QCOMPARE(line.count(QLatin1Char(',')), lines[0].count(QLatin1Char(',')));
    }
    // Figures for programs: the whole value, and a point whatever the language.
    QLocale::setDefault(QLocale(QLocale::German));
    charts.showTab(SearchCharts::Generations);
    const QStringList cells = charts.csv().split(QLatin1Char('\n'))[2].split(QLatin1Char(','));
    QLocale::setDefault(QLocale::c());
    const auto generation = store::RunLogReader(*m_workspace).generations(page().shownRun())[1];
    QCOMPARE(cells[0], QStringLiteral("1"));
    QVERIFY(qAbs(cells[2].toDouble() - generation.bestLoss) < 1e-6);
    QVERIFY(qAbs(cells[3].toDouble() - generation.hypervolume) < 1e-6);
}

void SearchViewsTest::runsAreLaidOverEachOther() {
    search(4, 90, 1);
    const qint64 first = page().shownRun();
    search(6, 90, 2);
    const qint64 second = page().shownRun();
    QVERIFY(first != second);
    QAction* action = overlayAction(QStringLiteral("Run %1").arg(first));
    QVERIFY(action != nullptr && action->isEnabled() && action->isCheckable() && !action->isChecked());
    action->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(page().plot().overlays().size(), 1, Patience);
    QCOMPARE(page().plot().overlays()[0].points, frontOf(first));
    QVERIFY(page().plot().overlays()[0].name.contains(QStringLiteral("hat")));
    QTest::qWait(150);
    QVERIFY(holds(page().plot().grab().toImage(), Theme::series(0)));
    // Its members can be pointed at.
    const QPointF member = frontOf(first)[frontOf(first).size() / 2];
    QVERIFY(page().plot().overlays()[0].points.contains(member));
    // Curves by evaluations under the limit that the plot shows.
    page().charts().showTab(SearchCharts::Evaluations);
    QTest::qWait(120);
    const auto& curves = page().charts().lossCurves().curves();
    QCOMPARE(curves.size(), 2);
    std::set<std::string> seen;
    double best = 1e9;
    for (const auto& c : stored(first))
        if (c.loss && seen.insert(c.hash).second && c.predictedMs <= page().plot().limitMs())
            best = std::min(best, *c.loss);
    QCOMPARE(curves[1].points.last(), QPointF(double(seen.size()), best));
    Q_EMIT page().plot().limitChanged(60);
    page().plot().setLimitMs(60);
    QTest::qWait(150);
    QVERIFY(page().charts().lossCurves().curves()[1].points.last().y() >= best);
    // Keys read values off, for all runs at once.
    CurveChart& loss = page().charts().lossCurves();
    loss.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&loss, Qt::Key_End);
    QCOMPARE(*loss.place(), page().charts().lossCurves().curves()[0].points.last().x());
    QCOMPARE(loss.valuesAt(10).size(), 3);
    QVERIFY(loss.accessibleDescription().contains(QStringLiteral("Run %1").arg(second)));
    QTest::keyClick(&loss, Qt::Key_Escape);
    QVERIFY(!loss.place());
    moveMouse(loss, loss.positionOf(20, loss.curves()[0].points.last().y()));
    QVERIFY(loss.place());
    // Shown itself it is not laid over itself; the other one stays away until it is asked for.
    overlayAction(QStringLiteral("Run %1").arg(first))->trigger();
    QVERIFY(page().plot().overlays().isEmpty());
    overlayAction(QStringLiteral("Run %1").arg(first))->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(page().plot().overlays().size(), 1, Patience);
    auto* runs = named<QComboBox>(page(), QStringLiteral("Run that is shown"));
    runs->setCurrentIndex(runs->findData(QVariant::fromValue<qint64>(first)));
    Q_EMIT runs->activated(runs->currentIndex());
    QTRY_COMPARE_WITH_TIMEOUT(page().shownRun(), first, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(page().plot().overlays().isEmpty(), Patience);
}

void SearchViewsTest::runsOfOtherWeightsAreNot() {
    search(3, 90);
    store::RunRecord other = m_window->session().facts().runs.front();
    other.checkpoint = "another one";
    other.id = 0;
    store::RunLog log(*m_workspace);
    const auto id = log.beginRun(other);
    log.setRunState(id, "finished");
    m_window->session().refresh();
    QTRY_COMPARE_WITH_TIMEOUT(m_window->session().facts().runs.size(), std::size_t(2), Patience);
    QAction* action = overlayAction(QStringLiteral("Run %1").arg(id));
    QVERIFY(action != nullptr);
    QVERIFY(!action->isEnabled());
    QVERIFY(action->toolTip().contains(QStringLiteral("another SuperTransformer")));
}

void SearchViewsTest::randomRunIsOneClick() {
    search(5, 80);
    const qint64 hat = page().shownRun();
    QCOMPARE(m_control->searches.load(), 1);
    m_control->delayMs = 1;
    auto* button = buttonNamed(page(), QStringLiteral("Against random"));
    QVERIFY(button->isVisible() && button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(page().live().isActive());
    QVERIFY(page().strip().sentence().contains(QStringLiteral("80.0 ms")));
    QVERIFY(!button->isEnabled());
    QCOMPARE(page().shownRun(), hat);  // it is laid over what is shown
    // Live: its front grows over the shown one.
    QTRY_VERIFY_WITH_TIMEOUT(page().plot().overlays().size() == 1 && page().plot().overlays()[0].points.size() > 2,
                             Patience);
    QCOMPARE(page().charts().tab(), SearchCharts::Evaluations);
    QTRY_VERIFY_WITH_TIMEOUT(!page().live().isActive(), Patience);
    QVERIFY(page().strip().sentence().isEmpty() || !page().strip().isVisible());
    QCOMPARE(page().shownRun(), hat);
    QTRY_VERIFY_WITH_TIMEOUT(
        m_window->session().facts().runs.size() == 2 && m_window->session().facts().runs.front().state == "finished",
        Patience);
    const store::RunRecord random = m_window->session().facts().runs.front();
    QCOMPARE(random.algorithm, std::string("random"));
    QTRY_COMPARE_WITH_TIMEOUT(page().plot().overlays().value(0).points, frontOf(random.id), Patience);
    // The same limit and as many candidates.
    qint64 ofHat = 0, ofRandom = 0;
    for (const auto& c : stored(hat))
        ofHat += c.decision != "too slow";
    for (const auto& c : stored(random.id)) {
        ofRandom += c.decision != "too slow";
        QCOMPARE(c.limitMs, 80.0);
        QCOMPARE(c.origin, std::string("random"));
    }
    QVERIFY2(qAbs(ofHat - ofRandom) <= 6, qPrintable(QStringLiteral("%1 and %2").arg(ofHat).arg(ofRandom)));
    QTest::qWait(120);
    QCOMPARE(page().charts().volumeCurves().curves().size(), 2);
    // Taken away and asked for again it is laid over, not made again. This time by the keyboard.
    page().overlays().clear();
    QVERIFY(page().plot().overlays().isEmpty());
    QVERIFY(button->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(page().plot().overlays().size(), 1, Patience);
    QVERIFY(!page().live().isActive());
    QCOMPARE(m_control->searches.load(), 2);
    // Of a random run there is nothing to compare.
    auto* runs = named<QComboBox>(page(), QStringLiteral("Run that is shown"));
    runs->setCurrentIndex(runs->findData(QVariant::fromValue<qint64>(random.id)));
    Q_EMIT runs->activated(runs->currentIndex());
    QTRY_COMPARE_WITH_TIMEOUT(page().shownRun(), qint64(random.id), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!button->isEnabled(), Patience);
    QVERIFY(page().rivalObstacle().contains(QStringLiteral("random")));
}

void SearchViewsTest::randomRunWaitsForTheRunningOne() {
    m_control->delayMs = 20;  // it still runs when the button is pressed, however busy the machine is
    Settings::set(keys::SearchIterations, 6);
    page().plot().setLimitMs(85);
    page().startSearch();
    QTRY_VERIFY_WITH_TIMEOUT(page().live().figures().generation >= 1, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(page().rivalObstacle().isEmpty(), Patience);
    page().compareWithRandom();
    QVERIFY(page().strip().sentence().contains(QStringLiteral("has ended")));
    QVERIFY(!page().rivalObstacle().isEmpty());
    m_control->delayMs = 0;
    QTRY_COMPARE_WITH_TIMEOUT(m_control->searches.load(), 2, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!page().live().isActive() && page().plot().overlays().size() == 1, Patience);
    const auto runs = store::RunLogReader(*m_workspace).runs();
    QCOMPARE(runs.size(), std::size_t(2));
    int random = 0;
    for (const auto& run : runs)
        random += run.algorithm == "random" && run.state == "finished";
    QCOMPARE(random, 1);
    QTRY_COMPARE_WITH_TIMEOUT(page().shownRun(), qint64(1), Patience);
}

void SearchViewsTest::closingTakesAllAway() {
    search(3, 90, 1);
    const qint64 first = page().shownRun();
    search(3, 90, 2);
    overlayAction(QStringLiteral("Run %1").arg(first))->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(page().plot().overlays().size(), 1, Patience);
    TrendStrip& strip = page().trends();
    QTest::mouseClick(&strip, Qt::LeftButton, {}, strip.positionOf(0, 1)->toPoint());
    QCOMPARE(page().plot().overlays().size(), 2);
    m_window->session().close();
    QVERIFY(page().plot().overlays().isEmpty());
    QVERIFY(!strip.chosen());
    QVERIFY(page().overlays().runs().empty());
    page().charts().showTab(SearchCharts::Choices);
    QVERIFY(page().charts().choices().families().isEmpty());
}

void SearchViewsTest::pictures_data() {
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light") << false << QSize(1440, 900);
    QTest::newRow("dark") << true << QSize(1440, 900);
    QTest::newRow("small-light") << false << QSize(1100, 700);
    QTest::newRow("small-dark") << true << QSize(1100, 700);
}

/// Nothing is cut off in any tab.
void SearchViewsTest::pictures() {
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    Theme::apply(*qApp, dark ? Theme::Mode::Dark : Theme::Mode::Light);
    m_window->resize(size);
    Settings::set(keys::SearchPopulation, 60);
    Settings::set(keys::SearchParents, 15);
    Settings::set(keys::SearchMutations, 25);
    Settings::set(keys::SearchCrossovers, 20);
    search(12, 80);
    page().compareWithRandom();
    QTRY_VERIFY_WITH_TIMEOUT(!page().live().isActive(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(page().plot().overlays().size() == 1, Patience);
    page().strip().clear();
    const QString folder = qEnvironmentVariable("HATTER_PICTURES");
    const auto save = [&](const QString& name) {
        QTest::qWait(200);
        if (!folder.isEmpty()) {
            QDir().mkpath(folder);
            m_window->grab().save(folder + QLatin1Char('/') + QString::fromLatin1(QTest::currentDataTag()) +
                                  QLatin1Char('-') + name + QStringLiteral(".png"));
        }
        for (const auto* button : page().findChildren<QAbstractButton*>())
            if (button->isVisible() && !button->text().isEmpty())
                QVERIFY2(button->width() + 2 >= button->minimumSizeHint().width(), qPrintable(button->text()));
        QVERIFY(page().plot().width() > 400 && page().plot().height() >= 200);
        QVERIFY(page().charts().height() >= 120);
    };
    QTest::qWait(150);
    CurveChart& loss = page().charts().lossCurves();
    moveMouse(loss, loss.positionOf(200, loss.curves()[0].points.last().y()));
    save(QStringLiteral("evaluations"));
    const std::pair<const char*, SearchCharts::Tab> tabs[] = {{"candidates", SearchCharts::Candidates},
                                                              {"choices", SearchCharts::Choices},
                                                              {"generations", SearchCharts::Generations}};
    const char* const colours[] = {"Origin", "Decoder depth", "Device"};
    for (int i = 0; i < 3; ++i) {
        page().charts().showTab(tabs[i].second);
        colourBy(QString::fromLatin1(colours[i]));
        if (i == 1)
            moveMouse(page().charts().choices(), page().charts().choices().placeOf(1, 0).center());
        if (i == 2)
            page().charts().table(SearchCharts::Generations)->selectRow(3);
        save(QString::fromLatin1(tabs[i].first));
    }
    page().charts().showTab(SearchCharts::Choices);
    page().charts().asTable()->setChecked(true);
    save(QStringLiteral("choices-table"));
    page().charts().asTable()->setChecked(false);
    page().overlays().clear();
    page().charts().showTab(SearchCharts::Candidates);
    colourBy(QStringLiteral("Origin"));
    page().findChild<QCheckBox*>()->setChecked(true);
    save(QStringLiteral("only-front"));
    page().findChild<QCheckBox*>()->setChecked(false);
}

QTEST_MAIN(SearchViewsTest)
#include "tst_search_views.moc"
