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
    if (p.sourceLength < 1 || p.targetLength < 1 || p.beam < 1 || p.batch < 1 || p.runs < 1 || p.rounds < 1 ||
        p.warmUp < 0 || p.vocabulary < 8 || p.threads < 0)
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

std::vector<double> Meter::repeat(const std::function<void()>& work, int uncounted, int counted,
                                  const std::stop_token& stop) const {
    std::vector<double> runs;
    for (int i = 0; i < uncounted + counted; ++i) {
        if (stop.stop_requested())
            throw Stopped();
        const double ms = timeMs(work);
        // The first runs pay for lazy allocation and cold caches.
        if (i >= uncounted)
            runs.push_back(ms);
    }
    return runs;
}

void Meter::addRound(Runs& runs, const std::stop_token& stop) const {
    const torch::NoGradGuard noGrad;
    const auto weights = model::slice(m_super, runs.sub, model::SliceMode::Contiguous);
    const auto options = torch::TensorOptions().dtype(torch::kInt64).device(m_device);
    torch::Tensor source = torch::full({m_protocol.batch, m_protocol.sourceLength}, DummyToken, options);
    source.select(1, 0).fill_(EndToken);
    const auto encoded = model::encode(weights, source);
    const auto tokens = torch::full({std::int64_t{m_protocol.batch} * m_protocol.beam}, DummyToken, options);
    const int uncounted = runs.rounds == 0 ? m_protocol.warmUp : std::min(1, m_protocol.warmUp);
    const int counted = m_protocol.runs * (runs.rounds + 1) / rounds() - m_protocol.runs * runs.rounds / rounds();
    const auto encoder = repeat([&] { model::encode(weights, source); }, uncounted, counted, stop);
    const auto decoder = repeat(
        [&] {
            translate::IncrementalDecoder session(weights, encoded, m_protocol.beam);
            for (int i = 0; i < m_protocol.targetLength; ++i)
                session.step(tokens);
        },
        uncounted, counted, stop);
    runs.encoderMs.insert(runs.encoderMs.end(), encoder.begin(), encoder.end());
    runs.decoderMs.insert(runs.decoderMs.end(), decoder.begin(), decoder.end());
    ++runs.rounds;
}

latency::Measurement Meter::result(const Runs& runs) const {
    const auto encoder = latency::trimmedMean(runs.encoderMs, m_protocol.trim);
    const auto decoder = latency::trimmedMean(runs.decoderMs, m_protocol.trim);
    return {runs.sub, encoder.mean, decoder.mean, encoder.std, decoder.std};
}

}  // namespace hatter::measure
