// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace hatter::score {

/// Corpus BLEU, 0..100, with what it was made of.
struct Bleu {
    double score = 0.0;
    std::array<double, 4> precisions{};  ///< percent, n = 1..4
    std::array<std::int64_t, 4> correct{};
    std::array<std::int64_t, 4> total{};
    double brevityPenalty = 1.0;
    std::int64_t hypothesisLength = 0;
    std::int64_t referenceLength = 0;
    std::string signature;  ///< how it was computed, in sacreBLEU's form
};

/// sacreBLEU's default: mixed case, tokenisation 13a, exponential smoothing, one reference.
/// Throws InputError if the numbers of lines differ or are zero.
Bleu sacreBleu(const std::vector<std::string>& hypotheses, const std::vector<std::string>& references);

/// fairseq's score.py with exact n-gram counts (SEMANTICS ix): words split at white space, no smoothing.
Bleu fairseqBleu(const std::vector<std::string>& hypotheses, const std::vector<std::string>& references);

/// mteval-v13a's tokenisation as sacreBLEU does it.
std::string tokenize13a(const std::string& line);

/// The compound splitting that HAT's published BLEU has before fairseqBleu(): "a-b" becomes "a ##AT##-##AT## b".
std::string splitCompounds(const std::string& line);

}  // namespace hatter::score
