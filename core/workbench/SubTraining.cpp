// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/SubTraining.h"

#include "base/Error.h"
#include "workbench/TrainSettings.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace hatter::workbench {

namespace {

constexpr std::int64_t PiecesFromScratch = 10'000'000;

/// Calls visitor(key, member) for everything but the schedule, which is a word.
template <typename Options, typename Visitor>
void visit(Options& o, Visitor&& visitor) {
    visitor("pieces", o.pieces);
    visitor("updates", o.updates);
    visitor("maxTokens", o.maxTokens);
    visitor("updateFrequency", o.updateFrequency);
    visitor("learningRate", o.learningRate);
    visitor("minimumLearningRate", o.minimumLearningRate);
    visitor("warmupLearningRate", o.warmupLearningRate);
    visitor("warmupUpdates", o.warmupUpdates);
    visitor("labelSmoothing", o.labelSmoothing);
    visitor("dropout", o.dropout);
    visitor("attentionDropout", o.attentionDropout);
    visitor("adamBeta1", o.adamBeta1);
    visitor("adamBeta2", o.adamBeta2);
    visitor("adamEps", o.adamEps);
    visitor("weightDecay", o.weightDecay);
    visitor("clipNorm", o.clipNorm);
    visitor("device", o.device);
    visitor("precision", o.precision);
    visitor("threads", o.threads);
    visitor("seed", o.seed);
    visitor("validateEvery", o.validateEvery);
    visitor("patience", o.patience);
    visitor("average", o.average);
    visitor("bleuEvery", o.bleuEvery);
    visitor("bleuBeam", o.bleuBeam);
    visitor("bleuPairs", o.bleuPairs);
    visitor("samples", o.samples);
    visitor("testBleu", o.testBleu);
    visitor("inheritedBleu", o.inheritedBleu);
}

void require(bool good, const char* message) {
    if (!good)
        throw InputError(message);
}

bool isShare(double value) {
    return value >= 0.0 && value < 1.0;
}

bool isRate(double value) {
    return std::isfinite(value) && value >= 0.0;
}

}  // namespace

std::string toText(SubStart start) {
    return start == SubStart::Scratch ? "scratch" : "inherited";
}

SubStart subStartNamed(const std::string& word) {
    if (word == "scratch")
        return SubStart::Scratch;
    if (word == "inherited")
        return SubStart::Inherited;
    throw InputError("a training cannot start from '" + word + "'; scratch or inherited was expected");
}

TrainSubOptions trainSubDefaults(const store::Workspace& workspace, SubStart start) {
    return trainSubDefaults(readTrainSettings(workspace), start);
}

TrainSubOptions trainSubDefaults(const std::optional<TrainSuperOptions>& stored, SubStart start) {
    TrainSubOptions out;
    out.start = start;
    out.pieces = start == SubStart::Scratch ? PiecesFromScratch : PiecesFromScratch / 4;
    const TrainSuperOptions super = stored.value_or(TrainSuperOptions{});
    if (stored)
        out.clipNorm = super.clipNorm;
    out.learningRate = start == SubStart::Scratch ? super.learningRate : 0.3 * super.learningRate;
    out.maxTokens = super.maxTokens;
    out.labelSmoothing = super.labelSmoothing;
    out.dropout = super.dropout;
    out.attentionDropout = super.attentionDropout;
    out.adamBeta1 = super.adamBeta1;
    out.adamBeta2 = super.adamBeta2;
    out.adamEps = super.adamEps;
    out.weightDecay = super.weightDecay;
    return out;
}

std::string toJson(const TrainSubOptions& options) {
    nlohmann::json json;
    visit(options, [&json](const char* key, const auto& value) { json[key] = value; });
    json["schedule"] = options.schedule == Schedule::Cosine ? "cosine" : "inverse_sqrt";
    return json.dump();
}

TrainSubOptions trainSubOptionsFromJson(const std::string& text, const std::string& where) {
    try {
        const auto json = nlohmann::json::parse(text);
        TrainSubOptions out;
        visit(out, [&json](const char* key, auto& value) {
            if (json.contains(key))
                json.at(key).get_to(value);
        });
        out.schedule =
            json.value("schedule", std::string("cosine")) == "cosine" ? Schedule::Cosine : Schedule::InverseSquareRoot;
        return out;
    } catch (const nlohmann::json::exception& e) {
        throw InputError({where, 0, {}}, std::string("the settings of the training are damaged: ") + e.what());
    }
}

void requireValid(const TrainSubOptions& o) {
    require(o.pieces >= 0 && o.updates >= 0 && o.pieces + o.updates > 0,
            "a training needs a budget: target pieces, updates, or both");
    require(o.maxTokens >= 16 && o.updateFrequency >= 1,
            "tokens a batch (at least 16) and update frequency must be positive");
    require(std::isfinite(o.learningRate) && o.learningRate > 0.0, "the learning rate must be above 0");
    require(isRate(o.minimumLearningRate) && std::isfinite(o.warmupLearningRate),
            "the lowest learning rate and that of the first update must be numbers from 0 on");
    require(o.precision == "float32" || o.precision == "bfloat16",
            "the precision is unknown; float32 or bfloat16 was expected");
    require(isShare(o.dropout) && isShare(o.attentionDropout), "dropout must lie in [0, 1)");
    require(isShare(o.labelSmoothing), "label smoothing must lie in [0, 1)");
    require(isShare(o.adamBeta1) && isShare(o.adamBeta2) && isRate(o.adamEps),
            "Adam's betas must lie in [0, 1), its eps must not be negative");
    require(isRate(o.weightDecay) && isRate(o.clipNorm), "weight decay and clip norm must not be negative");
    require(o.validateEvery >= 0 && o.patience >= 0 && o.average >= 0 && o.average <= 100 && o.bleuEvery >= 0 &&
                o.samples >= 0,
            "validations, patience, averaged checkpoints (at most 100), BLEU points and samples are counted from 0 on");
    require(o.bleuEvery == 0 || (o.bleuBeam >= 1 && o.bleuPairs >= 1),
            "a BLEU curve needs a beam and pairs of at least 1");
    require(o.threads >= 0, "threads are counted from 0 (all cores) on");
}

}  // namespace hatter::workbench
