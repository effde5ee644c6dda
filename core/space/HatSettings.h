// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/DesignSpace.h"
#include "space/HatKeys.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace hatter::space {

/// A key of a settings file that was passed over, and why.
struct SettingsWarning {
    std::string file;
    std::int64_t line = 0;  ///< 1-based; 0: the key is missing
    std::string key;
    std::string message;

    /// "space0.yml:12: key 'fp16': not used: products are taken in float32"
    std::string text() const;
    bool operator==(const SettingsWarning&) const = default;
};

/// What the reference's train.py takes from supertransformer/*.yml and subtransformer/common.yml. Keys that are absent
/// have the reference's defaults, those of its architectures included.
struct HatTraining {
    enum class Schedule { InverseSquareRoot, Cosine };

    std::string architecture;  ///< arch
    std::string data;          ///< folder of binarised data
    std::string sourceLanguage;
    std::string targetLanguage;
    bool trainSubTransformer = false;

    Schedule schedule = Schedule::InverseSquareRoot;
    double peakRate = 0.25;   ///< lr, or max-lr of the cosine
    double floorRate = 0.25;  ///< lr, cosine only
    double warmupRate = 0.0;  ///< of the first update
    std::int64_t warmupUpdates = 4000;
    std::int64_t maxUpdate = 0;  ///< 0: no end

    double adamBeta1 = 0.9;
    double adamBeta2 = 0.999;
    double adamEps = 1e-8;
    double weightDecay = 0.0;
    double clipNorm = 25.0;  ///< 0: off
    double labelSmoothing = 0.0;
    double dropout = 0.1;
    double attentionDropout = 0.0;

    int maxTokens = 0;        ///< a batch
    int updateFrequency = 1;  ///< batches an update, on each device
    int worldSize = 1;        ///< devices
    bool fp16 = false;
    bool cpu = false;
    std::uint64_t seed = 1;
    int validateInterval = 1;     ///< epochs
    int saveInterval = 1;         ///< epochs
    int saveIntervalUpdates = 0;  ///< 0: off
    int keepLastEpochs = -1;      ///< -1: all

    bool operator==(const HatTraining&) const = default;
};

/// latency_dataset.py; the space that it samples stands beside it in the HatFile.
struct HatLatencyDataset {
    std::string file = "./latency_dataset/lat.tmp";  ///< CSV that the reference would write
    int size = 200;                                  ///< SubTransformers
    std::string device;                              ///< "cpu" or "cuda"
    int runs = 300;
    bool silent = false;
    int beam = 5;
    int sentenceLength = 0;  ///< tokens with </s>, from the architecture's name
    std::uint64_t seed = 1;

    bool operator==(const HatLatencyDataset&) const = default;
};

/// How HAT's predictors see numbers: features are divided by `features`, the network's output times `latencyMs` is
/// milliseconds.
struct HatNorms {
    std::array<double, 10> features{640, 6, 2048, 6, 640, 6, 2048, 6, 6, 2};
    double latencyMs = 200.0;

    bool operator==(const HatNorms&) const = default;
};

/// latency_predictor.py
struct HatPredictorTraining {
    std::string dataset = "./latency_dataset/lat.tmp";
    std::string checkpoint = "latency_dataset/ckpts/tmp.pt";
    HatNorms norms;
    int hiddenDim = 400;
    int hiddenLayers = 3;
    int trainSteps = 5000;
    int batchSize = 128;
    double learningRate = 1e-5;

    bool operator==(const HatPredictorTraining&) const = default;
};

/// evo_search.py
struct HatEvolution {
    int iterations = 30;
    int populationSize = 125;
    int parentSize = 25;
    int mutationSize = 50;
    int crossoverSize = 50;
    double mutationProbability = 0.3;
    std::optional<double> limitMs;  ///< the reference's default admits nothing
    std::string predictor;          ///< ckpt-path
    std::optional<HatNorms> norms;  ///< if the file has one of them
    std::string weights;            ///< restore-file
    std::string result;             ///< write-config-path
    bool cpu = false;
    std::uint64_t seed = 1;

    bool operator==(const HatEvolution&) const = default;
};

/// One of HAT's YAML files, read whole: what its keys say, and a warning for each that says nothing to us.
struct HatFile {
    struct Key {
        std::string name;
        std::int64_t line = 0;
        std::optional<KeyUse> use;  ///< none: HAT knows no such key
        std::string text;           ///< what becomes of it
    };

    std::filesystem::path file;
    HatFileKind kind = HatFileKind::SuperTransformer;
    std::optional<DesignSpace> space;     ///< SuperTransformer, LatencyDataset
    std::optional<HatTraining> training;  ///< SubTraining; SuperTransformer if it is trained with the file
    std::optional<SubTransformer> sub;    ///< SubTransformer: not checked against a space, superEncoderLayers unknown
    std::optional<HatLatencyDataset> latencyDataset;
    std::optional<HatPredictorTraining> predictor;
    std::optional<HatEvolution> evolution;
    std::vector<Key> keys;                  ///< in the file's order
    std::vector<SettingsWarning> warnings;  ///< likewise

    /// 1-based line of a key, 0 if it is absent.
    std::int64_t line(const std::string& key) const;
    /// Throws InputError that names the file, the key and its line.
    [[noreturn]] void fail(const std::string& key, const std::string& message) const;
};

/// Throws InputError with file, line and key for values that are damaged, and for settings that would change what is
/// computed in a way that we do not support.
HatFile readHatFile(const std::filesystem::path& file);
HatFile parseHatFile(const std::string& yaml, const std::string& file);

}  // namespace hatter::space
