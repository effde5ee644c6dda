// SPDX-License-Identifier: GPL-3.0-or-later
// What the Moses tokeniser and detokeniser share: text as code points, Perl's classes of characters, entities.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hatter::data::moses {

/// \p{IsAlpha}: the property Alphabetic.
bool isAlpha(char32_t c);
/// \p{IsN}: numbers of every kind, "²" and "½" too.
bool isNumber(char32_t c);
/// \p{IsAlnum}: alphabetic or a decimal digit; "²" is neither.
bool isAlnum(char32_t c);
/// \p{IsLower}
bool isLower(char32_t c);
/// \p{IsSc}
bool isCurrency(char32_t c);

/// Words with one space between them, none at the ends: runs of white space become a space, C0 controls that are none
/// are dropped, each malformed byte becomes U+FFFD.
std::u32string decoded(std::string_view line);
/// UTF-8.
std::string encoded(std::u32string_view text);
/// Adds `c`, which is a code point.
void append(std::string& out, char32_t c);

/// Without spaces at the ends and without a second space beside one.
std::u32string collapsed(std::u32string_view text);
/// The words between spaces; they live as long as the text.
std::vector<std::u32string_view> words(std::u32string_view text);

/// The character that an entity of Moses at `at` stands for, and the entity's length; 0 and 0 if there is none.
/// `legacy`: "&bar;", "&bra;" and "&ket;" of older versions count, too.
struct Entity {
    char32_t character = 0;
    std::size_t length = 0;
};
Entity entityAt(std::u32string_view text, std::size_t at, bool legacy);
/// What the tokeniser writes for `c`; empty if it writes `c` itself.
std::string_view entityOf(char32_t c);

/// "de" of "de_AT".
std::string primaryLanguage(const std::string& language);
/// Languages whose apostrophe ends the first word: "l' homme".
bool elides(const std::string& language);
/// "l", "qu", …, in any case: what stands before an elision's apostrophe.
bool isElision(std::u32string_view word);
/// "s", "t", "re", …, in any case: what stands behind an English contraction's apostrophe.
bool isContraction(std::u32string_view word);

}  // namespace hatter::data::moses
