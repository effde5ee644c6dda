// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shared.h"
#include "base/Error.h"
#include "latency/Protocol.h"

#include <cmath>
#include <limits>
#include <numeric>

using namespace hatter;
using namespace hatter::latency;

class LatencyProtocolTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void trimsAsTheReference_data();
    void trimsAsTheReference();
    void refusesRunsThatLeaveNothing();
    void protocolSurvivesJson();
    void measurementsWithoutRoundsWereMadeInOne();
    void damagedProtocolIsNamed_data();
    void damagedProtocolIsNamed();
};

void LatencyProtocolTest::trimsAsTheReference_data() {
    QTest::addColumn<int>("runs");
    QTest::addColumn<double>("mean");
    QTest::addColumn<double>("deviation");
    // Runs of 1, 2, ... ms.
    QTest::newRow("twenty runs lose two at each end") << 20 << 10.5 << std::sqrt(255.0 / 12.0);
    QTest::newRow("nine runs lose only the slowest") << 9 << 4.5 << std::sqrt(63.0 / 12.0);
    QTest::newRow("two runs leave the faster one") << 2 << 1.0 << 0.0;
    QTest::newRow("eleven runs lose one at each end") << 11 << 6.0 << std::sqrt(80.0 / 12.0);
}

void LatencyProtocolTest::trimsAsTheReference() {
    QFETCH(int, runs);
    QFETCH(double, mean);
    QFETCH(double, deviation);
    std::vector<double> times(static_cast<std::size_t>(runs));
    std::iota(times.rbegin(), times.rend(), 1.0);
    const TrimmedMean out = trimmedMean(times, 0.1);
    QVERIFY(std::fabs(out.mean - mean) < 1e-12);
    QVERIFY(std::fabs(out.std - deviation) < 1e-12);
}

void LatencyProtocolTest::refusesRunsThatLeaveNothing() {
    HATTER_THROWS(InputError, "0 runs are too few", trimmedMean({}, 0.1));
    HATTER_THROWS(InputError, "1 runs are too few", trimmedMean({3.0}, 0.1));
    HATTER_THROWS(InputError, "trim", trimmedMean({1.0, 2.0, 3.0}, 0.5));
    HATTER_THROWS(InputError, "not a time", trimmedMean({1.0, std::numeric_limits<double>::quiet_NaN(), 3.0}, 0.1));
}

void LatencyProtocolTest::protocolSurvivesJson() {
    Protocol protocol;
    protocol.runtime = "hand-written";
    protocol.vocabulary = 6632;
    protocol.sourceLength = 23;
    protocol.beam = 4;
    protocol.threads = 2;
    protocol.dtype = "bfloat16";
    protocol.trim = 0.2;
    protocol.rounds = 7;
    QVERIFY(protocolFromJson(toJson(protocol)) == protocol);
}

void LatencyProtocolTest::measurementsWithoutRoundsWereMadeInOne() {
    QString older = QString::fromStdString(toJson(Protocol()));
    QVERIFY(older.contains(QStringLiteral("\"rounds\":4,")));
    older.remove(QStringLiteral("\"rounds\":4,"));
    QCOMPARE(protocolFromJson(older.toStdString()).rounds, 1);
}

void LatencyProtocolTest::damagedProtocolIsNamed_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("message");
    QTest::newRow("cut off") << "}"
                             << ""
                             << "JSON object";
    QTest::newRow("missing key") << "\"beam\""
                                 << "\"bean\""
                                 << "key 'beam'";
    QTest::newRow("text for a number") << "\"runs\":20"
                                       << "\"runs\":\"20\""
                                       << "key 'runs'";
    QTest::newRow("fraction for a count") << "\"runs\":20"
                                          << "\"runs\":2.5"
                                          << "key 'runs'";
    QTest::newRow("number beyond int") << "\"vocabulary\":8000"
                                       << "\"vocabulary\":80000000000"
                                       << "key 'vocabulary'";
    QTest::newRow("negative length") << "\"source-length\":30"
                                     << "\"source-length\":-1"
                                     << "key 'source-length'";
    QTest::newRow("no beam") << "\"beam\":5"
                             << "\"beam\":0"
                             << "at least 1";
    QTest::newRow("no rounds") << "\"rounds\":4"
                               << "\"rounds\":0"
                               << "key 'rounds'";
    QTest::newRow("everything trimmed") << "\"trim\":0.1"
                                        << "\"trim\":0.5"
                                        << "key 'trim'";
    QTest::newRow("number for a word") << "\"float32\""
                                       << "32"
                                       << "key 'dtype'";
}

void LatencyProtocolTest::damagedProtocolIsNamed() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, message);
    const QString whole = QString::fromStdString(toJson(Protocol()));
    QVERIFY(whole.contains(from));
    QString damaged = whole;
    damaged.replace(from, to);
    HATTER_THROWS(InputError, message.toUtf8().constData(), protocolFromJson(damaged.toStdString()));
}

QTEST_GUILESS_MAIN(LatencyProtocolTest)
#include "tst_latency_protocol.moc"
