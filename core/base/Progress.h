// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace hatter {

/// A snapshot of long work. `total` 0 means that the amount is unknown.
struct ProgressEvent {
    std::string stage;  ///< short words for a person: "training", "measuring latency"
    std::int64_t done = 0;
    std::int64_t total = 0;
    double elapsedSeconds = 0.0;
    std::optional<double> remainingSeconds;
    std::string detail;  ///< one line of figures, may be empty
};

/// Receives progress on the worker thread. Implementations return at once.
class Progress {
public:
    virtual ~Progress() = default;
    virtual void report(const ProgressEvent& event) = 0;
};

/// Progress for callers that do not look.
class NoProgress final : public Progress {
public:
    void report(const ProgressEvent&) override {}
};

/// Counts the steps of one stage and estimates the time left from the rate since its start.
class ProgressCounter {
public:
    /// `before`: steps of an earlier sitting. Only what is done here says how fast it goes.
    ProgressCounter(Progress& progress, std::string stage, std::int64_t total, std::int64_t before = 0);

    /// Reports that `done` steps are finished.
    void at(std::int64_t done, const std::string& detail = {});

private:
    Progress& m_progress;
    ProgressEvent m_event;
    std::chrono::steady_clock::time_point m_start;
    std::int64_t m_before;
};

}  // namespace hatter
