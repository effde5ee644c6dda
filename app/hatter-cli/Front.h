// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/RunLog.h"

#include <vector>

namespace hatter::cli {

/// The candidates that no other beats in predicted latency and loss, by ascending latency. Only candidates of one run
/// may be compared: the losses of two runs may stand for different sentences or weights.
std::vector<store::CandidateRecord> frontOf(const std::vector<store::CandidateRecord>& candidates);

/// The key of the run's whole validation set, from its settings; empty if they do not tell.
std::string fullValidationSetOf(const store::RunRecord& run);

/// The run that is meant: `id`, or the latest. Throws InputError if there is none.
store::RunRecord runOf(const store::RunLogReader& reader, std::optional<std::int64_t> id);

}  // namespace hatter::cli
