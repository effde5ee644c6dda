// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/Constraints.h"
#include "space/SubTransformer.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace hatter::search {

/// Validation loss of one candidate, per sentence. Nats, label-smoothed, summed over the sentence's target tokens.
struct SentenceLosses {
    std::vector<double> loss;
    std::vector<double> nll;           ///< without label smoothing
    std::vector<std::int32_t> tokens;  ///< target tokens with </s>

    double lossBase2() const;  ///< sum / tokens / ln 2: the figure that HAT logs
    double nllBase2() const;
    std::int64_t tokenCount() const;
};

/// A half-open range of sentences of the evaluator's set. Parts of the set are random samples of it: ranges that are
/// adjoined make the set up, though not in the order that the whole range has.
struct SentenceRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Measures candidates on validation sentences. Called from one thread.
class Evaluator {
public:
    /// Called after candidate `index` of the batch is finished, in any order, on the calling thread.
    using OnEvaluated = std::function<void(std::size_t index, const SentenceLosses& losses, double seconds)>;

    virtual ~Evaluator() = default;
    /// Evaluates `candidates`; orders them as it likes. Throws Stopped when asked to stop; candidates finished before
    /// were reported.
    virtual void evaluate(const std::vector<space::SubTransformer>& candidates, SentenceRange range,
                          const OnEvaluated& onEvaluated, std::stop_token stop) = 0;
    virtual std::size_t sentenceCount() const = 0;
};

/// What a candidate costs.
class LatencyModel {
public:
    virtual ~LatencyModel() = default;
    virtual double latencyMs(const space::SubTransformer& sub) const = 0;
    /// What else it costs. Throws InputError for a cost that is not known; here all are unknown.
    virtual double costOf(const Cost& cost, const space::SubTransformer& sub) const;
};

}  // namespace hatter::search
