// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

namespace hatter::train {

/// Label-smoothed cross entropy of logits [N, V] (float32 or bfloat16) against target [N] int64 without padding: the
/// sums over the rows, nats. Same value and gradient as model::rowLosses. Written as
/// logsumexp(x) - (1 - eps) x[t] - eps mean(x), in blocks of rows that stay in the cache: the operators' own way goes
/// nine times over a matrix of 100 MB, this one four times over half of it.
struct SmoothedLoss {
    torch::Tensor loss;  ///< scalar with a gradient
    torch::Tensor nll;   ///< scalar without
};
SmoothedLoss smoothedLoss(const torch::Tensor& logits, const torch::Tensor& target, double labelSmoothing);

/// The same of every token by itself, [N] float32, from features [N, D] before the output layer [V, D], without
/// gradients. Logits are made for a block of rows at a time: they stay in the cache and are never all there.
struct TokenLosses {
    torch::Tensor loss;
    torch::Tensor nll;
};
TokenLosses tokenLosses(const torch::Tensor& features, const torch::Tensor& outputTable, const torch::Tensor& target,
                        double labelSmoothing);

}  // namespace hatter::train
