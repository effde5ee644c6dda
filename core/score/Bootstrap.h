// SPDX-License-Identifier: GPL-3.0-or-later
// Bootstrap resampling (Koehn 2004): how much of a score, or of a difference of two, is the luck of the test set. A
// resample is as many sentences as the set has, drawn with replacement; its score comes from the sums of their
// statistics, so no text is touched twice.
#pragma once

#include "score/Metric.h"

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace hatter::score {

/// The same options and texts give the same numbers on every machine. Sentence by sentence, resample after resample,
/// the draws are those of Python's random.seed(seed) and random.randrange(sentences) (PythonRandom). sacreBLEU draws
/// from another generator: with its seed of 12345 its intervals are alike, not equal.
struct BootstrapOptions {
    int resamples = 1000;        ///< 1..1,000,000
    std::uint64_t seed = 12345;  ///< sacreBLEU's default
};

/// A score, or a difference of scores, and where it falls in the resamples.
struct Resampled {
    double score = 0.0;  ///< of all sentences, each once
    double mean = 0.0;   ///< over the resamples
    double low = 0.0;    ///< 95 % confidence interval: a fortieth of the resamples lies below,
    double high = 0.0;   ///< a fortieth above
};

/// A system compared with a baseline on the same resamples.
struct PairedBootstrap {
    Resampled system;
    Resampled baseline;
    Resampled difference;  ///< system - baseline

    /// Two-sided: how probable a difference at least as large is if the two are equally good. With d the difference of
    /// all sentences and d_i those of the n resamples:
    /// (number of i with |d_i - mean of d_i| >= |d|, plus 1) / (n + 1).
    double pValue = 1.0;
    /// As `sacrebleu --paired-bs` computes it: (number of i with |d_i| - mean of |d_i| > |d|, plus 1) / (n + 1). It
    /// counts one tail only, so it is never above pValue, is below 0.05 by chance more often than in one case of
    /// twenty, and is 1 / (n + 1) for a system compared with itself.
    double sacrePValue = 1.0;
    /// Koehn's: part of the resamples in which the system scores above the baseline, and below it.
    double winRate = 0.0;
    double lossRate = 0.0;

    std::string metric;     ///< "BLEU", "chrF2"
    std::string signature;  ///< the metric's, with resamples and seed: "nrefs:1|bs:1000|seed:12345|case:mixed|..."
};

/// Throws InputError for what checkLines() refuses and for a number of resamples out of range; Stopped if asked to
/// stop.
PairedBootstrap pairedBootstrap(const Metric& metric, const std::vector<std::string>& system,
                                const std::vector<std::string>& baseline, const std::vector<std::string>& references,
                                const BootstrapOptions& options = {}, std::stop_token stop = {});

/// The confidence interval of one system's score.
Resampled bootstrap(const Metric& metric, const std::vector<std::string>& system,
                    const std::vector<std::string>& references, const BootstrapOptions& options = {},
                    std::stop_token stop = {});

/// The metric's signature with resamples and seed in sacreBLEU's place.
std::string signatureOf(const Metric& metric, const BootstrapOptions& options);

}  // namespace hatter::score
