// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hatter::model {

/// Threads that tensor operations of this process may use; 0: all cores. Also OpenBLAS's own pool: two pools of their
/// own mind make skinny products several times slower. Call at the start of a task, on its thread.
void setThreads(int threads);

/// While it lives a matrix product takes one thread of the BLAS, for a caller that spreads its own work over threads:
/// the BLAS's pool serves one caller at a time.
class SerialProducts {
public:
    SerialProducts();
    ~SerialProducts();
    SerialProducts(const SerialProducts&) = delete;
    SerialProducts& operator=(const SerialProducts&) = delete;
};

}  // namespace hatter::model
