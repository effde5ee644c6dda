// SPDX-License-Identifier: GPL-3.0-or-later
#include "Console.h"

#include <unistd.h>
#include <algorithm>
#include <cmath>
#include <cstdio>

namespace hatter::cli {

namespace {

/// Milliseconds between two drawings of the bar, and between two lines where stderr is a file.
constexpr int BarMs = 100;
constexpr int LineMs = 10000;
constexpr int BarWidth = 24;

/// Characters, not bytes: labels hold UTF-8.
std::size_t width(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

bool looksNumeric(const std::string& text) {
    return text.find_first_not_of("0123456789.-+einfa") == std::string::npos;
}

std::string padded(const std::string& text, std::size_t columns, bool right) {
    const std::string blank(columns - std::min(columns, width(text)), ' ');
    return right ? blank + text : text + blank;
}

std::string bar(double share) {
    const int full = static_cast<int>(std::clamp(share, 0.0, 1.0) * BarWidth);
    return "[" + std::string(static_cast<std::size_t>(full), '#') +
           std::string(static_cast<std::size_t>(BarWidth - full), '.') + "]";
}

std::string words(const ProgressEvent& event) {
    std::string text = event.stage;
    if (event.total > 0)
        text += " " + bar(double(event.done) / double(event.total)) + " " + std::to_string(event.done) + "/" +
                std::to_string(event.total);
    else if (event.done > 0)
        text += " " + std::to_string(event.done);
    text += "  " + duration(event.elapsedSeconds);
    if (event.remainingSeconds && event.done < event.total)
        text += ", " + duration(*event.remainingSeconds) + " left";
    return event.detail.empty() ? text : text + "  " + event.detail;
}

}  // namespace

Console::Console() : m_terminal(::isatty(STDERR_FILENO) == 1) {}

bool Console::isDue(const ProgressEvent& event) {
    const auto now = std::chrono::steady_clock::now();
    const auto wait = std::chrono::milliseconds(m_terminal || m_json ? BarMs : LineMs);
    const bool changed = event.stage != m_stage;
    const bool last = event.total > 0 && event.done >= event.total;
    if (!changed && !last && now - m_last < wait)
        return false;
    m_last = now;
    m_stage = event.stage;
    return true;
}

void Console::report(const ProgressEvent& progress) {
    {
        const std::lock_guard lock(m_mutex);
        if (!isDue(progress))
            return;
        if (!m_json) {
            drawBar(progress);
            return;
        }
    }
    event("progress", {{"stage", progress.stage},
                       {"done", progress.done},
                       {"total", progress.total},
                       {"elapsed_s", progress.elapsedSeconds},
                       {"remaining_s", progress.remainingSeconds ? Json(*progress.remainingSeconds) : Json()},
                       {"detail", progress.detail}});
}

void Console::drawBar(const ProgressEvent& event) {
    if (m_terminal) {
        std::fprintf(stderr, "\r\x1b[K%s", words(event).c_str());
        m_barShown = true;
    } else {
        std::fprintf(stderr, "%s\n", words(event).c_str());
    }
    std::fflush(stderr);
}

void Console::eraseBar() {
    if (m_barShown)
        std::fputs("\r\x1b[K", stderr);
    m_barShown = false;
}

void Console::clearBar() {
    const std::lock_guard lock(m_mutex);
    eraseBar();
    std::fflush(stderr);
}

void Console::event(const std::string& kind, Json fields) {
    if (!m_json)
        return;
    Json line = {{"event", kind}};
    line.update(fields);
    // A stranger's file may hold bytes that are no UTF-8; they must not end the program.
    const std::string text = line.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
    const std::lock_guard lock(m_mutex);
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
}

void Console::print(const std::string& text) {
    if (m_json)
        return;
    const std::lock_guard lock(m_mutex);
    eraseBar();
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

void Console::note(const std::string& text) {
    const std::lock_guard lock(m_mutex);
    eraseBar();
    std::fprintf(stderr, "%s\n", text.c_str());
    std::fflush(stderr);
}

void Console::table(const std::vector<std::string>& columns, const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::size_t> widths;
    std::vector<bool> right;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        widths.push_back(width(columns[i]));
        right.push_back(true);
        for (const auto& row : rows) {
            widths[i] = std::max(widths[i], width(row[i]));
            right[i] = right[i] && looksNumeric(row[i]);
        }
    }
    const auto line = [&](const std::vector<std::string>& cells) {
        std::string text;
        for (std::size_t i = 0; i < cells.size(); ++i)
            text += (i ? "  " : "") + padded(cells[i], widths[i], right[i]);
        print(text.substr(0, text.find_last_not_of(' ') + 1));
    };
    line(columns);
    for (const auto& row : rows)
        line(row);
}

std::string number(double value, int digits) {
    if (!std::isfinite(value))
        return std::isnan(value) ? "-" : (value > 0 ? "inf" : "-inf");
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    return text;
}

std::string number(const std::optional<double>& value, int digits) {
    return value ? number(*value, digits) : std::string("-");
}

std::string duration(double seconds) {
    const auto whole = static_cast<long>(seconds + 0.5);
    char text[64];
    if (whole >= 3600)
        std::snprintf(text, sizeof text, "%ld h %02ld min", whole / 3600, whole / 60 % 60);
    else if (whole >= 60)
        std::snprintf(text, sizeof text, "%ld min %02ld s", whole / 60, whole % 60);
    else
        std::snprintf(text, sizeof text, "%ld s", whole);
    return text;
}

std::string csvLine(const std::vector<std::string>& fields) {
    std::string line;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        std::string field = fields[i];
        if (field.find_first_of(",\"\n\r") != std::string::npos) {
            for (std::size_t at = 0; (at = field.find('"', at)) != std::string::npos; at += 2)
                field.insert(at, 1, '"');
            field = "\"" + field + "\"";
        }
        line += (i ? "," : "") + field;
    }
    return line;
}

}  // namespace hatter::cli
