// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/LatencyPredictor.h"
#include "latency/Quarantine.h"
#include "store/RunLog.h"
#include "store/Workspace.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace hatter::workbench {

// What can be done with latencies without an engine: milliseconds to a second, never on the GUI thread.

/// The rows of a target that a predictor may be fitted to: not quarantined, comparable with the newest one's protocol.
struct UsedRows {
    latency::Protocol protocol;
    std::vector<latency::Measurement> measurements;  ///< the latest of each SubTransformer
};
/// Empty without rows.
UsedRows usedRows(const store::RunLogReader& reader, const std::string& target);
UsedRows usedRows(const std::vector<store::MeasurementRecord>& rows);

/// Adds a target or changes one that nothing was measured on yet. Throws InputError for an empty name, an unknown
/// device and for one that stands for another machine already. Its command counts as approved by this user
/// (ApprovedCommands.h).
void addTarget(const store::Workspace& workspace, const latency::Target& target);

/// Removes a target with its measurements and predictors. Throws InputError if searches went by it.
void removeTarget(const store::Workspace& workspace, const std::string& target);

struct ImportLatencyCsvOptions {
    std::filesystem::path file;  ///< the reference's latency data set
    std::string target;          ///< name of the machine that it speaks of; empty: the file's name
    int sentenceLength = 30;     ///< tokens that the reference measured with: 30 for WMT, 23 for IWSLT
};
struct ImportLatencyCsvOutcome {
    std::string target;
    std::size_t rows = 0;
    latency::QuarantineReport quarantine;
    latency::LatencyPredictor predictor;  ///< fitted to what is not quarantined, and stored
};
/// Takes the rows into the workspace, quarantines, fits. A target of that name must be an imported one, whose rows are
/// replaced. Throws InputError for a damaged file or fewer than 10 rows.
ImportLatencyCsvOutcome importLatencyCsv(const store::Workspace& workspace, const ImportLatencyCsvOptions& options);

/// Writes a target's used rows (or its imported ones) as the reference's CSV, in measuring order; with `quarantinedToo`
/// also the quarantined ones of the same protocol. Anchors' turns are left out. Throws InputError
/// for a target without rows.
void exportLatencyCsv(const store::Workspace& workspace, const std::string& target, const std::filesystem::path& file,
                      bool quarantinedToo = false);

/// Sets rows aside by hand, or takes them back: ids of measurements, or positions of imported rows.
void setQuarantine(const store::Workspace& workspace, const std::string& target, const std::vector<std::int64_t>& rows,
                   bool quarantined);

}  // namespace hatter::workbench
