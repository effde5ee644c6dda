// SPDX-License-Identifier: GPL-3.0-or-later
// Every plot as figures, as a picture and as a drawing: the same for all kinds of charts.
#include "Shared.h"
#include "charts/ChoiceChart.h"
#include "charts/Clip.h"
#include "charts/CurveChart.h"
#include "charts/ErrorChart.h"
#include "charts/LossChart.h"
#include "charts/ParetoPlot.h"
#include "charts/ScatterChart.h"
#include "charts/StripView.h"
#include "charts/TrendStrip.h"
#include "models/PlotTableModel.h"
#include "settings/Theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QElapsedTimer>
#include <QLocale>
#include <QPainter>
#include <QSvgRenderer>
#include <QXmlStreamReader>
#include <cmath>
#include <limits>

using namespace hatter;
using namespace hatter::ui;

namespace {

constexpr double Third = 1.0 / 3;  ///< no decimal digits are enough for it

QList<QByteArray> linesOf(const QByteArray& csv) {
    return csv.trimmed().split('\n');
}

std::unique_ptr<QWidget> makePareto(int points) {
    auto plot = std::make_unique<ParetoPlot>();
    plot->setAxes(QStringLiteral("latency on pi4, ms — predicted"), QStringLiteral("validation loss"), true);
    QVector<PlotPoint> cloud;
    for (int i = 0; i < points; ++i)
        cloud.append({i + 1, 20 + 60 * std::fmod(i * 0.618, 1.0) + Third, 3 + std::fmod(i * 0.382, 1.0), true, i % 7});
    plot->setPoints(cloud);
    plot->setFront({{1, cloud[0].latencyMs, cloud[0].value, true}});
    plot->setOverlays({{QStringLiteral("run 2, \"random\""), 0, {{30, 3.5}, {40, 3.25}}}});
    plot->setRefusedTicks({91.5});
    plot->setLimitRange(10, 100);
    plot->setLimitMs(60);
    return plot;
}

std::unique_ptr<QWidget> makePlot(const QString& kind) {
    if (kind == QLatin1String("pareto"))
        return makePareto(40);
    if (kind == QLatin1String("trends")) {
        auto plot = std::make_unique<TrendStrip>();
        TrendStrip::Trend loss;
        loss.title = QStringLiteral("Best loss");
        loss.points = {{0, 4.5}, {1, 4 + Third}, {2, 4}};
        loss.marks = {{1.4, QStringLiteral("≤ 73")}};
        plot->setTrends({loss});
        return plot;
    }
    if (kind == QLatin1String("curve")) {
        auto plot = std::make_unique<CurveChart>();
        plot->setTitles(QStringLiteral("Best loss"), QStringLiteral("evaluated SubTransformers"));
        plot->setCurves({{QStringLiteral("run 1"), -1, {{1, 9}, {40, 4 + Third}, {200, 3.5}}},
                         {QStringLiteral("run 2"), 0, {{1, 8}, {200, 3.75}}}});
        return plot;
    }
    if (kind == QLatin1String("loss")) {
        auto plot = std::make_unique<LossChart>();
        plot->setAxes(QStringLiteral("updates"), QStringLiteral("loss, bits a token"));
        plot->setPoints(QStringLiteral("training"), {{250, 7.5}, {500, 6 + Third}});
        plot->setPoints(QStringLiteral("validation"), {{500, 6.5}});
        return plot;
    }
    if (kind == QLatin1String("scatter")) {
        auto plot = std::make_unique<ScatterChart>();
        plot->setAxes(QStringLiteral("measured ms"), QStringLiteral("predicted ms"));
        plot->setPoints({{30, 30 + Third, true, false, 1}, {40, 41, false, false, 2}, {50, 70, false, true, 3}});
        plot->setBand(0.1);
        return plot;
    }
    if (kind == QLatin1String("strip")) {
        auto plot = std::make_unique<StripView>();
        StripView::Content content;
        content.rows = {{1, 1000, Third, 0.5, StripView::Kind::Used, 0.5},
                        {2, 1013, 1, 0, StripView::Kind::Anchor, std::numeric_limits<double>::quiet_NaN()},
                        {3, 1026, 9, 0, StripView::Kind::Quarantined, 2}};
        content.stretches = {{1020, 1030, false}};
        content.bands = {{1000, 1030, -2, 2}};
        content.anchorName = QStringLiteral("anchor #2");
        plot->setContent(content);
        return plot;
    }
    if (kind == QLatin1String("error")) {
        auto plot = std::make_unique<ErrorChart>();
        plot->setCurve(QStringLiteral("regression"), {{10, 12 + Third, 9, 30}, {20, 8, 7, 9}});
        plot->setOther(QStringLiteral("HAT's network"), {{20, 9.5}});
        plot->setGoal(3);
        return plot;
    }
    auto plot = std::make_unique<ChoiceChart>();
    plot->setFamilies(
        {{QStringLiteral("Decoder depth"), {{QStringLiteral("1"), 1, 3}, {QStringLiteral("2"), 2, 0}}, 3, 3, false}});
    return plot;
}

}  // namespace

class ChartsSavedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void figures_data();
    void figures();
    void pictureAndDrawing_data();
    void pictureAndDrawing();
    void paretoTellsWhatEachPointIs();
    void quotesAreDoubled();
    void screensFollowTheLocaleFilesDoNot();
    void largeCloudIsOnePictureInTheDrawing();
    void tableOfManyIsQuick();
    void tableSorts();
    void linesAreCut();
};

void ChartsSavedTest::initTestCase() {
    Theme::apply(*qApp, Theme::Mode::Light);
}

void ChartsSavedTest::cleanup() {
    QLocale::setDefault(QLocale(QStringLiteral("en")));
}

void ChartsSavedTest::figures_data() {
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("columns");
    QTest::addColumn<QString>("holds");
    QTest::addColumn<QString>("header");
    QTest::newRow("pareto") << 43 << 6 << "3.25,measured,\"run 2, \"\"random\"\"\""
                            << "latency on pi4, ms — predicted";
    QTest::newRow("trends") << 4 << 3 << "1.4,,≤ 73"
                            << "Best loss";
    QTest::newRow("curve") << 5 << 3 << "run 2,200,3.75"
                           << "evaluated SubTransformers";
    QTest::newRow("loss") << 2 << 3 << "500,6.333333333333333,6.5"
                          << "training: loss, bits a token";
    QTest::newRow("scatter") << 3 << 3 << "50,70,quarantined"
                             << "predicted ms";
    QTest::newRow("strip") << 3 << 5 << "1970-01-01T00:17:06.000Z,9,,quarantined,2"
                           << "90 % interval";
    QTest::newRow("error") << 3 << 5 << "HAT's network,20,9.5,,"
                           << "held-out MAPE, %";
    QTest::newRow("choices") << 2 << 6 << "Decoder depth,1,1,33.33333333333333,3,100"
                             << "on the front, %";
}

void ChartsSavedTest::figures() {
    QFETCH(int, rows);
    QFETCH(int, columns);
    QFETCH(QString, holds);
    QFETCH(QString, header);
    QLocale::setDefault(QLocale(QStringLiteral("de")));  // a file has points, whatever the screen has
    const auto widget = makePlot(QString::fromLatin1(QTest::currentDataTag()));
    const Plot* plot = Plot::of(widget.get());
    QVERIFY(plot != nullptr);
    QVERIFY(!plot->plotName().isEmpty());
    const PlotTable table = plot->tableOf();
    QCOMPARE(table.rows, rows);
    QCOMPARE(table.columns.size(), columns);
    const QByteArray csv = table.csv();
    const auto lines = linesOf(csv);
    QCOMPARE(lines.size(), rows + 1);
    QVERIFY2(lines.first().contains(header.toUtf8()), lines.first().constData());
    QVERIFY2(csv.contains(holds.toUtf8()), csv.constData());
    // Every number comes back as it was plotted.
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column)
            if (const QVariant value = table.cell(row, column); value.typeId() == QMetaType::Double) {
                const QByteArray one = PlotTable::of({}, {{QStringLiteral("x")}}, {{value}}).csv().split('\n')[1];
                QCOMPARE(one.toDouble(), value.toDouble());
            }
    QVERIFY(!table.tabSeparated().contains("\",\""));
}

void ChartsSavedTest::pictureAndDrawing_data() {
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"pareto", "trends", "curve", "loss", "scatter", "strip", "error", "choices"})
        QTest::newRow(kind) << kind;
}

void ChartsSavedTest::pictureAndDrawing() {
    QFETCH(QString, kind);
    const auto widget = makePlot(kind);
    Plot* plot = Plot::of(widget.get());
    const QSize size(640, 360);
    const QImage picture = plot->picture(size);
    QCOMPARE(picture.width(), 1280);
    QVERIFY(picture.height() >= 720 || kind == QLatin1String("trends"));
    const QByteArray svg = plot->svg(size);
    QXmlStreamReader xml(svg);
    int lines = 0, words = 0, images = 0;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement) {
            lines += xml.name() == QLatin1String("path") || xml.name() == QLatin1String("polyline") ||
                     xml.name() == QLatin1String("line") || xml.name() == QLatin1String("rect");
            words += xml.name() == QLatin1String("text");
            images += xml.name() == QLatin1String("image");
        }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY2(lines >= 3, qPrintable(QString::number(lines)));
    QVERIFY2(words >= 3, qPrintable(QString::number(words)));
    QCOMPARE(images, 0);  // few points: all of it is lines
    // What is drawn from the file is what is seen, but for the letters' edges.
    QSvgRenderer renderer(svg);
    QVERIFY(renderer.isValid());
    QImage drawn(picture.size(), QImage::Format_ARGB32_Premultiplied);
    drawn.fill(Qt::white);
    QPainter painter(&drawn);
    renderer.render(&painter, QRectF(QPointF(), drawn.size()));
    painter.end();
    if (const QString folder = qEnvironmentVariable("HATTER_PICTURES"); !folder.isEmpty()) {
        picture.save(folder + QLatin1Char('/') + kind + QStringLiteral(".png"));
        drawn.save(folder + QLatin1Char('/') + kind + QStringLiteral("-svg.png"));
    }
    const QImage a = picture.scaled(64, 36, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QImage b = drawn.scaled(64, 36, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    double off = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            off += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
    off /= a.width() * a.height();
    qInfo("%s: picture and drawing differ by %.2f of 255 in the mean", QTest::currentDataTag(), off);
    QVERIFY2(off < 6, qPrintable(QString::number(off)));
}

void ChartsSavedTest::paretoTellsWhatEachPointIs() {
    const auto widget = makePlot(QStringLiteral("pareto"));
    auto* plot = static_cast<ParetoPlot*>(widget.get());
    plot->setKeyText([](qint64 key) { return key == 1 ? QStringLiteral("H1") : QString::number(key); });
    const PlotTable table = plot->tableOf();
    QCOMPARE(table.cell(0, 3).toString(), QStringLiteral("front"));
    QCOMPARE(table.cell(0, 5).toString(), QStringLiteral("H1"));
    QCOMPARE(table.cell(1, 3).toString(), QStringLiteral("candidate"));
    QCOMPARE(table.cell(1, 4).toLongLong(), 1);
    QCOMPARE(table.cell(40, 3).toString(), QStringLiteral("run 2, \"random\""));
    QCOMPARE(table.cell(42, 3).toString(), QStringLiteral("refused child"));
    QVERIFY(!table.cell(42, 1).isValid());
    QCOMPARE(table.text(42, 1), QStringLiteral("–"));
    // The table keeps what it was made of.
    plot->setPoints({});
    QCOMPARE(table.cell(1, 4).toLongLong(), 1);
}

void ChartsSavedTest::quotesAreDoubled() {
    const PlotTable table =
        PlotTable::of({}, {{QStringLiteral("a \"b\"")}, {QStringLiteral("c")}},
                      {{QStringLiteral("x,y"), QVariant()}, {QStringLiteral("line\nbreak"), qint64(-7)}});
    QCOMPARE(table.csv(), QByteArray("\"a \"\"b\"\"\",c\n\"x,y\",\n\"line\nbreak\",-7\n"));
    QCOMPARE(table.tabSeparated(), QByteArray("a \"b\"\tc\nx,y\t\nline break\t-7\n"));
}

void ChartsSavedTest::screensFollowTheLocaleFilesDoNot() {
    QLocale::setDefault(QLocale(QStringLiteral("de")));
    const PlotTable table = PlotTable::of({}, {{QStringLiteral("ms"), 2}, {QStringLiteral("n")}},
                                          {{1234.5, qint64(12345)}, {std::nan(""), QVariant()}});
    QCOMPARE(table.text(0, 0), QStringLiteral("1.234,50"));
    QCOMPARE(table.text(0, 1), QStringLiteral("12.345"));
    QCOMPARE(table.text(1, 0), QStringLiteral("–"));
    QCOMPARE(table.csv(), QByteArray("ms,n\n1234.5,12345\n,\n"));
}

void ChartsSavedTest::largeCloudIsOnePictureInTheDrawing() {
    const auto widget = makePareto(9000);
    const QByteArray svg = Plot::of(widget.get())->svg({640, 360});
    QCOMPARE(svg.count("<image"), 1);
    QVERIFY2(svg.size() < 4 << 20, qPrintable(QString::number(svg.size())));
}

void ChartsSavedTest::tableOfManyIsQuick() {
    const auto widget = makePareto(100000);
    QElapsedTimer timer;
    timer.start();
    const PlotTable table = Plot::of(widget.get())->tableOf();
    const double made = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    timer.restart();
    PlotTableModel model;
    model.setTable(table);
    model.sort(1);
    const double sorted = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    timer.restart();
    const qsizetype bytes = table.csv().size();
    qInfo("100,000 points: table %.2f ms, sorted %.1f ms, CSV of %lld bytes %.1f ms", made, sorted,
          static_cast<long long>(bytes), static_cast<double>(timer.nsecsElapsed()) / 1e6);
    QCOMPARE(model.rowCount(), 100003);
}

void ChartsSavedTest::tableSorts() {
    PlotTableModel model;
    QAbstractItemModelTester tester(&model);
    model.setTable(PlotTable::of({}, {{QStringLiteral("ms"), 1}, {QStringLiteral("what")}},
                                 {{30.0, QStringLiteral("b")},
                                  {std::nan(""), QStringLiteral("c")},
                                  {10.0, QVariant()},
                                  {20.0, QStringLiteral("a")}}));
    const auto column = [&model](int at) {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts << model.index(row, at).data().toString();
        return texts.join(QLatin1Char(' '));
    };
    const QPersistentModelIndex kept = model.index(0, 0);
    model.sort(0);
    QCOMPARE(column(0), QStringLiteral("10.0 20.0 30.0 –"));
    QCOMPARE(kept.data().toString(), QStringLiteral("30.0"));
    model.sort(0, Qt::DescendingOrder);
    QCOMPARE(column(0), QStringLiteral("30.0 20.0 10.0 –"));  // what is not there stays last
    model.sort(1);
    QCOMPARE(column(1), QStringLiteral("a b c –"));
    model.sort(-1);
    QCOMPARE(column(1), QStringLiteral("b c – a"));
}

void ChartsSavedTest::linesAreCut() {
    const QRectF area(0, 0, 10, 10);
    QVERIFY(!clipped(QLineF(-5, -5, -1, 20), area));
    QCOMPARE(*clipped(QLineF(-10, 5, 20, 5), area), QLineF(0, 5, 10, 5));
    QCOMPARE(*clipped(QLineF(5, 5, 5, 50), area), QLineF(5, 5, 5, 10));
    QCOMPARE(*clipped(QLineF(2, 3, 4, 5), area), QLineF(2, 3, 4, 5));
    const auto corner = clipped(QLineF(-2, 4, 4, -2), area);
    QVERIFY(corner && std::abs(corner->x1()) < 1e-9 && std::abs(corner->y2()) < 1e-9);
}

QTEST_MAIN(ChartsSavedTest)
#include "tst_charts_saved.moc"
