// SPDX-License-Identifier: GPL-3.0-or-later
#include "HatConfig.h"
#include "NewWorkspace.h"
#include "base/AtomicFile.h"
#include "base/Error.h"
#include "space/HatYaml.h"
#include "store/RunLog.h"
#include "workbench/SetDesignSpace.h"

#include <CLI/CLI.hpp>

namespace hatter::cli {

namespace {

namespace fs = std::filesystem;

struct CreateOptions {
    std::string folder;
    store::WorkspaceInfo info{{}, "en", "de", {}};
    std::string space;
    std::string adopt;
};

void create(Context& context, CreateOptions options) {
    if (!options.folder.empty())
        context.workspaceFolder = options.folder;
    const fs::path folder = context.folder();
    if (options.info.name.empty())
        options.info.name = fs::absolute(folder / ".").parent_path().filename().string();
    if (options.space.empty() && options.adopt.empty())
        throw InputError("no design space was named; use --space FILE.yml (or --adopt FOLDER, which brings one)");
    // Read before anything is made: a wrong file must not leave a workspace behind.
    std::string yaml;
    if (!options.space.empty()) {
        yaml = readFile(options.space, std::size_t{1} << 20);
        space::parseDesignSpace(yaml, options.space);
        warnOfSpaceFile(context, options.space);
    }
    NewWorkspace made(context, folder, options.info);
    if (!yaml.empty())
        writeFileAtomically(made.workspace().designSpaceFile(), yaml);
    if (!options.adopt.empty())
        context.engine().adoptSuper(made.workspace(), options.adopt);
    made.keep();
    context.console.print("workspace made: " + folder.string());
    context.console.event("result", {{"workspace", folder.string()}, {"adopted", !options.adopt.empty()}});
}

void setSpace(Context& context, const std::string& file) {
    const space::DesignSpace space = space::readDesignSpace(file);
    warnOfSpaceFile(context, file);
    const store::Workspace workspace = context.write();
    workbench::setDesignSpace(workspace, space);
    context.console.print("design space of the workspace: " + space.name);
    context.console.event("result", {{"space", workspace.designSpaceFile().string()}});
}

void show(Context& context) {
    const store::Workspace workspace = context.read();
    const store::RunLogReader reader(workspace);
    const store::WorkspaceInfo& info = workspace.info();
    const bool hasSpace = fs::exists(workspace.designSpaceFile());
    const bool hasData = fs::exists(workspace.segmenterModel());
    const bool hasSuper = fs::exists(workspace.superCheckpoint() / "model.safetensors");
    std::size_t measured = 0;
    for (const latency::Target& target : reader.targets())
        measured += reader.measurements(target.name).size();
    const std::size_t runs = reader.runs().size();
    const std::size_t exports = reader.exports().size();
    context.console.event("workspace", {{"folder", workspace.folder().string()},
                                        {"name", info.name},
                                        {"source_language", info.sourceLanguage},
                                        {"target_language", info.targetLanguage},
                                        {"corpus", info.corpus},
                                        {"space", hasSpace},
                                        {"data", hasData},
                                        {"super", hasSuper},
                                        {"measurements", measured},
                                        {"runs", runs},
                                        {"exports", exports}});
    const auto yesNo = [](bool there) { return std::string(there ? "yes" : "no"); };
    Console& console = context.console;
    console.print("name              " + info.name);
    console.print("languages         " + info.sourceLanguage + " to " + info.targetLanguage);
    if (!info.corpus.empty())
        console.print("corpus            " + info.corpus);
    console.print("design space      " + yesNo(hasSpace));
    console.print("data              " + yesNo(hasData));
    console.print("SuperTransformer  " + yesNo(hasSuper));
    console.print("measurements      " + std::to_string(measured));
    console.print("searches          " + std::to_string(runs));
    console.print("exports           " + std::to_string(exports));
}

}  // namespace

void addWorkspaceCommands(CLI::App& app, Context& context) {
    CLI::App* family = app.add_subcommand("workspace", "Make a workspace, or tell what is in one");
    family->require_subcommand(1);

    auto options = std::make_shared<CreateOptions>();
    CLI::App* make = family->add_subcommand("create", "Make a workspace: a folder with its database");
    make->add_option("folder", options->folder, "The folder; it must be new or empty (or use --workspace)");
    make->add_option("--name", options->info.name, "A name for people (default: the folder's)")->type_name("TEXT");
    make->add_option("--corpus", options->info.corpus, "What the text is, in words")->type_name("TEXT");
    make->add_option("--source-language", options->info.sourceLanguage, "Language that is translated");
    make->add_option("--target-language", options->info.targetLanguage, "Language of the translations");
    make->add_option("--space", options->space, "Design space in HAT's YAML")->type_name("FILE");
    make->add_option("--adopt", options->adopt,
                     "Take over a trained SuperTransformer: a folder with weights, segmenter, design space and card")
        ->type_name("FOLDER");
    make->callback([&context, options] { context.action = [&context, options] { create(context, *options); }; });

    auto file = std::make_shared<std::string>();
    CLI::App* space = family->add_subcommand(
        "space", "Give the workspace another design space, as long as its SuperTransformer is not trained");
    space->add_option("file", *file, "Design space in HAT's YAML")->type_name("FILE")->required();
    space->callback([&context, file] { context.action = [&context, file] { setSpace(context, *file); }; });

    CLI::App* tell = family->add_subcommand("show", "What the workspace holds");
    tell->callback([&context] { context.action = [&context] { show(context); }; });
}

}  // namespace hatter::cli
