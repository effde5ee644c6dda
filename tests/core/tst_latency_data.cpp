// SPDX-License-Identifier: GPL-3.0-or-later
// Targets, imported and exported CSV, quarantine by hand: what needs no engine.
#include "Shared.h"
#include "StoreFixture.h"
#include "base/AtomicFile.h"
#include "base/Error.h"
#include "base/Random.h"
#include "latency/LatencyCsv.h"
#include "workbench/ApprovedCommands.h"
#include "workbench/LatencyData.h"

using namespace hatter;
using namespace hatter::workbench;
using latency::LatencyRow;

class LatencyDataTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void targetsAreAddedAndChangedUntilMeasured();
    void badTargetsAreRefused_data();
    void badTargetsAreRefused();
    void csvIsImportedQuarantinedAndFitted();
    void importedAgainReplaces();
    void measuredTargetTakesNoCsv();
    void damagedCsvLeavesNothing();
    void quarantinedByHandAndTakenBack();
    void exportsWhatIsUsed();
    void publishedRaspberryPi();
    void commandsAreApprovedByWhoAddsThem();
    void fewRowsAreNotQuarantinedAway();
};

namespace {

/// Rows whose latency follows their sizes with 1 % of noise; rows [slowFrom, slowTo) took half as long again.
std::vector<LatencyRow> rows(std::size_t n, std::size_t slowFrom = 0, std::size_t slowTo = 0) {
    PythonRandom random(5);
    std::vector<LatencyRow> out;
    for (std::size_t i = 0; i < n; ++i) {
        const double width = random.below(2) == 0 ? 512 : 640, layers = 1.0 + double(random.below(6));
        const double ffn = 1024 + 512 * double(random.below(3)), noise = 1.0 + 0.01 * (random.uniform() - 0.5);
        const double slow = i >= slowFrom && i < slowTo ? 1.5 : 1.0;
        out.push_back({{640, 6, 2048, 6, width, layers, ffn, 6, 6, 2},
                       20.0 * noise * slow,
                       (10.0 + layers * (5.0 + width * (ffn + 1500) / 1e5)) * noise * slow,
                       0.1,
                       0.2});
    }
    return out;
}

std::filesystem::path written(const test::TemporaryWorkspace& temporary, const std::vector<LatencyRow>& all) {
    const auto file = temporary.folder().parent_path() / "Pi.csv";
    writeFileAtomically(file, latency::writeLatencyCsv(all));
    return file;
}

std::size_t doubted(const store::RunLogReader& reader, const std::string& target) {
    std::size_t n = 0;
    for (const auto& record : reader.importedLatencies(target))
        n += record.doubt != latency::Doubt::None ? 1 : 0;
    return n;
}

}  // namespace

void LatencyDataTest::targetsAreAddedAndChangedUntilMeasured() {
    const test::TemporaryWorkspace temporary;
    latency::Target target;
    target.name = "pi4";
    target.command = "ssh pi hatter-agent";
    target.threads = 4;
    addTarget(temporary.workspace, target);
    target.command = "ssh pi4 hatter-agent";
    addTarget(temporary.workspace, target);
    QVERIFY(store::RunLogReader(temporary.workspace).targets().front() == target);
    store::MeasurementRecord record;
    record.target = "pi4";
    record.measurement.sub = test::numberedSub(1);
    record.measurement.encoderMs = record.measurement.decoderMs = 1.0;
    store::RunLog(temporary.workspace).addMeasurement(record);
    target.command = "ssh other hatter-agent";
    HATTER_THROWS(InputError, "another machine", (addTarget(temporary.workspace, target), 0));
    removeTarget(temporary.workspace, "pi4");
    QVERIFY(store::RunLogReader(temporary.workspace).targets().empty());
    HATTER_THROWS(InputError, "no target 'pi4'", (removeTarget(temporary.workspace, "pi4"), 0));
}

void LatencyDataTest::badTargetsAreRefused_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("device");
    QTest::addColumn<int>("threads");
    QTest::addColumn<QString>("words");
    QTest::newRow("no name") << " "
                             << "cpu" << 1 << "needs a name";
    QTest::newRow("device") << "a"
                            << "abacus" << 1 << "'abacus' is no device";
    QTest::newRow("threads") << "a"
                             << "cpu" << -1 << "at least 1";
}

void LatencyDataTest::badTargetsAreRefused() {
    QFETCH(QString, name);
    QFETCH(QString, device);
    QFETCH(int, threads);
    QFETCH(QString, words);
    const test::TemporaryWorkspace temporary;
    latency::Target target;
    target.name = name.toStdString();
    target.device = device.toStdString();
    target.threads = threads;
    HATTER_THROWS(InputError, words.toUtf8().constData(), (addTarget(temporary.workspace, target), 0));
    QVERIFY(store::RunLogReader(temporary.workspace).targets().empty());
}

void LatencyDataTest::csvIsImportedQuarantinedAndFitted() {
    const test::TemporaryWorkspace temporary;
    const auto outcome = importLatencyCsv(temporary.workspace, {written(temporary, rows(400, 100, 120)), "", 23});
    QCOMPARE(QString::fromStdString(outcome.target), QStringLiteral("Pi"));
    QCOMPARE(outcome.rows, std::size_t{400});
    const store::RunLogReader reader(temporary.workspace);
    const auto records = reader.importedLatencies("Pi");
    QCOMPARE(records.size(), std::size_t{400});
    std::size_t found = 0;
    for (std::size_t i = 100; i < 120; ++i)
        found += records[i].doubt == latency::Doubt::Residual ? 1 : 0;
    QVERIFY2(found >= 18, qPrintable(QString::number(found)));
    QVERIFY2(doubted(reader, "Pi") <= 24, qPrintable(QString::number(doubted(reader, "Pi"))));
    const auto stored = reader.latestPredictor("Pi");
    QVERIFY(stored.has_value());
    const auto predictor = latency::LatencyPredictor::fromJson(stored->predictor, temporary.folder());
    QVERIFY2(predictor.error().mape < 1.0, qPrintable(QString::number(predictor.error().mape)));
    QCOMPARE(predictor.protocol().sourceLength, 23);
    QVERIFY(reader.targets().front().device == latency::ImportedDevice);
}

void LatencyDataTest::importedAgainReplaces() {
    const test::TemporaryWorkspace temporary;
    importLatencyCsv(temporary.workspace, {written(temporary, rows(100)), "Xeon", 30});
    importLatencyCsv(temporary.workspace, {written(temporary, rows(60)), "Xeon", 30});
    QCOMPARE(store::RunLogReader(temporary.workspace).importedLatencies("Xeon").size(), std::size_t{60});
}

void LatencyDataTest::measuredTargetTakesNoCsv() {
    const test::TemporaryWorkspace temporary;
    latency::Target target;
    target.name = "This CPU";
    store::RunLog(temporary.workspace).setTarget(target);
    HATTER_THROWS(InputError, "name of its own",
                  importLatencyCsv(temporary.workspace, {written(temporary, rows(60)), "This CPU", 30}));
}

void LatencyDataTest::damagedCsvLeavesNothing() {
    const test::TemporaryWorkspace temporary;
    const auto file = written(temporary, rows(60));
    writeFileAtomically(file, readFile(file) + "1,2,3\n");
    HATTER_THROWS(InputError, "62", importLatencyCsv(temporary.workspace, {file, "Xeon", 30}));
    HATTER_THROWS(InputError, "at least 10",
                  importLatencyCsv(temporary.workspace, {written(temporary, rows(5)), "Xeon", 30}));
    const store::RunLogReader reader(temporary.workspace);
    QVERIFY(reader.targets().empty());
    QVERIFY(reader.importedLatencies("Xeon").empty());
}

void LatencyDataTest::quarantinedByHandAndTakenBack() {
    const test::TemporaryWorkspace temporary;
    importLatencyCsv(temporary.workspace, {written(temporary, rows(60)), "Xeon", 30});
    const std::size_t before = doubted(store::RunLogReader(temporary.workspace), "Xeon");
    std::vector<std::int64_t> chosen;
    for (const auto& record : store::RunLogReader(temporary.workspace).importedLatencies("Xeon"))
        if (record.doubt == latency::Doubt::None && chosen.size() < 3)
            chosen.push_back(record.position);
    setQuarantine(temporary.workspace, "Xeon", chosen, true);
    QCOMPARE(doubted(store::RunLogReader(temporary.workspace), "Xeon"), before + 3);
    setQuarantine(temporary.workspace, "Xeon", chosen, false);
    QCOMPARE(doubted(store::RunLogReader(temporary.workspace), "Xeon"), before);
    HATTER_THROWS(InputError, "no row 60", (setQuarantine(temporary.workspace, "Xeon", {60}, true), 0));
}

void LatencyDataTest::exportsWhatIsUsed() {
    const test::TemporaryWorkspace temporary;
    const auto all = rows(60);
    importLatencyCsv(temporary.workspace, {written(temporary, all), "Xeon", 30});
    setQuarantine(temporary.workspace, "Xeon", {0}, true);
    const auto file = temporary.folder().parent_path() / "out.csv";
    exportLatencyCsv(temporary.workspace, "Xeon", file, true);
    QVERIFY(latency::readLatencyCsv(file) == all);
    exportLatencyCsv(temporary.workspace, "Xeon", file);
    const auto used = latency::readLatencyCsv(file);
    QCOMPARE(used.size(), 60 - doubted(store::RunLogReader(temporary.workspace), "Xeon"));
    QVERIFY(used.front() == all[1]);
    HATTER_THROWS(InputError, "no target", (exportLatencyCsv(temporary.workspace, "moon", file), 0));
}

void LatencyDataTest::publishedRaspberryPi() {
    HATTER_NEED_SHARED(file, "hat-reference/latency_dataset/wmt14ende_cpu_raspberrypi_all.csv");
    const test::TemporaryWorkspace temporary;
    const auto outcome = importLatencyCsv(temporary.workspace, {file, "", 30});
    QCOMPARE(outcome.rows, std::size_t{2000});
    QVERIFY(!outcome.quarantine.severalModes);
    QVERIFY2(outcome.quarantine.share >= 0.06 && outcome.quarantine.share <= 0.11,
             qPrintable(QString::number(outcome.quarantine.share)));
    qInfo("quarantined %.1f %%, cross-validated error on the others %.2f %%", 100.0 * outcome.quarantine.share,
          outcome.predictor.error().mape);
}

void LatencyDataTest::commandsAreApprovedByWhoAddsThem() {
    QTemporaryDir settings;
    qputenv("XDG_CONFIG_HOME", settings.path().toUtf8());
    const test::TemporaryWorkspace temporary;
    latency::Target target;
    target.name = "pi4";
    target.command = "ssh pi hatter-agent";
    // As it came with a stranger's workspace.
    store::RunLog(temporary.workspace).setTarget(target);
    QVERIFY(!isApproved(target.command));
    addTarget(temporary.workspace, target);
    QVERIFY(isApproved(target.command));
    QVERIFY(!isApproved("ssh pi hatter-agent; true"));
    approveCommand("another");
    approveCommand("another");
    QVERIFY(isApproved(target.command) && isApproved("another"));
    QFile file(settings.filePath(QStringLiteral("hatter/approved-commands")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 2);
}

void LatencyDataTest::fewRowsAreNotQuarantinedAway() {
    const test::TemporaryWorkspace temporary;
    auto few = rows(10);
    few[4].decoderMs *= 3.0;
    const auto outcome = importLatencyCsv(temporary.workspace, {written(temporary, few), "Xeon", 30});
    QCOMPARE(outcome.predictor.error().fitted, 10);
    QCOMPARE(doubted(store::RunLogReader(temporary.workspace), "Xeon"), std::size_t{0});
}

QTEST_APPLESS_MAIN(LatencyDataTest)
#include "tst_latency_data.moc"
