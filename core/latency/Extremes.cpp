// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency/Extremes.h"

#include "base/Random.h"
#include "latency/NetworkBounds.h"

#include <algorithm>
#include <array>
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

constexpr std::array<std::size_t, 4> Shapes = {0, 1, 4, 5};       ///< groups that are widths and depths
constexpr std::array<std::size_t, 6> Kinds = {2, 3, 6, 7, 8, 9};  ///< groups that layers have choices of
constexpr std::size_t MostShapes = 10000;

const std::vector<int>& choicesOf(const DesignSpace& space, const Group& group) {
    return space.geneChoices(group.begin);
}

std::size_t shapesOf(const DesignSpace& space) {
    const std::vector<Group> groups = groupsOf(space);
    std::size_t count = 1;
    for (const std::size_t group : Shapes)
        count *= choicesOf(space, groups[group]).size();
    return count;
}

/// Each combination of widths and depths with the least or the most of each kind in all layers.
template <typename Each>
void forCorners(const DesignSpace& space, Each&& each) {
    const std::vector<Group> groups = groupsOf(space);
    Genome genome(space.genomeLength());
    const auto set = [&](const Group& group, int choice) {
        std::fill(genome.begin() + static_cast<std::ptrdiff_t>(group.begin),
                  genome.begin() + static_cast<std::ptrdiff_t>(group.end), choice);
    };
    for (std::size_t shape = 0; shape < shapesOf(space); ++shape) {
        std::size_t rest = shape;
        for (const std::size_t group : Shapes) {
            const std::vector<int>& choices = choicesOf(space, groups[group]);
            set(groups[group], choices[rest % choices.size()]);
            rest /= choices.size();
        }
        for (unsigned corner = 0; corner < 1U << Kinds.size(); ++corner) {
            for (std::size_t k = 0; k < Kinds.size(); ++k) {
                const std::vector<int>& choices = choicesOf(space, groups[Kinds[k]]);
                const auto [low, high] = std::minmax_element(choices.begin(), choices.end());
                set(groups[Kinds[k]], (corner >> k & 1U) != 0 ? *high : *low);
            }
            each(space.decode(genome));
        }
    }
}

/// For given widths and depths the regression's parts are linear in the sums over the layers, one for each kind of
/// choice: both ends are among the corners.
Extremes ofAverages(const DesignSpace& space, const LatencyPredictor& predictor) {
    std::optional<Found> fastest;
    std::optional<Found> slowest;
    forCorners(space, [&](const SubTransformer& sub) {
        const double ms = predictor.totalMs(sub);
        if (!fastest || ms < fastest->ms)
            fastest = {sub, ms};
        if (!slowest || ms > slowest->ms)
            slowest = {sub, ms};
    });
    return {std::move(fastest->sub), std::move(slowest->sub), fastest->ms, slowest->ms, fastest->ms, slowest->ms};
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
    if (predictor.averages() && shapesOf(space) <= MostShapes)
        return ofAverages(space, predictor);
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
