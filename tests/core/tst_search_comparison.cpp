// SPDX-License-Identifier: GPL-3.0-or-later
// Methods of searching against each other on recorded losses of a trained SuperTransformer: real losses, in milliseconds.
#include "Shared.h"
#include "TabledSpace.h"
#include "search/MethodComparison.h"

#include <QtTest>
#include <algorithm>
#include <numeric>

using namespace hatter;
using namespace hatter::search;

namespace {

const LossTable& table() {
    const std::filesystem::path data = std::filesystem::path(HATTER_SOURCE_DIR) / "tests/data";
    static const LossTable loaded(data / "tabled-space.yml", data / "tabled-losses.txt");
    return loaded;
}

/// Latency that `share` of all are faster than.
double quantileMs(double share) {
    std::vector<double> all;
    for (const space::SubTransformer& sub : allOf(table().space()))
        all.push_back(table().latencyMs(sub));
    std::sort(all.begin(), all.end());
    return all[static_cast<std::size_t>(share * static_cast<double>(all.size() - 1))];
}

ComparisonOptions usualOptions() {
    ComparisonOptions options;
    options.evaluations = 300;
    options.seeds = 5;
    options.reference = {quantileMs(1.0), table().lossOf(table().space().smallest())};
    return options;
}

Comparison compare(const ComparisonOptions& options) {
    LossTable losses = table();
    return compareMethods(table().space(), losses, losses, options, {}, {});
}

}  // namespace

class ComparisonTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theTableIsWhole();
    void evolutionBeatsChance();
    void oneParetoRunIsAsGoodAsFiveOthers();
};

void ComparisonTest::theTableIsWhole() {
    QCOMPARE(static_cast<double>(table().size()), table().space().size());
    // Larger is better in the mean, not always: else there would be nothing to search for.
    QVERIFY(table().lossOf(table().space().largest(2)) < table().lossOf(table().space().smallest()));
}

void ComparisonTest::evolutionBeatsChance() {
    ComparisonOptions options = usualOptions();
    options.limitsMs = {quantileMs(0.25), quantileMs(0.5), quantileMs(0.75)};
    const Comparison found = compare(options);
    for (const double limitMs : options.limitsMs) {
        std::map<Method, double> mean;
        for (const ComparedRun& run : found.underLimits)
            if (run.limitMs == limitMs) {
                QCOMPARE(run.evaluations, std::int64_t{300});
                mean[run.method] += run.bestLoss / options.seeds;
            }
        qInfo("limit %.3f ms: hat %.4f, random %.4f", limitMs, mean.at(Method::Hat), mean.at(Method::Random));
        QVERIFY(mean.at(Method::Hat) < mean.at(Method::Random));
    }
}

void ComparisonTest::oneParetoRunIsAsGoodAsFiveOthers() {
    ComparisonOptions options = usualOptions();
    for (const double share : {0.1, 0.3, 0.5, 0.7, 1.0})
        options.frontLimitsMs.push_back(quantileMs(share));
    const Comparison found = compare(options);
    QCOMPARE(found.fronts.size(), std::size_t{5});
    double hat = 0.0, pareto = 0.0;
    for (const Comparison::Front& front : found.fronts) {
        qInfo("seed %d: hat %lld evaluations %.5f, pareto %lld evaluations %.5f (%.2f %%), reached after %lld",
              static_cast<int>(front.seed), static_cast<long long>(front.hatEvaluations), front.hatVolume,
              static_cast<long long>(front.paretoEvaluations), front.paretoVolume,
              100.0 * front.paretoVolume / front.hatVolume, static_cast<long long>(front.paretoEvaluationsToReach));
        QVERIFY(3 * front.paretoEvaluations <= front.hatEvaluations);
        hat += front.hatVolume;
        pareto += front.paretoVolume;
    }
    QVERIFY(pareto >= hat);
}

QTEST_GUILESS_MAIN(ComparisonTest)
#include "tst_search_comparison.moc"
