// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shared.h"
#include "base/AtomicFile.h"
#include "base/Error.h"
#include "latency/LatencyPredictor.h"
#include "space/HatYaml.h"

#include <QTemporaryDir>
#include <cmath>
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
    void asAWorkspacesPredictor();
};

namespace {
nlohmann::json expected(const fs::path& reference) {
    return nlohmann::json::parse(readFile(reference / "predictor_expected.json"));
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
