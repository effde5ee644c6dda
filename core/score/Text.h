// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and signatures as the metrics print them.
#pragma once

#include <string>

namespace hatter::score {

/// Rounded to `digits` decimals, with a point in every locale: "12.60".
std::string fixed(double value, int digits);
/// The last field of every signature, "version:hatter-...": which program computed the score.
std::string versionField();

}  // namespace hatter::score
