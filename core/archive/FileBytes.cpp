// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/FileBytes.h"

#include "base/Error.h"

#include <utility>

namespace hatter::archive {

FileBytes::FileBytes(std::filesystem::path file) : m_path(std::move(file)), m_in(m_path, std::ios::binary) {
    std::error_code error;
    m_size = std::filesystem::file_size(m_path, error);
    if (!m_in || error)
        throw InputError({m_path.string(), 0, {}}, "cannot be read");
}

std::string FileBytes::at(std::uint64_t offset, std::uint64_t n) {
    if (offset > m_size || n > m_size - offset)
        throw InputError({m_path.string(), 0, {}}, "the file is cut off");
    std::string out(static_cast<std::size_t>(n), '\0');
    m_in.clear();
    m_in.seekg(static_cast<std::streamoff>(offset));
    m_in.read(out.data(), static_cast<std::streamsize>(n));
    if (!m_in)
        throw InputError({m_path.string(), 0, {}}, "cannot be read");
    return out;
}

}  // namespace hatter::archive
