// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/Scoring.h"

#include "base/Error.h"
#include "base/Random.h"
#include "score/Bleu.h"
#include "tasks/SuperModelImpl.h"
#include "tasks/WorkspaceData.h"
#include "train/ValidationImpl.h"
#include "translate/BeamSearchImpl.h"
#include "workbench/TrainSettings.h"

#include <chrono>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>

namespace hatter::tasks {

namespace {
constexpr int ValidationTokens = 4096;
constexpr int BleuBatch = 64;

/// Losses of another smoothing are other figures, also on the same sentences and weights.
std::string smoothedKey(const data::TokenDataset& data, double labelSmoothing) {
    std::string key = keyOf(data);
    if (labelSmoothing != workbench::TrainSuperOptions{}.labelSmoothing)
        key += " smoothing " + nlohmann::json(labelSmoothing).dump();
    return key;
}

void shuffle(std::vector<std::size_t>& order) {
    PythonRandom random(1);
    for (std::size_t i = order.size(); i-- > 1;)
        std::swap(order[i], order[static_cast<std::size_t>(random.below(i + 1))]);
}

double secondsSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}
}  // namespace

double labelSmoothingOf(const store::Workspace& workspace) {
    return workbench::readTrainSettings(workspace).value_or(workbench::TrainSuperOptions{}).labelSmoothing;
}

struct SuperEvaluator::Impl {
    Impl(const store::Workspace& workspace, std::size_t subset, const std::string& deviceName, const std::string& split,
         std::optional<std::int64_t> trained)
        : device(deviceNamed(deviceName)),
          model(loadModel(workspace, trained, device)),
          labelSmoothing(labelSmoothingOf(workspace)) {
        const data::TokenDataset all = readSplit(workspace, split);
        data = all.subset(fixedSubset(all, subset));
        key = smoothedKey(data, labelSmoothing);
    }

    /// The batches of a range, made once. The whole set has its own order; parts are those of a random one, the same
    /// for the same set, so that a part is a sample of all.
    const train::ValidationSet& set(search::SentenceRange range) {
        auto& made = sets[{range.begin, range.end}];
        if (!made) {
            if (range.begin > range.end || range.end > data.size())
                throw Error("a range of sentences lies outside of the set");
            std::vector<std::size_t> order(data.size());
            std::iota(order.begin(), order.end(), std::size_t{0});
            if (range.end - range.begin < order.size())
                shuffle(order);
            const std::vector<std::size_t> indices(order.begin() + static_cast<std::ptrdiff_t>(range.begin),
                                                   order.begin() + static_cast<std::ptrdiff_t>(range.end));
            made =
                std::make_unique<train::ValidationSet>(data.subset(indices), ValidationTokens, labelSmoothing, device);
        }
        return *made;
    }

    torch::Device device;
    SuperModel model;
    double labelSmoothing;
    data::TokenDataset data;
    std::string key;
    std::map<std::pair<std::size_t, std::size_t>, std::unique_ptr<train::ValidationSet>> sets;
};

SuperEvaluator::SuperEvaluator(const store::Workspace& workspace, std::size_t subset, const std::string& device,
                               const std::string& split, std::optional<std::int64_t> trained)
    : m_impl(std::make_unique<Impl>(workspace, subset, device, split, trained)) {}
SuperEvaluator::~SuperEvaluator() = default;

void SuperEvaluator::evaluate(const std::vector<space::SubTransformer>& candidates, search::SentenceRange range,
                              const OnEvaluated& onEvaluated, std::stop_token stop) {
    const torch::NoGradGuard noGrad;
    const train::ValidationSet& set = m_impl->set(range);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const auto start = std::chrono::steady_clock::now();
        const auto weights = model::slice(m_impl->model.super, candidates[i], model::SliceMode::Contiguous);
        const auto table = set.losses(weights, stop);
        onEvaluated(i, {table.loss, table.nll, table.tokens}, secondsSince(start));
    }
}

std::size_t SuperEvaluator::sentenceCount() const {
    return m_impl->data.size();
}
const space::DesignSpace& SuperEvaluator::space() const {
    return m_impl->model.super.config().space;
}
const std::string& SuperEvaluator::checkpoint() const {
    return m_impl->model.checkpoint;
}
const std::string& SuperEvaluator::setKey() const {
    return m_impl->key;
}

std::int64_t SuperEvaluator::tokenCount() const {
    return static_cast<std::int64_t>(m_impl->data.target.tokenCount());
}

std::string lossKeyOf(const store::Workspace& workspace, const data::TokenDataset& data) {
    return smoothedKey(data, labelSmoothingOf(workspace));
}

std::string toJson(const BleuOptions& options) {
    return nlohmann::json{{"beam", options.beam}, {"lengthPenalty", options.lengthPenalty}}.dump();
}

struct BleuMeter::Impl {
    Impl(const store::Workspace& workspace, const std::string& split, const std::string& deviceName,
         std::optional<std::int64_t> trained)
        : device(deviceNamed(deviceName)),
          model(loadModel(workspace, trained, device)),
          data(readSplit(workspace, split)),
          sourceLines(readLines(workspace, split, workspace.info().sourceLanguage)),
          references(readLines(workspace, split, workspace.info().targetLanguage)),
          segmenter(tasks::segmenter(workspace)),
          vocabulary(targetVocabulary(workspace)),
          key(keyOf(data)) {
        if (references.size() != data.size())
            throw InputError({workspace.textFile(split, workspace.info().targetLanguage).string(), 0, {}},
                             "has another number of lines than the binary data: prepare the data again");
    }

    torch::Device device;
    SuperModel model;
    data::TokenDataset data;
    std::vector<std::string> sourceLines, references;
    std::unique_ptr<data::Segmenter> segmenter;
    data::Vocabulary vocabulary;
    std::string key;
};

BleuMeter::BleuMeter(const store::Workspace& workspace, const std::string& split, const std::string& device,
                     std::optional<std::int64_t> trained)
    : m_impl(std::make_unique<Impl>(workspace, split, device, trained)) {}
BleuMeter::~BleuMeter() = default;

store::BleuRecord BleuMeter::measure(const space::SubTransformer& sub, const BleuOptions& options,
                                     const std::function<void(std::size_t)>& onDone, std::stop_token stop) const {
    const auto start = std::chrono::steady_clock::now();
    const auto weights = model::slice(m_impl->model.super, sub, model::SliceMode::Contiguous);
    translate::BeamOptions beam;
    beam.beam = options.beam;
    beam.lengthPenalty = options.lengthPenalty;
    const auto found = translate::translateAll(weights, m_impl->data.source, beam, BleuBatch, onDone, stop);
    std::vector<std::string> hypotheses;
    for (const auto& hypothesis : found)
        hypotheses.push_back(data::decode(*m_impl->segmenter, m_impl->vocabulary, hypothesis.tokens));
    const score::Bleu bleu = score::sacreBleu(hypotheses, m_impl->references);
    store::BleuRecord record;
    record.hash = space::hashOf(sub);
    record.sub = sub;
    record.checkpoint = m_impl->model.checkpoint;
    record.testSet = m_impl->key;
    record.decoding = toJson(options);
    record.bleu = bleu.score;
    record.signature = bleu.signature;
    record.seconds = secondsSince(start);
    record.at = store::utcNow();
    return record;
}

std::size_t BleuMeter::sentenceCount() const {
    return m_impl->data.size();
}
const std::string& BleuMeter::setKey() const {
    return m_impl->key;
}
const std::string& BleuMeter::checkpoint() const {
    return m_impl->model.checkpoint;
}
double BleuMeter::copyBleu() const {
    return score::sacreBleu(m_impl->sourceLines, m_impl->references).score;
}

}  // namespace hatter::tasks
