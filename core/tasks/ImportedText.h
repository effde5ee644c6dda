// SPDX-License-Identifier: GPL-3.0-or-later
// What can be told of the text that a model of the reference was trained on, from its dictionaries and binary data.
#pragma once

#include "data/TokenDataset.h"
#include "data/Vocabulary.h"

#include <span>
#include <string>
#include <vector>

namespace hatter::tasks {

/// The pieces of a sentence without special ones; an unknown one as "<unk>".
std::vector<std::string> piecesOf(std::span<const std::int32_t> ids, const data::Vocabulary& vocabulary);

/// True if no word of the dictionary has a letter that can be lowered.
bool isLowercase(const data::Vocabulary& vocabulary);

enum class Tokenised { Yes, No, Unclear };
/// Punctuation that stands alone in the first sentences (tokenised) or hangs on words (not).
Tokenised isTokenised(const data::TokenSequences& sentences, const data::Vocabulary& vocabulary);
/// Entities of Moses ("&apos;", "&quot;") or its hyphen ("@-@") in the dictionary.
Tokenised isTokenised(const data::Vocabulary& vocabulary);
}  // namespace hatter::tasks
