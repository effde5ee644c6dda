// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/TokenDataset.h"
#include "model/SubWeightsImpl.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <vector>

namespace hatter::translate {

/// Defaults of the reference's generate.py (SEMANTICS v).
struct BeamOptions {
    int beam = 5;
    double lengthPenalty = 1.0;
    double maxLengthA = 0.0;
    int maxLengthB = 200;
    int minLength = 1;
};

struct Hypothesis {
    std::vector<std::int32_t> tokens;  ///< with the final </s>
    double score = 0.0;                ///< cumulative log-probability / length^lengthPenalty
    double logProbability = 0.0;       ///< cumulative, nats
};

/// Hypotheses of each row of `source` [B, S] int64 (left-padded), best first. Same decisions as the reference: a
/// sentence ends when `beam` hypotheses are finished. Asks `stop` at every step; throws Stopped.
std::vector<std::vector<Hypothesis>> beamSearch(const model::SubWeights& weights, const torch::Tensor& source,
                                                const BeamOptions& options, std::stop_token stop);

/// The best hypothesis of every sentence, in their order; batches of similar length inside. `onDone` gets the number of
/// finished sentences after each batch.
std::vector<Hypothesis> translateAll(const model::SubWeights& weights, const data::TokenSequences& source,
                                     const BeamOptions& options, int batchSentences,
                                     const std::function<void(std::size_t)>& onDone, std::stop_token stop);

}  // namespace hatter::translate
