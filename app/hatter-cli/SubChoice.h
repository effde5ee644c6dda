// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/SubTransformer.h"
#include "store/Workspace.h"

#include <cstdint>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace hatter::cli {

/// How a command line names SubTransformers: --sub FILE, --candidate ID, --largest, --smallest.
struct SubChoice {
    std::vector<std::string> files;
    std::vector<std::int64_t> candidates;
    bool largest = false;
    bool smallest = false;

    struct Chosen {
        std::string label;  ///< as it was named: "largest", "candidate 12", the file
        space::SubTransformer sub;
    };

    void addTo(CLI::App& app);
    bool empty() const { return files.empty() && candidates.empty() && !largest && !smallest; }
    /// Throws InputError if none was named, or one does not exist.
    std::vector<Chosen> all(const store::Workspace& workspace) const;
    /// Throws InputError unless it is exactly one.
    Chosen one(const store::Workspace& workspace) const;
};

}  // namespace hatter::cli
