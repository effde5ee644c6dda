// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Snapshots.h"

#include "base/AtomicFile.h"
#include "base/Error.h"
#include "base/Log.h"
#include "models/SteeringText.h"
#include "space/HatYaml.h"
#include "store/RunLog.h"
#include "workbench/TrainSettings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <sstream>
#include <utility>

namespace hatter::ui {

namespace fs = std::filesystem;

namespace {

/// How many rows are read before the reader looks whether somebody still waits for them.
constexpr std::size_t RowsBetweenLooks = 1000;
constexpr std::int64_t MostReserved = 1000000;

QJsonObject parse(const std::string& text) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

/// No line is longer than the reader of text lets pass; what says otherwise is damaged.
std::vector<std::int64_t> lengthsOf(const QJsonObject& json) {
    constexpr qsizetype MostLengths = qsizetype{1} << 20;
    const QJsonArray counts = json.value(QLatin1String("histogram")).toArray();
    std::vector<std::int64_t> lengths;
    if (counts.size() > MostLengths)
        return lengths;
    lengths.reserve(static_cast<std::size_t>(counts.size()));
    for (const QJsonValue& count : counts)
        lengths.push_back(std::max<qint64>(0, count.toInteger()));
    return lengths;
}

SplitFacts splitFacts(const QJsonObject& json) {
    const auto mean = [&json](const char* key) {
        return json.value(QLatin1String(key)).toObject().value(QLatin1String("mean")).toDouble();
    };
    SplitFacts facts;
    facts.split = json.value(QLatin1String("split")).toString();
    facts.read = json.value(QLatin1String("read")).toInteger();
    facts.kept = json.value(QLatin1String("kept")).toInteger();
    facts.sourceWords = mean("sourceWords");
    facts.targetWords = mean("targetWords");
    facts.sourcePieces = mean("sourcePieces");
    facts.targetPieces = mean("targetPieces");
    for (const char* key : {"sourcePieces", "targetPieces"})
        facts.longestPieces = std::max(
            facts.longestPieces, json.value(QLatin1String(key)).toObject().value(QLatin1String("longest")).toInt());
    for (const auto& [key, lengths] : {std::pair("sourceWords", &SplitFacts::sourceWordLengths),
                                       std::pair("targetWords", &SplitFacts::targetWordLengths),
                                       std::pair("sourcePieces", &SplitFacts::sourcePieceLengths),
                                       std::pair("targetPieces", &SplitFacts::targetPieceLengths)})
        facts.*lengths = lengthsOf(json.value(QLatin1String(key)).toObject());
    const QJsonObject dropped = json.value(QLatin1String("dropped")).toObject();
    for (auto it = dropped.begin(); it != dropped.end(); ++it)
        facts.dropped.append({it.key(), it.value().toInteger()});
    return facts;
}

DataFacts readData(const store::Workspace& workspace) {
    DataFacts facts;
    const fs::path file = workspace.dataFolder() / "statistics.json";
    if (!fs::exists(file))
        return facts;
    const QJsonObject json = parse(readFile(file));
    for (const QJsonValue& split : json.value(QLatin1String("splits")).toArray())
        facts.splits.append(splitFacts(split.toObject()));
    facts.vocabulary = json.value(QLatin1String("vocabulary")).toInt();
    if (const QJsonValue leaks = json.value(QLatin1String("leaks")); leaks.isDouble())
        facts.leaks = leaks.toInteger();
    facts.ready = !facts.splits.isEmpty();
    return facts;
}

workbench::TrainPoint trainPoint(const QJsonObject& json) {
    const auto optional = [&json](const char* key) {
        const QJsonValue value = json.value(QLatin1String(key));
        return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
    };
    workbench::TrainPoint point;
    point.update = json.value(QLatin1String("update")).toInteger();
    point.loss = json.value(QLatin1String("loss")).toDouble();
    point.nll = json.value(QLatin1String("nll")).toDouble();
    point.learningRate = json.value(QLatin1String("learningRate")).toDouble();
    point.tokensPerSecond = json.value(QLatin1String("tokensPerSecond")).toDouble();
    point.targetTokens = json.value(QLatin1String("targetTokens")).toInteger();
    point.largestValidLoss = optional("largestValidLoss");
    point.sampledValidLoss = optional("sampledValidLoss");
    point.smallestValidLoss = optional("smallestValidLoss");
    return point;
}

void readHistory(const fs::path& file, SuperFacts& facts) {
    if (!fs::exists(file))
        return;
    std::istringstream lines(readFile(file));
    for (std::string line; std::getline(lines, line);) {
        const QJsonObject json = parse(line);
        if (json.isEmpty())
            continue;
        facts.history.push_back(trainPoint(json));
        facts.updates = facts.history.back().update;
        if (facts.history.back().largestValidLoss)
            facts.validLoss = facts.history.back().largestValidLoss;
    }
}

SuperFacts readSuper(const store::Workspace& workspace) {
    SuperFacts facts;
    if (fs::exists(workspace.designSpaceFile())) {
        try {
            facts.space = space::readDesignSpace(workspace.designSpaceFile());
        } catch (const Error& e) {
            facts.spaceError = QString::fromUtf8(e.what());
        }
    }
    facts.ready = fs::exists(workspace.superCheckpoint() / "model.safetensors");
    facts.resumable = fs::exists(workspace.superCheckpoint() / "training.safetensors");
    readHistory(workspace.superCheckpoint() / "history.jsonl", facts);
    try {
        facts.settings = workbench::readTrainSettings(workspace);
    } catch (const Error& e) {
        logWarning(e.what());  // the form keeps its defaults
    }
    // An imported training has updates and no curve.
    facts.updates = std::max<qint64>(facts.updates, workbench::readImportedUpdates(workspace));
    return facts;
}

/// What the run began with, or what it was changed to since.
search::Constraints constraintsOf(const RunFacts& facts, const QJsonObject& settings) {
    for (auto e = facts.steering.rbegin(); e != facts.steering.rend(); ++e)
        if (const auto event = steeringEvent(*e, facts.space))
            return event->to.constraints;
    try {
        return search::constraintsFromJson(settings.value(QLatin1String("constraints")).toString().toStdString());
    } catch (const Error& e) {
        logWarning(e.what());
        return {};
    }
}

}  // namespace

const SplitFacts* DataFacts::find(const QString& split) const {
    const auto found =
        std::find_if(splits.begin(), splits.end(), [&](const SplitFacts& facts) { return facts.split == split; });
    return found == splits.end() ? nullptr : &*found;
}

qint64 DataFacts::pairs(const QString& split) const {
    const SplitFacts* facts = find(split);
    return facts == nullptr ? 0 : facts->kept;
}

WorkspaceFacts readWorkspaceFacts(const store::Workspace& workspace, LatencyCache& cache) {
    WorkspaceFacts facts;
    facts.data = readData(workspace);
    facts.super = readSuper(workspace);
    const store::RunLogReader reader(workspace);
    facts.latency = readLatencyFacts(workspace, facts.super.space, cache);
    facts.runs = reader.runs();
    std::sort(facts.runs.begin(), facts.runs.end(), [](const auto& a, const auto& b) { return a.id > b.id; });
    facts.exports = reader.exports();
    facts.subTrainings = reader.subTrainings();
    std::reverse(facts.subTrainings.begin(), facts.subTrainings.end());
    return facts;
}

SubTrainingFacts readSubTraining(const store::Workspace& workspace, std::int64_t training) {
    const store::RunLogReader reader(workspace);
    return {training, reader.subTrainingPoints(training), reader.subTrainingSamples(training)};
}

std::optional<double> readKnownLoss(const store::Workspace& workspace, std::int64_t run, const std::string& hash) {
    const bool isHash = !hash.empty() && hash.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (!isHash)
        return std::nullopt;
    const auto found = store::RunLogReader(workspace).query(
        "SELECT e.loss FROM evaluations e JOIN architectures a ON a.id = e.architecture JOIN "
        "runs r ON r.checkpoint = e.checkpoint AND r.validation_set = e.validation_set WHERE "
        "r.id = " +
        std::to_string(run) + " AND a.hash = '" + hash + "' LIMIT 1");
    if (found.rows.empty())
        return std::nullopt;
    return QByteArray::fromStdString(found.rows.front().front()).toDouble();
}

workbench::TrainedCalibration readCalibration(const store::Workspace& workspace) {
    return workbench::calibrationOf(store::RunLogReader(workspace).finalBleus());
}

void calibrate(CandidateRow& row, const workbench::TrainedCalibration& calibration) {
    row.calibrated = calibration.line && row.bleu ? std::optional(calibration.line->at(*row.bleu)) : std::nullopt;
}

RunFacts readRunFacts(const store::Workspace& workspace, std::int64_t run, std::stop_token stop) {
    const store::RunLogReader reader(workspace);
    RunFacts facts;
    const auto record = reader.run(run);
    if (!record)
        throw Error("run " + std::to_string(run) + " is not in this workspace");
    facts.run = *record;
    if (!record->space.empty()) {
        try {
            facts.space = space::parseDesignSpace(record->space, "run " + std::to_string(run));
        } catch (const Error&) {
            // Written by another version: figures stand, the drawing scales itself.
        }
    }
    const QJsonObject settings = parse(record->settings);
    store::CandidateQuery query;
    query.run = run;
    query.fullValidationSet = settings.value(QLatin1String("fullValidationSet")).toString().toStdString();
    query.genomes = false;
    facts.rows.reserve(roomFor(static_cast<std::size_t>(std::clamp<std::int64_t>(record->sampled, 0, MostReserved))));
    facts.calibration = workbench::calibrationOf(reader.finalBleus());
    reader.eachCandidate(query, [&](store::CandidateRecord& candidate) {
        facts.rows.push_back(rowOf(std::move(candidate)));
        calibrate(facts.rows.back(), facts.calibration);
        return facts.rows.size() % RowsBetweenLooks != 0 || !stop.stop_requested();
    });
    if (stop.stop_requested())
        throw Stopped();
    facts.generations = reader.generations(run);
    facts.steering = reader.steering(run);
    facts.constraints = constraintsOf(facts, settings);
    facts.iterations =
        settings.value(QLatin1String("iterations"))
            .toInt(settings.value(QLatin1String("evolution")).toObject().value(QLatin1String("iterations")).toInt());
    if (!facts.steering.empty())
        facts.limitMs = facts.steering.back().toMs;
    else if (!facts.generations.empty())
        facts.limitMs = facts.generations.back().limitMs;
    else
        facts.limitMs = settings.value(QLatin1String("limitMs")).toDouble();
    return facts;
}

FlopLengths flopLengths(const TargetPtr& target) {
    if (!target || !target->predictor)
        return {};
    const latency::Protocol& protocol = target->predictor->protocol();
    return {protocol.sourceLength, protocol.targetLength};
}

}  // namespace hatter::ui
