// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/HatPredictor.h"
#include "latency/LatencyPredictor.h"
#include "store/Workspace.h"

#include <filesystem>
#include <string>

namespace hatter::workbench {

struct ImportPredictorOptions {
    std::filesystem::path file;  ///< what the reference's latency_predictor.py saved
    latency::HatNormalisation normalisation;
    std::string target;       ///< name of the machine that it speaks of; empty: the file's name
    int sentenceLength = 30;  ///< tokens that the reference measured with: 30 for WMT, 23 for IWSLT
};

/// Copies the reference's predictor into the workspace (predictors/HASH.pt) and makes it the predictor of its target,
/// so that searches under that target's name use it. Needs no engine. Throws InputError for a damaged file, and for a
/// target that stands for a machine that was measured.
latency::LatencyPredictor importPredictor(const store::Workspace& workspace, const ImportPredictorOptions& options);

}  // namespace hatter::workbench
