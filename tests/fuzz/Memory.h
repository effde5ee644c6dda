// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace hatter::fuzz {

/// Counts the memory that this process takes, between begin() and end(): all of malloc under the address sanitizer,
/// what C++ allocates otherwise. One thread.
class Memory {
public:
    /// `onLimit` is called where more than `limit` bytes are alive, before they are used; it must not return.
    static void begin(std::uint64_t limit, void (*onLimit)(std::uint64_t bytes));
    /// The most that was alive since begin().
    static std::uint64_t end();
};

}  // namespace hatter::fuzz
