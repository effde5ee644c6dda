// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Error.h"

namespace hatter {

std::string Where::text() const {
    std::string out = file;
    if (line > 0)
        out += ":" + std::to_string(line);
    if (!key.empty())
        out += (out.empty() ? "key '" : ": key '") + key + "'";
    return out;
}

Error::Error(const std::string& message) : std::runtime_error(message) {}

Error::Error(const Where& where, const std::string& message)
    : std::runtime_error(where.text().empty() ? message : where.text() + ": " + message), m_where(where) {}

Stopped::Stopped() : Error("stopped on request") {}

}  // namespace hatter
