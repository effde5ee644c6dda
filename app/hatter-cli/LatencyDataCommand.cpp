// SPDX-License-Identifier: GPL-3.0-or-later
// hatter-cli latency import, export, quarantine
#include "Checks.h"
#include "Json.h"
#include "LatencyArguments.h"
#include "workbench/LatencyData.h"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace hatter::cli {

namespace {

void printQuarantine(Context& context, const workbench::ImportLatencyCsvOutcome& outcome) {
    const latency::QuarantineReport& report = outcome.quarantine;
    Console& console = context.console;
    const auto doubted = std::count(report.doubted.begin(), report.doubted.end(), 1);
    if (report.severalModes) {
        console.print("the data has several modes: the rule points at " + number(100.0 * report.share, 1) +
                      " % of the rows, more than accidents of measuring explain; none is quarantined");
        return;
    }
    console.print(std::to_string(doubted) + " rows quarantined (" + number(100.0 * report.share, 1) + " %)");
    for (const auto& stretch : report.stretches)
        console.print("  rows " + std::to_string(stretch.begin + 1) + " to " + std::to_string(stretch.end));
}

void importCsv(Context& context, const std::string& file, workbench::ImportLatencyCsvOptions options) {
    options.file = file;
    const store::Workspace workspace = context.write();
    const auto outcome = workbench::importLatencyCsv(workspace, options);
    Json stretches = Json::array();
    for (const auto& stretch : outcome.quarantine.stretches)
        stretches.push_back({stretch.begin, stretch.end});
    context.console.event("result", {{"target", outcome.target},
                                     {"rows", outcome.rows},
                                     {"doubted_share", outcome.quarantine.share},
                                     {"several_modes", outcome.quarantine.severalModes},
                                     {"stretches", stretches},
                                     {"error", toJson(outcome.predictor.error())}});
    context.console.print(std::to_string(outcome.rows) + " rows imported for " + outcome.target);
    printQuarantine(context, outcome);
    printError(context, outcome.predictor.error());
}

struct QuarantineArguments {
    std::string target = "This CPU";
    std::vector<std::int64_t> rows;
    bool takeBack = false;
};

void setQuarantine(Context& context, const QuarantineArguments& arguments) {
    const store::Workspace workspace = context.write();
    workbench::setQuarantine(workspace, arguments.target, arguments.rows, !arguments.takeBack);
    context.console.event(
        "result", {{"target", arguments.target}, {"rows", arguments.rows}, {"quarantined", !arguments.takeBack}});
    context.console.print(std::to_string(arguments.rows.size()) +
                          (arguments.takeBack ? " rows taken back" : " rows quarantined") +
                          "; fit again: hatter-cli latency fit --target \"" + arguments.target + "\"");
}

}  // namespace

void addLatencyDataCommands(CLI::App& family, Context& context) {
    auto file = std::make_shared<std::string>();
    auto options = std::make_shared<workbench::ImportLatencyCsvOptions>();
    CLI::App* importer = family.add_subcommand(
        "import",
        "A latency data set of the reference (CSV): rows that were disturbed are quarantined, a predictor is fitted");
    importer->add_option("file", *file, "The data set")->type_name("FILE.csv")->required();
    addTargetOption(*importer, options->target);
    importer->add_option("--sentence-length", options->sentenceLength, "Tokens that it was measured with")
        ->check(atLeast(1));
    importer->callback([&context, file, options] {
        context.action = [&context, file, options] { importCsv(context, *file, *options); };
    });

    auto target = std::make_shared<std::string>("This CPU");
    auto csv = std::make_shared<std::string>();
    auto all = std::make_shared<bool>(false);
    CLI::App* exporter = family.add_subcommand("export", "Write a target's rows as the reference's CSV");
    addTargetOption(*exporter, *target);
    exporter->add_option("file", *csv, "The file to write")->type_name("FILE.csv")->required();
    exporter->add_flag("--all", *all, "With quarantined rows");
    exporter->callback([&context, target, csv, all] {
        context.action = [&context, target, csv, all] {
            workbench::exportLatencyCsv(context.read(), *target, *csv, *all);
            context.console.event("result", {{"target", *target}, {"file", *csv}});
        };
    });

    auto arguments = std::make_shared<QuarantineArguments>();
    CLI::App* setter = family.add_subcommand("quarantine", "Set rows aside by hand, or take them back");
    addTargetOption(*setter, arguments->target);
    setter->add_option("rows", arguments->rows, "Numbers of the rows (of imported ones: their position, from 0)")
        ->required();
    setter->add_flag("--take-back", arguments->takeBack, "Use them again");
    setter->callback(
        [&context, arguments] { context.action = [&context, arguments] { setQuarantine(context, *arguments); }; });
}

}  // namespace hatter::cli
