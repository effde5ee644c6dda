// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/EvolutionState.h"

#include "base/Error.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace hatter::search {

namespace {
using nlohmann::json;
constexpr char Format[] = "hatter-evolution";

constexpr int Version = 4;

/// Older states held their members and losses themselves. Their version said what an even older Hatter had to refuse: a
/// run of HAT's recipe, which has a second stream; other methods and races.
int olderVersionFor(Method method, Recipe recipe, bool racing) {
    if (method != Method::Hat || racing)
        return 3;
    return recipe == Recipe::Hat ? 2 : 1;
}

[[noreturn]] void refuse(const std::string& what, const std::string& key = {}) {
    throw InputError({"", 0, key}, "the stored state of the search is damaged: " + what);
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

/// Iterating over what is no object would go over the value itself.
const json& objectAt(const json& in, const char* key) {
    if (!in.at(key).is_object())
        refuse("this is no object", key);
    return in.at(key);
}

const json& arrayAt(const json& in, const char* key) {
    if (!in.at(key).is_array())
        refuse("this is no list", key);
    return in.at(key);
}

std::vector<double> lossesFromJson(const json& in) {
    std::vector<double> losses;
    for (const json& loss : in)
        losses.push_back(orElse(loss, NotANumber));
    return losses;
}

void raceFromOlderJson(const json& in, EvolutionState& state) {
    for (const auto& [hash, losses] : objectAt(in, "sentence-losses").items())
        state.sentenceLosses[hash] = lossesFromJson(losses);
    for (const auto& [hash, one] : objectAt(in, "dropped").items())
        state.dropped[hash] = {one.at(0).get<std::size_t>(), orElse(one.at(1), NotANumber)};
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
        refuse("'" + in.at("origin").get<std::string>() + "' is no origin", "origin");
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

void readOlder(const json& root, EvolutionState& state, const space::DesignSpace& space) {
    for (const json& member : root.at("population"))
        state.population.push_back(memberFromJson(member, space));
    for (const json& member : root.value("archive", json::array()))
        state.archive.push_back(memberFromJson(member, space));
    if (root.contains("race"))
        raceFromOlderJson(root.at("race"), state);
    for (const auto& [hash, loss] : objectAt(root, "losses").items())
        state.losses[hash] = {orElse(loss.at(0), NotANumber), orElse(loss.at(1), NotANumber)};
}

/// The run's candidates as the state knew them.
class Sampled {
public:
    Sampled(const std::vector<Candidate>& all, std::int64_t lastDraw, const space::DesignSpace& space)
        : m_space(space) {
        for (const Candidate& candidate : all)
            if (candidate.draw <= lastDraw)
                m_byDraw[candidate.draw] = &candidate;
    }

    std::vector<Candidate> members(const json& draws) const {
        std::vector<Candidate> out;
        for (const json& draw : draws)
            out.push_back(member(draw.get<std::int64_t>()));
        return out;
    }

    std::map<std::string, KnownLoss> losses() const {
        std::map<std::string, KnownLoss> out;
        for (const auto& [draw, candidate] : m_byDraw)
            if (candidate->loss)
                out[space::hashOf(candidate->sub)] = {*candidate->loss, candidate->nll.value_or(NotANumber)};
        return out;
    }

    /// What raced and lost since the limit last changed are the last ones that did.
    std::map<std::string, EvolutionState::DroppedOne> dropped(std::size_t count) const {
        std::map<std::string, EvolutionState::DroppedOne> out;
        for (auto one = m_byDraw.rbegin(); one != m_byDraw.rend() && out.size() < count; ++one)
            if (const Candidate& c = *one->second; c.decision == Decision::Dropped && c.sentences > 0)
                out[space::hashOf(c.sub)] = {c.sentences, c.estimatedLoss.value_or(NotANumber)};
        if (out.size() < count)
            refuse(
                "it names " + std::to_string(count) + " dropped candidates, the run has " + std::to_string(out.size()),
                "dropped");
        return out;
    }

private:
    Candidate member(std::int64_t draw) const {
        const auto found = m_byDraw.find(draw);
        if (found == m_byDraw.end() || !found->second->loss)
            refuse("draw " + std::to_string(draw) + ", a member of the population, is no candidate with a loss");
        Candidate out = *found->second;
        out.sub = m_space.decode(out.genome);
        return out;
    }

    const space::DesignSpace& m_space;
    std::map<std::int64_t, const Candidate*> m_byDraw;
};

void readSentences(const json& members, const Sampled& sampled, const std::string& text, EvolutionState& state) {
    const json losses = text.empty() ? json::object() : json::parse(text);
    if (!losses.is_object())
        refuse("the losses per sentence are no object");
    for (const Candidate& member : sampled.members(members)) {
        const std::string hash = space::hashOf(member.sub);
        if (losses.contains(hash))
            state.sentenceLosses[hash] = lossesFromJson(losses.at(hash));
        else
            state.withoutSentences.push_back(member);
    }
}

void readMembers(const json& root, const StoredState& stored, const EvolutionOptions& options,
                 const space::DesignSpace& space, EvolutionState& state) {
    const Sampled sampled(stored.sampled, state.draw, space);
    state.population = sampled.members(arrayAt(root, "population"));
    if (hasArchive(options))
        state.archive = sampled.members(arrayAt(root, "archive"));
    state.losses = sampled.losses();
    if (!options.racing)
        return;
    const json& race = root.at("race");
    state.dropped = sampled.dropped(race.at("dropped").get<std::size_t>());
    readSentences(arrayAt(race, "sentences-of"), sampled, stored.sentenceLosses, state);
}

EvolutionState read(const StoredState& stored, const EvolutionOptions& options, const space::DesignSpace& space) {
    const json root = json::parse(stored.state);
    const json storedOptions = optionsOf(root);
    const auto recipe = recipeFromText(storedOptions.at("recipe").get<std::string>());
    const auto method = methodFromText(storedOptions.at("method").get<std::string>());
    const bool isOlder = recipe && method && root.at("version") != Version &&
                         root.at("version") == olderVersionFor(*method, *recipe, root.contains("race"));
    if (root.at("format") != Format || !recipe || !method || !(isOlder || root.at("version") == Version))
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
    if (isOlder)
        readOlder(root, state, space);
    else
        readMembers(root, stored, options, space, state);
    if (state.generation < 0 || state.draw < 1 || state.population.empty())
        refuse("it holds no generation");
    return state;
}

json drawsOf(const std::vector<Candidate>& members) {
    json draws = json::array();
    for (const Candidate& member : members)
        draws.push_back(member.draw);
    return draws;
}

/// Each architecture whose sentences are known once, by the draw of a member.
json raceToJson(const EvolutionState& state) {
    std::map<std::string, std::int64_t> draws;
    for (const auto* members : {&state.population, &state.archive})
        for (const Candidate& member : *members)
            if (const std::string hash = space::hashOf(member.sub); state.sentenceLosses.contains(hash))
                draws.emplace(hash, member.draw);
    json sentencesOf = json::array();
    for (const auto& [hash, draw] : draws)
        sentencesOf.push_back(draw);
    return {{"sentences-of", sentencesOf}, {"dropped", state.dropped.size()}};
}

json parsed(const std::string& state) {
    const json root = json::parse(state);
    if (root.at("format") != Format)
        refuse("it is not that of an evolution");
    return root;
}

/// Runs `work` on JSON, whose own errors do not say what was read.
template <typename Work>
auto reading(Work work) {
    try {
        return work();
    } catch (const json::exception& e) {
        refuse(e.what());
    }
}
}  // namespace

bool hasArchive(const EvolutionOptions& options) {
    return options.method == Method::Pareto || options.racing;
}

std::string toJson(const EvolutionState& state, const EvolutionOptions& options) {
    json root = {{"format", Format},
                 {"version", Version},
                 {"options", decidingOptions(options)},
                 {"generation", state.generation},
                 {"draw", state.draw},
                 {"random", state.random.state()},
                 {"limit-ms", state.limitMs.value_or(Infinity)},
                 {"scarce-at-ms", state.scarceAtMs},
                 {"population", drawsOf(state.population)}};
    if (!state.constraints.empty())
        root["constraints"] = toJson(state.constraints);
    if (options.recipe == Recipe::Hat)
        root["numpy"] = state.numpy.state();
    if (options.racing)
        root["race"] = raceToJson(state);
    if (hasArchive(options))
        root["archive"] = drawsOf(state.archive);
    return root.dump();
}

std::string sentenceLossesToJson(const EvolutionState& state) {
    return json(state.sentenceLosses).dump();
}

EvolutionState evolutionStateFromJson(const StoredState& stored, const EvolutionOptions& options,
                                      const space::DesignSpace& space) {
    return reading([&] { return read(stored, options, space); });
}

std::uint64_t seedOf(const std::string& state) {
    return reading([&] { return parsed(state).at("options").at("seed").get<std::uint64_t>(); });
}

std::string reseeded(const std::string& state, std::uint64_t seed) {
    return reading([&] {
        json root = parsed(state);
        root.at("options")["seed"] = seed;
        root["random"] = PythonRandom(seed).state();
        if (root.contains("numpy"))
            root["numpy"] = NumpyRandom(static_cast<std::uint32_t>(seed)).state();
        return root.dump();
    });
}

}  // namespace hatter::search
