// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/LatencyData.h"

#include "base/AtomicFile.h"
#include "base/Error.h"
#include "base/Log.h"
#include "store/RunLog.h"
#include "workbench/ApprovedCommands.h"

#include <algorithm>
#include <map>

namespace hatter::workbench {

namespace {

std::optional<latency::Target> find(const store::RunLogReader& reader, const std::string& name) {
    for (const latency::Target& target : reader.targets())
        if (target.name == name)
            return target;
    return std::nullopt;
}

latency::Target need(const store::RunLogReader& reader, const std::string& name) {
    const auto found = find(reader, name);
    if (!found)
        throw InputError("there is no target '" + name + "' in this workspace");
    return *found;
}

bool hasData(const store::RunLogReader& reader, const std::string& name) {
    return !reader.measurements(name).empty() || !reader.importedLatencies(name).empty() ||
           reader.latestPredictor(name).has_value();
}

void checkDevice(const latency::Target& target) {
    for (const char* known : {"cpu", "cuda", latency::ImportedDevice})
        if (target.device == known)
            return;
    throw InputError("'" + target.device + "' is no device: cpu or cuda was expected");
}

std::vector<latency::LatencyRow> trusted(const std::vector<latency::LatencyRow>& rows,
                                         const latency::QuarantineReport& report) {
    std::vector<latency::LatencyRow> out;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (report.doubted[i] == 0)
            out.push_back(rows[i]);
    return out;
}

/// That a predictor is fitted to.
constexpr std::size_t FewestTrusted = 10;

std::vector<store::ImportedLatencyRecord> recordsOf(const std::string& target,
                                                    const std::vector<latency::LatencyRow>& rows,
                                                    const latency::QuarantineReport& report) {
    std::vector<store::ImportedLatencyRecord> out;
    for (std::size_t i = 0; i < rows.size(); ++i)
        out.push_back({0, target, static_cast<std::int64_t>(i), rows[i],
                       report.doubted[i] != 0 ? latency::Doubt::Residual : latency::Doubt::None, report.residual[i]});
    return out;
}

}  // namespace

UsedRows usedRows(const std::vector<store::MeasurementRecord>& rows) {
    UsedRows out;
    const auto newest =
        std::find_if(rows.rbegin(), rows.rend(), [](const store::MeasurementRecord& row) { return row.isUsed(); });
    if (newest == rows.rend())
        return out;
    out.protocol = newest->protocol;
    std::map<std::string, std::size_t> known;
    for (const store::MeasurementRecord& row : rows) {
        if (!row.isUsed() || !comparable(row.protocol, out.protocol))
            continue;
        const auto [at, isNew] = known.emplace(row.hash, out.measurements.size());
        if (isNew)
            out.measurements.push_back(row.measurement);
        else
            out.measurements[at->second] = row.measurement;
    }
    return out;
}

UsedRows usedRows(const store::RunLogReader& reader, const std::string& target) {
    return usedRows(reader.measurements(target));
}

void addTarget(const store::Workspace& workspace, const latency::Target& target) {
    if (target.name.find_first_not_of(" \t\n") == std::string::npos)
        throw InputError("a target needs a name");
    checkDevice(target);
    if (target.threads < 0)
        throw InputError("the number of threads of '" + target.name + "' must be at least 1");
    const store::RunLogReader reader(workspace);
    const auto known = find(reader, target.name);
    if (known && hasData(reader, target.name) &&
        (known->device != target.device || known->command != target.command || known->threads != target.threads ||
         known->cores != target.cores))
        throw InputError("'" + target.name +
                         "' stands for another machine or other settings, and something was measured there: give the "
                         "new one a name of its own");
    latency::Target added = target;
    if (known && known->command == target.command && known->device == target.device) {
        added.fingerprint = known->fingerprint;
        added.machine = known->machine;
    }
    store::RunLog(workspace).setTarget(added);
    // Who adds it has typed its command.
    approveCommand(target.command);
}

void removeTarget(const store::Workspace& workspace, const std::string& target) {
    need(store::RunLogReader(workspace), target);
    store::RunLog(workspace).removeTarget(target);
}

ImportLatencyCsvOutcome importLatencyCsv(const store::Workspace& workspace, const ImportLatencyCsvOptions& options) {
    const std::string target = options.target.empty() ? options.file.stem().string() : options.target;
    {
        const store::RunLogReader reader(workspace);
        const auto known = find(reader, target);
        if (known && known->device != latency::ImportedDevice)
            throw InputError("'" + target + "' stands for the device " + known->device +
                             " in this workspace: give the imported data's machine a name of its own (--target)");
    }
    const auto rows = latency::readLatencyCsv(options.file);
    auto report = latency::quarantine(rows);
    // Of so few rows none can be spared.
    if (trusted(rows, report).size() < FewestTrusted)
        report.doubted.assign(rows.size(), 0);
    latency::Protocol protocol;
    protocol.sourceLength = protocol.targetLength = options.sentenceLength;
    auto predictor = latency::LatencyPredictor::fitAverages(trusted(rows, report), protocol);
    store::RunLog log(workspace);
    latency::Target imported;
    imported.name = target;
    imported.device = latency::ImportedDevice;
    imported.fingerprint = "latencies of HAT: " + options.file.filename().string();
    log.setTarget(imported);
    log.setImportedLatencies(target, recordsOf(target, rows, report));
    log.addPredictor({0, target, predictor.toJson(), store::utcNow()});
    logInfo(std::to_string(rows.size()) + " latencies imported for '" + target + "': " + options.file.string());
    return {target, rows.size(), std::move(report), std::move(predictor)};
}

void exportLatencyCsv(const store::Workspace& workspace, const std::string& target, const std::filesystem::path& file,
                      bool quarantinedToo) {
    const store::RunLogReader reader(workspace);
    need(reader, target);
    std::vector<latency::LatencyRow> rows;
    for (const auto& record : reader.importedLatencies(target))
        if (quarantinedToo || record.doubt == latency::Doubt::None)
            rows.push_back(record.row);
    const auto measured = reader.measurements(target);
    const UsedRows used = usedRows(measured);
    for (const latency::Measurement& m : used.measurements)
        rows.push_back(latency::rowOf(m));
    for (const auto& record : measured)
        if (quarantinedToo && record.doubt != latency::Doubt::None && record.role == latency::LabRow::Role::Sample &&
            (used.measurements.empty() || comparable(record.protocol, used.protocol)))
            rows.push_back(latency::rowOf(record.measurement));
    if (rows.empty())
        throw InputError("target '" + target + "' has no measurements to write");
    writeFileAtomically(file, latency::writeLatencyCsv(rows));
}

void setQuarantine(const store::Workspace& workspace, const std::string& target, const std::vector<std::int64_t>& rows,
                   bool quarantined) {
    const auto doubt = quarantined ? latency::Doubt::Person : latency::Doubt::None;
    std::vector<std::int64_t> known;
    bool imported = false;
    {
        const store::RunLogReader reader(workspace);
        imported = need(reader, target).device == latency::ImportedDevice;
        if (imported) {
            for (const auto& record : reader.importedLatencies(target))
                known.push_back(record.position);
        } else {
            for (const auto& record : reader.measurements(target))
                known.push_back(record.id);
        }
    }
    std::sort(known.begin(), known.end());
    for (const std::int64_t row : rows)
        if (!std::binary_search(known.begin(), known.end(), row))
            throw InputError("target '" + target + "' has no row " + std::to_string(row));
    store::RunLog log(workspace);
    if (imported)
        log.setImportedDoubt(target, rows, doubt);
    else
        log.setDoubt(rows, doubt);
}

}  // namespace hatter::workbench
