// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of Moses' tokenizer.perl (Koehn, Schroeder, Wang), one function each, in the order that they apply.
#include "data/MosesRules.h"

#include "data/MosesPrefixes.h"
#include "data/MosesText.h"

#include <algorithm>

namespace hatter::data::moses {

namespace {

constexpr char32_t Apostrophe = U'\'';

/// Every `mark` for which before(neighbour on the left) and after(neighbour on the right) hold gets `written` in its
/// place. As with a regular expression that spans all three characters, a character serves one mark only.
template <class Before, class After>
std::u32string replaced(const std::u32string& text, char32_t mark, Before before, After after,
                        std::u32string_view written) {
    std::u32string out;
    out.reserve(text.size() + text.size() / 8);
    for (std::size_t i = 0; i < text.size(); ++i) {
        out += text[i];
        if (i + 2 < text.size() && text[i + 1] == mark && before(text[i]) && after(text[i + 2])) {
            out += written;
            out += text[i + 2];
            i += 2;
        }
    }
    return out;
}

bool notAlpha(char32_t c) {
    return !isAlpha(c);
}

bool isKept(char32_t c) {
    return c == KeptDot || c == KeptApostrophe || c == JoinedHyphen;
}

/// Whatever is no letter, digit or space becomes a word, but for . ' ` , - which the rules below treat.
std::u32string withSpecialsApart(const std::u32string& text) {
    std::u32string out;
    out.reserve(text.size() + text.size() / 4);
    for (const char32_t c : text) {
        const bool special =
            c != U' ' && c != U'.' && c != U'\'' && c != U'`' && c != U',' && c != U'-' && !isKept(c) && !isAlnum(c);
        if (special)
            out += U' ';
        out += c;
        if (special)
            out += U' ';
    }
    return out;
}

/// "a-b-c": both hyphens, since the letter behind one is only looked at.
std::u32string withHyphensApart(const std::u32string& text) {
    std::u32string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool between =
            text[i] == U'-' && i > 0 && i + 1 < text.size() && isAlnum(text[i - 1]) && isAlnum(text[i + 1]);
        if (between)
            out.append({U' ', JoinedHyphen, U' '});
        else
            out += text[i];
    }
    return out;
}

/// Two and more full stops in a row are one word.
std::u32string withDotsTogether(const std::u32string& text) {
    std::u32string out;
    out.reserve(text.size() + text.size() / 8);
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t end = std::min(text.find_first_not_of(U'.', i), text.size());
        if (end <= i + 1) {
            out += text[i++];
            continue;
        }
        out += U' ';
        out.append(end - i, KeptDot);
        out += U' ';
        i = end;
    }
    return out;
}

/// A comma is a word unless it stands between two numbers, or before one at the head of the line. (Moses' own
/// expression overlooks the last one of ",,5"; then tokenising twice would not be the same as tokenising once.)
std::u32string withCommasApart(const std::u32string& text) {
    std::u32string out;
    out.reserve(text.size() + text.size() / 8);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool numberBefore = i == 0 || isNumber(text[i - 1]);
        const bool numberBehind = i + 1 < text.size() && isNumber(text[i + 1]);
        if (text[i] == U',' && !(numberBefore && numberBehind))
            out += U" , ";
        else
            out += text[i];
    }
    return out;
}

std::u32string withApostrophesApart(std::u32string text, const std::string& language) {
    if (language != "en" && !elides(language)) {
        std::u32string out;
        for (const char32_t c : text)
            if (c == Apostrophe)
                out += U" ' ";
            else
                out += c;
        return out;
    }
    const bool english = language == "en";
    // In "1990's" the number counts as a letter for English.
    const auto opens = [english](char32_t c) { return notAlpha(c) && !(english && isNumber(c)); };
    text = replaced(text, Apostrophe, notAlpha, notAlpha, U" ' ");
    text = replaced(text, Apostrophe, opens, isAlpha, U" ' ");
    text = replaced(text, Apostrophe, isAlpha, notAlpha, U" ' ");
    text = replaced(text, Apostrophe, isAlpha, isAlpha, english ? U" '" : U"' ");
    if (english)
        text = replaced(
            text, Apostrophe, isNumber, [](char32_t c) { return c == U's'; }, U" '");
    return text;
}

/// Whether the word before a full stop keeps it, `next` being the word behind.
bool keepsStop(std::u32string_view word, std::u32string_view next, const Abbreviations& abbreviations) {
    if (word.find(U'.') != std::u32string_view::npos && std::any_of(word.begin(), word.end(), isAlpha))
        return true;  // "U.S", "z.B"
    if (isLower(next.front()))
        return true;  // the sentence goes on
    if (std::any_of(word.begin(), word.end(), isKept))
        return false;
    const auto known = abbreviations.find(encoded(word));
    if (known == abbreviations.end())
        return false;
    return known->second == Abbreviation::Always || (next.front() >= U'0' && next.front() <= U'9');
}

/// The full stop of a word becomes a word unless it belongs to an abbreviation or the sentence goes on; that of the
/// line's last word always does.
std::u32string withStopsApart(const std::u32string& text, const Abbreviations& abbreviations) {
    const std::vector<std::u32string_view> all = words(text);
    std::u32string out;
    out.reserve(text.size() + 2);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::u32string_view word = all[i];
        out += i > 0 ? U" " : U"";
        const bool stop = word.size() > 1 && word.back() == U'.';
        const std::u32string_view stem = word.substr(0, word.size() - 1);
        if (!stop || (i + 1 < all.size() && keepsStop(stem, all[i + 1], abbreviations)))
            out += word;
        else
            (out += stem) += U" .";
    }
    return out;
}

/// A line that ends in .' has not been seen by the rules for apostrophes, which ask for a character behind.
std::u32string withLastQuoteApart(std::u32string text) {
    if (text.ends_with(U".'"))
        text.replace(text.size() - 2, 2, U" . '");
    return collapsed(text);
}

}  // namespace

std::u32string separated(std::u32string text, const std::string& language, bool hyphens) {
    text = withSpecialsApart(text);
    if (hyphens)
        text = withHyphensApart(text);
    text = withDotsTogether(text);
    text = withCommasApart(text);
    text = withApostrophesApart(std::move(text), language);
    return withLastQuoteApart(withStopsApart(text, abbreviationsOf(language)));
}

}  // namespace hatter::data::moses
