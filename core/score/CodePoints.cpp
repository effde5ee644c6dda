// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/CodePoints.h"

#include "base/Error.h"

#include <unicode/ucasemap.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>
#include <algorithm>
#include <limits>
#include <memory>

namespace hatter::score {

namespace {

/// ICU counts in 32 bits and longest sequences have four bytes: it is shown no more than it needs.
constexpr std::size_t LongestSequence = 4;

bool hasCategory(std::int32_t character, std::uint32_t mask) {
    return character < InvalidByte && (U_GET_GC_MASK(character) & mask) != 0;
}

struct CloseMap {
    void operator()(UCaseMap* map) const { ucasemap_close(map); }
};

[[noreturn]] void failed(UErrorCode status) {
    throw Error(std::string("ICU could not turn text into lower case: ") + u_errorName(status));
}

/// Of well-formed UTF-8.
void appendLowercase(std::string& out, const UCaseMap* map, std::string_view text) {
    const auto size = static_cast<std::int32_t>(text.size());
    std::string lower(text.size() + 16, '\0');
    while (true) {
        UErrorCode status = U_ZERO_ERROR;
        const std::int32_t needed = ucasemap_utf8ToLower(map, lower.data(), static_cast<std::int32_t>(lower.size()),
                                                         text.data(), size, &status);
        if (status != U_BUFFER_OVERFLOW_ERROR && U_FAILURE(status) != 0)
            failed(status);
        const bool fits = static_cast<std::size_t>(needed) <= lower.size();
        lower.resize(static_cast<std::size_t>(needed));
        if (fits)
            break;
    }
    out += lower;
}

}  // namespace

std::int32_t nextCharacter(std::string_view text, std::size_t& at) {
    const std::string_view here = text.substr(at, LongestSequence);
    std::int32_t used = 0;
    std::int32_t character = 0;
    U8_NEXT(here.data(), used, static_cast<std::int32_t>(here.size()), character);
    if (character < 0) {
        used = 1;
        character = InvalidByte + static_cast<unsigned char>(here.front());
    }
    at += static_cast<std::size_t>(used);
    return character;
}

std::vector<std::int32_t> characters(std::string_view text) {
    std::vector<std::int32_t> out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();)
        out.push_back(nextCharacter(text, at));
    return out;
}

void append(std::string& text, std::int32_t character) {
    if (character >= InvalidByte) {
        text += static_cast<char>(character - InvalidByte);
        return;
    }
    std::uint8_t bytes[LongestSequence];
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(bytes, size, character);
    text.append(bytes, bytes + size);
}

bool isPunctuation(std::int32_t character) {
    return hasCategory(character, U_GC_P_MASK);
}

bool isNumber(std::int32_t character) {
    return hasCategory(character, U_GC_N_MASK);
}

bool isSymbol(std::int32_t character) {
    return hasCategory(character, U_GC_S_MASK);
}

std::string lowercase(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCaseMap, CloseMap> map(ucasemap_open("", 0, &status));
    if (U_FAILURE(status) != 0)
        failed(status);
    std::string out;
    std::size_t begin = 0;
    // The runs between bytes that are no UTF-8: ICU would replace those.
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t before = at;
        const std::int32_t character = nextCharacter(text, at);
        if (character < InvalidByte)
            continue;
        appendLowercase(out, map.get(), text.substr(begin, before - begin));
        append(out, character);
        begin = at;
    }
    appendLowercase(out, map.get(), text.substr(begin));
    return out;
}

}  // namespace hatter::score
