// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/AtomicFile.h"
#include "base/Error.h"
#include "base/Log.h"
#include "base/Random.h"
#include "base/Sha256.h"
#include "exporting/BundleImpl.h"
#include "model/CheckpointImpl.h"
#include "space/Counts.h"
#include "space/HatYaml.h"
#include "store/RunLog.h"
#include "tasks/Evaluate.h"
#include "tasks/SuperModelImpl.h"
#include "tasks/WorkspaceData.h"
#include "translate/BeamSearchImpl.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>
#include <sstream>

namespace hatter::tasks {

namespace {

/// The weights that the file will hold: rounded to float16 and back where asked.
void roundWeights(model::SuperTransformer& super) {
    const torch::NoGradGuard noGrad;
    for (auto& [name, tensor] : super.parameters())
        tensor.copy_(tensor.to(torch::kFloat16));
}

/// Twenty validation sentences; of a workspace without data, sentences made of the dictionary's words.
data::TokenSequences checkSentences(const store::Workspace& workspace) {
    if (hasSplit(workspace, "valid")) {
        const data::TokenDataset valid = readSplit(workspace, "valid");
        std::vector<std::size_t> few(std::min<std::size_t>(20, valid.size()));
        std::iota(few.begin(), few.end(), std::size_t{0});
        return valid.subset(few).source;
    }
    const std::int32_t words = sourceVocabulary(workspace).size();
    PythonRandom random(1);
    data::TokenSequences out;
    for (int i = 0; i < 20; ++i) {
        std::vector<std::int32_t> ids;
        for (int n = 0; n < 4 + i; ++n)
            ids.push_back(data::Vocabulary::Unknown +
                          static_cast<std::int32_t>(random.below(std::uint64_t(words - 3))));
        ids.push_back(data::Vocabulary::Eos);
        out.add(ids);
    }
    return out;
}

/// Translates a few sentences with both; throws Error if they differ.
void checkSameOutput(const store::Workspace& workspace, const model::SubWeights& engine,
                     const std::filesystem::path& folder, const std::stop_token& stop) {
    const exporting::Bundle bundle = exporting::openBundle(folder);
    const auto source = checkSentences(workspace);
    const auto expected = translate::translateAll(engine, source, {}, 20, {}, stop);
    const auto found = translate::translateAll(bundle.weights, source, {}, 20, {}, stop);
    for (std::size_t i = 0; i < expected.size(); ++i)
        if (expected[i].tokens != found[i].tokens)
            throw Error({folder.string(), 0, {}}, "the exported model does not translate sentence " +
                                                      std::to_string(i + 1) + " as the engine does; nothing was kept");
}

/// What exports write. Other names belong to somebody else.
constexpr std::array ExportedNames = {"model.safetensors", "subtransformer.yml", "space.yml",
                                      "segmenter.model",   "dict.source.txt",    "dict.target.txt",
                                      "card.md",           "history.jsonl",      "settings.json"};

/// The folder that is meant, without a trailing separator. Throws InputError if it holds files that no export wrote.
std::filesystem::path exportFolder(const std::filesystem::path& given, const char* mark) {
    auto folder = given.lexically_normal();
    if (!folder.has_filename())
        folder = folder.parent_path();
    if (!std::filesystem::exists(folder))
        return folder;
    if (!std::filesystem::is_directory(folder))
        throw InputError({folder.string(), 0, {}}, "is a file; choose a folder");
    bool marked = std::filesystem::is_empty(folder);
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        marked = marked || name == mark;
        if (!entry.is_regular_file() ||
            std::find(ExportedNames.begin(), ExportedNames.end(), name) == ExportedNames.end())
            throw InputError({folder.string(), 0, {}},
                             "holds '" + name + "', which no export wrote; choose an empty or a new folder");
    }
    if (!marked)
        throw InputError({folder.string(), 0, {}}, "holds other files; choose an empty or a new folder");
    return folder;
}

/// How the weights of a training were made, in the card's words.
std::string madeText(const store::SubTrainingRecord& t) {
    std::ostringstream out;
    out << (t.start == "scratch" ? "Trained from scratch at its own size"
                                 : "Fine-tuned at its own size from the weights inherited from the SuperTransformer")
        << " with " << t.pieces << " target pieces in " << t.updates << " updates; ";
    if (t.weightsKind == "averaged")
        out << "these are the mean of the last checkpoints, which validated better than the best of them.";
    else
        out << "these are the weights of the best validation, after update " << t.bestUpdate.value_or(0) << ".";
    if (t.state != "finished")
        out << " The training had not reached its end (" << t.plannedUpdates << " updates) when this was exported.";
    return out.str();
}

void addTrainedFigures(std::ostringstream& out, const store::SubTrainingRecord& t) {
    if (t.inheritedLoss)
        out << "- validation loss with inherited weights (base 2 a piece, all pairs): " << *t.inheritedLoss << "\n";
    if (const auto loss = t.finalLoss ? t.finalLoss : t.bestLoss)
        out << "- validation loss of these weights: " << *loss << "\n";
    if (t.inheritedBleu)
        out << "- test BLEU with inherited weights: " << *t.inheritedBleu << " (" << t.signature << ")\n";
    if (t.bleu)
        out << "- test BLEU of these weights: " << *t.bleu << " (" << t.signature << ")\n";
    out << "- settings of the training: `" << t.settings << "`\n";
}

std::string cardText(const store::Workspace& workspace, const workbench::ExportOptions& options,
                     const std::optional<store::SubTrainingRecord>& training, const space::DesignSpace& space,
                     const std::string& checkpoint) {
    const auto& info = workspace.info();
    std::ostringstream out;
    out << "# SubTransformer " << space::hashOf(options.sub) << "\n\n";
    if (training)
        out << madeText(*training) << " Workspace: \"" << info.name << "\".\n\n";
    else
        out << "Cut out of the SuperTransformer of the workspace \"" << info.name << "\" with inherited weights.\n\n";
    out << "- languages: " << info.sourceLanguage << " to " << info.targetLanguage << "\n"
        << "- corpus: " << (info.corpus.empty() ? "not stated" : info.corpus) << "\n"
        << "- architecture: " << space::toText(options.sub) << "\n"
        << "- parameters without embeddings: " << space::parameterCount(space, options.sub) << "\n"
        << "- weights: " << (options.float16 ? "float16" : "float32") << ", from the checkpoint " << checkpoint << "\n";
    // Losses and scores of these weights alone: the workspace may have had others before. Latency is the
    // architecture's.
    if (training)
        addTrainedFigures(out, *training);
    const store::RunLogReader reader(workspace);
    std::set<std::int64_t> runs;
    for (const auto& run : reader.runs())
        if (training || run.checkpoint == checkpoint)
            runs.insert(run.id);
    auto candidates = reader.candidates({});
    std::reverse(candidates.begin(), candidates.end());
    for (const auto& c : candidates)
        if (c.hash == space::hashOf(options.sub) && runs.contains(c.run)) {
            out << "- predicted latency: " << c.predictedMs << " ms\n";
            if (c.measuredMs)
                out << "- measured latency: " << *c.measuredMs << " ms\n";
            if (c.loss && !training)
                out << "- validation loss (base 2 a token, on the run's subset): " << *c.loss << "\n";
            if (c.bleu && !training)
                out << "- test BLEU: " << *c.bleu << " (" << c.bleuSignature << ")\n";
            break;
        }
    out << "\nTranslate with `hatter-cli translate --model FOLDER`.\n";
    return out.str();
}

}  // namespace

namespace {

/// The folder's files, sorted.
workbench::ExportOutcome outcomeOf(const std::filesystem::path& folder) {
    workbench::ExportOutcome outcome{folder, {}};
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        outcome.files.push_back(entry.path());
    std::sort(outcome.files.begin(), outcome.files.end());
    return outcome;
}

/// What workbench::Engine::adoptSuper takes: weights, segmenter, space and the training's curve.
workbench::ExportOutcome exportSuper(const store::Workspace& workspace, const workbench::ExportOptions& options) {
    const SuperModel model = loadSuperModel(workspace, torch::Device("cpu"));
    const auto folder =
        exportFolder(options.folder.empty() ? workspace.exportFolder() / "super" : options.folder, "model.safetensors");
    if (std::filesystem::exists(folder / "subtransformer.yml"))
        throw InputError({folder.string(), 0, {}}, "holds an exported SubTransformer; choose another folder");
    if (std::filesystem::weakly_canonical(folder) == std::filesystem::weakly_canonical(workspace.superCheckpoint()))
        throw InputError({folder.string(), 0, {}}, "is where the workspace keeps the SuperTransformer itself");
    std::filesystem::create_directories(folder);
    model::saveSuper(folder / "model.safetensors", model.super, options.float16);
    writeSegmenter(workspace, folder);
    writeFileAtomically(folder / "space.yml", space::writeDesignSpace(model.super.config().space));
    for (const char* name : {"history.jsonl", "settings.json"})
        if (const auto file = workspace.superCheckpoint() / name; std::filesystem::exists(file))
            writeFileAtomically(folder / name, readFile(file));
    logInfo("the SuperTransformer was exported to " + folder.string());
    return outcomeOf(folder);
}

}  // namespace

workbench::ExportOutcome exportSub(const store::Workspace& workspace, const workbench::ExportOptions& given,
                                   Progress& progress, std::stop_token stop) {
    if (given.wholeSuper)
        return exportSuper(workspace, given);
    ProgressCounter counter(progress, "exporting", 3);
    workbench::ExportOptions options = given;
    std::optional<store::SubTrainingRecord> training;
    if (options.trained) {
        training = trainedSub(workspace, *options.trained);
        options.sub = training->sub;
    }
    SuperModel model = loadModel(workspace, options.trained, torch::Device("cpu"));
    const std::string hash = space::hashOf(options.sub);
    const std::string name = training ? hash + "-" + training->start : hash;
    const auto folder =
        exportFolder(options.folder.empty() ? workspace.exportFolder() / name : options.folder, "subtransformer.yml");
    auto part = folder;
    part += ".part";
    std::filesystem::remove_all(part);
    std::filesystem::create_directories(part);
    try {
        if (options.float16)
            roundWeights(model.super);
        exporting::writeWeights(part / "model.safetensors", model.super, options.sub, options.float16);
        writeFileAtomically(part / "subtransformer.yml", space::writeSubTransformer(options.sub));
        writeFileAtomically(part / "space.yml", space::writeDesignSpace(model.super.config().space));
        writeFileAtomically(part / "segmenter.model", readFile(workspace.segmenterModel()));
        sourceVocabulary(workspace).write(part / "dict.source.txt");
        targetVocabulary(workspace).write(part / "dict.target.txt");
        writeFileAtomically(part / "card.md",
                            cardText(workspace, options, training, model.super.config().space, model.checkpoint));
        counter.at(1, "written");
        checkSameOutput(workspace, model::slice(model.super, options.sub, model::SliceMode::Contiguous), part, stop);
        counter.at(2, "checked: translates as the engine does");
        std::filesystem::remove_all(folder);
        std::filesystem::rename(part, folder);
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove_all(part, ignored);
        throw;
    }
    store::RunLog(workspace).addExport({0, hash, options.sub, folder.string(),
                                        options.float16 ? "safetensors float16" : "safetensors float32",
                                        store::utcNow()});
    counter.at(3);
    logInfo("exported " + name + " to " + folder.string());
    return outcomeOf(folder);
}

}  // namespace hatter::tasks
