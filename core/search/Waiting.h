// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <chrono>
#include <stop_token>
#include <thread>

namespace hatter::search {

/// Looks at `condition` fifty times a second: a person holds the other end. Throws Stopped when asked to stop.
template <typename Condition>
void waitUntil(const std::stop_token& stop, Condition condition) {
    for (;;) {
        if (stop.stop_requested())
            throw Stopped();
        if (condition())
            return;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

}  // namespace hatter::search
