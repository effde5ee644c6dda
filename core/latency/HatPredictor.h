// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/LatencyCsv.h"

#include <filesystem>
#include <vector>

namespace hatter::latency {

/// What the reference's predictor settings say of numbers (SEMANTICS vii).
struct HatNormalisation {
    Features features{640, 6, 2048, 6, 640, 6, 2048, 6, 6, 2};  ///< features are divided by these
    double latencyMs = 200.0;                                   ///< the network's output times this is milliseconds
};

/// The reference's latency predictor: ten features, hidden layers with ReLU, one output. Inference alone; its
/// arithmetic is small enough without LibTorch.
class HatPredictor {
public:
    /// Reads the state that the reference's latency_predictor.py saved. The file does not hold the normalisation: it
    /// stands in the settings that the predictor was trained with. Throws InputError for other files and for shapes
    /// that do not fit together.
    static HatPredictor read(const std::filesystem::path& file, const HatNormalisation& normalisation);

    double predictMs(const Features& features) const;
    double predictMs(const space::SubTransformer& sub) const { return predictMs(featuresOf(sub)); }
    const HatNormalisation& normalisation() const { return m_normalisation; }

private:
    struct Layer {
        std::size_t inputs = 0;
        std::vector<float> weight;  ///< [outputs, inputs]
        std::vector<float> bias;
    };
    HatNormalisation m_normalisation;
    std::vector<Layer> m_layers;
};

}  // namespace hatter::latency
