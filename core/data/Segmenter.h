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
    /// "sentencepiece", "subword-nmt", "none"; "moses+" before one of them that works on tokenised text (data/Moses.h)
    virtual std::string kind() const = 0;
};

/// Opens a SentencePiece model; throws InputError if the file is missing or damaged.
std::unique_ptr<Segmenter> openSentencePiece(const std::filesystem::path& model);
/// Applies the merges of subword-nmt (versions 0.1 and 0.2 of its codes) to words between spaces, as its apply-bpe does
/// without a vocabulary filter: "auf verbindungen" becomes "auf verbin@@ dungen". Throws InputError with file and line
/// for a codes file that is missing or damaged.
std::unique_ptr<Segmenter> openSubwordNmt(const std::filesystem::path& codes);
/// The same from lines that are in memory; `name` stands for them in messages.
std::unique_ptr<Segmenter> makeSubwordNmt(const std::vector<std::string>& codes, const std::string& name);
/// Words of subword-nmt's pieces, a space between them: "verbin@@ dungen" becomes "verbindungen".
std::string joinSubwords(const std::vector<std::string>& pieces);
/// Pieces are the words between white space.
std::unique_ptr<Segmenter> makeWhitespaceSegmenter();

/// Trains a joint BPE model on the lines of `files` (SentencePiece; the same files give the same model) and writes it
/// to `model`. `pieces` is the size of the vocabulary that it returns, the special ids included; a small corpus yields
/// fewer. Throws InputError for files without text and for fewer pieces than the text has characters.
Vocabulary trainSentencePiece(const std::vector<std::filesystem::path>& files, int pieces,
                              const std::filesystem::path& model);
/// The vocabulary of a model: its pieces in order, without its own control and unknown pieces, after fairseq's special
/// ones, padded to a multiple of 8.
Vocabulary vocabularyOf(const std::filesystem::path& sentencePieceModel);

/// Ids of a line with </s> at the end.
std::vector<std::int32_t> encode(const Segmenter& segmenter, const Vocabulary& vocabulary, const std::string& line);
/// Text of ids: special ones are left out.
std::string decode(const Segmenter& segmenter, const Vocabulary& vocabulary, const std::vector<std::int32_t>& ids);

}  // namespace hatter::data
