// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/SearchSettings.h"

#include "base/Error.h"

#include <nlohmann/json.hpp>

namespace hatter::tasks {

namespace {
/// Runs that were stored before there were methods are HAT's.
search::Method methodOf(const nlohmann::json& settings) {
    const std::string word = settings.value("method", toText(search::Method::Hat));
    const auto method = search::methodFromText(word);
    if (!method)
        throw InputError({"", 0, "method"}, "the stored settings of the run name the method '" + word +
                                                "', which this Hatter does not know: it may be of a newer one");
    return *method;
}

/// Runs that were stored before there were recipes are steered ones.
search::Recipe recipeOf(const nlohmann::json& settings) {
    const std::string word = settings.value("recipe", toText(search::Recipe::Steered));
    const auto recipe = search::recipeFromText(word);
    if (!recipe)
        throw InputError({"", 0, "recipe"}, "the stored settings of the run name the recipe '" + word +
                                                "', which this Hatter does not know: it may be of a newer one");
    return *recipe;
}
}  // namespace

std::string toJson(const SearchSettings& settings) {
    const auto& o = settings.options;
    nlohmann::json plan = nlohmann::json::array();
    for (const auto& step : o.plan)
        plan.push_back({{"generation", step.generation}, {"limitMs", step.limitMs}, {"draw", step.draw}});
    return nlohmann::json{{"method", toText(o.evolution.method)},
                          {"recipe", toText(o.evolution.recipe)},
                          {"iterations", o.evolution.iterations},
                          {"populationSize", o.evolution.populationSize},
                          {"parentSize", o.evolution.parentSize},
                          {"mutationSize", o.evolution.mutationSize},
                          {"crossoverSize", o.evolution.crossoverSize},
                          {"mutationProbability", o.evolution.mutationProbability},
                          {"seed", o.evolution.seed},
                          {"maxDrawsPerChild", o.evolution.maxDrawsPerChild},
                          {"racing", o.evolution.racing},
                          {"racingConfidence", o.evolution.racingConfidence},
                          {"limitMs", o.limitMs},
                          {"plan", plan},
                          {"target", o.target},
                          {"device", o.device},
                          {"subset", o.subset},
                          {"fullFront", o.fullFront},
                          {"frontBleu", o.frontBleu},
                          {"frontMembers", o.frontMembers},
                          {"threads", o.threads},
                          {"subsetKey", settings.subsetKey},
                          {"fullValidationSet", settings.fullValidationSet},
                          {"constraints", toJson(o.constraints.value_or(search::Constraints{}))},
                          {"predictors", settings.predictors},
                          {"referenceLoss", settings.referenceLoss},
                          {"referenceMs", settings.referenceMs},
                          {"predictor", settings.predictor}}
        .dump();
}

SearchSettings searchSettingsFromJson(const std::string& text) {
    try {
        const auto json = nlohmann::json::parse(text);
        SearchSettings out;
        auto& o = out.options;
        o.evolution.method = methodOf(json);
        o.evolution.recipe = recipeOf(json);
        json.at("iterations").get_to(o.evolution.iterations);
        json.at("populationSize").get_to(o.evolution.populationSize);
        json.at("parentSize").get_to(o.evolution.parentSize);
        json.at("mutationSize").get_to(o.evolution.mutationSize);
        json.at("crossoverSize").get_to(o.evolution.crossoverSize);
        json.at("mutationProbability").get_to(o.evolution.mutationProbability);
        json.at("seed").get_to(o.evolution.seed);
        json.at("maxDrawsPerChild").get_to(o.evolution.maxDrawsPerChild);
        // Runs that were stored before there were races have none.
        o.evolution.racing = json.value("racing", false);
        o.evolution.racingConfidence = json.value("racingConfidence", o.evolution.racingConfidence);
        json.at("limitMs").get_to(o.limitMs);
        // Runs that were stored before there were constraints have none.
        o.constraints = search::constraintsFromJson(json.value("constraints", std::string()));
        out.predictors = json.value("predictors", out.predictors);
        for (const auto& step : json.at("plan"))
            o.plan.push_back({step.at("generation").get<int>(), step.at("limitMs").get<double>(),
                              step.value("draw", std::int64_t{0})});
        json.at("target").get_to(o.target);
        json.at("device").get_to(o.device);
        json.at("subset").get_to(o.subset);
        json.at("fullFront").get_to(o.fullFront);
        json.at("frontBleu").get_to(o.frontBleu);
        json.at("frontMembers").get_to(o.frontMembers);
        json.at("threads").get_to(o.threads);
        json.at("subsetKey").get_to(out.subsetKey);
        json.at("fullValidationSet").get_to(out.fullValidationSet);
        json.at("referenceLoss").get_to(out.referenceLoss);
        json.at("referenceMs").get_to(out.referenceMs);
        json.at("predictor").get_to(out.predictor);
        return out;
    } catch (const nlohmann::json::exception& e) {
        throw InputError(std::string("the stored settings of the run are damaged: ") + e.what());
    }
}

}  // namespace hatter::tasks
