// SPDX-License-Identifier: GPL-3.0-or-later
// A user of the reference comes with a checkpoint, its dictionaries, codes and binary data, and goes away with the YAML
// of a SubTransformer.
#include "Cli.h"
#include "Shared.h"
#include "base/AtomicFile.h"
#include "space/HatYaml.h"
#include "store/RunLog.h"

#include <QTemporaryDir>
#include <cmath>
#include <nlohmann/json.hpp>

using namespace hatter;
using test::cli;
using test::CliResult;

class CliImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void imports();
    // In this order: each builds on the workspace that imports() left.
    void evaluatesAsTheReference();
    void translates();
    void searchesAndExports();
    void predictsAsTheReference();
    void searchesUnderAnImportedPredictor();
    void writesWhatTheReferenceReads();
    void newTextIsCutAlike();
    void trainingGoesOn();
    void withoutBinaryData();
    void refused_data();
    void refused();

private:
    static std::filesystem::path fixture() {
        return std::filesystem::path(HATTER_SHARED_DIR) / "hat-reference/fixture-iwslt";
    }
    static QString fixture(const char* name) { return QString::fromStdString((fixture() / name).string()); }
    QStringList with(const QStringList& arguments) const {
        return arguments + QStringList{"-W", m_workspace, "--json"};
    }
    QString path(const char* name) const { return m_directory.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_directory;
    QString m_workspace = path("w");
};

#define NEED_WORKSPACE                                     \
    if (!QFile::exists(m_workspace + "/workspace.sqlite")) \
    QSKIP("there is no imported workspace: reference material is absent")

void CliImport::imports() {
    HATTER_NEED_SHARED(folder, "hat-reference/fixture-iwslt");
    const CliResult result = cli(with({"import", "checkpoint", fixture("checkpoint_last.pt"), "--data-bin",
                                       fixture("data-bin"), "--bpe-codes", fixture("bpe/codes")}));
    VERIFY_OK(result);
    const QJsonObject outcome = result.result();
    QCOMPARE(outcome.value("updates").toInt(), 2400);
    QCOMPARE(outcome.value("source_vocabulary").toInt(), 1232);
    QCOMPARE(outcome.value("target_vocabulary").toInt(), 1592);
    QCOMPARE(outcome.value("segmentation").toString(), "moses+lowercase+subword-nmt");
    const QJsonArray splits = outcome.value("splits").toArray();
    QCOMPARE(splits.size(), 3);
    QCOMPARE(splits[0].toObject().value("kept").toInt(), 4000);
    QCOMPARE(splits[2].toObject().value("kept").toInt(), 300);
    const auto info = store::Workspace::open(m_workspace.toStdString()).info();
    QCOMPARE(info.sourceLanguage + info.targetLanguage, std::string("ende"));
    // The binary data is the reference's own, byte for byte.
    for (const char* name : {"valid.en-de.de.bin", "valid.en-de.de.idx", "train.en-de.en.idx", "dict.de.txt"})
        QCOMPARE(sha256OfFile((m_workspace + "/data/" + name).toStdString()), sha256OfFile(folder / "data-bin" / name));
}

void CliImport::evaluatesAsTheReference() {
    NEED_WORKSPACE;
    const auto expected = nlohmann::json::parse(readFile(fixture() / "expected.json"));
    double most = 0.0;
    for (const auto& config : expected.at("configs")) {
        const std::string file = "configs/sub_" + config.at("name").get<std::string>() + ".yml";
        const CliResult result = cli(with({"evaluate", "--sub", fixture(file.c_str())}));
        VERIFY_OK(result);
        const QJsonObject found = result.events("outcome").at(0);
        const double loss = config.at("valid").at("loss").get<double>();
        const double nll = config.at("valid").at("nll_loss").get<double>();
        most = std::max({most, std::abs(found.value("loss").toDouble() / loss - 1.0),
                         std::abs(found.value("nll").toDouble() / nll - 1.0)});
    }
    qInfo("largest relative difference of a validation loss: %.2g", most);
    QVERIFY(most < 1e-5);
}

void CliImport::translates() {
    NEED_WORKSPACE;
    // A typed sentence and the same one as the reference's scripts leave it.
    const CliResult typed = cli(with({"translate", "--largest", "Could not open the file.", "Select a printer:"}));
    const CliResult pieces = cli(with({"translate", "--largest", "could not open the file .", "select a printer :"}));
    VERIFY_OK(typed);
    VERIFY_OK(pieces);
    const auto text = [](const CliResult& r, int i) { return r.events("translation").at(i).value("text"); };
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(text(typed, i), text(pieces, i));
        QVERIFY2(!text(typed, i).toString().isEmpty(), typed.text().constData());
        QVERIFY2(!text(typed, i).toString().contains("@@"), typed.text().constData());
    }
    const CliResult bleu = cli(with({"evaluate", "--largest", "--no-loss", "--bleu"}));
    VERIFY_OK(bleu);
    QVERIFY2(bleu.events("outcome").at(0).value("bleu").toDouble() > 8.0, bleu.text().constData());
}

void CliImport::searchesAndExports() {
    NEED_WORKSPACE;
    VERIFY_OK(cli(with({"latency", "measure", "--samples", "16", "--runs", "4", "--rounds", "2", "--warm-up", "1"})));
    VERIFY_OK(cli(with({"latency", "fit"})));
    const CliResult found = cli(with({"search", "--iterations", "3", "--population", "12", "--parents", "4",
                                      "--mutations", "4", "--crossovers", "4", "--subset", "50", "--threads", "1"}));
    VERIFY_OK(found);
    const auto workspace = store::Workspace::open(m_workspace.toStdString());
    const store::RunLogReader reader(workspace);
    const auto run = reader.runs().back();
    const auto front = reader.candidates({run.id, 0, false, {}});
    const auto best = std::find_if(front.begin(), front.end(), [](const auto& c) { return c.loss.has_value(); });
    QVERIFY(best != front.end());
    const CliResult exported =
        cli(with({"export", "--candidate", QString::number(best->id), "--out", path("exported")}));
    VERIFY_OK(exported);
    // HAT's YAML of the fixture's space, as the reference reads it.
    const auto space = space::readDesignSpace(fixture() / "configs/super.yml");
    const auto sub = space::readSubTransformer((path("exported") + "/subtransformer.yml").toStdString(), space);
    QCOMPARE(space::hashOf(sub), best->hash);
    const QByteArray sentences = "Could not open the file.\nSelect a printer:\n";
    const CliResult inside = cli({"translate", "--candidate", QString::number(best->id), "-W", m_workspace}, sentences);
    const CliResult outside = cli({"translate", "--model", path("exported")}, sentences);
    VERIFY_OK(inside);
    VERIFY_OK(outside);
    QCOMPARE(outside.out, inside.out);
}

/// The reference's eight predictors on its own SubTransformers, and one against its data set.
void CliImport::predictsAsTheReference() {
    HATTER_NEED_SHARED(reference, "hat-reference");
    const auto expected = nlohmann::json::parse(readFile(reference / "predictor_expected.json"));
    const auto inside = [&](const nlohmann::json& entry, const char* key) {
        return QString::fromStdString((reference / entry.at(key).get<std::string>()).lexically_normal().string());
    };
    double most = 0.0;
    int compared = 0;
    for (const auto& entry : expected) {
        QStringList subs;
        std::vector<double> ms;
        const QString settings = inside(entry, "yaml");
        const auto task = std::filesystem::path(settings.toStdString()).parent_path().parent_path();
        for (const auto& prediction : entry.at("predictions")) {
            const auto file = task / "subtransformer" / (prediction.at("name").get<std::string>() + ".yml");
            if (!std::filesystem::exists(file))
                continue;
            subs << QString::fromStdString(file.string());
            ms.push_back(prediction.at("ms").get<double>());
        }
        if (subs.isEmpty())
            continue;
        const CliResult result =
            cli(QStringList{"latency", "predict"} + subs +
                QStringList{"--hat-predictor", inside(entry, "ckpt"), "--hat-config", settings, "--json"});
        VERIFY_OK(result);
        const auto events = result.events("prediction");
        QCOMPARE(events.size(), subs.size());
        for (qsizetype i = 0; i < events.size(); ++i, ++compared)
            most = std::max(most, std::abs(events[i].value("predicted_ms").toDouble() / ms[std::size_t(i)] - 1.0));
    }
    qInfo("largest relative difference of %d predictions: %.2g", compared, most);
    QVERIFY(compared >= 40);
    QVERIFY(most < 1e-5);
    const CliResult data = cli({"latency", "predict", "--hat-predictor", inside(expected[0], "ckpt"), "--hat-config",
                                inside(expected[0], "yaml"), "--csv", inside(expected[0], "csv"), "--json"});
    VERIFY_OK(data);
    QCOMPARE(data.result().value("rows").toInt(), 2000);
    QVERIFY(data.result().value("mapd_percent").toDouble() < 10.0);
}

void CliImport::searchesUnderAnImportedPredictor() {
    NEED_WORKSPACE;
    const auto reference = fixture().parent_path();
    const QString predictor =
        QString::fromStdString((reference / "latency_dataset/predictors/wmt14ende_cpu_xeon.pt").string());
    VERIFY_OK(
        cli(with({"import", "predictor", predictor, "--hat-config", fixture("configs/evo.yml"), "--target", "xeon"})));
    const CliResult found =
        cli(with({"search", "--recipe",     "hat", "--target",  "xeon", "--limit",     "250", "--iterations",
                  "2",      "--population", "20",  "--parents", "4",    "--mutations", "8",   "--crossovers",
                  "8",      "--seed",       "1",   "--subset",  "0",    "--threads",   "1"}));
    VERIFY_OK(found);
    // The very search that the reference logged: the same genes, drawn and decided alike.
    const auto seeded = nlohmann::json::parse(readFile(fixture() / "evolution_seeded.json"));
    const auto workspace = store::Workspace::open(m_workspace.toStdString());
    const store::RunLogReader reader(workspace);
    const auto run = reader.runs().back();
    auto candidates = reader.candidates({run.id, 0, false, {}});
    std::sort(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) { return a.draw < b.draw; });
    std::size_t compared = 0;
    for (const auto& candidate : candidates) {
        if (candidate.origin != "random" && candidate.origin != "mutation" && candidate.origin != "crossover")
            continue;
        const auto& draw = seeded.at("draws").at(compared);
        auto genes = draw[0].get<space::Genome>();
        for (std::size_t i = genes.size() - 3; i < genes.size(); ++i)
            genes[i] = genes[i] == -1 ? 1 : genes[i] + 1;
        QVERIFY2(nlohmann::json::parse(candidate.genome).get<space::Genome>() == genes,
                 qPrintable(QString::number(compared)));
        QCOMPARE(candidate.predictedMs <= 250.0, draw[1].get<bool>());
        ++compared;
    }
    QVERIFY2(compared > 60, qPrintable(QString::number(compared)));
    // Nothing can be measured on a machine that only a predictor speaks of.
    const CliResult measured = cli(with({"latency", "measure", "--target", "xeon", "--samples", "10"}));
    QCOMPARE(measured.code, 2);
    QVERIFY2(measured.err.back().contains("imported"), measured.text().constData());
    const CliResult damaged = cli(with({"import", "predictor", fixture("checkpoint_last.pt"), "--target", "other"}));
    QCOMPARE(damaged.code, 2);
    QVERIFY2(damaged.err.back().contains("no latency predictor"), damaged.text().constData());
}

void CliImport::writesWhatTheReferenceReads() {
    NEED_WORKSPACE;
    VERIFY_OK(cli({"data", "write", path("binary"), "-W", m_workspace}));
    for (const auto& entry : std::filesystem::directory_iterator(fixture() / "data-bin"))
        QCOMPARE(sha256OfFile(std::filesystem::path(path("binary").toStdString()) / entry.path().filename()),
                 sha256OfFile(entry.path()));
    // The older format, imported again, is the same data.
    VERIFY_OK(cli({"data", "write", path("old"), "--format", "old", "-W", m_workspace}));
    QVERIFY(sha256OfFile((path("old") + "/test.en-de.de.bin").toStdString()) !=
            sha256OfFile(fixture() / "data-bin/test.en-de.de.bin"));
    VERIFY_OK(cli({"import", "checkpoint", fixture("checkpoint_legacy_noopt.pt"), "--data-bin", path("old"), "-W",
                   path("again")}));
    QCOMPARE(sha256OfFile((path("again") + "/data/train.en-de.en.bin").toStdString()),
             sha256OfFile(fixture() / "data-bin/train.en-de.en.bin"));
    QCOMPARE(cli({"data", "write", path("old"), "-W", m_workspace}).code, 2);
}

/// A corpus that is prepared later goes through the checkpoint's own codes and dictionaries.
void CliImport::newTextIsCutAlike() {
    NEED_WORKSPACE;
    const QString copy = path("prepared");
    std::filesystem::copy(m_workspace.toStdString(), copy.toStdString(), std::filesystem::copy_options::recursive);
    QStringList arguments = test::prepareArguments(copy);
    const CliResult prepared = cli(arguments);
    VERIFY_OK(prepared);
    QCOMPARE(prepared.result().value("vocabulary").toInt(), 1592);
    QCOMPARE(sha256OfFile((copy + "/data/dict.en.txt").toStdString()),
             sha256OfFile((m_workspace + "/data/dict.en.txt").toStdString()));
    VERIFY_OK(cli({"evaluate", "--smallest", "-W", copy}));
}

void CliImport::trainingGoesOn() {
    NEED_WORKSPACE;
    const QString copy = path("trained");
    std::filesystem::copy(m_workspace.toStdString(), copy.toStdString(), std::filesystem::copy_options::recursive);
    const CliResult trained = cli({"train", "super", "-W", copy, "--updates", "2402", "--max-tokens", "1024", "--lr",
                                   "0.001", "--threads", "1", "--json"});
    VERIFY_OK(trained);
    const QList<QJsonObject> points = trained.events("point");
    QCOMPARE(points.size(), 1);
    QCOMPARE(points[0].value("update").toInt(), 2402);
}

void CliImport::withoutBinaryData() {
    HATTER_NEED_SHARED(folder, "hat-reference/fixture-iwslt");
    const QString bare = path("bare");
    const CliResult result =
        cli({"import", "checkpoint", fixture("checkpoint_legacy_noopt.pt"), "--dict-src",
             fixture("data-bin/dict.en.txt"), "--dict-tgt", fixture("data-bin/dict.de.txt"), "-W", bare, "--json"});
    VERIFY_OK(result);
    QVERIFY(result.result().value("splits").toArray().isEmpty());
    const CliResult translated = cli({"translate", "--largest", "-W", bare}, "select a prin@@ ter :\n");
    VERIFY_OK(translated);
    QCOMPARE(translated.out.size(), 1);
    VERIFY_OK(cli({"export", "--smallest", "-W", bare}));
    const CliResult searched = cli({"evaluate", "--largest", "-W", bare});
    QCOMPARE(searched.code, 2);
    QVERIFY2(searched.err.back().contains("no valid pairs"), searched.text().constData());
}

void CliImport::refused_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("message");
    const QString checkpoint = fixture("checkpoint_legacy_noopt.pt"), data = fixture("data-bin");
    QTest::newRow("no such file") << QStringList{path("none.pt"), "--data-bin", data} << "none.pt";
    QTest::newRow("no checkpoint") << QStringList{fixture("data-bin/dict.en.txt"), "--data-bin", data} << "dict.en.txt";
    QTest::newRow("no dictionaries") << QStringList{checkpoint} << "--dict-src";
    QTest::newRow("dictionaries swapped")
        << QStringList{checkpoint, "--dict-src", data + "/dict.de.txt", "--dict-tgt", data + "/dict.en.txt"}
        << "belongs to another model";
    QTest::newRow("codes are no codes") << QStringList{checkpoint, "--data-bin", data, "--bpe-codes",
                                                       data + "/dict.en.txt.x"}
                                        << "dict.en.txt.x";
    QTest::newRow("another pair of languages")
        << QStringList{checkpoint, "--data-bin", data, "--source-language", "fr"} << "dict.fr.txt";
    QTest::newRow("one language") << QStringList{checkpoint, "--data-bin", data, "--source-language", "de"}
                                  << "both 'de'";
    QTest::newRow("a predictor")
        << QStringList{QString::fromStdString(
                           (fixture() / "../latency_dataset/predictors/wmt14ende_cpu_xeon.pt").string()),
                       "--data-bin", data}
        << "wmt14ende_cpu_xeon.pt";
}

/// Bad input: one line on stderr, exit code 2, and no workspace left behind.
void CliImport::refused() {
    HATTER_NEED_SHARED(folder, "hat-reference/fixture-iwslt");
    QFETCH(QStringList, arguments);
    QFETCH(QString, message);
    const QString workspace = path("refused");
    const CliResult result = cli(QStringList{"import", "checkpoint"} + arguments + QStringList{"-W", workspace});
    QCOMPARE(result.code, 2);
    QVERIFY2(result.err.back().contains(message), result.text().constData());
    QVERIFY2(!QFile::exists(workspace), "a workspace was left behind");
}

QTEST_GUILESS_MAIN(CliImport)
#include "tst_cli_import.moc"
