// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/ParetoPlot.h"
#include "settings/Theme.h"

#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QWheelEvent>
#include <QtTest>
#include <cmath>
#include <ctime>
#include <memory>
#include <random>

using namespace hatter::ui;

/// The Pareto plot as a person uses it: mouse, keys and what is seen.
class TestChartsPareto : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ParetoPlot> m_plot;

    QPoint at(double latency, double value) const { return m_plot->positionOf(latency, value).toPoint(); }

    void drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        send(QEvent::MouseButtonPress, from, modifiers);
        for (int i = 1; i <= 20; ++i) {
            send(QEvent::MouseMove, from + (to - from) * i / 20, modifiers);
        }
        send(QEvent::MouseButtonRelease, to, modifiers);
    }

    void hoverAt(const QPoint& position) {
        QMouseEvent event(QEvent::MouseMove, position, m_plot->mapToGlobal(position), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(m_plot.get(), &event);
    }

    // QTest::mouseMove() has no modifiers.
    void send(QEvent::Type type, const QPoint& position, Qt::KeyboardModifiers modifiers) {
        const auto buttons = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
        const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
        QMouseEvent event(type, position, m_plot->mapToGlobal(position), button, buttons, modifiers);
        QCoreApplication::sendEvent(m_plot.get(), &event);
    }

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale::c());
        Theme::apply(*qApp, Theme::Mode::Light);
    }

    void init() {
        m_plot = std::make_unique<ParetoPlot>();
        m_plot->resize(832, 406);
        m_plot->setAxes(QStringLiteral("latency, ms"), QStringLiteral("BLEU"), false);
        QVector<PlotPoint> points;
        QVector<FrontPoint> front;
        for (int i = 0; i < 10; ++i) {
            front.append({i, 30.0 + 10 * i, 20.0 + i, i % 2 == 0});
            points.append({i, 30.0 + 10 * i, 20.0 + i, true, i});
            points.append({100 + i, 32.0 + 10 * i, 18.0 + i, true, i});
        }
        m_plot->setPoints(points);
        m_plot->setFront(front);
        m_plot->setLimitRange(25.04, 140.0);
        m_plot->setLimitMs(80);
        m_plot->setLimitVisible(true);
        m_plot->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_plot.get()));
    }

    void draggingEmitsTenthsAndCommitsOnce() {
        QSignalSpy changed(m_plot.get(), &ParetoPlot::limitChanged);
        QSignalSpy committed(m_plot.get(), &ParetoPlot::limitCommitted);
        const QPoint from = m_plot->limitHandle().center().toPoint();
        drag(from, from - QPoint(101, 0));
        QVERIFY(changed.size() >= 15);
        double before = 80;
        for (const auto& call : changed) {
            const double ms = call[0].toDouble();
            QVERIFY(std::abs(ms * 10 - std::round(ms * 10)) < 1e-9);
            QVERIFY(ms < before);
            before = ms;
        }
        QCOMPARE(committed.size(), 1);
        QCOMPARE(committed[0][0].toDouble(), m_plot->limitMs());
        QCOMPARE(m_plot->limitMs(), before);
    }

    void pressWithoutMovingChangesNothing() {
        QSignalSpy committed(m_plot.get(), &ParetoPlot::limitCommitted);
        QTest::mouseClick(m_plot.get(), Qt::LeftButton, {}, m_plot->limitHandle().center().toPoint() + QPoint(20, 0));
        QCOMPARE(m_plot->limitMs(), 80.0);
        QCOMPARE(committed.size(), 0);
    }

    void lineCanBeDraggedToo() {
        const QPoint from(int(m_plot->positionOf(80, 0).x()) + 2, 300);
        drag(from, from + QPoint(50, 0));
        QVERIFY(m_plot->limitMs() > 85);
    }

    void shiftIsCoarse() {
        QSignalSpy changed(m_plot.get(), &ParetoPlot::limitChanged);
        const QPoint from = m_plot->limitHandle().center().toPoint();
        drag(from, from + QPoint(83, 0), Qt::ShiftModifier);
        QVERIFY(!changed.isEmpty());
        for (const auto& call : changed) {
            QCOMPARE(call[0].toDouble(), std::round(call[0].toDouble()));
        }
    }

    void limitIsKeptInItsRange() {
        const QPoint from = m_plot->limitHandle().center().toPoint();
        drag(from, QPoint(1, from.y()));
        QCOMPARE(m_plot->limitMs(), 25.1);
        const QPoint again = m_plot->limitHandle().center().toPoint();
        drag(again, QPoint(830, again.y()));
        QCOMPARE(m_plot->limitMs(), 140.0);
    }

    void searchCannotPullTheLineOutOfTheHand() {
        const QPoint from = m_plot->limitHandle().center().toPoint();
        send(QEvent::MouseButtonPress, from, {});
        send(QEvent::MouseMove, from + QPoint(30, 0), {});
        const double held = m_plot->limitMs();
        m_plot->setLimitMs(100);
        QCOMPARE(m_plot->limitMs(), held);
        send(QEvent::MouseButtonRelease, from + QPoint(30, 0), {});
        m_plot->setLimitMs(100);
        QCOMPARE(m_plot->limitMs(), 100.0);
    }

    void doubleClickTypesAValue() {
        QSignalSpy committed(m_plot.get(), &ParetoPlot::limitCommitted);
        QTest::mouseDClick(m_plot.get(), Qt::LeftButton, {}, m_plot->limitHandle().center().toPoint());
        auto* editor = m_plot->findChild<QDoubleSpinBox*>();
        QVERIFY(editor != nullptr && editor->isVisible());
        editor->findChild<QLineEdit*>()->selectAll();
        QTest::keyClicks(editor, QStringLiteral("64.5"));
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(m_plot->limitMs(), 64.5);
        QCOMPARE(committed.size(), 1);
        QVERIFY(!editor->isVisible());
    }

    void escapeLeavesTheEditor() {
        QTest::mouseDClick(m_plot.get(), Qt::LeftButton, {}, m_plot->limitHandle().center().toPoint());
        auto* editor = m_plot->findChild<QDoubleSpinBox*>();
        editor->findChild<QLineEdit*>()->selectAll();
        QTest::keyClicks(editor, QStringLiteral("64.5"));
        QTest::keyClick(editor, Qt::Key_Escape);
        QVERIFY(!editor->isVisible());
        QCOMPARE(m_plot->limitMs(), 80.0);
    }

    void keysWalkAlongTheFront() {
        QSignalSpy selected(m_plot.get(), &ParetoPlot::selected);
        QSignalSpy activated(m_plot.get(), &ParetoPlot::activated);
        m_plot->setSelection(103);  // beside the front: 62 ms
        QTest::keyClick(m_plot.get(), Qt::Key_Right);
        QCOMPARE(m_plot->hovered(), 4);
        QTest::keyClick(m_plot.get(), Qt::Key_Right);
        QCOMPARE(m_plot->hovered(), 5);
        QTest::keyClick(m_plot.get(), Qt::Key_Return);
        QCOMPARE(selected.size(), 1);
        QCOMPARE(m_plot->selection(), 5);
        QTest::keyClick(m_plot.get(), Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(m_plot.get(), Qt::Key_Left);
        }
        QCOMPARE(m_plot->hovered(), 0);
        QTest::keyClick(m_plot.get(), Qt::Key_Escape);
        QCOMPARE(m_plot->hovered(), -1);
        QCOMPARE(m_plot->selection(), 5);
    }

    void keysStepTheLimit() {
        QSignalSpy committed(m_plot.get(), &ParetoPlot::limitCommitted);
        QTest::keyClick(m_plot.get(), Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(m_plot->limitMs(), 79.0);
        QTest::keyClick(m_plot.get(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(m_plot->limitMs(), 80.0);
        QCOMPARE(committed.size(), 2);
    }

    void keysPinAndCompare() {
        QSignalSpy pin(m_plot.get(), &ParetoPlot::pinRequested);
        QSignalSpy compare(m_plot.get(), &ParetoPlot::compareRequested);
        QTest::keyClick(m_plot.get(), Qt::Key_P);
        QCOMPARE(pin.size(), 0);
        m_plot->setSelection(3);
        QTest::keyClick(m_plot.get(), Qt::Key_P);
        QTest::keyClick(m_plot.get(), Qt::Key_C);
        QCOMPARE(pin.value(0).value(0).toLongLong(), 3);
        QCOMPARE(compare.value(0).value(0).toLongLong(), 3);
    }

    void mouseFindsTheNearestPoint() {
        hoverAt(at(62, 21) + QPoint(4, 3));
        QCOMPARE(m_plot->hovered(), 103);
        hoverAt(at(50, 22) - QPoint(3, 2));
        QCOMPARE(m_plot->hovered(), 2);
        hoverAt(at(120, 19));
        QCOMPARE(m_plot->hovered(), -1);
    }

    void keysNeedNotAscend() {
        m_plot->setFront({});
        m_plot->setPoints({{9, 40, 20, false, 0}, {2, 60, 22, false, 0}, {5, 100, 25, false, 1}});
        m_plot->appendPoints({{1, 120, 26, false, 1}});
        for (const auto& [key, position] :
             {qMakePair(9, at(40, 20)), qMakePair(2, at(60, 22)), qMakePair(1, at(120, 26))}) {
            hoverAt(position);
            QCOMPARE(m_plot->hovered(), key);
            m_plot->grab();
            QCOMPARE(m_plot->hovered(), key);
        }
    }

    void clickSelectsAndShiftClickCompares() {
        QSignalSpy selected(m_plot.get(), &ParetoPlot::selected);
        QSignalSpy compare(m_plot.get(), &ParetoPlot::compareRequested);
        QTest::mouseClick(m_plot.get(), Qt::LeftButton, {}, at(60, 23));
        QCOMPARE(m_plot->selection(), 3);
        QTest::mouseClick(m_plot.get(), Qt::LeftButton, Qt::ShiftModifier, at(42, 19));
        QCOMPARE(m_plot->selection(), 3);
        QCOMPARE(selected.size(), 1);
        QCOMPARE(compare.value(0).value(0).toLongLong(), 101);
    }

    void betterIsUpForALossToo() {
        QVERIFY(m_plot->positionOf(50, 30).y() < m_plot->positionOf(50, 20).y());
        m_plot->setAxes(QStringLiteral("latency, ms"), QStringLiteral("loss, nats"), true);
        QVERIFY(m_plot->positionOf(50, 30).y() > m_plot->positionOf(50, 20).y());
        m_plot->grab();
    }

    void zoomKeepsThePlaceUnderTheMouse() {
        const QPointF before = m_plot->positionOf(60, 23);
        const double far = m_plot->positionOf(90, 23).x();
        QWheelEvent wheel(before, m_plot->mapToGlobal(before), {}, {0, 360}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_plot.get(), &wheel);
        const QPointF after = m_plot->positionOf(60, 23);
        QVERIFY(QLineF(before, after).length() < 12);  // the tick labels may take another width
        QVERIFY(m_plot->positionOf(90, 23).x() > far + 50);
        QTest::keyClick(m_plot.get(), Qt::Key_0);
        QVERIFY(qAbs(m_plot->positionOf(90, 23).x() - far) < 1);
        QTest::keyClick(m_plot.get(), Qt::Key_Plus);
        QTest::keyClick(m_plot.get(), Qt::Key_Minus);
        QVERIFY(qAbs(m_plot->positionOf(90, 23).x() - far) < 1);
    }

    void slowSideIsHatchedAndDarkIsDark() {
        const QPointF fast = m_plot->positionOf(70, 28.4), slow = m_plot->positionOf(110, 21.4);
        const QRect patch(slow.toPoint() - QPoint(6, 6), QSize(12, 12));
        QImage image = m_plot->grab().toImage();
        QCOMPARE(image.pixelColor(fast.toPoint()), Theme::light().base);
        bool hatched = false;
        for (int y = patch.top(); y <= patch.bottom(); ++y) {
            for (int x = patch.left(); x <= patch.right(); ++x) {
                hatched = hatched || image.pixelColor(x, y) != Theme::light().slowGround;
            }
        }
        QVERIFY(hatched);
        Theme::apply(*qApp, Theme::Mode::Dark);
        image = m_plot->grab().toImage();
        QCOMPARE(image.pixelColor(fast.toPoint()), Theme::dark().base);
        QCOMPARE(image.pixelColor(6, 200), Theme::dark().base);  // the chart's margin, too
        Theme::apply(*qApp, Theme::Mode::Light);
    }

    void emptyPlotOffersItsButton() {
        ParetoPlot plot;
        plot.resize(600, 300);
        plot.setEmptyText(QStringLiteral("No search has run."), QStringLiteral("Start"));
        QSignalSpy clicked(&plot, &ParetoPlot::emptyButtonClicked);
        plot.show();
        plot.grab();
        auto* button = plot.findChild<QPushButton*>();
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(clicked.size(), 1);
        plot.appendPoints({{1, 40, 20, false, 0}});
        QTRY_VERIFY(!button->isVisible());
    }

    void arrivingPointsArePaintedAtMostFifteenTimesASecond() {
        struct Counter : QObject {
            int paints = 0;
            bool eventFilter(QObject*, QEvent* event) override {
                paints += event->type() == QEvent::Paint;
                return false;
            }
        } counter;
        QTest::qWait(100);
        m_plot->installEventFilter(&counter);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; timer.elapsed() < 600; ++i) {
            m_plot->appendPoints({{1000 + i, 40.0 + i % 60, 19, false, 10}});
            QTest::qWait(1);
        }
        QVERIFY2(counter.paints >= 2 && counter.paints <= 11, qPrintable(QString::number(counter.paints)));
    }

    void hundredThousandPointsPaintTime() {
        std::mt19937 random(1);
        std::uniform_real_distribution<double> across(25, 140), up(10, 29);
        QVector<PlotPoint> points;
        for (int i = 0; i < 100000; ++i) {
            points.append({i, across(random), up(random), false, i / 5000});
        }
        // Processor time: other programs on the machine do not count.
        std::clock_t start = std::clock();
        const auto passed = [&start] { return 1e3 * double(std::clock() - start) / CLOCKS_PER_SEC; };
        m_plot->setPoints(points);
        const double set = passed();
        double first = 0, longest = 0;
        for (int i = 0; i < 40; ++i) {
            start = std::clock();
            m_plot->repaint();
            const double took = passed();
            first = i == 0 ? took : first;
            longest = qMax(longest, took);
        }
        const QPoint from = m_plot->limitHandle().center().toPoint();
        send(QEvent::MouseButtonPress, from, {});
        start = std::clock();
        for (int i = 1; i <= 20; ++i) {
            send(QEvent::MouseMove, from + QPoint(4 * i, 0), {});
            m_plot->repaint();
        }
        const double dragged = passed() / 20;
        send(QEvent::MouseButtonRelease, from, {});
        start = std::clock();
        hoverAt(at(60, 20));
        const double hovered = passed();
        qInfo(
            "100,000 points: set %.1f ms; paint first %.1f, longest %.1f ms; a step of a drag %.1f ms; first hover "
            "%.1f ms",
            set, first, longest, dragged, hovered);
        QVERIFY(m_plot->picture({800, 400}, 1).pixelColor(400, 200).isValid());
    }

    void pictureIsWholeAndDoesNotDisturb() {
        m_plot->setSelection(3);
        const QImage image = m_plot->picture({900, 500}, 2);
        QCOMPARE(image.size(), QSize(1800, 1000));
        bool front = false;
        for (int y = 0; y < image.height() && !front; ++y) {
            for (int x = 0; x < image.width() && !front; ++x) {
                front = image.pixelColor(x, y) == Theme::light().front;
            }
        }
        QVERIFY(front);
        QCOMPARE(m_plot->selection(), 3);
        QCOMPARE(m_plot->size(), QSize(832, 406));
    }
};

QTEST_MAIN(TestChartsPareto)
#include "tst_charts_pareto.moc"
