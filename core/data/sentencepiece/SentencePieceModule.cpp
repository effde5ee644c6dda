// SPDX-License-Identifier: GPL-3.0-or-later
// All that touches SentencePiece. A module of its own, see SentencePieceModule.h.
#include "data/sentencepiece/SentencePieceModule.h"

#include "base/AtomicFile.h"
#include "base/Error.h"
#include "data/Text.h"

#include <sentencepiece_processor.h>
#include <sentencepiece_trainer.h>
#include <optional>
#include <unordered_map>

namespace hatter::data {

namespace {
using sentencepiece::SentencePieceProcessor;

constexpr std::size_t LargestModel = std::size_t{256} << 20;
constexpr int FairseqSpecials = 4;
constexpr int ModelSpecials = 1;  // <unk>: SentencePiece insists on it

void load(SentencePieceProcessor& processor, const std::filesystem::path& model) {
    const std::string bytes = readFile(model, LargestModel);
    const auto status = bytes.empty() ? sentencepiece::util::Status(sentencepiece::util::StatusCode::kDataLoss, "empty")
                                      : processor.LoadFromSerializedProto(bytes);
    if (!status.ok() || processor.GetPieceSize() < 1)
        throw InputError({model.string(), 0, {}}, "is not a SentencePiece model, or it is damaged");
}

class SentencePieceSegmenter final : public Segmenter {
public:
    explicit SentencePieceSegmenter(const std::filesystem::path& model) { load(m_processor, model); }

    std::vector<std::string> pieces(const std::string& line) const override {
        std::vector<std::string> out;
        check(m_processor.Encode(line, &out));
        return out;
    }
    std::string text(const std::vector<std::string>& pieces) const override {
        std::string out;
        check(m_processor.Decode(pieces, &out));
        return out;
    }
    std::string kind() const override { return "sentencepiece"; }

private:
    static void check(const sentencepiece::util::Status& status) {
        if (!status.ok())
            throw Error("SentencePiece failed: " + status.ToString());
    }

    SentencePieceProcessor m_processor;
};

/// The lines of several files that hold words, one after the other: the trainer's own list would be split at commas.
class LinesOfFiles final : public sentencepiece::SentenceIterator {
public:
    explicit LinesOfFiles(const std::vector<std::filesystem::path>& files) : m_files(files) { Next(); }

    bool done() const override { return m_done; }
    void Next() override {
        do {
            if (!m_reader && m_file < m_files.size())
                m_reader.emplace(m_files[m_file++]);
            while (m_reader && m_reader->next(m_line))
                if (countWords(m_line) > 0)
                    return;
            m_reader.reset();
        } while (m_file < m_files.size());
        m_done = true;
    }
    const std::string& value() const override { return m_line; }
    sentencepiece::util::Status status() const override { return {}; }

private:
    const std::vector<std::filesystem::path>& m_files;
    std::size_t m_file = 0;
    std::optional<LineReader> m_reader;
    std::string m_line;
    bool m_done = false;
};

/// The same files give the same model: nothing is drawn at random and every line is used.
std::unordered_map<std::string, std::string> trainerOptions(int pieces) {
    return {{"model_type", "bpe"},
            {"vocab_size", std::to_string(pieces - FairseqSpecials + ModelSpecials)},
            {"hard_vocab_limit", "false"},  // a small corpus yields fewer pieces
            {"character_coverage", "1.0"},
            {"unk_id", "0"},
            {"bos_id", "-1"},
            {"eos_id", "-1"},
            {"pad_id", "-1"},
            {"input_sentence_size", "0"},
            {"shuffle_input_sentence", "false"},
            {"num_threads", "1"},
            {"minloglevel", "3"}};
}
std::unique_ptr<Segmenter> open(const std::filesystem::path& model) {
    return std::make_unique<SentencePieceSegmenter>(model);
}

Vocabulary vocabulary(const std::filesystem::path& sentencePieceModel) {
    SentencePieceProcessor processor;
    load(processor, sentencePieceModel);
    Vocabulary out;
    for (int i = 0; i < processor.GetPieceSize(); ++i)
        if (!processor.IsControl(i) && !processor.IsUnknown(i))
            out.add(processor.IdToPiece(i), 1);
    out.padTo(8);
    return out;
}

Vocabulary train(const std::vector<std::filesystem::path>& files, int pieces, const std::filesystem::path& model) {
    if (pieces <= FairseqSpecials + ModelSpecials)
        throw InputError({{}, 0, "pieces"}, "is " + std::to_string(pieces) + ", a few thousand were expected");
    LinesOfFiles lines(files);
    if (lines.done())
        throw InputError({files.empty() ? std::string() : files.front().string(), 0, {}},
                         "there is no text to train a segmenter on");
    std::string bytes;
    const auto status = sentencepiece::SentencePieceTrainer::Train(trainerOptions(pieces), &lines, &bytes);
    if (!status.ok())
        throw InputError({{}, 0, "pieces"}, std::to_string(pieces) +
                                                " pieces cannot be trained on this text, most likely "
                                                "because it has more different characters (SentencePiece says: " +
                                                status.ToString() + ")");
    writeFileAtomically(model, bytes);
    return vocabulary(model);
}

}  // namespace

}  // namespace hatter::data

const hatter::data::SentencePieceModule* hatterSentencePiece() {
    static constexpr hatter::data::SentencePieceModule module = {hatter::data::open, hatter::data::train,
                                                                 hatter::data::vocabulary};
    return &module;
}
