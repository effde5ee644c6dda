// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/LatencySnapshots.h"

#include "base/Error.h"
#include "base/Log.h"
#include "base/Sha256.h"
#include "engine/LatencyEvents.h"
#include "engine/LatencyRange.h"
#include "latency/Quarantine.h"
#include "space/HatYaml.h"

#include <QDateTime>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

double secondsOf(const std::string& iso) {
    if (iso.empty())
        return 0;
    const QDateTime time = QDateTime::fromString(QString::fromStdString(iso), Qt::ISODateWithMs);
    return time.isValid() ? static_cast<double>(time.toMSecsSinceEpoch()) / 1000.0 : 0;
}

latency::Conditions conditionsOf(const std::string& json) {
    try {
        return latency::conditionsFromJson(json);
    } catch (const Error& e) {
        logWarning(e.what());  // the times stand without them
        return {};
    }
}

LatencyEntry entryOf(const store::MeasurementRecord& record) {
    LatencyEntry entry;
    entry.key = record.id;
    entry.at = secondsOf(record.at);
    entry.beganAt = record.beganAt.empty() ? entry.at : secondsOf(record.beganAt);
    entry.when = QString::fromStdString(record.at);
    entry.anchor = record.role == latency::LabRow::Role::Anchor;
    entry.used = record.isUsed();
    entry.doubt = record.doubt;
    entry.doubtFigure = record.doubtFigure;
    const latency::Measurement& m = record.measurement;
    entry.encoderMs = m.encoderMs;
    entry.decoderMs = m.decoderMs;
    entry.encoderCiMs = m.encoderCiMs;
    entry.decoderCiMs = m.decoderCiMs;
    entry.runs = m.runs;
    entry.conditions = conditionsOf(record.conditions);
    entry.sub = m.sub;
    entry.hash = QString::fromStdString(record.hash);
    entry.features = latency::featuresOf(m.sub);
    entry.session = record.session;
    return entry;
}

LatencyEntry entryOf(const store::ImportedLatencyRecord& record) {
    LatencyEntry entry;
    entry.key = record.position;
    entry.at = entry.beganAt = static_cast<double>(record.position);
    entry.used = record.doubt == latency::Doubt::None;
    entry.doubt = record.doubt;
    entry.doubtFigure = record.residual;
    entry.encoderMs = record.row.encoderMs;
    entry.decoderMs = record.row.decoderMs;
    entry.features = record.row.features;
    entry.deviation = 100 * record.residual;
    if (record.residual > -1)
        entry.expectedMs = entry.totalMs() / (1 + record.residual);
    return entry;
}

/// Where 90 % of the held-out rows lie, as a share of their prediction.
double halfWidthOf(const std::vector<double>& predicted, const std::vector<double>& measured) {
    std::vector<double> off;
    for (std::size_t i = 0; i < predicted.size(); ++i)
        if (predicted[i] > 0)
            off.push_back(std::abs(measured[i] / predicted[i] - 1));
    if (off.size() < FewestRows)
        return 0;
    const std::size_t at = std::min(off.size() - 1, off.size() * 9 / 10);
    std::nth_element(off.begin(), off.begin() + static_cast<std::ptrdiff_t>(at), off.end());
    return off[at];
}

/// Everything of one target that its rows were computed from.
class TargetReader {
public:
    TargetReader(const store::RunLogReader& reader, const std::filesystem::path& folder,
                 const std::optional<space::DesignSpace>& space, LatencyCache& cache, bool light = false)
        : m_reader(reader), m_folder(folder), m_space(space), m_cache(cache), m_light(light) {}

    TargetFacts read(const latency::Target& target) {
        TargetFacts facts;
        facts.target = target;
        facts.stored = true;
        readMachine(facts);
        readPredictor(facts);
        if (facts.isImported())
            readImported(facts);
        else
            readMeasured(facts);
        finishTarget(facts);
        try {
            if (facts.predictor && m_space)
                readRange(facts);
        } catch (const Error& e) {
            logWarning(e.what());  // the limit has no range then, and the search page says that there is no predictor
        }
        return facts;
    }

private:
    void readMachine(TargetFacts& facts) const {
        if (facts.target.machine.empty())
            return;
        try {
            facts.machine = latency::machineFromJson(facts.target.machine);
        } catch (const Error& e) {
            logWarning(e.what());
        }
    }

    void readPredictor(TargetFacts& facts) const {
        const auto record = m_reader.latestPredictor(facts.target.name);
        if (!record)
            return;
        facts.predictorId = record->id;
        try {
            facts.predictor = std::make_shared<const latency::LatencyPredictor>(
                latency::LatencyPredictor::fromJson(record->predictor, m_folder));
        } catch (const Error& e) {
            logWarning(e.what());  // an imported one whose file is gone: the workspace opens without it
        }
    }

    void readMeasured(TargetFacts& facts) {
        m_records = m_reader.measurements(facts.target.name);
        std::stable_sort(m_records.begin(), m_records.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
        facts.sessions = m_reader.latencySessions(facts.target.name);
        for (const auto& record : m_records)
            facts.entries.push_back(entryOf(record));
        for (auto record = m_records.rbegin(); record != m_records.rend() && !facts.protocol; ++record)
            if (record->isUsed())
                facts.protocol = record->protocol;
        if (!facts.protocol && facts.predictor)
            facts.protocol = facts.predictor->protocol();
        if (facts.protocol) {
            for (LatencyEntry& entry : facts.entries)
                entry.superseded = entry.used;
            for (const std::size_t i : newestUsed(facts))
                facts.entries[i].superseded = false;
        }
        apply(facts, [&](LatencyCache::Computed& computed) { computeMeasured(facts, computed); });
        for (LatencyEntry& entry : facts.entries)
            if (entry.expectedMs > 0)
                entry.deviation = 100 * (entry.totalMs() / entry.expectedMs - 1);
    }

    void readImported(TargetFacts& facts) {
        for (const auto& record : m_reader.importedLatencies(facts.target.name)) {
            facts.entries.push_back(entryOf(record));
            m_rows.push_back(record.row);
        }
        if (facts.predictor)
            facts.protocol = facts.predictor->protocol();
        if (!facts.entries.empty())
            apply(facts, [&](LatencyCache::Computed& computed) { computeImported(facts, computed); });
    }

    /// What was computed before holds while everything that it was computed from is the same.
    template <typename Compute>
    void apply(TargetFacts& facts, Compute compute) {
        const std::string signature = signatureOf(facts);
        LatencyCache::Computed& computed = m_cache.targets[facts.target.name];
        if (computed.signature != signature && isLight()) {
            keepKnown(facts, computed);
            return;
        }
        if (computed.signature != signature) {
            computed = {};
            computed.expectedMs.assign(facts.entries.size(), NotKnown);
            computed.heldOutMs.assign(facts.entries.size(), NotKnown);
            try {
                compute(computed);
            } catch (const Error& e) {
                logWarning(e.what());  // rows of a kind that no fit goes through: they are shown without it
            }
            readNetworks(facts.target.name, computed);
            computed.signature = signature;
        }
        for (std::size_t i = 0; i < facts.entries.size(); ++i) {
            if (computed.expectedMs[i] > 0)
                facts.entries[i].expectedMs = computed.expectedMs[i];
            facts.entries[i].heldOutMs = computed.heldOutMs[i];
        }
        facts.error = computed.error;
        facts.halfWidth = computed.halfWidth;
        facts.errorCurve = computed.errorCurve;
        facts.networkPoints = computed.networkPoints;
        facts.severalModes = computed.severalModes;
    }

    bool isLight() const { return m_light || m_cache.quiet; }

    /// Predictions by what is fitted cost nothing; all else stays as it was until there is time.
    void keepKnown(TargetFacts& facts, const LatencyCache::Computed& computed) const {
        for (std::size_t i = 0; i < facts.entries.size(); ++i) {
            LatencyEntry& entry = facts.entries[i];
            if (i < computed.heldOutMs.size() && entry.used)
                entry.heldOutMs = computed.heldOutMs[i];
            if (facts.predictor && entry.sub && facts.protocol &&
                latency::comparable(*facts.protocol, facts.predictor->protocol()))
                entry.expectedMs = facts.predictor->totalMs(*entry.sub);
            else if (i < computed.expectedMs.size() && computed.expectedMs[i] > 0)
                entry.expectedMs = computed.expectedMs[i];
        }
        facts.error = computed.error;
        if (!facts.isImported() && facts.predictor && facts.predictor->error().heldOut > 0)
            facts.error = facts.predictor->error();
        facts.halfWidth = computed.halfWidth;
        facts.errorCurve = computed.errorCurve;
        facts.networkPoints = computed.networkPoints;
        facts.severalModes = computed.severalModes;
    }

    std::string signatureOf(const TargetFacts& facts) const {
        std::string text = m_folder.string() + '\n' + (m_space ? space::writeDesignSpace(*m_space) : std::string());
        text += '\n' + std::to_string(facts.predictorId) + '\n';
        for (const LatencyEntry& entry : facts.entries)
            text += std::to_string(entry.key) + ':' + std::to_string(static_cast<int>(entry.doubt)) + ':' +
                    std::to_string(entry.totalMs()) + ' ';
        return sha256Hex(text);
    }

    /// Networks that were fitted to the target's rows at one time or another, with the error that they were stored
    /// with.
    void readNetworks(const std::string& target, LatencyCache::Computed& computed) const {
        std::string quoted;
        for (const char c : target)
            quoted += c == '\'' ? std::string("''") : std::string(1, c);
        const auto table = m_reader.query("SELECT predictor FROM predictors WHERE target = '" + quoted +
                                          "' ORDER BY id DESC LIMIT 40");
        for (auto row = table.rows.rbegin(); row != table.rows.rend(); ++row) {
            try {
                const auto predictor = latency::LatencyPredictor::fromJson(row->front(), m_folder);
                const auto& error = predictor.error();
                if (predictor.kind() == latency::LatencyPredictor::Kind::Network && error.heldOut > 0)
                    computed.networkPoints.push_back({error.fitted, error.mape, error.mape, error.mape});
            } catch (const Error&) {
                // Of another version, or its file is gone: it is not in use.
            }
        }
    }

    /// What a fit goes by: of a SubTransformer that was measured more than once the newest row, as the engine takes it.
    std::vector<std::size_t> newestUsed(const TargetFacts& facts) const {
        std::vector<std::size_t> used;
        std::map<std::string, std::size_t> known;
        for (std::size_t i = 0; i < m_records.size(); ++i) {
            if (!m_records[i].isUsed() || !latency::comparable(m_records[i].protocol, *facts.protocol))
                continue;
            const auto [at, isNew] = known.emplace(m_records[i].hash, used.size());
            if (isNew)
                used.push_back(i);
            else
                used[at->second] = i;
        }
        return used;
    }

    void computeMeasured(const TargetFacts& facts, LatencyCache::Computed& computed) const {
        const std::vector<std::size_t> used = newestUsed(facts);
        std::vector<latency::Measurement> measurements;
        std::vector<double> totals;
        for (const std::size_t i : used) {
            measurements.push_back(m_records[i].measurement);
            totals.push_back(m_records[i].measurement.totalMs());
        }
        std::shared_ptr<const latency::LatencyPredictor> basis = facts.predictor;
        const bool fits = m_space && measurements.size() >= FewestRows;
        if (!basis && fits)
            basis = std::make_shared<const latency::LatencyPredictor>(
                latency::LatencyPredictor::fit(*m_space, *facts.protocol, measurements));
        if (basis)
            for (std::size_t i = 0; i < m_records.size(); ++i)
                if (latency::comparable(m_records[i].protocol, basis->protocol()))
                    computed.expectedMs[i] = basis->totalMs(m_records[i].measurement.sub);
        if (!fits)
            return;
        const auto validation = latency::crossValidate(*m_space, *facts.protocol, measurements);
        for (std::size_t i = 0; i < used.size(); ++i)
            computed.heldOutMs[used[i]] = validation.totalMs[i];
        computed.error = validation.error;
        computed.halfWidth = halfWidthOf(validation.totalMs, totals);
        computed.errorCurve = latency::errorCurve(*m_space, *facts.protocol, measurements);
    }

    void computeImported(const TargetFacts& facts, LatencyCache::Computed& computed) const {
        std::vector<std::size_t> used;
        std::vector<latency::LatencyRow> rows;
        std::vector<double> totals;
        for (std::size_t i = 0; i < facts.entries.size(); ++i)
            if (facts.entries[i].used) {
                used.push_back(i);
                rows.push_back(m_rows[i]);
                totals.push_back(facts.entries[i].totalMs());
            }
        computed.severalModes = latency::quarantine(m_rows).severalModes;
        if (rows.size() < FewestRows)
            return;
        const auto validation = latency::crossValidate(rows);
        for (std::size_t i = 0; i < used.size(); ++i)
            computed.heldOutMs[used[i]] = validation.totalMs[i];
        computed.error = validation.error;
        computed.halfWidth = halfWidthOf(validation.totalMs, totals);
    }

    void readRange(TargetFacts& facts) const {
        const std::string signature =
            std::to_string(facts.predictorId) + m_folder.string() + space::writeDesignSpace(*m_space);
        LatencyCache::Range& range = m_cache.ranges[facts.target.name];
        // Where there is no time for it, the range of the predictor before this one is near enough.
        if (range.signature != signature && !isLight()) {
            range = rangeOf(*m_space, *facts.predictor);
            range.signature = signature;
        }
        facts.fastestMs = range.fastestMs;
        facts.medianMs = range.medianMs;
        facts.slowestMs = range.slowestMs;
    }

    const store::RunLogReader& m_reader;
    const std::filesystem::path& m_folder;
    const std::optional<space::DesignSpace>& m_space;
    LatencyCache& m_cache;
    bool m_light;  ///< nothing is computed
    std::vector<store::MeasurementRecord> m_records;
    std::vector<latency::LatencyRow> m_rows;
};

/// The target that a new workspace begins with: this machine.
TargetFacts firstTarget() {
    TargetFacts facts;
    return facts;
}

}  // namespace

double LatencyEntry::totalCiMs() const {
    return std::hypot(encoderCiMs, decoderCiMs);
}

std::optional<double> LatencyEntry::load() const {
    if (conditions.busyElsewhere || conditions.stolen)
        return conditions.busyElsewhere.value_or(0) + conditions.stolen.value_or(0);
    return conditions.load;
}

const LatencyEntry* TargetFacts::find(qint64 key) const {
    for (const LatencyEntry& entry : entries)
        if (entry.key == key)
            return &entry;
    return nullptr;
}

TargetPtr LatencyFacts::find(const QString& name) const {
    for (const TargetPtr& facts : targets)
        if (facts->name() == name)
            return facts;
    return nullptr;
}

bool TargetFacts::goesByNetwork() const {
    return predictor && predictor->kind() == latency::LatencyPredictor::Kind::Network;
}

double mapeOf(const TargetFacts& facts) {
    if (facts.goesByNetwork())
        return facts.predictor->error().mape;
    return facts.error ? facts.error->mape : facts.predictor ? facts.predictor->error().mape : 0;
}

void LatencyFacts::replace(TargetFacts facts) {
    const auto known =
        std::find_if(targets.begin(), targets.end(), [&](const TargetPtr& t) { return t->name() == facts.name(); });
    if (known == targets.end()) {
        targets.push_back(std::make_shared<const TargetFacts>(std::move(facts)));
        return;
    }
    facts.fastestMs = (*known)->fastestMs;
    facts.medianMs = (*known)->medianMs;
    facts.slowestMs = (*known)->slowestMs;
    *known = std::make_shared<const TargetFacts>(std::move(facts));
}

void LatencyFacts::choose(const QString& wanted) {
    TargetPtr chosen = find(wanted);
    if (!chosen || !chosen->predictor)
        for (const bool imported : {true, false})
            for (auto facts = targets.rbegin(); facts != targets.rend(); ++facts)
                if ((*facts)->predictor && (*facts)->isImported() == imported)
                    chosen = *facts;
    if (!chosen && !targets.empty())
        chosen = targets.front();
    if (!chosen)
        return;
    target = chosen->name();
    predictor = chosen->predictor;
    fastestMs = chosen->fastestMs;
    medianMs = chosen->medianMs;
    slowestMs = chosen->slowestMs;
}

LatencyFacts readLatencyFacts(const store::Workspace& workspace, const std::optional<space::DesignSpace>& space,
                              LatencyCache& cache) {
    const store::RunLogReader reader(workspace);
    LatencyFacts facts;
    const TargetFacts first = firstTarget();
    bool here = false;
    for (const latency::Target& target : reader.targets()) {
        facts.targets.push_back(
            std::make_shared<const TargetFacts>(TargetReader(reader, workspace.folder(), space, cache).read(target)));
        const bool local = target.device != latency::ImportedDevice && target.command.empty();
        here = here || local || target.name == first.target.name;
    }
    if (!here)
        facts.targets.insert(facts.targets.begin(), std::make_shared<const TargetFacts>(first));
    facts.choose({});
    return facts;
}

std::optional<TargetFacts> readTargetAgain(const store::Workspace& workspace,
                                           const std::optional<space::DesignSpace>& space, LatencyCache& cache,
                                           const QString& name) {
    const store::RunLogReader reader(workspace);
    for (const latency::Target& target : reader.targets())
        if (target.name == name.toStdString())
            return TargetReader(reader, workspace.folder(), space, cache, true).read(target);
    return std::nullopt;
}

}  // namespace hatter::ui
