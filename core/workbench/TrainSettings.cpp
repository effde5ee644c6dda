// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/TrainSettings.h"

#include "base/AtomicFile.h"
#include "base/Error.h"

#include <nlohmann/json.hpp>

namespace hatter::workbench {

namespace {

/// Calls visitor(key, member) for everything but the schedule, which is a word.
template <typename Options, typename Visitor>
void visit(Options& o, Visitor&& visitor) {
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
    visitor("seed", o.seed);
    visitor("sampling", o.sampling);
}

}  // namespace

std::string toJson(const TrainSuperOptions& o, std::int64_t importedUpdates) {
    nlohmann::json json;
    visit(o, [&json](const char* key, const auto& value) { json[key] = value; });
    json["schedule"] = o.schedule == Schedule::Cosine ? "cosine" : "inverse_sqrt";
    json["initialWeights"] = o.initialWeights.filename().string();
    if (importedUpdates > 0)
        json["importedUpdates"] = importedUpdates;
    return json.dump(1);
}

std::optional<TrainSuperOptions> readTrainSettings(const store::Workspace& workspace) {
    const auto file = workspace.superCheckpoint() / "settings.json";
    if (!std::filesystem::exists(file))
        return std::nullopt;
    try {
        const auto json = nlohmann::json::parse(readFile(file, std::size_t{1} << 20));
        TrainSuperOptions out;
        visit(out, [&json](const char* key, auto& value) {
            if (json.contains(key))
                json.at(key).get_to(value);
        });
        if (json.value("schedule", std::string()) == "cosine")
            out.schedule = Schedule::Cosine;
        return out;
    } catch (const nlohmann::json::exception& e) {
        throw InputError({file.string(), 0, {}}, std::string("the settings of the training are damaged: ") + e.what());
    }
}

std::int64_t readImportedUpdates(const store::Workspace& workspace) {
    const auto file = workspace.superCheckpoint() / "settings.json";
    if (!std::filesystem::exists(file))
        return 0;
    const auto json = nlohmann::json::parse(readFile(file, std::size_t{1} << 20), nullptr, false);
    const auto found = json.is_object() ? json.find("importedUpdates") : json.end();
    return json.is_object() && found != json.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

}  // namespace hatter::workbench
