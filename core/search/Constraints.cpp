// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/Constraints.h"

#include "base/Error.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <nlohmann/json.hpp>

namespace hatter::search {

namespace {

using nlohmann::json;

constexpr char LatencyOf[] = "latency:";

/// Families of genes that are numbers of heads.
constexpr const char* HeadFamilies[] = {"encoder-heads", "decoder-self-heads", "decoder-cross-heads"};
constexpr char SpanFamily[] = "decoder-span";

std::vector<std::size_t> headPositions(const space::DesignSpace& space) {
    std::vector<std::size_t> out;
    for (const char* family : HeadFamilies)
        for (const std::size_t position : space.genePositions(family))
            out.push_back(position);
    return out;
}

/// Numbers of heads that every layer has among its choices, ascending.
std::vector<int> commonHeads(const space::DesignSpace& space) {
    std::vector<int> common;
    for (const int heads : space.encoderHeadChoices) {
        const auto has = [heads](const std::vector<int>& choices) {
            return std::find(choices.begin(), choices.end(), heads) != choices.end();
        };
        if (has(space.decoderSelfHeadChoices) && has(space.decoderCrossHeadChoices))
            common.push_back(heads);
    }
    std::sort(common.begin(), common.end());
    common.erase(std::unique(common.begin(), common.end()), common.end());
    return common;
}

/// Genes that the constraints fix to a value whatever the rest of the genome: by position.
std::map<std::size_t, int> fixedGenes(const Constraints& constraints, const space::DesignSpace& space) {
    std::map<std::size_t, int> out;
    // A family's key is a beginning of its layers' keys: the layer's own value comes later and wins.
    for (const auto& [key, value] : constraints.fixed)
        for (const std::size_t position : space.genePositions(key))
            out[position] = value;
    if (constraints.lastEncoderLayer)
        for (const std::size_t position : space.genePositions(SpanFamily))
            out[position] = 1;
    return out;
}

/// The one number of heads: a fixed one, or the genome's own first, or the nearest to it that is on offer everywhere.
int headsFor(const std::map<std::size_t, int>& fixed, const space::DesignSpace& space, const space::Genome& genome) {
    const std::vector<std::size_t> positions = headPositions(space);
    for (const std::size_t position : positions)
        if (const auto found = fixed.find(position); found != fixed.end())
            return found->second;
    const int wish = genome[positions.front()];
    const std::vector<int> common = commonHeads(space);
    return *std::min_element(common.begin(), common.end(),
                             [wish](int a, int b) { return std::abs(a - wish) < std::abs(b - wish); });
}

std::string listed(const std::vector<int>& values) {
    std::string out;
    for (const int value : values)
        out += (out.empty() ? "" : ", ") + std::to_string(value);
    return out;
}

void requireGene(const std::string& key, int value, const space::DesignSpace& space) {
    const std::vector<std::size_t> positions = space.genePositions(key);
    if (positions.empty())
        throw InputError({"", 0, key},
                         "is no gene of this design space; genes are encoder-layers, decoder-ffn, "
                         "decoder-ffn:2 and so on");
    const std::vector<int>& choices = space.geneChoices(positions.front());
    if (std::find(choices.begin(), choices.end(), value) == choices.end())
        throw InputError({"", 0, key}, std::to_string(value) + " is not among the choices " + listed(choices));
}

void requireEqualHeads(const std::map<std::size_t, int>& fixed, const space::DesignSpace& space) {
    const std::vector<int> common = commonHeads(space);
    if (common.empty())
        throw InputError({"", 0, "equal-heads"}, "no number of heads is among the choices of all layers");
    std::optional<int> first;
    for (const std::size_t position : headPositions(space)) {
        const auto found = fixed.find(position);
        if (found == fixed.end())
            continue;
        if (first.value_or(found->second) != found->second)
            throw InputError({"", 0, "equal-heads"}, "layers are fixed to different numbers of heads, " +
                                                         std::to_string(*first) + " and " +
                                                         std::to_string(found->second));
        first = found->second;
    }
    if (first && std::find(common.begin(), common.end(), *first) == common.end())
        throw InputError({"", 0, "equal-heads"},
                         std::to_string(*first) + " heads are not on offer in all layers, only " + listed(common));
}

void requireLastLayer(const Constraints& constraints, const space::DesignSpace& space) {
    if (std::find(space.spanChoices.begin(), space.spanChoices.end(), 1) == space.spanChoices.end())
        throw InputError({"", 0, "last-encoder-layer"},
                         "the space has no attention span of one layer, only " + listed(space.spanChoices));
    for (const auto& [key, value] : constraints.fixed)
        if (key.starts_with(SpanFamily) && value != 1)
            throw InputError({"", 0, "last-encoder-layer"},
                             key + " is fixed to " + std::to_string(value) + ", which excludes it");
}

json costsToJson(const std::vector<Cost>& costs) {
    json out = json::array();
    for (const Cost& cost : costs)
        out.push_back(toText(cost));
    return out;
}

Cost costIn(const std::string& text) {
    const std::optional<Cost> cost = costFromText(text);
    if (!cost)
        throw InputError("'" + text + "' is no figure that can be bounded: parameters, flops or latency:TARGET");
    return *cost;
}

Constraints read(const json& in) {
    Constraints out;
    for (const auto& [name, most] : in.value("at-most", std::map<std::string, double>()))
        out.atMost[costIn(name)] = most;
    out.fixed = in.value("fixed", out.fixed);
    out.equalHeads = in.value("equal-heads", false);
    out.lastEncoderLayer = in.value("last-encoder-layer", false);
    for (const std::string& name : in.value("also-small", std::vector<std::string>()))
        out.alsoSmall.push_back(costIn(name));
    return out;
}

}  // namespace

std::string toText(const Cost& cost) {
    switch (cost.kind) {
        case Cost::Kind::Parameters:
            return "parameters";
        case Cost::Kind::Flops:
            return "flops";
        case Cost::Kind::Latency:
            break;
    }
    return LatencyOf + cost.target;
}

std::optional<Cost> costFromText(const std::string& text) {
    if (text == "parameters")
        return Cost{Cost::Kind::Parameters, {}};
    if (text == "flops")
        return Cost{Cost::Kind::Flops, {}};
    if (text.starts_with(LatencyOf) && text.size() > sizeof LatencyOf - 1)
        return Cost{Cost::Kind::Latency, text.substr(sizeof LatencyOf - 1)};
    return std::nullopt;
}

std::string toJson(const Constraints& constraints) {
    if (constraints.empty())
        return {};
    json out = json::object();
    for (const auto& [cost, most] : constraints.atMost)
        out["at-most"][toText(cost)] = most;
    for (const auto& [key, value] : constraints.fixed)
        out["fixed"][key] = value;
    if (constraints.equalHeads)
        out["equal-heads"] = true;
    if (constraints.lastEncoderLayer)
        out["last-encoder-layer"] = true;
    if (!constraints.alsoSmall.empty())
        out["also-small"] = costsToJson(constraints.alsoSmall);
    return out.dump();
}

Constraints constraintsFromJson(const std::string& text) {
    if (text.empty())
        return {};
    try {
        return read(json::parse(text));
    } catch (const json::exception& e) {
        throw InputError(std::string("the stored constraints are damaged: ") + e.what());
    }
}

void requireValid(const Constraints& constraints, const space::DesignSpace& space) {
    for (const auto& [cost, most] : constraints.atMost)
        if (!(most > 0.0) || !std::isfinite(most))
            throw InputError({"", 0, toText(cost)}, "a bound must be a number above 0");
    for (const auto& [key, value] : constraints.fixed)
        requireGene(key, value, space);
    if (constraints.lastEncoderLayer)
        requireLastLayer(constraints, space);
    if (constraints.equalHeads)
        requireEqualHeads(fixedGenes(constraints, space), space);
}

space::Genome conformed(const Constraints& constraints, const space::DesignSpace& space, space::Genome genome) {
    if (constraints.fixed.empty() && !constraints.equalHeads && !constraints.lastEncoderLayer)
        return genome;
    const std::map<std::size_t, int> fixed = fixedGenes(constraints, space);
    for (const auto& [position, value] : fixed)
        genome[position] = value;
    if (constraints.equalHeads) {
        const int heads = headsFor(fixed, space, genome);
        for (const std::size_t position : headPositions(space))
            genome[position] = heads;
    }
    return genome;
}

bool conforms(const Constraints& constraints, const space::DesignSpace& space, const space::SubTransformer& sub) {
    return space.decode(conformed(constraints, space, space.encode(sub))) == sub;
}

}  // namespace hatter::search
