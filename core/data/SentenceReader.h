// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/IndexedFiles.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace hatter::data {

/// Single sentences of fairseq's binary data, read without the others: of a large corpus only the index is held (8
/// bytes a sentence). One thread at a time.
class SentenceReader {
public:
    /// Opens PREFIX.bin and PREFIX.idx in either format; sizes are checked before memory is taken. Throws InputError
    /// naming the file.
    SentenceReader(const std::filesystem::path& prefix, std::int32_t vocabulary);

    std::size_t size() const { return m_index.offsets.size() - 1; }
    /// In ids, </s> included.
    std::size_t length(std::size_t i) const { return m_index.offsets[i + 1] - m_index.offsets[i]; }
    /// Ids of sentence `i` < size(), with </s>. Throws InputError for ids that the dictionary does not have.
    std::vector<std::int32_t> read(std::size_t i);

private:
    SentenceIndex m_index;
    BinaryFile m_file;
    std::int32_t m_vocabulary;
};

}  // namespace hatter::data
