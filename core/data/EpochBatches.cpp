// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/EpochBatches.h"

#include "base/Error.h"
#include "base/Sha256.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace hatter::data {

EpochBatches::EpochBatches(std::vector<Batch> batches, std::uint32_t seed)
    : m_batches(std::move(batches)), m_seed(seed), m_order(epochOrder(m_batches.size(), seed, 1)) {
    assert(!m_batches.empty());
}

void EpochBatches::seek(int epoch, std::size_t position) {
    if (epoch < 1)
        throw InputError("epoch " + std::to_string(epoch) + " does not exist: the first one is 1");
    if (position > m_batches.size())
        throw InputError("batch " + std::to_string(position) + " does not exist: the data makes " +
                         std::to_string(m_batches.size()) + " an epoch");
    if (epoch != m_epoch)
        m_order = epochOrder(m_batches.size(), m_seed, epoch);
    m_epoch = epoch;
    m_position = position;
}

std::vector<Batch> EpochBatches::next(int count) {
    assert(count > 0);
    if (m_position == m_batches.size())
        seek(m_epoch + 1, 0);
    const std::size_t end = std::min(m_position + static_cast<std::size_t>(count), m_batches.size());
    std::vector<Batch> out;
    while (m_position < end)
        out.push_back(m_batches[m_order[m_position++]]);
    return out;
}

std::int64_t EpochBatches::targetTokens(const TokenDataset& data) const {
    std::int64_t whole = 0;
    std::int64_t begun = 0;
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        std::int64_t tokens = 0;
        for (const std::size_t sentence : m_batches[m_order[i]])
            tokens += static_cast<std::int64_t>(data.target.length(sentence));
        whole += tokens;
        begun += i < m_position ? tokens : 0;
    }
    return whole * (m_epoch - 1) + begun;
}

std::string EpochBatches::key() const {
    Sha256 hash;
    for (const Batch& batch : m_batches) {
        const std::size_t size = batch.size();  // where a batch ends counts too
        hash.add(&size, sizeof size);
        hash.add(batch.data(), size * sizeof(batch[0]));
    }
    return hash.hex().substr(0, 16) + " " + std::to_string(m_seed);
}

}  // namespace hatter::data
