// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ThreadsImpl.h"

#include <ATen/Parallel.h>
#include <dlfcn.h>
#include <malloc.h>
#include <thread>

namespace hatter::model {

namespace {
/// Tensors of tens of megabytes come and go with every batch. glibc gives such blocks back to the system each time and
/// takes them again page by page: a fifth of a training step.
void keepLargeBlocks() {
#ifdef __GLIBC__
    mallopt(M_MMAP_MAX, 0);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    mallopt(M_TOP_PAD, 64 << 20);
#endif
}

void setBlasThreads(int threads) {
    using Setter = void (*)(int);
    if (const auto setter = reinterpret_cast<Setter>(dlsym(RTLD_DEFAULT, "openblas_set_num_threads")))
        setter(threads);
}
}  // namespace

void setThreads(int threads) {
    static const bool kept = (keepLargeBlocks(), true);
    static_cast<void>(kept);
    if (threads <= 0)
        threads = static_cast<int>(std::thread::hardware_concurrency());
    at::set_num_threads(threads);
    setBlasThreads(threads);
}

SerialProducts::SerialProducts() {
    setBlasThreads(1);
}

SerialProducts::~SerialProducts() {
    setBlasThreads(at::get_num_threads());
}

}  // namespace hatter::model
