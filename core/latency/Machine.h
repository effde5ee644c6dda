// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace hatter::latency {

/// A machine that runs models, as far as it tells latencies apart.
struct Machine {
    std::string processor;     ///< "Cortex-A72"
    int cores = 0;             ///< that this program may use
    double memoryGib = 0.0;    ///< main memory, rounded to a whole number (below 2: to a tenth)
    std::string system;        ///< "Debian GNU/Linux 12 (bookworm)"
    std::string architecture;  ///< "x86_64", "aarch64"
    std::string libtorch;      ///< "1.13.1"
    std::string gpu;           ///< empty on a CPU

    bool operator==(const Machine&) const = default;
};

/// Everything of it in one line; machines with different lines are different targets.
std::string fingerprint(const Machine& machine);

std::string toJson(const Machine& machine);
/// Throws InputError on damaged text.
Machine machineFromJson(const std::string& json);

/// This machine without `libtorch` and `gpu`, which only the engine knows. `cores` are those that the calling thread
/// may use: ask before a meter pins it. `root` stands for "/" in tests.
Machine thisMachine(const std::string& root = "/");

}  // namespace hatter::latency
