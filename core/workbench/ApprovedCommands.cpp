// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/ApprovedCommands.h"

#include "base/AtomicFile.h"
#include "base/Error.h"
#include "base/Sha256.h"

#include <cstdlib>
#include <filesystem>
#include <sstream>

namespace hatter::workbench {

namespace {

namespace fs = std::filesystem;

/// As the XDG base directories say.
fs::path settingsFolder() {
    const auto of = [](const char* name) {
        const char* value = std::getenv(name);
        return value != nullptr ? fs::path(value) : fs::path();
    };
    if (const fs::path folder = of("XDG_CONFIG_HOME"); folder.is_absolute())
        return folder / "hatter";
    if (const fs::path home = of("HOME"); home.is_absolute())
        return home / ".config" / "hatter";
    throw Error("neither XDG_CONFIG_HOME nor HOME says where this user's settings stand");
}

fs::path file() {
    return settingsFolder() / "approved-commands";
}

std::string approved() {
    std::error_code code;
    return fs::is_regular_file(file(), code) ? readFile(file()) : std::string();
}

}  // namespace

bool isApproved(const std::string& command) {
    std::istringstream lines(approved());
    const std::string wanted = sha256Hex(command);
    for (std::string line; std::getline(lines, line);)
        if (line == wanted)
            return true;
    return false;
}

void approveCommand(const std::string& command) {
    if (command.empty() || isApproved(command))
        return;
    fs::create_directories(settingsFolder());
    writeFileAtomically(file(), approved() + sha256Hex(command) + "\n");
}

}  // namespace hatter::workbench
