// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "score/Bleu.h"
#include "score/Chrf.h"

#include <functional>
#include <string>

namespace hatter::score {

/// A metric as whatever compares systems needs it: 0..100, the more the better.
struct Metric {
    std::string name;       ///< "BLEU", "chrF2"
    std::string signature;  ///< how it is computed, in sacreBLEU's form
    std::function<Statistics(const std::vector<std::string>& hypotheses, const std::vector<std::string>& references)>
        statistics;
    std::function<double(std::span<const std::int64_t> sums)> score;
};

/// Each throws InputError for options that its metric refuses.
Metric sacreBleuMetric(const SacreBleuOptions& options = {});
Metric fairseqBleuMetric();
Metric chrfMetric(const ChrfOptions& options = {});

}  // namespace hatter::score
