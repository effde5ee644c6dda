// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/HatSettings.h"
#include "workbench/Options.h"

#include <vector>

namespace hatter::workbench {

// HAT's settings as options of our tasks. Each sets what the file says, the reference's defaults for absent keys
// included, and leaves alone what the reference has no setting for (threads, target, ...). The result is what the file
// has beyond the warnings of its reading: keys whose absence matters. Each throws InputError for files of another kind.

/// Training settings; a design space in the same file becomes the one to train. Throws InputError for files that train
/// one SubTransformer by itself.
std::vector<space::SettingsWarning> applyHatFile(const space::HatFile& file, TrainSuperOptions& options);

/// Settings of a latency dataset, with the space that it samples.
std::vector<space::SettingsWarning> applyHatFile(const space::HatFile& file, MeasureLatencyOptions& options);

/// Evolution settings. All validation pairs are compared on, as in the reference.
std::vector<space::SettingsWarning> applyHatFile(const space::HatFile& file, SearchOptions& options);

}  // namespace hatter::workbench
