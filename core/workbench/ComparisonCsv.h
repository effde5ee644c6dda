// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/Options.h"

#include <string>
#include <vector>

namespace hatter::workbench {

/// Sentences as the lines of a CSV file (RFC 4180, UTF-8, a point in numbers whatever the locale): number of the line
/// in the split, source, reference, the translation of each system and the chrF2 of each. `names` are the systems';
/// throws InputError if there is not one for each.
std::string writeComparisonCsv(const CompareTranslationsOutcome& outcome, const std::vector<std::string>& names);

}  // namespace hatter::workbench
