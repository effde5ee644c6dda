// SPDX-License-Identifier: GPL-3.0-or-later
// The latency lab on the command line: targets, an agent in a second process, onboarding, quarantine, CSV.
#include "Cli.h"
#include "Shared.h"
#include "latency/LatencyCsv.h"
#include "store/RunLog.h"

#include <QTemporaryDir>

using namespace hatter;
using test::cli;
using test::CliResult;

class LatencyCli : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    // In this order: each builds on the workspace that the ones before left.
    void measuresHere();
    void sessionsTellTheAnchor();
    void onboardsUntilTheGoal();
    void fitsTheReferencesNetwork();
    void rangeIsOfTheWholeSpace();
    void rowsAreQuarantinedAndMeasuredAgain();
    void profilesLayers();
    void measuresThroughAnAgent();
    void strangersCommandsDoNotRun();
    void anotherMachineIsRefused();
    void importsAndExportsCsv();
    void publishedBenchmark();
    void wrongCommandsSayWhatToDo_data();
    void wrongCommandsSayWhatToDo();
    void targetsAreListedAndRemoved();

private:
    QStringList with(const QStringList& arguments) const {
        return arguments + QStringList{"-W", m_workspace, "--json"};
    }
    /// A small measurement whose figures nobody judges: this machine may be as busy as it likes.
    static QStringList quick(const QString& command) {
        return {
            "latency", command,    "--runs", "3",       "--most-runs",     "3", "--warm-up",       "1", "--beam",
            "2",       "--rounds", "1",      "--as-is", "--source-length", "6", "--target-length", "6", "--vocabulary",
            "200"};
    }
    std::vector<store::MeasurementRecord> rows(const std::string& target = "This CPU") const {
        return store::RunLogReader(store::Workspace::open(m_workspace.toStdString())).measurements(target);
    }
    std::size_t used(const std::string& target = "This CPU") const {
        std::size_t n = 0;
        for (const auto& row : rows(target))
            n += row.isUsed() ? 1 : 0;
        return n;
    }
    QString agent() const { return QStringLiteral("\"" HATTER_BINARY_DIR "/bin/hatter-agent\""); }

    QTemporaryDir m_directory;
    QString m_workspace;
};

void LatencyCli::initTestCase() {
    QVERIFY2(QFile::exists(QStringLiteral(HATTER_CLI)), "hatter-cli was not built");
    m_workspace = m_directory.filePath(QStringLiteral("w"));
    VERIFY_OK(cli({"workspace", "create", m_workspace, "--space", test::toyFile("space.yml")}));
}

void LatencyCli::measuresHere() {
    const CliResult result = cli(with(quick("measure") + QStringList{"--samples", "12"}));
    VERIFY_OK(result);
    QCOMPARE(used(), std::size_t{12});
    int anchors = 0;
    for (const QJsonObject& row : result.events("measurement")) {
        QVERIFY(row.value("encoder_ms").toDouble() > 0.0 && row.value("decoder_ms").toDouble() > 0.0);
        QVERIFY(row.value("conditions").isObject());
        anchors += row.value("role") == QLatin1String("anchor") ? 1 : 0;
    }
    QVERIFY2(anchors >= 2, result.text().constData());
    QCOMPARE(result.result().value("measured").toInt(), 12);
    // All stand: nothing is left to measure.
    QCOMPARE(cli(with(quick("measure") + QStringList{"--samples", "12"})).result().value("measured").toInt(), 0);
}

void LatencyCli::sessionsTellTheAnchor() {
    const CliResult result = cli(with({"latency", "sessions"}));
    VERIFY_OK(result);
    const QJsonObject session = result.events("session").at(0);
    QVERIFY(session.value("anchor_ms").toDouble() > 0.0);
    QVERIFY(session.value("anchor_low_ms").toDouble() <= session.value("anchor_ms").toDouble());
    QVERIFY(!session.value("ended_at").toString().isEmpty());
}

void LatencyCli::onboardsUntilTheGoal() {
    // A goal that every machine reaches, and the fits on the way.
    const CliResult result = cli(with(quick("onboard") + QStringList{"--samples", "60", "--goal", "1000"}));
    VERIFY_OK(result);
    QVERIFY2(!result.events("fit").isEmpty(), result.text().constData());
    QVERIFY(used() >= 40 && used() < 60);
    QVERIFY(store::RunLogReader(store::Workspace::open(m_workspace.toStdString())).latestPredictor("This CPU"));
    const CliResult shown = cli(with({"latency", "show"}));
    VERIFY_OK(shown);
    QCOMPARE(shown.events("measurement").size(), int(used()));
    const QJsonObject row = shown.events("measurement").front();
    QVERIFY(row.value("predicted_low_ms").toDouble() <= row.value("predicted_ms").toDouble());
    QVERIFY(row.value("predicted_high_ms").toDouble() >= row.value("predicted_ms").toDouble());
    QCOMPARE(shown.events("predictor").front().value("error").toObject().value("folds").toInt(), 5);
}

void LatencyCli::fitsTheReferencesNetwork() {
    const CliResult result = cli(with({"latency", "fit", "--kind", "hat", "--steps", "200"}));
    VERIFY_OK(result);
    QCOMPARE(result.result().value("kind").toString(), QStringLiteral("network"));
    VERIFY_OK(cli(with({"latency", "range"})));
    VERIFY_OK(cli(with({"latency", "fit"})));
}

void LatencyCli::rangeIsOfTheWholeSpace() {
    const QJsonObject range = cli(with({"latency", "range"})).result();
    QVERIFY(range.value("exact").toBool());
    const double fastest = range.value("fastest_ms").toDouble(), slowest = range.value("slowest_ms").toDouble();
    QVERIFY(fastest > 0.0 && fastest < slowest);
    for (const QJsonObject& row : cli(with({"latency", "show"})).events("measurement"))
        QVERIFY(row.value("predicted_ms").toDouble() >= fastest * (1 - 1e-9) &&
                row.value("predicted_ms").toDouble() <= slowest * (1 + 1e-9));
}

void LatencyCli::rowsAreQuarantinedAndMeasuredAgain() {
    const std::size_t before = used();
    std::int64_t id = 0;
    for (const auto& row : rows())
        if (row.isUsed())
            id = row.id;
    const QString number = QString::number(id);
    VERIFY_OK(cli(with({"latency", "quarantine", number})));
    QCOMPARE(used(), before - 1);
    VERIFY_OK(cli(with({"latency", "quarantine", number, "--take-back"})));
    QCOMPARE(used(), before);
    VERIFY_OK(cli(with({"latency", "quarantine", number})));
    VERIFY_OK(cli(with({"latency", "remeasure", number, "--as-is"})));
    QCOMPARE(used(), before);
    const CliResult all = cli(with({"latency", "show", "--all"}));
    QVERIFY(all.events("measurement").size() > int(before));
}

void LatencyCli::profilesLayers() {
    const CliResult result = cli(with({"latency", "profile", "--largest"}));
    VERIFY_OK(result);
    const QJsonArray layers = result.result().value("decoder_layers_ms").toArray();
    QVERIFY(!layers.isEmpty());
    for (const QJsonValue& ms : layers)
        QVERIFY(ms.toDouble() > 0.0);
}

void LatencyCli::measuresThroughAnAgent() {
    if (!QFile::exists(QStringLiteral(HATTER_BINARY_DIR "/bin/hatter-agent")))
        QSKIP("hatter-agent was not built");
    const CliResult tested = cli({"latency", "target", "test", agent(), "--json"});
    VERIFY_OK(tested);
    QVERIFY(tested.result().value("machine").toObject().value("cores").toInt() >= 1);
    VERIFY_OK(cli(with({"latency", "target", "add", "beside", "--command", agent(), "--threads", "1"})));
    const CliResult result = cli(with(quick("measure") + QStringList{"--target", "beside", "--samples", "6"}));
    VERIFY_OK(result);
    QCOMPARE(used("beside"), std::size_t{6});
    const auto targets = store::RunLogReader(store::Workspace::open(m_workspace.toStdString())).targets();
    const auto beside = std::find_if(targets.begin(), targets.end(), [](const auto& t) { return t.name == "beside"; });
    QVERIFY(beside != targets.end() && !beside->fingerprint.empty() && !beside->machine.empty());
}

void LatencyCli::strangersCommandsDoNotRun() {
    const QString trace = m_directory.filePath(QStringLiteral("ran"));
    latency::Target target;
    target.name = "foreign";
    // Another one each time: what this user has allowed once stays allowed.
    target.command = ("touch " + trace).toStdString();
    store::RunLog(store::Workspace::open(m_workspace.toStdString())).setTarget(target);
    const QStringList measure = quick(QStringLiteral("measure")) + QStringList{"--target", "foreign", "--samples", "3"};
    const CliResult refused = cli(with(measure));
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.back().contains(QStringLiteral("latency target allow")), refused.text().constData());
    QVERIFY(!QFile::exists(trace));
    VERIFY_OK(cli(with({"latency", "target", "allow", "foreign"})));
    const CliResult ran = cli(with(measure));
    QCOMPARE(ran.code, 2);  // it is no agent
    QVERIFY(QFile::exists(trace));
}

void LatencyCli::anotherMachineIsRefused() {
    {
        const auto workspace = store::Workspace::open(m_workspace.toStdString());
        for (latency::Target target : store::RunLogReader(workspace).targets())
            if (target.name == "This CPU") {
                target.fingerprint = "Abacus, 2 cores";
                target.name = "abacus";
                store::RunLog(workspace).setTarget(target);
            }
    }
    const CliResult result = cli(with(quick("measure") + QStringList{"--target", "abacus", "--samples", "3"}));
    QCOMPARE(result.code, 2);
    QVERIFY2(result.err.back().contains(QStringLiteral("another machine (Abacus, 2 cores)")),
             result.text().constData());
}

void LatencyCli::importsAndExportsCsv() {
    const QString csv = m_directory.filePath(QStringLiteral("Pi.csv"));
    VERIFY_OK(cli(with({"latency", "export", csv})));
    QCOMPARE(latency::readLatencyCsv(csv.toStdString()).size(), used());
    const CliResult result = cli(with({"latency", "import", csv, "--sentence-length", "6"}));
    VERIFY_OK(result);
    QCOMPARE(result.result().value("target").toString(), QStringLiteral("Pi"));
    QCOMPARE(result.result().value("rows").toInt(), int(used()));
    VERIFY_OK(cli(with({"latency", "quarantine", "0", "--target", "Pi"})));
    VERIFY_OK(cli(with({"latency", "fit", "--target", "Pi"})));
    const CliResult shown = cli(with({"latency", "show", "--target", "Pi"}));
    VERIFY_OK(shown);
    QVERIFY(shown.events("row").front().value("quarantined").toBool());
}

void LatencyCli::publishedBenchmark() {
    HATTER_NEED_SHARED(file, "hat-reference/latency_dataset/wmt14enfr_cpu_raspberrypi_all.csv");
    const CliResult result =
        cli({"latency", "benchmark", QString::fromStdString(file.string()), "--seeds", "2", "--json"});
    VERIFY_OK(result);
    const QJsonObject set = result.events("dataset").at(0);
    QCOMPARE(set.value("rows").toInt(), 2000);
    QVERIFY2(set.value("regression_mape_percent").toDouble() < 0.8, result.text().constData());
    QVERIFY(set.value("quarantined_percent").toDouble() <= 2.0);
}

void LatencyCli::wrongCommandsSayWhatToDo_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    QTest::newRow("no such row") << QStringList{"latency", "quarantine", "99999"} << "no row 99999";
    QTest::newRow("no such target") << QStringList{"latency", "export", "x.csv", "--target", "moon"}
                                    << "no target 'moon'";
    QTest::newRow("no sessions") << QStringList{"latency", "sessions", "--target", "moon"} << "no measuring sessions";
    QTest::newRow("no predictor") << QStringList{"latency", "range", "--target", "moon"} << "latency fit";
    QTest::newRow("imported is not measured")
        << QStringList{"latency", "measure", "--target", "Pi"} << "stands for imported figures";
    QTest::newRow("other command") << QStringList{"latency", "measure", "--command", "cat"} << "name of its own";
    QTest::newRow("no such core") << quick("measure") + QStringList{"--cores", "4000", "--samples", "50"} << "4000";
    QTest::newRow("cores that are no list")
        << quick("measure") + QStringList{"--cores", "two", "--samples", "50"} << "two";
    QTest::newRow("no agent") << QStringList{"latency", "target", "test", "exit 3"} << "exit 3";
}

void LatencyCli::wrongCommandsSayWhatToDo() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    const bool needsNone = arguments.contains(QStringLiteral("test"));
    const CliResult result = needsNone ? cli(arguments) : cli(with(arguments));
    QVERIFY2(result.code == 2 || (needsNone && result.code == 1), result.text().constData());
    QVERIFY2(result.err.join(QLatin1Char(' ')).contains(words), result.text().constData());
}

void LatencyCli::targetsAreListedAndRemoved() {
    const auto names = [this] {
        QStringList out;
        for (const QJsonObject& target : cli(with({"latency", "target", "list"})).events("target"))
            out += target.value("name").toString();
        return out;
    };
    QVERIFY(names().contains(QStringLiteral("Pi")));
    VERIFY_OK(cli(with({"latency", "target", "remove", "Pi"})));
    QVERIFY(!names().contains(QStringLiteral("Pi")));
    QVERIFY(names().contains(QStringLiteral("This CPU")));
}

QTEST_GUILESS_MAIN(LatencyCli)
#include "tst_latency_cli.moc"
