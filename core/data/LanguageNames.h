// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace hatter::data {

/// Languages of the two sides of a corpus; empty where nothing tells.
struct LanguagePair {
    std::string source, target;
    bool operator==(const LanguagePair&) const = default;
};

/// True for a code of ISO 639-1, alone or with a script or country behind it: "de", "pt_BR", "zh-Hans".
bool isLanguageCode(std::string_view text);

/// The language that a file's name tells: its ending ("train.de"), or the last code among its parts ("de.po",
/// "corpus_de.txt", "news.de.tok"). Empty where it has none. A name with two codes ("x.de-en.en") tells the last.
std::string languageOfName(std::string_view fileName);

/// The pair that a name tells: two codes beside each other ("corpus.en-de.tsv", "en_de.po").
LanguagePair languagesOfName(std::string_view fileName);

/// The name without the code that languageOfName() finds: what two files of one corpus have in common.
std::string stemOfName(std::string_view fileName);

}  // namespace hatter::data
