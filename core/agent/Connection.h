// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/Child.h"
#include "agent/Wire.h"

namespace hatter::agent {

/// A started command and the agent that answers there. Every function throws Lost when it does not work any longer, and
/// Stopped when asked to stop. One thread.
class Connection {
public:
    /// Starts the command and waits for the greeting. Throws InputError for an agent of another version.
    Connection(const std::string& command, const Patience& patience, const Wake& wake);

    const Greeting& greeting() const { return m_greeting; }

    /// Asks and waits for the answer: never Alive. A stopped request is stopped there as well.
    Answer ask(const decltype(Request::order)& order, const Wake& wake);

    /// False after a stop that the agent did not confirm in time: it still works.
    bool isIdle() const { return m_isIdle; }

private:
    std::optional<Greeting> nextGreeting(Instant deadline, const Wake& wake);
    Answer answer(const Wake& wake);
    std::optional<Answer> next(Instant deadline, const Wake& wake);
    void stop();

    Child m_child;
    double m_silenceSeconds;
    Greeting m_greeting;
    std::int64_t m_id = 0;  ///< of the latest request
    bool m_isIdle = true;
};

}  // namespace hatter::agent
