// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/Text.h"

#include "base/Error.h"

#include <cerrno>
#include <cstring>
#include <utility>

namespace hatter::data {

namespace {
constexpr std::size_t LongestLine = std::size_t{1} << 20;
constexpr std::size_t BlockSize = std::size_t{1} << 16;

struct Lead {
    int following;
    std::int32_t bits;
    std::int32_t smallest;  ///< a smaller code point would be an overlong form
};

Lead leadOf(unsigned char byte) {
    if (byte < 0x80)
        return {0, byte, 0};
    if ((byte & 0xe0) == 0xc0)
        return {1, byte & 0x1f, 0x80};
    if ((byte & 0xf0) == 0xe0)
        return {2, byte & 0x0f, 0x800};
    if ((byte & 0xf8) == 0xf0)
        return {3, byte & 0x07, 0x10000};
    return {-1, 0, 0};
}

bool standsAlone(std::int32_t c) {  // kana, ideographs and their extensions
    return (c >= 0x3041 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0x4e00 && c <= 0x9fff) ||
           (c >= 0xf900 && c <= 0xfaff) || (c >= 0x20000 && c <= 0x3ffff);
}
}  // namespace

std::int32_t nextCodePoint(std::string_view text, std::size_t& at) {
    const Lead lead = leadOf(static_cast<unsigned char>(text[at]));
    if (lead.following < 0 || at + static_cast<std::size_t>(lead.following) >= text.size())
        return -1;
    std::int32_t c = lead.bits;
    for (int i = 1; i <= lead.following; ++i) {
        const auto byte = static_cast<unsigned char>(text[at + static_cast<std::size_t>(i)]);
        if ((byte & 0xc0) != 0x80)
            return -1;
        c = (c << 6) | (byte & 0x3f);
    }
    if (c < lead.smallest || c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff))
        return -1;
    at += static_cast<std::size_t>(lead.following) + 1;
    return c;
}

std::size_t findInvalidUtf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (nextCodePoint(text, at) < 0)
            return at;
    return std::string_view::npos;
}

bool isSpace(std::int32_t c) {
    return (c >= 0x09 && c <= 0x0d) || (c >= 0x1c && c <= 0x20) || c == 0x85 || c == 0xa0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x3000;
}

std::vector<std::string> splitWords(std::string_view line) {
    std::vector<std::string> words;
    bool inside = false;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t start = at;
        const std::int32_t c = nextCodePoint(line, at);
        if (c < 0)
            ++at;  // malformed text is kept byte by byte: readers reject it, a caller's own string may hold it
        if (isSpace(c)) {
            inside = false;
            continue;
        }
        if (!inside)
            words.emplace_back();
        inside = true;
        words.back().append(line.substr(start, at - start));
    }
    return words;
}

int countWords(std::string_view line) {
    int words = 0;
    bool inside = false;
    for (std::size_t at = 0; at < line.size();) {
        const std::int32_t c = nextCodePoint(line, at);
        if (c < 0)
            ++at;
        const bool single = standsAlone(c);
        const bool letter = !single && !isSpace(c);
        words += single || (letter && !inside) ? 1 : 0;
        inside = letter;
    }
    return words;
}

LineReader::LineReader(std::filesystem::path file) : m_path(std::move(file)) {
    std::error_code code;
    if (std::filesystem::is_directory(m_path, code))
        throw InputError({m_path.string(), 0, {}}, "is a folder, a text file was expected");
    m_in.open(m_path, std::ios::binary);
    if (!m_in)
        throw InputError({m_path.string(), 0, {}}, std::string("cannot be read: ") + std::strerror(errno));
}

bool LineReader::refill() {
    m_buffer.resize(BlockSize);
    m_in.read(m_buffer.data(), static_cast<std::streamsize>(m_buffer.size()));
    m_buffer.resize(static_cast<std::size_t>(m_in.gcount()));
    m_at = 0;
    if (m_in.bad())
        throw InputError({m_path.string(), m_line, {}}, std::string("cannot be read: ") + std::strerror(errno));
    return !m_buffer.empty();
}

bool LineReader::next(std::string& line) {
    line.clear();
    bool any = false;
    while (m_at < m_buffer.size() || refill()) {
        if (!any)
            ++m_line;
        any = true;
        const std::size_t end = m_buffer.find('\n', m_at);
        line.append(m_buffer, m_at, end == std::string::npos ? std::string::npos : end - m_at);
        m_at = end == std::string::npos ? m_buffer.size() : end + 1;
        if (line.size() > LongestLine)
            throw InputError({m_path.string(), m_line, {}}, "the line is longer than 1 MiB: this is not a text file");
        if (end != std::string::npos)
            break;
    }
    if (any)
        finish(line);
    return any;
}

void LineReader::finish(std::string& line) {
    if (m_line == 1 && line.starts_with("\xef\xbb\xbf"))
        line.erase(0, 3);
    if (line.ends_with('\r'))
        line.pop_back();
    if (line.find('\0') != std::string::npos)
        throw InputError({m_path.string(), m_line, {}}, "holds a NUL byte: this is not a text file");
    const std::size_t bad = findInvalidUtf8(line);
    if (bad == std::string::npos)
        return;
    char byte[8];
    std::snprintf(byte, sizeof byte, "0x%02X", static_cast<unsigned>(static_cast<unsigned char>(line[bad])));
    throw InputError({m_path.string(), m_line, {}},
                     "is not valid UTF-8 (" + std::string(byte) + " at byte " + std::to_string(bad + 1) +
                         " of the line): convert the file to UTF-8 first, for instance with iconv");
}

std::vector<std::string> readLines(const std::filesystem::path& file) {
    std::vector<std::string> lines;
    LineReader reader(file);
    for (std::string line; reader.next(line);)
        lines.push_back(line);
    return lines;
}

}  // namespace hatter::data
