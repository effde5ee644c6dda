// SPDX-License-Identifier: GPL-3.0-or-later
#include "SteerFromInput.h"

#include <poll.h>
#include <unistd.h>
#include <charconv>
#include <cmath>
#include <csignal>

namespace hatter::cli {

namespace {

constexpr int LookEveryMs = 50;
/// A line that never ends is no line.
constexpr std::size_t LongestLine = 1000;

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\r");
    return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

/// "limit 52.5": 52.5; NaN for anything else.
double limitOf(const std::string& line) {
    constexpr std::string_view word = "limit ";
    if (!line.starts_with(word))
        return std::nan("");
    const std::string number = trimmed(line.substr(word.size()));
    double limit = 0.0;
    const char* end = number.data() + number.size();
    const auto read = std::from_chars(number.data(), end, limit);
    return read.ec == std::errc{} && read.ptr == end && std::isfinite(limit) && limit > 0.0 ? limit : std::nan("");
}

}  // namespace

SteerFromInput::SteerFromInput(search::Steering& steering, Console& console)
    : m_steering(steering), m_console(console), m_thread([this](const std::stop_token& stop) { read(stop); }) {}

SteerFromInput::~SteerFromInput() = default;

void SteerFromInput::read(const std::stop_token& stop) {
    std::string line;
    while (!stop.stop_requested()) {
        pollfd input{STDIN_FILENO, POLLIN, 0};
        if (::poll(&input, 1, LookEveryMs) <= 0)
            continue;
        char bytes[256];
        const ssize_t count = ::read(STDIN_FILENO, bytes, sizeof bytes);
        if (count <= 0)
            break;
        for (const char c : std::string_view(bytes, static_cast<std::size_t>(count))) {
            if (c != '\n' && line.size() < LongestLine) {
                line += c;
            } else if (c == '\n') {
                obey(trimmed(line));
                line.clear();
            }
        }
    }
    if (!line.empty() && !stop.stop_requested())
        obey(trimmed(line));
    m_steering.setPaused(false);
}

void SteerFromInput::obey(const std::string& line) {
    if (line.empty())
        return;
    const double limit = limitOf(line);
    if (std::isfinite(limit))
        m_steering.setLatencyLimitMs(limit);
    else if (line == "pause" || line == "resume")
        m_steering.setPaused(line == "pause");
    else if (line == "stop")
        // As Ctrl-C: the generation in progress is left, the run can be gone on with.
        ::kill(::getpid(), SIGINT);
    else
        m_console.note("'" + line + "' is not understood: limit MILLISECONDS, pause, resume or stop");
}

}  // namespace hatter::cli
