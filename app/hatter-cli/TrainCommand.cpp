// SPDX-License-Identifier: GPL-3.0-or-later
#include "Checks.h"
#include "Context.h"
#include "HatConfig.h"
#include "Json.h"
#include "base/Error.h"
#include "workbench/TrainSettings.h"

#include <CLI/CLI.hpp>

namespace hatter::cli {

namespace {

namespace fs = std::filesystem;
using workbench::Schedule;
using workbench::TrainPoint;
using workbench::TrainSuperOptions;

struct TrainArguments {
    TrainSuperOptions options;
    std::string space;
    std::string weights;
    bool restart = false;
    HatConfig hat;
};

fs::path weightsFile(const std::string& name) {
    const fs::path path = name;
    const fs::path file = fs::is_directory(path) ? path / "model.safetensors" : path;
    if (!name.empty() && !fs::exists(file))
        throw InputError({file.string(), 0, {}}, "there is no such file");
    return file;
}

void showPoint(Context& context, const TrainPoint& point) {
    context.console.event("point", toJson(point));
    if (!point.largestValidLoss && !point.smallestValidLoss)
        return;
    context.console.print("update " + std::to_string(point.update) + ": loss " + number(point.loss) +
                          ", validation loss largest " + number(point.largestValidLoss) + ", sampled " +
                          number(point.sampledValidLoss) + ", smallest " + number(point.smallestValidLoss) + ", " +
                          number(point.tokensPerSecond, 0) + " target tokens/s");
}

/// A training that is gone on with keeps the settings it was begun with, but for what the command line says.
void takeStoredSettings(const store::Workspace& workspace, TrainArguments& arguments) {
    if (arguments.restart || arguments.hat.isGiven() ||
        !fs::exists(workspace.superCheckpoint() / "training.safetensors"))
        return;
    if (const auto stored = workbench::readTrainSettings(workspace)) {
        arguments.options = *stored;
        arguments.hat.repeatSwitches();
    }
}

void train(Context& context, TrainArguments& arguments) {
    TrainSuperOptions& options = arguments.options;
    const store::Workspace workspace = context.write();
    takeStoredSettings(workspace, arguments);
    arguments.hat.applyTo(context, options);
    if (!arguments.space.empty()) {
        options.designSpace = arguments.space;
        if (arguments.space != arguments.hat.file() && fs::exists(arguments.space))
            warnOfSpaceFile(context, arguments.space);
    }
    options.initialWeights = weightsFile(arguments.weights);
    options.resume = !arguments.restart;
    context.resumeHint = "the same command goes on from the last checkpoint";
    context.engine().trainSuper(
        workspace, options, context.console, [&context](const TrainPoint& point) { showPoint(context, point); },
        context.stop());
    context.console.event("result", {{"checkpoint", workspace.superCheckpoint().string()}});
    context.console.print("SuperTransformer: " + workspace.superCheckpoint().string());
}

void addOptimiserOptions(CLI::App& app, TrainSuperOptions& options) {
    app.add_option("--lr", options.learningRate, "Peak learning rate")->check(above(0));
    app.add_option("--min-lr", options.minimumLearningRate, "Lowest learning rate of the cosine schedule")
        ->check(atLeast(0));
    app.add_option("--warmup-lr", options.warmupLearningRate, "Learning rate at the first update")->check(atLeast(0));
    app.add_option("--warmup-updates", options.warmupUpdates, "Updates until the peak")->check(atLeast(0));
    const auto setSchedule = [&options](const std::string& name) {
        options.schedule = name == "cosine" ? Schedule::Cosine : Schedule::InverseSquareRoot;
    };
    app.add_option_function<std::string>("--schedule", setSchedule, "Decay after the warm-up")
        ->check(CLI::IsMember({"inverse_sqrt", "cosine"}))
        ->default_str("inverse_sqrt");
    app.add_option("--label-smoothing", options.labelSmoothing, "Label smoothing")->check(between(0, 1));
    app.add_option("--dropout", options.dropout, "Dropout of the SuperTransformer; SubTransformers take their share")
        ->check(between(0, 1));
    app.add_option("--attention-dropout", options.attentionDropout, "Dropout of attention weights")
        ->check(between(0, 1));
    app.add_option("--adam-beta1", options.adamBeta1, "Adam's share of the last mean gradient")->check(between(0, 1));
    app.add_option("--adam-beta2", options.adamBeta2, "Adam's share of the last mean squared gradient")
        ->check(between(0, 1));
    app.add_option("--adam-eps", options.adamEps, "Adam's number against division by zero")->check(atLeast(0));
    app.add_option("--weight-decay", options.weightDecay, "Adam's weight decay")->check(atLeast(0));
    app.add_option("--clip-norm", options.clipNorm, "Longest gradient, 0: no limit")->check(atLeast(0));
}

void addTrainOptions(CLI::App& app, TrainArguments& arguments) {
    TrainSuperOptions& options = arguments.options;
    app.add_option("--updates", options.updates, "Updates in all, those of an earlier call included")
        ->check(atLeast(1));
    app.add_option("--max-tokens", options.maxTokens, "Batch size: longest sentence times sentences, tokens")
        ->check(atLeast(1));
    app.add_option("--update-freq", options.updateFrequency, "Batches an update")->check(atLeast(1));
    addOptimiserOptions(app, options);
    app.add_option("--device", options.device, "cpu or cuda")->check(CLI::IsMember({"cpu", "cuda"}));
    app.add_option("--precision", options.precision, "float32, or bfloat16 for the products")
        ->check(CLI::IsMember({"float32", "bfloat16"}));
    app.add_option("--threads", options.threads, "Threads, 0: all cores")->check(atLeast(0));
    app.add_option("--seed", options.seed, "Seed of weights, batches and dropout");
    app.add_option(
           "--sampling", options.sampling,
           "Draw of an update's SubTransformer: hat, the reference's, is the same for every seed; seeded is not")
        ->check(CLI::IsMember({"hat", "seeded"}));
    app.add_option("--validate-every", options.validateEvery, "Updates between validations")->check(atLeast(1));
    app.add_option("--checkpoint-every", options.checkpointEvery, "Updates between checkpoints")->check(atLeast(1));
    app.add_option("--space", arguments.space, "Design space in HAT's YAML (default: the workspace's)")
        ->type_name("FILE");
    app.add_option("--init", arguments.weights, "Start from these weights with a fresh optimiser")
        ->type_name("FILE or FOLDER");
    arguments.hat.addTo(app, "Training settings in HAT's YAML, with or without a design space");
    app.add_flag("--no-resume", arguments.restart, "Start anew although there is a checkpoint");
}

}  // namespace

void addTrainCommands(CLI::App& app, Context& context) {
    CLI::App* family = app.add_subcommand("train", "Train models");
    family->require_subcommand(1);
    auto arguments = std::make_shared<TrainArguments>();
    CLI::App* super = family->add_subcommand(
        "super", "Train the SuperTransformer, or go on with it: one sampled SubTransformer an update");
    addTrainOptions(*super, *arguments);
    addTrainSubCommand(*family, context);
    super->callback([&context, arguments] { context.action = [&context, arguments] { train(context, *arguments); }; });
}

}  // namespace hatter::cli
