// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/HatPredictor.h"

#include <array>
#include <vector>

namespace hatter::latency {

/// A range of each of the ten features.
struct FeatureBox {
    Features low{}, high{};
};

/// Between which latencies a network's outputs lie. The bounds always hold; they are near for networks of a few dozen
/// neurons, and far for the reference's three layers of 400, in which uncertainty multiplies. A value made for one
/// network; const functions are safe from several threads.
class NetworkBounds {
public:
    explicit NetworkBounds(const HatPredictor& network);

    /// What no features in a box fall below (or rise above).
    struct Bound {
        double ms = 0.0;
        Features share{};  ///< milliseconds that the width of each feature adds
    };
    Bound lower(const FeatureBox& box) const { return bound(box, -1.0); }
    Bound upper(const FeatureBox& box) const { return bound(box, 1.0); }

    /// The same over parts of the box: the one that decides is split until the bound is as near to `foundMs` as `share`
    /// of it, at most `splits` times.
    double lowest(const FeatureBox& box, double foundMs, int splits, double share) const;
    double highest(const FeatureBox& box, double foundMs, int splits, double share) const;

    /// As HatPredictor::predictMs(), but for rounding: faster.
    double predictMs(const Features& features) const;

private:
    /// A layer of the network, its weights by input, so that sums run over neighbours in memory.
    struct Layer {
        std::size_t inputs = 0, outputs = 0;
        std::vector<double> weight;  ///< [inputs, outputs]
        std::vector<double> size;    ///< |weight|
        std::vector<double> bias;
    };
    Bound bound(const FeatureBox& box, double sign) const;
    double extreme(const FeatureBox& box, double foundMs, int splits, double share, double sign) const;

    HatNormalisation m_normalisation;
    std::vector<Layer> m_layers;
};

}  // namespace hatter::latency
