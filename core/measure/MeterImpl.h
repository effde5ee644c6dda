// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/Protocol.h"
#include "model/SuperTransformerImpl.h"

#include <algorithm>
#include <functional>
#include <stop_token>
#include <vector>

namespace hatter::measure {

/// Measures SubTransformers of one design space on this machine, as the reference does (SEMANTICS vii) but without
/// gradients and dropout: the encoder once, the decoder step by step with a full beam, no search. Weights do not matter
/// for latency: random ones are used. Nothing else may compute meanwhile.
///
/// A machine has slow moments that outlast all runs of one SubTransformer (another guest of the host, a warm
/// processor). Runs are therefore taken in several rounds over several SubTransformers, so that a slow moment spoils a
/// few runs of many, which the trimmed mean forgives, and not all runs of one.
class Meter {
public:
    /// Makes the weights and sets this process's thread count. Throws InputError for a protocol that cannot be
    /// measured.
    Meter(const space::DesignSpace& space, const latency::Protocol& protocol, const torch::Device& device);

    /// The runs of one SubTransformer so far.
    struct Runs {
        space::SubTransformer sub;
        std::vector<double> encoderMs, decoderMs;
        int rounds = 0;  ///< rounds done
    };

    /// Rounds that it takes: the protocol's, at most one for each run.
    int rounds() const { return std::min(m_protocol.rounds, m_protocol.runs); }
    /// Adds one round: its share of the protocol's runs, after runs that do not count (all warm-up runs before the
    /// first round, one before the others). Asks `stop` before every run; throws Stopped.
    void addRound(Runs& runs, const std::stop_token& stop) const;
    /// The trimmed means. `runs` must have all rounds.
    latency::Measurement result(const Runs& runs) const;

private:
    double timeMs(const std::function<void()>& work) const;
    std::vector<double> repeat(const std::function<void()>& work, int uncounted, int counted,
                               const std::stop_token& stop) const;

    latency::Protocol m_protocol;
    torch::Device m_device;
    model::SuperTransformer m_super;
};

/// Processor, cores, memory, system and LibTorch in one line.
std::string fingerprint(const torch::Device& device);
/// What else the machine does now, as JSON: load average, frequency and governor where readable.
std::string conditions();

}  // namespace hatter::measure
