// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/TrainedCalibration.h"

#include "base/Error.h"

#include <utility>

namespace hatter::workbench {

TrainedPairs pairsOf(const std::map<std::string, store::FinalBleu>& trained) {
    std::map<std::string, TrainedPairs> byStart;
    for (const auto& [hash, one] : trained)
        if (one.inheritedBleu)
            byStart[one.start].pairs.push_back({*one.inheritedBleu, one.bleu});
    TrainedPairs most;
    for (auto& [start, pairs] : byStart)
        if (pairs.pairs.size() > most.pairs.size())
            most = {start, std::move(pairs.pairs)};
    return most;
}

TrainedCalibration calibrationOf(const std::map<std::string, store::FinalBleu>& trained) {
    const TrainedPairs known = pairsOf(trained);
    TrainedCalibration out{{}, known.start, known.pairs.size(), {}};
    if (out.pairs < score::Calibration::FewestPairs)
        return out;
    try {
        out.line.emplace(known.pairs);
    } catch (const InputError& e) {
        out.refusal = e.what();
    }
    return out;
}

}  // namespace hatter::workbench
