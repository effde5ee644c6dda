// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/DesignSpace.h"

#include "base/Error.h"
#include "base/Random.h"
#include "space/SpaceRules.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace hatter::space {

namespace {

using Pick = int (*)(const std::vector<int>&);

int most(const std::vector<int>& choices) {
    return *std::max_element(choices.begin(), choices.end());
}

int least(const std::vector<int>& choices) {
    return *std::min_element(choices.begin(), choices.end());
}

/// `wanted`, or the nearest shorter span that the space offers, or its shortest.
int offeredSpan(const std::vector<int>& choices, int wanted) {
    int best = least(choices);
    for (const int choice : choices)
        if (choice <= wanted)
            best = std::max(best, choice);
    return best;
}

SubTransformer extreme(const DesignSpace& space, Pick pick, int span) {
    SubTransformer sub;
    sub.superEncoderLayers = countedEncoderLayers(space);
    sub.encoderEmbed = pick(space.encoderEmbedChoices);
    sub.decoderEmbed = pick(space.decoderEmbedChoices);
    const int depth = pick(space.encoderLayerChoices);
    sub.encoder.assign(static_cast<std::size_t>(depth),
                       {pick(space.encoderFfnChoices), pick(space.encoderHeadChoices)});
    sub.decoder.assign(
        static_cast<std::size_t>(pick(space.decoderLayerChoices)),
        {pick(space.decoderFfnChoices), pick(space.decoderSelfHeadChoices), pick(space.decoderCrossHeadChoices),
         effectiveSpan(space, offeredSpan(space.spanChoices, span), depth)});
    return sub;
}

/// Sum of choicesPerLayer^depth over the depths on offer.
double stacks(const std::vector<int>& depths, double choicesPerLayer) {
    double sum = 0.0;
    for (const int depth : depths)
        sum += std::pow(choicesPerLayer, depth);
    return sum;
}

}  // namespace

void DesignSpace::check(const std::string& file) const {
    if (const auto problem = firstProblem(*this))
        throw InputError({file, 0, problem->key}, problem->message);
}

double DesignSpace::size() const {
    const auto count = [](const std::vector<int>& choices) { return static_cast<double>(choices.size()); };
    const double encoderLayer = count(encoderFfnChoices) * count(encoderHeadChoices);
    const double decoderLayer =
        count(decoderFfnChoices) * count(decoderSelfHeadChoices) * count(decoderCrossHeadChoices);
    double sum = 0.0;
    for (const int depth : encoderLayerChoices) {
        // Spans that are cut to the same depth are one architecture.
        std::set<int> spans;
        for (const int span : spanChoices)
            spans.insert(effectiveSpan(*this, span, depth));
        sum += std::pow(encoderLayer, depth) *
               stacks(decoderLayerChoices, decoderLayer * static_cast<double>(spans.size()));
    }
    return count(encoderEmbedChoices) * count(decoderEmbedChoices) * sum;
}

SubTransformer DesignSpace::largest(int span) const {
    return extreme(*this, most, span);
}

SubTransformer DesignSpace::smallest(int span) const {
    return extreme(*this, least, span);
}

bool DesignSpace::contains(const SubTransformer& sub) const {
    return !firstProblem(*this, sub).has_value();
}

SubTransformer DesignSpace::sample(PythonRandom& random) const {
    SubTransformer sub;
    sub.superEncoderLayers = countedEncoderLayers(*this);
    sub.encoderEmbed = random.choice(encoderEmbedChoices);
    sub.decoderEmbed = random.choice(decoderEmbedChoices);
    const int depth = random.choice(encoderLayerChoices);
    sub.encoder.resize(static_cast<std::size_t>(depth));
    sub.decoder.resize(static_cast<std::size_t>(random.choice(decoderLayerChoices)));
    for (EncoderLayer& layer : sub.encoder) {
        layer.ffn = random.choice(encoderFfnChoices);
        layer.heads = random.choice(encoderHeadChoices);
    }
    for (DecoderLayer& layer : sub.decoder) {
        layer.ffn = random.choice(decoderFfnChoices);
        layer.selfHeads = random.choice(decoderSelfHeadChoices);
        layer.crossHeads = random.choice(decoderCrossHeadChoices);
    }
    // One draw for each of the SuperTransformer's decoder layers: the reference draws spans of unused layers too, and a
    // stream that goes on must stand where the reference's stands.
    for (std::size_t i = 0; i < static_cast<std::size_t>(decoderLayers); ++i) {
        const int span = random.choice(spanChoices);
        if (i < sub.decoder.size())
            sub.decoder[i].span = effectiveSpan(*this, span, depth);
    }
    return sub;
}

SubTransformer DesignSpace::sampleForUpdate(std::uint64_t update) const {
    PythonRandom random(update);
    return sample(random);
}

}  // namespace hatter::space
