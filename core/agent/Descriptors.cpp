// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/Descriptors.h"

#include "base/Error.h"

#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <sys/eventfd.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>

namespace hatter::agent {

namespace {

/// Keeps the SIGPIPE of a write() from the program: blocked in this thread, and fetched if the write raised it.
class NoPipeSignal {
public:
    NoPipeSignal() {
        sigemptyset(&m_pipe);
        sigaddset(&m_pipe, SIGPIPE);
        m_wasPending = isPending();
        pthread_sigmask(SIG_BLOCK, &m_pipe, &m_before);
    }
    ~NoPipeSignal() {
        const int error = errno;
        constexpr timespec Now{0, 0};
        if (!m_wasPending && isPending())
            sigtimedwait(&m_pipe, nullptr, &Now);
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
        errno = error;
    }
    NoPipeSignal(const NoPipeSignal&) = delete;
    NoPipeSignal& operator=(const NoPipeSignal&) = delete;

private:
    static bool isPending() {
        sigset_t pending;
        sigemptyset(&pending);
        sigpending(&pending);
        return sigismember(&pending, SIGPIPE) == 1;
    }

    sigset_t m_pipe{};
    sigset_t m_before{};
    bool m_wasPending = false;
};

bool isTransient(int error) {
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
}

Descriptor aboveStandard(Descriptor descriptor) {
    if (descriptor.number() > STDERR_FILENO)
        return descriptor;
    return Descriptor(::fcntl(descriptor.number(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
}

}  // namespace

Instant after(double seconds) {
    constexpr double Day = 86400.0;
    return Clock::now() +
           std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(std::clamp(seconds, 0.0, Day)));
}

int pollMs(Instant deadline) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
    return static_cast<int>(std::clamp<std::int64_t>(left, 0, 86'400'000));
}

void Descriptor::close() {
    if (const int number = std::exchange(m_number, -1); number >= 0)
        ::close(number);
}

Pipe makePipe() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        throw Error(std::string("no pipe can be made: ") + std::strerror(errno));
    Pipe pipe{Descriptor(ends[0]), Descriptor(ends[1])};
    pipe = {aboveStandard(std::move(pipe.read)), aboveStandard(std::move(pipe.write))};
    if (!pipe.read.isOpen() || !pipe.write.isOpen())
        throw Error(std::string("no pipe can be made: ") + std::strerror(errno));
    return pipe;
}

void Wake::Signal::operator()() const noexcept {
    constexpr std::uint64_t One = 1;
    static_cast<void>(!::write(descriptor, &One, sizeof One));
}

Wake::Wake(const std::stop_token& stop)
    : m_event(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)), m_stop(stop), m_callback(stop, Signal{m_event.number()}) {
    if (!m_event.isOpen())
        throw Error(std::string("no event descriptor can be made: ") + std::strerror(errno));
}

void Wake::pause(Instant deadline) const {
    while (!isAsked() && Clock::now() < deadline) {
        pollfd event{descriptor(), POLLIN, 0};
        ::poll(&event, 1, pollMs(deadline));
    }
    if (isAsked())
        throw Stopped();
}

long readSome(int descriptor, char* buffer, std::size_t size) {
    const ssize_t n = ::read(descriptor, buffer, size);
    if (n >= 0)
        return n;
    // Any other failure ends the stream as well: nothing more can come.
    return isTransient(errno) ? -1 : 0;
}

long writeSome(int descriptor, std::string_view bytes) {
    const NoPipeSignal quiet;
    const ssize_t n = ::write(descriptor, bytes.data(), bytes.size());
    if (n < 0 && !isTransient(errno))
        throw Error(std::string("nothing can be written: ") + std::strerror(errno));
    return n;
}

}  // namespace hatter::agent
