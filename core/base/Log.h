// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace hatter {

/// "trace", "debug", "info", "warning", "error", "off". Throws InputError for another word.
void setLogLevel(const std::string& level);

/// Sends the log of core and engine to `folder`/hatter.log as well (5 MB, three files). An empty path ends that.
void setLogFolder(const std::filesystem::path& folder);

/// A line of the log as a panel shows it.
struct LogLine {
    std::string level;
    std::string text;
    std::int64_t unixMs = 0;
};
/// Adds a listener, called on the thread that logs; returns a function that removes it.
std::function<void()> addLogListener(std::function<void(const LogLine&)> listener);

void logDebug(const std::string& text);
void logInfo(const std::string& text);
void logWarning(const std::string& text);
void logError(const std::string& text);

}  // namespace hatter
