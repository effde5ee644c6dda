// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/HatKeys.h"

#include "space/Spelling.h"

#include <algorithm>

namespace hatter::space {

namespace {

using Rules = std::vector<HatKeyRule>;

constexpr std::uint32_t bit(HatFileKind kind) {
    return std::uint32_t{1} << static_cast<unsigned>(kind);
}

constexpr std::uint32_t Super = bit(HatFileKind::SuperTransformer);
constexpr std::uint32_t SubTraining = bit(HatFileKind::SubTraining);
constexpr std::uint32_t Sub = bit(HatFileKind::SubTransformer);
constexpr std::uint32_t Latency = bit(HatFileKind::LatencyDataset);
constexpr std::uint32_t Predictor = bit(HatFileKind::Predictor);
constexpr std::uint32_t Evolution = bit(HatFileKind::Evolution);

constexpr std::uint32_t Training = Super | SubTraining;
constexpr std::uint32_t Spaces = Super | Latency;
/// The scripts that share fairseq's training options; latency_predictor.py has a few of its own.
constexpr std::uint32_t Fairseq = Training | Sub | Latency | Evolution;

constexpr std::string_view WorkspaceSpace = "the workspace's design space says it";
constexpr std::string_view WorkspaceModel = "the workspace's SuperTransformer says it";
constexpr std::string_view NoTraining = "nothing is trained with these settings";
constexpr std::string_view NoTranslation = "nothing is translated with these settings";

void add(Rules& rules, std::uint32_t kinds, KeyUse use, std::string_view text,
         std::initializer_list<std::string_view> keys, std::string_view harmless = {}) {
    for (const std::string_view key : keys)
        rules.push_back({key, kinds, use, text, harmless});
}

void addSpace(Rules& rules) {
    const auto ofSpace = [&](std::string_view text, std::initializer_list<std::string_view> keys) {
        add(rules, Spaces, KeyUse::Honoured, text, keys);
        add(rules, SubTraining | Sub | Evolution, KeyUse::NotUsed, WorkspaceSpace, keys);
    };
    ofSpace("size of the SuperTransformer",
            {"encoder-embed-dim", "decoder-embed-dim", "encoder-ffn-embed-dim", "decoder-ffn-embed-dim",
             "encoder-layers", "decoder-layers", "encoder-attention-heads", "decoder-attention-heads", "qkv-dim"});
    ofSpace("choices of the design space",
            {"encoder-embed-choice", "decoder-embed-choice", "encoder-ffn-embed-dim-choice",
             "decoder-ffn-embed-dim-choice", "encoder-layer-num-choice", "decoder-layer-num-choice",
             "encoder-self-attention-heads-choice", "decoder-self-attention-heads-choice",
             "decoder-ende-attention-heads-choice", "decoder-arbitrary-ende-attn-choice"});
    ofSpace("which embedding tables are one", {"share-all-embeddings", "share-decoder-input-output-embed"});
    ofSpace("how the model computes, part of the design space",
            {"encoder-normalize-before", "decoder-normalize-before", "vocab-original-scaling"});
    add(rules, Spaces, KeyUse::Honoured, "what attention spans count (Hatter's own key)", {"span-rule"});
}

/// What the model would compute differently.
void addModel(Rules& rules) {
    const auto refused = [&](std::string_view text, std::initializer_list<std::string_view> keys,
                             std::string_view harmless) {
        add(rules, Training | Latency, KeyUse::Refused, text, keys, harmless);
        add(rules, Sub | Evolution, KeyUse::NotUsed, WorkspaceModel, keys, harmless);
    };
    refused("positions are sinusoids here",
            {"encoder-learned-pos", "decoder-learned-pos", "no-token-positional-embeddings"}, "False");
    refused("is not supported", {"adaptive-input", "no-decoder-final-norm"}, "False");
    refused("only relu is supported", {"activation-fn"}, "relu");
    refused("is not supported: embeddings begin at random, or with --init",
            {"encoder-embed-path", "decoder-embed-path"}, "");
    refused("is not supported", {"adaptive-softmax-cutoff"}, "");
    add(rules, Fairseq, KeyUse::NotUsed, "there is no adaptive softmax", {"adaptive-softmax-dropout"});
    add(rules, Fairseq, KeyUse::NotUsed, "only shows attention", {"get-attn"}, "False");
    add(rules, Training, KeyUse::Honoured, "says which dropouts are meant where the file names none", {"arch"});
    add(rules, Latency, KeyUse::Honoured, "length of the measured sentence: 23 tokens for iwslt, 30 for wmt", {"arch"});
    add(rules, Sub | Evolution, KeyUse::NotUsed, WorkspaceModel, {"arch"});
}

void addOptimisation(Rules& rules) {
    const auto honoured = [&](std::string_view text, std::initializer_list<std::string_view> keys) {
        add(rules, Training, KeyUse::Honoured, text, keys);
        add(rules, Sub | Latency | Evolution, KeyUse::NotUsed, NoTraining, keys);
    };
    const auto refused = [&](std::string_view text, std::initializer_list<std::string_view> keys,
                             std::string_view harmless) {
        add(rules, Training, KeyUse::Refused, text, keys, harmless);
        add(rules, Sub | Latency | Evolution, KeyUse::NotUsed, NoTraining, keys, harmless);
    };
    honoured("adam (others are refused)", {"optimizer"});
    honoured("Adam's betas, eps and decoupled weight decay", {"adam-betas", "adam-eps", "weight-decay", "wd"});
    honoured("longest gradient, 0: no limit", {"clip-norm"});
    honoured("label_smoothed_cross_entropy; cross_entropy: no smoothing (others are refused)", {"criterion"});
    honoured("label smoothing", {"label-smoothing"});
    honoured("dropout of the SuperTransformer", {"dropout"});
    honoured("dropout of attention weights", {"attention-dropout"});
    refused("dropout inside the feed-forward networks is not supported", {"activation-dropout", "relu-dropout"}, "0");
    honoured("inverse_sqrt or cosine (others are refused)", {"lr-scheduler"});
    honoured("peak learning rate (inverse_sqrt) or its floor (cosine)", {"lr", "learning-rate"});
    honoured("peak learning rate of the cosine schedule", {"max-lr"});
    honoured("learning rate of the first update", {"warmup-init-lr"});
    honoured("updates until the peak", {"warmup-updates"});
    honoured("cosine: must end with max-update", {"lr-period-updates"});
    honoured("cosine: changes only periods after the first, and there are none", {"lr-shrink", "t-mult"});
    honoured("updates in all, and the end of the cosine", {"max-update", "mu"});
    add(rules, Training, KeyUse::NotUsed, "training ends at max-update", {"min-lr"}, "-1");
    add(rules, Sub | Latency | Evolution, KeyUse::NotUsed, NoTraining, {"min-lr"});
    refused("training ends at max-update, not after an epoch", {"max-epoch", "me"}, "0");
    honoured("tokens a batch", {"max-tokens"});
    refused("batches are filled by tokens (max-tokens)", {"max-sentences", "batch-size"}, "");
    refused("batches hold a multiple of 8 sentences", {"required-batch-size-multiple"}, "8");
    honoured("batches an update", {"update-freq"});
    honoured("so many times more batches an update, on one device", {"distributed-world-size"});
    refused("gradients are divided by tokens", {"sentence-avg"}, "False");
    refused("is not supported", {"use-bmuf"}, "False");
    refused("batches are shuffled from the first epoch on", {"curriculum"}, "0");
    add(rules, Training | Latency | Evolution, KeyUse::Honoured, "seed of all draws", {"seed"});
    add(rules, Sub, KeyUse::NotUsed, NoTraining, {"seed"});
    add(rules, Training | Latency | Evolution, KeyUse::Honoured, "True: device cpu", {"cpu"});
    add(rules, Sub, KeyUse::NotUsed, NoTraining, {"cpu"});
    add(rules, Training | Sub, KeyUse::NotUsed, "products are taken in float32; --precision bfloat16 comes nearest",
        {"fp16", "memory-efficient-fp16"}, "False");
    add(rules, Latency | Evolution, KeyUse::NotUsed, "computes in float32", {"fp16", "memory-efficient-fp16"}, "False");
    add(rules, Fairseq, KeyUse::NotUsed, "there is no loss scaling",
        {"fp16-init-scale", "fp16-scale-window", "fp16-scale-tolerance", "min-loss-scale", "threshold-loss-scale"});
    add(rules, Fairseq, KeyUse::NotUsed, "one device is used",
        {"distributed-rank", "distributed-backend", "distributed-init-method", "distributed-port", "device-id",
         "local_rank", "distributed-no-spawn", "ddp-backend", "bucket-cap-mb", "fix-batches-to-gpus",
         "find-unused-parameters"});
}

void addData(Rules& rules) {
    const std::uint32_t all = Fairseq;
    add(rules, all, KeyUse::NotUsed, "the workspace holds the data", {"data", "dataset-impl", "lazy-load", "raw-text"});
    add(rules, all, KeyUse::NotUsed, "the workspace knows its languages", {"source-lang", "target-lang"});
    add(rules, Training, KeyUse::Refused, "only translation is supported", {"task"}, "translation");
    add(rules, Sub | Latency | Evolution, KeyUse::NotUsed, "only translation is supported", {"task"}, "translation");
    add(rules, Training, KeyUse::Refused, "the source is padded at the left", {"left-pad-source"}, "True");
    add(rules, Training, KeyUse::Refused, "the target is padded at the right", {"left-pad-target"}, "False");
    add(rules, Training, KeyUse::Refused, "is not supported", {"upsample-primary"}, "1");
    add(rules, Training, KeyUse::Refused, "training uses the training pairs", {"train-subset"}, "train");
    add(rules, Training, KeyUse::Refused, "losses are taken on the validation pairs", {"valid-subset"}, "valid");
    add(rules, Sub | Latency | Evolution, KeyUse::NotUsed, "the workspace holds the data",
        {"left-pad-source", "left-pad-target", "upsample-primary", "train-subset"});
    add(rules, Sub | Latency | Evolution, KeyUse::NotUsed, "the workspace holds the data", {"valid-subset"}, "valid");
    add(rules, all, KeyUse::NotUsed, "pairs longer than a batch (max-tokens) are left out",
        {"max-source-positions", "max-target-positions"}, "1024");
    add(rules, all, KeyUse::NotUsed, "every validation pair counts", {"skip-invalid-size-inputs-valid-test"}, "False");
    add(rules, all, KeyUse::NotUsed, "says how validation is cut into batches, which does not change its loss",
        {"max-tokens-valid", "max-sentences-valid"});
    add(rules, all, KeyUse::NotUsed, "data is not loaded by processes of its own", {"num-workers"});
}

void addCheckpoints(Rules& rules) {
    add(rules, Training, KeyUse::NotUsed, "counts epochs; --validate-every counts updates", {"validate-interval"});
    add(rules, Training, KeyUse::NotUsed, "counts epochs; --checkpoint-every counts updates", {"save-interval"});
    add(rules, Training, KeyUse::Honoured, "updates between validations and checkpoints, 0: as Hatter's options say",
        {"save-interval-updates"});
    add(rules, Training, KeyUse::NotUsed, "the last checkpoint is kept", {"keep-last-epochs", "keep-interval-updates"},
        "-1");
    add(rules, Sub | Latency | Evolution, KeyUse::NotUsed, NoTraining,
        {"validate-interval", "save-interval", "save-interval-updates", "keep-last-epochs", "keep-interval-updates"});
    add(rules, Fairseq, KeyUse::NotUsed, "the last checkpoint is kept",
        {"no-save", "no-epoch-checkpoints", "no-last-checkpoints", "no-save-optimizer-state", "best-checkpoint-metric",
         "maximize-best-checkpoint-metric"});
    add(rules, Fairseq, KeyUse::NotUsed, "validation cannot be switched off", {"disable-validation"}, "False");
    add(rules, Fairseq, KeyUse::NotUsed, "checkpoints lie in the workspace", {"save-dir"});
    add(rules, Training | Sub | Latency, KeyUse::NotUsed, "--init names weights to begin with", {"restore-file"});
    add(rules, Fairseq, KeyUse::NotUsed, "--no-resume begins anew",
        {"reset-dataloader", "reset-lr-scheduler", "reset-meters", "reset-optimizer"}, "False");
    add(rules, Fairseq, KeyUse::NotUsed, "settings are given when training is resumed", {"optimizer-overrides"});
    add(rules, Fairseq, KeyUse::NotUsed, "says how progress is shown",
        {"no-progress-bar", "log-interval", "log-format", "tensorboard-logdir"});
    add(rules, Fairseq, KeyUse::NotUsed, "belongs to Python", {"pdb", "tbmf-wrapper", "user-dir"});
}

void addSubTransformer(Rules& rules) {
    const auto sizes = {"encoder-embed-dim-subtransformer",
                        "decoder-embed-dim-subtransformer",
                        "encoder-ffn-embed-dim-all-subtransformer",
                        "decoder-ffn-embed-dim-all-subtransformer",
                        "encoder-layer-num-subtransformer",
                        "decoder-layer-num-subtransformer",
                        "encoder-self-attention-heads-all-subtransformer",
                        "decoder-self-attention-heads-all-subtransformer",
                        "decoder-ende-attention-heads-all-subtransformer",
                        "decoder-arbitrary-ende-attn-all-subtransformer"};
    for (const std::string_view key : sizes) {
        add(rules, Sub | SubTraining, KeyUse::Honoured, "the SubTransformer's architecture", {key});
        add(rules, Super | Latency | Evolution, KeyUse::NotUsed, "SubTransformers are sampled", {key});
    }
    add(rules, Super, KeyUse::Refused, "a file with choices trains the SuperTransformer", {"train-subtransformer"},
        "False");
    add(rules, SubTraining, KeyUse::NotUsed, "training a SubTransformer by itself is not offered: train super refuses",
        {"train-subtransformer"}, "False");
    add(rules, Sub | Latency | Evolution, KeyUse::NotUsed, NoTraining, {"train-subtransformer"}, "False");
    add(rules, Fairseq, KeyUse::NotUsed, "hatter-cli evaluate takes a SubTransformer's loss",
        {"validate-subtransformer"}, "False");
    add(rules, Fairseq, KeyUse::NotUsed, "FLOPs are counted with every candidate", {"profile-flops"}, "False");
}

void addLatency(Rules& rules) {
    add(rules, Latency, KeyUse::Honoured, "SubTransformers to measure", {"lat-dataset-size"});
    add(rules, Latency, KeyUse::NotUsed, "measurements go to the workspace; latency show --csv writes them",
        {"lat-dataset-path"});
    add(rules, Latency, KeyUse::Honoured, "device cpu or cuda", {"latcpu", "latgpu"});
    add(rules, Training, KeyUse::Refused, "would measure instead of training: use latency measure",
        {"latcpu", "latgpu"}, "False");
    add(rules, Sub | Evolution, KeyUse::NotUsed, "nothing is measured with these settings", {"latcpu", "latgpu"},
        "False");
    add(rules, Latency, KeyUse::Honoured, "timed runs of each SubTransformer", {"latiter"});
    add(rules, Latency, KeyUse::Honoured, "single runs are never printed", {"latsilent"});
    add(rules, Training | Sub | Evolution, KeyUse::NotUsed, "nothing is measured with these settings",
        {"latiter", "latsilent"});
    add(rules, Latency, KeyUse::Honoured, "beam size of the measured decoder", {"beam"});
}

void addPredictor(Rules& rules) {
    constexpr std::string_view Fitted = "latency fit regresses on the work of each layer: it has no such setting";
    add(rules, Predictor, KeyUse::NotUsed, "latency fit uses the workspace's measurements",
        {"lat-dataset-path", "dataset-path"});
    add(rules, Predictor, KeyUse::Honoured,
        "how the predictor's numbers are scaled (import predictor, latency predict)", {"feature-norm", "lat-norm"});
    add(rules, Predictor, KeyUse::Refused, "HAT's predictors have ten features", {"feature-dim"}, "10");
    add(rules, Predictor, KeyUse::NotUsed, Fitted, {"hidden-dim", "hidden-layer-num", "train-steps", "bsz", "lr"});
    add(rules, Predictor, KeyUse::NotUsed, "name the file: hatter-cli import predictor", {"ckpt-path"});
}

void addEvolution(Rules& rules) {
    add(rules, Evolution, KeyUse::Honoured, "generations", {"evo-iter"});
    add(rules, Evolution, KeyUse::Honoured, "candidates of the first generation", {"population-size"});
    add(rules, Evolution, KeyUse::Honoured, "best candidates that have children", {"parent-size"});
    add(rules, Evolution, KeyUse::Honoured, "children by mutation, a generation", {"mutation-size"});
    add(rules, Evolution, KeyUse::Honoured, "children by crossover, a generation", {"crossover-size"});
    add(rules, Evolution, KeyUse::Honoured, "probability that a gene mutates", {"mutation-prob"});
    add(rules, Evolution, KeyUse::Honoured, "limit of predicted latency, ms", {"latency-constraint"});
    add(rules, Evolution, KeyUse::NotUsed, "counts batches; --subset counts validation pairs", {"valid-cnt-max"});
    add(rules, Evolution, KeyUse::Honoured,
        "how the predictor's numbers are scaled (import predictor, latency predict)", {"feature-norm", "lat-norm"});
    add(rules, Evolution, KeyUse::NotUsed, "name the file: hatter-cli import predictor, then search --target",
        {"ckpt-path"});
    add(rules, Evolution, KeyUse::NotUsed, "the workspace's SuperTransformer is searched", {"restore-file"});
    add(rules, Evolution, KeyUse::NotUsed, "what was found lies in the workspace; hatter-cli export writes it",
        {"write-config-path"});
}

void addGeneration(Rules& rules) {
    add(rules, Fairseq & ~Latency, KeyUse::NotUsed, NoTranslation, {"beam"});
    add(rules, Fairseq, KeyUse::NotUsed, NoTranslation,
        {"nbest",
         "max-len-a",
         "max-len-b",
         "min-len",
         "match-source-len",
         "no-early-stop",
         "unnormalized",
         "no-beamable-mm",
         "lenpen",
         "unkpen",
         "replace-unk",
         "sacrebleu",
         "score-reference",
         "prefix-size",
         "no-repeat-ngram-size",
         "sampling",
         "sampling-topk",
         "sampling-topp",
         "temperature",
         "print-alignment",
         "diverse-beam-groups",
         "diverse-beam-strength",
         "profile_latency",
         "path",
         "remove-bpe",
         "quiet",
         "model-overrides",
         "results-path"});
    add(rules, Fairseq | Predictor, KeyUse::NotUsed, "one file is read at a time", {"configs", "sub-configs"});
    add(rules, Evolution, KeyUse::NotUsed, "one file is read at a time", {"evo-configs"});
}

Rules made() {
    Rules rules;
    addSpace(rules);
    addModel(rules);
    addOptimisation(rules);
    addData(rules);
    addCheckpoints(rules);
    addSubTransformer(rules);
    addLatency(rules);
    addPredictor(rules);
    addEvolution(rules);
    addGeneration(rules);
    return rules;
}

}  // namespace

std::string toText(HatFileKind kind) {
    switch (kind) {
        case HatFileKind::SuperTransformer:
            return "a design space";
        case HatFileKind::SubTraining:
            return "settings for training a SubTransformer";
        case HatFileKind::SubTransformer:
            return "a SubTransformer";
        case HatFileKind::LatencyDataset:
            return "settings of a latency dataset";
        case HatFileKind::Predictor:
            return "settings of a latency predictor";
        case HatFileKind::Evolution:
            return "evolution settings";
    }
    return {};
}

const std::vector<HatKeyRule>& hatKeyRules() {
    static const Rules rules = made();
    return rules;
}

const HatKeyRule* ruleOf(HatFileKind kind, std::string_view key) {
    for (const HatKeyRule& rule : hatKeyRules())
        if (rule.key == key && rule.appliesTo(kind))
            return &rule;
    return nullptr;
}

std::string likelyKey(HatFileKind kind, const std::string& key) {
    // Longer ones are no slips, and comparing them takes time.
    constexpr std::size_t LongestKey = 60;
    if (key.size() > LongestKey)
        return {};
    std::string likely;
    std::size_t nearest = 3;
    for (const HatKeyRule& rule : hatKeyRules()) {
        if (!rule.appliesTo(kind))
            continue;
        const std::size_t distance = spellingDistance(withDashes(key), rule.key);
        if (distance < nearest && 2 * distance < rule.key.size()) {
            nearest = distance;
            likely = rule.key;
        }
    }
    return likely;
}

}  // namespace hatter::space
