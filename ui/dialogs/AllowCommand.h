// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/Protocol.h"

#include <functional>

class QWidget;

namespace hatter::ui {

/// Runs `then` at once for a target without a command, or with one that this user has typed or confirmed before. Any
/// other came with the workspace, perhaps from a stranger: it is shown, and runs only if the person says so.
void allowCommand(QWidget* parent, const latency::Target& target, const std::function<void()>& then);

}  // namespace hatter::ui
