// SPDX-License-Identifier: GPL-3.0-or-later
// hatter-cli latency show, sessions, range
#include "Json.h"
#include "LatencyArguments.h"
#include "base/Error.h"
#include "latency/Extremes.h"
#include "space/HatYaml.h"
#include "store/RunLog.h"
#include "workbench/LatencyData.h"

#include <CLI/CLI.hpp>
#include <cmath>

namespace hatter::cli {

namespace {

using latency::LatencyPredictor;

struct ShowArguments {
    std::string target = "This CPU";
    std::string csv;
    bool all = false;
};

std::optional<LatencyPredictor> predictorOf(const store::Workspace& workspace, const std::string& target) {
    if (const auto record = store::RunLogReader(workspace).latestPredictor(target))
        return LatencyPredictor::fromJson(record->predictor, workspace.folder());
    return std::nullopt;
}

std::string stateOf(const store::MeasurementRecord& row) {
    if (row.doubt != latency::Doubt::None)
        return "quarantined: " + latency::toText(row.doubt);
    return row.role == latency::LabRow::Role::Anchor ? "anchor" : "";
}

void printRows(Context& context, const std::vector<store::MeasurementRecord>& rows,
               const std::optional<LatencyPredictor>& predictor, bool all) {
    std::vector<std::vector<std::string>> cells;
    for (const store::MeasurementRecord& row : rows) {
        if (!all && !row.isUsed())
            continue;
        const latency::Measurement& m = row.measurement;
        std::optional<double> predicted, low, high;
        if (predictor) {
            predicted = predictor->totalMs(m.sub);
            const latency::LatencyInterval interval = predictor->interval(m.sub);
            low = interval.lowMs;
            high = interval.highMs;
        }
        Json json = toJson(row);
        json["predicted_ms"] = toJson(predicted);
        json["predicted_low_ms"] = toJson(low);
        json["predicted_high_ms"] = toJson(high);
        context.console.event("measurement", std::move(json));
        cells.push_back({std::to_string(row.id), number(m.totalMs(), 2), number(m.totalCiMs(), 2),
                         number(m.encoderMs, 2), number(m.decoderMs, 2), number(predicted, 2), stateOf(row),
                         space::toText(m.sub)});
    }
    context.console.table(
        {"id", "measured ms", "± 90 %", "encoder ms", "decoder ms", "predicted ms", "state", "architecture"}, cells);
}

void printImported(Context& context, const std::vector<store::ImportedLatencyRecord>& rows) {
    std::size_t doubted = 0;
    for (const store::ImportedLatencyRecord& row : rows) {
        doubted += row.doubt != latency::Doubt::None ? 1 : 0;
        context.console.event("row", {{"position", row.position},
                                      {"features", row.row.features},
                                      {"encoder_ms", row.row.encoderMs},
                                      {"decoder_ms", row.row.decoderMs},
                                      {"quarantined", row.doubt != latency::Doubt::None},
                                      {"residual", row.residual}});
    }
    if (!rows.empty())
        context.console.print(std::to_string(rows.size()) + " imported rows, " + std::to_string(doubted) +
                              " quarantined (" + number(100.0 * double(doubted) / double(rows.size()), 1) + " %)");
}

void show(Context& context, const ShowArguments& arguments) {
    const store::Workspace workspace = context.read();
    const store::RunLogReader reader(workspace);
    const auto predictor = predictorOf(workspace, arguments.target);
    printRows(context, reader.measurements(arguments.target), predictor, arguments.all);
    printImported(context, reader.importedLatencies(arguments.target));
    if (predictor && predictor->error().heldOut == 0) {
        context.console.event("predictor", {{"target", arguments.target}, {"imported", true}});
        context.console.print("predictor: imported from the reference; its error is not known here");
    } else if (predictor) {
        context.console.event("predictor", {{"target", arguments.target},
                                            {"kind", latency::toText(predictor->kind())},
                                            {"error", toJson(predictor->error())}});
        printError(context, predictor->error());
    }
    if (!arguments.csv.empty())
        workbench::exportLatencyCsv(workspace, arguments.target, arguments.csv, arguments.all);
}

/// Whether the anchor says the same as in the session before: each median within the other's interval.
bool agrees(const latency::AnchorReport& a, const latency::AnchorReport& b) {
    return a.ms >= b.lowMs && a.ms <= b.highMs && b.ms >= a.lowMs && b.ms <= a.highMs;
}

void sessions(Context& context, const std::string& target) {
    const auto all = store::RunLogReader(context.read()).latencySessions(target);
    if (all.empty())
        throw InputError("there are no measuring sessions of '" + target + "' yet");
    std::vector<std::vector<std::string>> cells;
    const store::LatencySessionRecord* before = nullptr;
    for (const store::LatencySessionRecord& session : all) {
        const latency::AnchorReport& anchor = session.anchor;
        std::string verdict = "-";
        // One that was stopped at once, or measured as it is, says nothing.
        const bool speaks = anchor.turns > 0 && anchor.band < 1.0;
        if (speaks && before != nullptr && before->anchor.sub == anchor.sub &&
            comparable(before->protocol, session.protocol))
            verdict = agrees(before->anchor, anchor) ? "agrees" : "differs";
        Json json = toJson(session);
        json["against_previous"] = verdict;
        context.console.event("session", std::move(json));
        cells.push_back({std::to_string(session.id), session.startedAt, number(anchor.ms, 2), number(anchor.lowMs, 2),
                         number(anchor.highMs, 2), std::to_string(anchor.turns), std::to_string(anchor.drifted),
                         verdict});
        if (speaks)
            before = &session;
    }
    context.console.table({"id", "started", "anchor ms", "low", "high", "turns", "out of band", "against the previous"},
                          cells);
}

void range(Context& context, const std::string& target) {
    const store::Workspace workspace = context.read();
    const auto predictor = predictorOf(workspace, target);
    if (!predictor)
        throw InputError("there is no latency predictor for '" + target + "' yet: hatter-cli latency fit");
    const auto extremes = latency::extremes(space::readDesignSpace(workspace.designSpaceFile()), *predictor);
    context.console.event("result", {{"target", target},
                                     {"fastest_ms", extremes.fastestMs},
                                     {"slowest_ms", extremes.slowestMs},
                                     {"lower_bound_ms", extremes.lowerBoundMs},
                                     {"upper_bound_ms", extremes.upperBoundMs},
                                     {"exact", extremes.exact()},
                                     {"fastest", space::toText(extremes.fastest)},
                                     {"slowest", space::toText(extremes.slowest)}});
    context.console.print("fastest  " + number(extremes.fastestMs, 2) + " ms  " + space::toText(extremes.fastest));
    context.console.print("slowest  " + number(extremes.slowestMs, 2) + " ms  " + space::toText(extremes.slowest));
    context.console.print(extremes.exact() ? "predicted, exact over the whole design space"
                                           : "predicted; none is below " + number(extremes.lowerBoundMs, 2) +
                                                 " or above " + number(extremes.upperBoundMs, 2) + " ms");
}

}  // namespace

void addShowCommands(CLI::App& family, Context& context) {
    auto arguments = std::make_shared<ShowArguments>();
    CLI::App* tell = family.add_subcommand("show", "The measurements and the predictor's error");
    addTargetOption(*tell, arguments->target);
    tell->add_option("--csv", arguments->csv, "Write the measurements as the reference's CSV")->type_name("FILE");
    tell->add_flag("--all", arguments->all, "With the anchor's turns and quarantined rows");
    tell->callback([&context, arguments] { context.action = [&context, arguments] { show(context, *arguments); }; });

    auto target = std::make_shared<std::string>("This CPU");
    CLI::App* history = family.add_subcommand("sessions", "What the anchor said in each measuring session");
    addTargetOption(*history, *target);
    history->callback([&context, target] { context.action = [&context, target] { sessions(context, *target); }; });

    CLI::App* ends = family.add_subcommand("range", "The fastest and the slowest predicted SubTransformer");
    addTargetOption(*ends, *target);
    ends->callback([&context, target] { context.action = [&context, target] { range(context, *target); }; });
}

}  // namespace hatter::cli
