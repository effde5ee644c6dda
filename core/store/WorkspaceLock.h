// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace hatter::store {

class Workspace;

/// The right to write into a workspace: workspace.lock, held with flock(2), so it ends with the process however that
/// ends. One program holds one for as long as it may start tasks; readers need none. Taking it also settles the runs
/// that a dead program left "running".
class WorkspaceLock {
public:
    /// Throws InputError "is in use by another Hatter (process N)".
    explicit WorkspaceLock(const Workspace& workspace);
    ~WorkspaceLock();
    WorkspaceLock(const WorkspaceLock&) = delete;
    WorkspaceLock& operator=(const WorkspaceLock&) = delete;

private:
    int m_descriptor = -1;
};

}  // namespace hatter::store
