// SPDX-License-Identifier: GPL-3.0-or-later
// What the reference's own latency predictors say, without a workspace.
#include "Context.h"
#include "HatConfig.h"
#include "Json.h"
#include "base/Error.h"
#include "latency/HatPredictor.h"
#include "latency/LatencyCsv.h"
#include "space/HatSettings.h"

#include <CLI/CLI.hpp>
#include <cmath>

namespace hatter::cli {

namespace {

struct PredictArguments {
    std::string predictor, settings, csv;
    std::vector<std::string> subs;
};

void predictSubs(Context& context, const latency::HatPredictor& predictor, const std::vector<std::string>& files) {
    std::vector<std::vector<std::string>> rows;
    for (const std::string& name : files) {
        const space::HatFile file = space::readHatFile(name);
        if (!file.sub)
            throw InputError({name, 0, {}}, "is no SubTransformer in HAT's YAML");
        const double ms = predictor.predictMs(*file.sub);
        context.console.event("prediction",
                              {{"file", name}, {"architecture", space::toText(*file.sub)}, {"predicted_ms", ms}});
        rows.push_back({name, number(ms, 2)});
    }
    if (!rows.empty())
        context.console.table({"SubTransformer", "predicted ms"}, rows);
}

/// The two figures that latency_predictor.py prints, over all rows of a data set.
void compareWith(Context& context, const latency::HatPredictor& predictor, const std::string& csv) {
    const std::vector<latency::LatencyRow> rows = latency::readLatencyCsv(csv);
    if (rows.empty())
        throw InputError({csv, 0, {}}, "has no rows");
    double squares = 0.0, shares = 0.0;
    for (const latency::LatencyRow& row : rows) {
        const double measured = row.encoderMs + row.decoderMs;
        const double error = predictor.predictMs(row.features) - measured;
        squares += error * error;
        shares += std::abs(error) / measured;
    }
    const double n = static_cast<double>(rows.size());
    const double rmse = std::sqrt(squares / n), mapd = 100.0 * shares / n;
    context.console.event("result", {{"rows", rows.size()}, {"rmse_ms", rmse}, {"mapd_percent", mapd}});
    context.console.print(std::to_string(rows.size()) + " measured rows: " + number(mapd, 2) +
                          " % error in the mean, " + number(rmse, 2) + " ms root mean square");
}

void predict(Context& context, const PredictArguments& arguments) {
    if (arguments.subs.empty() && arguments.csv.empty())
        throw InputError("name SubTransformers in HAT's YAML to predict, or a data set to compare with (--csv)");
    const auto predictor = latency::HatPredictor::read(arguments.predictor, normalisationOf(arguments.settings));
    predictSubs(context, predictor, arguments.subs);
    if (!arguments.csv.empty())
        compareWith(context, predictor, arguments.csv);
}

}  // namespace

void addPredictCommand(CLI::App& latencyFamily, Context& context) {
    auto arguments = std::make_shared<PredictArguments>();
    CLI::App* command = latencyFamily.add_subcommand(
        "predict", "What a latency predictor of the reference (.pt) says; needs no workspace");
    command->add_option("subs", arguments->subs, "SubTransformers in HAT's YAML")->type_name("FILE ...");
    command->add_option("--hat-predictor", arguments->predictor, "The predictor")->type_name("FILE.pt")->required();
    command
        ->add_option("--hat-config", arguments->settings,
                     "HAT's settings that it was trained with (feature-norm, lat-norm); default: the reference's")
        ->type_name("FILE");
    command->add_option("--csv", arguments->csv, "Compare with a data set of the reference")->type_name("FILE");
    command->callback(
        [&context, arguments] { context.action = [&context, arguments] { predict(context, *arguments); }; });
}

}  // namespace hatter::cli
