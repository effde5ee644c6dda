// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/Meter.h"

#include <functional>
#include <memory>
#include <string>

namespace hatter::agent {

/// Version of the line protocol; docs/agent.md describes it. An agent of another one is refused with a clear message.
inline constexpr int WireVersion = 1;

/// How long a connection waits.
struct Patience {
    double helloSeconds = 30.0;    ///< from starting the command to the agent's greeting (ssh asks, LibTorch loads)
    double silenceSeconds = 60.0;  ///< between two lines while it measures: it tells of every run
    double reconnectSeconds = 5.0; ///< before the first new attempt; doubled each time, up to a minute
    int attempts = 8;              ///< to connect anew after a connection was lost; then it fails
};

/// News of a connection, for a person: "not answering, retry in 12 s".
using OnNews = std::function<void(const std::string& news)>;

/// A meter at the other end of a command's stdin and stdout: `command` is run by the shell ("ssh pi hatter-agent",
/// "docker exec -i box hatter-agent"). When the connection drops or falls silent, time() starts the command again and
/// repeats the one request that was lost. Throws InputError when the agent is of another version, cannot measure the
/// protocol, or cannot be started; Error when all attempts failed.
std::unique_ptr<latency::Meter> connect(const std::string& command, const latency::MeterSettings& settings,
                                        const Patience& patience = {}, OnNews onNews = {});

/// Who answers at the other end, without measuring: its machine and devices.
struct Greeting {
    latency::Machine machine;
    std::string version;               ///< of the agent's program
    std::vector<std::string> devices;  ///< "cpu", "cuda"
};
Greeting greet(const std::string& command, const Patience& patience = {});

/// The agent's side: answers on the descriptors until the other end closes. `machine` tells of a device. Returns the
/// exit status of the program.
int serve(int in, int out, const latency::MeterFactory& makeMeter,
          const std::function<latency::Machine(const std::string& device)>& machine,
          const std::vector<std::string>& devices);

}  // namespace hatter::agent
