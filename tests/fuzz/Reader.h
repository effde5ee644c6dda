// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace hatter::fuzz {

/// What a reader gets: the bytes of its file, or of each of its files.
struct Input {
    std::string name;
    std::vector<std::string> parts;

    std::size_t bytes() const {
        std::size_t sum = 0;
        for (const std::string& part : parts)
            sum += part.size();
        return sum;
    }
};

/// One reader of files from outside.
struct Reader {
    std::string name;
    std::vector<std::string> files;                  ///< names of its files, in one folder
    bool isText = false;                             ///< numbers are written in digits
    std::size_t memoryFactor = 32;                   ///< it may take this times the bytes of its files, and fixedMemory
    std::size_t fixedMemory = std::size_t{8} << 20;  ///< buffers, page caches, what a library sets up once
    std::function<std::vector<Input>()> seeds;       ///< sound ones, made by our own writers
    /// Reads the files that stand in the folder and uses what was read as a caller would. Throws hatter::Error.
    std::function<void(const std::filesystem::path& folder)> read;
    /// Files of the reference material: "FIRST" or "FIRST|SECOND", * in the last name
    std::vector<std::string> shared;
};

/// In the order in which they are listed.
const std::vector<Reader>& readers();
/// Not listed: readers that do what no reader may, to see that it is found.
const std::vector<Reader>& faultyReaders();

/// Whole files; throws std::runtime_error where one cannot be read or written.
std::string fileBytes(const std::filesystem::path& file);
void writeBytes(const std::filesystem::path& file, const std::string& bytes);

}  // namespace hatter::fuzz
