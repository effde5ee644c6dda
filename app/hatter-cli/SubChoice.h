// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/SubTransformer.h"
#include "store/Workspace.h"

#include <cstdint>
#include <optional>
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
    std::optional<std::int64_t> trained;  ///< a training: its SubTransformer with its weights

    struct Chosen {
        std::string label;  ///< as it was named: "largest", "candidate 12", the file
        space::SubTransformer sub;
    };

    void addTo(CLI::App& app);
    /// --trained ID, for commands that can take other weights than inherited ones.
    void addTrainedTo(CLI::App& app);
    bool empty() const { return files.empty() && candidates.empty() && !largest && !smallest && !trained; }
    /// Throws InputError if none was named, one does not exist, or others beside --trained.
    std::vector<Chosen> all(const store::Workspace& workspace) const;
    /// Throws InputError unless it is exactly one.
    Chosen one(const store::Workspace& workspace) const;
};

}  // namespace hatter::cli
