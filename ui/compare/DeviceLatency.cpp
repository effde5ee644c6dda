// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/DeviceLatency.h"

#include "space/Counts.h"

#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

using Value = DeviceLatency::Value;

/// The newest row that can be trusted.
const LatencyEntry* measurementOf(const TargetFacts& target, const QString& hash) {
    const auto found = std::find_if(target.entries.rbegin(), target.entries.rend(), [&](const LatencyEntry& entry) {
        return entry.used && !entry.anchor && entry.hash == hash;
    });
    return found == target.entries.rend() ? nullptr : &*found;
}

/// A predictor knows spaces that count spans and cut queries as its own.
bool isPredictable(const CompareList::Item& item, const WorkspaceFacts& facts) {
    const auto& own = facts.super.space;
    if (!own)
        return false;
    if (!item.space)
        return own->contains(item.row.sub);
    return item.space->qkvDim == own->qkvDim && item.space->spanRule == own->spanRule;
}

Value predictedValue(const latency::LatencyPredictor& predictor, const space::SubTransformer& sub) {
    Value value{predictor.totalMs(sub)};
    const latency::LatencyInterval interval = predictor.interval(sub);
    if (std::isfinite(interval.highMs)) {
        value.lowMs = interval.lowMs;
        value.highMs = interval.highMs;
    }
    return value;
}

Value measuredValue(const LatencyEntry& entry) {
    Value value{entry.totalMs()};
    if (const double half = entry.totalCiMs(); half > 0) {
        value.lowMs = value.ms - half;
        value.highMs = value.ms + half;
    }
    return value;
}

DeviceLatency onTarget(const CompareList::Item& item, const TargetFacts& target, bool predictable) {
    DeviceLatency out;
    out.device = out.key = target.name();
    if (const LatencyEntry* entry = measurementOf(target, item.row.hash))
        out.measured = measuredValue(*entry);
    else if (item.row.measuredMs && item.target == target.name())
        out.measured = Value{*item.row.measuredMs};
    if (predictable && target.predictor)
        out.predicted = predictedValue(*target.predictor, item.row.sub);
    else if (item.target == target.name() && item.row.predictedMs > 0)
        out.predicted = Value{item.row.predictedMs};
    return out;
}

DeviceLatency onPublishedHardware(const space::PublishedModel& model) {
    DeviceLatency out;
    out.device = QString::fromStdString(model.hardware.name);
    out.about = QString::fromStdString(model.hardware.full);
    // A latency is that of one sentence, whose length is the task's.
    out.key = QStringLiteral("published %1 %2").arg(QString::fromStdString(model.hardware.id)).arg(model.task.tokens);
    out.published = Value{model.latencyMs};
    return out;
}

/// Of a search whose machine the open workspace does not have.
DeviceLatency asFound(const CompareList::Item& item) {
    DeviceLatency out;
    out.device = out.key = item.target;
    if (item.row.predictedMs > 0)
        out.predicted = Value{item.row.predictedMs};
    if (item.row.measuredMs)
        out.measured = Value{*item.row.measuredMs};
    return out;
}

}  // namespace

const Value* DeviceLatency::shown() const {
    for (const auto* value : {&published, &measured, &predicted})
        if (*value)
            return &**value;
    return nullptr;
}

QVector<DeviceLatency> latenciesOf(const CompareList::Item& item, const WorkspaceFacts& facts) {
    if (item.published)
        return {onPublishedHardware(*item.published)};
    QVector<DeviceLatency> all;
    const bool predictable = isPredictable(item, facts);
    for (const TargetPtr& target : facts.latency.targets)
        all.append(onTarget(item, *target, predictable));
    if (!facts.latency.find(item.target))
        if (DeviceLatency found = asFound(item); found.shown() != nullptr)
            all.prepend(std::move(found));
    return all;
}

QHash<QString, double> latencyScales(const QVector<QVector<DeviceLatency>>& columns) {
    QHash<QString, double> scales;
    for (const auto& column : columns)
        for (const DeviceLatency& latency : column)
            if (const Value* value = latency.shown()) {
                double& scale = scales[latency.key];
                scale = std::max({scale, value->ms, value->highMs});
            }
    return scales;
}

std::optional<SpeedRatio> speedRatio(const QVector<DeviceLatency>& own, const QVector<DeviceLatency>& reference,
                                     const QString& device) {
    const auto ratioOn = [&](const DeviceLatency& mine) -> std::optional<SpeedRatio> {
        for (const DeviceLatency& other : reference) {
            if (other.key != mine.key)
                continue;
            if (mine.published && other.published)
                return SpeedRatio{mine.device, other.published->ms / mine.published->ms, false};
            if (mine.measured && other.measured)
                return SpeedRatio{mine.device, other.measured->ms / mine.measured->ms, true};
            if (mine.predicted && other.predicted)
                return SpeedRatio{mine.device, other.predicted->ms / mine.predicted->ms, false};
        }
        return std::nullopt;
    };
    for (const bool asked : {true, false})
        for (const DeviceLatency& mine : own)
            if ((mine.device == device) == asked)
                if (const auto ratio = ratioOn(mine))
                    return ratio;
    return std::nullopt;
}

bool hasWeights(const CompareList::Item& item, const WorkspaceFacts& facts) {
    return !item.published && facts.super.ready && facts.super.space && facts.super.space->contains(item.row.sub);
}

LayerShares parameterShares(const space::DesignSpace& space, const space::SubTransformer& sub) {
    constexpr double Least = 0.005;  // what would be written as 0 % is not written
    const space::ParameterParts parts = space::parameterParts(space, sub);
    const auto total = static_cast<double>(space::parameterCount(space, sub));
    LayerShares shares;
    if (!(total > 0))
        return shares;
    for (const auto parameters : parts.encoder)
        shares.encoder.push_back(static_cast<double>(parameters) / total);
    for (const auto parameters : parts.decoder)
        shares.decoder.push_back(static_cast<double>(parameters) / total);
    const auto rest = [total](std::int64_t parameters) {
        const double share = static_cast<double>(parameters) / total;
        return share < Least ? 0.0 : share;
    };
    shares.encoderRest = rest(parts.encoderRest);
    shares.decoderRest = rest(parts.decoderRest);
    return shares;
}

}  // namespace hatter::ui
