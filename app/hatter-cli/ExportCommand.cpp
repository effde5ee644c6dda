// SPDX-License-Identifier: GPL-3.0-or-later
#include "Context.h"
#include "SubChoice.h"

#include <CLI/CLI.hpp>

namespace hatter::cli {

namespace {

struct ExportArguments {
    SubChoice choice;
    std::string out;
    bool float32 = false;
    bool super = false;
};

void exportSub(Context& context, const ExportArguments& arguments) {
    const store::Workspace workspace = context.write();
    workbench::ExportOptions options;
    options.wholeSuper = arguments.super;
    if (!arguments.super)
        options.sub = arguments.choice.one(workspace).sub;
    options.trained = arguments.choice.trained;
    options.folder = arguments.out;
    options.float16 = !arguments.float32;
    const workbench::ExportOutcome outcome =
        context.engine().exportSub(workspace, options, context.console, context.stop());
    Json files = Json::array();
    for (const auto& file : outcome.files)
        files.push_back(file.string());
    context.console.event("result", {{"folder", outcome.folder.string()}, {"files", files}});
    context.console.print("exported to " + outcome.folder.string());
    for (const auto& file : outcome.files)
        context.console.print("  " + file.filename().string());
}

}  // namespace

void addExportCommand(CLI::App& app, Context& context) {
    auto arguments = std::make_shared<ExportArguments>();
    CLI::App* sub =
        app.add_subcommand("export", "Write a SubTransformer as HAT's YAML and weights, with segmenter and card");
    arguments->choice.addTo(*sub);
    arguments->choice.addTrainedTo(*sub);
    sub->add_option("--out", arguments->out, "Folder to make (default: exports/HASH in the workspace)")
        ->type_name("FOLDER");
    sub->add_flag("--float32", arguments->float32, "Weights as float32 (default: float16)");
    sub->add_flag("--super", arguments->super, "The SuperTransformer itself, for `workspace create --adopt`");
    sub->callback(
        [&context, arguments] { context.action = [&context, arguments] { exportSub(context, *arguments); }; });
}

}  // namespace hatter::cli
