// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shared.h"
#include "base/Random.h"
#include "search/ParetoFront.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace hatter::search;
using Indices = std::vector<std::size_t>;
using Points = std::vector<ParetoPoint>;
Q_DECLARE_METATYPE(Points)
Q_DECLARE_METATYPE(Indices)

namespace {
constexpr double NotANumber = std::numeric_limits<double>::quiet_NaN();

bool dominates(const ParetoPoint& a, const ParetoPoint& b) {
    return a.latencyMs <= b.latencyMs && a.loss <= b.loss && (a.latencyMs < b.latencyMs || a.loss < b.loss);
}

/// Coordinates on a coarse grid, so that ties and equal points are frequent.
Points randomPoints(std::uint64_t seed, std::size_t count) {
    hatter::PythonRandom random(seed);
    Points points(count);
    for (ParetoPoint& point : points)
        point = {static_cast<double>(random.below(12)), static_cast<double>(random.below(12))};
    return points;
}
}  // namespace

class ParetoTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void front_data();
    void front();
    void frontIsExactlyTheNonDominated();
    void hypervolumeOfSquares_data();
    void hypervolumeOfSquares();
    void hypervolumeCountsTheGrid();
    void manyPointsAreQuick();
};

void ParetoTest::front_data() {
    QTest::addColumn<Points>("points");
    QTest::addColumn<Indices>("expected");
    QTest::newRow("no points, no front") << Points{} << Indices{};
    QTest::newRow("one point is the front") << Points{{1, 1}} << Indices{0};
    QTest::newRow("a better point removes a worse one") << Points{{2, 2}, {1, 1}} << Indices{1};
    QTest::newRow("sorted by latency") << Points{{3, 1}, {1, 3}, {2, 2}} << Indices{1, 2, 0};
    QTest::newRow("of equal points the first stays") << Points{{1, 1}, {1, 1}} << Indices{0};
    QTest::newRow("equal latency: only the lower loss") << Points{{1, 2}, {1, 1}} << Indices{1};
    QTest::newRow("equal loss: only the faster") << Points{{2, 1}, {1, 1}} << Indices{1};
    QTest::newRow("a NaN is never on it") << Points{{NotANumber, 0}, {0, NotANumber}, {5, 5}} << Indices{2};
}

void ParetoTest::front() {
    QFETCH(Points, points);
    QFETCH(Indices, expected);
    QVERIFY(paretoFront(points) == expected);
}

void ParetoTest::frontIsExactlyTheNonDominated() {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const Points points = randomPoints(seed, 40);
        const Indices found = paretoFront(points);
        for (std::size_t i = 0; i < points.size(); ++i) {
            const bool dominated = std::any_of(points.begin(), points.end(),
                                               [&](const ParetoPoint& other) { return dominates(other, points[i]); });
            const bool repeats = std::any_of(
                points.begin(), points.begin() + static_cast<std::ptrdiff_t>(i), [&](const ParetoPoint& other) {
                    return other.latencyMs == points[i].latencyMs && other.loss == points[i].loss;
                });
            QCOMPARE(std::count(found.begin(), found.end(), i), dominated || repeats ? 0 : 1);
        }
    }
}

void ParetoTest::hypervolumeOfSquares_data() {
    QTest::addColumn<Points>("points");
    QTest::addColumn<double>("area");
    QTest::newRow("nothing dominates nothing") << Points{} << 0.0;
    QTest::newRow("one point, one rectangle") << Points{{1, 2}} << 9.0 * 8.0;
    QTest::newRow("dominated points add nothing") << Points{{1, 2}, {3, 4}} << 72.0;
    QTest::newRow("overlap counts once") << Points{{1, 5}, {4, 2}} << 3.0 * 5.0 + 6.0 * 8.0;
    QTest::newRow("outside the reference") << Points{{11, 0}, {0, 11}, {10, 10}} << 0.0;
    QTest::newRow("an outside point hides no inside one") << Points{{0, 11}, {1, 2}} << 72.0;
}

void ParetoTest::hypervolumeOfSquares() {
    QFETCH(Points, points);
    QFETCH(double, area);
    QVERIFY(std::fabs(hypervolume(points, {10, 10}) - area) < 1e-12);
}

void ParetoTest::hypervolumeCountsTheGrid() {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const Points points = randomPoints(seed, 10);
        int cells = 0;
        for (int x = 0; x < 10; ++x)
            for (int y = 0; y < 10; ++y)
                cells += std::any_of(points.begin(), points.end(),
                                     [&](const ParetoPoint& p) { return p.latencyMs <= x && p.loss <= y; });
        QCOMPARE(hypervolume(points, {10, 10}), static_cast<double>(cells));
    }
}

void ParetoTest::manyPointsAreQuick() {
    Points points(300000);
    for (std::size_t i = 0; i < points.size(); ++i)
        points[i] = {static_cast<double>(i), -static_cast<double>(i)};  // all on the front
    QCOMPARE(paretoFront(points).size(), points.size());
}

QTEST_GUILESS_MAIN(ParetoTest)
#include "tst_pareto.moc"
