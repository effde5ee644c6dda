// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace hatter::data {

/// The code point at `at`, which moves behind it; -1 (and `at` stays) where `text` is not well-formed UTF-8: overlong
/// forms, surrogates and values above U+10FFFF count as malformed.
std::int32_t nextCodePoint(std::string_view text, std::size_t& at);
/// Offset of the first malformed byte, or npos.
std::size_t findInvalidUtf8(std::string_view text);

/// Python's white space (`\s` of its `re`, which the reference splits lines with).
bool isSpace(std::int32_t codePoint);
/// The words between white space of well-formed text.
std::vector<std::string> splitWords(std::string_view line);
/// Words as people count them: runs without white space, and every Chinese or Japanese character by itself.
int countWords(std::string_view line);

/// Lines of a UTF-8 text file, read block by block: "\n" and "\r\n" end a line, a byte order mark is skipped.
/// Throws InputError with file and line for malformed UTF-8, a NUL, or a line above 1 MiB (then it is no text).
class LineReader {
public:
    explicit LineReader(std::filesystem::path file);

    /// False at the end of the file.
    bool next(std::string& line);
    /// Of the line read last, from 1.
    std::int64_t lineNumber() const { return m_line; }

private:
    bool refill();
    void finish(std::string& line);

    std::filesystem::path m_path;
    std::ifstream m_in;
    std::string m_buffer;
    std::size_t m_at = 0;
    std::int64_t m_line = 0;
};

std::vector<std::string> readLines(const std::filesystem::path& file);

}  // namespace hatter::data
