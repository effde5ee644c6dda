// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AtomicFile.h"
#include "base/Error.h"
#include "base/Log.h"
#include "base/Random.h"
#include "latency/CrossValidation.h"
#include "latency/LatencyPredictor.h"
#include "latency/Machine.h"
#include "latency/SampleDesign.h"
#include "score/Bootstrap.h"
#include "score/Chrf.h"
#include "search/EvolutionState.h"
#include "search/ParetoFront.h"
#include "search/SteeringChange.h"
#include "space/Counts.h"
#include "space/HatYaml.h"
#include "store/RunLog.h"
#include "workbench/Engine.h"
#include "workbench/StoredSearch.h"

#include <array>
#include <atomic>
#include <chrono>
#include <cmath>
#include <ctime>
#include <functional>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <numbers>
#include <set>
#include <string>
#include <thread>
#include <vector>

/// An engine without tensors, for tests of the window: the search is the real Evolution, the predictor is really fitted
/// and everything is really stored; only losses, BLEU and milliseconds are made up (the same for the same
/// architecture).
namespace hatter::test {

inline double noiseOf(const space::SubTransformer& sub) {
    const std::string hash = space::hashOf(sub);
    return static_cast<double>(std::stoull(hash.substr(0, 8), nullptr, 16)) / 4294967295.0 - 0.5;
}

inline latency::Measurement inventedLatency(const space::SubTransformer& sub) {
    latency::Measurement m;
    m.sub = sub;
    m.encoderMs = 1.5;
    for (const auto& layer : sub.encoder)
        m.encoderMs += 0.5 + sub.encoderEmbed * (layer.ffn + 1024.0) / 500000.0;
    m.decoderMs = 4.0 + 30.0 * sub.decoderEmbed * 8000.0 / 9e6;
    for (const auto& layer : sub.decoder)
        m.decoderMs += 5.0 + 30.0 * sub.decoderEmbed * (layer.ffn + 1500.0) / 1.6e6 + 1.2 * layer.span;
    m.encoderMs *= 1 + 0.02 * noiseOf(sub);
    m.decoderMs *= 1 + 0.03 * noiseOf(sub);
    m.encoderStdMs = 0.1;
    m.decoderStdMs = 0.4;
    return m;
}

/// ISO 8601 with milliseconds.
inline std::string inventedTime(double seconds) {
    const auto whole = static_cast<std::time_t>(std::floor(seconds));
    std::tm parts{};
    gmtime_r(&whole, &parts);
    char text[40];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
    char millis[8];
    std::snprintf(millis, sizeof millis, ".%03dZ", static_cast<int>((seconds - static_cast<double>(whole)) * 1000));
    return std::string(text) + millis;
}

inline double inventedLoss(const space::DesignSpace& space, const space::SubTransformer& sub) {
    const double size = static_cast<double>(space::parameterCount(space, sub)) / 1e6;
    const double deep = static_cast<double>(sub.encoder.size()) + 1.4 * static_cast<double>(sub.decoder.size());
    return 3.2 + 0.55 / std::sqrt(size) + 0.5 / deep + 0.05 * noiseOf(sub);
}

inline double inventedBleu(const space::DesignSpace& space, const space::SubTransformer& sub) {
    return 34.0 - 12.0 * (inventedLoss(space, sub) - 3.4) - 0.8 * noiseOf(sub);
}

/// English, German, and another German word that would do as well.
inline const std::vector<std::array<std::string, 3>>& inventedWords() {
    static const std::vector<std::array<std::string, 3>> words = {{"the", "die", "eine"},
                                                                  {"page", "Seite", "Ansicht"},
                                                                  {"shows", "zeigt", "nennt"},
                                                                  {"every", "jede", "alle"},
                                                                  {"measurement", "Messung", "Zeitnahme"},
                                                                  {"beside", "neben", "bei"},
                                                                  {"its", "ihrer", "der"},
                                                                  {"prediction", "Vorhersage", "Schätzung"},
                                                                  {"and", "und", "sowie"},
                                                                  {"keeps", "behält", "bewahrt"},
                                                                  {"what", "was", "das"},
                                                                  {"was", "wurde", "war"},
                                                                  {"chosen", "gewählt", "ausgesucht"},
                                                                  {"before", "zuvor", "vorher"},
                                                                  {"a", "ein", "dieser"},
                                                                  {"machine", "Rechner", "Computer"}};
    return words;
}

/// Word by word; which of two German words it takes depends on the architecture, and small ones leave words out.
inline std::string inventedTranslation(const std::string& sentence, const space::SubTransformer& sub,
                                       std::size_t number) {
    const auto seed = static_cast<std::size_t>(1e6 * (noiseOf(sub) + 1));
    const std::size_t rarely = 3 + sub.encoder.size() + 2 * sub.decoder.size();
    std::string out, word;
    std::size_t position = 0;
    const auto flush = [&] {
        if (word.empty())
            return;
        std::string lower = word;
        for (char& c : lower)
            c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        const std::size_t chance = (seed + 31 * number + 17 * position++) % rarely;
        std::string translated = word;
        for (const auto& [english, german, other] : inventedWords())
            if (english == lower)
                translated = chance == 0 ? other : german;
        if (chance != 1 || position == 1)
            out += (out.empty() ? "" : " ") + translated;
        word.clear();
    };
    for (const char c : sentence) {
        if (c == ' ' || c == '.' || c == ',') {
            flush();
            if (c != ' ')
                out += c;
        } else {
            word += c;
        }
    }
    flush();
    return out;
}

struct InventedLatency final : search::LatencyModel {
    InventedLatency(latency::LatencyPredictor p, space::DesignSpace s) : predictor(std::move(p)), space(std::move(s)) {}
    double latencyMs(const space::SubTransformer& sub) const override { return predictor.totalMs(sub); }
    double costOf(const search::Cost& cost, const space::SubTransformer& sub) const override {
        switch (cost.kind) {
            case search::Cost::Kind::Parameters:
                return static_cast<double>(space::parameterCount(space, sub));
            case search::Cost::Kind::Flops:
                return static_cast<double>(space::flopCount(space, sub, 30, 30));
            case search::Cost::Kind::Latency:
                break;
        }
        return 3.0 * latencyMs(sub);
    }
    latency::LatencyPredictor predictor;
    space::DesignSpace space;
};

class InventedEvaluator final : public search::Evaluator {
public:
    InventedEvaluator(space::DesignSpace space, int delayMs) : m_space(std::move(space)), m_delayMs(delayMs) {}
    void evaluate(const std::vector<space::SubTransformer>& candidates, search::SentenceRange range,
                  const OnEvaluated& onEvaluated, std::stop_token stop) override {
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            if (stop.stop_requested())
                throw Stopped();
            std::this_thread::sleep_for(std::chrono::milliseconds(m_delayMs));
            search::SentenceLosses losses;
            const std::size_t n = range.end - range.begin;
            const double loss = inventedLoss(m_space, candidates[i]) * std::numbers::ln2 * 20;
            losses.loss.assign(n, loss);
            losses.nll.assign(n, loss * 0.8);
            losses.tokens.assign(n, 20);
            onEvaluated(i, losses, m_delayMs / 1000.0);
        }
    }
    std::size_t sentenceCount() const override { return 8; }

private:
    space::DesignSpace m_space;
    int m_delayMs;
};

class FakeEngine final : public workbench::Engine {
public:
    struct Control {
        std::atomic<int> delayMs = 2;     ///< of one evaluation
        std::atomic<bool> fails = false;  ///< the next task throws
        std::atomic<int> searches = 0;
        std::atomic<bool> destroyed = false;
        // Of latencies:
        std::atomic<int> driftAt = -1;           ///< the anchor leaves its band after so many rows of a call; -1: never
        std::atomic<double> jitter = 0.006;      ///< the largest share by which a measurement is off
        std::atomic<bool> inventsErrors = true;  ///< of fits while onboarding: 3 + 60 / n percent
        std::atomic<double> scale = 1;           ///< another machine is so many times as slow
        std::atomic<int> measureCalls = 0;
        std::atomic<int> levelChanges = 0;                 ///< of the anchor, in each call
        std::mutex mutex;                                  ///< of what follows
        std::string news;                                  ///< a call says this first
        std::map<std::string, latency::Machine> machines;  ///< of targets
        std::vector<space::SubTransformer> asked;          ///< `only` of the last call
        workbench::FitPredictorOptions fit;                ///< of the last call
        workbench::TranslateOptions translated;            ///< likewise
        workbench::CompareTranslationsOptions compared;    ///< likewise
        workbench::PrepareDataOptions prepare;             ///< of the last call
        /// What preparing leaves in the workspace; without it nothing.
        std::function<void(const store::Workspace&, const workbench::PrepareDataOptions&)> onPrepare;
        workbench::TrainSubOptions training;    ///< likewise
        workbench::EvaluateOptions evaluating;  ///< likewise
        workbench::ExportOptions exporting;     ///< likewise
    };
    static constexpr search::ParetoPoint Reference{160, 4.2};  ///< of hypervolumes

    explicit FakeEngine(std::shared_ptr<Control> control) : m_control(std::move(control)) {}
    ~FakeEngine() override { m_control->destroyed = true; }

    workbench::PrepareDataOutcome prepareData(const store::Workspace& workspace,
                                              const workbench::PrepareDataOptions& options, Progress& progress,
                                              std::stop_token stop) override {
        std::function<void(const store::Workspace&, const workbench::PrepareDataOptions&)> onPrepare;
        {
            const std::lock_guard lock(m_control->mutex);
            m_control->prepare = options;
            onPrepare = m_control->onPrepare;
        }
        failIfAsked();
        ProgressCounter counter(progress, "reading and cleaning", 20);
        for (int i = 0; i < 20; ++i) {
            rest(stop);
            counter.at(i);
        }
        if (onPrepare)
            onPrepare(workspace, options);
        return {};
    }

    void trainSuper(const store::Workspace&, const workbench::TrainSuperOptions& options, Progress& progress,
                    const std::function<void(const workbench::TrainPoint&)>& onPoint, std::stop_token stop) override {
        failIfAsked();
        ProgressCounter counter(progress, "training", options.updates);
        for (std::int64_t update = 0; update < options.updates; update += 100) {
            rest(stop);
            workbench::TrainPoint point;
            point.update = update;
            point.loss = 4 + 8 * std::exp(-static_cast<double>(update) / 2000);
            point.tokensPerSecond = 2400;
            point.targetTokens = update * 4000;
            onPoint(point);
            counter.at(update);
        }
    }

    /// A curve that falls towards the invented loss; a point every 20 updates of 4,000 pieces each.
    store::SubTrainingRecord trainSub(const store::Workspace& workspace, const workbench::TrainSubOptions& options,
                                      Progress& progress, const workbench::TrainSubObserver& observer,
                                      std::stop_token stop) override {
        failIfAsked();
        {
            const std::lock_guard lock(m_control->mutex);
            m_control->training = options;
        }
        const space::DesignSpace space = space::readDesignSpace(workspace.designSpaceFile());
        store::RunLog log(workspace);
        store::SubTrainingRecord t;
        if (options.resume)
            t = store::RunLogReader(workspace).subTraining(*options.resume).value();
        else
            t = beginTraining(workspace, log, space, options);
        t.state = "running";
        const auto tell = [&] {
            log.setSubTraining(t);
            if (observer.onTraining)
                observer.onTraining(t);
        };
        tell();
        ProgressCounter counter(progress, "training", t.plannedUpdates, t.updates);
        try {
            while (t.updates < t.plannedUpdates) {
                rest(stop);
                t.updates += 20;
                trainOn(log, space, t, observer);
                counter.at(t.updates, "loss 3.412, best validation loss 3.391, 2412 target pieces/s");
                if (t.updates % 100 == 0)
                    tell();
            }
        } catch (const Stopped&) {
            t.state = "stopped";
            t.endedAt = store::utcNow();
            tell();
            throw;
        }
        t.state = "finished";
        t.endedAt = store::utcNow();
        t.averagedLoss = *t.bestLoss - 0.01;
        t.finalLoss = t.averagedLoss;
        t.weights = "averaged.safetensors";
        t.weightsKind = "averaged";
        t.inheritedBleu = inventedBleu(space, t.sub);
        t.bleu = *t.inheritedBleu + 2.1;
        t.signature = "nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:2.0.0";
        tell();
        return t;
    }

    workbench::ImportCheckpointOutcome importCheckpoint(const store::Workspace& workspace,
                                                        const workbench::ImportCheckpointOptions& options, Progress&,
                                                        std::stop_token) override {
        failIfAsked();
        if (!std::filesystem::exists(options.checkpoint))
            throw InputError({options.checkpoint.string(), 0, {}}, "there is no such file");
        store::Workspace(workspace).setInfo({workspace.info().name, "en", "de", {}});
        workbench::ImportCheckpointOutcome outcome;
        outcome.sourceVocabulary = 1232;
        outcome.targetVocabulary = 1592;
        outcome.notes = {{workbench::ImportNote::Kind::Lowercase, {}}};
        return outcome;
    }
    void adoptSuper(const store::Workspace&, const std::filesystem::path&) override {}

    void measureLatency(const store::Workspace& workspace, const workbench::MeasureLatencyOptions& options,
                        Progress& progress, const workbench::MeasureLatencyObserver& observer,
                        std::stop_token stop) override {
        failIfAsked();
        ++m_control->measureCalls;
        Sitting sitting(*this, workspace, options, observer, stop);
        const auto subs = sitting.subs();
        ProgressCounter counter(progress, "measuring latency", static_cast<std::int64_t>(subs.size()) + sitting.before,
                                sitting.before);
        counter.at(sitting.before);
        if (options.goal && m_control->inventsErrors && sitting.fit() <= *options.goal)
            return;  // reached before
        for (std::size_t i = 0; i < subs.size(); ++i) {
            if (i % 8 == 0)
                sitting.anchor(1.0);
            if (static_cast<int>(i) == m_control->driftAt)
                sitting.drift(subs, i);
            rest(stop);
            sitting.add(subs[i], 1.0, latency::Doubt::None, 0);
            counter.at(sitting.before + static_cast<std::int64_t>(i + 1), "round 4 of 4");
            if (options.goal && sitting.fit() <= *options.goal && m_control->inventsErrors)
                break;
        }
        sitting.finish();
    }

    latency::LatencyPredictor fitPredictor(const store::Workspace& workspace,
                                           const workbench::FitPredictorOptions& options, Progress& progress,
                                           std::stop_token stop) override {
        failIfAsked();
        {
            const std::lock_guard lock(m_control->mutex);
            m_control->fit = options;
        }
        ProgressCounter counter(progress, "fitting", 10);
        for (int step = 0; step < 10; ++step) {
            rest(stop);
            counter.at(step + 1);
        }
        const store::RunLogReader reader(workspace);
        if (const auto imported = reader.importedLatencies(options.target); !imported.empty())
            return fitImported(workspace, options.target, imported);
        const space::DesignSpace space = space::readDesignSpace(workspace.designSpaceFile());
        std::vector<latency::Measurement> measurements;
        for (const auto& record : reader.measurements(options.target))
            if (record.isUsed())
                measurements.push_back(record.measurement);
        auto predictor = latency::LatencyPredictor::fit(space, latency::Protocol{}, measurements);
        store::RunLog(workspace).addPredictor({0, options.target, predictor.toJson(), store::utcNow()});
        return predictor;
    }

    static latency::LatencyPredictor fitImported(const store::Workspace& workspace, const std::string& target,
                                                 const std::vector<store::ImportedLatencyRecord>& imported) {
        std::vector<latency::LatencyRow> rows;
        for (const auto& record : imported)
            if (record.doubt == latency::Doubt::None)
                rows.push_back(record.row);
        auto predictor = latency::LatencyPredictor::fitAverages(rows, latency::Protocol{});
        store::RunLog(workspace).addPredictor({0, target, predictor.toJson(), store::utcNow()});
        return predictor;
    }

    latency::HatPredictor trainHatPredictor(const std::vector<latency::LatencyRow>&,
                                            const workbench::HatPredictorTraining&, Progress&,
                                            std::stop_token) override {
        throw Error("this engine has no networks");
    }

    latency::LayerShares profileLatency(const store::Workspace& workspace, const std::string& target,
                                        const space::SubTransformer& sub, Progress&, std::stop_token) override {
        failIfAsked();
        latency::LayerShares shares;
        shares.encoderMs.assign(sub.encoder.size(), 1.0);
        shares.decoderMs.assign(sub.decoder.size(), 4.0);
        shares.encoderRestMs = 0.5;
        shares.decoderRestMs = 3.0;
        store::RunLog(workspace).addLatencyProfile(
            {0, target, space::hashOf(sub), sub, latency::Protocol{}, shares, store::utcNow()});
        return shares;
    }

    search::Comparison compareMethods(const store::Workspace&, const workbench::CompareMethodsOptions&, Progress&,
                                      const search::ComparisonObserver&, std::stop_token) override {
        return {};
    }

    std::int64_t search(const store::Workspace& workspace, const workbench::SearchOptions& options,
                        search::Steering& steering, Progress& progress, const workbench::SearchObserver& observer,
                        std::stop_token stop) override {
        failIfAsked();
        ++m_control->searches;
        const space::DesignSpace space = space::readDesignSpace(workspace.designSpaceFile());
        const auto record = store::RunLogReader(workspace).latestPredictor(options.target);
        if (!record)
            throw InputError("there is no predictor");
        const InventedLatency model(latency::LatencyPredictor::fromJson(record->predictor, workspace.folder()), space);
        InventedEvaluator evaluator(space, m_control->delayMs);
        store::RunLog log(workspace);
        store::RunRecord run;
        run.algorithm = search::toText(options.evolution.method);
        run.state = "running";
        run.startedAt = store::utcNow();
        const search::EvolutionOptions& sizes = options.evolution;
        const std::pair<const char*, double> figures[] = {
            {"iterations", sizes.iterations},       {"populationSize", sizes.populationSize},
            {"parentSize", sizes.parentSize},       {"mutationSize", sizes.mutationSize},
            {"crossoverSize", sizes.crossoverSize}, {"limitMs", options.limitMs},
            {"referenceMs", Reference.latencyMs},   {"referenceLoss", Reference.loss}};
        for (const auto& [key, value] : figures)
            run.settings +=
                (run.settings.empty() ? "{" : ",") + ('"' + std::string(key)) + "\":" + std::to_string(value);
        run.settings +=
            R"(,"constraints":")" + quoted(toJson(options.constraints.value_or(search::Constraints{}))) + "\"}";
        run.space = space::writeDesignSpace(space);
        run.checkpoint = "invented";
        run.validationSet = "invented 8";
        run.target = options.target;
        search::EvolutionOptions evolutionOptions = options.evolution;
        if (options.fork && options.fork->iterations)
            evolutionOptions.iterations = *options.fork->iterations;
        const std::int64_t id = options.resumeRun ? *options.resumeRun
                                : options.fork    ? fork(workspace, log, *options.fork, run)
                                                  : log.beginRun(run);
        if (options.fork)
            evolutionOptions.seed = search::seedOf(log.searchState(id).value());
        observer.onRun(id);
        logInfo("search " + std::to_string(id) + " begins with a limit of " + std::to_string(options.limitMs) + " ms");
        ProgressCounter counter(progress, "searching", options.evolution.iterations);
        search::SearchObserver inner;
        std::vector<search::ParetoPoint> points;
        inner.onCandidate = [&](const search::Candidate& c) {
            if (c.loss)
                points.push_back({c.latencyMs, *c.loss});
            observer.onCandidate(c);
        };
        inner.onInfeasible = observer.onInfeasible;
        inner.onSteering = [&](const search::SteeringEvent& e) { observer.onSteering(steeringRecord(id, space, e)); };
        inner.onGeneration = [&](const search::Generation& g) {
            store::GenerationRecord generation{
                id, g.number, g.bestLoss, search::hypervolume(points, Reference), g.limitMs, store::utcNow()};
            commit(log, space, id, generation, g);
            observer.onGeneration(generation);
            counter.at(g.number + 1);
        };
        try {
            // As the real one: a limit that is given wins, else a resumed run goes on with its own.
            if (steering.latencyLimitMs() <= 0) {
                const auto generations = store::RunLogReader(workspace).generations(id);
                steering.setLatencyLimitMs(generations.empty() ? options.limitMs : generations.back().limitMs);
            }
            search::Evolution evolution(space, evolutionOptions, evaluator, model, steering, inner);
            if (options.constraints)
                steering.setConstraints(*options.constraints);
            if (const auto state = workbench::readSearchState(log, store::RunLogReader(workspace), id)) {
                evolution.restore(*state);
                log.setRunState(id, "running");
            }
            evolution.run(stop);
        } catch (const Stopped&) {
            log.setRunState(id, "stopped");
            throw;
        }
        log.setRunState(id, "finished");
        return id;
    }

    store::CandidateRecord addCandidate(const store::Workspace& workspace,
                                        const workbench::AddCandidateOptions& options, Progress& progress,
                                        std::stop_token stop) override {
        failIfAsked();
        rest(stop);
        const store::RunLogReader reader(workspace);
        const auto run = reader.run(options.run);
        const space::DesignSpace space = space::readDesignSpace(workspace.designSpaceFile());
        if (!run || !space.contains(options.sub))
            throw InputError("there is no such run, or the SubTransformer is not of its space");
        const InventedLatency model(
            latency::LatencyPredictor::fromJson(reader.latestPredictor(run->target)->predictor, workspace.folder()),
            space);
        ProgressCounter counter(progress, "evaluating", 1);
        store::CandidateRecord added;
        added.run = options.run;
        added.generation = run->generation;
        added.origin = "manual";
        added.decision = "evaluated";
        added.hash = space::hashOf(options.sub);
        added.sub = options.sub;
        added.parameters = space::parameterCount(space, options.sub);
        added.flops = space::flopCount(space, options.sub, 30, 30);
        added.predictedMs = model.latencyMs(options.sub);
        added.loss = inventedLoss(space, options.sub);
        added.nll = 0.8 * *added.loss;
        store::RunLog log(workspace);
        added.draw =
            log.addByHand(added, store::EvaluationRecord{added.hash, added.sub, run->checkpoint, run->validationSet,
                                                         *added.loss, *added.nll, 160, 0.1});
        counter.at(1);
        return added;
    }

    std::vector<workbench::EvaluateOutcome> evaluate(
        const store::Workspace& workspace, const workbench::EvaluateOptions& options, Progress& progress,
        const std::function<void(const workbench::EvaluateOutcome&)>& onOutcome, std::stop_token stop) override {
        failIfAsked();
        const space::DesignSpace space = space::readDesignSpace(workspace.designSpaceFile());
        {
            const std::lock_guard lock(m_control->mutex);
            m_control->evaluating = options;
        }
        std::vector<workbench::EvaluateOutcome> all;
        if (options.trained) {
            const auto t = store::RunLogReader(workspace).subTraining(*options.trained).value();
            workbench::EvaluateOutcome outcome;
            outcome.sub = t.sub;
            outcome.trained = t.id;
            outcome.loss = t.finalLoss ? t.finalLoss : t.bestLoss;
            outcome.bleu = t.bleu ? *t.bleu : inventedBleu(space, t.sub) + 1;
            outcome.signature = "invented";
            onOutcome(outcome);
            return {outcome};
        }
        store::RunLog log(workspace);
        ProgressCounter counter(progress, "evaluating", static_cast<std::int64_t>(options.subs.size()));
        for (const auto& sub : options.subs) {
            rest(stop);
            workbench::EvaluateOutcome outcome;
            outcome.sub = sub;
            if (options.bleu) {
                outcome.bleu = inventedBleu(space, sub);
                outcome.signature = "invented";
                log.addBleu({space::hashOf(sub), sub, "invented", "invented", "{}", *outcome.bleu, "invented", 0.1,
                             store::utcNow()});
            }
            onOutcome(outcome);
            all.push_back(outcome);
            counter.at(static_cast<std::int64_t>(all.size()));
        }
        return all;
    }

    std::vector<workbench::Translation> translate(const store::Workspace*, const workbench::TranslateOptions& options,
                                                  Progress& progress, std::stop_token stop) override {
        failIfAsked();
        {
            const std::lock_guard lock(m_control->mutex);
            m_control->translated = options;
        }
        ProgressCounter counter(progress, "translating", static_cast<std::int64_t>(options.lines.size()));
        std::vector<workbench::Translation> out;
        for (const std::string& line : options.lines) {
            rest(stop);
            workbench::Translation translation;
            translation.text = inventedTranslation(line, options.sub, out.size());
            translation.score = -0.4 - 0.3 * std::abs(noiseOf(options.sub));
            translation.milliseconds = inventedLatency(options.sub).totalMs() * m_control->scale;
            out.push_back(translation);
            counter.at(static_cast<std::int64_t>(out.size()));
        }
        return out;
    }

    /// Invented sentences, really scored.
    workbench::CompareTranslationsOutcome compareTranslations(const store::Workspace&,
                                                              const workbench::CompareTranslationsOptions& options,
                                                              Progress& progress, std::stop_token stop) override {
        failIfAsked();
        {
            const std::lock_guard lock(m_control->mutex);
            m_control->compared = options;
        }
        constexpr std::size_t All = 1000;
        workbench::CompareTranslationsOutcome outcome;
        const std::size_t sentences = options.sentences == 0 ? All : std::min(All, options.sentences);
        outcome.whole = sentences == All;
        outcome.beam = options.beam;
        const auto& words = inventedWords();
        for (std::size_t i = 0; i < sentences; ++i) {
            std::string source, reference;
            for (std::size_t k = 0; k < 5 + i % 7; ++k) {
                const auto& [english, german, other] = words[(7 * i + 3 * k + i * k) % words.size()];
                source += (k > 0 ? " " : "") + english;
                reference += (k > 0 ? " " : "") + german;
            }
            outcome.lines.push_back(i + 1);
            outcome.sources.push_back(source + ".");
            outcome.references.push_back(reference + ".");
        }
        ProgressCounter counter(progress, "translating", static_cast<std::int64_t>(sentences * options.subs.size()));
        for (std::size_t s = 0; s < options.subs.size(); ++s) {
            workbench::ComparedTranslations system;
            system.sub = options.subs[s];
            for (std::size_t i = 0; i < sentences; ++i) {
                if (i % 10 == 0)
                    rest(stop);
                system.hypotheses.push_back(inventedTranslation(outcome.sources[i], system.sub, i));
                counter.at(static_cast<std::int64_t>(s * sentences + i + 1));
            }
            system.sentenceMs = inventedLatency(system.sub).totalMs() / 3;
            outcome.systems.push_back(std::move(system));
        }
        scoreInvented(outcome, {options.resamples, options.seed});
        return outcome;
    }

    workbench::ExportOutcome exportSub(const store::Workspace& workspace, const workbench::ExportOptions& options,
                                       Progress&, std::stop_token stop) override {
        failIfAsked();
        rest(stop);
        {
            const std::lock_guard lock(m_control->mutex);
            m_control->exporting = options;
        }
        const auto folder =
            options.folder.empty() ? workspace.exportFolder() / space::hashOf(options.sub) : options.folder;
        std::filesystem::create_directories(folder);
        writeFileAtomically(folder / "subtransformer.yml", space::writeSubTransformer(options.sub));
        store::RunLog(workspace).addExport(
            {0, space::hashOf(options.sub), options.sub, folder.string(), "yaml", store::utcNow()});
        return {folder, {folder / "subtransformer.yml"}};
    }

private:
    static void scoreInvented(workbench::CompareTranslationsOutcome& outcome, const score::BootstrapOptions& options) {
        const score::Metric bleu = score::sacreBleuMetric(), chrf = score::chrfMetric();
        outcome.bleuSignature = score::signatureOf(bleu, options);
        outcome.chrfSignature = score::signatureOf(chrf, options);
        const auto range = [](const score::Resampled& r) { return workbench::ScoreRange{r.score, r.low, r.high}; };
        for (std::size_t s = 0; s < outcome.systems.size(); ++s) {
            auto& system = outcome.systems[s];
            const auto& first = outcome.systems.front().hypotheses;
            for (std::size_t i = 0; i < outcome.sources.size(); ++i)
                system.sentenceChrf.push_back(score::chrf({system.hypotheses[i]}, {outcome.references[i]}).score);
            const auto b = score::pairedBootstrap(bleu, system.hypotheses, first, outcome.references, options);
            const auto c = score::pairedBootstrap(chrf, system.hypotheses, first, outcome.references, options);
            system.bleu = range(b.system);
            system.chrf = range(c.system);
            if (s == 0)
                continue;
            system.bleuDifference = workbench::ScoreDifference{range(b.difference), b.pValue};
            system.chrfDifference = workbench::ScoreDifference{range(c.difference), c.pValue};
        }
    }

    /// One call of measureLatency with a clock of its own: a row takes 13 seconds of it.
    struct Sitting {
        Sitting(FakeEngine& e, const store::Workspace& w, const workbench::MeasureLatencyOptions& o,
                const workbench::MeasureLatencyObserver& heard, const std::stop_token& token)
            : engine(e),
              workspace(w),
              options(o),
              observer(heard),
              stop(token),
              space(o.space ? *o.space : space::readDesignSpace(w.designSpaceFile())),
              log(w) {
            makeTarget();
            std::string news;
            {
                const std::lock_guard lock(engine.m_control->mutex);
                engine.m_control->asked = options.only;
                news = engine.m_control->news;
            }
            if (!news.empty() && observer.onNews)
                observer.onNews(news);
            const store::RunLogReader reader(workspace);
            double last = 0;
            for (const auto& record : reader.measurements(options.target)) {
                before += record.isUsed() ? 1 : 0;
                known.insert(record.hash);
                last = std::max(last, secondsOf(record.at));
            }
            // The last sitting ended a moment ago: a paused one goes on.
            now = last > 0 ? last + 13 : static_cast<double>(std::time(nullptr)) - 1800;
            session.target = options.target;
            session.fingerprint = "invented";
            session.startedAt = inventedTime(now);
            session.anchor.sub = space.largest(1);
            session.anchor.ms = inventedLatency(session.anchor.sub).totalMs() * engine.m_control->scale;
            session.anchor.band = 0.02;
            session.anchor.levelChanges = engine.m_control->levelChanges;
            session.anchor.lowMs = 0.98 * session.anchor.ms;
            session.anchor.highMs = 1.02 * session.anchor.ms;
            session.id = log.setLatencySession(session);
        }

        static double secondsOf(const std::string& iso) {
            std::tm parts{};
            int millis = 0;
            std::sscanf(iso.c_str(), "%d-%d-%dT%d:%d:%d.%d", &parts.tm_year, &parts.tm_mon, &parts.tm_mday,
                        &parts.tm_hour, &parts.tm_min, &parts.tm_sec, &millis);
            parts.tm_year -= 1900;
            parts.tm_mon -= 1;
            return static_cast<double>(timegm(&parts)) + millis / 1000.0;
        }

        void makeTarget() {
            latency::Target target;
            for (const auto& stored : store::RunLogReader(workspace).targets())
                if (stored.name == options.target)
                    target = stored;
            if (target.fingerprint.empty()) {
                target.name = options.target;
                if (target.command.empty())
                    target.command = options.command;
                latency::Machine machine{"Invented 9000", 2, 8, "Invented OS 1", "x86_64", "1.13.1", {}};
                const std::lock_guard lock(engine.m_control->mutex);
                if (const auto found = engine.m_control->machines.find(options.target);
                    found != engine.m_control->machines.end())
                    machine = found->second;
                target.fingerprint = "invented machine, 2 cores";
                target.machine = latency::toJson(machine);
                log.setTarget(target);
            }
        }

        std::vector<space::SubTransformer> subs() {
            if (!options.only.empty()) {
                before = 0;
                return options.only;
            }
            PythonRandom random(options.seed);
            std::vector<space::SubTransformer> out;
            for (int i = 0; i < 4 * options.samples && before + static_cast<int>(out.size()) < options.samples; ++i) {
                const auto sub = space.sample(random);
                if (known.insert(space::hashOf(sub)).second)
                    out.push_back(sub);
            }
            return out;
        }

        /// The times are a little off each time, the same in every run of a test.
        double noise() { return engine.m_control->jitter * (2 * jitter.uniform() - 1); }

        void add(const space::SubTransformer& sub, double factor, latency::Doubt doubt, double figure,
                 latency::LabRow::Role role = latency::LabRow::Role::Sample) {
            store::MeasurementRecord record;
            record.target = options.target;
            record.hash = space::hashOf(sub);
            record.measurement = inventedLatency(sub);
            const bool isAnchor = role == latency::LabRow::Role::Anchor;
            const double off = factor * (1 + noise() * (isAnchor ? 0.1 : 1.0)) * engine.m_control->scale;
            record.measurement.encoderMs *= off;
            record.measurement.decoderMs *= off;
            record.measurement.encoderCiMs = 0.004 * record.measurement.encoderMs;
            record.measurement.decoderCiMs = 0.006 * record.measurement.decoderMs;
            record.measurement.runs = 20;
            record.beganAt = inventedTime(now);
            now += 13;
            record.at = inventedTime(now);
            record.session = session.id;
            record.role = role;
            record.doubt = doubt;
            record.doubtFigure = figure;
            latency::Conditions conditions;
            conditions.load = doubt == latency::Doubt::None ? 1.02 : 2.9;
            conditions.busyElsewhere = doubt == latency::Doubt::None ? 0.02 : 1.6;
            conditions.mhz = 1500;
            conditions.governor = "performance";
            conditions.celsius = 61;
            conditions.throttled = 0;
            record.conditions = latency::toJson(conditions);
            record.id = log.addMeasurement(record);
            if (observer.onMeasured)
                observer.onMeasured(record);
        }

        void anchor(double factor, latency::Doubt doubt = latency::Doubt::None) {
            add(session.anchor.sub, factor, doubt, factor - 1, latency::LabRow::Role::Anchor);
            ++session.anchor.turns;
            session.anchor.drifted += doubt != latency::Doubt::None ? 1 : 0;
            log.setLatencySession(session);
            if (observer.onSession)
                observer.onSession(session);
        }

        /// Seven rows and the anchor are slow; then the machine cools down. The rows come again in their order.
        void drift(const std::vector<space::SubTransformer>& all, std::size_t from) {
            for (std::size_t i = from; i < std::min(from + 7, all.size()); ++i) {
                engine.rest(stop);
                add(all[i], 1.055 + 0.008 * static_cast<double>(i % 7), latency::Doubt::Drift, 0.091);
                if (i == from + 3)
                    anchor(1.091, latency::Doubt::Drift);
            }
            now += 60;
            anchor(1.0);
        }

        double fit() {
            std::vector<latency::Measurement> measurements;
            for (const auto& record : store::RunLogReader(workspace).measurements(options.target))
                if (record.isUsed())
                    measurements.push_back(record.measurement);
            if (measurements.size() < 10 || measurements.size() % 5 != 0)
                return 1e9;
            auto predictor = latency::LatencyPredictor::fit(space, latency::Protocol{}, measurements);
            const double mape = engine.m_control->inventsErrors ? 3.0 + 60.0 / static_cast<double>(measurements.size())
                                                                : predictor.error().mape;
            if (observer.onFit)
                observer.onFit({static_cast<int>(measurements.size()), mape, mape * 0.8, mape * 1.2});
            log.addPredictor({0, options.target, predictor.toJson(), store::utcNow()});
            return mape;
        }

        void finish() {
            session.endedAt = inventedTime(now);
            log.setLatencySession(session);
        }

        FakeEngine& engine;
        const store::Workspace& workspace;
        const workbench::MeasureLatencyOptions& options;
        const workbench::MeasureLatencyObserver& observer;
        const std::stop_token& stop;
        space::DesignSpace space;
        store::RunLog log;
        store::LatencySessionRecord session;
        std::set<std::string> known;
        double now = 0;
        int before = 0;
        PythonRandom jitter{4711};
    };

    static store::SubTrainingRecord beginTraining(const store::Workspace& workspace, store::RunLog& log,
                                                  const space::DesignSpace& space,
                                                  const workbench::TrainSubOptions& options) {
        if (!space.contains(options.sub))
            throw InputError("the SubTransformer does not belong to the design space");
        store::SubTrainingRecord t;
        t.sub = options.sub;
        t.hash = space::hashOf(options.sub);
        t.start = workbench::toText(options.start);
        t.startedAt = store::utcNow();
        t.folder = "checkpoints/sub/" + t.hash + "-" + t.start;
        t.plannedUpdates = std::max<std::int64_t>(100, options.pieces / 4000 / 100 * 100);
        t.inheritedLoss = inventedLoss(space, options.sub);
        t.id = log.beginSubTraining(t);
        static_cast<void>(workspace);
        return t;
    }
    static void trainOn(store::RunLog& log, const space::DesignSpace& space, store::SubTrainingRecord& t,
                        const workbench::TrainSubObserver& observer) {
        const double part = static_cast<double>(t.updates) / static_cast<double>(t.plannedUpdates);
        const double floor = inventedLoss(space, t.sub) - 0.25;
        const double above = t.start == "scratch" ? 6.0 * std::exp(-6 * part) : 0.3 * std::exp(-3 * part);
        t.pieces = t.updates * 4000;
        t.seconds += 4;
        store::SubTrainingPoint p;
        p.training = t.id;
        p.updates = t.updates;
        p.pieces = t.pieces;
        p.loss = floor + above + 0.05 * std::sin(static_cast<double>(t.updates));
        p.piecesPerSecond = 2412;
        std::vector<store::SubTrainingSample> samples;
        if (t.updates % 100 == 0) {
            p.validLoss = floor + above + 0.1;
            t.bestLoss = p.validLoss;
            t.bestUpdate = t.updates;
            t.weights = "update-" + std::to_string(t.updates) + ".safetensors";
            t.weightsKind = "best";
        }
        if (t.updates % 200 == 0) {
            p.bleu = inventedBleu(space, t.sub) - 4 * above;
            samples = inventedSamples(t);
        }
        log.addSubTrainingPoint(p, samples);
        if (observer.onPoint)
            observer.onPoint(p);
        if (!samples.empty() && observer.onSamples)
            observer.onSamples(samples);
    }
    static std::vector<store::SubTrainingSample> inventedSamples(const store::SubTrainingRecord& t) {
        const bool late = t.updates * 2 > t.plannedUpdates;
        return {
            {t.id, t.updates, 3, "The window is open.", "Das Fenster ist offen.",
             late ? "Das Fenster ist offen." : "Das Fenster Fenster."},
            {t.id, t.updates, 17, "Choose a file that can be read.", "Wählen Sie eine Datei, die gelesen werden kann.",
             late ? "Wählen Sie eine Datei aus, die gelesen werden kann." : "Eine Datei, die Datei."},
            {t.id, t.updates, 40, "Nothing was changed in the project since it was saved.",
             "Seit dem Speichern wurde im Projekt nichts geändert.",
             late ? "Im Projekt wurde nichts geändert, seit es gespeichert wurde." : "Nichts im Projekt wurde."}};
    }
    /// As a word of JSON: only quotes need care here.
    static std::string quoted(const std::string& text) {
        std::string out;
        for (const char c : text)
            out += c == '"' ? std::string("\\\"") : std::string(1, c);
        return out;
    }
    void failIfAsked() {
        if (m_control->fails.exchange(false))
            throw InputError("made to fail");
    }
    void rest(const std::stop_token& stop) const {
        if (stop.stop_requested())
            throw Stopped();
        std::this_thread::sleep_for(std::chrono::milliseconds(m_control->delayMs));
    }
    static store::SteeringRecord steeringRecord(std::int64_t run, const space::DesignSpace& space,
                                                const search::SteeringEvent& e) {
        return {run, e.draw, e.generation, e.from.limitMs, e.to.limitMs, store::utcNow(), search::changeOf(e, space)};
    }
    static void commit(store::RunLog& log, const space::DesignSpace& space, std::int64_t run,
                       const store::GenerationRecord& generation, const search::Generation& g) {
        std::vector<store::CandidateRecord> candidates;
        for (const search::Candidate& c : g.sampled) {
            store::CandidateRecord r;
            r.run = run;
            r.draw = c.draw;
            r.generation = c.generation;
            r.origin = search::toText(c.origin);
            r.decision = search::toText(c.decision);
            r.parents = c.parents;
            r.genome = nlohmann::json(c.genome).dump();
            r.sentences = static_cast<std::int64_t>(c.sentences);
            r.estimatedLoss = c.estimatedLoss;
            r.hash = space::hashOf(c.sub);
            r.sub = c.sub;
            r.parameters = space::parameterCount(space, c.sub);
            r.flops = space::flopCount(space, c.sub, 30, 30);
            r.predictedMs = c.latencyMs;
            r.limitMs = c.limitMs;
            r.loss = c.loss;
            r.nll = c.nll;
            r.seconds = c.seconds;
            candidates.push_back(r);
        }
        std::vector<store::SteeringRecord> steering;
        for (const search::SteeringEvent& e : g.steering)
            steering.push_back(steeringRecord(run, space, e));
        log.commitGeneration(generation, candidates, {}, steering, g.state, g.sentenceLosses);
    }
    /// Of the same settings: the window asks for no others.
    static std::int64_t fork(const store::Workspace& workspace, store::RunLog& log,
                             const workbench::SearchOptions::Fork& asked, store::RunRecord run) {
        const auto state = log.searchState(asked.run, asked.generation);
        if (!state)
            throw InputError("there is no state to fork");
        run.target = store::RunLogReader(workspace).run(asked.run).value().target;
        run.forkedFrom = asked.run;
        run.forkGeneration = asked.generation;
        return log.forkRun(run, asked.seed ? search::reseeded(*state, *asked.seed) : *state);
    }

    std::shared_ptr<Control> m_control;
};

/// A workspace that is ready to search: the demo's design space, invented data figures, a predictor from 60 invented
/// measurements.
inline store::Workspace makeReadyWorkspace(const std::filesystem::path& folder,
                                           const std::filesystem::path& designSpace,
                                           const std::string& target = "This CPU") {
    const auto workspace = store::Workspace::create(folder, {"demo", "en", "de", "software documentation"});
    writeFileAtomically(workspace.designSpaceFile(), readFile(designSpace));
    std::string splits;
    const std::pair<const char*, int> sizes[] = {{"train", 129021}, {"valid", 992}, {"test", 1000}};
    for (const auto& [name, pairs] : sizes)
        splits += std::string(splits.empty() ? "" : ",") + R"({"split":")" + name + R"(","read":)" +
                  std::to_string(pairs + pairs / 20) + R"(,"kept":)" + std::to_string(pairs) +
                  R"(,"dropped":{"duplicate":)" + std::to_string(pairs / 25) + R"(,"too long":)" +
                  std::to_string(pairs / 100) +
                  R"(},"sourceWords":{"mean":11.4,"longest":98},"targetWords":{"mean":11.1,"longest":99},)" +
                  R"("sourcePieces":{"mean":17.2,"longest":180},"targetPieces":{"mean":21.9,"longest":212}})";
    writeFileAtomically(workspace.dataFolder() / "statistics.json",
                        R"({"splits":[)" + splits + R"(],"vocabulary":8000,"leaks":14})");
    std::filesystem::create_directories(workspace.superCheckpoint());
    writeFileAtomically(workspace.superCheckpoint() / "model.safetensors", "invented");
    std::string history;
    for (int i = 1; i <= 120; ++i) {
        const int update = i * 250;
        const double loss = 3.9 + 7.5 * std::exp(-update / 3500.0);
        history += R"({"update":)" + std::to_string(update) + R"(,"loss":)" + std::to_string(loss) +
                   R"(,"tokensPerSecond":2480,"targetTokens":)" + std::to_string(update * 1000);
        if (i % 4 == 0)
            history += R"(,"largestValidLoss":)" + std::to_string(loss - 0.52) + R"(,"sampledValidLoss":)" +
                       std::to_string(loss - 0.3) + R"(,"smallestValidLoss":)" + std::to_string(loss - 0.1);
        history += "}\n";
    }
    writeFileAtomically(workspace.superCheckpoint() / "history.jsonl", history);
    FakeEngine engine(std::make_shared<FakeEngine::Control>());
    NoProgress quiet;
    workbench::MeasureLatencyOptions measure;
    measure.target = target;
    engine.measureLatency(workspace, measure, quiet, {}, {});
    engine.fitPredictor(workspace, {target, "regression", 1}, quiet, {});
    return workspace;
}

}  // namespace hatter::test
