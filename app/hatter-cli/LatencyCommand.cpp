// SPDX-License-Identifier: GPL-3.0-or-later
#include "Checks.h"
#include "Context.h"
#include "HatConfig.h"
#include "Json.h"
#include "base/AtomicFile.h"
#include "base/Error.h"
#include "latency/LatencyCsv.h"
#include "store/RunLog.h"

#include <CLI/CLI.hpp>

namespace hatter::cli {

namespace {

using latency::LatencyPredictor;
using latency::PredictorError;
using workbench::MeasureLatencyOptions;

struct MeasureArguments {
    MeasureLatencyOptions options;
    HatConfig hat;
};

void measure(Context& context, MeasureArguments& arguments) {
    MeasureLatencyOptions& options = arguments.options;
    arguments.hat.applyTo(context, options);
    const store::Workspace workspace = context.write();
    context.resumeHint = "the same command measures what is left";
    std::int64_t measured = 0;
    const auto onMeasured = [&](const store::MeasurementRecord& record) {
        ++measured;
        context.console.event("measurement", toJson(record));
    };
    context.engine().measureLatency(workspace, options, context.console, onMeasured, context.stop());
    const std::size_t all = store::RunLogReader(workspace).measurements(options.target).size();
    context.console.event("result", {{"target", options.target}, {"measured", measured}, {"measurements", all}});
    context.console.print(std::to_string(measured) + " SubTransformers measured on " + options.target + ", " +
                          std::to_string(all) + " in all");
}

void printError(Context& context, const PredictorError& error) {
    context.console.print("predictor: fitted to " + std::to_string(error.fitted) + " measurements; error on " +
                          std::to_string(error.heldOut) + " held-out ones: " + number(error.mape, 1) +
                          " % in the mean, " + number(error.worst, 1) + " % at worst, " + number(error.rmseMs, 2) +
                          " ms root mean square");
}

void fit(Context& context, const std::string& target) {
    const store::Workspace workspace = context.write();
    const LatencyPredictor predictor = context.engine().fitPredictor(workspace, target);
    context.console.event("result", {{"target", target}, {"error", toJson(predictor.error())}});
    printError(context, predictor.error());
}

void printRows(Context& context, const std::vector<store::MeasurementRecord>& rows,
               const std::optional<LatencyPredictor>& predictor) {
    std::vector<std::vector<std::string>> cells;
    for (const store::MeasurementRecord& row : rows) {
        const latency::Measurement& m = row.measurement;
        const std::optional<double> predicted =
            predictor ? std::optional(predictor->totalMs(m.sub)) : std::optional<double>();
        Json json = toJson(row);
        json["predicted_ms"] = toJson(predicted);
        context.console.event("measurement", std::move(json));
        cells.push_back({std::to_string(row.id), number(m.totalMs(), 2), number(m.encoderMs, 2), number(m.decoderMs, 2),
                         number(predicted, 2), space::toText(m.sub)});
    }
    context.console.table({"id", "measured ms", "encoder ms", "decoder ms", "predicted ms", "architecture"}, cells);
}

void show(Context& context, const std::string& target, const std::string& csv) {
    const store::Workspace workspace = context.read();
    const store::RunLogReader reader(workspace);
    const std::vector<store::MeasurementRecord> rows = reader.measurements(target);
    std::optional<LatencyPredictor> predictor;
    if (const auto record = reader.latestPredictor(target))
        predictor = LatencyPredictor::fromJson(record->predictor, workspace.folder());
    printRows(context, rows, predictor);
    if (predictor && predictor->isReference()) {
        context.console.event("predictor", {{"target", target}, {"imported", true}});
        context.console.print("predictor: imported from the reference; its error is not known here");
    } else if (predictor) {
        context.console.event("predictor", {{"target", target}, {"error", toJson(predictor->error())}});
        printError(context, predictor->error());
    }
    if (csv.empty())
        return;
    if (rows.empty())
        throw InputError("target '" + target + "' has no measurements to write");
    std::vector<latency::Measurement> measurements;
    for (const store::MeasurementRecord& row : rows)
        measurements.push_back(row.measurement);
    writeFileAtomically(csv, latency::writeLatencyCsv(measurements));
}

void addProtocolOptions(CLI::App& app, latency::Protocol& protocol) {
    // Zeros stand for what only the workspace knows.
    protocol.vocabulary = protocol.sourceLength = protocol.targetLength = 0;
    app.add_option("--threads", protocol.threads, "Threads of the model")->check(atLeast(1));
    app.add_option("--runs", protocol.runs, "Timed runs of each SubTransformer")->check(atLeast(1));
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

void addTarget(CLI::App& app, std::string& target) {
    app.add_option("--target", target, "Name of the machine in this workspace")->type_name("NAME");
}

}  // namespace

void addLatencyCommands(CLI::App& app, Context& context) {
    CLI::App* family = app.add_subcommand("latency", "Measure SubTransformers and fit the latency predictor");
    family->require_subcommand(1);

    auto arguments = std::make_shared<MeasureArguments>();
    MeasureLatencyOptions& options = arguments->options;
    CLI::App* meter = family->add_subcommand(
        "measure", "Time sampled SubTransformers on this machine (let nothing else run meanwhile)");
    addTarget(*meter, options.target);
    meter->add_option("--device", options.device, "cpu or cuda")->check(CLI::IsMember({"cpu", "cuda"}));
    meter->add_option("--samples", options.samples, "SubTransformers in all, earlier ones included")->check(atLeast(1));
    addProtocolOptions(*meter, options.protocol);
    meter->add_option("--seed", options.seed, "Seed of the sampling");
    arguments->hat.addTo(*meter, "Settings of a latency dataset in HAT's YAML; its design space is sampled");
    meter->callback(
        [&context, arguments] { context.action = [&context, arguments] { measure(context, *arguments); }; });

    auto target = std::make_shared<std::string>("This CPU");
    CLI::App* fitter = family->add_subcommand("fit", "Fit the predictor to the measurements");
    addTarget(*fitter, *target);
    fitter->callback([&context, target] { context.action = [&context, target] { fit(context, *target); }; });

    auto csv = std::make_shared<std::string>();
    CLI::App* tell = family->add_subcommand("show", "The measurements and the predictor's error");
    addTarget(*tell, *target);
    tell->add_option("--csv", *csv, "Write the measurements as the reference's CSV")->type_name("FILE");
    tell->callback(
        [&context, target, csv] { context.action = [&context, target, csv] { show(context, *target, *csv); }; });
    addPredictCommand(*family, context);
}

}  // namespace hatter::cli
