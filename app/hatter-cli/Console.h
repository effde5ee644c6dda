// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Progress.h"

#include <chrono>
#include <mutex>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace hatter::cli {

using Json = nlohmann::ordered_json;

/// The terminal: results on stdout, a progress bar and remarks on stderr. With --json everything is a JSON object a
/// line on stdout, its kind under "event". Safe from several threads (the log's lines come from any).
class Console final : public Progress {
public:
    Console();
    void setJson(bool json) { m_json = json; }
    bool json() const { return m_json; }

    void report(const ProgressEvent& event) override;

    /// A line of JSON; nothing without --json.
    void event(const std::string& kind, Json fields);
    /// A result in words; nothing with --json.
    void print(const std::string& text);
    /// A remark on stderr, in both modes.
    void note(const std::string& text);
    /// Columns of text, numbers at the right; nothing with --json.
    void table(const std::vector<std::string>& columns, const std::vector<std::vector<std::string>>& rows);
    /// Takes the progress bar off the terminal.
    void clearBar();

private:
    bool isDue(const ProgressEvent& event);
    void drawBar(const ProgressEvent& event);
    void eraseBar();

    std::mutex m_mutex;
    bool m_json = false;
    bool m_terminal = false;
    bool m_barShown = false;
    std::string m_stage;
    std::chrono::steady_clock::time_point m_last{};
};

/// "1.234", without digits that say nothing.
std::string number(double value, int digits = 3);
/// "-" where there is none.
std::string number(const std::optional<double>& value, int digits = 3);
/// "1 h 02 min", "3 min 05 s", "12 s".
std::string duration(double seconds);
/// Fields with commas, quotes or line breaks are quoted.
std::string csvLine(const std::vector<std::string>& fields);

}  // namespace hatter::cli
