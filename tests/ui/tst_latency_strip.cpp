// SPDX-License-Identifier: GPL-3.0-or-later
// The strip of measurements in time order: where rows stand, what the mouse and the keys choose, and that thousands of
// rows are drawn at once.
#include "charts/ErrorChart.h"
#include "charts/ScatterChart.h"
#include "charts/StripScale.h"
#include "charts/StripView.h"
#include "settings/Theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <cmath>
#include <limits>

using namespace hatter::ui;

namespace {

constexpr double Start = 1.79e9;  ///< seconds since 1970

StripView::Content sitting(int rows, double gap = 13) {
    StripView::Content content;
    content.anchorName = QStringLiteral("anchor 1a2b3c");
    for (int i = 0; i < rows; ++i) {
        StripView::Row row;
        row.key = 100 + i;
        row.at = Start + i * gap;
        row.kind = i % 9 == 0 ? StripView::Kind::Anchor : StripView::Kind::Used;
        row.value = 2 * std::sin(i * 1.7);
        row.whisker = 0.4;
        row.load = 0.1;
        content.rows.append(row);
    }
    return content;
}

/// A row that is slower than all the others.
void disturb(StripView::Content& content, int index, double value) {
    content.rows[index].kind = StripView::Kind::Quarantined;
    content.rows[index].value = value;
}

}  // namespace

class LatencyStripTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void pausesAreCut();
    void scaleGoesBothWays();
    void ticksAreRound();
    void rowsAreFoundWhereTheyStand();
    void outliersDoNotPressTheOthersFlat();
    void clicksChoose();
    void dragChoosesARectangle();
    void keysMoveAndExtend();
    void keysOpenAndQuarantine();
    void selectionForgetsWhatIsGone();
    void zoomFollowsTheNewest();
    void rowsWithoutAValueHaveNoPlace();
    void thousandsOfRowsAreFluid();
    void scatterOpensAndCompares();
    void errorChartKeepsItsGoalInView();

private:
    std::unique_ptr<StripView> made(const StripView::Content& content) const;
};

void LatencyStripTest::initTestCase() {
    Theme::apply(*qApp, Theme::Mode::Light);
}

std::unique_ptr<StripView> LatencyStripTest::made(const StripView::Content& content) const {
    auto view = std::make_unique<StripView>();
    view->resize(900, 300);
    view->setContent(content);
    view->show();
    return view;
}

void LatencyStripTest::pausesAreCut() {
    // Two sittings of ten minutes, a day apart.
    QVector<double> at;
    for (int i = 0; i <= 60; ++i)
        at << Start + i * 10;
    for (int i = 0; i <= 60; ++i)
        at << Start + 86400 + i * 10;
    const StripScale scale = StripScale::of(at, 300);
    QCOMPARE(scale.pauses().size(), 1);
    QVERIFY2(scale.span() < 1300, qPrintable(QString::number(scale.span())));
    QVERIFY(scale.toAxis(Start + 600) < scale.pauses().first());
    QVERIFY(scale.toAxis(Start + 86400) > scale.pauses().first());
    const StripScale whole = StripScale::of(at, 0);
    QCOMPARE(whole.pauses().size(), 0);
    QCOMPARE(whole.span(), 86400.0 + 600);
}

void LatencyStripTest::scaleGoesBothWays() {
    QVector<double> at{Start, Start + 50, Start + 400, Start + 5000, Start + 5100};
    const StripScale scale = StripScale::of(at, 300);
    double last = -1e300;
    for (double x = Start - 20; x < Start + 5200; x += 7) {
        QVERIFY(scale.toAxis(x) > last);
        last = scale.toAxis(x);
        QVERIFY(std::abs(scale.fromAxis(last) - x) < 1e-6);
    }
    // One row stands in the middle, not at an edge.
    const StripScale one = StripScale::of({Start}, 300);
    QVERIFY(one.low() < one.toAxis(Start) && one.toAxis(Start) < one.high());
    QVERIFY(StripScale::of({}, 300).span() > 0);
}

void LatencyStripTest::ticksAreRound() {
    QVector<double> at;
    for (int i = 0; i <= 80; ++i)
        at << Start + i * 12;
    const StripScale scale = StripScale::of(at, 300);
    const auto ticks = scale.ticks(scale.low(), scale.high(), 8);
    QVERIFY(ticks.size() >= 2 && ticks.size() <= 9);
    for (const auto& [axis, text] : ticks) {
        QVERIFY(std::abs(std::fmod(scale.fromAxis(axis), 60)) < 1e-3);
        QCOMPARE(text.size(), 5);  // HH:mm
    }
    const auto rows = StripScale::of({0, 1, 2, 3, 1999}, 0);
    const auto numbers = rows.ticks(rows.low(), rows.high(), 8);
    QVERIFY(numbers.size() >= 4);
    QCOMPARE(numbers.first().second, QStringLiteral("0"));
}

void LatencyStripTest::rowsAreFoundWhereTheyStand() {
    const auto view = made(sitting(60));
    for (const qint64 key : {100, 101, 130, 159}) {
        const auto at = view->positionOf(key);
        QVERIFY(at.has_value());
        QVERIFY(view->plotArea().contains(*at));
        QCOMPARE(view->keyAt(*at), key);
        QCOMPARE(view->keyAt(*at + QPointF(1, -2)), key);
    }
    QCOMPARE(view->keyAt({2, 2}), qint64(-1));
    QVERIFY(!view->positionOf(99));
}

void LatencyStripTest::outliersDoNotPressTheOthersFlat() {
    auto content = sitting(60);
    const auto calm = made(content);
    disturb(content, 20, 400);
    const auto view = made(content);
    const double spread = std::abs(view->positionOf(100 + 1)->y() - view->positionOf(100 + 3)->y());
    const double before = std::abs(calm->positionOf(100 + 1)->y() - calm->positionOf(100 + 3)->y());
    QVERIFY2(spread > before / 8, qPrintable(QStringLiteral("%1 of %2").arg(spread).arg(before)));
    // It is at the edge, and can be chosen there.
    QCOMPARE(view->keyAt(*view->positionOf(120)), qint64(120));
}

void LatencyStripTest::clicksChoose() {
    const auto view = made(sitting(40));
    QSignalSpy chosen(view.get(), &StripView::selectionChanged);
    const auto click = [&](qint64 key, Qt::KeyboardModifiers keys = {}) {
        QTest::mouseClick(view.get(), Qt::LeftButton, keys, view->positionOf(key)->toPoint());
    };
    click(110);
    QCOMPARE(view->selection(), (QSet<qint64>{110}));
    click(112, Qt::ShiftModifier);
    QCOMPARE(view->selection(), (QSet<qint64>{110, 112}));
    click(110, Qt::ControlModifier);
    QCOMPARE(view->selection(), (QSet<qint64>{112}));
    click(120);
    QCOMPARE(view->selection(), (QSet<qint64>{120}));
    QSignalSpy opened(view.get(), &StripView::opened);
    QTest::mouseDClick(view.get(), Qt::LeftButton, {}, view->positionOf(115)->toPoint());
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].toLongLong(), 115);
    QTest::mouseClick(view.get(), Qt::LeftButton, {}, view->plotArea().topLeft().toPoint() + QPoint(3, 3));
    QVERIFY(view->selection().isEmpty());
    QVERIFY(chosen.size() >= 5);
}

void LatencyStripTest::dragChoosesARectangle() {
    const auto view = made(sitting(40));
    const double left = view->positionOf(110)->x() - 3, right = view->positionOf(114)->x() + 3;
    const QPoint from(int(left), int(view->plotArea().top()) + 1), to(int(right), int(view->plotArea().bottom()) - 1);
    QTest::mousePress(view.get(), Qt::LeftButton, {}, from);
    QTest::mouseMove(view.get(), (from + to) / 2);
    QTest::mouseMove(view.get(), to);
    QTest::mouseRelease(view.get(), Qt::LeftButton, {}, to);
    QCOMPARE(view->selection(), (QSet<qint64>{110, 111, 112, 113, 114}));
}

void LatencyStripTest::keysMoveAndExtend() {
    const auto view = made(sitting(20));
    view->setFocus();
    QTest::keyClick(view.get(), Qt::Key_Right);
    QCOMPARE(view->selection(), (QSet<qint64>{100}));
    QTest::keyClick(view.get(), Qt::Key_Right);
    QTest::keyClick(view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(view->selection(), (QSet<qint64>{101, 102, 103}));
    QTest::keyClick(view.get(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(view->selection(), (QSet<qint64>{101, 102}));
    QTest::keyClick(view.get(), Qt::Key_End);
    QCOMPARE(view->selection(), (QSet<qint64>{119}));
    QTest::keyClick(view.get(), Qt::Key_Right);
    QCOMPARE(view->current(), qint64(119));
    QTest::keyClick(view.get(), Qt::Key_Home);
    QCOMPARE(view->current(), qint64(100));
}

void LatencyStripTest::keysOpenAndQuarantine() {
    const auto view = made(sitting(20));
    QSignalSpy opened(view.get(), &StripView::opened), toggled(view.get(), &StripView::quarantineToggled);
    QTest::keyClick(view.get(), Qt::Key_Return);
    QTest::keyClick(view.get(), Qt::Key_Delete);
    QCOMPARE(opened.size() + toggled.size(), 0);  // nothing is chosen
    QTest::keyClick(view.get(), Qt::Key_End);
    QTest::keyClick(view.get(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].toLongLong(), 119);
    QTest::keyClick(view.get(), Qt::Key_Delete);
    QCOMPARE(toggled.size(), 1);
}

void LatencyStripTest::selectionForgetsWhatIsGone() {
    const auto view = made(sitting(20));
    view->setSelection({105, 118});
    QSignalSpy chosen(view.get(), &StripView::selectionChanged);
    view->setContent(sitting(10));
    QCOMPARE(view->selection(), (QSet<qint64>{105}));
    QCOMPARE(chosen.size(), 1);
    view->setContent(sitting(12));
    QCOMPARE(chosen.size(), 1);
}

void LatencyStripTest::zoomFollowsTheNewest() {
    const auto view = made(sitting(100));
    view->zoom(8, view->positionOf(199)->x());
    QVERIFY(view->isZoomed());
    QVERIFY(!view->positionOf(110));
    QVERIFY(view->positionOf(199));
    view->setContent(sitting(130));
    QVERIFY2(view->positionOf(229), "what arrives is seen");
    QVERIFY(!view->positionOf(150));
    view->fit();
    QVERIFY(view->positionOf(100) && view->positionOf(229));
    // Away from the end it stays where it is.
    view->zoom(8, view->positionOf(100)->x());
    view->setContent(sitting(160));
    QVERIFY(view->positionOf(100) && !view->positionOf(259));
}

void LatencyStripTest::rowsWithoutAValueHaveNoPlace() {
    auto content = sitting(20);
    content.rows[3].value = std::numeric_limits<double>::quiet_NaN();
    content.rows[4].value = std::numeric_limits<double>::infinity();
    const auto view = made(content);
    QVERIFY(!view->positionOf(103) && !view->positionOf(104));
    view->setFocus();
    QTest::keyClick(view.get(), Qt::Key_Home);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(view.get(), Qt::Key_Right);
    QCOMPARE(view->current(), qint64(105));
    view->grab();  // nothing is drawn where there is no place
}

void LatencyStripTest::thousandsOfRowsAreFluid() {
    StripView::Content content;
    content.time = false;
    for (int i = 0; i < 2000; ++i) {
        StripView::Row row;
        row.key = i;
        row.at = i;
        row.value = 3 * std::sin(i * 12.9898) + (i % 250 > 225 ? 30 : 0);
        row.kind = i % 250 > 225 ? StripView::Kind::Quarantined : StripView::Kind::Used;
        row.load = std::numeric_limits<double>::quiet_NaN();
        content.rows.append(row);
    }
    for (int i = 0; i < 8; ++i)
        content.stretches.append({i * 250 + 226.0, i * 250 + 249.0, false});
    StripView view;
    view.resize(880, 312);
    view.show();
    QElapsedTimer timer;
    timer.start();
    view.setContent(content);
    const double set = double(timer.nsecsElapsed()) / 1e6;
    timer.restart();
    view.grab();
    const double first = double(timer.nsecsElapsed()) / 1e6;
    timer.restart();
    for (int i = 0; i < 10; ++i)
        view.grab();
    const double again = double(timer.nsecsElapsed()) / 1e7;
    qInfo("2,000 rows: set in %.1f ms, drawn in %.1f ms, again (hover, selection) in %.2f ms", set, first, again);
    QVERIFY2(first < 500, qPrintable(QString::number(first)));
    QVERIFY2(again < first, "what does not change is not drawn again");
}

void LatencyStripTest::scatterOpensAndCompares() {
    ScatterChart chart;
    chart.resize(420, 380);
    chart.setAxes(QStringLiteral("measured ms"), QStringLiteral("predicted ms"));
    QVector<ScatterChart::Point> points;
    for (int i = 0; i < 30; ++i)
        points.append({20.0 + 3 * i, 20.5 + 3 * i, i % 3 != 0, i % 7 == 0, 500 + i});
    chart.setBand(0.05);
    chart.setPoints(points);
    chart.show();
    QSignalSpy opened(&chart, &ScatterChart::opened), compared(&chart, &ScatterChart::compareRequested);
    QCOMPARE(chart.keyAt(*chart.positionOf(511)), qint64(511));
    QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.positionOf(511)->toPoint());
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].toLongLong(), 511);
    QTest::mouseClick(&chart, Qt::LeftButton, Qt::ShiftModifier, chart.positionOf(520)->toPoint());
    QCOMPARE(compared.size(), 1);
    QCOMPARE(compared[0][0].toLongLong(), 520);
    QCOMPARE(opened.size(), 1);
    QTest::keyClick(&chart, Qt::Key_Right);
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(opened.size(), 2);
    QCOMPARE(opened[1][0].toLongLong(), 521);
    const QImage with = chart.grab().toImage();
    chart.setBand(0);
    QVERIFY2(chart.grab().toImage() != with, "the band is drawn");
}

void LatencyStripTest::errorChartKeepsItsGoalInView() {
    ErrorChart chart;
    chart.resize(380, 380);
    chart.setGoal(3);
    chart.setMostSamples(100);
    const QImage empty = chart.grab().toImage();
    chart.setCurve(QStringLiteral("cost regression"), {{12, 11.1, 9.5, 12.9}, {30, 6, 5, 7}, {57, 3.4, 3, 4.1}});
    chart.setOther(QStringLiteral("HAT's network"), {{57, 5.8, 5.8, 5.8}});
    const QImage with = chart.grab().toImage();
    QVERIFY2(with != empty, "the curve is drawn");
    chart.setGoal(0);
    QVERIFY2(chart.grab().toImage() != with, "the goal is drawn");
    QVERIFY(chart.accessibleDescription().contains(QStringLiteral("57 SubTransformers: 3.4 %")));
}

QTEST_MAIN(LatencyStripTest)
#include "tst_latency_strip.moc"
