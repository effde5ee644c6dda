// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/Lines.h"

#include "base/Error.h"

namespace hatter::agent {

std::optional<std::string> Lines::next() {
    const std::size_t end = m_bytes.find('\n', m_searched);
    const bool isWhole = end != std::string::npos;
    if ((isWhole ? end : m_bytes.size()) - m_begin > MaxLine)
        throw InputError("a line is longer than " + std::to_string(MaxLine >> 10) + " KiB");
    if (!isWhole) {
        m_bytes.erase(0, m_begin);
        m_begin = 0;
        m_searched = m_bytes.size();
        return {};
    }
    std::string line = m_bytes.substr(m_begin, end - m_begin);
    if (!line.empty() && line.back() == '\r')
        line.pop_back();
    m_begin = m_searched = end + 1;
    return line;
}

std::string printable(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            c = ' ';
    return out;
}

}  // namespace hatter::agent
