// SPDX-License-Identifier: GPL-3.0-or-later
// hatter-cli latency measure, onboard, remeasure, profile
#include "Checks.h"
#include "HatConfig.h"
#include "Json.h"
#include "LatencyArguments.h"
#include "SubChoice.h"
#include "base/Error.h"
#include "store/RunLog.h"
#include "workbench/LatencyData.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <set>

namespace hatter::cli {

namespace {

using workbench::MeasureLatencyOptions;

struct MeasureArguments {
    MeasureLatencyOptions options;
    HatConfig hat;
    std::vector<std::int64_t> rows;  ///< of remeasure
    double goal = 3.0;               ///< of onboard
};

/// What a session came to, counted while it runs.
struct Tally {
    std::int64_t used = 0, quarantined = 0, anchors = 0;
    store::LatencySessionRecord session;

    void count(const store::MeasurementRecord& row) {
        if (row.role == latency::LabRow::Role::Anchor)
            ++anchors;
        else
            ++(row.isUsed() ? used : quarantined);
    }
};

workbench::MeasureLatencyObserver observerOf(Context& context, Tally& tally) {
    workbench::MeasureLatencyObserver observer;
    observer.onMeasured = [&](const store::MeasurementRecord& row) {
        tally.count(row);
        context.console.event("measurement", toJson(row));
    };
    observer.onSession = [&](const store::LatencySessionRecord& session) { tally.session = session; };
    observer.onFit = [&](const latency::ErrorPoint& point) {
        context.console.event("fit", {{"samples", point.samples}, {"mape_percent", point.mape}});
        if (!context.console.json())
            context.console.note(std::to_string(point.samples) + " SubTransformers: held-out error " +
                                 number(point.mape, 1) + " %");
    };
    observer.onNews = [&](const std::string& news) {
        context.console.event("news", {{"text", news}});
        context.console.note(news);
    };
    return observer;
}

/// The anchor's turns differ by so much on machines with busy neighbours alone.
constexpr double NoisyBand = 0.1;

void printSession(Context& context, const MeasureLatencyOptions& options, const Tally& tally, std::size_t all) {
    Console& console = context.console;
    const latency::AnchorReport& anchor = tally.session.anchor;
    console.event("result", {{"target", options.target},
                             {"measured", tally.used},
                             {"quarantined", tally.quarantined},
                             {"measurements", all},
                             {"session", toJson(tally.session)}});
    console.print(std::to_string(tally.used) + " SubTransformers measured on " + options.target + ", " +
                  std::to_string(all) + " in all");
    if (anchor.turns > 0)
        console.print("anchor: " + number(anchor.ms, 2) + " ms, a further turn within " + number(anchor.lowMs, 2) +
                      " to " + number(anchor.highMs, 2) + " (90 %), " + std::to_string(anchor.turns) + " turns, " +
                      std::to_string(anchor.drifted) + " out of the band of ±" + number(100.0 * anchor.band, 1) + " %" +
                      (anchor.levelChanges > 0
                           ? ", its level changed " + std::to_string(anchor.levelChanges) + " times: measure again"
                           : ""));
    if (anchor.band > NoisyBand)
        console.print(
            "this machine is noisy by itself: more turns, in which all SubTransformers alternate, tell more (--runs 60 "
            "--rounds 60 --together " +
            std::to_string(options.samples) + ")");
    if (tally.quarantined > 0)
        console.print(std::to_string(tally.quarantined) + " rows quarantined: kept and shown, not used for fitting");
}

void measure(Context& context, MeasureArguments& arguments) {
    MeasureLatencyOptions& options = arguments.options;
    arguments.hat.applyTo(context, options);
    // Without a bound of its own a SubTransformer may take three times the runs that were asked for.
    if (options.protocol.mostRuns == 0)
        options.protocol.mostRuns = 3 * options.protocol.runs;
    const store::Workspace workspace = context.write();
    context.resumeHint = "the same command measures what is left";
    Tally tally;
    const auto observer = observerOf(context, tally);
    context.engine().measureLatency(workspace, options, context.console, observer, context.stop());
    const auto rows = store::RunLogReader(workspace).measurements(options.target);
    const auto all =
        static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [](const auto& row) { return row.isUsed(); }));
    printSession(context, options, tally, all);
}

void onboard(Context& context, MeasureArguments& arguments) {
    arguments.options.goal = arguments.goal;
    measure(context, arguments);
    const auto record = store::RunLogReader(context.read()).latestPredictor(arguments.options.target);
    if (!record)
        return;
    const auto predictor = latency::LatencyPredictor::fromJson(record->predictor, context.read().folder());
    printError(context, predictor.error());
    if (predictor.error().mape > arguments.goal)
        context.console.note("the goal of " + number(arguments.goal, 1) +
                             " % was not reached: measure more (--samples), or look for what disturbs the machine");
}

void remeasure(Context& context, MeasureArguments& arguments) {
    const store::Workspace workspace = context.read();
    const auto all = store::RunLogReader(workspace).measurements(arguments.options.target);
    const auto used = workbench::usedRows(all);
    std::set<std::string> chosen;
    for (const std::int64_t id : arguments.rows) {
        const auto row = std::find_if(all.begin(), all.end(), [id](const auto& r) { return r.id == id; });
        if (row == all.end())
            throw InputError("target '" + arguments.options.target + "' has no row " + std::to_string(id) +
                             ": their numbers stand in `hatter-cli latency show`");
        // What is measured anew stands beside the newest rows.
        arguments.options.protocol = used.measurements.empty() ? row->protocol : used.protocol;
        if (!comparable(row->protocol, arguments.options.protocol))
            throw InputError("row " + std::to_string(id) +
                             " was measured under another protocol than the rows in use: "
                             "`hatter-cli latency measure` measures under it");
        if (chosen.insert(row->hash).second)
            arguments.options.only.push_back(row->measurement.sub);
    }
    measure(context, arguments);
}

void profile(Context& context, const std::string& target, const SubChoice& choice) {
    const store::Workspace workspace = context.write();
    const SubChoice::Chosen chosen = choice.one(workspace);
    const latency::LayerShares shares =
        context.engine().profileLatency(workspace, target, chosen.sub, context.console, context.stop());
    context.console.event("result", {{"target", target},
                                     {"architecture", space::toText(chosen.sub)},
                                     {"encoder_layers_ms", shares.encoderMs},
                                     {"decoder_layers_ms", shares.decoderMs},
                                     {"encoder_rest_ms", shares.encoderRestMs},
                                     {"decoder_rest_ms", shares.decoderRestMs}});
    std::vector<std::vector<std::string>> rows;
    const auto add = [&rows](const std::string& side, const std::vector<double>& layers, double rest) {
        for (std::size_t i = 0; i < layers.size(); ++i)
            rows.push_back({side + " layer " + std::to_string(i + 1), number(layers[i], 2)});
        rows.push_back({side + ", the rest", number(rest, 2)});
    };
    add("encoder", shares.encoderMs, shares.encoderRestMs);
    add("decoder", shares.decoderMs, shares.decoderRestMs);
    context.console.table({"part", "ms"}, rows);
}

void addProtocolOptions(CLI::App& app, latency::Protocol& protocol) {
    // Zeros stand for what only the workspace or the target knows.
    protocol.vocabulary = protocol.sourceLength = protocol.targetLength = 0;
    protocol.threads = protocol.mostRuns = 0;
    app.add_option("--threads", protocol.threads, "Threads of the model (default: the target's, 1)")->check(atLeast(1));
    app.add_option("--cores", protocol.cores, "Pin the threads to these cores, as taskset names them: 0,2-3")
        ->type_name("LIST");
    app.add_option("--runs", protocol.runs, "Timed runs of each SubTransformer, at least")->check(atLeast(1));
    app.add_option("--most-runs", protocol.mostRuns, "At most so many (default: three times the least)")
        ->check(atLeast(1));
    app.add_option("--interval", protocol.interval,
                   "Narrow enough: half width of the 90 % interval, as a share of the latency")
        ->check(between(0, 0.5));
    app.add_option("--rounds", protocol.rounds, "Rounds that the runs are spread over, others between them")
        ->check(atLeast(1));
    app.add_option("--warm-up", protocol.warmUp, "Runs before them that are not counted")->check(atLeast(0));
    app.add_option("--trim", protocol.trim, "Share of the runs that is dropped at each end")->check(between(0, 0.49));
    app.add_option("--beam", protocol.beam, "Beam size")->check(atLeast(1));
    app.add_option("--source-length", protocol.sourceLength, "Source tokens, 0: the corpus's mean")->check(atLeast(0));
    app.add_option("--target-length", protocol.targetLength, "Decoded steps, 0: the corpus's mean")->check(atLeast(0));
    app.add_option("--vocabulary", protocol.vocabulary, "Size of the output layer, 0: the workspace's")
        ->check(atLeast(0));
}

void addTrustOptions(CLI::App& app, latency::TrustRules& trust) {
    app.add_flag_callback(
        "--as-is", [&trust] { trust = latency::TrustRules::asIs(); },
        "Measure the machine as it is now: nothing is doubted, waited for or made again");
    app.add_option("--band", trust.band, "Share by which the anchor may differ from its baseline")
        ->check(between(0.001, 100));
    app.add_option("--anchor-every", trust.anchorEvery, "Turns of others between two turns of the anchor")
        ->check(atLeast(1));
    app.add_option("--together", trust.together, "SubTransformers that take turns with each other")->check(atLeast(1));
    app.add_option("--cool-down", trust.coolDownSeconds, "Seconds of the first pause after a drift")->check(atLeast(0));
    app.add_option("--elsewhere", trust.elsewhere, "Cores that other programs may keep busy")->check(atLeast(0));
}

std::shared_ptr<MeasureArguments> addMeasuring(CLI::App& app) {
    auto arguments = std::make_shared<MeasureArguments>();
    MeasureLatencyOptions& options = arguments->options;
    addTargetOption(app, options.target);
    app.add_option("--device", options.device, "cpu or cuda, of a new target")->check(CLI::IsMember({"cpu", "cuda"}));
    app.add_option("--command", options.command, "Starts an agent on a new target: \"ssh pi hatter-agent\"")
        ->type_name("COMMAND");
    addProtocolOptions(app, options.protocol);
    addTrustOptions(app, options.trust);
    app.add_option("--seed", options.seed, "Seed of the sampling and of the order");
    return arguments;
}

}  // namespace

void addMeasureCommands(CLI::App& family, Context& context) {
    CLI::App* meter = family.add_subcommand(
        "measure", "Time SubTransformers spread over the design space (let nothing else run on that machine)");
    const auto measuring = addMeasuring(*meter);
    meter->add_option("--samples", measuring->options.samples, "SubTransformers in all, earlier ones included")
        ->check(atLeast(1));
    measuring->hat.addTo(*meter, "Settings of a latency dataset in HAT's YAML; its design space is sampled");
    meter->callback(
        [&context, measuring] { context.action = [&context, measuring] { measure(context, *measuring); }; });

    CLI::App* starter = family.add_subcommand(
        "onboard",
        "Measure and fit until the predictor's held-out error reaches a goal, with 40 SubTransformers at least");
    const auto onboarding = addMeasuring(*starter);
    onboarding->options.samples = 100;
    starter->add_option("--goal", onboarding->goal, "Held-out error to reach, per cent")->check(above(0));
    starter->add_option("--samples", onboarding->options.samples, "SubTransformers at most")->check(atLeast(1));
    starter->callback(
        [&context, onboarding] { context.action = [&context, onboarding] { onboard(context, *onboarding); }; });

    auto again = std::make_shared<MeasureArguments>();
    CLI::App* repeat = family.add_subcommand("remeasure", "Measure the SubTransformers of given rows once more");
    addTargetOption(*repeat, again->options.target);
    addTrustOptions(*repeat, again->options.trust);
    repeat->add_option("rows", again->rows, "Numbers of the rows, as `latency show` tells them")->required();
    repeat->callback([&context, again] { context.action = [&context, again] { remeasure(context, *again); }; });

    auto target = std::make_shared<std::string>("This CPU");
    auto choice = std::make_shared<SubChoice>();
    CLI::App* profiler = family.add_subcommand("profile", "Where a SubTransformer's time goes: its layers one by one");
    addTargetOption(*profiler, *target);
    choice->addTo(*profiler);
    profiler->callback([&context, target, choice] {
        context.action = [&context, target, choice] { profile(context, *target, *choice); };
    });
}

}  // namespace hatter::cli
