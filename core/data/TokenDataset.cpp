// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/TokenDataset.h"

#include "base/Error.h"
#include "base/Random.h"
#include "data/Vocabulary.h"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <string>

namespace hatter::data {

void TokenSequences::add(const std::vector<std::int32_t>& ids) {
    assert(!ids.empty());
    m_ids.insert(m_ids.end(), ids.begin(), ids.end());
    m_offsets.push_back(m_ids.size());
}

TokenDataset TokenDataset::subset(std::span<const std::size_t> indices) const {
    TokenDataset chosen;
    for (const std::size_t i : indices) {
        chosen.source.add({source[i].begin(), source[i].end()});
        chosen.target.add({target[i].begin(), target[i].end()});
    }
    return chosen;
}

namespace {
std::vector<std::size_t> sortedByLength(const TokenDataset& data, const BatchOptions& options) {
    std::vector<std::size_t> order(data.size());
    if (options.shuffle)
        order = NumpyRandom(options.seed).permutation(data.size());
    else
        std::iota(order.begin(), order.end(), std::size_t{0});
    const auto by = [&order](const TokenSequences& side) {
        std::stable_sort(order.begin(), order.end(),
                         [&side](std::size_t a, std::size_t b) { return side.length(a) < side.length(b); });
    };
    by(data.target);
    by(data.source);
    return order;
}

/// Greedy filling. A full batch keeps a multiple of `multiple` sentences (or the remainder, if that is more); the
/// others open the next one, which may for that reason come out above the limit, in the reference too.
class BatchFiller {
public:
    explicit BatchFiller(const BatchOptions& options) : m_options(options) {}

    void add(std::size_t sentence, std::size_t tokens) {
        m_longest = std::max(m_longest, tokens);
        m_lengths.push_back(tokens);
        if (isFull())
            close();
        m_open.push_back(sentence);
    }

    std::vector<Batch> finish() {
        if (!m_open.empty())
            m_batches.push_back(std::move(m_open));
        return std::move(m_batches);
    }

private:
    bool isFull() const {
        if (m_open.empty())
            return false;
        const auto limit = static_cast<std::size_t>(m_options.maxSentences);
        return (limit > 0 && m_open.size() == limit) ||
               (m_open.size() + 1) * m_longest > static_cast<std::size_t>(m_options.maxTokens);
    }

    void close() {
        const auto multiple = static_cast<std::size_t>(m_options.multiple);
        const std::size_t keep = std::max(m_open.size() / multiple * multiple, m_open.size() % multiple);
        const auto cut = static_cast<std::ptrdiff_t>(keep);
        m_batches.emplace_back(m_open.begin(), m_open.begin() + cut);
        m_open.erase(m_open.begin(), m_open.begin() + cut);
        m_lengths.erase(m_lengths.begin(), m_lengths.begin() + cut);
        m_longest =
            *std::max_element(m_lengths.begin(), m_lengths.end());  // never empty: the sentence that did not fit
    }

    const BatchOptions& m_options;
    std::vector<Batch> m_batches;
    Batch m_open;
    std::vector<std::size_t> m_lengths;  ///< of m_open, and of the sentence being added
    std::size_t m_longest = 0;
};
}  // namespace

std::vector<Batch> makeBatches(const TokenDataset& data, const BatchOptions& options) {
    if (options.maxTokens < 1 || options.multiple < 1 || options.maxSentences < 0)
        throw InputError("batches need a token limit and a multiple of at least 1 and no negative sentence limit");
    if (data.source.size() != data.target.size())
        throw InputError("the data set has " + std::to_string(data.source.size()) + " source and " +
                         std::to_string(data.target.size()) + " target sentences, equal numbers were expected");
    BatchFiller filler(options);
    for (const std::size_t i : sortedByLength(data, options)) {
        const std::size_t tokens = std::max(data.source.length(i), data.target.length(i));
        if (tokens <= static_cast<std::size_t>(options.maxTokens))
            filler.add(i, tokens);
    }
    return filler.finish();
}

std::vector<std::size_t> epochOrder(std::size_t batches, std::uint32_t seed, int epoch) {
    return NumpyRandom(seed + static_cast<std::uint32_t>(epoch)).permutation(batches);
}

CollatedBatch collate(const TokenDataset& data, const Batch& batch) {
    CollatedBatch out;
    out.indices = batch;
    std::stable_sort(out.indices.begin(), out.indices.end(),
                     [&data](std::size_t a, std::size_t b) { return data.source.length(a) > data.source.length(b); });
    std::size_t sourceLength = 0;
    std::size_t targetLength = 0;
    for (const std::size_t i : batch) {
        sourceLength = std::max(sourceLength, data.source.length(i));
        targetLength = std::max(targetLength, data.target.length(i));
        out.targetTokens += static_cast<std::int64_t>(data.target.length(i));
    }
    out.rows = static_cast<std::int64_t>(batch.size());
    out.sourceLength = static_cast<std::int64_t>(sourceLength);
    out.targetLength = static_cast<std::int64_t>(targetLength);
    out.source.assign(batch.size() * sourceLength, Vocabulary::Pad);
    out.previous.assign(batch.size() * targetLength, Vocabulary::Pad);
    out.target.assign(batch.size() * targetLength, Vocabulary::Pad);
    for (std::size_t row = 0; row < out.indices.size(); ++row) {
        const auto source = data.source[out.indices[row]];
        const auto target = data.target[out.indices[row]];
        std::copy(source.begin(), source.end(),
                  out.source.begin() + static_cast<std::ptrdiff_t>((row + 1) * sourceLength - source.size()));
        const auto start = static_cast<std::ptrdiff_t>(row * targetLength);
        std::copy(target.begin(), target.end(), out.target.begin() + start);
        out.previous[row * targetLength] = Vocabulary::Eos;
        std::copy(target.begin(), target.end() - 1, out.previous.begin() + start + 1);
    }
    return out;
}

}  // namespace hatter::data
