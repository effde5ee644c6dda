// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "architecture/ArchitecturePainter.h"
#include "engine/Snapshots.h"
#include "models/CompareList.h"

#include <QHash>
#include <QString>
#include <QVector>
#include <optional>

namespace hatter::ui {

/// Milliseconds of one SubTransformer on one machine, each kind by itself: kinds are not mixed.
struct DeviceLatency {
    struct Value {
        double ms = 0;
        double lowMs = 0, highMs = 0;  ///< 90 % range; both 0: not known
        bool hasRange() const { return highMs > lowMs; }
    };
    QString device;
    QString about;  ///< the machine's full name; may be empty
    QString key;    ///< bars with the same key have one scale
    std::optional<Value> measured, predicted;
    std::optional<Value> published;  ///< its authors' figure

    /// What is shown: measured before predicted. Null: nothing is known.
    const Value* shown() const;
};

/// One entry a target of the workspace, in its order; of a published model its authors' machine alone. A prediction is
/// given only where the SubTransformer's space is one that the predictor speaks of. Computes; reads no file.
QVector<DeviceLatency> latenciesOf(const CompareList::Item& item, const WorkspaceFacts& facts);

/// The largest figure of each key, its range included: what a full bar stands for.
QHash<QString, double> latencyScales(const QVector<QVector<DeviceLatency>>& columns);

/// How many times as fast as `reference`, on the machine that both were looked for, and by the same kind.
struct SpeedRatio {
    QString device;
    double ratio = 1;
    bool measured = false;
};
/// Nothing where there is no machine of which both have a figure of one kind. `device` is asked first.
std::optional<SpeedRatio> speedRatio(const QVector<DeviceLatency>& own, const QVector<DeviceLatency>& reference,
                                     const QString& device);

/// Whether the workspace's SuperTransformer has weights for it: it can translate.
bool hasWeights(const CompareList::Item& item, const WorkspaceFacts& facts);

/// Of each layer, as a part of HAT's count of parameters (embeddings are not in it).
LayerShares parameterShares(const space::DesignSpace& space, const space::SubTransformer& sub);

}  // namespace hatter::ui
