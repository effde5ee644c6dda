// SPDX-License-Identifier: GPL-3.0-or-later
// What a person may ask of candidates besides the latency limit, in all methods and at any time.
#include "SearchFakes.h"
#include "Shared.h"
#include "base/Random.h"
#include "search/EvolutionState.h"
#include "search/NonDominatedSort.h"
#include "search/SteeringChange.h"

#include <QtTest>
#include <algorithm>
#include <set>

using namespace hatter;
using namespace hatter::search;

namespace {

constexpr double LimitMs = 16.0;
const Cost Parameters{Cost::Kind::Parameters, {}};
const Cost Flops{Cost::Kind::Flops, {}};
const Cost OnPi{Cost::Kind::Latency, "Pi"};

constexpr Method Methods[] = {Method::Hat, Method::Pareto, Method::Random, Method::Regularised};

EvolutionOptions optionsFor(Method method) {
    EvolutionOptions options = fakeOptions();
    options.method = method;
    options.evaluateTogether = 1;
    return options;
}

Constraints plainTransformer() {
    Constraints constraints;
    constraints.fixed = {{"decoder-layers", 2}, {"encoder-ffn", 96}, {"encoder-ffn:2", 64}};
    constraints.equalHeads = true;
    constraints.lastEncoderLayer = true;
    return constraints;
}

bool isPlain(const space::SubTransformer& sub) {
    bool plain = sub.decoder.size() == 2;
    const int heads = sub.encoder.front().heads;
    for (std::size_t i = 0; i < sub.encoder.size(); ++i)
        plain = plain && sub.encoder[i].heads == heads && sub.encoder[i].ffn == (i == 1 ? 64 : 96);
    for (const space::DecoderLayer& layer : sub.decoder)
        plain = plain && layer.selfHeads == heads && layer.crossHeads == heads && layer.span == 1;
    return plain;
}

/// A run with a person who acts after given numbers of decided candidates.
struct Run {
    FakeEvaluator evaluator;
    FakeLatency latency;
    Steering steering{LimitMs};
    FakeLog log;
    std::map<std::int64_t, std::function<void(Steering&)>> acts;
    std::function<void(const Infeasible&)> onInfeasible;
    int last = 99;

    void go(const EvolutionOptions& options, const StoredState& state = {}, std::vector<SteeringEvent> replay = {}) {
        std::stop_source stop;
        SearchObserver observer = log.observer();
        observer.onCandidate = [&](const Candidate& candidate) {
            log.candidates.push_back(candidate);
            if (const auto act = acts.find(candidate.draw); act != acts.end())
                act->second(steering);
        };
        observer.onGeneration = [&](const Generation& generation) {
            log.generations.push_back(generation);
            if (generation.number == last)
                stop.request_stop();
        };
        if (onInfeasible)
            observer.onInfeasible = onInfeasible;
        Evolution evolution(fakeSpace(), options, evaluator, latency, steering, observer);
        if (!state.state.empty())
            evolution.restore(state);
        evolution.replay(std::move(replay));
        try {
            evolution.run(stop.get_token());
        } catch (const Stopped&) {
            // Asked for.
        }
    }
};

/// Of Method::Pareto at the end of the run.
std::vector<Candidate> archiveOf(const Run& run) {
    return evolutionStateFromJson(run.log.stored(), optionsFor(Method::Pareto), fakeSpace()).archive;
}

double medianParameters() {
    PythonRandom random(5);
    std::vector<double> values;
    for (int i = 0; i < 301; ++i)
        values.push_back(FakeLatency().costOf(Parameters, fakeSpace().decode(fakeSpace().randomGenome(random))));
    std::nth_element(values.begin(), values.begin() + 150, values.end());
    return values[150];
}

/// Under the limit; better than a short run finds.
space::SubTransformer bestOfMany() {
    PythonRandom random(7);
    space::SubTransformer best = fakeSpace().smallest();
    for (int i = 0; i < 5000; ++i) {
        const space::SubTransformer sub = fakeSpace().decode(fakeSpace().randomGenome(random));
        if (FakeLatency().latencyMs(sub) <= LimitMs &&
            FakeEvaluator::lossesOf(sub).lossBase2() < FakeEvaluator::lossesOf(best).lossBase2())
            best = sub;
    }
    return best;
}

void addMethods() {
    QTest::addColumn<int>("method");
    for (const Method method : Methods)
        QTest::newRow(toText(method).c_str()) << static_cast<int>(method);
}

}  // namespace

class ConstraintsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsFixedIsSo_data() { addMethods(); }
    void whatIsFixedIsSo();
    void boundsAreMet_data() { addMethods(); }
    void boundsAreMet();
    void rareBoundsAreMet_data() { addMethods(); }
    void rareBoundsAreMet();
    void changesHoldFromTheNextDraw_data() { addMethods(); }
    void changesHoldFromTheNextDraw();
    void resumedRunsAreTheSame_data() { addMethods(); }
    void resumedRunsAreTheSame();
    void handMadeOnesTakePart_data() { addMethods(); }
    void handMadeOnesTakePart();
    void handMadeOnesAreEvaluatedWhateverTheLimit();
    void whatCannotBeMetIsNamed();
    void boundsThatExcludeEachOther();
    void waitsUntilABoundIsRaised();
    void moreObjectives();
    void objectivesChange();
    void badConstraints();
    void words();
    void changesAsText();
};

void ConstraintsTest::whatIsFixedIsSo() {
    QFETCH(int, method);
    Run run;
    run.steering.setConstraints(plainTransformer());
    run.go(optionsFor(static_cast<Method>(method)));
    QVERIFY(run.log.candidates.size() > 60);
    std::set<int> heads;
    for (const Candidate& c : run.log.candidates) {
        QVERIFY2(isPlain(c.sub), space::toText(c.sub).c_str());
        QVERIFY(conforms(plainTransformer(), fakeSpace(), c.sub));
        QCOMPARE(fakeSpace().decode(c.genome), c.sub);
        heads.insert(c.sub.encoder.front().heads);
    }
    // What is not fixed is still searched.
    QCOMPARE(heads, (std::set<int>{2, 4}));
}

void ConstraintsTest::boundsAreMet() {
    QFETCH(int, method);
    const double most = medianParameters();
    Run run;
    run.steering.setConstraints({{{Parameters, most}, {OnPi, 30.0}}, {}, false, false, {}});
    run.go(optionsFor(static_cast<Method>(method)));
    int excluded = 0;
    for (const Candidate& c : run.log.candidates) {
        const bool meets = FakeLatency().costOf(Parameters, c.sub) <= most && FakeLatency().costOf(OnPi, c.sub) <= 30.0;
        if (c.latencyMs > LimitMs)
            QCOMPARE(c.decision, Decision::TooSlow);
        else
            QCOMPARE(c.decision == Decision::Excluded, !meets);
        QCOMPARE(c.loss.has_value(), meets && c.latencyMs <= LimitMs);
        excluded += c.decision == Decision::Excluded;
    }
    QVERIFY2(excluded > 20, qPrintable(QString::number(excluded)));
    QCOMPARE(run.log.generations.size(), std::size_t{6});
}

/// Blind draws practically never meet them: children are grown within them.
void ConstraintsTest::rareBoundsAreMet() {
    QFETCH(int, method);
    const Constraints rare{{{Parameters, 1.3 * FakeLatency().costOf(Parameters, fakeSpace().smallest())}},
                           {{"encoder-layers", 1}},
                           true,
                           false,
                           {}};
    Run run;
    run.steering.setConstraints(rare);
    run.go(optionsFor(static_cast<Method>(method)));
    QCOMPARE(run.log.generations.size(), std::size_t{6});
    std::set<std::string> found;
    for (const Candidate& c : run.log.candidates)
        if (c.loss) {
            QVERIFY(FakeLatency().costOf(Parameters, c.sub) <= rare.atMost.at(Parameters));
            QVERIFY(conforms(rare, fakeSpace(), c.sub));
            found.insert(space::hashOf(c.sub));
        }
    QVERIFY2(found.size() > 5, qPrintable(QString::number(found.size())));
}

void ConstraintsTest::changesHoldFromTheNextDraw() {
    QFETCH(int, method);
    Run run;
    run.acts[31] = [](Steering& steering) { steering.setConstraints(plainTransformer()); };
    run.acts[70] = [](Steering& steering) { steering.setConstraints({}); };
    run.go(optionsFor(static_cast<Method>(method)));
    int plainBefore = 0, others = 0;
    for (const Candidate& c : run.log.candidates) {
        if (c.draw > 31 && c.draw <= 70)
            QVERIFY2(isPlain(c.sub), qPrintable(QString::number(c.draw)));
        plainBefore += c.draw <= 31 && isPlain(c.sub);
        others += c.draw > 70 && !isPlain(c.sub);
        // Parents that do not have what is asked for are let go.
        if (c.draw > 31 && c.draw <= 70)
            for (const std::int64_t parent : c.parents)
                QVERIFY(isPlain(run.log.candidates.at(static_cast<std::size_t>(parent - 1)).sub));
    }
    QCOMPARE(plainBefore, 0);
    QVERIFY(others > 0);
    QCOMPARE(run.log.steering.size(), std::size_t{2});
    QCOMPARE(run.log.steering[0].draw, std::int64_t{32});
    QVERIFY(run.log.steering[0].from.constraints.empty());
    QCOMPARE(run.log.steering[0].to.constraints, plainTransformer());
    QCOMPARE(run.log.steering[1].draw, std::int64_t{71});
    QCOMPARE(run.log.steering[1].from.constraints, plainTransformer());
}

/// Constraints, objectives and hand-made candidates come and go; the run is cut off at any draw.
void ConstraintsTest::resumedRunsAreTheSame() {
    QFETCH(int, method);
    const EvolutionOptions options = optionsFor(static_cast<Method>(method));
    const double most = medianParameters();
    Run whole;
    whole.acts[24] = [&](Steering& s) { s.setConstraints({{{Parameters, most}}, {}, false, false, {Flops}}); };
    whole.acts[40] = [&](Steering& s) { s.add(fakeSpace().largest(1)); };
    whole.acts[41] = [&](Steering& s) { s.add(fakeSpace().smallest(1)); };
    whole.acts[55] = [&](Steering& s) {
        s.setTerms({12.0, plainTransformer()});
        s.add(fakeSpace().largest(2));
    };
    whole.acts[80] = [](Steering& s) { s.setConstraints({}); };
    whole.go(options);
    const auto draws = whole.log.draws();
    QCOMPARE(std::count_if(draws.begin(), draws.end(), [](const Candidate& c) { return c.origin == Origin::Manual; }),
             std::ptrdiff_t{3});
    for (std::size_t cut = 0; cut < draws.size(); cut += 5) {
        std::size_t generations = 0;
        while (generations < whole.log.generations.size() &&
               whole.log.generations[generations].sampled.back().draw <= draws[cut].draw)
            ++generations;
        std::vector<SteeringEvent> events;
        for (const SteeringEvent& event : whole.log.steering)
            if (event.draw <= draws[cut].draw) {
                // As the store keeps it.
                SteeringEvent kept{event.draw, event.generation, {event.from.limitMs, {}}, {event.to.limitMs, {}}, {}};
                readChange(changeOf(event, fakeSpace()), fakeSpace(), kept);
                events.push_back(kept);
            }
        Run resumed;
        if (!events.empty())
            resumed.steering.setTerms(events.back().to);
        for (const auto& [draw, act] : whole.acts)
            if (draw > draws[cut].draw)
                resumed.acts[draw] = act;
        // What was asked for at the cut, but had not taken effect, is asked for again.
        if (const auto act = whole.acts.find(draws[cut].draw); act != whole.acts.end())
            resumed.acts[draws[cut].draw] = act->second;
        resumed.go(options, generations > 0 ? whole.log.stored(generations - 1) : StoredState(), events);
        const auto again = resumed.log.draws();
        for (const Candidate& c : again)
            QVERIFY2(same(c, draws.at(static_cast<std::size_t>(c.draw - 1))),
                     qPrintable(QStringLiteral("cut %1 draw %2").arg(cut).arg(c.draw)));
        if (generations < whole.log.generations.size())
            QCOMPARE(QString::fromStdString(resumed.log.generations.back().state),
                     QString::fromStdString(whole.log.generations.back().state));
    }
}

void ConstraintsTest::handMadeOnesTakePart() {
    QFETCH(int, method);
    const space::SubTransformer good = bestOfMany();
    Run run;
    run.acts[25] = [&](Steering& steering) { steering.add(good); };
    run.go(optionsFor(static_cast<Method>(method)));
    const Candidate& made = run.log.candidates.at(25);
    QCOMPARE(made.draw, std::int64_t{26});
    QCOMPARE(made.origin, Origin::Manual);
    QCOMPARE(made.decision, Decision::Evaluated);
    QCOMPARE(made.sub, good);
    QVERIFY(made.parents.empty());
    QCOMPARE(run.log.steering.at(0).draw, std::int64_t{26});
    QCOMPARE(run.log.steering.at(0).added, std::optional(good));
    if (static_cast<Method>(method) != Method::Random)
        QVERIFY(std::any_of(run.log.candidates.begin(), run.log.candidates.end(), [](const Candidate& c) {
            return std::find(c.parents.begin(), c.parents.end(), 26) != c.parents.end();
        }));
    // Of an aging population the best one leaves as well.
    if (static_cast<Method>(method) != Method::Regularised)
        QVERIFY(run.log.generations.back().bestLoss <= *made.loss);
    // Twice the same is evaluated once.
    QCOMPARE(run.evaluator.times.at(space::toText(good)), 1);
}

void ConstraintsTest::handMadeOnesAreEvaluatedWhateverTheLimit() {
    Run run;
    run.acts[3] = [](Steering& steering) { steering.add(fakeSpace().largest(3)); };
    run.go(optionsFor(Method::Pareto));
    const Candidate& made = run.log.candidates.at(3);
    QCOMPARE(made.origin, Origin::Manual);
    QVERIFY(made.latencyMs > LimitMs);
    QVERIFY(made.loss.has_value());
    for (const Candidate& c : run.log.candidates)
        QVERIFY(std::find(c.parents.begin(), c.parents.end(), made.draw) == c.parents.end());
}

void ConstraintsTest::whatCannotBeMetIsNamed() {
    const double least = FakeLatency().costOf(Parameters, fakeSpace().smallest());
    Run run;
    run.steering.setConstraints({{{Parameters, 0.5 * least}}, {}, false, false, {}});
    const QString message = QStringLiteral("parameters at most %1 cannot be met: the least in this space is %2")
                                .arg(0.5 * least, 0, 'g', 6)
                                .arg(least, 0, 'g', 6);
    HATTER_THROWS(InputError, message.toUtf8().constData(), run.go(optionsFor(Method::Hat)));
    QCOMPARE(run.log.infeasible.size(), std::size_t{1});
    QCOMPARE(run.log.infeasible[0].bounds.size(), std::size_t{1});
    QCOMPARE(run.log.infeasible[0].bounds[0].least, least);

    // What is fixed counts: the fastest with three decoder layers is slower than the fastest.
    Run fixed;
    const double fastestMs = FakeLatency().latencyMs(fastestOf(fakeSpace(), FakeLatency()));
    fixed.steering.setTerms({1.02 * fastestMs, {{}, {{"decoder-layers", 3}}, false, false, {}}});
    HATTER_THROWS(InputError, "latency limit", fixed.go(optionsFor(Method::Hat)));
    QVERIFY(fixed.log.infeasible.at(0).fastestMs > 1.02 * fastestMs);
    QCOMPARE(fixed.log.infeasible.at(0).fastest.decoder.size(), std::size_t{3});
}

/// More heads are faster here, but all bounds of this test want one depth or another.
void ConstraintsTest::boundsThatExcludeEachOther() {
    const FakeLatency latency;
    const space::SubTransformer smallest = fakeSpace().smallest();
    Infeasible infeasible;
    infeasible.limitMs = 20.0;
    infeasible.fastestMs = 10.0;
    QCOMPARE(QString::fromStdString(toText(infeasible)),
             QStringLiteral("the latency limit and the bounds can each be met, but not together"));
    // Each by itself is met by the smallest: then so are all together.
    Run run;
    run.steering.setConstraints(
        {{{Parameters, latency.costOf(Parameters, smallest)}, {Flops, latency.costOf(Flops, smallest)}},
         {},
         false,
         false,
         {}});
    run.last = 1;
    run.go(optionsFor(Method::Random));
    QVERIFY(run.log.infeasible.empty());
}

void ConstraintsTest::waitsUntilABoundIsRaised() {
    EvolutionOptions options = optionsFor(Method::Hat);
    options.waitWhenInfeasible = true;
    const double least = FakeLatency().costOf(Parameters, fakeSpace().smallest());
    Run run;
    run.acts[30] = [&](Steering& s) { s.setConstraints({{{Parameters, 0.5 * least}}, {}, false, false, {}}); };
    int reports = 0;
    run.onInfeasible = [&](const Infeasible& infeasible) {
        ++reports;
        QCOMPARE(infeasible.bounds.at(0).least, least);
        run.steering.setConstraints({{{Parameters, 4.0 * least}}, {}, false, false, {}});
    };
    run.go(options);
    QCOMPARE(reports, 1);
    QCOMPARE(run.log.generations.size(), std::size_t{6});
}

void ConstraintsTest::moreObjectives() {
    Run two, three;
    three.steering.setConstraints({{}, {}, false, false, {OnPi}});
    two.go(optionsFor(Method::Pareto));
    three.go(optionsFor(Method::Pareto));
    const auto frontOf = [](const Run& run) {
        std::vector<Objectives> points;
        for (const Candidate& c : run.log.candidates)
            if (c.loss)
                points.push_back({c.latencyMs, *c.loss, FakeLatency().costOf(OnPi, c.sub)});
        std::set<Objectives> front;
        for (const std::size_t i : nonDominatedOf(points))
            front.insert(points[i]);
        return front;
    };
    // Its archive is the front in all three, of everything that it has seen.
    std::set<Objectives> archive;
    for (const Candidate& member : archiveOf(three))
        archive.insert({member.latencyMs, *member.loss, FakeLatency().costOf(OnPi, member.sub)});
    QCOMPARE(archive, frontOf(three));
    const std::size_t flat = archiveOf(two).size();
    QVERIFY2(archive.size() > flat, qPrintable(QStringLiteral("%1 against %2").arg(archive.size()).arg(flat)));
}

void ConstraintsTest::objectivesChange() {
    Run run;
    run.steering.setConstraints({{}, {}, false, false, {OnPi}});
    run.acts[60] = [](Steering& steering) { steering.setConstraints({}); };
    run.go(optionsFor(Method::Pareto));
    double lossBefore = std::numeric_limits<double>::infinity();
    for (const Candidate& member : archiveOf(run)) {
        QVERIFY(*member.loss < lossBefore);
        lossBefore = *member.loss;
    }
}

void ConstraintsTest::badConstraints() {
    const auto refused = [](const Constraints& constraints, const char* text) {
        HATTER_THROWS(InputError, text, requireValid(constraints, fakeSpace()));
    };
    refused({{{Parameters, 0.0}}, {}, false, false, {}}, "parameters");
    refused({{{Flops, std::numeric_limits<double>::quiet_NaN()}}, {}, false, false, {}}, "flops");
    refused({{}, {{"decoder-depth", 2}}, false, false, {}}, "is no gene of this design space");
    refused({{}, {{"decoder-layers:2", 2}}, false, false, {}}, "is no gene of this design space");
    refused({{}, {{"decoder-ffn:4", 64}}, false, false, {}}, "is no gene of this design space");
    refused({{}, {{"decoder-layers", 4}}, false, false, {}}, "4 is not among the choices 3, 2, 1");
    refused({{}, {{"encoder-heads:1", 4}, {"encoder-heads:2", 2}}, true, false, {}}, "different numbers of heads");
    refused({{}, {{"decoder-span:2", 3}}, false, true, {}}, "decoder-span:2 is fixed to 3");
    space::DesignSpace space = fakeSpace();
    space.encoderHeadChoices = {4};
    space.decoderSelfHeadChoices = {2};
    HATTER_THROWS(InputError, "no number of heads is among the choices of all layers",
                  requireValid({{}, {}, true, false, {}}, space));
    space = fakeSpace();
    space.spanChoices = {2, 3};
    HATTER_THROWS(InputError, "no attention span of one layer", requireValid({{}, {}, false, true, {}}, space));
    // A bound on what nobody knows ends the run with its name.
    Run run;
    run.steering.setConstraints({{{{Cost::Kind::Latency, "Mars"}, 1.0}}, {}, false, false, {}});
    HATTER_THROWS(InputError, "latency:Mars", run.go(optionsFor(Method::Hat)));
}

void ConstraintsTest::words() {
    for (const Cost& cost : {Parameters, Flops, OnPi, Cost{Cost::Kind::Latency, "a: b=c"}})
        QCOMPARE(costFromText(toText(cost)), std::optional(cost));
    QVERIFY(!costFromText("latency:") && !costFromText("latency") && !costFromText(""));
    Constraints all = plainTransformer();
    all.atMost = {{Parameters, 5e6}, {OnPi, 12.5}};
    all.alsoSmall = {Flops, OnPi};
    QCOMPARE(constraintsFromJson(toJson(all)), all);
    QCOMPARE(toJson(Constraints{}), std::string());
    QCOMPARE(constraintsFromJson(""), Constraints{});
    for (const char* damaged :
         {"{", "[]", "1", R"({"at-most":{"beauty":1}})", R"({"at-most":3})", R"({"fixed":{"encoder-ffn":"wide"}})",
          R"({"also-small":["x"]})", R"({"equal-heads":3})"})
        HATTER_THROWS(InputError, "", constraintsFromJson(damaged));
}

void ConstraintsTest::changesAsText() {
    SteeringEvent event{7, 1, {20.0, {}}, {20.0, plainTransformer()}, fakeSpace().largest(2)};
    SteeringEvent again{7, 1, {20.0, {}}, {20.0, {}}, {}};
    readChange(changeOf(event, fakeSpace()), fakeSpace(), again);
    QCOMPARE(again.to, event.to);
    QCOMPARE(again.from, event.from);
    QCOMPARE(again.added, event.added);
    QCOMPARE(changeOf({7, 1, {20.0, {}}, {15.0, {}}, {}}, fakeSpace()), std::string());
    for (const char* damaged : {"{", "3", R"({"added":[1,2]})", R"({"added":"x"})", R"({"to":"{"})",
                                R"({"to":"{\"fixed\":{\"decoder-layers\":9}}"})"})
        HATTER_THROWS(InputError, "", readChange(damaged, fakeSpace(), again));
}

QTEST_GUILESS_MAIN(ConstraintsTest)
#include "tst_search_constraints.moc"
