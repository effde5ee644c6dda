// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/Conditions.h"
#include "latency/CrossValidation.h"
#include "latency/LatencyPredictor.h"
#include "latency/Machine.h"
#include "store/RunLog.h"

#include <QString>
#include <QtGlobal>
#include <atomic>
#include <filesystem>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hatter::ui {

inline constexpr int FewestRows = 10;  ///< SubTransformers that a fit needs
inline constexpr double NotKnown = std::numeric_limits<double>::quiet_NaN();

/// One row of a target as the window shows it: measured here, or imported.
struct LatencyEntry {
    qint64 key = 0;  ///< id of the measurement, or position of the imported row: what setQuarantine() is told
    double at = 0;   ///< end of the measurement, seconds since 1970; of an imported row its position
    double beganAt = 0;
    QString when;  ///< the store's words for `at`; empty: imported
    bool anchor = false;
    bool used = false;        ///< a predictor may be fitted to it
    bool again = false;       ///< quarantined, and its SubTransformer was measured again since
    bool superseded = false;  ///< used, but its SubTransformer was measured again since: fits go by the newer row
    latency::Doubt doubt = latency::Doubt::None;
    double doubtFigure = 0;
    double encoderMs = 0, decoderMs = 0;
    double encoderCiMs = 0, decoderCiMs = 0;  ///< half width of the 90 % interval; 0: not known
    int runs = 0;
    double expectedMs = NotKnown;  ///< by the predictor in use, or by a fit to all used rows
    double heldOutMs = NotKnown;   ///< by a fit that did not see the row
    double deviation = NotKnown;   ///< measured against expected, percent; of an anchor against its session's median
    latency::Conditions conditions;
    std::optional<space::SubTransformer> sub;  ///< an imported row tells averages alone
    QString hash;
    latency::Features features{};
    qint64 session = 0;

    bool quarantined() const { return doubt != latency::Doubt::None; }
    double totalMs() const { return encoderMs + decoderMs; }
    double totalCiMs() const;
    /// Cores that others kept busy, or the load average where only that is known.
    std::optional<double> load() const;
};

/// Rows in a row that something disturbed: [from, to] on the axis of LatencyEntry::at.
struct LatencyStretch {
    double from = 0, to = 0;
    bool coolDown = false;  ///< the pause after it
};

/// The anchor's band of one session, percent of its median.
struct AnchorBand {
    double from = 0, to = 0;
    double low = 0, high = 0;
};

/// What the anchor gave reason to say in the newest sitting.
struct AnchorDrift {
    double at = 0;       ///< seconds since 1970
    double percent = 0;  ///< the largest one, signed
    int quarantined = 0, again = 0;
    double coolDownSeconds = 0;  ///< 0: not over yet
};

/// One target with all its rows, computed where they are read: a value that the window shows.
struct TargetFacts {
    latency::Target target;
    bool stored = false;  ///< the store knows it; else it is what a new workspace begins with
    std::optional<latency::Machine> machine;
    std::vector<store::LatencySessionRecord> sessions;
    std::vector<LatencyEntry> entries;  ///< in measuring order
    std::vector<LatencyStretch> stretches;
    std::vector<AnchorBand> bands;
    std::optional<AnchorDrift> drift;
    std::shared_ptr<const latency::LatencyPredictor> predictor;  ///< null: not fitted
    qint64 predictorId = 0;                                      ///< grows with time over all targets
    std::optional<latency::Protocol> protocol;                   ///< of the newest rows
    std::optional<latency::PredictorError> error;                ///< cross-validated over the rows of now
    double halfWidth = 0;  ///< 90 % of the held-out rows lie within this share of their prediction; 0: not known
    std::vector<latency::ErrorPoint> errorCurve;
    std::vector<latency::ErrorPoint> networkPoints;     ///< of networks that were fitted to these rows
    double fastestMs = 0, medianMs = 0, slowestMs = 0;  ///< predicted over the space; 0 without a predictor
    qint64 used = 0, anchors = 0, quarantined = 0;      ///< rows; anchors are not among the other two
    double seconds = 0;                                 ///< spent measuring, pauses between sittings left out
    bool severalModes = false;                          ///< imported: too many rows are off to be accidents
    int levelChanges = 0;  ///< of the newest session: times that the anchor stayed at a new level

    QString name() const { return QString::fromStdString(target.name); }
    bool isImported() const { return target.device == latency::ImportedDevice; }
    const LatencyEntry* find(qint64 key) const;
    /// A network goes by it: the cross-validation over the rows is that of the regression.
    bool goesByNetwork() const;
};

/// The held-out error of what predictions go by, percent: of a network the one that it was stored with, else the
/// cross-validated one. 0: not known.
double mapeOf(const TargetFacts& facts);

using TargetPtr = std::shared_ptr<const TargetFacts>;

/// All targets of a workspace, and the one that searches go by.
struct LatencyFacts {
    std::vector<TargetPtr> targets;  ///< in the order in which they were made; never empty once read
    QString target = QStringLiteral("This CPU");
    // Of that target:
    std::shared_ptr<const latency::LatencyPredictor> predictor;  ///< null: not fitted
    double fastestMs = 0, medianMs = 0, slowestMs = 0;           ///< predicted over the space; 0 without a predictor

    TargetPtr find(const QString& name) const;  ///< null: none
    TargetPtr current() const { return find(target); }
    /// Searches go by `wanted`. Where that is no target or has no predictor, by the first one that has one, imported
    /// ones last; where none has one, by `wanted` or the first.
    void choose(const QString& wanted);
    /// Puts the newly read target in the place of the one of its name, whose range of predictions it keeps.
    void replace(TargetFacts facts);
};

/// Keeps what was computed for a target for as long as its rows stay the same. Used by one thread.
class LatencyCache {
public:
    struct Computed {
        std::string signature;                      ///< of all that it was computed from
        std::vector<double> expectedMs, heldOutMs;  ///< of each entry
        std::optional<latency::PredictorError> error;
        double halfWidth = 0;
        std::vector<latency::ErrorPoint> errorCurve, networkPoints;
        bool severalModes = false;
    };
    struct Range {
        std::string signature;
        double fastestMs = 0, medianMs = 0, slowestMs = 0;
    };
    std::map<std::string, Computed> targets;
    std::map<std::string, Range> ranges;
    /// Something is being timed on this machine, and nothing may compute beside it: what is not known stays so, until
    /// it is read again. Any thread.
    std::atomic<bool> quiet = false;
};

// Never on the GUI thread: these read databases and fit predictors. They throw hatter::Error.
LatencyFacts readLatencyFacts(const store::Workspace& workspace, const std::optional<space::DesignSpace>& space,
                              LatencyCache& cache);
/// Reads one target while it is being measured: nothing is fitted or validated, what was known of that stays. Nothing
/// if there is no such target.
std::optional<TargetFacts> readTargetAgain(const store::Workspace& workspace,
                                           const std::optional<space::DesignSpace>& space, LatencyCache& cache,
                                           const QString& name);

}  // namespace hatter::ui
