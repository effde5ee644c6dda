// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/Inbox.h"

#include "base/Error.h"

#include <poll.h>
#include <array>
#include <cerrno>

namespace hatter::agent {

namespace {
/// A client asks one thing at a time; what lies here unread is bounded.
constexpr std::size_t MaxLetters = 16;
}  // namespace

void Outbox::send(std::string line) {
    line += '\n';
    const std::lock_guard lock(m_mutex);
    std::string_view left = line;
    while (!left.empty()) {
        if (const long n = writeSome(m_descriptor, left); n > 0) {
            left.remove_prefix(static_cast<std::size_t>(n));
            continue;
        }
        // Whoever shares the descriptor may have made it non-blocking.
        pollfd out{m_descriptor, POLLOUT, 0};
        ::poll(&out, 1, 1000);
    }
}

Inbox::Inbox(int descriptor, Outbox& outbox) : m_descriptor(descriptor), m_outbox(outbox) {
    m_thread = std::thread([this] { run(); });
}

Inbox::~Inbox() {
    m_end.request_stop();
    m_thread.join();
}

std::optional<Inbox::Letter> Inbox::next() {
    std::unique_lock lock(m_mutex);
    m_isWorking = false;
    m_changed.wait(lock, [this] { return m_isClosed || !m_letters.empty(); });
    if (m_isClosed)
        return {};
    Letter letter = std::move(m_letters.front());
    m_letters.pop_front();
    m_current = letter.request.id;
    m_stop = letter.stop;
    m_isWorking = true;
    return letter;
}

bool Inbox::isBroken() {
    const std::lock_guard lock(m_mutex);
    return m_isBroken;
}

bool Inbox::isWorking() {
    const std::lock_guard lock(m_mutex);
    return m_isWorking || !m_letters.empty();
}

void Inbox::run() {
    try {
        Instant beatAt = after(m_beatSeconds);
        for (;;) {
            std::array<pollfd, 2> all = {{{m_descriptor, POLLIN, 0}, {m_wake.descriptor(), POLLIN, 0}}};
            const bool works = isWorking();
            ::poll(all.data(), all.size(), works ? pollMs(beatAt) : -1);
            if (m_wake.isAsked())
                return;
            if (all[0].revents != 0) {
                if (!readBytes())
                    return close(false);
                beatAt = after(m_beatSeconds);
            } else if (works && Clock::now() >= beatAt) {
                beat();
                beatAt = after(m_beatSeconds);
            }
        }
    } catch (const std::exception&) {
        // A line without an end, or nobody who reads signs of life.
        close(true);
    }
}

/// False at the end of the stream.
bool Inbox::readBytes() {
    std::array<char, 65536> buffer;
    const long n = readSome(m_descriptor, buffer.data(), buffer.size());
    if (n > 0)
        m_lines.add({buffer.data(), static_cast<std::size_t>(n)});
    while (const auto line = m_lines.next())
        take(*line);
    return n != 0;
}

void Inbox::take(const std::string& line) {
    if (line.empty())
        return;
    Letter letter;
    try {
        letter.request = requestFrom(line);
        if (std::holds_alternative<Stop>(letter.request.order))
            return stopRequest(letter.request.id);
        if (const auto* prepare = std::get_if<Prepare>(&letter.request.order))
            m_beatSeconds = prepare->beatSeconds;
    } catch (const std::exception& e) {
        letter.request.id = idOf(line);
        letter.problem = e.what();
    }
    put(std::move(letter));
}

void Inbox::put(Letter letter) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_letters.size() >= MaxLetters)
            throw Error("more is asked than can be answered");
        m_letters.push_back(std::move(letter));
    }
    m_changed.notify_one();
}

/// A request that is not here any more has crossed its answer.
void Inbox::stopRequest(std::int64_t id) {
    const std::lock_guard lock(m_mutex);
    if (m_isWorking && m_current == id)
        m_stop.request_stop();
    for (Letter& letter : m_letters)
        if (letter.request.id == id)
            letter.stop.request_stop();
}

void Inbox::close(bool isBroken) {
    {
        const std::lock_guard lock(m_mutex);
        m_isClosed = true;
        m_isBroken = isBroken;
        m_stop.request_stop();
    }
    m_changed.notify_one();
}

void Inbox::beat() {
    std::int64_t id = 0;
    {
        const std::lock_guard lock(m_mutex);
        id = m_current;
    }
    m_outbox.send(toLine(Reply{id, Alive()}));
}

}  // namespace hatter::agent
