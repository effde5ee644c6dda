// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/TokenDataset.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace hatter::data {

/// The batches of a training, epoch after epoch: they are fixed, each epoch has its own order (SEMANTICS iii). A value.
class EpochBatches {
public:
    /// Stands at the beginning of epoch 1. `batches` must not be empty.
    EpochBatches(std::vector<Batch> batches, std::uint32_t seed);

    /// The batches of the next update: `count`, or what the epoch still has. Begins another epoch after its last one.
    std::vector<Batch> next(int count);

    int epoch() const { return m_epoch; }                ///< from 1
    std::size_t position() const { return m_position; }  ///< batches of this epoch that were handed out
    std::size_t perEpoch() const { return m_batches.size(); }
    /// Throws InputError, without changing anything, if there is no such epoch or batch.
    void seek(int epoch, std::size_t position);

    /// Target tokens of all batches that were handed out since epoch 1 began.
    std::int64_t targetTokens(const TokenDataset& data) const;
    /// The same for equal batches and seeds: 16 hexadecimal digits and the seed.
    std::string key() const;

private:
    std::vector<Batch> m_batches;
    std::uint32_t m_seed;
    std::vector<std::size_t> m_order;
    int m_epoch = 1;
    std::size_t m_position = 0;
};

}  // namespace hatter::data
