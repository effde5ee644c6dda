// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/SentenceReader.h"

namespace hatter::data {

SentenceReader::SentenceReader(const std::filesystem::path& prefix, std::int32_t vocabulary)
    : m_index(readSentenceIndex(withSuffix(prefix, ".idx"))),
      m_file(openSentences(prefix, m_index)),
      m_vocabulary(vocabulary) {}

std::vector<std::int32_t> SentenceReader::read(std::size_t i) {
    std::vector<std::int32_t> ids(length(i));
    m_file.seek(m_index.offsets[i] * bytesOf(m_index.element));
    readIds(m_file, m_index, ids);
    checkSentence(m_file, i, ids, m_vocabulary);
    return ids;
}

}  // namespace hatter::data
