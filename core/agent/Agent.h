// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/Meter.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace hatter::agent {

/// Version of the line protocol; docs/agent.md describes it. An agent of another one is refused with a clear message.
inline constexpr int WireVersion = 1;

/// How long a connection waits.
struct Patience {
    double helloSeconds = 30.0;     ///< from starting the command to the agent's greeting (ssh asks, LibTorch loads)
    double silenceSeconds = 60.0;   ///< between two lines while it works: it gives a sign of life six times as often
    double reconnectSeconds = 5.0;  ///< before the first new attempt; doubled each time, up to a minute
    int attempts = 60;              ///< to connect anew after a connection was lost; then it fails
};

/// News of a connection, for a person: "not answering, retry in 12 s".
using OnNews = std::function<void(const std::string& news)>;

/// A meter at the other end of a command's stdin and stdout: `command` is run by the shell ("ssh pi hatter-agent",
/// "docker exec -i box hatter-agent"). When the connection drops or falls silent, time() starts the command again and
/// repeats the one request that was lost. Throws InputError when the agent is of another version, cannot measure the
/// protocol, or cannot be started; Error when all attempts failed.
/// Asked to stop, this and the meter's functions throw Stopped within about 0.2 s, in the middle of runs too. The meter
/// belongs to one thread; its end is the command's end.
std::unique_ptr<latency::Meter> connect(const std::string& command, const latency::MeterSettings& settings,
                                        const Patience& patience = {}, OnNews onNews = {},
                                        const std::stop_token& stop = {});

/// Who answers at the other end, without measuring: its devices, and the machine with the first of them.
struct Greeting {
    latency::Machine machine;
    std::string version;               ///< of the agent's program
    std::vector<std::string> devices;  ///< "cpu", "cuda"
};
/// Throws InputError when no agent, or one of another version, answers.
Greeting greet(const std::string& command, const Patience& patience = {}, const std::stop_token& stop = {});

/// The agent's side: answers on the descriptors until the other end closes. `machine` tells of a device. Returns the
/// exit status of the program: 1 when nothing can be written any more, 2 when what comes in is no line of the protocol.
/// Meters are made, used and dropped on this thread; a second one reads requests to stop.
int serve(int in, int out, const latency::MeterFactory& makeMeter,
          const std::function<latency::Machine(const std::string& device)>& machine,
          const std::vector<std::string>& devices);

/// Keeps stdout for the protocol: returns a descriptor of it, and sends what the program or a library prints there to
/// stderr from now on. Throws Error.
int takeStdout();

}  // namespace hatter::agent
