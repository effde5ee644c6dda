// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/Agent.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace hatter::agent {

/// The lines of the protocol as values; docs/agent.md shows them. Lines are written without their end. What comes over
/// the wire is a stranger's: sizes, nesting and numbers are bounded, and readers throw InputError for anything that is
/// not exactly such a line.

/// The most runs that one request may ask for, uncounted or counted.
inline constexpr int MaxRuns = 10000;

/// What the client asks of the agent.
struct Prepare {
    latency::MeterSettings settings;
    double beatSeconds = 10.0;  ///< while it works, the agent gives a sign of life so often
};
/// SubTransformers travel as HAT's YAML: within the prepared space, where they must be, that is exact.
struct Time {
    std::string sub;
    int uncounted = 0;
    int counted = 0;
};
struct Profile {
    std::string sub;
};
struct Stop {};  ///< ends the request whose id it carries, or does nothing

struct Request {
    std::int64_t id = 0;
    std::variant<Prepare, Time, Profile, Stop> order;
};

/// What the agent answers. One answer ends a request; Alive does not.
struct Alive {};
struct HasStopped {};
struct Failure {
    std::string message;
    bool isInput = false;  ///< the request is at fault
};
/// Machine: prepared, and this is what it measures on.
using Answer = std::variant<Alive, HasStopped, Failure, latency::Machine, latency::RunTimes, latency::LayerShares>;

struct Reply {
    std::int64_t id = 0;  ///< of the request; 0: the agent could not read which
    Answer answer;
};

std::string toLine(const Greeting& greeting);
std::string toLine(const Request& request);
std::string toLine(const Reply& reply);

/// Nothing for a line that is no greeting: a remote shell may say something before. Throws InputError for a greeting
/// of another version of the protocol, and for a damaged one.
std::optional<Greeting> greetingFrom(const std::string& line);
Request requestFrom(const std::string& line);
Reply replyFrom(const std::string& line);

/// The id of a request that cannot be read otherwise; 0 if there is none.
std::int64_t idOf(const std::string& line);

}  // namespace hatter::agent
