// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/Chrf.h"

#include "base/Error.h"
#include "score/CodePoints.h"
#include "score/Ngrams.h"
#include "score/Text.h"
#include "score/Words.h"

#include <cstddef>
#include <string_view>

namespace hatter::score {

namespace {

using Items = std::vector<std::int32_t>;

void checkRange(int value, int lowest, int highest, const char* what) {
    if (value < lowest || value > highest)
        throw InputError(std::string("chrF's ") + what + " is " + std::to_string(value) + ": " +
                         std::to_string(lowest) + " to " + std::to_string(highest) + " was expected");
}

void check(const ChrfOptions& options) {
    checkRange(options.characterOrder, 1, 64, "character order");
    checkRange(options.wordOrder, 0, 64, "word order");
    checkRange(options.beta, 1, 1000, "beta");
}

std::size_t widthOf(const ChrfOptions& options) {
    return 3 * static_cast<std::size_t>(options.characterOrder + options.wordOrder);
}

bool isAsciiPunctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

bool isOneCharacter(std::string_view word) {
    std::size_t at = 0;
    nextCharacter(word, at);
    return at == word.size();
}

/// One sign is cut off a word: the last, or else the first.
std::vector<std::string> withoutPunctuation(const std::vector<std::string>& words) {
    std::vector<std::string> out;
    for (const std::string& word : words) {
        std::size_t cut = 0;
        if (!isOneCharacter(word)) {
            if (isAsciiPunctuation(word.back()))
                cut = word.size() - 1;
            else if (isAsciiPunctuation(word.front()))
                cut = 1;
        }
        if (cut != 0)
            out.push_back(word.substr(0, cut));
        out.push_back(word.substr(cut));
    }
    return out;
}

std::string withoutSpace(const std::string& line) {
    std::string out;
    for (const std::string& word : splitWords(line))
        out += word;
    return out;
}

void addOrders(Statistics& statistics, const Items& hypothesis, const Items& reference, int orders) {
    for (std::size_t n = 1; n <= static_cast<std::size_t>(orders); ++n) {
        const std::int64_t theirs = ngramCount(reference.size(), n);
        // As sacreBLEU has it: without n-grams of this order in the reference, the translation's are no errors.
        const std::int64_t ours = theirs == 0 ? 0 : ngramCount(hypothesis.size(), n);
        const std::int64_t common = ours == 0 ? 0 : commonNgrams(hypothesis, reference, n);
        for (const std::int64_t count : {ours, theirs, common})
            statistics.values.push_back(static_cast<std::int32_t>(count));
    }
}

void addSentence(Statistics& statistics, const std::string& hypothesis, const std::string& reference,
                 const ChrfOptions& options, Numbering& numbering) {
    const auto cased = [&](const std::string& line) { return options.lowercase ? lowercase(line) : line; };
    const auto items = [&](const std::string& line) {
        return characters(options.whitespace ? line : withoutSpace(line));
    };
    const std::string ours = cased(hypothesis);
    const std::string theirs = cased(reference);
    addOrders(statistics, items(ours), items(theirs), options.characterOrder);
    if (options.wordOrder == 0)
        return;
    const auto words = [&](const std::string& line) { return numbering(withoutPunctuation(splitWords(line))); };
    addOrders(statistics, words(ours), words(theirs), options.wordOrder);
}

double fScore(double precision, double recall, int beta) {
    const double factor = static_cast<double>(beta) * beta;
    return precision + recall <= 0.0 ? 0.0 : (1.0 + factor) * precision * recall / (factor * precision + recall);
}

}  // namespace

Statistics chrfStatistics(const std::vector<std::string>& hypotheses, const std::vector<std::string>& references,
                          const ChrfOptions& options) {
    check(options);
    checkLines(hypotheses, references);
    Statistics statistics{widthOf(options), {}};
    Numbering numbering;
    for (std::size_t i = 0; i < hypotheses.size(); ++i)
        addSentence(statistics, hypotheses[i], references[i], options, numbering);
    return statistics;
}

Chrf chrfOf(std::span<const std::int64_t> sums, const ChrfOptions& options) {
    check(options);
    if (sums.size() != widthOf(options))
        throw InputError("chrF is computed from " + std::to_string(widthOf(options)) + " sums, not " +
                         std::to_string(sums.size()));
    Chrf result;
    int orders = 0;
    for (std::size_t i = 0; i < sums.size(); i += 3) {
        if (sums[i] <= 0 || sums[i + 1] <= 0)
            continue;
        const auto common = static_cast<double>(sums[i + 2]);
        result.precision += 100.0 * common / static_cast<double>(sums[i]);
        result.recall += 100.0 * common / static_cast<double>(sums[i + 1]);
        ++orders;
    }
    if (orders > 0) {
        result.precision /= orders;
        result.recall /= orders;
    }
    result.score = fScore(result.precision, result.recall, options.beta);
    result.name = nameOf(options);
    result.signature = signatureOf(options);
    return result;
}

Chrf chrf(const std::vector<std::string>& hypotheses, const std::vector<std::string>& references,
          const ChrfOptions& options) {
    return chrfOf(chrfStatistics(hypotheses, references, options).sum(), options);
}

std::string nameOf(const ChrfOptions& options) {
    check(options);
    return "chrF" + std::to_string(options.beta) + std::string(static_cast<std::size_t>(options.wordOrder), '+');
}

std::string signatureOf(const ChrfOptions& options) {
    check(options);
    return std::string("nrefs:1|case:") + (options.lowercase ? "lc" : "mixed") +
           "|eff:yes|nc:" + std::to_string(options.characterOrder) + "|nw:" + std::to_string(options.wordOrder) +
           "|space:" + (options.whitespace ? "yes" : "no") + "|" + versionField();
}

std::string chrfLine(const Chrf& result, int digits) {
    return result.name + "|" + result.signature + " = " + fixed(result.score, digits);
}

}  // namespace hatter::score
