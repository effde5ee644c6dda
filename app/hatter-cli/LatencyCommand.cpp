// SPDX-License-Identifier: GPL-3.0-or-later
#include "Checks.h"
#include "Json.h"
#include "LatencyArguments.h"

#include <CLI/CLI.hpp>

namespace hatter::cli {

CLI::Option* addTargetOption(CLI::App& app, std::string& target) {
    return app.add_option("--target", target, "Name of the machine in this workspace")->type_name("NAME");
}

void printError(Context& context, const latency::PredictorError& error) {
    if (error.heldOut == 0)
        return;
    const std::string how =
        error.folds > 0 ? std::to_string(error.folds) + "-fold cross-validated on " : "error on held-out ones, ";
    context.console.print("predictor: fitted to " + std::to_string(error.fitted) + " measurements; " + how +
                          std::to_string(error.heldOut) + ": " + number(error.mape, 1) + " % in the mean, " +
                          number(error.worst, 1) + " % at worst, " + number(error.rmseMs, 2) +
                          " ms root mean square, rank correlation " + number(error.spearman, 3));
    if (error.encoderMape > 0.0)
        context.console.print("           encoder alone " + number(error.encoderMape, 1) + " %, rank correlation " +
                              number(error.encoderSpearman, 3) + "; decoder alone " + number(error.decoderMape, 1) +
                              " %, rank correlation " + number(error.decoderSpearman, 3));
}

namespace {

void fit(Context& context, const workbench::FitPredictorOptions& options) {
    const store::Workspace workspace = context.write();
    const auto predictor = context.engine().fitPredictor(workspace, options, context.console, context.stop());
    context.console.event("result", {{"target", options.target},
                                     {"kind", latency::toText(predictor.kind())},
                                     {"error", toJson(predictor.error())}});
    printError(context, predictor.error());
}

void addFitCommand(CLI::App& family, Context& context) {
    auto options = std::make_shared<workbench::FitPredictorOptions>();
    CLI::App* command = family.add_subcommand("fit", "Fit the predictor to the measurements that are not quarantined");
    addTargetOption(*command, options->target);
    command
        ->add_option("--kind", options->kind,
                     "regression; hat: the reference's network, trained as it is (about two minutes); best: the one "
                     "with the smaller cross-validated error")
        ->check(CLI::IsMember({"regression", "hat", "best"}));
    command->add_option("--seed", options->seed, "Seed of the network's training");
    command->callback([&context, options] { context.action = [&context, options] { fit(context, *options); }; });
}

}  // namespace

void addLatencyCommands(CLI::App& app, Context& context) {
    CLI::App* family =
        app.add_subcommand("latency", "Measure SubTransformers on any machine and fit the latency predictor");
    family->require_subcommand(1);
    addMeasureCommands(*family, context);
    addFitCommand(*family, context);
    addShowCommands(*family, context);
    addTargetCommands(*family, context);
    addLatencyDataCommands(*family, context);
    addPredictCommand(*family, context);
    addBenchmarkCommand(*family, context);
}

}  // namespace hatter::cli
