// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency/NetworkBounds.h"

#include <algorithm>
#include <cmath>
#include <queue>
#include <tuple>

namespace hatter::latency {

namespace {

/// The network itself computes in float32.
constexpr double RoundingShare = 1e-4;

/// out += factor * row
void add(std::vector<double>& out, const double* row, double factor) {
    for (std::size_t o = 0; o < out.size(); ++o)
        out[o] += factor * row[o];
}

}  // namespace

NetworkBounds::NetworkBounds(const HatPredictor& network) : m_normalisation(network.normalisation()) {
    for (const HatPredictor::Layer& from : network.layers()) {
        Layer layer{from.inputs, from.outputs(), {}, {}, {from.bias.begin(), from.bias.end()}};
        layer.weight.resize(from.weight.size());
        layer.size.resize(from.weight.size());
        for (std::size_t o = 0; o < layer.outputs; ++o)
            for (std::size_t i = 0; i < layer.inputs; ++i) {
                const double weight = static_cast<double>(from.weight[o * layer.inputs + i]);
                layer.weight[i * layer.outputs + o] = weight;
                layer.size[i * layer.outputs + o] = std::fabs(weight);
            }
        m_layers.push_back(std::move(layer));
    }
}

double NetworkBounds::predictMs(const Features& features) const {
    std::vector<double> values(features.begin(), features.end());
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] /= m_normalisation.features[i];
    for (const Layer& layer : m_layers) {
        std::vector<double> next = layer.bias;
        for (std::size_t i = 0; i < layer.inputs; ++i)
            if (values[i] != 0.0)
                add(next, &layer.weight[i * layer.outputs], values[i]);
        if (&layer != &m_layers.back())
            for (double& value : next)
                value = std::max(value, 0.0);
        values = std::move(next);
    }
    return values.front() * m_normalisation.latencyMs;
}

/// Every neuron as a linear function of the features and a remainder around it (affine arithmetic; for ReLUs as in
/// Singh et al. 2018, "Fast and effective robustness certification"). A ReLU whose sign is open lies between two
/// parallel lines; what is between them goes into the remainder.
NetworkBounds::Bound NetworkBounds::bound(const FeatureBox& box, double sign) const {
    constexpr std::size_t Terms = std::tuple_size_v<Features> + 1;  // of each feature, and at last the middle
    std::array<std::vector<double>, Terms> terms;
    for (std::size_t t = 0; t < Terms; ++t)
        terms[t].assign(Terms - 1, 0.0);
    for (std::size_t i = 0; i + 1 < Terms; ++i) {
        terms[i][i] = 0.5 * (box.high[i] - box.low[i]) / m_normalisation.features[i];
        terms.back()[i] = 0.5 * (box.high[i] + box.low[i]) / m_normalisation.features[i];
    }
    std::vector<double> rest(Terms - 1, 0.0);
    for (const Layer& layer : m_layers) {
        std::array<std::vector<double>, Terms> next;
        for (std::size_t t = 0; t < Terms; ++t) {
            next[t] = t + 1 == Terms ? layer.bias : std::vector<double>(layer.outputs, 0.0);
            for (std::size_t i = 0; i < layer.inputs; ++i)
                if (terms[t][i] != 0.0)
                    add(next[t], &layer.weight[i * layer.outputs], terms[t][i]);
        }
        std::vector<double> nextRest(layer.outputs, 0.0);
        for (std::size_t i = 0; i < layer.inputs; ++i)
            if (rest[i] != 0.0)
                add(nextRest, &layer.size[i * layer.outputs], rest[i]);
        if (&layer != &m_layers.back())
            for (std::size_t o = 0; o < layer.outputs; ++o) {
                double radius = nextRest[o];
                for (std::size_t t = 0; t + 1 < Terms; ++t)
                    radius += std::fabs(next[t][o]);
                const double low = next.back()[o] - radius;
                const double high = next.back()[o] + radius;
                if (low >= 0.0)
                    continue;
                const double slope = high > 0.0 ? high / (high - low) : 0.0;
                const double half = -0.5 * slope * low;
                for (std::size_t t = 0; t < Terms; ++t)
                    next[t][o] *= slope;
                next.back()[o] += half;
                nextRest[o] = slope * nextRest[o] + half;
            }
        terms = std::move(next);
        rest = std::move(nextRest);
    }
    Bound out;
    double ms = sign * terms.back().front() + rest.front();
    for (std::size_t i = 0; i + 1 < Terms; ++i) {
        out.share[i] = std::fabs(terms[i].front()) * m_normalisation.latencyMs;
        ms += std::fabs(terms[i].front());
    }
    ms *= m_normalisation.latencyMs;
    out.ms = sign * (ms + RoundingShare * std::fabs(ms));
    return out;
}

double NetworkBounds::extreme(const FeatureBox& whole, double foundMs, int splits, double share, double sign) const {
    struct Open {
        FeatureBox box;
        Bound bound;
        double key;
        bool operator<(const Open& other) const { return key < other.key; }
    };
    std::priority_queue<Open> open;
    const auto push = [&](const FeatureBox& box) {
        const Bound found = bound(box, sign);
        open.push({box, found, sign * found.ms});
    };
    push(whole);
    for (int i = 0; i < splits && open.top().key - sign * foundMs > share * std::fabs(foundMs); ++i) {
        const Open worst = open.top();
        const auto& shares = worst.bound.share;
        const auto widest = static_cast<std::size_t>(std::max_element(shares.begin(), shares.end()) - shares.begin());
        if (shares[widest] <= 0.0)
            break;
        open.pop();
        FeatureBox half = worst.box;
        half.high[widest] = 0.5 * (half.low[widest] + half.high[widest]);
        push(half);
        half.low[widest] = half.high[widest];
        half.high[widest] = worst.box.high[widest];
        push(half);
    }
    return sign * std::max(open.top().key, sign * foundMs);
}

double NetworkBounds::lowest(const FeatureBox& box, double foundMs, int splits, double share) const {
    return extreme(box, foundMs, splits, share, -1.0);
}

double NetworkBounds::highest(const FeatureBox& box, double foundMs, int splits, double share) const {
    return extreme(box, foundMs, splits, share, 1.0);
}

}  // namespace hatter::latency
