// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure/MeterImpl.h"

#include "base/Error.h"
#include "model/ForwardImpl.h"
#include "model/ThreadsImpl.h"
#include "translate/IncrementalDecoderImpl.h"

#include <chrono>

#if __has_include(<torch/cuda.h>)
#include <torch/cuda.h>
#endif

namespace hatter::measure {

namespace {
constexpr std::int64_t DummyToken = 7;
constexpr std::int64_t EndToken = 2;

void check(const latency::Protocol& p) {
    if (p.runtime != "eager")
        throw InputError("runtime '" + p.runtime + "' is not known; this build measures 'eager'");
    if (p.dtype != "float32")
        throw InputError("latency in " + p.dtype + " is not measured by this build; use float32");
    if (p.sourceLength < 1 || p.targetLength < 1 || p.beam < 1 || p.batch < 1 || p.runs < 1 || p.warmUp < 0 ||
        p.vocabulary < 8 || p.threads < 0)
        throw InputError("lengths, beam, batch and runs of a latency measurement must be positive");
}
}  // namespace

Meter::Meter(const space::DesignSpace& space, const latency::Protocol& protocol, const torch::Device& device)
    : m_protocol((check(protocol), protocol)),
      m_device(device),
      m_super({space, protocol.vocabulary, protocol.vocabulary}, 1) {
    model::setThreads(protocol.threads);
    m_super.to(device);
}

double Meter::timeMs(const std::function<void()>& work) const {
    const auto wait = [this] {
        if (m_device.is_cuda())
            torch::cuda::synchronize();
    };
    wait();
    const auto start = std::chrono::steady_clock::now();
    work();
    wait();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

latency::TrimmedMean Meter::repeat(const std::function<void()>& work, const std::stop_token& stop) const {
    std::vector<double> runs;
    for (int i = 0; i < m_protocol.warmUp + m_protocol.runs; ++i) {
        if (stop.stop_requested())
            throw Stopped();
        const double ms = timeMs(work);
        // Warm-up runs are dropped: the first ones pay for lazy allocation.
        if (i >= m_protocol.warmUp)
            runs.push_back(ms);
    }
    return latency::trimmedMean(runs, m_protocol.trim);
}

latency::Measurement Meter::measure(const space::SubTransformer& sub, std::stop_token stop) const {
    const torch::NoGradGuard noGrad;
    const auto weights = model::slice(m_super, sub, model::SliceMode::Contiguous);
    const auto options = torch::TensorOptions().dtype(torch::kInt64).device(m_device);
    torch::Tensor source = torch::full({m_protocol.batch, m_protocol.sourceLength}, DummyToken, options);
    source.select(1, 0).fill_(EndToken);
    const auto encoded = model::encode(weights, source);
    const auto tokens = torch::full({std::int64_t{m_protocol.batch} * m_protocol.beam}, DummyToken, options);
    const auto encoder = repeat([&] { model::encode(weights, source); }, stop);
    const auto decoder = repeat(
        [&] {
            translate::IncrementalDecoder session(weights, encoded, m_protocol.beam);
            for (int i = 0; i < m_protocol.targetLength; ++i)
                session.step(tokens);
        },
        stop);
    return {sub, encoder.mean, decoder.mean, encoder.std, decoder.std};
}

}  // namespace hatter::measure
