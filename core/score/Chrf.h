// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "score/Statistics.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace hatter::score {

/// The defaults are sacreBLEU's chrF2; a word order of 2 makes it chrF2++.
struct ChrfOptions {
    int characterOrder = 6;   ///< longest n-grams of characters, 1..64
    int wordOrder = 0;        ///< longest n-grams of words, 0..64
    int beta = 2;             ///< recall weighs beta times as much as precision, 1..1000
    bool lowercase = false;   ///< score lower-cased text
    bool whitespace = false;  ///< keep white space among the characters
};

/// Corpus chrF (Popović 2015, 2017), 0..100.
struct Chrf {
    double score = 0.0;
    double precision = 0.0;  ///< percent, mean over the orders that both sides have
    double recall = 0.0;
    std::string name;       ///< "chrF2", "chrF2++"
    std::string signature;  ///< how it was computed, in sacreBLEU's form
};

/// sacreBLEU's definition (2.0 and later) with one reference: the counts of each order are summed over the corpus;
/// precision and recall are averaged over the orders for which both sides have n-grams; the score is their F-beta.
/// Characters are Unicode's code points (a byte that is no UTF-8 is one of its own). For the n-grams of words a sign of
/// ASCII's punctuation at a word's end is a word of its own, else one at its beginning. N-grams of a sentence count
/// only if its reference has some of the same order. Throws InputError for what checkLines() refuses, and for options
/// out of their range.
Chrf chrf(const std::vector<std::string>& hypotheses, const std::vector<std::string>& references,
          const ChrfOptions& options = {});

/// Three integers an order and sentence, characters before words: n-grams of the translation, of the reference, common.
Statistics chrfStatistics(const std::vector<std::string>& hypotheses, const std::vector<std::string>& references,
                          const ChrfOptions& options = {});
/// The score of sentences whose statistics have these sums; throws InputError if there are not three an order.
Chrf chrfOf(std::span<const std::int64_t> sums, const ChrfOptions& options = {});

/// "chrF2", "chrF2++": beta, and a + for each order of words.
std::string nameOf(const ChrfOptions& options);
/// "nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no|version:hatter-...".
std::string signatureOf(const ChrfOptions& options);
/// What sacreBLEU prints: "chrF2|SIGNATURE = 45.21", the score with `digits` decimals.
std::string chrfLine(const Chrf& result, int digits = 2);

}  // namespace hatter::score
