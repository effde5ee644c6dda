// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/TrainSuper.h"

#include "base/AtomicFile.h"
#include "base/Error.h"
#include "base/Log.h"
#include "model/CheckpointImpl.h"
#include "model/ThreadsImpl.h"
#include "space/HatYaml.h"
#include "tasks/SuperModelImpl.h"
#include "tasks/WorkspaceData.h"
#include "train/TrainerImpl.h"
#include "train/ValidationImpl.h"
#include "workbench/TrainSettings.h"

#include <chrono>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <numbers>
#include <sstream>

namespace hatter::tasks {

namespace {

using Clock = std::chrono::steady_clock;
using workbench::TrainPoint;
using workbench::TrainSuperOptions;

train::TrainerOptions trainerOptions(const TrainSuperOptions& o, const space::DesignSpace& space) {
    train::TrainerOptions out;
    out.maxTokens = o.maxTokens;
    out.updateFrequency = o.updateFrequency;
    out.learningRate = {o.schedule == workbench::Schedule::Cosine ? train::LearningRate::Kind::Cosine
                                                                  : train::LearningRate::Kind::InverseSquareRoot,
                        o.learningRate,
                        o.minimumLearningRate,
                        o.warmupLearningRate,
                        o.warmupUpdates,
                        o.updates,
                        1.0};
    out.labelSmoothing = o.labelSmoothing;
    out.dropout = {o.dropout, o.attentionDropout};
    out.adam = {o.adamBeta1, o.adamBeta2, o.adamEps, o.weightDecay};
    out.clipNorm = o.clipNorm;
    out.bfloat16 = o.precision == "bfloat16";
    out.seed = o.seed;
    out.sampler = train::samplerNamed(o.sampling, space, o.seed);
    return out;
}

void check(const TrainSuperOptions& o) {
    if (o.updates < 1 || o.maxTokens < 16 || o.updateFrequency < 1)
        throw InputError("updates, tokens a batch (at least 16) and update frequency must be positive");
    if (o.precision != "float32" && o.precision != "bfloat16")
        throw InputError("precision '" + o.precision + "' is unknown; use float32 or bfloat16");
    if (!(o.dropout >= 0.0 && o.dropout < 1.0 && o.attentionDropout >= 0.0 && o.attentionDropout < 1.0))
        throw InputError("dropout must lie in [0, 1)");
    if (!(o.adamBeta1 >= 0.0 && o.adamBeta1 < 1.0 && o.adamBeta2 >= 0.0 && o.adamBeta2 < 1.0 && o.adamEps >= 0.0))
        throw InputError("Adam's betas must lie in [0, 1), its eps must not be negative");
    if (!(o.labelSmoothing >= 0.0 && o.labelSmoothing < 1.0))
        throw InputError("label smoothing must lie in [0, 1)");
}

nlohmann::json toJson(const TrainPoint& p) {
    nlohmann::json json = {{"update", p.update},
                           {"loss", p.loss},
                           {"nll", p.nll},
                           {"learningRate", p.learningRate},
                           {"tokensPerSecond", p.tokensPerSecond},
                           {"targetTokens", p.targetTokens}};
    if (p.largestValidLoss)
        json["largestValidLoss"] = *p.largestValidLoss;
    if (p.sampledValidLoss)
        json["sampledValidLoss"] = *p.sampledValidLoss;
    if (p.smallestValidLoss)
        json["smallestValidLoss"] = *p.smallestValidLoss;
    return json;
}

/// What stands for all others in the curves. One, because it makes a validation one and a half times as long, and a
/// second one would double it. It is the draw of an update that no training reaches, from a stream of its own: what is
/// trained does not depend on it.
space::SubTransformer sampledFor(const space::DesignSpace& space, std::uint64_t seed) {
    constexpr std::uint64_t NoUpdate = 0xFFFFFFFF;
    return space.sampleForUpdate((seed << 32) + NoUpdate);
}

/// One training of a workspace's SuperTransformer.
class Training {
public:
    Training(const store::Workspace& workspace, const TrainSuperOptions& options, Progress& progress,
             const std::function<void(const TrainPoint&)>& onPoint, std::stop_token stop)
        : m_workspace(workspace),
          m_options(options),
          m_progress(progress),
          m_onPoint(onPoint),
          m_stop(std::move(stop)),
          m_device(deviceNamed(options.device)),
          m_folder(workspace.superCheckpoint()),
          m_space(
              space::readDesignSpace(options.designSpace.empty() ? workspace.designSpaceFile() : options.designSpace)),
          m_sampled(sampledFor(m_space, options.seed)),
          m_train(readSplit(workspace, "train")),
          m_valid(readSplit(workspace, "valid"), options.maxTokens, options.labelSmoothing, m_device),
          m_super({m_space, sourceVocabulary(workspace).size(), targetVocabulary(workspace).size()}, options.seed) {
        m_super.to(m_device);
    }

    void run() {
        refuseOtherBeginning();
        if (!m_options.initialWeights.empty()) {
            archive::SafetensorsReader reader(m_options.initialWeights);
            model::readParameters(reader, m_options.initialWeights, m_super);
        }
        train::Trainer trainer(m_super, m_train, trainerOptions(m_options, m_space), m_device);
        prepareFolder();
        resume(trainer);
        if (m_resumed && trainer.updates() >= m_options.updates) {
            logWarning("the training has made its " + std::to_string(trainer.updates()) +
                       " updates already; it goes on with more of them (--updates)");
            // A kill between the two files of the last save leaves the weights behind the state.
            if (!std::filesystem::exists(weightsFile()) ||
                std::filesystem::last_write_time(weightsFile()) < std::filesystem::last_write_time(stateFile()))
                save(trainer);
            return;
        }
        writeFileAtomically(m_folder / "settings.json",
                            workbench::toJson(m_options, m_resumed ? workbench::readImportedUpdates(m_workspace) : 0));
        if (m_options.designSpace != m_workspace.designSpaceFile())
            writeFileAtomically(m_workspace.designSpaceFile(), space::writeDesignSpace(m_space));
        try {
            loop(trainer);
        } catch (const Stopped&) {
            save(trainer);
            throw;
        }
        save(trainer);
    }

private:
    std::filesystem::path stateFile() const { return m_folder / "training.safetensors"; }
    std::filesystem::path weightsFile() const { return m_folder / "model.safetensors"; }
    std::filesystem::path historyFile() const { return m_folder / "history.jsonl"; }

    /// An earlier training is set aside when a new one begins, so that a new one that ends early is not taken for it.
    void prepareFolder() {
        if (!m_options.resume && std::filesystem::exists(m_folder)) {
            const auto before = m_folder.parent_path() / (m_folder.filename().string() + ".before");
            std::filesystem::remove_all(before);
            std::filesystem::rename(m_folder, before);
            logInfo("the earlier training was set aside: " + before.string());
        }
        checkSegmenter(m_workspace);
        std::filesystem::create_directories(m_folder);
        writeSegmenter(m_workspace, m_folder);
    }

    void refuseOtherBeginning() const {
        if (m_options.resume && !m_options.initialWeights.empty() && std::filesystem::exists(stateFile()) &&
            !beganFromInitialWeights())
            throw InputError(
                "a training that began from other weights stands in the workspace already: leave --init out "
                "to go on with it, or add --no-resume to begin anew");
    }

    bool beganFromInitialWeights() const {
        const auto file = m_folder / "settings.json";
        if (!std::filesystem::exists(file))
            return false;
        const auto json = nlohmann::json::parse(readFile(file), nullptr, false);
        return json.is_object() && json.value("initialWeights", std::string()) == m_options.initialWeights.filename();
    }

    void resume(train::Trainer& trainer) {
        if (m_options.resume && std::filesystem::exists(stateFile())) {
            trainer.load(stateFile());
            m_resumed = true;
            logInfo("training goes on at update " + std::to_string(trainer.updates()));
            cutHistory(trainer.updates());
            return;
        }
        std::filesystem::remove(historyFile());
        // An adopted SuperTransformer has no optimiser state: it is trained further with a fresh one.
        if (m_options.resume && m_options.initialWeights.empty() && std::filesystem::exists(weightsFile())) {
            archive::SafetensorsReader reader(weightsFile());
            model::readParameters(reader, weightsFile(), m_super);
            logInfo("training begins from the workspace's weights with a fresh optimiser");
        }
    }

    /// Points after the checkpoint that is resumed will be made again.
    void cutHistory(std::int64_t updates) {
        if (!std::filesystem::exists(historyFile()))
            return;
        std::istringstream in(readFile(historyFile()));
        std::string kept;
        for (std::string line; std::getline(in, line);) {
            const auto json = nlohmann::json::parse(line, nullptr, false);
            if (json.is_object() && json.value("update", std::int64_t{0}) <= updates)
                kept += line + "\n";
        }
        writeFileAtomically(historyFile(), kept);
    }

    void loop(train::Trainer& trainer) {
        ProgressCounter counter(m_progress, "training", m_options.updates, trainer.updates());
        constexpr std::int64_t PointEvery = 20;
        while (trainer.updates() < m_options.updates) {
            if (m_stop.stop_requested())
                throw Stopped();
            add(trainer.step());
            const std::int64_t n = trainer.updates();
            const bool last = n == m_options.updates;
            const bool validate = last || n % m_options.validateEvery == 0;
            if (validate || n % PointEvery == 0)
                report(trainer, counter, validate);
            if (n % m_options.checkpointEvery == 0 && !last)
                save(trainer);
        }
    }

    void add(const train::Trainer::Step& step) {
        if (!std::isfinite(step.loss))
            throw Error("the training loss is no longer a number: lower the learning rate or lengthen the warm-up");
        m_loss += step.loss;
        m_nll += step.nll;
        m_tokens += step.targetTokens;
        m_rate = step.learningRate;
    }

    void report(const train::Trainer& trainer, ProgressCounter& counter, bool validate) {
        const double seconds = std::chrono::duration<double>(Clock::now() - m_since).count();
        TrainPoint point;
        point.update = trainer.updates();
        point.loss = m_loss / double(m_tokens) / std::numbers::ln2;
        point.nll = m_nll / double(m_tokens) / std::numbers::ln2;
        point.learningRate = m_rate;
        point.tokensPerSecond = double(m_tokens) / seconds;
        point.targetTokens = trainer.targetTokens();
        if (validate) {
            point.largestValidLoss = validLoss(m_space.largest());
            point.sampledValidLoss = validLoss(m_sampled);
            point.smallestValidLoss = validLoss(m_space.smallest());
            logInfo("update " + std::to_string(point.update) + ": validation loss " +
                    std::to_string(*point.largestValidLoss) + " (largest), " + std::to_string(*point.sampledValidLoss) +
                    " (sampled), " + std::to_string(*point.smallestValidLoss) + " (smallest), " +
                    std::to_string(point.targetTokens) + " target pieces seen");
        }
        std::ofstream(historyFile(), std::ios::app) << toJson(point).dump() << "\n";
        char detail[128];
        std::snprintf(detail, sizeof detail, "loss %.3f, %.0f target pieces/s", point.loss, point.tokensPerSecond);
        counter.at(point.update, detail);
        if (m_onPoint)
            m_onPoint(point);
        m_loss = m_nll = 0.0;
        m_tokens = 0;
        m_since = Clock::now();
    }

    double validLoss(const space::SubTransformer& sub) const {
        return m_valid.losses(model::slice(m_super, sub, model::SliceMode::Contiguous), m_stop).lossBase2();
    }

    void save(const train::Trainer& trainer) {
        trainer.save(stateFile());
        model::saveSuper(weightsFile(), m_super, false);
    }

    const store::Workspace& m_workspace;
    const TrainSuperOptions& m_options;
    Progress& m_progress;
    const std::function<void(const TrainPoint&)>& m_onPoint;
    std::stop_token m_stop;
    torch::Device m_device;
    std::filesystem::path m_folder;
    space::DesignSpace m_space;
    space::SubTransformer m_sampled;  ///< validated beside the largest and the smallest
    data::TokenDataset m_train;
    train::ValidationSet m_valid;
    model::SuperTransformer m_super;
    bool m_resumed = false;
    double m_loss = 0.0;
    double m_nll = 0.0;
    std::int64_t m_tokens = 0;
    double m_rate = 0.0;
    Clock::time_point m_since = Clock::now();
};

}  // namespace

void trainSuper(const store::Workspace& workspace, const TrainSuperOptions& options, Progress& progress,
                const std::function<void(const TrainPoint&)>& onPoint, std::stop_token stop) {
    check(options);
    needData(workspace);
    model::setThreads(options.threads);
    Training(workspace, options, progress, onPoint, std::move(stop)).run();
}

void adoptSuper(const store::Workspace& workspace, const std::filesystem::path& folder) {
    const auto weights = folder / "model.safetensors";
    const auto super = model::loadSuper(weights);  // checks every tensor before anything is copied
    if (std::filesystem::exists(workspace.segmenterModel()) &&
        readFile(workspace.segmenterModel()) != readFile(folder / "segmenter.model"))
        throw InputError({folder.string(), 0, {}},
                         "was trained with another segmenter than the workspace's data: prepare the data with its "
                         "segmenter.model, or use an empty workspace");
    std::filesystem::create_directories(workspace.superCheckpoint());
    writeFileAtomically(workspace.superCheckpoint() / "model.safetensors", readFile(weights));
    for (const char* name :
         {"card.md", "history.jsonl", "settings.json", "segmenter.model", "dict.source.txt", "dict.target.txt"})
        if (std::filesystem::exists(folder / name))
            writeFileAtomically(workspace.superCheckpoint() / name, readFile(folder / name));
    std::filesystem::remove(workspace.superCheckpoint() / "training.safetensors");
    writeFileAtomically(workspace.designSpaceFile(), space::writeDesignSpace(super.config().space));
    logInfo("SuperTransformer taken over: " + weights.string());
}

}  // namespace hatter::tasks
