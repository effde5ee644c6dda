// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/SetDesignSpace.h"

#include "base/AtomicFile.h"
#include "base/Error.h"
#include "space/HatYaml.h"
#include "space/SpaceRules.h"
#include "store/RunLog.h"

#include <algorithm>

namespace hatter::workbench {

namespace fs = std::filesystem;

namespace {

bool hasMeasurements(const store::Workspace& workspace) {
    const store::RunLogReader reader(workspace);
    const auto targets = reader.targets();
    return std::any_of(targets.begin(), targets.end(),
                       [&](const latency::Target& target) { return !reader.measurements(target.name).empty(); });
}

/// A file that cannot be read holds no space that something could have been measured for.
std::optional<space::DesignSpace> readableSpace(const fs::path& file) {
    try {
        return fs::exists(file) ? std::optional(space::readDesignSpace(file)) : std::nullopt;
    } catch (const InputError&) {
        return std::nullopt;
    }
}

}  // namespace

bool hasSuperTransformer(const store::Workspace& workspace) {
    return fs::exists(workspace.superCheckpoint() / "model.safetensors") ||
           fs::exists(workspace.superCheckpoint() / "training.safetensors");
}

bool measuresAlike(const space::DesignSpace& a, const space::DesignSpace& b) {
    return a.qkvDim == b.qkvDim && a.spanRule == b.spanRule &&
           space::countedEncoderLayers(a) == space::countedEncoderLayers(b);
}

void setDesignSpace(const store::Workspace& workspace, const space::DesignSpace& space) {
    space.check("the design space");
    if (hasSuperTransformer(workspace))
        throw InputError({workspace.folder().string(), 0, {}},
                         "has a SuperTransformer, which belongs to its design space: make a new workspace for another");
    const auto before = readableSpace(workspace.designSpaceFile());
    if (before && !measuresAlike(*before, space) && hasMeasurements(workspace))
        throw InputError({workspace.folder().string(), 0, {}},
                         "has latencies of models whose attention is of another width (qkv-dim) or counts spans in "
                         "another way: make a new workspace for this design space");
    writeFileAtomically(workspace.designSpaceFile(), space::writeDesignSpace(space));
}

}  // namespace hatter::workbench
