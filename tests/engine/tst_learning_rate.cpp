// SPDX-License-Identifier: GPL-3.0-or-later
// The schedules against what their definitions give, computed another way: periods counted update by update, and
// (1 + cos x) / 2 as the square of cos(x / 2).
#include "Shared.h"
#include "base/Error.h"
#include "train/LearningRate.h"

#include <cmath>
#include <numbers>

using namespace hatter;
using train::LearningRate;
using Kind = LearningRate::Kind;

namespace {

constexpr std::int64_t LastUpdate = 50'000;

/// The cosine schedule, one update after the other.
class Restarts {
public:
    explicit Restarts(const LearningRate& settings)
        : m_settings(settings),
          m_length(settings.periodUpdates > 0.0
                       ? static_cast<long double>(settings.periodUpdates)
                       : static_cast<long double>(settings.maxUpdate - settings.warmupUpdates)) {}

    long double next() {
        // A hair's breadth: lengths that are no whole numbers.
        while (static_cast<long double>(m_update) - m_start > m_length * (1.0L - 1e-15L) && m_update > 0) {
            m_start += m_length;
            m_length *= static_cast<long double>(m_settings.periodFactor);
            m_factor *= static_cast<long double>(m_settings.shrink);
        }
        const long double at = (static_cast<long double>(m_update++) - m_start) / m_length;
        const long double fall = std::cos(std::numbers::pi_v<long double> * at / 2.0L);
        const auto low = static_cast<long double>(m_settings.floor);
        return m_factor * (low + (static_cast<long double>(m_settings.peak) - low) * fall * fall);
    }

private:
    LearningRate m_settings;
    long double m_length;
    long double m_start = 0.0L;
    long double m_factor = 1.0L;
    std::int64_t m_update = 0;
};

double largestDifference(const LearningRate& settings) {
    const auto first = static_cast<long double>(settings.warmup >= 0.0          ? settings.warmup
                                                : settings.kind == Kind::Cosine ? settings.floor
                                                                                : 0.0);
    const auto peak = static_cast<long double>(settings.peak);
    const auto warm = static_cast<long double>(settings.warmupUpdates);
    Restarts restarts(settings);
    long double largest = 0.0L;
    for (std::int64_t n = 0; n <= LastUpdate; ++n) {
        const auto at = static_cast<long double>(n);
        long double wanted = 0.0L;
        if (n < settings.warmupUpdates)
            wanted = (first * (warm - at) + peak * at) / warm;
        else if (settings.kind == Kind::InverseSquareRoot)
            wanted = peak * std::sqrt(warm / at);
        else
            wanted = restarts.next();
        const auto found = static_cast<long double>(settings.rate(n));
        largest = std::max(largest, wanted == 0.0L ? std::abs(found) : std::abs(found / wanted - 1.0L));
    }
    return static_cast<double>(largest);
}

}  // namespace

Q_DECLARE_METATYPE(hatter::train::LearningRate)

class LearningRateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalTheDefinitions_data() {
        QTest::addColumn<LearningRate>("settings");
        const Kind root = Kind::InverseSquareRoot;
        const Kind cosine = Kind::Cosine;
        QTest::newRow("the fixture's") << LearningRate{root, 0.005, 0.0, 1e-7, 400, 2400};
        QTest::newRow("inverse square root of the IWSLT spaces") << LearningRate{root, 5e-4, 0.0, 1e-7, 4000, 50000};
        QTest::newRow("inverse square root from 0") << LearningRate{root, 5e-4, 0.0, -1.0, 4000, 50000};
        QTest::newRow("one warm-up update") << LearningRate{root, 5e-4, 0.0, 1e-7, 1, 50000};
        QTest::newRow("cosine of the WMT spaces") << LearningRate{cosine, 1e-3, 1e-7, 1e-7, 10000, 40000};
        QTest::newRow("cosine to the last update") << LearningRate{cosine, 1e-3, 1e-7, 1e-7, 10000, 50000};
        QTest::newRow("cosine from its floor") << LearningRate{cosine, 1e-3, 1e-6, -1.0, 4000, 40000};
        QTest::newRow("cosine without warm-up") << LearningRate{cosine, 1e-3, 1e-7, 1e-7, 0, 20000};
        QTest::newRow("shrinking") << LearningRate{cosine, 1e-3, 1e-7, 1e-7, 2000, 12000, 0.5};
        QTest::newRow("periods of their own") << LearningRate{cosine, 1e-3, 1e-7, 1e-7, 2000, 50000, 0.9, 3000.0};
        QTest::newRow("doubling") << LearningRate{cosine, 1e-3, 1e-7, 1e-7, 2000, 50000, 0.7, 1000.0, 2.0};
        QTest::newRow("doubling from max-update") << LearningRate{cosine, 1e-3, 1e-7, 1e-7, 100, 5100, 1.0, -1.0, 2.0};
        QTest::newRow("growing by a third") << LearningRate{cosine, 1e-3, 1e-7, 1e-7, 777, 50000, 0.8, 1000.5, 1.3};
        QTest::newRow("halving") << LearningRate{cosine, 1e-3, 1e-7, 1e-7, 1000, 50000, 1.0, 30000.3, 0.5};
    }
    void equalTheDefinitions() {
        QFETCH(LearningRate, settings);
        settings.check();
        const double difference = largestDifference(settings);
        qInfo("largest relative difference of updates 0 to %lld: %.2g", static_cast<long long>(LastUpdate), difference);
        QVERIFY(difference < 1e-9);
    }

    /// What the reference printed while it trained the fixture: the rate after so many updates, to six digits.
    void equalTheLog_data() {
        QTest::addColumn<int>("updates");
        QTest::addColumn<QString>("printed");
        QTest::newRow("warm-up") << 41 << "0.00051259";
        QTest::newRow("later") << 153 << "0.00191256";
        QTest::newRow("falling") << 2281 << "0.00209381";
        QTest::newRow("last") << 2393 << "0.00204422";
    }
    void equalTheLog() {
        QFETCH(int, updates);
        QFETCH(QString, printed);
        const LearningRate settings{Kind::InverseSquareRoot, 0.005, 0.0, 1e-7, 400, 2400};
        QCOMPARE(QString::number(settings.rate(updates), 'g', 6), printed);
    }

    /// SEMANTICS iii: no update of the training uses the rate at max-update, and it is the peak again.
    void cosineJumpsAtItsEnd() {
        const LearningRate settings{Kind::Cosine, 1e-3, 1e-7, 1e-7, 10000, 40000, 0.5};
        QVERIFY(settings.rate(39999) < 1.00001e-7 * 1.1);
        QCOMPARE(settings.rate(40000), 0.5e-3);
    }

    /// log(243) / log(3) is a little less than 5: at the start of the sixth period the reference still stands at the
    /// end of the fifth.
    void aPeriodMayBeginLate() {
        const LearningRate settings{Kind::Cosine, 1e-3, 1e-7, 1e-7, 1000, 50000, 1.0, 100.0, 3.0};
        const std::int64_t begin = 1000 + 100 * (243 - 1) / 2;
        QVERIFY(std::abs(settings.rate(begin) / 1e-7 - 1.0) < 1e-9);
        QVERIFY(settings.rate(begin + 1) > 0.999e-3);
        QVERIFY(std::abs(settings.rate(1000 + 100 * (27 - 1) / 2) / 1e-3 - 1.0) < 1e-9);
    }

    void contradictionsAreRefused_data() {
        QTest::addColumn<LearningRate>("settings");
        QTest::addColumn<QString>("message");
        const Kind root = Kind::InverseSquareRoot;
        const Kind cosine = Kind::Cosine;
        QTest::newRow("no rate") << LearningRate{root, 0.0, 0.0, 1e-7, 10, 100} << "above 0";
        QTest::newRow("not a number") << LearningRate{root, std::nan(""), 0.0, 1e-7, 10, 100} << "above 0";
        QTest::newRow("no warm-up") << LearningRate{root, 1e-3, 0.0, 1e-7, 0, 100} << "warm-up update";
        QTest::newRow("negative warm-up") << LearningRate{cosine, 1e-3, 0.0, 1e-7, -1, 100} << "warm-up update";
        QTest::newRow("ends in the warm-up") << LearningRate{cosine, 1e-3, 0.0, 1e-7, 100, 100} << "before its warm-up";
        QTest::newRow("floor above the peak") << LearningRate{cosine, 1e-3, 1e-2, 1e-7, 10, 100} << "lowest rate";
        QTest::newRow("no shrink") << LearningRate{cosine, 1e-3, 0.0, 1e-7, 10, 100, 0.0} << "factors";
        QTest::newRow("no factor") << LearningRate{cosine, 1e-3, 0.0, 1e-7, 10, 100, 1.0, 0.0, -1.0} << "factors";
        QTest::newRow("periods come to an end")
            << LearningRate{cosine, 1e-3, 0.0, 1e-7, 10, 110, 1.0, 50.0, 0.5} << "shrink to nothing";
    }
    void contradictionsAreRefused() {
        QFETCH(LearningRate, settings);
        QFETCH(QString, message);
        HATTER_THROWS(InputError, message.toUtf8().constData(), settings.check());
    }
};

QTEST_APPLESS_MAIN(LearningRateTest)
#include "tst_learning_rate.moc"
