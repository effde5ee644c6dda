// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "score/Statistics.h"
#include "score/Tokenizers.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hatter::score {

/// Corpus BLEU, 0..100, with what it was made of.
struct Bleu {
    double score = 0.0;
    std::array<double, 4> precisions{};     ///< percent, n = 1..4, smoothed if the score is
    std::array<std::int64_t, 4> correct{};  ///< n-grams as counted, without smoothing
    std::array<std::int64_t, 4> total{};
    double brevityPenalty = 1.0;
    std::int64_t hypothesisLength = 0;
    std::int64_t referenceLength = 0;
    std::string signature;  ///< how it was computed, in sacreBLEU's form

    /// Length of the translations over that of the references; 0 where there are no references' words.
    double ratio() const;
};

/// What an order of n-grams without a match counts as (Chen and Cherry, 2014); names are sacreBLEU's.
enum class Smoothing {
    None,         ///< "none": nothing, and the score is 0
    Exponential,  ///< "exp": the k-th such order has 1/2^k of a match (NIST)
    Floor,        ///< "floor": `smoothingValue` of a match
    AddK,         ///< "add-k": from bigrams on, every order has `smoothingValue` more matches and n-grams
};

/// The name that sacreBLEU gives it, and back; throws InputError for another name.
std::string nameOf(Smoothing smoothing);
Smoothing smoothingNamed(const std::string& name);

/// The defaults are sacreBLEU's.
struct SacreBleuOptions {
    Tokenizer tokenizer = Tokenizer::V13a;
    bool lowercase = false;  ///< score lower-cased text
    Smoothing smoothing = Smoothing::Exponential;
    std::optional<double> smoothingValue;  ///< of Floor (default 0.1) and AddK (default 1), above 0
};

/// sacreBLEU's definition with one reference. An order for which the translations have no n-gram at all makes the score
/// 0, as does a corpus without any match. Where sacreBLEU refuses an empty reference, here it counts as one of length
/// 0. Throws InputError for what checkLines() refuses, and for a smoothing value that is not a number above 0.
Bleu sacreBleu(const std::vector<std::string>& hypotheses, const std::vector<std::string>& references,
               const SacreBleuOptions& options = {});

/// fairseq's score.py with exact n-gram counts (SEMANTICS ix): words split at white space, no smoothing.
Bleu fairseqBleu(const std::vector<std::string>& hypotheses, const std::vector<std::string>& references);

/// Ten integers a sentence: lengths of translation and reference, correct n-grams, n-grams of the translation.
Statistics sacreBleuStatistics(const std::vector<std::string>& hypotheses, const std::vector<std::string>& references,
                               const SacreBleuOptions& options = {});
Statistics fairseqStatistics(const std::vector<std::string>& hypotheses, const std::vector<std::string>& references);

/// The score of sentences whose statistics have these sums; throws InputError if there are not ten.
Bleu sacreBleuOf(std::span<const std::int64_t> sums, const SacreBleuOptions& options = {});
Bleu fairseqBleuOf(std::span<const std::int64_t> sums);

/// How a score was computed: "nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:hatter-...". The version is
/// Hatter's: sacreBLEU did not compute it.
std::string signatureOf(const SacreBleuOptions& options);

/// What fairseq's score.py prints: "BLEU4 = 12.59, 43.4/18.0/10.5/6.4 (BP=0.832, ratio=0.845, syslen=1650,
/// reflen=1953)".
std::string fairseqLine(const Bleu& bleu);
/// What sacreBLEU prints: "BLEU|SIGNATURE = 12.6 43.4/18.0/10.5/6.4 (BP = 0.832 ratio = 0.845 hyp_len = 1650 ref_len =
/// 1953)", the score with `digits` decimals.
std::string sacreBleuLine(const Bleu& bleu, int digits = 2);

}  // namespace hatter::score
