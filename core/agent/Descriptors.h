// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <stop_token>
#include <string_view>
#include <utility>

namespace hatter::agent {

using Clock = std::chrono::steady_clock;
using Instant = Clock::time_point;

/// `seconds` from now; a day at most.
Instant after(double seconds);
/// For poll(): milliseconds until `deadline`, rounded up; 0 when it has passed.
int pollMs(Instant deadline);

/// Owns an open file descriptor, which no program that is started inherits.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~Descriptor() { close(); }

    void close();
    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }

private:
    int m_number = -1;
};

struct Pipe {
    Descriptor read;
    Descriptor write;
};
/// Both ends are above 2, so that a child's standard descriptors can be laid over. Throws Error.
Pipe makePipe();

/// A descriptor that can be read from as soon as somebody asks to stop, so that poll() wakes up.
class Wake {
public:
    /// Throws Error if the system has no descriptor left.
    explicit Wake(const std::stop_token& stop);
    int descriptor() const { return m_event.number(); }
    bool isAsked() const { return m_stop.stop_requested(); }
    /// Sleeps until `deadline`; throws Stopped when asked to.
    void pause(Instant deadline) const;

private:
    struct Signal {
        int descriptor;
        void operator()() const noexcept;
    };

    Descriptor m_event;
    std::stop_token m_stop;
    std::stop_callback<Signal> m_callback;
};

/// Bytes read into `buffer`; 0 at the end, when nobody writes any more; -1 when nothing is there at the moment.
long readSome(int descriptor, char* buffer, std::size_t size);

/// Bytes written of `bytes`; -1 when the reader takes none at the moment. Throws Error when there is no reader any
/// more: SIGPIPE is kept from this thread, and stays for the rest of the program what it is.
long writeSome(int descriptor, std::string_view bytes);

}  // namespace hatter::agent
