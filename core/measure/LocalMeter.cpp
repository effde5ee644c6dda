// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Error.h"
#include "base/Median.h"
#include "latency/Cores.h"
#include "measure/Meters.h"
#include "measure/Pinning.h"
#include "model/ForwardImpl.h"
#include "model/ThreadsImpl.h"
#include "translate/IncrementalDecoderImpl.h"

#include <ATen/Parallel.h>
#include <algorithm>
#include <chrono>
#include <thread>

#if __has_include(<torch/cuda.h>)
#include <torch/cuda.h>
#endif

namespace hatter::measure {

namespace {

using latency::LayerShares;
using latency::MeterSettings;
using latency::Protocol;
using latency::RunTimes;

constexpr std::int64_t DummyToken = 7;
constexpr std::int64_t EndToken = 2;

/// A profile is the median of so many runs, layer by layer.
constexpr int ProfileRuns = 7;
constexpr int ProfileWarmUp = 2;

const MeterSettings& checked(const MeterSettings& settings) {
    const Protocol& p = settings.protocol;
    if (settings.device != "cpu" && settings.device != "cuda")
        throw InputError("device '" + settings.device + "' is not known; cpu and cuda are");
    if (settings.device == "cuda" && !torch::cuda::is_available())
        throw InputError("there is no CUDA device that this build's LibTorch can use; measure on cpu");
    if (p.runtime != "eager")
        throw InputError("runtime '" + p.runtime + "' is not known; this build measures 'eager'");
    if (p.dtype != "float32")
        throw InputError("latency in " + p.dtype + " is not measured by this build; use float32");
    if (p.sourceLength < 1 || p.targetLength < 1 || p.beam < 1 || p.batch < 1 || p.runs < 1 || p.rounds < 1 ||
        p.warmUp < 0 || p.vocabulary < 8 || p.threads < 0)
        throw InputError(
            "lengths, beam, batch, runs and rounds of a latency measurement must be positive, its "
            "vocabulary at least 8");
    settings.space.check("the space to measure");
    return settings;
}

int threadsOf(const Protocol& protocol) {
    if (protocol.threads > 0)
        return protocol.threads;
    const auto cores = latency::coreList(protocol.cores);
    return cores.empty() ? static_cast<int>(std::max(1U, std::thread::hardware_concurrency()))
                         : static_cast<int>(cores.size());
}

/// The thread counts of LibTorch and OpenBLAS, for as long as it lives.
class ThreadCount {
public:
    explicit ThreadCount(int threads) : m_before(at::get_num_threads()) { model::setThreads(threads); }
    ~ThreadCount() { model::setThreads(m_before); }
    ThreadCount(const ThreadCount&) = delete;
    ThreadCount& operator=(const ThreadCount&) = delete;

private:
    int m_before;
};

class LocalMeter final : public latency::Meter {
public:
    explicit LocalMeter(const MeterSettings& settings)
        : m_protocol(checked(settings).protocol),
          m_machine(machineWith(settings.device)),  // before it is pinned: it counts the cores that may be used
          m_threads(threadsOf(m_protocol)),
          m_pinning(latency::coreList(m_protocol.cores), threadsOf(m_protocol)),
          m_device(settings.device),
          m_super({settings.space, m_protocol.vocabulary, m_protocol.vocabulary}, 1) {
        m_super.to(m_device);
    }

    const latency::Machine& machine() const override { return m_machine; }
    RunTimes time(const space::SubTransformer& sub, int uncounted, int counted, const std::stop_token& stop) override;
    LayerShares profile(const space::SubTransformer& sub, const std::stop_token& stop) override;

private:
    /// One SubTransformer with what its runs read.
    struct Bench {
        model::SubWeights weights;
        torch::Tensor source, tokens;
        model::Encoded encoded;
    };
    Bench bench(const space::SubTransformer& sub) const;
    void decode(const Bench& bench) const;
    void profileEncoder(const Bench& bench, std::vector<double>& layersMs, double& restMs) const;
    void profileDecoder(const Bench& bench, std::vector<double>& layersMs, double& restMs) const;

    void wait() const {
        if (m_device.is_cuda())
            torch::cuda::synchronize();
    }
    /// What `work` takes, the device's share included. CUDA's own events are not reachable from a build without CUDA's
    /// headers: the device is waited for at both ends instead, which adds some microseconds.
    template <typename Work>
    double timeMs(Work&& work) const {
        wait();
        const auto start = std::chrono::steady_clock::now();
        work();
        wait();
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    }

    Protocol m_protocol;
    latency::Machine m_machine;
    ThreadCount m_threads;
    Pinning m_pinning;
    torch::Device m_device;
    model::SuperTransformer m_super;
};

LocalMeter::Bench LocalMeter::bench(const space::SubTransformer& sub) const {
    Bench out{model::slice(m_super, sub, model::SliceMode::Contiguous), {}, {}, {}};
    const auto options = torch::TensorOptions().dtype(torch::kInt64).device(m_device);
    out.source = torch::full({m_protocol.batch, m_protocol.sourceLength}, DummyToken, options);
    out.source.select(1, 0).fill_(EndToken);
    out.tokens = torch::full({std::int64_t{m_protocol.batch} * m_protocol.beam}, DummyToken, options);
    out.encoded = model::encode(out.weights, out.source);
    return out;
}

void LocalMeter::decode(const Bench& bench) const {
    translate::IncrementalDecoder session(bench.weights, bench.encoded, m_protocol.beam);
    for (int i = 0; i < m_protocol.targetLength; ++i)
        session.step(bench.tokens);
}

RunTimes LocalMeter::time(const space::SubTransformer& sub, int uncounted, int counted, const std::stop_token& stop) {
    const torch::NoGradGuard noGrad;
    const Bench b = bench(sub);
    const latency::ConditionsWatch watch;
    RunTimes out;
    const auto repeat = [&](std::vector<double>& runs, auto&& work) {
        for (int i = 0; i < uncounted + counted; ++i) {
            if (stop.stop_requested())
                throw Stopped();
            const double ms = timeMs(work);
            // The first runs pay for lazy allocation and cold caches.
            if (i >= uncounted)
                runs.push_back(ms);
        }
    };
    repeat(out.encoderMs, [&] { model::encode(b.weights, b.source); });
    repeat(out.decoderMs, [&] { decode(b); });
    out.conditions = watch.finish();
    return out;
}

void LocalMeter::profileEncoder(const Bench& bench, std::vector<double>& layersMs, double& restMs) const {
    torch::Tensor x;
    restMs = timeMs([&] {
        // As encode() looks for padding.
        bench.source.eq(DummyToken).any().item<bool>();
        x = model::embedSource(bench.weights, bench.source);
    });
    for (std::size_t i = 0; i < bench.weights.encoder.size(); ++i)
        layersMs.push_back(timeMs([&] { x = model::encoderLayer(bench.weights, i, x, {}); }));
    if (bench.weights.encoderNormFirst)
        restMs += timeMs([&] { x = model::layerNorm(x, bench.weights.encoderNorm); });
}

void LocalMeter::profileDecoder(const Bench& bench, std::vector<double>& layersMs, double& restMs) const {
    const std::size_t layers = bench.weights.decoder.size();
    translate::IncrementalDecoder session(bench.weights, bench.encoded, m_protocol.beam);
    for (const model::DecoderSlice& layer : bench.weights.decoder)
        layersMs.push_back(timeMs([&] { translate::IncrementalDecoder::cacheOf(layer, bench.encoded); }));
    restMs = 0.0;
    for (int step = 0; step < m_protocol.targetLength; ++step) {
        torch::Tensor x;
        restMs += timeMs([&] { x = session.embed(bench.tokens); });
        for (std::size_t i = 0; i < layers; ++i)
            layersMs[i] += timeMs([&] { x = session.layer(i, x); });
        restMs += timeMs([&] { x = session.finish(x); });
    }
}

LayerShares LocalMeter::profile(const space::SubTransformer& sub, const std::stop_token& stop) {
    const torch::NoGradGuard noGrad;
    const Bench b = bench(sub);
    std::vector<LayerShares> runs(ProfileWarmUp + ProfileRuns);
    // All runs of the encoder first, as they are timed: a decoder in between would take its place in the caches.
    for (const bool encoder : {true, false})
        for (LayerShares& run : runs) {
            if (stop.stop_requested())
                throw Stopped();
            if (encoder)
                profileEncoder(b, run.encoderMs, run.encoderRestMs);
            else
                profileDecoder(b, run.decoderMs, run.decoderRestMs);
        }
    runs.erase(runs.begin(), runs.begin() + ProfileWarmUp);
    const auto middle = [&](auto&& part) {
        std::vector<double> values;
        for (const LayerShares& run : runs)
            values.push_back(part(run));
        return median(std::move(values));
    };
    LayerShares out;
    for (std::size_t i = 0; i < sub.encoder.size(); ++i)
        out.encoderMs.push_back(middle([i](const LayerShares& run) { return run.encoderMs[i]; }));
    for (std::size_t i = 0; i < sub.decoder.size(); ++i)
        out.decoderMs.push_back(middle([i](const LayerShares& run) { return run.decoderMs[i]; }));
    out.encoderRestMs = middle([](const LayerShares& run) { return run.encoderRestMs; });
    out.decoderRestMs = middle([](const LayerShares& run) { return run.decoderRestMs; });
    return out;
}

}  // namespace

std::unique_ptr<latency::Meter> makeMeter(const MeterSettings& settings) {
    return std::make_unique<LocalMeter>(settings);
}

}  // namespace hatter::measure
