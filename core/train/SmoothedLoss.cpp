// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/SmoothedLossImpl.h"

#include <ATen/Parallel.h>
#include <algorithm>

namespace hatter::train {

namespace {

using torch::Tensor;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// 32 rows of 8,000 float32 are one megabyte.
constexpr std::int64_t BlockRows = 32;
/// A product packs the whole output table once a block: more rows share that.
constexpr std::int64_t ProductRows = 256;

struct RowFigures {
    Tensor logSum, loss, nll;
};

/// Of logits [rows, V] float32.
RowFigures figuresOf(const Tensor& x, const Tensor& target, double smoothing) {
    const Tensor lse = torch::logsumexp(x, 1);
    const Tensor nll = lse - x.gather(1, target.unsqueeze(1)).squeeze(1);
    return {lse, nll * (1.0 - smoothing) + (lse - x.mean(1)) * smoothing, nll};
}

/// Calls work(first, count) for blocks of rows. On the CPU threads share the blocks; a GPU takes one big block.
template <typename Work>
void forBlocks(const Tensor& logits, const Work& work) {
    const std::int64_t rows = logits.size(0);
    if (!logits.device().is_cpu()) {
        work(0, rows);
        return;
    }
    const std::int64_t blocks = (rows + BlockRows - 1) / BlockRows;
    at::parallel_for(0, blocks, 1, [&](std::int64_t begin, std::int64_t end) {
        const torch::NoGradGuard noGrad;  // thread-local
        for (std::int64_t b = begin; b < end; ++b)
            work(b * BlockRows, std::min(BlockRows, rows - b * BlockRows));
    });
}

class SmoothedLossFunction : public torch::autograd::Function<SmoothedLossFunction> {
public:
    static variable_list forward(AutogradContext* context, const Tensor& logits, const Tensor& target,
                                 double smoothing) {
        const auto options = logits.options().dtype(torch::kFloat32);
        Tensor logSum = torch::empty({logits.size(0)}, options);
        Tensor loss = torch::empty({logits.size(0)}, options);
        Tensor nll = torch::empty({logits.size(0)}, options);
        forBlocks(logits, [&](std::int64_t first, std::int64_t count) {
            const RowFigures figures = figuresOf(logits.narrow(0, first, count).to(torch::kFloat32),
                                                 target.narrow(0, first, count), smoothing);
            logSum.narrow(0, first, count).copy_(figures.logSum);
            nll.narrow(0, first, count).copy_(figures.nll);
            loss.narrow(0, first, count).copy_(figures.loss);
        });
        context->save_for_backward({logits, target, logSum});
        context->saved_data["smoothing"] = smoothing;
        const Tensor nllSum = nll.sum();
        context->mark_non_differentiable({nllSum});
        return {loss.sum(), nllSum};
    }

    static variable_list backward(AutogradContext* context, variable_list outer) {
        const auto saved = context->get_saved_variables();
        const Tensor& logits = saved[0];
        const Tensor& target = saved[1];
        const double smoothing = context->saved_data["smoothing"].toDouble();
        Tensor gradient = torch::empty_like(logits);
        forBlocks(logits, [&](std::int64_t first, std::int64_t count) {
            Tensor g =
                (logits.narrow(0, first, count).to(torch::kFloat32) - saved[2].narrow(0, first, count).unsqueeze(1))
                    .exp_()
                    .sub_(smoothing / double(logits.size(1)));
            const Tensor rows = target.narrow(0, first, count).unsqueeze(1);
            g.scatter_add_(1, rows, torch::full({count, 1}, smoothing - 1.0, g.options()));
            gradient.narrow(0, first, count).copy_(g.mul_(outer[0]));
        });
        return {gradient, Tensor(), Tensor()};
    }
};

}  // namespace

SmoothedLoss smoothedLoss(const Tensor& logits, const Tensor& target, double labelSmoothing) {
    const auto out = SmoothedLossFunction::apply(logits, target, labelSmoothing);
    return {out[0], out[1]};
}

TokenLosses tokenLosses(const Tensor& features, const Tensor& outputTable, const Tensor& target,
                        double labelSmoothing) {
    const torch::NoGradGuard noGrad;
    const std::int64_t rows = features.size(0);
    const std::int64_t block = features.device().is_cpu() ? ProductRows : std::max<std::int64_t>(rows, 1);
    std::vector<Tensor> loss, nll;
    for (std::int64_t first = 0; first < rows; first += block) {
        const std::int64_t count = std::min(block, rows - first);
        const Tensor logits = torch::linear(features.narrow(0, first, count), outputTable).to(torch::kFloat32);
        const RowFigures figures = figuresOf(logits, target.narrow(0, first, count), labelSmoothing);
        loss.push_back(figures.loss);
        nll.push_back(figures.nll);
    }
    return {torch::cat(loss), torch::cat(nll)};
}

}  // namespace hatter::train
