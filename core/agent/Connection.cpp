// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/Connection.h"

#include "base/Error.h"

#include <cstdio>

namespace hatter::agent {

namespace {

/// What a login shell may say before the greeting.
constexpr std::size_t MaxChatter = std::size_t{1} << 16;
/// A stop is confirmed within a few milliseconds, between two runs; who waits for longer runs gives up.
constexpr double StopSeconds = 0.1;

std::string secondsText(double seconds) {
    char text[32];
    std::snprintf(text, sizeof text, "%.3g s", seconds);
    return text;
}

}  // namespace

Connection::Connection(const std::string& command, const Patience& patience, const Wake& wake)
    : m_child(command), m_silenceSeconds(patience.silenceSeconds) {
    const auto greeting = nextGreeting(after(patience.helloSeconds), wake);
    if (!greeting) {
        const std::string complaints = m_child.complaints();
        throw Lost("no agent answered within " + secondsText(patience.helloSeconds) +
                   (complaints.empty() ? std::string() : ": " + complaints));
    }
    m_greeting = *greeting;
}

std::optional<Greeting> Connection::nextGreeting(Instant deadline, const Wake& wake) {
    std::size_t chatter = 0;
    while (const auto line = m_child.line(deadline, wake)) {
        if (auto greeting = greetingFrom(*line))
            return greeting;
        chatter += line->size() + 1;
        if (chatter > MaxChatter)
            throw Lost("says much, but is no agent: \"" + printable(line->substr(0, 60)) + "\"");
    }
    return {};
}

Answer Connection::ask(const decltype(Request::order)& order, const Wake& wake) {
    ++m_id;
    // Before anything is sent: half a request would leave a stream that nobody can use.
    m_isIdle = false;
    try {
        m_child.send(toLine(Request{m_id, order}), after(m_silenceSeconds), wake);
        Answer answered = answer(wake);
        m_isIdle = true;
        return answered;
    } catch (const Stopped&) {
        stop();
        throw;
    }
}

Answer Connection::answer(const Wake& wake) {
    for (;;) {
        const auto answered = next(after(m_silenceSeconds), wake);
        if (!answered)
            throw Lost("no answer for " + secondsText(m_silenceSeconds));
        if (!std::holds_alternative<Alive>(*answered))
            return *answered;
    }
}

/// What the agent says next about the latest request.
std::optional<Answer> Connection::next(Instant deadline, const Wake& wake) {
    while (const auto line = m_child.line(deadline, wake)) {
        Reply reply;
        try {
            reply = replyFrom(*line);
        } catch (const InputError& e) {
            throw Lost(std::string("what it says cannot be read (") + e.what() + "): \"" +
                       printable(line->substr(0, 60)) + "\"");
        }
        // A sign of life may cross the answer that it came before.
        if (reply.id < m_id && std::holds_alternative<Alive>(reply.answer))
            continue;
        // 0: it could not even read which request that was.
        if (reply.id != m_id && !(reply.id == 0 && std::holds_alternative<Failure>(reply.answer)))
            throw Lost("it answers what was not asked");
        return reply.answer;
    }
    return {};
}

void Connection::stop() {
    try {
        const Wake never{std::stop_token()};
        const Instant deadline = after(StopSeconds);
        m_child.send(toLine(Request{m_id, Stop()}), deadline, never);
        while (const auto answered = next(deadline, never))
            if (!std::holds_alternative<Alive>(*answered)) {
                m_isIdle = true;
                return;
            }
    } catch (const std::exception&) {
        // The connection is given up: m_isIdle says so.
    }
}

}  // namespace hatter::agent
