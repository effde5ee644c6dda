// SPDX-License-Identifier: GPL-3.0-or-later
#include "AverageRows.h"
#include "Shared.h"
#include "base/Error.h"
#include "latency/CrossValidation.h"
#include "latency/Extremes.h"

#include <QElapsedTimer>

using namespace hatter;
using namespace hatter::latency;

namespace {
Protocol imported() {
    Protocol protocol;
    protocol.beam = 4;
    return protocol;
}

LatencyPredictor fitted(double noise = 0.02, std::uint64_t seed = 1) {
    return LatencyPredictor::fitAverages(imaginedRows(60, noise, seed), imported());
}

/// Small enough to look at every SubTransformer.
space::DesignSpace smallSpace() {
    space::DesignSpace s;
    s.name = "small";
    s.encoderEmbed = s.decoderEmbed = 640;
    s.encoderFfn = s.decoderFfn = 3072;
    s.encoderLayers = 3;
    s.decoderLayers = 2;
    s.encoderHeads = s.decoderHeads = 8;
    s.qkvDim = 512;
    s.encoderEmbedChoices = {640, 512};
    s.decoderEmbedChoices = {512, 640};
    s.encoderFfnChoices = {1024, 3072};
    s.decoderFfnChoices = {3072, 1024};
    s.encoderLayerChoices = {3, 2};
    s.decoderLayerChoices = {1, 2};
    s.encoderHeadChoices = {8};
    s.decoderSelfHeadChoices = {8, 4};
    s.decoderCrossHeadChoices = {4, 8};
    s.spanChoices = {1, 3, 2};
    return s;
}

std::vector<space::SubTransformer> draws(int count) {
    const space::DesignSpace space = smallSpace();
    PythonRandom random(7);
    std::vector<space::SubTransformer> out;
    for (int i = 0; i < count; ++i)
        out.push_back(space.sample(random));
    return out;
}

template <typename Each>
void forAll(const space::DesignSpace& space, Each&& each) {
    std::vector<std::size_t> digits(space.genomeLength(), 0);
    for (bool more = true; more;) {
        space::Genome genome;
        for (std::size_t i = 0; i < digits.size(); ++i)
            genome.push_back(space.geneChoices(i)[digits[i]]);
        each(space.decode(genome));
        more = false;
        for (std::size_t i = 0; i < digits.size() && !more; ++i) {
            digits[i] = (digits[i] + 1) % space.geneChoices(i).size();
            more = digits[i] != 0;
        }
    }
}

QString damagedText(const QString& from, const QString& to) {
    QString text = QString::fromStdString(fitted().toJson());
    text.replace(from, to);
    return text;
}
}  // namespace

class LatencyAveragesPredictorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void predictsAsTheRegression();
    void statesACrossValidatedError();
    void totalsAlone();
    void batchEqualsSingle();
    void survivesJson();
    void damagedTextIsNamed_data();
    void damagedTextIsNamed();
    void fewRowsAreRefused();
    void extremesAreExact_data();
    void extremesAreExact();
};

void LatencyAveragesPredictorTest::predictsAsTheRegression() {
    const LatencyPredictor predictor = fitted();
    QVERIFY(predictor.kind() == LatencyPredictor::Kind::Averages);
    QVERIFY(!predictor.isReference() && !predictor.isBoundedByCorners());
    QVERIFY(!predictor.network() && !predictor.layerCosts() && !predictor.normalisation());
    QVERIFY(predictor.protocol() == imported());
    const AverageRegression regression = AverageRegression::fit(imaginedRows(60, 0.02, 1));
    QVERIFY(*predictor.averages() == regression);
    for (const space::SubTransformer& sub : draws(50)) {
        const Features features = featuresOf(sub);
        QCOMPARE(predictor.encoderMs(sub), regression.encoderMs(features));
        QCOMPARE(predictor.decoderMs(sub), regression.decoderMs(features));
        QCOMPARE(predictor.totalMs(sub), regression.totalMs(features));
        const LatencyInterval interval = predictor.interval(sub);
        QCOMPARE(interval.lowMs, regression.interval(features).lowMs);
        QCOMPARE(interval.highMs, regression.interval(features).highMs);
        QVERIFY(0.0 < interval.lowMs && interval.lowMs < interval.highMs && interval.highMs < 2.0 * interval.lowMs);
        QVERIFY(predictor.shares(sub).encoderMs.empty() && predictor.shares(sub).decoderMs.empty());
    }
}

void LatencyAveragesPredictorTest::statesACrossValidatedError() {
    const PredictorError error = fitted().error();
    QCOMPARE(error.fitted, 60);
    QCOMPARE(error.heldOut, 60);
    QCOMPARE(error.folds, DefaultFolds);
    QCOMPARE(error.mape, crossValidate(imaginedRows(60, 0.02, 1)).error.mape);
    QVERIFY(error.mape > 1.0 && error.mape < 3.0);
    QVERIFY(error.encoderMape > 1.0 && error.decoderMape > 1.0 && error.spearman > 0.95);
}

void LatencyAveragesPredictorTest::totalsAlone() {
    std::vector<LatencyRow> rows = imaginedRows(60, 0.0, 1);
    for (LatencyRow& row : rows) {
        row.decoderMs += row.encoderMs;
        row.encoderMs = 0.0;
    }
    const LatencyPredictor predictor = LatencyPredictor::fitAverages(rows, imported());
    const space::SubTransformer sub = draws(1).front();
    QCOMPARE(predictor.encoderMs(sub), 0.0);
    QCOMPARE(predictor.decoderMs(sub), 0.0);
    QVERIFY(predictor.totalMs(sub) > 50.0);
    QCOMPARE(predictor.error().encoderMape, 0.0);
}

void LatencyAveragesPredictorTest::batchEqualsSingle() {
    const LatencyPredictor predictor = fitted();
    const std::vector<space::SubTransformer> subs = draws(20000);
    std::vector<double> ms(subs.size());
    double best = 1e9;
    for (int run = 0; run < 5; ++run) {
        QElapsedTimer timer;
        timer.start();
        predictor.totalMs(subs, ms);
        best = std::min(best, 1e-9 * static_cast<double>(timer.nsecsElapsed()));
    }
    for (std::size_t i = 0; i < subs.size(); i += 111)
        QCOMPARE(ms[i], predictor.totalMs(subs[i]));
    const double rate = static_cast<double>(subs.size()) / best;
    qInfo("%.1f million SubTransformers a second on one core", rate / 1e6);
}

void LatencyAveragesPredictorTest::survivesJson() {
    const LatencyPredictor predictor = fitted();
    const LatencyPredictor copy = LatencyPredictor::fromJson(predictor.toJson(), {});
    QVERIFY(copy.kind() == LatencyPredictor::Kind::Averages);
    QVERIFY(*copy.averages() == *predictor.averages());
    QVERIFY(copy.protocol() == imported());
    QCOMPARE(copy.error().mape, predictor.error().mape);
    QCOMPARE(copy.error().decoderSpearman, predictor.error().decoderSpearman);
    QVERIFY(copy.toJson() == predictor.toJson());
}

void LatencyAveragesPredictorTest::damagedTextIsNamed_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    QTest::newRow("unknown kind") << damagedText("\"averages\"", "\"avarages\"") << "key 'kind'";
    QTest::newRow("no regression") << damagedText("\"regression\":", "\"regresion\":") << "key 'regression'";
    QTest::newRow("another regression") << damagedText("hatter-average-regression", "hatter-thing")
                                        << "not a regression on averages";
    QTest::newRow("missing term") << damagedText("\"cross-heads\":", "\"crossheads\":") << "key 'cross-heads'";
    QTest::newRow("no error") << damagedText("\"rmse-ms\"", "\"rmse\"") << "key 'rmse-ms'";
    QTest::newRow("correlation") << damagedText("\"spearman\":", "\"spearman\":3,\"was\":") << "key 'spearman'";
}

void LatencyAveragesPredictorTest::damagedTextIsNamed() {
    QFETCH(QString, text);
    QFETCH(QString, message);
    HATTER_THROWS(InputError, message.toUtf8().constData(), LatencyPredictor::fromJson(text.toStdString(), {}));
}

void LatencyAveragesPredictorTest::fewRowsAreRefused() {
    HATTER_THROWS(InputError, "at least 10 rows, there are 9",
                  LatencyPredictor::fitAverages(imaginedRows(9, 0.0, 1), imported()));
}

void LatencyAveragesPredictorTest::extremesAreExact_data() {
    QTest::addColumn<double>("noise");
    QTest::newRow("a sensible machine") << 0.01;
    // Coefficients of both signs, and predictions that are cut at 0: exactness may not depend on sense.
    QTest::newRow("nonsense") << 2.0;
}

void LatencyAveragesPredictorTest::extremesAreExact() {
    QFETCH(double, noise);
    const space::DesignSpace space = smallSpace();
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        const LatencyPredictor predictor = fitted(noise, seed);
        double least = 1e9;
        double most = 0.0;
        forAll(space, [&](const space::SubTransformer& sub) {
            const double ms = predictor.totalMs(sub);
            least = std::min(least, ms);
            most = std::max(most, ms);
        });
        const Extremes found = extremes(space, predictor);
        QVERIFY(found.exact());
        QVERIFY(std::fabs(found.fastestMs - least) < 1e-9 * most);
        QVERIFY(std::fabs(found.slowestMs - most) < 1e-9 * most);
        QCOMPARE(predictor.totalMs(found.fastest), found.fastestMs);
        QCOMPARE(predictor.totalMs(found.slowest), found.slowestMs);
        QVERIFY(space.contains(found.fastest) && space.contains(found.slowest));
    }
}

QTEST_GUILESS_MAIN(LatencyAveragesPredictorTest)
#include "tst_latency_averages_predictor.moc"
