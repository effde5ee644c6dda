// SPDX-License-Identifier: GPL-3.0-or-later
// How a line becomes words before BLEU counts them. Bytes that are no UTF-8 stay where they are, as parts of words.
#pragma once

#include <string>

namespace hatter::score {

enum class Tokenizer {
    V13a,           ///< "13a": mteval-v13a's rules, which know ASCII's punctuation
    International,  ///< "intl": mteval-v14's rules, which know Unicode's punctuation and symbols
    None,           ///< "none": words are what stands between white space
};

/// The name that sacreBLEU gives it, and back; throws InputError for another name.
std::string nameOf(Tokenizer tokenizer);
Tokenizer tokenizerNamed(const std::string& name);

/// The words, with one space between two.
std::string tokenize(Tokenizer tokenizer, const std::string& line);

/// mteval-v13a's tokenisation as sacreBLEU does it: entities (&quot; &amp; &lt; &gt;) are resolved, ASCII's signs stand
/// alone, a point or comma too unless it is between digits, and a dash after a digit.
std::string tokenize13a(const std::string& line);

/// mteval-v14's international tokenisation as sacreBLEU does it: punctuation (Unicode's category P) stands alone where
/// it has a neighbour that is no number (category N), symbols (category S) always. Entities are not resolved, and a
/// point that ends the line after a digit stays with its number, as in the published rules. Unicode's version is ICU's.
std::string tokenizeInternational(const std::string& line);

/// The compound splitting that HAT's published BLEU has before fairseqBleu(): "a-b" becomes "a ##AT##-##AT## b".
std::string splitCompounds(const std::string& line);

}  // namespace hatter::score
