// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace hatter::cli {

/// Checks of options, in words that a person understands; CLI11's own ones print limits with 300 digits.
CLI::Validator atLeast(double lowest);
CLI::Validator above(double bound);
CLI::Validator between(double lowest, double highest);

}  // namespace hatter::cli
