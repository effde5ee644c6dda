// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hatter::space {

/// Shortened for a message, and without the line ends that a quoted text may hold.
std::string shown(std::string text);

/// Levenshtein's distance; its time grows with the product of both lengths.
std::size_t spellingDistance(std::string_view a, std::string_view b);

/// HAT's own files write dashes; an underscore is the likeliest slip.
std::string withDashes(std::string key);

}  // namespace hatter::space
