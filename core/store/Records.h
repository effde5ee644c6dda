// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/Lab.h"
#include "latency/LatencyCsv.h"
#include "latency/Protocol.h"
#include "space/SubTransformer.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hatter::store {

/// A row of `runs`: one search.
struct RunRecord {
    std::int64_t id = 0;
    std::string algorithm;       ///< search::toText(Method)
    std::string state;           ///< "running", "stopped", "finished", "failed"
    std::string startedAt;       ///< ISO 8601, UTC
    std::string finishedAt;      ///< empty while it runs
    std::string settings;        ///< JSON: options, threads, subset, limit at the start
    std::string space;           ///< HAT YAML of the design space
    std::string checkpoint;      ///< hash of the SuperTransformer's weights
    std::string validationSet;   ///< hash and number of the sentences: the key of losses that may be shared
    std::string target;          ///< name of the latency target
    std::string message;         ///< reason of a failure
    int generation = -1;         ///< last one committed
    std::int64_t sampled = 0;    ///< draws of the search: what was added by hand when it was over does not count
    std::int64_t evaluated = 0;  ///< of these, with decision "evaluated": losses that were taken over do not count
    std::optional<std::int64_t> forkedFrom;  ///< the run whose generations up to `forkGeneration` it begins with
    int forkGeneration = -1;                 ///< -1: no fork
};

/// A row of `candidates`, with its architecture.
struct CandidateRecord {
    std::int64_t id = 0;
    std::int64_t run = 0;
    /// From 1; at most 0 for one that was added by hand when the run was over: no draw of the search.
    std::int64_t draw = 0;
    int generation = 0;
    std::string origin;                 ///< search::toText(Origin)
    std::string decision;               ///< search::toText(Decision)
    std::vector<std::int64_t> parents;  ///< draws in the same run
    std::string genome;                 ///< JSON list; empty for candidates made by hand
    std::string hash;                   ///< space::hashOf
    space::SubTransformer sub;
    std::int64_t parameters = 0;
    std::int64_t flops = 0;
    double predictedMs = 0.0;
    double limitMs = 0.0;
    std::optional<double> loss;  ///< base 2, on the run's subset
    std::optional<double> nll;
    std::optional<double> estimatedLoss;  ///< base 2, of a candidate that lost a race: by a part of the subset
    std::int64_t sentences = 0;           ///< that it was evaluated on in this run
    std::optional<double> fullLoss;       ///< base 2, on the whole validation set
    std::optional<double> bleu;           ///< measured, test set
    std::string bleuSignature;
    std::optional<double> measuredMs;  ///< latest measurement on the run's target
    std::optional<double> finalBleu;   ///< measured, test set, after the architecture was trained by itself
    std::string finalStart;            ///< of that training: "scratch", "inherited"
    double seconds = 0.0;
};

/// A row of `generations`.
struct GenerationRecord {
    std::int64_t run = 0;
    int number = 0;
    double bestLoss = 0.0;
    double hypervolume = 0.0;
    double limitMs = 0.0;
    std::string at;
};

/// A row of `steering`.
struct SteeringRecord {
    std::int64_t run = 0;
    std::int64_t draw = 0;
    int generation = 0;
    double fromMs = 0.0;
    double toMs = 0.0;
    std::string at;
    std::string change = {};  ///< search::changeOf: what changed besides the limit; empty: nothing
};

/// A row of `evaluations`: a loss of an architecture on given weights and sentences.
struct EvaluationRecord {
    std::string hash;
    space::SubTransformer sub;
    std::string checkpoint;
    std::string validationSet;
    double loss = 0.0;
    double nll = 0.0;
    std::int64_t tokens = 0;
    double seconds = 0.0;
};

/// A row of `unfinished_evaluations`: what a run evaluated since its last committed generation.
struct UnfinishedEvaluation {
    std::int64_t run = 0;
    std::string hash;
    std::int64_t firstSentence = 0, endSentence = 0;
    std::string losses;  ///< JSON
    double seconds = 0.0;
};

/// A row of `bleu_scores`.
struct BleuRecord {
    std::string hash;
    space::SubTransformer sub;
    std::string checkpoint;
    std::string testSet;
    std::string decoding;  ///< JSON: beam, length penalty, ...
    double bleu = 0.0;
    std::string signature;
    double seconds = 0.0;
    std::string at;
};

/// A row of `measurements`: everything that was measured, quarantined rows and the anchor's turns included.
struct MeasurementRecord {
    std::int64_t id = 0;
    std::string target;
    std::string hash;
    latency::Measurement measurement;
    latency::Protocol protocol;
    std::string conditions;    ///< JSON of latency::Conditions
    std::string at;            ///< end of its last turn
    std::int64_t session = 0;  ///< of `latency_sessions`; 0: from before there were sessions
    latency::LabRow::Role role = latency::LabRow::Role::Sample;
    latency::Doubt doubt = latency::Doubt::None;  ///< not None: quarantined
    double doubtFigure = 0.0;                     ///< see latency::LabRow
    std::string beganAt;                          ///< start of its first turn; empty: not known

    /// A predictor may be fitted to it.
    bool isUsed() const { return role == latency::LabRow::Role::Sample && doubt == latency::Doubt::None; }
};

/// A row of `latency_sessions`: one measuring session with its anchor.
struct LatencySessionRecord {
    std::int64_t id = 0;
    std::string target;
    latency::Protocol protocol;
    std::string fingerprint;  ///< of the machine
    std::string startedAt;
    std::string endedAt;  ///< empty while it runs, or when its program was killed
    latency::AnchorReport anchor;
};

/// A row of `imported_latencies`: a row of the reference's CSV, which tells averages alone.
struct ImportedLatencyRecord {
    std::int64_t id = 0;
    std::string target;
    std::int64_t position = 0;  ///< in the file, from 0
    latency::LatencyRow row;
    latency::Doubt doubt = latency::Doubt::None;
    double residual = 0.0;  ///< (measured - expected) / expected, by the quarantine's robust fit
};

/// A row of `latency_profiles`: where a SubTransformer's time goes.
struct LatencyProfileRecord {
    std::int64_t id = 0;
    std::string target;
    std::string hash;
    space::SubTransformer sub;
    latency::Protocol protocol;
    latency::LayerShares shares;
    std::string at;
};

/// A row of `predictors`: the latest fit for a target is the one in use.
struct PredictorRecord {
    std::int64_t id = 0;
    std::string target;
    std::string predictor;  ///< latency::LatencyPredictor::toJson
    std::string at;
};

/// A row of `sub_trainings`: one SubTransformer trained at its own size. Losses are base 2 a target piece, on all
/// validation pairs.
struct SubTrainingRecord {
    std::int64_t id = 0;
    std::string hash;
    space::SubTransformer sub;
    std::string start;     ///< "scratch", "inherited"
    std::string state;     ///< "running", "stopped", "finished", "failed"
    std::string settings;  ///< JSON
    std::string startedAt, endedAt;
    std::string folder;           ///< in the workspace's folder: "checkpoints/sub/HASH-inherited"
    std::string superCheckpoint;  ///< hash of the SuperTransformer's weights at its start; empty: there was none
    std::string validationSet;
    std::int64_t plannedUpdates = 0;
    std::int64_t updates = 0;
    std::int64_t pieces = 0;              ///< target pieces seen
    double seconds = 0.0;                 ///< of computing, all sittings
    std::optional<double> inheritedLoss;  ///< of the architecture with the SuperTransformer's weights
    std::optional<double> bestLoss;
    std::optional<std::int64_t> bestUpdate;
    std::optional<double> averagedLoss;   ///< of the mean of the last checkpoints
    std::string weights;                  ///< file in the folder: the best so far; empty: none yet
    std::string weightsKind;              ///< "best", "averaged"
    std::string checkpoint;               ///< hash of these weights, once it is finished
    std::optional<double> finalLoss;      ///< of these weights, once it is finished
    std::optional<double> bleu;           ///< measured, test set
    std::optional<double> inheritedBleu;  ///< of the SuperTransformer's weights, decoded alike
    std::string signature;
    std::string message;  ///< reason of a failure

    bool hasWeights() const { return !weights.empty(); }
    /// The file of its weights in the workspace.
    std::string weightsFile() const { return folder + "/" + weights; }
};

/// A row of `sub_training_points`.
struct SubTrainingPoint {
    std::int64_t training = 0;
    std::int64_t updates = 0;
    std::int64_t pieces = 0;
    std::optional<double> loss;  ///< of training, base 2 a piece, mean since the last point; none at the start
    std::optional<double> nll;
    std::optional<double> learningRate;
    std::optional<double> piecesPerSecond;
    std::optional<double> validLoss;  ///< base 2 a piece
    std::optional<double> bleu;       ///< of the first validation pairs
};

/// A row of `sub_training_samples`.
struct SubTrainingSample {
    std::int64_t training = 0;
    std::int64_t updates = 0;
    std::int64_t pair = 0;  ///< of the validation pairs, from 0
    std::string source, reference, translation;
};

/// What is known of an architecture after training.
struct FinalBleu {
    std::int64_t training = 0;
    std::string start;
    double bleu = 0.0;
    std::optional<double> inheritedBleu;  ///< decoded alike
    std::string signature;
};

/// A row of `exports`.
struct ExportRecord {
    std::int64_t id = 0;
    std::string hash;
    space::SubTransformer sub;
    std::string path;
    std::string format;
    std::string at;
};

}  // namespace hatter::store
