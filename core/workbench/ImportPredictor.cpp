// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/ImportPredictor.h"

#include "base/AtomicFile.h"
#include "base/Error.h"
#include "base/Log.h"
#include "base/Sha256.h"
#include "store/RunLog.h"

namespace hatter::workbench {

namespace {

void refuseMeasured(const store::Workspace& workspace, const std::string& target) {
    for (const latency::Target& known : store::RunLogReader(workspace).targets())
        if (known.name == target && known.device != latency::ImportedDevice)
            throw InputError("'" + target + "' stands for the device " + known.device +
                             " in this workspace: give the imported predictor's machine a name of its own (--target)");
}

}  // namespace

latency::LatencyPredictor importPredictor(const store::Workspace& workspace, const ImportPredictorOptions& options) {
    auto network = latency::HatPredictor::read(options.file, options.normalisation);
    const std::string target = options.target.empty() ? options.file.stem().string() : options.target;
    refuseMeasured(workspace, target);
    const std::filesystem::path place = "predictors/" + sha256OfFile(options.file).substr(0, 16) + ".pt";
    std::filesystem::create_directories(workspace.folder() / "predictors");
    writeFileAtomically(workspace.folder() / place, readFile(options.file));
    latency::Protocol protocol;
    protocol.sourceLength = protocol.targetLength = options.sentenceLength;
    auto predictor = latency::LatencyPredictor::ofReference(std::move(network), place, protocol);
    store::RunLog log(workspace);
    latency::Target imported;
    imported.name = target;
    imported.device = latency::ImportedDevice;
    imported.fingerprint = "predictor of HAT: " + options.file.filename().string();
    log.setTarget(imported);
    log.addPredictor({0, target, predictor.toJson(), store::utcNow()});
    logInfo("predictor imported for '" + target + "': " + options.file.string());
    return predictor;
}

}  // namespace hatter::workbench
