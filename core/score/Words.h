// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace hatter::score {

/// Splits UTF-8 text at white space, Unicode's included (as Python's str.split() does); never an empty word.
std::vector<std::string> splitWords(const std::string& text);
std::string joinWords(const std::vector<std::string>& words);
/// Without white space at the end.
std::string trimEnd(const std::string& text);

inline bool isAsciiSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

}  // namespace hatter::score
