// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Error.h"
#include "data/IndexedFiles.h"

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstring>
#include <limits>

namespace hatter::data {

static_assert(std::endian::native == std::endian::little, "the files are little-endian and copied as they are");

namespace {
constexpr std::size_t MagicBytes = 8;
constexpr std::string_view MmapMagic("MMIDIDX\0", MagicBytes);
constexpr std::string_view OldMagic("TNTIDX\0\0", MagicBytes);
constexpr std::size_t MmapHeaderBytes = MagicBytes + 1 + 8 + 1 + 8;  // a zero, version, element code, sentences
constexpr std::size_t MmapEntryBytes = 4 + 8;                        // length, place
constexpr std::size_t OldHeaderBytes = MagicBytes + 5 * 8;           // version, element code and size, sentences, sizes

std::uint64_t numberAt(std::string_view bytes, std::size_t at) {
    std::uint64_t value;
    std::memcpy(&value, bytes.data() + at, sizeof value);
    return value;
}

std::string sentence(std::size_t i) {
    return "sentence " + std::to_string(i + 1);
}

void requireVersion(const BinaryFile& file, std::uint64_t version) {
    if (version != 1)
        file.fail("has version " + std::to_string(version) + ", only 1 is known");
}

Element elementOf(const BinaryFile& file, std::uint64_t code) {
    const auto element = static_cast<Element>(code);
    if (code > 8 || bytesOf(element) == 0)
        file.fail("has element type " + std::to_string(code) +
                  ", one of whole numbers was expected (4 is int32, 8 is uint16)");
    return element;
}

[[noreturn]] void failTruncated(const BinaryFile& file, const std::string& named, std::uint64_t room) {
    file.fail("names " + named + ", but has room for " + std::to_string(room) + ": it is truncated or damaged");
}

void addSentence(const BinaryFile& file, SentenceIndex& index, std::int64_t length) {
    const std::size_t i = index.offsets.size() - 1;
    if (length < 1)
        file.fail(sentence(i) + " has " + std::to_string(length) + " tokens, at least </s> was expected");
    if (length > std::numeric_limits<std::int32_t>::max())
        file.fail(sentence(i) + " has " + std::to_string(length) + " tokens: the index is damaged");
    index.offsets.push_back(index.offsets.back() + static_cast<std::size_t>(length));
}

/// What follows the first bytes.
std::string readHeader(BinaryFile& file, std::size_t bytes) {
    if (file.size() < bytes)
        file.fail("ends inside its header");
    std::string header(bytes - MagicBytes, '\0');
    file.read(header.data(), header.size());
    return header;
}

SentenceIndex readMmapIndex(BinaryFile& file) {
    const std::string header = readHeader(file, MmapHeaderBytes);
    requireVersion(file, numberAt(header, 1));
    SentenceIndex index;
    index.element = elementOf(file, static_cast<unsigned char>(header[9]));
    const std::uint64_t count = numberAt(header, 10);
    const std::uint64_t room = (file.size() - MmapHeaderBytes) / MmapEntryBytes;
    if (count != room || room * MmapEntryBytes + MmapHeaderBytes != file.size())
        failTruncated(file, std::to_string(count) + " sentences", room);
    const auto lengths = file.numbers<std::int32_t>(count);
    const auto places = file.numbers<std::int64_t>(count);
    index.offsets.reserve(count + 1);
    for (std::size_t i = 0; i < count; ++i) {
        if (places[i] < 0 || static_cast<std::uint64_t>(places[i]) != index.offsets.back() * bytesOf(index.element))
            file.fail(sentence(i) + " does not follow the one before it");
        addSentence(file, index, lengths[i]);
    }
    return index;
}

/// The number of sentences, where the header agrees with the file's size.
std::uint64_t oldSentences(const BinaryFile& file, std::uint64_t count, std::uint64_t sizes) {
    if (sizes != count)
        file.fail("has " + std::to_string(sizes) + " sizes for " + std::to_string(count) +
                  " sentences, one for each was expected");
    // Where each sentence's sizes begin, and where its ids do, each with the end of the last one; then the sizes.
    const std::uint64_t words = (file.size() - OldHeaderBytes) / 8;
    const std::uint64_t room = words < 2 ? 0 : (words - 2) / 3;
    if (count != room || (2 * (room + 1) + room) * 8 + OldHeaderBytes != file.size())
        failTruncated(file, std::to_string(count) + " sentences", room);
    return count;
}

SentenceIndex readOldIndex(BinaryFile& file) {
    const std::string header = readHeader(file, OldHeaderBytes);
    requireVersion(file, numberAt(header, 0));
    SentenceIndex index;
    index.stored = 1;
    index.element = elementOf(file, numberAt(header, 8));
    if (const std::uint64_t bytes = numberAt(header, 16); bytes != bytesOf(index.element))
        file.fail("says that its elements have " + std::to_string(bytes) + " bytes, those of its type have " +
                  std::to_string(bytesOf(index.element)));
    const std::uint64_t count = oldSentences(file, numberAt(header, 24), numberAt(header, 32));
    const auto dimensions = file.numbers<std::int64_t>(count + 1);
    const auto places = file.numbers<std::int64_t>(count + 1);
    const auto sizes = file.numbers<std::int64_t>(count);
    if (dimensions[0] != 0 || places[0] != 0)
        file.fail("its first sentence does not begin at 0");
    index.offsets.reserve(count + 1);
    for (std::size_t i = 0; i < count; ++i) {
        if (dimensions[i + 1] != static_cast<std::int64_t>(i + 1))
            file.fail(sentence(i) + " is not one row of ids");
        addSentence(file, index, sizes[i]);
        if (places[i + 1] < 0 || static_cast<std::uint64_t>(places[i + 1]) != index.offsets.back())
            file.fail("what follows " + sentence(i) + " does not begin at its end");
    }
    return index;
}

template <typename T>
void writeNumbers(AtomicFile& file, const std::vector<T>& numbers) {
    file.write(numbers.data(), numbers.size() * sizeof(T));
}
}  // namespace

BinaryFile::BinaryFile(std::filesystem::path path) : m_path(std::move(path)) {
    std::error_code code;
    m_size = std::filesystem::file_size(m_path, code);
    if (code)
        fail("cannot be read: " + code.message());
    m_in.open(m_path, std::ios::binary);
    if (!m_in)
        fail(std::string("cannot be read: ") + std::strerror(errno));
}

void BinaryFile::seek(std::uint64_t place) {
    if (!m_in.seekg(static_cast<std::streamoff>(place)))
        fail("ends too early");
}

void BinaryFile::read(void* to, std::size_t bytes) {
    if (!m_in.read(static_cast<char*>(to), static_cast<std::streamsize>(bytes)))
        fail("ends too early");
}

void BinaryFile::fail(const std::string& what) const {
    throw InputError({m_path.string(), 0, {}}, what);
}

std::size_t bytesOf(Element element) {
    switch (element) {
        case Element::Uint8:
        case Element::Int8:
            return 1;
        case Element::Int16:
        case Element::Uint16:
            return 2;
        case Element::Int32:
            return 4;
        case Element::Int64:
            return 8;
    }
    return 0;
}

SentenceIndex readSentenceIndex(const std::filesystem::path& path) {
    BinaryFile file(path);
    char magic[MagicBytes] = {};
    file.read(magic, static_cast<std::size_t>(std::min<std::uint64_t>(file.size(), MagicBytes)));
    const std::string_view found(magic, MagicBytes);
    if (found == MmapMagic)
        return readMmapIndex(file);
    if (found == OldMagic)
        return readOldIndex(file);
    file.fail("is not an index of fairseq's binary data (it starts with other bytes)");
}

void writeMmapIndex(AtomicFile& file, const SentenceIndex& index) {
    const std::size_t count = index.offsets.size() - 1;
    std::vector<std::int32_t> lengths;
    std::vector<std::int64_t> places;
    for (std::size_t i = 0; i < count; ++i) {
        lengths.push_back(static_cast<std::int32_t>(index.offsets[i + 1] - index.offsets[i]));
        places.push_back(static_cast<std::int64_t>(index.offsets[i] * bytesOf(index.element)));
    }
    file.write(MmapMagic);
    file.write(std::string_view("\0", 1));
    writeNumbers<std::uint64_t>(file, {1});
    file.write(&index.element, 1);
    writeNumbers<std::uint64_t>(file, {count});
    writeNumbers(file, lengths);
    writeNumbers(file, places);
}

void writeOldIndex(AtomicFile& file, const SentenceIndex& index) {
    const std::size_t count = index.offsets.size() - 1;
    std::vector<std::int64_t> dimensions = {0};
    std::vector<std::int64_t> places = {0};
    std::vector<std::int64_t> sizes;
    for (std::size_t i = 0; i < count; ++i) {
        dimensions.push_back(static_cast<std::int64_t>(i + 1));
        places.push_back(static_cast<std::int64_t>(index.offsets[i + 1]));
        sizes.push_back(places[i + 1] - places[i]);
    }
    file.write(OldMagic);
    writeNumbers<std::uint64_t>(
        file, {1, static_cast<std::uint64_t>(index.element), bytesOf(index.element), count, sizes.size()});
    writeNumbers(file, dimensions);
    writeNumbers(file, places);
    writeNumbers(file, sizes);
}

}  // namespace hatter::data
