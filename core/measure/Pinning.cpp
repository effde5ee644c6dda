// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure/Pinning.h"

#include "base/Error.h"

#include <ATen/Parallel.h>
#include <dlfcn.h>
#include <cstring>
#include <string>

namespace hatter::measure {

namespace {

/// "0-3,6"
std::string written(const cpu_set_t& set) {
    std::string out;
    for (int core = 0; core < CPU_SETSIZE; ++core) {
        if (!CPU_ISSET(core, &set))
            continue;
        int last = core;
        while (last + 1 < CPU_SETSIZE && CPU_ISSET(last + 1, &set))
            ++last;
        out += (out.empty() ? "" : ",") + std::to_string(core) + (last > core ? "-" + std::to_string(last) : "");
        core = last;
    }
    return out;
}

/// OpenBLAS's own threads have no handle to pin them by. Made anew they take over the cores of the thread that makes
/// them.
void renewBlasThreads(int threads) {
    using Shutdown = int (*)();
    using Setter = void (*)(int);
    const auto shutdown = reinterpret_cast<Shutdown>(dlsym(RTLD_DEFAULT, "blas_thread_shutdown_"));
    const auto setter = reinterpret_cast<Setter>(dlsym(RTLD_DEFAULT, "openblas_set_num_threads"));
    if (shutdown == nullptr || setter == nullptr || threads < 2)
        return;
    shutdown();
    setter(threads);
}

/// The calling thread, and the OpenMP threads that work for it.
void pinAll(const cpu_set_t& set, int threads) {
    sched_setaffinity(0, sizeof set, &set);
    at::parallel_for(0, threads, 1, [&](std::int64_t, std::int64_t) { sched_setaffinity(0, sizeof set, &set); });
    renewBlasThreads(threads);
}

}  // namespace

Pinning::Pinning(const std::vector<int>& cores, int threads) : m_threads(threads) {
    if (cores.empty())
        return;
    if (sched_getaffinity(0, sizeof m_before, &m_before) != 0)
        throw Error(std::string("the cores of this program cannot be read: ") + std::strerror(errno));
    cpu_set_t wanted;
    CPU_ZERO(&wanted);
    for (const int core : cores) {
        if (core >= CPU_SETSIZE || !CPU_ISSET(core, &m_before))
            throw InputError("core " + std::to_string(core) +
                             " is absent, or this program may not use it; it may use " + written(m_before));
        CPU_SET(core, &wanted);
    }
    if (threads > static_cast<int>(cores.size()))
        throw InputError(std::to_string(threads) + " threads are to run on " + std::to_string(cores.size()) +
                         (cores.size() == 1 ? " core" : " cores") + ": name as many cores as there are threads");
    if (sched_setaffinity(0, sizeof wanted, &wanted) != 0)
        throw InputError("the system does not let this program choose its cores (" + std::string(std::strerror(errno)) +
                         "): measure without naming cores");
    m_active = true;
    pinAll(wanted, m_threads);
}

Pinning::~Pinning() {
    if (m_active)
        pinAll(m_before, m_threads);
}

}  // namespace hatter::measure
