// SPDX-License-Identifier: GPL-3.0-or-later
#include "SubChoice.h"

#include "base/Error.h"
#include "space/HatYaml.h"
#include "store/RunLog.h"

#include <CLI/CLI.hpp>

namespace hatter::cli {

namespace {

constexpr char Ways[] = "--sub FILE, --candidate ID, --largest or --smallest";

SubChoice::Chosen candidate(const store::RunLogReader& reader, std::int64_t id) {
    const auto found = reader.candidate(id);
    if (!found)
        throw InputError("candidate " + std::to_string(id) + " is not in the workspace; `log candidates` lists them");
    return {"candidate " + std::to_string(id), found->sub};
}

}  // namespace

void SubChoice::addTo(CLI::App& app) {
    // One value an option: what follows may be a sentence to translate.
    app.add_option("--sub", files, "A SubTransformer in HAT's YAML")
        ->type_name("FILE")
        ->allow_extra_args(false)
        ->default_str("");
    app.add_option("--candidate", candidates, "A candidate of a search, by its id in `log candidates`")
        ->type_name("ID")
        ->allow_extra_args(false)
        ->default_str("");
    app.add_flag("--largest", largest, "The largest SubTransformer of the design space");
    app.add_flag("--smallest", smallest, "The smallest SubTransformer of the design space");
}

void SubChoice::addTrainedTo(CLI::App& app) {
    app.add_option("--trained", trained, "A trained SubTransformer with its own weights, by its id in `log trainings`")
        ->type_name("ID")
        ->allow_extra_args(false)
        ->default_str("");
}

std::vector<SubChoice::Chosen> SubChoice::all(const store::Workspace& workspace) const {
    if (empty())
        throw InputError(std::string("no SubTransformer was named; use ") + Ways);
    std::vector<Chosen> chosen;
    if (trained) {
        if (!files.empty() || !candidates.empty() || largest || smallest)
            throw InputError("--trained names a SubTransformer with its weights; no other can be named beside it");
        const auto record = store::RunLogReader(workspace).subTraining(*trained);
        if (!record)
            throw InputError("training " + std::to_string(*trained) +
                             " is not in the workspace; `log trainings` lists them");
        return {{"training " + std::to_string(*trained) + " (" + record->start + ")", record->sub}};
    }
    if (largest || smallest || !files.empty()) {
        const space::DesignSpace space = space::readDesignSpace(workspace.designSpaceFile());
        if (largest)
            chosen.push_back({"largest", space.largest()});
        if (smallest)
            chosen.push_back({"smallest", space.smallest()});
        for (const std::string& file : files)
            chosen.push_back({file, space::readSubTransformer(file, space)});
    }
    if (!candidates.empty()) {
        const store::RunLogReader reader(workspace);
        for (const std::int64_t id : candidates)
            chosen.push_back(candidate(reader, id));
    }
    return chosen;
}

SubChoice::Chosen SubChoice::one(const store::Workspace& workspace) const {
    const std::vector<Chosen> chosen = all(workspace);
    if (chosen.size() != 1)
        throw InputError(std::to_string(chosen.size()) + " SubTransformers were named, expected one of " + Ways);
    return chosen.front();
}

}  // namespace hatter::cli
