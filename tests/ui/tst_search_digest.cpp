// SPDX-License-Identifier: GPL-3.0-or-later
// What the charts say about a run, against the same counted the slow way.
#include "base/Random.h"
#include "engine/RunSettings.h"
#include "models/RunDigest.h"
#include "space/HatYaml.h"

#include <QElapsedTimer>
#include <QTest>
#include <cmath>
#include <map>
#include <set>

using namespace hatter;
using namespace hatter::ui;

class SearchDigestTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void frontAfterEachGenerationIsTheParetoFront();
    void equalCandidatesKeepTheFirst();
    void lateGenerationsDoNotRewriteThePast();
    void bestLossIsThatOfTheFirstEvaluations();
    void hypervolumeIsThatOfAllSoFar();
    void evaluationsAreCountedOnce();
    void choicesAreCountedByLayer();
    void placesLieBetweenTheGenerations();
    void slicesGiveTheSameAsTheWhole();
    void hundredThousandCandidates();
    void settingsOfARunBecomeItsRival();
    void damagedSettingsAreAsUsual_data();
    void damagedSettingsAreAsUsual();

private:
    std::vector<CandidateRow> rows(int count, int perGeneration, bool coarse = false) const;
    space::DesignSpace m_space;
};

void SearchDigestTest::initTestCase() {
    m_space = space::readDesignSpace(std::filesystem::path(HATTER_SOURCE_DIR) / "resources" / "spaces" / "demo.yml");
}

/// Candidates with every decision; `coarse` values are often equal.
std::vector<CandidateRow> SearchDigestTest::rows(int count, int perGeneration, bool coarse) const {
    PythonRandom random(17);
    std::vector<CandidateRow> out;
    for (int i = 0; i < count; ++i) {
        CandidateRow row;
        row.draw = i + 1;
        row.generation = i / perGeneration;
        row.sub = m_space.sample(random);
        row.hash = QString::fromStdString(space::hashOf(row.sub));
        row.predictedMs = 20 + 100 * random.uniform();
        row.loss = 3 + random.uniform() / (1 + row.predictedMs / 50);
        if (coarse) {
            row.predictedMs = std::round(row.predictedMs / 10) * 10;
            row.loss = std::round(*row.loss * 10) / 10;
        }
        if (i % 7 == 3) {
            row.decision = search::Decision::TooSlow;
            row.loss.reset();
        } else if (i % 11 == 5) {
            row.decision = search::Decision::Dropped;
            row.loss.reset();
            row.estimatedLoss = 4;
        }
        out.push_back(row);
    }
    return out;
}

void SearchDigestTest::frontAfterEachGenerationIsTheParetoFront() {
    for (const bool coarse : {false, true}) {
        const auto all = rows(1200, 100, coarse);
        RunDigest digest;
        for (const CandidateRow& row : all)
            digest.add(row);
        QCOMPARE(digest.lastGeneration(), 11);
        for (int generation = 0; generation < 12; ++generation) {
            std::vector<search::ParetoPoint> points;
            std::vector<qint64> draws;
            for (const CandidateRow& row : all)
                if (row.loss && row.generation <= generation) {
                    points.push_back({row.predictedMs, *row.loss});
                    draws.push_back(row.draw);
                }
            QVector<qint64> expected, found;
            for (const std::size_t i : search::paretoFront(points))
                expected.append(draws[i]);
            for (const auto& member : digest.front(Quality::Loss).after(generation))
                found.append(member.draw);
            QCOMPARE(found, expected);
        }
        QVERIFY(digest.front(Quality::Loss).after(-1).isEmpty());
        QCOMPARE(digest.front(Quality::Loss).now().size(), digest.front(Quality::Loss).after(11).size());
    }
}

void SearchDigestTest::equalCandidatesKeepTheFirst() {
    FrontHistory front;
    QVERIFY(front.add({1, 40, 3.5}, 3.5, 0));
    QVERIFY(!front.add({2, 40, 3.5}, 3.5, 0));
    QVERIFY(front.add({3, 40, 3.4}, 3.4, 1));  // as fast and better: takes its place
    QVERIFY(!front.add({4, 40, 3.45}, 3.45, 1));
    QVERIFY(!front.add({5, std::nan(""), 1}, 1, 1));
    QVERIFY(!front.add({6, 10, std::nan("")}, std::nan(""), 1));
    QCOMPARE(front.now().size(), 1);
    QCOMPARE(front.now()[0].draw, 3);
    QCOMPARE(front.after(0)[0].draw, 1);
}

void SearchDigestTest::lateGenerationsDoNotRewriteThePast() {
    // A SubTransformer that was added by hand while generation 5 was made, with an earlier number.
    FrontHistory front;
    front.add({1, 40, 3.5}, 3.5, 0);
    front.add({2, 60, 3.3}, 3.3, 5);
    front.add({3, 30, 3.0}, 3.0, 2);
    QCOMPARE(front.after(3).size(), 1);
    QCOMPARE(front.after(3)[0].draw, 1);
    QCOMPARE(front.after(5).size(), 1);
    QCOMPARE(front.after(5)[0].draw, 3);
}

void SearchDigestTest::bestLossIsThatOfTheFirstEvaluations() {
    const auto all = rows(900, 100);
    RunDigest digest;
    for (const CandidateRow& row : all)
        digest.add(row);
    for (const double limit : {30.0, 70.0, 1000.0}) {
        const auto curve = digest.bestLoss(limit);
        std::set<QString> seen;
        double best = 1e9;
        QVector<QPointF> expected;
        for (const CandidateRow& row : all) {
            if (row.isRefused() || !seen.insert(row.hash).second)
                continue;
            if (row.loss && row.predictedMs <= limit && *row.loss < best) {
                best = *row.loss;
                expected.append({double(seen.size()), best});
            }
        }
        expected.append({double(seen.size()), best});
        QCOMPARE(curve, expected);
    }
    QVERIFY(digest.bestLoss(1).isEmpty());
}

void SearchDigestTest::hypervolumeIsThatOfAllSoFar() {
    const auto all = rows(600, 100);
    const search::ParetoPoint corner{110, 3.9};
    RunDigest digest(corner);
    std::vector<search::ParetoPoint> points;
    double largest = 0;
    for (const CandidateRow& row : all) {
        digest.add(row);
        if (!row.loss)
            continue;
        points.push_back({row.predictedMs, *row.loss});
        const double expected = search::hypervolume(points, corner);
        largest = std::max(largest, std::abs(digest.hypervolume().last().y() - expected));
    }
    qInfo("hypervolume: largest difference %.3g", largest);
    QVERIFY(largest < 1e-9);
    QVERIFY(RunDigest().hypervolume().isEmpty());
}

void SearchDigestTest::evaluationsAreCountedOnce() {
    PythonRandom random(1);
    CandidateRow row;
    row.sub = m_space.sample(random);
    row.hash = QString::fromStdString(space::hashOf(row.sub));
    row.predictedMs = 50;
    RunDigest digest;
    const auto add = [&](search::Decision decision, std::optional<double> loss) {
        ++row.draw;
        row.decision = decision;
        row.loss = loss;
        digest.add(row);
    };
    add(search::Decision::TooSlow, {});
    QCOMPARE(digest.evaluations(), 0);
    add(search::Decision::Dropped, {});
    QCOMPARE(digest.evaluations(), 1);
    QVERIFY(digest.bestLoss(100).isEmpty());
    add(search::Decision::Evaluated, 3.5);  // whole this time
    add(search::Decision::Cached, 3.5);
    QCOMPARE(digest.evaluations(), 1);
    QCOMPARE(digest.bestLoss(100).last(), QPointF(1, 3.5));
    QCOMPARE(digest.choices().subs(), 1);
    row.sub = m_space.largest();
    row.hash = QString::fromStdString(space::hashOf(row.sub));
    add(search::Decision::Cached, 3.4);  // known to the store from another run: counted in this one
    QCOMPARE(digest.evaluations(), 2);
}

void SearchDigestTest::choicesAreCountedByLayer() {
    const auto all = rows(300, 100);
    RunDigest digest;
    std::set<QString> seen;
    std::map<std::pair<int, int>, qint64> expected;
    for (const CandidateRow& row : all) {
        digest.add(row);
        if (row.isRefused() || !seen.insert(row.hash).second)
            continue;
        const auto count = [&expected](ChoiceFamily family, int value) { ++expected[{int(family), value}]; };
        count(ChoiceFamily::EncoderDepth, int(row.sub.encoder.size()));
        count(ChoiceFamily::DecoderDepth, int(row.sub.decoder.size()));
        count(ChoiceFamily::EncoderWidth, row.sub.encoderEmbed);
        count(ChoiceFamily::DecoderWidth, row.sub.decoderEmbed);
        for (const auto& layer : row.sub.encoder)
            count(ChoiceFamily::EncoderFfn, layer.ffn), count(ChoiceFamily::EncoderHeads, layer.heads);
        for (const auto& layer : row.sub.decoder) {
            count(ChoiceFamily::DecoderFfn, layer.ffn), count(ChoiceFamily::DecoderSelfHeads, layer.selfHeads);
            count(ChoiceFamily::DecoderCrossHeads, layer.crossHeads), count(ChoiceFamily::AttentionSpan, layer.span);
        }
    }
    std::map<std::pair<int, int>, qint64> found;
    for (int family = 0; family < ChoiceFamilies; ++family) {
        double shares = 0;
        for (const auto& count : digest.choices().of(ChoiceFamily(family))) {
            found[{family, count.value}] = count.count;
            shares += digest.choices().share(ChoiceFamily(family), count.value);
            QVERIFY(!choicesOf(m_space, ChoiceFamily(family)).empty());
        }
        QVERIFY(std::abs(shares - 1) < 1e-9);
        QVERIFY(!familyText(ChoiceFamily(family)).isEmpty());
    }
    QVERIFY(found == expected);
    QCOMPARE(ChoiceCounts().share(ChoiceFamily::DecoderDepth, 2), 0.0);
}

void SearchDigestTest::placesLieBetweenTheGenerations() {
    const auto all = rows(300, 100);
    RunDigest digest;
    for (const CandidateRow& row : all)
        digest.add(row);
    QCOMPARE(digest.placeOf(101, 1), 0.0);  // the first draw of generation 1: nothing of it is made
    QCOMPARE(digest.placeOf(151, 1), 0.5);
    QCOMPARE(digest.placeOf(5, 0), 0.0);
    QVERIFY(digest.placeOf(251, 2) > 1.49 && digest.placeOf(251, 2) < 1.51);
    QCOMPARE(digest.placeOf(900, 9), 9.0);  // of a generation that is not here
    // A generation that has just begun will be about as large as the one before.
    RunDigest young;
    for (std::size_t i = 0; i < 110; ++i)
        young.add(all[i]);
    QVERIFY(young.placeOf(111, 1) > 0.09 && young.placeOf(111, 1) < 0.11);
}

void SearchDigestTest::slicesGiveTheSameAsTheWhole() {
    const auto all = rows(5000, 100);
    RunDigest whole, sliced;
    for (const CandidateRow& row : all)
        whole.add(row);
    std::size_t next = 0;
    int slices = 1;
    while (!sliced.addSome(all, next, 0))
        ++slices;
    QVERIFY2(slices > 10, qPrintable(QString::number(slices)));
    QCOMPARE(sliced.evaluations(), whole.evaluations());
    QCOMPARE(sliced.bestLoss(80), whole.bestLoss(80));
    QVERIFY(sliced.addSome(all, next, 0));
}

void SearchDigestTest::hundredThousandCandidates() {
    auto all = rows(2000, 1000);
    std::vector<CandidateRow> many;
    many.reserve(100000);
    for (int i = 0; i < 100000; ++i) {
        many.push_back(all[static_cast<std::size_t>(i) % all.size()]);
        many.back().draw = i + 1;
        many.back().generation = i / 1000;
        many.back().hash = QString::number(1000003ULL * static_cast<unsigned>(i + 1), 16);
    }
    RunDigest digest(search::ParetoPoint{200, 5});
    std::size_t next = 0;
    QElapsedTimer timer;
    timer.start();
    QVERIFY(digest.addSome(many, next, 1e9));
    const double read = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    timer.start();
    const auto curve = digest.bestLoss(70);
    const double asked = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    qInfo("100,000 candidates: read in %.0f ms, best loss under another limit in %.2f ms", read, asked);
    QVERIFY(!curve.isEmpty());
}

void SearchDigestTest::settingsOfARunBecomeItsRival() {
    store::RunRecord run;
    run.id = 4;
    run.algorithm = "hat";
    run.target = "pi4";
    run.checkpoint = "c";
    run.validationSet = "v";
    run.settings = R"({"iterations":15,"populationSize":60,"parentSize":15,"mutationSize":25,"crossoverSize":20,)"
                   R"("limitMs":90.0,"seed":7,"subset":100,"referenceMs":150,"referenceLoss":4.5})";
    const auto rival = randomRivalOf(run, 12, 80);
    QVERIFY(rival.evolution.method == search::Method::Random);
    QCOMPARE(rival.evolution.iterations, 12);
    QCOMPARE(rival.evolution.populationSize, 60);
    QCOMPARE(rival.evolution.mutationSize + rival.evolution.crossoverSize, 45);
    QCOMPARE(rival.limitMs, 80.0);
    QCOMPARE(rival.target, std::string("pi4"));
    QCOMPARE(rival.subset, std::size_t(100));
    search::requireValid(rival.evolution);
    QCOMPARE(referenceOf(run)->loss, 4.5);
    store::RunRecord other = run;
    other.algorithm = "random";
    other.state = "finished";
    other.settings = R"({"iterations":12,"populationSize":60,"mutationSize":45,"crossoverSize":0,"limitMs":80.0})";
    QVERIFY(isSuchRun(other, rival));
    other.state = "stopped";
    QVERIFY(!isSuchRun(other, rival));
    other.state = "finished";
    other.target = "This CPU";
    QVERIFY(!isSuchRun(other, rival));
    QVERIFY(!isSuchRun(run, rival));
    QVERIFY(haveSameLosses(run, other));
    other.checkpoint = "d";
    QVERIFY(!haveSameLosses(run, other));
}

void SearchDigestTest::damagedSettingsAreAsUsual_data() {
    QTest::addColumn<QByteArray>("settings");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{\"iterations\":");
    QTest::newRow("a list") << QByteArray("[1,2]");
    QTest::newRow("words for figures") << QByteArray(R"({"iterations":"many","limitMs":"x","seed":-5,"subset":-1})");
}

void SearchDigestTest::damagedSettingsAreAsUsual() {
    QFETCH(QByteArray, settings);
    store::RunRecord run;
    run.algorithm = "a method of tomorrow";
    run.settings = settings.toStdString();
    const auto options = optionsOf(run);
    QCOMPARE(options.evolution.iterations, search::EvolutionOptions().iterations);
    QCOMPARE(options.limitMs, 0.0);
    QVERIFY(!referenceOf(run));
}

QTEST_GUILESS_MAIN(SearchDigestTest)
#include "tst_search_digest.moc"
