// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "score/Calibration.h"

#include <filesystem>

namespace hatter::score {

/// Pairs out of a file with one JSON object a line: {"inherited": 24.1, "final": 25.6}, or as the published comparisons
/// of inherited and trained SubTransformers have it: {"HAT": {"test_BLEU": ...}, "scratch": {"test_BLEU": ...}}. Other
/// keys are ignored. Throws InputError with file and line.
std::vector<CalibrationPair> readCalibrationPairs(const std::filesystem::path& file);

}  // namespace hatter::score
