// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

namespace hatter::archive {

/// A file whose bytes are read by position. Sizes are checked before memory is taken. Throws InputError with the file's
/// name.
class FileBytes {
public:
    explicit FileBytes(std::filesystem::path file);

    const std::filesystem::path& path() const { return m_path; }
    std::uint64_t size() const { return m_size; }
    /// Throws InputError where the file has not so many.
    std::string at(std::uint64_t offset, std::uint64_t n);

private:
    std::filesystem::path m_path;
    std::ifstream m_in;
    std::uint64_t m_size = 0;
};

}  // namespace hatter::archive
