// SPDX-License-Identifier: GPL-3.0-or-later
#include "NewWorkspace.h"

namespace hatter::cli {

namespace fs = std::filesystem;

NewWorkspace::NewWorkspace(Context& context, const fs::path& folder, const store::WorkspaceInfo& info)
    : m_context(context), m_folderExisted(fs::exists(folder)), m_workspace(store::Workspace::create(folder, info)) {
    try {
        context.write(m_workspace);
    } catch (...) {
        remove();
        throw;
    }
}

NewWorkspace::~NewWorkspace() {
    if (!m_keep)
        remove();
}

void NewWorkspace::remove() {
    // create() refuses a folder that holds anything, so all that is in it now was made by us.
    m_context.release();
    std::error_code ignored;
    if (!m_folderExisted) {
        fs::remove_all(m_workspace.folder(), ignored);
        return;
    }
    for (const auto& entry : fs::directory_iterator(m_workspace.folder(), ignored))
        fs::remove_all(entry.path(), ignored);
}

}  // namespace hatter::cli
