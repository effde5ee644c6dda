// SPDX-License-Identifier: GPL-3.0-or-later
// Bad input: one line on stderr that says where, exit code 2 (1 for a failure), the workspace as it was.
#include "Cli.h"
#include "Shared.h"
#include "base/AtomicFile.h"
#include "store/Sqlite.h"

#include <sys/resource.h>
#include <QTemporaryDir>
#include <csignal>

using namespace hatter;
using test::cli;
using test::CliResult;
using test::toyFile;
namespace fs = std::filesystem;

class CliErrors : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void usage_data();
    void usage();
    void badCorpus_data();
    void badCorpus();
    void badCorpusMakesNoWorkspace();
    void badSpace_data();
    void badSpace();
    void checkpointOfAnotherSpace();
    void otherPieces();
    void otherBeginning();
    void exportOverOtherFiles();
    void truncatedCheckpoint();
    void damagedDatabase();
    void newerWorkspace();
    void missingSteps_data();
    void missingSteps();
    void badSubTransformer();
    void badQuery();
    void fullDisk();
    void lockedWorkspace();

private:
    QString path(const char* name) const { return m_directory.filePath(QString::fromLatin1(name)); }
    QString written(const char* name, const QByteArray& bytes) const {
        writeFileAtomically(path(name).toStdString(), bytes.toStdString());
        return path(name);
    }
    /// A copy of the trained workspace, for tests that damage it.
    QString copied(const char* name) const {
        fs::copy(m_workspace.toStdString(), path(name).toStdString(), fs::copy_options::recursive);
        return path(name);
    }
    void refused(const QStringList& arguments, const QString& words, const QString& workspace, int code = 2,
                 std::function<void()> inChild = {}) const;

    QTemporaryDir m_directory;
    QString m_workspace;
};

/// The claim of every case here. --json keeps the progress off stderr.
void CliErrors::refused(const QStringList& arguments, const QString& words, const QString& workspace, int code,
                        std::function<void()> inChild) const {
    const auto before = test::snapshot(workspace.toStdString());
    const CliResult result = cli(arguments + QStringList{"--json"}, {}, std::move(inChild));
    QVERIFY2(result.code == code, result.text().constData());
    QVERIFY2(result.err.size() == 1, result.text().constData());
    QVERIFY2(result.err.front().startsWith(QStringLiteral("hatter-cli: ")), result.text().constData());
    QVERIFY2(result.err.front().contains(words), result.text().constData());
    QVERIFY2(test::snapshot(workspace.toStdString()) == before, "the workspace has changed");
}

void CliErrors::initTestCase() {
    QVERIFY2(QFile::exists(QStringLiteral(HATTER_CLI)), "hatter-cli was not built");
    m_workspace = path("w");
    const CliResult data = cli(test::prepareArguments(m_workspace));
    QVERIFY2(data.code == 0, data.text().constData());
    const CliResult train = cli(test::trainArguments(m_workspace, 4));
    QVERIFY2(train.code == 0, train.text().constData());
}

void CliErrors::usage_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    QTest::newRow("no command") << QStringList{} << "subcommand is required";
    QTest::newRow("unknown command") << QStringList{"bake"} << "'bake' is not a command";
    QTest::newRow("unknown option") << QStringList{"search", "--fast"} << "--fast";
    QTest::newRow("no workspace named") << QStringList{"log", "runs"} << "--workspace";
    QTest::newRow("workspace that is none") << QStringList{"log", "runs", "-W", "/nowhere/w"} << "/nowhere/w";
    QTest::newRow("word for a number") << QStringList{"search", "--limit", "fast"} << "'fast' is not a number";
    QTest::newRow("negative limit") << QStringList{"search", "--limit", "-3"} << "0 or more";
    QTest::newRow("unknown schedule") << QStringList{"train", "super", "--schedule", "line"} << "line";
    QTest::newRow("unknown recipe") << QStringList{"search", "--recipe", "cap"} << "cap";
    QTest::newRow("unknown device") << QStringList{"train", "super", "--device", "abacus"} << "abacus";
    QTest::newRow("another design space for weights")
        << QStringList{"workspace", "space", HATTER_SOURCE_DIR "/resources/spaces/demo.yml", "-W", m_workspace}
        << "has a SuperTransformer";
    QTest::newRow("unknown log level") << QStringList{"log", "runs", "-W", "x", "--log-level", "loud"} << "loud";
}

void CliErrors::usage() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    refused(arguments, words, m_workspace);
}

void CliErrors::badCorpus_data() {
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("words");
    QTest::newRow("empty") << QByteArray() << QByteArray() << "empty.en";
    QTest::newRow("unequal line counts") << QByteArray("a b\nc d\ne f\n") << QByteArray("x y\nz w\n") << "3";
    QTest::newRow("invalid UTF-8") << QByteArray("a b\nc \xff\xfe d\n") << QByteArray("x y\nz w\n") << "en:2";
    QTest::newRow("too little") << QByteArray("a b\nc d\n") << QByteArray("x y\nz w\n") << "2 usable";
}

void CliErrors::badCorpus() {
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, target);
    QFETCH(QString, words);
    const QString en = written("empty.en", source);
    const QString de = written("empty.de", target);
    refused({"data", "prepare", "--source", en, "--target", de, "-W", m_workspace}, words, m_workspace);
}

void CliErrors::badCorpusMakesNoWorkspace() {
    const QString fresh = path("fresh");
    refused({"data", "prepare", "--source", path("absent.en"), "--target", toyFile("train.de"), "-W", fresh},
            QStringLiteral("absent.en"), fresh);
    QVERIFY(!QFile::exists(fresh));
    const QString en = written("bad.en", "a\n\xff\n");
    const QString de = written("bad.de", "b\nc\n");
    refused({"data", "prepare", "--source", en, "--target", de, "-W", fresh}, QStringLiteral("bad.en:2"), fresh);
    QVERIFY(!QFile::exists(fresh));
    refused({"data", "prepare", "--source", en, "-W", fresh}, QStringLiteral("one side only"), fresh);
    refused({"data", "prepare", "-W", fresh}, QStringLiteral("no corpus was named"), fresh);
    QVERIFY(!QFile::exists(fresh));
}

void CliErrors::badSpace_data() {
    QTest::addColumn<QByteArray>("find");
    QTest::addColumn<QByteArray>("replace");
    QTest::addColumn<QString>("words");
    QTest::newRow("missing key") << QByteArray("decoder-layer-num-choice: [2, 1]\n") << QByteArray()
                                 << "decoder-layer-num-choice";
    QTest::newRow("word for a number") << QByteArray("encoder-layers: 2") << QByteArray("encoder-layers: two")
                                       << "encoder-layers";
    QTest::newRow("heads that do not divide") << QByteArray("decoder-self-attention-heads-choice: [4, 2]")
                                              << QByteArray("decoder-self-attention-heads-choice: [4, 3]") << "heads";
    QTest::newRow("choice above the SuperTransformer")
        << QByteArray("encoder-embed-choice: [32, 16]") << QByteArray("encoder-embed-choice: [64, 16]")
        << "encoder-embed-choice";
    QTest::newRow("no YAML") << QByteArray("qkv-dim: 32") << QByteArray("qkv-dim: [32") << "bad.yml";
}

void CliErrors::badSpace() {
    QFETCH(QByteArray, find);
    QFETCH(QByteArray, replace);
    QFETCH(QString, words);
    QFile file(toyFile("space.yml"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    QVERIFY(good.contains(find));
    const QString bad = written("bad.yml", QByteArray(good).replace(find, replace));
    refused({"train", "super", "--space", bad, "-W", m_workspace}, words, m_workspace);
    refused({"workspace", "create", path("never"), "--space", bad}, words, path("never"));
    QVERIFY(!QFile::exists(path("never")));
}

void CliErrors::checkpointOfAnotherSpace() {
    QFile file(toyFile("space.yml"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray yaml = file.readAll();
    yaml.replace("encoder-ffn-embed-dim: 64", "encoder-ffn-embed-dim: 96");
    yaml.replace("encoder-ffn-embed-dim-choice: [64, 32]", "encoder-ffn-embed-dim-choice: [96, 32]");
    const QString wider = written("wider.yml", yaml);
    const QString weights = m_workspace + "/checkpoints/super/model.safetensors";
    refused({"train", "super", "--space", wider, "--init", weights, "--no-resume", "-W", m_workspace},
            QStringLiteral("model.safetensors"), m_workspace);
    const QString other = copied("other-space");
    QVERIFY(QFile::remove(other + "/space.yml") && QFile::copy(wider, other + "/space.yml"));
    refused({"evaluate", "--largest", "-W", other}, QStringLiteral("does not belong to the design space"), other);
}

void CliErrors::otherPieces() {
    const QString other = copied("other-pieces");
    QFile segmenter(other + "/data/segmenter.model");
    QVERIFY(segmenter.open(QIODevice::Append));
    segmenter.write("x");
    segmenter.close();
    refused({"evaluate", "--largest", "-W", other}, QStringLiteral("other pieces"), other);
    refused(test::trainArguments(other, 8), QStringLiteral("other pieces"), other);
}

void CliErrors::otherBeginning() {
    const QString begun = copied("begun");
    const QString weights = written("elsewhere.safetensors", "");
    refused(test::trainArguments(begun, 8) + QStringList{"--init", weights}, QStringLiteral("--no-resume"), begun);
}

void CliErrors::exportOverOtherFiles() {
    QDir().mkpath(path("mine"));
    for (const char* name : {"mine/subtransformer.yml", "mine/thesis.tex"})
        written(name, "mine");
    refused({"export", "--largest", "--out", path("mine"), "-W", m_workspace}, QStringLiteral("thesis.tex"),
            m_workspace);
    QVERIFY(QFile::exists(path("mine/thesis.tex")) && QFile::exists(path("mine/subtransformer.yml")));
    refused({"export", "--super", "--out", m_workspace + "/checkpoints/super", "-W", m_workspace},
            QStringLiteral("super"), m_workspace);
}

void CliErrors::truncatedCheckpoint() {
    const QString cut = copied("cut");
    QFile weights(cut + "/checkpoints/super/model.safetensors");
    QVERIFY(weights.resize(weights.size() / 2));
    refused({"evaluate", "--largest", "-W", cut}, QStringLiteral("model.safetensors"), cut);
    QFile state(cut + "/checkpoints/super/training.safetensors");
    QVERIFY(state.resize(state.size() / 2));
    refused(test::trainArguments(cut, 8), QStringLiteral("training.safetensors"), cut);
}

void CliErrors::damagedDatabase() {
    const QString damaged = copied("damaged");
    QFile database(damaged + "/workspace.sqlite");
    QVERIFY(database.resize(database.size() / 2));
    refused({"log", "runs", "-W", damaged}, QStringLiteral("damaged"), damaged);
    QVERIFY(database.open(QIODevice::WriteOnly) && database.write("no database") > 0);
    database.close();
    refused({"log", "runs", "-W", damaged}, QStringLiteral("not a database"), damaged);
}

void CliErrors::newerWorkspace() {
    const QString newer = copied("newer");
    store::Database((newer + "/workspace.sqlite").toStdString(), store::Database::Mode::ReadWrite)
        .execute("PRAGMA user_version = 99");
    for (const QStringList& command :
         {QStringList{"log", "runs"}, QStringList{"search"}, QStringList{"train", "super"}})
        refused(command + QStringList{"-W", newer}, QStringLiteral("schema version 99"), newer);
}

void CliErrors::missingSteps_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    QTest::newRow("training without data") << QStringList{"train", "super"} << "data";
    QTest::newRow("measuring without a SuperTransformer") << QStringList{"latency", "measure"} << "";
    QTest::newRow("fitting without measurements") << QStringList{"latency", "fit"} << "";
    QTest::newRow("searching too early") << QStringList{"search"} << "";
    QTest::newRow("going on without a search") << QStringList{"search", "--resume"} << "no search";
    QTest::newRow("an unknown run") << QStringList{"search", "--resume", "7"} << "run 7";
    QTest::newRow("an unknown candidate") << QStringList{"export", "--candidate", "7"} << "candidate 7";
    QTest::newRow("nothing to evaluate") << QStringList{"evaluate"} << "--largest";
    QTest::newRow("statistics without data") << QStringList{"data", "show"} << "data prepare";
}

void CliErrors::missingSteps() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    const QString bare = path("bare");
    if (!QFile::exists(bare))
        QCOMPARE(cli({"workspace", "create", bare, "--space", toyFile("space.yml")}).code, 0);
    refused(arguments + QStringList{"-W", bare}, words, bare);
}

void CliErrors::badSubTransformer() {
    const QString sub = written("sub.yml", "encoder-embed-dim-subtransformer: 999\n");
    refused({"evaluate", "--sub", sub, "-W", m_workspace}, QStringLiteral("sub.yml"), m_workspace);
    refused({"export", "--sub", path("absent.yml"), "-W", m_workspace}, QStringLiteral("absent.yml"), m_workspace);
    refused({"translate", "--model", path("absent"), "a"}, QStringLiteral("absent"), m_workspace);
    refused({"translate", "--largest", "--smallest", "-W", m_workspace, "a"}, QStringLiteral("2 SubTransformers"),
            m_workspace);
}

void CliErrors::badQuery() {
    refused({"log", "sql", "DELETE FROM meta", "-W", m_workspace}, QStringLiteral("only reading"), m_workspace);
    refused({"log", "sql", "SELEC", "-W", m_workspace}, QStringLiteral("syntax error"), m_workspace);
}

void CliErrors::fullDisk() {
    // No file may grow beyond the limit: to the program that looks like a disk that is full.
    const auto limited = [] {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{20000, 20000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    };
    const QString full = copied("full");
    refused(test::prepareArguments(full), QString(), full, 1, limited);
}

void CliErrors::lockedWorkspace() {
    QProcess holder;
    QStringList training = test::trainArguments(copied("locked"), 1000000);
    holder.start(QStringLiteral(HATTER_CLI), training);
    QVERIFY(holder.waitForReadyRead(60000));
    const CliResult second = cli(training);
    QCOMPARE(second.code, 2);
    QVERIFY2(
        second.err.size() == 1 && second.err.front().contains(
                                      QStringLiteral("in use by another Hatter (process %1)").arg(holder.processId())),
        second.text().constData());
    // Reading is allowed meanwhile.
    QCOMPARE(cli({"log", "runs", "-W", path("locked")}).code, 0);
    holder.terminate();
    QCOMPARE(test::finish(holder).code, 130);
}

QTEST_GUILESS_MAIN(CliErrors)
#include "tst_cli_errors.moc"
