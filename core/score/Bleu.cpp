// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/Bleu.h"

#include "base/Error.h"
#include "score/Words.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <unordered_map>

// The build says which version computed a score.
#ifndef HATTER_VERSION
#define HATTER_VERSION "unknown"
#endif

namespace hatter::score {

namespace {

using Ids = std::vector<int>;
constexpr int Orders = 4;
constexpr int NoWord = -1;

/// Numbers for words: n-grams of numbers compare faster than n-grams of texts, and as exactly.
class Numbering {
public:
    int operator()(const std::string& word) {
        return m_numbers.try_emplace(word, static_cast<int>(m_numbers.size())).first->second;
    }

private:
    std::unordered_map<std::string, int> m_numbers;
};

/// All n-grams in sorted order; places beyond n hold NoWord.
std::vector<std::array<int, Orders>> sortedNgrams(const Ids& words, std::size_t n) {
    std::vector<std::array<int, Orders>> out;
    for (std::size_t i = 0; i + n <= words.size(); ++i) {
        std::array<int, Orders> ngram;
        ngram.fill(NoWord);
        std::copy_n(words.begin() + static_cast<std::ptrdiff_t>(i), n, ngram.begin());
        out.push_back(ngram);
    }
    std::sort(out.begin(), out.end());
    return out;
}

/// Counts matches only up to the reference's number of each n-gram: that is what an intersection of sorted lists holds.
void addSentence(Bleu& sum, const Ids& hypothesis, const Ids& reference) {
    sum.hypothesisLength += static_cast<std::int64_t>(hypothesis.size());
    sum.referenceLength += static_cast<std::int64_t>(reference.size());
    for (std::size_t n = 1; n <= Orders; ++n) {
        const auto ours = sortedNgrams(hypothesis, n);
        const auto theirs = sortedNgrams(reference, n);
        std::vector<std::array<int, Orders>> common;
        std::set_intersection(ours.begin(), ours.end(), theirs.begin(), theirs.end(), std::back_inserter(common));
        sum.correct[n - 1] += static_cast<std::int64_t>(common.size());
        sum.total[n - 1] += static_cast<std::int64_t>(ours.size());
    }
}

double brevityPenalty(const Bleu& sum) {
    if (sum.hypothesisLength >= sum.referenceLength)
        return 1.0;
    if (sum.hypothesisLength == 0)
        return 0.0;
    return std::exp(1.0 - static_cast<double>(sum.referenceLength) / static_cast<double>(sum.hypothesisLength));
}

double geometricMean(const std::array<double, Orders>& precisions) {
    double sum = 0.0;
    for (const double precision : precisions) {
        if (precision <= 0.0)
            return 0.0;
        sum += std::log(precision);
    }
    return std::exp(sum / Orders);
}

enum class Smoothing { None, Exponential };

/// Score and precisions from the counts. Exponential smoothing (NIST's) gives the k-th order without a match 1/2^k of a
/// match; without any match at all the score stays 0.
void finish(Bleu& sum, Smoothing smoothing) {
    sum.brevityPenalty = brevityPenalty(sum);
    if (std::all_of(sum.correct.begin(), sum.correct.end(), [](std::int64_t count) { return count == 0; }))
        return;
    double fraction = 1.0;
    for (std::size_t i = 0; i < Orders && sum.total[i] > 0; ++i) {
        auto correct = static_cast<double>(sum.correct[i]);
        if (sum.correct[i] == 0 && smoothing == Smoothing::Exponential)
            correct = fraction /= 2.0;
        sum.precisions[i] = 100.0 * correct / static_cast<double>(sum.total[i]);
    }
    sum.score = sum.brevityPenalty * geometricMean(sum.precisions);
}

void checkLines(const std::vector<std::string>& hypotheses, const std::vector<std::string>& references) {
    if (hypotheses.size() != references.size())
        throw InputError(std::to_string(hypotheses.size()) + " translations cannot be scored against " +
                         std::to_string(references.size()) + " references: one reference for each was expected");
    if (hypotheses.empty())
        throw InputError("there are no translations to score");
}

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isPointOrComma(char c) {
    return c == '.' || c == ',';
}

/// ASCII's punctuation and signs except ' , - and .
bool standsAlone(char c) {
    return (c >= '{' && c <= '~') || (c >= '[' && c <= '`') || (c >= ' ' && c <= '&') || (c >= '(' && c <= '+') ||
           (c >= ':' && c <= '@') || c == '/';
}

/// Replaces pairs of neighbours that `matches`, left to right without overlap. The rules name only ASCII, so bytes of a
/// longer character never begin or end a match by mistake.
template <typename Matches, typename Write>
std::string replacePairs(const std::string& text, Matches matches, Write write) {
    std::string out;
    std::size_t i = 0;
    while (i < text.size()) {
        if (i + 1 < text.size() && matches(text[i], text[i + 1])) {
            write(out, text[i], text[i + 1]);
            i += 2;
        } else {
            out += text[i++];
        }
    }
    return out;
}

std::string spaceAroundSigns(const std::string& text) {
    std::string out;
    for (const char c : text)
        if (standsAlone(c))
            out.append({' ', c, ' '});
        else
            out += c;
    return out;
}

/// fairseq's ids: in the reference <unk> matches nothing; </s> and <pad> at a line's end are trimmed while a word is
/// left; an empty line is one </s>.
Ids fairseqIds(const std::string& line, bool isReference, Numbering& numbering) {
    std::vector<std::string> words = splitWords(line);
    while (words.size() > 1 && words.front() == "<pad>")
        words.erase(words.begin());
    while (words.size() > 1 && (words.back() == "</s>" || words.back() == "<pad>"))
        words.pop_back();
    if (words.empty())
        words.emplace_back("</s>");
    Ids ids;
    for (const std::string& word : words)
        ids.push_back(isReference && word == "<unk>" ? NoWord - 1 : numbering(word));
    return ids;
}

Ids sacreIds(const std::string& line, Numbering& numbering) {
    Ids ids;
    for (const std::string& word : splitWords(tokenize13a(trimEnd(line))))
        ids.push_back(numbering(word));
    return ids;
}

}  // namespace

std::string tokenize13a(const std::string& line) {
    std::string text = line;
    replaceAll(text, "<skipped>", "");
    replaceAll(text, "-\n", "");
    replaceAll(text, "\n", " ");
    replaceAll(text, "&quot;", "\"");
    replaceAll(text, "&amp;", "&");
    replaceAll(text, "&lt;", "<");
    replaceAll(text, "&gt;", ">");
    text = spaceAroundSigns(" " + text + " ");
    // A point or comma is cut off unless it stands between digits; a dash is cut off after a digit.
    text = replacePairs(
        text, [](char a, char b) { return !isDigit(a) && isPointOrComma(b); },
        [](std::string& out, char a, char b) {
            out.append({a, ' ', b, ' '});
        });
    text = replacePairs(
        text, [](char a, char b) { return isPointOrComma(a) && !isDigit(b); },
        [](std::string& out, char a, char b) {
            out.append({' ', a, ' ', b});
        });
    text = replacePairs(
        text, [](char a, char b) { return isDigit(a) && b == '-'; },
        [](std::string& out, char a, char b) {
            out.append({a, ' ', b, ' '});
        });
    return joinWords(splitWords(text));
}

std::string splitCompounds(const std::string& line) {
    std::string out;
    std::size_t i = 0;
    while (i < line.size()) {
        const bool matches =
            i + 2 < line.size() && line[i + 1] == '-' && !isAsciiSpace(line[i]) && !isAsciiSpace(line[i + 2]);
        if (matches) {
            out += line[i];
            out += " ##AT##-##AT## ";
            out += line[i + 2];
            i += 3;
        } else {
            out += line[i++];
        }
    }
    return out;
}

Bleu sacreBleu(const std::vector<std::string>& hypotheses, const std::vector<std::string>& references) {
    checkLines(hypotheses, references);
    Bleu sum;
    Numbering numbering;
    for (std::size_t i = 0; i < hypotheses.size(); ++i)
        addSentence(sum, sacreIds(hypotheses[i], numbering), sacreIds(references[i], numbering));
    finish(sum, Smoothing::Exponential);
    sum.signature = "nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:hatter-" HATTER_VERSION;
    return sum;
}

Bleu fairseqBleu(const std::vector<std::string>& hypotheses, const std::vector<std::string>& references) {
    checkLines(hypotheses, references);
    Bleu sum;
    Numbering numbering;
    for (std::size_t i = 0; i < hypotheses.size(); ++i)
        addSentence(sum, fairseqIds(hypotheses[i], false, numbering), fairseqIds(references[i], true, numbering));
    finish(sum, Smoothing::None);
    sum.signature =
        "nrefs:1|case:mixed|eff:no|tok:none|smooth:none|script:fairseq-exact|version:hatter-" HATTER_VERSION;
    return sum;
}

}  // namespace hatter::score
