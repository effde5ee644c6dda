// SPDX-License-Identifier: GPL-3.0-or-later
// The tensors of a SuperTransformer. Shapes: V vocabulary, E encoder and D decoder width, q qkv-dim, F FFN.
#pragma once

#include "model/ModelConfig.h"

#include <torch/torch.h>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace hatter::model {

struct AttentionWeights {
    torch::Tensor inWeight;  ///< [3q, E]: rows q, k, v; undefined where keys and values come from another width:
    torch::Tensor keyWeight, valueWeight;  ///< [q, E of the encoder]
    torch::Tensor queryWeight;             ///< [q, D]
    torch::Tensor inBias;                  ///< [3q]
    torch::Tensor outWeight;               ///< [E, q]
    torch::Tensor outBias;                 ///< [E]
};

struct NormWeights {
    torch::Tensor weight;  ///< [E]
    torch::Tensor bias;    ///< [E]
};

struct FeedForwardWeights {
    torch::Tensor fc1Weight;  ///< [F, E]
    torch::Tensor fc1Bias;    ///< [F]
    torch::Tensor fc2Weight;  ///< [E, F]
    torch::Tensor fc2Bias;    ///< [E]
};

struct EncoderBlock {
    AttentionWeights self;
    NormWeights selfNorm;
    FeedForwardWeights ffn;
    NormWeights finalNorm;
};

struct DecoderBlock {
    AttentionWeights self;
    NormWeights selfNorm;
    AttentionWeights cross;
    NormWeights crossNorm;
    FeedForwardWeights ffn;
    NormWeights finalNorm;
};

using NamedTensor = std::pair<std::string, torch::Tensor>;

/// The shared weights of every SubTransformer of a space: each one uses leading slices (SEMANTICS i). Names are HAT's.
/// With ModelConfig::sub it holds the weights of that one alone, in tensors of its own sizes: layers have FFN widths of
/// their own, shared tables the wider side's columns.
class SuperTransformer {
public:
    /// Random weights as the reference draws them (xavier_uniform, N(0, E^-0.5) tables with a zero padding row), from a
    /// generator of its own.
    SuperTransformer(ModelConfig config, std::uint64_t seed);

    const ModelConfig& config() const { return m_config; }
    /// Every tensor once, HAT's names, in HAT's order of layers. Shared tables stand under the first of their names.
    std::vector<NamedTensor> parameters() const;

    torch::Tensor sourceTable() const { return m_sourceTable; }  ///< [V, E]
    torch::Tensor targetTable() const { return m_targetTable; }  ///< [V, D]
    torch::Tensor outputTable() const { return m_outputTable; }  ///< [V, D]
    const std::vector<EncoderBlock>& encoder() const { return m_encoder; }
    const std::vector<DecoderBlock>& decoder() const { return m_decoder; }
    const NormWeights& encoderNorm() const {
        return m_encoderNorm;
    }  ///< after the last layer; undefined with post-norm
    const NormWeights& decoderNorm() const { return m_decoderNorm; }

    void to(const torch::Device& device);
    void setRequiresGrad(bool on);

private:
    template <typename Visitor>
    void visit(Visitor&& visitor);
    void initialise(std::uint64_t seed);

    ModelConfig m_config;
    torch::Tensor m_sourceTable, m_targetTable, m_outputTable;
    std::vector<EncoderBlock> m_encoder;
    std::vector<DecoderBlock> m_decoder;
    NormWeights m_encoderNorm, m_decoderNorm;
};

}  // namespace hatter::model
