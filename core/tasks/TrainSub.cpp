// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/TrainSub.h"

#include "base/Error.h"
#include "base/Log.h"
#include "model/CheckpointImpl.h"
#include "model/ThreadsImpl.h"
#include "store/RunLog.h"
#include "tasks/BleuCurveImpl.h"
#include "tasks/Scoring.h"
#include "tasks/SubTrainingPlanImpl.h"
#include "tasks/SubTrainingState.h"
#include "tasks/SubTrainingWeightsImpl.h"
#include "tasks/SuperModelImpl.h"
#include "tasks/WorkspaceData.h"
#include "train/TrainerImpl.h"
#include "train/ValidationImpl.h"
#include "workbench/SubTraining.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <numbers>
#include <thread>

namespace hatter::tasks {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using store::SubTrainingPoint;
using store::SubTrainingRecord;
using workbench::SubStart;
using workbench::TrainSubOptions;

constexpr char StateKey[] = "subTraining";
constexpr std::int64_t PointEvery = 20;
constexpr std::int64_t ValidationsInBudget = 25;
constexpr int ValidationTokens = 4096;

/// One training: new, or gone on with.
class SubTraining {
public:
    SubTraining(const store::Workspace& workspace, const TrainSubOptions& options, Progress& progress,
                const workbench::TrainSubObserver& observer, std::stop_token stop)
        : m_workspace(workspace),
          m_progress(progress),
          m_observer(observer),
          m_stop(std::move(stop)),
          m_log(workspace),
          m_options(settings(options)),
          m_device(deviceNamed(m_options.device)),
          m_train(readSplit(workspace, "train")),
          m_valid(readSplit(workspace, "valid")),
          m_planned(plannedUpdates(m_train, m_options)),
          m_validateEvery(m_options.validateEvery > 0 ? m_options.validateEvery
                                                      : std::max<std::int64_t>(1, m_planned / ValidationsInBudget)),
          m_validation(m_valid, std::max(m_options.maxTokens, ValidationTokens), labelSmoothingOf(workspace), m_device),
          m_own(startingWeights()),
          m_trainer(m_own, m_train, trainerOptions(m_options, m_planned), m_device) {}

    SubTrainingRecord run() {
        if (m_record.id == 0)
            begin();
        else
            goOn();
        try {
            prepareCurve();
            loop();
            finish();
        } catch (const Stopped&) {
            saveState();
            end("stopped");
            throw;
        } catch (const std::exception& e) {
            end("failed", e.what());
            throw;
        }
        return m_record;
    }

private:
    /// Those of a new training, checked; of one that is gone on with its own, with the new budget.
    TrainSubOptions settings(const TrainSubOptions& given) {
        TrainSubOptions out = given;
        if (given.resume) {
            const auto stored = store::RunLogReader(m_workspace).subTraining(*given.resume);
            if (!stored)
                throw InputError("there is no training " + std::to_string(*given.resume) +
                                 " of a SubTransformer in this workspace");
            m_record = *stored;
            out = workbench::trainSubOptionsFromJson(stored->settings, m_workspace.database().string());
            out.sub = stored->sub;
            out.start = workbench::subStartNamed(stored->start);
            if (given.pieces > 0 || given.updates > 0) {
                out.pieces = given.pieces;
                out.updates = given.updates;
            }
            if (given.threads > 0)
                out.threads = given.threads;
        }
        workbench::requireValid(out);
        // The same number of threads gives the same weights to the last bit.
        if (out.threads == 0)
            out.threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
        model::setThreads(out.threads);
        return out;
    }

    bool hasState() const { return m_record.id != 0 && fs::exists(stateFile()); }

    /// On the device. What a training that is gone on with has learnt comes later, from its state.
    model::SuperTransformer startingWeights() const {
        model::SuperTransformer own =
            hasState() ? model::SuperTransformer(configOfState(m_workspace, m_options.sub, stateFile()), m_options.seed)
                       : firstWeights(m_workspace, m_options);
        own.to(m_device);
        return own;
    }

    fs::path folder() const { return m_workspace.folder() / m_record.folder; }
    fs::path stateFile() const { return folder() / "training.safetensors"; }
    /// Of the best validation so far: an update's, or what an earlier finish left.
    fs::path bestFile() const {
        const fs::path update = folder() / updateFileName(m_state.bestUpdate);
        return fs::exists(update) ? update : folder() / "best.safetensors";
    }

    void begin() {
        m_record.sub = m_options.sub;
        m_record.hash = space::hashOf(m_options.sub);
        m_record.start = toText(m_options.start);
        m_record.state = "running";
        m_record.settings = workbench::toJson(m_options);
        m_record.validationSet = lossKeyOf(m_workspace, m_valid);
        m_record.plannedUpdates = m_planned;
        compareWithInherited();
        const std::string base = "checkpoints/sub/" + m_record.hash + "-" + m_record.start;
        m_record.folder = base;
        for (int n = 2; fs::exists(folder()); ++n)
            m_record.folder = base + "-" + std::to_string(n);
        fs::create_directories(folder());
        writeSegmenter(m_workspace, folder());
        m_record.startedAt = store::utcNow();
        m_record.id = m_log.beginSubTraining(m_record);
        logInfo("training " + std::to_string(m_record.id) + " of SubTransformer " + m_record.hash + " (" +
                m_record.start + "): " + std::to_string(m_planned) + " updates, about " +
                std::to_string(m_options.pieces) + " target pieces");
        tell();
    }

    /// The loss that the SuperTransformer's weights give it on the same pairs: what training has to better.
    void compareWithInherited() {
        if (!hasSuperModel(m_workspace))
            return;
        try {
            const SuperModel model = loadSuperModel(m_workspace, m_device);
            if (!model.super.config().space.contains(m_options.sub))
                return;
            m_record.superCheckpoint = model.checkpoint;
            auto known = m_log.findEvaluation(m_record.hash, model.checkpoint, m_record.validationSet);
            if (!known) {
                const auto start = Clock::now();
                const auto table =
                    m_validation.losses(model::slice(model.super, m_options.sub, model::SliceMode::Contiguous), m_stop);
                known = store::EvaluationRecord{m_record.hash,
                                                m_record.sub,
                                                model.checkpoint,
                                                m_record.validationSet,
                                                table.lossBase2(),
                                                table.nllBase2(),
                                                static_cast<std::int64_t>(m_valid.target.tokenCount()),
                                                secondsSince(start)};
                m_log.addEvaluation(*known);
            }
            m_record.inheritedLoss = known->loss;
        } catch (const InputError& e) {
            // Training from scratch needs no SuperTransformer.
            if (m_options.start == SubStart::Inherited)
                throw;
            logWarning(std::string("the loss with inherited weights is not known: ") + e.what());
        }
    }

    void goOn() {
        if (m_record.validationSet != lossKeyOf(m_workspace, m_valid))
            throw InputError("the validation pairs have changed since training " + std::to_string(m_record.id) +
                             " began: its losses cannot be compared any more; begin anew");
        const bool finished = m_record.state == "finished";
        if (hasState()) {
            m_trainer.load(stateFile());
            archive::SafetensorsReader reader(stateFile());
            const auto found = reader.metadata().find(StateKey);
            if (found == reader.metadata().end())
                throw InputError({stateFile().string(), 0, {}}, "holds no state of a SubTransformer's training");
            m_state = SubTrainingState::fromJson(found->second, m_trainer.updates(), stateFile());
            if (m_state.bestUpdate >= 0 && !fs::exists(bestFile()))
                throw InputError({bestFile().string(), 0, {}}, "is missing: the best weights so far were removed");
        } else if (finished) {
            throw InputError({stateFile().string(), 0, {}}, "is missing: this training cannot go on");
        }
        if (finished && m_trainer.updates() >= m_planned)
            throw InputError("training " + std::to_string(m_record.id) + " has made its " +
                             std::to_string(m_trainer.updates()) +
                             " updates already; it goes on with a larger budget (--pieces, --updates)");
        if (finished)
            prolong();
        fs::create_directories(folder());
        std::erase_if(m_state.kept, [this](std::int64_t n) { return !fs::exists(folder() / updateFileName(n)); });
        removeUpdateFiles(folder(), keptUpdates());
        m_log.dropSubTrainingAfter(m_record.id, m_trainer.updates());
        m_record.settings = workbench::toJson(m_options);
        m_record.plannedUpdates = m_planned;
        m_record.state = "running";
        m_record.message.clear();
        m_record.endedAt.clear();
        renewCounts();
        m_log.setSubTraining(m_record);
        logInfo("training " + std::to_string(m_record.id) + " goes on at update " +
                std::to_string(m_trainer.updates()) + " of " + std::to_string(m_planned));
        tell();
    }

    void prolong() {
        m_state.stale = 0;
        m_record.averagedLoss.reset();
        m_record.finalLoss.reset();
        m_record.bleu.reset();
        m_record.checkpoint.clear();
    }

    void prepareCurve() {
        if (m_options.bleuEvery == 0)
            return;
        try {
            m_curve.emplace(m_workspace, m_valid, m_options.bleuPairs, m_options.bleuBeam, m_options.samples);
        } catch (const InputError& e) {
            logWarning(std::string("there will be no BLEU curve: ") + e.what());
        }
    }

    void loop() {
        m_since = m_sincePoint = Clock::now();
        ProgressCounter counter(m_progress, "training", m_planned, m_trainer.updates());
        m_counter = &counter;
        for (;;) {
            const std::int64_t n = m_trainer.updates();
            const bool due = n >= m_planned || n % PointEvery == 0 || n % m_validateEvery == 0;
            if (due && m_state.reported < n)
                report(n);
            if (n >= m_planned || (m_options.patience > 0 && m_state.stale >= m_options.patience))
                return;
            obeyStop();
            add(m_trainer.step());
        }
    }

    void add(const train::Trainer::Step& step) {
        if (!std::isfinite(step.loss))
            throw Error("the training loss is no longer a number: lower the learning rate or lengthen the warm-up");
        m_state.loss += step.loss;
        m_state.nll += step.nll;
        m_state.pieces += step.targetTokens;
        m_timedPieces += step.targetTokens;
        m_rate = step.learningRate;
    }

    /// Whatever may be stopped comes first: a point and all that follows from it are made whole or again.
    void report(std::int64_t n) {
        const bool validate = n >= m_planned || n % m_validateEvery == 0;
        SubTrainingPoint point;
        point.training = m_record.id;
        point.updates = n;
        point.pieces = m_trainer.targetTokens();
        if (m_state.pieces > 0) {
            point.loss = m_state.loss / double(m_state.pieces) / std::numbers::ln2;
            point.nll = m_state.nll / double(m_state.pieces) / std::numbers::ln2;
            point.learningRate = m_rate;
            point.piecesPerSecond = double(m_timedPieces) / std::max(1e-9, secondsSince(m_sincePoint));
        }
        std::vector<store::SubTrainingSample> samples;
        if (validate) {
            point.validLoss = validationLoss(m_own).lossBase2();
            if (!std::isfinite(*point.validLoss))
                throw Error("the validation loss is no longer a number: lower the learning rate");
            measureCurve(n, point, samples);
        }
        m_state.loss = m_state.nll = 0.0;
        m_state.pieces = 0;
        m_state.reported = n;
        if (validate)
            keepWeights(n, *point.validLoss);
        m_log.addSubTrainingPoint(point, samples);
        if (validate)
            commit(n, *point.validLoss);
        showProgress(point);
        if (m_observer.onPoint)
            m_observer.onPoint(point);
        if (!samples.empty() && m_observer.onSamples)
            m_observer.onSamples(samples);
        m_timedPieces = 0;
        m_sincePoint = Clock::now();
    }

    void showProgress(const SubTrainingPoint& point) {
        char detail[160];
        if (point.loss)
            std::snprintf(detail, sizeof detail, "loss %.3f, best validation loss %.3f, %.0f target pieces/s",
                          *point.loss, m_state.bestLoss, *point.piecesPerSecond);
        else
            std::snprintf(detail, sizeof detail, "validation loss %.3f before training", m_state.bestLoss);
        m_counter->at(point.updates, detail);
    }

    train::SentenceLossTable validationLoss(const model::SuperTransformer& weights) const {
        const torch::NoGradGuard noGrad;
        return m_validation.losses(model::slice(weights, m_options.sub, model::SliceMode::Contiguous), m_stop);
    }

    /// Random weights translate nothing, at great length.
    void measureCurve(std::int64_t n, SubTrainingPoint& point, std::vector<store::SubTrainingSample>& samples) {
        const bool due = n >= m_planned || m_state.validations % std::max(1, m_options.bleuEvery) == 0;
        if (!m_curve || !due || (n == 0 && m_options.start == SubStart::Scratch))
            return;
        const torch::NoGradGuard noGrad;
        const auto found = m_curve->measure(model::slice(m_own, m_options.sub, model::SliceMode::Contiguous), m_stop);
        point.bleu = found.bleu;
        samples = found.samples;
        for (auto& sample : samples) {
            sample.training = m_record.id;
            sample.updates = n;
        }
    }

    void keepWeights(std::int64_t n, double loss) {
        model::saveSuper(folder() / updateFileName(n), m_own, false);
        ++m_state.validations;
        ++m_state.stale;
        if (loss < m_state.bestLoss) {
            m_state.bestLoss = loss;
            m_state.bestUpdate = n;
            m_state.stale = 0;
        }
        // What a training begins with is not part of its mean.
        if (n > 0)
            m_state.kept.push_back(n);
        const auto most = static_cast<std::size_t>(std::max(1, m_options.average));
        if (m_state.kept.size() > most)
            m_state.kept.erase(m_state.kept.begin(), m_state.kept.end() - static_cast<std::ptrdiff_t>(most));
    }

    std::vector<std::int64_t> keptUpdates() const {
        auto all = m_state.kept;
        all.push_back(m_state.bestUpdate);
        return all;
    }

    /// The state is written after the store, and files go after the state: whenever a program is killed, the state's
    /// files are there, and what the store knows of later is made again.
    void commit(std::int64_t n, double loss) {
        renewCounts();
        m_record.weights = bestFile().filename().string();
        m_record.weightsKind = "best";
        m_log.setSubTraining(m_record);
        saveState();
        removeUpdateFiles(folder(), keptUpdates());
        logInfo("training " + std::to_string(m_record.id) + ", update " + std::to_string(n) + ": validation loss " +
                std::to_string(loss) + ", best " + std::to_string(m_state.bestLoss));
        tell();
    }

    void renewCounts() {
        m_record.updates = m_trainer.updates();
        m_record.pieces = m_trainer.targetTokens();
        m_record.seconds = m_state.seconds + secondsSince(m_since);
        if (m_state.bestUpdate < 0)
            return;
        m_record.bestLoss = m_state.bestLoss;
        m_record.bestUpdate = m_state.bestUpdate;
    }

    void saveState() const {
        SubTrainingState state = m_state;
        state.seconds += secondsSince(m_since);
        m_trainer.save(stateFile(), {{StateKey, state.toJson()}});
    }

    void finish() {
        const auto average = averaged();
        copyIfOther(bestFile(), folder() / "best.safetensors");
        model::saveSuper(folder() / "last.safetensors", m_own, false);
        m_record.weights = "best.safetensors";
        m_record.weightsKind = "best";
        m_record.finalLoss = m_state.bestLoss;
        if (average && *m_record.averagedLoss < m_state.bestLoss) {
            m_record.weights = "averaged.safetensors";
            m_record.weightsKind = "averaged";
            m_record.finalLoss = m_record.averagedLoss;
        }
        const SuperModel chosen = loadTrainedModel(m_workspace, m_record, m_device);
        m_record.checkpoint = chosen.checkpoint;
        const auto table = validationLoss(chosen.super);
        m_log.addEvaluation({m_record.hash, m_record.sub, m_record.checkpoint, m_record.validationSet,
                             table.lossBase2(), table.nllBase2(),
                             static_cast<std::int64_t>(m_valid.target.tokenCount()), 0.0});
        renewCounts();
        m_log.setSubTraining(m_record);
        logInfo("training " + std::to_string(m_record.id) + " keeps the " + m_record.weightsKind +
                " weights: validation loss " + std::to_string(*m_record.finalLoss));
        try {
            scoreTestPairs();
        } catch (const InputError& e) {
            logWarning(std::string("the test pairs are not scored: ") + e.what());
        }
        saveState();
        end("finished");
        removeUpdateFiles(folder(), {});
    }

    static void copyIfOther(const fs::path& from, const fs::path& to) {
        if (from != to)
            copyWhole(from, to);
    }

    /// The mean of the last checkpoints, if there are two, written and validated.
    bool averaged() {
        if (m_options.average < 2 || m_state.kept.size() < 2)
            return false;
        std::vector<fs::path> files;
        for (const std::int64_t n : m_state.kept)
            files.push_back(folder() / updateFileName(n));
        model::SuperTransformer mean = meanOf(files, m_own.config());
        model::saveSuper(folder() / "averaged.safetensors", mean, false);
        mean.to(m_device);
        const double loss = validationLoss(mean).lossBase2();
        if (!std::isfinite(loss))
            return false;
        m_record.averagedLoss = loss;
        return true;
    }

    void scoreTestPairs() {
        if (!m_options.testBleu || !hasSplit(m_workspace, "test"))
            return;
        const auto mine = testBleu(m_record.id);
        m_record.bleu = mine.bleu;
        m_record.signature = mine.signature;
        m_log.setSubTraining(m_record);
        tell();
        if (!m_options.inheritedBleu || !m_record.inheritedLoss)
            return;
        // Of the weights that it began beside; the workspace may have got others meanwhile.
        const auto inherited = testBleu({});
        if (inherited.checkpoint == m_record.superCheckpoint)
            m_record.inheritedBleu = inherited.bleu;
    }

    /// BLEU of the test pairs with the weights of `trained`, or with inherited ones; what is known is taken over.
    store::BleuRecord testBleu(std::optional<std::int64_t> trained) {
        const BleuMeter meter(m_workspace, "test", m_options.device, trained);
        const BleuOptions decoding;
        if (const auto known = m_log.findBleu(m_record.hash, meter.checkpoint(), meter.setKey(), toJson(decoding)))
            return *known;
        ProgressCounter counter(m_progress, trained ? "translating the test pairs" : "likewise with inherited weights",
                                static_cast<std::int64_t>(meter.sentenceCount()));
        const auto record = meter.measure(
            m_record.sub, decoding, [&counter](std::size_t n) { counter.at(static_cast<std::int64_t>(n)); }, m_stop);
        m_log.addBleu(record);
        return record;
    }

    void end(const std::string& state, const std::string& message = {}) {
        renewCounts();
        m_record.state = state;
        m_record.message = message;
        m_record.endedAt = store::utcNow();
        m_log.setSubTraining(m_record);
        tell();
    }

    void tell() const {
        if (m_observer.onTraining)
            m_observer.onTraining(m_record);
    }

    void obeyStop() const {
        if (m_stop.stop_requested())
            throw Stopped();
    }

    static double secondsSince(Clock::time_point start) {
        return std::chrono::duration<double>(Clock::now() - start).count();
    }

    const store::Workspace& m_workspace;
    Progress& m_progress;
    const workbench::TrainSubObserver& m_observer;
    std::stop_token m_stop;
    store::RunLog m_log;
    SubTrainingRecord m_record;  ///< id 0: a new one
    SubTrainingState m_state;
    TrainSubOptions m_options;
    torch::Device m_device;
    data::TokenDataset m_train, m_valid;
    std::int64_t m_planned;
    std::int64_t m_validateEvery;
    train::ValidationSet m_validation;
    model::SuperTransformer m_own;
    train::Trainer m_trainer;
    std::optional<BleuCurve> m_curve;
    ProgressCounter* m_counter = nullptr;
    double m_rate = 0.0;
    std::int64_t m_timedPieces = 0;  ///< since m_sincePoint, in this sitting
    Clock::time_point m_since = Clock::now();
    Clock::time_point m_sincePoint = Clock::now();
};

}  // namespace

SubTrainingRecord trainSub(const store::Workspace& workspace, const TrainSubOptions& options, Progress& progress,
                           const workbench::TrainSubObserver& observer, std::stop_token stop) {
    needData(workspace);
    return SubTraining(workspace, options, progress, observer, std::move(stop)).run();
}

}  // namespace hatter::tasks
