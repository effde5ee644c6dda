// SPDX-License-Identifier: GPL-3.0-or-later
// A SubTransformer at its own size computes and learns what its slice does; its training goes on bit for bit after a
// stop or a kill, keeps the better of best and averaged weights, and its weights evaluate, translate and export.
#include "Shared.h"
#include "base/AtomicFile.h"
#include "base/Error.h"
#include "base/Random.h"
#include "base/Sha256.h"
#include "model/CheckpointImpl.h"
#include "model/ForwardImpl.h"
#include "store/RunLog.h"
#include "store/WorkspaceLock.h"
#include "train/TrainerImpl.h"
#include "workbench/Engine.h"
#include "workbench/SubTraining.h"

#include <QTemporaryDir>
#include <cmath>
#include <memory>

using namespace hatter;
namespace fs = std::filesystem;
using store::SubTrainingPoint;
using store::SubTrainingRecord;

namespace {

constexpr int Words = 40;

space::DesignSpace plainSpace() {
    space::DesignSpace s;
    s.name = "variants";
    s.encoderEmbed = s.decoderEmbed = 24;
    s.encoderFfn = s.decoderFfn = 40;
    s.encoderLayers = s.decoderLayers = 3;
    s.encoderHeads = s.decoderHeads = 4;
    s.qkvDim = 16;
    s.encoderEmbedChoices = {24, 17};
    s.decoderEmbedChoices = {24, 20};
    s.encoderFfnChoices = s.decoderFfnChoices = {40, 24};
    s.encoderLayerChoices = {3, 2};
    s.decoderLayerChoices = {3, 2, 1};
    s.encoderHeadChoices = s.decoderSelfHeadChoices = s.decoderCrossHeadChoices = {4, 2};
    s.spanChoices = {1, 2, 3};
    return s;
}

data::TokenDataset reversedWords() {
    data::TokenDataset out;
    PythonRandom random(3);
    for (int i = 0; i < 60; ++i) {
        std::vector<std::int32_t> source, target;
        const auto n = 2 + random.below(9);
        for (std::uint64_t k = 0; k < n; ++k) {
            source.push_back(static_cast<std::int32_t>(4 + random.below(Words - 4)));
            target.insert(target.begin(), source.back());
        }
        source.push_back(2);
        target.push_back(2);
        out.source.add(source);
        out.target.add(target);
    }
    return out;
}

torch::Tensor logitsOf(const model::SuperTransformer& weights, const space::SubTransformer& sub,
                       const train::BatchTensors& batch) {
    const torch::NoGradGuard noGrad;
    const auto w = model::slice(weights, sub, model::SliceMode::Contiguous);
    return model::decode(w, model::encode(w, batch.source), batch.previous);
}

std::string toyFile(const char* name) {
    return std::string(HATTER_SOURCE_DIR "/tests/support/toy/") + name;
}

/// What a training said.
struct Heard {
    std::vector<SubTrainingPoint> points;
    std::vector<store::SubTrainingSample> samples;
    SubTrainingRecord last;
    std::function<void(const SubTrainingPoint&)> onPoint = {};

    workbench::TrainSubObserver observer() {
        workbench::TrainSubObserver out;
        out.onTraining = [this](const SubTrainingRecord& t) { last = t; };
        out.onPoint = [this](const SubTrainingPoint& p) {
            points.push_back(p);
            if (onPoint)
                onPoint(p);
        };
        out.onSamples = [this](const auto& some) { samples.insert(samples.end(), some.begin(), some.end()); };
        return out;
    }
};

}  // namespace

class TrainSubTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void ownSizeComputesTheSlice_data();
    void ownSizeComputesTheSlice();
    void ownSizeLearnsWhatTheSliceLearns();
    void ownSizeIsSmall();
    void weightsAreOfOneKind();
    void fromScratchLowersTheLoss();
    void inheritedBeginsAtTheSlicesLoss();
    void stoppedGoesOnBitForBit_data();
    void stoppedGoesOnBitForBit();
    void killedGoesOnBitForBit();
    void meanOfTheLastCheckpoints();
    void stopsEarly();
    void budgetInPieces();
    void prolonged();
    void damagedStateIsRefused();
    void refusals();
    void trainedWeightsAreUsed();

private:
    store::Workspace fresh(const char* name) {
        const fs::path folder = fs::path(m_directory.path().toStdString()) / name;
        fs::copy(m_made, folder, fs::copy_options::recursive);
        return store::Workspace::open(folder);
    }
    workbench::TrainSubOptions options(const store::Workspace& workspace, workbench::SubStart start) const {
        auto o = workbench::trainSubDefaults(workspace, start);
        o.sub = m_sub;
        o.pieces = 0;
        o.updates = 50;
        o.maxTokens = 512;
        o.dropout = 0.1;
        o.learningRate = start == workbench::SubStart::Scratch ? 0.005 : 0.002;
        o.validateEvery = 10;
        o.average = 3;
        o.bleuEvery = 2;
        o.bleuPairs = 8;
        o.samples = 2;
        o.testBleu = false;
        o.threads = 1;
        return o;
    }
    SubTrainingRecord train(const store::Workspace& workspace, const workbench::TrainSubOptions& o, Heard& heard,
                            std::stop_token stop = {}) {
        NoProgress progress;
        return m_engine->trainSub(workspace, o, progress, heard.observer(), std::move(stop));
    }
    /// Weights and curves are those of an uninterrupted training; clocks are not compared.
    static void compareTrainings(const store::Workspace& a, const SubTrainingRecord& x, const store::Workspace& b,
                                 const SubTrainingRecord& y);
    /// Stops at the point of `update`.
    SubTrainingRecord stopAt(const store::Workspace& workspace, const workbench::TrainSubOptions& o,
                             std::int64_t update) {
        std::stop_source source;
        Heard heard;
        heard.onPoint = [&](const SubTrainingPoint& p) {
            if (p.updates >= update)
                source.request_stop();
        };
        [&] { HATTER_THROWS(Stopped, "", train(workspace, o, heard, source.get_token())); }();
        return heard.last;
    }

    QTemporaryDir m_directory;
    fs::path m_made;
    space::SubTransformer m_sub;
    std::unique_ptr<workbench::Engine> m_engine;
};

void TrainSubTest::initTestCase() {
    m_engine.reset(hatterMakeEngine());
    m_made = fs::path(m_directory.path().toStdString()) / "made";
    const auto workspace = store::Workspace::create(m_made, {"toy", "en", "de", "toy"});
    NoProgress progress;
    workbench::PrepareDataOptions data;
    data.train = {toyFile("train.en"), toyFile("train.de"), {}};
    data.valid = {toyFile("valid.en"), toyFile("valid.de"), {}};
    data.test = {toyFile("test.en"), toyFile("test.de"), {}};
    data.pieces = 200;
    m_engine->prepareData(workspace, data, progress, {});
    workbench::TrainSuperOptions super;
    super.designSpace = toyFile("space.yml");
    super.updates = 60;
    super.maxTokens = 512;
    super.learningRate = 0.005;
    super.warmupUpdates = 20;
    super.validateEvery = 1000;
    super.threads = 1;
    m_engine->trainSuper(workspace, super, progress, {}, {});
    m_sub.encoderEmbed = 32;
    m_sub.decoderEmbed = 16;
    m_sub.encoder = {{64, 2}, {32, 4}};
    m_sub.decoder = {{32, 4, 2, 2}, {64, 2, 4, 1}};
}

void TrainSubTest::ownSizeComputesTheSlice_data() {
    QTest::addColumn<int>("variant");
    const char* names[] = {"tables of their own",   "unequal widths", "all tables shared",     "target tables shared",
                           "norm before, 2 widths", "original scale", "spans of layers in use"};
    for (int i = 0; i < 7; ++i)
        QTest::newRow(names[i]) << i;
}

void TrainSubTest::ownSizeComputesTheSlice() {
    QFETCH(int, variant);
    space::DesignSpace s = plainSpace();
    if (variant == 1) {
        s.decoderEmbed = 20;
        s.decoderEmbedChoices = {20, 17};
    }
    s.shareAllEmbeddings = variant == 2 || variant == 4;
    s.shareDecoderInputOutputEmbeddings = s.shareAllEmbeddings || variant == 3;
    s.encoderNormalizeBefore = s.decoderNormalizeBefore = variant == 4;
    s.vocabOriginalScaling = variant == 5;
    s.spanRule = variant == 6 ? space::SpanRule::Used : space::SpanRule::Super;
    const model::SuperTransformer super({s, Words, Words}, 7);
    const auto data = reversedWords();
    const auto batch = train::toTensors(data::collate(data, {0, 1, 2, 3, 4}), torch::kCPU);
    double largest = 0.0;
    for (std::uint64_t i = 0; i < 12; ++i) {
        const auto sub = s.sampleForUpdate(i);
        const auto own = model::cutOut(super, sub);
        QCOMPARE(own.encoder().size(), sub.encoder.size());
        const auto difference = (logitsOf(own, sub, batch) - logitsOf(super, sub, batch)).abs().max();
        largest = std::max(largest, difference.item<double>());
        // Cut out of itself it stays what it is.
        QVERIFY(torch::equal(logitsOf(model::cutOut(own, sub), sub, batch), logitsOf(own, sub, batch)));
    }
    qInfo("largest difference of a logit: %.3g", largest);
    QVERIFY(largest < 1e-5);
}

void TrainSubTest::ownSizeLearnsWhatTheSliceLearns() {
    space::DesignSpace s = plainSpace();
    s.shareAllEmbeddings = s.shareDecoderInputOutputEmbeddings = true;
    const auto data = reversedWords();
    const auto sub = s.sampleForUpdate(5);
    model::SuperTransformer super({s, Words, Words}, 7);
    model::SuperTransformer own = model::cutOut(super, sub);
    train::TrainerOptions o;
    o.maxTokens = 120;
    o.learningRate = {train::LearningRate::Kind::InverseSquareRoot, 0.005, 1e-7, 1e-7, 5, 100, 1.0};
    o.sampler = [sub](std::int64_t) { return sub; };
    train::Trainer inside(super, data, o, torch::kCPU);
    train::Trainer alone(own, data, o, torch::kCPU);
    double largest = 0.0;
    for (int i = 0; i < 15; ++i) {
        const auto a = inside.step();
        const auto b = alone.step();
        largest = std::max(largest, std::abs(a.loss - b.loss) / a.loss);
    }
    qInfo("largest relative difference of the loss: %.3g", largest);
    QVERIFY(largest < 1e-4);
}

void TrainSubTest::ownSizeIsSmall() {
    const space::DesignSpace s = plainSpace();
    const model::SuperTransformer super({s, Words, Words}, 7);
    const auto own = model::cutOut(super, s.smallest());
    const auto numbers = [](const model::SuperTransformer& m) {
        std::int64_t sum = 0;
        for (const auto& [name, tensor] : m.parameters())
            sum += tensor.numel();
        return sum;
    };
    QVERIFY(numbers(own) < numbers(super) / 2);
    HATTER_THROWS(InputError, "alone", model::slice(own, s.largest(), model::SliceMode::View));
    HATTER_THROWS(InputError, "alone", model::cutOut(own, s.largest()));
    auto foreign = s.smallest();
    foreign.encoderEmbed = 18;
    HATTER_THROWS(InputError, "does not belong", model::cutOut(super, foreign));
}

void TrainSubTest::weightsAreOfOneKind() {
    QTemporaryDir folder;
    const fs::path file = folder.filePath("one.safetensors").toStdString();
    const fs::path whole = folder.filePath("super.safetensors").toStdString();
    const space::DesignSpace s = plainSpace();
    const model::SuperTransformer super({s, Words, Words}, 7);
    const auto own = model::cutOut(super, s.sampleForUpdate(3));
    model::saveSuper(file, own, false);
    model::saveSuper(whole, super, false);
    const auto read = model::loadSub(file);
    QCOMPARE(read.config(), own.config());
    for (std::size_t i = 0; i < own.parameters().size(); ++i)
        QVERIFY(torch::equal(read.parameters()[i].second, own.parameters()[i].second));
    HATTER_THROWS(InputError, "one trained SubTransformer", model::loadSuper(file));
    HATTER_THROWS(InputError, "does not hold the weights of one", model::loadSub(whole));
    const std::string bytes = readFile(file);
    for (const std::size_t keep : {std::size_t{0}, std::size_t{100}, bytes.size() / 2, bytes.size() - 1}) {
        writeFileAtomically(file, std::string_view(bytes).substr(0, keep));
        HATTER_THROWS(InputError, "one.safetensors", model::loadSub(file));
    }
}

void TrainSubTest::fromScratchLowersTheLoss() {
    const auto workspace = fresh("scratch");
    fs::remove_all(workspace.superCheckpoint());  // it is not needed
    Heard heard;
    const auto t = train(workspace, options(workspace, workbench::SubStart::Scratch), heard);
    QCOMPARE(t.state, "finished");
    QCOMPARE(t.updates, std::int64_t{50});
    QVERIFY(!t.inheritedLoss && t.superCheckpoint.empty());
    QCOMPARE(heard.points.front().updates, std::int64_t{0});
    QVERIFY(!heard.points.front().loss && heard.points.front().validLoss);
    QVERIFY(*t.finalLoss < *heard.points.front().validLoss - 0.5);
    QVERIFY(*t.finalLoss <= *t.bestLoss);
    const store::RunLogReader reader(workspace);
    const auto stored = reader.subTrainingPoints(t.id);
    QCOMPARE(stored.size(), heard.points.size());
    QCOMPARE(stored.back().validLoss, heard.points.back().validLoss);
    QVERIFY(stored.back().bleu);
    QCOMPARE(reader.subTrainingSamples(t.id).size(), heard.samples.size());
    QVERIFY(heard.samples.size() >= 2 && !heard.samples.front().source.empty());
    // A second one does not overwrite the first.
    Heard again;
    const auto second = train(workspace, options(workspace, workbench::SubStart::Scratch), again);
    QCOMPARE(second.folder, t.folder + "-2");
    QCOMPARE(second.checkpoint, t.checkpoint);
}

void TrainSubTest::inheritedBeginsAtTheSlicesLoss() {
    const auto workspace = fresh("inherited");
    Heard heard;
    auto o = options(workspace, workbench::SubStart::Inherited);
    o.testBleu = true;
    const auto t = train(workspace, o, heard);
    NoProgress progress;
    workbench::EvaluateOptions evaluating;
    evaluating.subs = {m_sub};
    evaluating.bleu = true;
    evaluating.threads = 1;
    const auto slice = m_engine->evaluate(workspace, evaluating, progress, {}, {}).front();
    qInfo("inherited loss %.9f, first validation %.9f", *slice.loss, *heard.points.front().validLoss);
    QVERIFY(std::abs(*heard.points.front().validLoss - *slice.loss) < 1e-6);
    QCOMPARE(t.inheritedLoss, slice.loss);
    QVERIFY(*t.finalLoss < *t.inheritedLoss);
    QVERIFY(t.bleu && t.inheritedBleu);
    QCOMPARE(t.inheritedBleu, slice.bleu);
    QCOMPARE(t.signature, slice.signature);
    const auto finals = store::RunLogReader(workspace).finalBleus();
    QCOMPARE(finals.at(t.hash).bleu, *t.bleu);
    QCOMPARE(finals.at(t.hash).start, "inherited");
}

void TrainSubTest::compareTrainings(const store::Workspace& a, const SubTrainingRecord& x, const store::Workspace& b,
                                    const SubTrainingRecord& y) {
    for (const char* name : {"best.safetensors", "last.safetensors", "averaged.safetensors"})
        QCOMPARE(sha256OfFile(a.folder() / x.folder / name), sha256OfFile(b.folder() / y.folder / name));
    QCOMPARE(y.checkpoint, x.checkpoint);
    QCOMPARE(y.bestLoss, x.bestLoss);
    QCOMPARE(y.bestUpdate, x.bestUpdate);
    QCOMPARE(y.averagedLoss, x.averagedLoss);
    QCOMPARE(y.pieces, x.pieces);
    const auto p = store::RunLogReader(a).subTrainingPoints(x.id);
    const auto q = store::RunLogReader(b).subTrainingPoints(y.id);
    QCOMPARE(q.size(), p.size());
    for (std::size_t i = 0; i < p.size(); ++i) {
        QCOMPARE(q[i].updates, p[i].updates);
        QCOMPARE(q[i].pieces, p[i].pieces);
        QCOMPARE(q[i].loss, p[i].loss);
        QCOMPARE(q[i].nll, p[i].nll);
        QCOMPARE(q[i].validLoss, p[i].validLoss);
        QCOMPARE(q[i].bleu, p[i].bleu);
    }
    const auto s = store::RunLogReader(a).subTrainingSamples(x.id);
    const auto t = store::RunLogReader(b).subTrainingSamples(y.id);
    QCOMPARE(t.size(), s.size());
    for (std::size_t i = 0; i < s.size(); ++i)
        QCOMPARE(t[i].translation, s[i].translation);
}

void TrainSubTest::stoppedGoesOnBitForBit_data() {
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("at");
    QTest::newRow("scratch, at a validation") << 0 << 20;
    QTest::newRow("inherited, at a validation") << 1 << 30;
    QTest::newRow("inherited, at once") << 1 << 0;
    QTest::newRow("scratch, at the end") << 0 << 50;
}

void TrainSubTest::stoppedGoesOnBitForBit() {
    QFETCH(int, start);
    QFETCH(int, at);
    const auto kind = start == 0 ? workbench::SubStart::Scratch : workbench::SubStart::Inherited;
    const auto whole = fresh(("whole " + std::string(QTest::currentDataTag())).c_str());
    const auto parts = fresh(("parts " + std::string(QTest::currentDataTag())).c_str());
    Heard heard;
    auto o = options(whole, kind);
    // Neither points nor validations at each stop.
    o.validateEvery = 7;
    const auto uninterrupted = train(whole, o, heard);
    const auto stopped = stopAt(parts, o, at);
    QCOMPARE(stopped.state, "stopped");
    QVERIFY(stopped.updates <= 50 && !stopped.endedAt.empty());
    workbench::TrainSubOptions on;
    on.resume = stopped.id;
    on.pieces = on.updates = 0;
    Heard rest;
    compareTrainings(whole, uninterrupted, parts, train(parts, on, rest));
}

/// Whatever stands in the folder while it trains is what a kill leaves.
void TrainSubTest::killedGoesOnBitForBit() {
    const auto workspace = fresh("to be killed");
    const fs::path left = fs::path(m_directory.path().toStdString()) / "left by a kill";
    Heard heard;
    heard.onPoint = [&](const SubTrainingPoint& p) {
        // A point without a validation: the store knows more than the state.
        if (p.updates == 40)
            fs::copy(workspace.folder(), left, fs::copy_options::recursive);
    };
    auto o = options(workspace, workbench::SubStart::Inherited);
    o.validateEvery = 15;
    const auto uninterrupted = train(workspace, o, heard);
    const auto copy = store::Workspace::open(left);
    QCOMPARE(store::RunLogReader(copy).subTraining(uninterrupted.id)->state, "running");
    const store::WorkspaceLock lock(copy);
    QCOMPARE(store::RunLogReader(copy).subTraining(uninterrupted.id)->state, "stopped");
    workbench::TrainSubOptions on;
    on.resume = uninterrupted.id;
    on.pieces = on.updates = 0;
    Heard rest;
    const auto resumed = train(copy, on, rest);
    QCOMPARE(rest.points.front().updates, std::int64_t{40});  // begun again after the state of update 30
    compareTrainings(workspace, uninterrupted, copy, resumed);
}

void TrainSubTest::meanOfTheLastCheckpoints() {
    const auto workspace = fresh("mean");
    std::map<std::int64_t, std::vector<torch::Tensor>> kept;
    fs::path folder;
    Heard heard;
    heard.onPoint = [&](const SubTrainingPoint& p) {
        folder = workspace.folder() / heard.last.folder;
        if (!p.validLoss)
            return;
        for (const auto& [name, tensor] :
             model::loadSub(folder / ("update-" + std::to_string(p.updates) + ".safetensors")).parameters())
            kept[p.updates].push_back(tensor);
        std::size_t files = 0;
        for (const auto& entry : fs::directory_iterator(folder))
            files += entry.path().filename().string().starts_with("update-");
        QVERIFY2(files <= 4, "three to average, and the best");
    };
    const auto t = train(workspace, options(workspace, workbench::SubStart::Scratch), heard);
    const auto averaged = model::loadSub(folder / "averaged.safetensors").parameters();
    double largest = 0.0;
    for (std::size_t i = 0; i < averaged.size(); ++i) {
        const auto mean = (kept.at(30)[i] + kept.at(40)[i] + kept.at(50)[i]) / 3.0;
        largest = std::max(largest, (averaged[i].second - mean).abs().max().item<double>());
    }
    qInfo("largest difference from the mean: %.3g", largest);
    QVERIFY(largest < 1e-6);
    QVERIFY(t.averagedLoss);
    const bool better = *t.averagedLoss < *t.bestLoss;
    QCOMPARE(t.weightsKind, better ? "averaged" : "best");
    QCOMPARE(*t.finalLoss, better ? *t.averagedLoss : *t.bestLoss);
    for (const auto& entry : fs::directory_iterator(folder))
        QVERIFY(!entry.path().filename().string().starts_with("update-"));
    const auto best = model::loadSub(folder / "best.safetensors").parameters();
    for (std::size_t i = 0; i < best.size(); ++i)
        QVERIFY(torch::equal(best[i].second, kept.at(*t.bestUpdate)[i]));
}

void TrainSubTest::stopsEarly() {
    const auto workspace = fresh("early");
    auto o = options(workspace, workbench::SubStart::Inherited);
    o.learningRate = 0.5;  // nothing gets better
    o.clipNorm = 0.0;
    o.patience = 2;
    o.updates = 200;
    o.warmupUpdates = 1;
    o.bleuEvery = 0;
    Heard heard;
    const auto t = train(workspace, o, heard);
    QCOMPARE(t.state, "finished");
    QVERIFY(t.updates < 200);
    std::vector<double> losses;
    for (const auto& p : heard.points)
        if (p.validLoss)
            losses.push_back(*p.validLoss);
    const auto best = std::min_element(losses.begin(), losses.end());
    QCOMPARE(losses.end() - best, std::ptrdiff_t{3});  // the best, and two that were not
    QCOMPARE(*t.bestLoss, *best);
    QVERIFY(*t.finalLoss <= *t.inheritedLoss + 1e-6);
}

void TrainSubTest::budgetInPieces() {
    const auto workspace = fresh("pieces");
    auto o = options(workspace, workbench::SubStart::Scratch);
    o.updates = 0;
    o.pieces = 12000;
    o.bleuEvery = 0;
    Heard heard;
    const auto t = train(workspace, o, heard);
    qInfo("%lld pieces in %lld updates", static_cast<long long>(t.pieces), static_cast<long long>(t.updates));
    QCOMPARE(t.updates, t.plannedUpdates);
    QVERIFY(std::abs(double(t.pieces) / 12000.0 - 1.0) < 0.1);
    QCOMPARE(heard.points.back().pieces, t.pieces);
}

void TrainSubTest::prolonged() {
    const auto workspace = fresh("prolonged");
    Heard heard;
    const auto first = train(workspace, options(workspace, workbench::SubStart::Scratch), heard);
    workbench::TrainSubOptions on;
    on.resume = first.id;
    on.pieces = on.updates = 0;
    HATTER_THROWS(InputError, "50 updates already", train(workspace, on, heard));
    QCOMPARE(store::RunLogReader(workspace).subTraining(first.id)->state, "finished");
    on.updates = 80;
    const auto longer = train(workspace, on, heard);
    QCOMPARE(longer.id, first.id);
    QCOMPARE(longer.updates, std::int64_t{80});
    QVERIFY(*longer.finalLoss <= *first.bestLoss);
}

void TrainSubTest::damagedStateIsRefused() {
    const auto workspace = fresh("damaged");
    const auto o = options(workspace, workbench::SubStart::Scratch);
    const auto stopped = stopAt(workspace, o, 20);
    const fs::path file = workspace.folder() / stopped.folder / "training.safetensors";
    const std::string bytes = readFile(file);
    workbench::TrainSubOptions on;
    on.resume = stopped.id;
    on.pieces = on.updates = 0;
    Heard heard;
    for (const std::size_t keep :
         {std::size_t{0}, std::size_t{9}, std::size_t{400}, bytes.size() / 2, bytes.size() - 1}) {
        writeFileAtomically(file, std::string_view(bytes).substr(0, keep));
        HATTER_THROWS(InputError, "training.safetensors", train(workspace, on, heard));
    }
    std::string other = bytes;
    const auto at = other.find("bestUpdate");
    QVERIFY(at != std::string::npos);
    other[at] = 'B';
    writeFileAtomically(file, other);
    HATTER_THROWS(InputError, "damaged", train(workspace, on, heard));
    // The weights of the SuperTransformer are no state of this training.
    writeFileAtomically(file, readFile(workspace.superCheckpoint() / "training.safetensors"));
    HATTER_THROWS(InputError, "not of the SubTransformer", train(workspace, on, heard));
    QVERIFY(heard.points.empty());
    // Whole again, it goes on.
    writeFileAtomically(file, bytes);
    QCOMPARE(train(workspace, on, heard).state, "finished");
}

void TrainSubTest::refusals() {
    const auto workspace = fresh("refusals");
    Heard heard;
    auto o = options(workspace, workbench::SubStart::Inherited);
    o.sub.encoderEmbed = 24;
    HATTER_THROWS(InputError, "does not belong", train(workspace, o, heard));
    o = options(workspace, workbench::SubStart::Scratch);
    o.sub.decoder[0].span = 3;
    HATTER_THROWS(InputError, "does not belong", train(workspace, o, heard));
    o = options(workspace, workbench::SubStart::Inherited);
    o.updates = o.pieces = 0;
    HATTER_THROWS(InputError, "budget", train(workspace, o, heard));
    o.updates = 10;
    o.dropout = 1.0;
    HATTER_THROWS(InputError, "dropout", train(workspace, o, heard));
    workbench::TrainSubOptions on;
    on.resume = 77;
    HATTER_THROWS(InputError, "no training 77", train(workspace, on, heard));
    fs::remove_all(workspace.superCheckpoint());
    o.dropout = 0.1;
    HATTER_THROWS(InputError, "no trained SuperTransformer", train(workspace, o, heard));
    QVERIFY(store::RunLogReader(workspace).subTrainings().empty());
}

void TrainSubTest::trainedWeightsAreUsed() {
    const auto workspace = fresh("used");
    Heard heard;
    const auto t = train(workspace, options(workspace, workbench::SubStart::Inherited), heard);
    NoProgress progress;
    workbench::EvaluateOptions evaluating;
    evaluating.trained = t.id;
    evaluating.threads = 1;
    const auto outcome = m_engine->evaluate(workspace, evaluating, progress, {}, {}).front();
    QCOMPARE(outcome.sub, m_sub);
    QVERIFY(std::abs(*outcome.loss - *t.finalLoss) < 1e-9);

    workbench::TranslateOptions translating;
    translating.trained = t.id;
    translating.lines = {"the house is small", "a red car"};
    const auto own = m_engine->translate(&workspace, translating, progress, {});
    workbench::ExportOptions exporting;
    exporting.trained = t.id;
    exporting.float16 = false;
    const auto exported = m_engine->exportSub(workspace, exporting, progress, {});
    QCOMPARE(exported.folder, workspace.exportFolder() / (t.hash + "-inherited"));
    const std::string card = readFile(exported.folder / "card.md");
    QVERIFY(card.find("Fine-tuned at its own size") != std::string::npos);
    QVERIFY(card.find(std::to_string(t.pieces) + " target pieces") != std::string::npos);
    translating.trained.reset();
    translating.model = exported.folder;
    const auto bundle = m_engine->translate(nullptr, translating, progress, {});
    for (std::size_t i = 0; i < own.size(); ++i) {
        QCOMPARE(bundle[i].text, own[i].text);
        QVERIFY(std::abs(bundle[i].score - own[i].score) < 1e-5);
    }
    evaluating.trained = 99;
    HATTER_THROWS(InputError, "no training 99", m_engine->evaluate(workspace, evaluating, progress, {}, {}));
    fs::remove(workspace.folder() / t.weightsFile());
    evaluating.trained = t.id;
    HATTER_THROWS(InputError, "is missing", m_engine->evaluate(workspace, evaluating, progress, {}, {}));
}

QTEST_GUILESS_MAIN(TrainSubTest)
#include "tst_train_sub.moc"
