// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shared.h"
#include "base/Error.h"
#include "base/Random.h"
#include "latency/CrossValidation.h"

#include <QElapsedTimer>
#include <algorithm>
#include <cmath>

using namespace hatter;
using namespace hatter::latency;

namespace {

space::DesignSpace demoSpace() {
    space::DesignSpace s;
    s.name = "demo";
    s.encoderEmbed = s.decoderEmbed = 256;
    s.encoderFfn = s.decoderFfn = 1024;
    s.encoderLayers = s.decoderLayers = 4;
    s.encoderHeads = s.decoderHeads = 4;
    s.qkvDim = 256;
    s.spanRule = space::SpanRule::Used;
    s.encoderEmbedChoices = s.decoderEmbedChoices = {256, 192, 128};
    s.encoderFfnChoices = s.decoderFfnChoices = {1024, 768, 512, 256};
    s.encoderLayerChoices = {4, 3, 2};
    s.decoderLayerChoices = {4, 3, 2, 1};
    s.encoderHeadChoices = s.decoderSelfHeadChoices = s.decoderCrossHeadChoices = {4, 2};
    s.spanChoices = {1, 2, 3};
    return s;
}

/// A machine whose decoder leaves its cache at 9 MiB; noise is uniform up to +-`noise`.
std::vector<Measurement> measuredSet(std::size_t count, double noise, std::uint64_t seed = 5) {
    const space::DesignSpace space = demoSpace();
    const WorkCounter work{Protocol{}, space.qkvDim};
    PythonRandom random(seed);
    std::vector<Measurement> out;
    for (std::size_t i = 0; i < count; ++i) {
        Measurement m;
        m.sub = space.sample(random);
        const EncoderWork e = work.encoder(m.sub);
        const DecoderWork d = work.decoder(m.sub);
        m.encoderMs = 0.3 + 0.1 * e[2] + 0.02 * e[3] + 0.03 * e[4];
        m.decoderMs = 3.0 + 0.02 * d[1] + 0.1 * d[2] + 0.02 * d[3] + 0.03 * d[4] + missedMib(stepMib(work, m.sub), 9.0);
        for (double* ms : {&m.encoderMs, &m.decoderMs})
            *ms *= 1.0 + noise * (2.0 * random.uniform() - 1.0);
        out.push_back(m);
    }
    return out;
}

}  // namespace

class LatencyCrossValidationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void predictionsAreOfFitsThatDidNotSee();
    void errorsAreOfThePredictions();
    void statedErrorIsWhatOthersGet();
    void foldsAreStratified();
    void sameSeedSameFolds();
    void badCallsAreRefused();
    void curveFallsWithSamples();
    void curvesOfFewMeasurements();
    void fitsTakeMilliseconds();
};

/// A row that nobody else explains is predicted by the others alone: changing it changes all predictions of its fold's
/// fits but its own.
void LatencyCrossValidationTest::predictionsAreOfFitsThatDidNotSee() {
    const std::vector<Measurement> set = measuredSet(40, 0.02);
    const CrossValidation before = crossValidate(demoSpace(), {}, set, 4, 1);
    QCOMPARE(before.totalMs.size(), set.size());
    std::vector<Measurement> changed = set;
    changed[7].decoderMs *= 1.0001;  // too little to change the order, and so the folds
    const CrossValidation after = crossValidate(demoSpace(), {}, changed, 4, 1);
    QCOMPARE(after.decoderMs[7], before.decoderMs[7]);
    int same = 0;
    for (std::size_t i = 0; i < set.size(); ++i)
        same += after.decoderMs[i] == before.decoderMs[i] ? 1 : 0;
    QCOMPARE(same, 10);  // its own fold
    for (std::size_t i = 0; i < set.size(); ++i) {
        QCOMPARE(after.encoderMs[i], before.encoderMs[i]);
        QCOMPARE(before.totalMs[i], before.encoderMs[i] + before.decoderMs[i]);
    }
}

void LatencyCrossValidationTest::errorsAreOfThePredictions() {
    const std::vector<Measurement> set = measuredSet(60, 0.05);
    const CrossValidation held = crossValidate(demoSpace(), {}, set);
    double mape = 0.0;
    double encoder = 0.0;
    double decoder = 0.0;
    for (std::size_t i = 0; i < set.size(); ++i) {
        mape += std::fabs(held.totalMs[i] / set[i].totalMs() - 1.0) / 0.6;
        encoder += std::fabs(held.encoderMs[i] / set[i].encoderMs - 1.0) / 0.6;
        decoder += std::fabs(held.decoderMs[i] / set[i].decoderMs - 1.0) / 0.6;
    }
    QCOMPARE(held.error.mape, mape);
    QCOMPARE(held.error.encoderMape, encoder);
    QCOMPARE(held.error.decoderMape, decoder);
    QCOMPARE(held.error.folds, 5);
    QCOMPARE(held.error.heldOut, 60);
    QVERIFY(held.error.spearman > 0.97 && held.error.encoderSpearman > 0.9 && held.error.decoderSpearman > 0.97);
}

void LatencyCrossValidationTest::statedErrorIsWhatOthersGet() {
    const std::vector<Measurement> others = measuredSet(600, 0.06, 50);
    double stated = 0.0;
    double actual = 0.0;
    for (std::uint64_t seed = 0; seed < 8; ++seed) {
        const LatencyPredictor predictor = LatencyPredictor::fit(demoSpace(), {}, measuredSet(80, 0.06, seed));
        stated += predictor.error().mape / 8.0;
        std::vector<double> predicted;
        std::vector<double> measured;
        for (const Measurement& m : others) {
            predicted.push_back(predictor.totalMs(m.sub));
            measured.push_back(m.totalMs());
        }
        actual += errorOf(predicted, measured).mape / 8.0;
    }
    qInfo("stated: %.2f %%, of 600 others: %.2f %%", stated, actual);
    QVERIFY(std::fabs(stated / actual - 1.0) < 0.1);
    // The noise alone deviates by 3 % of the decoder, and a little less of the sum.
    QVERIFY(actual > 2.6);
    QVERIFY(actual < 3.3);
}

/// Of any four neighbours in latency each lies in another fold.
void LatencyCrossValidationTest::foldsAreStratified() {
    std::vector<Measurement> set = measuredSet(40, 0.0);
    std::sort(set.begin(), set.end(),
              [](const Measurement& a, const Measurement& b) { return a.totalMs() < b.totalMs(); });
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        const CrossValidation before = crossValidate(demoSpace(), {}, set, 4, seed);
        // The rows that do not change with row i are its fold.
        std::vector<int> fold(set.size(), -1);
        for (std::size_t first = 0; first < 4; ++first) {
            std::vector<Measurement> changed = set;
            changed[first].decoderMs *= 1.00001;
            const CrossValidation after = crossValidate(demoSpace(), {}, changed, 4, seed);
            for (std::size_t i = 0; i < set.size(); ++i)
                if (after.decoderMs[i] == before.decoderMs[i])
                    fold[i] = static_cast<int>(first);
        }
        for (std::size_t i = 0; i < set.size(); i += 4) {
            std::vector<int> block(fold.begin() + static_cast<std::ptrdiff_t>(i),
                                   fold.begin() + static_cast<std::ptrdiff_t>(i + 4));
            std::sort(block.begin(), block.end());
            QCOMPARE(block, (std::vector<int>{0, 1, 2, 3}));
        }
    }
}

void LatencyCrossValidationTest::sameSeedSameFolds() {
    const std::vector<Measurement> set = measuredSet(50, 0.05);
    QVERIFY(crossValidate(demoSpace(), {}, set, 5, 3).totalMs == crossValidate(demoSpace(), {}, set, 5, 3).totalMs);
    QVERIFY(crossValidate(demoSpace(), {}, set, 5, 3).totalMs != crossValidate(demoSpace(), {}, set, 5, 4).totalMs);
}

void LatencyCrossValidationTest::badCallsAreRefused() {
    HATTER_THROWS(InputError, "there are 9", crossValidate(demoSpace(), {}, measuredSet(9, 0.0)));
    HATTER_THROWS(InputError, "not 1", crossValidate(demoSpace(), {}, measuredSet(20, 0.0), 1));
    HATTER_THROWS(InputError, "not 21", crossValidate(demoSpace(), {}, measuredSet(20, 0.0), 21));
    QCOMPARE(crossValidate(demoSpace(), {}, measuredSet(10, 0.0), 10).error.heldOut, 10);
}

void LatencyCrossValidationTest::curveFallsWithSamples() {
    const auto curve = errorCurve(demoSpace(), {}, measuredSet(120, 0.04));
    for (const ErrorPoint& point : curve)
        qInfo("%3d: %5.2f %% (%.2f to %.2f)", point.samples, point.mape, point.lowMape, point.highMape);
    QCOMPARE(curve.front().samples, 10);
    QCOMPARE(curve.back().samples, 120);
    QVERIFY(curve.size() >= 7);
    for (std::size_t i = 0; i < curve.size(); ++i) {
        QVERIFY(curve[i].lowMape <= curve[i].mape && curve[i].mape <= curve[i].highMape);
        QVERIFY(i == 0 || curve[i].samples > curve[i - 1].samples);
    }
    QVERIFY(curve.front().mape > 1.5 * curve.back().mape);
    QVERIFY(curve.back().mape < 2.6);  // noise: 2 %
    const auto again = errorCurve(demoSpace(), {}, measuredSet(120, 0.04));
    QCOMPARE(again[2].mape, curve[2].mape);
}

void LatencyCrossValidationTest::curvesOfFewMeasurements() {
    QVERIFY(errorCurve(demoSpace(), {}, measuredSet(9, 0.0)).empty());
    QVERIFY(errorCurve(demoSpace(), {}, {}).empty());
    const auto ten = errorCurve(demoSpace(), {}, measuredSet(10, 0.02));
    QCOMPARE(ten.size(), std::size_t{1});
    QCOMPARE(ten.front().samples, 10);
    QCOMPARE(errorCurve(demoSpace(), {}, measuredSet(20, 0.02)).size(), std::size_t{2});
}

void LatencyCrossValidationTest::fitsTakeMilliseconds() {
    const std::vector<Measurement> set = measuredSet(100, 0.05);
    qint64 best = 1000000000;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        LatencyPredictor::fit(demoSpace(), {}, set);
        best = std::min(best, timer.nsecsElapsed());
    }
    qInfo("fit to 100 measurements with its cross-validation: %.1f ms", double(best) / 1e6);
#if defined(__OPTIMIZE__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    QVERIFY(best < 200000000);
#endif
}

QTEST_GUILESS_MAIN(LatencyCrossValidationTest)
#include "tst_latency_cross_validation.moc"
