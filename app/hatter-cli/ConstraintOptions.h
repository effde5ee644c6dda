// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/Constraints.h"

#include <CLI/CLI.hpp>
#include <optional>

namespace hatter::cli {

/// Adds --at-most, --fix, --equal-heads, --last-encoder-layer, --also-small and --no-constraints. Where one of them is
/// given, `constraints` has a value.
void addConstraintOptions(CLI::App& app, std::optional<search::Constraints>& constraints);

}  // namespace hatter::cli
