// SPDX-License-Identifier: GPL-3.0-or-later
// What a tokeniser has done to the line already is marked first, so that the rules leave it alone: this makes
// tokenising twice the same as tokenising once.
#include "data/Moses.h"
#include "data/MosesRules.h"
#include "data/MosesText.h"

#include <algorithm>

namespace hatter::data {

using namespace moses;

namespace {

constexpr char32_t Apostrophe = U'\'';

/// The characters of entities. Only tokenisers write &apos;, so its place is final; a word "@-@" is one of theirs, too.
std::u32string withEntitiesRead(const std::u32string& line) {
    std::u32string out;
    out.reserve(line.size());
    for (std::size_t i = 0; i < line.size();) {
        const bool starts = i == 0 || line[i - 1] == U' ';
        if (starts && line.compare(i, 3, U"@-@") == 0 && (i + 3 == line.size() || line[i + 3] == U' ')) {
            out += JoinedHyphen;
            i += 3;
            continue;
        }
        const Entity entity = entityAt(line, i, false);
        out += entity.length == 0 ? line[i] : entity.character == Apostrophe ? KeptApostrophe : entity.character;
        i += std::max<std::size_t>(entity.length, 1);
    }
    return out;
}

/// Marks plain apostrophes that stand as a tokeniser leaves them: at the head of a word behind a letter or number in
/// English, at the end of a word before a letter where elisions are split. `all`: whatever the word; otherwise only
/// words that nobody would write like this himself ("'t", "l'"), since "tell 'em" is ordinary text.
std::u32string withSplitsMarked(std::u32string text, const std::string& language, bool all) {
    if (language != "en" && !elides(language))
        return text;
    std::u32string_view before;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(U' ', at), text.size());
        const std::u32string_view word = std::u32string_view(text).substr(at, end - at);
        const bool letterBehind = end + 1 < text.size() && isAlpha(text[end + 1]);
        if (language == "en" && word.size() > 1 && word[0] == Apostrophe && isAlpha(word[1]) && !before.empty() &&
            (isAlpha(before.back()) || isNumber(before.back())) && (all || isContraction(word.substr(1))))
            std::replace(text.begin() + static_cast<std::ptrdiff_t>(at),
                         text.begin() + static_cast<std::ptrdiff_t>(end), Apostrophe, KeptApostrophe);
        else if (language != "en" && word.size() > 1 && word.back() == Apostrophe && letterBehind &&
                 isAlpha(word[word.size() - 2]) && (all || isElision(word.substr(0, word.size() - 1))))
            text[end - 1] = KeptApostrophe;
        before = word;
        at = end + 1;
    }
    return text;
}

/// A mark stands alone that people type beside a word. In French, some have a space before them in ordinary text.
bool hasPunctuationApart(const std::u32string& text, const std::string& language) {
    const std::u32string_view marks = language == "fr" ? U".,()" : U".,()[];:?!";
    const auto all = words(text);
    return std::any_of(all.begin(), all.end(), [marks](std::u32string_view word) {
        return word.size() == 1 && marks.find(word[0]) != std::u32string_view::npos;
    });
}

/// Pieces of subword-nmt: a word that is not the last one ends in "@@".
bool isCutIntoPieces(const std::u32string& text) {
    for (std::size_t at = text.find(U"@@ "); at != std::u32string::npos; at = text.find(U"@@ ", at + 1))
        if (at > 0 && text[at - 1] != U' ')
            return true;
    return false;
}

std::string written(const std::u32string& text, bool escape) {
    std::string out;
    out.reserve(text.size() + text.size() / 4);
    for (const char32_t mark : text) {
        if (mark == JoinedHyphen) {
            out += "@-@";
            continue;
        }
        const char32_t c = mark == KeptDot ? U'.' : mark == KeptApostrophe ? Apostrophe : mark;
        const std::string_view entity = escape ? entityOf(c) : std::string_view();
        if (entity.empty())
            append(out, c);
        else
            out += entity;
    }
    return out;
}

}  // namespace

std::string mosesTokenize(const std::string& line, const MosesOptions& options) {
    const std::string language = primaryLanguage(options.language);
    const std::u32string typed = decoded(line);
    if (isCutIntoPieces(typed))
        return encoded(typed);
    const std::u32string text = withSplitsMarked(withEntitiesRead(typed), language, false);
    if (text.find(Apostrophe) != std::u32string::npos && hasPunctuationApart(text, language)) {
        const std::u32string marked = withSplitsMarked(text, language, true);
        const std::u32string again = separated(marked, language, options.aggressiveHyphens);
        if (written(again, false) == written(marked, false))
            return written(again, options.escape);
    }
    return written(separated(text, language, options.aggressiveHyphens), options.escape);
}

bool looksTokenized(const std::string& line, const MosesOptions& options) {
    return mosesTokenize(line, options) == encoded(decoded(line));
}

}  // namespace hatter::data
