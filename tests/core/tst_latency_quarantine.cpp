// SPDX-License-Identifier: GPL-3.0-or-later
#include "AverageRows.h"
#include "Shared.h"
#include "base/Error.h"
#include "latency/Quarantine.h"

#include <limits>

using namespace hatter;
using namespace hatter::latency;

namespace {
using RowList = std::vector<LatencyRow>;
constexpr double Noise = 0.01;

std::vector<std::size_t> doubtedOf(const QuarantineReport& report) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < report.doubted.size(); ++i)
        if (report.doubted[i] != 0)
            out.push_back(i);
    return out;
}

void slow(RowList& rows, std::size_t begin, std::size_t end, double factor) {
    for (std::size_t i = begin; i < end; ++i)
        rows[i] = slowed(rows[i], factor);
}

/// Residuals of a quiet machine as measured over expected; evenly spread, so that the bulk's deviation is known: the
/// median distance below the median is 0.005.
std::vector<double> quiet(std::size_t count) {
    std::vector<double> out;
    for (std::size_t i = 0; i < count; ++i)
        out.push_back(100.0 * (0.99 + 0.02 * static_cast<double>((i * 37) % count) / static_cast<double>(count - 1)));
    return out;
}
}  // namespace

class LatencyQuarantineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void quietRowsAreTrusted();
    void slowRowsAreFoundAloneAndTogether();
    void aLittleSlowCountsOnlyTogether();
    void fastRowsAreTrusted();
    void severalModesAreSaid();
    void aStretchSpansSomeTrustedRows();
    void tinySpreadIsNoReason();
    void fewRowsAreNotJudged();
    void nonsenseIsRefused();
    void publishedSets_data();
    void publishedSets();
};

void LatencyQuarantineTest::quietRowsAreTrusted() {
    const QuarantineReport report = quarantine(imaginedRows(1000, Noise, 1));
    QCOMPARE(report.doubted.size(), std::size_t{1000});
    QCOMPARE(report.residual.size(), std::size_t{1000});
    QVERIFY2(report.share < 0.002, qPrintable(QString::number(report.share)));
    QVERIFY(!report.severalModes);
    QVERIFY(report.stretches.empty());
}

void LatencyQuarantineTest::slowRowsAreFoundAloneAndTogether() {
    RowList rows = imaginedRows(600, Noise, 2);
    std::vector<std::size_t> expected = {7, 300, 599};
    for (const std::size_t i : expected)
        slow(rows, i, i + 1, 1.25);
    slow(rows, 100, 140, 1.3);
    for (std::size_t i = 100; i < 140; ++i)
        expected.insert(expected.end() - 2, i);
    const QuarantineReport report = quarantine(rows);
    QVERIFY(doubtedOf(report) == expected);
    QVERIFY(std::fabs(report.share - 43.0 / 600.0) < 1e-12);
    QVERIFY(std::fabs(report.residual[300] - 0.25) < 0.05);
    QCOMPARE(report.stretches.size(), std::size_t{1});
    QCOMPARE(report.stretches[0].begin, std::size_t{100});
    QCOMPARE(report.stretches[0].end, std::size_t{140});
}

void LatencyQuarantineTest::aLittleSlowCountsOnlyTogether() {
    const std::vector<double> expected(200, 100.0);
    std::vector<double> measured = quiet(200);
    // Between the two bounds: 4 deviations of 1.4826 * 0.5 %.
    const double little = 100.0 * (1.0 + 4.0 * 1.4826 * 0.005);
    measured[20] = little;
    measured[50] = measured[51] = little;
    QVERIFY(doubtedOf(quarantine(measured, expected)).empty());
    measured[52] = little;
    QVERIFY((doubtedOf(quarantine(measured, expected)) == std::vector<std::size_t>{50, 51, 52}));
    measured[52] = 100.0;
    measured[53] = little;  // 51 has 50 and 53 beside it, the other two only one each
    QVERIFY((doubtedOf(quarantine(measured, expected)) == std::vector<std::size_t>{51}));
    measured[0] = measured[1] = measured[2] = little;  // at the ends there are fewer neighbours
    QVERIFY((doubtedOf(quarantine(measured, expected)) == std::vector<std::size_t>{0, 1, 2, 51}));
}

void LatencyQuarantineTest::fastRowsAreTrusted() {
    RowList rows = imaginedRows(400, Noise, 3);
    slow(rows, 50, 60, 0.8);
    QVERIFY(doubtedOf(quarantine(rows)).empty());
}

void LatencyQuarantineTest::severalModesAreSaid() {
    RowList rows = imaginedRows(500, Noise, 4);
    slow(rows, 100, 200, 1.25);
    const QuarantineReport report = quarantine(rows);
    QVERIFY(report.severalModes);
    QVERIFY(doubtedOf(report).empty());
    QVERIFY2(std::fabs(report.share - 0.2) < 0.005, qPrintable(QString::number(report.share)));
    QCOMPARE(report.stretches.size(), std::size_t{1});
    QCOMPARE(report.stretches[0].begin, std::size_t{100});
    QCOMPARE(report.stretches[0].end, std::size_t{200});
}

void LatencyQuarantineTest::aStretchSpansSomeTrustedRows() {
    std::vector<double> measured = quiet(300);
    for (const std::size_t i : {10, 12, 18, 25, 26, 200, 201})
        measured[i] = 130.0;
    const QuarantineReport report = quarantine(measured, std::vector<double>(300, 100.0));
    QCOMPARE(doubtedOf(report).size(), std::size_t{7});
    // Up to five trusted rows lie inside a stretch; two rows alone are none.
    QCOMPARE(report.stretches.size(), std::size_t{1});
    QCOMPARE(report.stretches[0].begin, std::size_t{10});
    QCOMPARE(report.stretches[0].end, std::size_t{19});
}

void LatencyQuarantineTest::tinySpreadIsNoReason() {
    // A hundredth of a per cent is many deviations of such rows, but nothing is measured that well.
    std::vector<double> measured(100, 100.0);
    measured[40] = 100.5;
    QVERIFY(doubtedOf(quarantine(measured, std::vector<double>(100, 100.0))).empty());
    measured[40] = 102.0;
    QCOMPARE(doubtedOf(quarantine(measured, std::vector<double>(100, 100.0))).size(), std::size_t{1});
}

void LatencyQuarantineTest::fewRowsAreNotJudged() {
    RowList rows = imaginedRows(9, Noise, 5);
    slow(rows, 3, 4, 2.0);
    const QuarantineReport report = quarantine(rows);
    QCOMPARE(report.doubted.size(), std::size_t{9});
    QCOMPARE(report.residual.size(), std::size_t{9});
    QVERIFY(doubtedOf(report).empty());
    QVERIFY(doubtedOf(quarantine({1.0, 9.0}, {1.0, 1.0})).empty());
    QVERIFY(quarantine(RowList{}).doubted.empty());
    QVERIFY(quarantine(std::vector<double>{}, {}).doubted.empty());
}

void LatencyQuarantineTest::nonsenseIsRefused() {
    HATTER_THROWS(InputError, "3 measured and 2 expected", quarantine({1.0, 2.0, 3.0}, {1.0, 2.0}));
    HATTER_THROWS(InputError, "latency 2 of 2 is not a positive time", quarantine({1.0, 0.0}, {1.0, 2.0}));
    HATTER_THROWS(InputError, "latency 1 of 1 is not a positive time",
                  quarantine({1.0}, {std::numeric_limits<double>::quiet_NaN()}));
    RowList rows = imaginedRows(20, Noise, 6);
    rows[11].encoderMs = rows[11].decoderMs = 0.0;
    HATTER_THROWS(InputError, "no positive latency", quarantine(rows));
}

void LatencyQuarantineTest::publishedSets_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("least");  // share, per cent
    QTest::addColumn<double>("most");
    QTest::newRow("IWSLT Titan Xp: two modes") << "iwslt14deen_gpu_titanxp" << 19.0 << 20.0;
    QTest::newRow("En-De Raspberry Pi: disturbed at its begin") << "wmt14ende_cpu_raspberrypi" << 6.0 << 11.0;
    QTest::newRow("En-De Xeon") << "wmt14ende_cpu_xeon" << 0.0 << 2.0;
    QTest::newRow("En-De Titan Xp: two modes") << "wmt14ende_gpu_titanxp" << 12.0 << 13.0;
    QTest::newRow("En-Fr Raspberry Pi") << "wmt14enfr_cpu_raspberrypi" << 0.0 << 2.0;
    QTest::newRow("En-Fr Xeon") << "wmt14enfr_cpu_xeon" << 0.0 << 2.0;
    QTest::newRow("En-Fr Titan Xp") << "wmt14enfr_gpu_titanxp" << 0.0 << 2.0;
    QTest::newRow("WMT19 Titan Xp: two modes") << "wmt19ende_gpu_titanxp" << 12.0 << 13.0;
}

void LatencyQuarantineTest::publishedSets() {
    QFETCH(QString, name);
    QFETCH(double, least);
    QFETCH(double, most);
    HATTER_NEED_SHARED(file, "hat-reference/latency_dataset/" + name.toStdString() + "_all.csv");
    const QuarantineReport report = quarantine(readLatencyCsv(file));
    const double percent = 100.0 * report.share;
    QString stretches;
    for (const QuarantineReport::Stretch& stretch : report.stretches)
        stretches += QStringLiteral(" %1-%2").arg(stretch.begin).arg(stretch.end);
    qInfo("%s: %.2f %%%s; stretches%s", qPrintable(name), percent, report.severalModes ? ", several modes" : "",
          stretches.isEmpty() ? ": none" : qPrintable(stretches));
    QVERIFY(percent >= least && percent <= most);
    QCOMPARE(report.severalModes, percent > 12.0);
    QCOMPARE(doubtedOf(report).empty(), report.severalModes);
}

QTEST_GUILESS_MAIN(LatencyQuarantineTest)
#include "tst_latency_quarantine.moc"
