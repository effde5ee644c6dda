// SPDX-License-Identifier: GPL-3.0-or-later
// Text by code points, for rules and metrics that speak of characters. No function here refuses bytes that are no
// UTF-8: each such byte is a character of its own (as Python's "surrogateescape" reads it), with no properties and no
// lower case, and comes out as it went in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hatter::score {

/// Above every code point: the character that stands for byte b is InvalidByte + b.
constexpr std::int32_t InvalidByte = 0x110000;

/// The character at `at`, which moves behind it.
std::int32_t nextCharacter(std::string_view text, std::size_t& at);
std::vector<std::int32_t> characters(std::string_view text);
void append(std::string& text, std::int32_t character);

/// Unicode's general categories P, N and S.
bool isPunctuation(std::int32_t character);
bool isNumber(std::int32_t character);
bool isSymbol(std::int32_t character);

/// Unicode's lower case without a language's own rules, as Python's str.lower().
std::string lowercase(std::string_view text);

}  // namespace hatter::score
