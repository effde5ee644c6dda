// SPDX-License-Identifier: GPL-3.0-or-later
// Training a SubTransformer from the command line: start, stop, go on, and what its weights are used for.
#include "Cli.h"
#include "Shared.h"
#include "ToyWorkspace.h"

#include <QTemporaryDir>
#include <csignal>

using namespace hatter;
using test::cli;
using test::CliResult;

class CliTrainSub : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    // In this order: each builds on the workspace that the ones before left.
    void trainsAndTells();
    void interruptedGoesOn();
    void trainedIsUsed();
    void wordsForPeople();
    void badLinesAreRefused_data();
    void badLinesAreRefused();

private:
    QStringList with(const QStringList& arguments) const {
        return arguments + QStringList{"-W", m_workspace, "--json"};
    }
    QStringList training(const QStringList& more) const {
        return with(QStringList{"train", "sub", "--max-tokens", "512", "--threads", "1", "--validate-every", "10"} +
                    more);
    }

    QTemporaryDir m_directory;
    QString m_workspace;
    int m_first = 0;
};

void CliTrainSub::initTestCase() {
    m_workspace = m_directory.filePath(QStringLiteral("w"));
    VERIFY_OK(cli(test::prepareArguments(m_workspace)));
    VERIFY_OK(cli(test::trainArguments(m_workspace, 60)));
}

void CliTrainSub::trainsAndTells() {
    const CliResult result = cli(training({"--smallest", "--updates", "30", "--bleu-every", "1", "--bleu-pairs", "6"}));
    VERIFY_OK(result);
    const QJsonObject t = result.result();
    QCOMPARE(t.value("state").toString(), QStringLiteral("finished"));
    QCOMPARE(t.value("start").toString(), QStringLiteral("inherited"));
    QCOMPARE(t.value("updates").toInt(), 30);
    QVERIFY(t.value("final_loss").toDouble() <= t.value("inherited_loss").toDouble());
    QVERIFY(t.value("bleu").isDouble() && t.value("inherited_bleu").isDouble());
    QVERIFY(!t.value("bleu_signature").toString().isEmpty());
    QVERIFY(QFile::exists(m_workspace + "/" + t.value("weights").toString()));
    QList<double> losses;
    for (const QJsonObject& point : result.events("point"))
        if (point.value("valid_loss").isDouble())
            losses.push_back(point.value("valid_loss").toDouble());
    QCOMPARE(losses.size(), 4);
    QVERIFY(std::abs(losses.front() - t.value("inherited_loss").toDouble()) < 1e-6);
    QVERIFY(!result.events("sample").isEmpty());
    m_first = t.value("id").toInt();
    const CliResult log = cli(with({"log", "trainings"}));
    VERIFY_OK(log);
    QCOMPARE(log.events("training").size(), 1);
    QCOMPARE(log.events("training").front().value("bleu"), t.value("bleu"));
    const CliResult scratch = cli(training({"--smallest", "--start", "scratch", "--pieces", "8k", "--no-test-bleu"}));
    VERIFY_OK(scratch);
    QVERIFY(std::abs(scratch.result().value("pieces").toDouble() - 8000) < 800);
    QVERIFY(scratch.result().value("bleu").isNull());
}

void CliTrainSub::interruptedGoesOn() {
    QProcess process;
    process.start(QStringLiteral(HATTER_CLI), training({"--largest", "--updates", "100000", "--bleu-every", "0"}));
    QByteArray said;
    while (said.count("\"event\":\"point\"") < 3 && process.waitForReadyRead(60000))
        said += process.readAllStandardOutput();
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    const CliResult stopped = test::finish(process);
    QVERIFY2(stopped.code != 0 && stopped.code != 2, stopped.text().constData());
    QVERIFY2(stopped.err.join(' ').contains("train sub --resume"), stopped.text().constData());
    const CliResult log = cli(with({"log", "trainings"}));
    const QJsonObject t = log.events("training").back();
    QCOMPARE(t.value("state").toString(), QStringLiteral("stopped"));
    const int updates = t.value("updates").toInt();
    QVERIFY(updates > 0);
    const QString id = QString::number(t.value("id").toInt());
    const CliResult on = cli(with({"train", "sub", "--resume", id, "--updates", QString::number(updates + 10)}));
    VERIFY_OK(on);
    QCOMPARE(on.result().value("id").toInt(), id.toInt());
    QCOMPARE(on.result().value("updates").toInt(), updates + 10);
    for (const QJsonObject& point : on.events("point"))
        QVERIFY(point.value("updates").toInt() >= updates);
}

void CliTrainSub::trainedIsUsed() {
    const QString id = QString::number(m_first);
    const QJsonObject t = cli(with({"log", "trainings"})).events("training").front();
    const CliResult evaluated = cli(with({"evaluate", "--trained", id, "--threads", "1"}));
    VERIFY_OK(evaluated);
    const QJsonObject outcome = evaluated.result().value("outcomes").toArray().at(0).toObject();
    QVERIFY(std::abs(outcome.value("loss").toDouble() - t.value("final_loss").toDouble()) < 1e-6);
    QVERIFY(outcome.value("name").toString().startsWith("training " + id));
    const CliResult translated = cli(with({"translate", "--trained", id, "a small house"}));
    VERIFY_OK(translated);
    const QString folder = m_directory.filePath(QStringLiteral("exported"));
    const CliResult exported = cli(with({"export", "--trained", id, "--float32", "--out", folder}));
    VERIFY_OK(exported);
    const CliResult again = cli({"translate", "--model", folder, "--json", "a small house"});
    VERIFY_OK(again);
    QCOMPARE(again.events("translation").front().value("text"), translated.events("translation").front().value("text"));
    QFile card(folder + "/card.md");
    QVERIFY(card.open(QIODevice::ReadOnly));
    QVERIFY(card.readAll().contains("Fine-tuned at its own size"));
}

void CliTrainSub::wordsForPeople() {
    const CliResult result = cli(
        {"train", "sub", "-W", m_workspace, "--smallest", "--updates", "5", "--threads", "1", "--max-tokens", "512"});
    VERIFY_OK(result);
    const QString said = result.out.join('\n');
    QVERIFY2(said.contains("validation loss") && said.contains("test BLEU") && said.contains("--trained"),
             result.text().constData());
    const CliResult table = cli({"log", "trainings", "-W", m_workspace});
    VERIFY_OK(table);
    QVERIFY(table.out.join('\n').contains("inherited BLEU"));
}

void CliTrainSub::badLinesAreRefused_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    QTest::newRow("no SubTransformer") << QStringList{"--updates", "5"} << "no SubTransformer was named";
    QTest::newRow("two") << QStringList{"--smallest", "--largest", "--updates", "5"} << "expected one";
    QTest::newRow("pieces") << QStringList{"--smallest", "--pieces", "many"} << "target pieces";
    QTest::newRow("half a piece") << QStringList{"--smallest", "--pieces", "0.5"} << "target pieces";
    QTest::newRow("unit") << QStringList{"--smallest", "--pieces", "3G"} << "target pieces";
    QTest::newRow("start") << QStringList{"--smallest", "--start", "here"} << "--start";
    QTest::newRow("unknown training") << QStringList{"--resume", "77"} << "no training 77";
    QTest::newRow("finished") << QStringList{"--resume", "1"} << "already";
    QTest::newRow("settings of a resumed one") << QStringList{"--resume", "1", "--lr", "0.1"} << "keeps its";
    QTest::newRow("beam") << QStringList{"--smallest", "--bleu-beam", "3"} << "--bleu-beam";
}

void CliTrainSub::badLinesAreRefused() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    const auto before = test::snapshot(m_workspace.toStdString());
    const CliResult result = cli(QStringList{"train", "sub", "-W", m_workspace} + arguments);
    QCOMPARE(result.code, 2);
    QVERIFY2(result.err.join(' ').contains(words), result.text().constData());
    QVERIFY(test::snapshot(m_workspace.toStdString()) == before);
    const CliResult evaluated = cli({"evaluate", "-W", m_workspace, "--trained", "77"});
    QCOMPARE(evaluated.code, 2);
}

QTEST_GUILESS_MAIN(CliTrainSub)
#include "tst_cli_train_sub.moc"
