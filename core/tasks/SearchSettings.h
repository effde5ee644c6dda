// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/Options.h"

#include <string>

namespace hatter::tasks {

/// The settings of a run as they stand in the store: all that resuming it needs.
struct SearchSettings {
    workbench::SearchOptions options;
    std::string subsetKey;                          ///< key of the sentences that candidates are compared on
    std::string fullValidationSet;                  ///< key of the whole validation set
    std::string predictor;                          ///< LatencyPredictor::toJson: later fits do not change a run
    std::map<std::string, std::string> predictors;  ///< of all targets, likewise: what bounds may name
    double referenceLoss = 0.0;                     ///< of the hypervolume
    double referenceMs = 0.0;
};
std::string toJson(const SearchSettings& settings);
/// Throws InputError on damaged text.
SearchSettings searchSettingsFromJson(const std::string& json);

}  // namespace hatter::tasks
