// SPDX-License-Identifier: GPL-3.0-or-later
// The real meter on a tiny space. What is checked is its behaviour; times themselves only as far as any machine keeps
// them apart.
#include "Shared.h"
#include "base/Error.h"
#include "latency/Lab.h"
#include "measure/Meters.h"

#include <ATen/Parallel.h>
#include <dlfcn.h>
#include <sched.h>
#include <torch/torch.h>
#include <unistd.h>
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <numeric>
#include <thread>

using namespace hatter;
using namespace hatter::latency;

namespace {

space::DesignSpace tinySpace() {
    space::DesignSpace s;
    s.name = "tiny";
    s.encoderEmbed = s.decoderEmbed = 64;
    s.encoderFfn = s.decoderFfn = 256;
    s.encoderLayers = s.decoderLayers = 3;
    s.encoderHeads = s.decoderHeads = 4;
    s.qkvDim = 32;
    s.spanRule = space::SpanRule::Used;
    s.encoderEmbedChoices = s.decoderEmbedChoices = {64, 32};
    s.encoderFfnChoices = s.decoderFfnChoices = {256, 64};
    s.encoderLayerChoices = {3, 1};
    s.decoderLayerChoices = {3, 1};
    s.encoderHeadChoices = s.decoderSelfHeadChoices = s.decoderCrossHeadChoices = {4, 2};
    s.spanChoices = {1, 2, 3};
    return s;
}

MeterSettings tinySettings() {
    MeterSettings out;
    out.space = tinySpace();
    out.protocol.vocabulary = 500;
    out.protocol.sourceLength = out.protocol.targetLength = 8;
    out.protocol.beam = 4;
    return out;
}

/// Of a thread; 0: the calling one.
std::vector<int> allowedCores(int thread = 0) {
    cpu_set_t set;
    std::vector<int> out;
    if (sched_getaffinity(thread, sizeof set, &set) == 0)
        for (int core = 0; core < CPU_SETSIZE; ++core)
            if (CPU_ISSET(core, &set))
                out.push_back(core);
    return out;
}

void hold(int thread, const std::vector<int>& cores) {
    cpu_set_t set;
    CPU_ZERO(&set);
    for (const int core : cores)
        CPU_SET(core, &set);
    sched_setaffinity(thread, sizeof set, &set);
}

/// All of this program's.
std::vector<int> threads() {
    std::vector<int> out;
    for (const auto& entry : std::filesystem::directory_iterator("/proc/self/task"))
        out.push_back(std::stoi(entry.path().filename()));
    return out;
}

double sum(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0);
}

double least(const std::vector<double>& values) {
    return *std::min_element(values.begin(), values.end());
}

const std::stop_token NoStop;

}  // namespace

class LatencyMeterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsAndTimesRuns_data() {
        QTest::addColumn<int>("uncounted");
        QTest::addColumn<int>("counted");
        QTest::newRow("five after one") << 1 << 5;
        QTest::newRow("one, cold") << 0 << 1;
        QTest::newRow("twelve after three") << 3 << 12;
    }
    void countsAndTimesRuns() {
        QFETCH(int, uncounted);
        QFETCH(int, counted);
        const auto meter = measure::makeMeter(tinySettings());
        const RunTimes times = meter->time(tinySpace().largest(), uncounted, counted, NoStop);
        for (const auto* runs : {&times.encoderMs, &times.decoderMs}) {
            QCOMPARE(int(runs->size()), counted);
            for (const double ms : *runs)
                QVERIFY(std::isfinite(ms) && ms > 0.0 && ms < 60'000.0);
        }
        QVERIFY(times.conditions.load.has_value() && times.conditions.busyElsewhere.has_value());
    }

    void moreWorkTakesLonger() {
        const auto meter = measure::makeMeter(tinySettings());
        const auto large = meter->time(tinySpace().largest(), 2, 10, NoStop);
        const auto small = meter->time(tinySpace().smallest(), 2, 10, NoStop);
        // Three layers instead of one; the fastest runs, which nothing disturbed.
        QVERIFY(least(large.encoderMs) > least(small.encoderMs));
        QVERIFY(least(large.decoderMs) > least(small.decoderMs));
        MeterSettings longer = tinySettings();
        longer.protocol.targetLength = 32;
        const auto steps = measure::makeMeter(longer)->time(tinySpace().smallest(), 2, 10, NoStop);
        QVERIFY(least(steps.decoderMs) > 2.0 * least(small.decoderMs));
    }

    void stopsBetweenRuns() {
        const auto meter = measure::makeMeter(tinySettings());
        std::stop_source stop;
        stop.request_stop();
        HATTER_THROWS(Stopped, "", meter->time(tinySpace().largest(), 0, 1, stop.get_token()));
        HATTER_THROWS(Stopped, "", meter->profile(tinySpace().largest(), stop.get_token()));
        std::stop_source later;
        const std::jthread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            later.request_stop();
        });
        HATTER_THROWS(Stopped, "", meter->time(tinySpace().largest(), 0, 100'000'000, later.get_token()));
    }

    void pinsAndLetsGo() {
        const auto before = allowedCores();
        QVERIFY(!before.empty());
        MeterSettings settings = tinySettings();
        settings.protocol.cores = std::to_string(before.front());
        {
            const auto meter = measure::makeMeter(settings);
            QCOMPARE(allowedCores(), std::vector<int>{before.front()});
            meter->time(tinySpace().largest(), 0, 2, NoStop);
            QCOMPARE(sched_getcpu(), before.front());
            // The machine is not smaller for being pinned.
            QCOMPARE(meter->machine().cores, int(before.size()));
        }
        QCOMPARE(allowedCores(), before);
    }

    void pinsAllThreadsThatCompute() {
        const auto before = allowedCores();
        if (before.size() < 2)
            QSKIP("one core");
        MeterSettings settings = tinySettings();
        settings.protocol.threads = 2;
        {
            // Makes the threads, which then stand on one core.
            const auto unpinned = measure::makeMeter(settings);
            torch::relu(torch::rand({2000, 2000}));
            QCOMPARE(at::get_num_threads(), 2);
        }
        for (const int thread : threads())
            if (thread != gettid())
                hold(thread, {before[0]});
        const auto countOn = [](const std::vector<int>& cores) {
            const auto all = threads();
            return std::count_if(all.begin(), all.end(), [&](int thread) { return allowedCores(thread) == cores; });
        };
        // The calling thread, one of OpenMP's and one of OpenBLAS's.
        const int computing = dlsym(RTLD_DEFAULT, "blas_thread_shutdown_") != nullptr ? 3 : 2;
        QCOMPARE(int(countOn(before)), 1);
        settings.protocol.cores = std::to_string(before[0]) + "," + std::to_string(before[1]);
        {
            const auto meter = measure::makeMeter(settings);
            meter->time(tinySpace().largest(), 0, 2, NoStop);
            QVERIFY(countOn({before[0], before[1]}) >= computing);
        }
        QVERIFY(countOn(before) >= computing);
        for (const int thread : threads())
            hold(thread, before);
    }

    void threadCountIsRestored() {
        const int before = at::get_num_threads();
        {
            const auto meter = measure::makeMeter(tinySettings());
            QCOMPARE(at::get_num_threads(), 1);
        }
        QCOMPARE(at::get_num_threads(), before);
    }

    void whatCannotBeMeasuredIsRefused_data() {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("message");
        QTest::newRow("dtype") << 0 << "float16";
        QTest::newRow("device") << 1 << "'tpu'";
        QTest::newRow("runtime") << 2 << "'session'";
        QTest::newRow("absent core") << 3 << "core 4000 is absent";
        QTest::newRow("no list of cores") << 4 << "'0-'";
        QTest::newRow("fewer cores than threads") << 5 << "as many cores as there are threads";
        QTest::newRow("no steps") << 6 << "positive";
        QTest::newRow("no words") << 7 << "at least 8";
        QTest::newRow("damaged space") << 8 << "qkv";
        QTest::newRow("no GPU") << 9 << "CUDA";
    }
    void whatCannotBeMeasuredIsRefused() {
        QFETCH(int, which);
        QFETCH(QString, message);
        MeterSettings s = tinySettings();
        switch (which) {
            case 0:
                s.protocol.dtype = "float16";
                break;
            case 1:
                s.device = "tpu";
                break;
            case 2:
                s.protocol.runtime = "session";
                break;
            case 3:
                s.protocol.cores = "4000";
                break;
            case 4:
                s.protocol.cores = "0-";
                break;
            case 5:
                s.protocol.cores = std::to_string(allowedCores().front());
                s.protocol.threads = 2;
                break;
            case 6:
                s.protocol.targetLength = 0;
                break;
            case 7:
                s.protocol.vocabulary = 0;
                break;
            case 8:
                s.space.qkvDim = 33;
                break;
            default:
                s.device = "cuda";
        }
        const auto before = allowedCores();
        const int count = at::get_num_threads();
        if (which == 9 && torch::cuda::is_available())
            QSKIP("there is a GPU");
        HATTER_THROWS(InputError, message.toUtf8().constData(), measure::makeMeter(s));
        QCOMPARE(allowedCores(), before);
        QCOMPARE(at::get_num_threads(), count);
    }

    void aForeignSubTransformerIsRefused() {
        const auto meter = measure::makeMeter(tinySettings());
        space::SubTransformer foreign = tinySpace().largest();
        foreign.encoder[0].ffn = 100;
        HATTER_THROWS(InputError, "does not belong", meter->time(foreign, 0, 1, NoStop));
        HATTER_THROWS(InputError, "does not belong", meter->profile(foreign, NoStop));
    }

    void aProfileTellsOfEachLayer() {
        const auto meter = measure::makeMeter(tinySettings());
        const auto whole = tinySpace().largest();
        const LayerShares shares = meter->profile(whole, NoStop);
        QCOMPARE(shares.encoderMs.size(), std::size_t{3});
        QCOMPARE(shares.decoderMs.size(), std::size_t{3});
        for (const auto* layers : {&shares.encoderMs, &shares.decoderMs})
            for (const double ms : *layers)
                QVERIFY(std::isfinite(ms) && ms > 0.0);
        QVERIFY(shares.encoderRestMs > 0.0 && shares.decoderRestMs > 0.0);
        // Others may work beside one of both: within a factor of two in one of three tries.
        const auto ratio = [](double layers, double rest, const std::vector<double>& runs) {
            return (layers + rest) / trimmedMean(runs, 0.2).mean;
        };
        const auto isNear = [](double r) { return r > 0.5 && r < 2.0; };
        bool near = false;
        for (int i = 0; i < 3 && !near; ++i) {
            const LayerShares again = meter->profile(whole, NoStop);
            const RunTimes times = meter->time(whole, 2, 15, NoStop);
            const double encoder = ratio(sum(again.encoderMs), again.encoderRestMs, times.encoderMs);
            const double decoder = ratio(sum(again.decoderMs), again.decoderRestMs, times.decoderMs);
            qInfo("profile over time: encoder %.2f, decoder %.2f", encoder, decoder);
            near = isNear(encoder) && isNear(decoder);
        }
        QVERIFY(near);
        const LayerShares small = meter->profile(tinySpace().smallest(), NoStop);
        QCOMPARE(small.encoderMs.size(), std::size_t{1});
        QCOMPARE(small.decoderMs.size(), std::size_t{1});
    }

    void machinesTellLibTorchAndGpu() {
        const Machine cpu = measure::machineWith("cpu");
        QVERIFY(!cpu.libtorch.empty() && cpu.gpu.empty());
        if (torch::cuda::is_available())
            QVERIFY(fingerprint(cpu) != fingerprint(measure::machineWith("cuda")));
        else
            HATTER_THROWS(InputError, "no CUDA device", measure::machineWith("cuda"));
        HATTER_THROWS(InputError, "'tpu'", measure::machineWith("tpu"));
        QVERIFY(measure::makeMeter(tinySettings())->machine() == cpu);
    }

    void theLabWorksWithIt() {
        MeterSettings settings = tinySettings();
        settings.protocol.runs = settings.protocol.mostRuns = 8;
        settings.protocol.rounds = 2;
        TrustRules rules;
        rules.coolDownSeconds = rules.mostCoolDownSeconds = 0.001;
        const auto meter = measure::makeMeter(settings);
        Lab lab(*meter, settings.protocol, tinySpace().smallest(), rules, 1);
        std::vector<LabRow> rows;
        lab.measure({tinySpace().largest(), tinySpace().smallest()},
                    {[&](const LabRow& row) { rows.push_back(row); }, {}}, NoStop);
        int samples = 0, anchors = 0;
        for (const LabRow& row : rows) {
            (row.role == LabRow::Role::Anchor ? anchors : samples)++;
            QVERIFY(row.measurement.totalMs() > 0.0 && row.beganAt < row.at);
        }
        QVERIFY(samples >= 2 && anchors >= 3);
        QVERIFY(lab.anchor().ms > 0.0);
    }
};

QTEST_APPLESS_MAIN(LatencyMeterTest)
#include "tst_latency_meter.moc"
