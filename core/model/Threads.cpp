// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ThreadsImpl.h"

#include <ATen/Parallel.h>
#include <dlfcn.h>
#include <thread>

namespace hatter::model {

void setThreads(int threads) {
    if (threads <= 0)
        threads = static_cast<int>(std::thread::hardware_concurrency());
    at::set_num_threads(threads);
    using Setter = void (*)(int);
    if (const auto setter = reinterpret_cast<Setter>(dlsym(RTLD_DEFAULT, "openblas_set_num_threads")))
        setter(threads);
}

}  // namespace hatter::model
