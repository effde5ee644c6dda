// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hatter::train {

/// Products in bfloat16 on this thread while it lives (CPU and CUDA), if `on`.
class AutocastBfloat16 {
public:
    AutocastBfloat16(bool on, bool cuda);
    ~AutocastBfloat16();
    AutocastBfloat16(const AutocastBfloat16&) = delete;
    AutocastBfloat16& operator=(const AutocastBfloat16&) = delete;

private:
    bool m_on;
    bool m_cuda;
};

}  // namespace hatter::train
