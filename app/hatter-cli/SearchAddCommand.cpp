// SPDX-License-Identifier: GPL-3.0-or-later
// A SubTransformer made by hand joins the candidates of a run that is over.
#include "Checks.h"
#include "Context.h"
#include "Json.h"
#include "SubChoice.h"

#include <CLI/CLI.hpp>

namespace hatter::cli {

namespace {

struct SearchAddArguments {
    SubChoice choice;
    workbench::AddCandidateOptions options;
};

void add(Context& context, SearchAddArguments& arguments) {
    const store::Workspace workspace = context.write();
    Json added = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const SubChoice::Chosen& chosen : arguments.choice.all(workspace)) {
        arguments.options.sub = chosen.sub;
        const auto c = context.engine().addCandidate(workspace, arguments.options, context.console, context.stop());
        added.push_back(toJson(c));
        rows.push_back({chosen.label, std::to_string(c.draw), c.decision, number(c.predictedMs, 2), number(c.loss, 4),
                        space::toText(c.sub)});
    }
    context.console.event("result", {{"run", arguments.options.run}, {"added", added}});
    context.console.table({"SubTransformer", "draw", "decision", "predicted ms", "loss", "architecture"}, rows);
}

}  // namespace

void addSearchAddCommand(CLI::App& app, Context& context) {
    auto arguments = std::make_shared<SearchAddArguments>();
    CLI::App* sub = app.add_subcommand(
        "search-add", "Evaluate SubTransformers made by hand and add them to the candidates of a run that is over");
    sub->add_option("--run", arguments->options.run, "Number of the run")->check(atLeast(1))->required();
    arguments->choice.addTo(*sub);
    sub->add_option("--threads", arguments->options.threads,
                    "Threads, 0: as the run had, which give the same loss to the last bit")
        ->check(atLeast(0));
    sub->callback([&context, arguments] { context.action = [&context, arguments] { add(context, *arguments); }; });
}

}  // namespace hatter::cli
