// SPDX-License-Identifier: GPL-3.0-or-later
// What a machine is and what else it does, read from made-up folders /proc and /sys.
#include "Shared.h"
#include "base/Error.h"
#include "base/Random.h"
#include "base/Student.h"
#include "latency/Conditions.h"
#include "latency/Cores.h"
#include "latency/Lab.h"
#include "latency/Machine.h"

#include <unistd.h>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <cmath>
#include <limits>
#include <map>

using namespace hatter;
using namespace hatter::latency;

namespace {

/// Files of a system below a temporary folder.
class FakeSystem {
public:
    void put(const QString& path, const QByteArray& text) {
        const QString file = m_folder.filePath(path);
        QDir().mkpath(QFileInfo(file).path());
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text);
    }
    std::string root() const { return m_folder.path().toStdString(); }

    /// Ticks of a two-core machine and of this program.
    void putTicks(int user, int system, int idle, int steal, int own) {
        put(QStringLiteral("proc/stat"), "cpu  " + QByteArray::number(user) + " 0 " + QByteArray::number(system) + " " +
                                             QByteArray::number(idle) + " 50 0 0 " + QByteArray::number(steal) +
                                             " 0 0\ncpu0 1 1 1 1\nintr 5\n");
        put(QStringLiteral("proc/self/stat"),
            "4711 (odd ) name (x) R 1 2 3 4 5 6 7 8 9 10 " + QByteArray::number(own) + " 3 0 0 20 0 1 0\n");
    }

private:
    QTemporaryDir m_folder;
};

const double Tick = 1.0 / double(sysconf(_SC_CLK_TCK));

Machine pi() {
    return {"Cortex-A72", 4, 4.0, "Debian GNU/Linux 12 (bookworm)", "aarch64", "1.13.1", ""};
}

bool near(std::optional<double> value, double wanted) {
    return value && std::fabs(*value - wanted) < 1e-9;
}

}  // namespace

class LatencyMachineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void differentMachinesHaveDifferentLines() {
        QCOMPARE(fingerprint(pi()),
                 std::string("Cortex-A72, 4 cores, 4 GiB, Debian GNU/Linux 12 (bookworm), aarch64, LibTorch 1.13.1"));
        std::map<std::string, int> lines;
        for (int part = 0; part < 8; ++part) {
            Machine other = pi();
            if (part == 1)
                other.processor = "Cortex-A76";
            if (part == 2)
                other.cores = 1;
            if (part == 3)
                other.memoryGib = 0.9;
            if (part == 4)
                other.system = "Debian GNU/Linux 13 (trixie)";
            if (part == 5)
                other.architecture = "armv7l";
            if (part == 6)
                other.libtorch = "2.6.0";
            if (part == 7)
                other.gpu = "VideoCore VI";
            ++lines[fingerprint(other)];
        }
        QCOMPARE(lines.size(), std::size_t{8});
    }

    void machineSurvivesJson() {
        Machine machine = pi();
        machine.gpu = "a \"card\"";
        machine.memoryGib = 0.9;
        QVERIFY(machineFromJson(toJson(machine)) == machine);
        machine.processor = "odd \xff byte";
        QCOMPARE(machineFromJson(toJson(machine)).processor, std::string("odd \xef\xbf\xbd byte"));
    }

    void damagedMachineIsNamed_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("message");
        QTest::newRow("cut off") << "}"
                                 << ""
                                 << "JSON object";
        QTest::newRow("missing key") << "\"gpu\""
                                     << "\"cpu\""
                                     << "key 'gpu'";
        QTest::newRow("number for a word") << "\"aarch64\""
                                           << "64"
                                           << "key 'architecture'";
        QTest::newRow("two lines") << "aarch64"
                                   << "a\\nb"
                                   << "one line";
        QTest::newRow("half a core") << "\"cores\":4"
                                     << "\"cores\":4.5"
                                     << "key 'cores'";
        QTest::newRow("no cores left") << "\"cores\":4"
                                       << "\"cores\":-1"
                                       << "key 'cores'";
        QTest::newRow("cores beyond int") << "\"cores\":4"
                                          << "\"cores\":4e12"
                                          << "key 'cores'";
        QTest::newRow("text for memory") << "\"memory-gib\":4.0"
                                         << "\"memory-gib\":\"4\""
                                         << "key 'memory-gib'";
        QTest::newRow("a book for a word") << "aarch64" << QString(2000, QLatin1Char('x')) << "at most 1000 bytes";
    }
    void damagedMachineIsNamed() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, message);
        QString damaged = QString::fromStdString(toJson(pi()));
        QVERIFY(damaged.contains(from));
        damaged.replace(from, to);
        HATTER_THROWS(InputError, message.toUtf8().constData(), machineFromJson(damaged.toStdString()));
    }

    void readsARaspberryPi() {
        FakeSystem system;
        system.put("proc/cpuinfo",
                   "processor\t: 0\nBogoMIPS\t: 108.00\nCPU implementer\t: 0x41\nCPU part\t: 0xd08\n\n"
                   "processor\t: 1\nCPU implementer\t: 0x41\nCPU part\t: 0xd08\n\nSerial\t\t: 10000000abcdef\n");
        system.put("proc/device-tree/model", QByteArray("Raspberry Pi 4 Model B Rev 1.4\0", 31));
        system.put("proc/meminfo", "MemTotal:        3884340 kB\nMemFree: 5 kB\n");
        system.put("etc/os-release", "ID=debian\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\n");
        const Machine machine = thisMachine(system.root());
        QCOMPARE(machine.processor, std::string("Cortex-A72 (Raspberry Pi 4 Model B Rev 1.4)"));
        QCOMPARE(machine.memoryGib, 4.0);
        QCOMPARE(machine.system, std::string("Debian GNU/Linux 12 (bookworm)"));
        QVERIFY(machine.libtorch.empty() && machine.gpu.empty());
    }

    void readsMixedAndUnknownCores() {
        FakeSystem system;
        system.put("proc/cpuinfo",
                   "CPU implementer : 0x41\nCPU part : 0xd03\nCPU implementer : 0x41\nCPU part : 0xd08\n"
                   "CPU implementer : 0x41\nCPU part : 0xd03\nCPU implementer : 0x51\nCPU part : 0x800\n");
        system.put("proc/meminfo", "MemTotal: 948304 kB\n");
        const Machine machine = thisMachine(system.root());
        QCOMPARE(machine.processor, std::string("Cortex-A53 + Cortex-A72 + Arm core 0x51/0x800"));
        QCOMPARE(machine.memoryGib, 0.9);
    }

    void aContainersShareLimitsTheCores() {
        FakeSystem system;
        system.put("sys/fs/cgroup/cpu.max", "60000 100000\n");
        QCOMPARE(thisMachine(system.root()).cores, 1);
        system.put("sys/fs/cgroup/cpu.max", "max 100000\n");
        QCOMPARE(thisMachine(system.root()).cores, thisMachine().cores);
    }

    void aMachineThatTellsNothingStillHasALine() {
        FakeSystem system;
        const Machine bare = thisMachine(system.root());
        QCOMPARE(bare.processor, std::string("unknown processor"));
        QVERIFY(bare.cores >= 1 && bare.memoryGib == 0.0 && !bare.system.empty() && !bare.architecture.empty());
        system.put("proc/cpuinfo", "model name");
        system.put("proc/meminfo", "MemTotal: lots\n");
        system.put("etc/os-release", "PRETTY_NAME=\"\"\n");
        system.put("sys/fs/cgroup/cpu.max", "0 0\n");
        QVERIFY(thisMachine(system.root()) == bare);
    }

    void thisMachineIsRead() {
        const Machine machine = thisMachine();
        QVERIFY(machine.memoryGib > 0.0);
        QVERIFY(machineFromJson(toJson(machine)) == machine);
        QVERIFY(thisMachine() == machine);
    }

    void watchesOthersAndTheHost() {
        FakeSystem system;
        system.putTicks(1000, 100, 5000, 10, 400);
        const ConditionsWatch watch(system.root());
        // In one second: 150 ticks of work, of which 100 our own, and 22 stolen; two of each are left out.
        system.putTicks(1130, 120, 5040, 32, 500);
        const Conditions after = watch.finishAfter(100.0 * Tick);
        QVERIFY(near(after.busyElsewhere, 0.48));
        QVERIFY(near(after.stolen, 0.2));
        // Short turns: a tick or two is no proof of others.
        system.putTicks(1101, 101, 5000, 12, 500);
        QVERIFY(near(watch.finishAfter(Tick).busyElsewhere, 0.0));
        QVERIFY(near(watch.finishAfter(Tick).stolen, 0.0));
    }

    void readsClockHeatAndLoad() {
        FakeSystem system;
        system.put("proc/loadavg", "1.25 0.90 0.75 1/200 4711\n");
        for (const char* cpu : {"cpu0", "cpu1"}) {
            const QString folder = QStringLiteral("sys/devices/system/cpu/%1/").arg(QLatin1String(cpu));
            system.put(folder + "cpufreq/scaling_governor", "ondemand\n");
            system.put(folder + "cpufreq/scaling_cur_freq", cpu[3] == '0' ? "1500000\n" : "1000000\n");
        }
        system.put("sys/devices/system/cpu/cpufreq/policy0/scaling_governor", "none of a core\n");
        system.put("sys/class/thermal/thermal_zone0/type", "cpu-thermal\n");
        system.put("sys/class/thermal/thermal_zone0/temp", "61345\n");
        system.put("sys/class/thermal/thermal_zone1/type", "iwlwifi_1\n");
        system.put("sys/class/thermal/thermal_zone1/temp", "90000\n");
        system.put("sys/class/hwmon/hwmon3/name", "coretemp\n");
        system.put("sys/class/hwmon/hwmon3/temp1_input", "58000\n");
        system.put("sys/class/hwmon/hwmon3/temp2_input", "66500\n");
        system.put("sys/class/hwmon/hwmon3/temp2_crit", "100000\n");
        system.put("sys/class/hwmon/hwmon3/temp3_input", "-274000\n");
        const Conditions found = ConditionsWatch(system.root()).finishAfter(1.0);
        QVERIFY(near(found.load, 1.25));
        QVERIFY(near(found.mhz, 1250.0));
        QCOMPARE(found.governor, std::string("ondemand"));
        QVERIFY(near(found.celsius, 66.5));
        QVERIFY(!found.busyElsewhere && !found.stolen && !found.throttled);
    }

    void clockRateOfMachinesWithoutFrequencyFiles() {
        FakeSystem system;
        system.put("proc/cpuinfo", "cpu MHz : 2595.000\ncpu MHz : 2605.000\ncpu MHz : none\n");
        QVERIFY(near(ConditionsWatch(system.root()).finishAfter(1.0).mhz, 2600.0));
    }

    void countsThrottling() {
        FakeSystem system;
        const auto put = [&](int first, int second, int package) {
            for (const auto& [cpu, count] : {std::pair{0, first}, std::pair{1, second}}) {
                const QString folder = QStringLiteral("sys/devices/system/cpu/cpu%1/thermal_throttle/").arg(cpu);
                system.put(folder + "core_throttle_count", QByteArray::number(count));
                system.put(folder + "package_throttle_count", QByteArray::number(package));
            }
        };
        put(5, 7, 100);
        const ConditionsWatch watch(system.root());
        QCOMPARE(watch.finishAfter(1.0).throttled, std::optional<std::int64_t>(0));
        put(6, 9, 101);
        QCOMPARE(watch.finishAfter(1.0).throttled, std::optional<std::int64_t>(4));
    }

    void readsARaspberryPisFirmware_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<int>("count");
        QTest::newRow("never") << QByteArray("0\n") << QByteArray("0\n") << 0;
        QTest::newRow("some time ago") << QByteArray("e0000\n") << QByteArray("e0000\n") << 0;
        QTest::newRow("meanwhile") << QByteArray("0\n") << QByteArray("40000\n") << 1;
        QTest::newRow("now") << QByteArray("0\n") << QByteArray("40004\n") << 1;
        QTest::newRow("ends") << QByteArray("0xe000e\n") << QByteArray("0xe0000\n") << 3;
        QTest::newRow("weak power alone") << QByteArray("0\n") << QByteArray("10001\n") << 0;
        QTest::newRow("not a number") << QByteArray("0\n") << QByteArray("throttled=0x0\n") << -1;
        QTest::newRow("too long") << QByteArray("0\n") << QByteArray("1234567890abcdef\n") << -1;
    }
    void readsARaspberryPisFirmware() {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(int, count);
        FakeSystem system;
        system.put("sys/devices/platform/soc/soc:firmware/get_throttled", before);
        const ConditionsWatch watch(system.root());
        system.put("sys/devices/platform/soc/soc:firmware/get_throttled", after);
        const auto found = watch.finishAfter(1.0).throttled;
        QCOMPARE(found.value_or(-1), std::int64_t{count});
    }

    void damagedSystemFilesAreNotTold_data() {
        QTest::addColumn<QByteArray>("stat");
        QTest::addColumn<QByteArray>("self");
        const QByteArray stat = "cpu 1 2 3 4 5 6 7 8 9 10\n";
        const QByteArray self = "1 (x) R 1 2 3 4 5 6 7 8 9 10 11 12 13\n";
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("words") << QByteArray("cpu one two three four five six seven\n") << self;
        QTest::newRow("cut off") << QByteArray("cpu 1 2 3") << self;
        QTest::newRow("another file") << QByteArray("cpuset 1 2 3 4 5 6 7 8\n") << self;
        QTest::newRow("no name") << stat << QByteArray("1 x R 1 2 3 4 5 6 7 8 9 10 11 12 13\n");
        QTest::newRow("short") << stat << QByteArray("1 (x) R 1 2 3\n");
        QTest::newRow("a name alone") << stat << QByteArray("1 (x)\n");
        QTest::newRow("zeros") << QByteArray(5000, '\0') << QByteArray(5000, '\0');
    }
    void damagedSystemFilesAreNotTold() {
        QFETCH(QByteArray, stat);
        QFETCH(QByteArray, self);
        FakeSystem system;
        system.put("proc/stat", stat);
        system.put("proc/self/stat", self);
        system.put("proc/loadavg", "high\n");
        system.put("sys/class/thermal/thermal_zone0/type", "cpu\n");
        system.put("sys/class/thermal/thermal_zone0/temp", "hot\n");
        QVERIFY(ConditionsWatch(system.root()).finishAfter(1.0) == Conditions());
    }

    void thisMachinesConditionsAreRead() {
        const ConditionsWatch watch;
        const Conditions found = watch.finish();
        QVERIFY(found.load && *found.load >= 0.0);
        QVERIFY(found.busyElsewhere && *found.busyElsewhere >= 0.0 && std::isfinite(*found.busyElsewhere));
    }

    void conditionsSurviveJson() {
        const Conditions all{0.5, 0.25, 0.1, 2595.124, "schedutil", 61.5, 3};
        QVERIFY(conditionsFromJson(toJson(all)) == all);
        QVERIFY(conditionsFromJson(toJson(Conditions())) == Conditions());
        QVERIFY(conditionsFromJson("") == Conditions());
        QVERIFY(conditionsFromJson("{}") == Conditions());
        QVERIFY(conditionsFromJson(R"({"later":1})") == Conditions());
    }

    void readsWhatEarlierVersionsWrote() {
        const auto old = conditionsFromJson(R"({"governor":"performance","load":[1.5,1.0,0.5],"mhz":"2595.124"})");
        QVERIFY(near(old.load, 1.5));
        QVERIFY(near(old.mhz, 2595.124));
        QCOMPARE(old.governor, std::string("performance"));
    }

    void damagedConditionsAreNamed_data() {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("message");
        QTest::newRow("no JSON") << "load 1.5"
                                 << "JSON object";
        QTest::newRow("a list") << "[1.5]"
                                << "JSON object";
        QTest::newRow("empty load") << R"({"load":[]})"
                                    << "key 'load'";
        QTest::newRow("words as load") << R"({"load":["high"]})"
                                       << "key 'load'";
        QTest::newRow("negative load") << R"({"load":-1})"
                                       << "key 'load'";
        QTest::newRow("no clock rate") << R"({"mhz":"fast"})"
                                       << "key 'mhz'";
        QTest::newRow("clock rate with a tail") << R"({"mhz":"2595.1 MHz"})"
                                                << "key 'mhz'";
        QTest::newRow("number as governor") << R"({"governor":1})"
                                            << "key 'governor'";
        QTest::newRow("text as heat") << R"({"celsius":"60"})"
                                      << "key 'celsius'";
        QTest::newRow("below zero") << R"({"celsius":-500})"
                                    << "key 'celsius'";
        QTest::newRow("half a time") << R"({"throttled":0.5})"
                                     << "key 'throttled'";
        QTest::newRow("negative share") << R"({"busy-elsewhere":-0.5})"
                                        << "key 'busy-elsewhere'";
        QTest::newRow("not a number") << R"({"stolen":null})"
                                      << "key 'stolen'";
    }
    void damagedConditionsAreNamed() {
        QFETCH(QString, json);
        QFETCH(QString, message);
        HATTER_THROWS(InputError, message.toUtf8().constData(), conditionsFromJson(json.toStdString()));
    }

    void theWorstOfTwoTurnsStands() {
        const Conditions a{0.5, {}, 0.1, 1500.0, "ondemand", 61.5, 1};
        const Conditions b{0.25, 0.75, 0.2, {}, "", 70.0, 2};
        QVERIFY(worst(a, b) == (Conditions{0.5, 0.75, 0.2, 1500.0, "ondemand", 70.0, 3}));
        QVERIFY(worst(Conditions(), a) == a);
        QVERIFY(worst(a, Conditions()) == a);
    }

    void doubtsHaveWords() {
        for (const Doubt doubt : {Doubt::None, Doubt::Drift, Doubt::Load, Doubt::Residual, Doubt::Person})
            QVERIFY(doubtFromText(toText(doubt)) == doubt);
        QCOMPARE(toText(Doubt::None), std::string());
        QCOMPARE(toText(Doubt::Drift), std::string("drift"));
        HATTER_THROWS(InputError, "'Drift'", doubtFromText("Drift"));
    }

    void listsOfCores_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("cores");
        QTest::newRow("none") << "" << QList<int>();
        QTest::newRow("one") << "3" << QList<int>{3};
        QTest::newRow("a range") << "0,2-4" << QList<int>{0, 2, 3, 4};
        QTest::newRow("every other") << "0-6:2,1" << QList<int>{0, 1, 2, 4, 6};
        QTest::newRow("twice") << "2,2,1-2" << QList<int>{1, 2};
    }
    void listsOfCores() {
        QFETCH(QString, text);
        QFETCH(QList<int>, cores);
        QCOMPARE(coreList(text.toStdString()), std::vector<int>(cores.begin(), cores.end()));
    }

    void damagedListsOfCoresAreRefused_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {",", "1,", ",1", "1,,2", "-1", "3-", "4-2", "1-5:", "1-5:0", "1 2", "a", "0x3", "1;2",
                                 "99999999999", "5000", "0-9999", "1-2-3"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void damagedListsOfCoresAreRefused() {
        QFETCH(QString, text);
        HATTER_THROWS(InputError, "no list of cores", coreList(text.toStdString()));
    }

    void studentsQuantiles_data() {
        QTest::addColumn<int>("freedom");
        QTest::addColumn<double>("wanted");
        QTest::newRow("1") << 1 << 6.3138;
        QTest::newRow("9") << 9 << 1.8331;
        QTest::newRow("10") << 10 << 1.8125;
        QTest::newRow("15") << 15 << 1.7531;
        QTest::newRow("30") << 30 << 1.6973;
        QTest::newRow("120") << 120 << 1.6577;
        QTest::newRow("very many") << 1'000'000 << 1.6449;
    }
    void studentsQuantiles() {
        QFETCH(int, freedom);
        QFETCH(double, wanted);
        QVERIFY2(std::fabs(student90(freedom) - wanted) < 1e-4,
                 qPrintable(QString::number(student90(freedom), 'f', 6)));
    }

    void intervalOfRunsInOneSitting() {
        std::vector<double> runs;
        for (int i = 20; i > 0; --i)
            runs.push_back(i);
        // Two at each end stand as 3 and 18: squares 340 + 4 * 7.5^2; 16 are kept.
        const MeanInterval found = meanInterval(runs, {20}, 0.1);
        QCOMPARE(found.mean, 10.5);
        QVERIFY(std::fabs(found.ci - 1.7531 * std::sqrt(565.0 / 240.0)) < 2e-4);
        QVERIFY(std::fabs(found.std - std::sqrt(255.0 / 12.0)) < 1e-12);
    }

    void runsOfOneSittingAreAlike() {
        std::vector<double> runs;
        for (const double ms : {10.0, 11.0, 12.0, 13.0})
            runs.insert(runs.end(), 5, ms);
        const double apart = meanInterval(runs, {5, 5, 5, 5}, 0.1).ci;
        QVERIFY(std::fabs(apart - 2.3534 * std::sqrt(5.0 / 3.0) / 2.0) < 2e-4);
        QVERIFY(std::fabs(meanInterval(runs, {20}, 0.1).ci - 1.7531 * std::sqrt(25.0 / 240.0)) < 2e-4);
    }

    /// Runs of one sitting share a part of their error, as on a machine with slow moments.
    void theIntervalHoldsTheMean_data() {
        QTest::addColumn<double>("ofRun");
        QTest::addColumn<double>("ofRound");
        QTest::addColumn<int>("rounds");
        QTest::newRow("runs alone vary") << 0.01 << 0.0 << 4;
        QTest::newRow("both vary") << 0.01 << 0.01 << 4;
        QTest::newRow("rounds vary more") << 0.003 << 0.02 << 4;
        QTest::newRow("twelve rounds") << 0.01 << 0.01 << 12;
    }
    void theIntervalHoldsTheMean() {
        QFETCH(double, ofRun);
        QFETCH(double, ofRound);
        QFETCH(int, rounds);
        PythonRandom random(5);
        const auto normal = [&] {
            double sum = -6.0;
            for (int i = 0; i < 12; ++i)
                sum += random.uniform();
            return sum;
        };
        constexpr int Trials = 2000;
        int held = 0;
        for (int trial = 0; trial < Trials; ++trial) {
            std::vector<double> runs;
            for (int round = 0; round < rounds; ++round) {
                const double shared = ofRound * normal();
                for (int run = 0; run < 5; ++run)
                    runs.push_back(100.0 * (1.0 + shared + ofRun * normal()));
            }
            const MeanInterval found = meanInterval(runs, std::vector<int>(std::size_t(rounds), 5), 0.1);
            held += std::fabs(found.mean - 100.0) <= found.ci ? 1 : 0;
        }
        qInfo("%.1f %% of the intervals hold the mean", 100.0 * held / Trials);
        QVERIFY(held > 0.88 * Trials);
    }

    void fewRunsSayLittle() {
        QVERIFY(std::isinf(meanInterval({3.0}, {1}, 0.1).ci));
        QCOMPARE(meanInterval({3.0}, {1}, 0.1).mean, 3.0);
        QVERIFY(std::isinf(meanInterval({3.0, 4.0}, {1, 1}, 0.1).ci));
        QVERIFY(std::isfinite(meanInterval({3.0, 4.0, 5.0}, {3}, 0.1).ci));
        QCOMPARE(meanInterval({4.0, 4.0, 4.0, 4.0}, {2, 2}, 0.1).ci, 0.0);
        HATTER_THROWS(InputError, "0 runs", meanInterval({}, {}, 0.1));
        HATTER_THROWS(InputError, "sittings have 4", meanInterval({1.0, 2.0, 3.0}, {2, 2}, 0.1));
        HATTER_THROWS(InputError, "no run", meanInterval({1.0, 2.0}, {0, 2}, 0.1));
        HATTER_THROWS(InputError, "not a time", meanInterval({std::numeric_limits<double>::quiet_NaN()}, {1}, 0.1));
    }
};

QTEST_GUILESS_MAIN(LatencyMachineTest)
#include "tst_latency_machine.moc"
