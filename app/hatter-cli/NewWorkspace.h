// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Context.h"

#include <filesystem>

namespace hatter::cli {

/// A workspace that is removed again unless keep() is called: bad input leaves nothing behind.
class NewWorkspace {
public:
    NewWorkspace(Context& context, const std::filesystem::path& folder, const store::WorkspaceInfo& info);
    ~NewWorkspace();
    NewWorkspace(const NewWorkspace&) = delete;
    NewWorkspace& operator=(const NewWorkspace&) = delete;

    const store::Workspace& workspace() const { return m_workspace; }
    void keep() { m_keep = true; }

private:
    void remove();

    Context& m_context;
    bool m_folderExisted;
    store::Workspace m_workspace;
    bool m_keep = false;
};

}  // namespace hatter::cli
