// SPDX-License-Identifier: GPL-3.0-or-later
// `train sub`: one SubTransformer at its own size.
#include "Checks.h"
#include "Context.h"
#include "Json.h"
#include "SubChoice.h"
#include "base/Error.h"
#include "store/RunLog.h"
#include "workbench/SubTraining.h"

#include <CLI/CLI.hpp>
#include <charconv>
#include <cmath>

namespace hatter::cli {

namespace {

using workbench::SubStart;
using workbench::TrainSubOptions;

struct TrainSubArguments {
    SubChoice choice;
    std::string start = "inherited";
    std::optional<std::string> pieces;
    std::optional<std::int64_t> updates;
    std::optional<std::int64_t> resume;
    int threads = 0;
    /// What else the command line says, to be put over the defaults once start and workspace are known.
    std::vector<std::function<void(TrainSubOptions&)>> settings;
};

/// "10M", "2500k", "300000".
std::int64_t piecesOf(const std::string& text) {
    double value = 0.0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    const std::string unit(read.ptr, text.data() + text.size());
    const double factor = unit.empty() ? 1.0 : unit == "k" || unit == "K" ? 1e3 : unit == "M" ? 1e6 : 0.0;
    const double pieces = value * factor;
    if (read.ec != std::errc() || factor == 0.0 || !(pieces >= 1.0 && pieces <= 1e15) || pieces != std::floor(pieces))
        throw InputError("--pieces '" + text +
                         "' is not a number of target pieces; 2500000, 2500k or 2.5M was expected");
    return static_cast<std::int64_t>(pieces);
}

/// A budget that is given is the whole budget: the default's other half would end it early.
void setBudget(const TrainSubArguments& arguments, TrainSubOptions& options) {
    if (!arguments.pieces && !arguments.updates)
        return;
    options.pieces = arguments.pieces ? piecesOf(*arguments.pieces) : 0;
    options.updates = arguments.updates.value_or(0);
}

TrainSubOptions optionsOf(const store::Workspace& workspace, const TrainSubArguments& arguments) {
    TrainSubOptions options;
    if (arguments.resume) {
        if (!arguments.choice.empty() || !arguments.settings.empty())
            throw InputError(
                "a training that is gone on with keeps its SubTransformer and settings; beside --resume only --pieces, "
                "--updates and --threads are taken");
        options.resume = arguments.resume;
        options.pieces = options.updates = 0;
    } else {
        options = workbench::trainSubDefaults(workspace, workbench::subStartNamed(arguments.start));
        options.sub = arguments.choice.one(workspace).sub;
        for (const auto& set : arguments.settings)
            set(options);
    }
    setBudget(arguments, options);
    options.threads = arguments.threads;
    return options;
}

void showPoint(Context& context, const store::SubTrainingPoint& point) {
    context.console.event("point", toJson(point));
    if (!point.validLoss)
        return;
    std::string line = "update " + std::to_string(point.updates) + ": ";
    if (point.loss)
        line += "loss " + number(point.loss) + ", ";
    line += "validation loss " + number(point.validLoss);
    if (point.bleu)
        line += ", BLEU of the first validation pairs " + number(point.bleu, 2);
    if (point.piecesPerSecond)
        line += ", " + number(point.piecesPerSecond, 0) + " target pieces/s";
    context.console.print(line);
}

void showSamples(Context& context, const std::vector<store::SubTrainingSample>& samples) {
    for (const store::SubTrainingSample& s : samples)
        context.console.event("sample", {{"training", s.training},
                                         {"updates", s.updates},
                                         {"pair", s.pair},
                                         {"source", s.source},
                                         {"reference", s.reference},
                                         {"translation", s.translation}});
}

void showResult(Context& context, const store::SubTrainingRecord& t) {
    Console& console = context.console;
    console.event("result", toJson(t));
    console.print("training " + std::to_string(t.id) + " (" + t.hash + ", " + t.start +
                  "): " + std::to_string(t.pieces) + " target pieces in " + std::to_string(t.updates) + " updates");
    console.print("validation loss " + number(t.finalLoss, 4) + " with the " +
                  (t.weightsKind == "averaged" ? "mean of the last checkpoints" : "best weights") +
                  (t.weightsKind == "best" && t.averagedLoss
                       ? " (mean of the last ones: " + number(t.averagedLoss, 4) + ")"
                       : "") +
                  "; inherited " + number(t.inheritedLoss, 4));
    if (t.bleu)
        console.print("test BLEU " + number(t.bleu, 2) + ", inherited " + number(t.inheritedBleu, 2) + " (" +
                      t.signature + ")");
    console.print("use it with --trained " + std::to_string(t.id) + " (evaluate, translate, export)");
}

void trainSub(Context& context, const TrainSubArguments& arguments) {
    const store::Workspace workspace = context.write();
    const TrainSubOptions options = optionsOf(workspace, arguments);
    workbench::TrainSubObserver observer;
    observer.onTraining = [&context](const store::SubTrainingRecord& t) {
        context.console.event("training", toJson(t));
        context.resumeHint = "go on with: hatter-cli train sub --resume " + std::to_string(t.id) + " --workspace '" +
                             context.workspaceFolder + "'";
    };
    observer.onPoint = [&context](const store::SubTrainingPoint& point) { showPoint(context, point); };
    observer.onSamples = [&context](const std::vector<store::SubTrainingSample>& s) { showSamples(context, s); };
    showResult(context, context.engine().trainSub(workspace, options, context.console, observer, context.stop()));
}

template <typename Value>
CLI::Option* addSetting(CLI::App& app, TrainSubArguments& arguments, const std::string& name,
                        Value TrainSubOptions::*member, const std::string& help) {
    const auto set = [&arguments, member](const Value& value) {
        arguments.settings.push_back([member, value](TrainSubOptions& options) { options.*member = value; });
    };
    return app.add_option_function<Value>(name, set, help);
}

void addOptimiserOptions(CLI::App& app, TrainSubArguments& arguments) {
    const auto real = [&](const char* name, double TrainSubOptions::*member, const char* help) {
        return addSetting<double>(app, arguments, name, member, help);
    };
    real("--lr", &TrainSubOptions::learningRate, "Peak learning rate")->check(above(0));
    real("--min-lr", &TrainSubOptions::minimumLearningRate, "Learning rate at the end of the cosine schedule")
        ->check(atLeast(0));
    real("--warmup-lr", &TrainSubOptions::warmupLearningRate, "Learning rate at the first update")->check(atLeast(0));
    addSetting<std::int64_t>(app, arguments, "--warmup-updates", &TrainSubOptions::warmupUpdates,
                             "Updates until the peak (default: a tenth of the budget, at most 1000)")
        ->check(atLeast(0));
    const auto setSchedule = [&arguments](const std::string& name) {
        const auto schedule = name == "cosine" ? workbench::Schedule::Cosine : workbench::Schedule::InverseSquareRoot;
        arguments.settings.push_back([schedule](TrainSubOptions& options) { options.schedule = schedule; });
    };
    app.add_option_function<std::string>("--schedule", setSchedule, "Decay after the warm-up")
        ->check(CLI::IsMember({"inverse_sqrt", "cosine"}))
        ->default_str("cosine");
    real("--label-smoothing", &TrainSubOptions::labelSmoothing, "Label smoothing of the training loss")
        ->check(between(0, 1));
    real("--dropout", &TrainSubOptions::dropout, "Dropout of the SuperTransformer; the SubTransformer takes its share")
        ->check(between(0, 1));
    real("--attention-dropout", &TrainSubOptions::attentionDropout, "Dropout of attention weights")
        ->check(between(0, 1));
    real("--weight-decay", &TrainSubOptions::weightDecay, "Adam's weight decay")->check(atLeast(0));
    real("--clip-norm", &TrainSubOptions::clipNorm, "Longest gradient, 0: no limit")->check(atLeast(0));
}

void addValidationOptions(CLI::App& app, TrainSubArguments& arguments) {
    addSetting<std::int64_t>(app, arguments, "--validate-every", &TrainSubOptions::validateEvery,
                             "Updates between validations (default: 25 in the budget)")
        ->check(atLeast(0));
    addSetting<int>(app, arguments, "--patience", &TrainSubOptions::patience,
                    "End after so many validations without a better loss, 0: never")
        ->check(atLeast(0));
    addSetting<int>(app, arguments, "--average", &TrainSubOptions::average,
                    "Checkpoints whose mean is tried at the end, 0: none")
        ->check(between(0, 100));
    addSetting<int>(app, arguments, "--bleu-every", &TrainSubOptions::bleuEvery,
                    "Validations between points of the BLEU curve, 0: no curve")
        ->check(atLeast(0));
    addSetting<int>(app, arguments, "--bleu-beam", &TrainSubOptions::bleuBeam, "Beam size of the BLEU curve")
        ->check(CLI::IsMember({1, 5}));
    addSetting<std::size_t>(app, arguments, "--bleu-pairs", &TrainSubOptions::bleuPairs,
                            "Validation pairs of the BLEU curve, from the first on")
        ->check(atLeast(1));
    addSetting<int>(app, arguments, "--samples", &TrainSubOptions::samples, "Translations that are kept at each point")
        ->check(atLeast(0));
    app.add_flag_callback(
        "--no-test-bleu",
        [&arguments] { arguments.settings.push_back([](TrainSubOptions& o) { o.testBleu = false; }); },
        "Do not translate the test pairs at the end");
}

void addComputingOptions(CLI::App& app, TrainSubArguments& arguments) {
    addSetting<int>(app, arguments, "--max-tokens", &TrainSubOptions::maxTokens,
                    "Batch size: longest sentence times sentences, tokens")
        ->check(atLeast(1));
    addSetting<int>(app, arguments, "--update-freq", &TrainSubOptions::updateFrequency, "Batches an update")
        ->check(atLeast(1));
    addSetting<std::string>(app, arguments, "--device", &TrainSubOptions::device, "cpu or cuda")
        ->check(CLI::IsMember({"cpu", "cuda"}));
    addSetting<std::string>(app, arguments, "--precision", &TrainSubOptions::precision,
                            "float32, or bfloat16 for the products")
        ->check(CLI::IsMember({"float32", "bfloat16"}));
    addSetting<std::uint64_t>(app, arguments, "--seed", &TrainSubOptions::seed, "Seed of weights, batches and dropout");
    app.add_option("--threads", arguments.threads, "Threads, 0: all cores")->check(atLeast(0));
}

}  // namespace

void addTrainSubCommand(CLI::App& family, Context& context) {
    auto arguments = std::make_shared<TrainSubArguments>();
    CLI::App* sub = family.add_subcommand(
        "sub", "Train one SubTransformer at its own size: from scratch, or fine-tune what it inherits");
    arguments->choice.addTo(*sub);
    sub->add_option("--start", arguments->start, "Weights at the beginning: random, or the SuperTransformer's")
        ->check(CLI::IsMember({"scratch", "inherited"}));
    sub->add_option("--pieces", arguments->pieces,
                    "Budget in target pieces, such as 2.5M (default: 10M from scratch, 2.5M inherited)")
        ->type_name("NUMBER")
        ->default_str("");
    sub->add_option("--updates", arguments->updates, "Budget in updates")->check(atLeast(1))->default_str("");
    sub->add_option("--resume", arguments->resume, "Go on with this training of `log trainings`")
        ->type_name("ID")
        ->default_str("");
    addOptimiserOptions(*sub, *arguments);
    addValidationOptions(*sub, *arguments);
    addComputingOptions(*sub, *arguments);
    sub->callback([&context, arguments] { context.action = [&context, arguments] { trainSub(context, *arguments); }; });
}

}  // namespace hatter::cli
