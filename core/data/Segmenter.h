// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Vocabulary.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace hatter::data {

/// Text to pieces and back. Thread-safe once made.
class Segmenter {
public:
    virtual ~Segmenter() = default;
    virtual std::vector<std::string> pieces(const std::string& line) const = 0;
    virtual std::string text(const std::vector<std::string>& pieces) const = 0;
    /// "sentencepiece", "none"
    virtual std::string kind() const = 0;
};

/// Opens a SentencePiece model; throws InputError if the file is missing or damaged.
std::unique_ptr<Segmenter> openSentencePiece(const std::filesystem::path& model);
/// Pieces are the words between white space.
std::unique_ptr<Segmenter> makeWhitespaceSegmenter();

/// Trains a joint BPE model of `pieces` pieces on the lines of `files` (SentencePiece, with fairseq's special ids kept
/// out of it) and writes it to `model`. Returns the vocabulary: the model's pieces in its order.
Vocabulary trainSentencePiece(const std::vector<std::filesystem::path>& files, int pieces,
                              const std::filesystem::path& model);
/// The vocabulary of a model: its pieces in order, after fairseq's special ones, padded to a multiple of 8.
Vocabulary vocabularyOf(const std::filesystem::path& sentencePieceModel);

/// Ids of a line with </s> at the end.
std::vector<std::int32_t> encode(const Segmenter& segmenter, const Vocabulary& vocabulary, const std::string& line);
/// Text of ids: special ones are left out.
std::string decode(const Segmenter& segmenter, const Vocabulary& vocabulary, const std::vector<std::int32_t>& ids);

}  // namespace hatter::data
