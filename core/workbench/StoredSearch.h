// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/Evolution.h"
#include "store/RunLog.h"

#include <optional>
#include <vector>

namespace hatter::workbench {

/// The candidates of a stored run as its search knew them, by draw. Throws InputError for words and genomes that no
/// search wrote.
std::vector<search::Candidate> readSampled(const store::RunLogReader& reader, std::int64_t run);

/// What a stored run goes on from; none if no generation was committed.
std::optional<search::StoredState> readSearchState(const store::RunLog& log, const store::RunLogReader& reader,
                                                   std::int64_t run);

}  // namespace hatter::workbench
