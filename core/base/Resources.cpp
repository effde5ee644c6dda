// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Resources.h"

#include "base/Error.h"

#include <dlfcn.h>
#include <system_error>

namespace hatter {

std::filesystem::path resourcesFolder() {
    namespace fs = std::filesystem;
    Dl_info info{};
    if (dladdr(reinterpret_cast<const void*>(&resourcesFolder), &info) == 0 || info.dli_fname == nullptr)
        throw Error("the folder of Hatter's resources cannot be found: the place of its library is not known");
    const fs::path library = fs::path(info.dli_fname).parent_path();
    // Relative to the library, so that a tree can be moved.
    for (const char* from : {"../resources", HATTER_INSTALLED_RESOURCES}) {
        std::error_code error;
        fs::path folder = (library / from).lexically_normal();
        if (fs::is_directory(folder, error))
            return folder;
    }
    throw Error({library.string(), 0, {}}, "Hatter's resources are in no folder beside it; install Hatter anew");
}

}  // namespace hatter
