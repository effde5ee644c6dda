// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sched.h>
#include <vector>

namespace hatter::measure {

/// Holds the calling thread and the threads that compute for it (OpenMP's and OpenBLAS's) on some cores, and lets them
/// go in the end. Make and drop it on one thread, after its number of threads was set; nothing else may compute at
/// either moment, since OpenBLAS's threads are made anew.
class Pinning {
public:
    /// `cores` empty: does nothing. Throws InputError for a core that is absent or that this program may not use.
    Pinning(const std::vector<int>& cores, int threads);
    ~Pinning();
    Pinning(const Pinning&) = delete;
    Pinning& operator=(const Pinning&) = delete;

private:
    bool m_active = false;
    int m_threads = 1;
    cpu_set_t m_before{};
};

}  // namespace hatter::measure
