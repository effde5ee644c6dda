// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/CheckpointImpl.h"

#include <torch/torch.h>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace hatter::train {

/// fairseq's Adam (SEMANTICS iii): eps is added to the uncorrected sqrt(v), weight decay is decoupled and done first,
/// and a parameter without a gradient is left alone entirely: it keeps its moments and its own step count.
class FairseqAdam {
public:
    struct Options {
        double beta1 = 0.9;
        double beta2 = 0.98;
        double eps = 1e-8;
        double weightDecay = 0.0;
    };

    /// What is known of one parameter's gradients.
    struct Moments {
        torch::Tensor m, v;  ///< of the parameter's shape, float32
        std::int64_t steps = 0;
    };

    FairseqAdam(std::vector<model::NamedTensor> parameters, Options options);

    void step(double learningRate);
    void zeroGradients();
    /// Multiplies every gradient by `factor`; returns the 2-norm of all after that.
    double scaleGradients(double factor);
    /// Shrinks the gradients so that their norm, which is `norm`, is at most `maxNorm` (torch's clip_grad_norm_).
    void clipGradients(double norm, double maxNorm);

    void save(model::TensorFile& file) const;
    /// Throws InputError if a moment is missing, of another shape, not finite, or its count of steps is below 0.
    void load(archive::SafetensorsReader& reader, const std::filesystem::path& file);
    /// Takes copies of `moments`, by parameter; one that is not among them was never trained: its moments are zero.
    /// Throws InputError naming `file`, without changing anything, for an unknown parameter or another shape.
    void restore(const std::map<std::string, Moments>& moments, const std::string& file);
    /// The optimiser's own tensors, by parameter.
    std::map<std::string, Moments> moments() const;

private:
    struct Slot {
        std::string name;
        torch::Tensor parameter;
        Moments past;
    };
    std::vector<Slot> m_slots;
    Options m_options;
};

}  // namespace hatter::train
