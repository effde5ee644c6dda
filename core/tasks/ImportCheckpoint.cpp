// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/ImportCheckpoint.h"

#include "base/AtomicFile.h"
#include "base/Error.h"
#include "base/Log.h"
#include "data/Moses.h"
#include "data/SegmenterFile.h"
#include "data/Text.h"
#include "model/CheckpointImpl.h"
#include "model/HatCheckpointImpl.h"
#include "space/HatYaml.h"
#include "tasks/DataFiles.h"
#include "tasks/ImportedText.h"
#include "train/HatTrainingStateImpl.h"
#include "workbench/TrainSettings.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>
#include <vector>

namespace hatter::tasks {

namespace {

using data::Vocabulary;
using workbench::ImportCheckpointOptions;
using workbench::ImportCheckpointOutcome;
using workbench::ImportNote;

constexpr std::array<const char*, 3> Splits = {"train", "valid", "test"};

/// The folder of a SuperTransformer, made beside its place.
class SuperPart {
public:
    explicit SuperPart(std::filesystem::path place) : m_place(std::move(place)), m_part(m_place) {
        m_part += ".part";
        std::filesystem::remove_all(m_part);
        std::filesystem::create_directories(m_part);
    }
    ~SuperPart() {
        std::error_code ignored;
        std::filesystem::remove_all(m_part, ignored);
    }
    SuperPart(const SuperPart&) = delete;
    SuperPart& operator=(const SuperPart&) = delete;

    const std::filesystem::path& folder() const { return m_part; }
    void commit() const {
        std::filesystem::remove_all(m_place);
        std::filesystem::rename(m_part, m_place);
    }

private:
    std::filesystem::path m_place, m_part;
};

/// One import: what was read, and where it goes.
class Import {
public:
    Import(const store::Workspace& workspace, const ImportCheckpointOptions& options, Progress& progress,
           std::stop_token stop)
        : m_workspace(workspace), m_options(options), m_progress(progress), m_stop(std::move(stop)) {}

    ImportCheckpointOutcome run() {
        refuseOccupied();
        ProgressCounter counter(m_progress, "importing", 4);
        counter.at(0, m_options.checkpoint.filename().string());
        model::HatCheckpoint checkpoint = model::readHatCheckpoint(m_options.checkpoint);
        m_info = m_workspace.info();
        chooseLanguages(checkpoint.architecture);
        readDictionaries(checkpoint.super.config());
        obeyStop();
        counter.at(1, m_options.dataBin.filename().string());
        for (const char* split : Splits)
            readSplit(split);
        if (!m_options.dataBin.empty() && m_splits.empty())
            throw InputError({m_options.dataBin.string(), 0, {}},
                             "holds no train, valid or test data of " + pair() + " (fairseq's .bin and .idx)");
        describeSegmenter();
        obeyStop();
        counter.at(2);
        fillOutcome(checkpoint);
        // Everything is made beside its place: what can fail or be stopped comes before the first file is in it.
        const DataReplacement data(m_workspace);
        SuperPart super(m_workspace.superCheckpoint());
        writeData(data);
        counter.at(3);
        writeSuper(checkpoint, super.folder());
        obeyStop();
        // A workspace with these two alone can be imported into again.
        writeFileAtomically(m_workspace.designSpaceFile(), space::writeDesignSpace(m_outcome.space));
        store::Workspace(m_workspace).setInfo(m_info);
        data.commit();
        super.commit();
        counter.at(4);
        logInfo("imported " + m_options.checkpoint.string() + ": " + std::to_string(checkpoint.updates) + " updates, " +
                m_outcome.segmentation);
        return std::move(m_outcome);
    }

private:
    void obeyStop() const {
        if (m_stop.stop_requested())
            throw Stopped();
    }

    void note(ImportNote::Kind kind, const std::string& what = {}) { m_outcome.notes.push_back({kind, what}); }

    void refuseOccupied() const {
        if (std::filesystem::exists(m_workspace.superCheckpoint() / "model.safetensors") ||
            std::filesystem::exists(m_workspace.segmenterModel()))
            throw InputError({m_workspace.folder().string(), 0, {}},
                             "holds a SuperTransformer or data already: import into a new workspace");
    }

    void chooseLanguages(const model::HatArchitecture& architecture) {
        const auto choose = [](const std::string& given, const std::string& stated, const char* what) {
            const std::string language = given.empty() ? stated : given;
            if (language.empty())
                throw InputError(std::string("the checkpoint does not say its ") + what +
                                 " language: name it (--source-language, --target-language)");
            if (language.find_first_of("/\\") != std::string::npos)
                throw InputError("'" + language + "' is no language: a short name such as 'de' was expected");
            return language;
        };
        m_info.sourceLanguage = choose(m_options.sourceLanguage, architecture.sourceLanguage, "source");
        m_info.targetLanguage = choose(m_options.targetLanguage, architecture.targetLanguage, "target");
        if (m_info.sourceLanguage == m_info.targetLanguage)
            throw InputError("source and target language are both '" + m_info.sourceLanguage + "'");
    }

    std::string pair() const { return m_info.sourceLanguage + "-" + m_info.targetLanguage; }

    std::filesystem::path dictionaryFile(const std::filesystem::path& given, const std::string& language) const {
        if (!given.empty())
            return given;
        if (m_options.dataBin.empty())
            throw InputError(
                "the dictionaries of the checkpoint must be named (--dict-src, --dict-tgt), or the folder of "
                "its binary data (--data-bin)");
        return m_options.dataBin / ("dict." + language + ".txt");
    }

    void readDictionaries(const model::ModelConfig& config) {
        const auto read = [&](const std::filesystem::path& given, const std::string& language, int rows) {
            const auto file = dictionaryFile(given, language);
            Vocabulary vocabulary = Vocabulary::read(file);
            if (vocabulary.size() != rows)
                throw InputError({file.string(), 0, {}}, "has " + std::to_string(vocabulary.size()) +
                                                             " entries with the four special ones, but "
                                                             "the checkpoint's table of " +
                                                             language + " has " + std::to_string(rows) +
                                                             ": it belongs to another model");
            return vocabulary;
        };
        m_source = read(m_options.sourceDictionary, m_info.sourceLanguage, config.sourceVocabulary);
        m_target = read(m_options.targetDictionary, m_info.targetLanguage, config.targetVocabulary);
    }

    /// fairseq names a pair of files by either order of the languages.
    std::filesystem::path prefix(const std::string& split, const std::string& language) const {
        for (const auto& [first, second] : {std::pair(m_info.sourceLanguage, m_info.targetLanguage),
                                            std::pair(m_info.targetLanguage, m_info.sourceLanguage)}) {
            const auto found = m_options.dataBin / (split + "." + first + "-" + second + "." + language);
            if (std::filesystem::exists(found.string() + ".idx"))
                return found;
        }
        return {};
    }

    void readSplit(const std::string& split) {
        if (m_options.dataBin.empty())
            return;
        const auto source = prefix(split, m_info.sourceLanguage);
        const auto target = prefix(split, m_info.targetLanguage);
        if (source.empty() && target.empty()) {
            note(ImportNote::Kind::NoSplit, split);
            return;
        }
        if (source.empty() || target.empty())
            throw InputError({m_options.dataBin.string(), 0, {}},
                             "has one side only of the " + split + " pairs of " + pair());
        data::TokenDataset data;
        data.source = data::TokenSequences::read(source, m_source.size());
        data.target = data::TokenSequences::read(target, m_target.size());
        if (data.source.size() != data.target.size())
            throw InputError({source.string(), 0, {}}, "has " + std::to_string(data.source.size()) +
                                                           " sentences, but the other side has " +
                                                           std::to_string(data.target.size()));
        m_splits.emplace_back(split, std::move(data));
        obeyStop();
    }

    bool goesThroughMoses() {
        if (m_options.tokenizer == "moses" || m_options.tokenizer == "none")
            return m_options.tokenizer == "moses";
        if (m_options.tokenizer != "auto")
            throw InputError("tokenizer '" + m_options.tokenizer + "' is unknown; use auto, moses or none");
        if (!m_splits.empty()) {
            const auto& data = m_splits.front().second;
            const Tokenised said = isTokenised(data.target, m_target);
            if (said != Tokenised::Unclear) {
                note(said == Tokenised::Yes ? ImportNote::Kind::MosesByData : ImportNote::Kind::NoMosesByData);
                return said == Tokenised::Yes;
            }
        }
        note(isTokenised(m_target) == Tokenised::Yes ? ImportNote::Kind::MosesByDictionary
                                                     : ImportNote::Kind::MosesAssumed);
        return true;
    }

    void describeSegmenter() {
        if (!m_options.bpeCodes.empty())
            m_segmentation.codes = data::readLines(m_options.bpeCodes);
        else
            note(ImportNote::Kind::NoCodes);
        m_segmentation.sourceLanguage = m_info.sourceLanguage;
        m_segmentation.targetLanguage = m_info.targetLanguage;
        m_segmentation.lowercase = isLowercase(m_source);
        m_segmentation.targetLowercase = isLowercase(m_target);
        if (m_segmentation.lowercase)
            note(ImportNote::Kind::Lowercase);
        m_segmentation.moses = goesThroughMoses();
        const data::MosesOptions rules = data::mosesOptionsFor(m_source, m_info.sourceLanguage);
        m_segmentation.aggressiveHyphens = rules.aggressiveHyphens;
        m_segmentation.escape = rules.escape;
        // Codes are checked here, under their own name, before anything is written.
        m_segmenter = data::makeSegmenter(m_segmentation, m_options.bpeCodes.string());
        data::SegmenterDescription source = m_segmentation;
        source.targetLanguage = source.sourceLanguage;
        m_sourceText = data::makeSegmenter(source, m_options.bpeCodes.string());
    }

    void fillOutcome(const model::HatCheckpoint& checkpoint) {
        m_outcome.updates = checkpoint.updates;
        m_outcome.sourceVocabulary = m_source.size();
        m_outcome.targetVocabulary = m_target.size();
        m_outcome.space = checkpoint.super.config().space;
        m_outcome.sub = checkpoint.architecture.sub;
        m_outcome.segmentation = m_segmenter->kind();
        if (m_outcome.sub)
            note(ImportNote::Kind::OneSubTransformer);
    }

    std::vector<std::string> lines(const data::TokenSequences& side, const data::Segmenter& segmenter,
                                   const Vocabulary& vocabulary) const {
        std::vector<std::string> out;
        for (std::size_t i = 0; i < side.size(); ++i) {
            if (i % 2000 == 0)
                obeyStop();
            out.push_back(segmenter.text(piecesOf(side[i], vocabulary)));
        }
        return out;
    }

    /// Binary data in our own names, and its text for people and for BLEU: pieces joined, Moses' rules undone.
    void writeData(const DataReplacement& replacement) {
        const store::Workspace named = m_workspace.withInfo(m_info);
        workbench::PrepareDataOutcome statistics;
        statistics.vocabulary = m_target.size();
        statistics.leaks = -1;  // the splits are as they came
        m_source.write(replacement.part("dict." + m_info.sourceLanguage + ".txt"));
        m_target.write(replacement.part("dict." + m_info.targetLanguage + ".txt"));
        writeFileAtomically(replacement.part(named.segmenterModel()), data::toText(m_segmentation));
        for (const auto& [split, data] : m_splits) {
            workbench::SplitStatistics s;
            s.split = split;
            s.cleaning.read = s.cleaning.kept = static_cast<std::int64_t>(data.size());
            const auto write = [&](const data::TokenSequences& side, const data::Segmenter& segmenter,
                                   const Vocabulary& vocabulary, const std::string& language,
                                   data::LengthStatistics& words) {
                side.write(replacement.part(named.dataPrefix(split, language)), vocabulary.size());
                const auto text = lines(side, segmenter, vocabulary);
                words = data::wordStatistics(text);
                writeLines(replacement.part(named.textFile(split, language)), text);
                return pieceStatistics(side);
            };
            s.sourcePieces = write(data.source, *m_sourceText, m_source, m_info.sourceLanguage, s.sourceWords);
            s.targetPieces = write(data.target, *m_segmenter, m_target, m_info.targetLanguage, s.targetWords);
            statistics.splits.push_back(s);
            obeyStop();
        }
        replacement.writeStatistics(statistics);
        m_outcome.splits = statistics.splits;
    }

    /// Moments, steps and the place in the batches, where the checkpoint has them and we can go on alike.
    void writeTraining(model::HatCheckpoint& checkpoint, const std::filesystem::path& folder) {
        workbench::TrainSuperOptions settings;
        settings.labelSmoothing = checkpoint.architecture.labelSmoothing;
        try {
            if (m_splits.empty() || m_splits.front().first != "train")
                throw InputError("there are no training pairs");
            archive::TorchFile file(m_options.checkpoint);
            const auto state = folder / "training.safetensors";
            settings =
                settingsOf(train::writeHatTraining(file, checkpoint.super, m_splits.front().second, state), state);
            m_outcome.trainingState = true;
        } catch (const InputError& e) {
            note(ImportNote::Kind::NoTrainingState, e.what());
        }
        if (settings.updates < 1)
            settings.updates = std::max<std::int64_t>(checkpoint.updates, workbench::TrainSuperOptions{}.updates);
        writeFileAtomically(folder / "settings.json", workbench::toJson(settings, checkpoint.updates));
    }

    /// Throws InputError, and takes `state` away again, for a schedule that our own training does not offer.
    static workbench::TrainSuperOptions settingsOf(const train::TrainerOptions& o, const std::filesystem::path& state) {
        const train::LearningRate& rate = o.learningRate;
        const bool periods = rate.kind == train::LearningRate::Kind::Cosine && rate.periodUpdates > 0 &&
                             rate.periodUpdates != rate.maxUpdate - rate.warmupUpdates;
        if (periods || o.batchMultiple != 8) {
            std::filesystem::remove(state);
            throw InputError(periods ? "its cosine does not end with max-update" : "its batches are no multiples of 8");
        }
        workbench::TrainSuperOptions out;
        out.updates = rate.maxUpdate;
        out.maxTokens = o.maxTokens;
        out.updateFrequency = o.updateFrequency;
        out.learningRate = rate.peak;
        out.minimumLearningRate = rate.floor;
        out.warmupLearningRate = rate.warmup;
        out.warmupUpdates = rate.warmupUpdates;
        out.schedule = rate.kind == train::LearningRate::Kind::Cosine ? workbench::Schedule::Cosine
                                                                      : workbench::Schedule::InverseSquareRoot;
        out.labelSmoothing = o.labelSmoothing;
        out.dropout = o.dropout.rate;
        out.attentionDropout = o.dropout.attention;
        out.adamBeta1 = o.adam.beta1;
        out.adamBeta2 = o.adam.beta2;
        out.adamEps = o.adam.eps;
        out.weightDecay = o.adam.weightDecay;
        out.clipNorm = o.clipNorm;
        out.seed = o.seed;
        return out;
    }

    void writeSuper(model::HatCheckpoint& checkpoint, const std::filesystem::path& folder) {
        writeTraining(checkpoint, folder);
        writeFileAtomically(folder / "segmenter.model", data::toText(m_segmentation));
        m_source.write(folder / "dict.source.txt");
        m_target.write(folder / "dict.target.txt");
        writeFileAtomically(folder / "card.md", cardText(checkpoint));
        if (m_outcome.sub)
            writeFileAtomically(folder / "subtransformer.yml", space::writeSubTransformer(*m_outcome.sub));
        model::saveSuper(folder / "model.safetensors", checkpoint.super, false);
    }

    std::string cardText(const model::HatCheckpoint& checkpoint) const {
        std::ostringstream out;
        out << "# SuperTransformer of " << m_options.checkpoint.filename().string() << "\n\n"
            << "Imported from a checkpoint of the reference implementation of HAT.\n\n"
            << "- languages: " << m_info.sourceLanguage << " to " << m_info.targetLanguage << "\n"
            << "- updates: " << (checkpoint.updates > 0 ? std::to_string(checkpoint.updates) : "not stated") << "\n"
            << "- vocabularies: " << m_source.size() << " and " << m_target.size() << " pieces\n"
            << "- segmentation: " << m_outcome.segmentation << "\n";
        for (const ImportNote& decided : m_outcome.notes)
            out << "- " << workbench::toText(decided) << "\n";
        return out.str();
    }

    const store::Workspace& m_workspace;
    const ImportCheckpointOptions& m_options;
    Progress& m_progress;
    std::stop_token m_stop;
    store::WorkspaceInfo m_info;
    Vocabulary m_source, m_target;
    std::vector<std::pair<std::string, data::TokenDataset>> m_splits;  ///< training first
    data::SegmenterDescription m_segmentation;
    std::unique_ptr<data::Segmenter> m_segmenter;
    std::unique_ptr<data::Segmenter> m_sourceText;  ///< puts pieces together by the source language's rules
    ImportCheckpointOutcome m_outcome;
};

}  // namespace

ImportCheckpointOutcome importCheckpoint(const store::Workspace& workspace, const ImportCheckpointOptions& options,
                                         Progress& progress, std::stop_token stop) {
    return Import(workspace, options, progress, std::move(stop)).run();
}

}  // namespace hatter::tasks
