// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/HatOptions.h"

#include "base/Error.h"

namespace hatter::workbench {

namespace {

using space::HatFile;
using space::HatTraining;
using space::SettingsWarning;

[[noreturn]] void refuse(const HatFile& file, const std::string& wanted) {
    throw InputError({file.file.string(), 0, {}}, "holds " + toText(file.kind) + "; " + wanted + " were expected");
}

SettingsWarning missing(const HatFile& file, const std::string& key, const std::string& message) {
    return {file.file.string(), 0, key, message};
}

}  // namespace

std::vector<SettingsWarning> applyHatFile(const HatFile& file, TrainSuperOptions& options) {
    if (!file.training)
        refuse(file, "settings of a training (optimizer, lr-scheduler, ...)");
    const HatTraining& training = *file.training;
    if (training.trainSubTransformer)
        file.fail("train-subtransformer",
                  "training a SubTransformer by itself is not offered; leave the key out to "
                  "train the SuperTransformer with these settings");
    std::vector<SettingsWarning> warnings;
    if (training.maxUpdate > 0)
        options.updates = training.maxUpdate;
    else
        warnings.push_back(missing(file, "max-update",
                                   "is missing, and HAT would train without end: --updates says how many are made"));
    options.maxTokens = training.maxTokens;
    // Gradients of all devices are summed before an update: as many batches, one after the other, are the same sum.
    options.updateFrequency = training.updateFrequency * training.worldSize;
    options.schedule =
        training.schedule == HatTraining::Schedule::Cosine ? Schedule::Cosine : Schedule::InverseSquareRoot;
    options.learningRate = training.peakRate;
    if (training.schedule == HatTraining::Schedule::Cosine)
        options.minimumLearningRate = training.floorRate;
    options.warmupLearningRate = training.warmupRate;
    options.warmupUpdates = training.warmupUpdates;
    options.labelSmoothing = training.labelSmoothing;
    options.dropout = training.dropout;
    options.attentionDropout = training.attentionDropout;
    options.adamBeta1 = training.adamBeta1;
    options.adamBeta2 = training.adamBeta2;
    options.adamEps = training.adamEps;
    options.weightDecay = training.weightDecay;
    options.clipNorm = training.clipNorm;
    options.precision = "float32";
    options.seed = training.seed;
    if (training.cpu)
        options.device = "cpu";
    if (training.saveIntervalUpdates > 0)
        options.validateEvery = options.checkpointEvery = training.saveIntervalUpdates;
    if (file.space)
        options.designSpace = file.file;
    return warnings;
}

std::vector<SettingsWarning> applyHatFile(const HatFile& file, MeasureLatencyOptions& options) {
    if (!file.latencyDataset)
        refuse(file, "settings of a latency dataset (lat-dataset-size, latiter, ...)");
    const space::HatLatencyDataset& dataset = *file.latencyDataset;
    options.samples = dataset.size;
    options.device = dataset.device;
    options.protocol.runs = options.protocol.mostRuns = dataset.runs;  // always so many, as the reference does
    options.protocol.beam = dataset.beam;
    options.protocol.sourceLength = options.protocol.targetLength = dataset.sentenceLength;
    options.protocol.warmUp = 5;
    options.protocol.trim = 0.1;
    options.seed = dataset.seed;
    options.space = file.space;
    return {};
}

std::vector<SettingsWarning> applyHatFile(const HatFile& file, SearchOptions& options) {
    if (!file.evolution)
        refuse(file, "evolution settings (evo-iter, population-size, ...)");
    const space::HatEvolution& evolution = *file.evolution;
    options.evolution.iterations = evolution.iterations;
    options.evolution.populationSize = evolution.populationSize;
    options.evolution.parentSize = evolution.parentSize;
    options.evolution.mutationSize = evolution.mutationSize;
    options.evolution.crossoverSize = evolution.crossoverSize;
    options.evolution.mutationProbability = evolution.mutationProbability;
    options.evolution.seed = evolution.seed;
    options.subset = 0;
    if (evolution.cpu)
        options.device = "cpu";
    if (evolution.limitMs) {
        options.limitMs = *evolution.limitMs;
        return {};
    }
    return {missing(file, "latency-constraint",
                    "is missing, and HAT would admit nothing: --limit says which limit is obeyed")};
}

}  // namespace hatter::workbench
