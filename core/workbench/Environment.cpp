// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/Environment.h"

#include <cstdlib>

namespace hatter::workbench {

void prepareEngineEnvironment() {
    setenv("OMP_WAIT_POLICY", "passive", 0);
}

}  // namespace hatter::workbench
