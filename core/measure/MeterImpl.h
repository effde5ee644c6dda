// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/Protocol.h"
#include "model/SuperTransformerImpl.h"

#include <functional>
#include <stop_token>

namespace hatter::measure {

/// Measures SubTransformers of one design space on this machine, as the reference does (SEMANTICS vii) but without
/// gradients and dropout: the encoder once, the decoder step by step with a full beam, no search. Weights do not matter
/// for latency: random ones are used. Nothing else may compute meanwhile.
class Meter {
public:
    /// Makes the weights and sets this process's thread count. Throws InputError for a protocol that cannot be measured.
    Meter(const space::DesignSpace& space, const latency::Protocol& protocol, const torch::Device& device);

    /// Asks `stop` before every run; throws Stopped.
    latency::Measurement measure(const space::SubTransformer& sub, std::stop_token stop) const;

private:
    double timeMs(const std::function<void()>& work) const;
    latency::TrimmedMean repeat(const std::function<void()>& work, const std::stop_token& stop) const;

    latency::Protocol m_protocol;
    torch::Device m_device;
    model::SuperTransformer m_super;
};

/// Processor, cores, memory, system and LibTorch in one line.
std::string fingerprint(const torch::Device& device);
/// What else the machine does now, as JSON: load average, frequency and governor where readable.
std::string conditions();

}  // namespace hatter::measure
