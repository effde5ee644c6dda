// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hatter::workbench {

/// Sets what LibTorch's libraries read from the environment when they are loaded. Call before the engine is opened,
/// from the thread that opens it. Values that the user has set stay.
///
/// OMP_WAIT_POLICY=passive: by default idle OpenMP threads spin. Beside any other work on the machine that makes small
/// operators on two threads up to thirty times slower than on one.
void prepareEngineEnvironment();

}  // namespace hatter::workbench
