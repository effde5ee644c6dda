// SPDX-License-Identifier: GPL-3.0-or-later
// What a training of the SuperTransformer tells of itself: validation losses of the largest SubTransformer, of a
// sampled one and of the smallest, whatever they are asked, without a change to what is trained.
#include "Shared.h"
#include "base/AtomicFile.h"
#include "base/Sha256.h"
#include "space/HatYaml.h"
#include "workbench/Engine.h"

#include <QTemporaryDir>
#include <cmath>
#include <memory>
#include <nlohmann/json.hpp>
#include <sstream>

using namespace hatter;
namespace fs = std::filesystem;
using workbench::TrainPoint;

namespace {

std::string toyFile(const char* name) {
    return std::string(HATTER_SOURCE_DIR "/tests/support/toy/") + name;
}

workbench::TrainSuperOptions shortTraining(std::int64_t validateEvery, std::uint64_t seed = 1) {
    workbench::TrainSuperOptions o;
    o.designSpace = toyFile("space.yml");
    o.updates = 12;
    o.maxTokens = 512;
    o.learningRate = 0.005;
    o.warmupUpdates = 4;
    o.dropout = 0.3;
    o.validateEvery = validateEvery;
    o.threads = 1;
    o.seed = seed;
    return o;
}

}  // namespace

class TrainSuperTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyValidationHasThree();
    void sampledIsTheSameOneAtEveryValidation();
    void validatingChangesNothing();
    void resumedTrainingGoesOnWithTheSameOne();

private:
    store::Workspace workspace(const char* name);
    std::vector<TrainPoint> train(const store::Workspace& workspace, const workbench::TrainSuperOptions& options);

    std::unique_ptr<workbench::Engine> m_engine;
    std::unique_ptr<QTemporaryDir> m_directory;
};

void TrainSuperTest::init() {
    m_engine.reset(hatterMakeEngine());
    m_directory = std::make_unique<QTemporaryDir>();
}

store::Workspace TrainSuperTest::workspace(const char* name) {
    auto made =
        store::Workspace::create(fs::path(m_directory->path().toStdString()) / name, {"toy", "en", "de", "toy"});
    NoProgress progress;
    workbench::PrepareDataOptions data;
    data.train = {toyFile("train.en"), toyFile("train.de"), {}};
    data.valid = {toyFile("valid.en"), toyFile("valid.de"), {}};
    data.test = {toyFile("test.en"), toyFile("test.de"), {}};
    data.pieces = 200;
    m_engine->prepareData(made, data, progress, {});
    return made;
}

std::vector<TrainPoint> TrainSuperTest::train(const store::Workspace& workspace,
                                              const workbench::TrainSuperOptions& options) {
    NoProgress progress;
    std::vector<TrainPoint> points;
    m_engine->trainSuper(workspace, options, progress, [&](const TrainPoint& p) { points.push_back(p); }, {});
    return points;
}

void TrainSuperTest::everyValidationHasThree() {
    const auto made = workspace("w");
    const auto points = train(made, shortTraining(4));
    QCOMPARE(points.size(), std::size_t{3});
    for (const TrainPoint& p : points)
        QVERIFY(p.largestValidLoss && p.sampledValidLoss && p.smallestValidLoss);
    std::istringstream history(readFile(made.superCheckpoint() / "history.jsonl"));
    std::size_t line = 0;
    for (std::string text; std::getline(history, text); ++line) {
        const auto json = nlohmann::json::parse(text);
        QCOMPARE(json.at("sampledValidLoss").get<double>(), *points.at(line).sampledValidLoss);
    }
    QCOMPARE(line, points.size());
}

/// The loss that a training names last is that of the SubTransformer that its seed draws, whichever validation it was.
void TrainSuperTest::sampledIsTheSameOneAtEveryValidation() {
    const space::DesignSpace space = space::readDesignSpace(toyFile("space.yml"));
    for (const std::uint64_t seed : {1, 5}) {
        const auto made = workspace(seed == 1 ? "one" : "five");
        const auto points = train(made, shortTraining(3, seed));
        workbench::EvaluateOptions asked;
        asked.subs = {space.sampleForUpdate((seed << 32) + 0xFFFFFFFF)};
        asked.threads = 1;
        NoProgress progress;
        const auto found = m_engine->evaluate(made, asked, progress, {}, {});
        const double told = points.back().sampledValidLoss.value(), loss = found.at(0).loss.value();
        QVERIFY2(std::abs(told - loss) < 1e-5 * loss, qPrintable(QStringLiteral("%1 %2").arg(told).arg(loss)));
        // A fresh training that ends at an earlier validation names the loss that this one had there.
        auto shorter = shortTraining(3, seed);
        shorter.updates = 6;
        const auto other = workspace(seed == 1 ? "one again" : "five again");
        QCOMPARE(train(other, shorter).back().sampledValidLoss.value(), points.at(1).sampledValidLoss.value());
    }
}

void TrainSuperTest::validatingChangesNothing() {
    const auto often = workspace("often"), once = workspace("once");
    train(often, shortTraining(1));
    train(once, shortTraining(1000));
    QCOMPARE(sha256OfFile(often.superCheckpoint() / "model.safetensors"),
             sha256OfFile(once.superCheckpoint() / "model.safetensors"));
}

void TrainSuperTest::resumedTrainingGoesOnWithTheSameOne() {
    const auto whole = workspace("whole"), parts = workspace("parts");
    const auto points = train(whole, shortTraining(4));
    auto options = shortTraining(4);
    options.updates = 8;
    train(parts, options);
    options.updates = 12;
    const auto rest = train(parts, options);
    QCOMPARE(rest.back().sampledValidLoss.value(), points.back().sampledValidLoss.value());
}

QTEST_GUILESS_MAIN(TrainSuperTest)
#include "tst_train_super.moc"
