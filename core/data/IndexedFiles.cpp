// SPDX-License-Identifier: GPL-3.0-or-later
// TokenSequences on disk: the ids of fairseq's binary data (SEMANTICS viii).
#include "data/IndexedFiles.h"

#include "data/TokenDataset.h"
#include "data/Vocabulary.h"

#include <algorithm>
#include <limits>

namespace hatter::data {

namespace {
constexpr std::size_t Block = std::size_t{1} << 16;  ///< ids at a time

/// Wide numbers that are no ids stay such: a cut to 32 bits could make an id of one.
template <typename T>
std::int32_t idOf(T number, std::int32_t stored) {
    constexpr std::int64_t least = std::numeric_limits<std::int32_t>::min() + 1;
    constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max();
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(number, least, most) - stored);
}

template <typename T>
void readIds(BinaryFile& file, std::int32_t stored, std::vector<std::int32_t>& ids) {
    std::vector<T> block(std::min(Block, ids.size()));
    for (std::size_t done = 0; done < ids.size();) {
        const std::size_t n = std::min(Block, ids.size() - done);
        file.read(block.data(), n * sizeof(T));
        std::transform(block.begin(), block.begin() + static_cast<std::ptrdiff_t>(n),
                       ids.begin() + static_cast<std::ptrdiff_t>(done),
                       [stored](T number) { return idOf(number, stored); });
        done += n;
    }
}

template <typename T>
void writeIds(AtomicFile& file, std::int32_t stored, const std::vector<std::int32_t>& ids) {
    std::vector<T> block;
    for (std::size_t done = 0; done < ids.size(); done += block.size()) {
        block.resize(std::min(Block, ids.size() - done));
        const auto start = ids.begin() + static_cast<std::ptrdiff_t>(done);
        std::transform(start, start + static_cast<std::ptrdiff_t>(block.size()), block.begin(),
                       [stored](std::int32_t id) { return static_cast<T>(id + stored); });
        file.write(block.data(), block.size() * sizeof(T));
    }
}

}  // namespace

std::filesystem::path withSuffix(std::filesystem::path prefix, const char* suffix) {
    prefix += suffix;
    return prefix;
}

void readIds(BinaryFile& file, const SentenceIndex& index, std::vector<std::int32_t>& ids) {
    switch (index.element) {
        case Element::Uint8:
            return readIds<std::uint8_t>(file, index.stored, ids);
        case Element::Int8:
            return readIds<std::int8_t>(file, index.stored, ids);
        case Element::Int16:
            return readIds<std::int16_t>(file, index.stored, ids);
        case Element::Int32:
            return readIds<std::int32_t>(file, index.stored, ids);
        case Element::Int64:
            return readIds<std::int64_t>(file, index.stored, ids);
        case Element::Uint16:
            return readIds<std::uint16_t>(file, index.stored, ids);
    }
}

void checkSentence(const BinaryFile& file, std::size_t i, std::span<const std::int32_t> ids, std::int32_t vocabulary) {
    const auto bad =
        std::find_if(ids.begin(), ids.end(), [vocabulary](std::int32_t id) { return id < 0 || id >= vocabulary; });
    if (bad != ids.end())
        file.fail("sentence " + std::to_string(i + 1) + " has id " + std::to_string(*bad) + ", the dictionary has " +
                  std::to_string(vocabulary) + " entries");
    if (ids.back() != Vocabulary::Eos)
        file.fail("sentence " + std::to_string(i + 1) + " does not end with </s> (id 2)");
}

BinaryFile openSentences(const std::filesystem::path& prefix, const SentenceIndex& index) {
    BinaryFile file(withSuffix(prefix, ".bin"));
    const std::size_t expected = index.offsets.back() * bytesOf(index.element);
    if (file.size() != expected)
        file.fail("has " + std::to_string(file.size()) + " bytes, its index asks for " + std::to_string(expected));
    return file;
}

TokenSequences TokenSequences::read(const std::filesystem::path& prefix, std::int32_t vocabulary) {
    SentenceIndex index = readSentenceIndex(withSuffix(prefix, ".idx"));
    BinaryFile file = openSentences(prefix, index);
    TokenSequences sequences;
    sequences.m_offsets = std::move(index.offsets);
    sequences.m_ids.resize(sequences.m_offsets.back());
    readIds(file, index, sequences.m_ids);
    for (std::size_t i = 0; i < sequences.size(); ++i)
        checkSentence(file, i, sequences[i], vocabulary);
    return sequences;
}

void TokenSequences::write(const std::filesystem::path& prefix, std::int32_t vocabulary, IndexedFormat format) const {
    const bool old = format == IndexedFormat::Old;
    SentenceIndex index;
    index.offsets = m_offsets;
    index.stored = old ? 1 : 0;
    index.element = old || vocabulary >= 65500 ? Element::Int32 : Element::Uint16;  // fairseq's border
    AtomicFile ids(withSuffix(prefix, ".bin"));
    if (index.element == Element::Uint16)
        writeIds<std::uint16_t>(ids, index.stored, m_ids);
    else
        writeIds<std::int32_t>(ids, index.stored, m_ids);
    AtomicFile places(withSuffix(prefix, ".idx"));
    if (old)
        writeOldIndex(places, index);
    else
        writeMmapIndex(places, index);
    ids.commit();
    places.commit();
}

}  // namespace hatter::data
