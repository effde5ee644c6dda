// SPDX-License-Identifier: GPL-3.0-or-later
// TokenSequences on disk: fairseq's MMapIndexedDataset (SEMANTICS viii).
#include "base/AtomicFile.h"
#include "base/Error.h"
#include "data/TokenDataset.h"
#include "data/Vocabulary.h"

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <limits>
#include <string>
#include <string_view>

namespace hatter::data {

namespace {
static_assert(std::endian::native == std::endian::little, "the files are little-endian and copied as they are");

constexpr std::string_view Magic("MMIDIDX\0\0", 9);
constexpr std::string_view OldMagic("TNTIDX\0\0", 8);
constexpr std::size_t HeaderBytes = 9 + 8 + 1 + 8;
constexpr std::size_t EntryBytes = 4 + 8;
constexpr std::size_t Block = std::size_t{1} << 16;  ///< ids at a time

enum class Width : unsigned char { Four = 4, Two = 8 };  // fairseq's type codes of int32 and uint16

std::size_t bytesOf(Width width) {
    return width == Width::Two ? 2 : 4;
}

std::filesystem::path withSuffix(std::filesystem::path prefix, const char* suffix) {
    prefix += suffix;
    return prefix;
}

template <typename T>
T numberAt(std::string_view bytes, std::size_t at) {
    T value;
    std::memcpy(&value, bytes.data() + at, sizeof value);
    return value;
}

/// A file of known size, read in order.
class BinaryFile {
public:
    explicit BinaryFile(std::filesystem::path path) : m_path(std::move(path)) {
        std::error_code code;
        m_size = std::filesystem::file_size(m_path, code);
        if (code)
            fail("cannot be read: " + code.message());
        m_in.open(m_path, std::ios::binary);
        if (!m_in)
            fail(std::string("cannot be read: ") + std::strerror(errno));
    }
    std::uint64_t size() const { return m_size; }
    void read(void* to, std::size_t bytes) {
        if (!m_in.read(static_cast<char*>(to), static_cast<std::streamsize>(bytes)))
            fail("ends too early");
    }
    [[noreturn]] void fail(const std::string& what) const { throw InputError({m_path.string(), 0, {}}, what); }

private:
    std::filesystem::path m_path;
    std::ifstream m_in;
    std::uint64_t m_size = 0;
};

struct Index {
    Width width = Width::Four;
    std::vector<std::size_t> offsets = {0};  ///< in ids
};

/// The header is checked against the file's size before memory is taken.
std::uint64_t readHeader(BinaryFile& file, Width& width) {
    char bytes[HeaderBytes] = {};
    file.read(bytes, static_cast<std::size_t>(std::min<std::uint64_t>(file.size(), HeaderBytes)));
    const std::string_view header(bytes, HeaderBytes);
    if (header.starts_with(OldMagic))
        file.fail("is in fairseq's old format: write the data again with --dataset-impl mmap");
    if (!header.starts_with(Magic))
        file.fail("is not an index of fairseq's binary data (it starts with other bytes)");
    if (file.size() < HeaderBytes)
        file.fail("ends inside its header");
    if (const auto version = numberAt<std::uint64_t>(header, 9); version != 1)
        file.fail("has version " + std::to_string(version) + ", only 1 is known");
    width = static_cast<Width>(header[17]);
    if (width != Width::Two && width != Width::Four)
        file.fail("has element type " + std::to_string(static_cast<int>(header[17])) +
                  ", 4 (int32) or 8 (uint16) was expected");
    const auto count = numberAt<std::uint64_t>(header, 18);
    const std::uint64_t room = (file.size() - HeaderBytes) / EntryBytes;
    if (count != room || room * EntryBytes + HeaderBytes != file.size())
        file.fail("names " + std::to_string(count) + " sentences, but has room for " + std::to_string(room) +
                  ": it is truncated or damaged");
    return count;
}

Index readIndex(const std::filesystem::path& path) {
    BinaryFile file(path);
    Index index;
    const auto count = static_cast<std::size_t>(readHeader(file, index.width));
    std::vector<std::int32_t> lengths(count);
    std::vector<std::int64_t> places(count);
    file.read(lengths.data(), count * sizeof(std::int32_t));
    file.read(places.data(), count * sizeof(std::int64_t));
    index.offsets.reserve(count + 1);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t start = index.offsets.back();
        if (lengths[i] < 1)
            file.fail("sentence " + std::to_string(i + 1) + " has " + std::to_string(lengths[i]) +
                      " tokens, at least </s> was expected");
        if (places[i] < 0 || static_cast<std::uint64_t>(places[i]) != start * bytesOf(index.width))
            file.fail("sentence " + std::to_string(i + 1) + " does not follow the one before it");
        index.offsets.push_back(start + static_cast<std::size_t>(lengths[i]));
    }
    return index;
}

template <typename T>
void readIds(BinaryFile& file, std::vector<std::int32_t>& ids) {
    std::vector<T> block(Block);
    for (std::size_t done = 0; done < ids.size();) {
        const std::size_t n = std::min(Block, ids.size() - done);
        file.read(block.data(), n * sizeof(T));
        std::copy_n(block.begin(), n, ids.begin() + static_cast<std::ptrdiff_t>(done));
        done += n;
    }
}

template <typename T>
void writeIds(AtomicFile& file, const std::vector<std::int32_t>& ids) {
    std::vector<T> block;
    for (std::size_t done = 0; done < ids.size(); done += block.size()) {
        const auto start = ids.begin() + static_cast<std::ptrdiff_t>(done);
        block.assign(start, start + static_cast<std::ptrdiff_t>(std::min(Block, ids.size() - done)));
        file.write(block.data(), block.size() * sizeof(T));
    }
}

void checkIds(const BinaryFile& file, const TokenSequences& sequences, std::int32_t vocabulary) {
    for (std::size_t i = 0; i < sequences.size(); ++i) {
        const auto sentence = sequences[i];
        const auto bad = std::find_if(sentence.begin(), sentence.end(),
                                      [vocabulary](std::int32_t id) { return id < 0 || id >= vocabulary; });
        if (bad != sentence.end())
            file.fail("sentence " + std::to_string(i + 1) + " has id " + std::to_string(*bad) +
                      ", the dictionary has " + std::to_string(vocabulary) + " entries");
        if (sentence.back() != Vocabulary::Eos)
            file.fail("sentence " + std::to_string(i + 1) + " does not end with </s> (id 2)");
    }
}
}  // namespace

TokenSequences TokenSequences::read(const std::filesystem::path& prefix, std::int32_t vocabulary) {
    Index index = readIndex(withSuffix(prefix, ".idx"));
    BinaryFile file(withSuffix(prefix, ".bin"));
    const std::size_t expected = index.offsets.back() * bytesOf(index.width);
    if (file.size() != expected)
        file.fail("has " + std::to_string(file.size()) + " bytes, its index asks for " + std::to_string(expected));
    TokenSequences sequences;
    sequences.m_offsets = std::move(index.offsets);
    sequences.m_ids.resize(sequences.m_offsets.back());
    if (index.width == Width::Two)
        readIds<std::uint16_t>(file, sequences.m_ids);
    else
        readIds<std::int32_t>(file, sequences.m_ids);
    checkIds(file, sequences, vocabulary);
    return sequences;
}

void TokenSequences::write(const std::filesystem::path& prefix, std::int32_t vocabulary) const {
    const Width width = vocabulary < 65500 ? Width::Two : Width::Four;  // fairseq's border
    std::vector<std::int32_t> lengths;
    std::vector<std::int64_t> places;
    for (std::size_t i = 0; i < size(); ++i) {
        lengths.push_back(static_cast<std::int32_t>(length(i)));
        places.push_back(static_cast<std::int64_t>(m_offsets[i] * bytesOf(width)));
    }
    AtomicFile data(withSuffix(prefix, ".bin"));
    if (width == Width::Two)
        writeIds<std::uint16_t>(data, m_ids);
    else
        writeIds<std::int32_t>(data, m_ids);
    AtomicFile index(withSuffix(prefix, ".idx"));
    const std::uint64_t version = 1;
    const std::uint64_t count = size();
    index.write(Magic);
    index.write(&version, sizeof version);
    index.write(&width, 1);
    index.write(&count, sizeof count);
    index.write(lengths.data(), lengths.size() * sizeof(std::int32_t));
    index.write(places.data(), places.size() * sizeof(std::int64_t));
    data.commit();
    index.commit();
}

}  // namespace hatter::data
