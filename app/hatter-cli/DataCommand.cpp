// SPDX-License-Identifier: GPL-3.0-or-later
#include "Checks.h"
#include "Json.h"
#include "NewWorkspace.h"
#include "base/AtomicFile.h"
#include "base/Error.h"

#include <CLI/CLI.hpp>

namespace hatter::cli {

namespace {

namespace fs = std::filesystem;
using workbench::CorpusFiles;
using workbench::PrepareDataOptions;
using workbench::PrepareDataOutcome;

/// The options as CLI11 fills them: it knows strings, not paths.
struct PrepareArguments {
    struct Split {
        std::string source, target;
        std::vector<std::string> bilingual;
    };
    Split train, valid, test;
    std::string segmenter;
    std::string name;
    std::string sourceLanguage, targetLanguage;  ///< empty: the workspace's, or the default
    PrepareDataOptions options;
};

CorpusFiles filesOf(const PrepareArguments::Split& split, const std::string& what) {
    if (split.source.empty() != split.target.empty())
        throw InputError("the " + what + " corpus has one side only; give both a source and a target file");
    CorpusFiles files{split.source, split.target, {}};
    files.bilingual.assign(split.bilingual.begin(), split.bilingual.end());
    for (const fs::path& file : {files.source, files.target})
        if (!file.empty() && !fs::exists(file))
            throw InputError({file.string(), 0, {}}, "there is no such file");
    for (const fs::path& file : files.bilingual)
        if (!fs::exists(file))
            throw InputError({file.string(), 0, {}}, "there is no such file");
    return files;
}

void showOutcome(Context& context, const PrepareDataOutcome& outcome) {
    Json splits = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const workbench::SplitStatistics& s : outcome.splits) {
        splits.push_back(toJson(s));
        rows.push_back({s.split, std::to_string(s.cleaning.read), std::to_string(s.cleaning.kept),
                        number(s.sourceWords.mean, 1), number(s.targetWords.mean, 1), number(s.sourcePieces.mean, 1),
                        number(s.targetPieces.mean, 1)});
        for (const auto& [reason, pairs] : s.cleaning.dropped)
            context.console.note(s.split + ": " + std::to_string(pairs) + " pairs dropped: " + reason);
    }
    context.console.event("result", {{"vocabulary", outcome.vocabulary}, {"leaks", outcome.leaks}, {"splits", splits}});
    context.console.table(
        {"split", "pairs read", "kept", "source words", "target words", "source pieces", "target pieces"}, rows);
    context.console.print("vocabulary " + std::to_string(outcome.vocabulary) +
                          ", training pairs dropped because their " +
                          "source is held out: " + std::to_string(outcome.leaks));
}

void setLanguages(PrepareArguments& arguments, const store::WorkspaceInfo& info) {
    const auto choose = [](std::string& language, const std::string& named, const std::string& stored) {
        if (!named.empty() || !stored.empty())
            language = named.empty() ? stored : named;
    };
    choose(arguments.options.sourceLanguage, arguments.sourceLanguage, info.sourceLanguage);
    choose(arguments.options.targetLanguage, arguments.targetLanguage, info.targetLanguage);
}

void prepare(Context& context, PrepareArguments& arguments) {
    PrepareDataOptions& options = arguments.options;
    options.train = filesOf(arguments.train, "training");
    options.valid = filesOf(arguments.valid, "validation");
    options.test = filesOf(arguments.test, "test");
    options.segmenterModel = arguments.segmenter;
    if (options.train.empty())
        throw InputError("no corpus was named; use --source FILE --target FILE, or --bilingual FILE");
    const auto work = [&](const store::Workspace& workspace) {
        return context.engine().prepareData(workspace, options, context.console, context.stop());
    };
    const bool exists = store::Workspace::exists(context.folder());
    setLanguages(arguments, exists ? context.read().info() : store::WorkspaceInfo{});
    if (exists) {
        showOutcome(context, work(context.write()));
        return;
    }
    const std::string name =
        arguments.name.empty() ? fs::absolute(context.folder()).filename().string() : arguments.name;
    NewWorkspace made(context, context.folder(), {name, options.sourceLanguage, options.targetLanguage, {}});
    const PrepareDataOutcome outcome = work(made.workspace());
    made.keep();
    showOutcome(context, outcome);
}

/// What prepareData wrote beside the data.
void show(Context& context) {
    const fs::path file = context.read().dataFolder() / "statistics.json";
    if (!fs::exists(file))
        throw InputError({context.folder().string(), 0, {}}, "has no data yet; `data prepare` makes it");
    const Json statistics = Json::parse(readFile(file), nullptr, false);
    if (statistics.is_discarded())
        throw InputError({file.string(), 0, {}}, "is damaged");
    context.console.event("data", statistics);
    std::vector<std::vector<std::string>> rows;
    try {
        for (const Json& s : statistics.at("splits"))
            rows.push_back({s.at("split"), s.at("read").dump(), s.at("kept").dump(),
                            number(s.at("sourceWords").at("mean").get<double>(), 1),
                            number(s.at("targetWords").at("mean").get<double>(), 1),
                            number(s.at("sourcePieces").at("mean").get<double>(), 1),
                            number(s.at("targetPieces").at("mean").get<double>(), 1)});
        context.console.table(
            {"split", "pairs read", "kept", "source words", "target words", "source pieces", "target pieces"}, rows);
        context.console.print("vocabulary " + statistics.at("vocabulary").dump());
    } catch (const nlohmann::json::exception& e) {
        throw InputError({file.string(), 0, {}}, std::string("is damaged: ") + e.what());
    }
}

void addSplit(CLI::App& app, PrepareArguments::Split& split, const std::string& prefix, const std::string& what) {
    app.add_option("--" + prefix + "source", split.source, what + ": a file of one sentence a line")->type_name("FILE");
    app.add_option("--" + prefix + "target", split.target, what + ": its translation, line by line")->type_name("FILE");
    app.add_option("--" + prefix + "bilingual", split.bilingual, what + ": files that hold both sides (TSV, PO, MO)")
        ->type_name("FILE")
        ->default_str("");
}

void addPrepareOptions(CLI::App& app, PrepareArguments& arguments) {
    PrepareDataOptions& options = arguments.options;
    addSplit(app, arguments.train, "", "Training pairs");
    addSplit(app, arguments.valid, "valid-", "Validation pairs (without: drawn from the training pairs)");
    addSplit(app, arguments.test, "test-", "Test pairs (without: drawn from the training pairs)");
    app.add_option("--source-language", arguments.sourceLanguage,
                   "Language that is translated (default: the workspace's, else " + options.sourceLanguage + ")");
    app.add_option("--target-language", arguments.targetLanguage,
                   "Language of the translations (default: the workspace's, else " + options.targetLanguage + ")");
    app.add_option("--name", arguments.name, "Name of a workspace that is made now (default: the folder's)");
    app.add_option("--pieces", options.pieces, "Size of the joint SentencePiece vocabulary")
        ->check(between(32, 1000000));
    app.add_option("--segmenter", arguments.segmenter,
                   "SentencePiece model, or a segmenter.model of an imported checkpoint with its dictionaries beside "
                   "it (default: the SuperTransformer's, or one trained on the text)")
        ->type_name("FILE");
    app.add_option("--held-out", options.heldOut, "Pairs drawn for each split that was not given")->check(atLeast(1));
    app.add_option("--min-words", options.cleaning.minWords, "Drop pairs with a shorter side, words");
    app.add_option("--max-words", options.cleaning.maxWords, "Drop pairs with a longer side, words");
    app.add_option("--max-ratio", options.cleaning.maxRatio, "Drop pairs above 5 words whose lengths differ by more");
    app.add_flag_callback(
        "--keep-duplicates", [&options] { options.cleaning.dropDuplicates = false; }, "Keep equal pairs");
    app.add_flag_callback(
        "--keep-identical", [&options] { options.cleaning.dropIdentical = false; },
        "Keep pairs whose target is the source");
    app.add_option("--seed", options.seed, "Seed of the draw of held-out pairs");
}

}  // namespace

void addDataCommands(CLI::App& app, Context& context) {
    CLI::App* family = app.add_subcommand("data", "Bring a parallel corpus into the workspace");
    family->require_subcommand(1);

    auto arguments = std::make_shared<PrepareArguments>();
    CLI::App* make = family->add_subcommand(
        "prepare", "Clean, segment and binarise a corpus; the workspace is made if there is none");
    addPrepareOptions(*make, *arguments);
    make->callback([&context, arguments] { context.action = [&context, arguments] { prepare(context, *arguments); }; });

    CLI::App* tell = family->add_subcommand("show", "Statistics of the workspace's data");
    tell->callback([&context] { context.action = [&context] { show(context); }; });
    addDataWriteCommand(*family, context);
}

}  // namespace hatter::cli
