// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/Engine.h"

#include <memory>

namespace hatter::ui {

/// Opens the engine's library, beside this program or installed, and makes an engine. Takes about a second: never call
/// it on the GUI thread. Throws Error naming what the linker says.
std::unique_ptr<workbench::Engine> openEngineLibrary();

}  // namespace hatter::ui
