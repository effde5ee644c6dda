// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace hatter::latency {

/// What else a machine did while something was measured. What a system does not tell is empty.
struct Conditions {
    std::optional<double> load;            ///< load average of the last minute
    std::optional<double> busyElsewhere;   ///< cores that other programs kept busy meanwhile, 1.0 is one whole core
    std::optional<double> stolen;          ///< cores that the host of a virtual machine took away meanwhile
    std::optional<double> mhz;             ///< clock rate, mean over the cores
    std::string governor;                  ///< of the clock rate
    std::optional<double> celsius;         ///< the hottest sensor of the processor
    std::optional<std::int64_t> throttled; ///< times that heat slowed the processor down meanwhile

    bool operator==(const Conditions&) const = default;
};

std::string toJson(const Conditions& conditions);
/// An empty text means that nothing is known. Throws InputError on damaged text.
Conditions conditionsFromJson(const std::string& json);

/// Watches this machine between its construction and finish(): reads a few files below /proc and /sys, never while runs
/// are timed.
class ConditionsWatch {
public:
    /// `root` stands for "/" in tests.
    explicit ConditionsWatch(std::string root = "/");
    Conditions finish() const;

private:
    struct Ticks {
        double busy = 0.0, stolen = 0.0, own = 0.0;  ///< seconds since boot, summed over cores
    };
    Ticks ticks() const;
    std::optional<std::int64_t> throttleCount() const;

    std::string m_root;
    std::chrono::steady_clock::time_point m_start;
    std::optional<Ticks> m_before;
    std::optional<std::int64_t> m_throttledBefore;
};

}  // namespace hatter::latency
