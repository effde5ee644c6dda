// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/AtomicFile.h"

#include "base/Error.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>
#include <utility>

namespace hatter {

namespace {
[[noreturn]] void fail(const std::filesystem::path& path, const char* what) {
    throw Error({path.string(), 0, {}}, std::string(what) + ": " + std::strerror(errno));
}
}  // namespace

AtomicFile::AtomicFile(std::filesystem::path path) : m_path(std::move(path)) {
    m_temporary = m_path;
    m_temporary += ".part-" + std::to_string(::getpid());
    m_descriptor = ::open(m_temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (m_descriptor < 0)
        fail(m_path, "cannot be written");
}

AtomicFile::~AtomicFile() {
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
        ::unlink(m_temporary.c_str());
    }
}

void AtomicFile::write(const void* data, std::size_t bytes) {
    const char* at = static_cast<const char*>(data);
    while (bytes > 0) {
        const ssize_t n = ::write(m_descriptor, at, bytes);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            fail(m_path, "cannot be written");
        at += n;
        bytes -= static_cast<std::size_t>(n);
    }
}

void AtomicFile::commit() {
    if (::fsync(m_descriptor) != 0)
        fail(m_path, "cannot be written");
    const int closed = ::close(std::exchange(m_descriptor, -1));
    if (closed != 0 || ::rename(m_temporary.c_str(), m_path.c_str()) != 0) {
        const int reason = errno;
        ::unlink(m_temporary.c_str());
        errno = reason;
        fail(m_path, "cannot be written");
    }
}

void writeFileAtomically(const std::filesystem::path& path, std::string_view text) {
    AtomicFile file(path);
    file.write(text);
    file.commit();
}

std::string readFile(const std::filesystem::path& path, std::size_t maxBytes) {
    std::error_code code;
    if (std::filesystem::is_directory(path, code))
        throw InputError({path.string(), 0, {}}, "is a folder, a file was expected");
    std::ifstream in(path, std::ios::binary);
    if (!in)
        throw InputError({path.string(), 0, {}}, std::string("cannot be read: ") + std::strerror(errno));
    std::string text;
    char buffer[65536];
    while (in.read(buffer, sizeof buffer) || in.gcount() > 0) {
        text.append(buffer, static_cast<std::size_t>(in.gcount()));
        if (text.size() > maxBytes)
            throw InputError({path.string(), 0, {}}, "is larger than " + std::to_string(maxBytes) + " bytes");
    }
    if (in.bad())
        throw Error({path.string(), 0, {}}, std::string("cannot be read to its end: ") + std::strerror(errno));
    return text;
}

}  // namespace hatter
