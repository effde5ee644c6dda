// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/MosesText.h"

#include "data/Text.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>
#include <algorithm>
#include <array>

namespace hatter::data::moses {

namespace {

struct Name {
    std::u32string_view name;
    std::string_view written;
    char32_t character;
};
constexpr std::array<Name, 8> Entities = {{{U"&amp;", "&amp;", U'&'},
                                           {U"&#124;", "&#124;", U'|'},
                                           {U"&lt;", "&lt;", U'<'},
                                           {U"&gt;", "&gt;", U'>'},
                                           {U"&apos;", "&apos;", U'\''},
                                           {U"&quot;", "&quot;", U'"'},
                                           {U"&#91;", "&#91;", U'['},
                                           {U"&#93;", "&#93;", U']'}}};
constexpr std::array<Name, 3> Legacy = {{{U"&bar;", {}, U'|'}, {U"&bra;", {}, U'['}, {U"&ket;", {}, U']'}}};

constexpr std::array<std::u32string_view, 17> Elisions = {
    U"l",     U"d",      U"j",      U"m",      U"t",      U"s",      U"n",    U"c",      U"qu",
    U"jusqu", U"lorsqu", U"puisqu", U"quoiqu", U"presqu", U"quelqu", U"entr", U"aujourd"};
constexpr std::array<std::u32string_view, 7> Contractions = {U"s", U"t", U"re", U"ve", U"ll", U"d", U"m"};

UChar32 point(char32_t c) {
    return static_cast<UChar32>(c);
}

/// Python's white space without U+001C to U+001F, which Perl counts as controls.
bool isPerlSpace(char32_t c) {
    return isSpace(static_cast<std::int32_t>(c)) && !(c >= 0x1c && c <= 0x1f);
}

template <std::size_t N>
bool isOneOf(std::u32string_view word, const std::array<std::u32string_view, N>& all) {
    const auto same = [](char32_t a, char32_t b) { return (a >= U'A' && a <= U'Z' ? a + 32 : a) == b; };
    return std::any_of(all.begin(), all.end(),
                       [&](auto one) { return std::equal(word.begin(), word.end(), one.begin(), one.end(), same); });
}

template <std::size_t N>
Entity found(std::u32string_view text, std::size_t at, const std::array<Name, N>& names) {
    for (const Name& each : names)
        if (text.compare(at, each.name.size(), each.name) == 0)
            return {each.character, each.name.size()};
    return {};
}

}  // namespace

bool isAlpha(char32_t c) {
    return u_hasBinaryProperty(point(c), UCHAR_ALPHABETIC) != 0;
}

bool isNumber(char32_t c) {
    return (U_GET_GC_MASK(point(c)) & U_GC_N_MASK) != 0;
}

bool isAlnum(char32_t c) {
    return isAlpha(c) || u_charType(point(c)) == U_DECIMAL_DIGIT_NUMBER;
}

bool isLower(char32_t c) {
    return u_hasBinaryProperty(point(c), UCHAR_LOWERCASE) != 0;
}

bool isCurrency(char32_t c) {
    return u_charType(point(c)) == U_CURRENCY_SYMBOL;
}

std::u32string decoded(std::string_view line) {
    std::u32string out;
    out.reserve(line.size());
    bool space = false;
    for (std::size_t at = 0; at < line.size();) {
        const std::int32_t c = nextCodePoint(line, at);
        if (c < 0)
            ++at;
        const char32_t mark = c < 0 ? U'\ufffd' : static_cast<char32_t>(c);
        if (isPerlSpace(mark)) {
            space = true;
            continue;
        }
        if (mark < 0x20)
            continue;
        if (space && !out.empty())
            out += U' ';
        space = false;
        out += mark;
    }
    return out;
}

void append(std::string& out, char32_t c) {
    char bytes[U8_MAX_LENGTH];
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(bytes, size, point(c));
    out.append(bytes, static_cast<std::size_t>(size));
}

std::string encoded(std::u32string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char32_t c : text)
        append(out, c);
    return out;
}

std::u32string collapsed(std::u32string_view text) {
    std::u32string out;
    out.reserve(text.size());
    for (const char32_t c : text)
        if (c != U' ' || (!out.empty() && out.back() != U' '))
            out += c;
    if (!out.empty() && out.back() == U' ')
        out.pop_back();
    return out;
}

std::vector<std::u32string_view> words(std::u32string_view text) {
    std::vector<std::u32string_view> all;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(U' ', at), text.size());
        if (end > at)
            all.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return all;
}

Entity entityAt(std::u32string_view text, std::size_t at, bool legacy) {
    if (text[at] != U'&')
        return {};
    const Entity known = found(text, at, Entities);
    return known.length > 0 || !legacy ? known : found(text, at, Legacy);
}

std::string_view entityOf(char32_t c) {
    for (const Name& each : Entities)
        if (each.character == c)
            return each.written;
    return {};
}

std::string primaryLanguage(const std::string& language) {
    std::string primary = language.substr(0, language.find_first_of("-_.@"));
    std::transform(primary.begin(), primary.end(), primary.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return primary;
}

bool elides(const std::string& language) {
    return language == "fr" || language == "it" || language == "ca" || language == "ga";
}

bool isElision(std::u32string_view word) {
    return isOneOf(word, Elisions);
}

bool isContraction(std::u32string_view word) {
    return isOneOf(word, Contractions);
}

}  // namespace hatter::data::moses
