// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/TrainerImpl.h"

#include "base/Error.h"
#include "data/Vocabulary.h"
#include "model/CheckpointImpl.h"
#include "train/Autocast.h"
#include "train/HatTrainingStateImpl.h"
#include "train/SmoothedLossImpl.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace hatter::train {

namespace {
constexpr char StateKey[] = "training";

data::EpochBatches batchesOf(const data::TokenDataset& data, const TrainerOptions& options) {
    data::BatchOptions batching;
    batching.maxTokens = options.maxTokens;
    batching.multiple = options.batchMultiple;
    batching.seed = static_cast<std::uint32_t>(options.seed);
    std::vector<data::Batch> batches = data::makeBatches(data, batching);
    if (batches.empty())
        throw InputError("no training batch can be made: every pair is longer than " +
                         std::to_string(options.maxTokens) + " pieces, or there is none");
    return {std::move(batches), batching.seed};
}

/// What a saved training says about its batches, for a message.
std::string batchingText(const nlohmann::json& state) {
    const auto tokens = state.value("maxTokens", 0);  // older files do not say
    const auto key = state.at("batches").get<std::string>();
    const std::string seed = key.substr(std::min(key.find(' '), key.size()));
    return tokens == 0 ? std::string() : " (" + std::to_string(tokens) + " tokens, seed" + seed + ")";
}

/// `batches` at another place. Throws InputError naming `file`.
data::EpochBatches placed(data::EpochBatches batches, int epoch, std::size_t position, const std::string& file) {
    try {
        batches.seek(epoch, position);
    } catch (const InputError& e) {
        throw InputError({file, 0, {}}, std::string(e.what()) + "; the file is damaged, or of other data");
    }
    return batches;
}
}  // namespace

Trainer::Trainer(model::SuperTransformer& super, const data::TokenDataset& data, TrainerOptions options,
                 torch::Device device)
    : m_super(super),
      m_data(data),
      m_options(std::move(options)),
      m_device(device),
      m_adam(super.parameters(), m_options.adam),
      m_batches(batchesOf(data, m_options)) {
    m_options.learningRate.check();
    m_super.setRequiresGrad(true);
}

Trainer::Sums Trainer::backward(const model::SubWeights& weights, const BatchTensors& batch) {
    torch::Tensor loss;
    torch::Tensor nll;
    {
        const AutocastBfloat16 autocast(m_options.bfloat16, m_device.is_cuda());
        const auto encoded = model::encode(weights, batch.source, m_options.dropout);
        const auto features = model::decodeFeatures(weights, encoded, batch.previous, m_options.dropout);
        // The output layer is the widest: padding does not go through it.
        const auto present = batch.target.ne(data::Vocabulary::Pad).flatten().nonzero().squeeze(1);
        const auto rows = features.flatten(0, 1).index_select(0, present);
        const auto target = batch.target.flatten().index_select(0, present);
        const auto losses = smoothedLoss(torch::linear(rows, weights.outputTable), target, m_options.labelSmoothing);
        loss = losses.loss;
        nll = losses.nll;
    }
    loss.backward();
    return {loss.detach(), nll.detach()};
}

Trainer::Step Trainer::step() {
    // Masks of dropout depend on the update alone, so a resumed training draws the same ones.
    torch::manual_seed(m_options.seed + static_cast<std::uint64_t>(m_updates));
    const Step out = update(m_options.sampler(m_updates), m_batches.next(m_options.updateFrequency),
                            m_options.learningRate.rate(m_updates));
    ++m_updates;
    m_targetTokens += out.targetTokens;
    return out;
}

Trainer::Step Trainer::update(const space::SubTransformer& sub, const std::vector<data::Batch>& batches,
                              double learningRate) {
    const auto weights = model::slice(m_super, sub, model::SliceMode::View);
    Step out;
    out.learningRate = learningRate;
    m_adam.zeroGradients();
    for (const data::Batch& indices : batches) {
        const BatchTensors batch = toTensors(data::collate(m_data, indices), m_device);
        const Sums sums = backward(weights, batch);
        out.loss += sums.loss.item<double>();
        out.nll += sums.nll.item<double>();
        out.targetTokens += batch.targetTokens;
    }
    out.gradientNorm = m_adam.scaleGradients(1.0 / double(out.targetTokens));
    if (m_options.clipNorm > 0.0)
        m_adam.clipGradients(out.gradientNorm, m_options.clipNorm);
    m_adam.step(learningRate);
    return out;
}

void Trainer::restore(const HatTrainingState& state) {
    // In an epoch's last step some ranks may find no batch left.
    const auto perEpoch = static_cast<std::int64_t>(m_batches.perEpoch());
    const bool whole = state.iterations == (perEpoch + state.ranks - 1) / state.ranks;
    const std::int64_t position = whole ? perEpoch : state.iterations * state.ranks;
    auto batches = placed(m_batches, state.epoch, static_cast<std::size_t>(position), state.file);
    m_adam.restore(state.moments, state.file);
    m_batches = std::move(batches);
    m_updates = state.updates;
    m_targetTokens = m_batches.targetTokens(m_data);
}

void Trainer::save(const std::filesystem::path& file, const std::map<std::string, std::string>& beside) const {
    model::TensorFile out;
    for (const auto& [name, tensor] : m_super.parameters())
        out.add(name, tensor);
    m_adam.save(out);
    auto metadata = model::describe(m_super.config());
    metadata.insert(beside.begin(), beside.end());
    metadata[StateKey] = nlohmann::json{
        {"updates", m_updates},
        {"targetTokens", m_targetTokens},
        {"epoch", m_batches.epoch()},
        {"position", m_batches.position()},
        {"maxTokens", m_options.maxTokens},
        {"batches",
         m_batches.key()}}.dump();
    out.write(file, metadata);
}

void Trainer::load(const std::filesystem::path& file) {
    archive::SafetensorsReader reader(file);
    const auto found = reader.metadata().find(StateKey);
    if (found == reader.metadata().end())
        throw InputError({file.string(), 0, {}}, "holds no state of a training");
    try {
        const auto json = nlohmann::json::parse(found->second);
        if (json.at("batches").get<std::string>() != m_batches.key())
            throw InputError({file.string(), 0, {}},
                             "was trained on other data, tokens a batch or seed: start anew, or give those again" +
                                 batchingText(json));
        auto batches =
            placed(m_batches, json.at("epoch").get<int>(), json.at("position").get<std::size_t>(), file.string());
        const auto updates = json.at("updates").get<std::int64_t>();
        const auto targetTokens = json.at("targetTokens").get<std::int64_t>();
        if (updates < 0 || targetTokens < 0)
            throw InputError({file.string(), 0, {}}, "counts less than nothing: the file is damaged");
        model::readParameters(reader, file, m_super);
        m_adam.load(reader, file);
        m_batches = std::move(batches);
        m_updates = updates;
        m_targetTokens = targetTokens;
    } catch (const nlohmann::json::exception& e) {
        throw InputError({file.string(), 0, {}}, std::string("the state of the training is damaged: ") + e.what());
    }
}

}  // namespace hatter::train
