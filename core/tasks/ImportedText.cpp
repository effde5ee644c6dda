// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/ImportedText.h"

#include "data/Segmenter.h"
#include "data/SegmenterFile.h"
#include "data/Text.h"

#include <algorithm>
#include <string_view>

namespace hatter::tasks {

namespace {

constexpr std::size_t SentencesLookedAt = 2000;
constexpr std::string_view Marks = ".,!?;:";

bool isMark(char c) {
    return Marks.find(c) != std::string_view::npos;
}

}  // namespace

std::vector<std::string> piecesOf(std::span<const std::int32_t> ids, const data::Vocabulary& vocabulary) {
    std::vector<std::string> pieces;
    for (const std::int32_t id : ids) {
        if (id == data::Vocabulary::Unknown)
            pieces.emplace_back("<unk>");
        else if (id > data::Vocabulary::Unknown)
            pieces.push_back(vocabulary.symbol(id));
    }
    return pieces;
}

bool isLowercase(const data::Vocabulary& vocabulary) {
    for (std::int32_t id = data::Vocabulary::Unknown + 1; id < vocabulary.size(); ++id)
        if (data::lowered(vocabulary.symbol(id)) != vocabulary.symbol(id))
            return false;
    return true;
}

Tokenised isTokenised(const data::TokenSequences& sentences, const data::Vocabulary& vocabulary) {
    std::size_t alone = 0, hanging = 0;
    for (std::size_t i = 0; i < std::min(sentences.size(), SentencesLookedAt); ++i)
        for (const std::string& word : data::splitWords(data::joinSubwords(piecesOf(sentences[i], vocabulary)))) {
            if (!isMark(word.back()))
                continue;
            ++(word.size() == 1 ? alone : hanging);
        }
    if (alone == hanging)
        return Tokenised::Unclear;
    return alone > hanging ? Tokenised::Yes : Tokenised::No;
}

Tokenised isTokenised(const data::Vocabulary& vocabulary) {
    for (const char* word : {"&apos;", "&quot;", "&apos;s", "@-@"})
        if (vocabulary.id(word) != data::Vocabulary::Unknown)
            return Tokenised::Yes;
    return Tokenised::Unclear;
}

}  // namespace hatter::tasks
