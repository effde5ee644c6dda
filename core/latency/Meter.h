// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/Conditions.h"
#include "latency/Machine.h"
#include "latency/Protocol.h"
#include "space/DesignSpace.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace hatter::latency {

/// Times of single runs of one SubTransformer, milliseconds, in the order in which they were made.
struct RunTimes {
    std::vector<double> encoderMs;
    std::vector<double> decoderMs;
    Conditions conditions;
};

/// Milliseconds of each layer and of what stands outside of layers (embeddings, output layer).
struct LayerShares {
    std::vector<double> encoderMs;  ///< per encoder layer
    std::vector<double> decoderMs;  ///< per decoder layer, all decoded steps
    double encoderRestMs = 0.0;
    double decoderRestMs = 0.0;
};

/// What a meter measures with: all that an agent on another machine has to be told.
struct MeterSettings {
    space::DesignSpace space;
    Protocol protocol;
    std::string device = "cpu";  ///< "cpu" or "cuda"
};

/// Times SubTransformers of one design space under one protocol: on this CPU, this GPU, or through an agent. Nothing
/// else may compute meanwhile. Functions throw Stopped when asked to stop, and Error for what fails.
class Meter {
public:
    virtual ~Meter() = default;

    virtual const Machine& machine() const = 0;

    /// `counted` timed runs of the encoder and as many of the decoder, after `uncounted` ones of each that are dropped.
    virtual RunTimes time(const space::SubTransformer& sub, int uncounted, int counted, const std::stop_token& stop) = 0;

    /// Where the time goes: layers timed one by one. Their sum is near a run's time, not equal to it.
    virtual LayerShares profile(const space::SubTransformer& sub, const std::stop_token& stop) = 0;
};

using MeterFactory = std::function<std::unique_ptr<Meter>(const MeterSettings&)>;

}  // namespace hatter::latency
