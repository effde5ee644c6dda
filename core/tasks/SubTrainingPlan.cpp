// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/SubTrainingPlanImpl.h"

#include <algorithm>
#include <cmath>

namespace hatter::tasks {

namespace {

constexpr std::int64_t LongestWarmup = 1000;
/// More updates than anybody waits for; budgets are numbers that people type.
constexpr double MostUpdates = 1e12;

std::int64_t warmupUpdates(const workbench::TrainSubOptions& o, std::int64_t planned) {
    if (o.warmupUpdates >= 0)
        return o.warmupUpdates;
    // The inverse square root divides by it.
    const std::int64_t least = o.schedule == workbench::Schedule::Cosine ? 0 : 1;
    return std::clamp(planned / 10, least, LongestWarmup);
}

}  // namespace

std::int64_t plannedUpdates(const data::TokenDataset& data, const workbench::TrainSubOptions& o) {
    double updates = o.updates > 0 ? double(o.updates) : MostUpdates;
    if (o.pieces > 0) {
        data::BatchOptions batching;
        batching.maxTokens = o.maxTokens;
        batching.seed = static_cast<std::uint32_t>(o.seed);
        const auto batches = data::makeBatches(data, batching);
        double pieces = 0.0;
        for (const auto& batch : batches)
            for (const std::size_t i : batch)
                pieces += double(data.target.length(i));
        const double perEpoch = std::ceil(double(batches.size()) / o.updateFrequency);
        if (pieces > 0.0)
            updates = std::min(updates, std::ceil(double(o.pieces) * perEpoch / pieces));
    }
    return static_cast<std::int64_t>(std::clamp(updates, 1.0, MostUpdates));
}

train::TrainerOptions trainerOptions(const workbench::TrainSubOptions& o, std::int64_t planned) {
    train::TrainerOptions out;
    out.maxTokens = o.maxTokens;
    out.updateFrequency = o.updateFrequency;
    out.learningRate.kind = o.schedule == workbench::Schedule::Cosine ? train::LearningRate::Kind::Cosine
                                                                      : train::LearningRate::Kind::InverseSquareRoot;
    out.learningRate.peak = o.learningRate;
    out.learningRate.floor = o.minimumLearningRate;
    out.learningRate.warmup = o.warmupLearningRate;
    out.learningRate.warmupUpdates = warmupUpdates(o, planned);
    out.learningRate.maxUpdate = planned;
    out.labelSmoothing = o.labelSmoothing;
    out.dropout = {o.dropout, o.attentionDropout};
    out.adam = {o.adamBeta1, o.adamBeta2, o.adamEps, o.weightDecay};
    out.clipNorm = o.clipNorm;
    out.bfloat16 = o.precision == "bfloat16";
    out.seed = o.seed;
    out.sampler = [sub = o.sub](std::int64_t) { return sub; };
    return out;
}

}  // namespace hatter::tasks
