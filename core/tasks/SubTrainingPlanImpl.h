// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/TokenDataset.h"
#include "train/TrainerImpl.h"
#include "workbench/Options.h"

#include <cstdint>

namespace hatter::tasks {

/// The budget of a SubTransformer's training in updates, at least one: pieces are made whole updates of average size.
std::int64_t plannedUpdates(const data::TokenDataset& data, const workbench::TrainSubOptions& options);

/// What the trainer is told. A warm-up that is not said is a tenth of the updates, at most a thousand.
train::TrainerOptions trainerOptions(const workbench::TrainSubOptions& options, std::int64_t planned);

}  // namespace hatter::tasks
