// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/LatencyCsv.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace hatter::latency {

/// What the reference's predictor settings say of numbers (SEMANTICS vii).
struct HatNormalisation {
    Features features{640, 6, 2048, 6, 640, 6, 2048, 6, 6, 2};  ///< features are divided by these
    double latencyMs = 200.0;                                   ///< the network's output times this is milliseconds

    bool operator==(const HatNormalisation&) const = default;
};

/// The reference's training of its latency predictor (SEMANTICS vii); its defaults are those of every published
/// setting.
struct HatTraining {
    HatNormalisation normalisation;
    int steps = 5000;
    int batch = 128;  ///< distinct rows; all of them where there are fewer
    double learningRate = 1e-5;
    int hidden = 400;
    int hiddenLayers = 3;  ///< between the first hidden layer and the output
    std::uint64_t seed = 1;
    int threads = 1;
};

/// The reference's latency predictor: ten features, hidden layers with ReLU, one output. Inference alone; its
/// arithmetic is small enough without LibTorch. A value: it holds finite numbers in layers that fit together.
class HatPredictor {
public:
    struct Layer {
        std::size_t inputs = 0;
        std::vector<float> weight;  ///< [outputs, inputs]
        std::vector<float> bias;    ///< [outputs]

        std::size_t outputs() const { return bias.size(); }
        bool operator==(const Layer&) const = default;
    };

    /// `layers` lead from the ten features to one output. Throws InputError for shapes that do not fit together, for
    /// what is no number, and for a normalisation that is not positive.
    HatPredictor(const HatNormalisation& normalisation, std::vector<Layer> layers);

    /// Reads the state that the reference's latency_predictor.py saved, or what write() wrote: the content tells. The
    /// reference's file does not hold the normalisation: it stands in the settings that the predictor was trained with;
    /// ours holds it and refuses another. Throws InputError for other files and for shapes that do not fit together.
    static HatPredictor read(const std::filesystem::path& file, const HatNormalisation& normalisation);
    /// Writes safetensors with the reference's names, whole or not at all.
    void write(const std::filesystem::path& file) const;

    double predictMs(const Features& features) const;
    double predictMs(const space::SubTransformer& sub) const { return predictMs(featuresOf(sub)); }
    const HatNormalisation& normalisation() const { return m_normalisation; }
    const std::vector<Layer>& layers() const { return m_layers; }  ///< from the features to the output

private:
    HatNormalisation m_normalisation;
    std::vector<Layer> m_layers;
};

}  // namespace hatter::latency
