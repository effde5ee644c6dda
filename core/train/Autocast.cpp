// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/Autocast.h"

#include <ATen/autocast_mode.h>
#include <torch/version.h>

namespace hatter::train {

namespace {
// LibTorch 2.4 replaced the functions per device by one with a device argument.
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)
void setAutocast(bool cuda, bool on) {
    const auto device = cuda ? at::kCUDA : at::kCPU;
    at::autocast::set_autocast_enabled(device, on);
    if (on)
        at::autocast::set_autocast_dtype(device, at::kBFloat16);
}
#else
void setAutocast(bool cuda, bool on) {
    if (cuda) {
        at::autocast::set_enabled(on);
        if (on)
            at::autocast::set_autocast_gpu_dtype(at::kBFloat16);
        return;
    }
    at::autocast::set_cpu_enabled(on);
    if (on)
        at::autocast::set_autocast_cpu_dtype(at::kBFloat16);
}
#endif
}  // namespace

AutocastBfloat16::AutocastBfloat16(bool on, bool cuda) : m_on(on), m_cuda(cuda) {
    if (m_on)
        setAutocast(m_cuda, true);
}

AutocastBfloat16::~AutocastBfloat16() {
    if (!m_on)
        return;
    setAutocast(m_cuda, false);
    at::autocast::clear_cache();
}

}  // namespace hatter::train
