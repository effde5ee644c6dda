// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/Child.h"

#include "base/Error.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>
#include <vector>

namespace hatter::agent {

namespace {

constexpr std::size_t KeptComplaints = 4096;
constexpr std::size_t ShownComplaints = 3;  ///< lines
/// What a command gets to end by itself once its stdin is closed, and again after SIGTERM.
constexpr double GraceSeconds = 0.05;
/// After stdout has ended, until the rest of stderr and the exit status are there.
constexpr double EndingSeconds = 0.3;

/// How the command is started. The functions of <spawn.h> fail only for want of memory, and then spawning fails too.
class SpawnSettings {
public:
    SpawnSettings(int in, int out, int err) {
        posix_spawn_file_actions_init(&m_files);
        posix_spawn_file_actions_adddup2(&m_files, in, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&m_files, out, STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&m_files, err, STDERR_FILENO);
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 34)
        // What a library opened without O_CLOEXEC is no business of the command's.
        posix_spawn_file_actions_addclosefrom_np(&m_files, STDERR_FILENO + 1);
#endif
        posix_spawnattr_init(&m_attributes);
        posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
        // This program may block or ignore signals that end others.
        sigset_t signals;
        sigemptyset(&signals);
        posix_spawnattr_setsigmask(&m_attributes, &signals);
        for (const int signal : {SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM, SIGCHLD})
            sigaddset(&signals, signal);
        posix_spawnattr_setsigdefault(&m_attributes, &signals);
    }
    ~SpawnSettings() {
        posix_spawn_file_actions_destroy(&m_files);
        posix_spawnattr_destroy(&m_attributes);
    }
    SpawnSettings(const SpawnSettings&) = delete;
    SpawnSettings& operator=(const SpawnSettings&) = delete;

    pid_t start(const std::string& command) const {
        std::string shell = "sh", option = "-c", text = command;
        const std::array<char*, 4> arguments = {shell.data(), option.data(), text.data(), nullptr};
        pid_t process = -1;
        if (const int error = ::posix_spawn(&process, "/bin/sh", &m_files, &m_attributes, arguments.data(), ::environ))
            throw Error("/bin/sh cannot be started: " + std::string(std::strerror(error)));
        return process;
    }

private:
    posix_spawn_file_actions_t m_files{};
    posix_spawnattr_t m_attributes{};
};

void makeNonBlocking(const Descriptor& descriptor) {
    ::fcntl(descriptor.number(), F_SETFL, ::fcntl(descriptor.number(), F_GETFL) | O_NONBLOCK);
}

void nap() {
    constexpr timespec TwoMs{0, 2'000'000};
    ::nanosleep(&TwoMs, nullptr);
}

}  // namespace

Child::Child(const std::string& command) {
    Pipe in = makePipe();
    Pipe out = makePipe();
    Pipe err = makePipe();
    m_process = SpawnSettings(in.read.number(), out.write.number(), err.write.number()).start(command);
    m_in = std::move(in.write);
    m_out = std::move(out.read);
    m_err = std::move(err.read);
    for (const Descriptor* ours : {&m_in, &m_out, &m_err})
        makeNonBlocking(*ours);
}

Child::~Child() {
    end();
}

void Child::send(std::string line, Instant deadline, const Wake& wake) {
    line += '\n';
    std::string_view left = line;
    while (!left.empty()) {
        if (Clock::now() >= deadline)
            throw Lost("takes no request");
        waitFor(What::Write, deadline, wake);
        try {
            if (const long n = writeSome(m_in.number(), left); n > 0)
                left.remove_prefix(static_cast<std::size_t>(n));
        } catch (const Error&) {
            failEnded();
        }
    }
}

std::optional<std::string> Child::line(Instant deadline, const Wake& wake) {
    for (;;) {
        try {
            if (auto line = m_lines.next())
                return line;
        } catch (const InputError& e) {
            throw Lost(std::string("does not speak the agent's protocol: ") + e.what());
        }
        if (!m_out.isOpen())
            failEnded();
        if (Clock::now() >= deadline)
            return {};
        waitFor(What::Read, deadline, wake);
    }
}

/// One turn of the loop that everything waits in: reads what has come, until `what` may be possible or `deadline`.
void Child::waitFor(What what, Instant deadline, const Wake& wake) {
    // A negative descriptor is passed over; that of stdin would else report its end again and again.
    std::array<pollfd, 4> all = {{{wake.descriptor(), POLLIN, 0},
                                  {m_out.number(), POLLIN, 0},
                                  {m_err.number(), POLLIN, 0},
                                  {what == What::Write ? m_in.number() : -1, POLLOUT, 0}}};
    if (::poll(all.data(), all.size(), pollMs(deadline)) < 0 && errno != EINTR)
        throw Error(std::string("poll() failed: ") + std::strerror(errno));
    if (wake.isAsked())
        throw Stopped();
    if (all[1].revents != 0)
        readLines();
    if (all[2].revents != 0)
        readComplaints();
}

void Child::readLines() {
    std::array<char, 65536> buffer;
    const long n = readSome(m_out.number(), buffer.data(), buffer.size());
    if (n > 0)
        m_lines.add({buffer.data(), static_cast<std::size_t>(n)});
    else if (n == 0)
        m_out.close();
}

void Child::readComplaints() {
    std::array<char, 4096> buffer;
    const long n = readSome(m_err.number(), buffer.data(), buffer.size());
    if (n == 0)
        m_err.close();
    if (n <= 0)
        return;
    m_complaints.append(buffer.data(), static_cast<std::size_t>(n));
    if (m_complaints.size() > KeptComplaints)
        m_complaints.erase(0, m_complaints.size() - KeptComplaints);
}

std::string Child::complaints() const {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < m_complaints.size();) {
        const std::size_t end = std::min(m_complaints.find_first_of("\r\n", begin), m_complaints.size());
        const std::string line = printable(std::string_view(m_complaints).substr(begin, end - begin));
        if (line.find_first_not_of(' ') != std::string::npos)
            lines.push_back(line);
        begin = end + 1;
    }
    std::string out;
    for (std::size_t i = lines.size() - std::min(lines.size(), ShownComplaints); i < lines.size(); ++i)
        out += (out.empty() ? "" : " / ") + lines[i];
    return out;
}

void Child::failEnded() {
    // The reason usually stands on stderr, which may come a moment later.
    const Instant deadline = after(EndingSeconds);
    while (m_err.isOpen() && Clock::now() < deadline) {
        pollfd err{m_err.number(), POLLIN, 0};
        if (::poll(&err, 1, pollMs(deadline)) > 0)
            readComplaints();
    }
    const std::string how = hasEndedBy(deadline) ? ending() : "closed its output";
    const std::string why = complaints();
    throw Lost(how + (why.empty() ? std::string() : ": " + why));
}

/// Leaves the process to be waited for: its number, and its group's, cannot be given to another meanwhile.
bool Child::hasEndedBy(Instant deadline) {
    for (;;) {
        siginfo_t info{};
        if (::waitid(P_PID, static_cast<id_t>(m_process), &info, WEXITED | WNOHANG | WNOWAIT) != 0 ||
            info.si_pid == m_process)
            return true;
        if (Clock::now() >= deadline)
            return false;
        nap();
    }
}

std::string Child::ending() const {
    siginfo_t info{};
    if (::waitid(P_PID, static_cast<id_t>(m_process), &info, WEXITED | WNOHANG | WNOWAIT) != 0 ||
        info.si_pid != m_process)
        return "ended";
    return info.si_code == CLD_EXITED ? "ended with status " + std::to_string(info.si_status)
                                      : "was ended by signal " + std::to_string(info.si_status);
}

/// First gently, so that ssh leaves no socket behind, then for sure, and with it all that the shell has started.
void Child::end() {
    m_in.close();
    m_out.close();
    if (!hasEndedBy(after(GraceSeconds))) {
        ::kill(-m_process, SIGTERM);
        hasEndedBy(after(GraceSeconds));
    }
    ::kill(-m_process, SIGKILL);
    while (::waitpid(m_process, nullptr, 0) < 0 && errno == EINTR) {
    }
}

}  // namespace hatter::agent
