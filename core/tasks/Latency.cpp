// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/Latency.h"

#include "base/Error.h"
#include "base/Log.h"
#include "base/Random.h"
#include "measure/MeterImpl.h"
#include "space/HatYaml.h"
#include "space/SpaceRules.h"
#include "store/RunLog.h"
#include "tasks/SuperModelImpl.h"
#include "tasks/WorkspaceData.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <set>
#include <thread>

namespace hatter::tasks {

namespace {

using space::SubTransformer;
using workbench::MeasureLatencyOptions;

/// Distinct SubTransformers; the first four are the corners of the space, which a predictor must not extrapolate to.
std::vector<SubTransformer> sampled(const space::DesignSpace& space, int n, std::uint64_t seed) {
    std::vector<SubTransformer> out;
    std::set<std::string> seen;
    const auto add = [&](const SubTransformer& sub) {
        if (int(out.size()) < n && seen.insert(space::hashOf(sub)).second)
            out.push_back(sub);
    };
    for (const int span : {1, 3}) {
        add(space.smallest(span));
        add(space.largest(span));
    }
    PythonRandom random(seed);
    for (int tries = 0; int(out.size()) < n && tries < 100 * n; ++tries)
        add(space.decode(space.randomGenome(random)));
    return out;
}

std::string detail(const latency::Measurement& m) {
    char text[96];
    std::snprintf(text, sizeof text, "%.1f ms (encoder %.1f, decoder %.1f)", m.totalMs(), m.encoderMs, m.decoderMs);
    return text;
}

/// What the reference measures WMT's models with; taken where there is no corpus to take a mean of.
constexpr int ReferenceLength = 30;

/// The space that SubTransformers are sampled from.
space::DesignSpace spaceToMeasure(const store::Workspace& workspace, const MeasureLatencyOptions& options) {
    auto own = designSpaceOf(workspace);
    if (!options.space)
        return own;
    if (options.space->qkvDim != own.qkvDim || options.space->spanRule != own.spanRule ||
        space::countedEncoderLayers(*options.space) != space::countedEncoderLayers(own))
        throw InputError("the space to sample, '" + options.space->name +
                         "', has another qkv-dim, or counts attention spans over other encoder layers, than the "
                         "workspace's '" +
                         own.name + "': its latencies would say nothing about the workspace's SubTransformers");
    return *options.space;
}

/// So many SubTransformers take turns: rounds lie further apart than a machine's slow moments last, and little is lost
/// when it is stopped in between.
constexpr std::size_t BlockSize = 16;

/// Measures `subs` round by round; `commit` gets each with its last round. `before` of the counter's items are done.
void measureBlock(const std::vector<SubTransformer>& subs, const measure::Meter& meter, ProgressCounter& counter,
                  std::int64_t before, const std::function<latency::Measurement(const measure::Meter::Runs&)>& commit,
                  const std::stop_token& stop) {
    std::vector<measure::Meter::Runs> block;
    for (const SubTransformer& sub : subs)
        block.push_back({sub, {}, {}, 0});
    std::int64_t turns = 0;
    for (int round = 0; round < meter.rounds(); ++round)
        for (measure::Meter::Runs& runs : block) {
            meter.addRound(runs, stop);
            std::string text = "round " + std::to_string(runs.rounds) + " of " + std::to_string(meter.rounds());
            if (runs.rounds == meter.rounds())
                text = detail(commit(runs));
            counter.at(before + ++turns / meter.rounds(), text);
        }
}

}  // namespace

space::DesignSpace designSpaceOf(const store::Workspace& workspace) {
    if (!std::filesystem::exists(workspace.designSpaceFile()))
        throw InputError({workspace.folder().string(), 0, {}},
                         "the workspace has no design space yet: give one when training the SuperTransformer");
    return space::readDesignSpace(workspace.designSpaceFile());
}

latency::Protocol completed(const store::Workspace& workspace, latency::Protocol protocol) {
    if (protocol.vocabulary == 0)
        protocol.vocabulary = targetVocabulary(workspace).size();
    const auto mean = [&](const std::string& language, const data::Vocabulary& vocabulary) {
        if (!hasSplit(workspace, "valid"))
            return ReferenceLength;
        const auto lines = data::TokenSequences::read(workspace.dataPrefix("valid", language), vocabulary.size());
        return std::max(1,
                        int(std::lround(double(lines.tokenCount()) / double(std::max<std::size_t>(1, lines.size())))));
    };
    if (protocol.sourceLength == 0)
        protocol.sourceLength = mean(workspace.info().sourceLanguage, sourceVocabulary(workspace));
    if (protocol.targetLength == 0)
        protocol.targetLength = mean(workspace.info().targetLanguage, targetVocabulary(workspace));
    if (protocol.threads == 0)
        protocol.threads = static_cast<int>(std::thread::hardware_concurrency());
    return protocol;
}

void measureLatency(const store::Workspace& workspace, const MeasureLatencyOptions& options, Progress& progress,
                    const std::function<void(const store::MeasurementRecord&)>& onMeasured, std::stop_token stop) {
    if (options.only.empty() && options.samples < 1)
        throw InputError("the number of SubTransformers to measure must be at least 1");
    const auto space = spaceToMeasure(workspace, options);
    const auto protocol = completed(workspace, options.protocol);
    const auto device = deviceNamed(options.device);
    store::RunLog log(workspace);
    for (const latency::Target& target : store::RunLogReader(workspace).targets())
        if (target.name == options.target && target.device != options.device)
            throw InputError("'" + options.target + "' stands for the device " + target.device +
                             " in this workspace: give the device " + options.device + " a name of its own (--target)");
    log.setTarget({options.target, options.device, measure::fingerprint(device)});

    std::set<std::string> done;
    for (const auto& row : store::RunLogReader(workspace).measurements(options.target))
        if (row.protocol == protocol)
            done.insert(row.hash);
    // A chosen one is measured again on purpose; a sampled one that stands already was measured before a stop.
    const bool chosen = !options.only.empty();
    auto subs = chosen ? options.only : sampled(space, options.samples, options.seed);
    const auto wanted = static_cast<std::int64_t>(subs.size());
    if (!chosen)
        std::erase_if(subs, [&](const SubTransformer& sub) { return done.contains(space::hashOf(sub)); });
    const auto stand = wanted - static_cast<std::int64_t>(subs.size());
    ProgressCounter counter(progress, "measuring latency", wanted, stand);
    const measure::Meter meter(space, protocol, device);
    const auto commit = [&](const measure::Meter::Runs& runs) {
        store::MeasurementRecord record;
        record.target = options.target;
        record.hash = space::hashOf(runs.sub);
        record.protocol = protocol;
        record.conditions = measure::conditions();
        record.measurement = meter.result(runs);
        record.at = store::utcNow();
        record.id = log.addMeasurement(record);
        if (onMeasured)
            onMeasured(record);
        return record.measurement;
    };
    for (std::size_t begin = 0; begin < subs.size(); begin += BlockSize) {
        const std::size_t end = std::min(subs.size(), begin + BlockSize);
        measureBlock({subs.begin() + std::ptrdiff_t(begin), subs.begin() + std::ptrdiff_t(end)}, meter, counter,
                     stand + static_cast<std::int64_t>(begin), commit, stop);
    }
    logInfo("latency of " + std::to_string(wanted) + " SubTransformers stands for " + options.target);
}

latency::LatencyPredictor fitPredictor(const store::Workspace& workspace, const std::string& target) {
    const auto rows = store::RunLogReader(workspace).measurements(target);
    if (rows.empty())
        throw InputError("there are no measured latencies of '" + target +
                         "' to fit a predictor on: measure some first (hatter-cli latency measure)");
    // Measurements under other protocols are not comparable: the latest one's counts.
    const latency::Protocol protocol = rows.back().protocol;
    std::vector<latency::Measurement> measurements;
    for (const auto& row : rows)
        if (row.protocol == protocol)
            measurements.push_back(row.measurement);
    auto predictor = latency::LatencyPredictor::fit(designSpaceOf(workspace), protocol, measurements);
    store::RunLog(workspace).addPredictor({0, target, predictor.toJson(), store::utcNow()});
    char text[160];
    std::snprintf(
        text, sizeof text, "latency predictor fitted on %d measurements; error on %d held out: %.1f %% MAPE, %.2f ms",
        predictor.error().fitted, predictor.error().heldOut, predictor.error().mape, predictor.error().rmseMs);
    logInfo(text);
    return predictor;
}

latency::LatencyPredictor predictorOf(const store::Workspace& workspace, const std::string& target) {
    const auto record = store::RunLogReader(workspace).latestPredictor(target);
    if (!record)
        throw InputError("there is no latency predictor for '" + target +
                         "' yet: measure latencies and fit one (hatter-cli latency measure, hatter-cli latency fit)");
    return latency::LatencyPredictor::fromJson(record->predictor, workspace.folder());
}

}  // namespace hatter::tasks
