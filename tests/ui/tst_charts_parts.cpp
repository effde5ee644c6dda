// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/CloudLayer.h"
#include "charts/HoverCard.h"
#include "charts/LimitLine.h"
#include "charts/PointGrid.h"
#include "charts/Ticks.h"
#include "settings/Theme.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QtTest>
#include <random>

using namespace hatter::ui;

/// The parts of the charts, without a widget.
class TestChartsParts : public QObject {
    Q_OBJECT

private:
    static QVector<PlotPoint> cloud(int count) {
        std::mt19937 random(7);
        std::uniform_real_distribution<double> across(20, 160), up(18, 32);
        QVector<PlotPoint> points;
        for (int i = 0; i < count; ++i) {
            points.append({i, across(random), up(random), false, i * 20 / count});
        }
        return points;
    }

    static CloudLayer::View view() {
        CloudLayer::View view;
        view.plot = QRectF(40, 30, 800, 400);
        view.x = {20, 160, 20};
        view.y = {18, 32, 2};
        view.lastGeneration = 19;
        return view;
    }

    static QImage painted(const CloudLayer& layer, double limitX) {
        QImage image(880, 470, QImage::Format_ARGB32_Premultiplied);
        image.fill(Theme::colors().base);
        QPainter painter(&image);
        layer.paint(painter, limitX);
        return image;
    }

private Q_SLOTS:
    void initTestCase() { Theme::apply(*qApp, Theme::Mode::Light); }

    void ticksAreRound_data() {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("latency") << 19.2 << 152.4;
        QTest::newRow("BLEU") << 18.4 << 31.3;
        QTest::newRow("loss") << 3.481 << 3.502;
        QTest::newRow("updates") << 0.0 << 29871.0;
        QTest::newRow("across zero") << -4.9 << 15.2;
        QTest::newRow("one value") << 3.0 << 3.0;
        QTest::newRow("tiny") << 1e-7 << 9e-7;
    }

    void ticksAreRound() {
        QFETCH(double, low);
        QFETCH(double, high);
        const TickRange range = roundedRange(low, high);
        const qsizetype count = range.labels().size();
        QVERIFY2(count >= 4 && count <= 9, qPrintable(QString::number(count)));
        QVERIFY(range.low <= low && range.high >= high);
        QVERIFY(qAbs(range.low / range.step - qRound64(range.low / range.step)) < 1e-6);
        const QStringList labels = range.labels();
        QCOMPARE(QSet<QString>(labels.begin(), labels.end()).size(), labels.size());
    }

    void gridFindsWhatASearchOfAllFinds() {
        const QRectF area(40, 30, 800, 400);
        std::mt19937 random(3);
        std::uniform_real_distribution<double> across(30, 850), up(20, 440);
        PointGrid grid;
        grid.clear(area);
        std::vector<QPointF> points;
        for (int i = 0; i < 3000; ++i) {
            points.emplace_back(across(random), up(random));
            grid.add(points.back());
        }
        for (int i = 0; i < 500; ++i) {
            const QPointF at(across(random), up(random));
            qsizetype best = -1;
            double bestSquare = 144;
            for (std::size_t k = 0; k < points.size(); ++k) {
                const QPointF d = points[k] - at;
                const double square = QPointF::dotProduct(d, d);
                if (area.adjusted(-6, -6, 6, 6).contains(points[k]) && square < bestSquare) {
                    best = static_cast<qsizetype>(k);
                    bestSquare = square;
                }
            }
            QCOMPARE(grid.nearest(at, 12), best);
        }
    }

    void limitStaysInItsRangeOnTenths() {
        LimitLine limit;
        limit.setRange(19.23, 127.04);
        QVERIFY(limit.setMs(5));
        QCOMPARE(limit.ms(), 19.3);  // not 19.2: nothing would be that fast
        limit.setMs(1e9);
        QCOMPARE(limit.ms(), 127.1);
        limit.setMs(80.04);
        QCOMPARE(limit.ms(), 80.0);
        QVERIFY(!limit.setMs(80.0));
        QVERIFY(!limit.setMs(qQNaN()));
        limit.setMs(77.7, true);
        QCOMPARE(limit.ms(), 78.0);
        limit.setRange(90, 120);
        QCOMPARE(limit.ms(), 90.0);
    }

    void handleStaysInsideTheWidget() {
        LimitLine limit;
        limit.setMs(20);
        const QRectF plot(40, 40, 400, 200), bounds(8, 0, 440, 260);
        for (double x : {40.0, 200.0, 440.0}) {
            const QRectF handle = limit.handle(x, plot, bounds);
            QVERIFY(bounds.left() <= handle.left() && handle.right() <= bounds.right());
            QVERIFY(handle.left() <= x && x <= handle.right());
        }
    }

    void cloudIsTheSameInSlices() {
        const QVector<PlotPoint> points = cloud(9000);
        CloudLayer whole, sliced;
        for (CloudLayer* layer : {&whole, &sliced}) {
            layer->setPoints(&points);
            layer->setView(view());
        }
        whole.finish();
        int slices = 1;
        while (!sliced.advance(0)) {
            ++slices;
        }
        QVERIFY(slices > 3);
        QCOMPARE(painted(sliced, 400), painted(whole, 400));
    }

    void appendedPointsAreDrawnOnTop() {
        QVector<PlotPoint> points = cloud(900);
        const QVector<PlotPoint> all = points + cloud(950).mid(900);
        CloudLayer grown, whole;
        grown.setPoints(&points);
        grown.setView(view());
        grown.finish();
        points = all;
        grown.finish();
        whole.setPoints(&all);
        whole.setView(view());
        whole.finish();
        QCOMPARE(painted(grown, 1e5), painted(whole, 1e5));
    }

    void slowSideIsGrey() {
        const QVector<PlotPoint> points = {{1, 40, 25, false, 0}, {2, 120, 25, false, 19}};
        CloudLayer layer;
        layer.setPoints(&points);
        layer.setView(view());
        layer.finish();
        const double x = 40 + (120 - 20) / 140.0 * 800, y = 30 + 200;
        const auto colorAt = [&](const QImage& image) { return image.pixelColor(int(x), int(y)); };
        QCOMPARE(colorAt(painted(layer, 300)), Theme::colors().slowPoint);
        QCOMPARE(colorAt(painted(layer, 800)), Theme::colors().ramp[4]);
    }

    void valuesThatAreNoNumbersAreLeftOut() {
        const QVector<PlotPoint> points = {
            {1, qQNaN(), 25, false, 0}, {2, qInf(), 25, false, 0}, {3, 50, -1e300, false, 0}};
        CloudLayer layer;
        layer.setPoints(&points);
        layer.setView(view());
        layer.finish();
        QImage empty(880, 470, QImage::Format_ARGB32_Premultiplied);
        empty.fill(Theme::colors().base);
        QCOMPARE(painted(layer, 1e5), empty);
    }

    void hundredThousandPoints() {
        const QVector<PlotPoint> points = cloud(100000);
        CloudLayer layer;
        layer.setPoints(&points);
        layer.setView(view());
        QElapsedTimer timer;
        timer.start();
        qint64 longest = 0, slices = 0;
        for (bool done = false; !done; ++slices) {
            QElapsedTimer slice;
            slice.start();
            done = layer.advance(6);
            longest = qMax(longest, slice.nsecsElapsed());
        }
        const double drawn = double(timer.nsecsElapsed()) / 1e6;
        timer.restart();
        painted(layer, 400);
        qInfo("100,000 points drawn in %.1f ms (%lld slices, longest %.1f ms), painted again in %.2f ms", drawn, slices,
              double(longest) / 1e6, double(timer.nsecsElapsed()) / 1e6);
        QVERIFY(slices >= 1);
    }

    void cardStaysOffTheFront() {
        const HoverCard card(
            {QStringLiteral("#1\tgeneration 3"), QStringLiteral("46.3 ms\tpredicted"), QStringLiteral("enc 4 × 192")});
        QVector<QPointF> front;
        for (int i = 0; i <= 40; ++i) {
            front.append({60.0 + i * 15, 360.0 - 320 * (1 - qExp(-i / 8.0))});
        }
        const QRectF area(44, 40, 770, 320);
        for (int i : {0, 3, 8, 20, 40}) {
            const QRectF place = card.place(front[i], area, front, {});
            QVERIFY(area.adjusted(-1, -1, 1, 1).contains(place));
            for (const QPointF& p : front) {
                QVERIFY2(!place.contains(p), qPrintable(QString::number(i)));
            }
        }
    }
};

QTEST_MAIN(TestChartsParts)
#include "tst_charts_parts.moc"
