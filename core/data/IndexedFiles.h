// SPDX-License-Identifier: GPL-3.0-or-later
// Inside of TokenSequences' reader and writer: the two index formats of fairseq's binary data (SEMANTICS viii).
#pragma once

#include "base/AtomicFile.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hatter::data {

/// A file of known size, read in order. Throws InputError with the file's name.
class BinaryFile {
public:
    explicit BinaryFile(std::filesystem::path path);
    std::uint64_t size() const { return m_size; }
    /// The next read() begins there; the caller has checked the place against size().
    void seek(std::uint64_t place);
    void read(void* to, std::size_t bytes);
    /// The caller has checked `count` against size().
    template <typename T>
    std::vector<T> numbers(std::size_t count) {
        std::vector<T> out(count);
        read(out.data(), count * sizeof(T));
        return out;
    }
    [[noreturn]] void fail(const std::string& what) const;

private:
    std::filesystem::path m_path;
    std::ifstream m_in;
    std::uint64_t m_size = 0;
};

/// fairseq's codes of integer elements; 6 and 7 are real numbers, which no ids are.
enum class Element : unsigned char {
    Uint8 = 1,
    Int8 = 2,
    Int16 = 3,
    Int32 = 4,
    Int64 = 5,
    Uint16 = 8,
};
/// 0 for what is no code of integers.
std::size_t bytesOf(Element element);

/// What an index says of its .bin: sentences back to back from its start.
struct SentenceIndex {
    Element element = Element::Int32;
    std::int32_t stored = 0;                 ///< what is stored is the id plus this
    std::vector<std::size_t> offsets = {0};  ///< in ids; one more than sentences
};

/// Reads either format, told apart by its first bytes. Every count is checked against the file's size before memory is
/// taken, every sentence for lying behind the one before it. Throws InputError.
SentenceIndex readSentenceIndex(const std::filesystem::path& path);
/// The next ids.size() ids of a .bin.
void readIds(BinaryFile& file, const SentenceIndex& index, std::vector<std::int32_t>& ids);
/// Throws InputError for a sentence with an id that the dictionary does not have, or without </s> at its end.
void checkSentence(const BinaryFile& file, std::size_t i, std::span<const std::int32_t> ids, std::int32_t vocabulary);
std::filesystem::path withSuffix(std::filesystem::path prefix, const char* suffix);
/// PREFIX.bin, whose size agrees with its index. Throws InputError where it does not.
BinaryFile openSentences(const std::filesystem::path& prefix, const SentenceIndex& index);
void writeMmapIndex(AtomicFile& file, const SentenceIndex& index);
void writeOldIndex(AtomicFile& file, const SentenceIndex& index);

}  // namespace hatter::data
