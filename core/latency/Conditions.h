// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace hatter::latency {

/// What else a machine did while something was measured. What a system does not tell is empty.
struct Conditions {
    std::optional<double> load;  ///< load average of the last minute
    /// Cores that other programs kept busy meanwhile, 1.0 is one whole core. A lower bound, as `stolen`: two ticks of
    /// the system's counters (20 ms) are left out, since shorter times cannot be told.
    std::optional<double> busyElsewhere;
    std::optional<double> stolen;           ///< cores that the host of a virtual machine took away meanwhile
    std::optional<double> mhz;              ///< clock rate, mean over the cores
    std::string governor;                   ///< of the clock rate
    std::optional<double> celsius;          ///< the hottest sensor of the processor
    std::optional<std::int64_t> throttled;  ///< times that heat slowed the processor down meanwhile

    bool operator==(const Conditions&) const = default;
};

/// What was worst in either: the higher load, the lower clock rate, all throttling.
Conditions worst(const Conditions& a, const Conditions& b);

std::string toJson(const Conditions& conditions);
/// An empty text means that nothing is known. Reads what earlier versions wrote, too: three load averages, the clock
/// rate as text. Throws InputError on damaged text.
Conditions conditionsFromJson(const std::string& json);

/// Watches this machine between its construction and finish(): reads a few files below /proc and /sys, never while runs
/// are timed.
class ConditionsWatch {
public:
    /// `root` stands for "/" in tests.
    explicit ConditionsWatch(std::string root = "/");
    Conditions finish() const;

    /// As finish(), after so many seconds instead of those that passed.
    Conditions finishAfter(double seconds) const;

private:
    struct Ticks {
        double busy = 0.0, stolen = 0.0,
               own = 0.0;  ///< seconds since boot (own: since this program's start), all cores
    };
    struct Heat {
        std::optional<std::int64_t> slowdowns;  ///< counted since boot
        std::optional<unsigned> flags;          ///< a Raspberry Pi's: what slows it down now, and what did since boot
    };
    std::optional<Ticks> ticks() const;
    Heat heat() const;
    std::optional<std::int64_t> throttledSince() const;

    std::string m_root;
    std::chrono::steady_clock::time_point m_start;
    std::optional<Ticks> m_before;
    Heat m_heatBefore;
};

}  // namespace hatter::latency
