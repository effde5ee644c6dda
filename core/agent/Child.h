// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/Descriptors.h"
#include "agent/Lines.h"

#include <sys/types.h>
#include <optional>
#include <stdexcept>
#include <string>

namespace hatter::agent {

/// A connection does not work any longer: what it was used for can be tried anew.
class Lost : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A shell command whose stdin and stdout carry lines; what it says on stderr is kept for messages. It runs in a
/// session of its own, without a terminal: Ctrl+C does not reach it, ssh cannot ask for a password, and the destructor
/// ends everything that it started. One thread.
class Child {
public:
    /// Throws Error when no process can be started; a command that does not exist is noticed later, as Lost.
    explicit Child(const std::string& command);
    ~Child();
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// Writes a line and its end. Throws Lost when it cannot be written until `deadline`, Stopped when asked to stop.
    void send(std::string line, Instant deadline, const Wake& wake);

    /// The next line of stdout, or nothing at `deadline`. Throws Lost when stdout has ended or the line is too long,
    /// and Stopped when asked to stop.
    std::optional<std::string> line(Instant deadline, const Wake& wake);

    /// The last lines of stderr, in one; empty if there are none.
    std::string complaints() const;

private:
    enum class What { Read, Write };
    void waitFor(What what, Instant deadline, const Wake& wake);
    void readLines();
    void readComplaints();
    [[noreturn]] void failEnded();
    bool hasEndedBy(Instant deadline);
    std::string ending() const;
    void end();

    pid_t m_process = -1;
    Descriptor m_in;  ///< the command's stdin
    Descriptor m_out;
    Descriptor m_err;
    Lines m_lines;
    std::string m_complaints;  ///< the end of stderr
};

}  // namespace hatter::agent
