// SPDX-License-Identifier: GPL-3.0-or-later
// Settings of a training of one SubTransformer: defaults, and as they stand in the store.
#pragma once

#include "store/Workspace.h"
#include "workbench/Options.h"

#include <optional>
#include <string>

namespace hatter::workbench {

/// What a training in this workspace is offered to begin with: 10 million target pieces from scratch, a quarter of that
/// to fine-tune. Batches, regularisation and optimiser are those that the workspace's SuperTransformer was trained
/// with, where it says; from scratch its peak learning rate too, and 0.3 times that to fine-tune. Throws InputError if
/// its settings are damaged.
TrainSubOptions trainSubDefaults(const store::Workspace& workspace, SubStart start);
/// The same beside settings that were read before; none: the workspace's SuperTransformer does not say.
TrainSubOptions trainSubDefaults(const std::optional<TrainSuperOptions>& super, SubStart start);

/// "scratch" or "inherited"; throws InputError for other words.
SubStart subStartNamed(const std::string& word);

/// All that decides what a training computes, but its SubTransformer and start, which the store keeps beside it.
std::string toJson(const TrainSubOptions& options);
/// Throws InputError if `json` is damaged; `where` goes into the message.
TrainSubOptions trainSubOptionsFromJson(const std::string& json, const std::string& where);

/// Throws InputError naming the first setting that is out of its range. `sub` is not looked at.
void requireValid(const TrainSubOptions& options);

}  // namespace hatter::workbench
