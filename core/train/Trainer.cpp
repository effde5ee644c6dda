// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/TrainerImpl.h"

#include "base/Error.h"
#include "base/Sha256.h"
#include "data/Vocabulary.h"
#include "model/CheckpointImpl.h"
#include "train/Autocast.h"
#include "train/SmoothedLossImpl.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace hatter::train {

namespace {
constexpr char StateKey[] = "training";

std::vector<data::Batch> batchesOf(const data::TokenDataset& data, const TrainerOptions& options) {
    data::BatchOptions batching;
    batching.maxTokens = options.maxTokens;
    batching.multiple = options.batchMultiple;
    batching.seed = static_cast<std::uint32_t>(options.seed);
    std::vector<data::Batch> batches = data::makeBatches(data, batching);
    if (batches.empty())
        throw InputError("no training batch can be made: every pair is longer than " + std::to_string(options.maxTokens) +
                         " pieces, or there is none");
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
    beginEpoch(1);
}

void Trainer::beginEpoch(int epoch) {
    m_epoch = epoch;
    m_position = 0;
    m_order = data::epochOrder(m_batches.size(), static_cast<std::uint32_t>(m_options.seed), epoch);
}

const data::Batch& Trainer::nextBatch() {
    return m_batches[m_order[m_position++]];
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
    const auto weights = model::slice(m_super, m_options.sampler(m_updates), model::SliceMode::View);
    if (m_position >= m_order.size())
        beginEpoch(m_epoch + 1);
    Step out;
    m_adam.zeroGradients();
    // The last group of an epoch may hold fewer batches.
    for (int i = 0; i < m_options.updateFrequency && m_position < m_order.size(); ++i) {
        const BatchTensors batch = toTensors(data::collate(m_data, nextBatch()), m_device);
        const Sums sums = backward(weights, batch);
        out.loss += sums.loss.item<double>();
        out.nll += sums.nll.item<double>();
        out.targetTokens += batch.targetTokens;
    }
    out.gradientNorm = m_adam.scaleGradients(1.0 / double(out.targetTokens));
    if (m_options.clipNorm > 0.0)
        m_adam.clipGradients(out.gradientNorm, m_options.clipNorm);
    out.learningRate = m_options.learningRate.rate(m_updates);
    m_adam.step(out.learningRate);
    ++m_updates;
    m_targetTokens += out.targetTokens;
    return out;
}

std::string Trainer::batchingKey() const {
    Sha256 hash;
    for (const data::Batch& batch : m_batches) {
        const std::size_t size = batch.size();  // where a batch ends counts too
        hash.add(&size, sizeof size);
        hash.add(batch.data(), size * sizeof(batch[0]));
    }
    return hash.hex().substr(0, 16) + " " + std::to_string(m_options.seed);
}

void Trainer::save(const std::filesystem::path& file) const {
    model::TensorFile out;
    for (const auto& [name, tensor] : m_super.parameters())
        out.add(name, tensor);
    m_adam.save(out);
    auto metadata = model::describe(m_super.config());
    metadata[StateKey] = nlohmann::json{{"updates", m_updates},
                                        {"targetTokens", m_targetTokens},
                                        {"epoch", m_epoch},
                                        {"position", m_position},
                                        {"batches", batchingKey()}}
                             .dump();
    out.write(file, metadata);
}

void Trainer::load(const std::filesystem::path& file) {
    archive::SafetensorsReader reader(file);
    const auto found = reader.metadata().find(StateKey);
    if (found == reader.metadata().end())
        throw InputError({file.string(), 0, {}}, "holds no state of a training");
    try {
        const auto json = nlohmann::json::parse(found->second);
        if (json.at("batches").get<std::string>() != batchingKey())
            throw InputError({file.string(), 0, {}},
                             "was trained on other data, tokens a batch or seed: start anew, or give those again");
        const auto position = json.at("position").get<std::size_t>();
        if (position > m_batches.size())
            throw InputError({file.string(), 0, {}}, "names a batch that does not exist: the file is damaged");
        model::readParameters(reader, file, m_super);
        m_adam.load(reader, file);
        beginEpoch(json.at("epoch").get<int>());
        m_position = position;
        m_updates = json.at("updates").get<std::int64_t>();
        m_targetTokens = json.at("targetTokens").get<std::int64_t>();
    } catch (const nlohmann::json::exception& e) {
        throw InputError({file.string(), 0, {}}, std::string("the state of the training is damaged: ") + e.what());
    }
}

}  // namespace hatter::train
