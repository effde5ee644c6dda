// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/HatSettings.h"

namespace hatter::space {

class YamlSettings;

/// True if a file says how something is trained.
bool hasTraining(const YamlSettings& settings);

/// The training settings of a file. Throws InputError with file, line and key, also where the reference itself would
/// not train (no batch size, a cosine that ends in its warm-up).
HatTraining trainingFrom(const YamlSettings& settings);

}  // namespace hatter::space
