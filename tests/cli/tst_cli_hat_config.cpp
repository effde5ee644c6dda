// SPDX-License-Identifier: GPL-3.0-or-later
// HAT's settings files on the command line: the file comes first, switches win, what is not used is told.
#include "Cli.h"
#include "Shared.h"
#include "base/AtomicFile.h"
#include "store/RunLog.h"

#include <QTemporaryDir>

using namespace hatter;
using test::cli;
using test::CliResult;

class CliHatConfig : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void checkTellsOfEveryKey();
    void checkRefuses();
    void trainsWithTheFile();
    void switchesWin();
    void measuresTheFilesSpace();
    void anotherSpacesLatenciesAreRefused();
    void searchesWithTheFile();
    void filesOfAnotherKindAreRefused();

private:
    QString written(const char* name, const QByteArray& text) const {
        const QString path = m_directory.filePath(QString::fromLatin1(name));
        writeFileAtomically(path.toStdString(), text.toStdString());
        return path;
    }
    QByteArray space() const { return QByteArray::fromStdString(readFile(test::toyFile("space.yml").toStdString())); }
    QJsonObject trainedWith() const {
        const auto file = std::filesystem::path(m_workspace.toStdString()) / "checkpoints/super/settings.json";
        return QJsonDocument::fromJson(QByteArray::fromStdString(readFile(file))).object();
    }
    QStringList with(const QStringList& arguments) const {
        return arguments + QStringList{"-W", m_workspace, "--json"};
    }

    QTemporaryDir m_directory;
    QString m_workspace;
    QString m_training;
};

void CliHatConfig::initTestCase() {
    QVERIFY2(QFile::exists(QStringLiteral(HATTER_CLI)), "hatter-cli was not built");
    m_workspace = m_directory.filePath(QStringLiteral("w"));
    VERIFY_OK(cli(test::prepareArguments(m_workspace)));
    m_training = written("training.yml",
                         "max-tokens: 512\noptimizer: adam\nadam-betas: (0.8, 0.95)\nclip-norm: 3\n"
                         "criterion: label_smoothed_cross_entropy\nlabel-smoothing: 0.2\nfp16: True\n"
                         "lr-scheduler: cosine\nmax-lr: 0.004\nlr: 1e-6\nmax-update: 3\nwarmup-updates: 2\n"
                         "keep-last-epochs: 20\n" +
                             space());
}

void CliHatConfig::checkTellsOfEveryKey() {
    const CliResult json = cli({"check", m_training, "--json"});
    VERIFY_OK(json);
    QCOMPARE(json.result().value("kind").toString(), QStringLiteral("a design space"));
    QCOMPARE(json.result().value("warnings").toInt(), 2);
    QMap<QString, QString> uses;
    for (const QJsonObject& key : json.events("key"))
        uses[key.value("key").toString()] = key.value("use").toString();
    QCOMPARE(uses.size(), json.result().value("keys").toInt());
    QCOMPARE(uses.value("adam-betas"), QStringLiteral("honoured"));
    QCOMPARE(uses.value("fp16"), QStringLiteral("not used"));
    const CliResult words = cli({"check", m_training});
    VERIFY_OK(words);
    QVERIFY(words.out.front().contains(QStringLiteral("train super --hat-config")));
    QVERIFY(words.out.filter(QStringLiteral("keep-last-epochs")).size() == 1);
}

void CliHatConfig::checkRefuses() {
    const CliResult damaged = cli({"check", written("damaged.yml", "evo-iter: many\n"), "--json"});
    QCOMPARE(damaged.code, 2);
    QVERIFY(damaged.err.size() == 1 && damaged.err.front().contains(QStringLiteral("damaged.yml:1: key 'evo-iter'")));
    const CliResult other = cli({"check", written("other.yml", "milk: 1\n"), "--json"});
    QCOMPARE(other.code, 2);
    QVERIFY(other.err.front().contains(QStringLiteral("is none of HAT's settings files")));
}

void CliHatConfig::trainsWithTheFile() {
    const CliResult result = cli(with({"train", "super", "--hat-config", m_training, "--threads", "1"}));
    VERIFY_OK(result);
    const QJsonObject settings = trainedWith();
    QCOMPARE(settings.value("updates").toInt(), 3);
    QCOMPARE(settings.value("learningRate").toDouble(), 0.004);
    QCOMPARE(settings.value("minimumLearningRate").toDouble(), 1e-6);
    QCOMPARE(settings.value("schedule").toString(), QStringLiteral("cosine"));
    QCOMPARE(settings.value("adamBeta1").toDouble(), 0.8);
    QCOMPARE(settings.value("adamBeta2").toDouble(), 0.95);
    QCOMPARE(settings.value("labelSmoothing").toDouble(), 0.2);
    QCOMPARE(settings.value("clipNorm").toDouble(), 3.0);
    QCOMPARE(result.events("warning").size(), 2);
    QCOMPARE(result.err.size(), 2);
    QCOMPARE(result.err.front(), QStringLiteral("warning: %1:7: key 'fp16': not used: products are taken in float32; "
                                                "--precision bfloat16 comes nearest")
                                     .arg(m_training));
}

void CliHatConfig::switchesWin() {
    // Before the file and behind it, flags and values.
    VERIFY_OK(cli(with({"train", "super", "--lr", "0.002", "--schedule", "inverse_sqrt", "--hat-config", m_training,
                        "--adam-beta2", "0.99", "--updates", "4", "--no-resume", "--threads", "1"})));
    const QJsonObject settings = trainedWith();
    QCOMPARE(settings.value("updates").toInt(), 4);
    QCOMPARE(settings.value("learningRate").toDouble(), 0.002);
    QCOMPARE(settings.value("schedule").toString(), QStringLiteral("inverse_sqrt"));
    QCOMPARE(settings.value("adamBeta1").toDouble(), 0.8);
    QCOMPARE(settings.value("adamBeta2").toDouble(), 0.99);
    QCOMPARE(settings.value("labelSmoothing").toDouble(), 0.2);
}

void CliHatConfig::measuresTheFilesSpace() {
    // Wider than the workspace's: the choice 96 is nowhere else.
    QByteArray wider = space();
    QVERIFY(wider.contains("encoder-ffn-embed-dim-choice: [64, 32]"));
    wider.replace("encoder-ffn-embed-dim: 64", "encoder-ffn-embed-dim: 96");
    wider.replace("encoder-ffn-embed-dim-choice: [64, 32]", "encoder-ffn-embed-dim-choice: [96]");
    const QString file = written("latency.yml",
                                 "lat-dataset-size: 40\nlatcpu: True\ncpu: True\nlatiter: 2\nlatsilent: True\n"
                                 "lat-dataset-path: lat.csv\narch: transformersuper_iwslt_de_en\nbeam: 2\n" +
                                     wider);
    const CliResult result = cli(with({"latency", "measure", "--hat-config", file, "--samples", "12"}));
    VERIFY_OK(result);
    QCOMPARE(result.result().value("measured").toInt(), 12);
    const auto workspace = store::Workspace::open(m_workspace.toStdString());
    for (const auto& row : store::RunLogReader(workspace).measurements("This CPU")) {
        QCOMPARE(row.measurement.sub.encoder.front().ffn, 96);
        QCOMPARE(row.protocol.runs, 2);
        QCOMPARE(row.protocol.mostRuns, 2);
        QCOMPARE(row.protocol.beam, 2);
        QCOMPARE(row.protocol.sourceLength, 23);
        QCOMPARE(row.protocol.targetLength, 23);
    }
    QCOMPARE(result.err.size(), 1);
    QVERIFY(result.err.front().contains(QStringLiteral("latency show --csv")));
    VERIFY_OK(cli(with({"latency", "fit"})));
}

void CliHatConfig::anotherSpacesLatenciesAreRefused() {
    QByteArray other = space();
    other.replace("qkv-dim: 32", "qkv-dim: 64");
    QVERIFY(other != space());
    const QString file = written("other-latency.yml",
                                 "lat-dataset-size: 12\nlatcpu: True\narch: transformersuper_iwslt_de_en\n" + other);
    const CliResult result = cli(with({"latency", "measure", "--hat-config", file}));
    QCOMPARE(result.code, 2);
    QVERIFY2(result.err.back().contains(QStringLiteral("has another qkv-dim")), result.text().constData());
}

void CliHatConfig::searchesWithTheFile() {
    const QString file = written("evolution.yml",
                                 "evo-iter: 2\npopulation-size: 6\nparent-size: 2\nmutation-size: 2\n"
                                 "crossover-size: 2\nmutation-prob: 0.4\nlatency-constraint: 100000\n"
                                 "write-config-path: found.yml\n");
    const CliResult result = cli(with({"search", "--hat-config", file, "--mutation-prob", "0.5", "--threads", "1"}));
    VERIFY_OK(result);
    QCOMPARE(result.events("generation").size(), 2);
    QCOMPARE(result.err.size(), 1);
    const auto workspace = store::Workspace::open(m_workspace.toStdString());
    const auto settings =
        QJsonDocument::fromJson(QByteArray::fromStdString(store::RunLogReader(workspace).runs().back().settings))
            .object();
    QCOMPARE(settings.value("populationSize").toInt(), 6);
    QCOMPARE(settings.value("mutationProbability").toDouble(), 0.5);
    QCOMPARE(settings.value("limitMs").toDouble(), 100000.0);
    QCOMPARE(settings.value("subset").toInt(), 0);
    const CliResult resumed = cli(with({"search", "--hat-config", file, "--resume"}));
    QCOMPARE(resumed.code, 2);
}

void CliHatConfig::filesOfAnotherKindAreRefused() {
    for (const QStringList& command : {QStringList{"latency", "measure"}, QStringList{"search"}}) {
        const CliResult result = cli(with(command + QStringList{"--hat-config", m_training}));
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.back().contains(QStringLiteral("holds a design space")), result.text().constData());
    }
    const CliResult missing = cli(with({"search", "--hat-config", "/nowhere.yml"}));
    QCOMPARE(missing.code, 2);
}

QTEST_GUILESS_MAIN(CliHatConfig)
#include "tst_cli_hat_config.moc"
