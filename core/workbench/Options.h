// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/ParallelCorpus.h"
#include "latency/CrossValidation.h"
#include "latency/HatPredictor.h"
#include "latency/LatencyPredictor.h"
#include "latency/Protocol.h"
#include "search/Evolution.h"
#include "search/MethodComparison.h"
#include "space/DesignSpace.h"
#include "store/Records.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace hatter::workbench {

/// Corpus files of one split: a pair of text files, or one file that holds both sides (TSV, PO, MO).
struct CorpusFiles {
    std::filesystem::path source;
    std::filesystem::path target;
    std::vector<std::filesystem::path> bilingual;
    bool empty() const { return source.empty() && bilingual.empty(); }
};

struct PrepareDataOptions {
    CorpusFiles train;
    CorpusFiles valid;   ///< empty: drawn from the training pairs
    CorpusFiles test;    ///< likewise
    int heldOut = 1000;  ///< pairs drawn for each missing split (at most a tenth of the pairs)
    std::string sourceLanguage = "en";
    std::string targetLanguage = "de";
    int pieces = 8000;                     ///< of the joint BPE
    std::filesystem::path segmenterModel;  ///< empty: the SuperTransformer's if there is one and the languages stay,
                                           ///< else a new one is trained
    data::CleaningOptions cleaning;
    std::uint64_t seed = 1;
};
struct SplitStatistics {
    std::string split;
    data::CleaningReport cleaning;
    data::LengthStatistics sourceWords, targetWords, sourcePieces, targetPieces;
};
struct PrepareDataOutcome {
    std::vector<SplitStatistics> splits;
    int vocabulary = 0;
    std::int64_t leaks = 0;  ///< held-out source sentences in training, which were dropped there; -1: nobody looked
};

/// A checkpoint of the reference and what belongs to it.
struct ImportCheckpointOptions {
    std::filesystem::path checkpoint;        ///< .pt
    std::filesystem::path sourceDictionary;  ///< dict.LANGUAGE.txt; empty: the one in dataBin
    std::filesystem::path targetDictionary;
    std::filesystem::path bpeCodes;  ///< of subword-nmt; empty: text must come in pieces
    std::filesystem::path dataBin;   ///< folder of fairseq's binary data; empty: no data
    std::string sourceLanguage;      ///< empty: what the checkpoint says
    std::string targetLanguage;
    /// "moses": typed text goes through Moses' rules before the merges; "none"; "auto": told by the data's punctuation
    /// (it stands alone in tokenised text), or by entities in the dictionary, or moses where neither tells.
    std::string tokenizer = "auto";
};
/// What an import decided or left out.
struct ImportNote {
    enum class Kind {
        NoSplit,            ///< the binary data has no pairs of the split `what`
        NoCodes,            ///< without BPE codes text must come in pieces
        Lowercase,          ///< the source dictionary has lower case alone: typed text is lowered
        MosesByData,        ///< punctuation stands alone in the data: typed text goes through Moses' rules
        NoMosesByData,      ///< punctuation hangs on words in the data: text is not tokenised
        MosesByDictionary,  ///< the dictionary has Moses' entities
        MosesAssumed,       ///< nothing tells: Moses' rules, as the reference's own scripts
        OneSubTransformer,  ///< the design space holds the sizes of the one SubTransformer that was trained
        NoTrainingState,    ///< training cannot go on with the reference's moments, because of `what`
    };
    Kind kind = Kind::NoSplit;
    std::string what;
};
/// A sentence for logs and terminals.
std::string toText(const ImportNote& note);
struct ImportCheckpointOutcome {
    std::int64_t updates = 0;  ///< 0: the file does not say
    int sourceVocabulary = 0, targetVocabulary = 0;
    space::DesignSpace space;
    std::optional<space::SubTransformer> sub;  ///< of a file in which one SubTransformer was trained
    std::vector<SplitStatistics> splits;
    std::string segmentation;    ///< "lowercase+moses+subword-nmt"
    bool trainingState = false;  ///< training can go on with the reference's moments
    std::vector<ImportNote> notes;
};

enum class Schedule { InverseSquareRoot, Cosine };
struct TrainSuperOptions {
    std::int64_t updates = 10000;       ///< in all, earlier ones of a resumed training included
    int maxTokens = 4096;               ///< per batch
    int updateFrequency = 1;            ///< batches per update
    double learningRate = 1e-3;         ///< peak
    double minimumLearningRate = 1e-7;  ///< cosine's floor
    double warmupLearningRate = 1e-7;
    std::int64_t warmupUpdates = 2000;
    Schedule schedule = Schedule::InverseSquareRoot;
    double labelSmoothing = 0.1;
    double dropout = 0.1;
    double attentionDropout = 0.0;
    double adamBeta1 = 0.9;
    double adamBeta2 = 0.98;
    double adamEps = 1e-8;
    double weightDecay = 0.0;
    double clipNorm = 0.0;  ///< 0: off
    std::string device = "cpu";
    std::string precision = "float32";  ///< or "bfloat16": autocast of the products
    int threads = 0;                    ///< 0: all but one core under the window, all in the CLI
    std::uint64_t seed = 1;
    std::string sampling = "hat";          ///< draws of SubTransformers: HAT's; "seeded": others for each seed
    std::int64_t validateEvery = 1000;     ///< updates
    std::int64_t checkpointEvery = 500;    ///< updates
    std::filesystem::path designSpace;     ///< HAT YAML; empty: the workspace's
    std::filesystem::path initialWeights;  ///< start from these with a fresh optimiser; empty: random,
                                           ///< or the workspace's own weights when resuming without optimiser state
    bool resume = true;                    ///< go on from the workspace's checkpoint if there is one
};
struct TrainPoint {
    std::int64_t update = 0;
    double loss = 0.0;  ///< base 2 a token, mean since the last point
    double nll = 0.0;
    double learningRate = 0.0;
    double tokensPerSecond = 0.0;   ///< target tokens
    std::int64_t targetTokens = 0;  ///< seen so far
    std::optional<double> largestValidLoss;
    /// Of one SubTransformer between them, the same at every validation of a training: drawn from the design space with
    /// the training's seed, by a stream of its own. None in histories of older versions.
    std::optional<double> sampledValidLoss;
    std::optional<double> smallestValidLoss;
};

/// What the training of a SubTransformer begins with.
enum class SubStart {
    Scratch,    ///< random weights
    Inherited,  ///< those that it has in the workspace's SuperTransformer
};
std::string toText(SubStart start);

/// Training one SubTransformer at its own size. The defaults here are those of fine-tuning; trainSubDefaults()
/// (SubTraining.h) has those of both beginnings, beside what the workspace's SuperTransformer was trained with.
struct TrainSubOptions {
    space::SubTransformer sub;
    SubStart start = SubStart::Inherited;
    std::int64_t pieces = 2'500'000;    ///< budget in target pieces, made whole updates of average size; 0: no limit
    std::int64_t updates = 0;           ///< budget in updates; 0: no limit. The smaller one of both holds
    int maxTokens = 4096;               ///< per batch
    int updateFrequency = 1;            ///< batches per update
    double learningRate = 3e-4;         ///< peak
    double minimumLearningRate = 1e-6;  ///< cosine's floor, reached when the budget is spent
    double warmupLearningRate = 1e-7;
    std::int64_t warmupUpdates = -1;  ///< below 0: a tenth of the budget, at most 1000
    Schedule schedule = Schedule::Cosine;
    double labelSmoothing = 0.1;
    double dropout = 0.1;
    double attentionDropout = 0.0;
    double adamBeta1 = 0.9;
    double adamBeta2 = 0.98;
    double adamEps = 1e-8;
    double weightDecay = 0.0;
    double clipNorm = 1.0;  ///< 0: off
    std::string device = "cpu";
    std::string precision = "float32";  ///< or "bfloat16": autocast of the products
    int threads = 0;
    std::uint64_t seed = 1;
    std::int64_t validateEvery = 0;  ///< updates; 0: 25 times in the budget
    int patience = 0;                ///< validations without a better loss that end the training; 0: off
    int average = 5;                 ///< checkpoints (one a validation) whose mean is tried at the end; below 2: none
    int bleuEvery = 5;               ///< validations between points of the BLEU curve; 0: no curve
    int bleuBeam = 1;                ///< of the curve
    std::size_t bleuPairs = 100;     ///< of the curve: the first ones of the validation pairs
    int samples = 4;                 ///< of those, translations that are kept; they differ in length
    bool testBleu = true;            ///< at the end: BLEU of the test pairs with beam 5
    bool inheritedBleu = true;       ///< likewise that of the SuperTransformer's weights, unless it is known
    /// Go on with this training: its own settings hold. Of these options only `pieces` and `updates` are taken (above
    /// 0: a new budget, in all) and `threads` (above 0).
    std::optional<std::int64_t> resume = {};
};

struct TrainSubObserver {
    /// Begun, gone on with, validated, finished, stopped: what is stored of it.
    std::function<void(const store::SubTrainingRecord&)> onTraining;
    std::function<void(const store::SubTrainingPoint&)> onPoint;
    std::function<void(const std::vector<store::SubTrainingSample>&)> onSamples;
};

struct MeasureLatencyOptions {
    std::string target = "This CPU";
    std::string device;   ///< empty: the known target's, or "cpu"; another one than the known one's is refused
    std::string command;  ///< starts an agent on another machine; empty: the known target's, or this machine
    int samples = 60;     ///< in all, earlier ones included; with a goal: at most
    latency::Protocol
        protocol;  ///< vocabulary 0: the workspace's; lengths 0: the corpus's mean; threads 0: the target's
    std::uint64_t seed = 1;
    std::vector<space::SubTransformer> only;  ///< measure these instead of sampling
    latency::TrustRules trust;
    /// Onboarding: measure some, fit, and go on until the held-out error (MAPE, 0..100) is at most this.
    std::optional<double> goal;
    /// Sample this space instead of the workspace's; its query width and its counting of attention spans must be the
    /// workspace's, for one predictor is fitted to all.
    std::optional<space::DesignSpace> space;
};

struct MeasureLatencyObserver {
    std::function<void(const store::MeasurementRecord&)> onMeasured;    ///< after it was stored; quarantined ones too
    std::function<void(const store::LatencySessionRecord&)> onSession;  ///< the anchor said something new
    std::function<void(const latency::ErrorPoint&)> onFit;              ///< while onboarding
    std::function<void(const std::string&)> onNews;                     ///< "not answering, retry in 12 s"
};

struct FitPredictorOptions {
    std::string target = "This CPU";
    /// "regression"; "hat": the reference's network trained as the reference does; "best": the one of both with the
    /// smaller cross-validated error.
    std::string kind = "regression";
    int steps = 5000;  ///< of the network's training
    std::uint64_t seed = 1;
};

/// The reference's training of its latency predictor (SEMANTICS vii).
using HatPredictorTraining = latency::HatTraining;

struct SearchOptions {
    search::EvolutionOptions evolution;
    double limitMs = 0.0;  ///< 0: the median of the space's predicted latencies; Method::Pareto: the slowest
    std::string target = "This CPU";
    std::string device = "cpu";
    std::size_t subset = 200;               ///< validation pairs that candidates are compared on; 0: all
    bool fullFront = true;                  ///< evaluate the front again on all pairs
    bool frontBleu = false;                 ///< measure BLEU of the front's members
    std::size_t frontMembers = 12;          ///< at most so many get BLEU: spread over the front
    std::optional<std::int64_t> resumeRun;  ///< go on with this run; its stored settings win
    /// Begin where another run of the workspace was after a generation, as a run of its own. What decides a run's draws
    /// (method, sizes, pairs, target, ...) is the other run's; the limit, the plan and what is done with the front are
    /// these options' own. Without a limit and a plan it goes on under the other's, and then, without a seed, finds
    /// what the other one found if nobody steered that later.
    struct Fork {
        std::int64_t run = 0;
        int generation = 0;                      ///< the last one that is taken over
        std::optional<int> iterations = {};      ///< in all, those that are taken over included; none: the other's
        std::optional<std::uint64_t> seed = {};  ///< the random stream begins anew; none: it goes on
    };
    std::optional<Fork> fork;
    /// Changes of the limit that are known beforehand.
    struct PlannedLimit {
        int generation = 0;  ///< at its start
        double limitMs = 0.0;
        std::int64_t draw = 0;  ///< above 0: from this draw on, whatever its generation
    };
    std::vector<PlannedLimit> plan;
    /// None: a resumed run keeps those that were last in force.
    std::optional<search::Constraints> constraints;
    int threads = 0;
};
struct SearchObserver {
    std::function<void(std::int64_t run)> onRun;
    std::function<void(const search::Candidate&)> onCandidate;
    std::function<void(const store::GenerationRecord&)> onGeneration;  ///< after it was committed
    std::function<void(const search::Infeasible&)> onInfeasible;
    std::function<void(const store::SteeringRecord&)> onSteering;
};

/// A SubTransformer made by hand for a run that is over.
struct AddCandidateOptions {
    std::int64_t run = 0;
    space::SubTransformer sub;
    int threads = 0;  ///< 0: the run's own, which give the same loss to the last bit
};

/// Methods of searching on the workspace's own SuperTransformer and predictor.
struct CompareMethodsOptions {
    search::ComparisonOptions comparison;  ///< empty limits: spread over the predicted latencies; reference: set
    std::string target = "This CPU";
    std::string device = "cpu";
    std::size_t subset = 200;
    int threads = 0;
};

struct EvaluateOptions {
    std::vector<space::SubTransformer> subs;
    /// Take the weights that this training of a SubTransformer made instead of inherited ones; `subs` is not read.
    std::optional<std::int64_t> trained = {};
    std::string split = "valid";  ///< that the loss is taken on
    bool loss = true;
    bool bleu = false;     ///< of the test pairs, whatever the split
    bool latency = false;  ///< measure
    std::string target = "This CPU";
    std::string device = "cpu";
    int beam = 5;
    double lengthPenalty = 1.0;
    int threads = 0;
};
struct EvaluateOutcome {
    space::SubTransformer sub;
    std::optional<std::int64_t> trained = {};  ///< with the weights of this training, not with inherited ones
    std::optional<double> loss, nll, bleu, copyBleu, latencyMs;
    latency::Doubt latencyDoubt = latency::Doubt::None;  ///< that outlasted all repeats
    std::string signature;
    double seconds = 0.0;
};

struct TranslateOptions {
    space::SubTransformer sub;
    std::optional<std::int64_t> trained = {};  ///< with the weights of this training; `sub` is not read
    std::filesystem::path model;  ///< an exported folder; empty: the workspace's SuperTransformer with `sub`
    std::vector<std::string> lines;
    int beam = 5;
    double lengthPenalty = 1.0;
    std::string device = "cpu";  ///< of the workspace's SuperTransformer; an exported folder runs on the CPU
    int threads = 0;
};
struct Translation {
    std::string text;
    double score = 0.0;  ///< mean log-probability a token (nats) with length penalty 1
    double milliseconds = 0.0;
};

/// Several SubTransformers translate the same sentences and are held against each other.
struct CompareTranslationsOptions {
    std::vector<space::SubTransformer> subs;  ///< 2 to 4; the others are compared with the first
    std::string split = "test";
    std::size_t sentences = 0;  ///< of the split; 0, or more than there are: all
    /// Which ones: none: the first of the split; else drawn with this seed, in the split's order.
    std::optional<std::uint64_t> draw;
    int beam = 5;
    double lengthPenalty = 1.0;
    int resamples = 1000;        ///< of the bootstrap
    std::uint64_t seed = 12345;  ///< of the resamples
    std::string device = "cpu";
    int threads = 0;
};
/// A score of 0..100, or a difference of two, with its 95 % bootstrap interval.
struct ScoreRange {
    double score = 0.0;
    double low = 0.0;
    double high = 0.0;
};
/// What a paired bootstrap says of a system against the first one.
struct ScoreDifference {
    ScoreRange points;    ///< the system's score less the first one's
    double pValue = 1.0;  ///< two-sided: of a difference at least as large if the two were equally good
};
struct ComparedTranslations {
    space::SubTransformer sub;
    std::vector<std::string> hypotheses;
    std::vector<double> sentenceChrf;  ///< chrF2 of each sentence alone
    ScoreRange bleu, chrf;
    double sentenceMs = 0.0;                                        ///< mean a sentence, translated in batches
    std::optional<ScoreDifference> bleuDifference, chrfDifference;  ///< none of the first
};
struct CompareTranslationsOutcome {
    std::vector<std::size_t> lines;  ///< of the split, from 1
    std::vector<std::string> sources, references;
    std::vector<ComparedTranslations> systems;  ///< in the order of the options
    std::string bleuSignature, chrfSignature;   ///< resamples and seed included
    bool whole = false;                         ///< all sentences of the split
    int beam = 0;
};

struct ExportOptions {
    space::SubTransformer sub;
    std::optional<std::int64_t> trained = {};  ///< the weights of this training; `sub` is not read
    bool wholeSuper = false;  ///< the SuperTransformer itself, to be adopted by another workspace; `sub` is not read
    /// Empty: exports/HASH (exports/HASH-START of trained weights, exports/super) in the workspace.
    std::filesystem::path folder;
    bool float16 = true;
};
struct ExportOutcome {
    std::filesystem::path folder;
    std::vector<std::filesystem::path> files;
};

}  // namespace hatter::workbench
