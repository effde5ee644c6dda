// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/SubTransformer.h"

#include <string>
#include <vector>

namespace hatter::latency {

/// How a latency is measured; stored with every measurement. Defaults follow the reference (SEMANTICS vii), but for its
/// oversight: gradient mode and dropout are off here.
struct Protocol {
    std::string runtime = "eager";  ///< LibTorch's operators
    int vocabulary = 8000;          ///< size of the output layer
    int sourceLength = 30;          ///< tokens with </s>
    int targetLength = 30;          ///< decoded steps
    int beam = 5;
    int batch = 1;
    int threads = 1;
    std::string dtype = "float32";
    int warmUp = 5;
    int runs = 20;
    int rounds = 4;     ///< sittings that the runs are spread over, others' runs between them
    double trim = 0.1;  ///< share dropped at each end of the sorted runs

    bool operator==(const Protocol&) const = default;
};

/// A machine that runs models, as this workspace knows it.
struct Target {
    std::string name = "This CPU";
    std::string device = "cpu";  ///< "cpu" or "cuda"
    std::string fingerprint;     ///< processor, cores, memory, OS, LibTorch: one line

    bool operator==(const Target&) const = default;
};

/// One measured SubTransformer: trimmed means and standard deviations over the runs, milliseconds.
struct Measurement {
    space::SubTransformer sub;
    double encoderMs = 0.0;
    double decoderMs = 0.0;
    double encoderStdMs = 0.0;
    double decoderStdMs = 0.0;

    double totalMs() const { return encoderMs + decoderMs; }
};

/// The mean and standard deviation of `runsMs` after dropping `trim` of them at each end (at least one at the slow end,
/// as the reference does). Throws InputError if nothing is left.
struct TrimmedMean {
    double mean = 0.0;
    double std = 0.0;
};
TrimmedMean trimmedMean(std::vector<double> runsMs, double trim);

std::string toJson(const Protocol& protocol);
/// Throws InputError on damaged text.
Protocol protocolFromJson(const std::string& json);

}  // namespace hatter::latency
