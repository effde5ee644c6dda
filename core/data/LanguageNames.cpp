// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/LanguageNames.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace hatter::data {

namespace {

/// ISO 639-1, sorted.
constexpr std::array<std::string_view, 183> Codes = {
    "aa", "ab", "ae", "af", "ak", "am", "an", "ar", "as", "av", "ay", "az", "ba", "be", "bg", "bi", "bm", "bn", "bo",
    "br", "bs", "ca", "ce", "ch", "co", "cr", "cs", "cu", "cv", "cy", "da", "de", "dv", "dz", "ee", "el", "en", "eo",
    "es", "et", "eu", "fa", "ff", "fi", "fj", "fo", "fr", "fy", "ga", "gd", "gl", "gn", "gu", "gv", "ha", "he", "hi",
    "ho", "hr", "ht", "hu", "hy", "hz", "ia", "id", "ie", "ig", "ii", "ik", "io", "is", "it", "iu", "ja", "jv", "ka",
    "kg", "ki", "kj", "kk", "kl", "km", "kn", "ko", "kr", "ks", "ku", "kv", "kw", "ky", "la", "lb", "lg", "li", "ln",
    "lo", "lt", "lu", "lv", "mg", "mh", "mi", "mk", "ml", "mn", "mr", "ms", "mt", "my", "na", "nb", "nd", "ne", "ng",
    "nl", "nn", "no", "nr", "nv", "ny", "oc", "oj", "om", "or", "os", "pa", "pi", "pl", "ps", "pt", "qu", "rm", "rn",
    "ro", "ru", "rw", "sa", "sc", "sd", "se", "sg", "si", "sk", "sl", "sm", "sn", "so", "sq", "sr", "ss", "st", "su",
    "sv", "sw", "ta", "te", "tg", "th", "ti", "tk", "tl", "tn", "to", "tr", "ts", "tt", "tw", "ty", "ug", "uk", "ur",
    "uz", "ve", "vi", "vo", "wa", "wo", "xh", "yi", "yo", "za", "zh", "zu"};

bool isAll(std::string_view text, bool (*holds)(char)) {
    return std::all_of(text.begin(), text.end(), holds);
}
bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}
bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}

/// "BR", "419" or "Hans".
bool isSubtag(std::string_view text) {
    if (text.size() == 2)
        return isAll(text, isUpper);
    if (text.size() == 3)
        return isAll(text, [](char c) { return c >= '0' && c <= '9'; });
    return text.size() == 4 && isUpper(text[0]) && isAll(text.substr(1), isLower);
}

bool isBare(std::string_view text) {
    return text.size() == 2 && std::binary_search(Codes.begin(), Codes.end(), text);
}

/// A code within a name: its place and length, with what stands behind it ("_BR").
struct Found {
    std::size_t at = 0, length = 0;
};

constexpr std::string_view Parting = "._- ";

std::vector<Found> codesIn(std::string_view name) {
    std::vector<Found> found;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find_first_of(Parting, at), name.size());
        if (isBare(name.substr(at, end - at))) {
            Found code{at, end - at};
            if (end < name.size() && (name[end] == '_' || name[end] == '-')) {
                const std::size_t next = std::min(name.find_first_of(Parting, end + 1), name.size());
                if (isSubtag(name.substr(end + 1, next - end - 1)))
                    code.length = next - at;
            }
            found.push_back(code);
            at += code.length + 1;
            continue;
        }
        at = end + 1;
    }
    return found;
}

}  // namespace

bool isLanguageCode(std::string_view text) {
    const std::vector<Found> found = codesIn(text);
    return found.size() == 1 && found[0].at == 0 && found[0].length == text.size();
}

std::string languageOfName(std::string_view fileName) {
    const std::vector<Found> found = codesIn(fileName);
    return found.empty() ? std::string() : std::string(fileName.substr(found.back().at, found.back().length));
}

LanguagePair languagesOfName(std::string_view fileName) {
    const std::vector<Found> found = codesIn(fileName);
    // From the end: "is-it.en-de.tsv" is of its last pair.
    for (std::size_t i = found.size(); i-- > 1;) {
        const Found &a = found[i - 1], &b = found[i];
        if (a.at + a.length + 1 == b.at && (fileName[b.at - 1] == '-' || fileName[b.at - 1] == '_'))
            return {std::string(fileName.substr(a.at, a.length)), std::string(fileName.substr(b.at, b.length))};
    }
    return {};
}

std::string stemOfName(std::string_view fileName) {
    const std::vector<Found> found = codesIn(fileName);
    std::string stem(fileName);
    if (!found.empty())
        stem.erase(found.back().at, found.back().length);
    return stem;
}

}  // namespace hatter::data
