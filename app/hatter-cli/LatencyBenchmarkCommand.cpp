// SPDX-License-Identifier: GPL-3.0-or-later
// hatter-cli latency benchmark: how well published data sets are predicted, ours and the reference's network.
#include "Checks.h"
#include "HatConfig.h"
#include "Json.h"
#include "LatencyArguments.h"
#include "base/Error.h"
#include "latency/ReferenceFigures.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <numeric>

namespace hatter::cli {

namespace {

using latency::LatencyRow;
using latency::PredictorError;

struct BenchmarkArguments {
    std::vector<std::string> files, settings;
    int seeds = 5;
    int threads = 1;
    bool network = false;
};

std::vector<double> totalsOf(const std::vector<LatencyRow>& rows) {
    std::vector<double> out;
    for (const LatencyRow& row : rows)
        out.push_back(row.encoderMs + row.decoderMs);
    return out;
}

/// The reference's settings where they were named; otherwise its scale of features, and half of the slowest row.
latency::HatNormalisation normalisationOf(const std::vector<LatencyRow>& rows, const std::string& settings) {
    if (!settings.empty())
        return cli::normalisationOf(settings);
    const auto totals = totalsOf(rows);
    latency::HatNormalisation out;
    out.latencyMs = totals.empty() ? out.latencyMs : *std::max_element(totals.begin(), totals.end()) / 2.0;
    return out;
}

/// The reference's network trained and tested on the same splits: medians over the seeds.
PredictorError networkFigures(Context& context, const std::vector<LatencyRow>& rows,
                              const std::vector<std::uint64_t>& seeds, const latency::HatNormalisation& normalisation,
                              int threads) {
    std::vector<PredictorError> errors;
    for (const std::uint64_t seed : seeds) {
        const auto split = latency::splitAsReference(rows, seed);
        workbench::HatPredictorTraining training;
        training.normalisation = normalisation;
        training.seed = seed;
        training.threads = threads;
        const auto network = context.engine().trainHatPredictor(split.train, training, context.console, context.stop());
        std::vector<double> predicted;
        for (const LatencyRow& row : split.test)
            predicted.push_back(network.predictMs(row.features));
        errors.push_back(latency::errorOf(predicted, totalsOf(split.test)));
    }
    return latency::medianOf(errors);
}

Json eventOf(const std::string& name, std::size_t rows, const latency::AverageFigures& figures,
             const std::optional<PredictorError>& network) {
    Json json = {{"name", name},
                 {"rows", rows},
                 {"regression_mape_percent", figures.all.mape},
                 {"regression_rmse_ms", figures.all.rmseMs},
                 {"regression_spearman", figures.all.spearman},
                 {"few_rows", latency::FewRows},
                 {"few_mape_percent", figures.few.mape},
                 {"trusted_mape_percent", figures.trusted.mape},
                 {"few_trusted_mape_percent", figures.fewTrusted.mape},
                 {"interval_coverage", figures.intervalCoverage},
                 {"fit_ms", figures.fitMs},
                 {"quarantined_percent", 100.0 * figures.quarantine.share},
                 {"several_modes", figures.quarantine.severalModes}};
    if (network) {
        json["network_mape_percent"] = network->mape;
        json["network_rmse_ms"] = network->rmseMs;
        json["network_spearman"] = network->spearman;
    }
    return json;
}

void benchmark(Context& context, const BenchmarkArguments& arguments) {
    if (!arguments.settings.empty() && arguments.settings.size() != arguments.files.size())
        throw InputError("--hat-config wants as many files as there are data sets (" +
                         std::to_string(arguments.files.size()) + "), in their order");
    std::vector<std::uint64_t> seeds(static_cast<std::size_t>(arguments.seeds));
    std::iota(seeds.begin(), seeds.end(), std::uint64_t{1});
    std::vector<std::vector<std::string>> cells;
    for (std::size_t i = 0; i < arguments.files.size(); ++i) {
        const std::string name = std::filesystem::path(arguments.files[i]).stem().string();
        const auto rows = latency::readLatencyCsv(arguments.files[i]);
        const auto figures = latency::averageFigures(rows, seeds);
        std::optional<PredictorError> network;
        if (arguments.network)
            network = networkFigures(
                context, rows, seeds,
                normalisationOf(rows, arguments.settings.empty() ? std::string() : arguments.settings[i]),
                arguments.threads);
        context.console.event("dataset", eventOf(name, rows.size(), figures, network));
        const auto of = [&](double PredictorError::*figure, int digits) {
            return network ? number((*network).*figure, digits) : std::string("-");
        };
        cells.push_back({name, number(figures.all.mape, 2), of(&PredictorError::mape, 2), number(figures.all.rmseMs, 2),
                         of(&PredictorError::rmseMs, 2), number(figures.few.mape, 2),
                         number(figures.fewTrusted.mape, 2), number(100.0 * figures.intervalCoverage, 0),
                         number(100.0 * figures.quarantine.share, 1) +
                             (figures.quarantine.severalModes ? " (several modes)" : "")});
    }
    context.console.table({"data set", "MAPE %", "network's", "RMSE ms", "network's", "MAPE %, 60 rows",
                           "without quarantined", "in 90 % interval", "quarantine %"},
                          cells);
    context.console.print("medians over " + std::to_string(arguments.seeds) +
                          " splits of 80/10/10 %, tested on the last part");
}

}  // namespace

void addBenchmarkCommand(CLI::App& family, Context& context) {
    auto arguments = std::make_shared<BenchmarkArguments>();
    CLI::App* command = family.add_subcommand(
        "benchmark", "How well data sets of the reference are predicted: the cost regression, and its own network");
    command->add_option("files", arguments->files, "The data sets")->type_name("FILE.csv ...")->required();
    command->add_option("--seeds", arguments->seeds, "Random splits, of which the median is told")->check(atLeast(1));
    command->add_flag("--network", arguments->network,
                      "Train the reference's network as well, as it is trained there (half a minute each)");
    command
        ->add_option("--hat-config", arguments->settings,
                     "The network's settings (feature-norm, lat-norm), one file a data set; default: the "
                     "reference's scale, and half of the slowest latency")
        ->type_name("FILE.yml ...");
    command->add_option("--threads", arguments->threads, "Threads of its training")->check(atLeast(1));
    command->callback(
        [&context, arguments] { context.action = [&context, arguments] { benchmark(context, *arguments); }; });
}

}  // namespace hatter::cli
