// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <stop_token>
#include <thread>

namespace hatter::cli {

/// Turns SIGINT and SIGTERM into a stop request while a task runs; at other times, and at the second signal, they end
/// the program at once. Made in main before any other thread, since threads inherit the signal mask. A thread waits for
/// the signals: a handler could not request a stop, whose callbacks lock.
class StopOnSignal {
public:
    StopOnSignal();
    ~StopOnSignal();
    StopOnSignal(const StopOnSignal&) = delete;
    StopOnSignal& operator=(const StopOnSignal&) = delete;

    /// From now on a signal asks this token to stop.
    std::stop_token arm();

private:
    void wait();

    std::atomic<bool> m_armed = false;
    std::atomic<bool> m_done = false;
    std::stop_source m_source;
    std::thread m_thread;
};

}  // namespace hatter::cli
