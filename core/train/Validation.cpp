// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/ValidationImpl.h"

#include "base/Error.h"
#include "data/Vocabulary.h"
#include "model/ForwardImpl.h"
#include "model/ThreadsImpl.h"
#include "train/SmoothedLossImpl.h"

#include <ATen/Parallel.h>
#include <algorithm>
#include <atomic>
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

/// Small enough for little padding and for the caches, and some for each thread.
constexpr std::int64_t MostCpuTokens = 1024;
constexpr std::int64_t FewestCpuTokens = 256;

int cpuBatchTokens(const data::TokenDataset& data, std::size_t longest) {
    const std::int64_t share =
        static_cast<std::int64_t>(data.target.tokenCount()) / (4 * std::int64_t{at::get_num_threads()});
    return static_cast<int>(
        std::max(static_cast<std::int64_t>(longest), std::clamp(share, FewestCpuTokens, MostCpuTokens)));
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
    std::size_t longest = 0;
    for (std::size_t i = 0; i < m_size; ++i) {
        longest = std::max({longest, data.source.length(i), data.target.length(i)});
        m_tokens.push_back(static_cast<std::int32_t>(data.target.length(i)));
    }
    if (longest > static_cast<std::size_t>(maxTokens))
        throw InputError("a validation sentence is longer than " + std::to_string(maxTokens) +
                         " pieces: raise the number of tokens a batch or shorten it");
    data::BatchOptions options;
    options.maxTokens = device.is_cpu() ? cpuBatchTokens(data, longest) : maxTokens;
    options.multiple = 1;
    options.shuffle = false;
    for (const data::Batch& batch : data::makeBatches(data, options)) {
        BatchTensors tensors = toTensors(data::collate(data, batch), device);
        const torch::Tensor flat = tensors.target.flatten();
        const torch::Tensor present = flat.ne(data::Vocabulary::Pad).nonzero().squeeze(1);
        m_batches.push_back({std::move(tensors), present, flat.index_select(0, present)});
    }
}

SentenceLossTable ValidationSet::losses(const model::SubWeights& weights, std::stop_token stop) const {
    SentenceLossTable out{std::vector<double>(m_size), std::vector<double>(m_size), m_tokens};
    const auto obeyStop = [&stop] {
        if (stop.stop_requested())
            throw Stopped();
    };
    if (m_batches.empty() || !m_batches.front().target.device().is_cpu()) {
        for (const Batch& batch : m_batches) {
            obeyStop();
            addLosses(batch, weights, out);
        }
        return out;
    }
    // Products of one small batch are too small to be shared by threads.
    const model::SerialProducts serial;
    std::atomic<std::size_t> next = 0;
    at::parallel_for(0, at::get_num_threads(), 1, [&](std::int64_t, std::int64_t) {
        for (std::size_t i = next++; i < m_batches.size(); i = next++) {
            obeyStop();
            addLosses(m_batches[i], weights, out);
        }
    });
    return out;
}

void ValidationSet::addLosses(const Batch& batch, const model::SubWeights& weights, SentenceLossTable& out) const {
    const torch::NoGradGuard noGrad;  // thread-local
    const auto features =
        model::decodeFeatures(weights, model::encode(weights, batch.tensors.source), batch.tensors.previous);
    const auto tokens = tokenLosses(features.flatten(0, 1).index_select(0, batch.present), weights.outputTable,
                                    batch.target, m_labelSmoothing);
    const auto loss = tokens.loss.to(torch::kCPU, torch::kFloat64).contiguous();
    const auto nll = tokens.nll.to(torch::kCPU, torch::kFloat64).contiguous();
    const double* nextLoss = loss.data_ptr<double>();
    const double* nextNll = nll.data_ptr<double>();
    for (const std::size_t index : batch.tensors.indices) {
        const std::int32_t count = m_tokens[index];
        out.loss[index] = std::accumulate(nextLoss, nextLoss + count, 0.0);
        out.nll[index] = std::accumulate(nextNll, nextNll + count, 0.0);
        nextLoss += count;
        nextNll += count;
    }
}

}  // namespace hatter::train
