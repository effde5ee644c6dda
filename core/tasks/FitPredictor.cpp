// SPDX-License-Identifier: GPL-3.0-or-later
// A target's predictor out of its rows.
#include "base/Error.h"
#include "base/Log.h"
#include "base/Sha256.h"
#include "latency/CrossValidation.h"
#include "latency/Folds.h"
#include "measure/HatTraining.h"
#include "tasks/Latency.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace hatter::tasks {

namespace {

using latency::LatencyPredictor;
using latency::LatencyRow;
using workbench::FitPredictorOptions;

/// What a predictor of a target can be made of.
struct FitRows {
    UsedRows own;
    std::vector<LatencyRow> averages;  ///< imported ones, or the averages of our own
    bool imported = false;
};

FitRows rowsOf(const store::Workspace& workspace, const std::string& target) {
    const store::RunLogReader reader(workspace);
    FitRows rows;
    for (const auto& record : reader.importedLatencies(target)) {
        rows.imported = true;
        if (record.doubt == latency::Doubt::None)
            rows.averages.push_back(record.row);
    }
    if (rows.imported) {
        if (const auto record = reader.latestPredictor(target))
            rows.own.protocol = LatencyPredictor::fromJson(record->predictor, workspace.folder()).protocol();
        return rows;
    }
    rows.own = usedRows(reader, target);
    if (rows.own.measurements.empty())
        throw InputError("there are no measured latencies of '" + target +
                         "' to fit a predictor on: measure some first (hatter-cli latency measure)");
    for (const latency::Measurement& m : rows.own.measurements)
        rows.averages.push_back(latency::rowOf(m));
    return rows;
}

/// The reference divides by the space's largest choices and by a round latency.
latency::HatNormalisation normalisationOf(const std::vector<LatencyRow>& rows) {
    latency::HatNormalisation out;
    double slowest = 0.0;
    for (std::size_t i = 0; i < out.features.size(); ++i) {
        double largest = 0.0;
        for (const LatencyRow& row : rows)
            largest = std::max(largest, row.features[i]);
        out.features[i] = largest > 0.0 ? largest : 1.0;
    }
    for (const LatencyRow& row : rows)
        slowest = std::max(slowest, row.encoderMs + row.decoderMs);
    out.latencyMs = slowest > 0.0 ? slowest : 1.0;
    return out;
}

std::vector<double> totalsOf(const std::vector<LatencyRow>& rows) {
    std::vector<double> out;
    for (const LatencyRow& row : rows)
        out.push_back(row.encoderMs + row.decoderMs);
    return out;
}

/// Trains the reference's network, once on all rows and once for each fold to tell its error.
class NetworkFit {
public:
    NetworkFit(const FitPredictorOptions& options, Progress& progress, std::stop_token stop)
        : m_options(options), m_progress(progress), m_stop(std::move(stop)) {}

    LatencyPredictor operator()(const store::Workspace& workspace, const FitRows& rows) const {
        const auto predicted = heldOut(rows.averages);
        const auto network = train(rows.averages);
        return LatencyPredictor::ofNetwork(network, stored(workspace, network), rows.own.protocol, predicted,
                                           totalsOf(rows.averages), latency::DefaultFolds);
    }

private:
    /// The network's file in the workspace, named by its content.
    static std::filesystem::path stored(const store::Workspace& workspace, const latency::HatPredictor& network) {
        const std::filesystem::path folder = workspace.folder() / "predictors", fresh = folder / "new.safetensors";
        std::filesystem::create_directories(folder);
        network.write(fresh);
        const std::string name = sha256OfFile(fresh).substr(0, 16) + ".safetensors";
        std::filesystem::rename(fresh, folder / name);
        return std::filesystem::path("predictors") / name;
    }

    latency::HatPredictor train(const std::vector<LatencyRow>& rows) const {
        workbench::HatPredictorTraining training;
        training.normalisation = normalisationOf(rows);
        training.seed = m_options.seed;
        training.steps = m_options.steps;
        return measure::trainHatPredictor(rows, training, m_progress, m_stop);
    }

    /// What networks that did not see a row predict for it.
    std::vector<double> heldOut(const std::vector<LatencyRow>& rows) const {
        if (rows.size() < 2 * latency::DefaultFolds)
            throw InputError("a latency predictor needs at least " + std::to_string(2 * latency::DefaultFolds) +
                             " measurements, there are " + std::to_string(rows.size()) + ": measure more");
        std::vector<double> predicted(rows.size());
        const auto folds = latency::stratifiedFolds(totalsOf(rows), latency::DefaultFolds, m_options.seed);
        for (int fold = 0; fold < latency::DefaultFolds; ++fold) {
            const auto isHeldOut = [&](std::size_t i) { return folds[i] == fold; };
            std::vector<LatencyRow> part;
            for (std::size_t i = 0; i < rows.size(); ++i)
                if (!isHeldOut(i))
                    part.push_back(rows[i]);
            const auto network = train(part);
            for (std::size_t i = 0; i < rows.size(); ++i)
                if (isHeldOut(i))
                    predicted[i] = network.predictMs(rows[i].features);
        }
        return predicted;
    }

    const FitPredictorOptions& m_options;
    Progress& m_progress;
    std::stop_token m_stop;
};

LatencyPredictor regression(const store::Workspace& workspace, const FitRows& rows) {
    if (rows.imported)
        return LatencyPredictor::fitAverages(rows.averages, rows.own.protocol);
    return LatencyPredictor::fit(designSpaceOf(workspace), rows.own.protocol, rows.own.measurements);
}

LatencyPredictor fitted(const store::Workspace& workspace, const FitPredictorOptions& options, const FitRows& rows,
                        Progress& progress, const std::stop_token& stop) {
    const NetworkFit network(options, progress, stop);
    if (options.kind == "hat")
        return network(workspace, rows);
    if (options.kind == "regression")
        return regression(workspace, rows);
    if (options.kind != "best")
        throw InputError("'" + options.kind + "' is no kind of predictor: regression, hat or best was expected");
    auto ours = regression(workspace, rows);
    auto theirs = network(workspace, rows);
    if (theirs.error().mape < ours.error().mape)
        return theirs;
    // Nobody goes by the network's file.
    std::error_code code;
    std::filesystem::remove(workspace.folder() / theirs.networkFile(), code);
    return ours;
}

}  // namespace

LatencyPredictor fitPredictor(const store::Workspace& workspace, const FitPredictorOptions& options, Progress& progress,
                              std::stop_token stop) {
    const FitRows rows = rowsOf(workspace, options.target);
    auto predictor = fitted(workspace, options, rows, progress, stop);
    store::RunLog(workspace).addPredictor({0, options.target, predictor.toJson(), store::utcNow()});
    const latency::PredictorError& error = predictor.error();
    char text[200];
    std::snprintf(text, sizeof text,
                  "latency predictor fitted on %d measurements; cross-validated: %.1f %% MAPE, %.2f ms, rank "
                  "correlation %.3f",
                  error.fitted, error.mape, error.rmseMs, error.spearman);
    logInfo(text);
    return predictor;
}

}  // namespace hatter::tasks
