// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace hatter::workbench {

// A workspace may come from a stranger, and a target of it may hold a command that starts an agent. Such a command runs
// only after this user has typed or confirmed it: its hash then stands in the user's settings, not in the workspace.

/// True if approveCommand() was called with it by this user, in any program of ours.
bool isApproved(const std::string& command);
/// Throws Error where the user's settings cannot be written.
void approveCommand(const std::string& command);

}  // namespace hatter::workbench
