// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/Segmenter.h"

#include "data/Text.h"
#include "data/sentencepiece/SentencePieceModule.h"

namespace hatter::data {

namespace {
class WhitespaceSegmenter final : public Segmenter {
public:
    std::vector<std::string> pieces(const std::string& line) const override { return splitWords(line); }
    std::string text(const std::vector<std::string>& pieces) const override {
        std::string out;
        for (const std::string& piece : pieces)
            out += (out.empty() ? "" : " ") + piece;
        return out;
    }
    std::string kind() const override { return "none"; }
};
}  // namespace

std::unique_ptr<Segmenter> openSentencePiece(const std::filesystem::path& model) {
    return sentencePieceModule().open(model);
}

std::unique_ptr<Segmenter> makeWhitespaceSegmenter() {
    return std::make_unique<WhitespaceSegmenter>();
}

Vocabulary trainSentencePiece(const std::vector<std::filesystem::path>& files, int pieces,
                              const std::filesystem::path& model) {
    return sentencePieceModule().train(files, pieces, model);
}

Vocabulary vocabularyOf(const std::filesystem::path& sentencePieceModel) {
    return sentencePieceModule().vocabulary(sentencePieceModel);
}

std::vector<std::int32_t> encode(const Segmenter& segmenter, const Vocabulary& vocabulary, const std::string& line) {
    std::vector<std::int32_t> ids;
    for (const std::string& piece : segmenter.pieces(line)) {
        const std::int32_t id = vocabulary.id(piece);
        // A word of the text that reads "<pad>" or "</s>" must not end the sentence.
        ids.push_back(id < Vocabulary::Unknown ? Vocabulary::Unknown : id);
    }
    ids.push_back(Vocabulary::Eos);
    return ids;
}

std::string decode(const Segmenter& segmenter, const Vocabulary& vocabulary, const std::vector<std::int32_t>& ids) {
    std::vector<std::string> pieces;
    for (const std::int32_t id : ids)
        if (id > Vocabulary::Unknown)
            pieces.push_back(vocabulary.symbol(id));
    return segmenter.text(pieces);
}

}  // namespace hatter::data
