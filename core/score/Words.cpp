// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/Words.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace hatter::score {

namespace {

constexpr std::array<std::string_view, 19> WideSpaces = {
    "\u0085", "\u00a0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006",
    "\u2007", "\u2008", "\u2009", "\u200a", "\u2028", "\u2029", "\u202f", "\u205f", "\u3000"};

/// Bytes of the white space that begins at `at`, 0 if none does.
std::size_t spaceBytes(std::string_view text, std::size_t at) {
    const char c = text[at];
    // 0x1c..0x1f separate files, groups, records and units; Python counts them as white space.
    if (isAsciiSpace(c) || (c >= 0x1c && c <= 0x1f))
        return 1;
    if (static_cast<unsigned char>(c) < 0x80)
        return 0;
    const std::string_view rest = text.substr(at);
    const auto it = std::find_if(WideSpaces.begin(), WideSpaces.end(),
                                 [&](std::string_view space) { return rest.starts_with(space); });
    return it == WideSpaces.end() ? 0 : it->size();
}

}  // namespace

std::vector<std::string> splitWords(const std::string& text) {
    std::vector<std::string> words;
    std::string word;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t space = spaceBytes(text, at);
        if (space == 0) {
            word += text[at++];
            continue;
        }
        if (!word.empty())
            words.push_back(std::move(word));
        word.clear();
        at += space;
    }
    if (!word.empty())
        words.push_back(std::move(word));
    return words;
}

std::string joinWords(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words)
        out += (out.empty() ? "" : " ") + word;
    return out;
}

std::string trimEnd(const std::string& text) {
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t space = spaceBytes(text, at);
        at += std::max<std::size_t>(space, 1);
        if (space == 0)
            end = at;
    }
    return text.substr(0, end);
}

}  // namespace hatter::score
