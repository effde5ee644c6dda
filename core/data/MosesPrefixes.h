// SPDX-License-Identifier: GPL-3.0-or-later
// Abbreviations whose full stop belongs to them.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace hatter::data {

enum class Abbreviation {
    None,
    Always,        ///< keeps its full stop wherever it stands
    BeforeNumber,  ///< only where digits follow: "No. 5", but "He said No ."
};

/// By the word without its full stop, in UTF-8; upper and lower case differ.
using Abbreviations = std::unordered_map<std::string_view, Abbreviation>;

/// Those of "en", "de" or "fr"; English ones for every other language. Made once, then only read.
const Abbreviations& abbreviationsOf(const std::string& language);

}  // namespace hatter::data
