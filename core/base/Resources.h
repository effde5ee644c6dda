// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace hatter {

/// The folder of what Hatter ships besides programs (design spaces, published models), looked for from the place of
/// this library: in a build tree beside its folder, installed in the share folder of the same prefix. Throws Error if
/// it is in neither.
std::filesystem::path resourcesFolder();

}  // namespace hatter
