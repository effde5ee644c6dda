// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/ValidationImpl.h"

#include "base/Error.h"
#include "model/ForwardImpl.h"

#include <cmath>
#include <numbers>
#include <numeric>

namespace hatter::train {

namespace {
torch::Tensor matrix(const std::vector<std::int64_t>& ids, std::int64_t rows, std::int64_t columns) {
    return torch::tensor(ids, torch::kInt64).view({rows, columns});
}

double perTokenBase2(const std::vector<double>& sums, const std::vector<std::int32_t>& tokens) {
    const double total = std::accumulate(sums.begin(), sums.end(), 0.0);
    const auto count = std::accumulate(tokens.begin(), tokens.end(), std::int64_t{0});
    return total / double(count) / std::numbers::ln2;
}
}  // namespace

BatchTensors toTensors(const data::CollatedBatch& batch, const torch::Device& device) {
    return {matrix(batch.source, batch.rows, batch.sourceLength).to(device),
            matrix(batch.previous, batch.rows, batch.targetLength).to(device),
            matrix(batch.target, batch.rows, batch.targetLength).to(device), batch.indices, batch.targetTokens};
}

double SentenceLossTable::lossBase2() const {
    return perTokenBase2(loss, tokens);
}

double SentenceLossTable::nllBase2() const {
    return perTokenBase2(nll, tokens);
}

ValidationSet::ValidationSet(const data::TokenDataset& data, int maxTokens, double labelSmoothing,
                             const torch::Device& device)
    : m_size(data.size()), m_labelSmoothing(labelSmoothing) {
    data::BatchOptions options;
    options.maxTokens = maxTokens;
    options.multiple = 1;
    options.shuffle = false;
    std::size_t batched = 0;
    for (const data::Batch& batch : data::makeBatches(data, options)) {
        batched += batch.size();
        m_batches.push_back(toTensors(data::collate(data, batch), device));
    }
    if (batched != m_size)
        throw InputError("a validation sentence is longer than " + std::to_string(maxTokens) +
                         " pieces: raise the number of tokens a batch or shorten it");
    for (std::size_t i = 0; i < m_size; ++i)
        m_tokens.push_back(static_cast<std::int32_t>(data.target.length(i)));
}

SentenceLossTable ValidationSet::losses(const model::SubWeights& weights, std::stop_token stop) const {
    const torch::NoGradGuard noGrad;
    SentenceLossTable out{std::vector<double>(m_size), std::vector<double>(m_size), m_tokens};
    for (const BatchTensors& batch : m_batches) {
        if (stop.stop_requested())
            throw Stopped();
        const auto logits = model::decode(weights, model::encode(weights, batch.source), batch.previous);
        const auto rows = model::rowLosses(logits, batch.target, m_labelSmoothing);
        const auto loss = rows.loss.to(torch::kCPU, torch::kFloat64).contiguous();
        const auto nll = rows.nll.to(torch::kCPU, torch::kFloat64).contiguous();
        for (std::size_t i = 0; i < batch.indices.size(); ++i) {
            out.loss[batch.indices[i]] = loss.data_ptr<double>()[i];
            out.nll[batch.indices[i]] = nll.data_ptr<double>()[i];
        }
    }
    return out;
}

}  // namespace hatter::train
