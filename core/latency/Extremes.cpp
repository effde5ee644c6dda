// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency/Extremes.h"

#include "base/Random.h"
#include "latency/NetworkBounds.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <utility>

namespace hatter::latency {

namespace {

using space::DesignSpace;
using space::Genome;
using space::SubTransformer;
using MsOf = std::function<double(const SubTransformer&)>;

/// A network's bounds are made narrower until they are so near to what was found, by so many splits at most.
constexpr double NearEnough = 0.01;
constexpr int MostSplits = 40;
/// SubTransformers at random, of which the best is one of the starts of a search.
constexpr int Draws = 200;

struct Found {
    SubTransformer sub;
    double ms = 0.0;
};

/// Genes that stand for one kind of size.
struct Group {
    std::size_t begin = 0, end = 0;
};

std::vector<Group> groupsOf(const DesignSpace& space) {
    const auto encoder = static_cast<std::size_t>(space.encoderLayers);
    const auto decoder = static_cast<std::size_t>(space.decoderLayers);
    std::vector<Group> out;
    for (const std::size_t count : {std::size_t{1}, std::size_t{1}, encoder, encoder, std::size_t{1}, std::size_t{1},
                                    decoder, decoder, decoder, decoder}) {
        const std::size_t begin = out.empty() ? 0 : out.back().end;
        out.push_back({begin, begin + count});
    }
    return out;
}

/// Gives one group after the other the choice that is best (`sign` 1: fastest, -1: slowest) until none gets better.
void climb(const DesignSpace& space, const MsOf& msOf, const std::vector<Group>& groups, double sign, Genome& genome,
           Found& best) {
    for (bool improved = true; improved;) {
        improved = false;
        for (const Group& group : groups)
            for (const int choice : space.geneChoices(group.begin)) {
                Genome changed = genome;
                std::fill(changed.begin() + static_cast<std::ptrdiff_t>(group.begin),
                          changed.begin() + static_cast<std::ptrdiff_t>(group.end), choice);
                SubTransformer sub = space.decode(changed);
                if (sub == best.sub)
                    continue;
                const double ms = msOf(sub);
                if (sign * (ms - best.ms) < 0.0) {
                    best = {std::move(sub), ms};
                    genome = std::move(changed);
                    improved = true;
                }
            }
    }
}

Found search(const DesignSpace& space, const MsOf& msOf, double sign) {
    Genome least;
    Genome most;
    std::vector<Group> genes;
    for (std::size_t i = 0; i < space.genomeLength(); ++i) {
        const auto [low, high] = std::minmax_element(space.geneChoices(i).begin(), space.geneChoices(i).end());
        least.push_back(*low);
        most.push_back(*high);
        genes.push_back({i, i + 1});
    }
    std::optional<Found> best;
    // And from the best of a few at random, for networks have several hills.
    PythonRandom random(1);
    std::optional<Found> drawn;
    Genome third;
    for (int i = 0; i < Draws; ++i) {
        Genome genome = space.randomGenome(random);
        Found found{space.decode(genome), 0.0};
        found.ms = msOf(found.sub);
        if (!drawn || sign * (found.ms - drawn->ms) < 0.0) {
            drawn = std::move(found);
            third = std::move(genome);
        }
    }
    for (Genome genome : {least, most, third}) {
        Found found{space.decode(genome), 0.0};
        found.ms = msOf(found.sub);
        // All layers alike first: that is near the end, and quick.
        climb(space, msOf, groupsOf(space), sign, genome, found);
        climb(space, msOf, genes, sign, genome, found);
        if (!best || sign * (found.ms - best->ms) < 0.0)
            best = std::move(found);
    }
    return *best;
}

/// All features of a space's SubTransformers lie in it.
FeatureBox boxOf(const DesignSpace& space) {
    FeatureBox box;
    const std::pair<std::size_t, const std::vector<int>*> all[] = {
        {0, &space.encoderEmbedChoices}, {1, &space.encoderLayerChoices},    {2, &space.encoderFfnChoices},
        {3, &space.encoderHeadChoices},  {4, &space.decoderEmbedChoices},    {5, &space.decoderLayerChoices},
        {6, &space.decoderFfnChoices},   {7, &space.decoderSelfHeadChoices}, {8, &space.decoderCrossHeadChoices},
        {9, &space.spanChoices}};
    for (const auto& [feature, choices] : all) {
        const auto [low, high] = std::minmax_element(choices->begin(), choices->end());
        box.low[feature] = *low;
        box.high[feature] = *high;
    }
    box.low[9] = std::min(box.low[9], 1.0);  // a shallow encoder may cut every span
    return box;
}

Extremes ofNetwork(const DesignSpace& space, const LatencyPredictor& predictor) {
    const NetworkBounds bounds(*predictor.network());
    // Layers that change places have the same features.
    std::map<Features, double> known;
    Extremes out = searchedExtremes(space, [&](const SubTransformer& sub) {
        const auto [at, isNew] = known.try_emplace(featuresOf(sub), 0.0);
        if (isNew)
            at->second = bounds.predictMs(at->first);
        return at->second;
    });
    out.fastestMs = predictor.totalMs(out.fastest);
    out.slowestMs = predictor.totalMs(out.slowest);
    out.lowerBoundMs = bounds.lowest(boxOf(space), out.fastestMs, MostSplits, NearEnough);
    out.upperBoundMs = bounds.highest(boxOf(space), out.slowestMs, MostSplits, NearEnough);
    return out;
}

}  // namespace

Extremes searchedExtremes(const DesignSpace& space, const MsOf& totalMs) {
    space.check(space.name);
    Found fastest = search(space, totalMs, 1.0);
    Found slowest = search(space, totalMs, -1.0);
    return {std::move(fastest.sub),
            std::move(slowest.sub),
            fastest.ms,
            slowest.ms,
            0.0,
            std::numeric_limits<double>::infinity()};
}

Extremes extremes(const DesignSpace& space, const LatencyPredictor& predictor) {
    space.check(space.name);
    if (predictor.network())
        return ofNetwork(space, predictor);
    if (!predictor.isBoundedByCorners())
        return searchedExtremes(space, [&](const SubTransformer& sub) { return predictor.totalMs(sub); });
    // Coefficients are at least 0 and every term grows with every size, those of a cut span included.
    const SubTransformer fastest = space.smallest(1);
    const SubTransformer slowest = space.largest(3);
    const double fastestMs = predictor.totalMs(fastest);
    const double slowestMs = predictor.totalMs(slowest);
    return {fastest, slowest, fastestMs, slowestMs, fastestMs, slowestMs};
}

}  // namespace hatter::latency
