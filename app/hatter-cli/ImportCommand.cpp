// SPDX-License-Identifier: GPL-3.0-or-later
#include "Checks.h"
#include "HatConfig.h"
#include "Json.h"
#include "NewWorkspace.h"
#include "base/Error.h"
#include "space/HatYaml.h"
#include "workbench/ImportPredictor.h"

#include <CLI/CLI.hpp>

namespace hatter::cli {

namespace {

namespace fs = std::filesystem;
using workbench::ImportCheckpointOptions;
using workbench::ImportCheckpointOutcome;

/// The options as CLI11 fills them: it knows strings, not paths.
struct ImportArguments {
    std::string checkpoint, sourceDictionary, targetDictionary, bpeCodes, dataBin;
    std::string name;
    ImportCheckpointOptions options;
};

void report(Context& context, const ImportCheckpointOutcome& outcome) {
    Json splits = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const workbench::SplitStatistics& s : outcome.splits) {
        splits.push_back(toJson(s));
        rows.push_back(
            {s.split, std::to_string(s.cleaning.kept), number(s.sourcePieces.mean, 1), number(s.targetPieces.mean, 1)});
    }
    std::vector<std::string> notes;
    for (const workbench::ImportNote& note : outcome.notes)
        notes.push_back(workbench::toText(note));
    context.console.event("result", {{"updates", outcome.updates},
                                     {"source_vocabulary", outcome.sourceVocabulary},
                                     {"target_vocabulary", outcome.targetVocabulary},
                                     {"segmentation", outcome.segmentation},
                                     {"training_state", outcome.trainingState},
                                     {"splits", splits},
                                     {"notes", notes}});
    Console& console = context.console;
    console.print("SuperTransformer  " + (outcome.updates > 0 ? std::to_string(outcome.updates) + " updates, " : "") +
                  "vocabularies of " + std::to_string(outcome.sourceVocabulary) + " and " +
                  std::to_string(outcome.targetVocabulary) + " pieces");
    console.print("segmentation      " + outcome.segmentation);
    if (!rows.empty())
        console.table({"split", "pairs", "source pieces", "target pieces"}, rows);
    for (const std::string& text : notes)
        console.note(text);
    if (outcome.sub)
        console.print("SubTransformer    " + space::toText(*outcome.sub));
}

void importCheckpoint(Context& context, ImportArguments arguments) {
    ImportCheckpointOptions& options = arguments.options;
    options.checkpoint = arguments.checkpoint;
    options.sourceDictionary = arguments.sourceDictionary;
    options.targetDictionary = arguments.targetDictionary;
    options.bpeCodes = arguments.bpeCodes;
    options.dataBin = arguments.dataBin;
    const fs::path folder = context.folder();
    if (store::Workspace::exists(folder)) {
        const store::Workspace workspace = context.write();
        report(context, context.engine().importCheckpoint(workspace, options, context.console, context.stop()));
        return;
    }
    const std::string name =
        arguments.name.empty() ? fs::absolute(folder / ".").parent_path().filename().string() : arguments.name;
    NewWorkspace made(context, folder, {name, options.sourceLanguage, options.targetLanguage, {}});
    const auto outcome = context.engine().importCheckpoint(made.workspace(), options, context.console, context.stop());
    made.keep();
    report(context, outcome);
}

struct PredictorArguments {
    std::string file, settings;
    workbench::ImportPredictorOptions options;
};

void importPredictor(Context& context, PredictorArguments arguments) {
    arguments.options.file = arguments.file;
    arguments.options.normalisation = normalisationOf(arguments.settings);
    const store::Workspace workspace = context.write();
    const auto predictor = workbench::importPredictor(workspace, arguments.options);
    const std::string target =
        arguments.options.target.empty() ? arguments.options.file.stem().string() : arguments.options.target;
    if (arguments.settings.empty())
        context.console.note(
            "warning: no settings were named (--hat-config): the reference's default scale is assumed, "
            "lat-norm " +
            number(arguments.options.normalisation.latencyMs, 0));
    if (!fs::exists(workspace.designSpaceFile())) {
        context.console.event("result", {{"target", target}});
        context.console.print("predictor of " + target + " imported");
        return;
    }
    const auto space = space::readDesignSpace(workspace.designSpaceFile());
    const double smallest = predictor.totalMs(space.smallest()), largest = predictor.totalMs(space.largest());
    context.console.event("result", {{"target", target}, {"smallest_ms", smallest}, {"largest_ms", largest}});
    context.console.print("predictor of " + target + ": " + number(smallest, 1) +
                          " ms for the smallest SubTransformer, " + number(largest, 1) + " ms for the largest");
    context.console.print("search under it: hatter-cli search --target \"" + target + "\"");
}

}  // namespace

void addImportCommands(CLI::App& app, Context& context) {
    CLI::App* family = app.add_subcommand("import", "Take over what the reference implementation of HAT wrote");
    family->require_subcommand(1);

    auto arguments = std::make_shared<ImportArguments>();
    CLI::App* checkpoint = family->add_subcommand(
        "checkpoint", "A SuperTransformer of the reference (.pt), its dictionaries and binary data: a new workspace");
    checkpoint->add_option("file", arguments->checkpoint, "The checkpoint")->type_name("FILE.pt")->required();
    checkpoint
        ->add_option("--dict-src", arguments->sourceDictionary, "Source dictionary (default: the one in --data-bin)")
        ->type_name("FILE");
    checkpoint
        ->add_option("--dict-tgt", arguments->targetDictionary, "Target dictionary (default: the one in --data-bin)")
        ->type_name("FILE");
    checkpoint->add_option("--bpe-codes", arguments->bpeCodes, "Codes of subword-nmt that cut the text")
        ->type_name("FILE");
    checkpoint->add_option("--data-bin", arguments->dataBin, "Binary data of fairseq: train, valid and test")
        ->type_name("FOLDER");
    checkpoint->add_option("--source-language", arguments->options.sourceLanguage, "Default: what the checkpoint says");
    checkpoint->add_option("--target-language", arguments->options.targetLanguage, "Default: what the checkpoint says");
    checkpoint
        ->add_option("--tokenizer", arguments->options.tokenizer,
                     "Rules that typed text goes through before the codes: auto (told by the data), moses or none")
        ->check(CLI::IsMember({"auto", "moses", "none"}));
    checkpoint->add_option("--name", arguments->name, "The workspace's name for people (default: the folder's)")
        ->type_name("TEXT");
    checkpoint->callback(
        [&context, arguments] { context.action = [&context, arguments] { importCheckpoint(context, *arguments); }; });

    auto predictor = std::make_shared<PredictorArguments>();
    CLI::App* latency = family->add_subcommand(
        "predictor", "A latency predictor of the reference (.pt), for searches under its machine");
    latency->add_option("file", predictor->file, "The predictor")->type_name("FILE.pt")->required();
    latency
        ->add_option(
            "--hat-config", predictor->settings,
            "HAT's settings that it was trained or searched with (feature-norm, lat-norm); default: the reference's")
        ->type_name("FILE");
    latency->add_option("--target", predictor->options.target, "Name of its machine (default: the file's)")
        ->type_name("NAME");
    latency->add_option("--sentence-length", predictor->options.sentenceLength, "Tokens that it was measured with")
        ->check(atLeast(1));
    latency->callback(
        [&context, predictor] { context.action = [&context, predictor] { importPredictor(context, *predictor); }; });
}

}  // namespace hatter::cli
