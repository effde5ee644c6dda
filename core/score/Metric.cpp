// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/Metric.h"

namespace hatter::score {

namespace {
using Lines = std::vector<std::string>;
using Sums = std::span<const std::int64_t>;
}  // namespace

Metric sacreBleuMetric(const SacreBleuOptions& options) {
    return {"BLEU", sacreBleuOf(std::vector<std::int64_t>(10), options).signature,
            [options](const Lines& ours, const Lines& theirs) { return sacreBleuStatistics(ours, theirs, options); },
            [options](Sums sums) { return sacreBleuOf(sums, options).score; }};
}

Metric fairseqBleuMetric() {
    return {"BLEU4", fairseqBleuOf(std::vector<std::int64_t>(10)).signature,
            [](const Lines& ours, const Lines& theirs) { return fairseqStatistics(ours, theirs); },
            [](Sums sums) { return fairseqBleuOf(sums).score; }};
}

Metric chrfMetric(const ChrfOptions& options) {
    return {nameOf(options), signatureOf(options),
            [options](const Lines& ours, const Lines& theirs) { return chrfStatistics(ours, theirs, options); },
            [options](Sums sums) { return chrfOf(sums, options).score; }};
}

}  // namespace hatter::score
