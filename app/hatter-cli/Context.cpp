// SPDX-License-Identifier: GPL-3.0-or-later
#include "Context.h"

#include "base/Error.h"
#include "base/Log.h"
#include "workbench/Environment.h"

#include <dlfcn.h>

namespace hatter::cli {

namespace {

/// Opened on first need: LibTorch takes about a second to load, and `log` or `--help` can do without. Never closed,
/// since libraries below it do not survive that.
std::unique_ptr<workbench::Engine> loadEngine() {
    workbench::prepareEngineEnvironment();
    void* library = ::dlopen(HATTER_ENGINE_LIBRARY, RTLD_NOW | RTLD_LOCAL);
    void* factory = library ? ::dlsym(library, workbench::EngineFactoryName) : nullptr;
    if (!factory)
        throw Error(std::string("the engine cannot be loaded: ") + ::dlerror());
    return std::unique_ptr<workbench::Engine>(reinterpret_cast<decltype(&hatterMakeEngine)>(factory)());
}

}  // namespace

std::filesystem::path Context::folder() const {
    if (workspaceFolder.empty())
        throw InputError("no workspace was named; use --workspace FOLDER (or -W FOLDER)");
    return workspaceFolder;
}

store::Workspace Context::read() const {
    return store::Workspace::open(folder());
}

store::Workspace Context::write() {
    return write(store::Workspace::open(folder()));
}

store::Workspace Context::write(const store::Workspace& workspace) {
    m_lock = std::make_unique<store::WorkspaceLock>(workspace);
    setLogFolder(workspace.logFolder());
    return workspace;
}

void Context::release() {
    setLogFolder({});
    m_lock.reset();
}

workbench::Engine& Context::engine() {
    if (!m_engine)
        m_engine = loadEngine();
    return *m_engine;
}

}  // namespace hatter::cli
