// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/LatencySnapshots.h"
#include "models/CandidateRow.h"
#include "store/Records.h"
#include "store/Workspace.h"
#include "workbench/Options.h"
#include "workbench/TrainedCalibration.h"

#include <QString>
#include <QVector>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace hatter::ui {

/// What a workspace holds, read whole on the reader's thread: values that the window shows without asking a file again.
struct SplitFacts {
    QString split;
    qint64 read = 0, kept = 0;
    double sourceWords = 0, targetWords = 0;    ///< mean a sentence
    double sourcePieces = 0, targetPieces = 0;  ///< mean a sentence
    int longestPieces = 0;
    QVector<QPair<QString, qint64>> dropped;  ///< reason and pairs
    /// [length]: sentences. Empty where the data was prepared by a version that did not keep them.
    std::vector<std::int64_t> sourceWordLengths, targetWordLengths, sourcePieceLengths, targetPieceLengths;
};
struct DataFacts {
    bool ready = false;
    QVector<SplitFacts> splits;
    int vocabulary = 0;
    std::optional<qint64> leaks;  ///< training pairs that were dropped for them; none: nobody looked
    qint64 pairs(const QString& split) const;
    const SplitFacts* find(const QString& split) const;
};

struct SuperFacts {
    bool ready = false;      ///< there are weights to search with
    bool resumable = false;  ///< a training can go on
    std::optional<space::DesignSpace> space;
    QString spaceError;
    std::vector<workbench::TrainPoint> history;
    std::optional<double> validLoss;  ///< of the largest SubTransformer, the latest
    qint64 updates = 0;
    std::optional<workbench::TrainSuperOptions> settings;  ///< that the training was made with
};

struct WorkspaceFacts {
    DataFacts data;
    SuperFacts super;
    LatencyFacts latency;
    std::vector<store::RunRecord> runs;  ///< newest first
    std::vector<store::ExportRecord> exports;
    std::vector<store::SubTrainingRecord> subTrainings;  ///< newest first
};

/// The curves of one training of a SubTransformer, with what was translated on the way.
struct SubTrainingFacts {
    std::int64_t id = 0;
    std::vector<store::SubTrainingPoint> points;
    std::vector<store::SubTrainingSample> samples;
};

/// One search with everything that it sampled.
struct RunFacts {
    store::RunRecord run;
    std::optional<space::DesignSpace> space;
    std::vector<CandidateRow> rows;
    std::vector<store::GenerationRecord> generations;
    std::vector<store::SteeringRecord> steering;
    int iterations = 0;                              ///< that were asked for; 0: not said
    double limitMs = 0;                              ///< the last one in force
    search::Constraints constraints = {};            ///< likewise
    workbench::TrainedCalibration calibration = {};  ///< of the workspace; the rows have what it says
};

// Never on the GUI thread: these read files and databases. Throw hatter::Error.
WorkspaceFacts readWorkspaceFacts(const store::Workspace& workspace, LatencyCache& cache);
SubTrainingFacts readSubTraining(const store::Workspace& workspace, std::int64_t training);
/// Throws Stopped soon after `stop` is asked for: nobody waits for the run any more.
RunFacts readRunFacts(const store::Workspace& workspace, std::int64_t run, std::stop_token stop = {});
workbench::TrainedCalibration readCalibration(const store::Workspace& workspace);
/// What a calibration says of a row whose inherited BLEU is known.
void calibrate(CandidateRow& row, const workbench::TrainedCalibration& calibration);
/// The loss of an architecture on the run's weights and sentences, whichever run found it.
std::optional<double> readKnownLoss(const store::Workspace& workspace, std::int64_t run, const std::string& hash);

/// The lengths that the target's predictor speaks of; the usual ones where it has none. Reads nothing.
FlopLengths flopLengths(const TargetPtr& target);

}  // namespace hatter::ui
