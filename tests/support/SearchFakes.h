// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "search/Evolution.h"
#include "space/Counts.h"

#include <atomic>
#include <map>

/// A space small enough for thousands of candidates in a millisecond, large enough for equal ones to be rare.
inline hatter::space::DesignSpace fakeSpace(hatter::space::SpanRule rule = hatter::space::SpanRule::Used) {
    hatter::space::DesignSpace space;
    space.name = "fake";
    space.encoderEmbed = space.decoderEmbed = 64;
    space.encoderFfn = space.decoderFfn = 128;
    space.encoderLayers = space.decoderLayers = 3;
    space.encoderHeads = space.decoderHeads = 4;
    space.qkvDim = 64;
    space.spanRule = rule;
    space.encoderEmbedChoices = space.decoderEmbedChoices = {64, 48, 32};
    space.encoderFfnChoices = space.decoderFfnChoices = {128, 96, 64, 32};
    space.encoderLayerChoices = space.decoderLayerChoices = {3, 2, 1};
    space.encoderHeadChoices = space.decoderSelfHeadChoices = space.decoderCrossHeadChoices = {4, 2};
    space.spanChoices = {1, 2, 3};
    return space;
}

/// Milliseconds that grow with every size but the heads, of which more are faster: the smallest is not the fastest.
class FakeLatency final : public hatter::search::LatencyModel {
public:
    double latencyMs(const hatter::space::SubTransformer& sub) const override {
        double ms = 1.0;
        for (const hatter::space::EncoderLayer& layer : sub.encoder)
            ms += 1e-3 * sub.encoderEmbed * (64 + layer.ffn) / 8.0 + 1.0 / layer.heads;
        for (const hatter::space::DecoderLayer& layer : sub.decoder)
            ms += 1e-3 * sub.decoderEmbed * (64 + layer.ffn) / 4.0 + 1.0 / layer.selfHeads + 1.0 / layer.crossHeads +
                  0.1 * layer.span;
        return ms;
    }
    /// Another target, "Pi", has a slow decoder.
    double costOf(const hatter::search::Cost& cost, const hatter::space::SubTransformer& sub) const override {
        using Kind = hatter::search::Cost::Kind;
        if (cost.kind == Kind::Latency && cost.target == "Pi")
            return latencyMs(sub) + 10.0 * static_cast<double>(sub.decoder.size());
        if (cost.kind == Kind::Latency)
            return LatencyModel::costOf(cost, sub);
        return static_cast<double>(cost.kind == Kind::Parameters ? hatter::space::parameterCount(fakeSpace(), sub)
                                                                 : hatter::space::flopCount(fakeSpace(), sub, 10, 10));
    }
};

/// Larger is better, with a part that only the architecture's hash knows. Counts what it is asked.
class FakeEvaluator final : public hatter::search::Evaluator {
public:
    void evaluate(const std::vector<hatter::space::SubTransformer>& candidates, hatter::search::SentenceRange range,
                  const OnEvaluated& onEvaluated, std::stop_token stop) override {
        largestBatch = std::max(largestBatch, candidates.size());
        lastRange = range;
        // Backwards: an evaluator orders a batch as it likes.
        for (std::size_t i = candidates.size(); i-- > 0;) {
            if (stop.stop_requested())
                throw hatter::Stopped();
            ++evaluations;
            ++times[hatter::space::toText(candidates[i])];
            if (!(leaveOut > 0 && evaluations == leaveOut))
                onEvaluated(i, lossesOf(candidates[i]), 0.001);
        }
    }
    std::size_t sentenceCount() const override { return 2; }

    static hatter::search::SentenceLosses lossesOf(const hatter::space::SubTransformer& sub) {
        const double noise = std::stoi(hatter::space::hashOf(sub).substr(0, 4), nullptr, 16) / 65536.0;
        const double loss = 10.0 - 0.3 * FakeLatency().latencyMs(sub) + 0.5 * noise;
        return {{loss, 3.0 * loss}, {0.9 * loss, 2.7 * loss}, {1, 3}};
    }

    std::map<std::string, int> times;  ///< evaluations of each architecture
    std::atomic<int> evaluations = 0;
    int leaveOut = 0;  ///< number of the evaluation that is not reported
    std::size_t largestBatch = 0;
    hatter::search::SentenceRange lastRange;
};

inline hatter::search::EvolutionOptions fakeOptions() {
    hatter::search::EvolutionOptions options;
    options.iterations = 6;
    options.populationSize = 20;
    options.parentSize = 5;
    options.mutationSize = 8;
    options.crossoverSize = 7;
    options.maxDrawsPerChild = 200;
    return options;
}

/// What a run reported.
struct FakeLog {
    std::vector<hatter::search::Candidate> candidates;  ///< of onCandidate
    std::vector<hatter::search::Generation> generations;
    std::vector<hatter::search::Infeasible> infeasible;
    std::vector<hatter::search::SteeringEvent> steering;

    hatter::search::SearchObserver observer() {
        return {[this](const auto& candidate) { candidates.push_back(candidate); },
                [this](const auto& generation) { generations.push_back(generation); },
                [this](const auto& event) { infeasible.push_back(event); },
                [this](const auto& event) { steering.push_back(event); }};
    }
    /// All draws of the finished generations, in order.
    std::vector<hatter::search::Candidate> draws() const {
        std::vector<hatter::search::Candidate> out;
        for (const auto& generation : generations)
            out.insert(out.end(), generation.sampled.begin(), generation.sampled.end());
        return out;
    }
    /// What is stored after the generation that was reported last, or at `index`.
    hatter::search::StoredState stored(std::size_t index) const {
        return {generations.at(index).state, generations[index].sentenceLosses, draws()};
    }
    hatter::search::StoredState stored() const { return stored(generations.size() - 1); }
};

/// A limit for each generation from the one that is named on, as a person or a plan sets them.
using LimitPlan = std::map<int, double>;

inline double limitAt(const LimitPlan& plan, int generation) {
    return std::prev(plan.upper_bound(generation))->second;
}

/// Runs from `state` (empty: from the start), of which generation `next` is the first to come; stops after generation
/// `last` was reported.
inline void runPlanned(hatter::search::Evaluator& evaluator, const hatter::search::EvolutionOptions& options,
                       const LimitPlan& plan, FakeLog& log, int last = 99,
                       const hatter::search::StoredState& state = {}, int next = 0) {
    const FakeLatency latency;
    hatter::search::Steering steering(limitAt(plan, next));
    std::stop_source stop;
    hatter::search::SearchObserver observer = log.observer();
    observer.onGeneration = [&](const hatter::search::Generation& generation) {
        log.generations.push_back(generation);
        steering.setLatencyLimitMs(limitAt(plan, generation.number + 1));
        if (generation.number == last)
            stop.request_stop();
    };
    hatter::search::Evolution evolution(fakeSpace(), options, evaluator, latency, steering, observer);
    if (!state.state.empty())
        evolution.restore(state);
    try {
        evolution.run(stop.get_token());
    } catch (const hatter::Stopped&) {
        // What the caller asked for.
    }
}

/// Equal but for the time it took.
inline bool same(const hatter::search::Candidate& a, const hatter::search::Candidate& b) {
    return a.draw == b.draw && a.generation == b.generation && a.origin == b.origin && a.parents == b.parents &&
           a.genome == b.genome && a.sub == b.sub && a.latencyMs == b.latencyMs && a.limitMs == b.limitMs &&
           a.decision == b.decision && a.loss == b.loss && a.nll == b.nll;
}

inline bool same(const std::vector<hatter::search::Candidate>& a, const std::vector<hatter::search::Candidate>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) { return same(x, y); });
}
