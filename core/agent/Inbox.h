// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/Descriptors.h"
#include "agent/Lines.h"
#include "agent/Wire.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <stop_token>
#include <thread>

namespace hatter::agent {

/// Writes lines to a descriptor, whole ones, from any thread.
class Outbox {
public:
    explicit Outbox(int descriptor) : m_descriptor(descriptor) {}
    /// Throws Error when nobody reads any more.
    void send(std::string line);

private:
    std::mutex m_mutex;
    int m_descriptor;
};

/// Requests as they come in, read by a thread of its own, since a request to stop must be seen while runs are timed.
/// The thread sleeps in poll() until something comes, and gives a sign of life every few seconds while a request is
/// worked on: that costs a few microseconds.
class Inbox {
public:
    Inbox(int descriptor, Outbox& outbox);
    ~Inbox();
    Inbox(const Inbox&) = delete;
    Inbox& operator=(const Inbox&) = delete;

    /// One request, or why a line is none.
    struct Letter {
        Request request;
        std::string problem;    ///< empty: there is a request
        std::stop_source stop;  ///< asked: the client wants no answer any longer, or has gone
    };
    /// Waits for the next one; nothing when the other end has closed. The one before it is done with.
    std::optional<Letter> next();

    /// The stream ended with what cannot be a request.
    bool isBroken();

private:
    void run();
    bool readBytes();
    void take(const std::string& line);
    void put(Letter letter);
    void stopRequest(std::int64_t id);
    void close(bool isBroken);
    bool isWorking();
    void beat();

    int m_descriptor;
    Outbox& m_outbox;
    Lines m_lines;  ///< the thread's, as is m_beatSeconds
    double m_beatSeconds = 10.0;
    std::stop_source m_end;
    Wake m_wake{m_end.get_token()};

    std::mutex m_mutex;  ///< guards what follows
    std::condition_variable m_changed;
    std::deque<Letter> m_letters;
    std::int64_t m_current = 0;  ///< id of the request that is worked on
    std::stop_source m_stop;     ///< of the same
    bool m_isWorking = false;
    bool m_isClosed = false;
    bool m_isBroken = false;

    std::thread m_thread;
};

}  // namespace hatter::agent
