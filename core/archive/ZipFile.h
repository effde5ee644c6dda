// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/FileBytes.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace hatter::archive {

/// A zip archive whose entries are stored, not compressed: what PyTorch writes. Every range is checked against the file
/// when it is opened. Throws InputError with the file's name.
class ZipFile {
public:
    struct Entry {
        std::string name;
        std::uint64_t offset = 0;  ///< of the first byte in the file
        std::uint64_t bytes = 0;
    };

    explicit ZipFile(std::filesystem::path file);

    const std::vector<Entry>& entries() const { return m_entries; }
    /// Null if there is none.
    const Entry* find(const std::string& name) const;
    std::string read(const Entry& entry);

private:
    void readDirectory();
    /// Offset and size of the central directory, and the number of its entries.
    struct Directory {
        std::uint64_t offset = 0, bytes = 0, entries = 0;
    };
    Directory findDirectory();
    Directory zip64Directory(std::uint64_t endOffset);
    std::uint64_t dataOffset(std::uint64_t headerOffset, std::uint64_t bytes);
    [[noreturn]] void damaged(const std::string& what) const;

    FileBytes m_file;
    std::vector<Entry> m_entries;
};

}  // namespace hatter::archive
