// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>

namespace hatter {

/// Where something went wrong: a file, a 1-based line (0: unknown), a key inside it. Empty parts are left out.
struct Where {
    std::string file;
    std::int64_t line = 0;
    std::string key;

    /// "file:12: key 'encoder-layers'", or an empty string.
    std::string text() const;
};

/// A failure with one sentence for a person: what, where and what to do. The CLI prints it and exits 1.
class Error : public std::runtime_error {
public:
    explicit Error(const std::string& message);
    Error(const Where& where, const std::string& message);

    const Where& where() const { return m_where; }

private:
    Where m_where;
};

/// The input (a file, an option, a value) is at fault. The CLI exits 2.
class InputError : public Error {
public:
    using Error::Error;
};

/// Work ended early because its stop token was set. Not a failure: what was finished is kept.
class Stopped : public Error {
public:
    Stopped();
};

}  // namespace hatter
