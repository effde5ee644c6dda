// SPDX-License-Identifier: GPL-3.0-or-later
#include "StopOnSignal.h"

#include <pthread.h>
#include <unistd.h>
#include <csignal>

namespace hatter::cli {

namespace {

/// SIGUSR1 wakes the waiting thread at the end.
sigset_t watchedSignals() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGINT, SIGTERM, SIGUSR1})
        sigaddset(&set, signal);
    return set;
}

}  // namespace

StopOnSignal::StopOnSignal() {
    const sigset_t set = watchedSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_thread = std::thread([this] { wait(); });
}

StopOnSignal::~StopOnSignal() {
    m_done = true;
    pthread_kill(m_thread.native_handle(), SIGUSR1);
    m_thread.join();
}

std::stop_token StopOnSignal::arm() {
    m_armed = true;
    return m_source.get_token();
}

void StopOnSignal::wait() {
    const sigset_t set = watchedSignals();
    for (;;) {
        int signal = 0;
        if (sigwait(&set, &signal) != 0)
            continue;
        if (m_done)
            return;
        if (signal == SIGUSR1)
            continue;
        if (!m_armed || m_source.stop_requested())
            ::_exit(128 + signal);
        m_source.request_stop();
    }
}

}  // namespace hatter::cli
