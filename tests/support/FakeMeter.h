// SPDX-License-Identifier: GPL-3.0-or-later
// What the fake agent's meter says; tests say the same.
#pragma once

#include "latency/Meter.h"

namespace hatter::test {

/// Milliseconds of run `i`: no binary fraction, so that a digit lost on the way is seen.
inline double fakeEncoderMs(const space::SubTransformer& sub, int i) {
    return static_cast<double>(sub.encoderEmbed) / 7.0 + static_cast<double>(sub.encoder.size()) + i / 3.0;
}
inline double fakeDecoderMs(const space::SubTransformer& sub, int i) {
    return static_cast<double>(sub.decoderEmbed) * 0.1 + static_cast<double>(sub.decoder.size()) + i / 7.0;
}

inline latency::RunTimes fakeTimes(const space::SubTransformer& sub, int counted) {
    latency::RunTimes times;
    for (int i = 0; i < counted; ++i) {
        times.encoderMs.push_back(fakeEncoderMs(sub, i));
        times.decoderMs.push_back(fakeDecoderMs(sub, i));
    }
    times.conditions.load = 0.1;
    times.conditions.celsius = 48.3;
    times.conditions.governor = "ondemand";
    return times;
}

inline latency::LayerShares fakeShares(const space::SubTransformer& sub) {
    latency::LayerShares shares;
    for (const auto& layer : sub.encoder)
        shares.encoderMs.push_back(layer.ffn / 300.0);
    for (const auto& layer : sub.decoder)
        shares.decoderMs.push_back(layer.ffn / 90.0);
    shares.encoderRestMs = 0.7;
    shares.decoderRestMs = 1.3;
    return shares;
}

inline latency::Machine fakeMachine(const std::string& processor) {
    latency::Machine machine;
    machine.processor = processor;
    machine.cores = 4;
    machine.memoryGib = 1.8;
    machine.system = "Debian GNU/Linux 12 (bookworm)";
    machine.architecture = "aarch64";
    machine.libtorch = "1.13.1";
    return machine;
}

}  // namespace hatter::test
