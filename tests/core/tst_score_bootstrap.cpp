// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shared.h"
#include "base/Error.h"
#include "base/Random.h"
#include "score/Bootstrap.h"

#include <QElapsedTimer>
#include <cmath>

using namespace hatter;
using namespace hatter::score;

namespace {

using Lines = std::vector<std::string>;

const Lines References = {"The file was saved in the folder.", "Open the second window, please.",
                          "It costs 1,000.5 euros today.", "No printer was found on this network.",
                          "Close all tabs and try again."};
const Lines System = {"The file was saved in a folder.", "Open the second window, please.", "It costs 1,000.5 euros.",
                      "No printer was found in this network.", "Close the tabs and try it again."};
const Lines Baseline = {"A file is saved in the folder.", "Open a second window please.",
                        "It costs 1000.5 euros today.", "No printer was found on the network.",
                        "Close all tabs, and try."};

struct Expected {
    Resampled system, baseline, difference;
    double pValue, sacrePValue, winRate, lossRate;
};

bool near(double a, double b) {
    return std::abs(a - b) < 1e-9;
}

bool near(const Resampled& a, const Resampled& b) {
    return near(a.score, b.score) && near(a.mean, b.mean) && near(a.low, b.low) && near(a.high, b.high);
}

void compare(const PairedBootstrap& found, const Expected& expected) {
    QVERIFY(near(found.system, expected.system));
    QVERIFY(near(found.baseline, expected.baseline));
    QVERIFY(near(found.difference, expected.difference));
    QVERIFY(near(found.pValue, expected.pValue));
    QVERIFY(near(found.sacrePValue, expected.sacrePValue));
    QVERIFY(near(found.winRate, expected.winRate));
    QVERIFY(near(found.lossRate, expected.lossRate));
}

bool same(const PairedBootstrap& a, const PairedBootstrap& b) {
    return a.system.mean == b.system.mean && a.baseline.mean == b.baseline.mean &&
           a.difference.low == b.difference.low && a.difference.high == b.difference.high && a.pValue == b.pValue;
}

/// Sentences of `words` words, of which a translation gets each wrong with probability `wrong`.
Lines corpus(std::size_t sentences, std::size_t words, double wrong, std::uint64_t seed, std::uint64_t textSeed = 1) {
    PythonRandom text(textSeed);
    PythonRandom errors(seed);
    Lines lines(sentences);
    for (std::string& line : lines)
        for (std::size_t i = 0; i < words; ++i) {
            const std::string word = "w" + std::to_string(text.below(500));
            line += (errors.uniform() < wrong ? "x" + word : word) + " ";
        }
    return lines;
}

}  // namespace

class TestScoreBootstrap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void resamplesArePythons() {
        // Computed apart from this code: Python's random.seed(seed) and random.randrange(5), five times a resample, and
        // the scores' formulas on Counters of n-grams.
        compare(pairedBootstrap(sacreBleuMetric(), System, Baseline, References),
                {{59.97682353485492, 58.955678516092455, 38.41620576202002, 81.39535478924951},
                 {40.462339039745146, 39.20138922559725, 18.873821900638994, 53.481588618962014},
                 {19.514484495109777, 19.75428929049515, -6.09987682342971, 54.69960779778164},
                 0.25074925074925075,
                 0.12787212787212787,
                 0.883,
                 0.117});
        BootstrapOptions options;
        options.seed = 7;
        compare(pairedBootstrap(sacreBleuMetric(), System, Baseline, References, options),
                {{59.97682353485492, 59.361895791584715, 36.32125261013943, 82.71929063216247},
                 {40.462339039745146, 39.188716063174766, 18.873821900638994, 53.80934814960524},
                 {19.514484495109777, 20.173179728409824, -5.749613905617792, 54.69960779778164},
                 0.24975024975024976,
                 0.12487512487512488,
                 0.894,
                 0.106});
        compare(pairedBootstrap(chrfMetric(), System, Baseline, References),
                {{81.37041347349935, 81.25786959397644, 70.73448612790794, 91.4989340554765},
                 {73.99163339153691, 73.9949189651283, 65.49401903330244, 81.8298249929711},
                 {7.3787800819624465, 7.262950628847643, -3.278211992756823, 21.257783726332676},
                 0.2907092907092907,
                 0.11388611388611389,
                 0.85,
                 0.15});
    }

    void theSeedDecides() {
        BootstrapOptions options;
        options.resamples = 50;
        const auto run = [&] { return pairedBootstrap(chrfMetric(), System, Baseline, References, options); };
        const PairedBootstrap first = run();
        QVERIFY(same(first, run()));
        options.seed = 2;
        QVERIFY(!same(first, run()));
    }

    void signatureSaysResamplesAndSeed() {
        BootstrapOptions options;
        options.resamples = 10;
        options.seed = 3;
        const PairedBootstrap result = pairedBootstrap(sacreBleuMetric(), System, Baseline, References, options);
        QCOMPARE(result.metric, std::string("BLEU"));
        QVERIFY(result.signature.starts_with("nrefs:1|bs:10|seed:3|case:mixed|eff:no|tok:13a|smooth:exp|version:"));
        QVERIFY(signatureOf(chrfMetric(), {}).starts_with("nrefs:1|bs:1000|seed:12345|case:mixed|eff:yes|nc:6|"));
    }

    void aSystemAgainstItself() {
        // Every difference is 0, so all of them are as large as the observed one. sacreBLEU counts only larger ones.
        const PairedBootstrap result = pairedBootstrap(sacreBleuMetric(), System, System, References);
        QCOMPARE(result.difference.score, 0.0);
        QCOMPARE(result.difference.high, 0.0);
        QCOMPARE(result.pValue, 1.0);
        QVERIFY(near(result.sacrePValue, 1.0 / 1001));
        QCOMPARE(result.winRate, 0.0);
        QCOMPARE(result.lossRate, 0.0);
    }

    void exchangedSystemsOnlyChangeTheSign() {
        const PairedBootstrap one = pairedBootstrap(sacreBleuMetric(), System, Baseline, References);
        const PairedBootstrap other = pairedBootstrap(sacreBleuMetric(), Baseline, System, References);
        QVERIFY(near(one.difference.mean, -other.difference.mean));
        QVERIFY(near(one.difference.low, -other.difference.high));
        QVERIFY(near(one.pValue, other.pValue));
        QVERIFY(near(one.winRate, other.lossRate));
        QVERIFY(near(one.system, other.baseline));
    }

    void aClearDifferenceAndNone() {
        const Lines references = corpus(200, 12, 0.0, 1);
        const Lines good = corpus(200, 12, 0.1, 2);
        const Lines asGood = corpus(200, 12, 0.1, 3);
        const Lines bad = corpus(200, 12, 0.3, 4);
        for (const Metric& metric : {sacreBleuMetric(), fairseqBleuMetric(), chrfMetric()}) {
            const PairedBootstrap clear = pairedBootstrap(metric, good, bad, references);
            QVERIFY(clear.pValue < 0.002 && clear.sacrePValue < 0.002);
            QCOMPARE(clear.winRate, 1.0);
            QVERIFY(clear.difference.low > 0.0);
            const PairedBootstrap none = pairedBootstrap(metric, good, asGood, references);
            QVERIFY(none.pValue > 0.05);
            QVERIFY(none.difference.low < 0.0 && none.difference.high > 0.0);
            // The paired difference is surer than the two scores.
            QVERIFY(clear.system.low < clear.system.score && clear.system.score < clear.system.high);
        }
    }

    void equallyGoodSystemsAreRarelyTakenForDifferent() {
        // p < 0.05 is to be said of about one pair in twenty. sacreBLEU's counting says it more often.
        constexpr int Pairs = 200;
        int ours = 0;
        int sacre = 0;
        BootstrapOptions options;
        options.resamples = 300;
        for (std::uint64_t pair = 0; pair < Pairs; ++pair) {
            options.seed = pair;
            const PairedBootstrap result =
                pairedBootstrap(sacreBleuMetric(), corpus(100, 12, 0.2, 1000 + pair, pair),
                                corpus(100, 12, 0.2, 2000 + pair, pair), corpus(100, 12, 0.0, 0, pair), options);
            ours += result.pValue < 0.05 ? 1 : 0;
            sacre += result.sacrePValue < 0.05 ? 1 : 0;
            QVERIFY(result.sacrePValue <= result.pValue);
        }
        qInfo("of %d pairs of equally good systems, p < 0.05 for %d, as sacreBLEU counts for %d", Pairs, ours, sacre);
        QVERIFY(ours >= 2 && ours <= 20);
    }

    void oneSystemAlone() {
        const Resampled alone = bootstrap(sacreBleuMetric(), System, References);
        QVERIFY(near(alone, pairedBootstrap(sacreBleuMetric(), System, Baseline, References).system));
        // One sentence can only be drawn again and again.
        const Resampled single = bootstrap(chrfMetric(), {"aab"}, {"ab"});
        QVERIFY(near(single, {87.5, 87.5, 87.5, 87.5}));
    }

    void badInputIsRefused() {
        const Metric metric = sacreBleuMetric();
        BootstrapOptions options;
        for (const int resamples : {0, -1, 1000001}) {
            options.resamples = resamples;
            HATTER_THROWS(InputError, "1 to 1000000 were expected",
                          pairedBootstrap(metric, System, Baseline, References, options));
        }
        HATTER_THROWS(InputError, "4 translations cannot be scored against 5 references",
                      pairedBootstrap(metric, System, Lines(4), References));
        HATTER_THROWS(InputError, "no translations to score", bootstrap(metric, {}, {}));
        ChrfOptions chrf;
        chrf.wordOrder = -1;
        HATTER_THROWS(InputError, "chrF's word order", chrfMetric(chrf));
        SacreBleuOptions bleu;
        bleu.smoothingValue = -1.0;
        HATTER_THROWS(InputError, "a number above 0 was expected", sacreBleuMetric(bleu));
    }

    void stopsWhenAsked() {
        std::stop_source source;
        source.request_stop();
        HATTER_THROWS(Stopped, "", bootstrap(chrfMetric(), System, References, {}, source.get_token()));
    }

    void aThousandResamplesOfThreeThousandSentences() {
        const Lines references = corpus(3000, 20, 0.0, 1);
        const Lines ours = corpus(3000, 20, 0.2, 2);
        const Lines theirs = corpus(3000, 20, 0.21, 3);
        ChrfOptions plusPlus;
        plusPlus.wordOrder = 2;
        for (const Metric& metric : {sacreBleuMetric(), chrfMetric(), chrfMetric(plusPlus)}) {
            QElapsedTimer timer;
            timer.start();
            const Statistics statistics = metric.statistics(ours, references);
            const auto texts = timer.restart();
            const PairedBootstrap result = pairedBootstrap(metric, ours, theirs, references);
            qInfo(
                "%s: %lld ms for the statistics of 3,000 sentences, %lld ms for those of two systems and 1,000 paired "
                "resamples",
                metric.name.c_str(), static_cast<long long>(texts), static_cast<long long>(timer.elapsed()));
            QCOMPARE(statistics.sentences(), std::size_t{3000});
            QVERIFY(result.system.low < result.system.mean && result.system.mean < result.system.high);
        }
    }
};

QTEST_GUILESS_MAIN(TestScoreBootstrap)
#include "tst_score_bootstrap.moc"
