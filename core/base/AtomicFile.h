// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace hatter {

/// A file that appears whole or not at all: it is written beside its place, flushed to the disk, then renamed.
/// Without commit() nothing changes and the temporary file is removed.
class AtomicFile {
public:
    /// Opens a temporary file beside `path`; throws Error with the system's reason.
    explicit AtomicFile(std::filesystem::path path);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    void write(const void* data, std::size_t bytes);
    void write(std::string_view text) { write(text.data(), text.size()); }

    /// Moves the file to its place; throws Error (a full disk, say) and leaves the old file as it was.
    void commit();

private:
    std::filesystem::path m_path;
    std::filesystem::path m_temporary;
    int m_descriptor = -1;
};

/// Writes `text` to `path` whole or not at all.
void writeFileAtomically(const std::filesystem::path& path, std::string_view text);

/// The whole file; throws InputError if it cannot be read or is larger than `maxBytes`.
std::string readFile(const std::filesystem::path& path, std::size_t maxBytes = std::size_t{1} << 30);

}  // namespace hatter
