// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/WorkspaceLock.h"

#include "base/Error.h"
#include "store/RunLog.h"
#include "store/Workspace.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

namespace hatter::store {

namespace {

/// " (process N)" as the holder wrote it; empty while it has not.
std::string holder(int descriptor) {
    char digits[32] = {};
    const ssize_t n = ::pread(descriptor, digits, sizeof digits - 1, 0);
    const std::string text(digits, n > 0 ? static_cast<std::size_t>(n) : 0);
    const std::string number = text.substr(0, text.find_first_not_of("0123456789"));
    return number.empty() ? std::string() : " (process " + number + ")";
}

void writeProcess(int descriptor) {
    const std::string text = std::to_string(::getpid()) + "\n";
    // Only for the message of the other program: a failure here is no reason to stop.
    if (::ftruncate(descriptor, 0) == 0)
        static_cast<void>(!::pwrite(descriptor, text.data(), text.size(), 0));
}

}  // namespace

WorkspaceLock::WorkspaceLock(const Workspace& workspace) {
    const std::filesystem::path file = workspace.folder() / "workspace.lock";
    m_descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (m_descriptor < 0)
        throw Error({file.string(), 0, {}}, std::string("cannot be written: ") + std::strerror(errno));
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
        const int reason = errno;
        const std::string who = holder(m_descriptor);
        ::close(std::exchange(m_descriptor, -1));
        if (reason == EWOULDBLOCK)
            throw InputError({workspace.folder().string(), 0, {}}, "is in use by another Hatter" + who);
        throw Error({file.string(), 0, {}}, std::string("cannot be locked: ") + std::strerror(reason));
    }
    writeProcess(m_descriptor);
    try {
        RunLog(workspace).markInterruptedRuns();
    } catch (...) {
        ::close(std::exchange(m_descriptor, -1));
        throw;
    }
}

WorkspaceLock::~WorkspaceLock() {
    // The file stays: removing it would let a third program lock a new file of the same name.
    ::close(m_descriptor);
}

}  // namespace hatter::store
