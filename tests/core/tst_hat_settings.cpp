// SPDX-License-Identifier: GPL-3.0-or-later
// HAT's YAML beyond the design space: what is read, what is warned of, what is refused.
#include "Shared.h"
#include "base/AtomicFile.h"
#include "base/Error.h"
#include "space/HatSettings.h"
#include "space/HatYaml.h"
#include "workbench/HatOptions.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace hatter;
using namespace hatter::space;
namespace fs = std::filesystem;

Q_DECLARE_METATYPE(HatFileKind)

namespace {

using Lines = std::vector<std::pair<std::string, std::string>>;

const Lines Sizes = {{"encoder-embed-dim", "64"},
                     {"decoder-embed-dim", "64"},
                     {"encoder-ffn-embed-dim", "128"},
                     {"decoder-ffn-embed-dim", "128"},
                     {"encoder-layers", "3"},
                     {"decoder-layers", "3"},
                     {"encoder-attention-heads", "4"},
                     {"decoder-attention-heads", "4"},
                     {"qkv-dim", "32"},
                     {"encoder-embed-choice", "[64, 48]"},
                     {"decoder-embed-choice", "[64]"},
                     {"encoder-ffn-embed-dim-choice", "[128, 64]"},
                     {"decoder-ffn-embed-dim-choice", "[128]"},
                     {"encoder-layer-num-choice", "[3, 2]"},
                     {"decoder-layer-num-choice", "[3, 1]"},
                     {"encoder-self-attention-heads-choice", "[4, 2]"},
                     {"decoder-self-attention-heads-choice", "[4]"},
                     {"decoder-ende-attention-heads-choice", "[4]"},
                     {"decoder-arbitrary-ende-attn-choice", "[-1, 1]"}};

const Lines SubSizes = {{"encoder-embed-dim-subtransformer", "48"},
                        {"decoder-embed-dim-subtransformer", "64"},
                        {"encoder-ffn-embed-dim-all-subtransformer", "[128, 64]"},
                        {"decoder-ffn-embed-dim-all-subtransformer", "[128]"},
                        {"encoder-layer-num-subtransformer", "2"},
                        {"decoder-layer-num-subtransformer", "1"},
                        {"encoder-self-attention-heads-all-subtransformer", "[4, 2]"},
                        {"decoder-self-attention-heads-all-subtransformer", "[4]"},
                        {"decoder-ende-attention-heads-all-subtransformer", "[4]"},
                        {"decoder-arbitrary-ende-attn-all-subtransformer", "[1]"}};

const Lines Training = {{"arch", "transformersuper_wmt_en_de"},
                        {"max-tokens", "4096"},
                        {"optimizer", "adam"},
                        {"criterion", "label_smoothed_cross_entropy"},
                        {"label-smoothing", "0.1"},
                        {"max-update", "500"},
                        {"warmup-updates", "100"},
                        {"lr-scheduler", "cosine"},
                        {"max-lr", "0.001"},
                        {"lr", "1e-7"}};

Lines operator+(Lines a, const Lines& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

/// A small file of each kind that reads without a warning.
Lines baseOf(HatFileKind kind) {
    switch (kind) {
        case HatFileKind::SuperTransformer:
            return Training + Sizes;
        case HatFileKind::SubTraining:
            return Training + SubSizes;
        case HatFileKind::SubTransformer:
            return SubSizes;
        case HatFileKind::LatencyDataset:
            return Lines{{"lat-dataset-size", "20"}, {"latcpu", "True"}, {"arch", "transformersuper_wmt_en_de"}} +
                   Sizes;
        case HatFileKind::Predictor:
            return {{"feature-dim", "10"}};
        case HatFileKind::Evolution:
            return {{"evo-iter", "3"}, {"latency-constraint", "200"}};
    }
    return {};
}

std::string textOf(const Lines& lines) {
    std::string out;
    for (const auto& [key, value] : lines)
        out += key + ": " + value + "\n";
    return out;
}

/// `lines` with `key`, instead of one of the same meaning if there is one.
std::string with(Lines lines, const std::string& key, const std::string& value) {
    static const std::map<std::string, std::string> twins = {
        {"wd", "weight-decay"}, {"learning-rate", "lr"}, {"mu", "max-update"}};
    const auto twin = twins.find(key);
    std::erase_if(lines, [&](const auto& line) {
        return line.first == key || (twin != twins.end() && line.first == twin->second);
    });
    lines.emplace_back(key, value);
    return textOf(lines);
}

std::string with(HatFileKind kind, const std::string& key, const std::string& value) {
    return with(baseOf(kind), key, value);
}

/// A value that an honoured key takes.
std::string valueFor(HatFileKind kind, const std::string& key) {
    static const std::map<std::string, std::string> values = {
        {"share-all-embeddings", "True"},
        {"share-decoder-input-output-embed", "True"},
        {"encoder-normalize-before", "False"},
        {"decoder-normalize-before", "False"},
        {"vocab-original-scaling", "False"},
        {"span-rule", "super"},
        {"adam-betas", "(0.9, 0.98)"},
        {"adam-eps", "1e-9"},
        {"weight-decay", "0.1"},
        {"wd", "0.1"},
        {"clip-norm", "1"},
        {"dropout", "0.2"},
        {"attention-dropout", "0.1"},
        {"learning-rate", "1e-8"},
        {"warmup-init-lr", "1e-7"},
        {"lr-period-updates", "400"},
        {"lr-shrink", "1"},
        {"t-mult", "2"},
        {"mu", "300"},
        {"update-freq", "2"},
        {"distributed-world-size", "2"},
        {"seed", "3"},
        {"cpu", "True"},
        {"save-interval-updates", "50"},
        {"latgpu", "False"},
        {"latiter", "5"},
        {"latsilent", "True"},
        {"beam", "4"},
        {"population-size", "125"},
        {"parent-size", "25"},
        {"mutation-size", "50"},
        {"crossover-size", "50"},
        {"mutation-prob", "0.5"},
        {"feature-norm", "[640, 6, 2048, 6, 640, 6, 2048, 6, 6, 2]"},
        {"lat-norm", "200"}};
    const auto found = values.find(key);
    if (found != values.end())
        return found->second;
    for (const auto& [name, value] : baseOf(kind))
        if (name == key)
            return value;
    return "no value for this key in the test";
}

/// Beside a SubTransformer's sizes these say that the file is for something else.
bool changesTheKind(HatFileKind kind, const std::string& key) {
    static const std::set<std::string> training = {
        "optimizer",      "lr-scheduler", "lr", "learning-rate",       "max-lr", "criterion",
        "warmup-updates", "max-update",   "mu", "train-subtransformer"};
    if (kind == HatFileKind::SubTransformer && training.contains(key))
        return true;
    return (kind == HatFileKind::SubTransformer || kind == HatFileKind::SubTraining) && key.ends_with("-choice");
}

bool isSwitch(std::string_view harmless) {
    return harmless == "True" || harmless == "False";
}

/// A value that asks for something else than what happens anyway.
std::string harmfulValue(const HatKeyRule& rule) {
    if (isSwitch(rule.harmless))
        return rule.harmless == "True" ? "False" : "True";
    return "7";
}

std::set<std::string> keysOf(const std::vector<SettingsWarning>& warnings) {
    std::set<std::string> out;
    for (const SettingsWarning& warning : warnings)
        out.insert(warning.key);
    return out;
}

std::vector<fs::path> settingsFilesIn(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".yml")
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

const std::vector<HatFileKind> Kinds = {HatFileKind::SuperTransformer, HatFileKind::SubTraining,
                                        HatFileKind::SubTransformer,   HatFileKind::LatencyDataset,
                                        HatFileKind::Predictor,        HatFileKind::Evolution};

/// What a reader of configuration lines makes of a file: the reference's scripts read `key: value` lines, not YAML.
/// Lists are in brackets with commas, switches are True or False, # begins a comment after a blank.
std::map<std::string, std::string> asTheReferenceReads(const std::string& text) {
    std::map<std::string, std::string> out;
    static const QRegularExpression pair(QStringLiteral("^([^:=;#\\s]+): (.+)$"));
    for (QString line : QString::fromStdString(text).split(QLatin1Char('\n'))) {
        line = line.trimmed();
        if (line.isEmpty() || line.startsWith(QLatin1Char('#')))
            continue;
        const auto match = pair.match(line);
        if (!match.hasMatch() || match.captured(2).contains(QLatin1String(" #")))
            qFatal("the reference cannot read '%s'", qPrintable(line));
        out[match.captured(1).toStdString()] = match.captured(2).toStdString();
    }
    return out;
}

}  // namespace

class TestHatSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theReferencesFilesReadWhole();
    void warningsOfTheReferencesFiles_data();
    void warningsOfTheReferencesFiles();
    void trainingOfSpace0();
    void trainingOfSpace1();
    void commonSettings();
    void latencyDataset();
    void predictor();
    void evolution();
    void defaultsAreTheReferences();
    void architecturesHaveTheirOwnDefaults();

    void basesAreClean();
    void everyKeyHasOneRuleAKind();
    void everyHonouredKeyIsRead();
    void everyOtherKeyIsToldOf();
    void everyUnsupportedKeyIsRefused();
    void harmlessValuesAreQuiet();
    void aKeyOfAnotherFileIsUnknown();
    void slipsAreToldOf();

    void badSettingsAreRefused_data();
    void badSettingsAreRefused();
    void hostileFilesEndSoon_data();
    void hostileFilesEndSoon();
    void manyUnknownKeysEndSoon();
    void mutatedFilesReadOrAreRefused_data();
    void mutatedFilesReadOrAreRefused();

    void trainingAsOptions();
    void latencyDatasetAsOptions();
    void evolutionAsOptions();
    void optionsOfAnotherKindAreRefused();
    void theReferencesFilesAsOptions();

    void writtenFilesAreTheReferences();
};

void TestHatSettings::theReferencesFilesReadWhole() {
    HATTER_NEED_SHARED(reference, "hat-reference");
    std::map<HatFileKind, int> counts;
    int keys = 0;
    for (const fs::path& file : settingsFilesIn(reference)) {
        const HatFile hat = readHatFile(file);
        ++counts[hat.kind];
        keys += int(hat.keys.size());
        for (const HatFile::Key& key : hat.keys)
            QVERIFY2(key.use.has_value(), qPrintable(QString::fromStdString(file.string() + ": " + key.name)));
        for (const SettingsWarning& warning : hat.warnings)
            QVERIFY2(warning.message.starts_with("not used: ") && warning.line > 0, warning.text().c_str());
    }
    QCOMPARE(counts[HatFileKind::SuperTransformer], 5);
    QCOMPARE(counts[HatFileKind::SubTraining], 4);
    QCOMPARE(counts[HatFileKind::SubTransformer], 44 + 13);
    QCOMPARE(counts[HatFileKind::LatencyDataset], 9);
    QCOMPARE(counts[HatFileKind::Predictor], 9);
    QCOMPARE(counts[HatFileKind::Evolution], 9);
    qInfo("%d keys, none unknown", keys);
}

void TestHatSettings::warningsOfTheReferencesFiles_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("keys");
    const auto row = [](const char* file, const QString& keys) {
        QTest::newRow(file) << QString::fromUtf8(file) << keys;
    };
    const QString saved = QStringLiteral(" keep-last-epochs save-interval validate-interval");
    const QString sizes = QStringLiteral(
        " encoder-embed-dim decoder-embed-dim encoder-ffn-embed-dim decoder-ffn-embed-dim encoder-layers decoder-layers"
        " encoder-attention-heads decoder-attention-heads qkv-dim");
    for (const char* file : {"wmt14.en-de", "wmt14.en-fr", "wmt19.en-de"}) {
        row(qPrintable(QString(file) + "/supertransformer/space0.yml"), "data ddp-backend fp16" + saved);
        row(qPrintable(QString(file) + "/subtransformer/common.yml"),
            "data ddp-backend fp16 train-subtransformer share-all-embeddings" + saved + sizes);
        row(qPrintable(QString(file) + "/latency_dataset/gpu_titanxp.yml"), "data lat-dataset-path max-tokens");
    }
    row("iwslt14.de-en/supertransformer/space1.yml", "data source-lang target-lang" + saved);
    row("iwslt14.de-en/subtransformer/common.yml", "data source-lang target-lang train-subtransformer" + saved + sizes);
    row("iwslt14.de-en/latency_dataset/gpu_titanxp.yml", "data lat-dataset-path max-tokens source-lang target-lang");
    row("wmt14.en-de/latency_dataset/cpu_raspberrypi.yml", "data lat-dataset-path max-tokens");
    row("wmt14.en-de/latency_predictor/cpu_xeon.yml",
        "lat-dataset-path hidden-dim hidden-layer-num ckpt-path train-steps bsz lr");
    row("wmt14.en-de/evo_search/wmt14ende_xeon.yml", "ckpt-path restore-file write-config-path");
    row("wmt14.en-de/subtransformer/HAT_wmt14ende_titanxp@126.0ms_bleu@27.9.yml", "");
    row("../fixture-iwslt/configs/super.yml", "data source-lang target-lang save-interval validate-interval");
    row("../fixture-iwslt/configs/evo.yml", "ckpt-path restore-file write-config-path");
    row("../fixture-iwslt/configs/latency_dataset_cpu.yml", "data lat-dataset-path max-tokens source-lang target-lang");
}
void TestHatSettings::warningsOfTheReferencesFiles() {
    QFETCH(QString, file);
    QFETCH(QString, keys);
    HATTER_NEED_SHARED(configs, "hat-reference/configs");
    std::set<std::string> expected;
    for (const QString& key : keys.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        expected.insert(key.toStdString());
    const HatFile hat = readHatFile(configs / file.toStdString());
    const auto found = keysOf(hat.warnings);
    for (const auto& warning : hat.warnings)
        QVERIFY2(expected.contains(warning.key), warning.text().c_str());
    QVERIFY(found == expected);
    QCOMPARE(hat.warnings.size(), expected.size());
}

void TestHatSettings::trainingOfSpace0() {
    HATTER_NEED_SHARED(configs, "hat-reference/configs");
    const fs::path file = configs / "wmt14.en-de/supertransformer/space0.yml";
    const HatFile hat = readHatFile(file);
    HatTraining expected;
    expected.architecture = "transformersuper_wmt_en_de";
    expected.data = "data/binary/wmt16_en_de";
    expected.schedule = HatTraining::Schedule::Cosine;
    expected.peakRate = 0.001;
    expected.floorRate = 1e-7;
    expected.warmupRate = 1e-7;
    expected.warmupUpdates = 10000;
    expected.maxUpdate = 40000;
    expected.adamBeta2 = 0.98;
    expected.clipNorm = 0.0;
    expected.labelSmoothing = 0.1;
    expected.dropout = 0.3;
    expected.attentionDropout = 0.1;
    expected.maxTokens = 4096;
    expected.updateFrequency = 16;
    expected.fp16 = true;
    expected.validateInterval = expected.saveInterval = 10;
    expected.keepLastEpochs = 20;
    QVERIFY(hat.training == expected);
    QVERIFY(hat.space == readDesignSpace(file));
    QCOMPARE(hat.line("fp16"), std::int64_t{18});
}

void TestHatSettings::trainingOfSpace1() {
    HATTER_NEED_SHARED(configs, "hat-reference/configs");
    const HatTraining training = *readHatFile(configs / "iwslt14.de-en/supertransformer/space1.yml").training;
    QVERIFY(training.schedule == HatTraining::Schedule::InverseSquareRoot);
    QCOMPARE(training.peakRate, 0.0005);
    QCOMPARE(training.warmupRate, 1e-7);
    QCOMPARE(training.warmupUpdates, std::int64_t{10000});
    QCOMPARE(training.maxUpdate, std::int64_t{50000});
    QCOMPARE(training.dropout, 0.375);
    QCOMPARE(training.attentionDropout, 0.0);
    QCOMPARE(training.weightDecay, 0.0001);
    QCOMPARE(training.clipNorm, 25.0);
    QCOMPARE(training.sourceLanguage, std::string("de"));
    QCOMPARE(training.targetLanguage, std::string("en"));
    QVERIFY(!training.trainSubTransformer);
}

void TestHatSettings::commonSettings() {
    HATTER_NEED_SHARED(configs, "hat-reference/configs");
    const HatFile hat = readHatFile(configs / "wmt14.en-fr/subtransformer/common.yml");
    QVERIFY(hat.kind == HatFileKind::SubTraining);
    QVERIFY(hat.training->trainSubTransformer);
    QCOMPARE(hat.training->warmupUpdates, std::int64_t{4000});
    QVERIFY(!hat.space);
    QVERIFY(!hat.sub);
}

void TestHatSettings::latencyDataset() {
    HATTER_NEED_SHARED(configs, "hat-reference/configs");
    const HatFile pi = readHatFile(configs / "wmt14.en-de/latency_dataset/cpu_raspberrypi.yml");
    HatLatencyDataset expected;
    expected.file = "./latency_dataset/wmt14ende_cpu_raspberrypi.csv";
    expected.size = 2000;
    expected.device = "cpu";
    expected.runs = 2;
    expected.silent = true;
    expected.sentenceLength = 30;
    QVERIFY(pi.latencyDataset == expected);
    QVERIFY((pi.space->encoderFfnChoices == std::vector<int>{3072, 2048, 1024, 512}));
    const HatFile gpu = readHatFile(configs / "iwslt14.de-en/latency_dataset/gpu_titanxp.yml");
    QCOMPARE(gpu.latencyDataset->device, std::string("cuda"));
    QCOMPARE(gpu.latencyDataset->sentenceLength, 23);
}

void TestHatSettings::predictor() {
    HATTER_NEED_SHARED(configs, "hat-reference/configs");
    HatPredictorTraining expected;
    expected.dataset = "./latency_dataset/wmt14ende_cpu_raspberrypi_all.csv";
    expected.checkpoint = "./latency_dataset/predictors/wmt14ende_cpu_raspberrypi.pt";
    expected.norms.latencyMs = 5000.0;
    QVERIFY(readHatFile(configs / "wmt14.en-de/latency_predictor/cpu_raspberrypi.yml").predictor == expected);
    const auto small = readHatFile(configs / "../fixture-iwslt/configs/latency_predictor_cpu.yml").predictor;
    QVERIFY((small->norms.features == std::array<double, 10>{64, 3, 128, 4, 64, 3, 128, 4, 4, 2}));
    QCOMPARE(small->batchSize, 64);
    QCOMPARE(small->learningRate, 1e-4);
    QCOMPARE(small->trainSteps, 3000);
}

void TestHatSettings::evolution() {
    HATTER_NEED_SHARED(configs, "hat-reference/configs");
    HatEvolution expected;
    expected.limitMs = 6000.0;
    expected.predictor = "./latency_dataset/predictors/wmt14ende_cpu_raspberrypi.pt";
    expected.norms = HatNorms{};
    expected.norms->latencyMs = 5000.0;
    expected.weights = "./downloaded_models/HAT_wmt14ende_super_space0.pt";
    expected.result = "configs/wmt14.en-de/subtransformer/wmt14ende_raspberrypi@6s.yml";
    QVERIFY(readHatFile(configs / "wmt14.en-de/evo_search/wmt14ende_raspberrypi.yml").evolution == expected);
    const auto small = readHatFile(configs / "../fixture-iwslt/configs/evo.yml").evolution;
    QCOMPARE(small->iterations, 6);
    QCOMPARE(small->populationSize, 50);
    QCOMPARE(small->norms->features[2], 85.33333333);
    QCOMPARE(small->predictor, std::string("latency_dataset/predictors/wmt14ende_cpu_xeon.pt"));
}

void TestHatSettings::defaultsAreTheReferences() {
    const HatFile file = parseHatFile("optimizer: adam\nlr-scheduler: inverse_sqrt\nmax-tokens: 100\n", "t.yml");
    HatTraining expected;
    expected.architecture = "transformersuper";
    expected.maxTokens = 100;
    QVERIFY(file.training == expected);
    QCOMPARE(expected.clipNorm, 25.0);
    QCOMPARE(expected.adamBeta2, 0.999);
    QCOMPARE(expected.peakRate, 0.25);
    // A negative first rate: 0 under inverse_sqrt, the floor under cosine.
    QCOMPARE(parseHatFile(with(HatFileKind::SubTraining, "warmup-init-lr", "-1"), "t.yml").training->warmupRate, 1e-7);
    QCOMPARE(parseHatFile("evo-iter: 2\n", "t.yml").evolution->parentSize, 25);
    QVERIFY(!parseHatFile("evo-iter: 2\n", "t.yml").evolution->limitMs);
    QVERIFY(!parseHatFile("evo-iter: 2\n", "t.yml").evolution->norms);
    QCOMPARE(parseHatFile("bsz: 2\n", "t.yml").predictor->norms.latencyMs, 200.0);
    Lines lines = baseOf(HatFileKind::LatencyDataset);
    std::erase_if(lines, [](const auto& line) { return line.first == "lat-dataset-size"; });
    const auto dataset = parseHatFile(with(lines, "lat-dataset-path", "a.csv"), "t.yml").latencyDataset;
    QCOMPARE(dataset->size, 200);
    QCOMPARE(dataset->runs, 300);
    QCOMPARE(dataset->beam, 5);
}

void TestHatSettings::architecturesHaveTheirOwnDefaults() {
    const auto training = [](const std::string& arch, const Lines& more = {}) {
        return *parseHatFile(with(baseOf(HatFileKind::SuperTransformer) + more, "arch", arch), "t.yml").training;
    };
    QCOMPARE(training("transformersuper_iwslt_de_en").dropout, 0.1);
    QCOMPARE(training("transformersuper_vaswani_wmt_en_de_big").dropout, 0.3);
    QCOMPARE(training("transformersuper_vaswani_wmt_en_fr_big").dropout, 0.1);
    QCOMPARE(training("transformersuper_wmt_en_de_big").dropout, 0.3);
    QCOMPARE(training("transformersuper_wmt_en_de_big").attentionDropout, 0.1);
    QCOMPARE(training("transformersuper_wmt_en_de_big", {{"dropout", "0.2"}}).dropout, 0.2);
    HATTER_THROWS(InputError, "key 'arch': stands for encoder-normalize-before: True",
                  training("transformersuper_wmt_en_de_big_t2t"));
    HATTER_THROWS(InputError, "key 'arch': is none of HAT's architectures", training("transformer"));
}

void TestHatSettings::basesAreClean() {
    for (const HatFileKind kind : Kinds) {
        const HatFile file = parseHatFile(textOf(baseOf(kind)), "t.yml");
        QVERIFY(file.kind == kind);
        QVERIFY2(file.warnings.empty(), file.warnings.empty() ? "" : file.warnings.front().text().c_str());
    }
}

void TestHatSettings::everyKeyHasOneRuleAKind() {
    std::set<std::pair<std::string_view, HatFileKind>> seen;
    for (const HatKeyRule& rule : hatKeyRules())
        for (const HatFileKind kind : Kinds)
            if (rule.appliesTo(kind))
                QVERIFY2(seen.insert({rule.key, kind}).second, std::string(rule.key).c_str());
}

void TestHatSettings::everyHonouredKeyIsRead() {
    int count = 0;
    for (const HatKeyRule& rule : hatKeyRules())
        for (const HatFileKind kind : Kinds) {
            if (rule.use != KeyUse::Honoured || !rule.appliesTo(kind))
                continue;
            const std::string key(rule.key);
            const HatFile file = parseHatFile(with(kind, key, valueFor(kind, key)), "t.yml");
            QVERIFY(file.kind == kind);
            QCOMPARE(file.keys.back().name, key);
            QVERIFY2(file.keys.back().use == KeyUse::Honoured, (key + " of " + toText(kind)).c_str());
            QVERIFY2(file.warnings.empty(), key.c_str());
            ++count;
        }
    QVERIFY2(count > 100, qPrintable(QString::number(count)));
}

void TestHatSettings::everyOtherKeyIsToldOf() {
    int count = 0;
    for (const HatKeyRule& rule : hatKeyRules())
        for (const HatFileKind kind : Kinds) {
            if (rule.use != KeyUse::NotUsed || !rule.appliesTo(kind))
                continue;
            const std::string key(rule.key);
            const std::string value = harmfulValue(rule);
            if (changesTheKind(kind, key))
                continue;
            const HatFile file = parseHatFile(with(kind, key, value), "t.yml");
            QVERIFY2(file.kind == kind, (key + " of " + toText(kind)).c_str());
            QVERIFY2(file.warnings.size() == 1, (key + " of " + toText(kind)).c_str());
            const SettingsWarning& warning = file.warnings.front();
            QCOMPARE(warning.key, key);
            QVERIFY2(warning.message.ends_with(rule.text), warning.message.c_str());
            QVERIFY2(warning.text().starts_with("t.yml:"), warning.text().c_str());
            ++count;
        }
    QVERIFY2(count > 400, qPrintable(QString::number(count)));
}

void TestHatSettings::everyUnsupportedKeyIsRefused() {
    int count = 0;
    for (const HatKeyRule& rule : hatKeyRules())
        for (const HatFileKind kind : Kinds) {
            if (rule.use != KeyUse::Refused || !rule.appliesTo(kind))
                continue;
            const std::string key(rule.key);
            HATTER_THROWS(InputError, ("key '" + key + "': " + std::string(rule.text)).c_str(),
                          parseHatFile(with(kind, key, harmfulValue(rule)), "t.yml"));
            ++count;
        }
    QVERIFY2(count > 40, qPrintable(QString::number(count)));
}

void TestHatSettings::harmlessValuesAreQuiet() {
    for (const HatKeyRule& rule : hatKeyRules())
        for (const HatFileKind kind : Kinds) {
            if (rule.harmless.empty() || !rule.appliesTo(kind))
                continue;
            const std::string key(rule.key);
            if (changesTheKind(kind, key))
                continue;
            const HatFile file = parseHatFile(with(kind, key, std::string(rule.harmless)), "t.yml");
            QVERIFY(file.kind == kind);
            QVERIFY2(file.warnings.empty(), (key + " of " + toText(kind)).c_str());
        }
}

void TestHatSettings::aKeyOfAnotherFileIsUnknown() {
    // latency_predictor.py has options of its own and none of fairseq's.
    const HatFile file = parseHatFile("bsz: 128\nmax-tokens: 4096\n", "p.yml");
    QCOMPARE(file.warnings.size(), std::size_t{2});
    QCOMPARE(file.warnings[1].text(), std::string("p.yml:2: key 'max-tokens': is unknown: HAT has no such key for "
                                                  "settings of a latency predictor"));
}

void TestHatSettings::slipsAreToldOf() {
    const auto warned = [](const std::string& key) {
        const HatFile file = parseHatFile(with(HatFileKind::SuperTransformer, key, "1"), "t.yml");
        return file.warnings.size() == 1 ? file.warnings.front().message : std::string("not one warning");
    };
    QCOMPARE(warned("weight_decay"), std::string("is unknown: did you mean 'weight-decay'?"));
    QCOMPARE(warned("wieght-decay"), std::string("is unknown: did you mean 'weight-decay'?"));
    QCOMPARE(warned("coffee"), std::string("is unknown: HAT has no such key for a design space"));
    const HatFile lines = parseHatFile(with(HatFileKind::Evolution, "\"a\\nb\"", "1"), "t.yml");
    QVERIFY(lines.warnings.front().text().find('\n') == std::string::npos);
}

void TestHatSettings::badSettingsAreRefused_data() {
    QTest::addColumn<HatFileKind>("kind");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* claim, HatFileKind kind, const char* key, const QString& value,
                        const char* message) {
        QTest::newRow(claim) << kind << QString::fromLatin1(key) << value << QString::fromUtf8(message);
    };
    const auto super = HatFileKind::SuperTransformer;
    const auto latency = HatFileKind::LatencyDataset;
    const auto evolution = HatFileKind::Evolution;
    const auto predictor = HatFileKind::Predictor;
    row("a text for a rate", super, "lr", "high", "key 'lr': a number was expected, found 'high'");
    row("a list of rates", super, "lr", "[0.1, 0.2]", "key 'lr': a number was expected, found a list");
    row("rates by epoch", super, "lr", "0.1,0.2", "a number was expected, found '0.1,0.2'");
    row("infinity", super, "max-lr", "inf", "a number was expected, found 'inf'");
    row("not a number", super, "dropout", "nan", "a number was expected, found 'nan'");
    row("YAML's infinity", super, "clip-norm", ".inf", "a number was expected, found '.inf'");
    row("beyond a double", super, "clip-norm", "1e999", "a number was expected");
    row("a negative rate", super, "max-lr", "-1", "-1 is outside 0 to 1000");
    row("a floor above the peak", super, "max-lr", "1e-8", "must be above lr");
    row("dropout of one", super, "dropout", "1", "1 is outside 0 to 0.999999999");
    row("negative updates", super, "max-update", "-5", "-5 is outside 0 to 1000000000");
    row("huge updates", super, "max-update", "99999999999999999999", "a whole number was expected");
    row("updates as a fraction", super, "max-update", "1e3", "a whole number was expected, found '1e3'");
    row("no end of the cosine", super, "max-update", "0", "is missing: the cosine schedule ends there");
    row("a cosine within its warm-up", super, "max-update", "100", "ends before its warm-up does");
    row("another period", super, "lr-period-updates", "200", "only one period is supported: 400 updates");
    row("no warm-up", super, "warmup-updates", "0", "at least one update of warm-up");
    row("another optimiser", super, "optimizer", "nag", "key 'optimizer': only adam is supported");
    row("another schedule", super, "lr-scheduler", "fixed", "only inverse_sqrt and cosine are supported");
    row("another loss", super, "criterion", "adaptive_loss", "only label_smoothed_cross_entropy");
    row("smoothing without its loss", super, "criterion", "cross_entropy", "key 'label-smoothing': needs criterion");
    row("update-freq by epoch", super, "update-freq", "16,8", "a whole number was expected, found '16,8'");
    row("no tokens", super, "max-tokens", "0", "0 is outside 1 to");
    row("both names of a key", super, "learning-rate", "0.1\nlr: 0.2", "key 'learning-rate': is the same as 'lr'");
    row("one beta", super, "adam-betas", "(0.9)", "two numbers with a comma");
    row("three betas", super, "adam-betas", "(0.9, 0.98, 1)", "nothing behind them");
    row("an open bracket", super, "adam-betas", "(0.9, 0.98", "nothing behind them");
    row("a beta of one", super, "adam-betas", "(0.9, 1)", "from 0 to below 1");
    row("a call for betas", super, "adam-betas", "__import__('os').system('x')", "a pair of numbers");
    row("a list of betas", super, "adam-betas", "[0.9, 0.98]", "a word was expected, found a list");
    row("a negative seed", super, "seed", "-1", "-1 is outside 0 to 2147483647");
    row("a choice misspelt", super, "encoder-embed-choise-subtransformer", "1", "is unknown; did you mean");
    row("pre-trained embeddings", super, "encoder-embed-path", "x.txt", "is not supported");
    row("a damaged value that is not used", super, "fp16", "[1]", "key 'fp16': True or False was expected");
    row("neither device", latency, "latcpu", "False", "latcpu or latgpu must be True");
    row("both devices", latency, "latgpu", "True", "cannot be True together with latcpu");
    row("another corpus", latency, "arch", "transformersuper", "must be an architecture of iwslt or wmt");
    row("no SubTransformers", latency, "lat-dataset-size", "0", "0 is outside 1 to 1000000");
    row("too many SubTransformers", latency, "lat-dataset-size", "1000001", "1000001 is outside");
    row("negative runs", latency, "latiter", "-2", "-2 is outside 1 to");
    row("nine features", predictor, "feature-norm", "[1, 1, 1, 1, 1, 1, 1, 1, 1]", "has 9 numbers");
    row("a feature of zero", predictor, "feature-norm", "[1, 1, 1, 1, 1, 1, 1, 1, 1, 0]", "0 is outside 1e-09");
    row("a long list", predictor, "feature-norm", "[1" + QString(", 1").repeated(64) + "]", "the list has 65 entries");
    row("no list", predictor, "feature-norm", "640", "a list such as [4, 2] was expected");
    row("other features", predictor, "feature-dim", "12", "HAT's predictors have ten features");
    row("a wide predictor", predictor, "hidden-dim", "9999999", "9999999 is outside 1 to 65536");
    row("no generations", evolution, "evo-iter", "0", "0 is outside 1 to");
    row("nothing for a number", evolution, "latency-constraint", "", "a number was expected, found nothing");
    row("the reference's default limit", evolution, "latency-constraint", "-1", "-1 is outside");
    row("a group for a number", evolution, "mutation-prob", "{a: 1}", "a number was expected, found a group of keys");
    row("a probability above one", evolution, "mutation-prob", "1.5", "1.5 is outside 0 to 1");
    row("sizes that do not add up", evolution, "parent-size", "30",
        "125 is not the sum of parent-size, mutation-size and crossover-size, 130");
    row("a key twice", evolution, "evo-iters", "1\nevo-iters: 2", "key 'evo-iters': stands twice, first in line 3");
}
void TestHatSettings::badSettingsAreRefused() {
    QFETCH(HatFileKind, kind);
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, message);
    Lines lines = baseOf(kind);
    if (value.contains(QLatin1String("\nlr:")))
        std::erase_if(lines, [](const auto& line) { return line.first == "lr"; });
    HATTER_THROWS(InputError, message.toUtf8().constData(),
                  parseHatFile(with(lines, key.toStdString(), value.toStdString()), "t.yml"));
}

void TestHatSettings::hostileFilesEndSoon_data() {
    QTest::addColumn<QByteArray>("yaml");
    QTest::newRow("no settings") << QByteArray("a: 1\n");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("too large") << QByteArray("evo-iter: 1 #") + QByteArray(1 << 20, 'x');
    QByteArray keys = "evo-iter: 1\n";
    for (int i = 0; i < 40'000; ++i)
        keys += "key-" + QByteArray::number(i) + ": 1\n";
    QTest::newRow("many keys") << keys;
    QByteArray laughs = "a0: &a0 [x]\n";
    for (int i = 1; i < 40; ++i) {
        const QByteArray last = QByteArray::number(i - 1);
        laughs += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [*a" + last + ", *a" + last + "]\n";
    }
    QTest::newRow("aliases of aliases") << laughs + "evo-iter: *a39\n";
    QTest::newRow("aliases for a list of numbers") << laughs + "bsz: 1\nfeature-norm: *a39\n";
    QTest::newRow("a list of itself") << QByteArray("bsz: 1\nfeature-norm: &a [*a, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n");
    QTest::newRow("a deep list") << QByteArray("evo-iter: ") + QByteArray(500'000, '[');
    QTest::newRow("a long word for a number") << QByteArray("evo-iter: ") + QByteArray(1'000'000, '1');
    QTest::newRow("long betas") << QByteArray("optimizer: adam\nadam-betas: (") + QByteArray(1'000'000, '(');
}
void TestHatSettings::hostileFilesEndSoon() {
    QFETCH(QByteArray, yaml);
    QElapsedTimer timer;
    timer.start();
    HATTER_THROWS(InputError, "t.yml", parseHatFile(yaml.toStdString(), "t.yml"));
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed()) + " ms"));
}

void TestHatSettings::manyUnknownKeysEndSoon() {
    QElapsedTimer timer;
    // The most unknown keys that are allowed, each compared with all known ones.
    std::string slips = "evo-iter: 1\n";
    for (int i = 100; i < 599; ++i)
        slips += std::string(57, 'e') + std::to_string(i) + ": 1\n";
    timer.start();
    QCOMPARE(parseHatFile(slips, "t.yml").warnings.size(), std::size_t{499});
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed()) + " ms"));
}

void TestHatSettings::mutatedFilesReadOrAreRefused_data() {
    QTest::addColumn<HatFileKind>("kind");
    for (const HatFileKind kind : Kinds)
        QTest::newRow(toText(kind).c_str()) << kind;
}
void TestHatSettings::mutatedFilesReadOrAreRefused() {
    QFETCH(HatFileKind, kind);
    const std::string whole = textOf(baseOf(kind));
    std::mt19937 random(7);
    int read = 0;
    const auto attempt = [&](const std::string& text) {
        try {
            parseHatFile(text, "t.yml");
            ++read;
        } catch (const InputError&) {
        }
    };
    for (std::size_t length = 0; length < whole.size(); ++length)
        attempt(whole.substr(0, length));
    for (int i = 0; i < 1500; ++i) {
        std::string text = whole;
        for (int changes = 1 + int(random() % 4); changes > 0 && !text.empty(); --changes) {
            const std::size_t at = random() % text.size();
            switch (random() % 4) {
                case 0:
                    text[at] = static_cast<char>(random());
                    break;
                case 1:
                    text.erase(at, 1 + random() % 20);
                    break;
                case 2:
                    text.insert(at, text.substr(random() % text.size(), random() % 40));
                    break;
                default:
                    text[at] = "[]{}&*:,#-\n '\"|>!%@"[random() % 19];
            }
        }
        attempt(text);
    }
    qInfo("%d of %d read", read, 1500 + int(whole.size()));
}

void TestHatSettings::trainingAsOptions() {
    const auto options = [](const Lines& more) {
        workbench::TrainSuperOptions out;
        out.threads = 3;
        const HatFile file = parseHatFile(textOf(baseOf(HatFileKind::SuperTransformer) + more), "t.yml");
        const auto warnings = workbench::applyHatFile(file, out);
        if (!warnings.empty())
            qFatal("%s", warnings.front().text().c_str());
        return out;
    };
    const auto cosine = options({{"update-freq", "4"},
                                 {"distributed-world-size", "8"},
                                 {"adam-betas", "(0.8, 0.95)"},
                                 {"adam-eps", "1e-6"},
                                 {"weight-decay", "0.01"},
                                 {"clip-norm", "2"},
                                 {"dropout", "0.25"},
                                 {"attention-dropout", "0.05"},
                                 {"seed", "9"},
                                 {"save-interval-updates", "70"}});
    QVERIFY(cosine.schedule == workbench::Schedule::Cosine);
    QCOMPARE(cosine.learningRate, 0.001);
    QCOMPARE(cosine.minimumLearningRate, 1e-7);
    QCOMPARE(cosine.warmupLearningRate, 1e-7);
    QCOMPARE(cosine.warmupUpdates, std::int64_t{100});
    QCOMPARE(cosine.updates, std::int64_t{500});
    QCOMPARE(cosine.maxTokens, 4096);
    QCOMPARE(cosine.updateFrequency, 32);
    QCOMPARE(cosine.adamBeta1, 0.8);
    QCOMPARE(cosine.adamBeta2, 0.95);
    QCOMPARE(cosine.adamEps, 1e-6);
    QCOMPARE(cosine.weightDecay, 0.01);
    QCOMPARE(cosine.clipNorm, 2.0);
    QCOMPARE(cosine.dropout, 0.25);
    QCOMPARE(cosine.attentionDropout, 0.05);
    QCOMPARE(cosine.labelSmoothing, 0.1);
    QCOMPARE(cosine.seed, std::uint64_t{9});
    QCOMPARE(cosine.validateEvery, std::int64_t{70});
    QCOMPARE(cosine.checkpointEvery, std::int64_t{70});
    QCOMPARE(cosine.designSpace, fs::path("t.yml"));
    QCOMPARE(cosine.threads, 3);
    QCOMPARE(options({}).clipNorm, 25.0);

    workbench::TrainSuperOptions endless;
    const auto warnings = workbench::applyHatFile(
        parseHatFile("optimizer: adam\nlr-scheduler: inverse_sqrt\nmax-tokens: 100\nlr: 0.5\n", "t.yml"), endless);
    QCOMPARE(warnings.size(), std::size_t{1});
    QCOMPARE(warnings.front().key, std::string("max-update"));
    QCOMPARE(endless.learningRate, 0.5);
    QCOMPARE(endless.warmupLearningRate, 0.0);
    QCOMPARE(endless.labelSmoothing, 0.0);
    QVERIFY(endless.designSpace.empty());

    workbench::TrainSuperOptions sub;
    HATTER_THROWS(InputError, "t.yml:21: key 'train-subtransformer': training a SubTransformer by itself",
                  workbench::applyHatFile(
                      parseHatFile(with(HatFileKind::SubTraining, "train-subtransformer", "True"), "t.yml"), sub));
}

void TestHatSettings::latencyDatasetAsOptions() {
    workbench::MeasureLatencyOptions options;
    options.protocol.threads = 2;
    const HatFile file = parseHatFile(
        textOf(baseOf(HatFileKind::LatencyDataset) + Lines{{"latiter", "7"}, {"beam", "4"}, {"seed", "5"}}), "t.yml");
    QVERIFY(workbench::applyHatFile(file, options).empty());
    QCOMPARE(options.samples, 20);
    QCOMPARE(options.device, std::string("cpu"));
    QCOMPARE(options.protocol.runs, 7);
    QCOMPARE(options.protocol.beam, 4);
    QCOMPARE(options.protocol.sourceLength, 30);
    QCOMPARE(options.protocol.targetLength, 30);
    QCOMPARE(options.protocol.threads, 2);
    QCOMPARE(options.seed, std::uint64_t{5});
    QVERIFY(options.space == file.space);
}

void TestHatSettings::evolutionAsOptions() {
    workbench::SearchOptions options;
    options.target = "Pi";
    const HatFile file = parseHatFile(textOf(Lines{{"evo-iter", "6"},
                                                   {"population-size", "50"},
                                                   {"parent-size", "10"},
                                                   {"mutation-size", "25"},
                                                   {"crossover-size", "15"},
                                                   {"mutation-prob", "0.4"},
                                                   {"latency-constraint", "250.5"},
                                                   {"seed", "4"}}),
                                      "t.yml");
    QVERIFY(workbench::applyHatFile(file, options).empty());
    QCOMPARE(options.evolution.iterations, 6);
    QCOMPARE(options.evolution.populationSize, 50);
    QCOMPARE(options.evolution.parentSize, 10);
    QCOMPARE(options.evolution.mutationSize, 25);
    QCOMPARE(options.evolution.crossoverSize, 15);
    QCOMPARE(options.evolution.mutationProbability, 0.4);
    QCOMPARE(options.evolution.seed, std::uint64_t{4});
    QCOMPARE(options.limitMs, 250.5);
    QCOMPARE(options.subset, std::size_t{0});
    QCOMPARE(options.target, std::string("Pi"));
    search::requireValid(options.evolution);

    workbench::SearchOptions median;
    const auto warnings = workbench::applyHatFile(parseHatFile("evo-iter: 6\n", "t.yml"), median);
    QCOMPARE(warnings.size(), std::size_t{1});
    QCOMPARE(warnings.front().text().substr(0, 42), std::string("t.yml: key 'latency-constraint': is missin"));
    QCOMPARE(median.limitMs, 0.0);
}

void TestHatSettings::optionsOfAnotherKindAreRefused() {
    workbench::TrainSuperOptions train;
    workbench::MeasureLatencyOptions measure;
    workbench::SearchOptions search;
    const HatFile sub = parseHatFile(textOf(SubSizes), "t.yml");
    HATTER_THROWS(InputError, "t.yml: holds a SubTransformer; settings of a training",
                  workbench::applyHatFile(sub, train));
    HATTER_THROWS(InputError, "t.yml: holds a SubTransformer; settings of a latency dataset",
                  workbench::applyHatFile(sub, measure));
    HATTER_THROWS(InputError, "t.yml: holds a SubTransformer; evolution settings",
                  workbench::applyHatFile(sub, search));
    // A design space alone trains nothing.
    HATTER_THROWS(InputError, "t.yml: holds a design space; settings of a training",
                  workbench::applyHatFile(parseHatFile(textOf(Sizes), "t.yml"), train));
}

void TestHatSettings::theReferencesFilesAsOptions() {
    HATTER_NEED_SHARED(reference, "hat-reference");
    for (const fs::path& path : settingsFilesIn(reference)) {
        const HatFile file = readHatFile(path);
        if (file.kind == HatFileKind::SuperTransformer) {
            workbench::TrainSuperOptions options;
            QVERIFY(workbench::applyHatFile(file, options).empty());
            QVERIFY(options.updates == file.training->maxUpdate && options.designSpace == path);
        } else if (file.latencyDataset) {
            workbench::MeasureLatencyOptions options;
            QVERIFY(workbench::applyHatFile(file, options).empty());
            QVERIFY(options.space.has_value());
        } else if (file.evolution) {
            workbench::SearchOptions options;
            QVERIFY(workbench::applyHatFile(file, options).empty());
            search::requireValid(options.evolution);
            QVERIFY(options.limitMs >= 200.0);
        }
    }
}

void TestHatSettings::writtenFilesAreTheReferences() {
    static const QRegularExpression number(QStringLiteral("^[0-9]+$"));
    static const QRegularExpression list(QStringLiteral("^\\[-?[0-9]+(, -?[0-9]+)*\\]$"));
    const auto check = [&](const std::string& text, HatFileKind kind) {
        const auto lines = asTheReferenceReads(text);
        for (const auto& [key, value] : lines) {
            const HatKeyRule* rule = ruleOf(kind, key);
            if (rule == nullptr || rule->use != KeyUse::Honoured || key == "span-rule")
                qFatal("the reference has no option --%s", key.c_str());
            const bool isList = key.ends_with("-choice") || key.find("-all-") != std::string::npos;
            const bool isSwitch =
                key.starts_with("share-") || key.ends_with("-normalize-before") || key == "vocab-original-scaling";
            const QString shown = QString::fromStdString(value);
            if (isSwitch ? shown != "True" : !(isList ? list : number).match(shown).hasMatch())
                qFatal("the reference cannot read %s: %s", key.c_str(), value.c_str());
        }
        return lines;
    };
    for (const char* name : {"space0", "space1"}) {
        DesignSpace space =
            readDesignSpace(fs::path(HATTER_SOURCE_DIR) / "resources/spaces" / (std::string(name) + ".yml"));
        for (const bool shared : {false, true}) {
            space.shareAllEmbeddings = false;
            space.shareDecoderInputOutputEmbeddings = shared;
            const auto lines = check(writeDesignSpace(space), HatFileKind::SuperTransformer);
            QCOMPARE(lines.size(), std::size_t(19 + (shared ? 1 : 0)));
            QCOMPARE(lines.contains("share-decoder-input-output-embed"), shared);
        }
        space.shareAllEmbeddings = space.shareDecoderInputOutputEmbeddings = true;
        const auto lines = check(writeDesignSpace(space), HatFileKind::SuperTransformer);
        QCOMPARE(lines.at("share-all-embeddings"), std::string("True"));
        QCOMPARE(lines.at("decoder-arbitrary-ende-attn-choice"), std::string("[-1, 1, 2]"));
        space.encoderNormalizeBefore = space.decoderNormalizeBefore = space.vocabOriginalScaling = true;
        const auto variant = check(writeDesignSpace(space), HatFileKind::SuperTransformer);
        for (const char* key : {"encoder-normalize-before", "decoder-normalize-before", "vocab-original-scaling"})
            QCOMPARE(variant.at(key), std::string("True"));
        space.encoderNormalizeBefore = space.decoderNormalizeBefore = space.vocabOriginalScaling = false;
        for (std::uint64_t seed = 0; seed < 50; ++seed) {
            const SubTransformer sub = space.sampleForUpdate(seed);
            const auto written = check(writeSubTransformer(sub), HatFileKind::SubTransformer);
            QCOMPARE(written.size(), std::size_t{10});
            QCOMPARE(written.at("decoder-layer-num-subtransformer"), std::to_string(sub.decoder.size()));
            // Lists are as long as the layers in use, as the reference writes them.
            QCOMPARE(std::count(written.at("decoder-ende-attention-heads-all-subtransformer").begin(),
                                written.at("decoder-ende-attention-heads-all-subtransformer").end(), ','),
                     std::ptrdiff_t(sub.decoder.size() - 1));
        }
    }
}

QTEST_GUILESS_MAIN(TestHatSettings)
#include "tst_hat_settings.moc"
