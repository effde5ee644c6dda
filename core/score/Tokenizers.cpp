// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/Tokenizers.h"

#include "base/Error.h"
#include "score/CodePoints.h"
#include "score/Words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace hatter::score {

namespace {

constexpr std::array<std::pair<Tokenizer, std::string_view>, 3> Names = {
    {{Tokenizer::V13a, "13a"}, {Tokenizer::International, "intl"}, {Tokenizer::None, "none"}}};

std::string replaceAll(const std::string& text, std::string_view from, std::string_view to) {
    std::string out;
    std::size_t begin = 0;
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, begin)) {
        out.append(text, begin, at - begin);
        out += to;
        begin = at + from.size();
    }
    return out.append(text, begin);
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isPointOrComma(char c) {
    return c == '.' || c == ',';
}

/// ASCII's punctuation and signs except ' , - and .
bool standsAlone(char c) {
    return (c >= '{' && c <= '~') || (c >= '[' && c <= '`') || (c >= ' ' && c <= '&') || (c >= '(' && c <= '+') ||
           (c >= ':' && c <= '@') || c == '/';
}

/// Replaces pairs of neighbours that `matches`, left to right without overlap. 13a's rules name only ASCII, so bytes of
/// a longer character never begin or end a match by mistake.
template <typename Text, typename Matches, typename Write>
Text replacePairs(const Text& text, Matches matches, Write write) {
    Text out;
    std::size_t i = 0;
    while (i < text.size()) {
        if (i + 1 < text.size() && matches(text[i], text[i + 1])) {
            write(out, text[i], text[i + 1]);
            i += 2;
        } else {
            out.push_back(text[i++]);
        }
    }
    return out;
}

/// "a" and "b" with a space between and one behind, or one before: how the rules cut off b, or a.
template <typename Text, typename Character>
void cutOffSecond(Text& out, Character a, Character b) {
    out.insert(out.end(), {a, ' ', b, ' '});
}
template <typename Text, typename Character>
void cutOffFirst(Text& out, Character a, Character b) {
    out.insert(out.end(), {' ', a, ' ', b});
}

template <typename Text, typename Matches>
Text spaceAround(const Text& text, Matches matches) {
    Text out;
    for (const auto c : text)
        if (matches(c))
            out.insert(out.end(), {' ', c, ' '});
        else
            out.push_back(c);
    return out;
}

}  // namespace

std::string nameOf(Tokenizer tokenizer) {
    const auto* it =
        std::find_if(Names.begin(), Names.end(), [tokenizer](const auto& entry) { return entry.first == tokenizer; });
    return std::string(it->second);
}

Tokenizer tokenizerNamed(const std::string& name) {
    const auto* it =
        std::find_if(Names.begin(), Names.end(), [&name](const auto& entry) { return entry.second == name; });
    if (it == Names.end())
        throw InputError("'" + name + "' is not a tokeniser for BLEU: 13a, intl or none was expected");
    return it->first;
}

std::string tokenize(Tokenizer tokenizer, const std::string& line) {
    switch (tokenizer) {
        case Tokenizer::V13a:
            return tokenize13a(line);
        case Tokenizer::International:
            return tokenizeInternational(line);
        case Tokenizer::None:
            break;
    }
    return joinWords(splitWords(line));
}

std::string tokenize13a(const std::string& line) {
    // In this order: "&amp;lt;" ends as "<".
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> Replacements = {
        {{"<skipped>", ""}, {"-\n", ""}, {"\n", " "}, {"&quot;", "\""}, {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}}};
    std::string text = line;
    for (const auto& [from, to] : Replacements)
        text = replaceAll(text, from, to);
    text = spaceAround(" " + text + " ", standsAlone);
    // A point or comma is cut off unless it stands between digits; a dash is cut off after a digit.
    text = replacePairs(
        text, [](char a, char b) { return !isDigit(a) && isPointOrComma(b); }, cutOffSecond<std::string, char>);
    text = replacePairs(
        text, [](char a, char b) { return isPointOrComma(a) && !isDigit(b); }, cutOffFirst<std::string, char>);
    text = replacePairs(
        text, [](char a, char b) { return isDigit(a) && b == '-'; }, cutOffSecond<std::string, char>);
    return joinWords(splitWords(text));
}

std::string tokenizeInternational(const std::string& line) {
    using Text = std::vector<std::int32_t>;
    using Character = std::int32_t;
    Text text = characters(line);
    text = replacePairs(
        text, [](Character a, Character b) { return !isNumber(a) && isPunctuation(b); }, cutOffSecond<Text, Character>);
    text = replacePairs(
        text, [](Character a, Character b) { return isPunctuation(a) && !isNumber(b); }, cutOffFirst<Text, Character>);
    text = spaceAround(text, isSymbol);
    std::string out;
    for (const Character character : text)
        append(out, character);
    return joinWords(splitWords(out));
}

std::string splitCompounds(const std::string& line) {
    std::string out;
    std::size_t i = 0;
    while (i < line.size()) {
        const bool matches =
            i + 2 < line.size() && line[i + 1] == '-' && !isAsciiSpace(line[i]) && !isAsciiSpace(line[i + 2]);
        if (matches) {
            out += line[i];
            out += " ##AT##-##AT## ";
            out += line[i + 2];
            i += 3;
        } else {
            out += line[i++];
        }
    }
    return out;
}

}  // namespace hatter::score
