// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace hatter::data {

/// fairseq's two formats of binary data (SEMANTICS viii).
enum class IndexedFormat {
    Mmap,  ///< MMapIndexedDataset, what its preprocessing writes by default
    Old,   ///< IndexedDataset (`--dataset-impl cached` or `lazy`, and what older versions wrote)
};

/// Sentences as ids, each with </s>, back to back.
class TokenSequences {
public:
    void add(const std::vector<std::int32_t>& ids);
    std::size_t size() const { return m_offsets.size() - 1; }
    std::span<const std::int32_t> operator[](std::size_t i) const {
        return {m_ids.data() + m_offsets[i], m_offsets[i + 1] - m_offsets[i]};
    }
    std::size_t length(std::size_t i) const { return m_offsets[i + 1] - m_offsets[i]; }
    std::size_t tokenCount() const { return m_ids.size(); }

    /// Reads PREFIX.bin and PREFIX.idx in either format and any type of whole numbers. Ids must lie below `vocabulary`,
    /// and every sentence must end with </s>. Sizes are checked before memory is taken. Throws InputError naming the
    /// file.
    static TokenSequences read(const std::filesystem::path& prefix, std::int32_t vocabulary);
    /// Writes PREFIX.bin and PREFIX.idx, each whole or not at all.
    void write(const std::filesystem::path& prefix, std::int32_t vocabulary,
               IndexedFormat format = IndexedFormat::Mmap) const;

private:
    std::vector<std::int32_t> m_ids;
    std::vector<std::size_t> m_offsets = {0};
};

/// A parallel set: source and target sentences of equal number.
struct TokenDataset {
    TokenSequences source;
    TokenSequences target;

    std::size_t size() const { return source.size(); }
    /// The first `n` pairs of `ids`.
    TokenDataset subset(std::span<const std::size_t> indices) const;
};

/// Sentence indices of one batch.
using Batch = std::vector<std::size_t>;

struct BatchOptions {
    int maxTokens = 4096;    ///< longest sentence times number of sentences
    int multiple = 8;        ///< batch sizes are cut to multiples of it where that keeps more than half
    int maxSentences = 0;    ///< 0: no limit
    std::uint32_t seed = 1;  ///< of the permutation that breaks ties
    bool shuffle = true;     ///< false: sorted by length without a permutation (evaluation)
};

/// The reference's batches (SEMANTICS iii): a seeded permutation, stable sorts by target then source length, greedy
/// filling by tokens. Sentences longer than maxTokens are left out.
std::vector<Batch> makeBatches(const TokenDataset& data, const BatchOptions& options);
/// The order of the batches in epoch `epoch` (from 1): np.random.shuffle seeded with seed + epoch.
std::vector<std::size_t> epochOrder(std::size_t batches, std::uint32_t seed, int epoch);

/// A batch as matrices of ids, row-major [rows, length]: source left-padded, target right-padded, `previous` is </s>
/// and the target without its last token (SEMANTICS iii). Rows are sorted by descending source length.
struct CollatedBatch {
    std::int64_t rows = 0;
    std::int64_t sourceLength = 0;
    std::int64_t targetLength = 0;
    std::vector<std::int64_t> source;
    std::vector<std::int64_t> previous;
    std::vector<std::int64_t> target;
    std::vector<std::size_t> indices;  ///< row -> sentence
    std::int64_t targetTokens = 0;     ///< without padding
};
CollatedBatch collate(const TokenDataset& data, const Batch& batch);

}  // namespace hatter::data
