// SPDX-License-Identifier: GPL-3.0-or-later
// Rates of latency prediction, and what share of this machine's sgemm rate the reference's network reaches. Run it
// while nothing else computes:
//
//   cmake --preset release -DHATTER_BENCHMARKS=ON && cmake --build build/release --target hatter-bench-latency
//   OMP_WAIT_POLICY=passive build/release/bin/hatter-bench-latency [--benchmark_filter=network]
//
// Columns: GFLOP/s of what is measured; sgemm: GFLOP/s of LibTorch's products, taken in turns with it; share: their
// ratio. The argument is the number of threads.
#include "base/Random.h"
#include "base/Resources.h"
#include "latency/LatencyPredictor.h"
#include "measure/HatBatch.h"
#include "measure/HatTraining.h"
#include "model/ThreadsImpl.h"
#include "space/HatYaml.h"

#include <benchmark/benchmark.h>
#include <torch/torch.h>

#include <algorithm>
#include <chrono>
#include <functional>

using namespace hatter;

namespace {

/// Of one row through the reference's network of 10, 400, 400, 400, 400 and 1 values.
constexpr double MultiplicationsPerRow = 10 * 400 + 3 * 400 * 400 + 400;

double secondsOf(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// A product [rows, inner] x [inner, columns].
class Product {
public:
    Product(std::int64_t rows, std::int64_t inner, std::int64_t columns)
        : m_a(torch::randn({rows, inner})),
          m_b(torch::randn({columns, inner})),
          m_out(torch::empty({rows, columns})),
          m_flops(2.0 * double(rows) * double(inner) * double(columns)) {}

    void run() {
        const c10::InferenceMode inference;
        at::mm_out(m_out, m_a, m_b.t());
    }
    double flops() const { return m_flops; }

private:
    torch::Tensor m_a, m_b, m_out;
    double m_flops;
};

/// The median rate of work that is repeated: what else the machine does for a moment does not count.
class Rate {
public:
    explicit Rate(double flops) : m_flops(flops) {}
    void add(double seconds) { m_seconds.push_back(seconds); }
    double perSecond() {
        const auto middle = m_seconds.begin() + std::ptrdiff_t(m_seconds.size() / 2);
        std::nth_element(m_seconds.begin(), middle, m_seconds.end());
        return m_flops / *middle;
    }

private:
    double m_flops;
    std::vector<double> m_seconds;
};

/// Takes turns between `work` of so many floating-point operations and two products: a large square one, and the
/// network's widest layer for as many rows as fit in the cache. The faster one is the machine's rate.
void compareWithProducts(benchmark::State& state, double flops, const std::function<void()>& work) {
    Product square(2048, 2048, 2048), layer(1024, 400, 400);
    Rate own(flops), large(square.flops()), small(layer.flops());
    work();
    for (auto _ : state) {
        const double seconds = secondsOf(work);
        state.SetIterationTime(seconds);
        own.add(seconds);
        large.add(secondsOf([&] { square.run(); }));
        for (int i = 0; i < 16; ++i)
            small.add(secondsOf([&] { layer.run(); }));
    }
    const double sgemm = std::max(large.perSecond(), small.perSecond());
    state.counters["GFLOP/s"] = own.perSecond() / 1e9;
    state.counters["sgemm"] = sgemm / 1e9;
    state.counters["share"] = own.perSecond() / sgemm;
}

space::DesignSpace wmtSpace() {
    return space::readDesignSpace(resourcesFolder() / "spaces" / "space0.yml");
}

std::vector<space::SubTransformer> someSubs(std::size_t n) {
    const auto space = wmtSpace();
    PythonRandom random(1);
    std::vector<space::SubTransformer> out;
    while (out.size() < n)
        out.push_back(space.sample(random));
    return out;
}

std::vector<latency::LatencyRow> someRows(std::size_t n) {
    std::vector<latency::LatencyRow> out;
    for (const auto& sub : someSubs(n)) {
        latency::LatencyRow row;
        row.features = latency::featuresOf(sub);
        row.encoderMs = 5.0 + row.features[2] / 1000.0;
        row.decoderMs = 30.0 * row.features[5];
        out.push_back(row);
    }
    return out;
}

void sgemm(benchmark::State& state) {
    model::setThreads(int(state.range(3)));
    Product product(state.range(0), state.range(1), state.range(2));
    for (auto _ : state)
        product.run();
    state.counters["GFLOP/s"] =
        benchmark::Counter(product.flops() / 1e9, benchmark::Counter::kIsIterationInvariantRate);
}

void networkBatch(benchmark::State& state) {
    model::setThreads(int(state.range(0)));
    std::vector<latency::Features> rows;
    for (const auto& sub : someSubs(4096))
        rows.push_back(latency::featuresOf(sub));
    const measure::HatBatch batch(measure::initialHatPredictor({}));
    compareWithProducts(state, 2.0 * MultiplicationsPerRow * double(rows.size()),
                        [&] { benchmark::DoNotOptimize(batch.predictMs(rows)); });
    state.SetItemsProcessed(state.iterations() * std::int64_t(rows.size()));
}

/// Share of the least that a step needs: three products a layer.
void networkTraining(benchmark::State& state) {
    const auto rows = someRows(1600);
    latency::HatTraining training;
    training.steps = 200;
    training.threads = int(state.range(0));
    NoProgress progress;
    compareWithProducts(state, 3.0 * 2.0 * MultiplicationsPerRow * training.batch * training.steps,
                        [&] { benchmark::DoNotOptimize(measure::trainHatPredictor(rows, training, progress)); });
    state.SetItemsProcessed(state.iterations() * training.steps);
}

void networkOneByOne(benchmark::State& state) {
    const auto network = measure::initialHatPredictor({});
    const auto features = latency::featuresOf(wmtSpace().largest());
    for (auto _ : state)
        benchmark::DoNotOptimize(network.predictMs(features));
    state.SetItemsProcessed(state.iterations());
}

void regression(benchmark::State& state) {
    const auto subs = someSubs(20000);
    std::vector<latency::Measurement> measurements;
    for (std::size_t i = 0; i < 100; ++i) {
        latency::Measurement m;
        m.sub = subs[i];
        const auto features = latency::featuresOf(m.sub);
        m.encoderMs = 5.0 + features[2] / 1000.0;
        m.decoderMs = 30.0 * features[5];
        measurements.push_back(m);
    }
    latency::Protocol protocol;
    protocol.sourceLength = protocol.targetLength = 30;
    const auto predictor = latency::LatencyPredictor::fit(wmtSpace(), protocol, measurements);
    std::vector<double> ms(subs.size());
    for (auto _ : state) {
        predictor.totalMs(subs, ms);
        benchmark::DoNotOptimize(ms.data());
    }
    state.SetItemsProcessed(state.iterations() * std::int64_t(subs.size()));
}

}  // namespace

BENCHMARK(sgemm)->Args({2048, 2048, 2048, 1})->Args({4096, 400, 400, 1})->Args({1024, 400, 400, 1})->UseRealTime();
BENCHMARK(sgemm)->Args({2048, 2048, 2048, 2})->Args({4096, 400, 400, 2})->Args({1024, 400, 400, 2})->UseRealTime();
BENCHMARK(networkBatch)->Name("network batch")->Arg(1)->Arg(2)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(networkTraining)->Name("network training")->Arg(1)->Arg(2)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(networkOneByOne)->Name("network one by one");
BENCHMARK(regression)->Name("regression")->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
