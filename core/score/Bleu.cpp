// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/Bleu.h"

#include "base/Error.h"
#include "score/CodePoints.h"
#include "score/Ngrams.h"
#include "score/Text.h"
#include "score/Words.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <utility>

namespace hatter::score {

namespace {

using Ids = std::vector<std::int32_t>;
constexpr std::size_t Orders = 4;
constexpr std::size_t Width = 2 + 2 * Orders;
/// In place of a word that matches nothing.
constexpr std::int32_t NoWord = -1;

constexpr std::array<std::pair<Smoothing, std::string_view>, 4> SmoothingNames = {{{Smoothing::None, "none"},
                                                                                   {Smoothing::Exponential, "exp"},
                                                                                   {Smoothing::Floor, "floor"},
                                                                                   {Smoothing::AddK, "add-k"}}};

void addRow(Statistics& statistics, const Ids& hypothesis, const Ids& reference) {
    auto& values = statistics.values;
    values.push_back(static_cast<std::int32_t>(hypothesis.size()));
    values.push_back(static_cast<std::int32_t>(reference.size()));
    for (std::size_t n = 1; n <= Orders; ++n)
        values.push_back(static_cast<std::int32_t>(commonNgrams(hypothesis, reference, n)));
    for (std::size_t n = 1; n <= Orders; ++n)
        values.push_back(static_cast<std::int32_t>(ngramCount(hypothesis.size(), n)));
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
    return std::exp(sum / static_cast<double>(Orders));
}

double smoothingValue(const SacreBleuOptions& options) {
    const double value = options.smoothingValue.value_or(options.smoothing == Smoothing::Floor ? 0.1 : 1.0);
    if (!std::isfinite(value) || value <= 0.0)
        throw InputError("BLEU cannot be smoothed with the value " + fixed(value, 3) +
                         ": a number above 0 was expected");
    return value;
}

/// Score and precisions from the counts; without any match at all the score stays 0.
void finish(Bleu& sum, Smoothing smoothing, double value) {
    sum.brevityPenalty = brevityPenalty(sum);
    if (std::all_of(sum.correct.begin(), sum.correct.end(), [](std::int64_t count) { return count == 0; }))
        return;
    double fraction = 1.0;
    for (std::size_t i = 0; i < Orders; ++i) {
        const double more = smoothing == Smoothing::AddK && i > 0 ? value : 0.0;
        const double total = static_cast<double>(sum.total[i]) + more;
        double correct = static_cast<double>(sum.correct[i]) + more;
        if (total <= 0.0)
            break;
        if (correct <= 0.0 && smoothing == Smoothing::Exponential)
            correct = fraction /= 2.0;
        if (correct <= 0.0 && smoothing == Smoothing::Floor)
            correct = value;
        sum.precisions[i] = 100.0 * correct / total;
    }
    sum.score = sum.brevityPenalty * geometricMean(sum.precisions);
}

Bleu counted(std::span<const std::int64_t> sums) {
    if (sums.size() != Width)
        throw InputError("BLEU is computed from " + std::to_string(Width) + " sums, not " +
                         std::to_string(sums.size()));
    Bleu bleu;
    bleu.hypothesisLength = sums[0];
    bleu.referenceLength = sums[1];
    std::copy_n(sums.begin() + 2, Orders, bleu.correct.begin());
    std::copy_n(sums.begin() + 2 + Orders, Orders, bleu.total.begin());
    return bleu;
}

/// fairseq's ids: in the reference <unk> matches nothing; </s> and <pad> at a line's end are trimmed while a word is
/// left; an empty line is one </s>.
Ids fairseqIds(const std::string& line, bool isReference, Numbering& numbering) {
    std::vector<std::string> words = splitWords(line);
    const auto isPad = [](const std::string& word) { return word == "<pad>"; };
    auto begin = words.begin();
    while (words.end() - begin > 1 && isPad(*begin))
        ++begin;
    words.erase(words.begin(), begin);
    while (words.size() > 1 && (words.back() == "</s>" || isPad(words.back())))
        words.pop_back();
    if (words.empty())
        words.emplace_back("</s>");
    Ids ids = numbering(words);
    for (std::size_t i = 0; isReference && i < words.size(); ++i)
        if (words[i] == "<unk>")
            ids[i] = NoWord;
    return ids;
}

Ids sacreIds(const std::string& line, const SacreBleuOptions& options, Numbering& numbering) {
    const std::string cased = options.lowercase ? lowercase(line) : line;
    return numbering(splitWords(tokenize(options.tokenizer, trimEnd(cased))));
}

std::string precisionsText(const Bleu& bleu) {
    std::string out;
    for (const double precision : bleu.precisions)
        out += (out.empty() ? "" : "/") + fixed(precision, 1);
    return out;
}

}  // namespace

double Bleu::ratio() const {
    return referenceLength == 0 ? 0.0 : static_cast<double>(hypothesisLength) / static_cast<double>(referenceLength);
}

std::string nameOf(Smoothing smoothing) {
    const auto* it = std::find_if(SmoothingNames.begin(), SmoothingNames.end(),
                                  [smoothing](const auto& entry) { return entry.first == smoothing; });
    return std::string(it->second);
}

Smoothing smoothingNamed(const std::string& name) {
    const auto* it = std::find_if(SmoothingNames.begin(), SmoothingNames.end(),
                                  [&name](const auto& entry) { return entry.second == name; });
    if (it == SmoothingNames.end())
        throw InputError("'" + name + "' is not a smoothing of BLEU: exp, floor, add-k or none was expected");
    return it->first;
}

Statistics sacreBleuStatistics(const std::vector<std::string>& hypotheses, const std::vector<std::string>& references,
                               const SacreBleuOptions& options) {
    checkLines(hypotheses, references);
    Statistics statistics{Width, {}};
    Numbering numbering;
    for (std::size_t i = 0; i < hypotheses.size(); ++i)
        addRow(statistics, sacreIds(hypotheses[i], options, numbering), sacreIds(references[i], options, numbering));
    return statistics;
}

Statistics fairseqStatistics(const std::vector<std::string>& hypotheses, const std::vector<std::string>& references) {
    checkLines(hypotheses, references);
    Statistics statistics{Width, {}};
    Numbering numbering;
    for (std::size_t i = 0; i < hypotheses.size(); ++i)
        addRow(statistics, fairseqIds(hypotheses[i], false, numbering), fairseqIds(references[i], true, numbering));
    return statistics;
}

Bleu sacreBleuOf(std::span<const std::int64_t> sums, const SacreBleuOptions& options) {
    Bleu bleu = counted(sums);
    finish(bleu, options.smoothing, smoothingValue(options));
    bleu.signature = signatureOf(options);
    return bleu;
}

Bleu fairseqBleuOf(std::span<const std::int64_t> sums) {
    Bleu bleu = counted(sums);
    finish(bleu, Smoothing::None, 0.0);
    bleu.signature = "nrefs:1|case:mixed|eff:no|tok:none|smooth:none|script:fairseq-exact|" + versionField();
    return bleu;
}

Bleu sacreBleu(const std::vector<std::string>& hypotheses, const std::vector<std::string>& references,
               const SacreBleuOptions& options) {
    return sacreBleuOf(sacreBleuStatistics(hypotheses, references, options).sum(), options);
}

Bleu fairseqBleu(const std::vector<std::string>& hypotheses, const std::vector<std::string>& references) {
    return fairseqBleuOf(fairseqStatistics(hypotheses, references).sum());
}

std::string signatureOf(const SacreBleuOptions& options) {
    std::string smooth = nameOf(options.smoothing);
    if (options.smoothing == Smoothing::Floor || options.smoothing == Smoothing::AddK)
        smooth += "[" + fixed(smoothingValue(options), 2) + "]";
    return std::string("nrefs:1|case:") + (options.lowercase ? "lc" : "mixed") +
           "|eff:no|tok:" + nameOf(options.tokenizer) + "|smooth:" + smooth + "|" + versionField();
}

std::string fairseqLine(const Bleu& bleu) {
    return "BLEU4 = " + fixed(bleu.score, 2) + ", " + precisionsText(bleu) + " (BP=" + fixed(bleu.brevityPenalty, 3) +
           ", ratio=" + fixed(bleu.ratio(), 3) + ", syslen=" + std::to_string(bleu.hypothesisLength) +
           ", reflen=" + std::to_string(bleu.referenceLength) + ")";
}

std::string sacreBleuLine(const Bleu& bleu, int digits) {
    return "BLEU|" + bleu.signature + " = " + fixed(bleu.score, digits) + " " + precisionsText(bleu) +
           " (BP = " + fixed(bleu.brevityPenalty, 3) + " ratio = " + fixed(bleu.ratio(), 3) +
           " hyp_len = " + std::to_string(bleu.hypothesisLength) +
           " ref_len = " + std::to_string(bleu.referenceLength) + ")";
}

}  // namespace hatter::score
