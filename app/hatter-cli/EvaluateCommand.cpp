// SPDX-License-Identifier: GPL-3.0-or-later
#include "Checks.h"
#include "Context.h"
#include "Json.h"
#include "SubChoice.h"

#include <CLI/CLI.hpp>

namespace hatter::cli {

namespace {

using workbench::EvaluateOptions;
using workbench::EvaluateOutcome;

struct EvaluateArguments {
    SubChoice choice;
    EvaluateOptions options;
};

std::vector<std::string> rowOf(const std::string& label, const EvaluateOutcome& o) {
    return {label,
            number(o.loss, 4),
            number(o.nll, 4),
            number(o.bleu, 2),
            number(o.copyBleu, 2),
            number(o.latencyMs, 2),
            space::toText(o.sub)};
}

void evaluate(Context& context, EvaluateArguments& arguments) {
    const store::Workspace workspace = context.write();
    const std::vector<SubChoice::Chosen> chosen = arguments.choice.all(workspace);
    arguments.options.trained = arguments.choice.trained;
    for (const SubChoice::Chosen& one : chosen)
        arguments.options.subs.push_back(one.sub);
    Json results = Json::array();
    std::vector<std::vector<std::string>> rows;
    const auto report = [&](const EvaluateOutcome& outcome) {
        const std::string& label = chosen[rows.size()].label;
        rows.push_back(rowOf(label, outcome));
        Json result = toJson(outcome);
        result["name"] = label;
        context.console.event("outcome", result);
        results.push_back(std::move(result));
    };
    const auto outcomes =
        context.engine().evaluate(workspace, arguments.options, context.console, report, context.stop());
    context.console.event("result", {{"outcomes", results}});
    context.console.table({"SubTransformer", "loss", "nll", "BLEU", "BLEU of copying", "measured ms", "architecture"},
                          rows);
    if (!outcomes.empty() && !outcomes.front().signature.empty())
        context.console.print("BLEU: " + outcomes.front().signature);
}

}  // namespace

void addEvaluateCommand(CLI::App& app, Context& context) {
    auto arguments = std::make_shared<EvaluateArguments>();
    EvaluateOptions& options = arguments->options;
    CLI::App* sub = app.add_subcommand(
        "evaluate", "Loss, BLEU or latency of SubTransformers, with inherited weights or with trained ones");
    arguments->choice.addTo(*sub);
    arguments->choice.addTrainedTo(*sub);
    sub->add_option("--split", options.split, "Pairs that the loss is taken on")
        ->check(CLI::IsMember({"train", "valid", "test"}));
    sub->add_flag_callback(
        "--no-loss", [&options] { options.loss = false; }, "Leave the loss out");
    sub->add_flag("--bleu", options.bleu, "Translate the test pairs and score them");
    sub->add_flag("--latency", options.latency, "Measure the latency on this machine");
    sub->add_option("--target", options.target, "Name of the machine in this workspace")->type_name("NAME");
    sub->add_option("--device", options.device, "cpu or cuda")->check(CLI::IsMember({"cpu", "cuda"}));
    sub->add_option("--beam", options.beam, "Beam size")->check(atLeast(1));
    sub->add_option("--lenpen", options.lengthPenalty, "Length penalty: above 1 favours longer translations");
    sub->add_option("--threads", options.threads, "Threads, 0: all cores")->check(atLeast(0));
    sub->callback([&context, arguments] { context.action = [&context, arguments] { evaluate(context, *arguments); }; });
}

}  // namespace hatter::cli
