// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "score/Calibration.h"
#include "store/Records.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hatter::workbench {

/// What the trained SubTransformers of a workspace say of those that were not trained.
struct TrainedCalibration {
    std::optional<score::Calibration> line;
    std::string start;      ///< how those were trained that it is of: the kind with the most of them; "": none was
    std::size_t pairs = 0;  ///< of that kind, with inherited BLEU decoded alike
    std::string refusal;    ///< why enough pairs gave no line
};

struct TrainedPairs {
    std::string start;  ///< "scratch", "inherited"; "": none
    std::vector<score::CalibrationPair> pairs;
};

/// `trained` by hash, as RunLogReader::finalBleus() has them. What was trained in different ways is not mixed, for from
/// scratch and fine-tuned end at different levels: those of the kind that has the most.
TrainedPairs pairsOf(const std::map<std::string, store::FinalBleu>& trained);
TrainedCalibration calibrationOf(const std::map<std::string, store::FinalBleu>& trained);

}  // namespace hatter::workbench
