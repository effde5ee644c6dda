// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Error.h"
#include "train/HatField.h"
#include "train/HatTrainingStateImpl.h"

#include <algorithm>
#include <cstdio>
#include <limits>

namespace hatter::train {

namespace {

constexpr double Largest = std::numeric_limits<double>::max();
constexpr double BelowOne = 1.0 - 1e-12;
constexpr std::int64_t MostUpdates = 1'000'000'000;

void needText(const HatField& arguments, const char* key, const char* wanted) {
    const std::string& found = arguments[key].text();
    if (found != wanted)
        arguments[key].fail("'" + found + "' is not supported; '" + wanted + "' is");
}

/// Arguments that would make another training of it, and ought to be absent, None, false or 0.
void refuseOtherTrainings(const HatField& arguments) {
    needText(arguments, "criterion", "label_smoothed_cross_entropy");
    needText(arguments, "optimizer", "adam");
    for (const char* key : {"sentence_avg", "use_bmuf", "max_sentences", "activation_dropout", "relu_dropout",
                            "threshold_loss_scale", "train_subtransformer"}) {
        if (!arguments.has(key))
            continue;
        const auto number = arguments[key].value().real();
        if (!number || *number != 0.0)
            arguments[key].fail("this way of training is not supported");
    }
    if (arguments.has("upsample_primary"))
        arguments["upsample_primary"].whole(1, 1);
}

/// HAT's command line gives betas as text, "(0.9, 0.98)".
void readBetas(const HatField& betas, FairseqAdam::Options& adam) {
    using Kind = archive::PickledValue::Kind;
    if (betas.value().kind() != Kind::Text) {
        adam.beta1 = betas.item(0).real(0.0, BelowOne);
        adam.beta2 = betas.item(1).real(0.0, BelowOne);
        return;
    }
    char end = 0;
    const int read = std::sscanf(betas.text().c_str(), " ( %lf , %lf %c", &adam.beta1, &adam.beta2, &end);
    const auto inside = [](double beta) { return beta >= 0.0 && beta <= BelowOne; };
    if (read != 3 || end != ')' || !inside(adam.beta1) || !inside(adam.beta2))
        betas.fail("two numbers from 0 to below 1 were expected, as in (0.9, 0.98)");
}

LearningRate learningRateOf(const HatField& arguments) {
    LearningRate out;
    const HatField rates = arguments["lr"];
    if (rates.size() != 1)
        rates.fail("one learning rate was expected");
    const double rate = rates.item(0).real(0.0, Largest);
    const std::string& schedule = arguments["lr_scheduler"].text();
    out.warmup = arguments["warmup_init_lr"].real(-1.0, Largest);
    out.warmupUpdates = arguments["warmup_updates"].whole(0, MostUpdates);
    out.maxUpdate = arguments["max_update"].whole(0, MostUpdates);
    if (schedule == "inverse_sqrt") {
        out.peak = rate;
    } else if (schedule == "cosine") {
        out.kind = LearningRate::Kind::Cosine;
        out.floor = rate;
        out.peak = arguments["max_lr"].real(0.0, Largest);
        out.shrink = arguments["lr_shrink"].real(0.0, Largest);
        out.periodUpdates = arguments["lr_period_updates"].real(-1.0, double(MostUpdates));
        out.periodFactor = arguments["t_mult"].real(0.0, Largest);
    } else {
        arguments["lr_scheduler"].fail("'" + schedule + "' is not supported; inverse_sqrt and cosine are");
    }
    try {
        out.check();
    } catch (const InputError& e) {
        arguments["lr_scheduler"].fail(e.what());
    }
    return out;
}

/// The list has a number for each epoch, the last one for all after it.
std::int64_t updateFrequencyOf(const HatField& root) {
    const HatField list = root["args"]["update_freq"];
    const auto epoch = root["extra_state"]["train_iterator"]["epoch"].whole(1, MostUpdates);
    if (list.size() == 0)
        list.fail("is empty");
    const auto at = std::min(static_cast<std::size_t>(epoch), list.size()) - 1;
    return list.item(at).whole(1, 100'000);
}

/// The reference leaves out what its positions do not reach; we go by tokens a batch alone.
void refuseLongSentences(const HatField& arguments, const data::TokenDataset& data, int maxTokens) {
    const auto check = [&](const char* key, const data::TokenSequences& side) {
        if (!arguments.has(key))
            return;
        const auto most = static_cast<std::size_t>(arguments[key].whole(1, MostUpdates));
        for (std::size_t i = 0; i < data.size(); ++i)
            if (side.length(i) > most && side.length(i) <= static_cast<std::size_t>(maxTokens))
                arguments[key].fail("sentence " + std::to_string(i + 1) + " of the training data has " +
                                    std::to_string(side.length(i)) +
                                    " pieces: the reference left it out, so its batches cannot be made again");
    };
    check("max_source_positions", data.source);
    check("max_target_positions", data.target);
}

}  // namespace

TrainerOptions hatTrainerOptions(const archive::TorchFile& checkpoint, const space::DesignSpace& space) {
    const HatField root(checkpoint);
    const HatField arguments = root["args"];
    refuseOtherTrainings(arguments);
    TrainerOptions out;
    out.maxTokens = static_cast<int>(arguments["max_tokens"].whole(1, 100'000'000));
    if (arguments.has("required_batch_size_multiple"))
        out.batchMultiple = static_cast<int>(arguments["required_batch_size_multiple"].whole(1, 100'000));
    const auto ranks =
        arguments.has("distributed_world_size") ? arguments["distributed_world_size"].whole(1, 10'000) : 1;
    out.updateFrequency = static_cast<int>(updateFrequencyOf(root) * ranks);
    out.learningRate = learningRateOf(arguments);
    out.labelSmoothing = arguments["label_smoothing"].real(0.0, BelowOne);
    out.dropout.rate = arguments["dropout"].real(0.0, BelowOne);
    out.dropout.attention = arguments["attention_dropout"].real(0.0, BelowOne);
    readBetas(arguments["adam_betas"], out.adam);
    out.adam.eps = arguments["adam_eps"].real(0.0, 1.0);
    out.adam.weightDecay = arguments["weight_decay"].real(0.0, Largest);
    out.clipNorm = arguments["clip_norm"].real(0.0, Largest);
    out.seed = static_cast<std::uint64_t>(arguments["seed"].whole(0, std::numeric_limits<std::uint32_t>::max()));
    out.sampler = samplerNamed("hat", space, out.seed);
    return out;
}

TrainerOptions writeHatTraining(archive::TorchFile& checkpoint, model::SuperTransformer& super,
                                const data::TokenDataset& data, const std::filesystem::path& file) {
    const TrainerOptions options = hatTrainerOptions(checkpoint, super.config().space);
    const HatTrainingState state = readHatTrainingState(checkpoint, super.parameters());
    const HatField arguments = HatField(checkpoint)["args"];
    if (arguments.has("curriculum") && arguments["curriculum"].whole(0, MostUpdates) > state.epoch)
        arguments["curriculum"].fail("an epoch in the order of lengths cannot be gone on with");
    refuseLongSentences(arguments, data, options.maxTokens);
    Trainer trainer(super, data, options, super.parameters().front().second.device());
    trainer.restore(state);
    trainer.save(file);
    super.setRequiresGrad(false);
    return options;
}

}  // namespace hatter::train
