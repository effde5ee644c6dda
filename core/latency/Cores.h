// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace hatter::latency {

/// The cores of a list as taskset takes it ("0,2-3", "0-6:2"), ascending, each once; none for an empty text. Throws
/// InputError for any other text.
std::vector<int> coreList(const std::string& text);

}  // namespace hatter::latency
