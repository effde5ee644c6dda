// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shared.h"
#include "latency/CrossValidation.h"

using namespace hatter::latency;

class LatencyErrorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void errorsAreTheOnesWorkedOutByHand();
    void nothingHasNoError();
    void rankCorrelation_data();
    void rankCorrelation();
};

void LatencyErrorTest::errorsAreTheOnesWorkedOutByHand() {
    const PredictorError error = errorOf({110.0, 190.0, 400.0}, {100.0, 200.0, 400.0});
    QCOMPARE(error.heldOut, 3);
    QCOMPARE(error.mape, 5.0);                       // (10 + 5 + 0) / 3
    QCOMPARE(error.rmseMs, std::sqrt(200.0 / 3.0));  // 10, 10, 0
    QCOMPARE(error.worst, 10.0);
    QCOMPARE(error.spearman, 1.0);
    QCOMPARE(error.fitted, 0);
}

void LatencyErrorTest::nothingHasNoError() {
    const PredictorError error = errorOf({}, {});
    QCOMPARE(error.heldOut, 0);
    QCOMPARE(error.mape, 0.0);
    QCOMPARE(error.rmseMs, 0.0);
    QCOMPARE(error.spearman, 0.0);
}

void LatencyErrorTest::rankCorrelation_data() {
    QTest::addColumn<QList<double>>("a");
    QTest::addColumn<QList<double>>("b");
    QTest::addColumn<double>("expected");
    using L = QList<double>;
    QTest::newRow("the order alone counts") << L{1, 2, 3, 4} << L{1, 10, 100, 1e6} << 1.0;
    QTest::newRow("reversed") << L{1, 2, 3, 4} << L{9, 7, 5, 1} << -1.0;
    QTest::newRow("one pair swapped") << L{1, 2, 3, 4, 5} << L{1, 2, 3, 5, 4} << 0.9;  // 1 - 6 * 2 / (5 * 24)
    // Ranks 1, 2.5, 2.5, 4 and 1, 2, 3, 4: sums of products 4.5, of squares 4.5 and 5.
    QTest::newRow("a tie shares its ranks") << L{1, 2, 2, 3} << L{1, 2, 3, 4} << 4.5 / std::sqrt(4.5 * 5.0);
    QTest::newRow("no spread") << L{3, 3, 3} << L{1, 2, 3} << 0.0;
    QTest::newRow("one value") << L{3} << L{1} << 0.0;
    QTest::newRow("no value") << L{} << L{} << 0.0;
}

void LatencyErrorTest::rankCorrelation() {
    QFETCH(QList<double>, a);
    QFETCH(QList<double>, b);
    QFETCH(double, expected);
    const std::vector<double> x(a.begin(), a.end());
    const std::vector<double> y(b.begin(), b.end());
    QVERIFY(std::fabs(spearman(x, y) - expected) < 1e-12);
    QVERIFY(std::fabs(spearman(y, x) - expected) < 1e-12);
}

QTEST_GUILESS_MAIN(LatencyErrorTest)
#include "tst_latency_error.moc"
