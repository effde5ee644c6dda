// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace hatter::data::moses {

// Marks outside Unicode, for what is as it has to be: no rule touches them.
constexpr char32_t KeptDot = 0x110000;         ///< of two and more full stops in a row
constexpr char32_t KeptApostrophe = 0x110001;  ///< one that a tokeniser has put where it is
constexpr char32_t JoinedHyphen = 0x110002;    ///< "@-@"

/// The words of `text` with one space between them. `text` has no white space but single spaces; it may hold marks, and
/// the result does. `hyphens`: those between letters or digits become JoinedHyphen.
std::u32string separated(std::u32string text, const std::string& language, bool hyphens);

}  // namespace hatter::data::moses
