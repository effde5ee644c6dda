// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/EvolutionState.h"

#include "base/Error.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace hatter::search {

namespace {
using nlohmann::json;
constexpr char Format[] = "hatter-evolution";

/// A run of HAT's recipe has a second stream, and other methods and races are other searches: an older Hatter, which
/// would go on as if it were steered, must refuse them. Steered runs are written as ever.
int versionFor(Method method, Recipe recipe, bool racing, bool constrained) {
    if (constrained)
        return 4;
    if (method != Method::Hat || racing)
        return 3;
    return recipe == Recipe::Hat ? 2 : 1;
}

/// JSON has no infinities and no NaN: each place that may hold one says what null means there.
double orElse(const json& value, double whenNull) {
    return value.is_null() ? whenNull : value.get<double>();
}

constexpr double Infinity = std::numeric_limits<double>::infinity();
constexpr double NotANumber = std::numeric_limits<double>::quiet_NaN();

/// Options that change what a run does; the others may differ when it goes on.
json decidingOptions(const EvolutionOptions& options) {
    return {{"method", toText(options.method)},
            {"recipe", toText(options.recipe)},
            {"population-size", options.populationSize},
            {"parent-size", options.parentSize},
            {"mutation-size", options.mutationSize},
            {"crossover-size", options.crossoverSize},
            {"mutation-probability", options.mutationProbability},
            {"seed", options.seed},
            {"sentences", options.sentences},
            {"max-draws-per-child", options.maxDrawsPerChild},
            {"racing-confidence", options.racing ? options.racingConfidence : 0.0},
            // Who is raced together decides who is a rival in time.
            {"raced-together", options.racing ? options.evaluateTogether : 0}};
}

json raceToJson(const EvolutionState& state) {
    json dropped = json::object();
    for (const auto& [hash, one] : state.dropped)
        dropped[hash] = {one.sentences, one.estimatedLoss};
    return {{"sentence-losses", state.sentenceLosses}, {"dropped", dropped}};
}

/// Iterating over what is no object would go over the value itself.
const json& objectAt(const json& in, const char* key) {
    if (!in.at(key).is_object())
        throw InputError({"", 0, key}, "the stored state of the search is damaged: this is no object");
    return in.at(key);
}

void raceFromJson(const json& in, EvolutionState& state) {
    for (const auto& [hash, losses] : objectAt(in, "sentence-losses").items())
        for (const json& loss : losses)
            state.sentenceLosses[hash].push_back(orElse(loss, NotANumber));
    for (const auto& [hash, one] : objectAt(in, "dropped").items())
        state.dropped[hash] = {one.at(0).get<std::size_t>(), orElse(one.at(1), NotANumber)};
}

json memberToJson(const Candidate& member) {
    return {{"draw", member.draw},        {"generation", member.generation}, {"origin", toText(member.origin)},
            {"parents", member.parents},  {"genome", member.genome},         {"latency-ms", member.latencyMs},
            {"limit-ms", member.limitMs}, {"loss", member.loss.value()},     {"nll", member.nll.value()}};
}

Candidate memberFromJson(const json& in, const space::DesignSpace& space) {
    Candidate member;
    in.at("draw").get_to(member.draw);
    in.at("generation").get_to(member.generation);
    in.at("parents").get_to(member.parents);
    in.at("genome").get_to(member.genome);
    member.sub = space.decode(member.genome);
    member.latencyMs = in.at("latency-ms").get<double>();
    member.limitMs = orElse(in.at("limit-ms"), Infinity);
    member.loss = orElse(in.at("loss"), NotANumber);
    member.nll = orElse(in.at("nll"), NotANumber);
    const std::optional<Origin> origin = originFromText(in.at("origin").get<std::string>());
    if (!origin)
        throw InputError({"", 0, "origin"}, "the stored state of the search is damaged: '" +
                                                in.at("origin").get<std::string>() + "' is no origin");
    member.origin = *origin;
    return member;
}

/// Options as they are now; states that were written before there were methods and recipes are of steered runs.
json optionsOf(const json& root) {
    json options = root.at("options");
    if (!options.contains("method"))
        options["method"] = toText(Method::Hat);
    if (!options.contains("racing-confidence"))
        options["racing-confidence"] = options["raced-together"] = 0;
    if (!options.contains("recipe"))
        options["recipe"] = toText(Recipe::Steered);
    return options;
}

void requireSameOptions(const json& stored, const EvolutionOptions& options) {
    const json present = decidingOptions(options);
    for (const auto& [key, value] : present.items())
        if (stored.at(key) != value)
            throw InputError({"", 0, key}, "the stored search ran with " + stored.at(key).dump() + ", not with " +
                                               value.dump() + ": go on with its own settings or start a new run");
}

EvolutionState read(const json& root, const EvolutionOptions& options, const space::DesignSpace& space) {
    const json storedOptions = optionsOf(root);
    const auto recipe = recipeFromText(storedOptions.at("recipe").get<std::string>());
    const auto method = methodFromText(storedOptions.at("method").get<std::string>());
    if (root.at("format") != Format || !recipe || !method ||
        root.at("version") != versionFor(*method, *recipe, root.contains("race"), root.contains("constraints")))
        throw InputError("the stored state is not that of an evolution, or of a newer Hatter");
    requireSameOptions(storedOptions, options);
    EvolutionState state;
    root.at("generation").get_to(state.generation);
    root.at("draw").get_to(state.draw);
    state.random.setState(root.at("random").get<std::string>());
    if (*recipe == Recipe::Hat)
        state.numpy.setState(root.at("numpy").get<std::string>());
    state.limitMs = orElse(root.at("limit-ms"), Infinity);
    state.constraints = constraintsFromJson(root.value("constraints", std::string()));
    requireValid(state.constraints, space);
    for (std::size_t i = 0; i < state.scarceAtMs.size(); ++i)
        state.scarceAtMs[i] = orElse(root.at("scarce-at-ms").at(i), -Infinity);
    for (const json& member : root.at("population"))
        state.population.push_back(memberFromJson(member, space));
    for (const json& member : root.value("archive", json::array()))
        state.archive.push_back(memberFromJson(member, space));
    if (root.contains("race"))
        raceFromJson(root.at("race"), state);
    for (const auto& [hash, loss] : objectAt(root, "losses").items())
        state.losses[hash] = {orElse(loss.at(0), NotANumber), orElse(loss.at(1), NotANumber)};
    if (state.generation < 0 || state.draw < 1 || state.population.empty())
        throw InputError("the stored state of the search is damaged: it holds no generation");
    return state;
}
}  // namespace

bool hasArchive(const EvolutionOptions& options) {
    return options.method == Method::Pareto || options.racing;
}

std::string toJson(const EvolutionState& state, const EvolutionOptions& options) {
    json population = json::array();
    for (const Candidate& member : state.population)
        population.push_back(memberToJson(member));
    json losses = json::object();
    for (const auto& [hash, known] : state.losses)
        losses[hash] = {known.loss, known.nll};
    json root = {{"format", Format},
                 {"version", versionFor(options.method, options.recipe, options.racing, !state.constraints.empty())},
                 {"options", decidingOptions(options)},
                 {"generation", state.generation},
                 {"draw", state.draw},
                 {"random", state.random.state()},
                 {"limit-ms", state.limitMs.value_or(Infinity)},
                 {"scarce-at-ms", state.scarceAtMs},
                 {"population", population},
                 {"losses", losses}};
    if (!state.constraints.empty())
        root["constraints"] = toJson(state.constraints);
    if (options.recipe == Recipe::Hat)
        root["numpy"] = state.numpy.state();
    if (options.racing)
        root["race"] = raceToJson(state);
    if (hasArchive(options)) {
        root["archive"] = json::array();
        for (const Candidate& member : state.archive)
            root["archive"].push_back(memberToJson(member));
    }
    return root.dump();
}

EvolutionState evolutionStateFromJson(const std::string& text, const EvolutionOptions& options,
                                      const space::DesignSpace& space) {
    try {
        return read(json::parse(text), options, space);
    } catch (const json::exception& e) {
        throw InputError(std::string("the stored state of the search is damaged: ") + e.what());
    }
}

}  // namespace hatter::search
