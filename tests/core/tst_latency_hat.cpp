// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shared.h"
#include "archive/Safetensors.h"
#include "base/AtomicFile.h"
#include "base/Error.h"
#include "latency/LatencyPredictor.h"
#include "space/HatYaml.h"

#include <QTemporaryDir>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

using namespace hatter;
using namespace hatter::latency;
namespace fs = std::filesystem;

class HatPredictorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void predictsAsTheReference_data();
    void predictsAsTheReference();
    void damagedFiles();
    void writtenAndReadAgain();
    void damagedSafetensors();
    void layersThatDoNotFit();
    void asAWorkspacesPredictor();
};

namespace {
nlohmann::json expected(const fs::path& reference) {
    return nlohmann::json::parse(readFile(reference / "predictor_expected.json"));
}

/// Ten features, four and three hidden values, numbers that decimal digits would not keep.
std::vector<HatPredictor::Layer> someLayers() {
    std::vector<HatPredictor::Layer> layers;
    std::size_t inputs = 10;
    for (const std::size_t outputs : {4, 3, 1}) {
        HatPredictor::Layer layer{inputs, {}, {}};
        for (std::size_t i = 0; i < inputs * outputs; ++i)
            layer.weight.push_back(std::sin(static_cast<float>(i + outputs)) / 3.0F);
        for (std::size_t i = 0; i < outputs; ++i)
            layer.bias.push_back(1.0F / static_cast<float>(i + 3));
        layers.push_back(layer);
        inputs = outputs;
    }
    layers[0].weight[0] = std::numeric_limits<float>::denorm_min();
    return layers;
}
}  // namespace

void HatPredictorTest::predictsAsTheReference_data() {
    QTest::addColumn<int>("index");
    for (int i = 0; i < 8; ++i)
        QTest::addRow("%d", i) << i;
}

void HatPredictorTest::predictsAsTheReference() {
    QFETCH(int, index);
    HATTER_NEED_SHARED(reference, "hat-reference");
    const auto entry = expected(reference).at(static_cast<std::size_t>(index));
    HatNormalisation norm;
    entry.at("feature_norm").get_to(norm.features);
    entry.at("lat_norm").get_to(norm.latencyMs);
    const auto predictor = HatPredictor::read(reference / entry.at("ckpt").get<std::string>(), norm);
    double worst = 0.0;
    const auto compare = [&](const Features& features, double ms) {
        worst = std::max(worst, std::fabs(predictor.predictMs(features) - ms) / std::fabs(ms));
    };
    for (const auto& prediction : entry.at("predictions"))
        compare(prediction.at("features").get<Features>(), prediction.at("ms").get<double>());
    const auto rows = readLatencyCsv(reference / entry.at("csv").get<std::string>());
    QCOMPARE(rows.size(), entry.at("csv_rows").get<std::size_t>());
    const auto& first = entry.at("csv_first_rows_pred_ms");
    for (std::size_t i = 0; i < first.size(); ++i)
        compare(rows[i].features, first[i].at("pred_ms").get<double>());
    qInfo("%s: largest relative difference %.2g", entry.at("ckpt").get<std::string>().c_str(), worst);
    QVERIFY(worst < 1e-5);
}

void HatPredictorTest::damagedFiles() {
    HATTER_NEED_SHARED(reference, "hat-reference");
    HATTER_THROWS(InputError, "first_layer.weight",
                  HatPredictor::read(reference / "fixture-iwslt/checkpoint_legacy_noopt.pt", {}));
    HATTER_THROWS(InputError, "cannot be read", HatPredictor::read("nowhere.pt", {}));
    HatNormalisation zero;
    zero.features[3] = 0.0;
    HATTER_THROWS(InputError, "feature-norm",
                  HatPredictor::read(reference / "latency_dataset/predictors/wmt14ende_cpu_xeon.pt", zero));
}

void HatPredictorTest::writtenAndReadAgain() {
    QTemporaryDir directory;
    const fs::path folder = directory.path().toStdString();
    const HatNormalisation norm{{64, 3, 85.3, 3, 64, 3, 1e-7, 3, 3, 2}, 123.4};
    const HatPredictor predictor(norm, someLayers());
    predictor.write(folder / "network.safetensors");
    const auto copy = HatPredictor::read(folder / "network.safetensors", norm);
    QVERIFY(copy.layers() == predictor.layers());
    QVERIFY(copy.normalisation() == norm);
    // The content tells what a file is, not its name.
    fs::rename(folder / "network.safetensors", folder / "network.pt");
    QVERIFY(HatPredictor::read(folder / "network.pt", norm).layers() == predictor.layers());
    QCOMPARE(copy.predictMs(Features{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}),
             predictor.predictMs(Features{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
    HatNormalisation other = norm;
    other.latencyMs = 200;
    HATTER_THROWS(InputError, "its lat-norm is 123.4, not 200", HatPredictor::read(folder / "network.pt", other));
    other = norm;
    other.features[2] = 85;
    HATTER_THROWS(InputError, "not [64, 3, 85, 3,", HatPredictor::read(folder / "network.pt", other));

    HATTER_NEED_SHARED(reference, "hat-reference");
    const fs::path published = reference / "latency_dataset/predictors/wmt14ende_cpu_xeon.pt";
    const auto theirs = HatPredictor::read(published, norm);
    theirs.write(folder / "xeon");
    QVERIFY(HatPredictor::read(folder / "xeon", norm).layers() == theirs.layers());
}

void HatPredictorTest::damagedSafetensors() {
    QTemporaryDir directory;
    const fs::path file = fs::path(directory.path().toStdString()) / "network";
    HatPredictor({}, someLayers()).write(file);
    const std::string sound = readFile(file);
    for (const std::size_t length :
         {std::size_t{0}, std::size_t{8}, std::size_t{9}, std::size_t{200}, sound.size() / 2, sound.size() - 1}) {
        writeFileAtomically(file, sound.substr(0, length));
        HATTER_THROWS(InputError, "network", HatPredictor::read(file, {}));
    }
    const auto changed = [&](const std::string& from, const std::string& to) {
        std::string bytes = sound;
        bytes.replace(bytes.find(from), from.size(), to);
        writeFileAtomically(file, bytes);
        return HatPredictor::read(file, {});
    };
    HATTER_THROWS(InputError, "it has no 'predict.bias'", changed("predict.bias", "predict.bios"));
    HATTER_THROWS(InputError, "no 'first_layer.weight'", changed("first_layer.weight", "first_later.weight"));
    HATTER_THROWS(InputError, "'first_layer.weight' is not of float32", changed("F32", "I32"));
    HATTER_THROWS(InputError, "does not fit the layer before it", changed("[3,4]", "[4,3]"));
    HATTER_THROWS(InputError, "does not fit the layer before it", changed("layers.0", "layers.1"));
    HATTER_THROWS(InputError, "its lat-norm is missing", changed("lat-norm", "bat-norm"));
    // Of another program: its numbers are taken, nothing is known of its normalisation.
    QVERIFY(changed("hatter-latency-network", "hotter-latency-network").layers() == someLayers());
    std::string bytes = sound;
    const float none = std::numeric_limits<float>::quiet_NaN();
    bytes.replace(bytes.size() - sizeof none, sizeof none, reinterpret_cast<const char*>(&none), sizeof none);
    writeFileAtomically(file, bytes);
    HATTER_THROWS(InputError, "holds what is no number", HatPredictor::read(file, {}));
    // A sound file that holds something else.
    const float one = 1.0F;
    archive::writeSafetensors(file, {{"first_layer.weight", "F32", {}, &one}});
    HATTER_THROWS(InputError, "is no matrix", HatPredictor::read(file, {}));
}

void HatPredictorTest::layersThatDoNotFit() {
    const auto with = [](const auto& change) {
        auto layers = someLayers();
        change(layers);
        return HatPredictor({}, layers);
    };
    HATTER_THROWS(InputError, "the least", HatPredictor({}, {}));
    HATTER_THROWS(InputError, "'first_layer' does not fit", with([](auto& l) { l[0].inputs = 9; }));
    HATTER_THROWS(InputError, "'layers.0' does not fit", with([](auto& l) { l[1].weight.pop_back(); }));
    HATTER_THROWS(InputError, "'layers.0' does not fit", with([](auto& l) { l[1].bias.clear(); }));
    HATTER_THROWS(InputError, "'predict' holds what is no number",
                  with([](auto& l) { l[2].bias[0] = std::numeric_limits<float>::infinity(); }));
    HATTER_THROWS(InputError, "one number, not 3", with([](auto& l) { l.pop_back(); }));
    HatNormalisation norm;
    norm.latencyMs = -1.0;
    HATTER_THROWS(InputError, "positive numbers", HatPredictor(norm, someLayers()));
}

/// As a search takes it: described in the database, the network in a file beside it.
void HatPredictorTest::asAWorkspacesPredictor() {
    HATTER_NEED_SHARED(reference, "hat-reference");
    QTemporaryDir directory;
    const fs::path folder = directory.path().toStdString();
    fs::create_directories(folder / "predictors");
    const fs::path place = "predictors/xeon.pt";
    fs::copy_file(reference / "latency_dataset/predictors/wmt14ende_cpu_xeon.pt", folder / place);
    const HatNormalisation norm{{64, 3, 85.3, 3, 64, 3, 85.3, 3, 3, 2}, 300};
    const auto network = HatPredictor::read(folder / place, norm);
    Protocol protocol;
    protocol.sourceLength = 23;
    const auto predictor = LatencyPredictor::ofReference(network, place, protocol);
    const auto copy = LatencyPredictor::fromJson(predictor.toJson(), folder);
    const auto space = space::readDesignSpace(reference / "fixture-iwslt/configs/super.yml");
    QVERIFY(copy.isReference());
    QVERIFY(copy.protocol() == protocol);
    QCOMPARE(copy.totalMs(space.largest()), network.predictMs(space.largest()));
    QVERIFY(copy.shares(space.largest()).encoderMs.empty());
    HATTER_THROWS(InputError, "cannot be read", LatencyPredictor::fromJson(predictor.toJson(), folder / "elsewhere"));
    const auto changed = [&](const char* from, const char* to) {
        return QString::fromStdString(predictor.toJson()).replace(QLatin1String(from), QLatin1String(to)).toStdString();
    };
    HATTER_THROWS(InputError, "'network'",
                  LatencyPredictor::fromJson(changed("predictors/xeon.pt", "../predictors/xeon.pt"), folder));
    HATTER_THROWS(InputError, "'network'",
                  LatencyPredictor::fromJson(changed("predictors/xeon.pt", "predictors/.."), folder));
    HATTER_THROWS(InputError, "'feature-norm'", LatencyPredictor::fromJson(changed("feature-norm", "norm"), folder));
    HATTER_THROWS(InputError, "'lat-norm'", LatencyPredictor::fromJson(changed("300.0", "\"a\""), folder));
}

QTEST_GUILESS_MAIN(HatPredictorTest)
#include "tst_latency_hat.moc"
