// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hatter::agent {

/// The longest line of the protocol, in bytes: MaxRuns times of encoder and decoder fit.
inline constexpr std::size_t MaxLine = std::size_t{1} << 20;

/// Cuts a stream of bytes into lines. Memory is bounded by MaxLine and what was added last.
class Lines {
public:
    void add(std::string_view bytes) { m_bytes.append(bytes); }

    /// The next whole line, without its end ("\n" or "\r\n"). Throws InputError when a line is longer than MaxLine.
    std::optional<std::string> next();

    /// The line that has not ended yet.
    std::string_view rest() const { return std::string_view(m_bytes).substr(m_begin); }

private:
    std::string m_bytes;
    std::size_t m_begin = 0;     ///< of the line that comes next
    std::size_t m_searched = 0;  ///< no line ends between m_begin and here
};

/// A stranger's text for a person: control characters, which a terminal would obey, become blanks.
std::string printable(std::string_view text);

}  // namespace hatter::agent
